import { describe, expect, it } from 'vitest'
import { END_CAUSES } from '../../src/assembly/bodies/committee.ts'
import type { CompoundSize } from '../../src/law/elections/committee.ts'
import { endsByItself, standingOf } from '../../src/law/elections/vacancies.ts'
import type { PlaceId } from '../../src/law/places/index.ts'
import { profileOn } from '../../src/law/profile.ts'

const DAY = '2026-03-20'

function standing(place: PlaceId, held: number, size: number, compound?: CompoundSize) {
  const { state, articles, other } = standingOf(held, size, profileOn(place, DAY), compound)
  return [state, articles.map(({ id }) => id), other?.state ?? null]
}

describe('what empty seats mean', () => {
  it.each<[PlaceId, number, number, unknown[]]>([
    ['shanghai', 7, 7, ['complete', [], null]],
    ['shanghai', 6, 7, ['by-election', ['shanghai32'], null]],
    ['shanghai', 4, 7, ['by-election', ['shanghai32'], null]],
    ['shanghai', 3, 7, ['re-elect', ['shanghai32'], null]],
    ['shanghai', 0, 7, ['re-elect', ['shanghai32'], null]],
    // Exactly half: neither the one nor the other; the safe reading, and the other beside it.
    ['shanghai', 3, 6, ['re-elect', ['shanghai32'], 'by-election']],
    ['national', 3, 5, ['by-election', ['guideline46'], null]],
    ['national', 3, 6, ['re-elect', ['guideline46'], 'by-election']],
    ['national', 2, 5, ['re-elect', ['guideline46'], null]],
    ['weifang', 5, 9, ['re-elect', ['weifang38'], null]],
    ['weifang', 6, 9, ['by-election', ['weifang38'], null]],
    ['weifang', 7, 9, ['by-election', ['weifang38'], null]],
    ['zibo', 3, 5, ['re-elect', ['zibo34'], null]],
    ['zibo', 4, 5, ['by-election', ['zibo34'], null]],
    // At half the text of Hangzhou is plain; so it is below the smallest lawful committee.
    ['hangzhou', 4, 8, ['re-elect', ['hangzhou28'], null]],
    ['hangzhou', 5, 9, ['by-election', ['hangzhou28'], null]],
    ['hangzhou', 4, 7, ['re-elect', ['hangzhou28'], null]],
  ])('%s: %i of %i', (place, held, size, expected) => {
    expect(standing(place, held, size)).toEqual(expected)
  })

  it('a small estate has a smaller least committee', () => {
    expect(standing('hangzhou', 3, 5, { households: 100 })[0]).toBe('by-election')
    expect(standing('hangzhou', 3, 5, { households: 101 })[0]).toBe('re-elect')
  })
})

describe('what ends a seat by itself', () => {
  it.each<[PlaceId, string]>([
    ['shanghai', 'no-owner resigned died'],
    ['national', 'no-owner resigned died incapacity restricted'],
    ['hangzhou', 'no-owner resigned died incapacity convicted'],
    ['ningbo', 'no-owner resigned died unable'],
    ['qingdao', 'no-owner resigned died unable'],
  ])('%s: %s', (place, causes) => {
    const profile = profileOn(place, DAY)
    expect(END_CAUSES.filter(cause => endsByItself(cause, profile)).join(' ')).toBe(causes)
  })
})
