import type { Assembly, Compound, HouseRules } from '../../src/assembly/assembly.ts'
import type { MatterId } from '../../src/assembly/item.ts'
import { type Bar, clears } from '../../src/basics/bar.ts'
import type {
  BallotFigures,
  CandidateResult,
  CandidateTally,
  ChoiceTally,
  Comparison,
  ElectionTally,
  ItemTally,
  MotionTally,
  OptionTally,
  Quorum,
  RollFigures,
  Tally,
} from '../../src/count/outcome.ts'
import { minus, NOTHING, plus, type Weight } from '../../src/count/weight.ts'
import { DEFAULT_RULES } from '../../src/law/house-rules.ts'
import { lawAt, type PlaceLaw } from '../../src/law/profile.ts'
import type { Regime } from '../../src/law/regime.ts'
import { needOf } from '../../src/law/voting/majority.ts'

const LAW = lawAt('national', '2026-03-31T18:00') as PlaceLaw
const NEW = LAW.regime
const OLD_LAW = lawAt('national', '2019-03-31T18:00') as PlaceLaw
export const OLD = OLD_LAW.regime
const lawOf = (regime: Regime): PlaceLaw => (regime === OLD ? OLD_LAW : LAW)

/** Heads and square metres. */
export const w = (headcount: number, squareMetres: number): Weight => ({
  headcount,
  area: Math.round(squareMetres * 10_000),
})

const WHOLE_ROLL = w(1768, 150_000)

function quorumOf(part: Weight, whole: Weight, regime = NEW): Quorum {
  const { quorum: bar, quorumCitation: citation, id: law } = regime
  const headcount = clears(bar, part.headcount, whole.headcount)
  const area = clears(bar, part.area, whole.area)
  return { bar, met: headcount && area, part, whole, headcount, area, law, citation }
}

function comparisonOf(bar: Bar, part: Weight, whole: Weight, base: Comparison['base']): Comparison {
  return {
    bar,
    base,
    part,
    whole,
    headcount: clears(bar, part.headcount, whole.headcount),
    area: clears(bar, part.area, whole.area),
  }
}

interface MotionParts
  extends Partial<Omit<MotionTally, 'kind' | 'quorum' | 'comparison' | 'withoutSilence'>> {
  readonly regime?: Regime
  readonly withoutSilence?: Pick<MotionTally, 'participating' | 'outcome'>
}

/** A motion whose figures follow from its marks; the outcome is the plain one unless it is given. */
export function aMotion(parts: MotionParts = {}): MotionTally {
  const { regime = NEW, withoutSilence: without, ...given } = parts
  const matter: MatterId = given.matter ?? 'covenant'
  const roll = given.roll ?? WHOLE_ROLL
  const marks = {
    for: w(900, 88_000),
    against: w(200, 10_000),
    abstain: w(100, 3_900.5),
    spoilt: w(3, 99.5),
    ...given,
  }
  const follow = given.follow ?? { ...NOTHING, attributedTo: null }
  const silent = given.silent ?? null
  const participating =
    given.participating ??
    plus(marks.for, marks.against, marks.abstain, marks.spoilt, follow, silent ?? NOTHING)
  const side = (s: 'for' | 'against'): Weight =>
    plus(
      marks[s],
      follow.attributedTo === s ? follow : NOTHING,
      silent?.attributedTo === s ? silent : NOTHING,
    )
  const counted = given.counted ?? { for: side('for'), against: side('against') }
  const { majority, bar, citations } = needOf(matter, lawOf(regime))
  const quorum = quorumOf(participating, roll, regime)
  const comparison = comparisonOf(
    bar,
    counted.for,
    regime.base === 'roll' ? roll : participating,
    regime.base,
  )
  const outcome = !quorum.met
    ? 'no-quorum'
    : comparison.headcount && comparison.area
      ? 'carried'
      : 'not-carried'
  return {
    kind: 'motion',
    code: 'M1',
    title: '修改管理规约',
    matter,
    majority,
    roll,
    participating,
    quorum,
    comparison,
    blank: w(20, 800),
    counted,
    follow,
    silent,
    condition: null,
    withoutSilence: without ? { ...without, quorum: quorumOf(without.participating, roll, regime) } : null,
    citations,
    outcome,
    ...given,
    for: marks.for,
    against: marks.against,
    abstain: marks.abstain,
    spoilt: marks.spoilt,
  }
}

interface CandidateParts {
  readonly no: number
  readonly name?: string
  readonly for: Weight
  readonly against?: Weight
  readonly abstain?: Weight
  readonly rank?: number | null
  readonly result: CandidateResult
}

interface ElectionParts extends Partial<Omit<ElectionTally, 'kind' | 'quorum' | 'candidates'>> {
  readonly regime?: Regime
  readonly candidates: readonly CandidateParts[]
}

export const NAMES = ['候子', '候丑', '候选寅', '候卯', '候辰', '候巳', '候午', '候未']

function anElection(parts: ElectionParts): ElectionTally {
  const { regime = NEW, candidates, ...given } = parts
  const roll = given.roll ?? WHOLE_ROLL
  const participating = given.participating ?? w(1203, 102_000)
  const { bar, citations } = needOf('committee', lawOf(regime))
  const quorum = quorumOf(participating, roll, regime)
  const tallied = candidates.map((c): CandidateTally => {
    const comparison = comparisonOf(bar, c.for, regime.base === 'roll' ? roll : participating, regime.base)
    return {
      no: c.no,
      name: c.name ?? NAMES[c.no - 1] ?? `候选人${c.no}`,
      for: c.for,
      against: c.against ?? NOTHING,
      abstain: c.abstain ?? NOTHING,
      comparison,
      qualified: quorum.met && comparison.headcount && comparison.area,
      rank: c.rank ?? null,
      result: c.result,
    }
  })
  const seats = given.seats ?? 5
  const elected = tallied.filter(c => c.result === 'elected').length
  return {
    kind: 'election',
    code: 'E1',
    title: '选举第三届业主委员会委员',
    seats,
    alternates: 0,
    manner: 'approve',
    roll,
    participating,
    quorum,
    spoilt: w(12, 1_000),
    blank: w(8, 640),
    silent: null,
    candidates: tallied,
    writtenIn: [],
    seatsMarked: { papers: 0, seats, marks: 0, under: 0, over: 0 },
    vacancies: seats - elected,
    runoff: false,
    committee: {
      members: elected,
      agreed: seats,
      seated: false,
      formed: elected === seats,
      even: elected > 0 && elected % 2 === 0,
      citation: null,
    },
    citations,
    outcome: !quorum.met ? 'no-quorum' : elected === seats ? 'complete' : elected > 0 ? 'partial' : 'none',
    ...given,
  }
}

export function aChoice(
  given: Partial<ChoiceTally> & { readonly votes?: readonly Weight[] } = {},
): ChoiceTally {
  const { votes = [w(700, 60_000), w(300, 22_000)], ...rest } = given
  const roll = rest.roll ?? WHOLE_ROLL
  const participating = rest.participating ?? w(1203, 102_000)
  const matter = rest.matter ?? 'manager'
  const { bar, citations } = needOf(matter, LAW)
  const quorum = quorumOf(participating, roll)
  const options = votes.map((v, i): OptionTally => {
    const comparison = comparisonOf(bar, v, participating, 'participating')
    return {
      no: i + 1,
      name: ['安居物业公司', '乐家物业公司'][i] ?? `方案${i + 1}`,
      for: v,
      comparison,
      carried: quorum.met && comparison.headcount && comparison.area,
    }
  })
  const carried = options.find(o => o.carried)?.no ?? null
  return {
    kind: 'choice',
    code: 'C1',
    title: '选聘物业服务企业',
    matter,
    majority: 'ordinary',
    roll,
    participating,
    quorum,
    spoilt: w(3, 250),
    blank: w(50, 4_000),
    abstain: NOTHING,
    noneOfThese: w(150, 15_750),
    silent: null,
    options,
    carried,
    citations,
    outcome: !quorum.met ? 'no-quorum' : carried === null ? 'not-carried' : 'carried',
    ...rest,
  }
}

export const A_ROLL: RollFigures = { ...WHOLE_ROLL, units: 1820, leftOut: { units: 640, area: 8_320_0000 } }

export const A_BALLOTS: BallotFigures = {
  issued: WHOLE_ROLL,
  served: w(1700, 144_000),
  returned: w(1215, 103_100),
  accepted: w(1203, 102_000),
  notReturned: minus(WHOLE_ROLL, w(1215, 103_100)),
  papers: { void: 6, late: 4, held: 4, duplicate: 2, superseded: 0 },
}

export function anAssembly(given: Partial<Assembly> = {}): Assembly {
  return {
    code: 'a2026',
    title: '2026年第一次业主大会会议',
    kind: 're-election',
    form: 'written',
    convener: 'group',
    state: 'declared',
    opensAt: '2026-03-17T09:00',
    closesAt: '2026-03-31T18:00',
    plannedClosesAt: '2026-03-31T18:00',
    scope: { by: 'all' },
    rules: DEFAULT_RULES,
    convenedOn: '2026-02-28',
    openedAt: '2026-03-17T09:00',
    closedAt: '2026-03-31T18:00',
    countedOn: null,
    declaredAt: '2026-04-02T10:00',
    noticeOverride: '',
    extensionReason: '',
    extensionOverride: '',
    cancelReason: '',
    declareOverride: '',
    ...given,
  }
}

export const A_COMPOUND: Compound = {
  code: 'jxy',
  name: '锦绣苑',
  district: '闵行区',
  street: '莘庄镇',
  address: '锦绣路1号',
  committeeOfResidents: '锦绣苑居民委员会',
  developer: '锦绣置业有限公司',
  region: 'shanghai',
  registeredArea: null,
  registeredUnits: null,
  organiser: '',
  contractEnds: null,
}

export function aTally(
  items: readonly ItemTally[],
  given: Partial<Tally> = {},
  assembly = anAssembly(),
  regime = NEW,
): Tally {
  const ballots = given.ballots ?? A_BALLOTS
  return {
    final: true,
    compound: { code: A_COMPOUND.code, name: A_COMPOUND.name },
    assembly: { ...assembly, regime: regime.id },
    roll: A_ROLL,
    ballots,
    turnout: {
      served: quorumOf(ballots.served, A_ROLL, regime),
      accepted: quorumOf(ballots.accepted, A_ROLL, regime),
    },
    items,
    shortfall: NOTHING,
    derived: { established: null, elevators: [] },
    ...given,
  }
}

export const rulesWith = (given: Partial<HouseRules>): HouseRules => ({ ...DEFAULT_RULES, ...given })

/** Six candidates for five seats and one alternate: all seats filled. */
export const COMPLETE = anElection({
  alternates: 1,
  candidates: [
    { no: 1, for: w(980, 80_000), rank: 1, result: 'elected' },
    { no: 2, for: w(940, 79_500), rank: 3, result: 'elected' },
    { no: 3, for: w(700, 60_000.5), rank: 6, result: 'alternate' },
    { no: 4, for: w(950, 78_000), rank: 2, result: 'elected' },
    { no: 5, for: w(900, 70_000), rank: 4, result: 'elected' },
    { no: 6, for: w(880, 71_000), rank: 5, result: 'elected' },
    { no: 7, for: w(690, 50_999.99), result: 'not-elected' },
    { no: 8, for: w(0, 0), result: 'withdrawn' },
  ],
})

/** The same field, but 3 and 6 have the same figures at the last seat. */
const TIED = anElection({
  code: 'E2',
  alternates: 1,
  runoff: true,
  candidates: [
    { no: 1, for: w(980, 80_000), rank: 1, result: 'elected' },
    { no: 2, for: w(940, 79_500), rank: 2, result: 'elected' },
    { no: 4, for: w(930, 78_000), rank: 3, result: 'elected' },
    { no: 5, for: w(900, 70_000), rank: 4, result: 'elected' },
    { no: 3, for: w(880, 71_000), rank: 5, result: 'tied' },
    { no: 6, for: w(880, 71_000), rank: 5, result: 'tied' },
    { no: 7, for: w(100, 9_000), result: 'not-elected' },
  ],
})

export const PARTIAL = anElection({
  code: 'E3',
  manner: 'per-candidate',
  seats: 3,
  candidates: [
    {
      no: 1,
      for: w(700, 60_000),
      against: w(300, 22_000),
      abstain: w(203, 20_000),
      rank: 1,
      result: 'elected',
    },
    {
      no: 2,
      for: w(602, 51_000.01),
      against: w(400, 30_000),
      abstain: w(201, 20_999.99),
      rank: 2,
      result: 'elected',
    },
    { no: 3, for: w(603, 51_000), against: w(400, 30_000), abstain: w(200, 21_000), result: 'not-elected' },
    { no: 4, for: w(0, 0), result: 'disqualified' },
  ],
})

export const NOBODY = anElection({
  code: 'E4',
  seats: 3,
  candidates: [{ no: 1, for: w(100, 9_000), result: 'not-elected' }],
})
export const ALL_TIED = anElection({
  code: 'E5',
  seats: 1,
  runoff: true,
  candidates: [
    { no: 1, for: w(700, 60_000), rank: 1, result: 'tied' },
    { no: 2, for: w(700, 60_000), rank: 1, result: 'tied' },
  ],
})
export const NO_ELECTION = anElection({
  code: 'E6',
  participating: w(1000, 102_000),
  candidates: [{ no: 1, for: w(900, 90_000), result: 'not-elected' }],
})

/** Every outcome an item can have. */
export const EVERY_ITEM: readonly ItemTally[] = [
  aMotion(),
  aMotion({ code: 'M2', title: '利用小区外墙设置广告', matter: 'common-parts' }),
  aMotion({ code: 'M3', for: w(700, 88_000) }),
  aMotion({ code: 'M4', for: w(900, 70_000) }),
  aMotion({ code: 'M5', for: w(100, 7_000) }),
  aMotion({ code: 'M6', outcome: 'lapsed', condition: { code: 'M2', met: false } }),
  aMotion({
    code: 'M7',
    for: w(880, 80_000),
    silent: { ...w(60, 9_000), attributedTo: 'for' },
    follow: { ...w(5, 400), attributedTo: 'for' },
    withoutSilence: { participating: w(1188, 94_400), outcome: 'no-quorum' },
  }),
  aMotion({
    code: 'M8',
    silent: { ...w(60, 9_000), attributedTo: null },
    withoutSilence: { participating: w(1203, 101_999), outcome: 'carried' },
  }),
  COMPLETE,
  TIED,
  PARTIAL,
  NOBODY,
  ALL_TIED,
  NO_ELECTION,
  aChoice(),
  aChoice({ code: 'C2', votes: [w(500, 40_000), w(500, 42_000)] }),
  aChoice({ code: 'C3', participating: w(1000, 90_000) }),
]

/** Votes that close before 2021-01-01. */
export const OLD_ITEMS: readonly ItemTally[] = [
  aMotion({ regime: OLD, matter: 'use-fund', title: '使用维修资金更换水泵' }),
  aMotion({ regime: OLD, code: 'M2', for: w(600, 60_000) }),
  anElection({
    regime: OLD,
    participating: w(800, 102_000),
    candidates: [{ no: 1, for: w(700, 90_000), result: 'not-elected' }],
  }),
]
