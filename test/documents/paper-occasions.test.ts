import { describe, expect, it } from 'vitest'
import { type Convener, usualConvener } from '../../src/assembly/assembly.ts'
import type { Election, Motion } from '../../src/assembly/item.ts'
import { asText } from '../../src/documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import type { PaperKind } from '../../src/documents/papers/kind.ts'
import { startingValues } from '../../src/documents/papers/values/starting.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { convenerName, streetOffice } from '../../src/documents/wording/notice-words.ts'
import { PLACE_IDS, type PlaceId } from '../../src/law/places/index.ts'
import { profileOn } from '../../src/law/profile.ts'
import { spellLaws } from '../../src/law/told/cited.ts'
import { anAssembly, rulesWith } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'
import { aPaper } from './papers.ts'

/** A paper in one line, so that what it says can be looked for. */
async function said(id: PaperKindId, given: Partial<PaperFacts> = {}, fills: Record<string, string> = {}) {
  const kind: PaperKind = PAPER_KINDS[id]
  const values = await paperValues(kind, paperFactsWith(given), new Map(Object.entries(fills)))
  return asText(await aPaper(id, values), 'md')
}

const motion = (given: Partial<Motion>): Motion => ({
  kind: 'motion',
  code: 'M1',
  title: '',
  scope: { by: 'all' },
  matter: 'covenant',
  text: '',
  onlyIf: null,
  ...given,
})

const ELECTION = paperFactsWith().items.find(item => item.kind === 'election') as Election

describe('papers of an assembly that has occasion for them', () => {
  it('the extension tells both ends, the reason and how many took part, and no mark', async () => {
    const assembly = anAssembly({
      state: 'open',
      closesAt: '2026-04-10T18:00',
      extensionReason: '参与表决的业主未达到法定比例',
    })
    const text = await said('extension', { assembly })
    expect(text).toContain('原定2026年3月31日18时截止')
    expect(text).toContain('延长至2026年4月10日18时')
    expect(text).toContain('延长的理由：参与表决的业主未达到法定比例。')
    expect(text).toContain('已交回')
    expect(text).not.toMatch(/同意|反对/)
  })

  it('a withdrawal names each item with its day and reason, and what hangs on it', async () => {
    const withdrawn = { at: '2026-03-20T09:00', reason: '方案需要重新论证' }
    const items = [
      motion({ title: '加装电梯', withdrawn }),
      motion({ code: 'M2', title: '占用场地', onlyIf: 'M1' }),
      motion({ code: 'M3', title: '续聘' }),
    ]
    const text = await said('items-withdrawn', { items })
    expect(text).toMatch(/M1 +\| 加装电梯 +\| 2026年3月20日 +\| 方案需要重新论证/)
    expect(text).toContain('- M2 占用场地')
    expect(text).not.toContain('M3')
    const minutes = await said('minutes', { items })
    expect(minutes).toContain('本项已于2026年3月20日撤回，不再表决')
    expect(minutes).toContain('本项以M1“加装电梯”获得通过为前提；该前提事项已经撤回，本项不发生效力。')
  })

  it('drafts are those of motions on rules and covenants', async () => {
    const items = [
      motion({ title: '制定管理规约', text: '第一条\n\n第二条' }),
      motion({ code: 'M2', title: '制定议事规则', matter: 'rules' }),
      motion({ code: 'M3', title: '续聘', matter: 'manager' }),
    ]
    const text = await said('drafts-for-comment', { items })
    expect(text).toContain('《锦绣苑管理规约（草案）》（表决事项：制定管理规约）。')
    expect(text).toContain('《锦绣苑业主大会议事规则（草案）》（表决事项：')
    expect(text).toContain('第二条')
    expect(text).not.toContain('续聘')
  })

  it('a recall is told with its majority, and its form is a specimen', async () => {
    const items = [motion({ title: '终止甲某的委员资格', matter: 'committee' })]
    const text = await said('recall', { items }, { 委员姓名: '甲某' })
    expect(text).toContain('终止甲某的委员资格。通过须经参与表决专有部分面积过半数的业主')
    expect(text).toContain('填写本页不计票')
  })

  it('a mandate has a place for the owner’s will on every item', async () => {
    const items = [
      motion({ title: '修改管理规约' }),
      { ...ELECTION, manner: 'per-candidate' as const },
      {
        kind: 'choice' as const,
        code: 'C1',
        title: '外墙颜色',
        scope: { by: 'all' as const },
        matter: 'other' as const,
        options: [{ no: 1, name: '米色' }],
      },
    ]
    const rules = rulesWith({ 'proxy-instructions': 'required' })
    const text = await said('mandate', { items, rules })
    expect(text).toContain('| （一）修改管理规约 | □ | □ | □ |')
    expect(text).toContain('| 1　候子 | □ | □ | □ |')
    expect(text).toContain('□ 1 米色　□ 以上都不同意')
    expect(text).toContain('委托书应当逐项载明业主的意见')
  })

  it('a mandate names its giver only for the file', async () => {
    expect(await said('mandate', { voter: 2 })).toContain('| 房号 | 3-601 |')
    expect(await said('mandate', { voter: 2 })).not.toContain('乙')
    expect(await said('mandate', { voter: 2, inFull: true })).toContain('| 委托人（业主） | 乙小红、丙小刚 |')
  })

  it('a by-election says which seats it fills', async () => {
    const fills = {
      kind: 'by-election' as const,
      committeeSize: 7,
      remaining: 5,
      termEnds: '2028-05-19',
      earlier: '',
    }
    const text = await said('by-election', { items: [{ ...ELECTION, seats: 2, alternates: 0, fills }] })
    expect(text).toContain('应选委员2名。本次为补选：业主委员会应有委员7名，现任5名')
    expect(text).toContain('2028年5月19日')
  })

  it('where a committee may stand with fewer members, the election rules say so', async () => {
    expect(await said('election-rules', { profile: profileOn('hangzhou', '2026-03-31') })).toContain(
      '且占应选名额过半数的，业主委员会成立（《杭州市物业管理条例》第二十七条）；缺额的补足办法由召集人另行公告。',
    )
  })

  it('how long candidates are shown stands only where the place says it', async () => {
    const shown = (region: PlaceId) => said('candidates', { profile: profileOn(region, '2026-03-31') })
    expect(await shown('ningbo')).toContain('（不少于10日）')
    expect(await shown('shanghai')).not.toContain('不少于')
  })

  it('where no place bars anybody, nothing is said of bars', async () => {
    const pledge = (region: PlaceId) => said('pledge', { profile: profileOn(region, '2026-03-31') })
    expect(await pledge('national')).not.toContain('不得担任')
    expect(await pledge('shanghai')).toContain('《上海市住宅物业管理规定》第二十条')
  })
})

/** Values as a paper shows one of them that is alone on it. */
function spelled(values: unknown): unknown {
  return JSON.parse(JSON.stringify(values), (_, value) =>
    typeof value === 'string' ? spellLaws([value]).join('') : value,
  )
}

describe('how an assembly begins', () => {
  it.each(PLACE_IDS)('in %s: whole sentences with their article, or nothing', region => {
    for (const kind of ['first', 're-election'] as const) {
      const facts = paperFactsWith({
        profile: profileOn(region, '2026-03-31'),
        assembly: anAssembly({ kind }),
      })
      const { 首次会议条件, 条件依据, ...sentences } = startingValues(facts)
      expect((首次会议条件 as string[]).length > 0).toBe(条件依据 !== '')
      for (const sentence of Object.values(sentences).flat() as string[])
        expect(sentence).toMatch(/^$|^(?!.*undefined).+（.+）。$/)
    }
  })

  it('Shanghai', () => {
    const of = (kind: 'first' | 're-election') =>
      startingValues(
        paperFactsWith({ profile: profileOn('shanghai', '2026-03-31'), assembly: anAssembly({ kind }) }),
      )
    expect(spelled(of('first'))).toEqual({
      小组成员: [],
      首次会议条件: ['已交付使用的建筑面积达到百分之五十以上', '首套房屋交付使用满两年'],
      条件依据: '《上海市住宅物业管理规定》第十三条',
      联名要求: '书面要求由业主提出（《上海市住宅物业管理规定》第十四条）。',
      筹备组期限:
        '自收到书面报告之日起60日内组建首次业主大会会议筹备组（《上海市住宅物业管理规定》第十五条）。',
      改选小组期限:
        '自收到书面报告之日起60日内组建业主委员会换届改选小组（《上海市住宅物业管理规定》第二十八条）。',
      换届期限: '业主委员会任期届满5个月前应当书面报告（《上海市住宅物业管理规定》第二十八条）。',
      组成要求: [
        '由业主代表、建设单位代表、街道（乡镇）代表、居（村）民委员会代表组成，成员人数为单数，业主代表占二分之一以上（《上海市住宅物业管理规定》第十五条）。',
        '建设单位的代表1名，街道办事处、乡镇人民政府的代表1至2名（沪房规范〔2021〕6号第六条）。',
      ],
    })
    expect((spelled(of('re-election').组成要求) as string[])[0]).toMatch(
      /^由业主代表、街道（乡镇）代表、居（村）民委员会代表组成.*第二十八条第三款）。$/,
    )
    expect((of('re-election').组成要求 as string[])[1]).toContain('没有建设单位的代表')
  })

  it('who convenes is called as the place calls it', () => {
    const place = { name: '新苑', street: '某某街道', committeeOfResidents: '' }
    const name = (region: PlaceId, kind: 'first' | 're-election' | 'regular') =>
      convenerName(place, { kind, convener: usualConvener(kind) }, profileOn(region, '2026-03-31'), 'zh')
    expect(name('shanghai', 'first')).toBe('新苑首次业主大会会议筹备组')
    expect(name('shanghai', 're-election')).toBe('新苑业主委员会换届改选小组')
    expect(name('ningbo', 're-election')).toBe('新苑业主委员会换届选举小组')
    expect(name('national', 're-election')).toBe('新苑业主委员会换届改选小组')
    expect(name('hangzhou', 'first')).toBe('新苑物业管理委员会')
    expect(name('hangzhou', 're-election')).toBe('新苑物业管理委员会')
    expect(name('hangzhou', 'regular')).toBe('新苑业主委员会')
    const by = (convener: Convener) =>
      convenerName(place, { kind: 'temporary', convener }, profileOn('national', '2026-03-31'), 'zh')
    expect([by('street'), by('residents')]).toEqual(['某某街道办事处', '居民委员会'])
  })

  it('what was not read in the text says so; a place that takes fields from around it names both articles', () => {
    const group = (region: PlaceId, kind: 'first' | 're-election') =>
      startingValues(
        paperFactsWith({ profile: profileOn(region, '2026-03-31'), assembly: anAssembly({ kind }) }),
      ).组成要求
    expect(spelled(group('shenzhen', 'first'))).toEqual([
      '成员为7至10人，成员人数为单数，业主代表占二分之一以上，其中的业主代表不得参选首届业主委员会委员（《业主大会和业主委员会指导规则》第十条、《深圳经济特区物业管理条例》第二十条，hoa 未核对原文）。',
    ])
    expect(spelled(group('hangzhou', 'first'))).toEqual([
      '由业主代表、建设单位代表、街道（乡镇）代表、居（村）民委员会代表组成，成员为7至11人，成员人数为单数，业主代表占二分之一以上（《杭州市物业管理条例》第三十九条）。',
    ])
    expect(spelled(group('ningbo', 're-election'))).toEqual([
      '参照筹备组组成，成员人数为单数，业主代表占二分之一以上（《业主大会和业主委员会指导规则》第十条、《宁波市住宅小区物业管理条例》第三十六条）。',
    ])
    expect(spelled(group('shaoxing', 're-election'))).toEqual([
      '参照筹备组组成，由业主代表、建设单位代表、街道（乡镇）代表、居（村）民委员会代表组成，成员人数为单数，业主代表占二分之一以上（《业主大会和业主委员会指导规则》第十条，《绍兴市物业管理条例》第十二条、第二十四条）。',
    ])
    expect(group('weifang', 're-election')).toEqual([])
    expect(group('national', 're-election')).toEqual([])
  })

  it('Beijing and Qingdao: who may ask for a first assembly', () => {
    const asked = (region: PlaceId) =>
      startingValues(paperFactsWith({ profile: profileOn(region, '2026-03-31') })).联名要求
    expect(asked('beijing')).toContain(
      '人数占百分之五以上或者专有部分面积占百分之五以上的业主或者建设单位提出',
    )
    expect(asked('qingdao')).not.toContain('建设单位')
  })
})

it.each([
  ['某某街道', '某某街道办事处'],
  ['某某镇', '某某镇人民政府'],
  ['某某乡', '某某乡人民政府'],
  ['某某街道办事处', '某某街道办事处'],
  ['', ''],
])('a letter to %s is written to %s', (street, office) => expect(streetOffice(street, 'zh')).toBe(office))
