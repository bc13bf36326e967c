import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { sha256 } from '../../basics/digest.ts'
import { type CheckCode, checkCode } from '../../count/check-code.ts'
import type { Tally } from '../../count/outcome.ts'
import { tally } from '../../count/tally.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { lastEntryOf } from '../../store/log.ts'
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
export function resultDetail({ tally: counted, check }: CheckedVote): string {
  return `result=${sha256(JSON.stringify(resultJson(counted)))} check=${check.code}`
}

/** The check code of what was declared; empty before. */
export function declaredCheckCode(db: Db, assembly: OpenAssembly): string {
  return assembly.state === 'declared'
    ? checkCodeIn(lastEntryOf(db, 'assembly.declare', assembly.path)?.detail)
    : ''
}

/** The check code in a detail that {@link resultDetail} made. */
export function checkCodeIn(detail = ''): string {
  return / check=([0-9a-f]{32})$/.exec(detail)?.[1] ?? ''
}
