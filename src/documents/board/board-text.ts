import { oneLine } from '../../basics/text.ts'
import { chartText } from '../layout/chart.ts'
import { widthOf } from '../layout/width.ts'
import { pad, wrap } from '../layout/wrap.ts'
import { buildingLines, ROOM_LEGEND } from '../view/rooms.ts'
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
    [
      ...head,
      ...turnout,
      '',
      ...said(board.present),
      ...said(board.shortfall),
      ...said(papers),
      ...said(board.note),
    ],
    ...board.items.map(item => itemText(item, width)),
    ...board.rooms.map((building, i) => [
      ...buildingLines(building, width, lang),
      ...(i === board.rooms.length - 1 ? said(ROOM_LEGEND[lang]) : []),
    ]),
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

/** Stands for a filled cell until whoever shows the text says how it is drawn; no name can hold it. */
export const INK = '\ufdd5'

const GLYPHS: Readonly<Record<string, readonly string[]>> = {
  '0': ['####', '#  #', '#  #', '#  #', '####'],
  '1': ['  # ', ' ## ', '  # ', '  # ', ' ###'],
  '2': ['####', '   #', '####', '#   ', '####'],
  '3': ['####', '   #', ' ###', '   #', '####'],
  '4': ['#  #', '#  #', '####', '   #', '   #'],
  '5': ['####', '#   ', '####', '   #', '####'],
  '6': ['####', '#   ', '####', '#  #', '####'],
  '7': ['####', '   #', '  # ', ' #  ', ' #  '],
  '8': ['####', '#  #', '####', '#  #', '####'],
  '9': ['####', '#  #', '####', '   #', '####'],
  '.': [' ', ' ', ' ', ' ', '#'],
  '%': ['#   #', '   # ', '  #  ', ' #   ', '#   #'],
  '>': ['#   ', ' #  ', '  # ', ' #  ', '#   '],
}

/** Figures five lines high, as large as fits into `width`; the plain text where not even the smallest fits. */
export function bigText(text: string, width: number): string[] {
  const glyphs = [...text].map(c => GLYPHS[c])
  if (glyphs.some(glyph => glyph === undefined)) return [text]
  const rows = [0, 1, 2, 3, 4].map(row => glyphs.map(glyph => glyph?.[row] ?? '').join(' '))
  const scale = Math.min(3, Math.floor(width / widthOf(rows[0] ?? '')))
  if (scale < 1) return [text]
  return rows.flatMap(row => {
    const wide = [...row].map(c => (c === '#' ? INK : c).repeat(scale)).join('')
    return Array.from({ length: Math.ceil(scale / 2) }, () => wide)
  })
}
