import { expect, it } from 'vitest'
import { ANCHORS, PLAN_KINDS } from '../../src/assembly/plan.ts'
import fc from '../support/fast-check.ts'
import { list, newOffice } from '../support/hoa.ts'
import { dayIn, districts, places } from '../support/plan-situations.ts'
import { reckonSlowly, type Situation } from '../support/slow-reckoner.ts'

/** Days of one procedure lie near each other: a term end, a delivery or an opening, and what comes around it. */
const situations: fc.Arbitrary<{ readonly plan: Situation; readonly looks: readonly string[] }> = fc
  .record({
    kind: fc.constantFrom(...PLAN_KINDS),
    place: fc.constantFrom(...places),
    district: fc.constantFrom(...districts),
    around: dayIn(2020, 2026),
    on: fc.tuple(fc.integer({ min: -300, max: 200 }), fc.integer({ min: -300, max: 200 })),
    set: fc.dictionary(fc.constantFrom(...ANCHORS), fc.integer({ min: -250, max: 60 }), { maxKeys: 4 }),
    done: fc.array(fc.tuple(fc.nat(), fc.integer({ min: -250, max: 60 })), { maxLength: 2 }),
  })
  .map(({ around, on, set, done, ...about }) => {
    const day = (shift: number) =>
      new Date(Date.parse(`${around}T00:00:00Z`) + shift * 86_400_000).toISOString().slice(0, 10)
    const agreed = Object.fromEntries(Object.entries(set).map(([anchor, shift]) => [anchor, day(shift)]))
    const plan = { ...about, on: day(on[0]), set: agreed, done: {} }
    // A step that is done may move the day by whose law the plan goes: the next is one of those that are there then.
    const said: Record<string, string> = {}
    for (const [which, shift] of done) {
      const steps = reckonSlowly({ ...plan, done: said }).filter(({ sort }) => sort !== 'w')
      const { id } = steps[which % steps.length] ?? {}
      if (id) said[id] = day(shift)
    }
    return { plan: { ...plan, done: said }, looks: on.map(day) }
  })

const FIELDS = ['id', 'sort', 'needs', 'earliest', 'latest', 'latestWorkday', 'state', 'doneOn', 'doneBy']

it('`plan show` tells 240 times of random plans what the slow reckoner does', async () => {
  const office = newOffice()
  office.now = Date.UTC(2029, 0, 1)
  const codes = new Map<string, string>()
  for (const place of places)
    for (const [i, district] of districts.entries()) {
      const code = `${place}-${i}`
      await office.ok('init', code, '--code', code, '--region', place, '--district', district, '--yes')
      codes.set(`${place} ${district}`, code)
    }
  let no = 0
  await fc.assert(
    fc.asyncProperty(situations, async ({ plan, looks }) => {
      no += 1
      const { kind, place, district, set, done } = plan
      const there = ['--compound', codes.get(`${place} ${district}`) ?? '']
      const days = Object.entries(set).map(([anchor, day]) => `${anchor}=${day}`)
      await office.ok('plan', 'new', kind, ...days, '--code', `P${no}`, ...there)
      for (const [id, day] of Object.entries(done))
        await office.ok('plan', 'done', id, '--plan', `P${no}`, '--at', day, ...there)
      for (const on of looks) {
        const told = await office.ask('plan', 'show', `P${no}`, '--on', on, ...there)
        const ours = list(told, 'steps').map(step => {
          const { provisional = false, holidaysKnown = true, ...rest } = step as Record<string, unknown>
          const compared = Object.fromEntries(FIELDS.map(field => [field, rest[field]]))
          return { ...compared, provisional, holidaysKnown }
        })
        expect(ours).toEqual(reckonSlowly({ ...plan, on }))
      }
    }),
    { numRuns: 120, endOnFailure: true },
  )
}, 240_000)
