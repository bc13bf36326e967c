import type { Item } from '../../../assembly/item.ts'
import {
  ABSTAIN,
  AGAINST,
  BLANK,
  FOLLOW,
  FOR,
  joinMarks,
  markNames,
  markNumbers,
  markPairs,
  numbersMark,
  perCandidateMark,
  SPOILT,
  splitMarks,
  withNames,
} from '../../../assembly/marks.ts'
import type { Phrase } from '../../../basics/phrase.ts'

/** One place of the paper that is keyed: an item, or one candidate of an election that marks each of them. */
export interface Field {
  /** Which item of the assembly, counted from 0. */
  readonly item: number
  readonly code: string
  readonly title: string
  readonly kind: 'motion' | 'option' | 'numbers' | 'candidate' | 'names'
  /** The candidate's number where `kind` is `candidate`. */
  readonly no: number
}

/** What was keyed so far, a field each; null where nothing was. */
export type Values = readonly (string | null)[]

/** The places of a paper, in its order. */
export function fieldsOf(items: readonly Item[]): Field[] {
  return items.flatMap((item, i): Field[] => {
    const field = { item: i, code: item.code, title: item.title, no: 0 }
    if (item.kind === 'motion') return [{ ...field, kind: 'motion' }]
    if (item.kind === 'choice') return [{ ...field, kind: item.options.length > 9 ? 'numbers' : 'option' }]
    const listed = item.candidates.filter(({ standing }) => standing === 'standing')
    const each: Field[] =
      item.manner === 'approve'
        ? [{ ...field, kind: 'numbers' }]
        : listed.map(({ no, name }) => ({
            ...field,
            kind: 'candidate',
            no,
            code: `${item.code}-${no}`,
            title: name,
          }))
    // Persons outside the list, where the election takes them.
    return item.writeIns
      ? [...each, { ...field, kind: 'names', code: `${item.code}+`, title: '另选他人' }]
      : each
  })
}

/** The value one key gives a field that takes one key; undefined where it means nothing there. */
export function keyedValue(
  field: Field,
  item: Item,
  char: string,
  followAllowed: boolean,
): string | undefined {
  const key = char.toLowerCase()
  if (key === SPOILT) return SPOILT
  if (field.kind === 'motion' || field.kind === 'candidate') {
    if (key === '0') return BLANK
    // A digit for x: an input method keeps letters to itself.
    if (key === '9') return SPOILT
    if (key === FOR || key === AGAINST || key === ABSTAIN) return key
    return field.kind === 'motion' && followAllowed && (key === FOLLOW || key === '4') ? FOLLOW : undefined
  }
  if (field.kind !== 'option' || item.kind !== 'choice') return undefined
  if (key === ' ') return BLANK
  return key === '0' || item.options.some(option => String(option.no) === key) ? key : undefined
}

/** Has no number of an item two digits? Then they need nothing between them. */
export function oneDigitEach(item: Item): boolean {
  return numbered(item).every(({ no }) => no < 10)
}

function numbered(item: Item): readonly { readonly no: number }[] {
  return item.kind === 'election' ? item.candidates : item.kind === 'choice' ? item.options : []
}

/** Numbers as typed: `135` where no number has two digits, otherwise parted by spaces or commas. */
export function typedNumbers(item: Item, typed: string): number[] | undefined {
  const known = numbered(item)
  const apart = oneDigitEach(item)
  const pieces = apart
    ? [...typed.replace(/[\s,、，.]+/g, '')]
    : typed.split(/[\s,、，.]+/).filter(p => p !== '')
  const numbers = pieces.map(Number)
  const none = item.kind === 'choice' && numbers.length === 1 && numbers[0] === 0
  return none || numbers.every(no => known.some(one => one.no === no)) ? numbers : undefined
}

/** The mark that typed numbers make; undefined where a number is nobody's. */
export function numbersValue(item: Item, typed: string): string | undefined {
  const text = typed.trim().toLowerCase()
  if (text === '') return BLANK
  if (text === SPOILT) return SPOILT
  if (text === '0' && item.kind === 'election') return BLANK
  const numbers = typedNumbers(item, text)
  if (!numbers) return undefined
  if (item.kind === 'choice') return new Set(numbers).size > 1 ? SPOILT : String(numbers[0])
  return numbersMark(numbers)
}

/** Names as they are typed, parted by commas; undefined where one is no name. */
export function typedNames(typed: string): string[] | undefined {
  const names = typed
    .split(/[、,，;；]/)
    .map(name => name.trim())
    .filter(name => name !== '')
  return names.every(name => /\p{L}/u.test(name)) ? [...new Set(names)] : undefined
}

/** What an election's part names beyond its seats; 0 where it does not. */
export function tooMany(item: Item, fields: readonly Field[], values: Values, i: number): number {
  if (item.kind !== 'election') return 0
  const own = fields.flatMap((field, at) => (field.item === i ? [{ field, value: values[at] ?? '' }] : []))
  if (own.some(({ value }) => value === SPOILT)) return 0
  const named = own.reduce((sum, { field, value }) => {
    if (field.kind === 'names') return sum + (typedNames(value)?.length ?? 0)
    return sum + (field.kind === 'numbers' ? markNumbers(value).length : Number(value === FOR))
  }, 0)
  return named > item.seats ? named : 0
}

/** What is to be said of elections, or of one of them, that name more than their seats. */
export function overvotes(
  items: readonly Item[],
  fields: readonly Field[],
  values: Values,
  only?: number,
): Phrase[] {
  return items.flatMap((item, i) => {
    const named = only === undefined || only === i ? tooMany(item, fields, values, i) : 0
    if (item.kind !== 'election' || named === 0) return []
    const { code, seats } = item
    return [
      {
        zh: `${code} 选了 ${named} 人，应选 ${seats} 人：照此录入，该项按无效计`,
        en: `${code} names ${named} for ${seats} seats: recorded as it stands, the item is spoilt`,
      },
    ]
  })
}

/** The marks of the whole paper. */
export function marksOf(items: readonly Item[], fields: readonly Field[], values: Values): string {
  return joinMarks(
    items.map((item, i) => {
      const own = fields.flatMap((field, at) =>
        field.item === i ? [{ field, value: values[at] ?? BLANK }] : [],
      )
      if (item.kind !== 'election') return own[0]?.value ?? BLANK
      if (own.some(({ value }) => value === SPOILT)) return SPOILT
      const names = own.flatMap(({ field, value }) =>
        field.kind === 'names' ? (typedNames(value) ?? []) : [],
      )
      if (item.manner === 'approve') return withNames(own[0]?.value ?? BLANK, names)
      const pairs = own.filter(({ field, value }) => field.kind === 'candidate' && value !== BLANK)
      return withNames(perCandidateMark(pairs.map(({ field, value }) => [field.no, value] as const)), names)
    }),
  )
}

/** The numbers alone. */
function withoutNames(mark: string): string {
  return markNames(mark).length > 0 ? numbersMark(markNumbers(mark)) : mark
}

/** A paper's marks put back into its fields, for a correction. */
export function valuesOf(fields: readonly Field[], marks: string): string[] {
  const parts = splitMarks(marks)
  return fields.map(({ item, kind, no }) => {
    const mark = parts[item] ?? BLANK
    if (kind === 'names') return mark === SPOILT ? BLANK : markNames(mark).join('、')
    if (mark === SPOILT) return mark
    if (kind === 'numbers') return withoutNames(mark)
    if (kind !== 'candidate') return mark
    return markPairs(mark).find(([candidate]) => candidate === no)?.[1] ?? BLANK
  })
}
