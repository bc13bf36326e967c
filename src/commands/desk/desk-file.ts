import type { Correction } from '../../assembly/papers/correction.ts'
import { serialOf } from '../../assembly/papers/serial.ts'
import { Refused } from '../../basics/problem.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readCorrections } from '../../store/ballots/corrections.ts'
import { deskRoll } from '../../store/ballots/desk-file.ts'
import { type Desk, type DeskPaper, readDesks } from '../../store/ballots/desks.ts'
import { type EnteredPaper, readEntered } from '../../store/ballots/papers.ts'
import { readCompounds } from '../../store/compounds.ts'
import { allEntries, type LogEntry } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readSignatures } from '../../store/people/mandates.ts'

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
  const acts = [...allEntries(db)]
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
