import { widthOf } from '../layout/wrap.ts'

const WIDE_LATIN = /[A-Z%@&mw½¼¾]/

/**
 * About how wide text is in a proportional Chinese font, in ems, rather too much than too little: fonts differ, and a
 * figure that wraps in its cell is worse than a cell that is a little wide.
 */
export function emsOf(text: string): number {
  let ems = 0
  for (const character of text) {
    const columns = widthOf(character)
    ems +=
      columns === 2 || character === '—' || character === '…'
        ? 1
        : columns === 0
          ? 0
          : WIDE_LATIN.test(character)
            ? 0.95
            : 0.6
  }
  return ems
}
