import { widthOf } from '../../src/documents/layout/width.ts'

/**
 * What a person sees of what a program writes to a terminal: enough of one for a desk that places its lines, clears to
 * their ends, and changes to a screen of its own. Anything else it writes is a fault of the program.
 */
export class SeenScreen {
  private readonly rows: string[][]
  private row = 0
  private column = 0
  private rest = ''
  /** Is the program's own screen shown? */
  own = false
  bells = 0
  private readonly columns: number

  constructor(columns = 80, rows = 24) {
    this.columns = columns
    this.rows = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ' '))
  }

  write(part: string): void {
    let text = this.rest + part
    this.rest = ''
    while (text !== '') {
      const sequence = /^\u001b\[(\??[0-9;]*)([A-Za-z])/.exec(text)
      if (sequence) {
        this.obey(sequence[1] ?? '', sequence[2] ?? '')
        text = text.slice(sequence[0].length)
        continue
      }
      if (text.startsWith('\u001b') && text.length < 12) {
        this.rest = text
        return
      }
      const [char = ''] = text
      text = text.slice(char.length)
      this.put(char)
    }
  }

  get lines(): string[] {
    return this.rows.map(row => row.join('').trimEnd())
  }

  get text(): string {
    return this.lines.join('\n')
  }

  private obey(values: string, verb: string): void {
    if (values === '?1049') {
      this.own = verb === 'h'
      return
    }
    const [first = 0, second = 0] = values.split(';').map(Number)
    if (verb === 'H') {
      this.row = Math.max(0, first - 1)
      this.column = Math.max(0, second - 1)
    } else if (verb === 'K') this.rows[this.row]?.fill(' ', this.column)
    else if (verb === 'J') for (const row of this.rows) row.fill(' ')
  }

  private put(char: string): void {
    if (char === '\u0007') this.bells += 1
    // What is written behind it goes where the terminal was before, and wraps there.
    else if (!this.own) return
    else if (char === '\r') this.column = 0
    else if (char === '\n') this.row = Math.min(this.rows.length - 1, this.row + 1)
    else if (char >= ' ') {
      const width = widthOf(char)
      const row = this.rows[this.row]
      if (!row) return
      if (this.column + width > this.columns) throw new Error(`a line runs over: ${row.join('')}${char}`)
      row[this.column] = char
      if (width === 2) row[this.column + 1] = ''
      this.column += width
    }
  }
}
