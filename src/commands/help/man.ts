import type { Phrase } from '../../basics/phrase.ts'
import { NOUNS } from '../frame/commands.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type Options } from '../frame/spec.ts'
import { usageLine } from '../terminal/help.ts'
import { TOPICS } from './names.ts'

/*
 * The manual page, made of what every command says of itself when the program is built: `man hoa`. It is told in both
 * languages, for npm installs one page and no more.
 */

const EXITS: readonly (readonly [string, Phrase])[] = [
  [
    '0',
    { zh: '办成了；没有通过、列表为空也是 0', en: 'done; also when a motion is lost or a list is empty' },
  ],
  [
    '1',
    {
      zh: '拒绝：输入有误、状态不对、规则不许、核验不通过',
      en: 'refused: bad input, a wrong state, a rule, a failed check',
    },
  ],
  ['2', { zh: '命令写错了', en: 'the command line is wrong' }],
  ['70', { zh: '程序的缺陷，请报告', en: 'a bug; please report it' }],
  ['130', { zh: '被中断；没有写到一半的内容', en: 'interrupted; nothing half-written' }],
]

const VARIABLES: readonly (readonly [string, Phrase])[] = [
  [
    'HOA_DB',
    { zh: '数据文件，默认当前文件夹的 hoa.db', en: 'the database; default hoa.db in the current folder' },
  ],
  ['HOA_LANG', { zh: '语言：zh 或 en', en: 'the language: zh or en' }],
  [
    'HOA_PASSPHRASE',
    {
      zh: '加密备份的口令，证件号码和电话的口令',
      en: 'the passphrase of encrypted backups, and of certificate numbers',
    },
  ],
  ['NO_COLOR', { zh: '不用颜色', en: 'no colour' }],
  [
    'PAGER',
    {
      zh: '在终端上显示长内容的程序，如 less -RFX；默认一屏一屏显示，cat 是一次全部显示',
      en: 'shows long answers on a terminal, less -RFX for one; default a screen at a time, cat is all at once',
    },
  ],
]

/** The page as roff. The same program gives the same page: there is no day in it. */
export function manPage(specs: readonly CommandSpec[], version: string): string {
  return [
    `.TH HOA 1 "" "hoa ${version}" "hoa"`,
    // Chinese has no spaces between which a line could be stretched.
    '.ad l',
    '.SH NAME',
    `hoa \\- owners' assemblies and committee elections 业主大会和业委会选举`,
    '.SH SYNOPSIS',
    '.B hoa',
    '.br',
    `.B hoa\n${roff('<noun> <verb> [arguments] [options]')}`,
    '.SH DESCRIPTION',
    ...said({
      zh: '只输入 hoa 会出现菜单。名册、召集、收票、计票、公告、留存，全部数据在一个文件里，不联网。',
      en: 'hoa alone opens a menu. From the roster to the filed result, in one file, without a network.',
    }),
    '.SH OPTIONS',
    ...options(GLOBAL_OPTIONS),
    '.SH COMMANDS',
    ...NOUNS.flatMap(({ noun }) => specs.filter(({ path }) => path[0] === noun)).flatMap(commandPart),
    '.SH TOPICS',
    ...TOPICS.flatMap(({ id, name, ...about }) => [
      '.TP',
      `.B hoa help ${roff(`${id}`)}, hoa help ${name}`,
      ...said(about),
    ]),
    '.SH EXIT STATUS',
    ...defined(EXITS),
    '.SH ENVIRONMENT',
    ...defined(VARIABLES),
    '',
  ].join('\n')
}

function commandPart(spec: CommandSpec): string[] {
  return [
    `.SS ${roff(usageLine(spec))}`,
    ...said(spec.summary),
    ...Object.entries(spec.arguments ?? {}).flatMap(([name, about]) => [
      '.TP',
      `.I ${roff(`<${name}>`)}`,
      ...said(about),
    ]),
    ...options(spec.options ?? {}),
    '.PP',
    `.B ${roff(spec.example)}`,
  ]
}

function options(all: Options): string[] {
  return Object.entries(all).flatMap(([name, option]) => {
    const choices = option.choices && !option.value?.includes('|') ? ` (${option.choices.join(' | ')})` : ''
    return [
      '.TP',
      `.B ${roff(`--${name}${option.value ? ` ${option.value}` : ''}${option.many ? '...' : ''}`)}`,
      ...said({ zh: option.zh + choices, en: option.en }),
    ]
  })
}

function defined(all: readonly (readonly [string, Phrase])[]): string[] {
  return all.flatMap(([name, about]) => ['.TP', `.B ${name}`, ...said(about)])
}

function said({ zh, en }: Phrase): string[] {
  return [roff(zh), '.br', roff(en)]
}

/** Text that roff prints as it stands: no line of it is a request, and Chinese may be broken behind its marks. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/[，。；：、）](?=.)/g, '$&\\:')
    .replace(/^(?=['.])/, '\\&')
}
