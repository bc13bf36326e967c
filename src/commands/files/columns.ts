import width from 'fast-string-width'

/** Text filled up to a display width; full-width characters take two cells. */
export function padded(text: string, cells: number): string {
  return text + ' '.repeat(Math.max(0, cells - width(text)))
}

/** Beyond this a table is laid out by ourselves: cli-table3 takes a millisecond a row. */
const MOST_FRAMED_ROWS = 50

/** A table for people: headers and rows, aligned with full-width characters. */
export async function tableText(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<string> {
  const lines =
    rows.length > MOST_FRAMED_ROWS
      ? aligned([headers, ...rows.map(row => row.map(String))])
      : await framed(headers, rows)
  return `${lines.map(line => line.trimEnd()).join('\n')}\n`
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = []
  for (const row of rows)
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(cell))
  return rows.map(row => row.map((cell, i) => padded(cell, widths[i] ?? 0)).join('  '))
}

const NO_FRAME = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

async function framed(
  headers: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<string[]> {
  const { default: Table } = await import('cli-table3')
  const table = new Table({
    head: [...headers],
    chars: NO_FRAME,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of rows) table.push(row.map(cell => String(cell)))
  return table.toString().split('\n')
}
