import type { Day } from '../basics/time.ts'

/** A rule of law in versions, oldest first: each holds from its day until the next begins, so there is no gap. */
export type Dated<T> = readonly { readonly from: Day; readonly value: T }[]

/** The version in force on a day; undefined before the first. */
export function onDay<T>(versions: Dated<T>, day: Day): T | undefined {
  let found: T | undefined
  for (const version of versions) if (version.from <= day) found = version.value
  return found
}
