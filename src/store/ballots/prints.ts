import type { Day, Minute } from '../../basics/time.ts'
import type { Writer } from '../act.ts'
import { BALLOT_PRINT, REPLACEMENT } from '../ballot-tables.ts'
import type { Db } from '../open.ts'
import { readRows, select } from '../rows.ts'
import { PAPER_FILL, PAPER_TEMPLATE, PRINTED_PAPER } from '../tables.ts'

export type PrintKind = 'voters' | 'spare' | 'replacement'
export type PrintFormat = 'normal' | 'large'

/** Ballot papers printed at one time. */
export interface BallotPrint {
  readonly id: number
  readonly kind: PrintKind
  readonly format: PrintFormat
  /** Do owners' names stand on them? */
  readonly names: boolean
  /** Numbers of the voters, or of the spare papers, rising. */
  readonly numbers: readonly number[]
  /** Printed sheets: more than papers where one paper takes several. */
  readonly sheets: number
  readonly printedAt: Minute
  readonly printedBy: string
}

/** 补发: what took the place of a voter's paper. */
export interface Replacement {
  readonly voter: number
  /** Counted from 1 for each voter. */
  readonly no: number
  /** The number of the spare paper that was handed out, 0 when it was none. */
  readonly spare: number
  /** The print that made it, 0 when it is a spare paper or was made elsewhere. */
  readonly printId: number
  readonly reason: string
  readonly replacedAt: Minute
}

/** In the order in which they were printed. */
export function readBallotPrints(db: Db, assemblyId: number): BallotPrint[] {
  return readRows(db, BALLOT_PRINT, { assemblyId }).map(({ names, numbers, papers: _, ...print }) => ({
    ...print,
    names: names !== null,
    numbers: readRanges(numbers),
  }))
}

export function addBallotPrint(writer: Writer, assemblyId: number, print: Omit<BallotPrint, 'id'>): number {
  const id = writer.nextId(BALLOT_PRINT)
  writer.insert(BALLOT_PRINT, {
    ...print,
    id,
    assemblyId,
    names: print.names ? 'printed' : null,
    numbers: rangesText(print.numbers),
    papers: print.numbers.length,
  })
  return id
}

/** All of an assembly, by voter and number. */
export function readReplacements(db: Db, assemblyId: number): Replacement[] {
  return readRows(db, REPLACEMENT, { assemblyId })
}

export function addReplacement(writer: Writer, assemblyId: number, replacement: Replacement): void {
  writer.insert(REPLACEMENT, { assemblyId, ...replacement })
}

/** Rising numbers as ranges: `1-3 7`. */
export function rangesText(numbers: readonly number[]): string {
  const ranges: [from: number, to: number][] = []
  for (const no of numbers) {
    const last = ranges.at(-1)
    if (last && no === last[1] + 1) last[1] = no
    else ranges.push([no, no])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ')
}

function readRanges(text: string): number[] {
  return text.split(' ').flatMap(range => {
    const [from = 0, to = from] = range.split('-').map(Number)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

export type Audience = 'public' | 'file'

/** A formal paper as it was printed. */
export interface PrintedPaper {
  readonly kind: string
  /** The recount whose result it tells, which takes the place of no other paper; 0 for none. */
  readonly recountNo: number
  /** The entrance it is about, as the roll names it; empty for all. */
  readonly place: string
  readonly audience: Audience
  readonly format: string
  readonly printedOn: Day
  /** SHA-256 of its text, whatever the format. */
  readonly digest: string
  /** What it amends in an earlier one; empty for none. */
  readonly amends: string
}

/** The paper of a kind that was printed last: for anybody or for one audience, about any place or about one. */
export function lastPrinted(
  papers: readonly PrintedPaper[],
  { kind, recountNo = 0, place, audience }: Partial<PrintedPaper> & Pick<PrintedPaper, 'kind'>,
): PrintedPaper | undefined {
  return papers.findLast(
    p =>
      p.kind === kind &&
      p.recountNo === recountNo &&
      (place ?? p.place) === p.place &&
      (audience ?? p.audience) === p.audience,
  )
}

/** Which paper it is, however often it is printed. */
export type PaperKey = Pick<PrintedPaper, 'kind' | 'recountNo' | 'place' | 'amends'> & {
  readonly assemblyId: number
}

/**
 * The number of a paper among those of its compound and year, in the order in which they were first printed: of its first
 * printing, or the next number if there was none. Only papers of the `kinds` have one; `made` are numbered and not yet on record.
 */
export function paperNumber(
  db: Db,
  assemblyIds: readonly number[],
  key: PaperKey,
  {
    kinds,
    on,
    made,
  }: { readonly kinds: ReadonlySet<string>; readonly on: Day; readonly made: readonly PaperKey[] },
): { readonly year: string; readonly no: number } {
  const printed = assemblyIds
    .flatMap(assemblyId =>
      select(db, PRINTED_PAPER, ['id', 'kind', 'recountNo', 'place', 'amends', 'printedOn'], {
        assemblyId,
      }).map(row => ({
        ...row,
        assemblyId,
      })),
    )
    .sort((a, b) => a.id - b.id)
  const years = new Map<string, string>()
  for (const paper of [...printed, ...[...made, key].map(one => ({ ...one, printedOn: on }))]) {
    const name = keyText(paper)
    if (kinds.has(paper.kind) && !years.has(name)) years.set(name, paper.printedOn.slice(0, 4))
  }
  const year = years.get(keyText(key)) ?? on.slice(0, 4)
  const ofYear = [...years].flatMap(([name, its]) => (its === year ? [name] : []))
  return { year, no: ofYear.indexOf(keyText(key)) + 1 }
}

function keyText({ assemblyId, kind, recountNo, place, amends }: PaperKey): string {
  return [assemblyId, kind, recountNo, place, amends].join('\n')
}

/** Everything printed of an assembly, oldest first. */
export function readPrintedPapers(db: Db, assemblyId: number): PrintedPaper[] {
  const fields = [
    'kind',
    'recountNo',
    'place',
    'audience',
    'format',
    'printedOn',
    'digest',
    'amends',
  ] as const
  return select(db, PRINTED_PAPER, fields, { assemblyId })
}

export function addPrintedPaper(writer: Writer, assemblyId: number, paper: PrintedPaper): void {
  writer.insert(PRINTED_PAPER, { id: writer.nextId(PRINTED_PAPER), assemblyId, ...paper })
}

/** A compound's own templates, by kind. */
export function readTemplates(db: Db, compoundId: number): Map<string, string> {
  return new Map(readRows(db, PAPER_TEMPLATE, { compoundId }).map(({ kind, body }) => [kind, body]))
}

/** Keeps a compound's own template of a kind; null goes back to the program's. */
export function setTemplate(writer: Writer, compoundId: number, kind: string, body: string | null): void {
  if (body === null) writer.removeAll(PAPER_TEMPLATE, { compoundId, kind })
  else writer.put(PAPER_TEMPLATE, { compoundId, kind, body })
}

/** What stands in blanks of all the papers of a compound, by the blank. */
export function readPaperFills(db: Db, compoundId: number): Map<string, string> {
  return new Map(readRows(db, PAPER_FILL, { compoundId }).map(({ place, text }) => [place, text]))
}

/** Fills blanks of all papers; an empty text takes one back. */
export function setPaperFills(writer: Writer, compoundId: number, fills: ReadonlyMap<string, string>): void {
  for (const [place, text] of fills)
    if (text === '') writer.removeAll(PAPER_FILL, { compoundId, place })
    else writer.put(PAPER_FILL, { compoundId, place, text })
}
