import type { Said } from '../../../assembly/papers/correction.ts'
import type { Recount } from '../../../assembly/papers/recount.ts'
import { Refused } from '../../../basics/problem.ts'
import type { Minute } from '../../../basics/time.ts'
import { nextPaperNo } from '../../../store/ballots/desks.ts'
import { readPapers } from '../../../store/ballots/papers.ts'
import { readItems } from '../../../store/items.ts'
import type { Db } from '../../../store/open.ts'
import { readRecountedPapers } from '../../../store/review/recounts.ts'
import { own } from '../../frame/call.ts'
import type { OpenAssembly } from '../../frame/session.ts'
import type { CallWith, ValueOption } from '../../frame/spec.ts'
import { paperChoices } from '../papers/words.ts'

/** A paper that is to be corrected. */
export interface PaperMeant {
  readonly no: number
  readonly receivedAt: Minute
  /** What the count takes it for now; undefined for one that a recount finds and nobody entered. */
  readonly entered: Said | undefined
}

/** The paper that `--paper` names, or the only one; with `--received`, in a recount, one that nobody entered. */
export async function paperMeant(
  call: CallWith<{ readonly paper: ValueOption; readonly received: ValueOption }>,
  db: Db,
  assembly: OpenAssembly,
  { voter, serial }: { readonly voter: number; readonly serial: string },
  recount: Recount | undefined,
): Promise<PaperMeant> {
  const papers = new Map<number, PaperMeant>()
  const found = recount ? readRecountedPapers(db, assembly.id, recount.no).filter(p => p.voter === voter) : []
  for (const paper of [...readPapers(db, assembly.id, voter), ...found])
    papers.set(paper.no, { no: paper.no, receivedAt: paper.receivedAt, entered: paper })
  const received = call.minute('received')
  if (received !== undefined) {
    if (!recount) throw new Refused([{ code: 'received-only-in-recount' }])
    const { opensAt: opens } = assembly
    if (received < opens)
      throw new Refused([{ code: 'received-before-opening', data: { time: received, opens } }])
    return { no: nextPaperNo(papers.keys(), 0), receivedAt: received, entered: undefined }
  }
  if (papers.size === 0) throw new Refused([{ code: 'papers-none', data: { serial } }])
  const listed = [...papers.keys()].join('、')
  const entries = [...papers.values()].flatMap(({ no, receivedAt, entered }) =>
    entered ? [{ ...entered, no, receivedAt }] : [],
  )
  if (papers.size > 1 && call.canAsk)
    await call.need('paper', own, { choices: paperChoices(readItems(db, assembly.id), entries) })
  const named = call.count('paper', 1)
  if (named === undefined && papers.size > 1)
    throw new Refused([{ code: 'paper-not-named', data: { serial, papers: listed } }])
  const paper = named === undefined ? [...papers.values()][0] : papers.get(named)
  if (!paper) throw new Refused([{ code: 'paper-unknown', data: { serial, no: named ?? 0, papers: listed } }])
  return paper
}
