import { oneLine } from '../../basics/text.ts'
import { chartText } from '../layout/chart.ts'
import { pad, wrap } from '../layout/wrap.ts'
import { bigText, INK } from './big-text.ts'
import type { Board, BoardBar, BoardItem } from './board.ts'

/** The board for a terminal, in parts that belong together; no line is wider than `width`. */
export function boardText(board: Board, width: number): string[][] {
  const { lang } = board
  const said = (text: string): string[] => (text === '' ? [] : wrap(oneLine(text), width))
  const head = [
    ...said(board.rehearsal === '' ? '' : `*** ${board.rehearsal} ***`),
    ...said(`${board.compound}  ${board.title}`),
    ...said(
      `${board.state}${{ zh: '  截止时间：', en: ', closes ' }[lang]}${board.closes}${{ zh: '，数字截至', en: '; figures of' }[lang]} ${board.asOf}`,
    ),
  ]
  const turnout = board.turnout.flatMap(bar => ['', ...large(bar, width)])
  const papers = board.papers.map(([name, n]) => `${name} ${n}`).join('   ')
  return [
    [...head, ...turnout, '', ...said(board.shortfall), ...said(papers), ...said(board.note)],
    ...board.items.map(item => itemText(item, width)),
  ]
}

function large(bar: BoardBar, width: number): string[] {
  return [
    `${bar.label}  ${bar.figures}  ${bar.verdict}`,
    ...bigText(bar.share, width),
    progress(bar, width),
  ].flatMap(line => (line.includes(INK) ? [line.trimEnd()] : wrap(line, width)))
}

/** A bar over the whole width, `|` where the bar of the law stands. */
function progress({ part, mark }: BoardBar, width: number): string {
  const cells = width - 2
  const filled = Math.floor(part * cells)
  const at = Math.min(cells - 1, Math.round(mark * cells))
  return `[${Array.from({ length: cells }, (_, i) => (i === at ? '|' : i < filled ? '=' : '.')).join('')}]`
}

/** Below this a chart has no room for its words. */
const NARROW = 64

function itemText(item: BoardItem, width: number): string[] {
  const bars = item.bars.map(({ label, part, mark, share, verdict }) => ({
    label: oneLine(label),
    share: part,
    mark,
    text: `${pad(share, 8, 'left')}${verdict}`,
  }))
  return [
    ...wrap(oneLine(item.title), width),
    ...wrap(`${item.outcome}${item.after === '' ? '' : ` ${item.after}`}`, width, {
      first: '  ',
      rest: '  ',
    }),
    ...(width < NARROW
      ? bars.flatMap(bar => wrap(`${bar.label} ${bar.text}`, width, { first: '  ', rest: '    ' }))
      : chartText({ kind: 'chart', bars }, width - 2).map(line => `  ${line}`)),
  ]
}
