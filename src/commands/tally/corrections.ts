import type { Said } from '../../assembly/papers/correction.ts'
import { joinMarks, splitMarks } from '../../assembly/papers/marks.ts'
import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { maskNames } from '../../assembly/people/masking.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { CorrectionLine } from '../../documents/account/account-ballots.ts'
import { readCorrections } from '../../store/ballots/corrections.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import type { StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import type { RollIndex } from '../ballot/papers/roll-index.ts'
import { marksInWords } from '../ballot/papers/words.ts'
import type { OpenAssembly } from '../frame/session.ts'

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
  const change = (from: Said | undefined, to: Said): Pick<CorrectionLine, 'was' | 'is' | 'ruled'> => {
    const [was, is] = [splitMarks(from?.marks ?? ''), splitMarks(to.marks)]
    const differing = new Set(items.filter((_, i) => !from || (was[i] ?? '') !== (is[i] ?? '')))
    const words = (marks: string[]) =>
      marksInWords(items, joinMarks(marks), lang)
        .filter((_, i) => items[i] && differing.has(items[i]))
        .join('  ')
    return {
      was: from ? words(was) : null,
      is: words(is),
      ruled: (from?.void ?? null) === to.void ? null : (to.void ?? 'in-order'),
    }
  }
  const counted = new Map<string, Said>(readPapers(db, assembly.id).map(p => [`${p.voter} ${p.no}`, p]))
  return [
    ...corrections.map(({ voter, paperNo, kind, from, to, reason, witnesses }) => ({
      serial: roll.serialOf(voter),
      paper: paperNo,
      ...change(from, to),
      struck: kind === 'struck',
      reason,
      witnesses: maskNames(witnesses),
    })),
    ...recount.map(paper => {
      const { voter, no, reason, witnesses } = paper
      const line = {
        serial: roll.serialOf(voter),
        paper: no,
        ...change(counted.get(`${voter} ${no}`), paper),
        struck: false,
        reason,
        witnesses: maskNames(witnesses),
      }
      counted.set(`${voter} ${no}`, paper)
      return line
    }),
  ]
}
