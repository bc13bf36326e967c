import type { Sentence } from './words.ts'

/** What to do next, in both languages. */
export function next(zh: string, en: string): { readonly next: Sentence } {
  return { next: { zh, en } }
}
