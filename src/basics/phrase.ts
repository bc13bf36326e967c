export type Lang = 'zh' | 'en'

/** A text in both languages: the one type for it. */
export interface Phrase {
  readonly zh: string
  readonly en: string
}

/** What is listed in a text, names and codes, with the commas of its language: in English none of theirs stands in between. */
export function asListed(text: string, lang: Lang): string {
  return lang === 'zh' ? text : text.replace(/(?<!\p{Script=Han})、(?!\p{Script=Han})/gu, ', ')
}
