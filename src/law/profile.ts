import type { Assembly } from '../assembly/assembly.ts'
import { onceOf } from '../basics/once.ts'
import type { Phrase } from '../basics/phrase.ts'
import { type Day, dayOf, type Minute } from '../basics/time.ts'
import { type Certainty, type Citation, isInForce } from './citation.ts'
import { onDay } from './dated.ts'
import type { CompoundSize } from './elections/committee.ts'
import { chainOf, type Place } from './place.ts'
import type { PlaceValues } from './place-values.ts'
import { PLACES } from './places/index.ts'
import { NATIONAL } from './places/national.ts'
import { type Regime, regimeAt } from './regime.ts'

/** One value of a profile, the article it stands on, and what must be said beside it. */
export interface Stated<T> {
  readonly value: T
  readonly citation: Citation
  /** What else it rests on: a second article, or those of fields that the place leaves to what holds around it. */
  readonly besides?: readonly Citation[]
  /** What a number counts; calendar days where nothing is said. */
  readonly unit?: CountedIn
  /** The event from which days run, where the name of the value does not say it. */
  readonly since?: Phrase
  /** Where the value is worked out from the text, and so is less certain than it. */
  readonly certainty?: Certainty
  readonly note?: Phrase
}

export type CountedIn = 'days' | 'working-days' | 'months'

export type ProfileKey = keyof PlaceValues

/** Values of which a place may state some fields and leave the others to those around it; any other is stated whole. */
const IN_PART = ['proxies', 'group', 'reElectionGroup', 'propertyCommittee'] as const

type InPart = (typeof IN_PART)[number]

/**
 * What a region says itself; what it leaves out is the value of the place around it, in the end the national one. Null takes
 * such a value away: here the matter goes another way.
 */
export type RegionalValues = {
  readonly [K in ProfileKey]?:
    | Stated<K extends InPart ? Partial<PlaceValues[K]> : PlaceValues[K]>
    | (K extends Always ? never : null)
}

/** What is said everywhere, at any time. */
type Always = 'noticeRegular' | 'noticeTemporary' | 'petition' | 'proxies' | 'filingDays'

/** What holds in a place on a day: its own values, and beside them those of the places around it. */
export type Profile = { readonly [K in ProfileKey]?: Stated<PlaceValues[K]> } & {
  readonly [K in Always]: Stated<PlaceValues[K]>
}

/** The values that are a number of days, but for those that `noticeRequired` weighs. */
export type DaysKey = {
  [K in ProfileKey]: K extends `notice${string}` ? never : K extends `${string}Days` ? K : never
}[ProfileKey]

/** The type of one value, as a place states it. */
export type ValueOf<K extends ProfileKey> = NonNullable<RegionalValues[K]>['value']

/** How sure a value is: as its article, unless it was worked out. */
export function certaintyOf({ certainty, citation }: Stated<unknown>): Certainty {
  return certainty ?? citation.certainty
}

/** Every article that a value rests on, the place's own first. */
export function sourcesOf({ citation, besides = [] }: Stated<unknown>): readonly [Citation, ...Citation[]] {
  return [citation, ...besides]
}

/** A place by the word that a compound keeps; one of which nothing is known is told by what holds everywhere. */
export function placeOf(word: string): Place {
  return PLACES.find(({ id }) => id === word) ?? NATIONAL
}

/** The values in force in a place on a day; days before the first national version are told by that one. */
export function profileOn(place: string, day: Day): Profile {
  const national: Profile = onDay(NATIONAL.versions, day) ?? NATIONAL.versions[0].value
  return statesOf(placeOf(place), day).reduce<Profile>((around, own) => laidOver(around)(own), national)
}

/** The day from which a place's own version in force on a day holds; undefined before its first. */
export function versionOn(place: string, day: Day): Day | undefined {
  return placeOf(place).versions.findLast(version => version.from <= day)?.from
}

/** The place that states a value on a day, of a place and those around it. */
export function stating(key: ProfileKey, place: Place, day: Day): Place {
  return chainOf(place).findLast(one => onDay(one.versions, day)?.[key] !== undefined) ?? NATIONAL
}

/** May something in this place cite it on this day? */
export function holdsIn(citation: Citation, place: string, day: Day): boolean {
  return placesAround(place).some(({ id }) => id === citation.place) && isInForce(citation, day)
}

/** All articles that something in this place may ever have cited. */
export function citableIn(place: string): Citation[] {
  return placesAround(place).flatMap(({ articles }) => Object.values<Citation>(articles))
}

function placesAround(place: string): Place[] {
  const chain = chainOf(placeOf(place))
  return chain[0] === NATIONAL ? chain : [NATIONAL, ...chain]
}

/** What the places around one, and it itself, state on a day: the widest first, the nation left out. */
function statesOf(place: Place, day: Day): RegionalValues[] {
  return chainOf(place)
    .filter(({ id }) => id !== NATIONAL.id)
    .flatMap(({ versions }) => onDay(versions, day) ?? [])
}

/** What a place states over what holds around it. */
const laidOver = onceOf((around: Profile) =>
  onceOf((own: RegionalValues): Profile => {
    const whole = Object.entries(own).map(([key, stated]) => [key, stated ?? undefined])
    const inPart = IN_PART.flatMap(key => {
      const stated = own[key]
      return stated ? [[key, filledUp(stated, around[key])] as const] : []
    })
    return { ...around, ...Object.fromEntries(whole), ...Object.fromEntries(inPart) }
  }),
)

/** Fields that a place leaves out are those of the value around it, and so are their articles. */
function filledUp(own: Stated<object>, around: Stated<object> | undefined): Stated<object> {
  const left = Object.entries(around?.value ?? {}).filter(([field]) => !(field in own.value))
  if (!around || left.length === 0) return own
  const besides = [...new Set([...(own.besides ?? []), ...sourcesOf(around)])]
  return { ...own, value: { ...Object.fromEntries(left), ...own.value }, besides }
}

/** The law that decides a vote, and what its place makes of it: both of the day on which it closes. */
export interface PlaceLaw {
  readonly regime: Regime
  readonly profile: Profile
  /** How large the compound is, where something hangs on it. */
  readonly size?: CompoundSize | undefined
}

/** The law for a vote in a place; undefined for a close before there was any (votes are refused then). */
export function lawAt(place: string, closesAt: Minute): PlaceLaw | undefined {
  const regime = regimeAt(closesAt)
  return regime && { regime, profile: profileOn(place, dayOf(closesAt)) }
}

/** Is a vote that closes at the one time decided by the same law, and the same version of it, as one closing at the other? */
export function sameLaw(place: string, one: Minute, other: Minute): boolean {
  const versions = (at: Minute) => [
    regimeAt(at)?.id,
    ...placesAround(place).map(({ id }) => versionOn(id, dayOf(at))),
  ]
  return versions(one).join() === versions(other).join()
}

/** The regional values for an assembly: those of the day its vote closes, the day that also chooses between the laws. */
export function profileOf(
  compound: { readonly region: string },
  assembly: Pick<Assembly, 'closesAt'>,
): Profile {
  return profileOn(compound.region, dayOf(assembly.closesAt))
}

/** The law that decides a vote, with what its place makes of it. */
export function lawOf(compound: { readonly region: string }, assembly: Pick<Assembly, 'closesAt'>): PlaceLaw {
  const law = lawAt(compound.region, assembly.closesAt)
  if (!law) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  return law
}
