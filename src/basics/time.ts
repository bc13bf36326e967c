/** A calendar day, `2026-03-01`. Days and minutes are UTC+8 on every machine and compare as text. */
export type Day = string
/** A minute, `2026-03-01T09:00`. */
export type Minute = string

const DAY_MS = 86_400_000
const CHINA_OFFSET_MS = 8 * 3_600_000

const WRITTEN = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/

/**
 * Reads a day or a time as people type it (`2026-3-5`, `2026/03/05 9:00`, `2026-03-05T09:00:42`).
 * Seconds are cut off: 18:00:42 is in the minute 18:00. Undefined when it is no time.
 */
export function readMinute(text: string, ofDay: '00:00' | '23:59' = '00:00'): Minute | undefined {
  const found = WRITTEN.exec(text)
  if (!found) return undefined
  const [, y = '', m = '', d = '', hour, minute, second] = found
  const day = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  if (!isDay(day)) return undefined
  if (hour === undefined || minute === undefined) return `${day}T${ofDay}`
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined
  return `${day}T${hour.padStart(2, '0')}:${minute}`
}

/** Reads a day; a time of day is refused. */
export function readDay(text: string): Day | undefined {
  const minute = /[T:]/.test(text) ? undefined : readMinute(text)
  return minute === undefined ? undefined : dayOf(minute)
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

/** `2026年3月1日` (GB/T 9704: no leading zeros). */
export function dayInChinese(day: Day): string {
  const [y, m, d] = day.split('-')
  return `${y}年${Number(m)}月${Number(d)}日`
}

/** `2026年3月1日9时`, `2026年3月1日9时30分`; the last minute of a day is `24时`. */
export function minuteInChinese(minute: Minute): string {
  const [hour = '', min = ''] = minute.slice(11).split(':')
  if (hour === '23' && min === '59') return `${dayInChinese(dayOf(minute))}24时`
  return `${dayInChinese(dayOf(minute))}${Number(hour)}时${min === '00' ? '' : `${min}分`}`
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
