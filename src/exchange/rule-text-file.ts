import { basename } from 'node:path'
import type { Clause, CommentOutcome } from '../assembly/records/rule-document.ts'
import { COMMENT_OUTCOME_WORDS, Vocabulary } from '../assembly/vocabulary.ts'
import { sha256 } from '../basics/digest.ts'
import { CONTROL, foldWidth, INVISIBLE, readNumeral } from '../basics/text.ts'
import type { Day } from '../basics/time.ts'
import { Findings, quoted, Unreadable } from './problems.ts'
import { dayOfCell } from './reading/cells.ts'
import { COMMENT_COLUMNS } from './reading/columns.ts'
import {
  type DataRows,
  type FileFindings,
  type FileOptions,
  findingsOf,
  type RowsRead,
  readTable,
} from './reading/rows.ts'
import { decodeText } from './table/csv.ts'
import { bytesOf } from './table/open-file.ts'
import { XmlReader } from './table/xml.ts'
import { Zip } from './table/zip.ts'

/*
 * A covenant, rules of procedure or another text, from plain text, Markdown or Word, as its numbered clauses; and what
 * people said of its draft, from a table.
 */

/** Longest text that a committee would post, in characters; longest clause. */
const MOST_CHARACTERS = 200_000
const LONGEST_CLAUSE = 8_000
const LONGEST_TITLE = 40

export interface RuleTextFile extends FileFindings {
  /** Its first line, where that stands before the clauses. */
  readonly title: string
  readonly clauses: readonly Clause[]
}

const NUMBER = '[0-9零〇一二三四五六七八九十百千]+'
const CHAPTER = new RegExp(`^第${NUMBER}[编章节](?=\\s|[^条]|$)`)
const CLAUSE = new RegExp(`^(第(${NUMBER})条(?:之${NUMBER})?)[\\s:：、.．]*(.*)$`)
/** Where no line begins with 第…条. */
const NUMBERED = /^(([一二三四五六七八九十]+|\d{1,3})[、.．])\s*(.*)$/

/** What a heading says of its stage. */
const DRAFT = /[（(](?:草案|征求意见稿|修订稿|修改稿|送审稿)[^）)]*[）)]$/

interface Line {
  readonly no: number
  readonly text: string
}

/** Reads a text into its clauses. With problems they are not to be used. */
export function readRuleText(
  path: string,
  { name, encoding }: { readonly name?: string; readonly encoding?: string | undefined } = {},
): RuleTextFile {
  const findings = new Findings(name ?? path)
  let title = ''
  let clauses: readonly Clause[] = []
  try {
    const bytes = bytesOf(path)
    findings.digest = sha256(bytes)
    const lines = linesOf(bytes, basename(path), encoding)
    for (const { no, text } of lines) {
      if (text.includes('\ufffd')) findings.problem('broken-text', { line: no })
      const control = CONTROL.exec(text)?.[0]
      if (control !== undefined)
        findings.problem('control-character', { line: no }, { character: pointOf(control) })
    }
    if (findings.problemTotal === 0) ({ title, clauses } = clausesOf(lines, findings))
  } catch (fault) {
    if (!(fault instanceof Unreadable)) throw fault
    findings.add(fault.fault)
  }
  return { title, clauses, ...findingsOf(findings) }
}

function pointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function linesOf(bytes: Buffer, name: string, encoding: string | undefined): Line[] {
  const isZip = begins(bytes, 0x50, 0x4b, 0x03, 0x04)
  const isOld = begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)
  if (!isZip && (isOld || /\.(?:docx?|wps|pdf|rtf|xlsx?)$/i.test(name))) throw new Unreadable('text-kind')
  const texts = isZip ? paragraphsOf(bytes) : decodeText(bytes, encoding).split(/\r\n?|\n/)
  if (texts.reduce((sum, text) => sum + text.length, 0) > MOST_CHARACTERS)
    throw new Unreadable('text-file-long', { most: MOST_CHARACTERS })
  return texts.map((text, i) => ({ no: i + 1, text: plain(text) }))
}

function begins(bytes: Buffer, ...start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte)
}

/** One line without Markdown's signs of a heading, invisible characters and space around it. */
function plain(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\t|\u3000|\u00a0/g, ' ')
    .replace(/^\s*#+\s+/, '')
    .replace(/\*\*/g, '')
    .trim()
}

/** The paragraphs of a Word file. Numbers that Word itself counts are no part of their text. */
function paragraphsOf(bytes: Buffer): string[] {
  const document = new Zip(bytes).read('word/document.xml')
  if (!document) throw new Unreadable('text-kind')
  const xml = new XmlReader(document)
  const paragraphs: string[] = []
  let text = ''
  let inText = false
  for (let event = xml.next(); event !== 'end'; event = xml.next()) {
    if (event === 'open' && xml.name === 't') inText = true
    else if (event === 'open' && xml.name === 'numPr') throw new Unreadable('text-numbered-by-word')
    else if (event === 'open' && (xml.name === 'tab' || xml.name === 'br')) text += ' '
    else if (event === 'text' && inText) text += xml.text
    else if (event === 'close' && xml.name === 't') inText = false
    else if (event === 'close' && xml.name === 'p') {
      paragraphs.push(text)
      text = ''
    }
  }
  return paragraphs
}

function clausesOf(lines: readonly Line[], findings: Findings): { title: string; clauses: Clause[] } {
  const isBegun = lines.some(({ text }) => CLAUSE.test(text))
  const pattern = isBegun ? CLAUSE : NUMBERED
  const first = lines.findIndex(({ text }) => pattern.test(text) || CHAPTER.test(text))
  if (!lines.some(({ text }) => pattern.test(text))) {
    findings.problem('text-without-clauses', {})
    return { title: '', clauses: [] }
  }
  const before = lines.slice(0, first).filter(({ text }) => text !== '')
  const isHeaded =
    before[0] !== undefined && before[0].text.length <= LONGEST_TITLE && !/[。；：]$/.test(before[0].text)
  const preamble = before.slice(isHeaded ? 1 : 0)
  const clauses: { label: string; chapter: string; body: string; line: number }[] = []
  if (preamble.length > 0)
    clauses.push({
      label: '',
      chapter: '',
      body: preamble.map(({ text }) => text).join('\n'),
      line: preamble[0]?.no ?? 1,
    })
  let chapter = ''
  for (const { no, text } of lines.slice(first)) {
    const found = pattern.exec(text)
    if (found) clauses.push({ label: labelOf(found[1] ?? ''), chapter, body: found[3] ?? '', line: no })
    else if (CHAPTER.test(text)) chapter = text.replace(/\s+/g, ' ')
    else if (text !== '') {
      const last = clauses.at(-1)
      if (last) last.body = last.body === '' ? text : `${last.body}\n${text}`
    }
  }
  checkOrder(clauses, pattern, findings)
  const title = isHeaded ? (before[0]?.text ?? '').replace(/^《|》$/g, '').replace(DRAFT, '') : ''
  return { title, clauses: clauses.map(({ line: _, ...clause }) => clause) }
}

function labelOf(written: string): string {
  return foldWidth(written).replace(/[、.\s]+$/, '')
}

/** Clauses that have one number, none, or too much to say; numbers that are left out are only told. */
function checkOrder(
  clauses: readonly { readonly label: string; readonly body: string; readonly line: number }[],
  pattern: RegExp,
  findings: Findings,
): void {
  const seen = new Map<string, number>()
  let last: bigint | undefined
  for (const { label, body, line } of clauses) {
    if (label === '') continue
    const before = seen.get(label)
    if (before !== undefined) findings.problem('clause-twice', { line }, { clause: label, first: before })
    if (body === '') findings.problem('clause-empty', { line }, { clause: label })
    if (body.length > LONGEST_CLAUSE)
      findings.problem('clause-long', { line }, { clause: label, most: LONGEST_CLAUSE })
    seen.set(label, line)
    const number = readNumeral(pattern.exec(`${label}${pattern === NUMBERED ? '、' : ''}`)?.[2] ?? '')
    if (number !== undefined && last !== undefined && number > last + 1n)
      findings.warn('clause-left-out', { line }, { clause: label, before: String(last) })
    last = number ?? last
  }
}

const OUTCOMES = new Vocabulary(COMMENT_OUTCOME_WORDS)

/** One comment as the file has it; whether the text has that clause is for the caller to find out. */
export interface CommentRow {
  readonly line: number
  readonly clause: string
  readonly comment: string
  readonly unit: string
  readonly commenter: string
  /** Null where the file does not say. */
  readonly receivedOn: Day | null
  readonly outcome: CommentOutcome | null
  readonly reason: string
}

/** Reads comments on a draft, with what became of them where the file says it. With problems the rows are not to be used. */
export function readCommentFile(path: string, options: FileOptions = {}): Promise<RowsRead<CommentRow>> {
  const needs = '条款 clause / 意见 comment / …'
  const kind = { columns: COMMENT_COLUMNS, marks: ['comment'], needs, empty: 'told' } as const
  return readTable(path, options, kind, commentsOf)
}

function commentsOf(data: DataRows, findings: Findings): CommentRow[] {
  const rows: CommentRow[] = []
  for (const row of data.rows) {
    const comment = data.text(row, 'comment')
    if (comment === '') findings.problem('comment-empty', data.place(row, 'comment'))
    const said = data.text(row, 'outcome') ?? ''
    const outcome = said === '' ? null : OUTCOMES.read(said)
    if (outcome === undefined)
      findings.problem('comment-outcome', data.place(row, 'outcome'), {
        value: quoted(said),
        words: OUTCOMES.all,
      })
    const day = data.cell(row, 'received_on')
    rows.push({
      line: row.line,
      clause: data.text(row, 'clause') ?? '',
      comment: comment ?? '',
      unit: data.code(row) ?? '',
      commenter: data.text(row, 'commenter') ?? '',
      receivedOn: dayOfCell(day, data.date1904, data.place(row, 'received_on'), findings),
      outcome: outcome ?? null,
      reason: data.text(row, 'reason') ?? '',
    })
  }
  return rows
}
