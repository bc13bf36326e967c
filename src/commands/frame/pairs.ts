import { WrongUsage } from './call.ts'

interface Parting {
  /** Part at the last sign: what stands before it may hold others. */
  readonly last?: boolean
  /** Keep the space around the value: it may be part of a file's name. */
  readonly exact?: boolean
}

/** A name and its value; refused where a word is none. */
export function pairIn(word: string, how: Parting = {}): [key: string, value: string] {
  const pair = pairOf(word, how)
  if (!pair) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
  return pair
}

/** What stands on the two sides of the first `=` or `＝`; undefined where there is none, or no name before it. */
export function pairOf(
  word: string,
  { last = false, exact = false }: Parting = {},
): [key: string, value: string] | undefined {
  const at = last ? Math.max(word.lastIndexOf('='), word.lastIndexOf('＝')) : word.search(/[=＝]/)
  const key = word.slice(0, Math.max(at, 0)).trim()
  const value = word.slice(at + 1)
  return key === '' ? undefined : [key, exact ? value : value.trim()]
}
