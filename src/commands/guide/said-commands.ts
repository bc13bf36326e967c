import type { Lang } from '../../basics/phrase.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import { allSpecs } from '../frame/all-specs.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from '../frame/spec.ts'
import type { GuideValues } from './guide.ts'

/*
 * Command lines and options in a sentence for people, found so that what stands behind them is left to the sentence: which word is
 * still the command's is what its spec says, and how the word is written.
 */

/** Something of a command line, from where to where it stands in the sentence. */
interface Said {
  readonly from: number
  readonly to: number
}

export interface SaidCommand extends Said {
  readonly spec: CommandSpec
  /** Words behind it that are no places to fill. */
  readonly words: readonly string[]
  /** What the sentence says to say: switches, and values that are ids. */
  readonly given: GuideValues
}

export interface SaidOption extends Said {
  readonly name: string
  readonly option: OptionSpec
  readonly value?: string
}

/** Every command by its words. */
type Specs = ReadonlyMap<string, CommandSpec>

export async function specsByWords(): Promise<Specs> {
  return new Map((await allSpecs()).map(one => [one.path.join(' '), one]))
}

const WORD = '[a-z][a-z-]*'
/** With what stands before its words. */
const HEAD = new RegExp(String.raw`(\bhoa (?:--db (?:"[^"]*"|\S+) )?)(${WORD}(?: ${WORD}){0,2})`, 'g')
/** Up to a space or a mark of the sentence. */
const TOKEN = String.raw`[^\s，。；、：（）()“”'’,;]+`
const PLACE = String.raw`<[^<>]*>(?:=<[^<>]*>)?|\[[^\]]*\]|…`
const OPTION = new RegExp(`^--(${WORD})(?:=("[^"]*"|<[^<>]*>|${TOKEN})| +(${PLACE}|"[^"]*"|${TOKEN}))?`)
const ARGUMENT = new RegExp(String.raw`^ +(${PLACE}|"[^"]*"|[\w./:=|-]+)`)
const ID = /^[a-z]+(?:-[a-z]+)*$/

export function commandsIn(text: string, specs: Specs, lang: Lang): SaidCommand[] {
  return [...text.matchAll(HEAD)].flatMap(({ index, 1: start = '', 2: head = '' }) => {
    const all = head.split(' ')
    for (let n = all.length; n > 0; n--) {
      const path = all.slice(0, n).join(' ')
      const spec = specs.get(path)
      if (spec) return [withTail(text, { spec, from: index, to: index + start.length + path.length }, lang)]
    }
    return []
  })
}

/** Options that stand in the sentence by themselves, as `own` or else any command has them. */
export function optionsIn(text: string, own: CommandSpec, specs: Specs, lang: Lang): SaidOption[] {
  return [...text.matchAll(/--(?=[a-z])/g)].flatMap(
    ({ index }) => optionAt(text, index, [own, ...specs.values()], lang) ?? [],
  )
}

function withTail(text: string, { spec, from, to }: Said & { spec: CommandSpec }, lang: Lang): SaidCommand {
  const words: string[] = []
  const given: Record<string, string | true> = {}
  for (let at = to; ; ) {
    const gap = /^ */.exec(text.slice(at))?.[0].length ?? 0
    const option = gap > 0 ? optionAt(text, at + gap, [spec], lang) : undefined
    const word = option ? undefined : argumentAt(text, at, spec, lang)
    if (!option && !word)
      return { spec, from, to: at, words, given: { ...argumentsOf(spec, words), ...given } }
    if (option && (option.value === undefined ? option.option.value === undefined : ID.test(option.value)))
      given[option.name] = option.value ?? true
    if (word && !isPlace(word.text)) words.push(word.text)
    at = option?.to ?? word?.to ?? at
  }
}

function optionAt(
  text: string,
  from: number,
  specs: readonly CommandSpec[],
  lang: Lang,
): SaidOption | undefined {
  const [all = '', name = '', joined, behind] = OPTION.exec(text.slice(from)) ?? []
  const option = specOf(name, specs)
  if (!option) return undefined
  const alone = { name, option, from, to: from + 2 + name.length }
  const value = joined ?? (behind !== undefined && isValue(behind, option, lang) ? behind : undefined)
  if (value === undefined) return alone
  return { ...alone, to: from + all.length, ...(!isPlace(value) && { value: value.replaceAll('"', '') }) }
}

function specOf(name: string, specs: readonly CommandSpec[]): OptionSpec | undefined {
  const everywhere: Readonly<Record<string, OptionSpec>> = GLOBAL_OPTIONS
  for (const { options = {} } of specs) if (Object.hasOwn(options, name)) return options[name]
  return Object.hasOwn(everywhere, name) ? everywhere[name] : undefined
}

/** Is the word behind an option its value? A Chinese value is written with `=`: else nobody can tell it from the sentence. */
function isValue(word: string, { value, choices }: OptionSpec, lang: Lang): boolean {
  if (value === undefined) return false
  return isPlace(word) || word.startsWith('"') || choices?.includes(word) === true || isWritten(word, lang)
}

function argumentAt(
  text: string,
  at: number,
  spec: CommandSpec,
  lang: Lang,
): { text: string; to: number } | undefined {
  const [all = '', word = ''] = ARGUMENT.exec(text.slice(at)) ?? []
  if (all === '' || !spec.arguments || word.startsWith('--')) return undefined
  const isOwn =
    isPlace(word) || word.startsWith('"') || Object.hasOwn(PAPER_KINDS, word) || isWritten(word, lang)
  return isOwn ? { text: word, to: at + all.length } : undefined
}

function isPlace(word: string): boolean {
  return /^[<[…]/.test(word)
}

/** Between Chinese characters every id is one; in English those that no word looks like. */
function isWritten(word: string, lang: Lang): boolean {
  return /^[\w./:=|-]+$/.test(word) ? lang === 'zh' || /[\d=|_/]|\w-\w/.test(word) : word.includes('=')
}

/** The words that are ids, by the places they take; an example's other words are for who types it. */
function argumentsOf({ arguments: places = {} }: CommandSpec, words: readonly string[]): GuideValues {
  const names = Object.keys(places)
  return Object.fromEntries(
    words.slice(0, names.length).flatMap((word, i) => (ID.test(word) ? [[names[i] ?? '', word]] : [])),
  )
}
