import { describe, expect, it } from 'vitest'
import type { OwnerDecision } from '../../../src/assembly/unit.ts'
import { electoratesOf, type RolledUnit } from '../../../src/count/electorate.ts'
import type { Tally } from '../../../src/count/outcome.ts'
import { type TitleHeld, underMandates } from '../../../src/count/papers/mandates.ts'
import {
  byOwner,
  byUnit,
  type Grouping,
  joiningVoters,
  regrouped,
} from '../../../src/count/sensitivity/regroup.ts'
import { tally, type VoteFacts } from '../../../src/count/tally.ts'
import { voterKey } from '../../../src/count/voters.ts'
import { decisionsOf, factsOf, rendered, rulesOf, unitOf } from '../../support/adapter.ts'
import { aDecision, aMotion, aPaper, aVote, motionOf } from '../../support/builders.ts'
import fc, { SEED } from '../../support/fast-check.ts'
import { naiveTally } from '../../support/naive-count.ts'
import { anyVote, oneByOne, runs } from '../../support/random-vote.ts'

const unit = (voter: number, ownerKey: string, area = 10 * voter): RolledUnit => ({
  code: `${voter}`,
  voter,
  area,
  building: '1',
  entrance: '1',
  use: 'residential',
  status: 'delivered',
  ownerKey,
})

function tallyByOwner(
  facts: VoteFacts,
  units: readonly RolledUnit[],
  decisions: readonly OwnerDecision[],
): Tally {
  const rules = { ...facts.assembly.rules, headcount: 'by-owner' as const }
  return tally({
    ...regrouped(facts, units, byOwner(units, decisions)),
    assembly: { ...facts.assembly, rules },
  })
}

function tallyByUnit(facts: VoteFacts, units: readonly RolledUnit[]): Tally {
  const rules = { ...facts.assembly.rules, headcount: 'by-unit' as const }
  return tally({ ...regrouped(facts, units, byUnit), assembly: { ...facts.assembly, rules } })
}

describe('heads by owner where the roll counts units', () => {
  it('is the count that a roll by owner would have given', () => {
    fc.assert(
      fc.property(anyVote, vote => {
        const unitsRoll = {
          ...oneByOne(vote),
          scope: null,
          resolutions: [],
          rules: {
            ...vote.rules,
            headcount: 'by-unit' as const,
          },
        }
        const ownersRoll = { ...unitsRoll, rules: { ...unitsRoll.rules, headcount: 'by-owner' as const } }
        const { facts, voterOfUnit: voterOf } = factsOf(unitsRoll)
        const units = unitsRoll.units.map(unitOf).map(u => ({
          ...u,
          voter: voterOf.get(u.code) ?? 0,
          ownerKey: voterKey(u),
        }))
        expect(rulesOf(unitsRoll).headcount).toBe('by-unit')
        const other = tallyByOwner(facts, units, decisionsOf(unitsRoll))
        expect(rendered(other, [])).toEqual({ ...naiveTally(ownersRoll), voters: [] })
      }),
      { seed: SEED + 2, numRuns: runs(300) },
    )
  }, 120_000)

  it('who was to leave an item with a unit outside it leaves it with all units', () => {
    const items = [aMotion({ scope: { by: 'building', values: ['1'] } })]
    const units = [unit(1, 'a'), unit(2, 'b'), { ...unit(3, 'a'), building: '2' }]
    const vote = aVote({ areas: [10, 20, 30], items, rules: { headcount: 'by-unit' } })
    const facts = { ...vote, ...electoratesOf(items, units, 4, new Map([['M1', [3]]])) }
    expect(motionOf(tally(facts)).roll).toEqual({ headcount: 2, area: 30 })
    const other = motionOf(tallyByOwner(facts, units, []))
    expect([other.roll, other.excluded]).toEqual([
      { headcount: 1, area: 20 },
      { headcount: 1, area: 10 },
    ])
  })

  it('papers of one owner’s units are papers of one voter, the first received first', () => {
    const papers = [
      aPaper({ voter: 1, marks: '2', receivedAt: '2026-03-12T10:00' }),
      aPaper({ voter: 2, marks: '1', receivedAt: '2026-03-11T10:00' }),
    ]
    const vote = (rule: 'hold' | 'first' | 'last') =>
      tallyByOwner(
        aVote({ areas: [10, 20], papers, rules: { headcount: 'by-unit', 'conflicting-ballots': rule } }),
        [unit(1, 'a'), unit(2, 'a')],
        [],
      )
    expect(vote('hold').ballots.papers.held).toBe(2)
    expect(motionOf(vote('first')).for).toEqual({ headcount: 1, area: 30 })
    expect(motionOf(vote('last')).against).toEqual({ headcount: 1, area: 30 })
    expect(vote('last').roll).toMatchObject({ headcount: 1, area: 30 })
  })

  it('a decision on the papers of an owner of one unit stands, whatever the order they came in', () => {
    const papers = [
      aPaper({ voter: 1, no: 1, marks: '1', receivedAt: '2026-03-12T10:00' }),
      aPaper({ voter: 1, no: 2, marks: '2', receivedAt: '2026-03-11T10:00' }),
    ]
    const vote = aVote({
      areas: [10],
      papers,
      rules: { headcount: 'by-unit' },
      resolutions: new Map([[1, { accept: 1, upTo: 2, reason: '' }]]),
    })
    expect(motionOf(tally(vote)).for.headcount).toBe(1)
    expect(motionOf(tallyByOwner(vote, [unit(1, 'a')], [])).for.headcount).toBe(1)
  })

  it('a decision is open again where papers of another unit join', () => {
    const papers = [
      aPaper({ voter: 1, no: 1, marks: '1' }),
      aPaper({ voter: 1, no: 2, marks: '2' }),
      aPaper({ voter: 2, no: 1, marks: '1' }),
    ]
    const vote = aVote({
      areas: [10, 20],
      papers,
      rules: { headcount: 'by-unit' },
      resolutions: new Map([[1, { accept: 1, upTo: 2, reason: '' }]]),
    })
    expect(tallyByOwner(vote, [unit(1, 'a'), unit(2, 'a')], []).ballots.papers.held).toBe(3)
  })

  it('merges join owners, also in a chain', () => {
    const units = [unit(1, 'a'), unit(2, 'b'), unit(3, 'c'), unit(4, 'd')]
    const vote = aVote({ areas: [1, 2, 4, 8], rules: { headcount: 'by-unit' } })
    const merges = [aDecision('merge', '1', '2'), aDecision('merge', '3', '1'), aDecision('merge', '2', '3')]
    expect(tallyByOwner(vote, units, merges).roll.headcount).toBe(2)
    expect(tallyByOwner(vote, units, [...merges, aDecision('keep-apart', '1', '3')]).roll.headcount).toBe(2)
    expect(tallyByOwner(vote, units, [aDecision('merge', '1', '9')]).roll.headcount).toBe(4)
  })
})

describe('heads by unit where the roll counts owners', () => {
  const units = [unit(1, 'a'), { ...unit(1, 'a'), code: 'x', area: 5 }, unit(2, 'b')]

  it('gives each of an owner’s units the owner’s papers, services and decision', () => {
    const papers = [
      aPaper({ voter: 1, no: 1, marks: '1' }),
      aPaper({ voter: 1, no: 2, marks: '2' }),
      aPaper({ voter: 2, marks: '2' }),
    ]
    const resolutions = new Map([[1, { accept: 1, upTo: 2, reason: '' }]])
    const given = aVote({ areas: [15, 20], papers, resolutions })
    const vote = { ...given, roll: { ...given.roll, units: 3 } }
    expect(motionOf(tally(vote)).for).toEqual({ headcount: 1, area: 15 })
    expect(motionOf(tallyByUnit(vote, units)).for).toEqual({ headcount: 2, area: 15 })
    expect(tallyByUnit(vote, units).roll).toMatchObject({ headcount: 3, area: 35, units: 3 })
  })

  it('leaves the developer’s undelivered units one head', () => {
    const unsold = (code: string): RolledUnit => ({ ...unit(1, '!'), code, status: 'unsold' })
    const vote = aVote({ areas: [20, 20], marks: ['1', '2'] })
    expect(tallyByUnit(vote, [unsold('p'), unsold('q'), unit(2, 'b')]).roll.headcount).toBe(2)
  })
})

describe('whoever holds other units than before', () => {
  const LEFT = { units: 0, area: 0 }
  const titles = (voter: number, ...units: readonly string[]): [number, TitleHeld[]] => [
    voter,
    units.map(code => ({ unit: code, name: `业主${code}`, since: '', until: '' })),
  ]
  /** What becomes of papers signed by these, of voters 1 to 3. */
  function signedBy(
    units: readonly RolledUnit[],
    names: readonly string[],
    grouping: Grouping,
    held: [number, TitleHeld[]][],
  ): string[] {
    const entered = names.map((name, i) => ({
      ...aPaper({ voter: i + 1 }),
      proxy: '',
      signedOn: null,
      signedBy: name,
    }))
    const who = { mandates: new Map(), titles: new Map(held), convenedOn: '2026-02-01' }
    const given = aVote({ areas: names.map(() => 10), papers: entered })
    const facts = {
      ...given,
      ...{ roll: { units: units.length, headcount: names.length, area: 10 * names.length, leftOut: LEFT } },
      ...{
        papers: [...underMandates(entered, who, given.items, given.assembly.rules)],
        signed: { papers: entered, who },
      },
    }
    return [...regrouped(facts, units, grouping).papers].map(
      paper => `${paper.voter} ${paper.void ?? 'good'}`,
    )
  }

  it('has papers that all its owners may have signed', () => {
    const units = [unit(1, 'a'), unit(2, 'b'), unit(3, 'c')]
    const held = [titles(1, '1'), titles(2, '2'), titles(3, '3')]
    const names = ['业主2', '业主1', '业主1']
    expect(signedBy(units, names, joiningVoters([]), held)).toEqual(['1 V3', '2 V3', '3 V3'])
    expect(signedBy(units, names, joiningVoters([[1, 2]]), held)).toEqual(['1 good', '1 good', '2 V3'])
  })

  it('is who holds as many as before, too, of which one was another’s', () => {
    const units = [unit(1, 'x'), { ...unit(1, 'z'), code: '4' }, unit(2, 'x')]
    const held = [titles(1, '1', '4'), titles(2, '2')]
    const byKey: Grouping = ({ ownerKey }) => ownerKey
    expect(signedBy(units, ['业主2', '业主2'], byKey, held)).toEqual(['1 good', '1 good', '2 V3'])
  })

  it('has papers that the owners of its own units alone may have signed', () => {
    const units = [unit(1, 'a'), { ...unit(1, 'a'), code: '4' }, unit(2, 'b')]
    const held = [titles(1, '1', '4'), titles(2, '2')]
    expect(signedBy(units, ['业主4', '业主2'], byUnit, held)).toEqual(['1 V3', '2 good', '3 good'])
  })

  it('has the tenants’ flats among them', () => {
    const flat = (code: string) => ({ code, area: 5, items: new Set(['M1']) })
    const units = [unit(1, 'a'), { ...unit(1, 'a'), code: '4' }, unit(2, 'b'), unit(3, 'c')]
    const given = aVote({ areas: [20, 20, 30] })
    const facts = {
      ...given,
      roll: { ...given.roll, units: 4 },
      tenantFlats: new Map([
        [1, [flat('1'), flat('4')]],
        [3, [flat('3')]],
      ]),
    }
    const flats = (grouping: Grouping) =>
      [...(regrouped(facts, units, grouping).tenantFlats ?? [])].map(([voter, own]) => [
        voter,
        own.map(f => f.code),
      ])
    expect(flats(byUnit)).toEqual([
      [1, ['1']],
      [2, ['4']],
      [4, ['3']],
    ])
    expect(flats(joiningVoters([[2, 3]]))).toEqual([
      [1, ['1', '4']],
      [2, ['3']],
    ])
    expect(flats(({ voter }) => (voter === 3 ? null : `${voter}`))).toEqual([[1, ['1', '4']]])
  })

  it('keeps the decision on its papers when only a space joins that was nobody’s', () => {
    const papers = [aPaper({ no: 1, marks: '1' }), aPaper({ no: 2, marks: '2' })]
    const vote = aVote({
      areas: [10],
      papers,
      resolutions: new Map([[1, { accept: 1, upTo: 2, reason: '' }]]),
    })
    const space = { ...unit(0, 'a'), code: 'P-1', area: 5 }
    const other = tally(regrouped(vote, [unit(1, 'a'), space], ({ ownerKey }) => ownerKey))
    expect(motionOf(other).for).toEqual({ headcount: 1, area: 15 })
  })
})
