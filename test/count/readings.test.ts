import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../src/assembly/assembly.ts'
import type { Item } from '../../src/assembly/item.ts'
import { readingOf, saySame } from '../../src/count/papers/readings.ts'
import { tally } from '../../src/count/tally.ts'
import {
  aCandidate,
  aChoice,
  aMotion,
  anElection,
  aVote,
  choiceOf,
  electionOf,
  metres,
  motionOf,
  rulesWith,
} from '../support/builders.ts'

const four = [aCandidate(1), aCandidate(2), aCandidate(3, { standing: 'withdrawn' }), aCandidate(4)]
const approve = anElection({ candidates: four })
const perCandidate = anElection({ candidates: four, manner: 'per-candidate' })

describe('what a mark reads as', () => {
  it.each<[string, Item, string, Partial<HouseRules>, string]>([
    ['for', aMotion(), '1', {}, '1'],
    ['blank', aMotion(), '', {}, ''],
    ['spoilt', aMotion(), 'x', {}, 'x'],
    ['follow, not allowed', aMotion(), 'f', {}, 'x'],
    ['follow, allowed', aMotion(), 'f', { 'follow-mark': 'allowed' }, 'f'],
    ['as many names as seats', approve, '1 2', {}, '1 2'],
    ['fewer names', approve, '4', {}, '4'],
    ['more names than seats', approve, '1 2 4', {}, 'x'],
    ['as many as seats once the withdrawn is taken out', approve, '1 3 4', {}, '1 4'],
    ['only a withdrawn name', approve, '3', {}, ''],
    ['a spoilt election part', approve, 'x', {}, 'x'],
    ['nothing named', approve, '', {}, ''],
    ['opinions', perCandidate, '1:1 2:2 4:3', {}, '1:1 2:2 4:3'],
    ['more for than seats', perCandidate, '1:1 2:1 4:1', {}, 'x'],
    ['as many for as seats, others against', perCandidate, '1:1 2:1 4:2', {}, '1:1 2:1 4:2'],
    ['the withdrawn is taken out first', perCandidate, '1:1 2:1 3:1', {}, '1:1 2:1'],
    ['only an opinion on the withdrawn', perCandidate, '3:2', {}, ''],
    ['an option', aChoice(), '2', {}, '2'],
    ['none of these', aChoice(), '0', {}, '0'],
    ['two options', aChoice(), 'x', {}, 'x'],
  ])('%s', (_what, item, mark, rules, reading) => {
    expect(readingOf(item, mark, rulesWith(rules))).toBe(reading)
  })

  it('marks for a disqualified candidate are ignored like those for a withdrawn one', () => {
    const election = anElection({ candidates: [aCandidate(1), aCandidate(2, { standing: 'disqualified' })] })
    expect(readingOf(election, '1 2', rulesWith())).toBe('1')
  })
})

describe('papers that say the same', () => {
  const items = [aMotion(), anElection({ candidates: four }), { ...perCandidate, code: 'E2' }, aChoice()]
  const same = (a: string, b: string, rules: Partial<HouseRules> = {}) =>
    saySame(items, rulesWith(rules))({ marks: a }, { marks: b })

  it.each<[string, string, string, boolean]>([
    ['equal', '1|1 2|1:1|2', '1|1 2|1:1|2', true],
    ['blank and abstain on a motion', '|1|1:1|2', '3|1|1:1|2', false],
    ['follow that is not allowed, and spoilt', 'f|1|1:1|2', 'x|1|1:1|2', true],
    ['names that differ by a withdrawn one', '1|1 3|1:1|2', '1|1|1:1|2', true],
    ['two different overvotes', '1|1 2 4|1:1|2', '1|x|1:1|2', true],
    ['an unmarked candidate and abstain on one', '1|1|1:1|2', '1|1|1:1 2:3|2', false],
    ['opinions on the withdrawn only, and blank', '1|1|3:1|2', '1|1||2', true],
    ['none of these and blank', '1|1|1:1|0', '1|1|1:1|', false],
    ['different options', '1|1|1:1|1', '1|1|1:1|2', false],
    ['a paper that ends early has left the rest blank', '1', '1|||', true],
    ['items in another order', '1|1|1:1|2', '2|1|1:1|1', false],
  ])('%s', (_what, a, b, expected) => {
    expect(same(a, b)).toBe(expected)
    expect(same(b, a)).toBe(expected)
  })

  it('follow and spoilt differ where follow is allowed', () => {
    expect(same('f|||', 'x|||', { 'follow-mark': 'allowed' })).toBe(false)
  })
})

describe('who takes part on an item', () => {
  const motion = (marks: string[], rules: Partial<HouseRules> = {}) =>
    motionOf(tally(aVote({ areas: metres(marks.length), marks, rules })))

  it.each<[string, string, Partial<HouseRules>, number, Record<string, number>]>([
    ['for', '1', {}, 1, { for: 1 }],
    ['against', '2', {}, 1, { against: 1 }],
    ['abstain', '3', {}, 1, { abstain: 1 }],
    ['blank', '', {}, 1, { abstain: 1, blank: 1 }],
    ['blank, not participating', '', { blank: 'not-participating' }, 0, {}],
    ['abstain, where blank does not participate', '3', { blank: 'not-participating' }, 1, { abstain: 1 }],
    ['spoilt', 'x', {}, 1, { spoilt: 1 }],
    ['spoilt, not participating', 'x', { 'spoilt-item': 'not-participating' }, 0, {}],
    ['follow, not allowed', 'f', {}, 1, { spoilt: 1 }],
    ['follow, not allowed and spoilt out', 'f', { 'spoilt-item': 'not-participating' }, 0, {}],
    ['follow, allowed', 'f', { 'follow-mark': 'allowed' }, 1, { follow: 1 }],
  ])('%s on a motion', (_what, mark, rules, participating, figures) => {
    const result = motion([mark], rules)
    expect(result.participating).toEqual({ headcount: participating, area: participating * 10_000 })
    const sums = {
      for: result.for,
      against: result.against,
      abstain: result.abstain,
      blank: result.blank,
      spoilt: result.spoilt,
      follow: result.follow,
    }
    for (const [word, sum] of Object.entries(sums)) {
      expect([word, sum.headcount, sum.area]).toEqual([
        word,
        figures[word] ?? 0,
        (figures[word] ?? 0) * 10_000,
      ])
    }
  })

  it.each<[string, Partial<HouseRules>, number, number, number]>([
    ['both take part by default', {}, 3, 1, 1],
    ['blank taken out', { blank: 'not-participating' }, 2, 0, 1],
    ['spoilt taken out', { 'spoilt-item': 'not-participating' }, 2, 1, 0],
  ])('on an election and a choice %s', (_what, rules, participating, blank, spoilt) => {
    const areas = metres(3)
    const marks = ['1|1', '|', 'x|x']
    const result = tally(aVote({ areas, marks, items: [anElection(), aChoice()], rules }))
    for (const item of [electionOf(result), choiceOf(result)]) {
      expect(item.participating).toEqual({ headcount: participating, area: participating * 10_000 })
      expect(item.blank).toEqual({ headcount: blank, area: blank * 10_000 })
      expect(item.spoilt).toEqual({ headcount: spoilt, area: spoilt * 10_000 })
    }
  })

  it('is told item by item: a blank on one leaves the other alone', () => {
    const items = [aMotion(), aMotion({ code: 'M2' })]
    const vote = aVote({
      areas: metres(2),
      marks: ['1|', '1|2'],
      items,
      rules: { blank: 'not-participating' },
    })
    expect(motionOf(tally(vote), 'M1').participating.headcount).toBe(2)
    expect(motionOf(tally(vote), 'M2').participating.headcount).toBe(1)
  })

  it('outside an item’s scope nobody takes part, whatever the paper says', () => {
    const items = [aMotion(), aMotion({ code: 'M2', scope: { by: 'building', values: ['1'] } })]
    const vote = aVote({
      areas: [10, 20, 30],
      marks: ['1|1', '1|1', '1|1'],
      items,
      electorates: { M2: [10, 5, 0] },
    })
    expect(motionOf(tally(vote), 'M1').roll).toEqual({ headcount: 3, area: 60 })
    expect(motionOf(tally(vote), 'M2')).toMatchObject({
      roll: { headcount: 2, area: 15 },
      participating: { headcount: 2, area: 15 },
      for: { headcount: 2, area: 15 },
    })
  })
})
