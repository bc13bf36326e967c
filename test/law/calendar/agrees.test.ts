import { expect, it } from 'vitest'
import { ANCHORS, type Anchor, PLAN_KINDS } from '../../../src/assembly/plan.ts'
import type { StepId } from '../../../src/law/calendar/day-rule.ts'
import { stepsOf } from '../../../src/law/calendar/procedures.ts'
import type { ActId } from '../../../src/law/calendar/step.ts'
import { timetable } from '../../../src/law/calendar/timetable.ts'
import fc from '../../support/fast-check.ts'
import { dayIn, districts, places } from '../../support/plan-situations.ts'
import { reckonSlowly, type Situation } from '../../support/slow-reckoner.ts'

/** Acts by what the tables call them, as the record tells them. */
const ACTS: Readonly<Record<string, ActId>> = {
  'assembly convene': 'convened',
  'candidate add': 'candidate-added',
  'ballot serve': 'served',
  'election add': 'election-added',
  'assembly new --kind temporary': 'temporary-called',
  'committee officer': 'officers-chosen',
  'committee edit filing=': 'filing-shown',
  'group dissolve': 'group-dissolved',
  'petition hand-in': 'petition-handed-in',
  'committee end': 'seat-ended',
  'committee state re-elect, else hand': 'to-be-re-elected',
  'dispute answer; the last counts': 'objections-answered',
  'dispute open --kind mediation': 'mediation',
  'convened with use-fund, whole': 'item-use-fund',
  'convened with use-fund in a scope': 'item-use-fund-part',
  'convened with raise-fund': 'item-raise-fund',
  'convened with such an item, other causes': 'item-recall',
  'convened with such an item, cause health': 'item-recall-health',
  'declared with elevator-site': 'item-elevator-site',
  'posting group-formed': 'posted-group-formed',
  'posting roll': 'posted-roll',
  'posting candidates': 'posted-candidates',
  'posting candidate-method': 'posted-candidate-method',
  'posting drafts-for-comment': 'posted-drafts-for-comment',
  'posting election-rules': 'posted-election-rules',
  'posting officers': 'posted-officers',
  'posting result': 'posted-result',
  'posting elevator-display': 'posted-elevator-display',
}

/** What the record alone can show; the term's end stands in the committee, whatever was agreed. */
const ON_RECORD: readonly Anchor[] = [
  'opens',
  'closes',
  'counted',
  'elected',
  'group-formed',
  'term-ends',
  'knew',
]

const someDays = (names: readonly string[]) =>
  fc.dictionary(fc.constantFrom(...names), dayIn(2020, 2026), { maxKeys: 4 })

const situations: fc.Arbitrary<Situation> = fc
  .record({
    kind: fc.constantFrom(...PLAN_KINDS),
    place: fc.constantFrom(...places),
    district: fc.constantFrom(...districts),
    on: dayIn(2020, 2027),
    set: someDays(ANCHORS),
    recorded: fc.oneof(
      { weight: 2, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: someDays(ON_RECORD) },
    ),
    acts: someDays(Object.keys(ACTS)),
    objections: fc.boolean(),
  })
  .chain(about => {
    const steps = stepsOf(about.kind, about.place, about.on).filter(({ sort }) => sort !== 'w')
    return someDays(steps.map(({ id }) => id)).map(done => ({ ...about, done }))
  })

it('the steps, days and states of random plans are those of the slow reckoner', () => {
  fc.assert(
    fc.property(
      situations,
      ({ kind, place, district, on, set, done, recorded = {}, acts = {}, objections = false, ...rest }) => {
        const situation = { kind, place, district, on, set, done, recorded, acts, objections, ...rest }
        const { steps } = timetable({
          kind: kind as (typeof PLAN_KINDS)[number],
          place,
          district,
          on,
          agreed: new Map(Object.entries(set)) as Map<Anchor, string>,
          byHand: new Map(Object.entries(done)) as Map<StepId, string>,
          record: {
            days: recorded,
            acts: new Map(Object.entries(acts).map(([act, day]) => [ACTS[act] as ActId, day])),
            objections,
          },
        })
        const ours = steps.map(({ step, ...timed }) => ({ ...timed, sort: step.sort }))
        expect(ours).toEqual(reckonSlowly(situation))
      },
    ),
    { numRuns: 1500 },
  )
})
