import { describe, expect, it } from 'vitest'
import { SERVICE_METHODS } from '../../src/assembly/paper.ts'
import { addDays } from '../../src/basics/time.ts'
import { CITATIONS } from '../../src/law/articles.ts'
import { profileOn } from '../../src/law/profile.ts'
import {
  answerDue,
  dueDay,
  earliestOpening,
  firstOpening,
  lastDayOfNotice,
  noticeVerdict,
  shownFor,
  usualClose,
} from '../../src/law/voting/deadlines.ts'
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

describe('the window that is proposed', () => {
  it.each([
    // The sixteenth day is the day before the national day, on it, behind it; a weekend is no holiday.
    ['2026-09-14', '2026-09-30'],
    ['2026-09-15', '2026-10-08'],
    ['2026-09-21', '2026-10-08'],
    ['2026-09-22', '2026-10-08'],
    ['2026-09-23', '2026-10-09'],
    ['2026-02-26', '2026-03-14'],
  ])('convened on %s it opens on %s', (convenedOn, opens) => {
    expect(firstOpening(convenedOn, NATIONAL, 'regular')).toBe(opens)
    expect(noticeVerdict(convenedOn, opens, NATIONAL, 'regular').verdict).toBe('kept')
  })

  it.each([
    ['2026-09-10', '2026-09-24'],
    ['2026-09-11', '2026-09-28'],
    ['2026-09-17', '2026-10-08'],
    ['2026-03-14', '2026-03-28'],
  ])('opened on %s it closes on %s', (opens, closes) => {
    expect(usualClose(opens, NATIONAL)).toBe(closes)
  })

  it('keeps to the days that a place allows, holiday or not', () => {
    const { citation } = NATIONAL.noticeRegular
    const at = (least: number, most: number) => ({
      ...NATIONAL,
      votingWindow: { value: { least, most }, citation },
    })
    expect(usualClose('2026-09-17', at(5, 60))).toBe('2026-10-08')
    expect(usualClose('2026-09-17', at(5, 20))).toBe('2026-10-01')
    expect(usualClose('2026-09-17', at(5, 21))).toBe('2026-10-08')
    expect(usualClose('2026-09-17', at(20, 60))).toBe('2026-10-08')
    expect(usualClose('2026-09-17', at(30, 60))).toBe('2026-10-17')
  })
})

describe('the last day for what is due', () => {
  const assembly = {
    kind: 'regular',
    opensAt: '2026-03-31T09:00',
    convenedOn: '2026-03-10',
    closesAt: '2026-04-10T18:00',
    closedAt: '2026-04-10T18:00',
    countedOn: null,
  } as const
  const { regulation14: citation } = CITATIONS
  const asking = (regular: number, temporary: number) => ({
    ...NATIONAL,
    noticeRegular: { value: regular, citation },
    noticeTemporary: { value: temporary, citation },
  })
  const notice = { before: 'opens', days: 'notice' } as const

  it.each([
    ['regular', 15, 20, '2026-03-15'],
    ['temporary', 15, 20, '2026-03-10'],
    ['temporary', 20, 15, '2026-03-15'],
    ['first', 20, 15, '2026-03-10'],
    ['regular', 10, 10, '2026-03-15'],
    ['temporary', 7, 7, '2026-03-15'],
  ] as const)('of notice, %s where %i and %i days are asked: %s', (kind, regular, temporary, day) => {
    const profile = asking(regular, temporary)
    expect(dueDay(notice, { ...assembly, kind }, profile)).toBe(day)
    expect(lastDayOfNotice({ ...assembly, kind }, profile)).toBe(day)
    // What convene asks for and what the list says is one and the same.
    expect(noticeVerdict(day, '2026-03-31', profile, kind).verdict).toBe('kept')
    expect(noticeVerdict(addDays(day, 1), '2026-03-31', profile, kind).verdict).toBe('on-the-edge')
  })

  it('before the opening leaves whole days; after an event counts from the next day', () => {
    const shanghai = profileOn('shanghai', '2026-03-31')
    expect(dueDay({ before: 'opens', days: 'prePublishDays' }, assembly, shanghai)).toBe('2026-03-15')
    expect(dueDay({ after: 'counted', days: 'committeeListDays' }, assembly, shanghai)).toBe('2026-04-13')
    expect(dueDay({ after: 'convened', days: 'filingDays' }, assembly, shanghai)).toBe('2026-04-09')
  })

  it('after a vote runs from the day the count was done, else from the close, whenever it was entered', () => {
    const shanghai = profileOn('shanghai', '2026-03-31')
    const list = { after: 'counted', days: 'committeeListDays' } as const
    expect(dueDay(list, { ...assembly, countedOn: '2026-04-12' }, shanghai)).toBe('2026-04-15')
    expect(dueDay(list, { ...assembly, closedAt: '2026-05-01T10:00' }, shanghai)).toBe('2026-04-13')
  })

  it('is unknown before the event, and where the place names no days', () => {
    const shanghai = profileOn('shanghai', '2026-03-31')
    expect(
      dueDay({ after: 'counted', days: 'filingDays' }, { ...assembly, closedAt: null }, shanghai),
    ).toBeUndefined()
    expect(dueDay({ after: 'counted', days: 'resultDays' }, assembly, shanghai)).toBeUndefined()
    expect(dueDay({ before: 'opens', days: 'undeliveredShownDays' }, assembly, shanghai)).toBeUndefined()
  })
})

describe('what is posted', () => {
  // Posted on a Monday.
  it.each([
    ['result', 'national', undefined, undefined],
    ['result', 'qingyuan', '2026-03-17', '15 日'],
    ['candidates', 'hangzhou', '2026-03-09', '7 日'],
    ['candidates', 'ningbo', '2026-03-12', '10 日'],
    // What a place says of any posting.
    ['candidates', 'qingdao', '2026-03-05', '3 日'],
    ['group-formed', 'huzhou', '2026-03-09', '7 日'],
    ['undelivered', 'zhoushan', '2026-03-09', '7 日'],
    ['audit-result', 'shanghai', '2026-04-01', '30 日'],
    // 绍兴9: working days.
    ['result', 'shaoxing', '2026-03-09', '5 个工作日'],
  ])('%s in %s hangs through %s', (kind, place, through, time) => {
    const term = shownFor(kind, '2026-03-02', profileOn(place, '2026-03-02'))
    expect([term?.through, term?.time.zh]).toEqual([through, time])
  })

  it.each([
    ['roll', { before: 'opens', days: 'notice' }, '2026-03-18', 15, '物业管理条例第14条'],
    ['roll', { before: 'opens', days: 'prePublishDays' }, '2026-03-18', 15, '上海市住宅物业管理规定第16条'],
    ['roll', { before: 'opens', days: 'listShownDays' }, undefined, undefined, undefined],
    ['roll', { after: 'counted', days: 'filingDays' }, undefined, undefined, undefined],
    // 上海25¶2: only beforehand.
    [
      'notice-to-authorities',
      { before: 'opens', days: 'notice' },
      '2026-03-03',
      0,
      '上海市住宅物业管理规定第25条第2款',
    ],
  ] as const)('%s, %j: a vote opens behind it from %s on', (paper, due, day, days, article) => {
    const [place, on] = ['shanghai', '2026-03-02'] as const
    const found = earliestOpening(
      { paper, due, on },
      { place, profile: profileOn(place, on), kind: 'regular' },
    )
    expect([found?.day, found?.days, found?.citation.zh]).toEqual([day, days, article])
  })

  it('an objection from before the vote is answered on the day before it at the latest', () => {
    const answered = (openedOn: string, place = 'shanghai') => answerDue(openedOn, '2026-03-15', place)
    expect(answered('2026-03-01')).toEqual({ day: '2026-03-14', articles: ['上海16¶2'] })
    expect(answered('2026-03-14')?.day).toBe('2026-03-14')
    expect(answered('2026-03-15')).toBeNull()
    expect(answered('2026-03-01', 'national')?.articles).toEqual(['指导规则12'])
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
