import type { Committee } from '../../assembly/bodies/committee.ts'
import type { Problem } from '../../basics/problem.ts'
import { addDays, addMonths, type Day } from '../../basics/time.ts'
import { citedTogether } from '../citation.ts'
import { TERM } from '../places/national.ts'
import type { Profile } from '../profile.ts'

/* How long a committee is elected for: 指导规则32 and the places say at most, some of them at least, so many years. */

/** What is against the days of a term: no end is known, or it is shorter or longer than the place allows. */
export function termFaults(
  { starts, ends }: Pick<Committee, 'starts' | 'ends'>,
  { term }: Profile,
): Problem[] {
  const article = citedTogether(term ? [term.citation] : [])
  const { least, most } = term?.value ?? { least: null, most: null }
  if (ends === null) return [{ code: 'committee-term-open', data: { least, most, article } }]
  // The last day of a term of three years lies a day before the third anniversary; the anniversary itself is usual, too.
  const long = least === null || ends >= addDays(addMonths(starts, 12 * least), -1)
  const short = most === null || ends <= addMonths(starts, 12 * most)
  return long && short
    ? []
    : [{ code: 'committee-term-length', data: { starts, ends, least, most, article } }]
}

/** The day on which a term began that ends on this one, where nobody said: as long before as the place allows. */
export function usualStart(ends: Day, { term = TERM }: Profile): Day {
  return addDays(addMonths(ends, -12 * term.value.most), 1)
}
