import { widthOf } from '../layout/wrap.ts'

/** Widths in ems of what is neither full-width nor of the usual half. */
const OTHERS: readonly (readonly [RegExp, ems: number])[] = [
  [/[—…□√×]/, 1],
  [/[A-Z%@&mw½¼¾]/, 0.95],
  [/[.,:;' ]/, 0.3],
  [/[0-9]/, 0.56],
]

/**
 * About how wide text is in a proportional Chinese font, in ems, rather too much than too little: fonts differ, and a
 * figure that wraps in its cell is worse than a cell that is a little wide.
 */
export function emsOf(text: string): number {
  let ems = 0
  for (const character of text) {
    const columns = widthOf(character)
    if (columns > 0) ems += columns === 2 ? 1 : (OTHERS.find(([kind]) => kind.test(character))?.[1] ?? 0.6)
  }
  return ems
}
