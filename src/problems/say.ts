import { asListed, type Lang } from '../basics/phrase.ts'
import type { Problem, ProblemWords } from '../basics/problem.ts'
import { timesForPeople } from '../basics/time.ts'
import { PROBLEMS } from './problems.ts'

/** What a problem says in both languages, and what to do next. */
export function wordsOf({ code, data }: Pick<Problem, 'code' | 'data'>): ProblemWords {
  const words = PROBLEMS[code]
  // That the data are those of the code is what the type of a problem says; here they are only handed on.
  return typeof words === 'function' ? words(data as never) : words
}

/** Where a problem is and what it says. */
export function problemText(problem: Problem, lang: Lang): string {
  const { file, line, column } = problem
  const parts = [
    file,
    line && { zh: `第 ${line} 行`, en: `line ${line}` }[lang],
    column && { zh: `“${column}”列`, en: `column “${column}”` }[lang],
  ]
  const place = parts.filter(Boolean).join(' ')
  const sentence = sentenceOf(problem, lang)
  return place === '' ? sentence : `${place}${{ zh: '：', en: ': ' }[lang]}${sentence}`
}

function sentenceOf(problem: Problem, lang: Lang): string {
  return asListed(timesForPeople(wordsOf(problem)[lang]), lang)
}

/** A problem among others: in English behind its code, which somebody who reads Chinese has no use for. */
export function problemLine(problem: Problem, lang: Lang): string {
  return { zh: '', en: `${problem.code}: ` }[lang] + problemText(problem, lang)
}

/** A problem or warning in the shape of the contract. */
export function problemJson(problem: Problem, lang: Lang): Record<string, unknown> {
  return {
    file: problem.file ?? null,
    line: problem.line ?? null,
    column: problem.column ?? null,
    code: problem.code,
    message: sentenceOf(problem, lang),
  }
}
