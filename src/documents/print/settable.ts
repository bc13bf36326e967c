import type { Missing } from '../fonts/missing.ts'

/** A run of letters and digits this long may be broken anywhere; a line would not hold it. */
const LONG_RUN = /[\x21-\x7e\u00a1-\u024f]{25,}/g
const GETA = '〓'

/**
 * Makes text such as can be set, while it is written as JSON: a missing glyph would be an empty box, and who copies
 * the text would get another character. Long words may be broken where `mayBreak` says so of their key.
 */
export function settable(
  missing: readonly Missing[],
  mayBreak: (key: string) => boolean,
): (key: string, value: unknown) => unknown {
  const lost = new Set(missing.map(m => m.character))
  const found = (text: string): string =>
    lost.size === 0 ? text : [...text].map(c => (lost.has(c) ? GETA : c)).join('')
  return (key, value) => {
    if (typeof value !== 'string') return value
    return mayBreak(key) ? found(value).replace(LONG_RUN, run => [...run].join('\u200b')) : found(value)
  }
}
