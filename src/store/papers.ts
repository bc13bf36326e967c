import type { Paper, Resolution, Service, ServiceMethod, VoidCode } from '../assembly/ballot.ts'
import { Refused } from '../basics/problem.ts'
import type { Minute } from '../basics/time.ts'
import type { Writer } from './act.ts'
import type { Db } from './open.ts'
import type { Value } from './sealed.ts'
import { PAPER, RESOLUTION, SERVICE } from './tables.ts'

const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

export interface VoterPaper extends Paper {
  readonly voter: number
}

export interface VoterService extends Service {
  readonly voter: number
}

/** What the count looks at in each paper, ordered by voter and number. */
export function* readCountedPapers(
  db: Db,
  assemblyId: number,
): Generator<Pick<VoterPaper, 'voter' | 'no' | 'receivedAt' | 'void' | 'marks'>> {
  const rows = db.prepare<[number], [number, number, string, VoidCode | '', string]>(
    'select voter, no, received_at, void, marks from paper where assembly_id = ? order by voter, no',
  )
  for (const [voter, no, receivedAt, voided, marks] of rows.raw().iterate(assemblyId))
    yield { voter, no, receivedAt, void: voided || null, marks }
}

/** Papers that were entered in order and made void later, as `voter no`. */
export function readVoidedLater(db: Db, assemblyId: number): Set<string> {
  const rows = db.prepare<[number], string>(
    "select voter || ' ' || no from paper where assembly_id = ? and void_reason <> ''",
  )
  return new Set(rows.pluck().all(assemblyId))
}

/** All papers of an assembly, or of one voter, ordered by voter and number. */
export function readPapers(db: Db, assemblyId: number, voter?: number): VoterPaper[] {
  const rows = db.prepare<[number, number, number], PaperRow>(
    `select voter, no, received_at, void, marks, proxy, channel, signed_on from paper
     where assembly_id = ? and voter between ? and ? order by voter, no`,
  )
  return rows
    .raw()
    .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER)
    .map(paperOf)
}

export function addPapers(writer: Writer, assemblyId: number, papers: Iterable<VoterPaper>): void {
  writer.insertAll(PAPER, paperRows(papers, assemblyId))
}

function* paperRows(papers: Iterable<VoterPaper>, assemblyId: number): Generator<Value[]> {
  for (const p of papers)
    yield [
      assemblyId,
      p.voter,
      p.no,
      p.receivedAt,
      p.void ?? '',
      p.marks,
      p.proxy,
      p.channel,
      p.signedOn ?? '',
      '',
    ]
}

/** Makes a recorded paper void, with the reason given. */
export function voidPaper(
  writer: Writer,
  assemblyId: number,
  voter: number,
  no: number,
  code: VoidCode,
  reason: string,
): void {
  writer.update(PAPER, [assemblyId, voter, no], { void: code, void_reason: reason })
}

/** Every service of an assembly. */
export function* readServices(db: Db, assemblyId: number): Generator<VoterService> {
  const rows = db.prepare<[number], [number, string, ServiceMethod, string]>(
    'select voter, served_at, method, received_by from service where assembly_id = ? order by id',
  )
  for (const [voter, servedAt, method, receivedBy] of rows.raw().all(assemblyId)) {
    if (!MINUTE.test(servedAt))
      throw new Refused([{ code: 'record-unreadable', data: { table: 'service', row: voter } }])
    yield { voter, servedAt, method, receivedBy }
  }
}

export function addServices(writer: Writer, assemblyId: number, services: Iterable<VoterService>): void {
  writer.insertAll(SERVICE, serviceRows(services, writer.nextId(SERVICE), assemblyId))
}

function* serviceRows(
  services: Iterable<VoterService>,
  first: number,
  assemblyId: number,
): Generator<Value[]> {
  let id = first
  for (const { voter, servedAt, method, receivedBy } of services)
    yield [id++, assemblyId, voter, servedAt, method, receivedBy]
}

/** The decisions on conflicting papers, by voter. */
export function readResolutions(db: Db, assemblyId: number): Map<number, Resolution> {
  const rows = db.prepare<[number], [number, number, number, string]>(
    'select voter, accept, up_to, reason from resolution where assembly_id = ?',
  )
  return new Map(
    rows
      .raw()
      .all(assemblyId)
      .map(([voter, accept, upTo, reason]) => [voter, { accept: accept || null, upTo, reason }]),
  )
}

export function setResolution(
  writer: Writer,
  assemblyId: number,
  voter: number,
  resolution: Resolution,
): void {
  const { accept, upTo, reason } = resolution
  const known = readResolutions(writer.db, assemblyId).has(voter)
  if (known) writer.update(RESOLUTION, [assemblyId, voter], { accept: accept ?? 0, up_to: upTo, reason })
  else writer.insert(RESOLUTION, [assemblyId, voter, accept ?? 0, upTo, reason])
}

/** Sets a decision aside: papers it did not know have come. */
export function dropResolution(writer: Writer, assemblyId: number, voter: number): void {
  writer.remove(RESOLUTION, [assemblyId, voter])
}

type PaperRow = [number, number, Minute, VoidCode | '', string, string, string, string]

function paperOf([voter, no, receivedAt, voided, marks, proxy, channel, signedOn]: PaperRow): VoterPaper {
  return { voter, no, receivedAt, void: voided || null, marks, proxy, channel, signedOn: signedOn || null }
}
