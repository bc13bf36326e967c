import { expect, it } from 'vitest'
import { profileOn } from '../../src/law/profile.ts'
import { petitionAsked } from '../../src/law/voting/petitions.ts'

const fifth = (of: string) => ({ share: { wording: 'at least', of: [20, 100] }, of })

it.each([
  ['national', 'assembly', fifth('headcount')],
  ['national', 'recall', fifth('both')],
  ['national', 're-election', undefined],
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
