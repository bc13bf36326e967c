import type { Item } from '../../../assembly/item.ts'
import { BLANK, splitMarks } from '../../../assembly/marks.ts'
import { addTo } from '../../../basics/groups.ts'
import type { Problem } from '../../../basics/problem.ts'
import type { Minute } from '../../../basics/time.ts'
import { withoutExclusions } from '../../../count/electorate.ts'
import type { SignedPaper } from '../../../count/papers/mandates.ts'
import { nextPaperNo, paperBase } from '../../../store/ballots/desks.ts'
import {
  lastCorrections,
  readCorrections,
  readEntered,
  readPapers,
  readVoidedLater,
  type VoterPaper,
} from '../../../store/ballots/papers.ts'
import type { StoredItem } from '../../../store/items.ts'
import { readSignatures, withSigners } from '../../../store/people/roll.ts'
import { Vote } from '../../facts/vote.ts'
import type { OnAssembly, OpenAssembly } from '../../frame/the-assembly.ts'
import { futureCheck } from './paper-faults.ts'

/** A paper before it has its number. */
export type NewPaper = Omit<VoterPaper, 'no'> & { readonly signedBy: string }

export type NumberedPaper = NewPaper & { readonly no: number }

type Known = Pick<VoterPaper, 'voter' | 'no' | 'void' | 'marks' | 'receivedAt'>

/** The ballot box of one assembly: what may go in, what is in it already. */
export class BallotBox {
  private readonly assembly: OpenAssembly
  private readonly items: readonly StoredItem[]
  private readonly electorates: ReadonlyMap<string, Float64Array>
  private readonly papers = new Map<number, SignedPaper[]>()
  /** A paper made void by decision is still the paper that was entered: the file it came from adds nothing. */
  private readonly voidedLater: ReadonlySet<string>
  /** So is a paper whose entry was corrected or struck, by voter. */
  private readonly asEntered = new Map<number, VoterPaper[]>()
  /** See {@link nextPaperNo}. */
  private readonly base: number
  private readonly futureFault: (time: Minute) => Problem | undefined

  /** `futureFault`: what is wrong with a time that has not come yet, see {@link futureCheck}. */
  constructor(on: OnAssembly, futureFault: (time: Minute) => Problem | undefined) {
    const { db, assembly, items } = on
    this.assembly = assembly
    this.items = items
    this.futureFault = futureFault
    // Who is taken out of an item by decision may mark it: the count with everybody stands beside the one without.
    this.electorates = withoutExclusions(new Vote(on).electorates()).electorates
    this.voidedLater = readVoidedLater(db, assembly.id)
    this.base = paperBase(db)
    const signatures = readSignatures(db, assembly.id)
    for (const paper of withSigners(readPapers(db, assembly.id), signatures)) this.keep(paper)
    const corrected = lastCorrections(readCorrections(db, assembly.id))
    if (corrected.size === 0) return
    for (const paper of readEntered(db, assembly.id))
      if (corrected.has(`${paper.voter} ${paper.no}`)) addTo(this.asEntered, paper.voter, paper)
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

  /**
   * Is a paper of this voter, time, void reason and marks in the box already? Without a time any one equals it. A corrected
   * paper equals what was entered and what it was corrected to.
   */
  has(paper: NewPaper, timed: boolean): boolean {
    for (const box of [this.papers, this.asEntered])
      for (const known of box.get(paper.voter) ?? []) if (this.equals(known, paper, timed)) return true
    return false
  }

  private equals(known: Known, paper: NewPaper, timed: boolean): boolean {
    return (
      known.marks === paper.marks &&
      (!timed || known.receivedAt === paper.receivedAt) &&
      (known.void === paper.void ||
        (paper.void === null && this.voidedLater.has(`${known.voter} ${known.no}`)))
    )
  }

  /** Puts a paper in as the voter's next; the caller records it. */
  put(paper: NewPaper): NumberedPaper {
    const known = [...(this.papers.get(paper.voter) ?? []), ...(this.asEntered.get(paper.voter) ?? [])]
    const numbers = known.map(({ no }) => no)
    const { voter, receivedAt, void: voided, marks, proxy, channel, signedOn, signedBy } = paper
    const no = nextPaperNo(numbers, this.base)
    // Not spread: an object that gets a field more than it was copied with takes four times the place.
    const numbered = { voter, no, receivedAt, void: voided, marks, proxy, channel, signedOn, signedBy }
    this.keep(numbered)
    return numbered
  }

  /** Every paper in the box, voter by voter. */
  *[Symbol.iterator](): Generator<SignedPaper> {
    for (const papers of this.papers.values()) yield* papers
  }

  private keep(paper: SignedPaper): void {
    addTo(this.papers, paper.voter, paper)
  }
}
