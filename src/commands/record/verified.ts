import { isOver } from '../../assembly/assembly.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readCompounds } from '../../store/compounds.ts'
import { type LogEntry, lastEntryOf } from '../../store/log.ts'
import { type Db, PART_WORDS } from '../../store/open.ts'
import { readRecountedPapers, readRecounts } from '../../store/review.ts'
import { verifyRecord } from '../../store/safety/verify.ts'
import { clockProblems } from '../facts/clock.ts'
import { type KeptResult, resultFacts, Vote } from '../facts/vote.ts'
import type { Call } from '../frame/call.ts'
import { withRules } from '../frame/the-assembly.ts'
import { recountSubject } from '../recount/the-recount.ts'
import { type HeldAgainst, heldAgainst, unknownCodes } from './against.ts'
import { type Attested, attestedOf, brokenAttestations } from './attested.ts'

/* What verifying a record comes to: that of its rows and its log, and every result counted anew. */

/** The check code of an assembly. */
interface Checked {
  readonly assembly: string
  readonly checkCode: string
}

export interface VerifiedResults {
  readonly problems: readonly Problem[]
  readonly entries: number
  readonly head: string
  readonly backwards: readonly number[]
  /** What is odd about the clock of this computer. */
  readonly clock: readonly Problem[]
  readonly declared: readonly Checked[]
  /** Closed and not declared: the code that stands for what was entered, to be read out before a sample is drawn. */
  readonly closed: readonly Checked[]
  /** What tellers signed. */
  readonly attested: readonly Attested[]
  /** Codes from papers, and what each is here. */
  readonly against: readonly HeldAgainst[]
}

export const NOTHING: VerifiedResults = {
  problems: [],
  entries: 0,
  head: '',
  backwards: [],
  clock: [],
  declared: [],
  closed: [],
  attested: [],
  against: [],
}

/** The record as it was written, and what was declared as it is counted now. */
export function verified(call: Call, db: Db, typed: readonly string[] = []): VerifiedResults {
  const { findings, ...chain } = verifyRecord(db)
  const found: Problem[] = findings.map(f => ({
    code: `audit-${f.code}`,
    data: { table: f.table, row: f.row, kind: PART_WORDS[f.kind ?? 'table'] },
  }))
  if (findings.some(f => f.code === 'damaged')) return { ...NOTHING, ...chain, problems: found }
  const { declared, closed, attested, differing } = recount(db)
  const clock = clockProblems(db, call.world.now())
  const against = typed.length > 0 ? heldAgainst(db, typed) : []
  const problems = [...found, ...differing, ...brokenAttestations(attested), ...unknownCodes(against)]
  return { ...chain, clock, declared, closed, attested, against, problems }
}

/** Counts every closed vote and every closed recount anew and holds it against what the log keeps of what was declared. */
function recount(
  db: Db,
): Pick<VerifiedResults, 'declared' | 'closed' | 'attested'> & { differing: Problem[] } {
  const differing: Problem[] = []
  const declared: Checked[] = []
  const closed: Checked[] = []
  const attested: Attested[] = []
  for (const compound of readCompounds(db)) {
    for (const stored of readAssemblies(db, compound.id)) {
      if (!isOver(stored)) continue
      const assembly = withRules(db, compound, stored)
      const vote = new Vote({ db, compound, assembly })
      const result = found(vote)
      const checked = { assembly: assembly.path, checkCode: result?.checkCode ?? '' }
      attested.push(...attestedOf(db, assembly, checked.checkCode))
      if (stored.state === 'closed') {
        closed.push(checked)
        continue
      }
      declared.push(checked)
      if (!isSame(result, lastEntryOf(db, 'assembly.declare', assembly.path)))
        differing.push({ code: 'audit-recount-differs', data: { assembly: assembly.path } })
      for (const { no, closedAt, result } of readRecounts(db, assembly.id)) {
        if (closedAt === null) continue
        const subject = recountSubject(assembly.path, no)
        const said = lastEntryOf(db, 'assembly.close-count', subject)
        const again = found(new Vote(vote, readRecountedPapers(db, assembly.id, no)))
        if (said?.digest !== result || !isSame(again, said))
          differing.push({ code: 'audit-recount-differs', data: { assembly: subject } })
      }
    }
  }
  return { declared, closed, attested, differing }
}

/** What a vote counted anew comes to; undefined where what is stored can no longer be counted. */
function found(vote: Vote): KeptResult | undefined {
  try {
    return resultFacts(vote)
  } catch (error) {
    if (error instanceof Refused || error instanceof RangeError) return undefined
    throw error
  }
}

/** Does a count find what an entry of the log keeps? */
function isSame(result: KeptResult | undefined, entry: LogEntry | undefined): boolean {
  return !!result && result.digest === entry?.digest && result.checkCode === entry.checkCode
}
