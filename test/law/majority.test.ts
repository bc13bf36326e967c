import { describe, expect, it } from 'vitest'
import { MATTER_IDS, type MatterId } from '../../src/assembly/item.ts'
import { lawAt, type PlaceLaw } from '../../src/law/profile.ts'
import { MATTERS, needOf } from '../../src/law/voting/majority.ts'
import { aMotion, metres, outcomeOf, papersMarked, times } from '../support/builders.ts'

function law(closesAt: string, place = 'national'): PlaceLaw {
  const found = lawAt(place, closesAt)
  if (found === undefined) throw new Error(`no law at ${closesAt}`)
  return found
}

const civil = law('2026-03-15T18:00')
const property = law('2019-03-15T18:00')

/** counting.md §6: the table of matters, then the further ordinary ones. */
const MAJORITIES: readonly (readonly [MatterId, 'ordinary' | 'special', 'ordinary' | 'special', string])[] = [
  // matter, from 2021, before, article
  ['rules', 'ordinary', 'ordinary', 'civil278Item1'],
  ['covenant', 'ordinary', 'ordinary', 'civil278Item2'],
  ['committee', 'ordinary', 'ordinary', 'civil278Item3'],
  ['manager', 'ordinary', 'ordinary', 'civil278Item4'],
  ['use-fund', 'ordinary', 'special', 'civil278Item5'],
  ['raise-fund', 'special', 'special', 'civil278Item6'],
  ['rebuild', 'special', 'special', 'civil278Item7'],
  ['common-parts', 'special', 'ordinary', 'civil278Item8'],
  ['other', 'ordinary', 'ordinary', 'civil278Item9'],
  ['fund-covenant', 'ordinary', 'ordinary', 'civil278Item9'],
  ['self-manage', 'ordinary', 'ordinary', 'civil278Item9'],
  ['zone', 'ordinary', 'ordinary', 'civil278Item9'],
  ['fees', 'ordinary', 'ordinary', 'civil278Item9'],
  ['use-income', 'ordinary', 'ordinary', 'civil278Item9'],
  ['committee-pay', 'ordinary', 'ordinary', 'civil278Item9'],
  ['parking-rules', 'ordinary', 'ordinary', 'civil278Item9'],
  ['early-re-election', 'ordinary', 'ordinary', 'civil278Item9'],
  ['lawsuit', 'ordinary', 'ordinary', 'civil278Item9'],
  ['elevator-site', 'special', 'ordinary', 'civil278Item8'],
]

describe('which majority a matter needs', () => {
  it('is settled for every matter there is', () => {
    expect(MAJORITIES.map(([matter]) => matter).sort()).toEqual([...MATTER_IDS].sort())
    expect(Object.keys(MATTERS).sort()).toEqual([...MATTER_IDS].sort())
  })

  it.each(MAJORITIES)('%s: %s from 2021, %s before', (matter, now, before, article) => {
    expect(needOf(matter, civil).majority).toBe(now)
    expect(needOf(matter, property).majority).toBe(before)
    expect(MATTERS[matter].citation.id).toBe(article)
    expect(needOf(matter, civil).bar).toEqual(
      now === 'special' ? { wording: 'at least', of: [3, 4] } : { wording: 'more than', of: [1, 2] },
    )
    expect(needOf(matter, property).bar).toEqual(
      before === 'special' ? { wording: 'at least', of: [2, 3] } : { wording: 'more than', of: [1, 2] },
    )
  })

  it.each(MAJORITIES)('%s is named in Chinese and English', matter => {
    expect(MATTERS[matter].zh).toMatch(/[\u4e00-\u9fff]/)
    expect(MATTERS[matter].en).toMatch(/^[ -~’]+$/)
  })

  const cited = (matter: MatterId, of: PlaceLaw) => needOf(matter, of).citations.map(({ id }) => id)

  it('cites the deciding paragraph first', () => {
    expect(cited('rebuild', civil)).toEqual(['civil278Votes', 'civil278Item7'])
    expect(cited('rebuild', property)).toEqual(['property76', 'regulation12'])
    expect(civil.regime.barCitation.zh).toBe('民法典第278条第2款')
  })

  // counting.md §6: ordinary in Shanghai from 2021 by notice 801, from 2024-09-24 by 126; elsewhere special; before 2021 the old law.
  it.each([
    ['shanghai', '2020-12-31T23:59', 'ordinary', ['property76', 'regulation12']],
    ['shanghai', '2021-01-01T00:00', 'ordinary', ['civil278Votes', 'civil278Item9', 'shanghai801']],
    ['shanghai', '2024-09-23T23:59', 'ordinary', ['civil278Votes', 'civil278Item9', 'shanghai801']],
    ['shanghai', '2024-09-24T00:00', 'ordinary', ['civil278Votes', 'civil278Item9', 'shanghai126']],
    ['national', '2020-12-31T23:59', 'ordinary', ['property76', 'regulation12']],
    ['national', '2021-01-01T00:00', 'special', ['civil278Votes', 'civil278Item8']],
    ['beijing', '2022-03-15T18:00', 'special', ['civil278Votes', 'civil278Item8']],
    ['beijing', '2026-03-15T18:00', 'special', ['civil278Votes', 'civil278Item8']],
    ['nowhere', '2026-03-15T18:00', 'special', ['civil278Votes', 'civil278Item8']],
  ] as const)(
    'common ground for an elevator in %s closing %s: %s, by %j',
    (place, closesAt, majority, ids) => {
      const need = needOf('elevator-site', law(closesAt, place))
      expect(need.majority).toBe(majority)
      expect(need.bar).toEqual(
        majority === 'special' ? { wording: 'at least', of: [3, 4] } : { wording: 'more than', of: [1, 2] },
      )
      expect(need.citations.map(({ id }) => id)).toEqual(ids)
      expect(need.own.id).toBe(closesAt < '2021' ? ids[0] : ids.at(-1))
    },
  )
})

const NOW = '2026-03-15T18:00'
const THEN = '2019-03-15T18:00'

interface Row {
  readonly matter: MatterId
  readonly closesAt: string
  /** Areas of those for, then of those against, then of those whose paper never came back. */
  readonly yes: readonly number[]
  readonly no: readonly number[]
  readonly out?: readonly number[]
  readonly outcome: string
  readonly why: string
}

const m = metres

const BARS: readonly Row[] = [
  // More than half of the participants, from 2021.
  { matter: 'manager', closesAt: NOW, yes: m(49), no: m(51), outcome: 'not-carried', why: 'below half' },
  { matter: 'manager', closesAt: NOW, yes: m(50), no: m(50), outcome: 'not-carried', why: 'exactly half' },
  { matter: 'manager', closesAt: NOW, yes: m(51), no: m(49), outcome: 'carried', why: 'above half' },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [100, 100],
    no: [50, 50],
    outcome: 'not-carried',
    why: 'heads alone on half',
  },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [10, 10, 10],
    no: [15, 15],
    outcome: 'not-carried',
    why: 'area alone on half',
  },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [10, 10, 10],
    no: [15, 14],
    outcome: 'carried',
    why: 'area above by a cm²',
  },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [10, 10, 10],
    no: [15, 16],
    outcome: 'not-carried',
    why: 'area below by a cm²',
  },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [99],
    no: [1, 1],
    outcome: 'not-carried',
    why: 'heads alone below',
  },
  // At least three quarters of the participants, from 2021.
  {
    matter: 'rebuild',
    closesAt: NOW,
    yes: m(74),
    no: m(26),
    outcome: 'not-carried',
    why: 'below three quarters',
  },
  {
    matter: 'rebuild',
    closesAt: NOW,
    yes: m(75),
    no: m(25),
    outcome: 'carried',
    why: 'exactly three quarters',
  },
  {
    matter: 'rebuild',
    closesAt: NOW,
    yes: m(76),
    no: m(24),
    outcome: 'carried',
    why: 'above three quarters',
  },
  {
    matter: 'common-parts',
    closesAt: NOW,
    yes: [10, 10, 10],
    no: [10],
    outcome: 'carried',
    why: 'both exactly on it',
  },
  {
    matter: 'common-parts',
    closesAt: NOW,
    yes: [10, 10, 10],
    no: [11],
    outcome: 'not-carried',
    why: 'area alone below',
  },
  {
    matter: 'common-parts',
    closesAt: NOW,
    yes: [40, 40],
    no: [1],
    outcome: 'not-carried',
    why: 'heads alone below',
  },
  { matter: 'raise-fund', closesAt: NOW, yes: m(50), no: m(17), outcome: 'not-carried', why: '50 of 67' },
  { matter: 'raise-fund', closesAt: NOW, yes: m(51), no: m(17), outcome: 'carried', why: '51 of 68' },
  // The quorum of two thirds of all, from 2021.
  { matter: 'manager', closesAt: NOW, yes: m(65), no: [], out: m(34), outcome: 'no-quorum', why: '65 of 99' },
  { matter: 'manager', closesAt: NOW, yes: m(66), no: [], out: m(33), outcome: 'carried', why: '66 of 99' },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: m(66),
    no: [],
    out: m(34),
    outcome: 'no-quorum',
    why: '66 of 100',
  },
  { matter: 'manager', closesAt: NOW, yes: m(67), no: [], out: m(33), outcome: 'carried', why: '67 of 100' },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [10, 10],
    no: [],
    out: [10],
    outcome: 'carried',
    why: 'both exactly on it',
  },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [10, 10],
    no: [],
    out: [11],
    outcome: 'no-quorum',
    why: 'area alone short',
  },
  {
    matter: 'manager',
    closesAt: NOW,
    yes: [90],
    no: [],
    out: [1, 1],
    outcome: 'no-quorum',
    why: 'heads alone short',
  },
  // More than half of all takes part, before 2021.
  {
    matter: 'manager',
    closesAt: THEN,
    yes: m(50),
    no: [],
    out: m(50),
    outcome: 'no-quorum',
    why: 'half take part',
  },
  {
    matter: 'manager',
    closesAt: THEN,
    yes: m(51),
    no: [],
    out: m(49),
    outcome: 'carried',
    why: 'more than half',
  },
  {
    matter: 'manager',
    closesAt: THEN,
    yes: [30],
    no: [1],
    out: [1, 1],
    outcome: 'no-quorum',
    why: 'heads alone on half',
  },
  {
    matter: 'manager',
    closesAt: THEN,
    yes: [5, 5],
    no: [5],
    out: [15],
    outcome: 'no-quorum',
    why: 'area alone on half',
  },
  // The bar is on all owners, before 2021.
  {
    matter: 'manager',
    closesAt: THEN,
    yes: m(50),
    no: m(10),
    out: m(40),
    outcome: 'not-carried',
    why: 'half of all',
  },
  {
    matter: 'manager',
    closesAt: THEN,
    yes: [9, 9, 9],
    no: [1],
    out: [26],
    outcome: 'not-carried',
    why: 'area alone half of all',
  },
  {
    matter: 'manager',
    closesAt: THEN,
    yes: [9, 9],
    no: [1],
    out: [1],
    outcome: 'not-carried',
    why: 'heads alone half of all',
  },
  {
    matter: 'rebuild',
    closesAt: THEN,
    yes: m(65),
    no: m(1),
    out: m(33),
    outcome: 'not-carried',
    why: '65 of 99',
  },
  { matter: 'rebuild', closesAt: THEN, yes: m(66), no: [], out: m(33), outcome: 'carried', why: '66 of 99' },
  {
    matter: 'use-fund',
    closesAt: THEN,
    yes: m(66),
    no: [],
    out: m(34),
    outcome: 'not-carried',
    why: '66 of 100',
  },
  {
    matter: 'use-fund',
    closesAt: THEN,
    yes: m(67),
    no: [],
    out: m(33),
    outcome: 'carried',
    why: '67 of 100',
  },
  {
    matter: 'raise-fund',
    closesAt: THEN,
    yes: [10, 10],
    no: [],
    out: [11],
    outcome: 'not-carried',
    why: 'area alone short',
  },
  { matter: 'common-parts', closesAt: THEN, yes: m(51), no: m(49), outcome: 'carried', why: 'ordinary then' },
]

describe('each bar below, on and above, on each axis', () => {
  it.each(BARS)(
    '$matter closing $closesAt: $why is $outcome',
    ({ matter, closesAt, yes, no, out = [], outcome }) => {
      const marks = [...times(yes.length, '1'), ...times(no.length, '2'), ...times(out.length, null)]
      const papers = papersMarked(marks, '2019-03-01T10:00')
      const items = [aMotion({ matter })]
      expect(outcomeOf({ areas: [...yes, ...no, ...out], papers, items, assembly: { closesAt } })).toBe(
        outcome,
      )
    },
  )
})
