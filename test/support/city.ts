import { type Item, type MatterId, WHOLE } from '../../src/assembly/item.ts'
import { joinMarks } from '../../src/assembly/marks.ts'
import type { Unit } from '../../src/assembly/unit.ts'
import { addDays, type Day } from '../../src/basics/time.ts'
import { act, type Writer } from '../../src/store/act.ts'
import { addAssembly, changeAssembly } from '../../src/store/assemblies.ts'
import { addPapers } from '../../src/store/ballots/papers.ts'
import { addCompound } from '../../src/store/compounds.ts'
import { addItem } from '../../src/store/items.ts'
import { createDatabase, type Db, openDatabase } from '../../src/store/open.ts'
import { addCommittee, addSeats } from '../../src/store/people/committees.ts'
import { addRoll, type RollUnit } from '../../src/store/people/roll.ts'
import { addUnits } from '../../src/store/people/roster.ts'
import { addPlan, setAnchors } from '../../src/store/plans.ts'
import { addDispute, addMove } from '../../src/store/records/disputes.ts'

/*
 * A made-up city: many estates with rosters, committees, plans, votes and disputes, laid out through the program's own store
 * as one act. The same arguments give the same rows. Nobody in it exists.
 */

interface CityOptions {
  readonly estates: number
  /** Units of each estate, every one a voter. */
  readonly voters: number
  /** The number of the first estate, for a city laid out in parts. */
  readonly from?: number
}

const ACTOR = { name: 'city', enteredAt: '2026-01-01T00:00:00+08:00' }
const STREETS = 12
const MATTERS: readonly MatterId[] = ['covenant', 'manager', 'use-fund', 'rebuild', 'other', 'parking-rules']
/** How many in a hundred take part, by street: some are known for it. */
const TURNOUT = [92, 85, 78, 74, 71, 68, 66, 63, 58, 52, 44, 81]

/** What ten voters mark, by how an estate leans on an item. */
const LEANING = ['1111111123', '1111112222', '1112222233', '1111111111', '1111122233']

/** Lays a city out in a new record. */
export function layOutCity(path: string, options: CityOptions): void {
  createDatabase(path)
  const db = openDatabase(path)
  addEstates(db, options)
  db.close()
}

/** Adds more estates, in acts of a hundred at most. */
export function addEstates(db: Db, { estates, voters, from = 1 }: CityOptions): void {
  for (let first = from; first < from + estates; first += 100)
    act(db, ACTOR, { act: 'init', subject: 'city', happenedAt: '2026-01-01T00:00' }, writer => {
      for (let no = first; no < Math.min(first + 100, from + estates); no++) addEstate(writer, no, voters)
    })
}

function addEstate(writer: Writer, no: number, voters: number): void {
  const street = no % STREETS
  const compoundId = addCompound(writer, {
    code: `c${no}`,
    name: `第${no}小区`,
    district: `第${(street % 3) + 1}区`,
    street: `第${street + 1}街道`,
    address: `示例路${no}号`,
    committeeOfResidents: '',
    developer: '',
    region: 'national',
    registeredArea: null,
    registeredUnits: null,
    organiser: `服务中心${'甲乙丙丁'[no % 4]}`,
    contractEnds: addDays('2026-01-31', (no * 37) % 1000),
  })
  const units = Array.from({ length: voters }, (_, i) => unitOf(i))
  addUnits(writer, compoundId, units)
  const ends = addDays('2025-10-31', (no * 11) % 1500)
  addBoard(writer, compoundId, no, ends)
  const planId = addOnePlan(writer, compoundId, no, ends)
  const first = 2024 + (no % 3)
  addVote(writer, { compoundId, no, units, year: first, code: 'a1', ends: 'declared' })
  if (no % 2 === 0)
    addVote(writer, {
      compoundId,
      no: no + 5,
      units,
      year: 2026,
      code: 'a2',
      ends: AT[no % AT.length] ?? 'open',
    })
  for (let i = 0; i < no % 3; i++)
    addOneDispute(writer, compoundId, planId, addDays('2025-06-01', no % 300), i > 0)
}

const AT = ['convened', 'open', 'closed', 'declared', 'draft'] as const

function unitOf(i: number): Unit {
  return {
    code: `${Math.floor(i / 60) + 1}-${(i % 60) + 101}`,
    building: String(Math.floor(i / 60) + 1),
    entrance: String((i % 3) + 1),
    use: 'residential',
    area: 500_000 + ((i * 7919) % 900_000),
    areaSource: 'register',
    status: 'delivered',
    owners: [{ name: `业主${i}`, idNo: `T${i}`, kind: 'person', phone: '' }],
  }
}

function addBoard(writer: Writer, compoundId: number, no: number, ends: Day): void {
  if (no % 17 === 0) return
  const committee = { term: 1, size: 5, starts: addDays(ends, -1826), ends, electedOn: addDays(ends, -1826) }
  const id = addCommittee(writer, compoundId, { ...committee, electionId: null, filing: '', filedOn: null })
  addSeats(
    writer,
    id,
    Array.from({ length: 5 }, (_, i) => ({
      ...{ no: i + 1, name: `委员${i + 1}`, unit: '', rank: 0, electionId: null, since: committee.starts },
      ...(i < (no % 5) - 1
        ? ({ ended: addDays('2025-09-01', i * 30), cause: 'resigned' } as const)
        : { ended: null, cause: null }),
      ...{ sex: '', politics: '' },
    })),
  )
}

function addOnePlan(writer: Writer, compoundId: number, no: number, ends: Day): number {
  const kind = no % 17 === 0 ? 'first' : 're-election'
  const id = addPlan(writer, compoundId, { code: 'P1', kind, assemblyId: null, madeOn: '2026-01-01' })
  setAnchors(
    writer,
    id,
    new Map([kind === 'first' ? ['delivered', '2025-06-30'] : ['term-ends', ends]] as const),
  )
  return id
}

interface VoteLaidOut {
  readonly compoundId: number
  readonly no: number
  readonly units: readonly Unit[]
  readonly year: number
  readonly code: string
  readonly ends: (typeof AT)[number]
}

function addVote(writer: Writer, { compoundId, no, units, year, code, ends }: VoteLaidOut): void {
  const month = String((no % 4) + 1).padStart(2, '0')
  const [opensAt, closesAt] = [`${year}-${month}-01T09:00`, `${year}-${month}-20T18:00`]
  const id = addAssembly(writer, compoundId, {
    ...{ code, title: `${year}年业主大会会议`, kind: 'regular', form: 'written', convener: 'committee' },
    ...{ opensAt, closesAt, scope: WHOLE },
  })
  for (const item of itemsOf(no)) addItem(writer, id, item)
  if (ends === 'draft') return
  addRoll(writer, id, rollOf(units))
  changeAssembly(writer, id, { state: 'convened', convenedOn: addDays(opensAt.slice(0, 10), -20) })
  if (ends === 'convened') return
  changeAssembly(writer, id, { state: 'open', openedAt: opensAt })
  addPapers(writer, id, papersOf(no, units.length, `${year}-${month}-10T10:00`))
  if (ends === 'open') return
  changeAssembly(writer, id, { state: 'closed', closedAt: closesAt })
  if (ends === 'closed') return
  changeAssembly(writer, id, { state: 'declared', declaredAt: `${year}-${month}-22T10:00` })
}

function itemsOf(no: number): Item[] {
  return [0, 1].map(i => ({
    ...{ kind: 'motion', code: `M${i + 1}`, title: `议题${i + 1}`, scope: WHOLE, text: '', onlyIf: null },
    matter: MATTERS[(no + i) % MATTERS.length] ?? 'other',
  }))
}

function* rollOf(units: readonly Unit[]): Generator<RollUnit> {
  for (const [i, unit] of units.entries()) {
    const { owners, areaSource: _, ...rest } = unit
    yield {
      ...rest,
      voter: i + 1,
      owners: owners.map(o => o.name).join('、'),
      ownerKey: `#${owners[0]?.idNo}`,
    }
  }
}

function* papersOf(no: number, voters: number, receivedAt: string) {
  const turnout = (TURNOUT[no % STREETS] ?? 70) * 10
  for (let voter = 1; voter <= voters; voter++) {
    const draw = (voter * 7919 + no * 104_729) % 1000
    if (draw >= turnout) continue
    const mark = (item: number) => LEANING[(no + item) % LEANING.length]?.[(voter * 31 + item * 7) % 10] ?? ''
    yield {
      ...{ voter, no: 1, receivedAt, void: draw === 3 ? ('V1' as const) : null },
      ...{ channel: '', proxy: '', signedOn: null, marks: joinMarks([mark(0), mark(1)]) },
    }
  }
}

function addOneDispute(
  writer: Writer,
  compoundId: number,
  planId: number,
  openedOn: Day,
  settled: boolean,
): void {
  const no = addDispute(writer, compoundId, {
    ...{ assemblyId: null, planId, kind: settled ? 'mediation' : 'objection', about: 'roll', item: '' },
    ...{ complainant: '业主甲', unit: '1-101', claim: '名册有误', evidence: '', openedOn },
  })
  const id = writer.nextId({ name: 'dispute', columns: [], key: [] }) - 1
  if (no > 0 && settled)
    addMove(writer, id, {
      ...{
        move: 'settle',
        on: addDays(openedOn, 20),
        outcome: 'agreement',
        text: '更正',
        basis: '',
        changedBy: null,
      },
    })
}
