import { describe, expect, it } from 'vitest'
import { ANCHORS, type Anchor, PLAN_KINDS, type PlanKind } from '../../../src/assembly/plan.ts'
import type { StepId } from '../../../src/law/calendar/day-rule.ts'
import { findingsOn } from '../../../src/law/calendar/findings.ts'
import { disordersIn } from '../../../src/law/calendar/sequence.ts'
import { timetable } from '../../../src/law/calendar/timetable.ts'
import fc from '../../support/fast-check.ts'
import { dayIn, districts, places } from '../../support/plan-situations.ts'
import { isDisordered } from '../../support/slow-reckoner.ts'

type Days = Readonly<Partial<Record<Anchor, string>>>

interface Given {
  readonly place?: string
  readonly done?: Readonly<Record<string, string>>
  readonly recorded?: Days
}

const tableOf = (kind: PlanKind, set: Days, { place = 'shanghai', done = {}, recorded = {} }: Given = {}) =>
  timetable({
    ...{ kind, place, district: '', on: '2026-11-30' },
    agreed: new Map(Object.entries(set)) as Map<Anchor, string>,
    byHand: new Map(Object.entries(done)) as Map<StepId, string>,
    record: { days: recorded, acts: new Map(), objections: false },
  })

const told = (...plan: Parameters<typeof tableOf>) =>
  [...disordersIn(tableOf(...plan))].map(({ step, message }) => `${step.id}: ${message.en}`)

/** A day of December 2026. */
const day = (date: number) => `2026-12-${String(date).padStart(2, '0')}`
/** Two days of December, the first told of the first anchor. */
const pair = (a: Anchor, b: Anchor, from: number, to: number): Days => ({ [a]: day(from), [b]: day(to) })

describe('what can only come behind something else', () => {
  it.each<[PlanKind, Anchor, Anchor, StepId, string?]>([
    ['regular', 'opens', 'closes', 'N4'],
    ['regular', 'opens', 'elected', 'N4'],
    ['regular', 'closes', 'counted', 'N4'],
    ['regular', 'closes', 'knew', 'N6'],
    ['regular', 'first-delivery', 'delivered', 'N4'],
    ['re-election', 'report-received', 'group-formed', 'R2'],
    ['re-election', 'group-formed', 'opens', 'R13'],
    ['re-election', 'report-received', 'opens', 'R13'],
    ['re-election', 'elected', 'filed', 'R17'],
    ['re-election', 'group-formed', 'filed', 'R17'],
    ['re-election', 'counted', 'elected', 'R13'],
    ['first', 'report-received', 'group-formed', 'A2'],
    ['first', 'delivered', 'report-received', 'A1'],
    ['first', 'delivered', 'group-formed', 'A2'],
    ['first', 'delivered', 'group-formed', 'A2', 'shandong'],
    ['first', 'delivered', 'report-received', 'A1', 'hangzhou'],
    ['first', 'report-received', 'group-formed', 'A2', 'beijing'],
    ['recall', 'counted', 'filed', 'K5'],
    ['early-re-election', 'counted', 'group-formed', 'X3'],
    ['early-re-election', 'group-formed', 'opens', 'R13', 'ningbo'],
  ])('%s: %s is not behind %s', (kind, a, b, step, place) => {
    const of = (from: number, to: number) => told(kind, pair(a, b, from, to), { place: place ?? 'shanghai' })
    expect(of(20, 20)).toEqual([])
    expect(of(20, 21)).toEqual([])
    expect(of(20, 19)).toEqual([expect.stringMatching(`^${step}: .*${day(19)} lies before .*${day(20)}`)])
  })

  it.each<[PlanKind, Anchor, Anchor, Given?]>([
    // The group comes behind the vote there.
    ['early-re-election', 'group-formed', 'opens'],
    // No group waits for a report there.
    ['re-election', 'report-received', 'group-formed', { place: 'ningbo' }],
    ['regular', 'report-received', 'group-formed'],
    ['regular', 'group-formed', 'opens'],
    ['re-election', 'elected', 'term-ends'],
    // A seat that ended by itself is filed without a vote.
    ['recall', 'counted', 'filed', { done: { K1: '2026-11-01' } }],
  ])('%s: %s may be behind %s', (kind, a, b, given) => {
    expect(told(kind, pair(a, b, 20, 19), given)).toEqual([])
  })

  it('the condition of a first assembly is met two years after the first delivery at the latest', () => {
    const of = (received: string) =>
      told('first', { 'first-delivery': '2024-12-10', delivered: day(31), 'report-received': received })
    expect(of(day(10))).toEqual([])
    expect(of(day(9))).toEqual([expect.stringContaining('the condition of a first assembly is met')])
  })

  it('seats of a later phase are filled once it meets the condition', () => {
    const of = (elected: string) => told('by-election', { delivered: '2026-06-10', elected })
    expect([of('2026-06-09').length, of('2026-06-10').length]).toEqual([1, 0])
  })

  it('what was agreed gives way to the record, and is no longer held against it', () => {
    const set = { opens: day(18), counted: day(10) }
    expect(told('regular', set)).toHaveLength(1)
    expect(told('regular', set, { recorded: { counted: day(20) } })).toEqual([])
    expect(told('regular', set, { done: { N4: day(20) } })).toEqual([])
  })

  it('is told in both languages, with both days, as what cannot be', () => {
    const [finding] = findingsOn(tableOf('regular', pair('opens', 'closes', 18, 16)))
    expect(finding).toMatchObject({
      kind: 'impossible',
      message: {
        zh: '“截止表决”（2026年12月16日）早于“开始表决”（2026年12月18日），先后不可能如此',
        en: '“the vote closes” on 2026-12-16 lies before “the vote opens” on 2026-12-18, which it can only follow',
      },
    })
  })
})

it('is found in random plans where the slow reckoner finds it', () => {
  const set = fc.dictionary(fc.constantFrom(...ANCHORS), dayIn(2024, 2025), { maxKeys: 4 })
  const plans = fc.record({
    kind: fc.constantFrom(...PLAN_KINDS),
    place: fc.constantFrom(...places),
    district: fc.constantFrom(...districts),
    done: fc.dictionary(fc.constantFrom('A0', 'R1', 'R2', 'A2', 'K1', 'N4'), dayIn(2024, 2025), {
      maxKeys: 1,
    }),
    ...{ on: dayIn(2024, 2026), set },
  })
  fc.assert(
    fc.property(plans, ({ kind, place, set: agreed, done, ...about }) => {
      const table = timetable({
        ...{ kind, place, ...about },
        agreed: new Map(Object.entries(agreed)) as Map<Anchor, string>,
        byHand: new Map(Object.entries(done)) as Map<StepId, string>,
        record: { days: {}, acts: new Map(), objections: false },
      })
      const expected = isDisordered({ kind, place, set: agreed, done, ...about })
      expect([...disordersIn(table)].length > 0).toBe(expected)
    }),
    { numRuns: 1500 },
  )
})
