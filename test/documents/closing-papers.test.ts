import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/assembly/item.ts'
import { asText } from '../../src/documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import { filingValues } from '../../src/documents/papers/filing.ts'
import type { PaperKind } from '../../src/documents/papers/kind.ts'
import { ELEVATOR_PAPERS, EVIDENCE_PAPERS, FILING_PAPERS } from '../../src/documents/papers/kinds/after.ts'
import { ANNOUNCING_PAPERS, COUNTING_PAPERS } from '../../src/documents/papers/kinds/result.ts'
import { useOf } from '../../src/documents/papers/premises.ts'
import { countingValues, voidCriteria } from '../../src/documents/papers/values/counting.ts'
import { adoptionValues, elevatorValues } from '../../src/documents/papers/values/matters.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { profileOn } from '../../src/law/profile.ts'
import {
  aMotion,
  anAssembly,
  aTally,
  COMPLETE,
  EVERY_ITEM,
  NO_ELECTION,
  NOBODY,
  PARTIAL,
  rulesWith,
} from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'
import { aPaper } from './papers.ts'

async function printed(id: PaperKindId, facts: PaperFacts): Promise<string> {
  const kind: PaperKind = PAPER_KINDS[id]
  return asText(await aPaper(id, await paperValues(kind, facts, new Map())), 'txt')
}

/** Without the breaks of lines. */
const flat = (text: string): string => text.replaceAll(/\s/g, '')

const ELEVATOR: Item = {
  kind: 'motion',
  code: 'M1',
  title: '3幢加装电梯',
  scope: { by: 'building', values: ['3'] },
  matter: 'rebuild',
  text: '在北侧加装电梯一台。',
  onlyIf: null,
}

describe('what is valid', () => {
  const told = (given: Parameters<typeof rulesWith>[0], code: string) =>
    voidCriteria(rulesWith(given)).find(row => row.code === code)

  it('has V1 to V12', () => {
    expect(voidCriteria(rulesWith({})).map(row => row.code)).toEqual(
      Array.from({ length: 12 }, (_, i) => `V${i + 1}`),
    )
  })

  it.each([
    [{ 'spoilt-item': 'not-participating' }, 'V6', '依本小区规则不计入该项的参与表决'],
    [{ blank: 'not-participating' }, 'V8', '依本小区规则不计入该项的参与表决'],
    [{ 'conflicting-ballots': 'first' }, 'V9', '以先收到的为准'],
    [{ 'conflicting-ballots': 'last' }, 'V9', '以后收到的为准'],
    [{ 'proxy-instructions': 'required' }, 'V3', '没有逐项载明业主意见'],
    [{ mandates: 'recorded' }, 'V3', '没有登记授权的'],
  ] as const)('%o: %s says %s', (given, code, words) => {
    expect(told(given, code)?.effect.zh).toContain(words)
    expect(told({}, code)?.effect.zh).not.toContain(words)
  })

  it('names 随多数 only where it is not in use', () => {
    expect(told({}, 'V7')?.of.zh).toContain('随多数')
    expect(told({ 'follow-mark': 'allowed' }, 'V7')?.of.zh).not.toContain('随多数')
  })
})

describe('tally sheets', () => {
  const sheets = (given: Partial<PaperFacts>) =>
    countingValues(paperFactsWith(given)).唱票表 as { 行: { 票数: string; 项目: string }[] }[]
  const unit = paperFactsWith().units()[0]
  const voters = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ ...unit, voter: i + 1, code: `3-${i + 1}` })) as ReturnType<
      PaperFacts['units']
    >

  it.each([1, 49, 50, 51, 100, 1697])(
    'hold as many strokes as there are voters, %i, however they are spread',
    n => {
      for (const { 行 } of sheets({ units: () => voters(n) })) {
        const own = (name: string) => 行.filter(line => line.项目 === name)
        const shared = own('续行').length * 50
        const names = [...new Set(行.map(line => line.项目))].filter(name => name !== '续行')
        for (const name of names) expect(own(name).length * 50 + shared).toBeGreaterThanOrEqual(n)
        expect(own(names[0] ?? '').length).toBe(Math.ceil(n / 50))
        // Those without lines of their own: one stroke each, the rest of the voters at one of them.
        const few = names.filter(name => own(name).length === 1)
        const needed = few.reduce((sum, _, i) => sum + Math.ceil((i === 0 ? n - few.length + 1 : 1) / 50), 0)
        expect(few.length + own('续行').length).toBeGreaterThanOrEqual(n > few.length ? needed : 0)
      }
      const lines = sheets({ units: () => voters(51) })[0]?.行.filter(line => line.项目 === '同意')
      expect(lines?.map(line => line.票数)).toEqual(['1—50', '51—100'])
    },
  )

  it('follow the manner of an election, leave out who withdrew, and have 随多数 only where it is allowed', () => {
    const election = paperFactsWith().items.find(item => item.kind === 'election')
    if (election?.kind !== 'election') throw new Error('no election')
    const [first, second, ...others] = election.candidates
    if (!first || !second) throw new Error('no candidates')
    const names = sheets({
      items: [
        {
          ...election,
          manner: 'per-candidate',
          candidates: [first, { ...second, standing: 'withdrawn' }, ...others.slice(0, 0)],
        },
      ],
    })[0]?.行.map(line => line.项目)
    expect(names).toEqual(['候子　同意', '候子　反对', '候子　弃权', '空白', '意见无效'])
    expect(sheets({ rules: rulesWith({ 'follow-mark': 'allowed' }) })[0]?.行.map(line => line.项目)).toEqual([
      '同意',
      '反对',
      '弃权',
      '随多数',
      '空白',
      '意见无效',
    ])
  })

  it('of a choice offer none of these', () => {
    const choice: Item = {
      kind: 'choice',
      code: 'C1',
      title: '选聘',
      scope: { by: 'all' },
      matter: 'manager',
      options: [{ no: 1, name: '方案一' }],
    }
    expect(sheets({ items: [choice] })[0]?.行.map(line => line.项目)).toEqual([
      '方案一',
      '以上都不同意',
      '空白',
      '意见无效',
    ])
  })
})

it('the checks of a count lead from papers to owners, and say when they do not come out', () => {
  const results = (issued: number, extra = 0) => {
    const tally = aTally([aMotion()])
    const one = {
      receivedAt: '2026-03-20T10:05',
      ruling: 'accepted',
      reason: 'only-paper',
      proxy: '',
    } as const
    const [ballot] = paperFactsWith().ballots()
    if (!ballot) throw new Error('no ballot')
    const papers = (n: number) => Array.from({ length: n }, () => one)
    const ballots = { ...tally.ballots, issued: { ...tally.ballots.issued, headcount: issued } }
    // 1219 papers of 1215 owners, four of whom returned two.
    const returned = Array.from({ length: 1215 }, (_, i) => ({
      ...ballot,
      papers: papers(i < 4 + extra ? 2 : 1),
    }))
    return countingValues(paperFactsWith({ tally: () => ({ ...tally, ballots }), ballots: () => returned }))
      .票数核对
  }
  expect(results(1768)).toMatchObject([
    { 算式: '1203 + 6 + 4 + 4 + 2 + 0 = 1219', 结果: '相符' },
    { 算式: '1219 − 4 = 1215', 结果: '相符' },
    { 算式: '1215 + 553 = 1768', 结果: '相符' },
  ])
  expect(results(1218)[2]).toMatchObject({ 算式: '1215 + 553 ≠ 1218', 结果: '不相符，查明之前不得计票' })
  expect(results(1768, 1)[0]).toMatchObject({ 算式: '1203 + 6 + 4 + 4 + 2 + 0 ≠ 1220' })
})

it('papers are listed one by one, those not counted again by themselves, without how they voted', () => {
  const { 收回票, 未计入票 } = countingValues(paperFactsWith({ inFull: true }))
  expect(收回票).toMatchObject([
    { 序号: 1, 房号: '3-501、3-502', 签名: '本人', 认定: '有效票', 原因: '' },
    { 序号: 2, 业主: '乙小红、丙小刚', 签名: '无', 认定: '无效票' },
  ])
  expect(未计入票).toMatchObject([{ 序号: 1, 房号: '3-601' }])
})

describe('what was adopted', () => {
  it('is only what was carried and has a text of its own', () => {
    const documents = (matter: 'covenant' | 'manager', outcome: 'carried' | 'not-carried') =>
      adoptionValues(paperFactsWith({ tally: () => aTally([aMotion({ matter, outcome })]) })).通过的规则
    expect(documents('covenant', 'carried')).toMatchObject([{ 文件: '管理规约' }])
    expect(documents('covenant', 'not-carried')).toEqual([])
    expect(documents('manager', 'carried')).toEqual([])
  })
})

describe('a first assembly', () => {
  const assembly = anAssembly({ kind: 'first' })
  const facts = (committee: boolean) =>
    paperFactsWith({
      assembly,
      tally: () =>
        aTally(
          [aMotion(), aMotion({ code: 'M2', title: '业主大会议事规则', matter: 'rules' }), COMPLETE],
          {
            derived: {
              established: { rules: true, covenant: true, committee, established: committee },
              elevators: [],
            },
          },
          assembly,
        ),
    })

  it('that is established is announced', async () => {
    await expect(await printed('established', facts(true))).toMatchFileSnapshot(
      '../goldens/papers/established-first.txt',
    )
  })
})

describe('filing', () => {
  it('is named after the assembly', () => {
    const kindOf = (given: Partial<PaperFacts>) => filingValues(paperFactsWith(given)).备案类别
    expect(kindOf({ assembly: anAssembly({ kind: 'first' }) })).toBe('首次备案')
    expect(kindOf({})).toBe('换届备案')
    expect(kindOf({ items: [] })).toBe('变更备案')
  })

  it('tells how a committee decides, place by place', () => {
    const words = (region: 'national' | 'shanghai') =>
      filingValues(paperFactsWith({ profile: profileOn(region, '2026-03-31') })).委员会议事要求
    expect(words('shanghai')).toContain('经全体委员过半数同意')
    expect(words('national')).toContain('经全体委员二分之一以上同意')
    expect(
      filingValues(paperFactsWith({ profile: profileOn('national', '2008-01-01') })).委员会议事要求,
    ).toBe('')
  })
})

describe('an elevator', () => {
  const tally = () => aTally([aMotion({ title: '3幢加装电梯', matter: 'rebuild' })])

  it('has the rooms of its own entrances, and no result before the close', () => {
    const { 加装电梯, 电梯结果 } = elevatorValues(
      paperFactsWith({ items: [ELEVATOR], tally, assembly: anAssembly({ state: 'open', closedAt: null }) }),
    )
    expect(加装电梯).toMatchObject([
      {
        位置: '3幢1单元',
        专有部分数: 3,
        业主人数: 2,
        面积: '296.28',
        户: [{ 房号: '3-501', 业主: '甲*' }, {}, {}],
      },
    ])
    expect(电梯结果).toEqual([])
  })

  it('without an item of its own has the scope of the assembly, or nothing', () => {
    const places = (scope: Parameters<typeof anAssembly>[0]) =>
      elevatorValues(paperFactsWith({ items: [], assembly: anAssembly(scope) })).加装电梯
    expect(places({ scope: { by: 'building', values: ['4'] } })).toMatchObject([{ 位置: '4幢1单元' }])
    expect(places({})).toEqual([])
  })

  it('is shown with its result once there is one', async () => {
    await expect(
      await printed('elevator-display', paperFactsWith({ items: [ELEVATOR], tally })),
    ).toMatchFileSnapshot('../goldens/papers/elevator-display-voted.txt')
  })
})

it('an election that left seats empty says so on every paper about it', async () => {
  const facts = paperFactsWith({ tally: () => aTally([PARTIAL]) })
  expect(await printed('election-result', facts)).toContain('缺额1名')
})

describe('every one of these papers can be printed', () => {
  const IDS = [COUNTING_PAPERS, ANNOUNCING_PAPERS, FILING_PAPERS, ELEVATOR_PAPERS, EVIDENCE_PAPERS].flatMap(
    papers => Object.keys(papers),
  ) as PaperKindId[]
  const election = paperFactsWith().items.find(item => item.kind === 'election')
  if (election?.kind !== 'election') throw new Error('no election')
  const fills = { kind: 'by-election', committeeSize: 5, remaining: 3, termEnds: null, earlier: '' } as const
  const nothing = { items: [], units: () => [], ballots: () => [], mandates: () => [] }

  it.each<[string, Partial<PaperFacts>]>([
    ['whatever came of the items', { tally: () => aTally(EVERY_ITEM) }],
    ['when nobody is elected', { tally: () => aTally([NOBODY]) }],
    ['when too few took part', { tally: () => aTally([NO_ELECTION]) }],
    ['in a by-election', { items: [{ ...election, fills }], tally: () => aTally([PARTIAL]) }],
    ['with nothing on record', { ...nothing, tally: () => aTally([]), rowCount: 0 }],
    ['where the law is silent', { profile: profileOn('national', '2008-01-01') }],
    [
      'before the result is declared',
      { assembly: anAssembly({ state: 'closed', declaredAt: null }), checkCode: '' },
    ],
  ])('%s', async (_, given) => {
    const facts = paperFactsWith(given)
    for (const id of IDS.filter(id => useOf(PAPER_KINDS[id], facts).as !== 'refused')) {
      const text = flat(await printed(id, facts))
      expect(text).not.toMatch(/undefined|null|NaN|\[object|流会|否决|法定人数|，，|。。|：。/)
    }
  })

  it('as far as it shows results, it says that they are not declared yet', async () => {
    const facts = paperFactsWith({ assembly: anAssembly({ state: 'closed', declaredAt: null }) })
    for (const id of ['result', 'election-result', 'result-table', 'minutes'] as const)
      expect((await printed(id, facts)).slice(0, 300)).toContain('待确认')
  })
})
