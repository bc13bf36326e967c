import type { Recount, RecountedPaper } from '../../assembly/paper.ts'
import { printedCode } from '../../basics/digest.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { rollPlaces } from '../../documents/papers/values/convening.ts'
import { recountNote, resultChanges } from '../../documents/wording/recount-words.ts'
import { lastEntryOf } from '../../store/log.ts'
import { readRecountedPapers, readRecounts } from '../../store/review.ts'
import { declaredCheckCode, Vote } from '../facts/vote.ts'
import type { SessionWith } from '../frame/session.ts'
import type { ValueOption } from '../frame/spec.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'

/** The recount that is open; refused where none is. */
export function theOpenRecount({ db, assembly }: OnAssembly): Recount {
  const open = readRecounts(db, assembly.id).find(recount => recount.closedAt === null)
  if (!open) throw new Refused([{ code: 'recount-not-open', data: { assembly: assembly.code } }])
  return open
}

/** The recount that `--recount` names, with what it takes papers for; undefined where nobody asks for one. */
export function recountAsked(
  call: SessionWith<{ readonly recount: ValueOption }>,
): { readonly recount: Recount; readonly papers: readonly RecountedPaper[] } | undefined {
  const { db, assembly } = call
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

/** What makes a paper that of a recount. */
export interface RecountPaper {
  readonly no: number
  readonly papers: readonly RecountedPaper[]
  readonly closedAt: string
  readonly checkCode: string
  /** The sentence under the title. */
  readonly note: Phrase
  /** In short, for the list of what was printed. */
  readonly summary: string
}

/** The closed recount that `--recount` names, as a paper of this kind tells it. */
export function recountPaper(
  call: SessionWith<{ readonly recount: ValueOption }>,
  { posted }: Pick<PaperKind, 'posted'>,
): RecountPaper | undefined {
  const asked = recountAsked(call)
  if (!asked) return undefined
  const { no, closedAt } = asked.recount
  if (closedAt === null) throw new Refused([{ code: 'recount-still-open', data: { no } }])
  return told(call, { ...asked.recount, closedAt }, asked.papers, posted)
}

/** Every closed recount, as a paper of this kind tells it; none where the kind tells no count. */
export function recountPapers(
  call: OnAssembly,
  { posted, recounted }: Pick<PaperKind, 'posted' | 'recounted'>,
): RecountPaper[] {
  const { db, assembly } = call
  if (!recounted) return []
  return readRecounts(db, assembly.id).flatMap(recount =>
    recount.closedAt === null
      ? []
      : told(
          call,
          { ...recount, closedAt: recount.closedAt },
          readRecountedPapers(db, assembly.id, recount.no),
          posted,
        ),
  )
}

function told(
  call: OnAssembly,
  recount: Recount & { readonly closedAt: string },
  papers: readonly RecountedPaper[],
  posted: true | undefined,
): RecountPaper {
  const { db, assembly } = call
  const { no, closedAt } = recount
  const vote = new Vote(call, papers)
  const changes = (lang: Lang) =>
    resultChanges(new Vote(call).tally(), vote.tally(), { lang, areaPlaces: rollPlaces(vote) })
  const declared = printedCode(declaredCheckCode(call))
  const closed = lastEntryOf(db, 'assembly.close-count', recountSubject(assembly.path, no))
  return {
    no,
    papers,
    closedAt,
    checkCode: printedCode(closed?.checkCode ?? ''),
    note: recountNote(
      recount,
      { declaredAt: assembly.declaredAt ?? '', checkCode: declared, posted: posted === true },
      { zh: changes('zh'), en: changes('en') },
    ),
    summary: `第${no}次重新计票`,
  }
}
