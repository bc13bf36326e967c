import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { problemJson, problemText } from '../../problems/say.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readCompounds, type StoredCompound } from '../../store/compounds.ts'
import { lastEntryOf } from '../../store/log.ts'
import { type Db, PART_WORDS } from '../../store/open.ts'
import { readRecountedPapers, readRecounts } from '../../store/review/recounts.ts'
import { verifyRecord } from '../../store/safety/verify.ts'
import { resultDetail } from '../assembly/declare.ts'
import { countVote } from '../facts/vote.ts'
import type { Answer } from '../frame/answer.ts'
import type { Call } from '../frame/call.ts'
import { command } from '../frame/command.ts'
import { type OpenAssembly, withRecord, withRules } from '../frame/session.ts'
import { recountSubject } from '../recount/close-count.ts'

export const auditVerify = command(
  {
    path: ['audit', 'verify'],
    summary: {
      zh: '核验：逐行、日志链、重新计票',
      en: 'verifies every row, the chain of the log, and recounts',
    },
    example: 'hoa audit verify',
  },
  async call => {
    try {
      return await withRecord(call, db => answer(call, verified(db)))
    } catch (error) {
      const [first, ...parts] = error instanceof Refused ? error.problems : []
      if (first?.code !== 'database-altered') throw error
      return answer(call, { problems: parts, entries: 0, head: '', recounted: 0 })
    }
  },
)

interface VerifiedResults {
  readonly problems: readonly Problem[]
  readonly entries: number
  readonly head: string
  readonly recounted: number
}

/** The record as it was written, and what was declared as it is counted now. */
function verified(db: Db): VerifiedResults {
  const { findings, entries, head } = verifyRecord(db)
  const found: Problem[] = findings.map(f => ({
    code: `audit-${f.code}`,
    data: { table: f.table, row: f.row, kind: PART_WORDS[f.kind ?? 'table'] },
  }))
  const { recounted, differing } = findings.some(f => f.code === 'damaged')
    ? { recounted: 0, differing: [] }
    : recount(db)
  return { problems: [...found, ...differing], entries, head, recounted }
}

function answer(call: Call, { problems, entries, head, recounted }: VerifiedResults): Answer {
  const ok = problems.length === 0
  return {
    data: {
      ok,
      entries,
      head,
      recounted,
      findings: problems.map(p => ({
        ...problemJson(p, call.lang),
        table: p.data && 'table' in p.data ? p.data.table : '',
        row: p.data && 'row' in p.data ? p.data.row : '',
      })),
    },
    failed: !ok,
    text: () =>
      ok
        ? call.t({
            zh: `核验通过：日志 ${entries} 条，链完整；各表各行与写入时一致；已宣布的 ${recounted} 次会议重新计票一致。\n链首校验码 ${head.slice(0, 12)}\n`,
            en: `Verified: ${entries} log entries, chain whole; every row as it was written; ${recounted} declared results recounted the same.\nHead ${head.slice(0, 12)}\n`,
          })
        : [
            call.t({ zh: '核验未通过：', en: 'Not verified:' }),
            ...problems.map(p => `  ${p.code}: ${problemText(p, call.lang)}`),
            '',
          ].join('\n'),
  }
}

/** Counts every declared assembly and every closed recount anew and holds it against the digest that the log keeps of what was declared. */
function recount(db: Db): { recounted: number; differing: Problem[] } {
  const differing: Problem[] = []
  let count = 0
  for (const compound of readCompounds(db)) {
    for (const stored of readAssemblies(db, compound.id)) {
      if (stored.state !== 'declared') continue
      count += 1
      const assembly = withRules(db, compound, stored)
      const declared = lastEntryOf(db, 'assembly.declare', assembly.path)?.detail
      if (recounted(db, compound, assembly) !== declared)
        differing.push({ code: 'audit-recount-differs', data: { assembly: assembly.path } })
      for (const { no, closedAt, result } of readRecounts(db, assembly.id)) {
        if (closedAt === null) continue
        const subject = recountSubject(assembly.path, no)
        const told = lastEntryOf(db, 'assembly.close-count', subject)?.detail
        const papers = readRecountedPapers(db, assembly.id, no)
        if (told !== result || recounted(db, compound, assembly, papers) !== told)
          differing.push({ code: 'audit-recount-differs', data: { assembly: subject } })
      }
    }
  }
  return { recounted: count, differing }
}

/** The digest of a recount; undefined where what is stored can no longer be counted. */
function recounted(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  papers?: readonly RecountedPaper[],
): string | undefined {
  try {
    return resultDetail(countVote(db, compound, assembly, papers))
  } catch (error) {
    if (error instanceof Refused || error instanceof RangeError) return undefined
    throw error
  }
}
