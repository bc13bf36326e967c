import { describe, expect, it } from 'vitest'
import type { RolledUnit } from '../../../src/count/electorate.ts'
import {
  flipsOf,
  type OtherReading,
  otherReadings,
  quorumByEmptyMarks,
  type RollBackground,
} from '../../../src/count/sensitivity/other-readings.ts'
import { suspectedPairs } from '../../../src/count/suspects.ts'
import { tally, type VoteFacts } from '../../../src/count/tally.ts'
import { voterKey } from '../../../src/count/voters.ts'
import { profileOn } from '../../../src/law/profile.ts'
import { decisionsOf, factsOf, rendered, unitOf } from '../../support/adapter.ts'
import {
  aChoice,
  aDecision,
  aMotion,
  anElection,
  aPaper,
  aVote,
  metres,
  motionOf,
  times,
} from '../../support/builders.ts'
import fc, { SEED } from '../../support/fast-check.ts'
import { type NaiveFacts, naiveTally } from '../../support/naive-count.ts'
import { anyVote, oneByOne, runs } from '../../support/random-vote.ts'

const unit = (voter: number, given: Partial<RolledUnit> = {}): RolledUnit => ({
  code: `${voter}`,
  voter,
  area: 10_000,
  building: '1',
  entrance: '1',
  use: 'residential',
  status: 'delivered',
  ownerKey: `k${voter}`,
  ...given,
})

const background = (units: readonly RolledUnit[], given: Partial<RollBackground> = {}): RollBackground => ({
  units,
  decisions: [],
  suspects: [],
  developerUnits: [],
  ...given,
})

const onePerVoter = (facts: VoteFacts): RolledUnit[] =>
  [...facts.areas].flatMap((area, voter) => (voter > 0 ? [unit(voter, { area })] : []))

function read(facts: VoteFacts, id: OtherReading['id'], given: Partial<RollBackground> = {}): OtherReading[] {
  return otherReadings(facts, background(given.units ?? onePerVoter(facts), given)).filter(r => r.id === id)
}

describe('every other reading is the count that the other rule would have given', () => {
  const naiveRule = {
    blank: 'blank',
    'spoilt-item': 'spoiltItem',
    'follow-mark': 'followMark',
    silence: 'silence',
    'counted-uses': 'countedUses',
  } as const

  it('by rule, and by merging the suspected', () => {
    fc.assert(
      fc.property(anyVote.map(oneByOne), given => {
        // A space that does not count has no ballot: no papers and no mandates are for it, and nobody is taken out for it.
        const counts = new Set(
          given.units.filter(u => u.use !== 'parking' && u.use !== 'storage').map(u => u.code),
        )
        const vote: NaiveFacts = {
          ...given,
          scope: null,
          papers: given.papers.filter(p => counts.has(p.unit)),
          mandates: given.mandates.filter(m => counts.has(m.unit)),
          services: given.services.filter(s => counts.has(s.unit)),
          excluded: Object.fromEntries(
            Object.entries(given.excluded).map(([item, units]) => [item, units.filter(u => counts.has(u))]),
          ),
          resolutions: [],
          decisions: [],
          rules: { ...given.rules, headcount: 'by-owner', countedUses: [] },
        }
        const { facts, voterOfUnit } = factsOf(vote)
        const known = vote.units.map(unitOf)
        const units = known.map(u => ({ ...u, voter: voterOfUnit.get(u.code) ?? 0, ownerKey: voterKey(u) }))
        const voterOf = Int32Array.from(units, u => u.voter)
        const suspects = suspectedPairs(known, { voterOf }, decisionsOf(vote))
        for (const reading of otherReadings(facts, background(units, { suspects }))) {
          const key = naiveRule[reading.id as keyof typeof naiveRule]
          const other: NaiveFacts | undefined = key
            ? {
                ...vote,
                rules: { ...vote.rules, [key]: reading.rules[reading.id as keyof typeof naiveRule] },
              }
            : reading.id === 'suspects'
              ? {
                  ...vote,
                  decisions: reading.value
                    .split('；')
                    .map(list => ({ kind: 'merge' as const, units: list.split('、') })),
                }
              : undefined
          if (!other) continue
          const naive = naiveTally(other)
          const here = rendered({ ...tally(facts), items: reading.items }, [])
          expect([reading.id, reading.value, here.items]).toEqual([reading.id, reading.value, naive.items])
        }
      }),
      { seed: SEED + 7, numRuns: runs(200) },
    )
  }, 120_000)
})

describe('a flip is named', () => {
  it('blank marks that make the quorum', () => {
    const facts = aVote({ areas: metres(9), marks: [...times(4, '1'), ...times(2, ''), ...times(3, null)] })
    const items = tally(facts).items
    const flips = flipsOf(items, read(facts, 'blank'))
    expect(flips.map(f => [f.code, f.here.outcome, f.there.outcome])).toEqual([
      ['M1', 'carried', 'no-quorum'],
    ])
    expect(items.map(quorumByEmptyMarks)).toEqual([true])
  })

  it('no quorum hangs on blanks when the others reach it', () => {
    const facts = aVote({ areas: metres(9), marks: [...times(6, '1'), '', ...times(2, null)] })
    expect(tally(facts).items.map(quorumByEmptyMarks)).toEqual([false])
  })

  it('as many blank as spoilt marks that make the quorum', () => {
    const facts = aVote({ areas: metres(9), marks: [...times(4, '1'), '', 'x', ...times(3, null)] })
    expect(tally(facts).items.map(quorumByEmptyMarks)).toEqual([true])
  })

  it('held papers, kept first or last', () => {
    const papers = [
      ...[1, 2].map(voter => ({ voter, no: 1, receivedAt: '2026-03-02T10:00', void: null, marks: '1' })),
      { voter: 3, no: 1, receivedAt: '2026-03-02T10:00', void: null, marks: '1' },
      { voter: 3, no: 2, receivedAt: '2026-03-03T10:00', void: null, marks: '2' },
    ]
    const facts = aVote({ areas: metres(4), papers })
    expect(motionOf(tally(facts)).outcome).toBe('no-quorum')
    const flips = flipsOf(tally(facts).items, read(facts, 'conflicting-ballots'))
    expect(flips.map(f => [f.value, f.there.outcome])).toEqual([
      ['first', 'carried'],
      ['last', 'carried'],
    ])
  })

  it('parking that would count', () => {
    const facts = aVote({ areas: metres(3), marks: times(2, '1').concat([null]) })
    const units = [
      ...onePerVoter(facts),
      unit(0, { code: 'p1', use: 'parking', ownerKey: 'k3' }),
      unit(0, { code: 'p2', use: 'parking', ownerKey: 'stranger' }),
      unit(0, { code: 'c', use: 'common', ownerKey: 'k1' }),
    ]
    const [reading] = read(facts, 'counted-uses', { units })
    expect(reading?.items[0]?.roll).toEqual({ headcount: 4, area: 50_000 })
    expect(reading?.items[0]?.outcome).toBe('no-quorum')
    expect(read(facts, 'counted-uses')).toEqual([])
  })

  it('parking that would count, of an owner decided to be one with a voter', () => {
    const facts = aVote({ areas: metres(3), marks: ['1', '1', '2'] })
    const units = [
      ...onePerVoter(facts),
      unit(0, { code: 'p', use: 'parking', ownerKey: '?p' }),
      unit(0, { code: 'q', use: 'parking', ownerKey: '?q' }),
      unit(0, { code: 'r', use: 'parking', ownerKey: '?r' }),
    ]
    // `x` lies outside the roll: q and r are one owner by way of it.
    const decisions = [
      aDecision('merge', '3', 'p'),
      aDecision('merge', 'q', 'x'),
      aDecision('merge', 'x', 'r'),
    ]
    const [reading] = read(facts, 'counted-uses', { units, decisions })
    expect(reading?.items[0]).toMatchObject({
      roll: { headcount: 4, area: 60_000 },
      for: { headcount: 2, area: 20_000 },
      against: { headcount: 1, area: 20_000 },
    })
  })

  it('parking that does count and would not', () => {
    const facts = aVote({
      areas: [...metres(2), 10_000],
      marks: ['1', '1', null],
      rules: { 'counted-uses': ['parking'] },
    })
    const units = [unit(1), unit(2), unit(3, { use: 'parking' })]
    const [reading] = read(facts, 'counted-uses', { units })
    expect([reading?.value, reading?.items[0]?.roll]).toEqual(['none', { headcount: 2, area: 20_000 }])
  })

  it('suspected owners, each group and all together', () => {
    const facts = aVote({ areas: metres(6), marks: times(4, '1').concat([null, null]) })
    const suspects = [
      ['1', '2'],
      ['2', '3'],
      ['5', '6'],
    ] as const
    const readings = read(facts, 'suspects', { suspects })
    expect(readings.map(r => [r.value, r.items[0]?.roll.headcount])).toEqual([
      ['1、2、3', 4],
      ['5、6', 5],
      ['1、2、3；5、6', 3],
    ])
  })

  it('the developer’s delivered units', () => {
    const facts = aVote({ areas: metres(3), marks: times(2, '1').concat([null]) })
    const units = [unit(1, { status: 'unsold', ownerKey: '!' }), unit(2), unit(3)]
    const [reading] = read(facts, 'developer', { units, developerUnits: ['2'] })
    expect([reading?.value, reading?.items[0]?.participating]).toEqual(['2', { headcount: 1, area: 20_000 }])
    expect(read(facts, 'developer', { developerUnits: ['2'] })).toEqual([])
  })

  it('an exclusion undone', () => {
    const facts = {
      ...aVote({ areas: metres(3), marks: ['1', '1', null], electorates: { M1: [10_000, 10_000, 0] } }),
      excluded: new Map([['M1', new Map([[3, 10_000]])]]),
    }
    const [reading] = read(facts, 'recusal')
    expect([reading?.items[0]?.roll.headcount, reading?.items[0]?.outcome]).toEqual([3, 'carried'])
  })

  it('common ground for an elevator as a change of use', () => {
    const facts = aVote({
      areas: metres(10),
      marks: [...times(7, '1'), ...times(3, '2')],
      items: [aMotion({ matter: 'elevator-site' })],
      region: 'shanghai',
    })
    const flips = (facts: VoteFacts) =>
      flipsOf(tally(facts).items, read(facts, 'elevator-site')).map(f => [
        f.value,
        f.here.outcome,
        f.there.outcome,
      ])
    expect(flips(facts)).toEqual([['special', 'carried', 'not-carried']])
    expect(flips({ ...facts, profile: profileOn('national', '2026-03-15') })).toEqual([
      ['ordinary', 'not-carried', 'carried'],
    ])
    expect(flips({ ...facts, profile: profileOn('national', '2020-12-31') })).toEqual([])
  })

  it('other people elected, though the outcome is the same word', () => {
    const items = [anElection({ of: 2, seats: 1 })]
    const facts = aVote({ areas: [5, 1, 1, 1, 1], marks: ['1', '2', '2', '2', ''], items })
    const one = tally(facts).items
    const other = tally({
      ...facts,
      papers: [...facts.papers].map(p => ({ ...p, marks: p.voter === 1 ? '2' : p.marks })),
    }).items
    expect(
      flipsOf(one, [{ id: 'blank', value: '', rules: facts.assembly.rules, items: other }]),
    ).toHaveLength(1)
    expect(flipsOf(one, [{ id: 'blank', value: '', rules: facts.assembly.rules, items: one }])).toEqual([])
  })
})

it('a first assembly has no clauses, so silence and heads by unit are no readings there', () => {
  const facts = aVote({ areas: metres(3), marks: times(3, '1'), assembly: { kind: 'first' } })
  expect(read(facts, 'silence')).toEqual([])
  expect(read(facts, 'headcount')).toEqual([])
  expect(read(aVote({ areas: metres(3), marks: times(3, '1') }), 'headcount')).toHaveLength(1)
})

describe('what is tried, and what is not', () => {
  it('papers of one voter are compared only where one returned several', () => {
    const one = aVote({ areas: metres(3), marks: times(3, '1') })
    expect(read(one, 'conflicting-ballots')).toEqual([])
    const papers = [1, 1, 2].map((voter, i) => aPaper({ voter, no: i === 1 ? 2 : 1 }))
    const several = aVote({ areas: metres(3), papers, rules: { 'conflicting-ballots': 'first' } })
    expect(read(several, 'conflicting-ballots').map(r => r.value)).toEqual(['hold', 'last'])
    const online = {
      ...several,
      papers: papers.map((paper, i) => (i === 1 ? { ...paper, channel: '网上' } : paper)),
    }
    expect(read(online, 'conflicting-ballots').map(r => r.value)).toEqual(['hold', 'last', 'channel'])
  })

  it('heads by flat only where tenants may sign', () => {
    const rules = { 'tenant-heads': 'by-flat' } as const
    const facts = aVote({ areas: metres(2), items: [aMotion({ matter: 'elevator-site' })], rules })
    const flat = { code: '1', area: 5000, items: new Set(['M1']) }
    const values = (tenantFlats: VoteFacts['tenantFlats']) =>
      read({ ...facts, ...(tenantFlats && { tenantFlats }) }, 'tenant-heads').map(r => [
        r.value,
        r.items[0]?.roll.headcount,
      ])
    expect(values(new Map([[1, [flat]]]))).toEqual([['one', 2]])
    expect([values(new Map()), values(undefined)]).toEqual([[], []])
  })

  it('what a mark is taken for says whether a paper goes against its mandate', () => {
    const mandate = {
      ...{ id: 1, voter: 1, kind: 'proxy' as const, unit: '1', giver: '甲', holder: '乙', holderIdNo: '' },
      ...{
        role: 'other' as const,
        signedOn: '2026-02-20',
        validUntil: null,
        evidence: '',
        revokedReason: '',
      },
      ...{ recordedAt: '2026-02-20T10:00', revokedOn: null },
    }
    const entered = [1, 2, 3].map(voter => ({
      ...aPaper({ voter, marks: voter === 1 ? 'f' : '1' }),
      ...{ proxy: voter === 1 ? '乙' : '', signedOn: null, signedBy: '' },
    }))
    // Told to vote against, it says "with the majority": spoilt where that is no mark, another opinion where it is.
    const taken = (...instructions: readonly string[]) => {
      const mandates = instructions.map((told, i) => ({
        ...mandate,
        id: i,
        giver: `甲${i}`,
        instructions: told,
      }))
      const who = { mandates: new Map([[1, mandates]]), titles: new Map(), convenedOn: '2026-02-01' }
      const facts = { ...aVote({ areas: metres(3), papers: entered }), signed: { papers: entered, who } }
      return read(facts, 'follow-mark').map(r => r.items[0]?.participating.headcount)
    }
    expect([taken('2'), taken('2', ''), taken(''), taken('f')]).toEqual([[2], [2], [3], [3]])
  })

  it.each([
    ['blank', 'abstain', 'not-participating'],
    ['spoilt-item', 'participating', 'not-participating'],
    ['follow-mark', 'not-allowed', 'allowed'],
  ] as const)('%s: the value that does not hold, either way', (rule, one, other) => {
    const under = (value: string) =>
      read(aVote({ areas: metres(1), rules: { [rule]: value } }), rule).map(r => r.value)
    expect([under(one), under(other)]).toEqual([[other], [one]])
  })

  it('silence: both values that do not hold', () => {
    const values = ['not-participating', 'participating', 'with-majority'] as const
    for (const silence of values) {
      const facts = aVote({ areas: metres(1), rules: { silence } })
      expect(read(facts, 'silence').map(r => r.value)).toEqual(values.filter(value => value !== silence))
    }
  })

  it('silence in elections is a reading only where silence counts, and there is one', () => {
    const items = [anElection()]
    expect(read(aVote({ areas: metres(1), items }), 'silence-elections')).toEqual([])
    const rules = { silence: 'participating' } as const
    expect(read(aVote({ areas: metres(1), rules }), 'silence-elections')).toEqual([])
    for (const some of [items, [aMotion(), ...items]])
      expect(
        read(aVote({ areas: metres(1), items: some, rules }), 'silence-elections').map(r => r.value),
      ).toEqual(['by-clause'])
  })

  it('silence that is on is tried without, also in a first assembly', () => {
    const facts = aVote({
      areas: metres(1),
      rules: { silence: 'with-majority' },
      assembly: { kind: 'first' },
    })
    expect(read(facts, 'silence').map(r => r.value)).toEqual(['not-participating', 'participating'])
  })

  it('blank marks make no quorum that is not met', () => {
    const facts = aVote({ areas: metres(9), marks: [...times(4, '1'), '', ...times(4, null)] })
    expect(tally(facts).items.map(quorumByEmptyMarks)).toEqual([false])
    const spoilt = aVote({ areas: metres(3), marks: ['1', 'x', null] })
    expect(tally(spoilt).items.map(quorumByEmptyMarks)).toEqual([true])
    const none = aVote({ areas: metres(3), marks: ['1', '2', null] })
    expect(tally(none).items.map(quorumByEmptyMarks)).toEqual([false])
  })

  it('spaces of either use, those that count already apart', () => {
    const facts = aVote({ areas: metres(2), rules: { 'counted-uses': ['parking'] } })
    const units = [unit(1), unit(2, { use: 'parking' }), unit(0, { code: 's', use: 'storage' })]
    expect(read(facts, 'counted-uses', { units }).map(r => [r.value, r.items[0]?.roll.headcount])).toEqual([
      ['none', 1],
    ])
    const plain = aVote({ areas: metres(1) })
    const both = [unit(1), unit(0, { code: 'p', use: 'parking' }), unit(0, { code: 's', use: 'storage' })]
    expect(read(plain, 'counted-uses', { units: both }).map(r => r.value)).toEqual(['parking,storage'])
  })

  it('where heads are units a space is a head of its own, the developer’s stays the developer’s', () => {
    const facts = aVote({ areas: metres(2), rules: { headcount: 'by-unit' } })
    const units = [
      unit(1),
      unit(2, { status: 'unsold', ownerKey: '!' }),
      unit(0, { code: 'p', use: 'parking', ownerKey: 'k1' }),
      unit(0, { code: 'q', use: 'parking', ownerKey: '!', status: 'unsold' }),
    ]
    expect(read(facts, 'counted-uses', { units })[0]?.items[0]?.roll).toEqual({ headcount: 3, area: 40_000 })
    const bought = [...units, unit(0, { code: 'r', use: 'parking', ownerKey: 'k1', status: 'undelivered' })]
    expect(read(facts, 'counted-uses', { units: bought })[0]?.items[0]?.roll.headcount).toBe(3)
  })

  it('suspects beyond twenty groups only all together, and only of units that count', () => {
    const groups = (n: number) => {
      const facts = aVote({ areas: metres(2 * n) })
      const suspects = Array.from({ length: n }, (_, i) => [`${2 * i + 1}`, `${2 * i + 2}`] as const)
      return read(facts, 'suspects', { suspects }).length
    }
    expect([groups(1), groups(2), groups(20), groups(21)]).toEqual([1, 3, 21, 1])
    const facts = aVote({ areas: metres(2) })
    const units = [unit(1), unit(2), unit(0, { code: 'p', use: 'parking' })]
    expect(read(facts, 'suspects', { units, suspects: [['1', 'p']] })).toEqual([])
    expect(read(facts, 'suspects', { units, suspects: [['1', '9']] })).toEqual([])
  })

  it('the developer’s delivered units that count, with what is unsold and counts', () => {
    const facts = aVote({ areas: metres(2) })
    const parking = unit(0, { code: 'p', use: 'parking' })
    const given = (units: readonly RolledUnit[], developerUnits: readonly string[]) =>
      read(facts, 'developer', { units, developerUnits }).map(r => [r.value, r.items[0]?.roll.headcount])
    const unsold = unit(1, { status: 'unsold', ownerKey: '!' })
    expect(given([unsold, unit(2), parking], ['p'])).toEqual([])
    expect(given([unsold, unit(2), parking], ['2', 'p'])).toEqual([['2', 1]])
    expect(given([unit(1), { ...unsold, voter: 2, code: 'u' }], ['1'])).toEqual([['1', 1]])
    expect(given([unit(1), unit(2), { ...parking, status: 'unsold' }], ['2'])).toEqual([])
  })

  it('an exclusion of any item is undone in all', () => {
    const facts = {
      ...aVote({
        areas: metres(3),
        items: [aMotion(), aMotion({ code: 'M2' })],
        electorates: { M2: [10_000, 10_000, 0] },
      }),
      excluded: new Map([['M2', new Map([[3, 10_000]])]]),
    }
    expect(read(facts, 'recusal')[0]?.items.map(item => item.roll.headcount)).toEqual([3, 3])
  })

  it('an elevator’s ground beside other motions, which stay as they are', () => {
    const items = [
      aMotion({ matter: 'manager' }),
      aMotion({ code: 'M2', matter: 'elevator-site' }),
      aChoice(),
    ]
    const facts = aVote({
      areas: metres(10),
      marks: [...times(7, '1|1|1'), ...times(3, '2|2|2')],
      items,
      region: 'shanghai',
    })
    expect(read(facts, 'elevator-site')[0]?.items.map(item => item.outcome)).toEqual([
      'carried',
      'not-carried',
      'carried',
    ])
    expect(read(aVote({ areas: metres(1), items: [aMotion()] }), 'elevator-site')).toEqual([])
  })
})
