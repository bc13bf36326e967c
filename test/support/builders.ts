import type { Assembly, HouseRules } from '../../src/assembly/assembly.ts'
import {
  type Candidate,
  type Choice,
  type Election,
  type Item,
  type Motion,
  WHOLE,
} from '../../src/assembly/item.ts'
import type { BallotPaper, Resolution } from '../../src/assembly/paper.ts'
import type { Owner, OwnerDecision, Unit } from '../../src/assembly/unit.ts'
import { dayOf } from '../../src/basics/time.ts'
import type { ChoiceTally, ElectionTally, MotionTally, Tally } from '../../src/count/outcome.ts'
import { type CountedPaper, tally, type VoteFacts } from '../../src/count/tally.ts'
import { DEFAULT_RULES } from '../../src/law/house-rules.ts'
import type { PlaceId } from '../../src/law/places/index.ts'
import { profileOn } from '../../src/law/profile.ts'

/*
 * Facts with defaults: a test names only what it is about. Voters of a built vote hold one unit each and are
 * numbered from 1; `aVote` gives each a paper by its place in the list.
 */

export function anOwner(given: Partial<Owner> = {}): Owner {
  return { name: '张三', idNo: '', kind: 'person', phone: '', ...given }
}

export function aUnit(given: Partial<Unit> = {}): Unit {
  return {
    code: '1-101',
    building: '1',
    entrance: '1',
    use: 'residential',
    area: 1_000_000,
    areaSource: 'register',
    status: 'delivered',
    owners: [anOwner()],
    ...given,
  }
}

export function rulesWith(given: Partial<HouseRules> = {}): HouseRules {
  return { ...DEFAULT_RULES, ...given }
}

export function anAssembly(given: Partial<Assembly> = {}): Assembly {
  return {
    code: 'a1',
    title: '2026年第一次会议',
    kind: 'regular',
    form: 'written',
    convener: 'committee',
    state: 'closed',
    opensAt: '2026-03-01T09:00',
    closesAt: '2026-03-15T18:00',
    plannedClosesAt: '2026-03-15T18:00',
    scope: WHOLE,
    rules: rulesWith(),
    convenedOn: '2026-02-01',
    openedAt: '2026-03-01T09:00',
    closedAt: '2026-03-15T18:00',
    countedOn: null,
    declaredAt: null,
    noticeOverride: '',
    extensionReason: '',
    extensionOverride: '',
    cancelReason: '',
    declareOverride: '',
    ...given,
  }
}

export function aMotion(given: Partial<Motion> = {}): Motion {
  return {
    kind: 'motion',
    code: 'M1',
    title: '议题',
    scope: WHOLE,
    matter: 'manager',
    text: '',
    onlyIf: null,
    ...given,
  }
}

export function aCandidate(no: number, given: Partial<Candidate> = {}): Candidate {
  return { no, name: `候选人${no}`, unit: '', standing: 'standing', ...given }
}

export function anElection(given: Partial<Election> & { readonly of?: number } = {}): Election {
  const { of = 3, ...rest } = given
  return {
    kind: 'election',
    code: 'E1',
    title: '选举',
    scope: WHOLE,
    seats: 2,
    alternates: 0,
    manner: 'approve',
    candidates: Array.from({ length: of }, (_, i) => aCandidate(i + 1)),
    fills: null,
    ...rest,
  }
}

export function aChoice(given: Partial<Choice> = {}): Choice {
  return {
    kind: 'choice',
    code: 'C1',
    title: '多选一',
    scope: WHOLE,
    matter: 'manager',
    options: [
      { no: 1, name: '甲公司' },
      { no: 2, name: '乙公司' },
    ],
    ...given,
  }
}

export function aPaper(given: Partial<CountedPaper> = {}): CountedPaper {
  return { voter: 1, no: 1, receivedAt: '2026-03-10T10:00', void: null, marks: '1', ...given }
}

/** A paper as `rulePapers` sees it: `[marks, minute after ten, void]`, numbered in the order given. */
export function papersOf(
  ...papers: readonly (readonly [marks: string, at?: string, voidCode?: BallotPaper['void']])[]
): CountedPaper[] {
  return papers.map(([marks, at = '2026-03-10T10:00', voidCode = null], i) =>
    aPaper({ no: i + 1, marks, receivedAt: at, void: voidCode }),
  )
}

/** One paper of each voter, in their order; null is a voter whose paper never came back. */
export function papersMarked(marks: readonly (string | null)[], at = '2026-03-10T10:00'): CountedPaper[] {
  return marks.flatMap((m, i) => (m === null ? [] : [aPaper({ voter: i + 1, marks: m, receivedAt: at })]))
}

export function aResolution(given: Partial<Resolution> = {}): Resolution {
  return { accept: null, upTo: 2, reason: '经核对', ...given }
}

export function aDecision(kind: OwnerDecision['kind'], ...units: readonly string[]): OwnerDecision {
  return { kind, units, reason: '核对证件' }
}

interface VoteGiven {
  /** Areas by voter; every voter has one unit. */
  readonly areas: readonly number[]
  /** Marks by voter; null is a voter whose paper never came back. */
  readonly marks?: readonly (string | null)[]
  readonly papers?: readonly CountedPaper[]
  readonly items?: readonly Item[]
  readonly rules?: Partial<HouseRules>
  readonly assembly?: Partial<Assembly>
  readonly services?: VoteFacts['services']
  readonly resolutions?: ReadonlyMap<number, Resolution>
  readonly electorates?: Readonly<Record<string, readonly number[]>>
  readonly region?: PlaceId
}

export function aVote(given: VoteGiven): VoteFacts {
  const { areas, marks = [], items = [aMotion()] } = given
  const assembly = anAssembly({ ...given.assembly, rules: rulesWith(given.rules) })
  return {
    compound: { code: 'ys', name: '一号小区' },
    assembly,
    items,
    roll: {
      units: areas.length,
      headcount: areas.length,
      area: areas.reduce((a, b) => a + b, 0),
      leftOut: { units: 0, area: 0 },
    },
    areas: Float64Array.from([0, ...areas]),
    electorates: new Map(
      Object.entries(given.electorates ?? {}).map(([code, inside]) => [
        code,
        Float64Array.from([0, ...inside]),
      ]),
    ),
    papers: given.papers ?? papersMarked(marks),
    services: given.services ?? [],
    resolutions: given.resolutions ?? new Map(),
    profile: profileOn(given.region ?? 'national', dayOf(assembly.closesAt)),
  }
}

/** `n` voters of the same area who all hand in the same marks. */
export function times(n: number, mark: string | null): (string | null)[] {
  return Array.from({ length: n }, () => mark)
}

/** `n` areas of one square metre. */
export function metres(n: number): number[] {
  return Array.from({ length: n }, () => 10_000)
}

export function motionOf(result: Tally, code = 'M1'): MotionTally {
  const item = result.items.find(i => i.code === code)
  if (item?.kind !== 'motion') throw new Error(`no motion ${code}`)
  return item
}

export function electionOf(result: Tally, code = 'E1'): ElectionTally {
  const item = result.items.find(i => i.code === code)
  if (item?.kind !== 'election') throw new Error(`no election ${code}`)
  return item
}

export function choiceOf(result: Tally, code = 'C1'): ChoiceTally {
  const item = result.items.find(i => i.code === code)
  if (item?.kind !== 'choice') throw new Error(`no choice ${code}`)
  return item
}

/** The outcome of the one motion of a vote. */
export function outcomeOf(given: VoteGiven): MotionTally['outcome'] {
  return motionOf(tally(aVote(given))).outcome
}
