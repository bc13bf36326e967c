import { isBlank, plainText, type Spans } from '../layout/blocks.ts'
import { heightOf, total } from './heights.ts'
import { type SheetSize, TYPE, typeHeight } from './page.ts'
import type { Placed } from './sheets.ts'
import { FORM_ROW } from './table-fit.ts'

type PlacedTable = Extract<Placed, { kind: 'table' }>

/** A form with fewer rows than these, those that are written in already among them, takes another page rather; some are always free. */
const FEWEST = { all: 6, free: 3 } as const
/** What a guess of heights may be wrong by, in pt. */
const DOUBT = 1.5 * TYPE.line

/**
 * The blocks of a sheet, its form with as many empty rows as fill its last page. `usual` is how many rows a form has that
 * nobody asked for in number; a sheet with two such forms, or none, stays as it is. `aids` is how many lines of English stand
 * below the feet.
 */
export function withFreeRows(
  blocks: readonly Placed[],
  paper: SheetSize,
  usual: number | undefined,
  aids: number,
): readonly Placed[] {
  if (usual === undefined) return blocks
  const forms = blocks.filter(isFree(usual))
  const [form] = forms
  if (!form || forms.length > 1) return blocks
  const kept = form.rows.length - freeRows(form)
  const others = total(blocks.map(block => (block === form ? 0 : heightOf(block, paper))))
  const each = Math.max(FORM_ROW, form.lastRow)
  const listed = form.height - freeRows(form) * each + TYPE.line - TYPE.body
  // Where a page ends, part of a row is left over; on the next the heads stand again.
  const lost = 2 * FORM_ROW
  const page = typeHeight(paper, aids) - lost
  const taken = others + listed + DOUBT - lost
  const fewest = Math.max(FEWEST.free, FEWEST.all - kept)
  const pages = Math.ceil((taken + fewest * each) / page)
  const rows = Math.floor((pages * page - taken) / each)
  return blocks.map(block => (block === form ? withRows(form, kept, rows) : block))
}

function isFree(usual: number): (block: Placed) => block is PlacedTable {
  return (block): block is PlacedTable => block.kind === 'table' && !block.pairs && freeRows(block) >= usual
}

/** How many rows at the end of a table are empty but for their number. */
function freeRows({ rows }: PlacedTable): number {
  const numberless = (row: readonly Spans[]): string =>
    row.map((cell, i) => (i === 0 ? '' : plainText(cell))).join('|')
  const last = rows.at(-1)
  if (!last?.slice(1).some(isBlank)) return 0
  const pattern = numberless(last)
  const from = rows.findLastIndex(
    row => numberless(row) !== pattern || !/^\d*$/.test(plainText(row[0] ?? [])),
  )
  return rows.length - 1 - from
}

/** The form with so many of its rows kept and so many empty ones, which count on. */
function withRows(form: PlacedTable, kept: number, free: number): PlacedTable {
  const [first] = form.rows.slice(kept)
  if (!first) return form
  const number = plainText(first[0] ?? [])
  const empty = Array.from({ length: free }, (_, i) => [
    number === '' ? [] : [{ text: String(Number(number) + i), strong: false }],
    ...first.slice(1),
  ])
  const repeated = <T>(list: readonly T[]): T[] => [
    ...list.slice(0, kept),
    ...empty.flatMap(() => list[kept] ?? []),
  ]
  return {
    ...form,
    rows: [...form.rows.slice(0, kept), ...empty],
    spans: repeated(form.spans),
    heights: repeated(form.heights),
    height: form.height + (kept + free - form.rows.length) * Math.max(FORM_ROW, form.lastRow),
    whole: false,
  }
}
