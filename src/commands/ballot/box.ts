import type { Item } from '../../assembly/item.ts'
import { BLANK, splitMarks } from '../../assembly/marks.ts'
import type { Problem } from '../../basics/problem.ts'
import type { Minute } from '../../basics/time.ts'
import type { CountedPaper } from '../../count/tally.ts'
import type { StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { readCountedPapers, readVoidedLater, type VoterPaper } from '../../store/papers.ts'
import { readRoll } from '../../store/roll.ts'
import type { Call } from '../call.ts'
import type { OpenAssembly } from '../session.ts'
import { electorateOf } from '../vote.ts'
import { futureCheck } from './times.ts'

/** A paper before it has its number. */
export type NewPaper = Omit<VoterPaper, 'no'>

/** The ballot box of one assembly: what may go in, what is in it already. */
export class BallotBox {
  private readonly assembly: OpenAssembly
  private readonly items: readonly StoredItem[]
  private readonly electorates: ReadonlyMap<string, Float64Array>
  private readonly papers = new Map<number, CountedPaper[]>()
  /** A paper made void by decision is still the paper that was entered: the file it came from adds nothing. */
  private readonly voidedLater: ReadonlySet<string>
  private readonly futureFault: (time: Minute) => Problem | undefined

  constructor(call: Call, db: Db, assembly: OpenAssembly, items: readonly StoredItem[]) {
    this.assembly = assembly
    this.items = items
    this.futureFault = futureCheck(call)
    const scoped = items.filter(item => item.scope.by !== 'all')
    const units = scoped.length === 0 ? [] : readRoll(db, assembly.id)
    const size = Math.max(0, ...new Set(units.map(u => u.voter))) + 1
    this.electorates = new Map(scoped.map(item => [item.code, electorateOf(item, units, size)]))
    this.voidedLater = readVoidedLater(db, assembly.id)
    for (const paper of readCountedPapers(db, assembly.id)) this.keep(paper)
  }

  /** What is wrong with the time a paper is said to have been received. */
  timeFault(receivedAt: Minute): Problem | undefined {
    if (receivedAt < this.assembly.opensAt)
      return { code: 'received-before-opening', data: { time: receivedAt, opens: this.assembly.opensAt } }
    return this.futureFault(receivedAt)
  }

  /** Items that this voter marked without being in their electorate. */
  foreignMarks(voter: number, marks: string): Item[] {
    if (this.electorates.size === 0) return []
    const parts = splitMarks(marks)
    return this.items.filter((item, i) => {
      const electorate = this.electorates.get(item.code)
      return electorate !== undefined && (electorate[voter] ?? 0) === 0 && (parts[i] ?? BLANK) !== BLANK
    })
  }

  /** Is a paper of this voter, time, void reason and marks in the box already? Without a time any one equals it. */
  has(paper: NewPaper, timed: boolean): boolean {
    const same = (known: CountedPaper) =>
      (known.void === paper.void ||
        (paper.void === null && this.voidedLater.has(`${known.voter} ${known.no}`))) &&
      known.marks === paper.marks &&
      (!timed || known.receivedAt === paper.receivedAt)
    return this.papers.get(paper.voter)?.some(same) ?? false
  }

  /** Puts a paper in as the voter's next; the caller records it. */
  put(paper: NewPaper): VoterPaper {
    const numbered = { ...paper, no: (this.papers.get(paper.voter)?.length ?? 0) + 1 }
    this.keep(numbered)
    return numbered
  }

  /** Every paper in the box, voter by voter. */
  *[Symbol.iterator](): Generator<CountedPaper> {
    for (const papers of this.papers.values()) yield* papers
  }

  private keep(paper: CountedPaper): void {
    const known = this.papers.get(paper.voter)
    if (known) known.push(paper)
    else this.papers.set(paper.voter, [paper])
  }
}
