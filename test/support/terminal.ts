import { type IPty, spawn } from '@lydell/node-pty'
import { PROGRAM } from './hoa.ts'

/** What drives a terminal instead of being read: colours, cursor moves, titles. */
// biome-ignore lint/complexity/useRegexLiterals: as a text it may name the escape character.
const DRIVING = new RegExp('\\u001b(?:\\[[0-9;?]*[A-Za-z]|\\][^\\u0007]*\\u0007|[()][A-Z0-9]|[=>])', 'g')

export const ENTER = '\r'
export const DOWN = '\u001b[B'
export const CTRL_C = '\u0003'

/** A person at a terminal of 80 by 24, with the built program in it. */
export class Terminal {
  private readonly pty: IPty
  private shown = ''
  private read = 0
  private readonly ended: Promise<number>

  constructor(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    const own = { PATH: process.env['PATH'] ?? '', TERM: 'xterm-256color', HOME: folder, LANG: 'C.UTF-8', ...env }
    this.pty = spawn(process.execPath, [PROGRAM, ...args], { name: 'xterm-256color', cols: 80, rows: 24, cwd: folder, env: own })
    this.pty.onData(part => {
      this.shown += part
    })
    this.ended = new Promise(resolve => this.pty.onExit(({ exitCode }) => resolve(exitCode)))
  }

  /** Waits until the screen shows this after what was waited for before; gives all that was shown in between. */
  async sees(piece: string | RegExp, seconds = 20): Promise<string> {
    const until = performance.now() + seconds * 1000
    for (;;) {
      const fresh = plain(this.shown.slice(this.read))
      if (typeof piece === 'string' ? fresh.includes(piece) : piece.test(fresh)) {
        this.read = this.shown.length
        return fresh
      }
      if (performance.now() > until) {
        this.pty.kill('SIGKILL')
        throw new Error(`“${piece}” was never shown; the screen has:\n${fresh}`)
      }
      await new Promise(resolve => setTimeout(resolve, 15))
    }
  }

  type(keys: string): void {
    this.pty.write(keys)
  }

  /** Answers the question that holds this text. */
  async answers(question: string | RegExp, keys: string): Promise<string> {
    const shown = await this.sees(question)
    this.type(keys + ENTER)
    return shown
  }

  /** Waits for the program to end; gives its exit code. */
  exit(): Promise<number> {
    return this.ended
  }

  /** Everything that was shown, as it can be read. */
  get screen(): string {
    return plain(this.shown)
  }
}

function plain(shown: string): string {
  return shown.replace(DRIVING, '').replaceAll('\r', '')
}
