import type { Phrase } from '../../basics/phrase.ts'
import { addDays, type Day, daysBetween, weekdayOf } from '../../basics/time.ts'

/*
 * Rest days and the days on which they are made up for, as the State Council's office announces them each autumn for the year
 * to come; typed from the text of each notice. All other days follow the weekday (民法典203).
 */

interface Holiday {
  readonly name: string
  readonly from: Day
  readonly to: Day
  /** The Saturdays and Sundays on which people work instead. */
  readonly work?: readonly Day[]
}

/** The notices in the order in which they were issued: a later one may lengthen what an earlier one says. */
export const HOLIDAY_NOTICES: readonly { readonly notice: string; readonly holidays: readonly Holiday[] }[] =
  [
    {
      notice: '国办发明电〔2019〕16号',
      holidays: [
        { name: '元旦', from: '2020-01-01', to: '2020-01-01' },
        { name: '春节', from: '2020-01-24', to: '2020-01-30', work: ['2020-01-19'] },
        { name: '清明节', from: '2020-04-04', to: '2020-04-06' },
        { name: '劳动节', from: '2020-05-01', to: '2020-05-05', work: ['2020-04-26', '2020-05-09'] },
        { name: '端午节', from: '2020-06-25', to: '2020-06-27', work: ['2020-06-28'] },
        { name: '国庆节、中秋节', from: '2020-10-01', to: '2020-10-08', work: ['2020-09-27', '2020-10-10'] },
      ],
    },
    {
      notice: '国办发明电〔2020〕1号',
      holidays: [{ name: '春节', from: '2020-01-31', to: '2020-02-02' }],
    },
    {
      notice: '国办发明电〔2020〕27号',
      holidays: [
        { name: '元旦', from: '2021-01-01', to: '2021-01-03' },
        { name: '春节', from: '2021-02-11', to: '2021-02-17', work: ['2021-02-07', '2021-02-20'] },
        { name: '清明节', from: '2021-04-03', to: '2021-04-05' },
        { name: '劳动节', from: '2021-05-01', to: '2021-05-05', work: ['2021-04-25', '2021-05-08'] },
        { name: '端午节', from: '2021-06-12', to: '2021-06-14' },
        { name: '中秋节', from: '2021-09-19', to: '2021-09-21', work: ['2021-09-18'] },
        { name: '国庆节', from: '2021-10-01', to: '2021-10-07', work: ['2021-09-26', '2021-10-09'] },
      ],
    },
    {
      notice: '国办发明电〔2021〕11号',
      holidays: [
        { name: '元旦', from: '2022-01-01', to: '2022-01-03' },
        { name: '春节', from: '2022-01-31', to: '2022-02-06', work: ['2022-01-29', '2022-01-30'] },
        { name: '清明节', from: '2022-04-03', to: '2022-04-05', work: ['2022-04-02'] },
        { name: '劳动节', from: '2022-04-30', to: '2022-05-04', work: ['2022-04-24', '2022-05-07'] },
        { name: '端午节', from: '2022-06-03', to: '2022-06-05' },
        { name: '中秋节', from: '2022-09-10', to: '2022-09-12' },
        { name: '国庆节', from: '2022-10-01', to: '2022-10-07', work: ['2022-10-08', '2022-10-09'] },
      ],
    },
    {
      notice: '国办发明电〔2022〕16号',
      holidays: [
        { name: '元旦', from: '2022-12-31', to: '2023-01-02' },
        { name: '春节', from: '2023-01-21', to: '2023-01-27', work: ['2023-01-28', '2023-01-29'] },
        { name: '清明节', from: '2023-04-05', to: '2023-04-05' },
        { name: '劳动节', from: '2023-04-29', to: '2023-05-03', work: ['2023-04-23', '2023-05-06'] },
        { name: '端午节', from: '2023-06-22', to: '2023-06-24', work: ['2023-06-25'] },
        { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06', work: ['2023-10-07', '2023-10-08'] },
      ],
    },
    {
      notice: '国办发明电〔2023〕7号',
      holidays: [
        { name: '元旦', from: '2024-01-01', to: '2024-01-01' },
        { name: '春节', from: '2024-02-10', to: '2024-02-17', work: ['2024-02-04', '2024-02-18'] },
        { name: '清明节', from: '2024-04-04', to: '2024-04-06', work: ['2024-04-07'] },
        { name: '劳动节', from: '2024-05-01', to: '2024-05-05', work: ['2024-04-28', '2024-05-11'] },
        { name: '端午节', from: '2024-06-10', to: '2024-06-10' },
        { name: '中秋节', from: '2024-09-15', to: '2024-09-17', work: ['2024-09-14'] },
        { name: '国庆节', from: '2024-10-01', to: '2024-10-07', work: ['2024-09-29', '2024-10-12'] },
      ],
    },
    {
      notice: '国办发明电〔2024〕12号',
      holidays: [
        { name: '元旦', from: '2025-01-01', to: '2025-01-01' },
        { name: '春节', from: '2025-01-28', to: '2025-02-04', work: ['2025-01-26', '2025-02-08'] },
        { name: '清明节', from: '2025-04-04', to: '2025-04-06' },
        { name: '劳动节', from: '2025-05-01', to: '2025-05-05', work: ['2025-04-27'] },
        { name: '端午节', from: '2025-05-31', to: '2025-06-02' },
        { name: '国庆节、中秋节', from: '2025-10-01', to: '2025-10-08', work: ['2025-09-28', '2025-10-11'] },
      ],
    },
    {
      notice: '国办发明电〔2025〕7号',
      holidays: [
        { name: '元旦', from: '2026-01-01', to: '2026-01-03', work: ['2026-01-04'] },
        { name: '春节', from: '2026-02-15', to: '2026-02-23', work: ['2026-02-14', '2026-02-28'] },
        { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
        { name: '劳动节', from: '2026-05-01', to: '2026-05-05', work: ['2026-05-09'] },
        { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
        { name: '国庆节', from: '2026-10-01', to: '2026-10-07', work: ['2026-09-20', '2026-10-10'] },
        { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
      ],
    },
  ]

/** The years whose notices are known; the notice for the next is issued in autumn. */
export const KNOWN_YEARS = { first: 2020, last: 2026 } as const

const REST = new Map(
  HOLIDAY_NOTICES.flatMap(({ holidays }) =>
    holidays.flatMap(({ name, from, to }) =>
      Array.from({ length: daysBetween(from, to) + 1 }, (_, i) => [addDays(from, i), name] as const),
    ),
  ),
)
const WORK = new Set(HOLIDAY_NOTICES.flatMap(({ holidays }) => holidays.flatMap(({ work = [] }) => work)))

/** Are the holidays of this day's year known? Where they are not, a day follows its weekday alone. */
export function areHolidaysKnown(day: Day): boolean {
  const year = Number(day.slice(0, 4))
  return KNOWN_YEARS.first <= year && year <= KNOWN_YEARS.last
}

/** What the holidays are called where there is no Chinese. */
const ENGLISH: Readonly<Record<string, string>> = {
  元旦: 'New Year’s Day',
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** The public holiday that a day is part of; undefined for a plain weekend, and where none is known. */
export function holidayOn(day: Day): Phrase | undefined {
  const zh = REST.get(day)
  if (zh === undefined) return undefined
  const names = zh.split('、').map(name => ENGLISH[name] ?? name)
  return { zh, en: names.join(' and ') }
}

/** The day itself, or the first behind the public holiday that it is part of. */
export function dayPastHoliday(day: Day): Day {
  let found = day
  while (REST.has(found)) found = addDays(found, 1)
  return found
}

export function isWorkday(day: Day): boolean {
  if (REST.has(day)) return false
  return WORK.has(day) || (weekdayOf(day) !== 0 && weekdayOf(day) !== 6)
}

/** The day itself, or the next working day where it is a rest day (民法典203). */
export function workdayFrom(day: Day): Day {
  let found = day
  while (!isWorkday(found)) found = addDays(found, 1)
  return found
}

/** The n-th working day after a day. */
export function workdayAfter(day: Day, count: number): Day {
  let found = day
  for (let left = count; left > 0; left--) found = workdayFrom(addDays(found, 1))
  return found
}
