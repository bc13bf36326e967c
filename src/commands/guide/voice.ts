import type { Lang } from '../../basics/phrase.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import type { CommandSpec } from '../frame/spec.ts'
import type { Led, Sink, World } from '../frame/world.ts'
import { menuName, optionName } from './names.ts'
import { commandsIn, optionsIn, specsByWords } from './said-commands.ts'

/*
 * What commands say, for somebody who came by the menu and types no command: where a sentence names a command line, what
 * the menu calls it stands there instead, and the codes by which programs know a refusal are left out.
 */

const COLOUR = String.raw`(?:\u001b\[\d+m)?`
const CODE = new RegExp(`^(${COLOUR}(?:错误|注意|error|note)${COLOUR}) [a-z][a-z0-9-]*: `, 'gm')
const CODE_BELOW = /^ {2}[a-z][a-z0-9]*(?:-[a-z0-9]+)*: /gm

/** Chinese has no space beside quotation marks. */
const BESIDE_QUOTES = /(?<=\p{Script=Han}) (?=“)|(?<=[”）]) (?=\p{Script=Han})/gu

/**
 * The voice of one command in the menu: options are called as this command calls them, and `codes`, which nobody typed, are
 * not told behind the names that they stand for.
 */
export async function voiceOf(spec: CommandSpec, lang: Lang, codes: readonly string[]): Promise<Led['say']> {
  const specs = await specsByWords()
  const quoted = (text: string) => `“${text}”`
  const inBrackets = (text: string) => ({ zh: `（${text}）`, en: ` (${text})` })[lang]
  const known = new RegExp(` ?[(（](?:${codes.join('|') || '(?!)'})[)）]`, 'g')
  const colon = { zh: '：', en: ': ' }[lang]
  const commandsInWords = (text: string) =>
    replaced(text, commandsIn(text, specs, lang), ({ spec: found, words }) => {
      const paper = paperIn(words, lang)
      return quoted(menuName(found, lang)) + (paper === undefined ? '' : inBrackets(paper))
    })
  const optionsInWords = (text: string) =>
    replaced(
      text,
      optionsIn(text, spec, specs, lang),
      ({ option, value }) =>
        quoted(optionName(option, lang)) + (value === undefined ? '' : inBrackets(value)),
    )
  return text =>
    optionsInWords(commandsInWords(text.replace(CODE, `$1${colon}`).replace(CODE_BELOW, '  · ')))
      .replace(known, '')
      .replace(BESIDE_QUOTES, '')
}

/** A text with other words where these stand in it. */
function replaced<T extends { readonly from: number; readonly to: number }>(
  text: string,
  found: readonly T[],
  words: (one: T) => string,
): string {
  let said = ''
  let at = 0
  for (const one of found) {
    said += text.slice(at, one.from) + words(one)
    at = one.to
  }
  return said + text.slice(at)
}

/** Which paper a command line is about. */
function paperIn(words: readonly string[], lang: Lang): string | undefined {
  const kinds: Readonly<Record<string, { readonly title: Readonly<Record<Lang, string>> }>> = PAPER_KINDS
  const kind = words.find(word => Object.hasOwn(kinds, word))
  return kind === undefined ? undefined : kinds[kind]?.title[lang]
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
