import type { Day } from '../basics/time.ts'

export interface Version<T> {
  readonly from: Day
  readonly value: T
}

/** A rule of law in versions, oldest first: each holds from its day until the next begins, so there is no gap. */
export type Dated<T> = readonly Version<T>[]

/** The version in force on a day; undefined before the first. */
export function onDay<T>(versions: Dated<T>, day: Day): T | undefined {
  return versions.findLast(version => version.from <= day)?.value
}
