import type { Lang } from '../../basics/phrase.ts'
import { addDays, type Day, utcSecond } from '../../basics/time.ts'
import { IF_MISSED_WORDS } from '../../law/calendar/words.ts'
import type { PlanView, StepView } from './plan-view.ts'

/*
 * A plan as a calendar file (RFC 5545) that phones, Outlook and the mail programs take: a whole day for each step, its last
 * one, with a reminder a week before and one the day before, both at nine. The same record gives the same bytes; a later export takes the place of the earlier.
 */

/** Where the plan stands in the record. */
export interface IcsSource {
  /** Tells its events from those of every other plan, here and elsewhere. */
  readonly id: string
  /** When the record was last written, `2026-03-20T10:00:00+08:00`. */
  readonly stamp: string
  /** Grows with the record. */
  readonly sequence: number
}

/** Counted from the midnight with which the day begins. */
const REMINDERS = ['-P6DT15H', '-PT15H']

const WORDS = {
  who: { zh: '由谁', en: 'Who' },
  last: { zh: '最晚', en: 'Last day' },
  articles: { zh: '依据', en: 'Articles' },
  certainty: { zh: '可靠程度', en: 'Certainty' },
  missed: { zh: '误期的后果', en: 'If missed' },
} as const

export function planIcs(view: PlanView, { id, stamp, sequence }: IcsSource, lang: Lang): string {
  const at = utcStamp(stamp)
  const events = view.steps.flatMap(step => {
    const day = step.timed.doneOn ?? (step.timed.state === 'not-needed' ? null : step.timed.latest)
    return day === null ? [] : eventOf(step, day, { uid: `${step.id}.${id}`, at, sequence }, lang)
  })
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//hoa//plan//${lang.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(view.title)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}

function eventOf(
  step: StepView,
  day: Day,
  { uid, at, sequence }: { readonly uid: string; readonly at: string; readonly sequence: number },
  lang: Lang,
): string[] {
  const { timed } = step
  const isDone = timed.doneOn !== null
  const provisional = timed.provisional && !isDone
  const last = { zh: timed.step.sort === 'w' ? '最后一日' : '最晚', en: 'last day' }
  const mark = provisional ? { zh: '至迟', en: 'not after' }[lang] : last[lang]
  const colon = lang === 'zh' ? '：' : ': '
  const summary = `${isDone ? step.state : mark}${colon}${step.id} ${step.title}`
  const missed = IF_MISSED_WORDS[timed.step.ifMissed ?? 'late'][lang]
  const said: readonly (readonly [keyof typeof WORDS, string])[] = [
    ['who', step.who],
    ['last', step.latest],
    ['articles', step.articles],
    ['certainty', step.certainty],
    ['missed', missed],
  ]
  const description = said
    .filter(([, text]) => text !== '')
    .map(([word, text]) => `${WORDS[word][lang]}${colon}${text}`)
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${at}`,
    `SEQUENCE:${sequence}`,
    `DTSTART;VALUE=DATE:${plainDay(day)}`,
    `DTEND;VALUE=DATE:${plainDay(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description.join('\n'))}`,
    `STATUS:${provisional ? 'TENTATIVE' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    ...(isDone ? [] : REMINDERS).flatMap(trigger => [
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${escaped(summary)}`,
      `TRIGGER:${trigger}`,
      'END:VALARM',
    ]),
    'END:VEVENT',
  ]
}

function plainDay(day: Day): string {
  return day.replaceAll('-', '')
}

/** A second in China as UTC has it: `20260320T020000Z`. */
function utcStamp(second: string): string {
  return utcSecond(second).replace(/[-:]/g, '')
}

/** Text as a value holds it (RFC 5545 3.3.11). */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

const MOST_OCTETS = 75

/** A line in pieces of at most 75 octets, no character cut in two; what goes on begins with a space (RFC 5545 3.1). */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > MOST_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  return [...pieces, piece].join('\r\n')
}
