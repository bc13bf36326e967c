import type { Phrase } from '../basics/phrase.ts'
import type { Answer } from './answer.ts'
import type { Call } from './call.ts'

/** A word that follows the command's name. */
export interface ArgumentSpec {
  readonly name: string
  readonly about: Phrase
  /** One or more, as the last argument only. */
  readonly many?: true
  readonly optional?: true
}

export interface OptionSpec {
  /** Without dashes: `closes`. */
  readonly name: string
  /** What its value is, `<time>`; an option without one is a switch. */
  readonly value?: string
  /** May be given several times. */
  readonly many?: true
  readonly choices?: readonly string[]
  /** Its value is kept in the record as one line of text. */
  readonly line?: true
  readonly about: Phrase
}

/** A command as data: help, completion, the README's table and the tests are made from it. */
export interface CommandSpec {
  /** `['roster', 'import']`. */
  readonly path: readonly string[]
  readonly summary: Phrase
  readonly arguments?: readonly ArgumentSpec[]
  readonly options?: readonly OptionSpec[]
  readonly example: string
  /** Loads only what this command needs. */
  readonly load: () => Promise<{ readonly run: (call: Call) => Promise<Answer> | Answer }>
}

const about = (zh: string, en: string): Phrase => ({ zh, en })

/** What every command understands (contract §1). */
export const GLOBAL_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'db',
    value: '<file>',
    about: about(
      '数据文件，默认当前文件夹的 hoa.db（或环境变量 HOA_DB）',
      'the database; default hoa.db here, or HOA_DB',
    ),
  },
  {
    name: 'compound',
    value: '<code>',
    about: about('小区代码，数据文件中有多个小区时需要', 'the compound, when the database holds several'),
  },
  {
    name: 'assembly',
    value: '<code>',
    about: about('会议代码，默认唯一未宣布的会议', 'the assembly; default the only undeclared one'),
  },
  { name: 'json', about: about('输出一份 JSON', 'one JSON document on standard output') },
  {
    name: 'lang',
    value: '<zh|en>',
    choices: ['zh', 'en'],
    about: about('显示语言（或环境变量 HOA_LANG）', 'language, or HOA_LANG'),
  },
  { name: 'yes', about: about('不提问', 'no questions') },
  {
    name: 'at',
    value: '<time>',
    about: about('事情实际发生的时间，默认现在', 'when it happened, if not now'),
  },
  {
    name: 'by',
    value: '<name>',
    line: true,
    about: about('经办人，记入日志（默认系统用户名）', 'who enters it, for the log; default the system user'),
  },
  { name: 'no-color', about: about('不用颜色（或环境变量 NO_COLOR）', 'no colour, or NO_COLOR') },
]
