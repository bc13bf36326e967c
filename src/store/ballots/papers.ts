import type { Paper, Resolution, Service, ServiceMethod, VoidCode } from '../../assembly/papers/ballot.ts'
import { Refused } from '../../basics/problem.ts'
import type { Minute } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import { type Db, prepared } from '../open.ts'
import type { Value } from '../table.ts'
import { PAPER, RESOLUTION, SERVICE } from '../tables.ts'
import { lastCorrections, readCorrections } from './corrections.ts'
import { nextPaperNo, paperBase } from './desks.ts'

const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

export interface VoterPaper extends Paper {
  readonly voter: number
}

export interface VoterService extends Service {
  readonly voter: number
}

/** What the count looks at in each paper, ordered by voter and number: what it says, corrections included. */
export function* readCountedPapers(
  db: Db,
  assemblyId: number,
): Generator<Pick<VoterPaper, 'voter' | 'no' | 'receivedAt' | 'void' | 'marks'>> {
  const corrected = correctedBy(db, assemblyId)
  const rows = db.prepare<[number], [number, number, string, VoidCode | '', string, string]>(
    'select voter, no, received_at, void, marks, void_reason from paper where assembly_id = ? order by voter, no',
  )
  for (const [voter, no, receivedAt, voided, marks, decided] of rows.raw().iterate(assemblyId)) {
    const paper = { voter, no, receivedAt, void: voided || null, marks }
    const counted = corrected === undefined ? paper : corrected(paper, decided)
    if (counted) yield counted
  }
}

/**
 * What the corrections make of a paper: nothing where its entry is struck. A paper that was made void by decision stays
 * void. Undefined where nothing was corrected, which is nearly always.
 */
function correctedBy(
  db: Db,
  assemblyId: number,
  voter?: number,
):
  | (<P extends Pick<VoterPaper, 'voter' | 'no' | 'void' | 'marks'>>(
      paper: P,
      decided: string,
    ) => P | undefined)
  | undefined {
  const last = lastCorrections(readCorrections(db, assemblyId, voter))
  if (last.size === 0) return undefined
  return (paper, decided) => {
    const correction = last.get(`${paper.voter} ${paper.no}`)
    if (!correction) return paper
    if (correction.kind === 'struck') return undefined
    const { to } = correction
    return { ...paper, marks: to.marks, void: decided === '' ? to.void : paper.void }
  }
}

/** Papers that were entered in order and made void later, as `voter no`. */
export function readVoidedLater(db: Db, assemblyId: number): Set<string> {
  const rows = db.prepare<[number], string>(
    "select voter || ' ' || no from paper where assembly_id = ? and void_reason <> ''",
  )
  return new Set(rows.pluck().all(assemblyId))
}

/** All papers of an assembly, or of one voter, ordered by voter and number; what they say, corrections included. */
export function readPapers(db: Db, assemblyId: number, voter?: number): VoterPaper[] {
  const corrected = correctedBy(db, assemblyId, voter)
  const entered = readEntered(db, assemblyId, voter)
  if (!corrected) return entered.map(({ voidReason: _, ...paper }) => paper)
  return entered.flatMap(({ voidReason, ...paper }) => corrected(paper, voidReason) ?? [])
}

/** A paper as it was entered, with the reason for which it was made void later. */
export interface EnteredPaper extends VoterPaper {
  readonly voidReason: string
}

/** All papers of an assembly, or of one voter, as they were entered: struck ones too, and without corrections. */
export function readEntered(db: Db, assemblyId: number, voter?: number): EnteredPaper[] {
  const rows = prepared<[number, number, number], PaperRow>(
    db,
    `select voter, no, received_at, void, marks, proxy, channel, signed_on, void_reason from paper
     where assembly_id = ? and voter between ? and ? order by voter, no`,
  )
  return rows
    .raw()
    .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER)
    .map(paperOf)
}

/** The number of the next paper of a voter; the number of a struck one is not given again. */
export function nextNumber(db: Db, assemblyId: number, voter: number): number {
  const known = prepared<[number, number], number>(
    db,
    'select no from paper where assembly_id = ? and voter = ?',
  )
  return nextPaperNo(known.pluck().all(assemblyId, voter), paperBase(db))
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

/** Every service of an assembly, or of one voter. */
export function* readServices(db: Db, assemblyId: number, voter?: number): Generator<VoterService> {
  const columns = 'select voter, served_at, method, received_by from service where assembly_id = ?'
  type ServiceRow = [number, string, ServiceMethod, string]
  const rows =
    voter === undefined
      ? db.prepare<number[], ServiceRow>(`${columns} order by id`).raw().all(assemblyId)
      : db.prepare<number[], ServiceRow>(`${columns} and voter = ? order by id`).raw().all(assemblyId, voter)
  for (const [of, servedAt, method, receivedBy] of rows) {
    if (!MINUTE.test(servedAt))
      throw new Refused([{ code: 'record-unreadable', data: { table: 'service', row: of } }])
    yield { voter: of, servedAt, method, receivedBy }
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

/** The decisions on conflicting papers, of all voters or of one, by voter. */
export function readResolutions(db: Db, assemblyId: number, voter?: number): Map<number, Resolution> {
  const rows = prepared<[number, number, number], [number, number, number, string]>(
    db,
    'select voter, accept, up_to, reason from resolution where assembly_id = ? and voter between ? and ?',
  )
  return new Map(
    rows
      .raw()
      .all(assemblyId, voter ?? 0, voter ?? Number.MAX_SAFE_INTEGER)
      .map(([of, accept, upTo, reason]) => [of, { accept: accept || null, upTo, reason }]),
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

/** Opens a decision again: papers it did not know have come, or those it knew say something else. True if there was one. */
export function reopenResolution(writer: Writer, assemblyId: number, voter: number): boolean {
  const decided = readResolutions(writer.db, assemblyId, voter).get(voter)
  if (!decided || decided.upTo === 0) return false
  setResolution(writer, assemblyId, voter, { ...decided, upTo: 0 })
  return true
}

type PaperRow = [number, number, Minute, VoidCode | '', string, string, string, string, string]

function paperOf(row: PaperRow): EnteredPaper {
  const [voter, no, receivedAt, voided, marks, proxy, channel, signedOn, voidReason] = row
  return {
    voter,
    no,
    receivedAt,
    void: voided || null,
    marks,
    proxy,
    channel,
    signedOn: signedOn || null,
    voidReason,
  }
}
