import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'
import { type Office, PROGRAM, ROOT } from './hoa.ts'
import { SeenScreen } from './screen.ts'

export const ENTER = '\r'
export const DOWN = '\u001b[B'
export const CTRL_C = '\u0003'
/** The beginning of a control sequence, at the end of what was read so far. */
const BEGUN = /(\u001b(?:\[[\d;?]*)?)$/

/** A person at a terminal of 80 by 24, with the built program in it. */
export class Terminal {
  private readonly pty: IPty
  private sent = ''
  /** What can be read of that, and what of it may be the beginning of a control sequence. */
  private shown = ''
  private rest = ''
  private read = 0
  private drawsItself = false
  private readonly ended: Promise<number>
  /** Called when something more is shown. */
  private readonly changed = new Set<() => void>()
  /** What stands on the screen now. */
  readonly seen = new SeenScreen()

  constructor(
    folder: string,
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
    program = PROGRAM,
  ) {
    const own = {
      PATH: process.env['PATH'] ?? '',
      TERM: 'xterm-256color',
      HOME: folder,
      LANG: 'C.UTF-8',
      PAGER: 'cat',
      ...env,
    }
    this.pty = spawn(process.execPath, [program, ...args], {
      name: 'xterm-256color',
      cols: 80,
      rows: 24,
      cwd: folder,
      env: own,
    })
    this.pty.onData(part => {
      this.sent += part
      const [text = '', rest = ''] = (this.rest + part).split(BEGUN)
      this.shown += stripVTControlCharacters(text).replaceAll('\r', '')
      this.rest = rest
      if (part.includes('\u001b[?1049h')) this.drawsItself = true
      if (this.drawsItself) this.seen.write(part)
      for (const look of this.changed) look()
    })
    this.ended = new Promise(resolve => this.pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  /** Waits until this is shown behind what was waited for before; gives all that was shown up to its end. */
  sees(piece: string, seconds = 20): Promise<string> {
    return this.until(
      () => {
        const found = this.shown.indexOf(piece, this.read)
        if (found < 0) return undefined
        const shown = this.shown.slice(this.read, found + piece.length)
        this.read = found + piece.length
        return shown
      },
      seconds,
      () => `“${piece}” was never shown; behind what was, the screen has:\n${this.shown.slice(this.read)}`,
    )
  }

  /** Looks at once, and again whenever something more is shown, until there is what is looked for. */
  private until(look: () => string | undefined, seconds: number, fault: () => string): Promise<string> {
    return new Promise((resolve, reject) => {
      const again = () => {
        const found = look()
        if (found === undefined) return
        stop()
        resolve(found)
      }
      const late = setTimeout(() => {
        stop()
        this.pty.kill('SIGKILL')
        reject(new Error(fault()))
      }, seconds * 1000)
      const stop = () => {
        clearTimeout(late)
        this.changed.delete(again)
      }
      this.changed.add(again)
      again()
    })
  }

  type(keys: string): void {
    this.pty.write(keys)
  }

  /** Drags the window; what is drawn beyond the 80 by 24 that are seen is not. */
  resize(columns: number, rows: number): void {
    this.pty.resize(columns, rows)
  }

  signal(name: string): void {
    this.pty.kill(name)
  }

  /** Waits until the program's own screen holds this, wherever it stands; gives the screen. */
  shows(piece: string | RegExp, seconds = 20): Promise<string> {
    return this.until(
      () => {
        const { text } = this.seen
        return (typeof piece === 'string' ? text.includes(piece) : piece.test(text)) ? text : undefined
      },
      seconds,
      () => `“${piece}” was never on the screen; it has:\n${this.seen.text}`,
    )
  }

  /** Does the program show a screen of its own? */
  get ownScreen(): boolean {
    return this.seen.own
  }

  get pid(): number {
    return this.pty.pid
  }

  /** Answers the question that holds this text. */
  async answers(question: string, keys: string): Promise<string> {
    const shown = await this.sees(question)
    this.type(keys + ENTER)
    return shown
  }

  /** Waits for the program to end; gives its exit code. */
  exit(): Promise<number> {
    return this.ended
  }

  /** Everything that was sent to the terminal. */
  get raw(): string {
    return this.sent
  }

  /** Everything that was shown, as it can be read. */
  get screen(): string {
    return this.shown
  }
}

/** The built program at a terminal, at an hour of its own that can go on: `2026-03-05 10:00` in China. */
export function terminalAt(
  office: Office,
  hour: string,
  args: readonly string[] = [],
): { readonly terminal: Terminal; readonly waitUntil: (hour: string) => void } {
  // The program reads it at any moment: what it reads is always whole.
  const waitUntil = (time: string) =>
    renameSync(office.file('clock.new', `${time.replace(' ', 'T')}:00+08:00`), office.path('clock'))
  waitUntil(hour)
  const program = join(ROOT, 'test/support/clock-program.js')
  return {
    terminal: new Terminal(office.folder, [PROGRAM, office.path('clock'), ...args], {}, program),
    waitUntil,
  }
}
