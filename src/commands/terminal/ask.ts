import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { oneLine, printable } from '../../basics/text.ts'
import { problemText } from '../../problems/say.ts'
import type { Call } from '../frame/call.ts'
import { lineFault } from '../frame/codes.ts'
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
  const { about = { zh: '', en: '' }, choices, standing, shown } = asking
  const message = oneLine(call.t(about))
  const fault = (text: string) =>
    text === '' && standing === '' ? undefined : faultOf(read, text, call.lang)
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
        ? await search(message, named, standing, call.lang)
        : await choose(message, named, standing, call.lang)
    const said = fault(answer)
    if (said === undefined) return answer
    call.world.stderr.write(`${said}\n`)
  }
}

interface Named {
  readonly value: string
  readonly name: string
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
        pageSize: 14,
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

async function search(
  message: string,
  choices: readonly Named[],
  standing: string | undefined,
  lang: Lang,
): Promise<string> {
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: string }>([
      {
        type: 'search',
        name: 'answer',
        message,
        pageSize: 14,
        ...(standing !== undefined && { default: standing }),
        source: (term: string | undefined) => {
          const words = (term ?? '').toLowerCase().split(/\s+/)
          const found = choices.filter(({ name, value }) =>
            words.every(word => `${name} ${value}`.toLowerCase().includes(word)),
          )
          return found.length > 0 ? found : choices
        },
        theme: { style: { keysHelpTip: () => SEARCH_KEYS[lang] } },
      },
    ]),
  )
  return answer
}

const KEYS: Readonly<Record<Lang, string>> = {
  zh: '↑↓ 或数字选择，回车确定',
  en: '↑↓ or a digit chooses, Enter takes it',
}
const SEARCH_KEYS: Readonly<Record<Lang, string>> = {
  zh: '输入几个字查找，↑↓ 选择，回车确定',
  en: 'type to find, ↑↓ chooses, Enter takes it',
}

export async function askYesOrNo(question: string, standing: boolean): Promise<boolean> {
  const { answer } = await putQuestion(prompt =>
    prompt<{ answer: boolean }>([
      { type: 'confirm', name: 'answer', message: oneLine(question), default: standing },
    ]),
  )
  return answer
}

/** Shows what is about to be fixed and asks for the word that does it. */
export async function askForWord(call: Call, word: string, shown: string): Promise<string> {
  const { stdout } = call.world
  stdout.write(await paint(printable(shown), wantsColour(call.world, stdout)))
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
function faultOf(read: (text: string) => unknown, text: string, lang: Lang): string | undefined {
  if (text === '') return { zh: '请输入', en: 'an answer is needed' }[lang]
  const broken = lineFault(text, '')
  if (broken) return sentence([broken], lang)
  try {
    read(text)
    return undefined
  } catch (error) {
    if (error instanceof Refused) return sentence(error.problems, lang)
    throw error
  }
}

function sentence(problems: readonly Problem[], lang: Lang): string {
  return problems.map(problem => oneLine(problemText(problem, lang))).join('\n')
}
