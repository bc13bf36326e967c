import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../src/assembly/assembly.ts'
import type { ServiceMethod } from '../../src/assembly/paper.ts'
import { type CountedPaper, tally } from '../../src/count/tally.ts'
import {
  aChoice,
  aMotion,
  anElection,
  aPaper,
  aVote,
  choiceOf,
  electionOf,
  metres,
  motionOf,
  papersMarked,
  papersOf,
  times,
} from '../support/builders.ts'

const SILENCE: Partial<HouseRules> = { silence: 'with-majority', 'silence-clause': '议事规则第八条' }

function served(voters: number, method: ServiceMethod = 'hand', servedAt = '2026-03-02T10:00') {
  return Array.from({ length: voters }, (_, i) => ({ voter: i + 1, method, servedAt }))
}

interface Given {
  readonly areas: readonly number[]
  readonly marks: readonly (string | null)[]
  readonly rules?: Partial<HouseRules>
  readonly closesAt?: string
}

function motion({ areas, marks, rules = SILENCE, closesAt = '2026-03-15T18:00' }: Given) {
  const papers = papersMarked(marks, '2019-03-01T10:00')
  const services = served(areas.length, 'hand', '2019-03-01T10:00')
  return motionOf(tally(aVote({ areas, papers, rules, services, assembly: { closesAt } })))
}

describe('silence under the house rule', () => {
  it('takes part and goes with the side that leads on both axes', () => {
    const result = motion({ areas: metres(6), marks: ['1', '1', '2', null, null, null] })
    expect(result.silent).toEqual({ headcount: 3, area: 30_000, attributedTo: 'for' })
    expect(result.participating).toEqual({ headcount: 6, area: 60_000 })
    expect(result.counted).toEqual({
      for: { headcount: 5, area: 50_000 },
      against: { headcount: 1, area: 10_000 },
    })
    expect(result.for.headcount).toBe(2)
    expect(result.outcome).toBe('carried')
    expect(result.withoutSilence).toMatchObject({
      participating: { headcount: 3, area: 30_000 },
      outcome: 'no-quorum',
    })
  })

  it('goes against where against leads on both axes', () => {
    const result = motion({ areas: metres(6), marks: ['2', '2', '1', null, null, null] })
    expect(result.silent?.attributedTo).toBe('against')
    expect(result.counted.against).toEqual({ headcount: 5, area: 50_000 })
    expect(result.counted.for).toEqual({ headcount: 1, area: 10_000 })
    expect(result.outcome).toBe('not-carried')
  })

  it.each<[string, number[], (string | null)[]]>([
    ['heads lead one way, area the other', [10, 10, 50, 10], ['1', '1', '2', null]],
    ['equal heads', [10, 20, 10], ['1', '2', null]],
    ['equal area', [10, 10, 20, 10], ['1', '1', '2', null]],
    ['nobody said for or against', [10, 10, 10], ['3', '', null]],
    ['against leads by heads, area equal', [20, 10, 10, 10], ['1', '2', '2', null]],
  ])('goes nowhere where %s', (_what, areas, marks) => {
    const result = motion({ areas, marks })
    expect(result.silent?.attributedTo).toBeNull()
    expect(result.counted).toEqual({ for: result.for, against: result.against })
    expect(result.participating.headcount).toBe(areas.length)
  })

  it('is not measured by abstentions or spoilt marks', () => {
    const result = motion({ areas: metres(6), marks: ['1', '3', '3', 'x', 'x', null] })
    expect(result.silent?.attributedTo).toBe('for')
  })

  it('is nothing at all, and goes nowhere, where everybody voted', () => {
    const result = motion({ areas: metres(2), marks: ['1', '1'] })
    expect(result.silent).toEqual({ headcount: 0, area: 0, attributedTo: null })
    expect(result.withoutSilence?.outcome).toBe('carried')
  })

  it('is not shown without the rule', () => {
    const result = motion({ areas: metres(3), marks: ['1', '1', null], rules: {} })
    expect([result.silent, result.withoutSilence]).toEqual([null, null])
    expect(result.participating.headcount).toBe(2)
  })

  it('may turn a decision the other way', () => {
    const result = motion({
      areas: metres(12),
      marks: [...times(5, '1'), ...times(4, '2'), ...times(3, null)],
    })
    expect([result.outcome, result.withoutSilence?.outcome]).toEqual(['carried', 'carried'])
    const special = motionOf(
      tally(
        aVote({
          areas: metres(12),
          marks: [...times(6, '1'), ...times(3, '2'), ...times(3, null)],
          rules: SILENCE,
          services: served(12),
          items: [aMotion({ matter: 'rebuild' })],
        }),
      ),
    )
    expect([special.outcome, special.withoutSilence?.outcome]).toEqual(['carried', 'not-carried'])
  })

  it('before 2021 does not help to the quorum, but is counted with the majority of all', () => {
    const closesAt = '2019-03-15T18:00'
    const short = motion({ areas: metres(6), marks: ['1', '1', '1', null, null, null], closesAt })
    expect(short.participating.headcount).toBe(6)
    expect(short.quorum.part).toEqual({ headcount: 3, area: 30_000 })
    expect(short.outcome).toBe('no-quorum')
    const enough = motion({ areas: metres(6), marks: ['1', '1', '1', '2', null, null], closesAt })
    expect([enough.quorum.met, enough.outcome, enough.withoutSilence?.outcome]).toEqual([
      true,
      'carried',
      'not-carried',
    ])
  })

  it('never counts in an election or a choice', () => {
    const items = [anElection({ of: 1, seats: 1 }), aChoice()]
    const vote = aVote({
      areas: metres(3),
      marks: ['1|1', null, null],
      items,
      rules: SILENCE,
      services: served(3),
    })
    const result = tally(vote)
    for (const item of [electionOf(result), choiceOf(result)]) {
      expect(item.participating.headcount).toBe(1)
      expect(item.outcome).toBe('no-quorum')
    }
  })

  it('inside an item’s scope is of those with units there, with the area there', () => {
    const items = [aMotion({ scope: { by: 'building', values: ['1'] } })]
    const vote = aVote({
      areas: [10, 20, 30],
      marks: ['1', null, null],
      items,
      rules: SILENCE,
      services: served(3),
      electorates: { M1: [10, 5, 0] },
    })
    expect(motionOf(tally(vote)).silent).toEqual({ headcount: 1, area: 5, attributedTo: 'for' })
  })
})

describe('who is silent', () => {
  const silent = (given: {
    services?: ReturnType<typeof served>
    papers?: readonly CountedPaper[]
    days?: number
  }) => {
    const { services = served(2), papers = [], days = 0 } = given
    const rules = { ...SILENCE, 'silence-service-days': days }
    const all = [...papers, aPaper({ voter: 2 })]
    return motionOf(tally(aVote({ areas: metres(2), papers: all, services, rules }))).silent?.headcount
  }

  it.each<[ServiceMethod, number]>([
    ['door', 1],
    ['hand', 1],
    ['mailbox', 1],
    ['post', 1],
    ['online', 1],
    ['notice', 0],
  ])('served by %s: %i', (method, expected) => {
    expect(silent({ services: served(1, method) })).toBe(expected)
  })

  it('nobody who was never served', () => {
    expect(silent({ services: [] })).toBe(0)
  })

  it('who was served by notice and by hand', () => {
    const services = [...served(1, 'notice'), ...served(1, 'hand'), ...served(1, 'notice')]
    expect(silent({ services })).toBe(1)
  })

  it.each([
    ['2026-03-08T18:00', 1],
    ['2026-03-08T18:01', 0],
  ])('served seven days before the close, at %s: %i', (at, expected) => {
    expect(silent({ services: served(1, 'hand', at), days: 7 })).toBe(expected)
  })

  it.each<[string, CountedPaper[]]>([
    ['an accepted paper', papersOf(['1'])],
    ['a void paper', papersOf(['1', '2026-03-10T10:00', 'V2'])],
    ['a late paper', papersOf(['1', '2026-03-15T18:01'])],
    ['held papers', papersOf(['1'], ['2'])],
  ])('nobody with %s', (_what, papers) => {
    expect(silent({ papers })).toBe(0)
  })

  it('nobody whose papers were all decided against', () => {
    const vote = aVote({
      areas: metres(2),
      papers: papersOf(['1'], ['2']),
      rules: SILENCE,
      services: served(1),
      resolutions: new Map([[1, { accept: null, upTo: 2, reason: '' }]]),
    })
    expect(motionOf(tally(vote)).silent?.headcount).toBe(0)
    expect(tally(vote).ballots.papers.void).toBe(2)
  })
})

describe('随多数', () => {
  const follow = (
    areas: readonly number[],
    marks: readonly (string | null)[],
    rules: Partial<HouseRules> = {},
  ) => motion({ areas, marks, rules: { 'follow-mark': 'allowed', ...rules } })

  it('goes with the side that leads on both axes', () => {
    const result = follow(metres(3), ['1', 'f', 'f'])
    expect(result.follow).toEqual({ headcount: 2, area: 20_000, attributedTo: 'for' })
    expect(result.counted.for).toEqual({ headcount: 3, area: 30_000 })
    expect(follow(metres(3), ['2', 'f', 'f']).follow.attributedTo).toBe('against')
  })

  it('goes nowhere where neither leads on both', () => {
    const result = follow([10, 10, 50, 10], ['1', '1', '2', 'f'])
    expect(result.follow).toEqual({ headcount: 1, area: 10, attributedTo: null })
    expect(result.participating.headcount).toBe(4)
  })

  it('never leads itself: the majority is that of the marks made', () => {
    expect(follow(metres(4), ['f', 'f', 'f', '2']).follow.attributedTo).toBe('against')
  })

  it('is attributed in the count without silence too', () => {
    const result = follow(metres(6), ['1', 'f', 'f', '2', '1', null], SILENCE)
    expect(result.withoutSilence).toMatchObject({
      participating: { headcount: 5, area: 50_000 },
      outcome: 'carried',
    })
    expect(result.silent?.attributedTo).toBe('for')
  })

  it('with nobody to follow has nowhere to go', () => {
    expect(follow(metres(1), ['1']).follow.attributedTo).toBeNull()
  })
})
