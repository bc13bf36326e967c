import type { Lang } from '../../basics/phrase.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import { allSpecs } from '../frame/all-specs.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from '../frame/spec.ts'
import type { Led, Sink, World } from '../frame/world.ts'
import { menuName, optionName } from './names.ts'

/*
 * What commands say, for somebody who came by the menu and types no command: where a sentence names a command line, what
 * the menu calls it stands there instead, and the codes by which programs know a refusal are left out.
 */

const WORD = '[a-z][a-z-]*'
/** Behind the words of a command: options with their values, places to fill, ids. */
const TAIL = String.raw`(?: +(?:--${WORD}(?:[= ](?:<[^<>]*>|"[^"]*"|[^\s，。；、：（）()“”]+))?|<[^<>]*>|\[[^\]]*\]|…|[\w./:=-]+))*`
const COMMAND_LINE = new RegExp(String.raw`\bhoa ((?:${WORD})(?: ${WORD}){0,2})(${TAIL})`, 'g')
const OPTION = new RegExp(`--(${WORD})(?:[= ]<[^<>]*>(?:=<[^<>]*>)?)?`, 'g')
const COLOUR = String.raw`(?:\u001b\[\d+m)?`
const CODE = new RegExp(`^(${COLOUR}(?:错误|注意|error|note)${COLOUR}) [a-z][a-z0-9-]*: `, 'gm')
const CODE_BELOW = /^ {2}[a-z][a-z0-9]*(?:-[a-z0-9]+)*: /gm

/** Chinese has no space beside quotation marks. */
const BESIDE_QUOTES = /(?<=\p{Script=Han}) (?=“)|(?<=”) (?=\p{Script=Han})/gu

/**
 * The voice of one command in the menu: options are called as this command calls them, and `codes`, which nobody typed, are
 * not told behind the names that they stand for.
 */
export async function voiceOf(spec: CommandSpec, lang: Lang, codes: readonly string[]): Promise<Led['say']> {
  const specs = new Map((await allSpecs()).map(one => [one.path.join(' '), one]))
  const quoted = { zh: (text: string) => `“${text}”`, en: (text: string) => `“${text}”` }[lang]
  const inWords = (line: string, words: string, tail: string): string => {
    const all = words.split(' ')
    for (let n = all.length; n > 0; n--) {
      const found = specs.get(all.slice(0, n).join(' '))
      if (found) return quoted(menuName(found, lang)) + paperIn([...all.slice(n), ...tail.split(' ')], lang)
    }
    return line
  }
  const options: Readonly<Record<string, OptionSpec>> = { ...GLOBAL_OPTIONS, ...spec.options }
  const optionInWords = (line: string, name: string): string => {
    const option = Object.hasOwn(options, name) ? options[name] : anyOption(specs, name)
    return option ? quoted(optionName(option, lang)) : line
  }
  const known = new RegExp(` ?[(（](?:${codes.join('|') || '(?!)'})[)）]`, 'g')
  const colon = { zh: '：', en: ': ' }[lang]
  return text =>
    text
      .replace(CODE, `$1${colon}`)
      .replace(CODE_BELOW, '  · ')
      .replace(COMMAND_LINE, inWords)
      .replace(OPTION, optionInWords)
      .replace(known, '')
      .replace(BESIDE_QUOTES, '')
}

/** Which paper a command line is about. */
function paperIn(words: readonly string[], lang: Lang): string {
  const kinds: Readonly<Record<string, { readonly title: Readonly<Record<Lang, string>> }>> = PAPER_KINDS
  const kind = words.find(word => Object.hasOwn(kinds, word))
  const title = kind && kinds[kind]?.title[lang]
  return title ? { zh: `（${title}）`, en: ` (${title})` }[lang] : ''
}

function anyOption(specs: ReadonlyMap<string, CommandSpec>, name: string): OptionSpec | undefined {
  for (const { options = {} } of specs.values()) if (Object.hasOwn(options, name)) return options[name]
  return undefined
}

/** The world for a command that the menu runs: whatever it says is in the words of the menu. */
export function worldLed(world: World, led: Led): World {
  return { ...world, led, stdout: spoken(world.stdout, led), stderr: spoken(world.stderr, led) }
}

function spoken(sink: Sink, { say }: Led): Sink {
  return {
    write: text => sink.write(say(text)),
    get isTTY() {
      return sink.isTTY
    },
    get columns() {
      return sink.columns
    },
    get rows() {
      return sink.rows
    },
    on: (event, listener) => sink.on?.(event, listener),
    off: (event, listener) => sink.off?.(event, listener),
  }
}
