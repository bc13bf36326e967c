import { asListed, type Lang, type Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { widthOf, widthOfPlain } from '../../documents/layout/width.ts'
import { pad, wrap } from '../../documents/layout/wrap.ts'

/*
 * Lists for people. A command says heads and rows; how wide its columns are is decided where they go: a terminal has so
 * many columns, a file and a pipe have room for everything.
 */

/** Several things of a kind in one cell; where there is no room for all, it says how many there are. */
export interface Several {
  readonly all: readonly string[]
  /** What they are counted in: `…等89套`. */
  readonly counted: Phrase
}

export type ListCell = string | number | Several

/** A list: its heads, which may be none, and a row for each of what it lists. */
export interface Listing {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly ListCell[])[]
  /** What stands before every line. */
  readonly indent?: string
  /** Laid out by ourselves however short it is: nothing is loaded for it. */
  readonly plainly?: true
}

export function listing(heads: readonly string[], rows: readonly (readonly ListCell[])[]): Listing {
  return { heads, rows }
}

/** What people read: sentences, with lists among them. */
export type Spoken = string | Listing | readonly (string | Listing)[]

/** Sentences and lists, one after the other. */
export function partsOf(said: Spoken): readonly (string | Listing)[] {
  return typeof said === 'string' || 'rows' in said ? [said] : said
}

/** The units of a voter, in one cell. */
export function unitsCell(codes: readonly string[]): Several {
  return { all: codes, counted: { zh: '套', en: 'units' } }
}

/** Between two columns. */
const GAP = '  '
/** Several things take no more room than this, however much there is. */
const MOST_OF_SEVERAL = 60
/** Lines that several things may take in a narrow column. */
const LINES_OF_SEVERAL = 2
/** No column of words gets narrower than this; where that does not fit, a row becomes a block of lines. */
const NARROWEST = 8
/** Beyond this a list is laid out by ourselves: cli-table3 takes a millisecond a row. */
const MOST_FRAMED_ROWS = 50

/** Lays out what a command says for so many columns. */
export async function laidOut(said: Spoken, lang: Lang, columns: number): Promise<string> {
  const parts: string[] = []
  for (const part of partsOf(said))
    parts.push(typeof part === 'string' ? wrapped(part, columns) : await listText(part, lang, columns))
  return parts.join('')
}

/** A cell in full, for a file. */
export function cellText(cell: ListCell, lang: Lang): string {
  return typeof cell === 'object' ? cell.all.join(COMMA[lang]) : asListed(String(cell), lang)
}

/** As wide as each other, so that a language changes no column. */
const COMMA: Readonly<Record<Lang, string>> = { zh: '、', en: ', ' }

/** Sentences that are wider than a terminal go on under their beginning. */
export function wrapped(text: string, columns: number): string {
  if (columns === Number.POSITIVE_INFINITY) return text
  return text
    .split('\n')
    .flatMap(line => {
      if (widthOf(line) <= columns) return [line]
      const first = /^ */.exec(line)?.[0] ?? ''
      return wrap(line.slice(first.length), columns, { first, rest: first })
    })
    .join('\n')
}

async function listText(list: Listing, lang: Lang, columns: number): Promise<string> {
  const { indent = '' } = list
  const text = await tableText(list, lang, columns - widthOf(indent))
  return indent === '' ? text : text.replace(/^(?=.)/gm, indent)
}

async function tableText({ heads, rows, plainly }: Listing, lang: Lang, columns: number): Promise<string> {
  const all = heads.length > 0 ? [heads, ...rows] : rows
  if (all.length === 0) return ''
  const byOurselves = plainly || rows.length > MOST_FRAMED_ROWS
  const lines = byOurselves ? unbroken(all, lang, columns) : undefined
  if (lines) return `${lines.join('\n')}\n`
  const widths = fitted(all, lang, columns)
  if (!widths) return blocks({ heads, rows }, lang, columns)
  const cells = (row: readonly ListCell[]) => row.map((cell, i) => linesOf(cell, lang, widths[i] ?? 0))
  const text = byOurselves ? all.map(row => aligned(cells(row), widths)) : await framed(all.map(cells))
  return `${text.join('\n')}\n`
}

/**
 * A line for each row, where every cell has room for all of it; undefined where one has not. In a list of hundreds this is most of the
 * work, so each cell is measured once, a column at a time.
 */
function unbroken(rows: readonly (readonly ListCell[])[], lang: Lang, columns: number): string[] | undefined {
  const filled: { readonly cells: readonly string[]; readonly width: number }[] = []
  const most = Math.max(...rows.map(row => row.length))
  for (let at = 0; at < most; at++) {
    const column = rows.map(row => row[at] ?? '')
    if (column.some(cell => typeof cell === 'object')) return undefined
    filled.push(
      filledUp(column.map(cell => (typeof cell === 'string' ? asListed(cell, lang) : String(cell)))),
    )
  }
  const width = sumOf(filled.map(column => column.width)) + GAP.length * (filled.length - 1)
  if (width > columns) return undefined
  return rows.map((_, at) =>
    filled
      .map(({ cells }) => cells[at])
      .join(GAP)
      .trimEnd(),
  )
}

/** The cells of a column, each as wide as the widest. */
function filledUp(cells: readonly string[]): { readonly cells: readonly string[]; readonly width: number } {
  const texts = widthOfPlain(cells.join('')) === undefined ? cells.map(oneLine) : cells
  const sizes = texts.map(text => (text === '' ? 0 : widthOf(text)))
  const width = Math.max(...sizes)
  return { width, cells: texts.map((text, i) => text.padEnd(text.length + width - (sizes[i] ?? 0))) }
}

/** The width of each column, so that all of them fit; undefined where they cannot. */
function fitted(rows: readonly (readonly ListCell[])[], lang: Lang, columns: number): number[] | undefined {
  const widths: number[] = []
  const least: number[] = []
  for (const row of rows)
    for (const [i, cell] of row.entries()) {
      // The library gives a column one at least, even if nothing is in it.
      widths[i] = Math.max(widths[i] ?? 1, roomFor(cell))
      least[i] = Math.max(least[i] ?? 1, leastFor(cell, lang))
    }
  const room = columns - GAP.length * (widths.length - 1)
  let over = sumOf(widths) - room
  if (over <= 0) return widths
  if (sumOf(least) > room) return undefined
  while (over > 0) {
    // The widest gives way first, a column of the terminal at a time.
    const widest = widths.reduce(
      (best, width, i) => (width > (least[i] ?? 0) && width > (widths[best] ?? -1) ? i : best),
      -1,
    )
    widths[widest] = (widths[widest] ?? 0) - 1
    over -= 1
  }
  return widths
}

function roomFor(cell: ListCell): number {
  return typeof cell === 'object'
    ? Math.min(MOST_OF_SEVERAL, widthOf(cell.all.join(COMMA.zh)))
    : widthOf(String(cell))
}

/** Numbers, days and codes stay on one line; words may be broken. */
function leastFor(cell: ListCell, lang: Lang): number {
  if (typeof cell === 'number') return widthOf(String(cell))
  if (typeof cell === 'object') {
    const one = Math.max(0, ...cell.all.map(widthOf))
    return Math.min(roomFor(cell), Math.max(one + 2, widthOf(rest(cell, lang))))
  }
  const words = cell.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []
  return Math.min(widthOf(cell), Math.max(NARROWEST, ...words.map(widthOf)))
}

function linesOf(cell: ListCell, lang: Lang, width: number): string[] {
  if (typeof cell !== 'object') return broken(oneLine(asListed(String(cell), lang)), width)
  const whole = broken(cell.all.join(COMMA[lang]), width)
  if (whole.length <= LINES_OF_SEVERAL && (whole.length === 1 || width < MOST_OF_SEVERAL)) return whole
  const lines = (shown: number) =>
    wrap(`${cell.all.slice(0, shown).join(COMMA[lang])}${rest(cell, lang)}`, width)
  const most = width < MOST_OF_SEVERAL ? LINES_OF_SEVERAL : 1
  let shown = 1
  while (shown < cell.all.length && lines(shown + 1).length <= most) shown += 1
  return lines(shown)
}

function broken(text: string, width: number): string[] {
  return widthOf(text) <= width ? [text] : wrap(text, width)
}

function rest({ all, counted }: Several, lang: Lang): string {
  return { zh: `…等${all.length}${counted.zh}`, en: ` … ${all.length} ${counted.en}` }[lang]
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, n) => sum + n, 0)
}

function aligned(cells: readonly (readonly string[])[], widths: readonly number[]): string {
  const height = Math.max(...cells.map(lines => lines.length))
  return Array.from({ length: height }, (_, at) =>
    cells
      .map((lines, i) => pad(lines[at] ?? '', widths[i] ?? 0, 'left'))
      .join(GAP)
      .trimEnd(),
  ).join('\n')
}

const NO_FRAME = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '' },
  ...{ bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '' },
  ...{ left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '' },
  middle: GAP,
}

async function framed(rows: readonly (readonly (readonly string[])[])[]): Promise<string[]> {
  const { default: Table } = await import('cli-table3')
  const table = new Table({
    chars: NO_FRAME,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of rows) table.push(row.map(lines => lines.join('\n')))
  return table
    .toString()
    .split('\n')
    .map(line => line.trimEnd())
}

/** A row as a block of lines, a cell a line. */
function blocks({ heads, rows }: Listing, lang: Lang, columns: number): string {
  const label = Math.max(0, ...heads.map(widthOf))
  return rows
    .map(row =>
      row
        .flatMap((cell, i) => {
          if (cellText(cell, lang) === '') return []
          const first = heads.length > 0 ? `${pad(heads[i] ?? '', label, 'left')}${GAP}` : ''
          const [begin = '', ...more] = linesOf(cell, lang, Math.max(NARROWEST, columns - widthOf(first)))
          return [first + begin, ...more.map(line => ' '.repeat(widthOf(first)) + line)]
        })
        .join('\n'),
    )
    .join('\n\n')
    .concat('\n')
}
