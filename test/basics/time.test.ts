import { describe, expect, it } from 'vitest'
import {
  addDays,
  addDaysToMinute,
  chinaMinute,
  chinaSecond,
  dayInChinese,
  dayOf,
  daysBetween,
  minuteInChinese,
  minuteOfSerial,
  readDay,
  readMinute,
} from '../../src/basics/time.ts'

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
    ['2026-03-01T24:00', undefined],
    ['2026-03-01T12:60', undefined],
    ['2026-03-01T12:00:60', undefined],
    ['2026-03-01T9:5', undefined],
    ['26-03-01', undefined],
    ['2026-03-01T09:00Z', undefined],
    ['2026-03-01T09:00+08:00', undefined],
    ['2026年3月1日', undefined],
    ['', undefined],
  ])('%s', (text, minute) => {
    expect(readMinute(text)).toBe(minute)
  })

  it('a close given as a day is its last minute', () => {
    expect(readMinute('2026-03-15', '23:59')).toBe('2026-03-15T23:59')
    expect(readMinute('2026-03-15T08:00', '23:59')).toBe('2026-03-15T08:00')
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
