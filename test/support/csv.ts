/** The rows of a small table with commas, by the names of its head; a cell in quotes may hold commas. */
export function parseCsv(text: string): Record<string, string>[] {
  const cells = (line: string) =>
    [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
      .slice(0, -1)
      .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
  const [head = '', ...lines] = text.trimEnd().split('\n')
  const names = cells(head)
  return lines.map(line => {
    const row = cells(line)
    return Object.fromEntries(names.map((name, i) => [name, row[i] ?? '']))
  })
}
