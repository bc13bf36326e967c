import type { Item } from '../assembly/item.ts'
import {
  ABSTAIN,
  AGAINST,
  BLANK,
  CHOICE_ABSTAIN,
  FOR,
  markNames,
  markNumbers,
  markPairs,
  SPOILT,
  splitMarks,
} from '../assembly/marks.ts'
import { maskName, maskNumber } from '../assembly/people.ts'
import type { Owner, Unit } from '../assembly/unit.ts'
import { AREA_SOURCE_WORDS, OWNER_KIND_WORDS, STATUS_WORDS, USE_WORDS } from '../assembly/vocabulary.ts'
import { areaText, CM2_PER_M2 } from '../basics/area.ts'
import { workbookOf } from './table/xlsx-out.ts'

/*
 * Files that people take away: what an import reads again to the same facts, and what no spreadsheet can run.
 */

const BYTE_ORDER_MARK = '\ufeff'
const LINE_END = '\r\n'
const ROSTER_HEADERS = [
  '房号',
  '幢',
  '单元',
  '用途',
  '专有面积',
  '面积依据',
  '状态',
  '业主',
  '证件号',
  '业主类型',
  '电话',
]

/** Formats of an export, by the ending of the file's name. */
export const EXPORT_ENDINGS = ['csv', 'xlsx'] as const
export type ExportEnding = (typeof EXPORT_ENDINGS)[number]

/**
 * The roster as a file, one row per unit and owner, complete: importing it gives the same facts. In a workbook areas are
 * numbers, so that they can be added up, and all else is text. Masked, persons' names, numbers and telephones are
 * hidden; an organisation's name is public.
 */
export function rosterFile(
  units: readonly Unit[],
  { ending, masked }: { readonly ending: ExportEnding; readonly masked: boolean },
): string | Uint8Array {
  return ending === 'xlsx'
    ? workbookOf({ name: '业主名册', rows: allRows(units, true, masked) })
    : csvOf(allRows(units, false, masked))
}

/** Rows of texts as a file, the first of them its header. Days are left to a spreadsheet to take for days. */
export function textTable(
  sheet: string,
  rows: readonly (readonly string[])[],
  ending: ExportEnding,
): string | Uint8Array {
  const safe = rows.map(cells => cells.map(guarded))
  return ending === 'xlsx' ? workbookOf({ name: sheet, rows: safe }) : csvOf(safe)
}

/** A form to be filled in: its header with examples below; in a workbook a second sheet says what belongs where. */
export function formTable(
  form: { readonly name: string; readonly rows: readonly (readonly string[])[] },
  notes: { readonly name: string; readonly rows: readonly (readonly string[])[] },
  ending: ExportEnding,
): string | Uint8Array {
  return ending === 'xlsx' ? workbookOf(form, notes) : csvOf(form.rows)
}

function* allRows(
  units: readonly Unit[],
  inWorkbook: boolean,
  masked: boolean,
): Generator<readonly (string | number)[]> {
  yield ROSTER_HEADERS
  for (const unit of units) yield* rosterRows(unit, inWorkbook, masked)
}

function rosterRows(unit: Unit, inWorkbook: boolean, masked: boolean): (string | number)[][] {
  const guard = inWorkbook ? guarded : guardedInText
  const place = [
    guard(unit.code),
    guard(unit.building),
    guard(unit.entrance),
    USE_WORDS[unit.use].zh,
    inWorkbook ? unit.area / CM2_PER_M2 : areaText(unit.area),
    AREA_SOURCE_WORDS[unit.areaSource].zh,
    STATUS_WORDS[unit.status].zh,
  ]
  const owners = unit.owners.length === 0 ? [undefined] : unit.owners
  return owners.map(owner => [...place, ...ownerCells(owner, masked).map(guard)])
}

function ownerCells(owner: Owner | undefined, masked: boolean): string[] {
  if (!owner) return ['', '', '', '']
  const { name, idNo, kind, phone } = owner
  if (!masked) return [name, idNo, OWNER_KIND_WORDS[kind].zh, phone]
  return [maskName(name), maskNumber(idNo), OWNER_KIND_WORDS[kind].zh, maskNumber(phone)]
}

const OPINIONS: Readonly<Record<string, string>> = { [FOR]: '同意', [AGAINST]: '反对', [ABSTAIN]: '弃权' }
const ON_CANDIDATES: Readonly<Record<string, string>> = {
  [FOR]: 'for',
  [AGAINST]: 'against',
  [ABSTAIN]: 'abstain',
}

/**
 * Papers as CSV that `ballot import` reads: a line that says what it is, the header, a row each. Without the time of
 * receipt: a row then equals whatever was typed of the same voter with the same marks.
 */
export function ballotsCsv(
  title: string,
  items: readonly Item[],
  papers: readonly {
    readonly serial: string
    readonly unit: string
    readonly void: string | null
    readonly marks: string
  }[],
): string {
  const header = ['票号', '房号', '无效原因', ...items.map(item => item.code)]
  const rows = papers.map(({ serial, unit, void: voided, marks }) => {
    const parts = splitMarks(marks)
    return [serial, unit, voided ?? '', ...items.map((item, i) => markCell(item, parts[i] ?? BLANK))]
  })
  return csvOf([[title], header, ...rows].map(cells => cells.map(guardedInText)))
}

function markCell(item: Item, mark: string): string {
  if (mark === SPOILT) return '废'
  switch (item.kind) {
    case 'motion':
      return OPINIONS[mark] ?? ''
    case 'choice':
      return mark === CHOICE_ABSTAIN ? (OPINIONS[ABSTAIN] ?? '') : mark
    case 'election': {
      const listed =
        item.manner === 'approve'
          ? markNumbers(mark).map(String)
          : markPairs(mark).map(([no, opinion]) => `${no}:${ON_CANDIDATES[opinion] ?? ''}`)
      return [listed.join(' '), ...markNames(mark).map(name => `另选:${name}`)].filter(Boolean).join('、')
    }
  }
}

/** Text that a spreadsheet could take for a formula gets a `'` before it; import takes one off again (contract §3). */
function guarded(text: string): string {
  // What import would take off text that begins so is the other one.
  return /^[=+\-@\t\r'`]/.test(text) ? `'${text}` : text
}

/** What a spreadsheet makes something else of when it opens text: 3-5 a day, 0101 and 1E2 numbers, TRUE a truth value. */
const YEAR = '(?:19\\d\\d|[2-9]\\d{3})'
const MISTAKEN: readonly RegExp[] = [
  /^0\d+$|^\d{12,}$|^\d+(?:\.\d*)?e[+-]?\d+$|^\d+\.\d*0$/i,
  new RegExp(`^(?:\\d{1,2}|${YEAR})[-/](?:\\d{1,2}|${YEAR})(?:[-/](?:\\d{1,2}|${YEAR}))?$`),
  /^(?:\d+[-\s/]?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[-\s/]?\d+)?$/i,
  /^\d{1,2}\s*:\s*\d{1,2}|^(?:true|false)$|月|^#/i,
]

/** The same of text in CSV, which has no formats: whatever would not stay what it is. */
function guardedInText(text: string): string {
  const safe = guarded(text)
  return safe === text && MISTAKEN.some(form => form.test(text)) ? `'${text}` : safe
}

/** UTF-8 with its mark, CR LF: what Excel opens without being asked anything. */
function csvOf(rows: Iterable<readonly (string | number)[]>): string {
  const quoted = (cell: string | number) =>
    typeof cell === 'string' && /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
  const lines: string[] = []
  for (const cells of rows) lines.push(cells.map(quoted).join(','))
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`
}
