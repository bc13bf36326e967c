import { type Term, Vocabulary } from '../../assembly/vocabulary.ts'
import type { AreaFault } from '../../basics/area.ts'
import { keysOf } from '../../basics/groups.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { type Call, WrongUsage } from '../frame/call.ts'

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
    throw new WrongUsage([{ code: 'word-unknown', data: { option, value: typed, known } }])
  }
}

/** What a call was given to change, by what its options are called: `表决截止时间 2026-03-15T18:00；会议名称 …`. */
export function givenWords({ spec, options, lang }: Call): string {
  return Object.entries(spec.options ?? {})
    .flatMap(([name, about]) => {
      const values = [options[name] ?? []].flat()
      const called = (about.called ?? about)[lang].split(/[：（:(]/)[0]
      return values.length === 0 ? [] : [`${called} ${values.join(' ').trim() || TAKEN_BACK[lang]}`]
    })
    .join({ zh: '；', en: '; ' }[lang])
}

const TAKEN_BACK = { zh: '（取消）', en: '(taken back)' }

/** What is wrong with an area that was typed. */
export function areaProblem(value: string, fault: AreaFault): Problem {
  return { code: 'area-fault', data: { value, fault: AREA_FAULTS[fault] } }
}

const AREA_FAULTS: Readonly<Record<AreaFault, Phrase>> = {
  'not-a-number': { zh: '不是数', en: 'no number' },
  'too-many-decimals': { zh: '小数超过四位', en: 'more than four decimals' },
  'not-positive': { zh: '不大于零', en: 'not above zero' },
  'too-large': { zh: '太大', en: 'too large' },
}

/** The word that was typed; undefined for none of them. */
export function wordOf<Word extends string>(
  terms: Readonly<Record<Word, Term>>,
  typed: string,
): Word | undefined {
  return new Vocabulary(terms).read(foldWidth(typed).trim())
}
