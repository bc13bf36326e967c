import { areMarks } from '../../assembly/papers/marks.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf, readDay, readMinute } from '../../basics/time.ts'
import type { StoredItem } from '../../store/items.ts'
import type { BallotBox } from '../ballot/papers/box.ts'
import { paperFaults } from '../ballot/papers/paper-faults.ts'
import type { RollIndex } from '../ballot/papers/roll-index.ts'
import { lineFault } from '../frame/codes.ts'
import type { DeskFile } from './desk-file.ts'

/** What a desk does in its own file. */
const ACTS = new Set([
  'desk.export',
  'ballot.enter',
  'ballot.import',
  'ballot.correct',
  'ballot.show',
  'tally',
])

/**
 * Holds what a desk brings back against what an import would ask of it, all problems at once: that every row is sealed
 * says that the program's own rules were kept only where nobody sealed them anew.
 */
export function refuseOddDesk(
  file: DeskFile,
  path: string,
  items: readonly StoredItem[],
  roll: RollIndex,
  box: BallotBox,
): void {
  const problems: Problem[] = []
  const odd = (table: string, row: string) =>
    problems.push({ code: 'desk-damaged', data: { path, table, row } })
  const texts = (table: string, row: string, ...of: readonly string[]) => {
    if (of.some(text => lineFault(text, table) !== undefined)) odd(table, row)
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
    if (!ACTS.has(act) || (act === 'desk.export') !== (no === 1) || !isTime(enteredAt)) odd('log', `${no}`)
  }
  if (problems.length > 0) throw new Refused(problems, problems.length)
}

function isTime(text: string): boolean {
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) && readDay(dayOf(text)) === dayOf(text)
}
