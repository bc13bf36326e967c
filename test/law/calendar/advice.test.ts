import { expect, it } from 'vitest'
import { notesOn } from '../../../src/law/calendar/advice.ts'

it('a note holds from its day on, and one without a day always', () => {
  const told = (day: string) =>
    notesOn('fund', 'shanghai', day).filter(({ zh }) => zh.includes('8号第14条')).length
  expect(['2026-03-31', '2026-04-01', '2026-04-02'].map(told)).toEqual([0, 1, 1])
  expect(
    notesOn('covenant', 'shanghai', '2026-03-31')
      .map(({ zh }) => zh)
      .join(),
  ).toContain('居民公约')
})
