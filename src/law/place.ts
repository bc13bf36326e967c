import type { Phrase } from '../basics/phrase.ts'
import type { LocalCalendar } from './calendar/step.ts'
import type { Citation } from './citation.ts'
import type { Version } from './dated.ts'
import type { RegionalValues } from './profile.ts'

/** All that is known of a place: its name, the articles of its own rules, and what they ask, in versions, oldest first. */
export interface Place<
  Id extends string = string,
  Article extends string = string,
  Values extends RegionalValues = RegionalValues,
> {
  readonly id: Id
  readonly name: Phrase
  readonly articles: Readonly<Record<Article, Citation>>
  readonly versions: readonly [Version<Values>, ...Version<Values>[]]
  /** How its procedures differ from those that hold everywhere; where it has none, they do. */
  readonly calendar?: LocalCalendar
}

/** Says that a file holds a place, and keeps the names of its articles. */
export function placeWith<const Id extends string, Article extends string, Values extends RegionalValues>(
  place: Place<Id, Article, Values>,
): Place<Id, Article, Values> {
  return place
}
