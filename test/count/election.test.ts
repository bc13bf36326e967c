import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../src/assembly/assembly.ts'
import type { Election } from '../../src/assembly/item.ts'
import { withNames } from '../../src/assembly/marks.ts'
import type { ElectionTally } from '../../src/count/outcome.ts'
import { tally } from '../../src/count/tally.ts'
import {
  aCandidate,
  anElection,
  aVote,
  electionOf,
  metres,
  papersMarked,
  times,
} from '../support/builders.ts'

interface Given {
  readonly areas?: readonly number[]
  readonly marks: readonly (string | null)[]
  readonly election: Election
  readonly rules?: Partial<HouseRules>
  readonly closesAt?: string
}

function elected({
  areas,
  marks,
  election,
  rules = {},
  closesAt = '2026-03-15T18:00',
}: Given): ElectionTally {
  const papers = papersMarked(marks, '2019-03-01T10:00')
  return electionOf(
    tally(
      aVote({
        areas: areas ?? metres(marks.length),
        papers,
        items: [election],
        rules,
        assembly: { closesAt },
      }),
    ),
  )
}

function results(tallied: ElectionTally): string {
  return tallied.candidates.map(c => `${c.no} ${c.result} ${c.rank ?? '-'}`).join(', ')
}

describe('a candidate is qualified', () => {
  const of = (marks: (string | null)[], areas?: number[]) =>
    elected({ marks, election: anElection({ of: 1, seats: 1 }), ...(areas ? { areas } : {}) }).candidates[0]
      ?.qualified

  it.each<[string, (string | null)[], number[], boolean]>([
    ['by more than half of the participants', ['1', '1', ''], [10, 10, 10], true],
    ['not by half of both', ['1', ''], [10, 10], false],
    ['not by half of the heads and most of the area', ['1', ''], [90, 10], false],
    ['not by most heads and half of the area', ['1', '1', ''], [10, 10, 20], false],
    ['by a cm² more than half of the area', ['1', '1', ''], [10, 11, 20], true],
    ['with a spoilt part among the participants', ['1', '1', 'x', 'x'], [10, 10, 10, 10], false],
    ['not without the quorum', ['1', null], [10, 10], false],
  ])('%s', (_what, marks, areas, qualified) => {
    expect(of(marks, areas)).toBe(qualified)
  })

  it('a returned ballot that approves nobody takes part', () => {
    const tallied = elected({ marks: [...times(7, '1'), ''], election: anElection({ of: 1, seats: 1 }) })
    expect(tallied.participating.headcount).toBe(8)
    expect(tallied.blank.headcount).toBe(1)
  })

  it.each([
    [51, 'elected'],
    [50, 'not-elected'],
  ])('before 2021 on the whole roll: %i of 100 is %s', (yes, result) => {
    const marks = [...times(yes, '1'), ...times(5, ''), ...times(95 - yes, null)]
    const tallied = elected({
      marks,
      election: anElection({ of: 1, seats: 1 }),
      closesAt: '2019-03-15T18:00',
    })
    expect(tallied.quorum.met).toBe(true)
    expect(tallied.candidates[0]?.result).toBe(result)
    expect(tallied.candidates[0]?.comparison.base).toBe('roll')
  })
})

describe('who takes the seats', () => {
  it('the first of the qualified, by heads and then by area', () => {
    const tallied = elected({
      areas: [12, 10, 10, 10, 10],
      marks: ['1 2', '1 2', '1 3', '2 3', '3 1'],
      election: anElection({ seats: 2, of: 3 }),
    })
    expect(results(tallied)).toBe('1 elected 1, 2 elected 2, 3 qualified 3')
  })

  const two = anElection({ seats: 2, of: 2 })
  const ranks = (rank: HouseRules['rank'], areas: number[], marks: string[]) =>
    elected({ areas, marks, election: two, rules: { rank } }).candidates.map(c => c.rank)

  it.each<[string, number[], string[], (number | null)[], (number | null)[]]>([
    // areas, marks, ranks by heads first, ranks by area first
    ['more heads, less area', [30, 30, 30, 10, 10], ['1 2', '1 2', '2', '1', '1'], [1, 2], [2, 1]],
    ['less heads, more area', [30, 30, 30, 10, 10], ['1 2', '1 2', '1', '2', '2'], [2, 1], [1, 2]],
    ['equal heads', [30, 30, 10, 20], ['1 2', '1 2', '1', '2'], [2, 1], [2, 1]],
    ['equal area', [40, 30, 10, 10, 20], ['1 2', '1 2', '1', '1', '2'], [1, 2], [1, 2]],
    ['equal area, the other way', [40, 30, 10, 10, 20], ['1 2', '1 2', '2', '2', '1'], [2, 1], [2, 1]],
    ['equal on both', [40, 30, 20, 20], ['1 2', '1 2', '1', '2'], [1, 1], [1, 1]],
  ])('by the house rule: %s', (_what, areas, marks, headsFirst, areaFirst) => {
    expect(ranks('headcount,area', areas, marks)).toEqual(headsFirst)
    expect(ranks('area,headcount', areas, marks)).toEqual(areaFirst)
  })

  it('all of them: complete', () => {
    const tallied = elected({ marks: times(3, '1 2'), election: anElection({ seats: 2, of: 3 }) })
    expect(results(tallied)).toBe('1 elected 1, 2 elected 1, 3 not-elected -')
    expect([tallied.outcome, tallied.vacancies, tallied.runoff]).toEqual(['complete', 0, false])
  })

  it('some of them: partial, and no run-off for want of equals', () => {
    const tallied = elected({ marks: times(3, '1'), election: anElection({ seats: 2, of: 3 }) })
    expect([tallied.outcome, tallied.vacancies, tallied.runoff]).toEqual(['partial', 1, false])
  })

  it('none: fewer than half for anybody', () => {
    const tallied = elected({ marks: ['1', '2', '3'], election: anElection({ seats: 2, of: 3 }) })
    expect([tallied.outcome, tallied.vacancies, tallied.runoff]).toEqual(['none', 2, false])
  })

  it('nobody without the quorum, whatever the marks', () => {
    const tallied = elected({ marks: ['1 2', null, null], election: anElection({ seats: 2, of: 3 }) })
    expect([tallied.outcome, tallied.vacancies, tallied.runoff]).toEqual(['no-quorum', 2, false])
    expect(results(tallied)).toBe('1 not-elected -, 2 not-elected -, 3 not-elected -')
  })
})

describe('equals at the last seat', () => {
  /** Candidate 1 has seven of ten, 2 and 3 have six each. */
  const marks = [...times(3, '1:1 2:1'), ...times(3, '1:1 3:1'), ...times(3, '2:1 3:1'), '1:1']
  const on = (seats: number, rules: Partial<HouseRules> = {}) =>
    elected({ marks, election: anElection({ seats, of: 4, alternates: 1, manner: 'per-candidate' }), rules })

  it('take the seats when there is one for each', () => {
    expect(results(on(3))).toBe('1 elected 1, 2 elected 2, 3 elected 2, 4 not-elected -')
  })

  it('are tied when there are fewer: those above are elected, a run-off decides', () => {
    expect(results(on(2))).toBe('1 elected 1, 2 tied 2, 3 tied 2, 4 not-elected -')
    expect([on(2).outcome, on(2).vacancies, on(2).runoff]).toEqual(['partial', 1, true])
  })

  it('need no run-off where the house rule draws lots', () => {
    expect(on(2, { tie: 'lot' }).runoff).toBe(false)
    expect(results(on(2, { tie: 'lot' }))).toBe('1 elected 1, 2 tied 2, 3 tied 2, 4 not-elected -')
  })

  it('at the top leave nobody elected', () => {
    const tallied = elected({
      marks: ['1 2', '2 3', '1 3'],
      election: anElection({ seats: 2, of: 3, alternates: 1 }),
    })
    expect(results(tallied)).toBe('1 tied 1, 2 tied 1, 3 tied 1')
    expect([tallied.outcome, tallied.vacancies, tallied.runoff]).toEqual(['none', 2, true])
  })

  it('are no equals when the area differs', () => {
    const tallied = elected({
      areas: [10, 11, 12],
      marks: ['1 2', '2 3', '1 3'],
      election: anElection({ seats: 2, of: 3 }),
    })
    expect(results(tallied)).toBe('1 elected 2, 2 qualified 3, 3 elected 1')
  })
})

describe('alternates', () => {
  /** Seven candidates on five seats; candidate n misses n - 1 of the papers, each paper naming five. */
  const ladder = [
    ...times(8, '1 2 3 4 5'),
    ...times(3, '1 2 3 4 6'),
    ...times(3, '1 2 3 5 6'),
    ...times(3, '1 2 4 5 6'),
  ]
  const on = (alternates: number) =>
    results(elected({ marks: ladder, election: anElection({ seats: 5, of: 7, alternates }) }))

  it('need the majority', () => {
    expect(on(2)).toBe(
      '1 elected 1, 2 elected 1, 3 elected 3, 4 elected 3, 5 elected 3, 6 alternate 6, 7 not-elected -',
    )
  })

  it('are none where the election has no place for them', () => {
    expect(on(0)).toContain('6 qualified 6')
  })

  /** Three seats, five qualified, the fourth and the fifth equal. */
  const equal = [
    '1 2 3',
    '1 2 4',
    '1 2 5',
    '1 3 4',
    '1 3 5',
    '2 3 4',
    '2 3 5',
    '1 4 5',
    '2 4 5',
    '3 4 5',
    '1 2 3',
  ]
  const tiedAlternates = (alternates: number) =>
    results(
      elected({
        areas: metres(11),
        marks: equal,
        election: anElection({ seats: 3, of: 5, alternates }),
      }),
    )

  it('that are equal share the places when there is one for each', () => {
    expect(tiedAlternates(2)).toBe('1 elected 1, 2 elected 1, 3 elected 1, 4 alternate 4, 5 alternate 4')
  })

  it('that are equal at the last place are tied', () => {
    expect(tiedAlternates(1)).toBe(
      '1 elected 1, 2 elected 1, 3 elected 1, 4 tied-alternate 4, 5 tied-alternate 4',
    )
  })

  it('after a tie for an earlier place none is left for the next', () => {
    const marks = ['1:1 2:1 3:1', '1:1 2:1 4:1', '1:1 3:1 4:1', '2:1 3:1 4:1'].flatMap(m => [m, m])
    const tied = elected({
      marks: [...marks, '1:1'],
      election: anElection({ seats: 3, of: 4, alternates: 2, manner: 'per-candidate' }),
    })
    expect(results(tied)).toBe('1 elected 1, 2 tied 2, 3 tied 2, 4 tied 2')
  })

  it.each([
    // papers, seats, papers that name each candidate, results
    [13, 3, [8, 8, 8, 8, 7], '1 tied 1, 2 tied 1, 3 tied 1, 4 tied 1, 5 qualified 5'],
    [
      17,
      5,
      [11, 11, 11, 11, 11, 10, 10, 9],
      '1 elected 1, 2 elected 1, 3 elected 1, 4 elected 1, 5 elected 1, 6 tied-alternate 6, 7 tied-alternate 6, 8 qualified 8',
    ],
  ])(
    'below equals at the last place the qualified stay qualified: %i papers, %i seats',
    (papers, seats, named, result) => {
      const election = anElection({ seats, of: named.length, alternates: 1 })
      expect(results(elected({ marks: dealt(papers, named), election }))).toBe(result)
    },
  )

  /** Papers that name each candidate as often as said: dealt out in turn, so that none names anybody twice. */
  function dealt(papers: number, named: readonly number[]): string[] {
    const names = named.flatMap((n, i) => times(n, `${i + 1}`))
    return Array.from({ length: papers }, (_, paper) =>
      names.filter((_name, i) => i % papers === paper).join(' '),
    )
  }
})

describe('names written in', () => {
  const writeIns = [
    { name: '甲', no: 3, sameAs: '', reason: '' },
    { name: '乙', no: null, sameAs: '', reason: '不是业主' },
  ]
  const candidates = [aCandidate(1), aCandidate(2), aCandidate(3, { writeIn: true })]
  const tallied = elected({
    areas: [10, 20, 30],
    marks: [withNames('1', ['乙']), withNames('3', ['丁', '乙']), '1 3'],
    election: anElection({ seats: 3, candidates, writeIns }),
  })

  it('that are accepted are candidates, told from the list’s; the others take a seat and are for nobody', () => {
    expect(tallied.candidates.map(c => [c.no, c.writeIn, c.for.area])).toEqual([
      [1, undefined, 40],
      [2, undefined, 0],
      [3, true, 50],
    ])
    expect(tallied.writtenIn).toEqual([
      { name: '丁', weight: { headcount: 1, area: 20 }, refused: false },
      { name: '乙', weight: { headcount: 2, area: 30 }, refused: true },
    ])
    expect(tallied.seatsMarked).toEqual({ papers: 3, seats: 3, marks: 7, under: 2, over: 0 })
  })
})

describe('manners of voting', () => {
  it('approve: a name for a withdrawn candidate is ignored before names are counted', () => {
    const candidates = [aCandidate(1), aCandidate(2), aCandidate(3, { standing: 'withdrawn' })]
    const tallied = elected({ marks: times(3, '1 2 3'), election: anElection({ seats: 2, candidates }) })
    expect(results(tallied)).toBe('1 elected 1, 2 elected 1, 3 withdrawn -')
    expect(tallied.spoilt.headcount).toBe(0)
    expect(tallied.candidates[2]?.for.headcount).toBe(0)
  })

  it('a disqualified candidate is treated as withdrawn', () => {
    const candidates = [aCandidate(1), aCandidate(2, { standing: 'disqualified' })]
    const tallied = elected({ marks: times(3, '2'), election: anElection({ seats: 1, candidates }) })
    expect(results(tallied)).toBe('1 not-elected -, 2 disqualified -')
    expect(tallied.blank.headcount).toBe(3)
  })

  it('approve: more names than seats spoil the election part', () => {
    const tallied = elected({ marks: ['1 2 3', '1 2', '1 2'], election: anElection({ seats: 2, of: 3 }) })
    expect(tallied.spoilt.headcount).toBe(1)
    expect(tallied.candidates.map(c => c.for.headcount)).toEqual([2, 2, 0])
    expect(tallied.participating.headcount).toBe(3)
  })

  it('per candidate: for, against, abstain; a single one unmarked is an abstention on that candidate', () => {
    const tallied = elected({
      areas: [10, 20, 40],
      marks: ['1:1 2:2', '1:1 3:3', '2:1'],
      election: anElection({ seats: 2, of: 3, manner: 'per-candidate' }),
    })
    expect(tallied.candidates.map(c => [c.for.area, c.against.area, c.abstain.area])).toEqual([
      [30, 0, 40],
      [40, 10, 20],
      [0, 0, 70],
    ])
  })

  it('per candidate: all unmarked is blank, on no candidate', () => {
    const tallied = elected({
      marks: ['', '1:1'],
      election: anElection({ seats: 1, of: 2, manner: 'per-candidate' }),
    })
    expect(tallied.blank.headcount).toBe(1)
    expect(tallied.candidates.map(c => c.abstain.headcount)).toEqual([0, 1])
  })

  it('per candidate: nobody abstains on a withdrawn one', () => {
    const candidates = [aCandidate(1), aCandidate(2, { standing: 'withdrawn' })]
    const tallied = elected({
      marks: ['1:1'],
      election: anElection({ seats: 1, candidates, manner: 'per-candidate' }),
    })
    expect(tallied.candidates[1]?.abstain.headcount).toBe(0)
  })

  it('per candidate: more for than seats is spoilt, many against is not', () => {
    const tallied = elected({
      marks: ['1:1 2:1', '1:2 2:2 3:2'],
      election: anElection({ seats: 1, of: 3, manner: 'per-candidate' }),
    })
    expect(tallied.spoilt.headcount).toBe(1)
    expect(tallied.candidates.map(c => c.against.headcount)).toEqual([1, 1, 1])
  })
})
