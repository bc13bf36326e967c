import type { Item } from '../../../assembly/item.ts'
import type { Problem } from '../../../basics/problem.ts'
import type { Day, Minute } from '../../../basics/time.ts'
import type { BallotBox } from './box.ts'
import { signedTooLate } from './times.ts'

/** What is wrong with a paper, and with what part of it. */
export type PaperFault =
  | { readonly part: 'received' | 'signed'; readonly problem: Problem }
  | { readonly part: 'marks'; readonly item: Item; readonly problem: Problem }

/** What an import and a merge both ask of a paper of a voter who is on the roll. */
export function paperFaults(
  box: BallotBox,
  paper: {
    readonly voter: number
    readonly receivedAt: Minute
    readonly signedOn: Day | null
    readonly marks: string
  },
): PaperFault[] {
  const { voter, receivedAt, signedOn, marks } = paper
  const received = box.timeFault(receivedAt)
  const signed = signedTooLate(signedOn, receivedAt)
  return [
    ...(received ? [{ part: 'received' as const, problem: received }] : []),
    ...(signed ? [{ part: 'signed' as const, problem: signed }] : []),
    ...box.foreignMarks(voter, marks).map(item => ({
      part: 'marks' as const,
      item,
      problem: { code: 'not-in-electorate' as const, data: { item: item.code } },
    })),
  ]
}
