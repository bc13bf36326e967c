import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type Block, plainText } from '../../src/documents/layout/blocks.ts'
import type { Paper } from '../../src/documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { TYPE } from '../../src/documents/print/page.ts'
import { sheetsOf } from '../../src/documents/print/sheets.ts'
import { toDocx } from '../../src/documents/print/to-docx.ts'
import { toPdf } from '../../src/documents/print/to-pdf.ts'
import { readPdf } from '../support/pdf.ts'
import { aMotion, aTally, COMPLETE } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'
import { aPaper, bundled, paragraph, spans, table, toPost } from './papers.ts'

/* What a page looks like, measured: how full it is, what stands on it alone, how much room a hand has. */

const ROWS = 15

async function made(id: PaperKindId, given: Partial<PaperFacts> = {}): Promise<Paper> {
  const values = await paperValues(PAPER_KINDS[id], paperFactsWith({ rowCount: ROWS, ...given }), new Map())
  return { ...(await aPaper(id, values)), freeRows: ROWS }
}

const printed = async (paper: Paper) => (await readPdf(toPdf(paper, bundled()).bytes)).pages

const solid = (text: string): string => text.replace(/\s/g, '')

/** Four motions and an election, as in the README; with nobody's vote where asked. */
const README = (codes = ['M1', 'M2', 'M3', 'M4']): Partial<PaperFacts> => {
  const items = codes.map(code =>
    aMotion({ code, title: '关于使用专项维修资金更换电梯，并授权业主委员会签订合同的议题' }),
  )
  return { tally: () => aTally([...items, { ...COMPLETE, code: 'E1' }]) }
}

/** From the top of a page to the last line of its text, as a part of what text may take. */
function fullness({ height, pieces }: Awaited<ReturnType<typeof printed>>[number]): number {
  const area = { top: 22, bottom: height - 36 }
  const downs = pieces.filter(({ text, down }) => text.trim() !== '' && down < area.bottom).map(p => p.down)
  return (Math.max(0, ...downs) - area.top) / (area.bottom - area.top)
}

describe.each(Object.keys(PAPER_KINDS) as PaperKindId[])('the pages of %s', id => {
  it('are full but for the last of a part, and none holds only a signature', async () => {
    const paper = await made(id, README())
    const pages = await printed(paper)
    const titles = sheetsOf(paper).flatMap(({ blocks }) => {
      const [first] = blocks
      return first?.kind === 'title' ? [solid(first.lines[0] ?? '')] : []
    })
    const texts = pages.map(({ pieces }) => solid(pieces.map(p => p.text).join('')))
    pages.slice(0, -1).forEach((page, i) => {
      const next = pages[i + 1]
      const ends = page.width !== next?.width || titles.some(title => texts[i + 1]?.startsWith(title))
      if (!ends)
        expect([i, texts[i + 1]?.slice(0, 12), fullness(page) > 0.4]).toEqual([i, expect.anything(), true])
    })
    const signatures = paper.blocks.flatMap(block =>
      block.kind === 'signature' ? [solid(block.lines.map(plainText).join(''))] : [],
    )
    for (const text of texts) for (const signed of signatures) expect(text.startsWith(signed)).toBe(false)
  })
})

it('the notice of four motions and an election takes two sheets, and so does one without ballots', async () => {
  expect((await printed(await made('result', README()))).length).toBeLessThanOrEqual(4)
  const nobody = { ...README(), tally: () => aTally([aMotion({ outcome: 'no-quorum' })]) }
  expect((await printed(await made('result', nobody))).length).toBeLessThanOrEqual(4)
})

it('what stands below the page number ends a thumb’s breadth above the edge, in both languages', async () => {
  const [posting, record] = ['公告编号：×业大〔2026〕1号', '记录校验码（宣布时，日志第30条）：3507 50e3']
  const aids = ['Notice no.: 1', 'Code of the record: 3507 50e3', 'The Chinese text alone counts']
  const pages = await printed({ ...(await made('result', README())), posting, record, aids })
  for (const { height, pieces } of pages) {
    const downs = pieces.filter(({ text }) => text.trim() !== '').map(({ down }) => down)
    expect(Math.max(...downs)).toBeLessThan(height - 5)
    expect(pieces.map(({ text }) => text).join('')).toContain('alone counts')
  }
})

it('a mandate is one page, the signatures right below what is asked', async () => {
  const [page, ...others] = await printed(await made('mandate', README()))
  expect(others).toEqual([])
  expect(page?.pieces.map(p => p.text).join('')).toContain('委托人签名（盖章）')
})

const SIGNED = /签名|签字|签章/
const MM = 72 / 25.4

it.each(Object.keys(PAPER_KINDS) as PaperKindId[])('who signs on %s has three centimetres', async id => {
  const { blocks, ...paper } = await made(id).catch(() => ({ blocks: [], foot: '' }))
  for (const sheet of sheetsOf({ blocks, ...paper }))
    for (const table of sheet.blocks) {
      if (table.kind !== 'table') continue
      const places = table.pairs
        ? (table.rows[0] ?? []).map(
            (_, i) => i % 2 === 1 && table.rows.some(row => SIGNED.test(plainText(row[i - 1] ?? []))),
          )
        : table.columns.map(
            ({ head }, i) =>
              SIGNED.test(plainText(head)) && table.rows.every(row => plainText(row[i] ?? []).trim() === ''),
          )
      places.forEach((signs, i) => {
        if (signs) expect((table.widths[i] ?? 0) / MM).toBeGreaterThanOrEqual(30)
      })
    }
})

const LINES = (count: number): Block[] =>
  Array.from({ length: count }, (_, i) => paragraph(`第${i}段，写满一行没有必要。`))
const SIGNATURE: Block = { kind: 'signature', lines: [spans('业主委员会'), spans('2026年4月2日')] }
const pagesOf = async (blocks: readonly Block[]) =>
  (await printed(toPost(blocks))).map(({ pieces }) => pieces)

it('a code that follows the signature stands beside it, in PDF and in Word', async () => {
  const blocks = [...LINES(3), SIGNATURE, { kind: 'square', text: 'HOA2|a/b|7|3f9a' } as const]
  const [page = []] = await pagesOf(blocks)
  const down = (text: string) => page.find(piece => piece.text.includes(text))?.down ?? Number.NaN
  // In mm: the code is three centimetres high, and what it reads stands right below it.
  expect(down('HOA2') - down('业主委员会')).toBeLessThan(30)
  const xml = strFromU8(unzipSync(toDocx(toPost(blocks)))['word/document.xml'] ?? new Uint8Array())
  const [row = ''] = /<w:tr>(?:(?!<w:tr>).)*<w:drawing>.*?<\/w:tr>/s.exec(xml) ?? []
  expect(row).toContain('业主委员会')
  // In a line of a fixed height Word shows no more of a picture than that.
  expect(row).toMatch(/<w:spacing w:line="\d+" w:lineRule="atLeast"\/>(?:(?!<w:p>).)*<w:drawing>/s)
})

it('Word spaces its lines as closely, by a guess, where that saves a page', () => {
  const linesOf = (count: number) => {
    const styles =
      unzipSync(toDocx(toPost([...LINES(count), SIGNATURE])))['word/styles.xml'] ?? new Uint8Array()
    return /w:styleId="Normal".*?w:line="(\d+)"/s.exec(strFromU8(styles))?.[1]
  }
  expect([linesOf(17), linesOf(20), linesOf(36)]).toEqual([29, 26, 29].map(line => String(line * 20)))
})

it('no page of a table has but one of its rows', async () => {
  for (let count = 30; count < 45; count++) {
    const rows = Array.from({ length: count }, (_, i) => [`行${i}`, '甲'])
    for (const pieces of await pagesOf([...LINES(2), table(['名称', '姓名'], rows)]))
      expect(pieces.filter(({ text }) => text.startsWith('行')).length).not.toBe(1)
  }
})

it('lines stand closer where that saves a page with little on it, and only there', async () => {
  const steps = async (count: number) => {
    const pages = await pagesOf([...LINES(count), SIGNATURE])
    const [first = [], ...others] = pages
    const downs = first.filter(({ text }) => text.startsWith('第')).map(({ down }) => down)
    return { pages: others.length + 1, step: Math.round((((downs[1] ?? 0) - (downs[0] ?? 0)) * 72) / 25.4) }
  }
  expect([await steps(19), await steps(21), await steps(36)]).toEqual([
    { pages: 1, step: 29 },
    { pages: 1, step: 26 },
    { pages: 2, step: 29 },
  ])
})

it('lines of English stand closer than those they help to read', async () => {
  const english =
    'The English is a reading aid and runs over more than one line of such a page, or it would show nothing.'
  const text = [
    ...spans('正文'),
    { text: '\n', strong: false, aid: true },
    { text: english, strong: false, aid: true },
  ] as const
  const [page = []] = await pagesOf([{ kind: 'paragraph', flush: true, text }])
  const downs = page.filter(piece => /[a-z]{3}/.test(piece.text)).map(({ down }) => down)
  expect(downs.length).toBe(2)
  expect(((downs[1] ?? 0) - (downs[0] ?? 0)) * (72 / 25.4)).toBeCloseTo(TYPE.aidLine, 0)
})

it('a blank that is a paragraph is two lines to write on, and a low note is not torn', async () => {
  const [sheet] = sheetsOf(
    toPost([paragraph('＿＿＿＿＿＿'), { kind: 'note', paragraphs: [spans('请在截止前交回。')] }]),
  )
  expect(sheet?.blocks).toMatchObject([{ text: spans('＿'.repeat(48)) }, { whole: true }])
  const note: Block = { kind: 'note', paragraphs: ['一', '二', '三'].map(text => spans(`${text}段。`)) }
  for (let count = 18; count < 23; count++) {
    const pages = await pagesOf([...LINES(count), note])
    const texts = pages.map(pieces => pieces.map(({ text }) => text).join(''))
    expect(texts.filter(text => text.includes('一段') !== text.includes('三段'))).toEqual([])
  }
})
