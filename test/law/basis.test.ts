import { describe, expect, it } from 'vitest'
import type { AssemblyKind } from '../../src/assembly/assembly.ts'
import { lawAt } from '../../src/law/profile.ts'
import {
  accountBasis,
  conveningBasis,
  elevatorBasis,
  filingBasis,
  guardianArticle,
  lawsNamed,
  mandateBasis,
  privacyBasis,
  resultBasis,
  revocableUntil,
  revocationBasis,
  stepBasis,
  subMandateArticle,
  tellingBasis,
  yearsToRevoke,
} from '../../src/law/voting/basis.ts'
import { rulesWith } from '../support/builders.ts'

const named = (citations: readonly { readonly id: string }[]) => citations.map(({ id }) => id)
const lawIn = (place: string, day: string) => {
  const law = lawAt(place, `${day}T18:00`)
  if (!law) throw new Error(`no law on ${day}`)
  return law
}
const convening = (place: string, day: string) => named(conveningBasis(lawIn(place, day), day, 'regular'))

describe('a convening notice rests on the law that decides, and on what the place says itself', () => {
  const always = ['regulation14', 'interpretation8', 'interpretation9']

  it.each([
    ['2021-01-01', ['civil278Matters', 'civil278Votes', 'regulation12Forms', ...always]],
    ['2020-12-31', ['property76', 'regulation12', ...always]],
    ['2009-10-01', ['property76', 'regulation12', ...always]],
    ['2009-09-30', ['property76', 'regulation12', 'regulation14']],
  ])('nationally on %s', (day, ids) => {
    expect(convening('national', day)).toEqual(ids)
  })

  it.each([
    ['shanghai', '2026-03-15', 'shanghai25Told'],
    ['hangzhou', '2026-03-15', 'hangzhou19'],
    ['qingdao', '2026-03-15', 'qingdao29'],
  ])('%s on %s: its own %s too', (place, day, id) => {
    for (const one of [...always, id]) expect(convening(place, day)).toContain(one)
  })

  it('names the laws and the place’s own regulation, each once', () => {
    const names = (place: string, day: string) => lawsNamed(lawIn(place, day), 'regular').map(({ zh }) => zh)
    expect(names('national', '2021-01-01')).toEqual(['民法典', '物业管理条例'])
    expect(names('national', '2020-12-31')).toEqual(['物权法', '物业管理条例'])
    expect(names('shanghai', '2026-03-15')).toEqual(['民法典', '物业管理条例', '上海市住宅物业管理规定'])
  })
})

it('a notice of a first assembly rests on what is posted before one, a temporary one on its own days', () => {
  const ids = (kind: AssemblyKind, place: string) =>
    named(conveningBasis(lawIn(place, '2026-03-15'), '2026-03-15', kind))
  expect(
    ['first', 'regular'].map(kind => ids(kind as AssemblyKind, 'shanghai').includes('shanghai16')),
  ).toEqual([true, false])
  const { regime, profile } = lawIn('national', '2026-03-15')
  const noticeTemporary = lawIn('hangzhou', '2026-03-15').profile.noticeRegular
  const law = { regime, profile: { ...profile, noticeTemporary } }
  const told = (kind: AssemblyKind) => named(conveningBasis(law, '2026-03-15', kind)).includes('hangzhou19')
  expect([told('temporary'), told('regular')]).toEqual([true, false])
})

it.each([
  ['2026-03-01', '2027-03-01'],
  ['2024-02-29', '2025-02-28'],
  ['2009-10-01', '2010-10-01'],
  ['2009-09-30', null],
])('a decision known of on %s may be contested until %s', (knew, until) => {
  expect(revocableUntil(knew)).toBe(until)
})

it.each([
  ['first', 'A6', 'shanghai', ['shanghai16']],
  ['first', 'A6', 'national', ['guideline12']],
  ['fund', 'M1', 'national', ['civil278Item5', 'regulation14']],
  ['re-election', 'R24', 'national', ['civil280Revocation']],
] as const)(
  '%s, step %s rests in %s on %j: an article where nothing is told of its paragraph',
  (kind, id, place, ids) => {
    expect(named(stepBasis(kind, [id], place, '2026-03-15'))).toEqual(ids)
  },
)

describe('a result rests on how areas and heads are counted, and on who may contest it', () => {
  it.each([
    ['2021-01-01', ['interpretation8', 'interpretation9', 'civil280Revocation', 'interpretation12']],
    ['2020-12-31', ['interpretation8', 'interpretation9', 'property78', 'interpretation12']],
    ['2009-10-01', ['interpretation8', 'interpretation9', 'property78', 'interpretation12']],
    ['2009-09-30', ['property78']],
  ])('%s', (day, ids) => {
    expect(named(resultBasis(day))).toEqual(ids)
  })

  it('a decision may be contested for a year since the courts said so', () => {
    expect(yearsToRevoke('2009-10-01')).toBe(1)
    expect(yearsToRevoke('2009-09-30')).toBeNull()
    expect(named(revocationBasis('2009-09-30'))).toEqual(['property78'])
  })
})

it('an account rests on what its words mean, and on what silence rests where it counts', () => {
  const interpretation = ['interpretation8', 'interpretation9']
  const silent = rulesWith({ silence: 'with-majority' })
  const account = (rules: typeof silent, day: string, place = 'national') =>
    named(accountBasis(rules, day, lawIn(place, day).profile))
  expect(account(rulesWith(), '2020-12-31')).toEqual(interpretation)
  expect(account(rulesWith(), '2021-01-01')).toEqual([...interpretation, 'civil1259'])
  expect(account(silent, '2022-06-21')).toEqual([...interpretation, 'civil1259', 'guideline26'])
  const since = [...interpretation, 'civil1259', 'guideline26', 'minhangCourt']
  expect(account(silent, '2022-06-22')).toEqual(since)
  expect(account(silent, '2026-03-15', 'liaocheng')).toContain('liaocheng163')
})

describe('what forms name', () => {
  it.each([
    ['national', '2026-03-15', ['regulation14']],
    ['shanghai', '2026-03-15', ['shanghai25Told', 'regulation14']],
  ])('who is told in %s on %s', (place, day, ids) => {
    expect(named(tellingBasis(lawIn(place, day).profile))).toEqual(ids)
  })

  it('a filing: the place first, then the nation', () => {
    const ids = named(filingBasis(lawIn('shanghai', '2026-03-15').profile))
    expect(ids[0]).toMatch(/^shanghai/)
    expect(ids).toContain('regulation16')
  })

  it.each([
    ['2021-01-01', 'civil169', 'civil23', ['civil165']],
    ['2020-12-31', 'general169', 'general23', []],
    ['2017-10-01', 'general169', 'general23', []],
    ['2017-09-30', 'principles68', 'principles14', []],
  ])('mandates and guardians on %s', (day, passedOn, guardian, written) => {
    expect(subMandateArticle(day).id).toBe(passedOn)
    expect(guardianArticle(day).id).toBe(guardian)
    expect(named(mandateBasis(day))).toEqual(written)
  })

  it('owners’ data since their law', () => {
    expect(named(privacyBasis('2021-11-01'))).toEqual(['privacy6', 'privacy19'])
    expect(privacyBasis('2021-10-31')).toEqual([])
  })

  it.each([
    ['national', '2021-01-01', ['civil278Item7', 'civil278Votes']],
    ['national', '2020-12-31', ['property76']],
    ['shanghai', '2024-09-24', ['civil278Item7', 'civil278Votes', 'shanghai126']],
  ])('an added elevator in %s on %s', (place, day, ids) => {
    expect(named(elevatorBasis(lawIn(place, day), day))).toEqual(ids)
  })
})
