import { FORM_WORDS, KIND_WORDS, MANNER_WORDS, SERVICE_WORDS } from '../../assembly/vocabulary.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Refused } from '../../basics/problem.ts'
import { dayOf, dayReadBack, minuteReadBack, readAnsweredTime } from '../../basics/time.ts'
import { wordsOf } from '../../problems/say.ts'
import { choicesOf, placeChoices } from '../facts/choices.ts'
import { answeredTime, type Call, own } from '../frame/call.ts'
import { type CommandSpec, GLOBAL_OPTIONS, type OptionSpec } from '../frame/spec.ts'
import { askFor, type ChoiceOffered, choose, pick, waitForEnter } from '../terminal/ask.ts'
import type { GuideValues } from './guide.ts'
import { menuName, optionName } from './names.ts'
import { commandsIn, type SaidCommand, specsByWords } from './said-commands.ts'

/*
 * What can be said beside the questions of a command: where it was refused and its advice names an option, or where a change
 * is nothing but options. Here they go by what they say.
 */

/** Options that the menu sets itself, or that are for programs. */
const NOT_OFFERED = new Set([
  'db',
  'compound',
  'assembly',
  'json',
  'lang',
  'yes',
  'no-color',
  'dry-run',
  'fonts',
])
/** Nothing to put right: somebody thought better of it. */
const LEFT = new Set(['not-confirmed'])
const FIRST = ' first '
const AGAIN = ' again'
const MORE = ' more'
const LEAVE = ' leave'

/** What is done about a refusal: it is tried again with more said, or something else is done before. */
export type Amends = { readonly added: GuideValues } | { readonly first: SaidCommand }

/** What to do about a refusal, what its advice names before all else; undefined to leave it. */
export async function afterRefusal(
  refused: Refused,
  call: Call,
  answered: boolean,
): Promise<Amends | undefined> {
  const options = offered(call.spec)
  const advised = [...options].filter(([name]) => isAdvised(refused, name))
  const steps = await advisedSteps(refused, call.spec)
  const canSayMore = options.size > advised.length && call.spec.act !== undefined
  if (
    LEFT.has(refused.problems[0]?.code ?? '') ||
    (!answered && advised.length + steps.length === 0 && !canSayMore)
  ) {
    await waitForEnter(call.lang)
    return undefined
  }
  const line = (value: string, name: Phrase) => ({ value, name: call.t(name) })
  const chosen = await choose(
    call.t({ zh: '怎么办？', en: 'What now?' }),
    [
      ...steps.map(({ spec }, i) => {
        const [zh, en] = [menuName(spec, 'zh'), menuName(spec, 'en')]
        return line(FIRST + i, { zh: `先办“${zh}”`, en: `first: ${en}` })
      }),
      ...(answered
        ? [line(AGAIN, { zh: '改正后再来一次（先前的回答都在）', en: 'again, with the answers kept' })]
        : []),
      ...advised.map(([name, option]) =>
        line(name, { zh: `补充“${optionName(option, 'zh')}”`, en: `say: ${optionName(option, 'en')}` }),
      ),
      ...(canSayMore ? [line(MORE, { zh: '补充其他内容……', en: 'say something else …' })] : []),
      line(LEAVE, { zh: '回到主页', en: 'back to the menu' }),
    ],
    undefined,
    call.lang,
  )
  if (chosen === LEAVE) return undefined
  const first = steps.find((_, i) => chosen === FIRST + i)
  if (first) return { first }
  if (chosen === MORE) return { added: await askForOptions(call) }
  const option = options.get(chosen)
  return { added: option ? { [chosen]: await askForOption(call, option, chosen) } : {} }
}

/** More than so many ways to mend something are no advice any more. */
const MOST_STEPS = 3

/** The commands that the advice of a refusal names, other than the one that was refused. */
async function advisedSteps({ problems }: Refused, refused: CommandSpec): Promise<SaidCommand[]> {
  const specs = await specsByWords()
  const said = problems.flatMap(problem => commandsIn(wordsOf(problem).next?.zh ?? '', specs, 'zh'))
  const steps = new Map(said.map(step => [step.spec.path.join(' '), step]))
  steps.delete(refused.path.join(' '))
  return [...steps.values()].slice(0, MOST_STEPS)
}

/** Does a command change nothing but what its options name? */
export function isEdit({ path }: CommandSpec): boolean {
  return path.at(-1) === 'edit'
}

/** Lets options be chosen and answered until that is all. */
export async function askForOptions(call: Call): Promise<GuideValues> {
  const options = offered(call.spec)
  const values: Record<string, string | true> = {}
  for (;;) {
    const lines = [...options].map(([name, option]) => ({
      value: name,
      name: optionName(option, call.lang) + (name in values ? ' ✓' : ''),
      description: option[call.lang],
    }))
    const done = { value: LEAVE, name: call.t({ zh: '就这些', en: 'that is all' }) }
    const none = Object.keys(values).length === 0
    const message = call.t({ zh: '要写明、修改什么？', en: 'What is to be said or changed?' })
    const chosen = await pick(message, none ? [...lines, done] : [done, ...lines], { lang: call.lang })
    if (chosen === LEAVE) return values
    const option = options.get(chosen)
    if (option) values[chosen] = await askForOption(call, option, chosen)
  }
}

function offered({ options = {}, path }: CommandSpec): Map<string, OptionSpec> {
  const own = Object.entries<OptionSpec>(options).filter(([name]) => !NOT_OFFERED.has(name))
  const at = path.length > 0 && !Object.hasOwn(options, 'at') ? [['at', GLOBAL_OPTIONS.at] as const] : []
  return new Map<string, OptionSpec>([...own, ...at])
}

function isAdvised({ problems }: Refused, name: string): boolean {
  const named = new RegExp(`--${name}(?![a-z-])`)
  return problems.some(problem => {
    const { zh, next } = wordsOf(problem)
    return named.test(`${zh} ${next?.zh ?? ''}`)
  })
}

/** The words for what can be chosen, where an option names ids. */
const CHOICE_WORDS: Readonly<Record<string, () => readonly ChoiceOffered[]>> = {
  kind: () => choicesOf(KIND_WORDS),
  form: () => choicesOf(FORM_WORDS),
  manner: () => choicesOf(MANNER_WORDS),
  method: () => choicesOf(SERVICE_WORDS),
  region: placeChoices,
}

async function askForOption(call: Call, option: OptionSpec, name: string): Promise<string | true> {
  if (option.value === undefined) return true
  if (option.value === '<time>' || option.value === '<day>')
    return askForTime(call, option, { name, isDay: option.value === '<day>' })
  const offeredWords = option.choices && CHOICE_WORDS[name]?.()
  const raw = option.choices?.map(value => ({ value, name: { zh: value, en: value } }))
  const known = offeredWords?.every(({ value }) => option.choices?.includes(value)) ? offeredWords : raw
  return askFor(call, own, { about: option, ...(known && { choices: known }) })
}

/** A day or time in any form that questions take, given on as the command line has it. */
export async function askForTime(
  call: Call,
  about: Phrase,
  {
    name,
    isDay = false,
    standing,
  }: { readonly name: string; readonly isDay?: boolean; readonly standing?: string },
): Promise<string> {
  const today = dayOf(call.now)
  const text = await askFor(call, answer => answeredTime(name, answer, today), {
    about,
    shown: answer => {
      const time = readAnsweredTime(answer, today)
      return (
        time &&
        (isDay || time.dayOnly
          ? dayReadBack(dayOf(time.minute), call.lang)
          : minuteReadBack(time.minute, call.lang))
      )
    },
    ...(standing !== undefined && { standing }),
  })
  const { minute, dayOnly } = answeredTime(name, text, today)
  return dayOnly || isDay ? dayOf(minute) : minute
}
