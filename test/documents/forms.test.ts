import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Block } from '../../src/documents/layout/blocks.ts'
import { asText, paperBlocks } from '../../src/documents/paper.ts'
import { PAGES } from '../../src/documents/print/page.ts'
import { goesAlong, sheetsOf } from '../../src/documents/print/sheets.ts'
import { FORM_ROW, fitTable, type TableBlock } from '../../src/documents/print/table-fit.ts'
import { toDocx } from '../../src/documents/print/to-docx.ts'
import { toPdf } from '../../src/documents/print/to-pdf.ts'
import { readPdf } from '../support/pdf.ts'
import { bundled, paragraph, spans, table, title, toPost } from './papers.ts'

const SIGNATURE: Block = { kind: 'signature', lines: [spans('业主委员会')] }
const FORM = table(
  ['序号', '姓名', '签名'],
  [
    ['1', '', ''],
    ['2', '', ''],
  ],
) as TableBlock
const WIDE = table(
  Array.from({ length: 18 }, (_, i) => `第${i}列面积`),
  [Array.from({ length: 18 }, () => '51000.01')],
)

it('a row with a third of its cells empty is written in: a centimetre high in every format', () => {
  expect(fitTable(FORM).forms).toEqual([true, true])
  expect(fitTable(table(['一', '二', '三', '四'], [['1', '2', '3', '']]) as TableBlock).forms).toEqual([
    false,
  ])
  expect(asText(toPost([FORM]), 'html').match(/<tr class="form">/g)).toHaveLength(2)
  const xml = strFromU8(unzipSync(toDocx(toPost([FORM])))['word/document.xml'] ?? new Uint8Array())
  expect(xml.match(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)).toHaveLength(2)
  expect(Number(/<w:trHeight w:val="(\d+)"/.exec(xml)?.[1])).toBe((FORM_ROW + 9) * 20)
})

it('so many rows of a form need a second page, where as many of a list do not', async () => {
  const rows = (cell: string) => Array.from({ length: 24 }, (_, i) => [String(i + 1), cell, cell])
  const pages = async (cell: string) => {
    const { bytes } = toPdf(toPost([table(['序号', '姓名', '签名'], rows(cell))]), bundled())
    return (await readPdf(bytes)).pages.length
  }
  expect([await pages('甲'), await pages('')]).toEqual([1, 2])
})

it('what is spare on a form goes to the columns that are written in', () => {
  const [no, name, signature] = fitTable(FORM).widths
  expect(no).toBeLessThan(12 * 4)
  expect(name).toBeCloseTo(signature ?? 0)
  expect(name).toBeGreaterThan(12 * 10)
})

it('a second title begins a page, and its addressee stands flush', async () => {
  const source = '# 函\n\n某某：\n\n正文如下：\n\n# 回执\n\n某某：\n\n收到。\n'
  const blocks = await paperBlocks(source, {})
  const flush = blocks.map(block => block.kind === 'paragraph' && block.flush)
  expect(flush).toEqual([false, true, false, false, true, false])
  expect(sheetsOf(blocks).map(sheet => sheet.blocks.length)).toEqual([3, 3])
  expect((await readPdf(toPdf(toPost(blocks), bundled()).bytes)).pages).toHaveLength(2)
})

it('a list that needs A3 has its title and its last words there', () => {
  const sheets = (blocks: readonly Block[]) => sheetsOf(blocks).map(sheet => sheet.paper)
  expect(sheets([title('签收表'), paragraph('说明'), WIDE, paragraph('完')])).toEqual(['A3'])
  expect(sheets([title('公告'), paragraph('说明'), WIDE, SIGNATURE])).toEqual(['A3', 'A4'])
  expect(sheets([paragraph('说明'), WIDE, paragraph('完')])).toEqual(['A4', 'A3', 'A4'])
  expect(PAGES.A3.widthMm).toBe(420)
})

it('a line that leads to a table, and the last sentence before 特此公告, stay with what follows', () => {
  const stays = (blocks: readonly Block[]) => {
    const placed = sheetsOf(blocks).flatMap(sheet => sheet.blocks)
    return placed.map((_, i) => goesAlong(placed, i))
  }
  expect(stays([paragraph('如下：'), FORM])).toEqual([true, false])
  expect(stays([paragraph('前'), paragraph('联系人和电话。'), paragraph('特此公告。'), SIGNATURE])).toEqual([
    false,
    true,
    true,
    false,
  ])
})
