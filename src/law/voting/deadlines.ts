import type { Assembly, AssemblyKind } from '../../assembly/assembly.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { addDays, type Day, dayOf, daysBetween } from '../../basics/time.ts'
import {
  after,
  before,
  dayBefore,
  dayRuleText,
  nextDay,
  reckonFrom,
  shown,
  workdays,
} from '../calendar/day-rule.ts'
import { stepsOf } from '../calendar/procedures.ts'
import { dayPastHoliday } from '../calendar/rest-days.ts'
import { articlesInFull } from '../calendar/words.ts'
import type { Citation } from '../citation.ts'
import { NATIONAL } from '../places/national.ts'
import type { DaysKey, Profile, Stated } from '../profile.ts'
import { joined, timeText } from '../value-words.ts'

/*
 * 物业管理条例14: owners are told at least 15 days before the meeting. The day of the notice is not counted
 * (民法典201). Whether the opening day itself may be the fifteenth is open: 15 clear days are the safe reading.
 * A place may ask for more, never for less: one that has seven days for temporary meetings is outranked.
 */

/** Asked of every meeting everywhere; it has been the same since the Regulation. */
const LEAST_NOTICE = NATIONAL.versions[0].value.noticeRegular

/** How many clear days of notice an assembly needs in a place, and by which article: at least the national ones. */
export function noticeRequired(profile: Profile, kind: AssemblyKind): Stated<number> {
  const local = kind === 'temporary' ? profile.noticeTemporary : profile.noticeRegular
  return local.value > LEAST_NOTICE.value ? local : LEAST_NOTICE
}

export type NoticeVerdict = 'kept' | 'on-the-edge' | 'too-short'

/** Was the notice period kept? `on-the-edge` when only the counting that includes the opening day reaches it. */
export function noticeVerdict(
  convenedOn: Day,
  opensOn: Day,
  profile: Profile,
  kind: AssemblyKind,
): { verdict: NoticeVerdict; days: number; required: number; citation: Citation } {
  const days = daysBetween(convenedOn, opensOn)
  const { value: required, citation } = noticeRequired(profile, kind)
  const verdict = days > required ? 'kept' : days === required ? 'on-the-edge' : 'too-short'
  return { verdict, days, required, citation }
}

/** The last day to convene so that the notice period is kept. */
export function lastDayOfNotice(
  { kind, opensAt }: Pick<Assembly, 'kind' | 'opensAt'>,
  profile: Profile,
): Day {
  return reckonFrom(before('O', noticeRequired(profile, kind).value), dayOf(opensAt))
}

/** When something is due: clear days before the opening day, or days after an event; after a vote they run from the end of the count. */
export type Due =
  | { readonly before: 'opens'; readonly days: 'notice' | DaysKey }
  | { readonly after: 'convened' | 'counted'; readonly days: DaysKey }

/**
 * The last day for what is due: days before the opening leave that many whole days between (民法典201), days after an
 * event count from the next. Undefined while the event has not happened, or where the place names no days.
 */
export function dueDay(
  due: Due,
  assembly: Pick<Assembly, 'kind' | 'opensAt' | 'closesAt' | 'convenedOn' | 'closedAt' | 'countedOn'>,
  profile: Profile,
): Day | undefined {
  if (due.days === 'notice') return lastDayOfNotice(assembly, profile)
  const days = daysAsked(profile, due.days)?.value
  if (days === undefined) return undefined
  if ('before' in due) return reckonFrom(before('O', days), dayOf(assembly.opensAt))
  const from = due.after === 'convened' ? assembly.convenedOn : countedOn(assembly)
  return from === null ? undefined : reckonFrom(after('V', days), from)
}

/** The day on which the count was done: as it was told, else that of the close; null before it. */
export function countedOn({
  closesAt,
  closedAt,
  countedOn: told,
}: Pick<Assembly, 'closesAt' | 'closedAt' | 'countedOn'>): Day | null {
  return told ?? (closedAt === null ? null : dayOf(closesAt))
}

/** The days a place names for something, with the article; undefined where it names none. */
export function daysAsked(profile: Profile, key: DaysKey): Stated<number> | undefined {
  return profile[key]
}

/** How long before the term ends a re-election is reported or held. */
export function reElectionLead(profile: Profile): Profile['reElectionLead'] {
  return profile.reElectionLead
}

/** How many days a vote is open where that is too few or too many for the place; undefined where it fits. */
export function windowFault(
  { opensAt, closesAt }: Pick<Assembly, 'opensAt' | 'closesAt'>,
  { votingWindow }: Profile,
):
  | { readonly days: number; readonly least: number; readonly most: number; readonly citation: Citation }
  | undefined {
  if (!votingWindow) return undefined
  const { value, citation } = votingWindow
  const days = daysBetween(dayOf(opensAt), dayOf(closesAt))
  return days < value.least || days > value.most ? { days, ...value, citation } : undefined
}

/** What a place says itself of how long a kind of paper stays up; of any other, how long a public notice does. */
const SHOWN: Readonly<Record<string, DaysKey>> = {
  'group-formed': 'listShownDays',
  candidates: 'candidateShownDays',
  undelivered: 'undeliveredShownDays',
  result: 'resultShownDays',
  'election-result': 'resultShownDays',
  'audit-result': 'auditShownDays',
}

/** How long what was posted must stay up. */
export interface ShownFor {
  /** Whole days, or working days where the place says so. */
  readonly days: number
  readonly time: Phrase
  /** The last day it must hang. */
  readonly through: Day
  readonly citation: Citation
}

/** Days that a vote is open where nobody says otherwise and the place allows them. */
const USUAL_WINDOW = 14

/** The first day on which a vote may open if it is convened on a day; behind a public holiday, when few are at home. */
export function firstOpening(convenedOn: Day, profile: Profile, kind: AssemblyKind): Day {
  return dayPastHoliday(reckonFrom(shown('O', noticeRequired(profile, kind).value), convenedOn))
}

/** The day on which a vote that opens on a day closes, where nobody says otherwise: in no public holiday if the place allows it. */
export function usualClose(opens: Day, { votingWindow }: Profile): Day {
  const { least, most } = votingWindow?.value ?? { least: USUAL_WINDOW, most: Number.POSITIVE_INFINITY }
  const usual = addDays(opens, Math.min(Math.max(USUAL_WINDOW, least), most))
  const later = dayPastHoliday(usual)
  return daysBetween(opens, later) <= most ? later : usual
}

/** How long a paper that was posted on a day must stay up; undefined where the place names no days. */
export function shownFor(kind: string, postedOn: Day, profile: Profile): ShownFor | undefined {
  const stated = daysAsked(profile, SHOWN[kind] ?? 'postedDays') ?? daysAsked(profile, 'postedDays')
  if (!stated) return undefined
  const { value: days, unit, citation } = stated
  if (unit === 'working-days')
    return { days, time: timeText(days, unit), through: reckonFrom(workdays('O', days), postedOn), citation }
  const time = { zh: `${days} 日`, en: `${days} whole days` }
  return { days, time, through: reckonFrom(dayBefore(shown('O', days)), postedOn), citation }
}

/** What must be on the wall, or with those it is for, before a vote opens. */
interface PostedBefore {
  /** The kind of paper. */
  readonly paper: string
  readonly due: Due
  readonly on: Day
}

/**
 * The first day on which a vote may open behind what had to be posted before it; undefined where nothing asks for that. A letter
 * that the place only wants sent beforehand, as a step of its own (上海25¶2), does not wait for the days of the notice to owners.
 */
export function earliestOpening(
  { paper, due, on: postedOn }: PostedBefore,
  {
    place,
    profile,
    kind,
  }: { readonly place: string; readonly profile: Profile; readonly kind: AssemblyKind },
): { readonly day: Day; readonly days: number; readonly citation: Phrase } | undefined {
  if (!('before' in due)) return undefined
  const own = stepsOf(kind, place, postedOn).find(
    ({ shownBy }) => Array.isArray(shownBy) && shownBy.includes(`posted-${paper}`),
  )
  if (own?.latest && dayRuleText(own.latest) === 'O-1')
    return {
      day: reckonFrom(nextDay('O'), postedOn),
      days: 0,
      citation: joined(articlesInFull(own.articles, place), '、', ', '),
    }
  const stated = due.days === 'notice' ? noticeRequired(profile, kind) : daysAsked(profile, due.days)
  return (
    stated && {
      day: reckonFrom(shown('O', stated.value), postedOn),
      days: stated.value,
      citation: stated.citation,
    }
  )
}

/** By when something is to be answered, and where that stands, in short (`上海16¶2`). */
export interface AnswerDue {
  readonly day: Day
  readonly articles: readonly string[]
}

/**
 * The last day to answer an objection: those raised before a vote are answered before it opens, as each place says of a first
 * assembly; of any other that is by analogy. Null for one raised later, for which no text names a day.
 */
export function answerDue(openedOn: Day, opensOn: Day, place: string): AnswerDue | null {
  const step = stepsOf('first', place, opensOn).find(({ id }) => id === 'A6')
  if (!step?.latest) return null
  const day = reckonFrom(step.latest, opensOn)
  return openedOn > day ? null : { day, articles: step.articles }
}
