import type { Lang } from '../../basics/phrase.ts'
import { addDays, addMonths, type Day } from '../../basics/time.ts'
import { NOUNS, verbsOf } from '../frame/commands.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type Options } from '../frame/spec.ts'
import { TOPICS } from '../help/names.ts'
import { type Listing, listing, type Spoken } from './listing.ts'

/** Help for the program, a noun, or a command, by the words that name it. */
export async function helpOf(words: readonly string[], lang: Lang, today: Day): Promise<Spoken> {
  const [noun] = words
  if (noun === undefined) return programHelp(lang)
  // The help of the program itself does without what every command takes.
  const { allSpecs } = await import('../frame/all-specs.ts')
  const specs = await allSpecs()
  const called = specs.find(({ path }) => path.join(' ') === words.join(' '))
  return called
    ? commandHelp(called, lang, today)
    : nounHelp(
        noun,
        specs.filter(spec => words.every((word, i) => spec.path[i] === word)),
        lang,
        today,
      )
}

/** `hoa roster import <file> [--sheet <name>] …` */
export function usageLine(spec: CommandSpec): string {
  const words = Object.entries(spec.arguments ?? {}).map(
    ([name, { optional, many }]) => (optional ? `[${name}]` : `<${name}>`) + (many ? '...' : ''),
  )
  return ['hoa', ...spec.path, ...words].join(' ')
}

/** Days that are planned: what lies behind cannot be taken over from an example. */
const PLANNED = /(?:--(?:opens|closes|ends) |\b(?:opens|closes|term-ends)=)(\d{4}-\d\d-\d\d)/g
/** An example as one could type it today: what it plans lies a month ahead at least, so its years move on together. */
export function exampleOn(example: string, today: Day): string {
  const first = [...example.matchAll(PLANNED)].map(([, day = '']) => day).sort()[0]
  if (first === undefined) return example
  let years = 0
  while (addMonths(first, years * 12) < addDays(today, 30)) years += 1
  return example.replace(/20\d\d(?=[-年])/g, year => String(Number(year) + years))
}

function programHelp(lang: Lang): Spoken {
  const t = {
    zh: {
      title: '业主大会和业主委员会选举：名册、表决、计票、公告',
      usage: '用法',
      commands: '命令',
      everywhere: '通用选项',
      topics: '常问的（hoa help <专题>）',
      more: '每个命令的说明：hoa <命令> --help',
    },
    en: {
      title: "Owners' assemblies and committee elections: roster, vote, count, papers",
      usage: 'Usage',
      commands: 'Commands',
      everywhere: 'Everywhere',
      topics: 'What people ask (hoa help <topic>)',
      more: 'Help on a command: hoa <command> --help',
    },
  }[lang]
  const nouns = NOUNS.map(({ noun, about }): [string, string] => {
    const verbs = verbsOf(noun)
    return [noun, about[lang] + (verbs.length > 0 ? ` (${verbs.join(', ')})` : '')]
  })
  const topics = TOPICS.map(({ id, ...about }): [string, string] => [
    lang === 'zh' ? about.name : id,
    about[lang],
  ])
  return [
    `hoa – ${t.title}\n\n${t.usage}: hoa <noun> <verb> …\n\n${t.commands}:\n`,
    table(nouns),
    `\n${t.everywhere}:\n`,
    options(GLOBAL_OPTIONS, lang),
    `\n${t.topics}:\n`,
    table(topics),
    `\n${t.more}\n`,
  ]
}

function nounHelp(noun: string, verbs: readonly CommandSpec[], lang: Lang, today: Day): Spoken {
  const about = NOUNS.find(n => n.noun === noun)?.about[lang] ?? ''
  return [
    `hoa ${noun} – ${about}\n\n`,
    table(verbs.map((spec): [string, string] => [usageLine(spec), spec.summary[lang]])),
    `\n${EXAMPLES[lang]}:\n`,
    ...verbs.map(({ example }) => `  ${exampleOn(example, today)}\n`),
  ]
}

const EXAMPLES: Readonly<Record<Lang, string>> = { zh: '例', en: 'Examples' }

function commandHelp(spec: CommandSpec, lang: Lang, today: Day): Spoken {
  const t = {
    zh: { args: '参数', options: '选项', everywhere: '通用选项', example: '例' },
    en: { args: 'Arguments', options: 'Options', everywhere: 'Everywhere', example: 'Example' },
  }[lang]
  const everywhere = Object.keys(GLOBAL_OPTIONS).filter(name => !Object.hasOwn(spec.options ?? {}, name))
  return [
    `${usageLine(spec)}${spec.options ? ' [options]' : ''}\n\n${spec.summary[lang]}\n\n`,
    ...(spec.arguments
      ? [
          `${t.args}:\n`,
          table(Object.entries(spec.arguments).map(([name, about]) => [`<${name}>`, about[lang]])),
          '\n',
        ]
      : []),
    ...(spec.options ? [`${t.options}:\n`, options(spec.options, lang), '\n'] : []),
    `${t.everywhere}: ${everywhere.map(name => `--${name}`).join(' ')}\n\n${t.example}:\n  ${exampleOn(spec.example, today)}\n`,
  ]
}

function options(options: Options, lang: Lang): Listing {
  return table(
    Object.entries(options).map(([name, option]) => [
      `--${name}${option.value ? ` ${option.value}` : ''}${option.many ? '...' : ''}`,
      option[lang] +
        (option.choices && !option.value?.includes('|') ? ` (${option.choices.join(' | ')})` : ''),
    ]),
  )
}

/** Names and what they are; nothing more is loaded to lay it out. */
function table(rows: readonly (readonly [string, string])[]): Listing {
  return { ...listing([], rows), indent: '  ', plainly: true }
}
