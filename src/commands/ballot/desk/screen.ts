import { writeSync } from 'node:fs'
import { sizeOf, type World } from '../../frame/world.ts'
import type { Picture } from './draw/draw.ts'
import { type Key, KeyReader } from './keys.ts'
import type { Line, Tone } from './line.ts'

const SGR: Readonly<Record<Tone, string>> = { bad: '1;31', good: '32', strong: '1', dim: '2', plain: '' }
const ENTER_SCREEN = '\u001b[?1049h\u001b[2J\u001b[H'
const LEAVE_SCREEN = '\u001b[0m\u001b[?25h\u001b[?1049l'

/** What ends the program from outside; the terminal is given back before it does. */
const ENDING = { SIGTERM: 143, SIGHUP: 129 } as const

/**
 * A terminal of our own: another screen, keys as they are pressed. However the program ends, the terminal is given back
 * as it was. Only lines that changed are written, for slow lines.
 */
export class Screen {
  private readonly world: World
  private readonly colour: boolean
  private shown: string[] = []
  private held = false
  private readonly reader = new KeyReader()
  private onKeys: (keys: readonly Key[]) => void = () => {}
  private onChange: () => void = () => {}

  constructor(world: World, colour: boolean) {
    this.world = world
    this.colour = colour
  }

  get columns(): number {
    return sizeOf(this.world.stdout).columns
  }

  get rows(): number {
    return sizeOf(this.world.stdout).rows
  }

  /** Takes the terminal. `keys` gets what is pressed, `change` is told when all must be drawn again. */
  open(keys: (keys: readonly Key[]) => void, change: () => void): void {
    this.onKeys = keys
    this.onChange = change
    this.take()
    process.on('exit', this.giveBack)
    process.on('SIGCONT', this.resume)
    for (const signal of Object.keys(ENDING)) process.on(signal, this.end)
    this.world.stdout.on?.('resize', this.redraw)
    this.world.stdin.on('data', this.hear)
    this.world.stdin.on('end', this.hangUp)
  }

  close(): void {
    process.off('exit', this.giveBack)
    process.off('SIGCONT', this.resume)
    for (const signal of Object.keys(ENDING)) process.off(signal, this.end)
    this.world.stdout.off?.('resize', this.redraw)
    this.world.stdin.off('data', this.hear)
    this.world.stdin.off('end', this.hangUp)
    this.giveBack()
    this.world.stdin.pause()
  }

  show({ lines, cursor }: Picture): void {
    let out = ''
    for (const [row, line] of lines.entries()) {
      const text = this.painted(line)
      if (this.shown[row] === text) continue
      out += `\u001b[${row + 1};1H${text}\u001b[K`
      this.shown[row] = text
    }
    out += `\u001b[${cursor.row + 1};${cursor.column + 1}H`
    this.world.stdout.write(out)
  }

  bell(): void {
    this.world.stdout.write('\u0007')
  }

  /** Everything is written anew at the next picture. */
  readonly redraw = (): void => {
    this.shown = []
    this.world.stdout.write('\u001b[2J')
    this.onChange()
  }

  /** Stops the program until the shell brings it back; where there is no such thing nothing happens. */
  suspend(): void {
    if (process.platform === 'win32') return
    this.giveBack()
    process.kill(process.pid, 'SIGTSTP')
  }

  private readonly hear = (part: Buffer | string): void => {
    this.onKeys(this.reader.read(part.toString()))
  }

  /** The terminal is gone: as if somebody had stopped the program. */
  private readonly hangUp = (): void => {
    this.onKeys([{ name: 'interrupt' }])
  }

  private readonly resume = (): void => {
    this.take()
    this.redraw()
  }

  private readonly end = (signal: NodeJS.Signals): void => {
    this.giveBack()
    process.exit(signal === 'SIGTERM' ? ENDING.SIGTERM : ENDING.SIGHUP)
  }

  private take(): void {
    const { stdin } = this.world
    stdin.setEncoding('utf8')
    // Off first: a shell that stopped us may have changed the terminal behind Node's back.
    stdin.setRawMode(false)
    stdin.setRawMode(true)
    stdin.resume()
    this.held = true
    this.shown = []
    this.world.stdout.write(ENTER_SCREEN)
  }

  /** At once, not by a stream that the end of the program may overtake. */
  private readonly giveBack = (): void => {
    if (!this.held) return
    this.held = false
    try {
      this.world.stdin.setRawMode(false)
      writeSync(1, LEAVE_SCREEN)
    } catch {
      // The terminal is gone: there is nothing to give back.
    }
  }

  private painted(line: Line): string {
    if (!this.colour) return line.map(segment => segment.text).join('')
    return line
      .map(({ text, tone }) =>
        SGR[tone] === '' || text === '' ? text : `\u001b[${SGR[tone]}m${text}\u001b[0m`,
      )
      .join('')
  }
}
