import type { Phrase } from '../basics/phrase.ts'
import type { ProblemWords } from '../basics/problem.ts'
import { absentDay } from '../basics/time.ts'

/** The forms in which days and times are taken (contract §5). */
export const TIME_FORMS = {
  zh: '2026-03-01、2026/3/1、2026.3.1、20260301、2026年3月1日，后面可以加时间：9:00、9点、9点半、9时30分、上午9点、下午3点半、晚上7点、24:00',
  en: '2026-03-01, 2026/3/1, 2026.3.1 or 20260301, with a time behind it if need be: 9:00, 09:00:30, 24:00; or one of the Chinese forms',
}

/** What was typed where a time is asked for: a day that no calendar has, or a form that nobody reads. */
export function notATime(value: string, begin: Phrase, otherwise: Phrase): ProblemWords {
  const absent = absentDay(String(value))
  if (!absent)
    return { ...otherwise, next: { zh: `可以写成 ${TIME_FORMS.zh}`, en: `write ${TIME_FORMS.en}` } }
  const { zh, en, last } = absent
  const why =
    last > 0
      ? { zh: `这个月到 ${last} 日为止`, en: `that month ends on day ${last}` }
      : { zh: '月份从 1 到 12', en: 'months go from 1 to 12' }
  return {
    zh: `${begin.zh}没有${zh}这一天`,
    en: `${begin.en}there is no such day as ${en}`,
    next: {
      zh: `${why.zh}，请核对；日期写成 2026-03-01 或者 2026年3月1日`,
      en: `${why.en}: look it up; a day is written 2026-03-01`,
    },
  }
}
