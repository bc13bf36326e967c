/** A sentence in both languages, with `{places}` for its figures. */
export interface Sentence {
  readonly zh: string
  readonly en: string
}

/** What a problem says, and what to do next. */
export interface ProblemWords extends Sentence {
  readonly next?: Sentence
}
