import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../../src/assembly/assembly.ts'
import type { Item, MatterId } from '../../../src/assembly/item.ts'
import { tally } from '../../../src/count/tally.ts'
import {
  aCandidate,
  aChoice,
  aMotion,
  anElection,
  aPaper,
  aVote,
  electionOf,
  metres,
  motionOf,
  papersMarked,
  times,
} from '../../support/builders.ts'
import fc, { SEED } from '../../support/fast-check.ts'
import { runs } from '../../support/random-vote.ts'

const NOW = '2026-03-15T18:00'
const THEN = '2019-03-15T18:00'

interface Given {
  readonly marks: readonly (string | null)[]
  readonly areas?: readonly number[]
  readonly items?: readonly Item[]
  readonly closesAt?: string
  readonly rules?: Partial<HouseRules>
}

function told({
  marks,
  areas = metres(marks.length),
  items = [aMotion()],
  closesAt = NOW,
  rules = {},
}: Given) {
  const papers = papersMarked(marks, '2019-03-01T10:00')
  const facts = aVote({ areas, papers, items, rules, assembly: { closesAt, state: 'open' } })
  return tally(facts).prospects ?? []
}

const settled = (given: Given) => told(given)[0]?.settled

describe('a motion while ballots are out', () => {
  const of = (yes: number, no: number, out: number, matter: MatterId = 'manager', closesAt = NOW) =>
    settled({
      marks: [...times(yes, '1'), ...times(no, '2'), ...times(out, null)],
      items: [aMotion({ matter })],
      closesAt,
    })

  it.each<[number, number, number, string]>([
    // for, against, still out
    [6, 0, 4, 'open'], // without another paper there is no quorum of ten
    [7, 0, 3, 'certain'],
    [6, 1, 3, 'certain'], // 6 of 10 at the worst
    [5, 2, 3, 'open'], // 5 of 10 at the worst
    [2, 5, 3, 'certain-not'], // 5 of 10 at the best
    [3, 5, 2, 'certain-not'],
    [3, 4, 3, 'open'], // 6 of 10 at the best
    [0, 0, 10, 'open'],
    [6, 4, 0, 'certain'],
    [5, 5, 0, 'certain-not'],
    [5, 0, 0, 'certain'],
  ])('with %i for, %i against and %i out: %s', (yes, no, out, expected) => {
    expect(of(yes, no, out)).toBe(expected)
  })

  it.each<[number, number, number, string]>([
    [9, 0, 3, 'certain'], // 9 of 12 at the worst
    [8, 0, 4, 'open'],
    [8, 3, 1, 'open'], // 9 of 12 at the best
    [7, 3, 1, 'certain-not'], // 8 of 11 at the best
    [9, 3, 0, 'certain'],
  ])('on a special matter with %i for, %i against and %i out: %s', (yes, no, out, expected) => {
    expect(of(yes, no, out, 'rebuild')).toBe(expected)
  })

  it.each<[number, number, number, string]>([
    [6, 0, 4, 'certain'], // more than half of all, whoever else comes
    [5, 0, 5, 'open'],
    [0, 5, 5, 'certain-not'],
    [0, 4, 6, 'open'],
    [5, 1, 4, 'open'],
  ])('before 2021 with %i for, %i against and %i out: %s', (yes, no, out, expected) => {
    expect(of(yes, no, out, 'manager', THEN)).toBe(expected)
  })

  it('looks at both axes', () => {
    expect(settled({ areas: [10, 10, 10, 30], marks: ['1', '1', '1', null] })).toBe('open')
    expect(settled({ areas: [10, 10, 10, 29], marks: ['1', '1', '1', null] })).toBe('open')
    expect(settled({ areas: [20, 20, 20, 29], marks: ['1', '1', '1', null] })).toBe('certain')
    expect(settled({ areas: [1, 1, 1, 30], marks: [null, null, null, '2'] })).toBe('certain-not')
    expect(settled({ areas: [30, 1, 1, 1], marks: [null, '2', '2', '2'] })).toBe('certain-not')
  })

  it('silent owners make nothing certain: their paper may still come back void', () => {
    const vote = (marks: (string | null)[]) =>
      tally(
        aVote({
          areas: metres(marks.length),
          marks,
          rules: { silence: 'with-majority', 'silence-clause': '第八条' },
          services: marks.map((_, i) => ({
            voter: i + 1,
            servedAt: '2026-03-02T10:00',
            method: 'hand' as const,
          })),
          assembly: { state: 'open' },
        }),
      )
    const half = vote([...times(4, '1'), ...times(3, null)])
    expect([motionOf(half).outcome, half.prospects?.[0]?.settled]).toEqual(['carried', 'open'])
    expect(vote([...times(5, '1'), ...times(2, null)]).prospects?.[0]?.settled).toBe('certain')
  })

  it('tells who is out', () => {
    expect(told({ areas: [10, 20, 40], marks: ['1', null, null] })[0]).toMatchObject({
      code: 'M1',
      outstanding: { headcount: 2, area: 60 },
    })
  })

  it.each<[string, (string | null)[], string]>([
    ['follow goes with a lead that none can take', ['1', '1', '1', 'f', 'f', 'f', null, null], 'certain'],
    ['follow does not where the lead can be lost', ['1', '1', 'f', 'f', 'f', 'f', null, null], 'open'],
    ['follow makes the majority of a lead that can come', ['1', '2', '2', 'f', 'f', 'f', null, null], 'open'],
    [
      'follow does not help where no lead can come',
      ['1', '2', '2', '2', 'f', 'f', null, null],
      'certain-not',
    ],
  ])('%s', (_what, marks, expected) => {
    expect(settled({ marks, rules: { 'follow-mark': 'allowed' } })).toBe(expected)
  })

  it.each<[string, number[], string]>([
    // areas: those for, one against, one still out, three who follow; with the followers the motion is carried
    ['the lead stands', [10, 10, 10, 1, 1, 1, 1, 1], 'certain'],
    ['heads may come level', [10, 10, 1, 1, 1, 1, 1], 'open'],
    ['area may come level', [2, 2, 2, 3, 3, 1, 1, 1], 'open'],
    ['area may be lost', [2, 2, 2, 3, 4, 1, 1, 1], 'open'],
  ])('a lead wants both axes: %s', (_what, areas, expected) => {
    const marks = [...times(areas.length - 5, '1'), '2', null, 'f', 'f', 'f']
    expect(settled({ areas, marks, rules: { 'follow-mark': 'allowed' } })).toBe(expected)
  })
})

describe('before 2021, of all and not of those who take part', () => {
  it.each<[string, Item]>([
    ['a motion', aMotion()],
    ['a choice', aChoice()],
    ['an election', anElection({ seats: 1, of: 2 })],
  ])('%s', (_what, item) => {
    const of = (yes: number, rest: number) =>
      settled({
        marks: [...times(yes, '1'), '2', ...times(rest, '')],
        items: [item],
        closesAt: THEN,
        rules: { blank: 'not-participating' },
      })
    expect(of(5, 4)).toBe('certain-not')
    expect(of(6, 3)).toBe('certain')
  })
})

describe('what a motion hangs on', () => {
  const items = [aMotion({ code: 'M1' }), aMotion({ code: 'M2', onlyIf: 'M1' })]
  it.each<[string, string[], number, string]>([
    // papers, voters still out, the second motion
    ['both certain', ['1|1', '1|1', '1|1'], 1, 'certain'],
    ['the condition lost', ['2|1', '2|1', '2|1'], 1, 'certain-not'],
    ['the motion lost', ['1|2', '1|2', '1|2'], 1, 'certain-not'],
    ['the condition open', ['1|1', '2|1', '1|1'], 1, 'open'],
    ['the motion open', ['1|1', '1|2', '1|1'], 1, 'open'],
    ['both open', ['1|1', '2|2'], 1, 'open'],
  ])('%s', (_what, papers, out, expected) => {
    expect(told({ marks: [...papers, ...times(out, null)], items })[1]?.settled).toBe(expected)
  })

  it('is the way through a chain', () => {
    const chain = [...items, aMotion({ code: 'M3', onlyIf: 'M2' })]
    expect(told({ marks: ['2|1|1', '2|1|1', '2|1|1', null], items: chain }).map(p => p.settled)).toEqual([
      'certain-not',
      'certain-not',
      'certain-not',
    ])
  })
})

describe('a choice while ballots are out', () => {
  const of = (marks: (string | null)[], closesAt = NOW, matter: MatterId = 'manager') =>
    settled({ marks, items: [aChoice({ matter })], closesAt })

  it.each<[(string | null)[], string]>([
    [[...times(6, '1'), '2', ...times(3, null)], 'certain'],
    [[...times(6, '2'), '1', ...times(3, null)], 'certain'],
    [[...times(5, '1'), '2', '2', ...times(3, null)], 'open'],
    [[...times(3, '1'), ...times(3, '2'), ...times(2, '0'), ...times(2, null)], 'certain-not'],
    [[...times(3, '1'), ...times(3, '2'), '0', ...times(3, null)], 'open'],
    [['1', '1', null, null], 'open'],
    [['0', '0', null, null], 'certain-not'],
  ])('%j is %s', (marks, expected) => {
    expect(of(marks)).toBe(expected)
  })

  it('before 2021 is measured on all', () => {
    expect(of([...times(6, '1'), ...times(4, null)], THEN)).toBe('certain')
    expect(of([...times(5, '1'), ...times(5, null)], THEN)).toBe('open')
    expect(of([...times(5, '0'), ...times(5, null)], THEN)).toBe('certain-not')
    expect(of([...times(2, '0'), '1', ...times(1, null)], THEN, 'use-fund')).toBe('certain-not')
  })
})

describe('an election while ballots are out', () => {
  interface Case {
    readonly what: string
    readonly areas?: readonly number[]
    readonly marks: readonly (string | null)[]
    readonly seats?: number
    readonly of?: number
    readonly rules?: Partial<HouseRules>
    readonly closesAt?: string
    readonly each: string
    readonly all: string
  }
  const cases: readonly Case[] = [
    { what: 'a sure winner', marks: [...times(3, '1'), null], each: 'certain, certain-not', all: 'certain' },
    { what: 'nobody yet', marks: ['1', null, null, null], each: 'open, open', all: 'open' },
    { what: 'everybody out', marks: times(3, null), each: 'open, open', all: 'open' },
    {
      what: 'nobody any more',
      marks: ['', '', '', null],
      each: 'certain-not, certain-not',
      all: 'certain-not',
    },
    {
      what: 'a majority that more papers can take',
      marks: ['1', '1', null, null],
      each: 'open, certain-not',
      all: 'open',
    },
    {
      what: 'a majority without the quorum',
      marks: [...times(3, '1'), null, null],
      each: 'open, certain-not',
      all: 'open',
    },
    {
      what: 'a rival who may come level',
      marks: ['1 2', '1 2', '1 2', '1', null],
      seats: 1,
      each: 'certain-not, certain-not',
      all: 'certain-not',
    },
    {
      what: 'two seats for two',
      marks: ['1 2', '1 2', '1 2', '1', null],
      seats: 2,
      each: 'certain, certain',
      all: 'certain',
    },
    {
      what: 'one of two seats sure',
      marks: ['1', '1', '1', '2', null],
      seats: 2,
      each: 'certain, certain-not',
      all: 'certain-not',
    },
    {
      what: 'a third who may come level with the second',
      marks: ['1 2', '1 2', '1 3', '1 3', '2 3', '1 2', null],
      seats: 2,
      of: 3,
      each: 'certain, open, open',
      all: 'open',
    },
    {
      what: 'one who can no longer catch up',
      marks: ['1 2', '1 2', '1 2', '1 3', '2 3', '1 3', '1 3'],
      seats: 2,
      of: 3,
      each: 'certain, open, open',
      all: 'open',
    },
    {
      what: 'heads first',
      areas: [30, 30, 30, 10, 10],
      marks: ['1 2', '1 2', '2 1', '1', '1'],
      seats: 2,
      each: 'certain, certain',
      all: 'certain',
    },
    {
      // 1 and 2 have 4 heads each, 1 more area; the paper still out may lift 2, 3 or both over it.
      what: 'rank by heads, level heads by area',
      areas: [20, 20, 20, 30, 10, 10],
      marks: ['1 2', '1 2', '1 2', '1', '2', null],
      seats: 1,
      of: 2,
      each: 'certain-not, certain-not',
      all: 'certain-not',
    },
    {
      what: 'two for one seat, one paper more apart',
      marks: ['1', '1', '1', '1', '1', '2', '2', '2', null],
      each: 'certain, certain-not',
      all: 'certain',
    },
    {
      what: 'level at the worst: not certain',
      areas: [1, 1, 1, 1, 1],
      marks: ['1 2', '1 2', '1 2', '1 3', null],
      seats: 2,
      of: 3,
      each: 'certain, certain, certain-not',
      all: 'certain',
    },
    {
      what: 'before 2021 more than half of all',
      marks: [...times(6, '1'), ...times(4, null)],
      closesAt: THEN,
      each: 'certain, certain-not',
      all: 'certain',
    },
    {
      what: 'before 2021 half of all',
      marks: [...times(5, '1'), ...times(5, null)],
      closesAt: THEN,
      each: 'open, certain-not',
      all: 'open',
    },
  ]

  /** Four papers for 1 and 2, two for 1 and 3, two for 2 and 3: six, six and four heads. */
  const papers = ['1 2', '1 2', '1 2', '1 2', '1 3', '1 3', '2 3', '2 3']
  const byHeads = { rank: 'headcount,area' } as const
  const byArea = { rank: 'area,headcount' } as const
  const third: readonly (Pick<Case, 'what' | 'each' | 'all' | 'rules'> & {
    readonly areas: readonly [both: number, one: number, ...out: number[]]
  })[] = [
    {
      what: 'stays behind',
      areas: [10, 10, 10],
      rules: byHeads,
      each: 'certain, certain, certain-not',
      all: 'certain',
    },
    {
      what: 'may come level',
      areas: [10, 10, 10, 10],
      rules: byHeads,
      each: 'open, open, open',
      all: 'open',
    },
    {
      what: 'may come level in heads, not in area',
      areas: [11, 10, 10, 10],
      rules: byHeads,
      each: 'certain, certain, certain-not',
      all: 'certain',
    },
    {
      what: 'may come level in heads, ahead in area',
      areas: [10, 12, 10, 10],
      rules: byHeads,
      each: 'open, open, open',
      all: 'open',
    },
    {
      what: 'may come ahead in area, not in heads',
      areas: [10, 12, 24],
      rules: byHeads,
      each: 'certain, certain, certain-not',
      all: 'certain',
    },
    {
      what: 'may come ahead in area, which ranks first',
      areas: [10, 12, 24],
      rules: byArea,
      each: 'open, open, open',
      all: 'open',
    },
    {
      what: 'may come level in area, not in heads',
      areas: [10, 12, 16],
      rules: byArea,
      each: 'certain, certain, certain-not',
      all: 'certain',
    },
    {
      what: 'may come level in area and in heads',
      areas: [10, 12, 8, 8],
      rules: byArea,
      each: 'open, open, open',
      all: 'open',
    },
  ]

  it.each(third)(
    'a third for two seats who $what',
    ({ areas: [both, one, ...out], rules = {}, each, all }) => {
      const areas = [...papers.map(p => (p === '1 2' ? both : one)), ...out]
      const marks = [...papers, ...out.map(() => null)]
      const [prospect] = told({ areas, marks, rules, items: [anElection({ seats: 2, of: 3 })] })
      expect([...(prospect?.candidates.values() ?? [])].join(', ')).toBe(each)
      expect(prospect?.settled).toBe(all)
    },
  )

  it('leaves the withdrawn aside', () => {
    const candidates = [
      aCandidate(1),
      aCandidate(2, { standing: 'withdrawn' }),
      aCandidate(3, { standing: 'disqualified' }),
    ]
    const [prospect] = told({ marks: ['1', '1', null], items: [anElection({ seats: 1, candidates })] })
    expect([...(prospect?.candidates ?? [])]).toEqual([[1, 'certain']])
  })

  it.each(cases)('$what', ({ areas, marks, seats = 1, of = 2, rules = {}, closesAt = NOW, each, all }) => {
    const given = { marks, rules, closesAt, items: [anElection({ seats, of })], ...(areas ? { areas } : {}) }
    const [prospect] = told(given)
    expect([...(prospect?.candidates.values() ?? [])].join(', ')).toBe(each)
    expect(prospect?.settled).toBe(all)
  })
})

describe('once the vote is over', () => {
  const services = (n: number) =>
    metres(n).map((_, i) => ({ voter: i + 1, servedAt: '2019-01-02T10:00', method: 'hand' as const }))
  const silence = { silence: 'with-majority', 'silence-clause': '第八条' } as const

  it.each(['closed', 'declared'] as const)('%s: nobody is out, and silence stands', state => {
    const vote = (marks: (string | null)[], closesAt: string) =>
      tally(
        aVote({
          areas: metres(marks.length),
          papers: papersMarked(marks, '2019-03-01T10:00'),
          rules: silence,
          services: services(marks.length),
          assembly: { state, closesAt },
        }),
      )
    for (const [marks, closesAt, outcome] of [
      [['1', '1', '2', null, null, null], NOW, 'carried'],
      [['2', '2', '1', null, null, null], NOW, 'not-carried'],
      [['1', '2', null, null, null], NOW, 'not-carried'],
      [['1', '1', '1', null, null, null], THEN, 'no-quorum'],
      [['1', '1', '1', '2', null, null], THEN, 'carried'],
    ] as const) {
      const result = vote([...marks], closesAt)
      expect(motionOf(result).outcome).toBe(outcome)
      expect(result.prospects?.[0]).toMatchObject({
        settled: outcome === 'carried' ? 'certain' : 'certain-not',
        outstanding: { headcount: 0, area: 0 },
      })
    }
  })

  it('held papers are still out', () => {
    const papers = [
      ...times(5, '1').map((_, i) => aPaper({ voter: i + 1, marks: i < 3 ? '1' : '2' })),
      aPaper({ voter: 6, no: 1, marks: '1' }),
      aPaper({ voter: 6, no: 2, marks: '2' }),
    ]
    const prospect = (seventh: readonly (typeof papers)[number][]) =>
      tally(aVote({ areas: metres(7), papers: [...papers, ...seventh] })).prospects?.[0]
    expect(prospect([])).toMatchObject({ settled: 'open', outstanding: { headcount: 1, area: 10_000 } })
    expect(prospect([aPaper({ voter: 7, marks: '1' })])?.settled).toBe('certain')
  })
})

describe('an item of a narrower scope', () => {
  it('has out only those of its electorate', () => {
    const items = [aMotion({ scope: { by: 'building', values: ['1'] } })]
    const vote = aVote({
      areas: [10, 20, 30, 40],
      marks: ['1', null, null, null],
      items,
      electorates: { M1: [10, 5, 0, 0] },
      assembly: { state: 'open' },
    })
    expect(tally(vote).prospects?.[0]?.outstanding).toEqual({ headcount: 1, area: 5 })
  })
})

describe('certain means certain', () => {
  const answers = ['1', '2', '3', 'f', '', 'x'] as const
  type Future = { readonly voter: number; readonly marks: string; readonly void: 'V2' | null }

  function* futures(out: readonly number[]): Generator<Future[]> {
    const [voter, ...rest] = out
    if (voter === undefined) {
      yield []
      return
    }
    for (const future of futures(rest)) {
      yield future
      yield [{ voter, marks: '1', void: 'V2' as const }, ...future]
      for (const marks of answers) yield [{ voter, marks, void: null }, ...future]
    }
  }

  it('whatever the ballots still out say, silent owners and followers included', () => {
    const voters = fc.array(
      fc.record({
        area: fc.integer({ min: 1, max: 3 }),
        marks: fc.constantFrom(...answers, '1', '1', '1', '1', null, null, null),
      }),
      { minLength: 1, maxLength: 7 },
    )
    const rules = fc.record({
      silence: fc.constantFrom('with-majority' as const, 'not-participating' as const),
      'follow-mark': fc.constantFrom('allowed' as const, 'not-allowed' as const),
      blank: fc.constantFrom('abstain' as const, 'not-participating' as const),
      'spoilt-item': fc.constantFrom('participating' as const, 'not-participating' as const),
    })
    const matter = fc.constantFrom('manager' as const, 'rebuild' as const)
    fc.assert(
      fc.property(voters, rules, matter, fc.constantFrom(NOW, THEN), (list, house, about, closesAt) => {
        const out = list.flatMap((v, i) => (v.marks === null ? [i + 1] : [])).slice(0, 3)
        const cast = list.map((v, i) => (v.marks === null && !out.includes(i + 1) ? '2' : v.marks))
        const facts = (more: readonly Future[]) =>
          aVote({
            areas: list.map(v => v.area),
            items: [aMotion({ matter: about })],
            rules: house,
            assembly: { closesAt, state: 'open' },
            services: list.map((_, i) => ({
              voter: i + 1,
              servedAt: '2019-01-02T10:00',
              method: 'hand' as const,
            })),
            papers: [
              ...cast.flatMap((m, i) => (m === null ? [] : [{ voter: i + 1, marks: m, void: null }])),
              ...more,
            ]
              .map(p => aPaper({ ...p, receivedAt: '2019-03-01T10:00' }))
              .sort((a, b) => a.voter - b.voter),
          })
        const [prospect] = tally(facts([])).prospects ?? []
        if (prospect?.settled === 'open') return
        for (const future of futures(out)) {
          const carried = motionOf(tally(facts(future))).outcome === 'carried'
          expect(carried).toBe(prospect?.settled === 'certain')
        }
      }),
      { seed: SEED + 6, numRuns: runs(400) },
    )
  }, 120_000)

  it('of a candidate too, by either rank', () => {
    const ballots = ['1', '2', '3', '1 2', '1 3', '2 3', '', 'x'] as const
    const voters = fc.array(
      fc.record({
        area: fc.integer({ min: 1, max: 3 }),
        marks: fc.constantFrom(...ballots, '1 2', '1 2', null),
      }),
      { minLength: 1, maxLength: 8 },
    )
    const rank = fc.constantFrom('headcount,area' as const, 'area,headcount' as const)
    const seats = fc.integer({ min: 1, max: 2 })
    fc.assert(
      fc.property(voters, rank, seats, fc.constantFrom(NOW, THEN), (list, by, places, closesAt) => {
        const out = list.flatMap((v, i) => (v.marks === null ? [i] : [])).slice(0, 2)
        const cast = list.map((v, i) => (v.marks === null && !out.includes(i) ? '' : v.marks))
        const facts = (marks: readonly (string | null)[]) =>
          aVote({
            areas: list.map(v => v.area),
            items: [anElection({ seats: places, of: 3 })],
            rules: { rank: by },
            assembly: { closesAt, state: 'open' },
            papers: papersMarked(marks, '2019-03-01T10:00'),
          })
        const [prospect] = tally(facts(cast)).prospects ?? []
        for (const one of out.length > 0 ? [null, ...ballots] : [null]) {
          for (const two of out.length > 1 ? [null, ...ballots] : [null]) {
            const marks = cast.map((m, i) => (i === out[0] ? one : i === out[1] ? two : m))
            const result = electionOf(tally(facts(marks)))
            if (prospect?.settled !== 'open')
              expect(result.outcome === 'complete').toBe(prospect?.settled === 'certain')
            for (const { no, result: became } of result.candidates) {
              const told = prospect?.candidates.get(no)
              if (told !== 'open') expect([no, became === 'elected']).toEqual([no, told === 'certain'])
            }
          }
        }
      }),
      { seed: SEED + 7, numRuns: runs(300) },
    )
  }, 120_000)
})
