import type { Correction } from '../../assembly/paper.ts'
import { sameSaid } from '../../assembly/paper.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { Writer } from '../../store/act.ts'
import { addDeskPapers, readDesks, setMerged } from '../../store/ballots/desks.ts'
import {
  addCorrection,
  addPapers,
  type EnteredPaper,
  readCorrections,
  readEntered,
  readResolutions,
  readVoidedLater,
  reopenResolution,
} from '../../store/ballots/papers.ts'
import { addSignatures, withSigners } from '../../store/people/roll.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import type { DeskFile } from './desk-file.ts'

interface TakenOver {
  readonly papers: number
  readonly corrections: number
  /** Serials of voters whose papers were decided on before this desk's paper was known. */
  readonly setAside: readonly string[]
  /** Serials of papers that were corrected here otherwise than at the desk: what was corrected here stands. */
  readonly left: readonly string[]
  /** Serials of papers corrected at the desk after the close without a witness: its file is not told of the close. */
  readonly unwitnessed: readonly string[]
}

/**
 * Copies what the record does not have yet. A paper keeps the number it got at its desk, so neither numbers nor the
 * order of receipt depend on which desk comes back first. A number that says something else here is refused: then the
 * file is a copy that went its own way.
 */
export function takeOver(on: OnAssembly, writer: Writer, file: DeskFile): TakenOver {
  const { db, assembly, roll } = on
  const key = (p: { readonly voter: number; readonly no: number }) => `${p.voter} ${p.no}`
  const known = new Map(readEntered(db, assembly.id).map(paper => [key(paper), paper]))
  const voidedLater = readVoidedLater(db, assembly.id)
  const problems: Problem[] = []
  const fresh: EnteredPaper[] = []
  for (const paper of file.papers) {
    const here = known.get(key(paper))
    if (!here) fresh.push(paper)
    else if (!samePaper(here, paper, voidedLater.has(key(paper))))
      problems.push({
        code: 'desk-paper-differs',
        data: { serial: roll.serialOf(paper.voter), no: paper.no },
      })
  }
  if (problems.length > 0) throw new Refused(problems)
  const { fresh: corrections, apart } = sortCorrections(on, file)
  const merged = readDesks(db, assembly.id).find(desk => desk.no === file.desk.no)
  const before = merged?.mergedNo ?? 0
  const continues = before === 0 || file.log[before - 1] === merged?.mergedHash
  if (!continues && fresh.length + corrections.length + apart.length > 0)
    throw new Refused([{ code: 'desk-other-copy', data: { desk: file.desk.code } }])
  const serials = (of: readonly Correction[]) => [...new Set(of.map(({ voter }) => roll.serialOf(voter)))]
  addPapers(writer, assembly.id, fresh)
  addSignatures(writer, assembly.id, withSigners(fresh, file.signatures))
  const freshKeys = new Set(fresh.map(key))
  addDeskPapers(
    writer,
    assembly.id,
    file.entries.filter(entry => freshKeys.has(key(entry))),
  )
  for (const correction of corrections) addCorrection(writer, assembly.id, correction)
  if (continues && file.log.length > before)
    setMerged(writer, assembly.id, file.desk.no, file.log.length, file.log.at(-1) ?? '')
  return {
    papers: fresh.length,
    corrections: corrections.length,
    setAside: setAside(on, writer, fresh, corrections),
    left: serials(apart),
    unwitnessed: serials(corrections.filter(c => c.witnesses === '' && c.at > assembly.closesAt)),
  }
}

/** A paper made void by decision since is still the paper that was entered. */
function samePaper(here: EnteredPaper, there: EnteredPaper, voidedLater: boolean): boolean {
  return (
    here.receivedAt === there.receivedAt &&
    (here.void === there.void || (voidedLater && there.void === null)) &&
    here.marks === there.marks &&
    here.proxy === there.proxy &&
    here.channel === there.channel &&
    here.signedOn === there.signedOn
  )
}

/**
 * Corrections of a desk that are not here yet, and those of papers that were meanwhile corrected here otherwise: a later
 * one of the desk then rests on what does not hold here.
 */
function sortCorrections(
  { db, assembly }: OnAssembly,
  { corrections }: DeskFile,
): { readonly fresh: DeskFile['corrections']; readonly apart: DeskFile['corrections'] } {
  const paper = (c: Correction) => `${c.voter} ${c.paperNo}`
  const key = (c: Correction) => `${paper(c)} ${c.ordinal}`
  const known = new Map(readCorrections(db, assembly.id).map(c => [key(c), c]))
  const differs = (c: Correction) => {
    const here = known.get(key(c))
    return here !== undefined && (!sameSaid(here.to, c.to) || here.reason !== c.reason)
  }
  const parted = new Set(corrections.filter(differs).map(paper))
  return {
    fresh: corrections.filter(c => !known.has(key(c)) && !parted.has(paper(c))),
    apart: corrections.filter(c => parted.has(paper(c))),
  }
}

/** A decision names the papers it knew by the last number; a paper of a lower number that it did not know, or one that says something else now, opens it again. */
function setAside(
  { assembly, roll }: OnAssembly,
  writer: Writer,
  fresh: readonly EnteredPaper[],
  corrections: DeskFile['corrections'],
): string[] {
  const resolutions = readResolutions(writer.db, assembly.id)
  const unknown = fresh.filter(({ voter, no }) => no <= (resolutions.get(voter)?.upTo ?? 0))
  const voters = new Set([...unknown, ...corrections].map(({ voter }) => voter))
  const reopened = [...voters].filter(voter => reopenResolution(writer, assembly.id, voter))
  return reopened.map(voter => roll.serialOf(voter))
}
