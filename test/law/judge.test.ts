import { describe, expect, it } from 'vitest'
import type { Convener } from '../../src/assembly/assembly.ts'
import type { Item } from '../../src/assembly/item.ts'
import type { EligibilityAnswer } from '../../src/assembly/people.ts'
import type { Owner } from '../../src/assembly/unit.ts'
import { committeeFormed, formedBySize, sizeOf } from '../../src/law/elections/committee.ts'
import { eligibilityQuestions, screen } from '../../src/law/elections/eligibility.ts'
import { assemblyProblems, itemProblems, missingInFirst, siteProblems } from '../../src/law/judge.ts'
import { lawAt, profileOn } from '../../src/law/profile.ts'
import { hasElevator, isAddedElevator } from '../../src/law/voting/elevator.ts'
import { aChoice, aMotion, anElection, rulesWith } from '../support/builders.ts'

/** No re-election is under way. */
const QUIET = { convener: 'committee', groupWorks: () => false } as const

const ENTRANCE = { by: 'entrance', values: ['1'] } as const
const BUILDING = { by: 'building', values: ['1'] } as const

function told(item: Item, place = 'shanghai', closesAt = '2026-03-15T18:00') {
  const law = lawAt(place, closesAt)
  if (!law) throw new Error('no law')
  return itemProblems(item, QUIET, law, () => ({}))
}

const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code)
const articles = (problems: ReturnType<typeof told>) =>
  problems.map(({ data }) =>
    data && 'article' in data && typeof data.article === 'object' ? data.article.zh : '',
  )

describe('an added elevator', () => {
  it.each<[Item, boolean]>([
    [aMotion({ matter: 'rebuild', scope: ENTRANCE }), true],
    [aMotion({ matter: 'rebuild', scope: BUILDING }), true],
    [aMotion({ matter: 'rebuild' }), false],
    [aMotion({ matter: 'elevator-site', scope: ENTRANCE }), false],
    [aChoice({ matter: 'rebuild', scope: ENTRANCE }), false],
    [anElection({ scope: ENTRANCE }), false],
  ])('is rebuilding that some of the owners vote on: %#', (item, is) => {
    expect(isAddedElevator(item)).toBe(is)
    expect(hasElevator([item])).toBe(is)
    expect(hasElevator([aMotion({ code: 'M9' }), item])).toBe(is)
  })

  it('is at hand too where rebuilding is bound to its ground', () => {
    const site = aMotion({ code: 'M2', matter: 'elevator-site', onlyIf: 'M1' })
    expect(hasElevator([aMotion({ matter: 'rebuild' }), site])).toBe(true)
    expect(hasElevator([aMotion({ matter: 'manager' }), site])).toBe(false)
  })

  it('is told where its electorate is not that of the place', () => {
    expect(codes(told(aMotion({ matter: 'rebuild', scope: BUILDING })))).toEqual(['elevator-electorate'])
    expect(told(aMotion({ matter: 'rebuild', scope: ENTRANCE }))).toEqual([])
    expect(told(aMotion({ matter: 'rebuild', scope: BUILDING }), 'national')).toEqual([])
    expect(told(aMotion({ matter: 'manager', scope: BUILDING }))).toEqual([])
  })
})

describe('common ground for an elevator', () => {
  const partial = aMotion({ code: 'M2', matter: 'elevator-site', scope: ENTRANCE })

  it.each([
    ['shanghai', '2026-03-15', '沪房更新〔2024〕126号'],
    ['shanghai', '2022-03-15', '沪建房管联〔2020〕801号'],
    ['shanghai', '2020-03-15', '物权法第76条'],
    ['beijing', '2022-03-15', '民法典第278条第1款第8项'],
    ['national', '2020-03-15', '物权法第76条'],
  ])('is for all owners, in %s on %s by %s', (place, day, article) => {
    const problems = told(partial, place, `${day}T18:00`)
    expect(problems).toMatchObject([{ code: 'site-not-all-owners', data: { item: 'M2' } }])
    expect(articles(problems)).toEqual([article])
    expect(told({ ...partial, scope: { by: 'all' } }, place, `${day}T18:00`)).toEqual([])
  })

  it('is loose where an elevator is voted on that it does not hang on', () => {
    const elevator = aMotion({ code: 'M1', matter: 'rebuild', scope: ENTRANCE })
    const site = aMotion({ code: 'M2', matter: 'elevator-site' })
    expect(siteProblems([elevator, site])).toEqual([{ code: 'elevator-site-loose', data: { item: 'M2' } }])
    expect(siteProblems([elevator, { ...site, onlyIf: 'M1' }])).toEqual([])
    expect(siteProblems([{ ...elevator, onlyIf: 'M2' }, site])).toEqual([])
    expect(siteProblems([site])).toEqual([])
    expect(siteProblems([{ ...elevator, scope: { by: 'all' } }, site])).toEqual([])
    expect(siteProblems([elevator, aMotion({ code: 'M3' })])).toEqual([])
  })
})

describe('a first assembly', () => {
  const rules = aMotion({ matter: 'rules' })
  const covenant = aMotion({ code: 'M2', matter: 'covenant' })

  it('lacks what it does not decide', () => {
    expect(missingInFirst('first', [])).toEqual(['rules', 'covenant', 'committee'])
    expect(missingInFirst('first', [rules])).toEqual(['covenant', 'committee'])
    expect(missingInFirst('first', [covenant, anElection()])).toEqual(['rules'])
    expect(missingInFirst('first', [rules, covenant, anElection()])).toEqual([])
    expect(missingInFirst('first', [rules, aMotion({ matter: 'committee' })])).toEqual([
      'covenant',
      'committee',
    ])
    expect(missingInFirst('first', [aChoice({ matter: 'rules' }), covenant, anElection()])).toEqual(['rules'])
  })

  it('is the only one that must', () => {
    expect(missingInFirst('regular', [])).toEqual([])
    expect(missingInFirst('re-election', [])).toEqual([])
  })
})

describe('an election', () => {
  const fills = { kind: 'by-election', committeeSize: 7, remaining: 4, termEnds: null, earlier: '' } as const

  it('to a whole committee is judged by size and alternates', () => {
    expect(codes(told(anElection({ seats: 4, alternates: 1 })))).toEqual([
      'seats-even',
      'seats-too-few',
      'alternates-need-rules',
    ])
  })

  it.each([
    [4, 3, []],
    [4, 2, ['members-even']],
    [5, 3, ['members-even']],
    [3, 4, ['by-election-too-few']],
    [3, 3, ['by-election-too-few', 'members-even']],
  ])('with %i of 7 remaining and %i seats: %j', (remaining, seats, expected) => {
    const election = anElection({ seats, fills: { ...fills, remaining } })
    expect(codes(told(election))).toEqual(expected)
    const runoff = anElection({ seats, fills: { ...fills, kind: 'run-off', remaining } })
    expect(codes(told(runoff))).toEqual(expected.filter(code => code !== 'by-election-too-few'))
  })

  it('that leaves an even number tells how many there would be', () => {
    expect(told(anElection({ seats: 3, fills: { ...fills, remaining: 5 } }))).toMatchObject([
      { code: 'members-even', data: { item: 'E1', members: 8 } },
    ])
  })

  it('asks for the size of the compound only where it matters', () => {
    let asked = 0
    const size = () => {
      asked += 1
      return { floorArea: 1 }
    }
    for (const place of ['national', 'shanghai']) {
      const law = lawAt(place, '2026-03-15T18:00')
      if (law) itemProblems(anElection({ seats: 3 }), QUIET, law, size)
    }
    expect(asked).toBe(1)
  })

  it('takes floor area and households from the units', () => {
    expect(sizeOf([])).toEqual({})
    expect(
      sizeOf([
        { use: 'residential', area: 10 },
        { use: 'residential', area: 7 },
        { use: 'commercial', area: 5 },
      ]),
    ).toEqual({ floorArea: 22, households: 2 })
  })
})

it('a frozen matter is told with its name in both languages', () => {
  const law = lawAt('shanghai', '2026-03-15T18:00')
  if (!law) throw new Error('no law')
  for (const item of [aMotion({ matter: 'manager' }), aChoice({ matter: 'manager' })]) {
    const data = { item: item.code, matter: { zh: '选聘或者解聘物业服务企业' } }
    const by = (convener: Convener) =>
      itemProblems(item, { convener, groupWorks: () => true }, law, () => ({}))
    expect(by('committee')).toMatchObject([{ code: 'matter-frozen', data }])
    expect(by('group')).toMatchObject([{ code: 'matter-frozen-group', data }])
    expect(itemProblems(item, QUIET, law, () => ({}))).toEqual([])
  }
})

describe('an assembly as a whole', () => {
  const window = (closesOn: string, uses: ('parking' | 'storage')[] = []) => ({
    form: 'written' as const,
    opensAt: '2026-03-01T09:00',
    closesAt: `${closesOn}T18:00`,
    rules: rulesWith({ 'counted-uses': uses }),
  })
  const hangzhou = profileOn('hangzhou', '2026-03-15')

  it.each([
    ['2026-03-05', ['window-outside']],
    ['2026-03-06', []],
    ['2026-04-30', []],
    ['2026-05-01', ['window-outside']],
  ])('open from 2026-03-01 to %s in a place of 5 to 60 days: %j', (closesOn, expected) => {
    expect(codes(assemblyProblems(window(closesOn), hangzhou))).toEqual(expected)
    expect(assemblyProblems(window(closesOn), profileOn('national', '2026-03-15'))).toEqual([])
  })

  it('lets no parking count where it never does', () => {
    const ningbo = profileOn('ningbo', '2026-03-15')
    expect(codes(assemblyProblems(window('2026-03-15', ['parking']), ningbo))).toEqual([
      'parking-never-counts',
    ])
    expect(assemblyProblems(window('2026-03-15', ['storage']), ningbo)).toEqual([])
    expect(assemblyProblems(window('2026-03-15', ['parking']), profileOn('national', '2026-03-15'))).toEqual(
      [],
    )
  })
})

describe('a committee', () => {
  const national = profileOn('national', '2026-03-15')
  const hangzhou = profileOn('hangzhou', '2026-03-15')

  it('is formed when every seat is filled, by no article of its own', () => {
    for (const profile of [national, hangzhou]) {
      expect(committeeFormed(5, 5, profile)).toEqual({ formed: true, citation: null })
      expect(committeeFormed(6, 5, profile)).toEqual({ formed: true, citation: null })
    }
    expect(committeeFormed(4, 5, national)).toEqual({ formed: false, citation: null })
  })

  it.each([
    [5, 7, true],
    [4, 7, false],
    [5, 9, true],
    [5, 10, false],
    [6, 10, true],
    [5, 11, false],
    [6, 11, true],
  ])('of %i where %i were agreed stands in Hangzhou: %s', (members, agreed, formed) => {
    const found = committeeFormed(members, agreed, hangzhou)
    expect([found.formed, found.citation?.id]).toEqual([formed, formed ? 'hangzhou27' : undefined])
    expect(committeeFormed(members, agreed, national).formed).toBe(false)
  })

  it.each([
    [3, 5, 99, true],
    [3, 5, 100, true],
    [3, 5, 101, false],
    [3, 5, undefined, false],
    [2, 5, 99, false],
    [2, 3, 99, false],
    [3, 6, 99, false],
    [4, 6, 99, true],
    [4, 7, 100, true],
    [4, 7, 101, false],
  ])(
    'of %i where %i were agreed, with %s households, stands in Hangzhou: %s',
    (members, agreed, households, formed) => {
      const size = households === undefined ? {} : { households }
      expect(committeeFormed(members, agreed, hangzhou, size).formed).toBe(formed)
    },
  )

  it('hangs on the size of the compound only where a place says so', () => {
    const places = ['national', 'shanghai', 'beijing', 'hangzhou']
    const on = (place: string, day: string) => formedBySize(profileOn(place, day))
    expect(places.map(place => on(place, '2026-03-15'))).toEqual([false, false, false, true])
    expect([on('hangzhou', '2022-02-28'), on('hangzhou', '2022-03-01')]).toEqual([false, true])
  })
})

describe('screening a candidate', () => {
  const DAY = '2026-03-15'
  const questions = eligibilityQuestions(profileOn('national', DAY), DAY)
  const owner: Owner = { name: '甲', idNo: '990000200803150018', kind: 'person', phone: '' }
  const answer = (question: string, given: 'yes' | 'no'): EligibilityAnswer => ({
    question,
    answer: given,
    answeredBy: '筹备组',
    answeredOn: DAY,
    note: '',
  })
  const found = (answers: readonly EligibilityAnswer[], owners?: readonly Owner[], opensOn = DAY) =>
    screen({ name: '甲' }, questions, answers, owners, opensOn)

  it('without a unit or an answer nothing is known', () => {
    expect(found([])).toMatchObject({
      eligibility: 'unchecked',
      questions: [{ answer: null, by: null }, { answer: null }, { answer: null }],
    })
  })

  it('the roster answers for the owner and, by the number on it, for full age', () => {
    expect(found([], [owner]).questions.map(({ answer, by }) => [answer, by])).toEqual([
      ['yes', 'roster'],
      ['yes', 'roster'],
      [null, null],
    ])
    expect(found([], [owner], '2026-03-14').questions[1]?.answer).toBe('no')
    expect(found([], [{ ...owner, name: '乙' }]).questions.map(q => q.answer)).toEqual(['no', null, null])
    expect(found([], [{ ...owner, idNo: '' }]).questions.map(q => q.answer)).toEqual(['yes', null, null])
  })

  it('a person’s answer goes before the roster’s', () => {
    const { questions: asked, eligibility } = found([answer('owner', 'no')], [owner])
    expect(asked[0]).toMatchObject({ answer: 'no', by: 'person', told: { answeredBy: '筹备组' } })
    expect(eligibility).toBe('ineligible')
  })

  it('everything answered as needed is eligible; one open question leaves it open', () => {
    expect(found([answer('fit', 'yes')], [owner]).eligibility).toBe('eligible')
    expect(found([answer('fit', 'no')], [owner]).eligibility).toBe('ineligible')
    expect(found([], [owner]).eligibility).toBe('unchecked')
  })

  it.each([
    ['2009-12-31', 'regulation16', 'principles11'],
    ['2010-01-01', 'guideline31', 'principles11'],
    ['2020-12-31', 'guideline31', 'principles11'],
    ['2021-01-01', 'guideline31', 'civil18'],
  ])('on %s members are asked by %s and capacity by %s', (day, member, capacity) => {
    const asked = eligibilityQuestions(profileOn('national', day), day)
    expect(asked.map(({ citation }) => citation.id)).toEqual([member, capacity, member])
  })
})

describe('a title', () => {
  const named = (title: string) =>
    told(aMotion({ title, matter: 'other' }), 'national').flatMap(problem =>
      problem.code === 'title-of-other-act' ? [problem.data.article.zh] : [],
    )

  it.each([
    ['关于通过居民公约的议题', '城市居民委员会组织法第15条'],
    ['修订居规民约', '城市居民委员会组织法第15条'],
    ['选举业主委员会主任', '业主大会和业主委员会指导规则第32条'],
    ['改选业委会副主任', '业主大会和业主委员会指导规则第32条'],
    ['3-501住宅改为餐馆', '民法典第279条'],
    ['同意住改商', '民法典第279条'],
    ['3号电梯紧急维修', '民法典第281条'],
    ['屋面应急 抢修', '民法典第281条'],
    ['委员资格自行终止', '业主大会和业主委员会指导规则第43条'],
  ])('%s names what no assembly decides: %s', (title, article) => expect(named(title)).toEqual([article]))

  it.each([
    '修改管理规约',
    '选举第三届业主委员会委员',
    '更换业主委员会委员',
    '住宅小区外墙改造',
    '使用维修资金维修电梯',
    '解聘物业服务企业并更换项目主任',
    '改变公共绿地用途',
  ])('%s is for the assembly', title => expect(named(title)).toEqual([]))
})

describe('trading with common parts under another name', () => {
  it.each([
    ['parking-rules', '停车收费办法', true],
    ['other', '授权业委会决定外墙广告', true],
    ['use-income', '公共收益委托经营', true],
    ['parking-rules', '访客登记办法', false],
    ['use-income', '公共收益的公示', false],
    ['common-parts', '外墙广告', false],
    ['fees', '物业收费', false],
    ['other', '授权签订物业服务合同', false],
  ] as const)('%s %s: %s', (matter, title, is) => {
    const problems = told(aMotion({ matter, title, text: '' }), 'national')
    expect(codes(problems)).toEqual(is ? ['perhaps-common-parts'] : [])
    expect(articles(problems)).toEqual(is ? ['民法典第278条第1款第8项'] : [])
  })

  it('before 2021 both needed the same', () => {
    const motion = aMotion({ matter: 'parking-rules', title: '停车收费', text: '' })
    expect(told(motion, 'national', '2020-12-31T18:00')).toEqual([])
    expect(codes(told(motion, 'national', '2021-01-01T18:00'))).toEqual(['perhaps-common-parts'])
  })
})

describe('votes online', () => {
  const on = (place: string, form: 'online' | 'mixed' | 'written') =>
    assemblyProblems(
      { form, opensAt: '2026-03-01T09:00', closesAt: '2026-03-20T18:00', rules: rulesWith() },
      profileOn(place, '2026-03-20'),
    )

  it.each([
    ['beijing', 'online', ['online-by-system']],
    ['beijing', 'mixed', ['online-by-system']],
    ['beijing', 'written', []],
    ['weifang', 'online', ['online-by-system']],
    ['qingdao', 'online', []],
    ['national', 'online', []],
  ] as const)('%s, %s', (place, form, expected) => {
    expect(codes(on(place, form))).toEqual(expected)
  })
})
