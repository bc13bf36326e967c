import type { Item } from '../../../../assembly/item.ts'
import { BLANK, markNumbers, SPOILT } from '../../../../assembly/marks.ts'
import type { Lang } from '../../../../basics/phrase.ts'
import { oneLine } from '../../../../basics/text.ts'
import { widthOf } from '../../../../documents/layout/width.ts'
import { NO_BREAK, wrap } from '../../../../documents/layout/wrap.ts'
import { markInWords } from '../../papers/words.ts'
import { type Field, tooMany, valuesOf } from '../fields.ts'
import { column, type Line, plain, type Tone, toned } from '../line.ts'
import type { Card, DeskSetup, Draft } from '../state.ts'

/*
 * The fields of a ballot on the rows there are: one below the other while they fit, in columns when they are many. A
 * value that finds no room in its column (the names of an election) has lines of its own, and is never cut.
 */

/** What of the desk the fields are drawn from. */
export interface FieldContext {
  readonly setup: DeskSetup
  readonly lang: Lang
  readonly columns: number
}

interface Rows {
  /** Rows that the fields may take now. */
  readonly room: number
  /** Rows by which the number of columns is chosen, so that it stays while a ballot is keyed. */
  readonly steady: number
}

/** A drawn row, and the fields of which it shows something. */
interface Row {
  readonly line: Line
  readonly fields: readonly number[]
}

interface Cell {
  readonly at: number
  readonly field: Field
  readonly here: boolean
  readonly tone: Tone
  /** What must stay on one line, piece by piece. */
  readonly pieces: readonly string[]
  /** The same in few columns. */
  readonly short: string
  /** What it was before a correction, behind it. */
  readonly was: string
}

/** Columns for the title of an item that has a row to itself. */
const TITLE = 34
const CODE = 6
const MARKER = 3
/** Columns for a value where a row holds so many fields. */
const VALUE: Readonly<Record<number, number>> = { 2: 14, 3: 9, 4: 7 }
/** A title that is cut shorter says nothing. */
const LEAST_TITLE = 4
/** Before the further lines of a value. */
const INDENT = 9

/** All fields of the ballot, with a mark at what is out of sight; `at` is the one in hand, -1 when all are keyed. */
export function fieldLines(
  draft: Draft,
  card: Card,
  at: number,
  context: FieldContext,
  { room, steady }: Rows,
): Line[] {
  const { setup } = context
  const cells = setup.fields.map((field, i) => cellOf(field, i, draft, card, i === at, context))
  const usual = abreast(context, steady)
  const most = mostAbreast(context)
  let rows = laidOut(cells, usual, context)
  for (let n = usual + 1; at < 0 && rows.length > room && n <= most; n++) rows = laidOut(cells, n, context)
  return windowed(rows, at, room, context.lang)
}

/** Columns that the title of a field gets where the fields have so many rows. */
export function titleWidth(context: FieldContext, steady: number): number {
  return titleRoom(abreast(context, steady), context.columns)
}

function mostAbreast({ columns }: FieldContext): number {
  const fits = Object.entries(VALUE).filter(([n, value]) => columns / Number(n) >= MARKER + CODE + value + 1)
  return Math.max(1, ...fits.map(([n]) => Number(n)))
}

/** How many fields stand side by side, by what a ballot filled in takes. */
function abreast(context: FieldContext, rows: number): number {
  const { setup } = context
  const most = mostAbreast(context)
  const full = setup.fields.map((field, at): Cell => {
    const item = setup.items[field.item]
    const pieces =
      field.kind === 'numbers' && item?.kind === 'election'
        ? item.candidates.slice(0, item.seats).map(({ no, name }) => `${no} ${name}`)
        : ['']
    return { at, field, here: false, tone: 'plain', pieces, short: pieces.join('  '), was: '' }
  })
  for (let n = 1; n < most; n++) if (laidOut(full, n, context).length <= rows) return n
  return most
}

function laidOut(cells: readonly Cell[], n: number, { columns }: FieldContext): Row[] {
  const rows: Row[] = []
  let run: Cell[] = []
  const flush = (): void => {
    const height = Math.ceil(run.length / n)
    for (let i = 0; i < height; i++) {
      const row = run.filter((_, j) => j % height === i)
      rows.push({
        line: row.flatMap(cell => narrow(cell, n, columns)),
        fields: row.map(cell => cell.at),
      })
    }
    run = []
  }
  for (const cell of cells) {
    const listed = cell.field.kind === 'numbers' || cell.field.kind === 'names'
    if (n > 1 && !listed && cell.was === '' && widthOf(cell.short) <= (VALUE[n] ?? 0)) run.push(cell)
    else {
      flush()
      rows.push(...wide(cell, columns).map(line => ({ line, fields: [cell.at] })))
    }
  }
  flush()
  return rows
}

/** One of several fields in a row. */
function narrow({ field, here, tone, short }: Cell, n: number, columns: number): Line {
  const room = titleRoom(n, columns)
  const title = room < LEAST_TITLE ? '' : oneLine(field.title)
  const name =
    field.kind === 'candidate'
      ? column(oneLine(`${field.no} ${field.title}`), CODE + room)
      : column(field.code, CODE) + column(title, room)
  return [
    toned(here ? 'strong' : 'plain', `${marker(here)}${name} `),
    toned(tone, column(short, VALUE[n] ?? 0)),
  ]
}

/** Columns for a title where a row holds so many fields. */
function titleRoom(n: number, columns: number): number {
  return n === 1 ? TITLE : Math.max(0, Math.floor(columns / n) - MARKER - CODE - (VALUE[n] ?? 0) - 1)
}

/** A field with rows to itself. */
function wide({ field, here, tone, pieces, was }: Cell, columns: number): Line[] {
  const label = `${marker(here)}${column(field.code, CODE)}${column(oneLine(field.title), TITLE)} `
  const first = columns - 1 - widthOf(label)
  const [head = '', ...rest] = packed([...pieces, ...(was === '' ? [] : [was])], first, columns - 1 - INDENT)
  const inTone = (text: string): Line =>
    was !== '' && text.endsWith(was)
      ? [toned(tone, text.slice(0, -was.length)), toned('dim', was)]
      : [toned(tone, text)]
  return [
    [toned(here ? 'strong' : 'plain', label), ...inTone(head)],
    ...rest.map((text): Line => [plain(' '.repeat(INDENT)), ...inTone(text)]),
  ]
}

function marker(here: boolean): string {
  return here ? ' > ' : '   '
}

/** Pieces on lines, none of them broken as long as it fits on one. */
export function packed(pieces: readonly string[], first: number, rest: number): string[] {
  const lines: string[] = []
  let line: string | undefined
  const width = () => Math.max(4, lines.length === 0 ? first : rest)
  for (const piece of pieces) {
    const longer = line === undefined ? piece : `${line}  ${piece}`
    if (widthOf(longer) <= width()) {
      line = longer
      continue
    }
    if (line !== undefined) lines.push(line)
    else if (widthOf(piece) <= rest) lines.push('')
    const parts: string[] = wrap(piece.replaceAll(' ', NO_BREAK), width())
    lines.push(...parts.slice(0, -1))
    line = parts.at(-1) ?? ''
  }
  return line === undefined ? lines : [...lines, line]
}

/** As many rows as there is room for, around the one in hand or the last ones, and how many fields are out of sight. */
function windowed(rows: readonly Row[], at: number, room: number, lang: Lang): Line[] {
  const most = Math.max(1, room)
  if (rows.length <= most) return rows.map(row => row.line)
  const shown = Math.max(1, most - 1)
  const focus = at < 0 ? rows.length - 1 : rows.findIndex(row => row.fields.includes(at))
  const start = Math.max(0, Math.min(focus - Math.floor(shown / 2), rows.length - shown))
  const hidden = (part: readonly Row[]) => new Set(part.flatMap(row => row.fields)).size
  const places = [
    [hidden(rows.slice(0, start)), { zh: '在上面', en: 'above' }],
    [hidden(rows.slice(start + shown)), { zh: '在下面', en: 'below' }],
  ] as const
  const mark = places
    .filter(([count]) => count > 0)
    .map(([count, where]) => ({ zh: `还有 ${count} 项${where.zh}`, en: `${count} more ${where.en}` })[lang])
    .join({ zh: '，', en: ', ' }[lang])
  const lines = rows.slice(start, start + shown).map(row => row.line)
  return most < 2 ? lines : [...lines, [toned(at < 0 ? 'bad' : 'dim', `   ${mark}`)]]
}

function cellOf(
  field: Field,
  at: number,
  draft: Draft,
  card: Card,
  here: boolean,
  { setup, lang }: FieldContext,
): Cell {
  const cell = { at, field, here, was: '' }
  if (card.outside.has(field.item))
    return {
      ...cell,
      tone: 'dim',
      pieces: [{ zh: '不在表决范围内', en: 'not in the electorate' }[lang]],
      short: { zh: '范围外', en: 'outside' }[lang],
    }
  if (here && draft.typed !== '') return { ...cell, tone: 'plain', pieces: [draft.typed], short: draft.typed }
  const value = draft.values[at] ?? null
  const item = setup.items[field.item]
  if (value === null || !item) return { ...cell, tone: 'dim', pieces: ['_'], short: '_' }
  const bad = value === SPOILT || tooMany(item, setup.fields, draft.values, field.item) > 0
  const pieces = said(field, value, item, lang)
  const old = before(field, at, draft)
  const spoilt = { zh: '!无效', en: '!spoilt' }[lang]
  return {
    ...cell,
    tone: bad ? 'bad' : value === BLANK ? 'dim' : 'strong',
    pieces: bad ? [`! ${pieces[0] ?? ''}`, ...pieces.slice(1)] : pieces,
    short: value === SPOILT ? spoilt : `${bad ? '!' : ''}${pieces.join('  ')}`,
    was:
      old === undefined
        ? ''
        : {
            zh: `（原录 ${said(field, old, item, lang).join('、')}）`,
            en: ` (was ${said(field, old, item, lang).join(', ')})`,
          }[lang],
  }
}

/** What a field says, in pieces: of an election each number with its name. */
function said(field: Field, value: string, item: Item, lang: Lang): string[] {
  if (field.kind === 'numbers' && item.kind === 'election' && /^\d/.test(value))
    return markNumbers(value).map(no => {
      const name = item.candidates.find(candidate => candidate.no === no)?.name ?? ''
      return oneLine(`${no} ${name}`)
    })
  if (field.kind === 'names')
    return value === '' ? [{ zh: '无', en: 'none' }[lang]] : value.split('、').map(name => oneLine(name))
  if (field.kind !== 'candidate') return [oneLine(markInWords(item, value, lang))]
  // One candidate of such an election is marked as a motion is.
  return [markInWords({ ...MOTION, code: field.code, title: field.title }, value, lang)]
}

const MOTION = {
  kind: 'motion',
  matter: 'other',
  text: '',
  onlyIf: null,
  scope: { by: 'all' },
} as const

/** What a field said before the correction, where that differs; why a paper was void is no mark of any field. */
function before(field: Field, at: number, draft: Draft): string | undefined {
  const paper = draft.corrects
  if (!paper || paper.said.void !== null) return undefined
  const old = valuesOf([field], paper.said.marks)[0]
  return old === undefined || old === draft.values[at] ? undefined : old
}
