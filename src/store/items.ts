import {
  type Candidate,
  type Item,
  type ItemKind,
  listed,
  MATTER_IDS,
  type MatterId,
  type SeatsToFill,
  type Withdrawal,
  type WriteIn,
} from '../assembly/item.ts'
import type { Candidacy, EligibilityAnswer } from '../assembly/people.ts'
import { addTo, groupBy } from '../basics/groups.ts'
import { Refused } from '../basics/problem.ts'
import type { Writer } from './act.ts'
import { scopeOf, scopeText } from './assemblies.ts'
import type { Db } from './open.ts'
import { countRows, readRow, readRows, select } from './rows.ts'
import type { RowOf } from './table.ts'
import {
  BACKER,
  CANDIDACY,
  CANDIDATE,
  ELIGIBILITY_ANSWER,
  ITEM,
  ITEM_WITHDRAWAL,
  LOT,
  SEATS_TO_FILL,
  WRITE_IN,
} from './tables.ts'

export type StoredItem = Item & { readonly id: number }
export type ItemOf<K extends ItemKind> = Extract<StoredItem, { readonly kind: K }>

/** The items of an assembly in the order of the ballot. */
export function readItems(db: Db, assemblyId: number): StoredItem[] {
  return readRows(db, ITEM, { assemblyId }, { order: 'position' }).map(row => itemOf(db, row))
}

/** Adds an item at the end of the ballot, with its candidates or options; gives its id. */
export function addItem(writer: Writer, assemblyId: number, item: Item): number {
  const id = writer.nextId(ITEM)
  const position = Math.max(0, ...readPositions(writer.db, assemblyId)) + 1
  writer.insert(ITEM, { id, assemblyId, position, code: item.code, kind: item.kind, ...rowOf(item) })
  if (item.kind === 'choice')
    for (const { no, name } of item.options)
      addCandidate(writer, id, { no, name, unit: '', standing: 'standing' })
  if (item.kind === 'election') {
    for (const candidate of listed(item)) addCandidate(writer, id, candidate)
    setSeatsToFill(writer, id, item.fills)
  }
  return id
}

/** Writes an item over the one on record; a choice's options are replaced, an election's candidates stay. */
export function changeItem(writer: Writer, before: StoredItem, after: Item): void {
  writer.update(ITEM, { id: before.id }, rowOf(after))
  if (after.kind === 'election' && before.kind === 'election') setSeatsToFill(writer, before.id, after.fills)
  if (after.kind !== 'choice' || before.kind !== 'choice') return
  if (JSON.stringify(before.options) === JSON.stringify(after.options)) return
  for (const { no } of before.options) writer.remove(CANDIDATE, { itemId: before.id, no })
  for (const { no, name } of after.options)
    addCandidate(writer, before.id, { no, name, unit: '', standing: 'standing' })
}

export function removeItem(writer: Writer, item: StoredItem): void {
  for (const { no } of readCandidates(writer.db, item.id)) removeCandidate(writer, item.id, no)
  if (item.kind === 'election') setSeatsToFill(writer, item.id, null)
  writer.remove(ITEM, { id: item.id })
}

export function addCandidate(writer: Writer, itemId: number, candidate: Candidate): void {
  const { no, name, unit, standing } = candidate
  writer.insert(CANDIDATE, { itemId, no, name, unit, standing, reason: '' })
}

export function changeCandidate(
  writer: Writer,
  itemId: number,
  no: number,
  changes: { name?: string; unit?: string; standing?: Candidate['standing']; reason?: string },
): void {
  writer.update(CANDIDATE, { itemId, no }, changes)
}

export function removeCandidate(writer: Writer, itemId: number, no: number): void {
  removeCandidacy(writer, itemId, no)
  writer.remove(CANDIDATE, { itemId, no })
}

/** Takes an item off after convening; there is no way back. */
export function withdrawItem(writer: Writer, itemId: number, { at, reason }: Withdrawal): void {
  writer.insert(ITEM_WITHDRAWAL, { itemId, at, reason })
}

/** Keeps what was decided about a name that papers write in, in the place of what was decided before. */
export function setWriteIn(writer: Writer, itemId: number, writeIn: WriteIn): void {
  writer.put(WRITE_IN, { itemId, ...writeIn })
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
  return select(db, LOT, ['candidateNo'], { itemId }, 'place').map(({ candidateNo }) => candidateNo)
}

/** What was drawn between equals of an election, draw by draw. */
export function readDrawnLots(db: Db, itemId: number): Lot[] {
  const rows = select(db, LOT, ['candidateNo', 'drawnBy', 'witnesses', 'manner'], { itemId }, 'place')
  const draws = groupBy(rows, ({ drawnBy, witnesses, manner }) => [drawnBy, witnesses, manner].join('\n'))
  return [...draws.values()].map(drawn => {
    const [{ candidateNo: _, ...about }] = drawn as [(typeof drawn)[number]]
    return { drawn: drawn.map(({ candidateNo }) => candidateNo), ...about }
  })
}

/** Records a lot behind those already drawn. */
export function addLot(writer: Writer, itemId: number, lot: Lot): void {
  const before = countRows(writer.db, LOT, { itemId })
  const { drawn, ...about } = lot
  writer.insertAll(
    LOT,
    drawn.map((candidateNo, i) => ({ itemId, candidateNo, place: before + i + 1, ...about })),
  )
}

function setSeatsToFill(writer: Writer, itemId: number, fills: SeatsToFill | null): void {
  if (fills) writer.put(SEATS_TO_FILL, { itemId, ...fills })
  else writer.removeAll(SEATS_TO_FILL, { itemId })
}

type ItemRow = Omit<RowOf<typeof ITEM.fields>, 'assemblyId'>

/** What a row says of an item beyond where it stands. */
function rowOf(item: Item): Omit<ItemRow, 'id' | 'position' | 'code' | 'kind'> {
  const { title, scope } = item
  const nothing = {
    matter: '',
    body: '',
    onlyIf: null,
    seats: 0,
    alternates: 0,
    manner: null,
    writeIns: false,
    cause: null,
  }
  const all = { title, scopeBy: scope.by, scopeValues: scopeText(scope), ...nothing }
  switch (item.kind) {
    case 'motion':
      return { ...all, matter: item.matter, body: item.text, onlyIf: item.onlyIf, cause: item.cause ?? null }
    case 'election':
      return {
        ...all,
        seats: item.seats,
        alternates: item.alternates,
        manner: item.manner,
        writeIns: item.writeIns !== undefined,
      }
    case 'choice':
      return { ...all, matter: item.matter }
  }
}

function itemOf(db: Db, row: ItemRow): StoredItem {
  const { id, code, kind, title, seats, alternates, manner } = row
  const withdrawal = readRow(db, ITEM_WITHDRAWAL, { itemId: id })
  const base = {
    ...{ id, code, title, scope: scopeOf(row.scopeBy, row.scopeValues) },
    ...(withdrawal && { withdrawn: { at: withdrawal.at, reason: withdrawal.reason } }),
  }
  switch (kind) {
    case 'motion':
      return {
        ...{ ...base, kind, matter: matterOf(row), text: row.body, onlyIf: row.onlyIf },
        ...(row.cause !== null && { cause: row.cause }),
      }
    case 'election':
      if (manner === null) throw unreadable(id)
      return {
        ...base,
        kind,
        seats,
        alternates,
        manner,
        ...readStanding(db, row),
        fills: readRow(db, SEATS_TO_FILL, { itemId: id }) ?? null,
      }
    case 'choice':
      return {
        ...base,
        kind,
        matter: matterOf(row),
        options: readCandidates(db, id).map(({ no, name }) => ({ no, name })),
      }
  }
}

function matterOf({ id, matter }: ItemRow): MatterId {
  const known = MATTER_IDS.find(name => name === matter)
  if (!known) throw unreadable(id)
  return known
}

function unreadable(id: number): Refused {
  return new Refused([{ code: 'record-unreadable', data: { table: 'item', row: id } }])
}

function readCandidates(db: Db, itemId: number): Candidate[] {
  return select(db, CANDIDATE, ['no', 'name', 'unit', 'standing'], { itemId })
}

/** Those on the list, and behind them the persons accepted from what papers write in. */
function readStanding(
  db: Db,
  { id, writeIns }: ItemRow,
): { readonly candidates: Candidate[]; readonly writeIns?: readonly WriteIn[] } {
  const onList = readCandidates(db, id)
  if (!writeIns) return { candidates: onList }
  const settled = readRows(db, WRITE_IN, { itemId: id })
  const persons = settled.filter(({ no, sameAs }) => no !== null && sameAs === '')
  return {
    candidates: [
      ...onList,
      ...persons
        .map(({ no, name }) => ({
          no: no ?? 0,
          name,
          unit: '',
          standing: 'standing' as const,
          writeIn: true as const,
        }))
        .sort((a, b) => a.no - b.no),
    ],
    writeIns: settled,
  }
}

function readPositions(db: Db, assemblyId: number): number[] {
  return select(db, ITEM, ['position'], { assemblyId }).map(({ position }) => position)
}

/** What is on record of each candidate of an election, by number. */
export function readCandidacies(db: Db, itemId: number): Map<number, Candidacy> {
  const backers = groupBy(readRows(db, BACKER, { itemId }), ({ candidateNo }) => candidateNo)
  return new Map(
    readRows(db, CANDIDACY, { itemId }).map(({ candidateNo: no, ...rest }) => [
      no,
      { ...rest, backers: (backers.get(no) ?? []).map(({ unitCode }) => unitCode) },
    ]),
  )
}

/** Writes what is on record of a candidate over what was. */
export function setCandidacy(writer: Writer, itemId: number, no: number, candidacy: Candidacy): void {
  const candidate = { itemId, candidateNo: no }
  const known = readCandidacies(writer.db, itemId).get(no)?.backers ?? []
  writer.put(CANDIDACY, { ...candidate, ...candidacy })
  for (const unitCode of known)
    if (!candidacy.backers.includes(unitCode)) writer.remove(BACKER, { ...candidate, unitCode })
  for (const unitCode of candidacy.backers) writer.put(BACKER, { ...candidate, unitCode })
}

/** The answers about each candidate of an election, by number. */
export function readEligibility(db: Db, itemId: number): Map<number, EligibilityAnswer[]> {
  const answers = new Map<number, EligibilityAnswer[]>()
  for (const { candidateNo, ...answer } of readRows(db, ELIGIBILITY_ANSWER, { itemId }))
    addTo(answers, candidateNo, answer)
  return answers
}

export function setEligibility(
  writer: Writer,
  itemId: number,
  candidateNo: number,
  answers: readonly EligibilityAnswer[],
): void {
  for (const answer of answers) writer.put(ELIGIBILITY_ANSWER, { itemId, candidateNo, ...answer })
}

/** Takes everything on record of a candidate away with the candidate. */
export function removeCandidacy(writer: Writer, itemId: number, candidateNo: number): void {
  writer.removeAll(ELIGIBILITY_ANSWER, { itemId, candidateNo })
  writer.removeAll(BACKER, { itemId, candidateNo })
  writer.removeAll(CANDIDACY, { itemId, candidateNo })
}
