import { describe, expect, it } from 'vitest'
import { sha256 } from '../../../src/basics/digest.ts'
import { assertionsOf } from '../../../src/count/audit/assertions.ts'
import { drawBallots, drawnNumber, totalBound } from '../../../src/count/audit/draw.ts'
import { MARGIN, Overstatement } from '../../../src/count/audit/errors.ts'
import {
  atMost,
  type ComparedDraw,
  drawsNeeded,
  type Fraction,
  remainingRisk,
  riskPercent,
} from '../../../src/count/audit/risk.ts'
import { takenBallots } from '../../../src/count/audit/taken.ts'
import { tally } from '../../../src/count/tally.ts'
import { regimeAt } from '../../../src/law/regime.ts'
import { aVote } from '../../support/builders.ts'
import fc from '../../support/fast-check.ts'
import { runs } from '../../support/random-vote.ts'

const FIVE: Fraction = { numerator: 5n, denominator: 100n }
const margins = (n: number) => BigInt(Math.round(n * 1000)) * (MARGIN / 1000n)

describe('the numbers of a seed', () => {
  it('are SHA-256 of the seed, a comma and the number of the draw, so that anybody can draw again', () => {
    // printf '%s' 12345678901234567890,1 | sha256sum
    expect(sha256('12345678901234567890,1')).toBe(
      drawnNumber('12345678901234567890', 1, 1n << 256n)
        .toString(16)
        .padStart(64, '0'),
    )
    expect(drawnNumber('12345678901234567890', 1, 1000n)).toBe(
      BigInt(`0x${sha256('12345678901234567890,1')}`) % 1000n,
    )
  })

  it('each stand for one step of one ballot, the bounds laid side by side', () => {
    const ballots = [2n, 0n, 1n, 2n].map((bound, i) => ({ voter: i + 1, bound }))
    expect([totalBound(ballots), totalBound([])]).toEqual([5n, 0n])
    const holder = [1, 1, 3, 4, 4]
    for (const { draw, voter } of drawBallots(ballots, '7', 1, 200))
      expect(voter).toBe(holder[Number(drawnNumber('7', draw, 5n))])
  })

  it('fall on ballots in proportion to their bounds, and never on one without', () => {
    const ballots = [3n, 0n, 1n, 6n].map((bound, i) => ({ voter: i + 1, bound: bound * MARGIN }))
    const drawn = drawBallots(ballots, '42', 1, 20_000)
    const share = (voter: number) => drawn.filter(d => d.voter === voter).length / 20_000
    expect(share(2)).toBe(0)
    for (const [voter, expected] of [
      [1, 0.3],
      [3, 0.1],
      [4, 0.6],
    ] as const)
      expect(Math.abs(share(voter) - expected)).toBeLessThan(0.015)
    expect(drawBallots(ballots, '42', 11, 5)).toEqual(drawn.slice(10, 15))
    expect(drawBallots([{ voter: 1, bound: 0n }], '42', 1, 5)).toEqual([])
  })
})

describe('the risk that remains', () => {
  it('is Π (1 − 1/U) / (1 − e/u)', () => {
    const draws: ComparedDraw[] = [
      { bound: margins(1), error: 0n },
      { bound: margins(2), error: margins(0.5) },
      { bound: margins(1), error: margins(-0.25) },
    ]
    const { numerator, denominator } = remainingRisk(margins(10), draws)
    expect(
      Math.abs(Number(numerator) / Number(denominator) - 0.9 ** 3 / (1 - 0.25) / (1 + 0.25)),
    ).toBeLessThan(1e-12)
    expect(riskPercent({ numerator: 1n, denominator: 30_000n })).toBe('0.01%')
    expect(riskPercent({ numerator: 5n, denominator: 100n })).toBe('5.00%')
    expect(riskPercent({ numerator: 50_001n, denominator: 1_000_000n })).toBe('5.01%')
    expect(riskPercent({ numerator: 7n, denominator: 2n })).toBe('100.00%')
    const hundredths = (n: bigint) => riskPercent({ numerator: n, denominator: 10_000n })
    expect([9_999n, 10_000n, 10_001n].map(hundredths)).toEqual(['99.99%', '100.00%', '100.00%'])
    expect([0n, 1n].map(hundredths)).toEqual(['0.00%', '0.01%'])
    // A hair above one hundredth of a per cent.
    expect(riskPercent({ numerator: 1n, denominator: 9_999n })).toBe('0.02%')
  })

  it('is exact to the last step of an error', () => {
    const risk = (error: bigint) => remainingRisk(margins(2), [{ bound: 4n, error }])
    const is = (of: Fraction, numerator: bigint, denominator: bigint) =>
      of.numerator * denominator === numerator * of.denominator
    expect([is(risk(0n), 1n, 2n), is(risk(1n), 2n, 3n), is(risk(-1n), 2n, 5n)]).toEqual([true, true, true])
  })

  it('gives the figures of a published example and of a plain one', () => {
    // M. Lindeman, "A Kaplan-Markov auditing example using 2008 California data" (2010): U = 20.47, taint 0.003953.
    const { numerator, denominator } = remainingRisk(margins(20.47), [{ bound: 1_000_000n, error: 3953n }])
    expect(Math.abs(Number(numerator) / Number(denominator) - 0.9549228314475828)).toBeLessThan(1e-12)
    // A hundred batches of 1100 ballots, 510 to 490 in each: U = 100 × 1120 / 2000; log 0.2 / log (1 − 1/56) = 89.32.
    expect(drawsNeeded(margins(56), { numerator: 1n, denominator: 5n }, 100)).toBe(90)
  })

  it('that is the limit exactly is low enough, and needs no further draw', () => {
    expect(atMost({ numerator: 1n, denominator: 20n }, FIVE)).toBe(true)
    expect(atMost({ numerator: 50_001n, denominator: 1_000_000n }, FIVE)).toBe(false)
    expect(drawsNeeded(margins(10), FIVE, 100, { numerator: 1n, denominator: 20n })).toBe(0)
  })

  it('nothing to look at where errors cannot come to a margin', () => {
    expect(remainingRisk(margins(1), [])).toEqual({ numerator: 0n, denominator: 1n })
    expect(drawsNeeded(margins(0.5), FIVE, 100)).toBe(1)
  })

  it('needs as many draws as are enough, and one less is not', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1001, max: 400_000 }),
        fc.integer({ min: 1, max: 500 }),
        (u, permille) => {
          const limit = { numerator: BigInt(permille), denominator: 1000n }
          const total = margins(u / 1000)
          const draws = drawsNeeded(total, limit, 1_000_000) ?? 0
          const clean = (n: number) => Array.from({ length: n }, () => ({ bound: MARGIN, error: 0n }))
          expect(atMost(remainingRisk(total, clean(draws)), limit)).toBe(true)
          expect(atMost(remainingRisk(total, clean(draws - 1)), limit)).toBe(false)
          expect(drawsNeeded(total, limit, draws)).toBe(draws)
          expect(drawsNeeded(total, limit, draws - 1)).toBe(undefined)
        },
      ),
      { numRuns: runs(60) },
    )
  })

  it('after an error: as many more as bring it down again', () => {
    const total = margins(10)
    const draws: ComparedDraw[] = [{ bound: margins(1), error: margins(0.9) }]
    const more = drawsNeeded(total, FIVE, 1000, remainingRisk(total, draws)) ?? 0
    const clean = (n: number) => [
      ...draws,
      ...Array.from({ length: n }, () => ({ bound: MARGIN, error: 0n })),
    ]
    expect(atMost(remainingRisk(total, clean(more)), FIVE)).toBe(true)
    expect(atMost(remainingRisk(total, clean(more - 1)), FIVE)).toBe(false)
  })

  it('goes on from fractions of any length, as far as is allowed and no further', () => {
    const now = remainingRisk(
      margins(10),
      Array.from({ length: 20 }, () => ({ bound: MARGIN, error: 0n })),
    )
    // log 0.05 / log 0.9 = 28.4
    expect([8, 9, 10].map(most => drawsNeeded(margins(10), FIVE, most, now))).toEqual([undefined, 9, 9])
  })

  it('cannot be told for a total beyond all sense', () => {
    expect(drawsNeeded(MARGIN * 10n ** 18n, FIVE, 10_000)).toBe(undefined)
    // After so many draws the parts of the fraction are too large for a number.
    const total = margins(1000)
    const now = remainingRisk(
      total,
      Array.from({ length: 500 }, () => ({ bound: MARGIN, error: 0n })),
    )
    const all = drawsNeeded(total, FIVE, 10_000) ?? 0
    expect(all).toBeGreaterThan(2000)
    expect(drawsNeeded(total, FIVE, 10_000, now)).toBe(all - 500)
  })
})

describe('simulated audits of a wrong outcome', () => {
  /*
   * Entries say carried by a hair more than the papers do. Wherever the wrong entries are, in a few large units or in
   * many small ones, a wrong outcome passes the audit no more often than the risk allows.
   */
  const areas = [
    ...Array.from({ length: 150 }, () => 900_000),
    ...Array.from({ length: 10 }, () => 9_000_000),
  ]
  const WRONG = {
    'many small ones': (i: number) => i < 30,
    'a few large ones': (i: number) => i >= 152 && i < 158,
    both: (i: number) => i < 20 || (i >= 150 && i < 155),
  }

  it.each(Object.entries(WRONG))(
    '%s',
    (_, wrong) => {
      const entered = areas.map((_, i) => (i % 5 === 4 && !wrong(i) ? '2' : '1'))
      const written = areas.map((_, i) => (wrong(i) || i % 5 >= 3 || i >= 156 ? '2' : '1'))
      const facts = aVote({ areas, marks: entered })
      const reported = tally(facts).items
      const real = tally(aVote({ areas, marks: written })).items
      expect([reported[0]?.outcome, real[0]?.outcome]).toEqual(['carried', 'not-carried'])
      const regime = regimeAt(facts.assembly.closesAt)
      if (!regime) throw new Error('no law')
      const taken = takenBallots(facts)
      const { assertions } = assertionsOf(facts, reported, regime, taken, new Set(['M1']))
      const overstatement = new Overstatement(facts, regime, assertions)
      const ballots = areas.map((_, i) => ({
        voter: i + 1,
        bound: overstatement.bound(i + 1, taken[i + 1] ?? { kind: 'none' }),
      }))
      const total = totalBound(ballots)
      const needed = drawsNeeded(total, { numerator: 2n, denominator: 10n }, 10_000) ?? 0
      const limit = { numerator: 2n, denominator: 10n }
      const audits = 400
      let passed = 0
      for (let audit = 1; audit <= audits; audit++) {
        // The audit may stop at the first draw at which the risk is low enough.
        const seen: ComparedDraw[] = []
        for (const { voter, bound } of drawBallots(ballots, `${audit}`, 1, needed * 3)) {
          const marks = written[voter - 1] ?? ''
          const error = overstatement.error(voter, taken[voter] ?? { kind: 'none' }, { kind: 'paper', marks })
          seen.push({ bound, error })
          if (seen.length >= needed && atMost(remainingRisk(total, seen), limit)) {
            passed += 1
            break
          }
        }
      }
      // 20 % allowed; three standard deviations of 400 audits are 6 %.
      expect(passed / audits).toBeLessThanOrEqual(0.26)
    },
    60_000,
  )

  it('a right outcome is confirmed by the sample that was reckoned', () => {
    const facts = aVote({ areas, marks: areas.map((_, i) => (i % 5 === 4 ? '2' : '1')) })
    const regime = regimeAt(facts.assembly.closesAt)
    if (!regime) throw new Error('no law')
    const taken = takenBallots(facts)
    const { assertions } = assertionsOf(facts, tally(facts).items, regime, taken, new Set(['M1']))
    const overstatement = new Overstatement(facts, regime, assertions)
    const ballots = areas.map((_, i) => ({
      voter: i + 1,
      bound: overstatement.bound(i + 1, taken[i + 1] ?? { kind: 'none' }),
    }))
    const total = totalBound(ballots)
    const needed = drawsNeeded(total, FIVE, 10_000) ?? 0
    expect(needed).toBeLessThan(40)
    const seen = drawBallots(ballots, '1', 1, needed).map(({ bound }) => ({ bound, error: 0n }))
    expect(atMost(remainingRisk(total, seen), FIVE)).toBe(true)
  })
})
