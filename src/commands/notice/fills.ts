import { Refused } from '../../basics/problem.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import { usualPlaces } from '../../documents/papers/kind.ts'
import { asTyped, checkText } from '../frame/codes.ts'
import { pairIn } from '../frame/pairs.ts'

/** `<place>=<text>` words: what belongs into which of the blanks that there are. Where it may, an empty text takes one back. */
export function readFills(
  words: readonly string[],
  known: readonly string[],
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
): Map<string, string> {
  const fills = new Map<string, string>()
  for (const word of words) {
    const [place, text] = pairIn(word)
    if (!known.includes(place))
      throw new Refused([{ code: 'fill-unknown', data: { place, known: known.join('、') || '—' } }])
    fills.set(place, mayBeEmpty && text === '' ? '' : checkText(text, asTyped(place)))
  }
  return fills
}

/** What `compound edit --fill` says of blanks that all papers share. */
export function readUsualFills(words: readonly string[]): Map<string, string> {
  return readFills(words, usualPlaces(Object.values(PAPER_KINDS)), { mayBeEmpty: true })
}
