import { extname } from 'node:path'
import type { Lang } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { meant, nearest } from '../../basics/text.ts'
import { chinaMinute, dayOf } from '../../basics/time.ts'
import { laidOut, type Spoken } from '../terminal/listing.ts'
import { langOf, optionWords, tellAnswer, tellOddLanguage, tellWarning } from '../terminal/tell.ts'
import { Call, WrongUsage } from './call.ts'
import { asTyped, lineFault } from './codes.ts'
import { COMMANDS, commandsNear, NOUNS, verbsAfter } from './commands.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec, type Options, type Typed } from './spec.ts'
import { workplace } from './workplace.ts'
import type { World } from './world.ts'

/** Finds the command, runs it and tells its answer; gives the exit code. Refusals are thrown. */
export async function dispatch(
  typed: readonly string[],
  world: World,
  before = new Map<string, string>(),
): Promise<number> {
  const args = helpFirst(typed)
  const lang = langOf(args, world)
  await tellOddLanguage(args, world)
  const helpWanted = isHelpWanted(args)
  const asked = args[0] === 'help' ? args[1 + leadingOptions(args.slice(1)).length] : undefined
  if (asked !== undefined && !verbsAfter([]).includes(asked)) {
    const { topicText } = await import('../help/topics.ts')
    return tellHelp(await topicText(asked, lang, chinaMinute(world.now())), args, world, lang)
  }
  const { path, rest } = findCommand(args[0] === 'help' ? args.slice(1) : args)
  if (!helpWanted) {
    const command = await COMMANDS[path.join(' ')]?.()
    const typed = await parse(command?.spec ?? { ...ALONE, path }, rest, world, lang)
    const place = workplace(world, path, typed.options['db'] !== undefined)
    if (place.told) await tellWarning(place.told, world, lang)
    const call = new Call({ ...typed, world: place.world, before })
    if (command) return tellAnswer(await command.run(call), call)
    if (path.length === 0 && call.canAsk) {
      const { menu } = await import('../guide/menu.ts')
      return tellAnswer(await menu(call), call)
    }
  }
  const { helpOf } = await import('../terminal/help.ts')
  return tellHelp(await helpOf(path, lang, dayOf(chinaMinute(world.now()))), args, world, lang)
}

async function tellHelp(said: Spoken, args: readonly string[], world: World, lang: Lang): Promise<number> {
  const json = optionWords(args).includes('--json')
  const call = new Call({ spec: ALONE, world, lang, words: [], options: { json } })
  const help = json ? await laidOut(said, lang, Number.POSITIVE_INFINITY) : ''
  return tellAnswer({ data: { help }, text: () => said }, call)
}

/** What may be typed without a command, or with a noun alone: the options that are everywhere. */
const ALONE: CommandSpec = { path: [], summary: { zh: '菜单', en: 'the menu' }, example: 'hoa' }

/** `hoa --lang en help roster` is `hoa help roster --lang en`. */
function helpFirst(args: readonly string[]): readonly string[] {
  const leading = leadingOptions(args)
  const [word, ...rest] = args.slice(leading.length)
  return word === 'help' ? [word, ...rest, ...leading] : args
}

/** The options, each with its value, that stand before the first word. */
function leadingOptions(args: readonly string[]): readonly string[] {
  let end = 0
  while (args[end]?.startsWith('-')) end += globalOption(args[end] ?? '')?.value === undefined ? 1 : 2
  return args.slice(0, end)
}

/** `hoa --help`, `hoa help roster`, `hoa roster import -h`. */
function isHelpWanted(args: readonly string[]): boolean {
  return args[0] === 'help' || optionWords(args).some(a => a === '--help' || a === '-h')
}

/** The words that call a command or a noun, and what else was typed. A word that is no verb of its noun is refused. */
function findCommand(args: readonly string[]): { path: readonly string[]; rest: readonly string[] } {
  const path: string[] = []
  const rest: string[] = []
  for (let i = 0; i < args.length; i++) {
    const word = args[i] ?? ''
    // A command may be a noun as well: its own options and arguments begin where no verb of it, and nothing said everywhere, does.
    const ends = COMMANDS[path.join(' ')] && !verbsAfter(path).includes(word) && !globalOption(word)
    if (word === '--' || ends) return { path, rest: [...rest, ...args.slice(i)] }
    if (word.startsWith('-')) {
      rest.push(word)
      if (globalOption(word)?.value !== undefined) rest.push(...args.slice(++i, i + 1))
      continue
    }
    const verbs = verbsAfter(path)
    if (!verbs.includes(word)) throw unknownCommand(path, word, verbs)
    path.push(word)
  }
  return { path, rest }
}

function globalOption(word: string): OptionSpec | undefined {
  const name = word.slice(2)
  const options: Options = GLOBAL_OPTIONS
  return word.startsWith('--') && Object.hasOwn(options, name) ? options[name] : undefined
}

function unknownCommand(path: readonly string[], word: string, verbs: readonly string[]): WrongUsage {
  const nouns = Object.fromEntries(NOUNS.map(({ noun, about }) => [noun, about]))
  const whole = commandsNear(word, path).join('、')
  const near = whole === '' && path.length === 0 ? meant(word, nouns) : { zh: whole, en: whole }
  const there = near.zh === '' ? verbs.join(' ') : ''
  return new WrongUsage([{ code: 'usage-command', data: { what: [...path, word].join(' '), near, there } }])
}

function unknownOption(what: string, options: Options): WrongUsage {
  const known = Object.keys({ ...GLOBAL_OPTIONS, ...options }).map(name => `--${name}`)
  const near = nearest(what, known).join(' ')
  return new WrongUsage([{ code: 'usage-option', data: { what, near } }])
}

/** Parses the words behind a command with commander, by its spec. */
async function parse(spec: CommandSpec, rest: readonly string[], world: World, lang: Lang): Promise<Typed> {
  const { Command, CommanderError, Option } = await import('commander')
  const program = new Command('hoa')
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption(false)
    .helpCommand(false)
  for (const [name, option] of Object.entries<OptionSpec>({ ...GLOBAL_OPTIONS, ...spec.options })) {
    const value = option.value?.includes(' ') ? '<value>' : option.value
    const made = new Option(value ? `--${name} ${value}` : `--${name}`)
    // Options keep the name that is typed; `--no-color` is a switch and takes no other one back.
    made.attributeName = () => name
    made.negate = false
    if (option.many) made.argParser((text: string, before: string[] | undefined) => [...(before ?? []), text])
    program.addOption(made)
  }
  for (const [name, argument] of Object.entries(spec.arguments ?? {}))
    program.argument(argument.many ? `[${name}...]` : `[${name}]`)
  program.action(() => {})
  try {
    await program.parseAsync([...rest], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) throw usageOf(error.code, error.message, spec, program.args)
    throw error
  }
  const typed: Typed = {
    spec,
    world,
    lang,
    words: program.processedArgs,
    options: program.opts<Typed['options']>(),
  }
  checkValues(spec, typed.options)
  checkTogether(typed)
  typed.options['format'] ??= formatByEnding(typed)
  return typed
}

/** The format that a file to be written is named for; undefined where none is, or a folder is written. */
function formatByEnding({ spec, options }: Typed): string | undefined {
  const { format, out } = spec.options ?? {}
  const path = options['out']
  if (typeof path !== 'string' || out?.value === '<folder>') return undefined
  const ending = extname(path).slice(1).toLowerCase()
  return format?.choices?.find(choice => choice === ending)
}

/** Values that are none of an option's choices, or no line of text where one is kept. */
function checkValues(spec: CommandSpec, options: Typed['options']): void {
  for (const [name, option] of Object.entries<OptionSpec>({ ...GLOBAL_OPTIONS, ...spec.options })) {
    const { value: placeholder, choices, line } = option
    const value = options[name]
    if (choices && typeof value === 'string' && !choices.includes(value)) {
      throw new WrongUsage([
        {
          code: 'option-choice',
          data: {
            option: `--${name}`,
            value,
            near: nearest(value, choices).join(' '),
            choices: choices.join(' | '),
          },
        },
      ])
    }
    if ((placeholder === '<path>' || placeholder === '<file>') && value === '')
      throw new WrongUsage([{ code: 'usage-value', data: { what: `--${name}` } }])
    const texts = line ? [value].flat().filter(text => typeof text === 'string') : []
    const fault = texts.map(text => lineFault(text, asTyped(`--${name}`))).find(found => found !== undefined)
    if (fault) throw new Refused([fault])
  }
}

/** What does not go together, or not alone. */
function checkTogether({ spec, options, words }: Typed): void {
  const order = Object.keys(spec.arguments ?? {})
  const isGiven = (name: string) =>
    (options[name] ?? [words[order.indexOf(name)] ?? []].flat()[0]) !== undefined
  for (const { among, problem } of spec.conflicts ?? [])
    if (among.filter(isGiven).length > 1) throw new WrongUsage([problem])
  for (const { option, with: other, problem } of spec.requires ?? [])
    if (isGiven(option) && !isGiven(other)) throw new WrongUsage([problem])
}

/** What commander refuses, as our own problem with the nearest known words. */
function usageOf(code: string, message: string, spec: CommandSpec, words: readonly string[]): WrongUsage {
  const most = Object.keys(spec.arguments ?? {}).length
  const what = /'([^']*)'/.exec(message)?.[1] ?? ''
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(what, spec.options ?? {})
    case 'commander.optionMissingArgument':
      return new WrongUsage([{ code: 'usage-value', data: { what } }])
    case 'commander.excessArguments':
      return new WrongUsage([{ code: 'usage-excess', data: { what: words.slice(most).join(' ') } }])
    default:
      return new WrongUsage([{ code: 'usage-other', data: { what: message } }])
  }
}
