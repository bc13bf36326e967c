import { describe, expect, it } from 'vitest'
import { onDay } from '../../src/law/dated.ts'
import { accountBasis, conveningBasis, regimeAt, regimeOf, resultBasis } from '../../src/law/regime.ts'
import { rulesWith } from '../support/builders.ts'

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

describe('what papers rest on besides the articles of their items', () => {
  const named = (citations: readonly { readonly id: string }[]) => citations.map(({ id }) => id)
  const civil = regimeOf('civil-code-278')
  const property = regimeOf('property-law-76')

  it('a law is found by its name', () => {
    expect([civil.id, property.id]).toEqual(['civil-code-278', 'property-law-76'])
  })

  it('a convening notice on the law that decides, and the Interpretation since there is one', () => {
    const always = ['regulation12', 'regulation14', 'interpretation8', 'interpretation9']
    expect(named(conveningBasis(civil, '2021-01-01'))).toEqual([
      'civil278Matters',
      'civil278Votes',
      ...always,
    ])
    expect(named(conveningBasis(property, '2020-12-31'))).toEqual(['property76', ...always])
    expect(named(conveningBasis(property, '2009-09-30'))).toEqual([
      'property76',
      'regulation12',
      'regulation14',
    ])
  })

  it('a result on how areas and heads are counted, and who may contest it', () => {
    expect(named(resultBasis('2009-10-01'))).toEqual([
      'interpretation8',
      'interpretation9',
      'interpretation12',
    ])
    expect(resultBasis('2009-09-30')).toEqual([])
  })

  it('an account on what its words mean, and on what silence rests where it counts', () => {
    const interpretation = ['interpretation8', 'interpretation9']
    const silent = rulesWith({ silence: 'with-majority' })
    expect(named(accountBasis(rulesWith(), '2020-12-31'))).toEqual(interpretation)
    expect(named(accountBasis(rulesWith(), '2021-01-01'))).toEqual([...interpretation, 'civil1259'])
    expect(named(accountBasis(silent, '2022-06-21'))).toEqual([...interpretation, 'civil1259', 'guideline26'])
    expect(named(accountBasis(silent, '2022-06-22'))).toEqual([
      ...interpretation,
      'civil1259',
      'guideline26',
      'minhangCourt',
    ])
  })
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
