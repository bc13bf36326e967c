import { expect, it } from 'vitest'
import * as days from '../../../src/law/calendar/day-rule.ts'
import { byWhen } from '../../../src/law/calendar/rule-words.ts'

it.each<[days.DayRule, string, string]>([
  ['O', '开始表决之日', 'the day: the vote opens'],
  ['end', '资格终止之日', 'the day: the seat ended'],
  ['R13', '办完R13之日', 'the day: R13 is done'],
  [days.after('O', 3), '开始表决后3日内', 'within 3 days after the vote opens'],
  [days.after('on', 3), '当日后3日内', 'within 3 days after that day'],
  [
    days.workdays('G', 5),
    '小组（筹备组）成立后5个工作日内',
    'within 5 working days after the group is formed',
  ],
  [days.before('O', 15), '开始表决之前，中间满15整日', '15 whole days before the vote opens'],
  [days.shown('R9', 7), '办完R9起满7整日', '7 whole days from R9 is done'],
  [days.months('V', 1), '计票完毕后1个月内', 'within 1 months after the count is finished'],
  [days.months('E', -1), '任期届满的1个月前', '1 months before the term ends'],
  [days.dayBefore('O'), '开始表决之前', 'before the vote opens'],
  [days.dayBefore(days.months('E', -5)), '任期届满的5个月前', '5 months before the term ends'],
  [days.nextDay('O'), '开始表决的次日起', 'from the day after the vote opens'],
  [
    days.after(days.months('E', -3), 5),
    '任期届满的3个月前后5日内',
    'within 5 days after 3 months before the term ends',
  ],
])('%j: %s', (rule, zh, en) => {
  expect(byWhen(rule)).toEqual({ zh, en })
})
