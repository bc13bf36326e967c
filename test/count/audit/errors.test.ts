import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/assembly/item.ts'
import { joinMarks } from '../../../src/assembly/marks.ts'
import { assertionsOf, stillTrue, weightIn } from '../../../src/count/audit/assertions.ts'
import { type Found, MARGIN, Overstatement, withinBound } from '../../../src/count/audit/errors.ts'
import { type Taken, takenBallots } from '../../../src/count/audit/taken.ts'
import type { ItemTally } from '../../../src/count/outcome.ts'
import { type CountedPaper, tally, type VoteFacts } from '../../../src/count/tally.ts'
import { regimeAt } from '../../../src/law/regime.ts'
import { factsOf } from '../../support/adapter.ts'
import {
  aChoice,
  aMotion,
  anElection,
  aPaper,
  aVote,
  electionOf,
  metres,
  times,
} from '../../support/builders.ts'
import fc from '../../support/fast-check.ts'
import { anyTightElection, anyVote, runs } from '../../support/random-vote.ts'

/*
 * What the audit rests on: wherever the papers come to another outcome than the entries, the errors of the single ballots,
 * each at most its bound, come to a whole margin.
 */

describe.each([
  ['every kind of vote', anyVote, 1000],
  ['elections with level candidates', anyTightElection, 600],
] as const)('%s', (_, votes, usual) => {
  it('a wrong outcome is never overstated by less than a margin, and no ballot by more than its bound', () => {
    const seen = { wrong: 0, right: 0, inFull: 0 }
    fc.assert(
      fc.property(votes, fc.nat(), (given, seed) => {
        const { facts } = factsOf(given)
        const draws = drawsFrom(seed)
        const audit = auditOf(facts)
        if (!audit) return
        const { taken, overstatement, inFull, reported } = audit
        const rate = [0.1, 0.25, 0.5, 0.9][Math.floor(draws() * 4)] ?? 0.5
        const papers: CountedPaper[] = []
        const beyond: unknown[] = []
        let errors = 0n
        for (let voter = 1; voter < taken.length; voter++) {
          const was = taken[voter] ?? { kind: 'none' }
          const hadPapers = [...facts.papers].some(paper => paper.voter === voter)
          const found = draws() < rate ? somethingElse(facts.items, draws) : asReported(was, hadPapers)
          const bound = overstatement.bound(voter, was)
          const error = overstatement.error(voter, was, found)
          if (error > bound || bound < 0n) beyond.push({ voter, error, bound })
          errors += error
          if (found.kind === 'paper')
            papers.push(aPaper({ voter, receivedAt: early(facts), marks: found.marks }))
          if (found.kind === 'void')
            papers.push(aPaper({ voter, receivedAt: early(facts), void: 'V2', marks: '' }))
        }
        expect(beyond).toEqual([])
        const real = tally({ ...facts, papers, resolutions: new Map() }).items
        const wrong = reported.some(
          (item, i) => !inFull.includes(item.code) && real[i] && decision(item) !== decision(real[i]),
        )
        if (wrong) expect(errors).toBeGreaterThanOrEqual(MARGIN)
        seen[wrong ? 'wrong' : 'right'] += 1
        seen.inFull += inFull.length > 0 ? 1 : 0
      }),
      { numRuns: runs(usual) },
    )
    // The property says something only where outcomes do turn out wrong.
    if (runs(usual) === usual) expect(seen.wrong).toBeGreaterThan(usual / 10)
  }, 120_000)
})

describe('the assertions of an outcome', () => {
  const named = (facts: VoteFacts) =>
    auditOf(facts)?.assertions.map(
      a => `${a.about} ${a.option}${a.rival ? `>${a.rival}` : ''} ${a.axis} ${a.holds} ${a.threshold}`,
    )

  it('carried: both axes of quorum and bar; at least counts one step more', () => {
    expect(named(aVote({ areas: metres(10), marks: [...times(7, '1'), ...times(3, null)] }))).toEqual([
      // 3 × 7 − 2 × 10 = 1: two steps from untrue; 2 × 7 − 7 = 7 must not fall to 0.
      'quorum 0 headcount true 2',
      'quorum 0 area true 10001',
      'bar 0 headcount true 7',
      'bar 0 area true 70000',
    ])
  })

  it('not carried, no quorum: the one axis with the wider margin', () => {
    const areas = [...metres(9), 50_000]
    expect(named(aVote({ areas, marks: [...times(4, '1'), ...times(5, '2'), '2'] }))?.at(-1)).toBe(
      'bar 0 area false 60001',
    )
    expect(named(aVote({ areas: metres(10), marks: [...times(2, '1'), ...times(8, null)] }))).toEqual([
      'quorum 0 headcount false 14',
    ])
  })

  it('not carried by area alone, exactly on the bar: by one square centimetre', () => {
    const areas = [...metres(5), ...Array.from({ length: 4 }, () => 12_500)]
    const facts = aVote({ areas, marks: [...times(5, '1'), ...times(4, '2')] })
    // 5 of 9 heads are more than half; 50 000 of 100 000 are not.
    expect(named(facts)?.at(-1)).toBe('bar 0 area false 1')
    expect(auditOf(facts)?.inFull).toEqual([])
  })

  it('a conditional motion asserts what it hangs on', () => {
    const items = [aMotion(), aMotion({ code: 'M2', onlyIf: 'M1' })]
    const facts = aVote({ areas: metres(9), items, marks: times(9, '2|1') })
    expect(auditOf(facts, ['M2'])?.assertions.map(a => `${a.item} ${a.about}`)).toEqual([
      'M1 quorum',
      'M1 quorum',
      'M1 bar',
    ])
    expect(auditOf(facts, ['M2'])?.inFull).toEqual([])
  })

  it('a conditional motion is counted in full where what it hangs on is', () => {
    const items = [aMotion(), aMotion({ code: 'M2', onlyIf: 'M1' }), aMotion({ code: 'M3' })]
    const tenantFlats = new Map([[1, [{ code: '1', area: 5_000, items: new Set(['M1']) }]]])
    const vote = aVote({
      areas: metres(9),
      items,
      marks: times(9, '1|1|1'),
      rules: { 'tenant-heads': 'by-flat' },
    })
    const tenants = { ...vote, tenantFlats }
    expect(auditOf(tenants, ['M2'])?.inFull).toEqual(['M1', 'M2'])
  })

  it('an item that was withdrawn asserts nothing', () => {
    const items = [aMotion(), aMotion({ code: 'M2', withdrawn: { at: '2026-03-02T10:00', reason: '撤回' } })]
    const audit = auditOf(aVote({ areas: metres(9), items, marks: times(9, '1|1') }), ['M1', 'M2'])
    expect([...new Set(audit?.assertions.map(a => a.item))]).toEqual(['M1'])
    expect(audit?.inFull).toEqual([])
  })

  it('only those of the items asked for, and what these hang on', () => {
    const items = [aMotion(), aMotion({ code: 'M2' }), aMotion({ code: 'M3', onlyIf: 'M1' })]
    const facts = aVote({ areas: metres(9), items, marks: times(9, '1|1|1') })
    const about = (...codes: string[]) => [...new Set(auditOf(facts, codes)?.assertions.map(a => a.item))]
    expect([about('M1'), about('M2'), about('M3')]).toEqual([['M1'], ['M2'], ['M1', 'M3']])
  })

  it('of a narrower electorate: nobody outside it has any weight', () => {
    const inside = [10_000, 0, 10_000, 10_000]
    const areas = [10_000, 50_000, 10_000, 10_000]
    const facts = aVote({ areas, marks: times(4, '1'), electorates: { M1: inside } })
    expect(named(facts)).toEqual([
      'quorum 0 headcount true 4',
      'quorum 0 area true 30001',
      'bar 0 headcount true 3',
      'bar 0 area true 30000',
    ])
    const audit = auditOf(facts)
    expect([1, 2].map(voter => audit?.overstatement.bound(voter, { kind: 'none' }))).toEqual([
      366_666_666_668n,
      0n,
    ])
  })

  it('an election: the elected clear the bar and stand above those who do too; level ones need the whole count', () => {
    const election = anElection({ seats: 1 })
    const marks = [...times(5, '1'), ...times(4, '2')]
    expect(named(aVote({ areas: metres(9), items: [election], marks }))?.slice(2)).toEqual([
      'bar 1 headcount true 1',
      'bar 1 area true 10000',
      'bar 2 headcount false 2',
      'bar 3 headcount false 10',
    ])
    const pairs = (...counts: readonly number[]) =>
      ['1 2', '1 3', '2 3'].flatMap((mark, i) => times(counts[i] ?? 0, mark))
    const three = { areas: metres(7), items: [anElection()] }
    expect(named(aVote({ ...three, marks: pairs(3, 2, 2) }))?.slice(2)).toEqual([
      'bar 1 headcount true 3',
      'bar 1 area true 30000',
      'bar 2 headcount true 3',
      'bar 2 area true 30000',
      'above 1>3 headcount true 1',
      'above 2>3 headcount true 1',
    ])
    // Level on heads: not behind there, ahead on area.
    const areas = [20_000, ...metres(5)]
    expect(
      named(aVote({ areas, items: [anElection({ seats: 2 })], marks: pairs(2, 2, 2) }))?.slice(-4),
    ).toEqual([
      'above 3>1 headcount false 1',
      'above 1>3 area true 10000',
      'above 3>2 headcount false 1',
      'above 2>3 area true 10000',
    ])
    expect(
      auditOf(aVote({ areas: metres(6), items: [anElection()], marks: pairs(2, 2, 2) }))?.inFull,
    ).toEqual(['E1'])
    // Level ones of whom a lot says who goes first, above one who is not level.
    const lots = new Map([['E1', [1]]])
    const drawn = {
      ...aVote({ ...three, areas: metres(8), rules: { tie: 'lot' }, marks: pairs(3, 2, 3) }),
      lots,
    }
    expect(electionOf(tally(drawn)).candidates.map(c => c.result)).toEqual([
      'elected',
      'elected',
      'qualified',
    ])
    expect(auditOf(drawn)?.inFull).toEqual(['E1'])
  })

  it('with follow marks allowed: also which side leads, strictly or not, on a bar of three quarters', () => {
    const items = [aMotion({ matter: 'raise-fund' })]
    const rules = { 'follow-mark': 'allowed' } as const
    expect(
      named(
        aVote({ areas: metres(9), items, rules, marks: [...times(6, '1'), ...times(2, 'f'), '2'] }),
      )?.slice(2),
    ).toEqual([
      'leads 1>2 headcount true 5',
      'leads 1>2 area true 50000',
      // 4 × 8 − 3 × 9 = 5, and one step: at least three quarters.
      'bar 0 headcount true 6',
      'bar 0 area true 50001',
    ])
    const level = aVote({
      areas: [...metres(8), 30_000],
      items,
      rules,
      marks: [...times(5, '1'), ...times(3, '2'), '2'],
    })
    expect(auditOf(level)?.assertions.find(a => a.about === 'bar')?.leader).toBe(null)
    expect(named(level)?.slice(2)).toEqual([
      'leads 1>2 area false 10001',
      'leads 2>1 headcount false 2',
      // 3 × 9 − 4 × 5 = 7 heads against at most 16; 130 000 against at most 240 000 is the wider margin.
      'bar 0 area false 130000',
    ])
  })

  it('with more against than for, follow marks go that way', () => {
    const rules = { 'follow-mark': 'allowed' } as const
    const facts = aVote({ areas: metres(9), rules, marks: [...times(2, '1'), ...times(6, '2'), 'f'] })
    expect(named(facts)?.slice(2)).toEqual([
      'leads 2>1 headcount true 4',
      'leads 2>1 area true 40000',
      'bar 0 headcount false 6',
    ])
    expect(auditOf(facts)?.assertions.at(-1)?.leader).toBe('against')
  })

  it('with as many for as against nobody leads, by a hair on each axis', () => {
    const rules = { 'follow-mark': 'allowed' } as const
    const facts = aVote({ areas: metres(9), rules, marks: [...times(4, '1'), ...times(4, '2'), 'f'] })
    expect(auditOf(facts)?.inFull).toEqual([])
    expect(named(facts)?.slice(2)).toEqual([
      'leads 1>2 headcount false 1',
      'leads 2>1 headcount false 1',
      // 9 − 2 × 4: the follow mark goes with neither.
      'bar 0 headcount false 2',
    ])
  })

  it('bounds: a ballot by the largest share of a margin that it could hide, a tenth added, rounded up', () => {
    const audit = auditOf(aVote({ areas: metres(10), marks: [...times(9, '1'), null] }))
    const bound = (voter: number) => audit?.overstatement.bound(voter, audit.taken[voter] ?? { kind: 'none' })
    // The quorum's area: 3 × 90 000 − 2 × 100 000 + 1, of which a paper that is not there would take 30 000.
    expect(bound(1)).toBe(471_421_836_831n)
    // Whoever returned nothing could have a paper against: 1 of the 9 by which the bar is passed.
    expect(bound(10)).toBe(122_222_222_224n)
    const error = (found: Found) => audit?.overstatement.error(1, audit.taken[1] ?? { kind: 'none' }, found)
    expect(error({ kind: 'none' })).toBe(428_565_306_210n)
    expect(error({ kind: 'void' })).toBe(428_565_306_210n)
    expect(error({ kind: 'paper', marks: '2' })).toBe(222_222_222_223n)
    expect(error({ kind: 'paper', marks: '1' })).toBe(0n)
    // Never more than the bound it was drawn by allows, whatever its area has become since.
    expect(withinBound(428_565_306_210n, 471_421_836_831n)).toBe(428_565_306_210n)
    expect(withinBound(428_565_306_211n, 471_421_836_831n)).toBe(428_565_306_210n)
    expect(withinBound(-5n, 11n)).toBe(-5n)
  })

  it('a paper on record that the archive does not hold is as wrong as can be, counted or not: its voter may be silent', () => {
    const services = Array.from({ length: 11 }, (_, i) => ({
      voter: i + 1,
      method: 'door' as const,
      servedAt: '2026-03-01T10:00',
    }))
    const marks = [...times(4, '1'), ...times(3, '2'), ...times(2, '3'), ...times(2, null)]
    const read = aVote({ areas: metres(11), marks, services, rules: { silence: 'with-majority' } })
    const voided = [10, 11].map(voter => aPaper({ voter, void: 'V2', marks: '' }))
    const facts = { ...read, papers: [...read.papers, ...voided] }
    // 4 of 9 is not carried; without the two void papers their voters go with the majority: 6 of 11 is.
    expect([facts, read].map(f => tally(f).items.map(decision))).toEqual([['not-carried'], ['carried']])
    const { overstatement, taken } = auditOf(facts) ?? {}
    const error = (voter: number, kind: 'none' | 'void') =>
      overstatement?.error(voter, taken?.[voter] ?? NONE, { kind })
    expect([error(10, 'void'), error(10, 'none'), error(11, 'none')]).toEqual([0n, MARGIN, MARGIN])
    // Nothing on record and nothing in the archive agree.
    const silent = auditOf(read)
    expect(silent?.overstatement.error(10, { kind: 'silent' }, NONE)).toBe(0n)
    expect(silent?.overstatement.error(10, NONE, NONE)).toBe(0n)
  })

  it('an assertion is still true of a corrected count on its bar where the law says at least, not where it says more than', () => {
    const facts = (marks: readonly (string | null)[]) => aVote({ areas: metres(10), marks })
    const before = facts([...times(9, '1'), null])
    const about = (about: 'quorum' | 'bar', corrected: VoteFacts, item = 'M1') => {
      const regime = regimeAt(before.assembly.closesAt)
      const assertion = auditOf(before)?.assertions.find(a => a.about === about)
      if (!regime || !assertion) throw new Error('nothing asserted')
      return stillTrue(corrected, regime, takenBallots(corrected), { ...assertion, item })
    }
    const votes = (yes: number, no: number) => facts([...times(yes, '1'), ...times(no, '2')])
    // More than half of those who took part.
    expect([votes(5, 4), votes(5, 5), votes(4, 5)].map(f => about('bar', f))).toEqual([true, false, false])
    // At least two thirds of nine.
    const nine = (n: number) => aVote({ areas: metres(9), marks: times(n, '1') })
    expect([7, 6, 5].map(n => about('quorum', nine(n)))).toEqual([true, true, false])
    expect(about('bar', before, 'M9')).toBe(false)
  })

  it('a voter who is not on the roll weighs nothing', () => {
    const facts = aVote({ areas: metres(2) })
    expect([0, 2, 3].map(voter => weightIn(facts, 'M1', 'headcount', voter))).toEqual([0, 1, 0])
    expect([0, 2, 3].map(voter => weightIn(facts, 'M1', 'area', voter))).toEqual([0, 10_000, 0])
  })

  it('where nothing is asserted no ballot can hurt', () => {
    const facts = aVote({ areas: metres(3), marks: times(3, '1') })
    const regime = regimeAt(facts.assembly.closesAt)
    if (!regime) throw new Error('no law')
    expect(new Overstatement(facts, regime, []).bound(1, NONE)).toBe(0n)
  })

  it('a choice: the option that was chosen, or each that was not', () => {
    const facts = aVote({
      areas: metres(9),
      items: [aChoice()],
      marks: [...times(4, '1'), ...times(4, '2'), '0'],
    })
    expect(named(facts)?.slice(2)).toEqual(['bar 1 headcount false 2', 'bar 2 headcount false 2'])
  })
})

const NONE = { kind: 'none' } as const

function auditOf(facts: VoteFacts, codes = facts.items.map(item => item.code)) {
  const regime = regimeAt(facts.assembly.closesAt)
  if (!regime) return undefined
  const reported = tally(facts).items
  const taken = takenBallots(facts)
  const { assertions, inFull } = assertionsOf(facts, reported, regime, taken, new Set(codes))
  return { taken, reported, assertions, inFull, overstatement: new Overstatement(facts, regime, assertions) }
}

function asReported(taken: Taken, hadPapers: boolean): Found {
  if (taken.kind === 'paper') return taken
  return { kind: hadPapers ? 'void' : 'none' }
}

function somethingElse(items: readonly Item[], draws: () => number): Found {
  if (draws() < 0.15) return { kind: 'void' }
  if (draws() < 0.15) return { kind: 'none' }
  const pick = <T>(...of: readonly T[]) => of[Math.floor(draws() * of.length)] as T
  return {
    kind: 'paper',
    marks: joinMarks(
      items.map(item => {
        if (item.kind === 'motion') return pick('1', '1', '2', '2', '3', 'f', '', 'x')
        if (item.kind === 'choice') return pick('1', '2', '0', '', 'x')
        const some = item.candidates.map(c => c.no).filter(() => draws() < 0.5)
        return item.manner === 'approve'
          ? some.join(' ')
          : some.map(no => `${no}:${pick('1', '1', '2', '3')}`).join(' ')
      }),
    ),
  }
}

function decision(item: ItemTally): string {
  if (item.kind === 'motion') return item.outcome
  if (item.kind === 'choice') return `${item.outcome} ${item.carried}`
  const placed = new Set(['elected', 'alternate', 'tied', 'tied-alternate'])
  return `${item.outcome} ${item.candidates.map(c => (placed.has(c.result) ? c.result : '-')).join(' ')}`
}

function early(facts: VoteFacts): string {
  return facts.assembly.closesAt
}

function drawsFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
