import type { Candidacy } from '../../assembly/people/candidacy.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { wrap } from '../../documents/layout/wrap.ts'
import type { Eligibility, Screened } from '../../law/elections/eligibility.ts'

export const ELIGIBILITY_WORDS: Readonly<Record<Eligibility, Phrase>> = {
  eligible: {
    zh: '各项均已核对，未发现不具备资格的情形',
    en: 'every question is answered; nothing against it',
  },
  ineligible: { zh: '有不具备资格的答复', en: 'an answer speaks against eligibility' },
  unchecked: { zh: '尚有未核对的项', en: 'questions are still open' },
}

interface Screening {
  readonly questions: readonly Screened[]
  readonly eligibility: Eligibility
}

export function screeningJson({ questions, eligibility }: Screening, lang: Lang) {
  return {
    eligibility,
    questions: questions.map(({ id, needed, answer, by, told, citation, ...words }) => ({
      question: id,
      about: words[lang],
      needed,
      answer,
      by,
      ...(told && { answeredBy: told.answeredBy, answeredOn: told.answeredOn, note: told.note }),
      citation: citation[lang],
      certainty: citation.certainty,
    })),
  }
}

/** Each question with its answer, and what they come to. */
export function eligibilityLines({ questions, eligibility }: Screening, lang: Lang, width: number): string[] {
  const answer = (a: 'yes' | 'no' | null) =>
    a === null
      ? { zh: '未核对', en: 'open' }[lang]
      : a === 'yes'
        ? { zh: '是', en: 'yes' }[lang]
        : { zh: '否', en: 'no' }[lang]
  return [
    ...questions.flatMap(q => {
      const against = q.answer !== null && q.answer !== q.needed ? { zh: '  ×', en: '  ×' }[lang] : ''
      const source =
        q.by === 'person'
          ? `（${q.told?.answeredBy ?? ''} ${q.told?.answeredOn ?? ''}）`
          : q.by === 'roster'
            ? { zh: '（据业主名册）', en: ' (by the roster)' }[lang]
            : ''
      return wrap(`${q.id}  ${q[lang]}：${answer(q.answer)}${source}${against}  ${q.citation[lang]}`, width, {
        first: '  ',
        rest: '    ',
      })
    }),
    ELIGIBILITY_WORDS[eligibility][lang],
  ]
}

/** What a public list may show of a candidate. */
export function candidacyText({ sex, born, politics, profession }: Candidacy, lang: Lang): string {
  const known = [sex, born === '' ? '' : `${born}${{ zh: '生', en: '' }[lang]}`, politics, profession]
  return known.filter(text => text !== '').join({ zh: '，', en: ', ' }[lang])
}
