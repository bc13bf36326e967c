import type { Lang, Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth, oneLine } from '../../basics/text.ts'
import {
  addDays,
  chinaMinute,
  chinaSecond,
  type Day,
  dayOf,
  dayReadBack,
  type Minute,
  minuteReadBack,
  minuteWords,
  readAnsweredTime,
  readTime,
  type WrittenTime,
} from '../../basics/time.ts'
import type { Actor } from '../../store/act.ts'
import type { Asking, ChoiceOffered } from '../terminal/ask.ts'
import type { CommandSpec, GlobalSwitch, NameIn, OptionValue, Typed, ValuesHere } from './spec.ts'
import type { World } from './world.ts'

/** Nothing that the record is about happened before. */
const EARLIEST: Minute = '1900-01-01T00:00'

/** The command line is wrong: exit 2. */
export class WrongUsage extends Refused {}

/**
 * One call of one command: what was typed, and the world it was typed in. Which names may be asked for is inferred from the
 * spec: `Values` by name, the names of `Switch`es, `List`s and `Argument`s. A bare `Call` knows what every command has.
 */
export class Call<
  out Values extends object = object,
  in Switch extends string = never,
  in List extends string = never,
  in Argument extends string = never,
> {
  readonly spec: CommandSpec
  readonly world: World
  readonly lang: Lang
  /** What was typed; what is answered is put with it. */
  readonly words: (string | readonly string[] | undefined)[]
  readonly options: Record<string, OptionValue>
  readonly before: Map<string, string>
  private readonly told = new Set<string>()
  /** Was any question put? */
  private asked = false

  constructor(typed: Typed) {
    this.spec = typed.spec
    this.world = typed.world
    this.lang = typed.lang
    this.words = typed.words
    this.options = typed.options
    this.before = typed.before ?? new Map()
  }

  /** The sentence in the language of this call. */
  t(sentence: Phrase): string {
    return sentence[this.lang]
  }

  argument(name: Argument): string | undefined {
    const value = this.words[this.placeOf(name)]
    return typeof value === 'string' ? value : value?.[0]
  }

  arguments(name: Argument): readonly string[] {
    const value = this.words[this.placeOf(name)]
    return typeof value === 'string' ? [value] : (value ?? [])
  }

  option<N extends NameIn<Values>>(name: N): ValuesHere<Values>[N] | undefined
  option(name: string): unknown {
    return this.optionIfAny(name)
  }

  /** The same for what several commands do, of which not every one has the option. */
  optionIfAny(name: string): string | undefined {
    const value = this.options[name]
    return typeof value === 'string' ? value : undefined
  }

  flag(name: Switch | GlobalSwitch): boolean {
    return this.options[name] === true
  }

  /** All is checked, nothing is written. */
  get isDryRun(): boolean {
    return this.options['dry-run'] === true
  }

  list(name: List): readonly string[] {
    const value = this.options[name]
    return typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  }

  /** An argument that must be there: asked for on a terminal, otherwise the command line is wrong. */
  needArgument(name: Argument): Promise<string>
  needArgument<T>(name: Argument, read: (text: string) => T, asking?: Asking): Promise<T>
  async needArgument(
    name: Argument,
    read: (text: string) => unknown = own,
    asking: Asking = {},
  ): Promise<unknown> {
    const given = this.argument(name)
    if (given !== undefined && given.trim() !== '') return read(given)
    const about = this.spec.arguments?.[name]
    const value = await this.ask(name, read, { ...(about && { about }), ...asking }, text => {
      this.words[this.placeOf(name)] = text
    })
    if (value === undefined) throw new WrongUsage([{ code: 'argument-missing', data: { name } }])
    return value
  }

  /** Arguments of which there must be some: asked for in one line, separated by spaces or `、`. */
  async needArguments(
    name: Argument,
    check: (texts: readonly string[]) => unknown = own,
  ): Promise<readonly string[]> {
    const given = this.arguments(name)
    if (given.length > 0 || !this.canAsk) return given
    const split = (text: string) => text.split(/[\s、，,]+/).filter(word => word !== '')
    const answered = split(await this.needArgument(name, text => said(text, () => check(split(text)))))
    this.words[this.placeOf(name)] = answered
    return answered
  }

  /** A list of which there must be something, asked for in one line, separated by `、` or `；`. */
  async needList(
    name: List,
    check: (texts: readonly string[]) => unknown = own,
    asking: Asking = {},
  ): Promise<readonly string[]> {
    const given = this.list(name)
    if (given.length > 0) return given
    const split = (text: string) =>
      text
        .split(/[、；;]+/)
        .map(word => word.trim())
        .filter(word => word !== '')
    const answered = split(await this.need(name, text => said(text, () => check(split(text))), asking))
    this.options[name] = answered
    return answered
  }

  /** A file that is there to be read; in an answer it may stand in quotes, as a file that is dragged here does. */
  async needFile(name: Argument): Promise<string> {
    const given = this.argument(name)
    if (given !== undefined && given.trim() !== '') return given
    const { fileThere } = await import('../files/files.ts')
    const { chosenFile } = await import('../guide/file-choices.ts')
    const chosen = this.world.led ? await chosenFile(this, name) : undefined
    return chosen ?? this.needArgument(name, text => fileThere(this.world.folder, text))
  }

  /** Lets one of a few ways be chosen where somebody can; undefined where nobody is asked. */
  async choose(name: string, about: Phrase, choices: readonly ChoiceOffered[]): Promise<string | undefined> {
    return this.ask(name, own<string>, { about, choices }, () => {})
  }

  /**
   * An option that must be there: asked for on a terminal, otherwise the command line is wrong. What is answered stands
   * as if it had been typed; an answer that `read` refuses is asked again.
   */
  need<N extends NameIn<Values>>(name: N): Promise<ValuesHere<Values>[N]>
  /** One of what may be given several times. */
  need(name: List): Promise<string>
  need<T>(name: NameIn<Values> | List, read: (text: string) => T, asking?: Asking): Promise<T>
  async need(name: string, read: (text: string) => unknown = own, asking: Asking = {}): Promise<unknown> {
    const given = this.optionIfAny(name)
    if (given !== undefined && given.trim() !== '') return read(given)
    const value = await this.askOption(name, read, asking)
    if (value === undefined) throw new WrongUsage([{ code: 'option-missing', data: { option: `--${name}` } }])
    return value
  }

  /** An option with a default, which goes with other questions: Enter takes it. Where nothing was asked it stands. */
  async offer<T>(
    name: NameIn<Values>,
    read: (text: string) => T,
    asking: Asking & { standing: string },
  ): Promise<T> {
    const given = this.optionIfAny(name)
    if (given !== undefined && given.trim() !== '') return read(given)
    return (this.asked ? await this.askOption(name, read, asking) : undefined) ?? read(asking.standing)
  }

  /** The page of review behind questions: what will be made; Enter makes it. Where nothing was asked there is none. */
  async review(lines: readonly string[]): Promise<void> {
    if (!this.asked) return
    const { askAfterReview } = await import('../terminal/ask.ts')
    if (!(await askAfterReview(this, lines))) throw new Refused([{ code: 'left-alone' }])
  }

  /** A time that must be there; `proposed` is what Enter takes, `means` what a time comes to. */
  async needMinute(
    name: NameIn<Values>,
    ofDay: '00:00' | '23:59' = '00:00',
    check: (minute: Minute) => unknown = own,
    { proposed, means }: { readonly proposed?: Minute; readonly means?: (minute: Minute) => string } = {},
  ): Promise<Minute> {
    if (!this.optionIfAny(name)?.trim()) {
      const today = dayOf(this.now)
      await this.need(
        name,
        text => {
          const minute = answeredTime(name, text, today, ofDay).minute
          check(minute)
          return minute
        },
        {
          ...(proposed !== undefined && { standing: minuteWords(proposed, this.lang) }),
          shown: text => {
            const minute = readAnsweredTime(text, today, ofDay)?.minute
            return minute && `${minuteReadBack(minute, this.lang)}${means?.(minute) ?? ''}`
          },
        },
      )
      this.told.add(`--${name}`)
    }
    const minute = this.minute(name, ofDay) ?? ''
    check(minute)
    return minute
  }

  /** A day with a default, offered as {@link offer} does. */
  async offerDay(name: NameIn<Values>, standing: Day): Promise<void> {
    if (!this.asked || this.optionIfAny(name) !== undefined) return
    const today = dayOf(this.now)
    await this.offer(name, text => dayOf(answeredTime(name, text, today).minute), {
      standing,
      shown: text => {
        const minute = readAnsweredTime(text, today)?.minute
        return minute && dayReadBack(dayOf(minute), this.lang)
      },
    })
    this.told.add(`--${name}`)
  }

  /** A whole number that must be there. */
  async needCount(name: NameIn<Values>, least: number): Promise<number> {
    return this.need(name, text => readCount(name, text, least))
  }

  /** Questions are put only where somebody can answer them. The input is looked at last: that makes a stream of it. */
  get canAsk(): boolean {
    const unasked = this.flag('yes') || this.flag('json')
    return !unasked && this.world.stdout.isTTY === true && this.world.stdin.isTTY === true
  }

  /** Puts a yes-or-no question; without a terminal nobody is there to say yes, and the default stands. */
  async confirm(question: Phrase, standing: boolean): Promise<boolean> {
    if (!this.canAsk) return standing
    const { askYesOrNo } = await import('../terminal/ask.ts')
    return askYesOrNo(this, this.t(question), standing)
  }

  /** What cannot be undone: on a terminal it is shown and done only when its word is typed. */
  async insist(word: Phrase, shown: () => string | Promise<string>): Promise<void> {
    if (!this.canAsk) return
    const { askForWord } = await import('../terminal/ask.ts')
    const typed = await askForWord(this, this.t(word), await shown())
    if (typed !== this.t(word)) throw new Refused([{ code: 'not-confirmed', data: { word } }])
  }

  private placeOf(name: string): number {
    return Object.keys(this.spec.arguments ?? {}).indexOf(name)
  }

  private askOption<T>(name: string, read: (text: string) => T, asking: Asking): Promise<T | undefined> {
    const spec = this.spec.options?.[name]
    const choices = spec?.choices?.map(value => ({ value, name: { zh: value, en: value } }))
    const known = { ...(spec && { about: spec }), ...(choices && { choices }) }
    return this.ask(name, read, { ...known, ...asking }, text => {
      this.options[name] = text
    })
  }

  /** Asks until an answer can be read, and keeps it as `keep` says: as it was read, where that is text. */
  private async ask<T>(
    name: string,
    read: (text: string) => T,
    asking: Asking,
    keep: (text: string) => void,
  ): Promise<T | undefined> {
    if (!this.canAsk) return undefined
    if (!this.spec.asks?.includes(name) && this.placeOf(name) < 0)
      throw new Error(`${this.spec.path.join(' ')} does not say that it asks for ${name}`)
    const { askFor } = await import('../terminal/ask.ts')
    this.asked = true
    const before = this.before.get(name)
    const text = await askFor(this, read, { ...asking, ...(before !== undefined && { standing: before }) })
    this.before.set(name, text)
    const value = read(text)
    keep(typeof value === 'string' ? value : text)
    return value
  }

  /** A whole number of at least `least`. */
  count(name: NameIn<Values>, least: number): number | undefined {
    const text = this.optionIfAny(name)
    return text === undefined ? undefined : readCount(name, text, least)
  }

  /** A time option; a close given as a day is its last minute. */
  minute(name: NameIn<Values>, ofDay: '00:00' | '23:59' = '00:00'): Minute | undefined {
    const text = this.optionIfAny(name)
    if (text === undefined) return undefined
    const time = readTime(text, ofDay)
    if (time === undefined) throw noTime(name, text)
    this.readBack(`--${name}`, text, time)
    return time.minute
  }

  day(name: NameIn<Values>): Day | undefined {
    const minute = this.minute(name)
    return minute && dayOf(minute)
  }

  /** Says how a time was read, once: on a terminal, and wherever it was not written as hoa itself writes it. */
  readBack(name: string, text: string, { minute, zoned, dayOnly }: WrittenTime): void {
    const plain = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d)?$/.test(text.trim())
    if (this.told.has(name) || (plain && (this.world.stderr.isTTY !== true || this.flag('json')))) return
    this.told.add(name)
    const read = dayOnly ? dayReadBack(dayOf(minute), this.lang) : minuteReadBack(minute, this.lang)
    const turned = zoned ? this.t({ zh: '，已换算为北京时间（UTC+8）', en: ', in China (UTC+8)' }) : ''
    this.world.stderr.write(`${oneLine(`${name}: ${text.trim()} → ${read}${turned}`)}\n`)
  }

  /** Now, to the minute, in China. */
  get now(): Minute {
    return chinaMinute(this.world.now())
  }

  /** The last minute that something can be said to have happened in: the end of tomorrow (contract §3). */
  get latest(): Minute {
    return `${addDays(dayOf(this.now), 1)}T23:59`
  }

  /** When the thing happened: `--at`, or now. What has not happened yet, or not in living memory, is a slip of the pen. */
  happenedAt(ofDay: '00:00' | '23:59' = '00:00'): Minute {
    const at = this.asOf(ofDay)
    if (at > this.latest) throw new Refused([{ code: 'at-in-future', data: { at } }])
    if (at < EARLIEST) throw new Refused([{ code: 'at-too-early', data: { at } }])
    return at
  }

  /** The time that something is looked at, which may well be in the future: `--at`, or now. */
  asOf(ofDay: '00:00' | '23:59' = '00:00'): Minute {
    return this.minute('at', ofDay) ?? this.now
  }

  /** Who enters it; where `--by` is the command's own option it does not say so. */
  get actor(): Actor {
    const by = this.spec.options && 'by' in this.spec.options ? undefined : this.optionIfAny('by')
    return { name: by?.trim() || this.world.user, enteredAt: chinaSecond(this.world.now()) }
  }
}

/** The text as it stands. */
export function own<T>(value: T): T {
  return value
}

/** The text itself, once it was checked. */
function said(text: string, check: () => unknown): string {
  check()
  return text
}

/** A time as a question takes it, without its year too; refused with the forms that are taken. */
export function answeredTime(
  name: string,
  text: string,
  today: Day,
  ofDay: '00:00' | '23:59' = '00:00',
): WrittenTime {
  const time = readAnsweredTime(text, today, ofDay)
  if (time === undefined) throw noTime(name, text)
  return time
}

function noTime(name: string, value: string): WrongUsage {
  return new WrongUsage([{ code: 'option-not-a-time', data: { option: `--${name}`, value } }])
}

/** A whole number of at least `least`, full-width digits too. */
export function readCount(name: string, text: string, least: number): number {
  const folded = foldWidth(text).trim()
  const value = /^\d{1,6}$/.test(folded) ? Number(folded) : Number.NaN
  if (!(value >= least))
    throw new WrongUsage([{ code: 'option-not-a-count', data: { option: `--${name}`, value: text, least } }])
  return value
}
