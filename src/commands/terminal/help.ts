import type { Lang } from '../../basics/phrase.ts'
import { pad } from '../../documents/layout/wrap.ts'
import { NOUNS, verbsOf } from '../frame/commands.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type Options } from '../frame/spec.ts'

/** Help for the program, a noun, or a command, by the words that name it. */
export async function helpText(words: readonly string[], lang: Lang): Promise<string> {
  const [noun] = words
  if (noun === undefined) return programHelp(lang)
  // The help of the program itself does without what every command takes.
  const { allSpecs } = await import('../frame/all-specs.ts')
  const specs = await allSpecs()
  const called = specs.find(({ path }) => path.join(' ') === words.join(' '))
  return called
    ? commandHelp(called, lang)
    : nounHelp(
        noun,
        specs.filter(spec => spec.path[0] === noun),
        lang,
      )
}

/** `hoa roster import <file> [--sheet <name>] …` */
export function usageLine(spec: CommandSpec): string {
  const words = Object.entries(spec.arguments ?? {}).map(
    ([name, { optional, many }]) => (optional ? `[${name}]` : `<${name}>`) + (many ? '...' : ''),
  )
  return ['hoa', ...spec.path, ...words].join(' ')
}

function programHelp(lang: Lang): string {
  const t = {
    zh: [
      '业主大会和业主委员会选举：名册、表决、计票、公告',
      '用法',
      '命令',
      '通用选项',
      '每个命令的说明：hoa <命令> --help',
    ],
    en: [
      "Owners' assemblies and committee elections: roster, vote, count, papers",
      'Usage',
      'Commands',
      'Everywhere',
      'Help on a command: hoa <command> --help',
    ],
  }[lang]
  const [title, usage, commands, everywhere, more] = t
  const rows = NOUNS.map(({ noun, about }): [string, string] => {
    const verbs = verbsOf(noun)
    return [noun, about[lang] + (verbs.length > 0 ? ` (${verbs.join(', ')})` : '')]
  })
  return [
    `hoa – ${title}`,
    '',
    `${usage}: hoa <noun> <verb> …`,
    '',
    `${commands}:`,
    ...table(rows, 12),
    '',
    `${everywhere}:`,
    ...options(GLOBAL_OPTIONS, lang),
    '',
    more ?? '',
    '',
  ].join('\n')
}

function nounHelp(noun: string, verbs: readonly CommandSpec[], lang: Lang): string {
  const about = NOUNS.find(n => n.noun === noun)?.about[lang] ?? ''
  const rows = verbs.map((spec): [string, string] => [usageLine(spec), spec.summary[lang]])
  return [`hoa ${noun} – ${about}`, '', ...table(rows, 40), ''].join('\n')
}

function commandHelp(spec: CommandSpec, lang: Lang): string {
  const t = {
    zh: { args: '参数', options: '选项', everywhere: '通用选项', example: '例' },
    en: { args: 'Arguments', options: 'Options', everywhere: 'Everywhere', example: 'Example' },
  }[lang]
  const lines = [`${usageLine(spec)}${spec.options ? ' [options]' : ''}`, '', spec.summary[lang], '']
  if (spec.arguments)
    lines.push(
      `${t.args}:`,
      ...table(
        Object.entries(spec.arguments).map(([name, about]) => [`<${name}>`, about[lang]]),
        20,
      ),
      '',
    )
  if (spec.options) lines.push(`${t.options}:`, ...options(spec.options, lang), '')
  lines.push(
    `${t.everywhere}: ${Object.keys(GLOBAL_OPTIONS)
      .filter(name => !Object.hasOwn(spec.options ?? {}, name))
      .map(name => `--${name}`)
      .join(' ')}`,
    '',
    `${t.example}:`,
    `  ${spec.example}`,
    '',
  )
  return lines.join('\n')
}

function options(options: Options, lang: Lang): string[] {
  return table(
    Object.entries(options).map(([name, option]) => [
      `--${name}${option.value ? ` ${option.value}` : ''}${option.many ? '...' : ''}`,
      option[lang] +
        (option.choices && !option.value?.includes('|') ? ` (${option.choices.join(' | ')})` : ''),
    ]),
    28,
  )
}

function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  return rows.map(([left, right]) => `  ${pad(left, width, 'left')}  ${right}`)
}
