import type { Minute } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import type { Db } from '../open.ts'
import { AUDIT_ASSERTION, AUDIT_DRAW, AUDIT_FINDING, AUDIT_SAMPLE } from '../tables.ts'

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
  /** What the count had taken of this ballot: `silent`, `none`, or `paper <no> <marks>`. */
  readonly reported: string
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
  return db
    .prepare<[number], [number, string, string, string, string, string, string]>(
      'select no, drawn_at, seed, risk, items, bound, reported from audit_sample where assembly_id = ? order by no',
    )
    .raw()
    .all(assemblyId)
    .map(([no, drawnAt, seed, risk, items, bound, reported]) => ({
      no,
      drawnAt,
      seed,
      risk,
      items: items.split(' '),
      bound: BigInt(bound),
      reported,
    }))
}

/** Records a sample with its assertions; its draws are added apart. */
export function addSample(
  writer: Writer,
  assemblyId: number,
  sample: Sample,
  assertions: readonly SampleAssertion[],
): void {
  const { no, drawnAt, seed, risk, items, bound, reported } = sample
  writer.insert(AUDIT_SAMPLE, [assemblyId, no, drawnAt, seed, risk, items.join(' '), String(bound), reported])
  for (const [i, a] of assertions.entries())
    writer.insert(AUDIT_ASSERTION, [
      assemblyId,
      no,
      i + 1,
      a.item,
      a.about,
      a.axis,
      a.option,
      a.rival,
      a.holds ? 1 : 0,
      a.leader ?? '',
      String(a.threshold),
    ])
}

type AssertionRow = [
  string,
  SampleAssertion['about'],
  SampleAssertion['axis'],
  number,
  number,
  number,
  'for' | 'against' | '',
  string,
]

export function readSampleAssertions(db: Db, assemblyId: number, sampleNo: number): SampleAssertion[] {
  return db
    .prepare<[number, number], AssertionRow>(
      `select item_code, about, axis, option, rival, holds, leader, threshold from audit_assertion
       where assembly_id = ? and sample_no = ? order by ordinal`,
    )
    .raw()
    .all(assemblyId, sampleNo)
    .map(([item, about, axis, option, rival, holds, leader, threshold]) => ({
      item,
      about,
      axis,
      option,
      rival,
      holds: holds === 1,
      leader: leader || null,
      threshold: BigInt(threshold),
    }))
}

export function addSampleDraws(
  writer: Writer,
  assemblyId: number,
  sampleNo: number,
  draws: readonly SampleDraw[],
): void {
  for (const { draw, voter, bound, reported } of draws)
    writer.insert(AUDIT_DRAW, [assemblyId, sampleNo, draw, voter, String(bound), reported])
}

export function readSampleDraws(db: Db, assemblyId: number, sampleNo: number): SampleDraw[] {
  return db
    .prepare<[number, number], [number, number, string, string]>(
      `select draw, voter, bound, reported from audit_draw where assembly_id = ? and sample_no = ? order by draw`,
    )
    .raw()
    .all(assemblyId, sampleNo)
    .map(([draw, voter, bound, reported]) => ({ draw, voter, bound: BigInt(bound), reported }))
}

/** The findings of a sample, in the order of voters and their making. */
export function readSampleFindings(db: Db, assemblyId: number, sampleNo: number): SampleFinding[] {
  return db
    .prepare<[number, number], [number, number, SampleFinding['found'], string, string]>(
      `select voter, ordinal, found, marks, witnesses from audit_finding
       where assembly_id = ? and sample_no = ? order by voter, ordinal`,
    )
    .raw()
    .all(assemblyId, sampleNo)
    .map(([voter, ordinal, found, marks, witnesses]) => ({ voter, ordinal, found, marks, witnesses }))
}

export function addSampleFinding(
  writer: Writer,
  assemblyId: number,
  sampleNo: number,
  finding: Omit<SampleFinding, 'ordinal'>,
): void {
  const { voter, found, marks, witnesses } = finding
  const before = readSampleFindings(writer.db, assemblyId, sampleNo).filter(f => f.voter === voter)
  writer.insert(AUDIT_FINDING, [assemblyId, sampleNo, voter, before.length + 1, found, marks, witnesses])
}
