import { joinMarks, splitMarks } from '../../assembly/marks.ts'
import { maskNames } from '../../assembly/masking.ts'
import type { RecountedPaper } from '../../assembly/recount.ts'
import type { CorrectionLine } from '../../documents/account-ballots.ts'
import { correctedMarks, readCorrections } from '../../store/corrections.ts'
import type { StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { readPapers } from '../../store/papers.ts'
import type { RollIndex } from '../ballot/roll-index.ts'
import { marksInWords } from '../ballot/words.ts'
import type { Lang } from '../call.ts'
import type { OpenAssembly } from '../session.ts'

/** Every paper that counts otherwise than it was entered: what on, from what to what, why, before whom. */
export function correctionLines(
  db: Db,
  assembly: OpenAssembly,
  items: readonly StoredItem[],
  roll: RollIndex,
  recount: readonly RecountedPaper[],
  lang: Lang,
): CorrectionLine[] {
  const corrections = readCorrections(db, assembly.id)
  if (corrections.length + recount.length === 0) return []
  const entered = new Map(readPapers(db, assembly.id).map(p => [`${p.voter} ${p.no}`, p]))
  const corrected = correctedMarks(corrections)
  const said = (before: string | undefined, after: string) => {
    const [was, is] = [splitMarks(before ?? ''), splitMarks(after)]
    const differing = items.filter((_, i) => before === undefined || (was[i] ?? '') !== (is[i] ?? ''))
    const words = (marks: string[]) =>
      marksInWords(items, joinMarks(marks), lang).filter((_, i) => items[i] && differing.includes(items[i]))
    return { was: before === undefined ? null : words(was).join('  '), is: words(is).join('  ') }
  }
  return [
    ...corrections.map(({ voter, paperNo, marks, reason, witnesses }) => ({
      serial: roll.serialOf(voter),
      paper: paperNo,
      ...said(entered.get(`${voter} ${paperNo}`)?.marks, marks),
      ruled: null,
      reason,
      witnesses: maskNames(witnesses),
    })),
    ...recount.map(({ voter, no, marks, void: voided, reason, witnesses }): CorrectionLine => {
      const key = `${voter} ${no}`
      return {
        serial: roll.serialOf(voter),
        paper: no,
        ...said(corrected.get(key) ?? entered.get(key)?.marks, marks),
        ruled: (entered.get(key)?.void ?? null) === voided ? null : (voided ?? 'in-order'),
        reason,
        witnesses: maskNames(witnesses),
      }
    }),
  ]
}
