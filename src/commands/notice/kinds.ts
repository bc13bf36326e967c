import { Refused } from '../../basics/problem.ts'
import { nearest } from '../../basics/text.ts'
import { PAPER_KINDS, type PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'

/** The kind of paper that was typed; an unknown one is refused with the nearest. */
export function theKind(typed: string): { readonly id: PaperKindId; readonly kind: PaperKind } {
  const known = Object.keys(PAPER_KINDS) as PaperKindId[]
  const id = known.find(k => k === typed.trim())
  if (id) return { id, kind: PAPER_KINDS[id] }
  throw new Refused([
    {
      code: 'notice-unknown',
      data: { kind: typed, near: nearest(typed, known).join(' ') || known.join(' ') },
    },
  ])
}
