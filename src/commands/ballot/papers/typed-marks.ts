import type { Item } from '../../../assembly/item.ts'
import { BLANK } from '../../../assembly/papers/marks.ts'
import { type Problem, Refused } from '../../../basics/problem.ts'
import { typedMark } from '../../../exchange/reading/marks.ts'
import { WrongUsage } from '../../frame/call.ts'
import { theItem } from '../../item/draft.ts'

/** What `M1=同意 E1="1 3"` says, by the place of the item on the ballot. An item named twice must say the same. */
export function typedMarks(items: readonly Item[], words: readonly string[]): Map<number, string> {
  const marks = new Map<number, string>()
  const problems: Problem[] = []
  for (const word of words) {
    const at = word.search(/[=＝]/)
    if (at < 1) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
    const item = theItem(items, word.slice(0, at))
    const typed = word.slice(at + 1)
    const mark = /^(空白|blank)$/i.test(typed.trim()) ? BLANK : typedMark(item, typed)
    const place = items.indexOf(item)
    if (mark === undefined)
      problems.push({ code: 'mark-unreadable', data: { item: item.code, value: typed } })
    else if ((marks.get(place) ?? mark) !== mark)
      problems.push({ code: 'mark-named-twice', data: { item: item.code } })
    else marks.set(place, mark)
  }
  if (problems.length > 0) throw new Refused(problems)
  return marks
}
