import { describe, expect, it } from 'vitest'
import {
  checkOf,
  paperCodeText,
  readableCheck,
  readPaperCode,
  readSerial,
  readSpareSerial,
  spareSerialOf,
} from '../../src/assembly/serial.ts'

const KEY = Buffer.alloc(32, 0xaa)
const SERIAL = 'a1-00001-8'

describe('a check code', () => {
  it('is eight characters that are not mistaken for others, the same each time', () => {
    const seen = new Set<string>()
    for (let n = 0; n < 500; n++) {
      const check = checkOf(KEY, `a1-${n}`, 0)
      expect(check).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
      seen.add(check)
    }
    expect(seen.size).toBe(500)
    expect(checkOf(KEY, SERIAL, 0)).toBe('3ECZJWDV')
  })

  it('is another one for another key, serial or issue', () => {
    const codes = [
      checkOf(KEY, SERIAL, 0),
      checkOf(Buffer.alloc(32, 0xbb), SERIAL, 0),
      checkOf(KEY, 'a1-00002-6', 0),
      checkOf(KEY, SERIAL, 1),
      checkOf(KEY, SERIAL, 2),
    ]
    expect(new Set(codes).size).toBe(codes.length)
  })
})

describe('the code on a paper', () => {
  const check = checkOf(KEY, SERIAL, 0)
  const read = { serial: SERIAL, check }

  it('is read as a scanner or a person gives it', () => {
    expect(readableCheck(check)).toBe(`${check.slice(0, 4)}-${check.slice(4)}`)
    for (const text of [
      paperCodeText(read),
      ` ${paperCodeText(read)}\n`,
      paperCodeText(read).toUpperCase(),
      paperCodeText(read).toLowerCase(),
      `${SERIAL} ${readableCheck(check)}`,
      `${SERIAL}  ${check.toLowerCase()}`,
    ])
      expect(readPaperCode(text)).toEqual(read)
  })

  it('takes letters for the digits that they look like', () => {
    expect(readPaperCode(`${SERIAL} OIL0-11AB`)).toEqual({ serial: SERIAL, check: '011011AB' })
  })

  it('is not read from anything else', () => {
    for (const text of [
      '',
      SERIAL,
      'HOA1|',
      'HOA1|a',
      'HOA1||x',
      'HOA2|a1-00001-8|AAAAAAAA',
      '3-501 ABCD-EFGH',
    ])
      expect(readPaperCode(text)).toBeUndefined()
  })
})

describe('the serial of a spare paper', () => {
  it('is of a series of its own', () => {
    expect(spareSerialOf('a1', 1)).toBe('a1-x00001-8')
    expect(readSpareSerial('a1', 'A1-X00001-8')).toBe(1)
    expect(readSpareSerial('a1', 'a1-x00001-7')).toBe('wrong-check-digit')
    expect(readSpareSerial('a1', 'a2-x00001-8')).toBe('other-assembly')
    expect(readSpareSerial('a1', SERIAL)).toBe('not-a-serial')
    expect(readSerial('a1', 'a1-x00001-8')).toBe('not-a-serial')
  })
})
