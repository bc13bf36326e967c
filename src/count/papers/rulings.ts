import type { HouseRules } from '../../assembly/assembly.ts'
import type { BallotPaper, Resolution, Ruling, VoidCode } from '../../assembly/paper.ts'
import type { Minute } from '../../basics/time.ts'

/** What became of one paper, and why: the reason is a key, with the number of the other paper where there is one. */
export interface PaperRuling {
  readonly no: number
  readonly ruling: Ruling
  readonly reason: string
}

export interface RulingContext {
  /** The planned or extended close; a paper received in this minute is in time. */
  readonly closesAt: Minute
  readonly conflicting: HouseRules['conflicting-ballots']
  /** See `saySame` in `readings.ts` beside this. */
  readonly same: (marksA: string, marksB: string) => boolean
}

type JudgedPaper = Pick<BallotPaper, 'no' | 'receivedAt' | 'void' | 'marks'> & {
  readonly voidDetail?: string
}

/** Rules on all papers of one voter (counting.md §4), in the order given. */
export function rulePapers(
  papers: readonly JudgedPaper[],
  context: RulingContext,
  resolution?: Resolution,
): PaperRuling[] {
  const [only, ...others] = papers
  // Nearly every voter returns one paper.
  if (only && others.length === 0 && !resolution) return [ruleOnly(only, context)]
  const rulings = new Map<number, PaperRuling>()
  const rule = (paper: JudgedPaper, ruling: Ruling, reason: string) =>
    rulings.set(paper.no, { no: paper.no, ruling, reason })
  let inOrder: JudgedPaper[] = []
  for (const paper of papers) {
    if (paper.receivedAt > context.closesAt) rule(paper, 'late', 'after-close')
    else if (paper.void !== null) rule(paper, 'void', voidReason(paper.void, paper.voidDetail))
    else inOrder.push(paper)
  }
  if (resolution?.accept === null) {
    for (const paper of inOrder) if (paper.no <= resolution.upTo) rule(paper, 'void', 'resolved-none')
    inOrder = inOrder.filter(paper => paper.no > resolution.upTo)
  }
  inOrder.sort(byReceipt)
  const [first] = inOrder
  const last = inOrder.at(-1)
  if (first && last) {
    const alike = inOrder.every(paper => context.same(paper.marks, first.marks))
    const decided = resolution && inOrder.find(paper => paper.no === resolution.accept)
    if (alike) keep(first, inOrder.length === 1 ? 'only-paper' : 'first-of-same')
    else if (decided && covers(resolution, decided)) keep(decided, `resolved:${decided.no}`)
    else if (context.conflicting === 'first') keep(first, 'kept-first')
    else if (context.conflicting === 'last') keep(last, 'kept-last')
    else for (const paper of inOrder) rule(paper, 'held', 'differs')
  }
  return papers.flatMap(paper => rulings.get(paper.no) ?? [])

  function keep(kept: JudgedPaper, reason: string): void {
    for (const paper of inOrder) {
      if (paper === kept) rule(paper, 'accepted', reason)
      else if (context.same(paper.marks, kept.marks)) rule(paper, 'duplicate', `same-as:${kept.no}`)
      else rule(paper, 'superseded', `superseded-by:${kept.no}`)
    }
  }

  /** A decision stands for the papers it knew; a later one that says something else opens the question again. */
  function covers(decision: Resolution, accepted: JudgedPaper): boolean {
    return inOrder.every(paper => paper.no <= decision.upTo || context.same(paper.marks, accepted.marks))
  }
}

function ruleOnly(
  { no, receivedAt, void: voided, voidDetail }: JudgedPaper,
  { closesAt }: RulingContext,
): PaperRuling {
  if (receivedAt > closesAt) return { no, ruling: 'late', reason: 'after-close' }
  return voided === null
    ? { no, ruling: 'accepted', reason: 'only-paper' }
    : { no, ruling: 'void', reason: voidReason(voided, voidDetail) }
}

function voidReason(code: VoidCode, detail: string | undefined): string {
  return detail === undefined ? code : `${code}:${detail}`
}

function byReceipt(a: JudgedPaper, b: JudgedPaper): number {
  if (a.receivedAt !== b.receivedAt) return a.receivedAt < b.receivedAt ? -1 : 1
  return a.no - b.no
}
