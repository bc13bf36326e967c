import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { meant } from '../../basics/text.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { PEOPLE_PAPERS } from '../../documents/people/people-papers.ts'
import type { ActId } from '../../law/calendar/step.ts'

/** By which a decision becomes known: the result itself, or the notice that stands for it. */
export const MAKES_KNOWN = ['result', 'election-result', 'adoption'] as const

/** Everything that can be posted: papers but those for people at work, and the notice that a seat ended. */
export const POSTED: Readonly<Record<string, Phrase>> = {
  ...Object.fromEntries(
    Object.entries<PaperKind>(PAPER_KINDS)
      .filter(([, { working }]) => !working)
      .map(([id, { title }]) => [id, title]),
  ),
  ...(PEOPLE_PAPERS['seat-ended'] && { 'seat-ended': PEOPLE_PAPERS['seat-ended'].title }),
}

export function readPosted(typed: string): string {
  const id = typed.trim()
  if (Object.hasOwn(POSTED, id)) return id
  throw new Refused([{ code: 'posting-kind', data: { kind: typed, near: meant(id, POSTED) } }])
}

export function postedTitle(kind: string): Phrase {
  return POSTED[kind] ?? { zh: kind, en: kind }
}

/** The paper of a kind, where there is one. */
export function postedPaper(kind: string): PaperKind | undefined {
  return Object.entries<PaperKind>(PAPER_KINDS).find(([id]) => id === kind)?.[1]
}

export function actOfPosting(kind: string): ActId {
  return `posted-${kind}`
}

/** Does it come behind the vote: is it due only once there is a result? */
export function isBehindVote(kind: string): boolean {
  const first = postedPaper(kind)?.states[0]
  return first === 'closed' || first === 'declared'
}
