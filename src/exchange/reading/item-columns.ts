import type { Item } from '../../assembly/item.ts'
import type { Findings } from '../problems.ts'
import { type FileColumn, type Header, headerKey } from './columns.ts'

/** Where an item's marks stand: one column, or one for each candidate. */
export interface ItemColumns {
  readonly item: Item
  readonly column: FileColumn | undefined
  readonly candidates: readonly { readonly no: number; readonly column: FileColumn }[]
}

const ITEM = 'item:'

/** The key of a header that looks like M1, E1, C1 or E1-2. */
export const ITEM_CODE = /^[mec]\d+(?:-\d+)?$/

/**
 * Every header an item may have: its code, its title, or both; where each candidate is marked `E1-2`, the name, or the name
 * behind the title, as questionnaires write it.
 */
export function itemKeys(items: readonly Item[]): Map<string, string> {
  const keys = new Map<string, string>()
  const titles = items.map(item => headerKey(item.title))
  items.forEach((item, i) => {
    const title = titles[i] ?? ''
    // A title that two items share tells nothing.
    if (title !== '' && titles.indexOf(title) === titles.lastIndexOf(title)) keys.set(title, ITEM + item.code)
    for (const sign of ['', ':', '、', '.', '-'])
      keys.set(headerKey(item.code + sign) + title, ITEM + item.code)
  })
  for (const item of items) {
    keys.set(headerKey(item.code), ITEM + item.code)
    if (item.kind !== 'election' || item.manner !== 'per-candidate') continue
    for (const { no, name } of item.candidates) {
      const field = `${ITEM}${item.code}-${no}`
      keys.set(headerKey(`${item.code}-${no}`), field)
      if (item.candidates.filter(other => headerKey(other.name) === headerKey(name)).length > 1) continue
      for (const before of [item.title, item.code])
        for (const header of [`${before}(${name})`, `${before}:${name}`, `${before}-${name}`])
          keys.set(headerKey(header), field)
    }
  }
  return keys
}

/**
 * The columns of each item, in the order of the items. `only` names the items the file holds, if not all.
 * Items without a column, columns that only look like an item's, and items the file should not hold are reported.
 */
export function findItemColumns(
  header: Header,
  items: readonly Item[],
  only: readonly string[] | undefined,
  findings: Findings,
): ItemColumns[] {
  const { line } = header
  reportUnknown(header, items, findings)
  const wanted = only === undefined ? undefined : new Set(only.map(headerKey))
  for (const code of only ?? []) {
    if (!items.some(item => headerKey(item.code) === headerKey(code)))
      findings.problem('items-unknown', { line }, { item: code, items: codes(items) })
  }
  return items.map(item => {
    const found = columnsOf(header, item)
    const first = found.column ?? found.candidates[0]?.column
    if (wanted !== undefined && !wanted.has(headerKey(item.code))) {
      if (first) findings.warn('item-left', { line, column: first.header }, { item: item.code })
      return { item, column: undefined, candidates: [] }
    }
    if (!first) findings.problem('item-without-column', { line }, { item: item.code, title: item.title })
    else if (found.column === undefined) reportCandidates(header, found, findings)
    else if (found.candidates[0])
      findings.problem(
        'column-twice',
        { line, column: found.candidates[0].column.header },
        { first: found.column.header, field: item.code },
      )
    return found
  })
}

function columnsOf(header: Header, item: Item): ItemColumns {
  const column = header.columns.get(ITEM + item.code)
  const numbers = item.kind === 'election' ? item.candidates.map(c => c.no) : []
  const candidates = numbers.flatMap(no => {
    const own = header.columns.get(`${ITEM}${item.code}-${no}`)
    return own ? [{ no, column: own }] : []
  })
  return { item, column, candidates }
}

function reportUnknown(header: Header, items: readonly Item[], findings: Findings): void {
  for (const column of header.unknown) {
    const place = { line: header.line, column: column.header }
    if (ITEM_CODE.test(headerKey(column.header)))
      findings.problem('column-item-unknown', place, { items: codes(items) })
    else findings.warn('column-unknown', place)
  }
}

function reportCandidates(header: Header, { item, candidates }: ItemColumns, findings: Findings): void {
  if (item.kind !== 'election') return
  for (const candidate of item.candidates) {
    if (candidate.standing !== 'standing' || candidates.some(c => c.no === candidate.no)) continue
    findings.problem(
      'candidate-without-column',
      { line: header.line },
      { item: item.code, candidate: `${candidate.no} ${candidate.name}` },
    )
  }
}

function codes(items: readonly Item[]): string {
  return items.map(item => item.code).join(' ')
}
