import type { Phrase } from '../basics/phrase.ts'
import { addDays, type Day } from '../basics/time.ts'
import type { CalendarVersion, LocalCalendar } from './calendar/step.ts'
import type { Citation } from './citation.ts'
import { type Dated, onDay, type Version } from './dated.ts'
import type { RegionalValues } from './profile.ts'

/** All that is known of a place: its name, the articles of its own rules, and what they ask, in versions, oldest first. */
export interface Place<
  Id extends string = string,
  Article extends string = string,
  Values extends RegionalValues = RegionalValues,
> {
  readonly id: Id
  readonly name: Phrase
  /** The place around it whose rules hold here too, where its own say nothing: a city's province. */
  readonly within?: Place
  readonly articles: Readonly<Record<Article, Citation>>
  readonly versions: readonly [Version<Values>, ...Version<Values>[]]
  /** How its procedures differ from those that hold everywhere; where it has none, they do. */
  readonly calendar?: LocalCalendar | undefined
}

/** What a place is known by without its rules. */
type About<Id extends string> = Pick<Place<Id>, 'id' | 'name' | 'within'>

/**
 * Says that a file holds a place, and keeps the names of its articles. Its rules are made when something of them is first
 * asked for: a command needs those of one place, and there are many.
 */
export function placeWith<const Id extends string, Article extends string, Values extends RegionalValues>(
  about: About<Id>,
  rules: () => Omit<Place<Id, Article, Values>, keyof About<Id>>,
): Place<Id, Article, Values> {
  let made: ReturnType<typeof rules> | undefined
  const all = () => {
    made ??= rules()
    return made
  }
  return {
    ...about,
    get articles() {
      return all().articles
    },
    get versions() {
      return all().versions
    },
    get calendar() {
      return all().calendar
    },
  }
}

/** A place and those around it, the widest first. */
export function chainOf(place: Place): Place[] {
  return place.within ? [...chainOf(place.within), place] : [place]
}

/** A city's steps laid over its province's: from its own text, and anew with each later one of the province. */
export function overProvince({ calendar }: Place, from: Day, own: CalendarVersion): Dated<CalendarVersion> {
  const over = (province: CalendarVersion | undefined): CalendarVersion => ({
    steps: { ...province?.steps, ...own.steps },
    inKind: { ...province?.inKind, ...own.inKind },
  })
  const versions = calendar?.versions ?? []
  const later = versions.filter(version => version.from > from)
  return [
    { from, value: over(onDay(versions, from)) },
    ...later.map(version => ({ from: version.from, value: over(version.value) })),
  ]
}

/** What one text asks for as long as it holds. */
interface Span {
  readonly from: Day
  /** The last day, of what was replaced or has run out. */
  readonly until?: Day
  readonly values: RegionalValues
}

/** The versions of a place that several texts make together: a later one in this list overrides those before it. */
export function versionsOf(
  first: Span,
  ...others: readonly Span[]
): [Version<RegionalValues>, ...Version<RegionalValues>[]] {
  const spans = [first, ...others]
  const on = (day: Day): Version<RegionalValues> => ({
    from: day,
    value: Object.assign(
      {},
      ...spans
        .filter(({ from, until }) => from <= day && (until === undefined || day <= until))
        .map(({ values }) => values),
    ),
  })
  const days = spans.flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])])
  const [begins = first.from, ...later] = [...new Set(days)].sort()
  return [on(begins), ...later.map(on)]
}
