import { describe, expect, it } from 'vitest'
import type { Anchor, PlanKind } from '../../../src/assembly/plan.ts'
import type { Day } from '../../../src/basics/time.ts'
import type { StepId } from '../../../src/law/calendar/day-rule.ts'
import * as days from '../../../src/law/calendar/day-rule.ts'
import type { ActId } from '../../../src/law/calendar/step.ts'
import { slackOf, type TimedStep, timetable } from '../../../src/law/calendar/timetable.ts'

interface Situation {
  readonly kind: PlanKind
  readonly place?: string
  readonly district?: string
  readonly on: Day
  readonly agreed?: Readonly<Partial<Record<Anchor, Day>>>
  readonly byHand?: Readonly<Partial<Record<StepId, Day>>>
  readonly recorded?: Readonly<Partial<Record<Anchor, Day>>>
  readonly acts?: Readonly<Partial<Record<ActId, Day>>>
  readonly objections?: boolean
}

function planOf({
  kind,
  place = 'shanghai',
  on,
  agreed,
  byHand,
  recorded,
  acts,
  district,
  objections,
}: Situation) {
  return timetable({
    kind,
    place,
    on,
    district: district ?? '黄浦区',
    agreed: new Map(Object.entries(agreed ?? {})) as Map<Anchor, Day>,
    byHand: new Map(Object.entries(byHand ?? {})) as Map<StepId, Day>,
    record: {
      days: recorded ?? {},
      acts: new Map(Object.entries(acts ?? {})) as Map<ActId, Day>,
      objections: objections ?? false,
    },
  })
}

function stepIn(situation: Situation, id: StepId): TimedStep {
  const found = planOf(situation).steps.find(step => step.id === id)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** earliest, latest, latestWorkday (where it is another), state, and ~ where provisional, ? where holidays are unknown. */
function brief({
  earliest,
  latest,
  latestWorkday,
  state,
  provisional,
  holidaysKnown,
  doneOn,
  doneBy,
}: TimedStep): string {
  const rolled = latestWorkday === latest ? '' : ` (${latestWorkday})`
  const marks = `${provisional ? '~' : ''}${holidaysKnown ? '' : '?'}`
  const how = state === 'done' ? ` ${doneOn} ${doneBy}` : ''
  return `${earliest ?? '-'} … ${latest ?? '-'}${rolled}${marks} ${state}${how}`
}

describe('days', () => {
  const from = (day: Day) => ({
    day: () => ({ day, bounded: false }),
    isKnown: () => true,
    district: '',
  })

  it.each([
    // 届满的五个月前, as the reference page works it.
    [days.dayBefore(days.months('E', -5)), '2026-12-31', '2026-07-30'],
    [days.dayBefore(days.months('E', -5)), '2026-07-31', '2026-02-27'],
    [days.dayBefore(days.months('E', -5)), '2024-07-31', '2024-02-28'],
    [days.dayBefore(days.months('E', -5)), '2026-03-31', '2025-10-30'],
    [days.dayBefore(days.months('E', -5)), '2025-02-28', '2024-09-27'],
    [days.months('E', -3), '2026-05-31', '2026-02-28'],
    // The corresponding day, or the month's last.
    [days.months('V', 1), '2026-01-31', '2026-02-28'],
    [days.months('V', 1), '2024-01-31', '2024-02-29'],
    [days.months('V', 1), '2026-02-28', '2026-03-28'],
    [days.months('V', 1), '2026-12-31', '2027-01-31'],
    [days.months('W', 12), '2024-02-29', '2025-02-28'],
    [days.months('Q', 24), '2024-02-29', '2026-02-28'],
    // So many full days between.
    [days.before('O', 15), '2026-03-17', '2026-03-01'],
    [days.before('O', 15), '2024-03-16', '2024-02-29'],
    [days.before('C', 7), '2026-03-09', '2026-03-01'],
    // The day of the event is not counted.
    [days.after('V', 3), '2026-02-26', '2026-03-01'],
    [days.after('R', 60), '2026-01-01', '2026-03-02'],
    [days.after('R', 60), '2024-01-01', '2024-03-01'],
    [days.shown('R22', 30), '2026-03-01', '2026-04-01'],
    [days.dayBefore(days.shown('R22', 30)), '2026-03-01', '2026-03-31'],
    [days.workdays('F', 5), '2026-04-30', '2026-05-11'],
    [days.dayBefore('O'), '2026-03-01', '2026-02-28'],
  ] as const)('%j of %s is %s', (rule, day, expected) => {
    expect(days.reckon(rule, from(day))?.day).toBe(expected)
  })
})

describe('with the end of the term alone a re-election has all its last days', () => {
  const situation: Situation = {
    kind: 're-election',
    on: '2026-03-01',
    agreed: { 'term-ends': '2026-12-31' },
  }

  it.each([
    ['R1', '- … 2026-07-30 due'],
    ['R1b', '- … - not-needed'],
    ['R2', '- … 2026-09-28~ waiting'],
    ['R3', '- … 2026-10-05 (2026-10-08)~ waiting'],
    ['R3b', '- … - waiting'],
    ['R4', '- … 2026-12-31~ waiting'],
    ['R5', '- … 2026-10-08~ waiting'],
    ['R7', '- … 2026-12-15~ waiting'],
    ['R9', '- … 2026-12-15~ waiting'],
    ['R10', '- … 2026-12-15~ waiting'],
    ['R11', '- … 2026-12-30~ waiting'],
    ['R12', '- … 2026-12-23~ waiting'],
    ['R13', '- … 2026-12-31 waiting'],
    ['R14', '- … 2027-01-03 (2027-01-04)~? waiting'],
    ['R17', '- … 2027-01-30 (2027-02-01)~? waiting'],
    ['R18', '- … 2027-02-19~? waiting'],
    ['R19', '- … 2027-03-01~? waiting'],
    ['R20', '- … - not-needed'],
    ['R23', '- … - not-needed'],
    ['R24', '- … - waiting'],
  ] as const)('%s: %s', (id, expected) => {
    expect(brief(stepIn(situation, id))).toBe(expected)
  })
})

describe('states', () => {
  const term = { 'term-ends': '2026-12-31' } as const
  it.each<[string, Situation, StepId, string]>([
    [
      'a report is late from the day after',
      { kind: 're-election', on: '2026-07-31', agreed: term },
      'R1',
      '- … 2026-07-30 overdue',
    ],
    [
      'and on its last day not yet',
      { kind: 're-election', on: '2026-07-30', agreed: term },
      'R1',
      '- … 2026-07-30 due',
    ],
    [
      'then owners may ask',
      { kind: 're-election', on: '2026-07-31', agreed: term },
      'R1b',
      '2026-07-31 … - due',
    ],
    [
      'a report received shows it done by hand',
      { kind: 're-election', on: '2026-07-01', agreed: { ...term, 'report-received': '2026-06-30' } },
      'R1',
      '- … 2026-07-30 done 2026-06-30 hand',
    ],
    [
      'one received later than the day looked at does not',
      { kind: 're-election', on: '2026-06-29', agreed: { ...term, 'report-received': '2026-06-30' } },
      'R1',
      '- … 2026-07-30 due',
    ],
    [
      'but is reckoned with',
      { kind: 're-election', on: '2026-06-29', agreed: { ...term, 'report-received': '2026-06-30' } },
      'R2',
      '2026-06-30 … 2026-08-29 (2026-08-31) waiting',
    ],
    [
      'owners who asked give the day, and the report is not done by it',
      { kind: 're-election', on: '2026-08-10', agreed: term, byHand: { R1b: '2026-08-03' } },
      'R1',
      '- … - not-needed',
    ],
    [
      'owners who asked give the day of the group',
      { kind: 're-election', on: '2026-08-10', agreed: term, byHand: { R1b: '2026-08-03' } },
      'R2',
      '2026-08-03 … 2026-10-02 (2026-10-08) due',
    ],
    [
      'of several that give the day the first counts',
      {
        kind: 're-election',
        on: '2026-08-10',
        agreed: { ...term, 'report-received': '2026-08-09' },
        byHand: { R1: '2026-08-05', R1b: '2026-08-03' },
      },
      'R2',
      '2026-08-03 … 2026-10-02 (2026-10-08) due',
    ],
    [
      'a group on record is an act',
      { kind: 're-election', on: '2026-09-01', agreed: term, recorded: { 'group-formed': '2026-08-20' } },
      'R2',
      '- … 2026-09-28~ done 2026-08-20 act',
    ],
    [
      'and makes the report needless',
      { kind: 're-election', on: '2026-09-01', agreed: term, recorded: { 'group-formed': '2026-08-20' } },
      'R1',
      '- … - not-needed',
    ],
    [
      'an act wins over what was said, and that over what was agreed',
      {
        kind: 're-election',
        on: '2026-09-01',
        agreed: { ...term, 'group-formed': '2026-08-01' },
        byHand: { R2: '2026-08-10' },
        recorded: { 'group-formed': '2026-08-20' },
      },
      'R5',
      '2026-08-20 … 2026-08-30 (2026-08-31) overdue',
    ],
    [
      'what was said wins over what was agreed',
      {
        kind: 're-election',
        on: '2026-08-11',
        agreed: { ...term, 'group-formed': '2026-08-01' },
        byHand: { R2: '2026-08-10' },
      },
      'R5',
      '2026-08-10 … 2026-08-20 due',
    ],
    [
      'an opening counts back to the notice',
      {
        kind: 're-election',
        on: '2026-09-01',
        agreed: { ...term, opens: '2026-11-01', closes: '2026-11-15' },
      },
      'R10',
      '- … 2026-10-16 waiting',
    ],
    [
      'a close stands for the opening while that is unknown',
      { kind: 're-election', on: '2026-09-01', agreed: { ...term, closes: '2026-11-15' } },
      'R10',
      '- … 2026-10-30~ waiting',
    ],
    [
      'a window ends with its last day',
      {
        kind: 're-election',
        on: '2026-12-02',
        agreed: { ...term, 'group-formed': '2026-08-20', elected: '2026-12-01' },
      },
      'R4',
      '2026-08-20 … 2026-12-01 done 2026-12-01 null',
    ],
    [
      'and is on while that has not come',
      { kind: 're-election', on: '2027-01-05', agreed: { ...term, 'group-formed': '2026-08-20' } },
      'R4',
      '2026-08-20 … 2026-12-31~ due',
    ],
    [
      'a term that is past without a vote',
      { kind: 're-election', on: '2027-01-01', agreed: term },
      'R23',
      '2027-01-01 … - due',
    ],
    [
      'the count does not end before the close',
      {
        kind: 're-election',
        on: '2026-12-20',
        agreed: { ...term, closes: '2026-12-10', counted: '2026-12-08' },
      },
      'R17',
      '2026-12-10 … 2027-01-09 (2027-01-11)? waiting',
    ],
    [
      'the day of the election goes before that of the count',
      {
        kind: 're-election',
        on: '2026-12-20',
        agreed: { ...term, counted: '2026-12-08', elected: '2026-12-09' },
      },
      'R13',
      '- … 2026-12-31 done 2026-12-09 hand',
    ],
    [
      'an audit within a month, while the notice was in force',
      { kind: 're-election', on: '2024-01-15', agreed: { 'term-ends': '2024-02-29', elected: '2024-01-31' } },
      'R6b',
      '- … 2024-02-29 waiting',
    ],
    [
      'a late hand-over lets the new committee ask for help',
      {
        kind: 're-election',
        on: '2026-12-20',
        agreed: { ...term, 'group-formed': '2026-08-20', elected: '2026-12-01' },
      },
      'R20',
      '2026-12-01 … - due',
    ],

    [
      'half of the area delivered',
      { kind: 'first', on: '2026-03-01', agreed: { delivered: '2026-02-01' } },
      'A0',
      '2026-02-01 … - done 2026-02-01 hand',
    ],
    [
      'or two years from the first delivery, whichever comes first',
      {
        kind: 'first',
        on: '2026-03-01',
        agreed: { delivered: '2026-02-01', 'first-delivery': '2024-01-31' },
      },
      'A0',
      '2026-01-31 … - done 2026-01-31 hand',
    ],
    ['a condition not met is not needed yet', { kind: 'first', on: '2026-03-01' }, 'A0', '- … - not-needed'],
    [
      'one that will be met comes later',
      { kind: 'first', on: '2026-03-01', agreed: { 'first-delivery': '2024-03-31' } },
      'A0',
      '2026-03-31 … - later',
    ],
    [
      'the developer has thirty days',
      { kind: 'first', on: '2026-03-01', agreed: { delivered: '2026-02-01' } },
      'A1',
      '2026-02-01 … 2026-03-03 due',
    ],
    [
      'a deadline in the spring festival',
      { kind: 'first', on: '2026-02-01', agreed: { delivered: '2026-01-18' } },
      'A1',
      '2026-01-18 … 2026-02-17 (2026-02-24) due',
    ],
    [
      'ninety days for the first assembly',
      { kind: 'first', on: '2026-03-01', agreed: { 'group-formed': '2026-02-01' } },
      'A8',
      '- … 2026-05-02 (2026-05-06) waiting',
    ],
    [
      'all that is posted counts from the last of it',
      {
        kind: 'first',
        on: '2026-03-10',
        agreed: { 'group-formed': '2026-02-01', opens: '2026-04-01' },
        acts: {
          'posted-roll': '2026-03-01',
          'posted-drafts-for-comment': '2026-03-02',
          'posted-candidate-method': '2026-03-01',
          'posted-candidates': '2026-03-05',
          'posted-election-rules': '2026-03-03',
        },
      },
      'A5',
      '2026-02-01 … 2026-03-16 done 2026-03-05 act',
    ],
    [
      'not while a part of it is missing',
      {
        kind: 'first',
        on: '2026-03-10',
        agreed: { 'group-formed': '2026-02-01', opens: '2026-04-01' },
        acts: { 'posted-roll': '2026-03-01' },
        byHand: { A4: '2026-02-05' },
      },
      'A5',
      '2026-02-01 … 2026-03-16 due',
    ],
    [
      'no objection, no answer',
      { kind: 'first', on: '2026-03-10', agreed: { opens: '2026-04-01' } },
      'A6',
      '- … - not-needed',
    ],
    [
      'an objection is answered before the opening',
      { kind: 'first', on: '2026-03-10', agreed: { opens: '2026-04-01' }, objections: true },
      'A6',
      '- … 2026-03-31 due',
    ],

    [
      'thirty days end on a holiday',
      {
        kind: 'covenant',
        on: '2026-09-10',
        recorded: { opens: '2026-08-20', closes: '2026-09-03', counted: '2026-09-03' },
      },
      'C5',
      '2026-09-03 … 2026-10-03 (2026-10-08) due',
    ],
    [
      'a decision can be revoked for a year from its posting',
      {
        kind: 'covenant',
        on: '2026-09-10',
        recorded: { closes: '2026-09-03', counted: '2026-09-03', knew: '2026-09-05' },
      },
      'N6',
      '2026-09-03 … 2027-09-05 (2027-09-06)? due',
    ],
    [
      'notice given on record',
      {
        kind: 'regular',
        on: '2026-03-05',
        recorded: { opens: '2026-03-20', closes: '2026-04-03' },
        acts: { convened: '2026-03-02' },
      },
      'N1',
      '- … 2026-03-04 done 2026-03-02 act',
    ],
    ['a recall waits for one of its items', { kind: 'recall', on: '2026-03-01' }, 'N1', '- … - waiting'],
    [
      'either item lets the notice go out',
      { kind: 'recall', on: '2026-03-05', agreed: { opens: '2026-04-01' }, byHand: { K3: '2026-03-04' } },
      'N1',
      '- … 2026-03-16 due',
    ],
    [
      'a seat that ended by itself',
      { kind: 'recall', on: '2026-03-05', byHand: { K1: '2026-03-01' } },
      'K4',
      '- … 2026-03-11 due',
    ],
    [
      'an urgent repair needs no vote',
      { kind: 'fund', on: '2026-03-05', byHand: { M5a: '2026-03-01' } },
      'N1',
      '- … - not-needed',
    ],
    [
      'seven days to approve it',
      { kind: 'fund', on: '2026-03-05', byHand: { M5a: '2026-03-01' } },
      'M5',
      '2026-03-01 … 2026-03-08 (2026-03-09) due',
    ],
    [
      'after them the district may act',
      { kind: 'fund', on: '2026-03-09', byHand: { M5a: '2026-03-01' } },
      'M5b',
      '- … - due',
    ],
    [
      'ninety full days before the contract ends',
      { kind: 'manager', on: '2026-03-05', agreed: { 'contract-ends': '2026-12-31' } },
      'S1',
      '- … 2026-10-01 due',
    ],
    [
      'a right is past when its day is',
      { kind: 'manager', on: '2026-10-02', agreed: { 'contract-ends': '2026-12-31' } },
      'S4',
      '- … - not-needed',
    ],
    [
      'in 2020 three months',
      { kind: 'manager', on: '2020-03-05', agreed: { 'contract-ends': '2020-12-31' } },
      'S2',
      '- … 2020-09-29 waiting',
    ],
    [
      'a display of ten working days',
      { kind: 'elevator', on: '2026-03-05', byHand: { E7: '2026-03-02' } },
      'E7b',
      '2026-03-02 … 2026-03-16 due',
    ],
    [
      'a display of ten full days',
      { kind: 'elevator', on: '2026-03-05', district: '宝山区', byHand: { E7: '2026-03-02' } },
      'E7b',
      '2026-03-02 … 2026-03-12 due',
    ],
    [
      'comments after it',
      { kind: 'elevator', on: '2026-03-05', district: '宝山区', byHand: { E7: '2026-03-02' } },
      'E7c',
      '2026-03-13 … 2026-03-19 later',
    ],
    [
      'no days of its own elsewhere',
      { kind: 'elevator', on: '2026-03-05', district: '虹口区', byHand: { E7: '2026-03-02' } },
      'E7b',
      '- … - not-needed',
    ],

    [
      'Beijing: six months',
      { kind: 're-election', place: 'beijing', on: '2026-03-01', agreed: term },
      'R1',
      '- … 2026-06-29 due',
    ],
    [
      'Beijing: the first meeting forms the group',
      { kind: 'first', place: 'beijing', on: '2026-03-01', agreed: { 'report-received': '2026-02-25' } },
      'A2',
      '- … 2026-04-26 (2026-04-27)~ waiting',
    ],
    [
      'Beijing: five working days over the labour festival',
      {
        kind: 'first',
        place: 'beijing',
        on: '2026-05-02',
        agreed: { 'group-formed': '2026-03-01', filed: '2026-04-30' },
      },
      'A10e',
      '2026-04-30 … 2026-05-11 due',
    ],
    [
      'national: the owners’ application is the day',
      { kind: 'first', place: 'national', on: '2026-03-01', agreed: { 'report-received': '2026-02-25' } },
      'A1b',
      '- … - done 2026-02-25 hand',
    ],
    [
      'Qingdao: the developer’s report is',
      { kind: 'first', place: 'qingdao', on: '2026-03-01', agreed: { 'report-received': '2026-02-25' } },
      'A1b',
      '- … - due',
    ],
    [
      'Ningbo: sixty full days before, until there is a group',
      { kind: 're-election', place: 'ningbo', on: '2026-03-01', agreed: term },
      'R13',
      '- … 2026-10-31 waiting',
    ],
    [
      'Ningbo: then by the end of the term',
      {
        kind: 're-election',
        place: 'ningbo',
        on: '2026-11-20',
        agreed: { ...term, 'group-formed': '2026-11-10' },
      },
      'R13',
      '- … 2026-12-31 waiting',
    ],
    [
      'Ningbo: a failed vote brings the group',
      { kind: 're-election', place: 'ningbo', on: '2026-11-01', agreed: term },
      'R2',
      '- … - due',
    ],
    [
      'Shandong: an assembly every year',
      { kind: 'regular', place: 'shandong', on: '2026-03-01' },
      'N0',
      '- … 2026-12-31 due',
    ],
    [
      'Hangzhou: the developer files within a month',
      { kind: 'first', place: 'hangzhou', on: '2026-02-01', agreed: { delivered: '2026-01-31' } },
      'A1',
      '2026-01-31 … 2026-02-28 due',
    ],
  ])('%s', (_, situation, id, expected) => {
    expect(brief(stepIn(situation, id))).toBe(expected)
  })
})

describe('the law that a plan is under', () => {
  it.each<[Situation, Day]>([
    [{ kind: 'regular', on: '2026-03-01' }, '2026-03-01'],
    [{ kind: 'regular', on: '2026-03-01', agreed: { delivered: '2020-01-01' } }, '2020-01-01'],
    [
      { kind: 'regular', on: '2026-03-01', agreed: { 'term-ends': '2025-01-01', opens: '2024-01-01' } },
      '2024-01-01',
    ],
    [
      { kind: 'regular', on: '2026-03-01', agreed: { 'term-ends': '2025-01-01', elected: '2024-02-01' } },
      '2024-02-01',
    ],
    [{ kind: 'regular', on: '2026-03-01', agreed: { 'first-delivery': '2020-01-31' } }, '2022-01-31'],
    [
      { kind: 'regular', place: 'beijing', on: '2026-03-01', agreed: { 'first-delivery': '2020-01-31' } },
      '2026-03-01',
    ],
  ])('%j: of %s', (situation, expected) => {
    expect(planOf(situation).reference).toBe(expected)
  })
})

describe('what a step waits for', () => {
  it.each<[string, Situation, StepId, string]>([
    ['the day before', { kind: 'fund', on: '2026-03-01', byHand: { M4a: '2026-03-02' } }, 'M4', 'not-needed'],
    ['the day itself', { kind: 'fund', on: '2026-03-02', byHand: { M4a: '2026-03-02' } }, 'M4', 'waiting'],
    [
      'the last day of the term',
      { kind: 're-election', on: '2026-03-31', agreed: { 'term-ends': '2026-03-31' } },
      'R23',
      'not-needed',
    ],
    [
      'the day behind it',
      { kind: 're-election', on: '2026-04-01', agreed: { 'term-ends': '2026-03-31' } },
      'R23',
      'due',
    ],
  ])('on %s', (_, situation, id, state) => {
    expect(stepIn(situation, id).state).toBe(state)
  })
})

describe('slack', () => {
  it.each<[string, Situation, number | null]>([
    [
      'to the opening',
      {
        kind: 're-election',
        on: '2026-09-01',
        agreed: { 'term-ends': '2026-12-31', 'group-formed': '2026-09-01', opens: '2026-09-17' },
      },
      0,
    ],
    [
      'too little for the notice',
      {
        kind: 're-election',
        on: '2026-09-01',
        agreed: { 'term-ends': '2026-12-31', 'group-formed': '2026-09-01', opens: '2026-09-16' },
      },
      -1,
    ],
    [
      'to the end of the term',
      {
        kind: 're-election',
        on: '2026-09-01',
        agreed: { 'term-ends': '2026-12-31', 'group-formed': '2026-09-28' },
      },
      78,
    ],
    [
      'none once the vote is counted',
      {
        kind: 're-election',
        on: '2026-12-01',
        agreed: { 'group-formed': '2026-09-01', opens: '2026-09-17' },
        recorded: { counted: '2026-10-01' },
      },
      null,
    ],
    [
      'unknown without a group',
      { kind: 're-election', on: '2026-09-01', agreed: { 'term-ends': '2026-12-31' } },
      null,
    ],
  ])('%s', (_, situation, expected) => {
    expect(slackOf(planOf(situation))).toBe(expected)
  })
})
