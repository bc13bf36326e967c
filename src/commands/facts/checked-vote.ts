import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { sha256 } from '../../basics/digest.ts'
import { type CheckCode, checkCode } from '../../count/check-code.ts'
import type { Tally } from '../../count/outcome.ts'
import { tally } from '../../count/tally.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { type LogEntry, lastEntryOf } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readRollAreas } from '../../store/people/roll.ts'
import type { OpenAssembly } from '../frame/session.ts'
import { resultJson } from '../tally/json.ts'
import { voteFacts } from './vote.ts'

/** A vote as it is counted, with the code of what was counted. */
export interface CheckedVote {
  readonly tally: Tally
  readonly check: CheckCode
}

export function checkedVote(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  recount: readonly RecountedPaper[] = [],
): CheckedVote {
  const facts = voteFacts(db, compound, assembly, recount)
  const counted = tally(facts)
  return { tally: counted, check: checkCode(facts, readRollAreas(db, assembly.id), counted) }
}

/** What the log keeps of a result, sealed with it: what a count of the same papers must find again. */
export function resultFacts({ tally: counted, check }: CheckedVote): { digest: string; checkCode: string } {
  return { digest: sha256(JSON.stringify(resultJson(counted))), checkCode: check.code }
}

/** The same for people. */
export function resultDetail({ digest, checkCode: check }: ReturnType<typeof resultFacts>): string {
  return `result=${digest} check=${check}`
}

/** Does a count find what an entry of the log keeps? */
export function findsAgain(vote: CheckedVote | undefined, entry: LogEntry | undefined): boolean {
  if (!vote || !entry) return false
  const { digest, checkCode: check } = resultFacts(vote)
  return entry.digest === digest && entry.checkCode === check
}

/** The check code of what was declared; empty before. */
export function declaredCheckCode(db: Db, assembly: OpenAssembly): string {
  return assembly.state === 'declared'
    ? (lastEntryOf(db, 'assembly.declare', assembly.path)?.checkCode ?? '')
    : ''
}
