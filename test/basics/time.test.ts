import { describe, expect, it } from 'vitest'
import {
  absentDay,
  addDays,
  addDaysToMinute,
  chinaMinute,
  chinaSecond,
  dayInChinese,
  dayOf,
  dayReadBack,
  daysBetween,
  minuteInChinese,
  minuteOfSerial,
  minuteReadBack,
  minuteWithSpace,
  readAnsweredTime,
  readDay,
  readMinute,
  readTime,
} from '../../src/basics/time.ts'
import fc from '../support/fast-check.ts'

describe('reading a time', () => {
  it.each<[string, string | undefined]>([
    ['2026-03-01T09:00', '2026-03-01T09:00'],
    ['2026-03-01 09:00', '2026-03-01T09:00'],
    ['2026/3/5 9:05', '2026-03-05T09:05'],
    ['2026-3-5', '2026-03-05T00:00'],
    ['2026-03-15T18:00:42', '2026-03-15T18:00'],
    ['2026-03-15T18:00:42.999', '2026-03-15T18:00'],
    ['2026-03-15T00:00', '2026-03-15T00:00'],
    ['2026-03-15T23:59:59', '2026-03-15T23:59'],
    ['2024-02-29', '2024-02-29T00:00'],
    ['2000-02-29', '2000-02-29T00:00'],
    ['2026-02-29', undefined],
    ['1900-02-29', undefined],
    ['2026-04-31', undefined],
    ['2026-12-31', '2026-12-31T00:00'],
    ['2026-01-31', '2026-01-31T00:00'],
    ['2026-00-10', undefined],
    ['2026-13-01', undefined],
    ['2026-01-00', undefined],
    ['2026-01-32', undefined],
    ['0000-01-01', undefined],
    ['2026-03-01T24:00', '2026-03-01T23:59'],
    ['2026-03-01T24:01', undefined],
    ['2026-03-01T24:00:01', undefined],
    ['2026-03-01T25:00', undefined],
    ['2026-03-01T12:60', undefined],
    ['2026-03-01T12:00:60', undefined],
    ['2026-03-01T9:5', undefined],
    ['26-03-01', undefined],
    ['2026-03-01T09:00Z', '2026-03-01T17:00'],
    ['2026-03-01T20:00Z', '2026-03-02T04:00'],
    ['2026-03-01T09:00+08:00', '2026-03-01T09:00'],
    ['2026-03-01T24:00+08:00', '2026-03-01T23:59'],
    ['2026-03-01T09:00:30-05:30', '2026-03-01T22:30'],
    ['2026-03-01T09:00+15:00', undefined],
    ['2026-03-01T09:00+08:60', undefined],
    ['2026-03-01T09:00+8', undefined],
    ['2026-03-01Z', undefined],
    ['2026年3月1日', '2026-03-01T00:00'],
    ['2026.3.1', '2026-03-01T00:00'],
    ['20260301', '2026-03-01T00:00'],
    ['202603011', undefined],
    ['2026031', undefined],
    ['2026-3/1', undefined],
    ['2026年3月1日上午9点', '2026-03-01T09:00'],
    ['2026年3月1日上午12点', undefined],
    ['2026年3月1日上午13点', undefined],
    ['2026年3月1日下午3点半', '2026-03-01T15:30'],
    ['2026年3月1日下午12点', '2026-03-01T12:00'],
    ['2026年3月1日下午15点', '2026-03-01T15:00'],
    ['2026年3月1日下午0点', undefined],
    ['2026年3月1日晚上7点', '2026-03-01T19:00'],
    ['2026年3月1日晚上12点', '2026-03-01T23:59'],
    ['2026年3月1日晚上12点半', undefined],
    ['2026年3月1日晚上1点', undefined],
    ['2026年3月1日9', undefined],
    ['2026年3月1日9点60分', undefined],
    ['2026年3月1日24时', '2026-03-01T23:59'],
    ['2026年2月29日', undefined],
    ['2026-03-019:00', undefined],
    ['3月1日', undefined],
    ['明天', undefined],
    ['', undefined],
  ])('%s', (text, minute) => {
    expect(readMinute(text)).toBe(minute)
  })

  it('a close given as a day is its last minute', () => {
    expect(readMinute('2026-03-15', '23:59')).toBe('2026-03-15T23:59')
    expect(readMinute('2026-03-15T08:00', '23:59')).toBe('2026-03-15T08:00')
  })

  it('every form of the same minute reads the same, in full width too', () => {
    const days = (y: number, m: number, d: number) => {
      const [mm, dd] = [m, d].map(n => String(n).padStart(2, '0'))
      return {
        tight: `${y}年${m}月${d}日`,
        loose: [`${y}-${mm}-${dd}`, `${y}-${m}-${d}`, `${y}/${m}/${d}`, `${y}.${m}.${d}`, `${y}${mm}${dd}`],
      }
    }
    const times = (h: number, min: number) => {
      const mm = String(min).padStart(2, '0')
      const part = h < 12 ? ['上午', h] : h < 18 ? ['下午', h === 12 ? 12 : h - 12] : ['晚上', h - 12]
      return [
        `${h}:${mm}`,
        `${String(h).padStart(2, '0')}:${mm}:42`,
        `${h}时${mm}分`,
        `${h}点${min}分`,
        `${part.join('')}点${mm}分`,
        ...(min === 0 ? [`${h}时`, `${h}点`, `${part.join('')}点`] : []),
        ...(min === 30 ? [`${h}点半`, `${part.join('')}点半`] : []),
      ]
    }
    const wide = (text: string) => text.replace(/[!-~]/g, c => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
        fc.constantFrom(0, 30, 5, 59),
        (date, min) => {
          const [y, m, d, h] = [
            date.getUTCFullYear(),
            date.getUTCMonth() + 1,
            date.getUTCDate(),
            date.getUTCHours(),
          ]
          const minute = `${new Date(Date.UTC(y, m - 1, d, h, min)).toISOString().slice(0, 16)}`
          const { tight, loose } = days(y, m, d)
          const forms = times(h, min).flatMap(t => [
            `${tight}${t}`,
            ...[tight, ...loose].flatMap(day => [`${day} ${t}`, `${day}T${t}`]),
          ])
          for (const form of [...forms, ...forms.map(wide)])
            expect([form, readMinute(form)]).toEqual([form, minute])
          for (const form of [tight, ...loose, ...loose.map(wide)])
            expect(readDay(form)).toBe(minute.slice(0, 10))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('reads back what papers print', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000_000 }), minutes => {
        const minute = chinaMinute(minutes * 60_000)
        expect(readMinute(minuteInChinese(minute))).toBe(minute)
        expect(readMinute(minuteWithSpace(minute))).toBe(minute)
        expect(readDay(dayInChinese(dayOf(minute)))).toBe(dayOf(minute))
      }),
    )
  })

  it.each([
    ['3月1日', '2026-02-10', '2026-03-01T00:00'],
    ['１月５日9点', '2026-11-29', '2027-01-05T09:00'],
    ['12月20日', '2026-01-04', '2025-12-20T00:00'],
    ['2月29日', '2027-03-01', '2028-02-29T00:00'],
    ['2月29日', '2026-03-01', undefined],
    ['2025年3月1日', '2026-02-10', '2025-03-01T00:00'],
    ['13月1日', '2026-02-10', undefined],
  ])('%s answered on %s is %s', (text, today, minute) => {
    expect(readAnsweredTime(text, today)?.minute).toBe(minute)
  })

  it('says when a zone was named', () => {
    expect(readTime('2026-03-01T01:00Z')).toEqual({ minute: '2026-03-01T09:00', dayOnly: false, zoned: true })
    expect(readTime('2026-03-01T09:00+08:00')?.zoned).toBe(true)
    expect(readTime('2026-03-01T09:00')?.zoned).toBe(false)
  })

  it('is read back with its weekday', () => {
    expect(minuteReadBack('2026-12-20T09:00', 'zh')).toBe('2026年12月20日9时（周日）')
    expect(minuteReadBack('2026-12-20T09:00', 'en')).toBe('2026-12-20 09:00 (Sun)')
    expect(dayReadBack('2026-03-02', 'zh')).toBe('2026年3月2日（周一）')
  })

  it('of a day refuses a time of day', () => {
    expect(readDay('2026/3/5')).toBe('2026-03-05')
    expect(readDay('2026-03-05T00:00')).toBeUndefined()
    expect(readDay('2026-03-05 10:00')).toBeUndefined()
    expect(readDay('2026-02-30')).toBeUndefined()
  })
})

describe('counting days', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-03-01', 0, '2026-03-01'],
    ['2024-01-31', 366, '2025-01-31'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected)
    expect(daysBetween(day, expected)).toBe(days)
  })

  it('moves a minute by whole days', () => {
    expect(addDaysToMinute('2026-02-28T18:01', 1)).toBe('2026-03-01T18:01')
    expect(dayOf('2026-02-28T18:01')).toBe('2026-02-28')
  })
})

describe('an instant in China', () => {
  it.each([
    ['2026-03-01T01:00:00Z', '2026-03-01T09:00', '2026-03-01T09:00:00+08:00'],
    ['2025-12-31T16:00:00Z', '2026-01-01T00:00', '2026-01-01T00:00:00+08:00'],
    ['2025-12-31T15:59:59.999Z', '2025-12-31T23:59', '2025-12-31T23:59:59+08:00'],
  ])('%s is %s', (instant, minute, second) => {
    expect(chinaMinute(Date.parse(instant))).toBe(minute)
    expect(chinaSecond(Date.parse(instant))).toBe(second)
  })
})

describe('a time in words', () => {
  it.each([
    ['2026-03-01T09:00', '2026年3月1日9时'],
    ['2026-03-01T09:05', '2026年3月1日9时05分'],
    ['2026-11-12T00:00', '2026年11月12日0时'],
    ['2026-03-15T23:59', '2026年3月15日24时'],
    ['2026-03-15T23:00', '2026年3月15日23时'],
    ['2026-03-15T22:59', '2026年3月15日22时59分'],
  ])('%s is %s', (minute, words) => {
    expect(minuteInChinese(minute)).toBe(words)
  })
  it('a day has no leading zeros', () => {
    expect(dayInChinese('2026-03-01')).toBe('2026年3月1日')
  })
})

describe('a serial of a workbook', () => {
  it.each<[number, boolean, string | undefined]>([
    [46082, false, '2026-03-01T00:00'],
    [46082.375, false, '2026-03-01T09:00'],
    [44620, true, '2026-03-01T00:00'],
    [61, false, '1900-03-01T00:00'],
    [60, false, undefined],
    [0.5, false, undefined],
    [0, true, '1904-01-01T00:00'],
    [46082.9999999, false, '2026-03-02T00:00'],
    [46082.75 + 41 / 86_400, false, '2026-03-01T18:00'],
    [46082.75 - 1e-9, false, '2026-03-01T18:00'],
    [2_958_465, false, '9999-12-31T00:00'],
    [2_958_466, false, undefined],
    [Number.NaN, false, undefined],
    [Number.POSITIVE_INFINITY, false, undefined],
  ])('%d (1904: %s) is %s', (serial, date1904, minute) => {
    expect(minuteOfSerial(serial, date1904)).toBe(minute)
  })
})

describe('a day that no calendar has', () => {
  it.each([
    ['2026-02-30', '2026年2月30日', 28],
    ['2024/2/30 9:00', '2024年2月30日', 29],
    ['20261131', '2026年11月31日', 30],
    ['２０２６年１３月１日', '2026年13月1日', 0],
    ['2026-04-00', '2026年4月0日', 30],
    ['2月30日', '2月30日', 29],
  ])('%s is none', (text, zh, last) => {
    expect(absentDay(text)).toMatchObject({ zh, last })
    expect(readTime(text)).toBeUndefined()
  })
  it.each(['2026-02-28', '2月29日', '2026-03-01 25:00', '明天', '2026-3', ''])(
    '%s is not told as one',
    text => {
      expect(absentDay(text)).toBeUndefined()
    },
  )
})
