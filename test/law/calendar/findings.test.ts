import { describe, expect, it } from 'vitest'
import type { DaySymbol } from '../../../src/law/calendar/day-rule.ts'
import { findingsOn } from '../../../src/law/calendar/findings.ts'
import type { PlanStep } from '../../../src/law/calendar/procedures.ts'
import type { TimedStep } from '../../../src/law/calendar/timetable.ts'

const STEP = { id: 'R5', zh: '', en: '', sort: 'a', articles: ['上海28'], certainty: 'P' } as const

type Given = Partial<TimedStep> & { readonly of?: Partial<PlanStep> }

function step({ of, ...given }: Given): TimedStep {
  const own: PlanStep = { ...STEP, ...of }
  const dates = { earliest: null, latest: '2026-03-10', latestWorkday: null, doneOn: null, doneBy: null }
  const rest = { needs: [], provisional: false, holidaysKnown: true, state: 'due' as const }
  return { step: own, id: own.id, ...dates, ...rest, ...given }
}

const found = (steps: readonly Given[], days: Readonly<Partial<Record<DaySymbol, string>>> = {}) =>
  findingsOn({ steps: steps.map(step), reference: '2026-03-01', days, told: {} })
const kinds = (...args: Parameters<typeof found>) => found(...args).map(({ kind }) => kind)

describe('a step that was done', () => {
  const done = (doneOn: string | null, given: Given = {}) => kinds([{ state: 'done', doneOn, ...given }])

  it('on its last day is in time, on the next late', () => {
    expect([done('2026-03-09'), done('2026-03-10'), done('2026-03-11')]).toEqual([[], [], ['late']])
    expect(done(null)).toEqual([])
  })

  it('on the working day behind a last day that is none is in time', () => {
    const rolled = { latestWorkday: '2026-03-12' }
    expect([done('2026-03-12', rolled), done('2026-03-13', rolled)]).toEqual([[], ['late']])
  })

  it('late makes the vote open to attack, is late, or is nothing, as the step says', () => {
    const late = (of: Partial<PlanStep>) => done('2026-03-11', { of })
    expect(late({ ifMissed: 'void' })).toEqual(['void'])
    expect(late({ ifMissed: 'late' })).toEqual(['late'])
    expect(late({ ifMissed: 'none' })).toEqual([])
    expect(late({ ifMissed: 'void', sort: 'w' })).toEqual([])
    expect(done('2026-03-11', { latest: null })).toEqual([])
    expect(kinds([{ state: 'done', doneOn: '2026-03-09', of: { ifMissed: 'void' } }])).toEqual([])
  })

  it('is told with both days', () => {
    const [finding] = found([{ state: 'done', doneOn: '2026-03-11' }])
    expect(finding?.message.en).toBe('2026-03-11, later than its last day 2026-03-10')
  })
})

describe('a step that was not done', () => {
  it('is missing once it is overdue, where that matters', () => {
    const missing = (ifMissed: PlanStep['ifMissed']) =>
      kinds([{ state: 'overdue', ...(ifMissed && { of: { ifMissed } }) }])
    expect([missing('void'), missing('late'), missing(undefined), missing('none')]).toEqual([
      ['void'],
      ['late'],
      ['late'],
      [],
    ])
    const said = (provisional: boolean) => found([{ state: 'overdue', provisional }])[0]?.message.en
    expect([said(false), said(true)]).toEqual([
      'by 2026-03-10, and not done',
      'at the latest 2026-03-10, and not done',
    ])
  })

  it('is told with its plain last day, and the working day to which the law moves it beside that', () => {
    const rolled = { state: 'overdue', latestWorkday: '2026-03-12' } as const
    expect(found([rolled])[0]?.message).toEqual({
      zh: '最晚 2026年3月10日（遇休息日法定顺延至 2026年3月12日），还没有办',
      en: 'by 2026-03-10 (2026-03-12 by law, as it is a rest day), and not done',
    })
    expect(found([{ ...rolled, state: 'done', doneOn: '2026-03-13' }])[0]?.message.en).toBe(
      '2026-03-13, later than its last day 2026-03-10 (2026-03-12 by law, as it is a rest day)',
    )
  })

  it('cannot be done in time where it must wait until behind its last day', () => {
    const waits = (earliest: string | null, given: Given = {}) => kinds([{ earliest, ...given }])
    expect([waits('2026-03-10'), waits('2026-03-11'), waits(null)]).toEqual([[], ['impossible'], []])
    expect(waits('2026-03-11', { state: 'not-needed' })).toEqual([])
    // It still is what could not be done when its time has passed; beside that the vote can be attacked for it.
    const passed = (ifMissed: PlanStep['ifMissed']) =>
      waits('2026-03-11', { state: 'overdue', ...(ifMissed && { of: { ifMissed } }) })
    expect([passed(undefined), passed('none'), passed('void')]).toEqual([
      ['impossible'],
      ['impossible'],
      ['void', 'impossible'],
    ])
    expect(waits('2026-03-10', { state: 'overdue' })).toEqual(['late'])
    expect(waits('2026-03-11', { state: 'done', doneOn: '2026-03-09' })).toEqual([])
  })
})

describe('the vote', () => {
  const VOTE = { of: { id: 'R13' } } as const

  it('is late where it closes, or is counted, behind its last day', () => {
    const closing = (days: Readonly<Partial<Record<DaySymbol, string>>>, given: Given = VOTE) =>
      kinds([given], days)
    expect([closing({ C: '2026-03-10' }), closing({ C: '2026-03-11' }), closing({})]).toEqual([
      [],
      ['late'],
      [],
    ])
    expect([
      closing({ C: '2026-03-10', V: '2026-03-11' }),
      closing({ C: '2026-03-11', V: '2026-03-10' }),
    ]).toEqual([['late'], []])
    expect(closing({ C: '2026-03-11' }, {})).toEqual([])
  })

  it('cannot open where fifteen whole days of notice do not fit behind the group', () => {
    const between = (G: string) => found([{}, { ...VOTE, latest: null }], { G, O: '2026-03-31' })
    // A standing committee calls its vote without a group.
    const called = { of: { id: 'N4' }, latest: null } as const
    expect(found([called], { G: '2026-03-16', O: '2026-03-31' })).toEqual([])
    expect(between('2026-03-15')).toEqual([])
    expect(between('2026-03-16')).toMatchObject([{ kind: 'impossible', step: { id: 'R13' } }])
    expect(between('2026-03-16')[0]?.message.en).toMatch(/^1 days are lacking/)
    expect(found([{}], { G: '2026-03-16', O: '2026-03-31' })).toEqual([])
  })
})

it('what weighs most comes first', () => {
  const steps: Given[] = [
    { state: 'overdue' },
    { earliest: '2026-03-11' },
    { state: 'overdue', of: { ifMissed: 'void' } },
  ]
  expect(kinds(steps)).toEqual(['void', 'impossible', 'late'])
})
