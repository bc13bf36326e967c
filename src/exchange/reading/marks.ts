import type { Choice, Election, Item } from '../../assembly/item.ts'
import {
  ABSTAIN,
  AGAINST,
  BLANK,
  CHOICE_ABSTAIN,
  FOLLOW,
  FOR,
  joinMarks,
  numbersMark,
  perCandidateMark,
  SPOILT,
  withNames,
} from '../../assembly/marks.ts'
import { foldWidth, nearest } from '../../basics/text.ts'
import { type CellPlace, Findings, quoted } from '../problems.ts'
import type { Cell, Row } from '../table/table.ts'
import { textOf, writtenIn } from './cells.ts'
import type { ItemColumns } from './item-columns.ts'

export const SIGNS = ['for', 'against', 'abstain', 'follow', 'spoilt', 'blank'] as const
export type Sign = (typeof SIGNS)[number]

const MARKS: Readonly<Record<Sign, string>> = {
  for: FOR,
  against: AGAINST,
  abstain: ABSTAIN,
  follow: FOLLOW,
  spoilt: SPOILT,
  blank: BLANK,
}

/** What people write for each mark (contract §3). */
export const WRITTEN_MARKS: Readonly<Record<Sign, readonly string[]>> = {
  for: ['同意', '赞成', '赞同', '√', '1', 'for'],
  against: ['反对', '不同意', '不赞成', '不赞同', '×', 'x', '2', 'against'],
  abstain: ['弃权', '○', '3', 'abstain'],
  follow: ['随多数', '从多', '从众', 'follow'],
  spoilt: ['废', '无效', 'spoilt'],
  // 问卷星 writes the first where nothing was answered, the second where a question was not asked.
  blank: ['(空)', '(跳过)', '空白', 'blank'],
}

/** Signs that look alike and mean the same. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '✓': '√',
  '✔': '√',
  '✅': '√',
  '☑': '√',
  〇: '○',
  o: '○',
  '✕': '×',
  '✖': '×',
  '✗': '×',
  '✘': '×',
  '❌': '×',
}

/** All words a mark may be written in, for a sentence. */
const MARK_WORDS = Object.values(WRITTEN_MARKS).flat().join(' ')

/** `A.同意` or `(A)同意`, as questionnaires number their answers. */
const LETTERED = /^(?:[a-h][.、::)]|\([a-h]\))\s*(?=\S)/i

/** Reads the marks of one paper. `signs` overrides what printed signs mean, for places that print them otherwise. */
export class MarkReader {
  private readonly words = new Map<string, string>()
  private readonly findings: Findings

  constructor(signs: Readonly<Record<string, Sign>>, findings: Findings) {
    this.findings = findings
    for (const [sign, words] of Object.entries(WRITTEN_MARKS)) {
      for (const word of words) this.words.set(word, MARKS[sign as Sign])
    }
    for (const [sign, meaning] of Object.entries(signs)) this.words.set(markKey(sign), MARKS[meaning])
  }

  /** All marks of a paper, joined. */
  readAll(row: Row, items: readonly ItemColumns[]): string {
    return joinMarks(items.map(columns => this.read(row, columns)))
  }

  /** The mark on one item; blank, too, when a cell is wrong and reported. */
  read(row: Row, columns: ItemColumns): string {
    const { item, column, candidates } = columns
    if (candidates.length > 0 && item.kind === 'election' && !column) return this.byCandidate(row, candidates)
    if (!column) return BLANK
    const cell = row.cells[column.index]
    if (cell === '') return BLANK
    if (item.kind === 'motion' && typeof cell === 'string') {
      // Nearly every mark is written as it stands in the table of words.
      const mark = this.words.get(cell)
      if (mark !== undefined) return mark
    }
    const place = { line: row.line, column: column.header }
    const text = this.textAt(cell, place)
    if (text === '') return BLANK
    const word = this.words.get(markKey(text))
    if (word === SPOILT || word === BLANK) return word
    switch (item.kind) {
      case 'motion':
        return this.mark(text, place)
      case 'election':
        return item.manner === 'approve' ? this.approved(text, item, place) : this.pairs(text, item, place)
      case 'choice':
        return this.chosen(text, item, place)
    }
  }

  private textAt(cell: Cell | undefined, place: CellPlace): string {
    return textOf(cell, place, this.findings) ?? ''
  }

  private mark(text: string, place: CellPlace): string {
    const mark = [markKey(text), lookalike(text), lookalike(markKey(text).replace(LETTERED, ''))]
      .map(key => this.words.get(key))
      .find(known => known !== undefined)
    if (mark === undefined)
      this.findings.problem('mark-unknown', place, { value: quoted(text), words: MARK_WORDS })
    return mark ?? BLANK
  }

  private approved(text: string, item: Election, place: CellPlace): string {
    const { names, rest } = writtenIn(text, item)
    return withNames(numbersMark(this.numbers(rest, item, place)), names)
  }

  /** `1:for 2:against`, by name too; a mark may be written as on a motion. */
  private pairs(text: string, item: Election, place: CellPlace): string {
    const { names, rest } = writtenIn(text, item)
    const marks = new Map<number, string>()
    for (const pair of pieces(rest.replace(/\s*:\s*/g, ':'))) {
      const found = /^(.+):([^:]+)$/.exec(pair)
      const no = found && numberNamed(found[1] ?? '', item.candidates)
      if (!found || typeof no !== 'number') {
        this.findings.problem('mark-unknown', place, {
          value: quoted(pair),
          words: `1:for 2:against 3:abstain`,
        })
        continue
      }
      const mark = this.candidateMark(found[2] ?? '', place)
      if (!this.isCandidate(no, item, place) || mark === BLANK) continue
      if (mark === SPOILT) return SPOILT
      if ((marks.get(no) ?? mark) !== mark)
        this.findings.problem('mark-contradicts', place, { candidate: no })
      marks.set(no, mark)
    }
    return withNames(perCandidateMark(marks), names)
  }

  private byCandidate(row: Row, candidates: ItemColumns['candidates']): string {
    const marks: [number, string][] = []
    let isSpoilt = false
    for (const { no, column } of candidates) {
      const place = { line: row.line, column: column.header }
      const text = this.textAt(row.cells[column.index], place)
      const mark = text === '' ? BLANK : this.candidateMark(text, place)
      if (mark === SPOILT) isSpoilt = true
      else if (mark !== BLANK) marks.push([no, mark])
    }
    return isSpoilt ? SPOILT : perCandidateMark(marks)
  }

  /** For, against or abstain; nobody follows a majority on a person. */
  private candidateMark(text: string, place: CellPlace): string {
    const mark = this.mark(text, place)
    if (mark !== FOLLOW) return mark
    this.findings.problem('mark-unknown', place, { value: quoted(text), words: 'for against abstain' })
    return BLANK
  }

  private chosen(text: string, item: Choice, place: CellPlace): string {
    if (!/\d/.test(text) && this.words.get(markKey(text)) === ABSTAIN) return CHOICE_ABSTAIN
    const numbers = new Set(this.numbers(text, item, place))
    const [only] = numbers
    return numbers.size > 1 ? SPOILT : only === undefined ? BLANK : String(only)
  }

  /** Candidates or options by their numbers, their names, or both; what names none is told once a cell. */
  private numbers(text: string, item: Election | Choice, place: CellPlace): number[] {
    const named = item.kind === 'election' ? item.candidates : optionsNamed(item)
    const numbers: number[] = []
    for (const piece of wholes(text)) {
      const whole = numberNamed(piece, named)
      const parts = whole === undefined ? pieces(piece) : [piece]
      const found = parts.map(part => numberNamed(part, named))
      if (found.includes(undefined)) {
        const missing = parts.filter((_, i) => found[i] === undefined)
        this.unknownName(text, missing.length < parts.length ? missing.join(' ') : piece, item, named, place)
        return []
      }
      for (const no of found) if (no !== undefined && this.isNumber(no, item, place)) numbers.push(no)
    }
    return numbers
  }

  private unknownName(
    text: string,
    piece: string,
    item: Election | Choice,
    named: readonly Named[],
    place: CellPlace,
  ): void {
    const near = nearest(
      piece,
      named.map(n => n.name),
    ).join('、')
    // What holds no word can only be a number that is written in some other way; 弃权 is nobody's name.
    if (!/\p{L}{2}/u.test(piece) || this.words.has(markKey(piece)))
      this.findings.problem('mark-unknown', place, { value: quoted(text), words: '1 3 5' })
    else
      this.findings.problem('mark-name-unknown', place, {
        item: item.code,
        value: quoted(piece),
        near: near || '—',
        known: (item.kind === 'election' ? item.candidates : item.options)
          .map(n => `${n.no} ${n.name}`)
          .join('、'),
      })
  }

  private isNumber(no: number, item: Election | Choice, place: CellPlace): boolean {
    if (item.kind === 'election') return this.isCandidate(no, item, place)
    if (no === 0 || item.options.some(o => o.no === no)) return true
    const options = `0 ${item.options.map(o => o.no).join(' ')}`
    this.findings.problem('mark-option-unknown', place, { option: no, item: item.code, options })
    return true
  }

  private isCandidate(no: number, item: Election, place: CellPlace): boolean {
    if (item.candidates.some(c => c.no === no)) return true
    const candidates = item.candidates.map(c => c.no).join(' ')
    this.findings.problem('mark-candidate-unknown', place, { candidate: no, item: item.code, candidates })
    return false
  }
}

/** What stands on a ballot below the options, as people copy it. */
const NONE_OF_THESE = [
  '以上都不同意',
  '以上均不同意',
  '都不同意',
  '均不同意',
  '以上都不选',
  'none',
  'none of these',
]

/** Options by their names, and by that in which their names differ where it is a word: A and B of 方案A and 方案B. */
function optionsNamed({ options }: Choice): Named[] {
  const none = NONE_OF_THESE.map(name => ({ no: 0, name }))
  const names = options.map(({ name }) => foldWidth(name).replace(/\s+/g, ''))
  const first = names[0] ?? ''
  const shared = (sameUpTo: (length: number) => boolean) => {
    let length = 0
    while (length < first.length && sameUpTo(length + 1)) length += 1
    return length
  }
  const before = shared(length => names.every(name => name.startsWith(first.slice(0, length))))
  const behind = shared(length => names.every(name => name.endsWith(first.slice(-length))))
  const parts = names.map(name => name.slice(before, name.length - behind))
  const tells = before + behind > 0 && options.length > 1 && parts.every(part => /^[\p{L}]/u.test(part))
  return [...options, ...none, ...(tells ? options.map(({ no }, i) => ({ no, name: parts[i] ?? '' })) : [])]
}

interface Named {
  readonly no: number
  readonly name: string
}

/**
 * The number that a text names: itself, the name of one candidate or option, or both and they agree. A name that two of
 * them have names neither.
 */
function numberNamed(text: string, named: readonly Named[]): number | undefined {
  const bare = /^(\d{1,6})号?$/.exec(text)
  if (bare) return Number(bare[1])
  const alike = (name: string) => named.filter(n => nameKey(n.name) === nameKey(name))
  for (const name of [text, text.replace(LETTERED, '')]) {
    const [one, ...others] = alike(name)
    if (one && others.length === 0) return one.no
  }
  const before = /^(\d{1,6})\s*(?:号|[.、:)])?\s*(.+)$/.exec(text)
  const behind = /^(.+?)\s*[(:]?(\d{1,6})号?\)?$/.exec(text)
  const [no, name = ''] = before ? [before[1], before[2]] : [behind?.[2], behind?.[1]]
  if (no === undefined || !/\p{L}/u.test(name)) return undefined
  return alike(name).some(n => n.no === Number(no)) ? Number(no) : undefined
}

function nameKey(name: string): string {
  return foldWidth(name).replace(/\s+/g, '').toLowerCase()
}

/** By what is no part of a name: `、` `,` `;` `|` or the bar of 问卷星. */
function wholes(text: string): string[] {
  return text
    .split(/[、,;┋|\n]+/)
    .map(piece => piece.trim())
    .filter(piece => piece !== '')
}

/** By blanks as well. */
function pieces(text: string): string[] {
  return text.split(/[\s、,;┋|]+/).filter(piece => piece !== '')
}

function markKey(text: string): string {
  return foldWidth(text)
    .replace(/\s+/g, '')
    .replace(/(?<=.)[。.]$/, '')
    .toLowerCase()
}

function lookalike(text: string): string {
  const key = markKey(text)
  return LOOKALIKES[key] ?? key
}

/** A mark as it is typed at the table, in the words and signs that files may use; undefined when it is none. */
export function typedMark(item: Item, typed: string): string | undefined {
  const findings = new Findings('')
  const column = { index: 0, header: item.code }
  const mark = new MarkReader({}, findings).read(
    { line: 1, cells: [foldWidth(typed).trim()] },
    { item, column, candidates: [] },
  )
  return findings.problemTotal === 0 ? mark : undefined
}
