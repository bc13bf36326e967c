import type { Recount, RecountedPaper } from '../assembly/paper.ts'
import type { Attestation } from '../assembly/records/attestation.ts'
import type { Minute } from '../basics/time.ts'
import type { Writer } from './act.ts'
import {
  ATTESTATION,
  AUDIT_ASSERTION,
  AUDIT_DRAW,
  AUDIT_FINDING,
  AUDIT_SAMPLE,
  RECOUNT,
  RECOUNT_PAPER,
} from './ballot-tables.ts'
import type { Db } from './open.ts'
import { countRows, readRows } from './rows.ts'

/** The recounts of an assembly, oldest first. */
export function readRecounts(db: Db, assemblyId: number): Recount[] {
  return readRows(db, RECOUNT, { assemblyId })
}

/** Opens the next recount; gives its number. */
export function addRecount(
  writer: Writer,
  assemblyId: number,
  recount: Pick<Recount, 'openedAt' | 'reason' | 'evidence' | 'declared'>,
): number {
  const no = readRecounts(writer.db, assemblyId).length + 1
  writer.insert(RECOUNT, { ...recount, assemblyId, no, closedAt: null, result: '' })
  return no
}

export function closeRecount(
  writer: Writer,
  assemblyId: number,
  no: number,
  closedAt: Minute,
  result: string,
): void {
  writer.update(RECOUNT, { assemblyId, no }, { closedAt, result })
}

/** What was found in a recount itself, in the order of voters, papers and findings. */
export function readRecountFindings(db: Db, assemblyId: number, recountNo: number): RecountedPaper[] {
  return readRows(db, RECOUNT_PAPER, { assemblyId, recountNo })
}

/** What a recount takes papers for, the last said of a paper last: it begins where the one before it ended. */
export function readRecountedPapers(db: Db, assemblyId: number, recountNo: number): RecountedPaper[] {
  return Array.from({ length: recountNo }, (_, i) => readRecountFindings(db, assemblyId, i + 1)).flat()
}

/** Puts a finding behind those the paper has already in this recount; gives its ordinal. */
export function addRecountedPaper(
  writer: Writer,
  assemblyId: number,
  recountNo: number,
  paper: Omit<RecountedPaper, 'ordinal'>,
): number {
  const { voter, no } = paper
  const ordinal = countRows(writer.db, RECOUNT_PAPER, { assemblyId, recountNo, voter, no }) + 1
  writer.insert(RECOUNT_PAPER, { ...paper, assemblyId, recountNo, ordinal })
  return ordinal
}

/** 抽样核对: ballots drawn to be held against the papers in the archive. */
export interface Sample {
  /** Counted from 1 for each assembly. */
  readonly no: number
  readonly drawnAt: Minute
  readonly seed: string
  /** The risk limit as it was given, `5%`. */
  readonly risk: string
  /** Codes of the items it is about. */
  readonly items: readonly string[]
  /** All bounds together. */
  readonly bound: bigint
  /** The digest of what was counted when it was drawn. */
  readonly reported: string
}

/** An inequality that an outcome rests on, as it stood when the sample was drawn; see `count/audit/assertion.ts`. */
export interface SampleAssertion {
  readonly item: string
  readonly about: 'quorum' | 'bar' | 'leads' | 'above'
  readonly axis: 'headcount' | 'area'
  readonly option: number
  readonly rival: number
  readonly holds: boolean
  readonly leader: 'for' | 'against' | null
  readonly threshold: bigint
}

export interface SampleDraw {
  readonly draw: number
  readonly voter: number
  readonly bound: bigint
  /** What the count had taken of this ballot; its number, else 0, and its marks. */
  readonly taken: 'paper' | 'silent' | 'none'
  readonly paperNo: number
  readonly marks: string
}

/** What the archive holds of a voter, as somebody read it there. */
export interface SampleFinding {
  readonly voter: number
  /** The last finding on a voter stands. */
  readonly ordinal: number
  readonly found: 'paper' | 'void' | 'none'
  readonly marks: string
  readonly witnesses: string
}

/** The samples of an assembly, oldest first. */
export function readSamples(db: Db, assemblyId: number): Sample[] {
  return readRows(db, AUDIT_SAMPLE, { assemblyId }).map(row => ({ ...row, items: row.items.split(' ') }))
}

/** Records a sample with its assertions; its draws are added apart. */
export function addSample(
  writer: Writer,
  assemblyId: number,
  sample: Sample,
  assertions: readonly SampleAssertion[],
): void {
  writer.insert(AUDIT_SAMPLE, { ...sample, assemblyId, items: sample.items.join(' ') })
  for (const [i, assertion] of assertions.entries())
    writer.insert(AUDIT_ASSERTION, { ...assertion, assemblyId, sampleNo: sample.no, ordinal: i + 1 })
}

export function readSampleAssertions(db: Db, assemblyId: number, sampleNo: number): SampleAssertion[] {
  return readRows(db, AUDIT_ASSERTION, { assemblyId, sampleNo }).map(({ ordinal: _, ...row }) => row)
}

export function addSampleDraws(
  writer: Writer,
  assemblyId: number,
  sampleNo: number,
  draws: readonly SampleDraw[],
): void {
  for (const draw of draws) writer.insert(AUDIT_DRAW, { ...draw, assemblyId, sampleNo })
}

export function readSampleDraws(db: Db, assemblyId: number, sampleNo: number): SampleDraw[] {
  return readRows(db, AUDIT_DRAW, { assemblyId, sampleNo })
}

/** The findings of a sample, in the order of voters and their making. */
export function readSampleFindings(db: Db, assemblyId: number, sampleNo: number): SampleFinding[] {
  return readRows(db, AUDIT_FINDING, { assemblyId, sampleNo })
}

export function addSampleFinding(
  writer: Writer,
  assemblyId: number,
  sampleNo: number,
  finding: Omit<SampleFinding, 'ordinal'>,
): void {
  const { voter } = finding
  const ordinal = countRows(writer.db, AUDIT_FINDING, { assemblyId, sampleNo, voter }) + 1
  writer.insert(AUDIT_FINDING, { ...finding, assemblyId, sampleNo, ordinal })
}

/** What tellers signed of an assembly, in the order in which they did. */
export function readAttestations(db: Db, assemblyId: number): Attestation[] {
  return readRows(db, ATTESTATION, { assemblyId })
}

export function addAttestation(writer: Writer, assemblyId: number, attestation: Attestation): void {
  writer.insert(ATTESTATION, { ...attestation, assemblyId })
}
