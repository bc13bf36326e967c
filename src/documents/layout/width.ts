import fastStringWidth from 'fast-string-width'

/** Columns that text takes on a terminal or in a plain text file: two for a full-width character. */
export function widthOf(text: string): number {
  return widthOfPlain(text) ?? fastStringWidth(text)
}

/** The same of text that a terminal may be shown as it is; undefined for any other. */
export function widthOfPlain(text: string): number | undefined {
  // In UTF-8 each of these takes one byte, or three where it takes two columns.
  if (PLAIN.test(text)) return (text.length + Buffer.byteLength(text)) / 2
  return MARKED.test(text) ? text.length + (text.match(WIDE)?.length ?? 0) : undefined
}

/** Nearly all that is ever measured: ASCII, and Chinese characters and marks of two columns. */
const PLAIN = /^[\x20-\x7e\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/
/** With the marks of one column that stand among them. The package knows the rest too, but takes longer. */
const MARKED =
  /^[\x20-\x7e\u00a0\u00b7\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2190-\u2193\u2500-\u257f\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/
const WIDE = /[\u3000-\uffff]/g
