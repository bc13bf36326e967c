export type Lang = 'zh' | 'en'

/** A text in both languages: the one type for it. */
export interface Phrase {
  readonly zh: string
  readonly en: string
}
