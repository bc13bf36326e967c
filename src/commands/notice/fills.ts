import { Refused } from '../../basics/problem.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import { usualPlaces } from '../../documents/papers/kind.ts'
import { WrongUsage } from '../frame/call.ts'
import { asTyped, checkText } from '../frame/codes.ts'

/** `<place>=<text>` words: what belongs into which of the blanks that there are. Where it may, an empty text takes one back. */
export function readFills(
  words: readonly string[],
  known: readonly string[],
  { mayBeEmpty = false }: { readonly mayBeEmpty?: boolean } = {},
): Map<string, string> {
  const fills = new Map<string, string>()
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 1) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
    const place = word.slice(0, at).trim()
    if (!known.includes(place))
      throw new Refused([{ code: 'fill-unknown', data: { place, known: known.join('、') || '—' } }])
    const text = word.slice(at + 1)
    fills.set(place, mayBeEmpty && text.trim() === '' ? '' : checkText(text, asTyped(place)))
  }
  return fills
}

/** What `compound edit --fill` says of blanks that all papers share. */
export function readUsualFills(words: readonly string[]): Map<string, string> {
  return readFills(words, usualPlaces(Object.values(PAPER_KINDS)), { mayBeEmpty: true })
}
