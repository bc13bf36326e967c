import fastStringWidth from 'fast-string-width'

/** Columns that text takes on a terminal or in a plain text file: two for a full-width character. */
export function widthOf(text: string): number {
  return widthOfPlain(text) ?? fastStringWidth(text)
}

/** The same of {@link PLAIN} text, which a terminal may be shown as it is; undefined for any other. */
export function widthOfPlain(text: string): number | undefined {
  if (!PLAIN.test(text)) return undefined
  let width = text.length
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_WIDE) width++
  return width
}

/**
 * Nearly all that is ever measured: ASCII, a few marks of one column, and Chinese characters and marks of two. The package knows
 * the rest too, but it takes as long to load as a small command does.
 */
const PLAIN =
  /^[\x20-\x7e\u00a0\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2190-\u2193\u2500-\u257f\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/
const FIRST_WIDE = 0x3000
