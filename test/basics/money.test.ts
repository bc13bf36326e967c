import { describe, expect, it } from 'vitest'
import { apportion, readYuan, yuanText } from '../../src/basics/money.ts'
import fc from '../support/fast-check.ts'

describe('yuan', () => {
  it.each([
    ['600000', 60_000_000n],
    ['600,000.5', 60_000_050n],
    ['0.07', 7n],
    ['1234.50元', 123_450n],
  ])('%s', (text, fen) => expect(readYuan(text)).toBe(fen))

  it.each(['', '-1', '1.234', '60万', '1,00', '1e5', '.5'])('%s is no amount', text =>
    expect(readYuan(text)).toBeUndefined(),
  )

  it('are written as they are read', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 14n }), fen => readYuan(yuanText(fen)) === fen))
    expect(yuanText(-5n)).toBe('-0.05')
  })
})

describe('parts in proportion', () => {
  const estates = fc.record({
    whole: fc.bigInt({ min: 1n, max: 10n ** 12n }),
    weights: fc
      .array(
        fc.bigInt({ min: 0n, max: 50n }).chain(n => fc.constantFrom(n, n * 10_007n)),
        {
          minLength: 1,
          maxLength: 60,
        },
      )
      .filter(weights => weights.some(weight => weight > 0n)),
  })

  it('add up, lie within one of the ideal, and give what is left to the largest remainders, equals in order', () => {
    fc.assert(
      fc.property(estates, ({ whole, weights }) => {
        const parts = apportion(whole, weights)
        const sum = weights.reduce((all, weight) => all + weight, 0n)
        expect(parts.reduce((all, part) => all + part, 0n)).toBe(whole)
        const extra = parts.map((part, i) => part - (whole * (weights[i] ?? 0n)) / sum)
        expect(extra.every(more => more === 0n || more === 1n)).toBe(true)
        // How far each lies below its ideal without the extra one, in parts of the sum.
        const rests = weights.map(weight => (whole * weight) % sum)
        for (const [i, more] of extra.entries())
          for (const [j, other] of extra.entries()) {
            if (more === 1n && other === 0n) {
              expect((rests[i] ?? 0n) >= (rests[j] ?? 0n)).toBe(true)
              if (rests[i] === rests[j]) expect(i).toBeLessThan(j)
            }
          }
      }),
      { numRuns: 200 },
    )
  })
})
