import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import type { Act } from '../../store/act.ts'
import type { Spoken } from '../terminal/listing.ts'
import type { Call } from './call.ts'
import type { World } from './world.ts'

/** A word that follows the command's name: what it is about. */
export interface ArgumentSpec extends Phrase {
  /** One or more, as the last argument only. */
  readonly many?: true
  readonly optional?: true
}

export interface OptionSpec extends Phrase {
  /** Its name in a few words, where what is said of it is more than that. */
  readonly called?: Phrase
  /** What its value is, `<time>`; an option without one is a switch. */
  readonly value?: string
  /** May be given several times. */
  readonly many?: true
  readonly choices?: readonly string[]
  /** Its value is kept in the record as one line of text. */
  readonly line?: true
}

/** An option with a value, for helpers that serve several commands. */
export type ValueOption = OptionSpec & { readonly value: string }

/** By name, in the order in which they are typed. */
export type Arguments = Readonly<Record<string, ArgumentSpec>>
/** By name without dashes: `closes`. */
export type Options = Readonly<Record<string, OptionSpec>>

/** A command as data: help, completion, the README's table and the tests are made from it. */
export interface CommandSpec {
  /** `['roster', 'import']`. */
  readonly path: readonly string[]
  /** What it does to the record, by the name that its log keeps; a command that only looks has none. */
  readonly act?: Act
  readonly summary: Phrase
  readonly arguments?: Arguments
  readonly options?: Options
  /** What else than its arguments the command may ask for on a terminal. */
  readonly asks?: readonly string[]
  readonly example: string
  /** Options and arguments of which one call may have one only, in the order in which they are looked at. */
  readonly conflicts?: readonly Conflict[]
  /** Options that are nothing without another. */
  readonly requires?: readonly Requirement[]
}

interface Conflict<Name extends string = string> {
  readonly among: readonly Name[]
  readonly problem: Problem
}

interface Requirement<Name extends string = string> {
  readonly option: Name
  readonly with: Name
  readonly problem: Problem
}

/** The spec of a command with these arguments and options: what it says of them may name no others. */
export interface SpecOf<A extends Arguments, O extends Options> extends CommandSpec {
  readonly arguments?: A
  readonly options?: O
  readonly conflicts?: readonly Conflict<(keyof A | keyof O) & string>[]
  readonly requires?: readonly Requirement<keyof O & string>[]
}

/** Options by what they give: a text (one of its choices), a list, or whether they are there. */
export type ValuesOf<O extends Options> = {
  readonly [N in keyof O as O[N] extends { readonly value: string }
    ? O[N] extends { readonly many: true }
      ? never
      : N
    : never]: O[N] extends { readonly choices: readonly (infer Choice extends string)[] } ? Choice : string
}
export type ListsOf<O extends Options> = {
  [N in keyof O]: O[N] extends { readonly many: true } ? N : never
}[keyof O] &
  string
export type SwitchesOf<O extends Options> = {
  [N in keyof O]: O[N] extends { readonly value: string } ? never : N
}[keyof O] &
  string

/** What every command understands (contract §1). */
export const GLOBAL_OPTIONS = {
  db: {
    value: '<file>',
    zh: '数据文件，默认当前文件夹的 hoa.db（或环境变量 HOA_DB）',
    en: 'the database; default hoa.db here, or HOA_DB',
  },
  compound: {
    value: '<code>',
    zh: '小区代码，数据文件中有多个小区时需要',
    en: 'the compound, when the database holds several',
  },
  assembly: {
    value: '<code>',
    zh: '会议代码，默认唯一未宣布的会议',
    en: 'the assembly; default the only undeclared one',
  },
  json: { zh: '输出一份 JSON', en: 'one JSON document on standard output' },
  lang: {
    value: '<zh|en>',
    choices: ['zh', 'en'],
    zh: '显示语言（或环境变量 HOA_LANG）',
    en: 'language, or HOA_LANG',
  },
  yes: { zh: '不提问', en: 'no questions' },
  at: { value: '<time>', zh: '事情实际发生的时间，默认现在', en: 'when it happened, if not now' },
  by: {
    value: '<name>',
    line: true,
    zh: '经办人，记入日志（默认系统用户名）',
    en: 'who enters it, for the log; default the system user',
  },
  'no-color': { zh: '不用颜色（或环境变量 NO_COLOR）', en: 'no colour, or NO_COLOR' },
} as const satisfies Options

/** What writes a file leaves one that is there alone, unless it is told to. */
export const FORCE = { zh: '覆盖已有文件', en: 'overwrite the file' } as const satisfies OptionSpec

/** Why something is done that somebody may ask about later. */
export const REASON = {
  value: '<text>',
  line: true,
  zh: '理由，记入日志',
  en: 'the reason, for the log',
} as const

/** Where a list may be written: a command that answers with one takes these. */
export const LIST_OUT = {
  out: {
    value: '<file>',
    zh: '把列表写入文件：.txt、.csv 或 .xlsx',
    en: 'writes the list into a file: .txt, .csv or .xlsx',
  },
  force: FORCE,
} as const satisfies Options

/** The names of options with one value: the command's own and those everywhere. */
export type NameIn<Values> = keyof ValuesHere<Values> & string
/** What options give: the command's own and those everywhere. */
export type ValuesHere<Values> = Values & ValuesOf<typeof GLOBAL_OPTIONS>
export type GlobalSwitch = SwitchesOf<typeof GLOBAL_OPTIONS>

/** A call of a command that has these options and arguments, and perhaps others. */
export type CallWith<O extends Options, A extends Arguments = Record<never, never>> = Call<
  ValuesOf<O>,
  SwitchesOf<O>,
  ListsOf<O>,
  keyof A & string
>

export type OptionValue = string | boolean | readonly string[] | undefined

/** A command line, taken apart. */
export interface Typed {
  readonly spec: CommandSpec
  readonly world: World
  readonly lang: Lang
  /** The arguments in their order. */
  readonly words: (string | readonly string[] | undefined)[]
  readonly options: Record<string, OptionValue>
  /** What was answered, by name; a call that is made again takes it as the defaults of its questions. */
  readonly before?: Map<string, string>
}

/** What a command has to say: for programs, for people, and what it warns of. */
export interface Answer {
  /** The one document of `--json`. */
  readonly data: unknown
  /** What people read; made only when they do. */
  readonly text: () => Spoken | Promise<Spoken>
  readonly warnings?: readonly Problem[]
  /** A check that failed answers in full and still exits with 1. */
  readonly failed?: boolean
}

/** A command: what it is called and takes, and what it does. */
export interface Command {
  readonly spec: CommandSpec
  readonly run: (call: Call) => Promise<Answer>
}

/** A command that needs no record, or opens one in its own way. */
export function command<
  const A extends Arguments = Record<never, never>,
  const O extends Options = Record<never, never>,
>(spec: SpecOf<A, O>, run: (call: CallWith<O, A>) => Answer | Promise<Answer>): Command {
  // A call of this command was parsed by this very spec, which is all that its type says.
  return { spec, run: async call => run(call as CallWith<O, A>) }
}
