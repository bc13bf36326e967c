import type { BallotPaper, Correction, Resolution, Service, Visit, VoidCode } from '../../assembly/paper.ts'
import { Refused } from '../../basics/problem.ts'
import type { Writer } from '../act.ts'
import { CORRECTION, PAPER, RESOLUTION, SERVICE, VISIT } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { countRows, RowText, readRows, select, selectWhere } from '../rows.ts'
import { nextPaperNo, paperBase } from './desks.ts'

const MINUTE = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

export interface VoterPaper extends BallotPaper {
  readonly voter: number
}

export interface VoterService extends Service {
  readonly voter: number
}

const COUNTED = ['voter', 'no', 'receivedAt', 'void', 'marks'] as const
const VOTERS_AT_ONCE = 4096

/** What the count looks at in each paper, ordered by voter and number: what it says, corrections included. */
export function* readCountedPapers(
  db: Db,
  assemblyId: number,
): Generator<Pick<VoterPaper, 'voter' | 'no' | 'receivedAt' | 'void' | 'marks'>> {
  const corrected = correctedBy(db, assemblyId)
  const next = db
    .prepare<[number, number], number | null>(
      'select min(voter) from paper where assembly_id = ? and voter > ?',
    )
    .pluck()
  for (let from = next.get(assemblyId, 0); from; from = next.get(assemblyId, from + VOTERS_AT_ONCE - 1)) {
    const some = [assemblyId, from, from + VOTERS_AT_ONCE - 1]
    const rows = RowText.read(
      db,
      PAPER,
      COUNTED,
      'assembly_id = ? and voter between ? and ? order by voter, no',
      some,
    )
    while (rows.next()) {
      const entered = {
        voter: rows.integer(),
        no: rows.integer(),
        receivedAt: rows.word(),
        void: PAPER.fields.void.decode(rows.word()) ?? null,
        marks: rows.word(),
      }
      const paper = corrected ? corrected(entered) : entered
      if (paper) yield paper
    }
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
): (<P extends Pick<VoterPaper, 'voter' | 'no' | 'void' | 'marks'>>(paper: P) => P | undefined) | undefined {
  const last = lastCorrections(readCorrections(db, assemblyId, voter))
  if (last.size === 0) return undefined
  const voided = readVoidedLater(db, assemblyId)
  return paper => {
    const key = `${paper.voter} ${paper.no}`
    const correction = last.get(key)
    if (!correction) return paper
    if (correction.kind === 'struck') return undefined
    const { to } = correction
    return { ...paper, marks: to.marks, void: voided.has(key) ? paper.void : to.void }
  }
}

/** Papers that were entered in order and made void later, as `voter no`. */
export function readVoidedLater(db: Db, assemblyId: number): Set<string> {
  const voided = selectWhere(db, PAPER, ['voter', 'no'], "assembly_id = ? and void_reason <> ''", [
    assemblyId,
  ])
  return new Set(Array.from(voided, ({ voter, no }) => `${voter} ${no}`))
}

/** Was any paper signed by a proxy? */
export function hasProxies(db: Db, assemblyId: number): boolean {
  return (
    db.prepare("select 1 from paper where assembly_id = ? and proxy <> '' limit 1").get(assemblyId) !==
    undefined
  )
}

/** All papers of an assembly, or of one voter, ordered by voter and number; what they say, corrections included. */
export function readPapers(db: Db, assemblyId: number, voter?: number): VoterPaper[] {
  const corrected = correctedBy(db, assemblyId, voter)
  const entered = readEntered(db, assemblyId, voter).map(({ voidReason: _, ...paper }) => paper)
  return corrected ? entered.flatMap(paper => corrected(paper) ?? []) : entered
}

/** A paper as it was entered, with the reason for which it was made void later. */
export interface EnteredPaper extends VoterPaper {
  readonly voidReason: string
}

/** All papers of an assembly, or of one voter, as they were entered: struck ones too, and without corrections. */
export function readEntered(db: Db, assemblyId: number, voter?: number): EnteredPaper[] {
  return readRows(db, PAPER, { assemblyId }, { and: { voter } })
}

/** The number of the next paper of a voter; the number of a struck one is not given again. */
export function nextNumber(db: Db, assemblyId: number, voter: number): number {
  const known = select(db, PAPER, ['no'], { assemblyId, voter })
  return nextPaperNo(
    known.map(({ no }) => no),
    paperBase(db),
  )
}

/** The highest number of a voter with a paper, a service, a visit or a mandate, on the roll or no longer; 0 where there is none. */
export function lastVoterNamed(db: Db, assemblyId: number): number {
  const last = ['paper', 'service', 'visit', 'mandate'].map(
    table => `select max(voter) from ${table} where assembly_id = :assembly`,
  )
  const highest = db
    .prepare<{ assembly: number }, number | null>(
      `select max(n) from (select 0 as n union all ${last.join(' union all ')})`,
    )
    .pluck()
    .get({ assembly: assemblyId })
  return highest ?? 0
}

export function addPapers(writer: Writer, assemblyId: number, papers: Iterable<VoterPaper>): void {
  writer.insertAll(PAPER, papers, { assemblyId, voidReason: '' })
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
  writer.update(PAPER, { assemblyId, voter, no }, { void: code, voidReason: reason })
}

/** Every service of an assembly, or of one voter. */
export function readServices(db: Db, assemblyId: number, voter?: number): VoterService[] {
  const services = readRows(db, SERVICE, { assemblyId }, { and: { voter } })
  const odd = services.find(({ servedAt }) => !MINUTE.test(servedAt))
  if (odd) throw new Refused([{ code: 'record-unreadable', data: { table: 'service', row: odd.voter } }])
  return services.map(({ id: _, ...service }) => service)
}

export function addServices(writer: Writer, assemblyId: number, services: Iterable<VoterService>): void {
  writer.insertNumbered(SERVICE, services, { assemblyId })
}

export interface VoterVisit extends Visit {
  readonly voter: number
}

/** Every visit of an assembly, in the order in which they were made. */
export function readVisits(db: Db, assemblyId: number): VoterVisit[] {
  const visits = readRows(db, VISIT, { assemblyId }, { order: 'visited_at, id' })
  return visits.map(({ id: _, ...visit }) => visit)
}

export function addVisits(writer: Writer, assemblyId: number, visits: readonly VoterVisit[]): void {
  writer.insertNumbered(VISIT, visits, { assemblyId })
}

/** The decisions on conflicting papers, of all voters or of one, by voter. */
export function readResolutions(db: Db, assemblyId: number, voter?: number): Map<number, Resolution> {
  const rows = readRows(db, RESOLUTION, { assemblyId }, { and: { voter } })
  return new Map(rows.map(({ voter: of, ...resolution }) => [of, resolution]))
}

export function setResolution(
  writer: Writer,
  assemblyId: number,
  voter: number,
  resolution: Resolution,
): void {
  writer.put(RESOLUTION, { assemblyId, voter, ...resolution })
}

/** Opens a decision again: papers it did not know have come, or those it knew say something else. True if there was one. */
export function reopenResolution(writer: Writer, assemblyId: number, voter: number): boolean {
  const decided = readResolutions(writer.db, assemblyId, voter).get(voter)
  if (!decided || decided.upTo === 0) return false
  setResolution(writer, assemblyId, voter, { ...decided, upTo: 0 })
  return true
}

/** The corrections of an assembly, or of one voter's papers, paper by paper in the order made. */
export function readCorrections(db: Db, assemblyId: number, voter?: number): Correction[] {
  return readRows(db, CORRECTION, { assemblyId }, { and: { voter } }).map(
    ({ oldVoid, oldMarks, newVoid, newMarks, ...rest }) => ({
      ...rest,
      from: { void: oldVoid, marks: oldMarks },
      to: { void: newVoid, marks: newMarks },
    }),
  )
}

/** The correction that holds for each paper that has one, by `voter no`. */
export function lastCorrections(corrections: Iterable<Correction>): Map<string, Correction> {
  const last = new Map<string, Correction>()
  for (const correction of corrections) last.set(`${correction.voter} ${correction.paperNo}`, correction)
  return last
}

/** Adds a correction behind the paper's last one; gives its ordinal. */
export function addCorrection(
  writer: Writer,
  assemblyId: number,
  correction: Omit<Correction, 'ordinal'>,
): number {
  const { from, to, ...rest } = correction
  const { voter, paperNo } = correction
  const ordinal = countRows(writer.db, CORRECTION, { assemblyId, voter, paperNo }) + 1
  writer.insert(CORRECTION, {
    ...rest,
    assemblyId,
    ordinal,
    oldVoid: from.void,
    oldMarks: from.marks,
    newVoid: to.void,
    newMarks: to.marks,
  })
  return ordinal
}
