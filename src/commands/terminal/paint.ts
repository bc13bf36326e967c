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

/**
 * Does what may take long, and says so on a terminal for that time; `tell` adds how far it is. Most of such work leaves no
 * moment in which a clock could be looked at, so it is said at once and wiped out behind.
 */
export async function during<T>(
  call: Call,
  what: Phrase,
  work: (tell: (far: string) => void) => T | Promise<T>,
): Promise<T> {
  const { stderr } = call.world
  if (stderr.isTTY !== true || call.flag('json')) return work(() => {})
  const wiped = '\r\u001b[2K'
  stderr.write(`${call.t(what)} …`)
  try {
    return await work(far => stderr.write(`${wiped}${call.t(what)} … ${far}`))
  } finally {
    stderr.write(wiped)
  }
}
