import { describe, expect, it } from 'vitest'
import { Findings } from '../../src/exchange/problems.ts'
import { decodeText, readCsv } from '../../src/exchange/table/csv.ts'
import type { Row } from '../../src/exchange/table/table.ts'
import fc from '../support/fast-check.ts'
import { gbk } from './files.ts'

/* Cells written in any of the ways that CSV allows are read as the cells they were, each row with the line it begins on. */

const SEPARATORS = [',', ';', '\t'] as const
const LINE_ENDS = ['\n', '\r\n', '\r'] as const

const cell = fc
  .array(fc.constantFrom('a', '3', '张', '-', ' ', ',', ';', '\t', '"', "'", '\n', '√', '𠮷'), {
    maxLength: 6,
  })
  .map(characters => characters.join(''))

const written = fc.record({
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
  separator: fc.constantFrom(...SEPARATORS),
  lineEnd: fc.constantFrom(...LINE_ENDS),
  /** Whether a cell is quoted that need not be. */
  quotes: fc.infiniteStream(fc.boolean()),
  ended: fc.boolean(),
})

/** The right separator makes two cells of the first line. */
function isHeader(rows: Iterable<Row>): number {
  const [first] = rows
  return first?.cells.join(' ') === 'k m' ? 1 : 0
}

describe('CSV', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(written, ({ rows, separator, lineEnd, quotes, ended }) => {
        const expected = [{ line: 1, cells: ['k', 'm'] }]
        const lines = [`k${separator}m`]
        let line = 2
        for (const cells of rows) {
          const asked = cells.map(text =>
            quotes.next().value || ['"', '\n', separator].some(c => text.includes(c))
              ? `"${text.replaceAll('"', '""')}"`
              : text,
          )
          lines.push(asked.join(separator).replaceAll('\n', lineEnd))
          if (cells.some(text => text.trim() !== '')) expected.push({ line, cells })
          line += cells.join('').split('\n').length
        }
        const findings = new Findings('x.csv')
        const table = readCsv(lines.join(lineEnd) + (ended ? lineEnd : ''), isHeader, findings)
        expect([...table.rows]).toEqual(expected)
        expect(findings.problemTotal).toBe(0)
      }),
      { numRuns: 500 },
    )
  })

  it('in GBK, UTF-16 and UTF-8 with or without a mark is the same text', () => {
    const text = '房号,业主\n1-101,张三、李四\n１－102,王五\n'
    for (const bytes of [
      Buffer.from(text),
      Buffer.from(`\ufeff${text}`),
      gbk(text),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ])
      expect(decodeText(bytes)).toBe(text)
  })
})
