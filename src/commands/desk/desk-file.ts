import { areMarks } from '../../assembly/marks.ts'
import type { Correction } from '../../assembly/paper.ts'
import { serialOf } from '../../assembly/serial.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf, readDay, readMinute } from '../../basics/time.ts'
import { AT_A_DESK } from '../../store/act.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { type Desk, type DeskPaper, deskRoll, readDesks } from '../../store/ballots/desks.ts'
import { type EnteredPaper, readCorrections, readEntered } from '../../store/ballots/papers.ts'
import { readCompounds } from '../../store/compounds.ts'
import { chainEntries, type LogEntry } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readSignatures } from '../../store/people/roll.ts'
import type { BallotBox } from '../ballot/papers/box.ts'
import { paperFaults } from '../ballot/papers/paper-faults.ts'
import { asTyped, lineFault } from '../frame/codes.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'

/** What a desk brings back. */
export interface DeskFile {
  readonly compound: string
  readonly assembly: string
  /** `compound/assembly`. */
  readonly path: string
  readonly desk: Desk
  /** As they were entered. */
  readonly papers: readonly EnteredPaper[]
  /** By `voter no`. */
  readonly signatures: ReadonlyMap<string, string>
  readonly corrections: readonly Correction[]
  /** Who entered each paper, and when, in the order of the papers. */
  readonly entries: readonly DeskPaper[]
  /** Who votes with which units by the file itself, as a digest: what it says of itself in `desk` may be another. */
  readonly rollFound: string
  /** The hashes of the desk's log; the first entry is its export. */
  readonly log: readonly string[]
  readonly acts: readonly LogEntry[]
}

/** Reads a desk's file; any other database is refused, and so are papers numbered outside the desk's thousand. */
export function readDeskFile(db: Db, path: string): DeskFile {
  const [compound] = readCompounds(db)
  const [assembly] = compound ? readAssemblies(db, compound.id) : []
  const desk = assembly && readDesks(db, assembly.id).find(d => d.here)
  if (!compound || !assembly || !desk) throw new Refused([{ code: 'desk-not-a-desk', data: { path } }])
  const papers = readEntered(db, assembly.id)
  const odd = papers.find(paper => Math.trunc(paper.no / 1000) !== desk.no)
  if (odd)
    throw new Refused([
      { code: 'desk-damaged', data: { path, table: 'paper', row: `${odd.voter} ${odd.no}` } },
    ])
  const subjects = `${compound.code}/${assembly.code}`
  const entered = new Map<string, { actor: string; at: string }>()
  const acts = [...chainEntries(db)]
  for (const entry of acts) {
    const key = `${entry.subject} ${entry.paperNo}`
    if (entry.kind === 'paper' && !entered.has(key))
      entered.set(key, { actor: entry.actor, at: entry.enteredAt })
  }
  return {
    compound: compound.code,
    assembly: assembly.code,
    path: subjects,
    desk,
    papers,
    signatures: readSignatures(db, assembly.id),
    corrections: readCorrections(db, assembly.id),
    entries: papers.map(({ voter, no }) => {
      const found = entered.get(`${subjects} ${serialOf(assembly.code, voter)} ${no}`)
      return { voter, no, desk: desk.code, clerk: found?.actor ?? desk.clerk, enteredAt: found?.at ?? '' }
    }),
    rollFound: deskRoll(db, subjects, assembly.id),
    log: acts.map(entry => entry.hash),
    acts,
  }
}

/**
 * Holds what a desk brings back against what an import would ask of it, all problems at once: that every row is sealed
 * says that the program's own rules were kept only where nobody sealed them anew.
 */
export function refuseOddDesk(
  file: DeskFile,
  path: string,
  { items, roll }: OnAssembly,
  box: BallotBox,
): void {
  const problems: Problem[] = []
  const odd = (table: string, row: string) =>
    problems.push({ code: 'desk-damaged', data: { path, table, row } })
  const texts = (table: string, row: string, ...of: readonly string[]) => {
    if (of.some(text => lineFault(text, asTyped(table)) !== undefined)) odd(table, row)
  }
  const known = new Set(roll.voters)
  const there = new Set<string>()
  for (const paper of file.papers) {
    const { voter, no, receivedAt, signedOn, marks, proxy, channel, voidReason } = paper
    const row = `${voter} ${no}`
    there.add(row)
    texts('paper', row, proxy, channel, voidReason)
    const readable =
      known.has(voter) &&
      areMarks(items, marks) &&
      readMinute(receivedAt) === receivedAt &&
      (signedOn === null || readDay(signedOn) === signedOn)
    if (!readable) odd('paper', row)
    // That the clock of a desk ran ahead is told, and its papers are taken.
    else
      for (const { problem } of paperFaults(box, paper))
        if (problem.code !== 'time-in-future' && problem.code !== 'time-after-at') problems.push(problem)
  }
  for (const [row, signer] of file.signatures) {
    texts('signature', row, signer)
    if (!there.has(row)) odd('signature', row)
  }
  for (const { voter, paperNo, ordinal, to, reason, witnesses, by, at } of file.corrections) {
    const row = `${voter} ${paperNo} ${ordinal}`
    texts('correction', row, reason, witnesses, by)
    const readable = (to === null || areMarks(items, to.marks)) && isTime(at)
    if (!readable || !there.has(`${voter} ${paperNo}`)) odd('correction', row)
  }
  for (const { no, act, actor, reason, detail, enteredAt } of file.acts) {
    texts('log', `${no}`, actor, reason, detail)
    const its = no === 1 ? act === 'desk.export' : AT_A_DESK.has(act)
    if (!its || !isTime(enteredAt)) odd('log', `${no}`)
  }
  if (problems.length > 0) throw new Refused(problems, problems.length)
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && readDay(dayOf(text)) === dayOf(text)
}
