import type { Candidate, Item, ItemKind, Manner, SeatsToFill } from '../assembly/item.ts'
import { MATTER_IDS, type MatterId } from '../assembly/matter.ts'
import { Refused } from '../basics/problem.ts'
import type { Writer } from './act.ts'
import { scopeOf, scopeText } from './assemblies.ts'
import type { Db } from './open.ts'
import { removeCandidacy } from './people/candidacies.ts'
import { CANDIDATE, ITEM, LOT, SEATS_TO_FILL } from './tables.ts'

export type StoredItem = Item & { readonly id: number }

type Row = [
  id: number,
  assemblyId: number,
  position: number,
  code: string,
  kind: ItemKind,
  title: string,
  matter: string,
  body: string,
  onlyIf: string,
  scopeBy: string,
  scopeValues: string,
  seats: number,
  alternates: number,
  manner: string,
]

/** The items of an assembly in the order of the ballot. */
export function readItems(db: Db, assemblyId: number): StoredItem[] {
  const rows = db
    .prepare<[number], Row>(
      `select ${ITEM.columns.join(', ')} from item where assembly_id = ? order by position`,
    )
    .raw()
    .all(assemblyId)
  return rows.map(row => itemOf(db, row))
}

/** Adds an item at the end of the ballot, with its candidates or options; gives its id. */
export function addItem(writer: Writer, assemblyId: number, item: Item): number {
  const id = writer.nextId(ITEM)
  const last = writer.db
    .prepare<[number], number | null>('select max(position) from item where assembly_id = ?')
    .pluck()
    .get(assemblyId)
  writer.insert(ITEM, [id, assemblyId, (last ?? 0) + 1, item.code, item.kind, ...itemColumns(item)])
  if (item.kind === 'choice')
    for (const { no, name } of item.options)
      addCandidate(writer, id, { no, name, unit: '', standing: 'standing' })
  if (item.kind === 'election') {
    for (const candidate of item.candidates) addCandidate(writer, id, candidate)
    setSeatsToFill(writer, id, null, item.fills)
  }
  return id
}

/** Writes an item over the one on record; a choice's options are replaced, an election's candidates stay. */
export function changeItem(writer: Writer, before: StoredItem, after: Item): void {
  const [title, matter, body, only_if, scope_by, scope_values, seats, alternates, manner] = itemColumns(after)
  writer.update(ITEM, [before.id], {
    title,
    matter,
    body,
    only_if,
    scope_by,
    scope_values,
    seats,
    alternates,
    manner,
  })
  if (after.kind === 'election' && before.kind === 'election')
    setSeatsToFill(writer, before.id, before.fills, after.fills)
  if (after.kind !== 'choice' || before.kind !== 'choice') return
  if (JSON.stringify(before.options) === JSON.stringify(after.options)) return
  for (const { no } of before.options) writer.remove(CANDIDATE, [before.id, no])
  for (const { no, name } of after.options)
    addCandidate(writer, before.id, { no, name, unit: '', standing: 'standing' })
}

export function removeItem(writer: Writer, item: StoredItem): void {
  for (const { no } of readCandidates(writer.db, item.id)) removeCandidate(writer, item.id, no)
  if (item.kind === 'election') setSeatsToFill(writer, item.id, item.fills, null)
  writer.remove(ITEM, [item.id])
}

export function addCandidate(writer: Writer, itemId: number, candidate: Candidate): void {
  writer.insert(CANDIDATE, [itemId, candidate.no, candidate.name, candidate.unit, candidate.standing, ''])
}

export function changeCandidate(
  writer: Writer,
  itemId: number,
  no: number,
  changes: { name?: string; unit_code?: string; standing?: Candidate['standing']; reason?: string },
): void {
  writer.update(CANDIDATE, [itemId, no], changes)
}

export function removeCandidate(writer: Writer, itemId: number, no: number): void {
  removeCandidacy(writer, itemId, no)
  writer.remove(CANDIDATE, [itemId, no])
}

/** A lot between equal candidates: who was drawn, in the order drawn. */
export interface Lot {
  readonly drawn: readonly number[]
  readonly drawnBy: string
  readonly witnesses: string
  readonly manner: string
}

/** Candidates drawn by lot, first drawn first. */
export function readLot(db: Db, itemId: number): number[] {
  return db
    .prepare<[number], number>('select candidate_no from lot where item_id = ? order by place')
    .pluck()
    .all(itemId)
}

/** Records a lot behind those already drawn. */
export function addLot(writer: Writer, itemId: number, lot: Lot): void {
  const before = readLot(writer.db, itemId).length
  for (const [i, no] of lot.drawn.entries())
    writer.insert(LOT, [itemId, no, before + i + 1, lot.drawnBy, lot.witnesses, lot.manner])
}

function setSeatsToFill(
  writer: Writer,
  itemId: number,
  before: SeatsToFill | null,
  after: SeatsToFill | null,
): void {
  if (before) writer.remove(SEATS_TO_FILL, [itemId])
  if (after) {
    const { kind, committeeSize, remaining, termEnds, earlier } = after
    writer.insert(SEATS_TO_FILL, [itemId, kind, committeeSize, remaining, termEnds ?? '', earlier])
  }
}

function readSeatsToFill(db: Db, itemId: number): SeatsToFill | null {
  const row = db
    .prepare<[number], [SeatsToFill['kind'], number, number, string, string]>(
      'select kind, committee_size, remaining, term_ends, earlier from seats_to_fill where item_id = ?',
    )
    .raw()
    .get(itemId)
  if (!row) return null
  const [kind, committeeSize, remaining, termEnds, earlier] = row
  return { kind, committeeSize, remaining, termEnds: termEnds || null, earlier }
}

function itemColumns(item: Item): [string, string, string, string, string, string, number, number, string] {
  const scope: [string, string] = [item.scope.by, scopeText(item.scope)]
  switch (item.kind) {
    case 'motion':
      return [item.title, item.matter, item.text, item.onlyIf ?? '', ...scope, 0, 0, '']
    case 'election':
      return [item.title, '', '', '', ...scope, item.seats, item.alternates, item.manner]
    case 'choice':
      return [item.title, item.matter, '', '', ...scope, 0, 0, '']
  }
}

function matterOf(text: string, itemId: number): MatterId {
  const matter = MATTER_IDS.find(id => id === text)
  if (!matter) throw new Refused([{ code: 'record-unreadable', data: { table: 'item', row: itemId } }])
  return matter
}

function readCandidates(db: Db, itemId: number): Candidate[] {
  const rows = db.prepare<[number], [number, string, string, Candidate['standing']]>(
    'select no, name, unit_code, standing from candidate where item_id = ? order by no',
  )
  return rows
    .raw()
    .all(itemId)
    .map(([no, name, unit, standing]) => ({ no, name, unit, standing }))
}

function itemOf(db: Db, row: Row): StoredItem {
  const [id, , , code, kind, title, matter, body, onlyIf, scopeBy, scopeValues, seats, alternates, manner] =
    row
  const base = { id, code, title, scope: scopeOf(scopeBy, scopeValues) }
  switch (kind) {
    case 'motion':
      return { ...base, kind, matter: matterOf(matter, id), text: body, onlyIf: onlyIf || null }
    case 'election':
      return {
        ...base,
        kind,
        seats,
        alternates,
        manner: manner as Manner,
        candidates: readCandidates(db, id),
        fills: readSeatsToFill(db, id),
      }
    case 'choice':
      return {
        ...base,
        kind,
        matter: matterOf(matter, id),
        options: readCandidates(db, id).map(({ no, name }) => ({ no, name })),
      }
  }
}
