import type { Item } from '../../../assembly/item.ts'
import {
  ABSTAIN,
  AGAINST,
  BLANK,
  FOLLOW,
  FOR,
  joinMarks,
  markPairs,
  numbersMark,
  perCandidateMark,
  SPOILT,
  splitMarks,
} from '../../../assembly/marks.ts'

/** One place of the paper that is keyed: an item, or one candidate of an election that marks each of them. */
export interface Field {
  /** Which item of the assembly, counted from 0. */
  readonly item: number
  readonly code: string
  readonly title: string
  readonly kind: 'motion' | 'option' | 'numbers' | 'candidate'
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
    if (item.manner === 'approve') return [{ ...field, kind: 'numbers' }]
    return item.candidates
      .filter(candidate => candidate.standing === 'standing')
      .map(({ no, name }) => ({ ...field, kind: 'candidate', no, code: `${item.code}-${no}`, title: name }))
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

/** What an election's part names beyond its seats; 0 where it does not. */
export function tooMany(item: Item, fields: readonly Field[], values: Values, i: number): number {
  if (item.kind !== 'election') return 0
  const own = fields.flatMap((field, at) => (field.item === i ? [values[at] ?? ''] : []))
  const named =
    item.manner === 'approve'
      ? own[0] === SPOILT || own[0] === ''
        ? 0
        : (own[0]?.split(' ').length ?? 0)
      : own.filter(value => value === FOR).length
  return named > item.seats ? named : 0
}

/** The marks of the whole paper. */
export function marksOf(items: readonly Item[], fields: readonly Field[], values: Values): string {
  return joinMarks(
    items.map((item, i) => {
      const own = fields.flatMap((field, at) =>
        field.item === i ? [{ field, value: values[at] ?? BLANK }] : [],
      )
      if (item.kind !== 'election' || item.manner === 'approve') return own[0]?.value ?? BLANK
      if (own.some(({ value }) => value === SPOILT)) return SPOILT
      return perCandidateMark(
        own.filter(({ value }) => value !== BLANK).map(({ field, value }) => [field.no, value] as const),
      )
    }),
  )
}

/** A paper's marks put back into its fields, for a correction. */
export function valuesOf(fields: readonly Field[], marks: string): string[] {
  const parts = splitMarks(marks)
  return fields.map(({ item, kind, no }) => {
    const mark = parts[item] ?? BLANK
    if (kind !== 'candidate' || mark === SPOILT) return mark
    return markPairs(mark).find(([candidate]) => candidate === no)?.[1] ?? BLANK
  })
}
