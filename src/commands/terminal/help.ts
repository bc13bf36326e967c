import type { Lang } from '../../basics/phrase.ts'
import { nearest } from '../../basics/text.ts'
import { WrongUsage } from '../call.ts'
import { CATALOGUE, NOUNS } from '../catalogue.ts'
import { padded } from '../files/columns.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from '../spec.ts'

/** Help for the program, a noun, or a command, by the words that name it. */
export function helpText(words: readonly string[], lang: Lang): string {
  const spec = CATALOGUE.find(s => s.path.every((word, i) => words[i] === word))
  if (spec) return commandHelp(spec, lang)
  const [noun] = words
  if (noun === undefined) return programHelp(lang)
  const verbs = CATALOGUE.filter(s => s.path[0] === noun)
  if (verbs.length > 0) return nounHelp(noun, verbs, lang)
  throw new WrongUsage([
    {
      code: 'usage-command',
      data: {
        what: noun,
        near:
          nearest(
            noun,
            CATALOGUE.flatMap(s => s.path),
          ).join(' ') || '—',
      },
    },
  ])
}

/** `hoa roster import <file> [--sheet <name>] …` */
export function usageLine(spec: CommandSpec): string {
  const words = (spec.arguments ?? []).map(
    a => (a.optional ? `[${a.name}]` : `<${a.name}>`) + (a.many ? '...' : ''),
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
    const verbs = CATALOGUE.filter(s => s.path[0] === noun && s.path.length > 1).map(s =>
      s.path.slice(1).join(' '),
    )
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
        spec.arguments.map(a => [`<${a.name}>`, a.about[lang]]),
        20,
      ),
      '',
    )
  if (spec.options) lines.push(`${t.options}:`, ...options(spec.options, lang), '')
  lines.push(
    `${t.everywhere}: ${GLOBAL_OPTIONS.map(o => `--${o.name}`).join(' ')}`,
    '',
    `${t.example}:`,
    `  ${spec.example}`,
    '',
  )
  return lines.join('\n')
}

function options(specs: readonly OptionSpec[], lang: Lang): string[] {
  return table(
    specs.map(o => [
      `--${o.name}${o.value ? ` ${o.value}` : ''}${o.many ? '...' : ''}`,
      o.about[lang] + (o.choices && !o.value?.includes('|') ? ` (${o.choices.join(' | ')})` : ''),
    ]),
    28,
  )
}

function table(rows: readonly (readonly [string, string])[], width: number): string[] {
  return rows.map(([left, right]) => `  ${padded(left, width)}  ${right}`)
}
