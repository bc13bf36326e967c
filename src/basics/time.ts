import { foldWidth } from './text.ts'

/** A calendar day, `2026-03-01`. Days and minutes are UTC+8 on every machine and compare as text. */
export type Day = string
/** A minute, `2026-03-01T09:00`. */
export type Minute = string

const DAY_MS = 86_400_000
const CHINA_OFFSET_MS = 8 * 3_600_000

/** A day or a time as somebody wrote it. */
export interface WrittenTime {
  readonly minute: Minute
  /** A day alone: the minute is the one asked for. */
  readonly dayOnly: boolean
  /** It named a zone and was turned into UTC+8. */
  readonly zoned: boolean
}

const DAY_FORMS: readonly RegExp[] = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})/,
  /^(\d{4})(\d{2})(\d{2})(?!\d)/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日/,
]
const PLAIN_TIME = /^\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):[0-5]\d$/
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?: ?(Z|[+-]\d{2}:\d{2}))?$/
const SPOKEN = /^(上午|下午|晚上)? ?(\d{1,2})(?:[时点](?:(半)|(\d{1,2})分)?|:(\d{2}))$/

/**
 * Reads a day or a time as people write it (contract §5): `2026-3-5`, `2026.3.5`, `20260305`, `2026年3月5日`, with a time
 * behind a space, a `T` or 日: `9:00`, `9点半`, `下午3点`. Seconds are cut off: 18:00:42 is in the minute 18:00; 24:00 is the
 * last minute of its day. Undefined when it is no time.
 */
export function readTime(text: string, ofDay: '00:00' | '23:59' = '00:00'): WrittenTime | undefined {
  // As programs write it, a hundred thousand times in a file.
  if (PLAIN_TIME.test(text) && isDay(text.slice(0, 10)))
    return { minute: text.replace(' ', 'T'), dayOnly: false, zoned: false }
  const written = foldWidth(text).trim()
  const found = DAY_FORMS.map(form => form.exec(written)).find(match => match !== null)
  if (!found) return undefined
  const [head, y = '', m = '', d = ''] = found
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  if (!isDay(day)) return undefined
  const rest = written.slice(head.length)
  if (rest === '') return { minute: `${day}T${ofDay}`, dayOnly: true, zoned: false }
  const behind = /^(?: +|T)/.exec(rest)?.[0] ?? (head.endsWith('日') ? '' : undefined)
  const time = behind === undefined ? undefined : readTimeOfDay(rest.slice(behind.length))
  if (time === undefined) return undefined
  if (time.zone !== undefined && time.zone !== CHINA_OFFSET_MS) {
    const instant = utc(day) + time.minutes * 60_000 - time.zone
    return { minute: chinaMinute(instant), dayOnly: false, zoned: true }
  }
  const minutes = Math.min(time.minutes, 24 * 60 - 1)
  const clock = [Math.trunc(minutes / 60), minutes % 60].map(n => String(n).padStart(2, '0')).join(':')
  return { minute: `${day}T${clock}`, dayOnly: false, zoned: time.zone !== undefined }
}

/** A time of day in minutes, with the offset of the zone it names. */
function readTimeOfDay(text: string): { minutes: number; zone: number | undefined } | undefined {
  const clock = CLOCK.exec(text)
  if (clock) {
    const [, hour, minute, second = '0', zone] = clock
    const minutes = minutesOf(Number(hour), Number(minute), Number(second))
    const offset = zone === undefined ? undefined : offsetOf(zone)
    return minutes === undefined || Number.isNaN(offset) ? undefined : { minutes, zone: offset }
  }
  const spoken = SPOKEN.exec(text)
  if (!spoken) return undefined
  const [, part, said, half, some, behindColon] = spoken
  const hour = hourOf(Number(said), part)
  const minutes =
    hour === undefined ? undefined : minutesOf(hour, half ? 30 : Number(some ?? behindColon ?? 0))
  return minutes === undefined ? undefined : { minutes, zone: undefined }
}

/** The hours that a part of the day has, and up to which one 12 is added to what is said: 下午3点 is 15 of 24. */
const PARTS_OF_DAY: Readonly<Record<string, { from: number; to: number; added: number }>> = {
  上午: { from: 0, to: 11, added: 0 },
  下午: { from: 12, to: 23, added: 11 },
  晚上: { from: 17, to: 24, added: 12 },
}

/** An hour of 24; one that its part of the day does not have, or that could be meant two ways, is none. */
function hourOf(said: number, partOfDay: string | undefined): number | undefined {
  const part = PARTS_OF_DAY[partOfDay ?? '']
  if (!part) return said
  const hour = said > 0 && said < part.from && said <= part.added ? said + 12 : said
  return hour >= part.from && hour <= part.to ? hour : undefined
}

function minutesOf(hour: number, minute: number, second = 0): number | undefined {
  const minutes = hour * 60 + minute
  return minute <= 59 && second <= 59 && minutes + (second > 0 ? 1 : 0) <= 24 * 60 ? minutes : undefined
}

/** The offset of a zone in milliseconds; NaN where there is no such zone. */
function offsetOf(zone: string): number {
  if (zone === 'Z') return 0
  const [hours = 0, minutes = 0] = zone.slice(1).split(':').map(Number)
  if (hours > 14 || minutes > 59) return Number.NaN
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000
}

/** The minute that {@link readTime} reads. */
export function readMinute(text: string, ofDay: '00:00' | '23:59' = '00:00'): Minute | undefined {
  return readTime(text, ofDay)?.minute
}

/** Reads a day; a time of day is refused. */
export function readDay(text: string): Day | undefined {
  const time = readTime(text)
  return time?.dayOnly ? dayOf(time.minute) : undefined
}

/** As {@link readTime}; `3月1日` without its year, too, is the one that lies nearest to `today`. For answers to questions only. */
export function readAnsweredTime(
  text: string,
  today: Day,
  ofDay: '00:00' | '23:59' = '00:00',
): WrittenTime | undefined {
  const written = foldWidth(text).trim()
  if (!/^\d{1,2}月\d{1,2}日/.test(written)) return readTime(written, ofDay)
  const year = Number(today.slice(0, 4))
  const times = [year, year - 1, year + 1].flatMap(y => readTime(`${y}年${written}`, ofDay) ?? [])
  const away = (time: WrittenTime) => Math.abs(daysBetween(today, dayOf(time.minute)))
  return times.toSorted((a, b) => away(a) - away(b))[0]
}

/** A day that is written well and that no calendar has: 2026-02-30. */
export interface AbsentDay {
  /** As it was meant, in both languages. */
  readonly zh: string
  readonly en: string
  /** The last day of that month; 0 where there is no such month. */
  readonly last: number
}

/** The day that a text names in a form that {@link readTime} takes, if it is none; undefined where it is one, or no day is named. */
export function absentDay(text: string): AbsentDay | undefined {
  const written = foldWidth(text).trim()
  const found = DAY_FORMS.map(form => form.exec(written)).find(match => match !== null)
  // Of a day without its year it is enough that some year has it.
  const [, y, m = '', d = ''] = found ?? /^()(\d{1,2})月(\d{1,2})日/.exec(written) ?? []
  if (y === undefined || isDay(`${y || '2000'}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`)) return undefined
  const [year, month] = [Number(y || 2000), Number(m)]
  return {
    zh: `${y === '' ? '' : `${y}年`}${month}月${Number(d)}日`,
    en: [y, m, d].filter(part => part !== '').join('-'),
    last:
      month >= 1 && month <= 12 && year > 0
        ? new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
        : 0,
  }
}

export function dayOf(minute: Minute): Day {
  return minute.slice(0, 10)
}

export function addDays(day: Day, days: number): Day {
  return new Date(utc(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/** Moves a minute by whole days, keeping the time of day. */
export function addDaysToMinute(minute: Minute, days: number): Minute {
  return `${addDays(dayOf(minute), days)}${minute.slice(10)}`
}

/** The corresponding day so many months later or earlier; where that month has none, its last day. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10)
}

/** The day of the week, Sunday being 0. */
export function weekdayOf(day: Day): number {
  return new Date(utc(day)).getUTCDay()
}

/** Days from one day to another; the first is not counted (民法典201). */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utc(to) - utc(from)) / DAY_MS)
}

/** Whole years completed from one day to another; a birthday completes its year. */
export function yearsBetween(from: Day, to: Day): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4))
  return to.slice(5) >= from.slice(5) ? years : years - 1
}

/** An instant, in milliseconds since 1970 UTC, as the minute in China. */
export function chinaMinute(epochMs: number): Minute {
  return new Date(epochMs + CHINA_OFFSET_MS).toISOString().slice(0, 16)
}

/** An instant as the second in China, `2026-03-01T09:00:42+08:00`, for the record. */
export function chinaSecond(epochMs: number): string {
  return `${new Date(epochMs + CHINA_OFFSET_MS).toISOString().slice(0, 19)}+08:00`
}

/** The same second as UTC has it: `2026-03-20T02:00:00Z`. */
export function utcSecond(chinaSecond: string): string {
  return `${new Date(chinaSecond).toISOString().slice(0, 19)}Z`
}

/** `2026年3月1日` (GB/T 9704: no leading zeros). */
export function dayInChinese(day: Day): string {
  const [y, m, d] = day.split('-')
  return `${y}年${Number(m)}月${Number(d)}日`
}

/** A day in a sentence: `2026年12月20日`, `2026-12-20`. */
export function dayWords(day: Day, lang: 'zh' | 'en'): string {
  return lang === 'zh' ? dayInChinese(day) : day
}

/** `2026年3月1日9时`, `2026年3月1日9时30分`; the last minute of a day is `24时`. */
export function minuteInChinese(minute: Minute): string {
  const [hour = '', min = ''] = minute.slice(11).split(':')
  if (hour === '23' && min === '59') return `${dayInChinese(dayOf(minute))}24时`
  return `${dayInChinese(dayOf(minute))}${Number(hour)}时${min === '00' ? '' : `${min}分`}`
}

/** From one minute to another; a year or a day that both have is said once: `2026年3月1日9时至3月15日18时`. */
export function minutesInChinese(from: Minute, to: Minute): string {
  const end = minuteInChinese(to)
  const shared = [dayInChinese(dayOf(from)), `${from.slice(0, 4)}年`].find(part => end.startsWith(part))
  return `${minuteInChinese(from)}至${end.slice(shared?.length ?? 0)}`
}

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const

/** A day as it is read back to people: `2026年12月20日（周日）`, `2026-12-20 (Sun)`. */
export function dayReadBack(day: Day, lang: 'zh' | 'en'): string {
  return withWeekday(dayWords(day, lang), day, lang)
}

/** A time as it is read back to people: `2026年12月20日9时（周日）`, `2026-12-20 09:00 (Sun)`. */
export function minuteReadBack(minute: Minute, lang: 'zh' | 'en'): string {
  return withWeekday(minuteWords(minute, lang), dayOf(minute), lang)
}

function withWeekday(words: string, day: Day, lang: 'zh' | 'en'): string {
  const weekday = weekdayOf(day)
  return lang === 'zh' ? `${words}（周${WEEKDAYS[weekday]}）` : `${words} (${WEEKDAYS_EN[weekday]})`
}

/** A time in a sentence: `2026年12月20日9时`, `2026-12-20 09:00`. */
export function minuteWords(minute: Minute, lang: 'zh' | 'en'): string {
  return lang === 'zh' ? minuteInChinese(minute) : minuteWithSpace(minute)
}

/** A text with its minutes written for people: a `T` is for programs, and for a command as it is typed. */
export function timesForPeople(text: string): string {
  return text.replace(/(?<!--[\w-]+[ =])(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/g, '$1 $2')
}

/** `2026-12-20 09:00`, for columns. */
export function minuteWithSpace(minute: Minute): string {
  return minute.replace('T', ' ')
}

/** A serial day number of a workbook (1900 or 1904 system) as a minute, rounded to the second and then cut. */
export function minuteOfSerial(serial: number, date1904: boolean): Minute | undefined {
  const days = date1904 ? serial + 1462 : serial
  if (!Number.isFinite(days) || days < 61 || days >= 2_958_466) return undefined
  const epochMs = Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000
  return new Date(epochMs).toISOString().slice(0, 16)
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isDay(text: string): boolean {
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const day = Number(text.slice(8))
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 1 : 0
  return year > 0 && day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) + leap
}

function utc(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}
