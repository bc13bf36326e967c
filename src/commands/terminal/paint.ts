import type { Phrase } from '../../basics/phrase.ts'
import type { Call } from '../frame/call.ts'
import type { Sink, World } from '../frame/world.ts'

/*
 * Texts carry their emphasis as noncharacters, which no name can hold, so that everything else can be made safe for
 * a terminal first and coloured after.
 */
const MARKS = { good: '\ufdd0', bad: '\ufdd1', strong: '\ufdd2', dim: '\ufdd3', end: '\ufdd4' } as const

export type Emphasis = Exclude<keyof typeof MARKS, 'end'>

/** Marks a piece of text for emphasis. */
export function mark(emphasis: Emphasis, text: string): string {
  return `${MARKS[emphasis]}${text}${MARKS.end}`
}

/** Colours what is marked, or takes the marks out. */
export async function paint(text: string, colour: boolean): Promise<string> {
  if (!/[\ufdd0-\ufdd4]/.test(text)) return text
  if (!colour) return text.replace(/[\ufdd0-\ufdd4]/g, '')
  const { Chalk } = await import('chalk')
  const chalk = new Chalk({ level: 1 })
  const paints: Readonly<Record<string, (text: string) => string>> = {
    [MARKS.good]: chalk.green,
    [MARKS.bad]: chalk.red,
    [MARKS.strong]: chalk.bold,
    [MARKS.dim]: chalk.dim,
  }
  return text
    .replace(
      /([\ufdd0-\ufdd3])([^\ufdd0-\ufdd4]*)\ufdd4/g,
      (_, start: string, inner: string) => paints[start]?.(inner) ?? inner,
    )
    .replace(/[\ufdd0-\ufdd4]/g, '')
}

export function wantsColour(world: World, sink: Sink): boolean {
  return sink.isTTY === true && !world.env['NO_COLOR'] && world.env['TERM'] !== 'dumb'
}

/** Says on a terminal that something long is going on; the function given back wipes it out again. */
export function progress(call: Call, what: Phrase): () => void {
  const { stderr } = call.world
  if (stderr.isTTY !== true || call.flag('json')) return () => {}
  stderr.write(`${call.t(what)} …`)
  return () => stderr.write('\r\u001b[2K')
}
