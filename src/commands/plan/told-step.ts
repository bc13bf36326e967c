import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import type { StepState } from '../../law/calendar/timetable.ts'

/** A step that comes next as people and programs are told of it. */
export interface ToldStep {
  readonly compound: string
  readonly plan: string
  readonly step: string
  readonly title: Phrase
  readonly latest: Day | null
  readonly state: StepState
  readonly command: Phrase
  /** The commands that print its papers. */
  readonly papers: readonly string[]
  /** Until when, in words; empty where no day is known. */
  readonly until: Phrase
}

/** By their last days; what has none comes behind everything. */
export function bySoonest(a: { readonly latest: Day | null }, b: { readonly latest: Day | null }): number {
  const [one, other] = [a.latest ?? '9999', b.latest ?? '9999']
  return one < other ? -1 : Number(one > other)
}
