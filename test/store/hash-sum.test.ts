import { describe, expect, it } from 'vitest'
import { sha256Latin1 } from '../../src/basics/digest.ts'
import { HashSum, sealOf } from '../../src/store/sealed.ts'
import fc from '../support/fast-check.ts'

/** Hashes as the sums see them: 32 bytes in a latin-1 text; also the ones at the edge, all zeros and all ones. */
const hash = fc.oneof(
  fc.string().map(sha256Latin1),
  fc.constantFrom('\u0000'.repeat(32), '\u00ff'.repeat(32), `${'\u0000'.repeat(31)}\u0001`),
)

describe('the sum of the hashes of a table', () => {
  it('is the sum modulo 2^256', () => {
    fc.assert(
      fc.property(fc.array(hash), hashes => {
        const sum = hashes.reduce((total, h) => (total + numberOf(h)) % 2n ** 256n, 0n)
        expect(sumOf(hashes).hex()).toBe(sum.toString(16).padStart(64, '0'))
      }),
    )
  })

  it('does not depend on the order', () => {
    const shuffled = fc
      .array(hash)
      .chain(hashes =>
        fc.tuple(fc.constant(hashes), fc.shuffledSubarray(hashes, { minLength: hashes.length })),
      )
    fc.assert(fc.property(shuffled, ([a, b]) => sumOf(a).hex() === sumOf(b).hex()))
  })

  it('is as before when what was added is taken out again', () => {
    fc.assert(
      fc.property(fc.array(hash), fc.array(hash), (kept, gone) => {
        const sum = sumOf([...kept, ...gone])
        for (const h of gone) sum.take(h)
        expect([sum.rows, sum.hex()]).toEqual([kept.length, sumOf(kept).hex()])
      }),
    )
  })

  it('comes back whole from its 64 digits', () => {
    fc.assert(
      fc.property(fc.array(hash), hash, (hashes, more) => {
        const before = sumOf(hashes)
        const read = HashSum.read(before.rows, before.hex())
        expect([read.rows, read.hex()]).toEqual([before.rows, before.hex()])
        before.add(more)
        read.add(more)
        expect(read.hex()).toBe(before.hex())
      }),
    )
  })
})

it('a seal is the first 48 bits of the hash, a whole number that nothing rounds', () => {
  fc.assert(
    fc.property(hash, h => Number.isSafeInteger(sealOf(h)) && BigInt(sealOf(h)) === numberOf(h) >> 208n),
  )
})

function sumOf(hashes: readonly string[]): HashSum {
  const sum = new HashSum()
  for (const h of hashes) sum.add(h)
  return sum
}

function numberOf(latin1: string): bigint {
  return BigInt(`0x${Buffer.from(latin1, 'latin1').toString('hex')}`)
}
