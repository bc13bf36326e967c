import { type Term, Vocabulary } from '../../assembly/vocabulary.ts'
import { keysOf } from '../../basics/groups.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import type { Call } from '../frame/call.ts'

/** Reads one of a few words in either language; any other is refused with those that there are. */
export function oneOfWords<Word extends string>(
  option: string,
  terms: Readonly<Record<Word, Term>>,
  among: readonly Word[] = keysOf(terms),
): (typed: string) => Word {
  return typed => {
    const found = wordOf(terms, typed)
    if (found !== undefined && among.includes(found)) return found
    const known = among.map(word => `${word}（${terms[word].zh}）`).join('、')
    throw new Refused([{ code: 'word-unknown', data: { option, value: typed, known } }])
  }
}

/** What a call was given to change, by what its options are called: `表决截止时间 2026-03-15T18:00；会议名称 …`. */
export function givenWords({ spec, options, lang }: Call): string {
  return Object.entries(spec.options ?? {})
    .flatMap(([name, about]) => {
      const values = [options[name] ?? []].flat()
      return values.length === 0 ? [] : [`${about[lang].split(/[：（:(]/)[0]} ${values.join(' ')}`]
    })
    .join({ zh: '；', en: '; ' }[lang])
}

/** The word that was typed; undefined for none of them. */
export function wordOf<Word extends string>(
  terms: Readonly<Record<Word, Term>>,
  typed: string,
): Word | undefined {
  return new Vocabulary(terms).read(foldWidth(typed).trim())
}
