import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { type IPty, spawn } from '@lydell/node-pty'
import { type Office, PROGRAM, ROOT } from './hoa.ts'
import { SeenScreen } from './screen.ts'

export const ENTER = '\r'
export const DOWN = '\u001b[B'
export const CTRL_C = '\u0003'

/** A person at a terminal of 80 by 24, with the built program in it. */
export class Terminal {
  private readonly pty: IPty
  private shown = ''
  private read = 0
  private drawsItself = false
  private readonly ended: Promise<number>
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
      this.shown += part
      if (part.includes('\u001b[?1049h')) this.drawsItself = true
      if (this.drawsItself) this.seen.write(part)
    })
    this.ended = new Promise(resolve => this.pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  /** Waits until this is shown behind what was waited for before; gives all that was shown up to its end. */
  async sees(piece: string, seconds = 20): Promise<string> {
    const until = performance.now() + seconds * 1000
    for (;;) {
      const { screen } = this
      const found = screen.indexOf(piece, this.read)
      if (found >= 0) {
        const shown = screen.slice(this.read, found + piece.length)
        this.read = found + piece.length
        // A question is drawn a moment before it listens.
        await new Promise(resolve => setTimeout(resolve, 60))
        return shown
      }
      if (performance.now() > until) {
        this.pty.kill('SIGKILL')
        throw new Error(
          `“${piece}” was never shown; behind what was, the screen has:\n${screen.slice(this.read)}`,
        )
      }
      await new Promise(resolve => setTimeout(resolve, 15))
    }
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
  async shows(piece: string | RegExp, seconds = 20): Promise<string> {
    const until = performance.now() + seconds * 1000
    for (;;) {
      const { text } = this.seen
      if (typeof piece === 'string' ? text.includes(piece) : piece.test(text)) return text
      if (performance.now() > until) {
        this.pty.kill('SIGKILL')
        throw new Error(`“${piece}” was never on the screen; it has:\n${text}`)
      }
      await new Promise(resolve => setTimeout(resolve, 5))
    }
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
    return this.shown
  }

  /** Everything that was shown, as it can be read. */
  get screen(): string {
    return stripVTControlCharacters(this.shown).replaceAll('\r', '')
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
