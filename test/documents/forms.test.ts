import { strFromU8, unzipSync } from 'fflate'
import { expect, it } from 'vitest'
import type { Block } from '../../src/documents/layout/blocks.ts'
import { inFormat, paperBlocks } from '../../src/documents/paper.ts'
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

it('a row with a third of its cells empty is written in: a centimetre high in every format', async () => {
  expect(fitTable(FORM).heights).toEqual([FORM_ROW, FORM_ROW])
  expect(fitTable(table(['一', '二', '三', '四'], [['1', '2', '3', '']]) as TableBlock).heights).toEqual([0])
  expect((await inFormat(toPost([FORM]), 'html')).match(/<tr class="form">/g)).toHaveLength(2)
  const xml = strFromU8(unzipSync(toDocx(toPost([FORM])))['word/document.xml'] ?? new Uint8Array())
  expect(xml.match(/<w:trHeight w:val="(\d+)" w:hRule="atLeast"\/>/g)).toHaveLength(2)
  expect(Number(/<w:trHeight w:val="(\d+)"/.exec(xml)?.[1])).toBe(FORM_ROW * 20)
})

it('so many rows of a form need a second page, where as many of a list do not', async () => {
  const rows = (cell: string) => Array.from({ length: 30 }, (_, i) => [String(i + 1), cell, cell])
  const pages = async (cell: string) => {
    const { bytes } = toPdf(toPost([table(['序号', '姓名', '签名'], rows(cell))]), bundled())
    return (await readPdf(bytes)).pages.length
  }
  expect([await pages('甲'), await pages('')]).toEqual([1, 2])
})

it('what is spare on a form goes to the columns that are written in', () => {
  const [no, name, signature] = fitTable(FORM).widths
  expect(no).toBeLessThan(12 * 4)
  expect(name).toBeGreaterThan(12 * 10)
  expect(signature).toBeGreaterThan(name ?? 0)
})

it('a signature has three centimetres and a reason six, on larger paper where need be', () => {
  const heads = ['序号', '时间', '房号', '原票号', '补发票号', '原因', '原票处理', '业主签名', '经办人签名']
  const { paper, widths } = fitTable(table(heads, [heads.map(() => '')]) as TableBlock)
  const mm = (head: string): number => ((widths[heads.indexOf(head)] ?? 0) / 72) * 25.4
  expect(paper).toBe('A3')
  expect([mm('业主签名') >= 30, mm('经办人签名') >= 30, mm('原因') >= 60]).toEqual([true, true, true])
})

it('a form without heads is labels and answers: no head in any format, a long answer its line, a reason its room', async () => {
  const source =
    '| | | | |\n| --- | --- | --- | --- |\n| 姓名 | | 房号 | |\n| 推荐的理由 | | | |\n| 结果 | ＿＿＿＿ | 电话 | 1 |\n'
  const [form] = await paperBlocks(source, {})
  const { pairs, spans: taken, heights, widths } = fitTable(form as TableBlock)
  expect({ pairs, taken }).toEqual({ pairs: true, taken: [1, 3, 1] })
  expect(heights[1]).toBeGreaterThan(70)
  expect(heights[2]).toBe(FORM_ROW)
  expect(widths[1]).toBeCloseTo(widths[3] ?? 0)
  const html = await inFormat(toPost([form as Block]), 'html')
  expect(html).not.toContain('<thead>')
  expect(html.match(/colspan="3"/g)).toHaveLength(1)
  const xml = strFromU8(unzipSync(toDocx(toPost([form as Block])))['word/document.xml'] ?? new Uint8Array())
  expect(xml).not.toContain('tblHeader')
  expect(xml.match(/<w:gridSpan w:val="3"\/>/g)).toHaveLength(1)
  const { pages } = await readPdf(toPdf(toPost([form as Block]), bundled()).bytes)
  expect(pages[0]?.pieces.map(p => p.text.trim()).join('')).toContain('姓名房号推荐的理由结果电话1')
})

it('the empty rows that nobody asked for in number fill the page, and the signature stays on it', async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [String(i + 3), '', ''])
  const known = [
    ['1', '甲', ''],
    ['2', '乙', ''],
  ]
  for (const before of [1, 6, 12]) {
    const blocks = [
      title('登记表'),
      ...Array.from({ length: before }, () => paragraph('说明')),
      table(['序号', '姓名', '签名'], [...known, ...rows(15)]),
      SIGNATURE,
    ]
    const [sheet, ...others] = sheetsOf({ blocks, freeRows: 15 })
    const form = sheet?.blocks.find(block => block.kind === 'table')
    const numbers = form?.kind === 'table' ? form.rows.map(row => Number(row[0]?.[0]?.text)) : []
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    expect(others).toEqual([])
    const { pages } = await readPdf(toPdf({ ...toPost(blocks), freeRows: 15 }, bundled()).bytes)
    expect([before, pages.length]).toEqual([before, before > 10 ? 2 : 1])
    const last =
      pages
        .at(-1)
        ?.pieces.map(p => p.text)
        .join('') ?? ''
    expect(last).toMatch(/\d\s*业主委员会/)
  }
})

it('a second title begins a page, and its addressee stands flush', async () => {
  const source = '# 函\n\n某某：\n\n正文如下：\n\n# 回执\n\n某某：\n\n收到。\n'
  const blocks = await paperBlocks(source, {})
  const flush = blocks.map(block => block.kind === 'paragraph' && block.flush)
  expect(flush).toEqual([false, true, false, false, true, false])
  expect(sheetsOf({ blocks }).map(sheet => sheet.blocks.length)).toEqual([3, 3])
  expect((await readPdf(toPdf(toPost(blocks), bundled()).bytes)).pages).toHaveLength(2)
})

it('a list that needs A3 has its title there, and what is left where that is short', () => {
  const sheets = (blocks: readonly Block[]) => sheetsOf({ blocks }).map(sheet => sheet.paper)
  expect(sheets([title('签收表'), paragraph('说明'), WIDE, paragraph('完')])).toEqual(['A3'])
  expect(sheets([title('公告'), paragraph('说明'), WIDE, SIGNATURE])).toEqual(['A3'])
  expect(sheets([paragraph('说明'), WIDE, paragraph('注'), paragraph('完')])).toEqual(['A4', 'A3'])
  const long = Array.from({ length: 15 }, () => paragraph('后'))
  expect(sheets([paragraph('说明'), WIDE, { kind: 'note', paragraphs: [spans('注')] }, ...long])).toEqual([
    ...['A4', 'A3', 'A4'],
  ])
  expect(PAGES.A3.widthMm).toBe(420)
})

it('a line that leads to a table, and the last sentence before 特此公告, stay with what follows', () => {
  const stays = (blocks: readonly Block[]) => {
    const placed = sheetsOf({ blocks }).flatMap(sheet => sheet.blocks)
    return placed.map((_, i) => goesAlong(placed, i))
  }
  expect(stays([paragraph('如下：'), FORM])).toEqual([true, false])
  const said = [
    '草案表决通过，才成为规则。',
    '联系人和电话：＿＿＿＿＿＿。',
    '特此公告。',
    '附件：业主名册',
  ].map(text => paragraph(text))
  expect(stays([...said, SIGNATURE])).toEqual([false, true, true, true, false])
  expect(stays([...Array.from({ length: 5 }, () => paragraph('候选人')), SIGNATURE])).toEqual([
    ...[false, true, true, true, true, false],
  ])
})
