import type { Owner, OwnerDecision, OwnerKind, Unit } from '../../assembly/unit.ts'
import { addTo } from '../../basics/groups.ts'
import { keptOnce } from '../../basics/once.ts'
import type { Day } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { eachNumbered, readRow, readRows, readWhere, select } from '../rows.ts'
import type { RowOf } from '../table.ts'
import { OWNER_DECISION, OWNER_DECISION_UNIT, TITLE, UNIT } from '../tables.ts'
import { keeperOf } from './numbers.ts'

export interface StoredUnit extends Unit {
  readonly id: number
}

/** The owners of a unit over a span of time; `until` is empty while they still are. */
export interface TitleSpan {
  readonly since: Day | ''
  readonly until: Day | ''
  readonly owners: readonly Owner[]
}

const NO_OWNERS: readonly Owner[] = []

/** All units of a compound with their present owners, in the order they were entered. */
export function readUnits(db: Db, compoundId: number): StoredUnit[] {
  // Both come in the order of the units' numbers. Between them other compounds' may stand.
  const end = (which: 'min' | 'max') => `(select ${which}(id) from unit where compound_id = ?)`
  const present = `unit_id between ${end('min')} and ${end('max')} and until = ''`
  const titles = readWhere(db, TITLE, present, [compoundId, compoundId])
  let title = titles.next()
  const place = keptOnce()
  const units: StoredUnit[] = []
  for (const unit of eachNumbered(db, UNIT, 'compoundId', compoundId)) {
    let owners = NO_OWNERS
    for (; !title.done && title.value.unitId <= unit.id; title = titles.next()) {
      const { unitId, name, idNo, kind, phone } = title.value
      if (unitId === unit.id) owners = owners.concat({ name, idNo, kind, phone })
    }
    const { id, code, use, area, areaSource, status } = unit
    const building = place(unit.building)
    units.push({ id, code, building, entrance: place(unit.entrance), use, area, areaSource, status, owners })
  }
  titles.return(undefined)
  return units
}

/** One unit by its code. */
export function readUnit(db: Db, compoundId: number, code: string): StoredUnit | undefined {
  const unit = readRow(db, UNIT, { compoundId, code })
  if (!unit) return undefined
  const present = readTitles(db, unit.id).find(span => span.until === '')
  return { ...unit, code, owners: present?.owners ?? NO_OWNERS }
}

/** Who has owned a unit, oldest first. */
export function readTitles(db: Db, unitId: number): TitleSpan[] {
  const spans: { since: string; until: string; owners: Owner[] }[] = []
  for (const { since, until, name, idNo, kind, phone } of readRows(db, TITLE, { unitId })) {
    const owner = { name, idNo, kind, phone }
    const last = spans.at(-1)
    if (last?.since === since) last.owners.push(owner)
    else spans.push({ since, until, owners: [owner] })
  }
  return spans
}

/** Who owned each unit of a compound on a day; nobody where nothing is known of it. */
export function readOwnersOn(db: Db, compoundId: number): (unit: string, day: Day) => readonly Owner[] {
  const units = select(db, UNIT, ['id', 'code'], { compoundId })
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  const titles = new Map<string, { since: string; until: string; owner: Owner }[]>()
  for (const { unitId, since, until, name, idNo, kind, phone } of titlesOf(db, units))
    addTo(titles, codes.get(unitId) ?? '', { since, until, owner: { name, idNo, kind, phone } })
  return (unit, day) =>
    (titles.get(unit) ?? [])
      .filter(({ since, until }) => since <= day && (until === '' || day < until))
      .map(({ owner }) => owner)
}

/** Every title of a compound's units, by the unit's code: a name, from a day until another; empty texts are open ends. */
export function readTitlesByCode(
  db: Db,
  compoundId: number,
): Map<string, { unit: string; name: string; since: string; until: string }[]> {
  const units = select(db, UNIT, ['id', 'code'], { compoundId })
  const codes = new Map(units.map(({ id, code }) => [id, code]))
  const titles = new Map<string, { unit: string; name: string; since: string; until: string }[]>()
  for (const { unitId, name, since, until } of titlesOf(db, units)) {
    const unit = codes.get(unitId)
    if (unit !== undefined) addTo(titles, unit, { unit, name, since, until })
  }
  return titles
}

/** The codes of units whose area is not the register's. */
export function readUnsureAreas(db: Db, compoundId: number): Set<string> {
  const units = select(db, UNIT, ['code', 'areaSource'], { compoundId })
  return new Set(units.filter(({ areaSource }) => areaSource !== 'register').map(({ code }) => code))
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
  return select(db, UNIT, ['code'], { compoundId }, 'id').map(({ code }) => code)
}

export function addUnits(writer: Writer, compoundId: number, units: readonly Unit[]): void {
  const first = writer.insertNumbered(UNIT, units, { compoundId })
  writer.insertAll(TITLE, titleRows(units, first, keeperOf(writer.db, compoundId)), { until: '' })
}

type Keeper = (owner: Owner) => Owner

/** In one object, filled anew for each. */
function* titleRows(units: readonly Unit[], first: number, keep: Keeper): Generator<NewTitle> {
  const title = {
    unitId: first,
    since: '',
    ordinal: 0,
    name: '',
    idNo: '',
    kind: 'person' as OwnerKind,
    phone: '',
  }
  for (const { owners } of units) {
    title.ordinal = 0
    for (const owner of owners) {
      const { name, idNo, kind, phone } = keep(owner)
      title.ordinal++
      title.name = name
      title.idNo = idNo
      title.kind = kind
      title.phone = phone
      yield title
    }
    title.unitId++
  }
}

function keeperFor(db: Db, unitId: number): Keeper {
  const compoundId = readRow(db, UNIT, { id: unitId })?.compoundId
  if (compoundId === undefined) throw new Error(`no unit ${unitId}`)
  return keeperOf(db, compoundId)
}

function* ownerRows(unitId: number, since: Day | '', owners: readonly Owner[]): Generator<NewTitle> {
  for (const [i, { name, idNo, kind, phone }] of owners.entries())
    yield { unitId, since, ordinal: i + 1, name, idNo, kind, phone }
}

/** Writes a unit's facts over those on record; owners are replaced as a correction, not as a transfer. */
export function correctUnit(writer: Writer, before: StoredUnit, after: Unit): void {
  const { code: _, owners: given, ...facts } = after
  writer.update(UNIT, { id: before.id }, facts)
  const owners = given.map(keeperFor(writer.db, before.id))
  if (JSON.stringify(before.owners) === JSON.stringify(owners)) return
  const span = readTitles(writer.db, before.id).find(title => title.until === '')
  const since = span?.since ?? ''
  if (span) writer.removeAll(TITLE, { unitId: before.id, since })
  writer.insertAll(TITLE, ownerRows(before.id, since, owners), { until: '' })
}

/** Ends the present title on a day and begins the new one on it. */
export function transferUnit(writer: Writer, unitId: number, to: readonly Owner[], since: Day): void {
  for (const { since: from, ordinal, until } of readRows(writer.db, TITLE, { unitId }))
    if (until === '') writer.update(TITLE, { unitId, since: from, ordinal }, { until: since })
  writer.insertAll(TITLE, ownerRows(unitId, since, to.map(keeperFor(writer.db, unitId))), { until: '' })
}

/** Takes all units of a compound out, to be imported anew. Only before any assembly uses them. */
export function removeUnits(writer: Writer, compoundId: number): void {
  writer.removeWhere(TITLE, 'unit_id in (select id from unit where compound_id = ?)', compoundId)
  writer.removeAll(UNIT, { compoundId })
  writer.removeWhere(
    OWNER_DECISION_UNIT,
    'decision_id in (select id from owner_decision where compound_id = ?)',
    compoundId,
  )
  writer.removeAll(OWNER_DECISION, { compoundId })
}

/** What was decided about suspected same owners, oldest first. */
export function readOwnerDecisions(db: Db, compoundId: number): OwnerDecision[] {
  return readRows(db, OWNER_DECISION, { compoundId }).map(({ id, kind, reason }) => {
    const units = readRows(db, OWNER_DECISION_UNIT, { decisionId: id }).map(({ unitCode }) => unitCode)
    return { kind, reason, units }
  })
}

export function addOwnerDecision(writer: Writer, compoundId: number, decision: OwnerDecision): void {
  const { kind, reason, units } = decision
  const decisionId = writer.nextId(OWNER_DECISION)
  writer.insert(OWNER_DECISION, { id: decisionId, compoundId, kind, reason })
  writer.insertAll(
    OWNER_DECISION_UNIT,
    units.map(unitCode => ({ decisionId, unitCode })),
  )
}

type NewTitle = Omit<RowOf<typeof TITLE.fields>, 'until'>

/** The titles of units in the order of their ids; of others between them, too: all are read in one go through the table. */
function titlesOf(db: Db, units: readonly { readonly id: number }[]): Iterable<RowOf<typeof TITLE.fields>> {
  const [first] = units
  const last = units.at(-1)
  if (!first || !last) return []
  return readWhere(db, TITLE, 'unit_id between ? and ?', [first.id, last.id])
}
