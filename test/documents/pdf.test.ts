import { describe, expect, it } from 'vitest'
import { fontSet } from '../../src/documents/fonts/font-set.ts'
import type { Block } from '../../src/documents/layout/blocks.ts'
import { toPdf } from '../../src/documents/print/to-pdf.ts'
import { readPdf } from '../support/pdf.ts'
import {
  anotherFont,
  aResult,
  bundled,
  bundledFonts,
  EVERY_KIND,
  HOSTILE,
  paragraph,
  spans,
  table,
  textsOf,
  title,
  toPost,
} from './papers.ts'

const FONTS = bundled()
const pdf = (blocks: readonly Block[]): Uint8Array => toPdf(toPost(blocks), FONTS).bytes
const read = (blocks: readonly Block[]) => readPdf(pdf(blocks))

/** The text of each page without white space and without its number, which must be the right one. */
async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const { pages } = await readPdf(bytes)
  return pages.map(({ pieces }, i) => {
    const solid = pieces
      .map(p => p.text)
      .join('')
      .replace(/[\s\u200b]/g, '')
    const number = `—${i + 1}—`
    expect(solid.endsWith(number)).toBe(true)
    return solid.slice(0, -number.length)
  })
}

/** What should stand on paper, in one piece, without white space: with the numbers and dots of lists. */
function solidText(blocks: readonly Block[]): string {
  const whole = blocks.map(block => {
    const texts = textsOf([block])
    return block.kind === 'list' ? texts.map((text, i) => (block.ordered ? `${i + 1}.` : '•') + text) : texts
  })
  return whole.flat().join('').replace(/\s/g, '')
}

/** The pages in one piece, without the heads of tables that go on from the page before. */
function withoutRepeats(pages: readonly string[], blocks: readonly Block[]): string {
  const heads = blocks
    .flatMap(block => (block.kind === 'table' ? solidText([{ ...block, rows: [] }]) : []))
    .filter(head => head !== '')
  const expected = solidText(blocks)
  return pages.reduce((before, page) => {
    if (expected.startsWith(before + page)) return before + page
    const head = heads.find(text => page.startsWith(text)) ?? ''
    return before + page.slice(head.length)
  }, '')
}

it('a PDF is PDF/A-2b, to be kept', () => {
  const text = Buffer.from(pdf(EVERY_KIND)).toString('latin1')
  expect(text).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
})

describe('a PDF', () => {
  it('of every kind of block holds the text of its blocks and nothing else', async () => {
    expect((await pagesOf(pdf(EVERY_KIND))).join('')).toBe(solidText(EVERY_KIND))
  })

  it('of a whole notice holds the text of its blocks and nothing else', async () => {
    const blocks = await aResult()
    const pages = await pagesOf(pdf(blocks))
    expect(pages.length).toBeGreaterThan(2)
    expect(withoutRepeats(pages, blocks)).toBe(solidText(blocks))
  })

  it('in large type is the same line for line, on pages one size larger', async () => {
    const blocks = await aResult()
    const usual = (await read(blocks)).pages
    const large = (await readPdf(toPdf(toPost(blocks), FONTS, { large: true }).bytes)).pages
    const sizes = (pages: typeof usual, scale: number) =>
      pages.map(({ width, height }) => [width, height].map(mm => Math.round(mm * scale)))
    expect(sizes(large, 1)).toEqual(sizes(usual, Math.SQRT2))
    expect(sizes(large, 1)[0]).toEqual([297, 420])
    const linesOf = (pages: typeof usual, scale: number) =>
      pages.map(({ pieces }) =>
        pieces
          .filter(({ text }) => text.trim() !== '')
          .map(({ text, down }) => `${text.replace(/\s/g, '')} ${Math.round(down / scale)}`),
      )
    expect(linesOf(large, Math.SQRT2)).toEqual(linesOf(usual, 1))
  })

  it('is the same, byte for byte, and tells neither day nor maker', async () => {
    const first = pdf(EVERY_KIND)
    // The library would stamp the second.
    await new Promise(resolve => setTimeout(resolve, 1100))
    expect(Buffer.compare(first, pdf(EVERY_KIND))).toBe(0)
    const { info } = await readPdf(first)
    expect(info['Title']).toBe('关于锦绣苑小区2026年第一次业主大会会议表决结果的公告（待确认）')
    for (const key of ['Author', 'CreationDate', 'ModDate', 'Keywords', 'Subject'])
      expect(info).not.toHaveProperty(key)
    expect(Buffer.from(first).toString('latin1')).not.toMatch(/CreateDate|ModifyDate/)
  })

  it('embeds subsets of the fonts that it was given, and no others', async () => {
    expect((await read(EVERY_KIND)).fonts).toEqual([
      'HoaKaiSC-Regular',
      'HoaSansSC-Regular',
      'HoaSerifSC-Regular',
    ])
    expect(pdf(EVERY_KIND).length).toBeLessThan(60_000)
  })

  it('takes the body from a font of the machine when one is given', async () => {
    const fonts = fontSet({ ...bundledFonts(), own: { fangsong: anotherFont() } })
    expect((await read([paragraph('正文')])).fonts).toEqual(['HoaSerifSC-Regular'])
    // It is known by our name inside; the page number is set in 宋体 all the same.
    const { bytes } = toPdf(toPost([paragraph('正文')]), fonts)
    expect((await readPdf(bytes)).fonts).toEqual(['HoaSansSC-Regular', 'HoaSerifSC-Regular'])
  })

  it('sets its title in lines that break between units of sense', async () => {
    const lines = (await read(EVERY_KIND)).pages[0]?.pieces.map(p => p.text).filter(text => text !== '')
    expect(lines?.slice(0, 3)).toEqual([
      '关于锦绣苑小区2026年第一次',
      '业主大会会议表决结果的公告（待确认）',
      '锦绣苑全体业主：',
    ])
  })

  it('keeps a number with its unit, and a blank to fill in on one line', async () => {
    for (let before = 20; before < 28; before++) {
      const text = `${'甲'.repeat(before)}2026年3月17日，${'乙'.repeat(before)}＿＿＿＿＿＿＿＿。`
      const [page] = (await read([paragraph(text)])).pages
      const lines = page?.pieces.map(p => p.text).join('') ?? ''
      expect(lines).toContain('＿'.repeat(8))
      // Where a line ends the reader puts an empty piece; no piece begins with a unit.
      expect(page?.pieces.filter(p => /^[年月日]/.test(p.text))).toEqual([])
    }
  })

  it('repeats the head of a table on each page, and tears no row apart', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`第${i}行`, String(1000 + i)])
    const pages = await pagesOf(pdf([table(['项目', '人数（人）'], rows)]))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(page).toMatch(/^项目人数（人）第.*\d{4}$/)
    expect(pages.map(page => page.slice('项目人数（人）'.length)).join('')).toBe(rows.flat().join(''))
  })

  it('tears a row that no page could hold, and loses nothing of it', async () => {
    const long = Array.from({ length: 900 }, (_, i) => `第${i}句。`).join('')
    const pages = await pagesOf(pdf([table(['项目', '说明'], [['甲', long]])]))
    expect(pages.length).toBeGreaterThan(2)
    expect(pages.map(page => page.replace('项目说明', '')).join('')).toBe(`甲${long}`)
  })

  it('sets a table that A4 cannot hold on A3 lying, with the heading over it, and goes on in A4', async () => {
    const heads = Array.from({ length: 18 }, (_, i) => `第${i}列面积`)
    const bytes = pdf([
      paragraph('前'),
      { kind: 'heading', level: 2, text: spans('（一）宽表') },
      table(heads, [heads.map(() => '51000.01')]),
      paragraph('注'),
      ...Array.from({ length: 15 }, () => paragraph('后')),
    ])
    const { pages } = await readPdf(bytes)
    expect(pages.map(p => [p.width, p.height])).toEqual([
      [210, 297],
      [420, 297],
      [210, 297],
    ])
    expect(await pagesOf(bytes)).toEqual([
      '前',
      `（一）宽表${heads.join('')}${'51000.01'.repeat(18)}注`,
      '后'.repeat(15),
    ])
  })

  it('never leaves a signature alone on a page', async () => {
    const signature: Block = { kind: 'signature', lines: [spans('业主委员会'), spans('2026年4月2日')] }
    for (let lines = 17; lines < 24; lines++) {
      const blocks = [...Array.from({ length: lines }, (_, i) => paragraph(`第${i}段`)), signature]
      expect((await pagesOf(pdf(blocks))).at(-1)).toMatch(/第\d+段业主委员会2026年4月2日$/)
    }
  })

  it('keeps every line within its page, however long a word is', async () => {
    const long = table(['长', '数'], [['y'.repeat(300), '9'.repeat(60)]])
    for (const { pieces } of (await read([paragraph(`甲${'x'.repeat(300)}乙`), long])).pages)
      for (const { left, width } of pieces) expect(left + width).toBeLessThan(210 - 26 + 0.5)
  })

  it('shows text that looks like markup as it stands', async () => {
    for (const text of [
      HOSTILE,
      '#import "@preview/x:1.0.0"',
      '#sys.inputs',
      '= 标题',
      '- 项',
      '"引" -- --- ...',
      '~ \\u{41}',
      '{{x}}{% y %}',
    ]) {
      const found = await pagesOf(pdf([paragraph(text), title(text)]))
      expect(found.join('')).toBe(text.replace(/\s/g, '').repeat(2))
    }
  })
})

describe('characters that no font has', () => {
  it('are told with the text around them, and stand as 〓', async () => {
    const blocks = [
      title('关于𠮷先生的公告'),
      paragraph('𠮷、私用字\ue123和\ufffd。又𠮷'),
      table(['名'], [['䶮㼆犇']]),
    ]
    const { bytes, missing } = toPdf(toPost(blocks), FONTS)
    expect(missing).toEqual([
      { character: '𠮷', where: '关于𠮷先生的公告' },
      { character: '\ue123', where: '𠮷、私用字\ue123和\ufffd。又𠮷' },
      { character: '\ufffd', where: '𠮷、私用字\ue123和\ufffd。又𠮷' },
    ])
    expect((await pagesOf(bytes)).join('')).toBe('关于〓先生的公告〓、私用字〓和〓。又〓名䶮㼆犇')
  })

  it('do not stand in our own papers', async () => {
    for (const blocks of [EVERY_KIND, await aResult()])
      expect(toPdf(toPost(blocks), FONTS).missing).toEqual([])
  })
})
