import { describe, expect, it } from 'vitest'
import { onDay } from '../../src/law/dated.ts'
import { regimeAt, regimeOf } from '../../src/law/regime.ts'

describe('which law decides', () => {
  it.each([
    ['1999-12-31T12:00', undefined],
    ['2007-09-30T23:59', undefined],
    ['2007-10-01T00:00', 'property-law-76'],
    ['2020-12-31T00:00', 'property-law-76'],
    ['2020-12-31T23:59', 'property-law-76'],
    ['2021-01-01T00:00', 'civil-code-278'],
    ['2026-03-15T18:00', 'civil-code-278'],
  ])('a vote closing %s: %s', (closesAt, id) => {
    expect(regimeAt(closesAt)?.id).toBe(id)
  })

  it('the Civil Code wants two thirds of all to take part and measures on the participants', () => {
    expect(regimeAt('2021-01-01T00:00')).toMatchObject({
      quorum: { wording: 'at least', of: [2, 3] },
      base: 'participating',
      silenceInQuorum: true,
      tellsShortfall: true,
      quorumCitation: { id: 'civil278Votes' },
    })
  })

  it('the Property Law wanted more than half to take part and measured on all', () => {
    expect(regimeAt('2020-12-31T23:59')).toMatchObject({
      quorum: { wording: 'more than', of: [1, 2] },
      base: 'roll',
      silenceInQuorum: false,
      tellsShortfall: false,
      quorumCitation: { id: 'regulation12' },
    })
  })
})

it('a law is found by its name', () => {
  expect([regimeOf('civil-code-278').id, regimeOf('property-law-76').id]).toEqual([
    'civil-code-278',
    'property-law-76',
  ])
})

describe('a rule in versions', () => {
  const versions = [
    { from: '2000-01-01', value: 'a' },
    { from: '2010-01-01', value: 'b' },
  ]
  it.each([
    ['1999-12-31', undefined],
    ['2000-01-01', 'a'],
    ['2009-12-31', 'a'],
    ['2010-01-01', 'b'],
    ['2999-01-01', 'b'],
  ])('on %s: %s', (day, value) => {
    expect(onDay(versions, day)).toBe(value)
  })
  it('that has none is never in force', () => {
    expect(onDay([], '2026-01-01')).toBeUndefined()
  })
})
