import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/documents/layout/blocks.ts'
import type { Paper } from '../../src/documents/paper.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import { paperValues } from '../../src/documents/papers/values.ts'
import { sheetsOf } from '../../src/documents/print/sheets.ts'
import { toPdf } from '../../src/documents/print/to-pdf.ts'
import { readPdf } from '../support/pdf.ts'
import { aMotion, aTally, COMPLETE } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'
import { aPaper, bundled } from './papers.ts'

/* What a page looks like, measured: how full it is, what stands on it alone, how much room a hand has. */

const ROWS = 15

async function made(id: PaperKindId, given: Partial<PaperFacts> = {}): Promise<Paper> {
  const values = paperValues(PAPER_KINDS[id], paperFactsWith({ rowCount: ROWS, ...given }), new Map())
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

const SHOWN: readonly PaperKindId[] = [
  ...(['convening', 'result', 'minutes', 'result-table', 'election-result', 'mandate', 'filing'] as const),
  ...([
    'roll-correction',
    'nomination',
    'representatives-method',
    'objection-reply',
    'group-decision',
  ] as const),
]

describe.each(SHOWN)('the pages of %s', id => {
  it('are full but for the last of a part, and none holds only a signature', async () => {
    const paper = await made(id, README())
    const pages = await printed(paper)
    const titles = sheetsOf(paper).flatMap(({ blocks }) => {
      const [first] = blocks
      return first?.kind === 'title' ? [solid(first.lines[0] ?? '')] : []
    })
    const texts = pages.map(({ pieces }) =>
      pieces
        .map(p => p.text)
        .join('')
        .trim(),
    )
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
