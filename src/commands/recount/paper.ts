import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { printedCode } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { recountNote, resultChanges } from '../../documents/wording/recount-words.ts'
import { lastEntryOf } from '../../store/log.ts'
import { declaredCheckCode } from '../facts/checked-vote.ts'
import { countVote } from '../facts/vote.ts'
import type { SessionWith } from '../frame/session.ts'
import type { ValueOption } from '../frame/spec.ts'
import { recountAsked, recountSubject } from './the-recount.ts'

/** What makes a paper that of a recount. */
export interface RecountPaper {
  readonly no: number
  readonly papers: readonly RecountedPaper[]
  readonly closedAt: string
  readonly checkCode: string
  /** The sentence under the title. */
  readonly note: string
  /** In short, for the list of what was printed. */
  readonly summary: string
}

/** The closed recount that `--recount` names, as its amended notice tells it. */
export function recountPaper(call: SessionWith<{ readonly recount: ValueOption }>): RecountPaper | undefined {
  const { db, compound, assembly } = call
  const asked = recountAsked(call, db, assembly)
  if (!asked) return undefined
  const { recount, papers } = asked
  const { no, closedAt } = recount
  if (closedAt === null) throw new Refused([{ code: 'recount-still-open', data: { no } }])
  const changes = resultChanges(
    countVote(db, compound, assembly),
    countVote(db, compound, assembly, papers),
    'zh',
  )
  const declared = printedCode(declaredCheckCode(db, assembly))
  const closed = lastEntryOf(db, 'assembly.close-count', recountSubject(assembly.path, no))
  return {
    no,
    papers,
    closedAt,
    checkCode: printedCode(closed?.checkCode ?? ''),
    note: recountNote(recount, assembly.declaredAt ?? '', declared, changes),
    summary: `第${no}次重新计票`,
  }
}
