import type { Command as Program } from 'commander'
import type { Lang } from '../basics/phrase.ts'
import { Refused } from '../basics/problem.ts'
import { nearest, safeJson } from '../basics/text.ts'
import type { Answer } from './answer.ts'
import { Call, WrongUsage } from './call.ts'
import { CATALOGUE } from './catalogue.ts'
import { lineFault } from './codes.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from './spec.ts'
import { helpText } from './terminal/help.ts'
import { langOf, optionWords, tellAnswer, tellOddLanguage } from './terminal/tell.ts'
import type { World } from './world.ts'

/** Finds the command, runs it and tells its answer; gives the exit code. Refusals are thrown. */
export async function dispatch(
  args: readonly string[],
  world: World,
  before = new Map<string, string>(),
): Promise<number> {
  const lang = langOf(args, world)
  await tellOddLanguage(args, world)
  const called = helpAsked(args) ?? (await parse(args, world, lang, before))
  if (called instanceof Call) {
    const { run } = await called.spec.load()
    const answer: Answer = await run(called)
    return tellAnswer(answer, called)
  }
  const text = helpText(called, lang)
  world.stdout.write(optionWords(args).includes('--json') ? `${safeJson({ help: text })}\n` : text)
  return 0
}

/** `hoa` without a command, on a terminal. */
const ALONE: CommandSpec = {
  path: [],
  summary: { zh: '菜单', en: 'the menu' },
  example: 'hoa',
  load: () => import('./terminal/menu.ts'),
}

/** The words for which help is wanted, when it is: `hoa --help`, `hoa help roster`, `hoa roster import -h`. */
function helpAsked(args: readonly string[]): readonly string[] | undefined {
  const before = optionWords(args)
  const named = args[0] === 'help'
  if (!named && !before.some(a => a === '--help' || a === '-h')) return undefined
  const words = withoutOptions(before).slice(named ? 1 : 0)
  const wrong = unknownVerb(words)
  if (wrong) throw wrong
  return words
}

/** The words of a command line that are neither options nor their values. */
function withoutOptions(args: readonly string[]): string[] {
  const options = [...GLOBAL_OPTIONS, ...CATALOGUE.flatMap(spec => spec.options ?? [])]
  const takesNext = new Set(options.filter(o => o.value !== undefined).map(o => `--${o.name}`))
  return args.filter((word, i) => !word.startsWith('-') && !takesNext.has(args[i - 1] ?? ''))
}

/** Parses with commander; a noun without a verb gives the words to show help for. */
async function parse(
  args: readonly string[],
  world: World,
  lang: Lang,
  before: Map<string, string>,
): Promise<Call | readonly string[]> {
  const { Command, CommanderError, Option } = await import('commander')
  let found: Call | readonly string[] = []
  const root = quiet(new Command('hoa'))
  for (const option of GLOBAL_OPTIONS) root.addOption(optionOf(option))
  for (const spec of CATALOGUE) {
    const command = nounOf(spec.path.slice(0, -1)).command(spec.path.at(-1) ?? '')
    quiet(command)
    for (const argument of spec.arguments ?? [])
      command.argument(argument.many ? `[${argument.name}...]` : `[${argument.name}]`)
    for (const option of spec.options ?? []) command.addOption(optionOf(option))
    command.action((...given: unknown[]) => {
      const words = given.slice(0, spec.arguments?.length ?? 0) as (string | string[] | undefined)[]
      const options = { ...root.opts(), ...command.opts() } as Record<
        string,
        string | boolean | string[] | undefined
      >
      found = new Call(spec, world, words, checkValues(spec, dashed(options)), lang, before)
    })
  }
  try {
    await root.parseAsync([...args], { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError && error.code === 'commander.help') {
      const alone = new Call(ALONE, world, [], checkValues(ALONE, dashed(root.opts())), lang, before)
      return alone.canAsk ? alone : []
    }
    if (error instanceof CommanderError) throw usageOf(error.code, error.message, args)
    throw error
  }
  return found

  function nounOf(path: readonly string[]): Program {
    let at: Program = root
    for (const [i, word] of path.entries()) {
      const known = at.commands.find(c => c.name() === word)
      at =
        known ??
        quiet(at.command(word)).action(() => {
          found = path.slice(0, i + 1)
        })
    }
    return at
  }

  function optionOf(option: OptionSpec): InstanceType<typeof Option> {
    const made = new Option(
      option.value
        ? `--${option.name} ${option.value.includes(' ') ? '<value>' : option.value}`
        : `--${option.name}`,
    )
    if (option.many)
      made.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value])
    return made
  }
}

function quiet(program: Program): Program {
  return program
    .exitOverride()
    .configureOutput({ writeOut: () => {}, writeErr: () => {} })
    .helpOption(false)
    .helpCommand(false)
}

/** Commander names options in camelCase; we keep one name, the one that is typed. */
function dashed(
  options: Readonly<Record<string, string | boolean | string[] | undefined>>,
): Record<string, string | boolean | string[] | undefined> {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name.replace(/[A-Z]/g, c => `-${c.toLowerCase()}`),
      value,
    ]),
  )
}

/** Values that are none of an option's choices, or no line of text where one is kept. */
function checkValues<T extends Readonly<Record<string, unknown>>>(spec: CommandSpec, options: T): T {
  for (const { name, value: optionValue, choices, line } of [...GLOBAL_OPTIONS, ...(spec.options ?? [])]) {
    const value = options[name]
    if (choices && typeof value === 'string' && !choices.includes(value)) {
      throw new WrongUsage([
        { code: 'option-choice', data: { option: `--${name}`, value, choices: choices.join(' | ') } },
      ])
    }
    if ((optionValue === '<path>' || optionValue === '<file>') && value === '')
      throw new WrongUsage([{ code: 'usage-value', data: { what: `--${name}` } }])
    const texts = line ? [value].flat().filter(text => typeof text === 'string') : []
    const fault = texts.map(text => lineFault(text, `--${name}`)).find(found => found !== undefined)
    if (fault) throw new Refused([fault])
  }
  return options
}

/** What commander refuses, as our own problem with the nearest known words. */
function usageOf(code: string, message: string, args: readonly string[]): WrongUsage {
  const what = /'([^']*)'/.exec(message)?.[1] ?? ''
  switch (code) {
    case 'commander.unknownOption': {
      const known = [
        ...GLOBAL_OPTIONS,
        ...CATALOGUE.filter(s => s.path.every(p => args.includes(p))).flatMap(s => s.options ?? []),
      ]
      return new WrongUsage([
        {
          code: 'usage-option',
          data: {
            what,
            near:
              nearest(
                what,
                known.map(o => `--${o.name}`),
              ).join(' ') || '—',
          },
        },
      ])
    }
    case 'commander.unknownCommand': {
      const words = new Set(CATALOGUE.flatMap(s => s.path))
      return new WrongUsage([
        { code: 'usage-command', data: { what, near: nearest(what, words).join(' ') || '—' } },
      ])
    }
    case 'commander.optionMissingArgument':
      return new WrongUsage([{ code: 'usage-value', data: { what } }])
    case 'commander.excessArguments':
      // Commander says this, too, of a verb that a noun does not have.
      return unknownVerb(args) ?? new WrongUsage([{ code: 'usage-excess', data: { what: args.join(' ') } }])
    default:
      return new WrongUsage([{ code: 'usage-other', data: { what: message } }])
  }
}

/** `hoa ballot imprt`: the noun is known, the word after it is no verb of its own. */
function unknownVerb(args: readonly string[]): WrongUsage | undefined {
  const words = args.filter(a => !a.startsWith('-'))
  const noun = words.findIndex(word => CATALOGUE.some(s => s.path.length > 1 && s.path[0] === word))
  for (let end = noun + 1; noun >= 0 && end < words.length; end++) {
    const path = words.slice(noun, end)
    const verbs = CATALOGUE.filter(
      s => s.path.length > path.length && path.every((word, i) => s.path[i] === word),
    ).map(s => s.path[path.length] ?? '')
    const word = words[end] ?? ''
    if (verbs.length === 0) return undefined
    if (!verbs.includes(word))
      return new WrongUsage([
        {
          code: 'usage-command',
          data: { what: [...path, word].join(' '), near: nearest(word, verbs).join(' ') || verbs.join(' ') },
        },
      ])
  }
  return undefined
}
