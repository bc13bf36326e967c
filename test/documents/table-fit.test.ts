import { describe, expect, it } from 'vitest'
import { typeWidth } from '../../src/documents/print/page.ts'
import { fitTable, type TableBlock } from '../../src/documents/print/table-fit.ts'
import fc from '../support/fast-check.ts'
import { table } from './papers.ts'

const placed = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  fitTable(table(heads, rows) as TableBlock)
const sum = (widths: readonly number[]): number => widths.reduce((a, b) => a + b, 0)

describe('a table', () => {
  it('of three columns and more fills the type area, a smaller one takes part of it', () => {
    expect(sum(placed(['项目', '人数', '面积'], [['同意', '1', '2']]).widths)).toBeCloseTo(typeWidth('A4'))
    expect(sum(placed(['项目', '人数'], [['同意', '1']]).widths)).toBeCloseTo(typeWidth('A4') * 0.6)
  })

  it('that is too wide is narrowed where text can wrap, not where figures stand', () => {
    const { size, widths } = placed(['说明', '面积'], [['很长的说明'.repeat(20), '150000.00']])
    expect(size).toBe(12)
    expect(widths[1]).toBeGreaterThan(9 * 0.5 * 12)
    expect(sum(widths)).toBeCloseTo(typeWidth('A4'))
  })

  it('takes smaller type before it takes larger paper, and is squeezed at last', () => {
    const of = (columns: number) => {
      const heads = Array.from({ length: columns }, (_, i) => (i === 0 ? '姓名' : '面积合计'))
      const { paper, size } = placed(heads, [heads.map(() => '51000.01')])
      return `${paper} ${size}`
    }
    expect([4, 6, 7, 8, 16, 18, 40].map(of)).toEqual([
      'A4 12',
      'A4 12',
      'A4 10.5',
      'A3 12',
      'A3 12',
      'A3 10.5',
      'A3 9',
    ])
  })

  it('is kept whole when it is low, and its rows when they are no giants', () => {
    const rows = (count: number, text = '甲') => Array.from({ length: count }, () => [text, '1'])
    expect(placed(['一', '二'], rows(4))).toMatchObject({ whole: true, tall: false })
    expect(placed(['一', '二'], rows(6))).toMatchObject({ whole: false, tall: false })
    expect(placed(['一', '二'], rows(3, '很长的文字'.repeat(30)))).toMatchObject({
      whole: false,
      tall: false,
    })
    expect(placed(['一', '二'], rows(1, '很长的文字'.repeat(160)))).toMatchObject({
      whole: false,
      tall: true,
    })
  })

  it('never takes more than its page has', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'甲乙，1.W% '), maxLength: 60 })
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 30 })
          .chain(n =>
            fc.array(fc.array(cell, { minLength: n, maxLength: n }), { minLength: 1, maxLength: 5 }),
          ),
        ([heads = [], ...rows]) => {
          const { paper, widths } = placed(heads, rows)
          expect(widths).toHaveLength(heads.length)
          expect(sum(widths)).toBeLessThanOrEqual(typeWidth(paper) + 0.001)
          for (const width of widths) expect(width).toBeGreaterThan(0)
        },
      ),
    )
  })
})
