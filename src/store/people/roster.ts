import type {
  AreaSource,
  Owner,
  OwnerDecision,
  OwnerKind,
  Status,
  Unit,
  Use,
} from '../../assembly/places/unit.ts'
import { addTo } from '../../basics/groups.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import type { Value } from '../table.ts'
import { OWNER_DECISION, OWNER_DECISION_UNIT, TITLE, UNIT } from '../tables.ts'

export interface StoredUnit extends Unit {
  readonly id: number
}

/** The owners of a unit over a span of time; `until` is empty while they still are. */
export interface TitleSpan {
  readonly since: Day | ''
  readonly until: Day | ''
  readonly owners: readonly Owner[]
}

type UnitRow = [
  id: number,
  code: string,
  building: string,
  entrance: string,
  use: Use,
  area: number,
  areaSource: AreaSource,
  status: Status,
]
type TitleRow = [
  unitId: number,
  since: string,
  until: string,
  name: string,
  idNo: string,
  kind: OwnerKind,
  phone: string,
]

const UNIT_COLUMNS = 'id, code, building, entrance, use, area_cm2, area_source, status'
const NO_OWNERS: readonly Owner[] = []

/** All units of a compound with their present owners, in the order they were entered. */
export function readUnits(db: Db, compoundId: number): StoredUnit[] {
  const owners = new Map<number, Owner[]>()
  const titles = db.prepare<[number], TitleRow>(
    `select t.unit_id, t.since, t.until, t.name, t.id_no, t.kind, t.phone from unit u join title t on t.unit_id = u.id
     where u.compound_id = ? and t.until = '' order by t.unit_id, t.since, t.ordinal`,
  )
  for (const [unitId, , , name, idNo, kind, phone] of titles.raw().iterate(compoundId)) {
    const owner = { name, idNo, kind, phone }
    const known = owners.get(unitId)
    if (known) known.push(owner)
    else owners.set(unitId, [owner])
  }
  const units: StoredUnit[] = []
  const rows = db.prepare<[number], UnitRow>(
    `select ${UNIT_COLUMNS} from unit where compound_id = ? order by id`,
  )
  for (const row of rows.raw().iterate(compoundId)) units.push(unitOf(row, owners.get(row[0]) ?? NO_OWNERS))
  return units
}

/** One unit by its code. */
export function readUnit(db: Db, compoundId: number, code: string): StoredUnit | undefined {
  const row = db
    .prepare<[number, string], UnitRow>(`select ${UNIT_COLUMNS} from unit where compound_id = ? and code = ?`)
    .raw()
    .get(compoundId, code)
  if (!row) return undefined
  const present = readTitles(db, row[0]).find(span => span.until === '')
  return unitOf(row, present?.owners ?? NO_OWNERS)
}

/** Who has owned a unit, oldest first. */
export function readTitles(db: Db, unitId: number): TitleSpan[] {
  const rows = db.prepare<[number], TitleRow>(
    'select unit_id, since, until, name, id_no, kind, phone from title where unit_id = ? order by since, ordinal',
  )
  const spans: { since: string; until: string; owners: Owner[] }[] = []
  for (const [, since, until, name, idNo, kind, phone] of rows.raw().iterate(unitId)) {
    const owner = { name, idNo, kind, phone }
    const last = spans.at(-1)
    if (last?.since === since) last.owners.push(owner)
    else spans.push({ since, until, owners: [owner] })
  }
  return spans
}

/** Every title of a compound's units, by the unit's code: a name, from a day until another; empty texts are open ends. */
export function readTitlesByCode(
  db: Db,
  compoundId: number,
): Map<string, { unit: string; name: string; since: string; until: string }[]> {
  const rows = db.prepare<[number], [string, string, string, string]>(
    `select u.code, t.name, t.since, t.until from title t join unit u on u.id = t.unit_id
     where u.compound_id = ? order by t.unit_id, t.since, t.ordinal`,
  )
  const titles = new Map<string, { unit: string; name: string; since: string; until: string }[]>()
  for (const [unit, name, since, until] of rows.raw().iterate(compoundId))
    addTo(titles, unit, { unit, name, since, until })
  return titles
}

/** Units that changed hands after a day, by code, with the last day on which they did. */
export function readTransfersAfter(db: Db, compoundId: number, day: Day): Map<string, Day> {
  return new Map(
    db
      .prepare<[number, string], [string, string]>(
        `select u.code, max(t.since) from title t join unit u on u.id = t.unit_id
         where u.compound_id = ? and t.since > ? group by u.code`,
      )
      .raw()
      .all(compoundId, day),
  )
}

/** The codes of a compound's units, for look-ups and suggestions. */
export function readUnitCodes(db: Db, compoundId: number): string[] {
  return db
    .prepare<[number], string>('select code from unit where compound_id = ? order by id')
    .pluck()
    .all(compoundId)
}

export function addUnits(writer: Writer, compoundId: number, units: readonly Unit[]): void {
  const first = writer.nextId(UNIT)
  writer.insertAll(UNIT, unitRows(units, first, compoundId))
  writer.insertAll(TITLE, titleRows(units, first))
}

function* unitRows(units: readonly Unit[], first: number, compoundId: number): Generator<Value[]> {
  let id = first
  for (const u of units)
    yield [id++, compoundId, u.code, u.building, u.entrance, u.use, u.area, u.areaSource, u.status]
}

function* titleRows(units: readonly Unit[], first: number): Generator<Value[]> {
  let id = first
  for (const { owners } of units) {
    yield* ownerRows(id, '', owners)
    id += 1
  }
}

function* ownerRows(unitId: number, since: Day | '', owners: readonly Owner[]): Generator<Value[]> {
  let ordinal = 0
  for (const owner of owners) {
    ordinal += 1
    yield [unitId, since, ordinal, '', owner.name, owner.idNo, owner.kind, owner.phone]
  }
}

/** Writes a unit's facts over those on record; owners are replaced as a correction, not as a transfer. */
export function correctUnit(writer: Writer, before: StoredUnit, after: Unit): void {
  writer.update(UNIT, [before.id], {
    building: after.building,
    entrance: after.entrance,
    use: after.use,
    area_cm2: after.area,
    area_source: after.areaSource,
    status: after.status,
  })
  if (JSON.stringify(before.owners) === JSON.stringify(after.owners)) return
  const span = readTitles(writer.db, before.id).find(title => title.until === '')
  for (const i of (span?.owners ?? []).keys()) writer.remove(TITLE, [before.id, span?.since ?? '', i + 1])
  writer.insertAll(TITLE, ownerRows(before.id, span?.since ?? '', after.owners))
}

/** Ends the present title on a day and begins the new one on it. */
export function transferUnit(writer: Writer, unitId: number, to: readonly Owner[], since: Day): void {
  const present = readTitles(writer.db, unitId).find(title => title.until === '')
  for (const i of (present?.owners ?? []).keys())
    writer.update(TITLE, [unitId, present?.since ?? '', i + 1], { until: since })
  writer.insertAll(TITLE, ownerRows(unitId, since, to))
}

/** Takes all units of a compound out, to be imported anew. Only before any assembly uses them. */
export function removeUnits(writer: Writer, compoundId: number): void {
  writer.removeAll(TITLE, 'unit_id in (select id from unit where compound_id = ?)', compoundId)
  writer.removeAll(UNIT, 'compound_id = ?', compoundId)
  writer.removeAll(
    OWNER_DECISION_UNIT,
    'decision_id in (select id from owner_decision where compound_id = ?)',
    compoundId,
  )
  writer.removeAll(OWNER_DECISION, 'compound_id = ?', compoundId)
}

/** What was decided about suspected same owners, oldest first. */
export function readOwnerDecisions(db: Db, compoundId: number): OwnerDecision[] {
  const rows = db.prepare<[number], [number, OwnerDecision['kind'], string]>(
    'select id, kind, reason from owner_decision where compound_id = ? order by id',
  )
  return rows
    .raw()
    .all(compoundId)
    .map(([id, kind, reason]) => ({ kind, reason, units: decisionUnits(db, id) }))
}

export function addOwnerDecision(writer: Writer, compoundId: number, decision: OwnerDecision): void {
  const id = writer.nextId(OWNER_DECISION)
  writer.insert(OWNER_DECISION, [id, compoundId, decision.kind, decision.reason])
  for (const code of decision.units) writer.insert(OWNER_DECISION_UNIT, [id, code])
}

function decisionUnits(db: Db, decisionId: number): string[] {
  return db
    .prepare<[number], string>(
      'select unit_code from owner_decision_unit where decision_id = ? order by unit_code',
    )
    .pluck()
    .all(decisionId)
}

function unitOf(
  [id, code, building, entrance, use, area, areaSource, status]: UnitRow,
  owners: readonly Owner[],
): StoredUnit {
  return { id, code, building, entrance, use, area, areaSource, status, owners }
}
