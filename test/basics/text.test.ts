import { describe, expect, it } from 'vitest'
import { sha256, sha256Latin1, sha256Lines } from '../../src/basics/digest.ts'
import { Refused } from '../../src/basics/problem.ts'
import {
  CONTROL,
  codePointOrder,
  foldWidth,
  INVISIBLE,
  insteadOf,
  naturalOrder,
  nearest,
  oneLine,
  printable,
  safeJson,
  someOf,
} from '../../src/basics/text.ts'

describe('full width', () => {
  it.each([
    ['３－５０１', '3-501'],
    ['ＡＢｃ　（甲）', 'ABc (甲)'],
    ['！～', '!~'],
    ['张三、李四', '张三、李四'],
    ['ｶﾅ', 'ｶﾅ'],
  ])('%s becomes %s', (text, folded) => {
    expect(foldWidth(text)).toBe(folded)
  })
})

describe('natural order', () => {
  it.each([
    ['2 10 1', '1 2 10'],
    ['10号楼 2号楼 1号楼', '1号楼 2号楼 10号楼'],
    ['3-10-101 3-2-1001 3-2-201', '3-2-201 3-2-1001 3-10-101'],
    ['A10 A2 B1 A02', 'A02 A2 A10 B1'],
    ['1-101B 1-101 1-101A', '1-101 1-101A 1-101B'],
    ['99999999999999999999 100000000000000000000 1', '1 99999999999999999999 100000000000000000000'],
    ['二 10 甲', '二 10 甲'],
  ])('%s becomes %s', (mixed, ordered) => {
    expect(mixed.split(' ').sort(naturalOrder).join(' ')).toBe(ordered)
  })
})

describe('what is not seen', () => {
  it.each([
    '\u200b',
    '\u200f',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\u00ad',
    '\u115f',
    '\u1160',
    '\u180f',
    '\u2800',
    '\u3164',
    '\uffa0',
    '\ufff9',
    '\ufffb',
    '\ufe0f',
    '\u{1d173}',
    '\u{1d17a}',
    '\u{e0001}',
    '\u{e0fff}',
  ])('is taken out: %j', c => {
    expect(`a${c}b`.replace(INVISIBLE, '')).toBe('ab')
  })
  it('leaves what is seen', () => {
    expect('张三 A-1、㎡𝅘𝅥𠀀'.replace(INVISIBLE, '')).toBe('张三 A-1、㎡𝅘𝅥𠀀')
  })
  it.each(['\u0000', '\u0007', '\u000b', '\u001b', '\u007f', '\u0085', '\u009f'])('is control: %j', c => {
    expect(CONTROL.test(c)).toBe(true)
  })
  it.each(['\t', '\n', '\r', ' ', '\u00a0', '张'])('is no control: %j', c => {
    expect(CONTROL.test(c)).toBe(false)
  })
})

describe('text for a terminal', () => {
  it('shows what could drive it as a replacement sign', () => {
    expect(printable('a\u001b[2Jb\u202ec\u009bd')).toBe('a\ufffd[2Jb\ufffdc\ufffdd')
    expect(printable('a\tb\nc')).toBe('a\tb\nc')
    expect(printable('a\rb')).toBe('a\ufffdb')
  })
  it('in one line has no breaks', () => {
    expect(oneLine('a\n\n\tb\u2028c')).toBe('a b\ufffdc')
  })
})

describe('JSON', () => {
  it('escapes control, C1 and direction characters and reads back', () => {
    const value = { text: 'a\u001b\u0085\u202e\u2028\ufeff张' }
    const json = safeJson(value)
    expect(json).toBe('{\n  "text": "a\\u001b\\u0085\\u202e\\u2028\\ufeff张"\n}')
    expect(JSON.parse(json)).toEqual(value)
  })
})

describe('the nearest word', () => {
  const known = ['roster', 'roll', 'rule', 'tally', 'ballot']
  it.each([
    ['rostr', ['roster']],
    ['taly', ['tally']],
    ['ballto', ['ballot']],
    ['rol', ['roll']],
    ['rull', ['roll', 'rule']],
    ['xyzzy', []],
    ['', []],
  ])('to %s', (word, expected) => {
    expect(nearest(word, known)).toEqual(expected)
  })
  it('is at most three, the best first', () => {
    expect(nearest('3-501', ['3-502', '3-503', '3-504', '3-505', '3-501'])).toEqual([
      '3-501',
      '3-502',
      '3-503',
    ])
  })
  it('allows a third of the letters to differ', () => {
    expect(nearest('abcdef', ['abcdxy'])).toEqual(['abcdxy'])
    expect(nearest('abcdef', ['abcxyz'])).toEqual([])
    expect(nearest('abcdef', ['abcdefgh', 'abcdefghi'])).toEqual(['abcdefgh'])
  })
})

describe('what there is instead of what is not', () => {
  const some = Array.from({ length: 19 }, (_, i) => `M${i + 1}`)

  it('is all of it, or of too much what is near and called so, or a part with how much there is', () => {
    expect(insteadOf('M9', [])).toEqual({ zh: '有：—', en: 'there is: —' })
    expect(insteadOf('M9', ['M1'])).toEqual({ zh: '有：M1', en: 'there is: M1' })
    expect(insteadOf('M9', some.slice(0, 8)).zh).toBe('有：M1、M2、M3、M4、M5、M6、M7、M8')
    expect(insteadOf('M99', some)).toEqual({ zh: '相近的：M19、M9', en: 'near: M19, M9' })
    expect(insteadOf('停车', some)).toEqual({
      zh: '有：M1、M2、M3、M4、M5、M6、M7、M8 等 19 个',
      en: 'there are: M1, M2, M3, M4, M5, M6, M7, M8 … (19 in all)',
    })
    expect(someOf(some, { most: 2, last: true })).toEqual({
      zh: 'M18、M19 等 19 个',
      en: 'M18, M19 … (19 in all)',
    })
  })
})

describe('the order of code points', () => {
  it.each<[string, string, number]>([
    ['a', 'a', 0],
    ['a', 'b', -1],
    ['b', 'a', 1],
    ['a', 'ab', -1],
    ['ab', 'a', 1],
    ['', 'a', -1],
    ['10', '2', -1],
    ['\uffee', '\u{20000}', -1],
    ['甲', '乙', 1],
  ])('%s and %s', (a, b, sign) => {
    expect(Math.sign(codePointOrder(a, b))).toBe(sign)
  })
})

describe('digests', () => {
  it('are SHA-256, in hex or one character a byte', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(sha256(new Uint8Array([97, 98, 99]))).toBe(sha256('abc'))
    for (const count of [0, 1, 2, 1_000, 1_001, 2_000]) {
      const numbers = Array.from({ length: count }, (_, i) => i)
      expect(sha256Lines(numbers, String)).toBe(sha256(numbers.join('\n')))
    }
    const latin1 = [...sha256Latin1('abc')]
      .map(c => (c.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
      .join('')
    expect(latin1).toBe(sha256('abc'))
  })
})

describe('a refusal', () => {
  it('keeps the first hundred problems and the total', () => {
    const problems = Array.from({ length: 101 }, (_, line) => ({ code: 'items-none', line }) as const)
    expect(new Refused(problems).problems).toHaveLength(100)
    expect(new Refused(problems).total).toBe(101)
    expect(new Refused([{ code: 'items-none' }, { code: 'assembly-none' }], 9)).toMatchObject({
      total: 9,
      message: 'items-none, assembly-none',
    })
  })
})
