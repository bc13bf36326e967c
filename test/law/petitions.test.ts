import { expect, it } from 'vitest'
import { stepsOf } from '../../src/law/calendar/procedures.ts'
import { PLACE_IDS } from '../../src/law/places/index.ts'
import { profileOn } from '../../src/law/profile.ts'
import { petitionAsked } from '../../src/law/voting/petitions.ts'

const fifth = (of: string) => ({ share: { wording: 'at least', of: [20, 100] }, of })

it.each([
  ['national', 'assembly', fifth('headcount')],
  ['national', 'recall', fifth('both')],
  ['national', 're-election', undefined],
  // A right whose text names no share is any owner's.
  ['national', 'first', { owners: 1 }],
  ['shenzhen', 'first', { owners: 1 }],
  ['beijing', 're-election', { owners: 1 }],
  ['hangzhou', 'first', undefined],
  ['shenzhen', 'assembly', fifth('either')],
  ['hangzhou', 'recall', fifth('headcount')],
  // There the committee alone puts it to the vote.
  ['beijing', 'recall', undefined],
  ['qingdao', 'recall', undefined],
  ['qingdao', 'first', { share: { wording: 'at least', of: [5, 100] }, of: 'either' }],
  ['zibo', 're-election', { owners: 10 }],
  ['liaocheng', 'audit', fifth('both')],
  ['shanghai', 'manager', fifth('both')],
] as const)('%s: owners who ask for %s are %j', (place, aim, asked) => {
  expect(petitionAsked(aim, profileOn(place, '2026-03-20'))?.value).toEqual(asked)
})

it.each([
  ['first', 'first', 'A1b'],
  ['re-election', 're-election', 'R1b'],
] as const)('owners may ask for %s wherever its plan has that step', (aim, kind, step) => {
  for (const place of PLACE_IDS) {
    const has = stepsOf(kind, place, '2026-03-20').some(({ id }) => id === step)
    expect([place, petitionAsked(aim, profileOn(place, '2026-03-20')) !== undefined]).toEqual([place, has])
  }
})
