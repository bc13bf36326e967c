import type { Term } from '../../assembly/vocabulary.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { Vocabulary } from '../../exchange/reading/columns.ts'

/** Reads one of a few words in either language; any other is refused with those that there are. */
export function oneOfWords<Word extends string>(
  option: string,
  terms: Readonly<Record<Word, Term>>,
  among: readonly Word[] = Object.keys(terms) as Word[],
): (typed: string) => Word {
  return typed => {
    const found = wordOf(terms, typed)
    if (found !== undefined && among.includes(found)) return found
    const known = among.map(word => `${word}（${terms[word].zh}）`).join('、')
    throw new Refused([{ code: 'word-unknown', data: { option, value: typed, known } }])
  }
}

/** The word that was typed; undefined for none of them. */
export function wordOf<Word extends string>(
  terms: Readonly<Record<Word, Term>>,
  typed: string,
): Word | undefined {
  return new Vocabulary(terms).read(foldWidth(typed).trim())
}
