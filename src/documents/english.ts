/*
 * The English beside the words of a paper: a reading aid, printed where it is asked for. In a template a line that begins with
 * `~` is the English of the line above it, a row of a table cell by cell; without one, a line of nothing but places is read
 * with their values in English. The Chinese alone counts, and is the same with and without.
 */

/** Between the words of a line and their English, until the line is taken apart: for use within the program. */
export const BESIDE = '\ue002'

const ENGLISH_LINE = /^~ ?(.*)$/

/** Lines of a template, and which line of the file each came from. */
export interface Lines {
  readonly lines: readonly string[]
  readonly origins: readonly number[]
}

/** The lines without those in English, or each with its English behind it. */
export function readLines({ lines, origins }: Lines, beside: boolean): Lines {
  const kept: string[] = []
  const from: number[] = []
  lines.forEach((line, i) => {
    const english = ENGLISH_LINE.exec(line)?.[1]
    if (english === undefined) {
      kept.push(line)
      from.push(origins[i] ?? 1)
    } else if (beside && kept.length > 0) {
      kept.push(withEnglish(kept.pop() ?? '', english))
    }
  })
  return { lines: kept, origins: from }
}

function withEnglish(line: string, english: string): string {
  if (!line.startsWith('|')) return `${line}${BESIDE}${english}`
  const own = cellsOf(english)
  return cellsOf(line)
    .map((cell, i) => {
      const said = own[i]?.trim() ?? ''
      return said === '' ? cell : `${cell.trimEnd()}${BESIDE}${said} `
    })
    .join('|')
}

/** A row at its bars; those within places and tags are filters. */
function cellsOf(row: string): string[] {
  const cells = ['']
  for (const [piece] of row.matchAll(/\{\{.*?\}\}|\{%.*?%\}|\||[^|{]+|\{/gs)) {
    if (piece === '|') cells.push('')
    else cells[cells.length - 1] += piece
  }
  return cells
}

/** A compound's own template with the English of those lines that it left as the program has them. */
export function borrowEnglish(own: string, program: string): string {
  const of = new Map<string, string>()
  const lines = program.split('\n')
  lines.forEach((line, i) => {
    if (ENGLISH_LINE.test(line)) of.set(lines[i - 1] ?? '', line)
  })
  const ownLines = own.replaceAll('\r', '').split('\n')
  return ownLines
    .flatMap((line, i) => {
      const english = of.get(line)
      return english === undefined || ENGLISH_LINE.test(ownLines[i + 1] ?? '') ? [line] : [line, english]
    })
    .join('\n')
}

/** Values in both languages, where they differ. */
export class InBoth {
  readonly zh: string
  readonly en: string
  constructor(zh: string, en: string) {
    this.zh = zh
    this.en = en
  }
}

/** What a template may show, with its English beside it; the two are of one shape. */
export function bothReadings(zh: unknown, en: unknown): unknown {
  if (Array.isArray(zh)) {
    const others: readonly unknown[] = Array.isArray(en) ? en : []
    if (others.length !== zh.length) throw new Error(`a list has ${zh.length} and ${others.length} entries`)
    return zh.map((one, i) => bothReadings(one, others[i]))
  }
  if (typeof zh === 'object' && zh !== null) {
    const other = en as Readonly<Record<string, unknown>>
    return Object.fromEntries(Object.entries(zh).map(([key, one]) => [key, bothReadings(one, other[key])]))
  }
  return typeof zh === 'string' && typeof en === 'string' && zh !== en ? new InBoth(zh, en) : zh
}

const LATIN: readonly (readonly [RegExp, string])[] = [
  // Of the curly ones a Chinese font has only those of its own width.
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[＿_]{2,}/g, '…'],
  [/\s*（/g, ' ('],
  [/）(?=[\p{L}\p{N}])/gu, ') '],
  [/）/g, ')'],
  [/、\s*/g, ', '],
  [/，\s*/g, ', '],
  [/；\s*/g, '; '],
  [/：\s*/g, ': '],
  [/。\s*/g, '. '],
  [/　/g, ' '],
  [/ +([,;.:)])/g, '$1'],
  [/([.;:,])\1+/g, '$1'],
  [/ {2,}/g, ' '],
]

/** English as it is printed: what came out of values and names is pointed as English is. */
export function inLatin(text: string): string {
  return LATIN.reduce((said, [sign, latin]) => said.replace(sign, latin), text).trim()
}
