import { styleText } from 'node:util'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { foldWidth, oneLine, printable } from '../../basics/text.ts'
import { clipped } from '../../documents/layout/wrap.ts'
import { problemText } from '../../problems/say.ts'
import type { Call } from '../frame/call.ts'
import { asTyped, lineFault } from '../frame/codes.ts'
import { sizeOf, type World } from '../frame/world.ts'
import { paint, wantsColour } from './paint.ts'
import { putQuestion } from './question.ts'

/** One of the answers that can be chosen, with its words. */
export interface ChoiceOffered {
  readonly value: string
  readonly name: Phrase
}

/** How a missing value is asked for. */
export interface Asking {
  /** The question, where it is another one than what the command says about the value. */
  readonly about?: Phrase
  readonly choices?: readonly ChoiceOffered[]
  /** What Enter takes. */
  readonly standing?: string
  /** The answer as it is understood, once it is given. */
  readonly shown?: (text: string) => string | undefined
}

/*
 * Questions as people see them. The prompts are inquirer's; what they say of keys is in the language of the call, and an
 * answer that is refused is asked again where it stands.
 */

/** More than this many choices are looked for by typing. */
const SEEN_AT_ONCE = 9

/** Asks for one value until `read` takes it; gives the text that was answered. */
export async function askFor(call: Call, read: (text: string) => unknown, asking: Asking): Promise<string> {
  const { about = { zh: '', en: '' }, choices, shown } = asking
  const { led } = call.world
  const asked = oneLine(call.t(about))
  const message = led?.say(asked) ?? asked
  onFreshScreen(call.world, undefined, choices?.length)
  const answer = await answerOf(call, read, message, asking)
  const chosen = choices?.find(({ value }) => value === answer)
  led?.told.push(`${message}：${chosen ? call.t(chosen.name) : (shown?.(answer) ?? answer)}`)
  return answer
}

async function answerOf(
  call: Call,
  read: (text: string) => unknown,
  message: string,
  { choices, standing, shown }: Asking,
): Promise<string> {
  const fault = (text: string) => (text === '' && standing === '' ? undefined : faultOf(read, text, call))
  if (!choices || choices.length === 0) {
    const { answer } = await putQuestion(prompt =>
      prompt<{ answer: string }>([
        {
          type: 'input',
          name: 'answer',
          message,
          ...(standing && { default: standing }),
          validate: text => fault(text.trim()) ?? true,
          transformer: (text, { isFinal }) => oneLine(isFinal ? (shown?.(text.trim()) ?? text) : text),
        },
      ]),
    )
    return answer.trim()
  }
  const named = choices.map(({ value, name }) => ({ value, name: oneLine(call.t(name)) }))
  for (;;) {
    const answer =
      named.length > SEEN_AT_ONCE
        ? await pick(message, named, { lang: call.lang, standing })
        : await choose(message, named, standing, call.lang)
    const said = fault(answer)
    if (said === undefined) return answer
    call.world.stderr.write(`${said}\n`)
  }
}

/** Where the menu leads, a question has the screen for itself, with what was answered before above it. */
export function onFreshScreen(
  { led, stdout }: World,
  told: readonly string[] = led?.told ?? [],
  choices = 0,
): void {
  if (!led) return
  const rows = Math.max(1, sizeOf(stdout).rows - Math.min(choices, MOST_IN_SIGHT) - AROUND_A_QUESTION)
  const above = told.slice(-rows).map(line => `  ${oneLine(line)}`)
  stdout.write(`${clear}${[led.title, ...above, ''].join('\n')}\n`)
}

export const clear = '\u001b[2J\u001b[H'
/** Lines that a question takes beside its choices, with the title of the screen. */
const AROUND_A_QUESTION = 6
/** So many choices are in sight at once. */
const MOST_IN_SIGHT = 14

/** Something that can be chosen, in the language of who chooses. */
export interface Named {
  readonly value: string
  readonly name: string
  readonly description?: string
}

/** Lets one of a few be chosen; a digit goes there at once. */
export async function choose(
  message: string,
  choices: readonly Named[],
  standing: string | undefined,
  lang: Lang,
): Promise<string> {
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([
      {
        type: 'select',
        name: 'answer',
        message,
        choices: [...choices],
        pageSize: MOST_IN_SIGHT,
        loop: false,
        ...(standing !== undefined && { default: standing }),
        theme: {
          indexMode: 'number',
          style: { keysHelpTip: () => KEYS[lang] },
        },
      },
    ]),
  )
  return answer
}

/** What is offered beside the choices, and how much of it is in sight. */
interface Picking {
  readonly lang: Lang
  readonly standing?: string | undefined
  /** Found by their words only: not in sight before something is typed. */
  readonly hidden?: readonly Named[]
  /** Behind the numbered ones. */
  readonly more?: readonly Named[]
  readonly pageSize?: number
  /** What is said of the one that is chosen keeps to one line of this width. */
  readonly width?: number
  readonly keys?: string
}

/** Lets one of many be chosen: by its number, by a part of what it is called, or with the arrows. */
export async function pick(
  message: string,
  choices: readonly Named[],
  { lang, standing, hidden = [], more = [], pageSize = MOST_IN_SIGHT, width, keys }: Picking,
): Promise<string> {
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([
      {
        type: 'search',
        name: 'answer',
        message,
        pageSize,
        ...(standing !== undefined && { default: standing }),
        source: (term: string | undefined) =>
          foundOrTold(term ?? '', found(term ?? '', choices, hidden, more), lang),
        theme: {
          style: {
            keysHelpTip: () => keys ?? (isNumbered(choices) ? SEARCH_KEYS : WORD_KEYS)[lang],
            ...(width !== undefined && {
              description: (text: string) => styleText('cyan', clipped(text, width)),
            }),
          },
        },
      },
    ]),
  )
  return answer
}

/** In a longer list nobody knows a number, and digits are those of a name: 第777小区. */
const MOST_NUMBERED = 99

function isNumbered(choices: readonly Named[]): boolean {
  return choices.length <= MOST_NUMBERED
}

/** A line that cannot be chosen where nothing is called as it was typed: Enter must not take what nobody asked for. */
function foundOrTold(term: string, lines: readonly Named[], lang: Lang) {
  if (lines.length > 0) return lines
  const typed = oneLine(term).trim()
  const none = {
    zh: `没有“${typed}”，请改几个字`,
    en: `nothing here is called “${typed}”; type something else`,
  }
  return [{ type: 'separator' as const, separator: none[lang] }]
}

/** The lines for what was typed: nothing, a number, or a part of what something is called; none where nothing is. */
function found(
  typed: string,
  choices: readonly Named[],
  hidden: readonly Named[],
  more: readonly Named[],
): readonly Named[] {
  const term = foldWidth(typed).trim().toLowerCase()
  const hasNumbers = isNumbered(choices)
  const numbered = hasNumbers
    ? choices.map((line, i) => ({ ...line, name: `${i + 1} ${line.name}` }))
    : choices
  if (term === '') return [...numbered, ...more]
  const named = [...choices, ...hidden.filter(({ value }) => !choices.some(c => c.value === value)), ...more]
  const words = term.split(/\s+/)
  const isIn = (text: string) => words.every(word => text.toLowerCase().includes(word))
  const digits = /^\d+$/.test(term)
  const whole = digits ? new RegExp(`(?<!\\d)${term}(?!\\d)`) : undefined
  const near = ({ name }: Named) =>
    name.toLowerCase().startsWith(term) || whole?.test(name) ? 0 : isIn(name) ? 1 : 2
  const byWords = named
    .filter(({ name, description = '', value }) => isIn(`${name} ${description} ${value}`))
    .sort((a, b) => near(a) - near(b))
  const byNumber = digits && hasNumbers ? numbered.slice(Number(term) - 1, Number(term)) : []
  return [...byNumber, ...byWords.filter(({ value }) => value !== byNumber[0]?.value)]
}

const KEYS: Readonly<Record<Lang, string>> = {
  zh: '↑↓ 或数字选择，回车确定',
  en: '↑↓ or a digit chooses, Enter takes it',
}
const SEARCH_KEYS: Readonly<Record<Lang, string>> = {
  zh: '输入数字或几个字查找，↑↓ 选择，回车确定',
  en: 'type a number or a few letters to find, ↑↓ chooses, Enter takes it',
}

const WORD_KEYS: Readonly<Record<Lang, string>> = {
  zh: '输入几个字查找，↑↓ 选择，回车确定',
  en: 'type a few letters to find, ↑↓ chooses, Enter takes it',
}

/** Where the menu leads, yes and no are words to choose from. */
export async function askYesOrNo(
  { lang, world }: Call,
  question: string,
  standing: boolean,
): Promise<boolean> {
  const message = oneLine(question)
  if (world.led) {
    const choices = [YES, NO].map(({ value, name }) => ({ value, name: name[lang] }))
    return (await choose(message, choices, (standing ? YES : NO).value, lang)) === YES.value
  }
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: boolean }>([{ type: 'confirm', name: 'answer', message, default: standing }]),
  )
  return answer
}

/** The page of review behind questions: what will be made, and whether to make it. */
export async function askAfterReview(call: Call, lines: readonly string[]): Promise<boolean> {
  onFreshScreen(call.world, [])
  call.world.stdout.write(`${lines.map(line => `  ${oneLine(line)}`).join('\n')}\n`)
  return askYesOrNo(call, call.t({ zh: '这样建立？', en: 'Make it like this?' }), true)
}

const YES = { value: 'yes', name: { zh: '是', en: 'yes' } } as const
const NO = { value: 'no', name: { zh: '否', en: 'no' } } as const

/** Shows what is about to be fixed and asks for the word that does it. */
export async function askForWord(call: Call, word: string, shown: string): Promise<string> {
  const { stdout } = call.world
  const painted = await paint(printable(shown), wantsColour(call.world, stdout))
  onFreshScreen(call.world, [])
  if (call.world.led) {
    const { pageByPage } = await import('./output.ts')
    await pageByPage(painted, call)
  } else stdout.write(painted)
  const message = call.t({
    zh: `确定请输入“${word}”，不做请直接回车：`,
    en: `Type “${word}” to do it, just Enter to leave it:`,
  })
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([{ type: 'input', name: 'answer', message }]),
  )
  return answer.trim()
}

/** Waits for Enter, so that what was said can be read. */
export async function waitForEnter(lang: Lang): Promise<void> {
  const message = { zh: '按回车继续', en: 'Enter to go on' }[lang]
  await putQuestion(prompt =>
    prompt<{ answer: string }>([{ type: 'input', name: 'answer', message, transformer: () => '' }]),
  )
}

/** Why an answer cannot be taken, in a sentence; undefined when it can. */
function faultOf(
  read: (text: string) => unknown,
  text: string,
  { lang, world: { led } }: Call,
): string | undefined {
  if (text === '') return { zh: '请输入', en: 'an answer is needed' }[lang]
  const said = (problems: readonly Problem[]) => {
    const sentences = problems.map(problem => oneLine(problemText(problem, lang))).join('\n')
    return led?.say(sentences) ?? sentences
  }
  const broken = lineFault(text, asTyped(''))
  if (broken) return said([broken])
  try {
    read(text)
    return undefined
  } catch (error) {
    if (error instanceof Refused) return said(error.problems)
    throw error
  }
}
