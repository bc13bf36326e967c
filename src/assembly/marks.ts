import type { Item } from './item.ts'

/*
 * A paper's marks are one line of text, one part per item in the order of the ballot, parted by `|`:
 *   motion                1 for, 2 against, 3 abstain, f follow, x spoilt, nothing = blank
 *   election, approve     candidate numbers in order, `1 3 5`; x; nothing
 *   election, per-candidate   `1:1 2:2 3:3` (number:mark); x; nothing
 *   election with write-ins   behind either the names written in, each with a `+`: `1 3 +李四`
 *   choice                the option's number, 0 for none of these, a abstain; x; nothing
 * It is what the paper says, before any house rule reads it.
 */

export const FOR = '1'
export const AGAINST = '2'
export const ABSTAIN = '3'
export const FOLLOW = 'f'
export const SPOILT = 'x'
/** 弃权 on a choice, where 3 is an option. */
export const CHOICE_ABSTAIN = 'a'
export const BLANK = ''

export const PART_SEPARATOR = '|'

/** Joins one mark per item. */
export function joinMarks(parts: readonly string[]): string {
  return parts.join(PART_SEPARATOR)
}

/** Splits a paper's marks, one per item. */
export function splitMarks(marks: string): string[] {
  return marks.split(PART_SEPARATOR)
}

/** Candidate or option numbers as a mark: in order, each once. */
export function numbersMark(numbers: Iterable<number>): string {
  return [...new Set(numbers)].sort((a, b) => a - b).join(' ')
}

export function markNumbers(mark: string): number[] {
  return mark === '' || mark === SPOILT ? [] : withoutNames(mark.split(' ')).map(Number)
}

/** `[[1, '1'], [2, '2']]` → `1:1 2:2`, in the order of the numbers. */
export function perCandidateMark(pairs: Iterable<readonly [no: number, mark: string]>): string {
  return [...pairs]
    .sort((a, b) => a[0] - b[0])
    .map(([no, mark]) => `${no}:${mark}`)
    .join(' ')
}

export function markPairs(mark: string): [no: number, mark: string][] {
  if (mark === '' || mark === SPOILT) return []
  return withoutNames(mark.split(' ')).map(pair => {
    const colon = pair.indexOf(':')
    return [Number(pair.slice(0, colon)), pair.slice(colon + 1)]
  })
}

const NAME = '+'

/** The parts of a mark that are no names written in. */
function withoutNames(parts: string[]): string[] {
  return parts.at(-1)?.startsWith(NAME) ? parts.filter(part => !part.startsWith(NAME)) : parts
}

/** A mark with names written in behind it: each once, in order; what parts a mark is escaped in them. */
export function withNames(mark: string, names: Iterable<string>): string {
  const written = [...new Set(names)].sort().map(name => NAME + name.replace(/[\s|%+]/g, encodeURIComponent))
  return [...(mark === '' ? [] : [mark]), ...written].join(' ')
}

/** The names written in, as they are written. */
export function markNames(mark: string): string[] {
  if (!mark.includes(NAME)) return []
  return mark
    .split(' ')
    .filter(part => part.startsWith(NAME))
    .map(part => decodeURIComponent(part.slice(1)))
}

/** A mark with the names written in called otherwise. */
export function renameNames(mark: string, rename: (name: string) => string): string {
  const names = markNames(mark)
  if (names.length === 0) return mark
  return withNames(withoutNames(mark.split(' ')).join(' '), names.map(rename))
}

/** Is this a mark that a paper of this item can carry? Guards what is read back from the database. */
export function isMark(item: Item, mark: string): boolean {
  if (mark === BLANK || mark === SPOILT) return true
  switch (item.kind) {
    case 'motion':
      return mark === FOR || mark === AGAINST || mark === ABSTAIN || mark === FOLLOW
    case 'choice':
      return mark === '0' || mark === CHOICE_ABSTAIN || item.options.some(o => String(o.no) === mark)
    case 'election': {
      if (mark.includes(NAME) && !item.writeIns) return false
      const known = new Set(item.candidates.map(c => c.no))
      if (item.manner === 'approve') return markNumbers(mark).every(no => known.has(no))
      return markPairs(mark).every(
        ([no, m]) => known.has(no) && (m === FOR || m === AGAINST || m === ABSTAIN),
      )
    }
  }
}

/** Are these marks as this program writes them: one part for each item, each as such an item has it? */
export function areMarks(items: readonly Item[], marks: string): boolean {
  const parts = splitMarks(marks)
  return (
    parts.length === Math.max(1, items.length) &&
    items.every((item, i) => {
      const mark = parts[i] ?? BLANK
      return isMark(item, mark) && sameWritten(item, mark)
    })
  )
}

/** Names behind a mark; none where they cannot be read. */
function namesOf(mark: string): string[] {
  try {
    return markNames(mark)
  } catch {
    return []
  }
}

/** Numbers and names in order, each once. */
function sameWritten(item: Item, mark: string): boolean {
  if (item.kind !== 'election' || mark === BLANK || mark === SPOILT) return true
  const again = item.manner === 'approve' ? numbersMark(markNumbers(mark)) : perCandidateMark(markPairs(mark))
  return withNames(again, namesOf(mark)) === mark
}
