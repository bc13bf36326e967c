import { type Day, dayOf } from '../../basics/time.ts'
import { PAPER_KINDS, type PaperKindId } from '../../documents/papers/catalogue.ts'
import type { PaperFacts } from '../../documents/papers/facts.ts'
import type { Occasion, PaperKind } from '../../documents/papers/kind.ts'
import { dueDay } from '../../law/voting/deadlines.ts'
import { hasElevator } from '../../law/voting/elevator.ts'
import { readPrintedPapers } from '../../store/printed.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'
import { paperFacts } from './facts.ts'

/** `notice list`: which papers belong to this assembly, in their order, by when, and which were printed. */
export const noticeList = recordCommand(
  {
    path: ['notice', 'list'],
    summary: {
      zh: '当前会议应有的文书：先后、期限、是否已打印',
      en: 'the papers of the assembly: order, due day, printed or not',
    },
    options: { all: { zh: '列出所有种类', en: 'every kind there is' } },
    example: 'hoa notice list',
    on: 'assembly',
  },
  call => {
    const { db, compound, assembly } = call
    const facts = paperFacts(db, compound, assembly, { inFull: false, rowCount: 0, for: undefined })
    const printed = readPrintedPapers(db, assembly.id)
    const today = dayOf(call.now)
    const papers = (Object.entries(PAPER_KINDS) as [PaperKindId, PaperKind][])
      .filter(([, kind]) => call.flag('all') || belongs(kind, facts))
      .map(([id, kind]) => {
        const due = kind.due && dueDay(kind.due, assembly, facts.profile)
        const last = printed.findLast(paper => paper.kind === id)
        return {
          kind: id,
          title: kind.title[call.lang],
          need: kind.need,
          assembly: assembly.code,
          printable: kind.states.some(state => state === assembly.state),
          internal: kind.internal === true,
          due: due ?? null,
          printedOn: last?.printedOn ?? null,
        }
      })
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
        tableText(
          heads.map(head => call.t(head)),
          papers.map(p => [
            p.kind,
            p.title,
            p.need,
            (p.due ?? '') + (late(p.due, p.printedOn) ? ' !' : ''),
            p.printedOn ?? '',
            call.t(p.printable ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }),
          ]),
        ),
    }
  },
)

function belongs(kind: PaperKind, facts: PaperFacts): boolean {
  return kind.for === undefined || kind.for.some(one => OCCASIONS[one](facts))
}

const OCCASIONS: Readonly<Record<Occasion | PaperFacts['assembly']['kind'], (facts: PaperFacts) => boolean>> =
  {
    regular: ({ assembly }) => assembly.kind === 'regular',
    temporary: ({ assembly }) => assembly.kind === 'temporary',
    first: ({ assembly }) => assembly.kind === 'first',
    're-election': ({ assembly }) => assembly.kind === 're-election',
    election: ({ items }) => items.some(item => item.kind === 'election'),
    'by-election': ({ items }) => items.some(item => item.kind === 'election' && item.fills !== null),
    elevator: ({ items }) => hasElevator(items),
    extended: ({ assembly }) => assembly.closesAt !== assembly.plannedClosesAt,
    undelivered: ({ assembly, ballots }) =>
      assembly.convenedOn !== null && ballots().some(ballot => ballot.services.length === 0),
    rules: ({ items }) =>
      items.some(
        item => item.kind === 'motion' && ['rules', 'covenant', 'fund-covenant'].includes(item.matter),
      ),
    mandates: ({ mandates }) => mandates().length > 0,
    'in-person': ({ assembly }) => assembly.form === 'discussion' || assembly.form === 'mixed',
    recall: ({ items }) => items.some(item => item.kind === 'motion' && item.matter === 'committee'),
  }
