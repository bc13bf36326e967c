import width from 'fast-string-width'

/** Text filled up to a display width; full-width characters take two cells. */
export function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)))
}

/** Beyond this a table is plain columns: laying out tens of thousands of cells takes seconds. */
const MOST_FRAMED_ROWS = 500

/** A table for people: headers and rows, aligned with full-width characters. */
export async function tableText(headers: readonly string[], rows: readonly (readonly (string | number)[])[]): Promise<string> {
  if (rows.length > MOST_FRAMED_ROWS) return `${[headers, ...rows].map(row => row.join('\t')).join('\n')}\n`
  const { default: Table } = await import('cli-table3')
  const none = { top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '', 'bottom-right': '', left: '', 'left-mid': '', mid: '', 'mid-mid': '', right: '', 'right-mid': '', middle: '  ' }
  const table = new Table({ head: [...headers], chars: none, style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 } })
  for (const row of rows) table.push(row.map(cell => String(cell)))
  return `${table.toString().split('\n').map(line => line.trimEnd()).join('\n')}\n`
}
