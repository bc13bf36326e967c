import type { Compound } from '../../assembly/assembly.ts'
import { ABSTAIN, AGAINST, FOLLOW, FOR, SPOILT, splitMarks } from '../../assembly/marks.ts'
import { areaText } from '../../basics/area.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import type { ItemTally } from '../../count/outcome.ts'
import { acceptedPapers } from '../../count/tally.ts'
import type { Weight } from '../../count/weight.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readCommittees } from '../../store/people/committees.ts'
import { readUnits } from '../../store/people/roster.ts'
import { readPlans } from '../../store/plans.ts'
import { disputeLine, disputesOf } from '../dispute/dispute.ts'
import { asItStands, vacantIn } from '../facts/bodies/committee.ts'
import { Vote } from '../facts/vote.ts'
import { type OnCompound, withRules } from '../frame/the-assembly.ts'
import { reckonPlan } from '../plan/reckoned.ts'
import { rosterSize } from '../roster/check.ts'

/*
 * The star: facts of votes in the middle, what they are about around them. `templates/queries/SCHEMA.md` tells every column;
 * a test holds the two together. Figures are those of the commands about one estate.
 */

type Cell = string | number | boolean | null
type ColumnType = 'varchar' | 'integer' | 'decimal(18,4)' | 'date' | 'boolean'

/** The tables with their columns; those that have a year lie in folders of a year each. */
export const STAR = {
  estate: {
    estate: 'varchar',
    name: 'varchar',
    district: 'varchar',
    street: 'varchar',
    organiser: 'varchar',
    region: 'varchar',
    units: 'integer',
    voters: 'integer',
    area: 'decimal(18,4)',
    contract_ends: 'date',
  },
  assembly: {
    assembly: 'varchar',
    estate: 'varchar',
    kind: 'varchar',
    form: 'varchar',
    state: 'varchar',
    opens_on: 'date',
    closes_on: 'date',
    declared_on: 'date',
    roll_voters: 'integer',
    roll_area: 'decimal(18,4)',
    returned_voters: 'integer',
    returned_area: 'decimal(18,4)',
    accepted_voters: 'integer',
    accepted_area: 'decimal(18,4)',
    held_papers: 'integer',
    quorum_met: 'boolean',
    final: 'boolean',
  },
  item: {
    assembly: 'varchar',
    item: 'varchar',
    estate: 'varchar',
    kind: 'varchar',
    matter: 'varchar',
    majority: 'varchar',
    outcome: 'varchar',
    roll_voters: 'integer',
    roll_area: 'decimal(18,4)',
    participating_voters: 'integer',
    participating_area: 'decimal(18,4)',
    for_voters: 'integer',
    for_area: 'decimal(18,4)',
    against_voters: 'integer',
    against_area: 'decimal(18,4)',
  },
  mark: {
    assembly: 'varchar',
    item: 'varchar',
    estate: 'varchar',
    mark: 'varchar',
    area: 'decimal(18,4)',
  },
  committee: {
    estate: 'varchar',
    term: 'integer',
    starts: 'date',
    ends: 'date',
    seats: 'integer',
    held: 'integer',
    vacant: 'integer',
    state: 'varchar',
  },
  step: {
    estate: 'varchar',
    plan: 'varchar',
    kind: 'varchar',
    step: 'varchar',
    title: 'varchar',
    state: 'varchar',
    earliest: 'date',
    latest: 'date',
    done_on: 'date',
    if_missed: 'varchar',
  },
  dispute: {
    estate: 'varchar',
    no: 'integer',
    kind: 'varchar',
    opened_on: 'date',
    due_on: 'date',
    answered_on: 'date',
    closed_on: 'date',
    outcome: 'varchar',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, ColumnType>>>>

export type StarTable = keyof typeof STAR

/** Tables whose rows lie in a folder of their year. */
export const BY_YEAR: ReadonlySet<StarTable> = new Set(['assembly', 'item', 'mark', 'dispute'])

/** A row of a table: its values in the order of the columns. */
export interface StarRow {
  readonly table: StarTable
  /** Of a table by year. */
  readonly year?: string
  readonly cells: readonly Cell[]
}

export interface StarAsked {
  readonly on: Day
  /** Neither what an estate is called nor exact areas of a voter. */
  readonly masked: boolean
}

/** Everything of one estate. No name, number, flat or telephone of a person is read into it. */
export function* starRows(on: OnCompound, asked: StarAsked): Generator<StarRow> {
  const { db, compound } = on
  const estate = asked.masked ? `estate-${compound.id}` : compound.code
  yield { table: 'estate', cells: estateCells(on, estate, asked.masked) }
  for (const assembly of readAssemblies(db, compound.id))
    if (assembly.state !== 'cancelled' && !assembly.rehearsal) yield* voteRows(on, estate, assembly, asked)
  for (const committee of readCommittees(db, compound.id)) {
    const now = asItStands(on, committee, asked.on)
    const { term, starts, ends, size } = committee
    yield {
      table: 'committee',
      cells: [estate, term, starts, ends, size, now.held.length, vacantIn(now), now.state],
    }
  }
  for (const plan of readPlans(db, compound.id).filter(({ closedOn }) => closedOn === null))
    for (const { id, step, state, earliest, latest, doneOn } of reckonPlan(on, plan, asked.on).table.steps)
      yield {
        table: 'step',
        cells: [
          ...[estate, plan.code, plan.kind, id, step.zh, state, earliest, latest, doneOn],
          step.ifMissed ?? 'late',
        ],
      }
  for (const dispute of disputesOf(on).map(one => disputeLine(on, one))) {
    const { no, kind, opened, due, answered, closed, outcome } = dispute
    yield {
      table: 'dispute',
      year: opened.slice(0, 4),
      cells: [estate, no, kind, opened, due, answered, closed, outcome],
    }
  }
}

function estateCells({ db, compound }: OnCompound, estate: string, masked: boolean): Cell[] {
  const { units, headcount, area } = rosterSize(db, compound, readUnits(db, compound.id))
  const { name, district, street, organiser, region, contractEnds } = compound
  return [
    ...[estate, masked ? '' : name, district, street, masked ? '' : organiser, region],
    ...[units, headcount, areaText(area), contractEnds],
  ]
}

function* voteRows(
  on: OnCompound & { readonly compound: StoredCompound & Compound },
  estate: string,
  stored: StoredAssembly,
  { masked }: StarAsked,
): Generator<StarRow> {
  const vote = new Vote({ ...on, assembly: withRules(on.db, on.compound, stored) })
  const tally = vote.tally()
  const { ballots, turnout, roll } = tally
  const assembly = `${estate}/${stored.code}`
  const year = stored.opensAt.slice(0, 4)
  const { kind, form, state, opensAt, closesAt, declaredAt } = stored
  yield {
    table: 'assembly',
    year,
    cells: [
      ...[
        assembly,
        estate,
        kind,
        form,
        state,
        dayOf(opensAt),
        dayOf(closesAt),
        declaredAt && dayOf(declaredAt),
      ],
      ...both(roll),
      ...both(ballots.returned),
      ...both(ballots.accepted),
      ...[ballots.papers.held, turnout.accepted.met, tally.final],
    ],
  }
  // What was marked is told by nobody before the close.
  for (const item of tally.items)
    yield { table: 'item', year, cells: itemCells(item, assembly, estate, tally.final) }
  if (tally.final) yield* markRows(vote, { assembly, estate, year, masked })
}

function itemCells(item: ItemTally, assembly: string, estate: string, final: boolean): Cell[] {
  const isMotion = item.kind === 'motion'
  return [
    ...[assembly, item.code, estate, item.kind],
    ...(item.kind === 'election' ? ['election', 'ordinary'] : [item.matter, item.majority]),
    final ? item.outcome : null,
    ...both(item.roll),
    ...(final ? both(item.participating) : [null, null]),
    ...(final && isMotion ? [...both(item.for), ...both(item.against)] : [null, null, null, null]),
  ]
}

const MARK_WORDS: Readonly<Record<string, string>> = {
  [FOR]: 'for',
  [AGAINST]: 'against',
  [ABSTAIN]: 'abstain',
  [FOLLOW]: 'follow',
  [SPOILT]: 'spoilt',
  '': 'blank',
}

/** Square centimetres in ten square metres: to that a masked area is rounded. */
const ROUNDED = 100_000

/** One row for each voter and item, of the paper that counts. Their order is that of marks and areas, and tells nothing. */
function* markRows(
  vote: Vote,
  {
    assembly,
    estate,
    year,
    masked,
  }: { readonly assembly: string; readonly estate: string; readonly year: string; readonly masked: boolean },
): Generator<StarRow> {
  const facts = vote.facts()
  const rows = vote.items.map((): [mark: string, area: number][] => [])
  for (const { voter, marks } of acceptedPapers(facts)) {
    const parts = splitMarks(marks)
    for (const [i, item] of vote.items.entries()) {
      const area = (facts.electorates.get(item.code) ?? facts.areas)[voter] ?? 0
      const part = parts[i] ?? ''
      const mark =
        item.kind === 'motion'
          ? (MARK_WORDS[part] ?? part)
          : part === SPOILT || part === ''
            ? (MARK_WORDS[part] ?? '')
            : part.replace(/ ?\+[^ ]*/g, '')
      if (area > 0) rows[i]?.push([mark, masked ? Math.round(area / ROUNDED) * ROUNDED : area])
    }
  }
  for (const [i, item] of vote.items.entries())
    for (const [mark, area] of (rows[i] ?? []).sort((a, b) =>
      a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1],
    ))
      yield { table: 'mark', year, cells: [assembly, item.code, estate, mark, areaText(area)] }
}

function both({ headcount, area }: Weight): [number, string] {
  return [headcount, areaText(area)]
}
