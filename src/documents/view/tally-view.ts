import type { Ruling } from '../../assembly/paper.ts'
import { RULING_WORDS } from '../../assembly/vocabulary.ts'
import { percentBeside } from '../../basics/bar.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { ItemTally, Tally } from '../../count/outcome.ts'
import type { Axis, Weight } from '../../count/weight.ts'
import type { Citation } from '../../law/citation.ts'

/**
 * A tally as people read it, before its items: which voters took part, what became of the papers. Screen, board, account and
 * notice choose their rows and lay them out.
 */
export interface TallyView {
  readonly voters: Readonly<Record<VotersId, VotersRow>>
  readonly papers: readonly PaperRow[]
}

export type VotersId = 'roll' | 'issued' | 'served' | 'returned' | 'accepted' | 'notReturned'

/** Voters by how far their ballots came. */
export interface VotersRow {
  readonly label: Phrase
  readonly weight: Weight
  /** Of the whole roll, with as many places as it takes not to belie the verdict on the quorum. */
  readonly share: Readonly<Record<Axis, string>>
}

export type PaperId = 'issued' | 'returned' | Ruling | 'not-returned'

/** Papers of one fate; a voter may have returned several. */
export interface PaperRow {
  readonly id: PaperId
  readonly label: Phrase
  /** Where there is little room; null for what is not told there. */
  readonly short: Phrase | null
  readonly count: number
  /** Came back and does not count: told on a screen only where there is one. */
  readonly isAside: boolean
}

export function viewTally({ roll, ballots, turnout }: Tally): TallyView {
  const { bar } = turnout.accepted
  const voters = (id: VotersId, weight: Weight): VotersRow => ({
    label: VOTERS_WORDS[id],
    weight,
    share: {
      headcount: percentBeside(bar, weight.headcount, roll.headcount),
      area: percentBeside(bar, weight.area, roll.area),
    },
  })
  const { issued, served, returned, accepted, notReturned, papers } = ballots
  const paper = (id: PaperId, label: Phrase, count: number): PaperRow => ({
    id,
    label,
    short: null,
    count,
    isAside: false,
  })
  return {
    voters: {
      roll: voters('roll', roll),
      issued: voters('issued', issued),
      served: voters('served', served),
      returned: voters('returned', returned),
      accepted: voters('accepted', accepted),
      notReturned: voters('notReturned', notReturned),
    },
    papers: [
      paper('issued', VOTERS_WORDS.issued, issued.headcount),
      paper('returned', { zh: '收回', en: 'returned' }, returnedPapers(ballots)),
      paper('accepted', RULING_WORDS.accepted, accepted.headcount),
      ...ASIDE.map(ruling => ({
        id: ruling,
        label: RULING_WORDS[ruling],
        short: SHORT_RULING_WORDS[ruling] ?? null,
        count: papers[ruling],
        isAside: true,
      })),
      paper('not-returned', RULING_WORDS['not-returned'], notReturned.headcount),
    ],
  }
}

/** Papers that came back, whatever became of them: of those that count there is one a voter. */
export function returnedPapers({ accepted, papers }: Tally['ballots']): number {
  return accepted.headcount + Object.values(papers).reduce((sum, n) => sum + n, 0)
}

/** What the items rest on, each article once, then what everything else does. */
export function citationsOf(items: readonly ItemTally[], basis: readonly Citation[] = []): Citation[] {
  const own = items.flatMap(item => [item.quorum.citation, ...item.citations])
  return [...new Set([...own, ...basis])]
}

const ASIDE = ['void', 'late', 'held', 'duplicate', 'superseded'] as const

const VOTERS_WORDS: Readonly<Record<VotersId, Phrase>> = {
  roll: { zh: '全体业主', en: 'electorate' },
  issued: { zh: '发出', en: 'issued' },
  served: { zh: '已送达', en: 'served' },
  returned: { zh: '已交回', en: 'returned' },
  accepted: RULING_WORDS.accepted,
  notReturned: RULING_WORDS['not-returned'],
}

const SHORT_RULING_WORDS: Readonly<Partial<Record<(typeof ASIDE)[number], Phrase>>> = {
  void: { zh: '无效', en: 'void' },
  late: { zh: '逾期', en: 'late' },
  held: { zh: '待认定', en: 'held' },
}
