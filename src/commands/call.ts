import { Refused } from '../basics/problem.ts'
import { oneLine } from '../basics/text.ts'
import {
  addDays,
  chinaMinute,
  chinaSecond,
  type Day,
  dayOf,
  type Minute,
  readDay,
  readMinute,
} from '../basics/time.ts'
import type { Actor } from '../store/act.ts'
import { lineFault } from './codes.ts'
import type { CommandSpec } from './spec.ts'
import type { Sentence } from './words/words.ts'
import type { World } from './world.ts'

export type Lang = 'zh' | 'en'

type OptionValue = string | boolean | readonly string[] | undefined

/** Nothing that the record is about happened before. */
const EARLIEST: Minute = '1900-01-01T00:00'

/** The command line is wrong: exit 2. */
export class WrongUsage extends Refused {}

/** One call of one command: what was typed, and the world it was typed in. */
export class Call {
  readonly spec: CommandSpec
  readonly world: World
  readonly lang: Lang
  private readonly words: readonly (string | readonly string[] | undefined)[]
  private readonly options: Readonly<Record<string, OptionValue>>

  constructor(spec: CommandSpec, world: World, words: Call['words'], options: Call['options'], lang: Lang) {
    this.spec = spec
    this.world = world
    this.words = words
    this.options = options
    this.lang = lang
  }

  /** The sentence in the language of this call. */
  t(sentence: Sentence): string {
    return sentence[this.lang]
  }

  argument(name: string): string | undefined {
    const value = this.words[(this.spec.arguments ?? []).findIndex(a => a.name === name)]
    return typeof value === 'string' ? value : value?.[0]
  }

  arguments(name: string): readonly string[] {
    const value = this.words[(this.spec.arguments ?? []).findIndex(a => a.name === name)]
    return typeof value === 'string' ? [value] : (value ?? [])
  }

  option(name: string): string | undefined {
    const value = this.options[name]
    return typeof value === 'string' ? value : undefined
  }

  flag(name: string): boolean {
    return this.options[name] === true
  }

  list(name: string): readonly string[] {
    const value = this.options[name]
    return typeof value === 'string' ? [value] : Array.isArray(value) ? value : []
  }

  /** An argument that must be there: asked for on a terminal, otherwise the command line is wrong. */
  async needArgument(name: string): Promise<string> {
    const given = this.argument(name)
    if (given !== undefined && given.trim() !== '') return given
    const spec = this.spec.arguments?.find(a => a.name === name)
    const asked = spec && (await this.ask(spec.about))
    if (asked === undefined) throw new WrongUsage([{ code: 'argument-missing', data: { name } }])
    return asked
  }

  /** An option that must be there: asked for on a terminal, otherwise the command line is wrong. */
  async need(name: string): Promise<string> {
    const given = this.option(name)
    if (given !== undefined && given.trim() !== '') return given
    const spec = this.spec.options?.find(o => o.name === name)
    const asked = spec && (await this.ask(spec.about, spec.choices))
    if (asked === undefined) throw new WrongUsage([{ code: 'option-missing', data: { option: `--${name}` } }])
    return asked
  }

  /** Questions are put only where somebody can answer them. */
  get canAsk(): boolean {
    return (
      this.world.stdin.isTTY === true &&
      this.world.stdout.isTTY === true &&
      !this.flag('yes') &&
      !this.flag('json')
    )
  }

  /** Puts a yes-or-no question; without a terminal nobody is there to say yes, and the default stands. */
  async confirm(question: Sentence, standing: boolean): Promise<boolean> {
    if (!this.canAsk) return standing
    const { default: inquirer } = await import('inquirer')
    const { answer } = await inquirer.prompt<{ answer: boolean }>([
      { type: 'confirm', name: 'answer', message: oneLine(this.t(question)), default: standing },
    ])
    return answer
  }

  private async ask(question: Sentence, choices?: readonly string[]): Promise<string | undefined> {
    if (!this.canAsk) return undefined
    const { default: inquirer } = await import('inquirer')
    const message = oneLine(this.t(question))
    const { answer } = choices
      ? await inquirer.prompt<{ answer: string }>([
          { type: 'select', name: 'answer', message, choices: [...choices] },
        ])
      : await inquirer.prompt<{ answer: string }>([
          {
            type: 'input',
            name: 'answer',
            message,
            validate: text => text.trim() !== '' && lineFault(text, '') === undefined,
          },
        ])
    return answer.trim()
  }

  /** A whole number of at least `least`. */
  count(name: string, least: number): number | undefined {
    const text = this.option(name)
    if (text === undefined) return undefined
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
    if (!(value >= least))
      throw new WrongUsage([
        { code: 'option-not-a-count', data: { option: `--${name}`, value: text, least } },
      ])
    return value
  }

  /** A time option; a close given as a day is its last minute. */
  minute(name: string, ofDay: '00:00' | '23:59' = '00:00'): Minute | undefined {
    const text = this.option(name)
    if (text === undefined) return undefined
    const minute = readMinute(text.trim(), ofDay)
    if (minute === undefined)
      throw new WrongUsage([{ code: 'option-not-a-time', data: { option: `--${name}`, value: text } }])
    return minute
  }

  day(name: string): Day | undefined {
    const text = this.option(name)
    if (text === undefined) return undefined
    const day = readDay(text.trim()) ?? (readMinute(text.trim()) && dayOf(text.trim()))
    if (day === undefined)
      throw new WrongUsage([{ code: 'option-not-a-time', data: { option: `--${name}`, value: text } }])
    return day
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

  get actor(): Actor {
    return { name: this.option('by')?.trim() || this.world.user, enteredAt: chinaSecond(this.world.now()) }
  }
}
