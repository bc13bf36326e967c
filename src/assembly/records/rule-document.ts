import type { Day } from '../../basics/time.ts'

/*
 * 管理规约, 议事规则 and other texts that owners adopt, in versions of numbered clauses.
 */

/** A numbered clause; what stands before the first has an empty label. */
export interface Clause {
  /** `第五条`, as it stands in the text. */
  readonly label: string
  /** The chapter that it stands in, as it is headed. */
  readonly chapter: string
  readonly body: string
}

/** Whose text it is: the owners' assembly's, or the residents' meeting's, which no owners' vote can adopt. */
export const TEXT_BODIES = ['owners', 'residents'] as const
export type TextBody = (typeof TEXT_BODIES)[number]

export interface TextVersion {
  /** `covenant`, `rules`, or a name of one's own. */
  readonly name: string
  /** Counted from 1 for each text. */
  readonly version: number
  readonly title: string
  readonly body: TextBody
  readonly addedOn: Day
  readonly note: string
  /** SHA-256 of its clauses. */
  readonly digest: string
}

export const COMMENT_OUTCOMES = ['adopted', 'partly-adopted', 'not-adopted'] as const
export type CommentOutcome = (typeof COMMENT_OUTCOMES)[number]

/** 意见: what somebody says of a clause of a draft, and what became of it. */
export interface TextComment {
  /** Counted from 1 for each text. */
  readonly no: number
  readonly version: number
  /** The label of a clause; empty for one on the whole. */
  readonly clause: string
  /** Where it came from; personal, so never on what is posted. */
  readonly unit: string
  readonly commenter: string
  readonly comment: string
  readonly receivedOn: Day
  readonly answer: {
    readonly outcome: CommentOutcome
    readonly reason: string
    readonly on: Day
  } | null
}

/** A clause beside what stands in its place in another version. */
export interface ClausePair {
  readonly label: string
  readonly change: 'same' | 'changed' | 'added' | 'removed'
  readonly old: Clause | null
  readonly new: Clause | null
}

/**
 * Two versions side by side, in the order of the new one, what was removed where it stood. Clauses of the same words are the
 * same one, whatever their numbers; then those of mostly the same words, then those with one number.
 */
export function compareClauses(old: readonly Clause[], now: readonly Clause[]): ClausePair[] {
  const oldOf = matched(old, now)
  const taken = new Set(oldOf.values())
  const pairs: ClausePair[] = []
  let next = 0
  const removedUpTo = (end: number) => {
    for (; next < end; next++) {
      const gone = old[next]
      if (gone && !taken.has(next)) pairs.push({ label: gone.label, change: 'removed', old: gone, new: null })
    }
  }
  for (const [i, clause] of now.entries()) {
    const at = oldOf.get(i)
    const before = at === undefined ? undefined : old[at]
    if (at === undefined || !before) {
      pairs.push({ label: clause.label, change: 'added', old: null, new: clause })
      continue
    }
    removedUpTo(at)
    const same = before.body === clause.body && before.chapter === clause.chapter
    pairs.push({
      label: clause.label,
      change: same && before.label === clause.label ? 'same' : 'changed',
      old: before,
      new: clause,
    })
  }
  removedUpTo(old.length)
  return pairs
}

/** One side of a pair as it is read, with its number where the other has another one. */
export function standingClause(clause: Clause | null, other: Clause | null): string {
  if (!clause) return ''
  const moved = other !== null && other.label !== clause.label
  return `${moved ? `${clause.label} ` : ''}${clause.body}`
}

/** By place in the new version, the place of the old clause that it was. */
function matched(old: readonly Clause[], now: readonly Clause[]): Map<number, number> {
  const oldOf = new Map<number, number>()
  const taken = new Set<number>()
  const take = (i: number, at: number) => {
    if (at < 0) return
    oldOf.set(i, at)
    taken.add(at)
  }
  const first = (fits: (clause: Clause) => boolean) =>
    old.findIndex((clause, j) => !taken.has(j) && fits(clause))
  const pass = (find: (clause: Clause) => number) => {
    for (const [i, clause] of now.entries()) if (!oldOf.has(i)) take(i, find(clause))
  }
  pass(({ label, body }) => first(one => one.label === label && one.body === body))
  pass(({ body }) => first(one => one.body === body))
  pass(({ body }) => {
    const alike = old.map((one, j) => (taken.has(j) ? 0 : likeness(one.body, body)))
    const best = Math.max(0, ...alike)
    return best < ALIKE ? -1 : alike.indexOf(best)
  })
  pass(({ label }) => first(one => one.label === label))
  return oldOf
}

/** From which likeness on a clause is taken for another one changed. */
const ALIKE = 0.5

/** How much of two texts is the same, from 0 to 1: the pairs of characters that they share (Dice). */
function likeness(one: string, other: string): number {
  const pairs = (text: string) =>
    Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2))
  const left = new Map<string, number>()
  const [a, b] = [pairs(one), pairs(other)]
  for (const pair of a) left.set(pair, (left.get(pair) ?? 0) + 1)
  let shared = 0
  for (const pair of b) {
    const count = left.get(pair) ?? 0
    if (count > 0) shared++
    left.set(pair, count - 1)
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length)
}
