import type { Choice, Election } from '../../assembly/item.ts'
import {
  ABSTAIN,
  AGAINST,
  BLANK,
  FOLLOW,
  FOR,
  joinMarks,
  numbersMark,
  perCandidateMark,
  SPOILT,
} from '../../assembly/papers/marks.ts'
import { foldWidth } from '../../basics/text.ts'
import { type Findings, type Place, quoted } from '../problems.ts'
import type { Cell, Row } from '../table/table.ts'
import { textOf } from './cells.ts'
import type { ItemColumns } from './item-columns.ts'

export type Sign = 'for' | 'against' | 'abstain' | 'follow' | 'spoilt'

const MARKS: Readonly<Record<Sign, string>> = {
  for: FOR,
  against: AGAINST,
  abstain: ABSTAIN,
  follow: FOLLOW,
  spoilt: SPOILT,
}

/** What people write for each mark (contract §3). */
const WRITTEN: Readonly<Record<Sign, readonly string[]>> = {
  for: ['同意', '赞成', '√', '1', 'for'],
  against: ['反对', '不同意', '×', 'x', '2', 'against'],
  abstain: ['弃权', '○', '3', 'abstain'],
  follow: ['随多数', '从多', 'follow'],
  spoilt: ['废', '无效', 'spoilt'],
}

/** Signs that look alike and mean the same. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '✔': '√',
  '☑': '√',
  〇: '○',
  o: '○',
  '✗': '×',
  '✘': '×',
}

/** All words a mark may be written in, for a sentence. */
const MARK_WORDS = Object.values(WRITTEN).flat().join(' ')

/** Reads the marks of one paper. `signs` overrides what printed signs mean, for places that print them otherwise. */
export class MarkReader {
  private readonly words = new Map<string, string>()
  private readonly findings: Findings

  constructor(signs: Readonly<Record<string, Sign>>, findings: Findings) {
    this.findings = findings
    for (const [sign, words] of Object.entries(WRITTEN)) {
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
    if (this.words.get(markKey(text)) === SPOILT) return SPOILT
    switch (item.kind) {
      case 'motion':
        return this.mark(text, place)
      case 'election':
        return item.manner === 'approve' ? this.approved(text, item, place) : this.pairs(text, item, place)
      case 'choice':
        return this.chosen(text, item, place)
    }
  }

  private textAt(cell: Cell | undefined, place: Place): string {
    return textOf(cell, place, this.findings) ?? ''
  }

  private mark(text: string, place: Place): string {
    const mark = this.words.get(markKey(text)) ?? this.words.get(lookalike(text))
    if (mark === undefined)
      this.findings.problem('mark-unknown', place, { value: quoted(text), words: MARK_WORDS })
    return mark ?? BLANK
  }

  private approved(text: string, item: Election, place: Place): string {
    const numbers = this.numbers(text, place)
    return numbersMark(numbers.filter(no => this.isCandidate(no, item, place)))
  }

  /** `1:for 2:against`; a mark may be written as on a motion. */
  private pairs(text: string, item: Election, place: Place): string {
    const marks = new Map<number, string>()
    for (const pair of pieces(text.replace(/\s*:\s*/g, ':'))) {
      const found = /^(\d{1,6}):(.+)$/.exec(pair)
      if (!found) {
        this.findings.problem('mark-unknown', place, {
          value: quoted(pair),
          words: `1:for 2:against 3:abstain`,
        })
        continue
      }
      const no = Number(found[1])
      const mark = this.candidateMark(found[2] ?? '', place)
      if (!this.isCandidate(no, item, place) || mark === BLANK) continue
      if (mark === SPOILT) return SPOILT
      if ((marks.get(no) ?? mark) !== mark)
        this.findings.problem('mark-contradicts', place, { candidate: no })
      marks.set(no, mark)
    }
    return perCandidateMark(marks)
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
  private candidateMark(text: string, place: Place): string {
    const mark = this.mark(text, place)
    if (mark !== FOLLOW) return mark
    this.findings.problem('mark-unknown', place, { value: quoted(text), words: 'for against abstain' })
    return BLANK
  }

  private chosen(text: string, item: Choice, place: Place): string {
    const numbers = new Set(this.numbers(text, place))
    for (const no of numbers) {
      if (no === 0 || item.options.some(o => o.no === no)) continue
      const options = `0 ${item.options.map(o => o.no).join(' ')}`
      this.findings.problem('mark-option-unknown', place, { option: no, item: item.code, options })
    }
    const [only] = numbers
    return numbers.size > 1 ? SPOILT : only === undefined ? BLANK : String(only)
  }

  private numbers(text: string, place: Place): number[] {
    const numbers: number[] = []
    for (const piece of pieces(text)) {
      if (/^\d{1,6}$/.test(piece)) numbers.push(Number(piece))
      else this.findings.problem('mark-unknown', place, { value: quoted(text), words: '1 3 5' })
    }
    return numbers
  }

  private isCandidate(no: number, item: Election, place: Place): boolean {
    if (item.candidates.some(c => c.no === no)) return true
    const candidates = item.candidates.map(c => c.no).join(' ')
    this.findings.problem('mark-candidate-unknown', place, { candidate: no, item: item.code, candidates })
    return false
  }
}

/** By spaces, `、` or `,`. */
function pieces(text: string): string[] {
  return text.split(/[\s、,]+/).filter(piece => piece !== '')
}

function markKey(text: string): string {
  return foldWidth(text).trim().toLowerCase()
}

function lookalike(text: string): string {
  const key = markKey(text)
  return LOOKALIKES[key] ?? key
}
