import { expect, test } from 'vitest'
import { titleLines } from '../../src/documents/layout/title.ts'
import { emsOf } from '../../src/documents/print/page.ts'
import fc from '../support/fast-check.ts'

const lines = (title: string, room = 20) => titleLines(title, room, emsOf)

test.each([
  ['表决结果的公告', ['表决结果的公告']],
  [
    '关于2026年第一次业主大会会议表决结果的公告（待确认）',
    ['关于2026年第一次业主大会会议', '表决结果的公告（待确认）'],
  ],
  [
    '关于召开锦绣苑小区2026年第一次业主大会会议的公告',
    ['关于召开锦绣苑小区2026年', '第一次业主大会会议的公告'],
  ],
  ['关于召开2026年第一次业主大会临时会议的公告', ['关于召开2026年第一次', '业主大会临时会议的公告']],
])('a title is broken between units of sense: %s', (title, wanted) => {
  expect(lines(title)).toEqual(wanted)
})

test('a name that is given is never broken', () => {
  const broken = titleLines('关于召开幸福里第二期东区住宅小区2026年业主大会会议的公告', 20, emsOf, [
    '幸福里第二期东区住宅小区',
  ])
  expect(broken).toEqual(['关于召开幸福里第二期东区住宅小区', '2026年业主大会会议的公告'])
  expect(titleLines('（a.b）苑'.repeat(5), 12, emsOf, ['（a.b）苑']).every(l => l.endsWith('苑'))).toBe(true)
})

test('one character too many does not stand alone', () => {
  expect(
    lines('一二三四五六七八九十一二三四五六七八九十公', 20)
      .map(l => l.length)
      .sort(),
  ).toEqual([10, 11])
})

test('a mark does not begin a line, an opening one does not end it', () => {
  for (const line of lines(
    '甲乙丙丁《戊己庚辛》、《壬癸子丑寅卯辰巳》、《午未申酉戌亥》的公告（之一）',
    12,
  )) {
    expect(line).not.toMatch(/^[、》）]|[《（]$/)
    expect(emsOf(line)).toBeLessThanOrEqual(12)
  }
})

test('a word or number is not torn, unless it is longer than a line', () => {
  expect(lines('关于锦绣苑123456789号楼Building加装电梯的公告', 12).join('|')).toMatch(/123456789.*Building/)
  expect(lines('a'.repeat(50), 12).every(line => emsOf(line) <= 12)).toBe(true)
})

test('lines hold the whole title, fit, and are never of one character', () => {
  const text = fc.string({
    unit: fc.constantFrom(...'关于召开的公告业主大会第一次会议、（）《》2026年aB'),
    minLength: 1,
    maxLength: 90,
  })
  fc.assert(
    fc.property(text, title => {
      const found = lines(title)
      expect(found.join('')).toBe(title)
      if (found.length > 1) for (const line of found) expect([...line].length).toBeGreaterThan(1)
    }),
  )
})
