import fastStringWidth from 'fast-string-width'
import { expect, test } from 'vitest'
import { grid } from '../../src/documents/layout/grid.ts'
import { widthOf } from '../../src/documents/layout/width.ts'
import { NO_BREAK, pad, wrap } from '../../src/documents/layout/wrap.ts'
import fc from '../support/fast-check.ts'

test('a closing mark never begins a line and an opening one never ends it', () => {
  for (let width = 10; width < 40; width++) {
    for (const line of wrap(
      '业主（含共有人），应当在“截止时间”以前交回；逾期的、无效的，不计入《表决结果》。',
      width,
    )) {
      expect(line).not.toMatch(/^[、。，；）》”]/)
      expect(line).not.toMatch(/[（《“]$/)
      expect(widthOf(line)).toBeLessThanOrEqual(width)
    }
  }
})

test('words, numbers with their unit and groups of digits stay together', () => {
  const lines = wrap('共有业主1768人，面积150000.00平方米，自2026年3月17日起', 12)
  expect(lines.join('|')).toContain('1768人')
  expect(lines.join('|')).toContain('150000.00')
  expect(lines.join('|')).toContain('2026年')
})

test('no line breaks at a space that does not break, and it is written as a plain one', () => {
  expect(wrap(`甲甲甲甲 1${NO_BREAK}×${NO_BREAK}2`, 12)).toEqual(['甲甲甲甲', '1 × 2'])
})

test('indents count', () => {
  expect(wrap('一二三四五六', 8, { first: '　　', rest: '  ' })).toEqual(['　　一二', '  三四五', '  六'])
})

test('nothing is lost, and a line is too wide only where a mark must not be torn off', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.integer({ min: 8, max: 40 }),
      (raw, width) => {
        const text = raw.replace(/[\s\u00a0]+/g, ' ').trim()
        const lines = wrap(text, width)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
      },
    ),
  )
})

test('columns line up by what characters take', () => {
  const lines = grid(
    [
      { head: '姓名', align: 'left' },
      { head: 'n', align: 'right' },
    ],
    [
      ['候选寅', '5'],
      ['Bo', '12'],
    ],
    { width: 40, indent: 2, ruled: true },
  )
  expect(lines).toEqual(['  姓名     n', '  ------  --', '  候选寅   5', '  Bo      12'])
  expect(pad('甲', 4, 'center')).toBe(' 甲 ')
})

test('a grid that is too wide goes on below itself', () => {
  const column = (head: string) => ({ head, align: 'right' as const })
  const lines = grid([column('k'), column('aaaaaaaa'), column('bbbbbbbb')], [['1', '2', '3']], {
    width: 14,
    indent: 0,
    ruled: false,
  })
  expect(lines).toEqual(['k  aaaaaaaa', '1         2', 'k  bbbbbbbb', '1         3'])
})

test('every character is as wide as the package says that knows them all', () => {
  const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
    one => !/[\ud800-\udfff]/.test(one),
  )
  const off = characters.filter(one => widthOf(one) !== fastStringWidth(one))
  expect(off).toEqual([])
  const common = fc.constantFrom(...' aZ9~#*0·—“”…→─│　、。【】〔〕一龥！＂～￠가ｱ１①②㎡™㊙é́︎️👍🏽‍\t\u001b')
  fc.assert(
    fc.property(fc.string({ unit: common }), text => {
      expect(widthOf(text)).toBe(fastStringWidth(text))
    }),
  )
})
