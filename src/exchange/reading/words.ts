import {
  AREA_SOURCE_WORDS,
  OWNER_KIND_WORDS,
  SERVICE_WORDS,
  STATUS_WORDS,
  type Term,
  USE_WORDS,
  VISIT_WORDS,
} from '../../assembly/vocabulary.ts'

/** Reads one of a column's words, in either language. */
export class Vocabulary<Word extends string> {
  /** All words, as a sentence lists them. */
  readonly all: string
  private readonly words = new Map<string, Word>()
  private readonly terms: Readonly<Record<Word, Term>>

  constructor(terms: Readonly<Record<Word, Term>>) {
    this.terms = terms
    const ours = Object.keys(terms) as Word[]
    for (const word of ours) {
      const { zh, also = [] } = terms[word]
      for (const spelling of [word, zh, ...also]) this.words.set(spelling, word)
    }
    this.all = `${ours.map(word => terms[word].zh).join(' ')} / ${ours.join(' ')}`
  }

  read(text: string): Word | undefined {
    return this.words.get(text) ?? this.words.get(text.toLowerCase())
  }

  /** A word in both languages, for a sentence that must do in either. */
  both(word: Word): string {
    return `${this.terms[word].zh} ${word}`
  }
}

export const USES = new Vocabulary(USE_WORDS)
export const SOURCES = new Vocabulary(AREA_SOURCE_WORDS)
export const STATES = new Vocabulary(STATUS_WORDS)
export const KINDS = new Vocabulary(OWNER_KIND_WORDS)
export const METHODS = new Vocabulary(SERVICE_WORDS)
export const VISIT_RESULTS = new Vocabulary(VISIT_WORDS)
