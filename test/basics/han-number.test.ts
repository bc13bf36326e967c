import { expect, it } from 'vitest'
import { hanNumber, hanNumeral } from '../../src/basics/han-number.ts'

it.each([
  [0, '零'],
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [105, '一百零五'],
  [110, '一百一十'],
  [278, '二百七十八'],
  [1000, '一千'],
  [1005, '一千零五'],
  [1010, '一千零一十'],
  [1260, '一千二百六十'],
])('%i is written %s', (n, han) => {
  expect(hanNumeral(n)).toBe(han)
  expect(hanNumber(han)).toBe(n)
})

it('every number is read as it was written', () => {
  for (let n = 1; n < 10_000; n++) expect(hanNumber(hanNumeral(n))).toBe(n)
})
