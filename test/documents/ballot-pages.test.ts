import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import type { BallotContest, BallotSheets } from '../../src/documents/ballot/sheet.ts'
import { besides } from '../../src/documents/ballot/texts.ts'
import { ballotsToPdf } from '../../src/documents/ballot/to-pdf.ts'
import { readBallots } from '../support/ballot-pdf.ts'
import { bundled } from './papers.ts'

const MOST = 24

/** Motions of one, two and three lines, so that pages fill up to every height. */
const contests = Array.from(
  { length: MOST },
  (_, i): BallotContest => ({
    code: `M${i + 1}`,
    title: '关于公共收益使用方案以及有关授权的议题'.repeat(1 + (i % 3)),
    notes: ['通过条件：参与表决的面积、人数均过半数同意。'],
    lead: [],
    words: ['同意', '反对', '弃权'],
    rows: [],
  }),
)

/** Every text of ours with English behind it, as long as it usually is. */
function inBoth(ballots: BallotSheets): BallotSheets {
  const said = (words: string) => besides(words, 'english words '.repeat(Math.ceil(words.length / 4)).trim())
  const { title, compound, contests: items, papers, variants, large, withNames, mark, ...texts } = ballots
  const both = Object.fromEntries(
    Object.entries(texts).map(([key, words]) => [
      key,
      typeof words === 'string' ? said(words) : words.map(said),
    ]),
  ) as unknown as typeof texts
  return {
    ...{ ...both, title: besides(title, 'Ballot'), compound, papers, variants, large, withNames, mark },
    aidNote: said('译文供参考。'),
    contests: items.map(item => ({
      ...item,
      notes: item.notes.map(said),
      words: [besides('同意', 'for'), besides('反对', 'against'), besides('弃权', 'abstain')],
    })),
  }
}

const sheets = (large: boolean): BallotSheets => ({
  title: '某小区2026年第一次业主大会会议表决票',
  compound: '某小区',
  mark: '',
  markNote: [],
  instructions: ['1. 请在所选意见的方框内画“√”。', '2. 写错了请不要涂改。'],
  example: '正确的画法：',
  codeNote: ['二维码只有票号和校验码。'],
  warnings: [],
  signing: ['须业主本人签名（单位盖章）。'],
  signatures: ['业主签名（盖章）', '代理人签名（附委托书）', '日期'],
  casting: ['请在2026年3月1日9时至3月15日18时投入票箱，逾期的不计入。票箱地点：'],
  hints: ['没有签名的表决票，整份无效。'],
  continued: ['后面还有，请接着填写。本页也请签名：'],
  kept: '业主留存',
  keptNote: '交票前沿此线撕下保存',
  stub: ['领票人签名', '与业主关系', '发票人', '时间'],
  ways: ['面交', '上门'],
  cut: '沿此线剪开',
  seal: '骑缝章',
  aidNote: '',
  contests,
  variants: contests.map((_, i) => Array.from({ length: i + 1 }, (_, n) => n)),
  papers: contests.map((_, i) => ({
    serial: `a1-${i + 1}`,
    code: `HOA1|a1-${i + 1}|ABCDEFGH`,
    check: 'ABCD-EFGH',
    // As many lines on every paper as on the one that has the most to say.
    units: i % 2 === 0 ? '1-101' : '1-101、1-102、1-103、1-104等38处',
    area: '100.00平方米',
    heads: '1人',
    owners: '',
    variant: i,
  })),
  large,
  withNames: false,
})

it.each([
  [false, false],
  [true, false],
  [false, true],
  [true, true],
])('no page runs over, however full it is: large type %s, English %s', async (large, english) => {
  const asked = sheets(large)
  const { bytes, sheets: printed } = ballotsToPdf(english ? inBoth(asked) : asked, bundled(), tmpdir())
  const pages = await readBallots(bytes)
  expect(pages).toHaveLength(printed)
  // What ran over would stand on a page without a code.
  expect(pages.filter(page => page.code === null)).toEqual([])
  for (const [i] of contests.entries()) {
    const own = pages.filter(page => page.code === `HOA1|a1-${i + 1}|ABCDEFGH`)
    expect(own.reduce((sum, page) => sum + page.boxes, 0)).toBe(3 * (i + 1))
    if (own.length > 1)
      own.forEach((page, n) => void expect(page.text).toContain(`第${n + 1}页/共${own.length}页`))
    // Each motion is on one page, whole.
    for (let n = 1; n <= i + 1; n++)
      expect(own.filter(page => new RegExp(`M${n}关于`).test(page.text))).toHaveLength(1)
  }
})
