import { maskNames } from '../../../assembly/people.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { rulePapers, rulingContext } from '../../../count/papers/rulings.ts'
import type { BallotLine } from '../../../documents/account/account-ballots.ts'
import { readDeskPapers } from '../../../store/ballots/desks.ts'
import { readResolutions } from '../../../store/ballots/papers.ts'
import { entriesOf, type LogEntry, lastEntryOf, numberThere, votersOf } from '../../../store/log.ts'
import { readRecountFindings, readRecounts } from '../../../store/review.ts'
import type { Vote } from '../../facts/vote.ts'
import type { OnAssembly } from '../../frame/the-assembly.ts'
import { marksInWords } from './words.ts'

/** Every voter of the roll with the ruling on each paper, in the order of the serials. */
export function ballotLines(vote: Vote): (BallotLine & { readonly voter: number })[] {
  const { db, assembly, items, roll } = vote
  const papers = groupBy(vote.signing().papers, paper => paper.voter)
  const resolutions = readResolutions(db, assembly.id)
  const context = rulingContext(assembly, items)
  return [...roll.voters]
    .sort((a, b) => a - b)
    .map(voter => {
      const own = papers.get(voter) ?? []
      const rulings = rulePapers(own, context, resolutions.get(voter))
      return {
        voter,
        serial: roll.serialOf(voter),
        units: roll.unitsOf(voter).map(unit => unit.code),
        weight: { headcount: 1, area: roll.areaOf(voter) },
        papers: rulings.map((ruling, i) => ({ ...ruling, receivedAt: own[i]?.receivedAt ?? '' })),
      }
    })
}

export interface BallotHistory {
  /** The desk a paper was entered at, its clerk, and when by that computer's clock; null in the compound's own record. */
  readonly deskOf: (
    no: number,
  ) => { readonly desk: string; readonly clerk: string; readonly enteredAt: string } | null
  /** Null also where one was set aside, because it did not know what the papers say now. */
  readonly resolution: {
    readonly accept: number | null
    readonly upTo: number
    readonly reason: string
  } | null
  /** What recounts took the voter's papers for. */
  readonly recounts: readonly {
    readonly recount: number
    readonly paper: number
    readonly ordinal: number
    readonly void: string | null
    readonly marks: readonly string[]
    readonly reason: string
    readonly witnesses: string
  }[]
  /** Every act in the log about this ballot, its units and its mandates, since the assembly was convened. */
  readonly log: readonly Pick<
    LogEntry,
    'no' | 'enteredAt' | 'happenedAt' | 'actor' | 'act' | 'detail' | 'reason'
  >[]
}

/** Everything that ever happened to one ballot, beside its services and papers themselves. */
export function ballotHistory(
  on: OnAssembly,
  voter: number,
  mandates: readonly number[],
  lang: Lang,
): BallotHistory {
  const { db, assembly, items } = on
  const resolution = readResolutions(db, assembly.id, voter).get(voter)
  const desks = readDeskPapers(db, assembly.id).filter(paper => paper.voter === voter)
  return {
    deskOf: no => {
      const found = desks.find(paper => paper.no === no)
      return found ? { desk: found.desk, clerk: found.clerk, enteredAt: found.enteredAt } : null
    },
    resolution: resolution && resolution.upTo > 0 ? resolution : null,
    recounts: readRecounts(db, assembly.id).flatMap(recount =>
      readRecountFindings(db, assembly.id, recount.no)
        .filter(paper => paper.voter === voter)
        .map(({ no, ordinal, void: voided, marks, reason, witnesses }) => ({
          recount: recount.no,
          paper: no,
          ordinal,
          void: voided,
          marks: marksInWords(items, marks, lang),
          reason,
          witnesses: maskNames(witnesses),
        })),
    ),
    log: entriesAbout(on, voter, mandates),
  }
}

function entriesAbout(
  { db, compound, assembly, roll }: OnAssembly,
  voter: number,
  mandates: readonly number[],
): BallotHistory['log'] {
  const serial = roll.serialOf(voter)
  const since = lastEntryOf(db, 'assembly.convene', assembly.path)?.no ?? 0
  const subjects = new Set([
    `${assembly.path} ${serial}`,
    ...roll.unitsOf(voter).flatMap(({ code }) => [`${assembly.path} ${code}`, `${compound.code} ${code}`]),
    ...mandates.map(id => `${assembly.path} mandate ${id}`),
  ])
  const about: LogEntry[] = []
  for (const entry of entriesOf(db, compound)) {
    if (entry.no <= since) continue
    const inside = entry.subject.startsWith(`${assembly.path} `) && entry.subject.endsWith(` ${serial}`)
    const named = entry.subject.startsWith(assembly.path) && votersOf(entry).includes(voter)
    if (subjects.has(entry.subject) || inside || named) about.push(entry)
  }
  return about.map(({ no, enteredAt, happenedAt, actor, act, detail, reason }) => ({
    no: numberThere(no),
    enteredAt,
    happenedAt,
    actor,
    act,
    detail,
    reason,
  }))
}
