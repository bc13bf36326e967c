import type { Phrase } from '../../basics/phrase.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { PAPER_KINDS, type PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperFacts } from '../../documents/papers/facts.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { belongs, useOf } from '../../documents/papers/premises.ts'
import { recountTitle } from '../../documents/wording/recount-words.ts'
import { lastPrinted, readPrintedPapers } from '../../store/ballots/prints.ts'
import { readRecountedPapers, readRecounts } from '../../store/review.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { duePapers } from '../plan/due-papers.ts'
import { listing } from '../terminal/listing.ts'
import { paperFacts } from './facts.ts'

/** `notice list`: which papers belong to this assembly, in their order, by when, and which were printed. */
export const noticeList = recordCommand(
  {
    path: ['notice', 'list'],
    summary: {
      zh: '当前会议应有的文书：先后、期限、是否已打印',
      en: 'the papers of the assembly: order, due day, printed or not',
    },
    options: { ...LIST_OUT, all: { zh: '列出所有种类', en: 'every kind there is' } },
    example: 'hoa notice list',
    on: 'assembly',
  },
  call => {
    const { db, assembly } = call
    const asked = { inFull: false, rowCount: 0, for: undefined }
    const facts = paperFacts(call, asked)
    const printed = readPrintedPapers(db, assembly.id)
    const today = dayOf(call.now)
    const dueOf = duePapers(call, today)
    const kinds = (Object.entries(PAPER_KINDS) as [PaperKindId, PaperKind][]).filter(
      ([, kind]) => call.flag('all') || belongs(kind, facts),
    )
    const row = (id: PaperKindId, kind: PaperKind, of: PaperFacts, recountNo = 0) => {
      const due = recountNo === 0 ? dueOf(id) : undefined
      const use = useOf(kind, of)
      return {
        kind: id,
        ...(recountNo > 0 && { recount: recountNo }),
        title: call.t(recountNo === 0 ? kind.title : recountTitle(kind.title, recountNo)),
        need: kind.need,
        assembly: assembly.code,
        printable: use.as !== 'refused',
        copy: use.as === 'copy',
        why: use.as === 'refused' ? use.why[call.lang] : null,
        internal: kind.internal === true,
        due: due?.day ?? null,
        ...(due?.provisional && { provisional: true }),
        printedOn: lastPrinted(printed, { kind: id, recountNo })?.printedOn ?? null,
      }
    }
    // What was declared stays as it was printed; beside it stand the papers of what recounts found.
    const recounts = readRecounts(db, assembly.id).filter(({ closedAt }) => closedAt !== null)
    const papers = [
      ...kinds.map(([id, kind]) => row(id, kind, facts)),
      ...recounts.flatMap(({ no }) => {
        const found = paperFacts(call, { ...asked, recount: readRecountedPapers(db, assembly.id, no) })
        return kinds.flatMap(([id, kind]) => (kind.recounted ? [row(id, kind, found, no)] : []))
      }),
    ]
    const heads = [
      { zh: '种类', en: 'kind' },
      { zh: '名称', en: 'title' },
      { zh: '需要', en: 'need' },
      { zh: '期限', en: 'due' },
      { zh: '已打印', en: 'printed' },
      { zh: '现在可打印', en: 'printable now' },
    ]
    const late = (due: Day | null, done: Day | null) => due !== null && done === null && due < today
    return {
      data: papers,
      text: () =>
        listing(
          heads.map(head => call.t(head)),
          papers.map(p => [
            p.recount === undefined ? p.kind : `${p.kind} --recount ${p.recount}`,
            p.title,
            call.t(NEED_WORDS[p.need]),
            `${p.provisional ? call.t({ zh: '至迟 ', en: 'not after ' }) : ''}${p.due ?? ''}${late(p.due, p.printedOn) ? call.t({ zh: ' 已过', en: ' past' }) : ''}`,
            p.printedOn ?? '',
            call.t(nowWords(p)),
          ]),
        ),
    }
  },
)

const NEED_WORDS: Readonly<Record<PaperKind['need'], Phrase>> = {
  A: { zh: '必备', en: 'needed' },
  B: { zh: '应有', en: 'expected' },
  C: { zh: '可选', en: 'helpful' },
}

function nowWords({ copy, why }: { readonly copy: boolean; readonly why: string | null }): Phrase {
  if (why !== null) return { zh: `否：${why}`, en: `no: ${why}` }
  return copy ? { zh: '副本', en: 'a copy' } : { zh: '是', en: 'yes' }
}
