import type { Recount, RecountedPaper } from '../../assembly/papers/recount.ts'
import { Refused } from '../../basics/problem.ts'
import type { Db } from '../../store/open.ts'
import { readRecountedPapers, readRecounts } from '../../store/review/recounts.ts'
import type { OpenAssembly } from '../frame/session.ts'
import type { CallWith, ValueOption } from '../frame/spec.ts'

/** The recount that is open; refused where none is. */
export function theOpenRecount(db: Db, assembly: OpenAssembly): Recount {
  const open = readRecounts(db, assembly.id).find(recount => recount.closedAt === null)
  if (!open) throw new Refused([{ code: 'recount-not-open', data: { assembly: assembly.code } }])
  return open
}

/** The recount that `--recount` names, with what it takes papers for; undefined where nobody asks for one. */
export function recountAsked(
  call: CallWith<{ readonly recount: ValueOption }>,
  db: Db,
  assembly: OpenAssembly,
): { readonly recount: Recount; readonly papers: readonly RecountedPaper[] } | undefined {
  const no = call.count('recount', 1)
  if (no === undefined) return undefined
  const known = readRecounts(db, assembly.id)
  const recount = known.find(r => r.no === no)
  if (!recount)
    throw new Refused([
      { code: 'recount-unknown', data: { no, known: known.map(r => r.no).join('、') || '—' } },
    ])
  return { recount, papers: readRecountedPapers(db, assembly.id, no) }
}

/** How the log names a recount. */
export function recountSubject(assemblyPath: string, no: number): string {
  return `${assemblyPath} recount ${no}`
}
