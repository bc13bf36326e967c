import type { Item } from '../assembly/item.ts'
import { ABSTAIN, AGAINST, BLANK, FOR, markPairs, SPOILT, splitMarks } from '../assembly/papers/marks.ts'
import { csvCell } from './roster-export.ts'

const OPINIONS: Readonly<Record<string, string>> = { [FOR]: '同意', [AGAINST]: '反对', [ABSTAIN]: '弃权' }
const ON_CANDIDATES: Readonly<Record<string, string>> = {
  [FOR]: 'for',
  [AGAINST]: 'against',
  [ABSTAIN]: 'abstain',
}

/**
 * Papers as a file that `ballot import` reads: a line that says what it is, the header, a row each. Without the time of
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
  const lines = [[title], header, ...rows].map(cells => cells.map(csvCell).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function markCell(item: Item, mark: string): string {
  if (mark === SPOILT) return '废'
  switch (item.kind) {
    case 'motion':
      return OPINIONS[mark] ?? ''
    case 'choice':
      return mark
    case 'election':
      if (item.manner === 'approve') return mark
      return markPairs(mark)
        .map(([no, opinion]) => `${no}:${ON_CANDIDATES[opinion] ?? ''}`)
        .join(' ')
  }
}
