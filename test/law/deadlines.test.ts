import { describe, expect, it } from 'vitest'
import { SERVICE_METHODS } from '../../src/assembly/papers/ballot.ts'
import { CITATIONS } from '../../src/law/articles.ts'
import { profileOn } from '../../src/law/profile.ts'
import { noticeVerdict } from '../../src/law/voting/deadlines.ts'
import { servedInTime, WITNESSED_METHODS } from '../../src/law/voting/what-counts.ts'

const NATIONAL = profileOn('national', '2026-03-01')

describe('the notice period', () => {
  it.each([
    ['2026-03-01', 'too-short', 0],
    ['2026-03-15', 'too-short', 14],
    ['2026-03-16', 'on-the-edge', 15],
    ['2026-03-17', 'kept', 16],
    ['2026-03-18', 'kept', 17],
    ['2026-02-01', 'too-short', -28],
  ] as const)('convened on 2026-03-01 and opened on %s is %s', (opensOn, verdict, days) => {
    expect(noticeVerdict('2026-03-01', opensOn, NATIONAL, 'regular')).toEqual({
      verdict,
      days,
      required: 15,
      citation: CITATIONS.regulation14,
    })
  })

  it.each([
    ['2024-02-15', '2024-03-01', 'on-the-edge'],
    ['2024-02-14', '2024-03-01', 'kept'],
    ['2026-02-14', '2026-03-01', 'on-the-edge'],
    ['2025-12-20', '2026-01-05', 'kept'],
  ])('over leap days and ends of years: %s to %s is %s', (convenedOn, opensOn, verdict) => {
    expect(noticeVerdict(convenedOn, opensOn, NATIONAL, 'regular').verdict).toBe(verdict)
  })
})

describe('service for the silence rule', () => {
  const close = '2026-03-15T18:00'

  it.each(SERVICE_METHODS)('by %s is effective unless it is a public notice', method => {
    expect(servedInTime(method, '2026-03-01T09:00', close, 0)).toBe(method !== 'notice')
  })

  it.each([
    [0, '2026-03-15T17:59', true],
    [0, '2026-03-15T18:00', true],
    [0, '2026-03-15T18:01', false],
    [1, '2026-03-14T18:00', true],
    [1, '2026-03-14T18:01', false],
    [7, '2026-03-08T18:00', true],
    [7, '2026-03-08T18:01', false],
    [15, '2026-02-28T18:00', true],
    [15, '2026-03-01T00:00', false],
  ])('at least %i days before the close, served %s: %s', (days, servedAt, inTime) => {
    expect(servedInTime('hand', servedAt, close, days)).toBe(inTime)
  })

  it('mailbox and post are the methods that want witnesses', () => {
    expect([...WITNESSED_METHODS].sort()).toEqual(['mailbox', 'post'])
  })
})
