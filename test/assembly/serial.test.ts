import { describe, expect, it } from 'vitest'
import { checkDigit, readSerial, serialOf } from '../../src/assembly/serial.ts'

describe('the check digit', () => {
  it.each([
    // ISO 7064 MOD 11,10: the example of the standard, and numbers worked out by hand.
    ['0794', '5'],
    ['00200667308', '5'],
    ['1', '9'],
    ['0', '2'],
  ])('of %s is %s', (digits, check) => {
    expect(checkDigit(digits)).toBe(check)
  })

  it('finds every single wrong digit', () => {
    const good = '01234'
    for (let i = 0; i < good.length; i += 1) {
      for (let d = 0; d <= 9; d += 1) {
        const other = good.slice(0, i) + d + good.slice(i + 1)
        if (other !== good) expect(checkDigit(other)).not.toBe(checkDigit(good))
      }
    }
  })

  it('makes the remainder of the whole one, as the standard asks', () => {
    for (let n = 0; n < 2000; n += 1) {
      const digits = String(n).padStart(5, '0')
      let product = 10
      for (const c of digits) {
        const sum = (Number(c) + product) % 10
        product = ((sum === 0 ? 10 : sum) * 2) % 11
      }
      expect((product + Number(checkDigit(digits))) % 10).toBe(1)
    }
  })
})

describe('a serial', () => {
  it('reads back as the voter it was made for', () => {
    for (const no of [1, 7, 794, 99_999, 100_000, 300_000])
      expect(readSerial('a1', serialOf('a1', no))).toBe(no)
    expect(serialOf('a1', 794)).toBe(`a1-00794-${checkDigit('00794')}`)
    expect(serialOf('a1', 7)).toMatch(/^a1-00007-\d$/)
    expect(serialOf('a-2026', 123_456)).toMatch(/^a-2026-123456-\d$/)
  })

  it('is read in either case', () => {
    expect(readSerial('a1', serialOf('a1', 7).toUpperCase())).toBe(7)
  })

  it('of a code with dashes and digits', () => {
    expect(readSerial('a-1-2', serialOf('a-1-2', 42))).toBe(42)
  })

  it.each([
    ['', 'not-a-serial'],
    ['3-501', 'not-a-serial'],
    ['a1-0007-1', 'not-a-serial'],
    ['a1-00007', 'not-a-serial'],
    ['a1-00007-12', 'not-a-serial'],
    ['a1-1234567890-1', 'not-a-serial'],
    ['1a-00007-1', 'not-a-serial'],
  ])('%s is none', (text, fault) => {
    expect(readSerial('a1', text)).toBe(fault)
  })

  it('with a wrong check digit, or of another assembly, is told apart', () => {
    const good = serialOf('a1', 7)
    const wrong = `${good.slice(0, -1)}${(Number(good.at(-1)) + 1) % 10}`
    expect(readSerial('a1', wrong)).toBe('wrong-check-digit')
    expect(readSerial('a1', serialOf('a2', 7))).toBe('other-assembly')
  })
})
