import type { Item } from '../../assembly/item.ts'
import { BLANK, splitMarks } from '../../assembly/marks.ts'
import type { Area } from '../../basics/area.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import type { ItemTally } from '../outcome.ts'
import { type Marked, readingOf, speaksOn } from '../papers/readings.ts'
import { type PaperRuling, type RulingContext, rulePapers } from '../papers/rulings.ts'
import type { CountedPaper, VoteFacts } from '../tally.ts'
import type { TenantFlat } from '../tenants.ts'
import { minus, plus, Sum, type Weight } from '../weight.ts'
import { ChoiceCount } from './choice.ts'
import { ElectionCount } from './election.ts'
import { MotionCount } from './motion.ts'

/** The marks on one item, with the electorate that made them. */
export class Box {
  readonly item: Item
  /** Each voter's area in this item, 0 outside its electorate. */
  readonly electorate: Float64Array
  private readonly count: MotionCount | ElectionCount | ChoiceCount
  private readonly facts: VoteFacts
  /** The item's place on the ballot. */
  private readonly place: number
  private readonly roll: Weight
  /** Voters whose flats are heads of their own here. */
  private readonly parted: ReadonlyMap<number, readonly Head[]>
  private readonly partedOut = new Sum()

  constructor(item: Item, place: number, facts: VoteFacts) {
    const { rules } = facts.assembly
    const own = facts.electorates.get(item.code)
    this.item = item
    this.place = place
    this.facts = facts
    this.electorate = own ?? facts.areas
    this.parted = rules['tenant-heads'] === 'by-flat' ? headsIn(item, this.electorate, facts) : new Map()
    const { headcount, area } = own ? sumOf(own) : facts.roll
    const more = [...this.parted.values()].reduce((sum, heads) => sum + heads.length - 1, 0)
    this.roll = { headcount: headcount + more, area }
    this.count =
      item.kind === 'motion'
        ? new MotionCount(item, rules)
        : item.kind === 'election'
          ? new ElectionCount(item, rules, facts.lots?.get(item.code))
          : new ChoiceCount(item, rules)
  }

  /** Adds what the accepted paper of a voter says here; those with several heads are counted by {@link addHeads}. */
  add(voter: number, paper: Marked, parts: readonly string[]): void {
    const area = this.electorate[voter] ?? 0
    if (area > 0 && !this.parted.has(voter)) this.mark(paper, parts, area)
  }

  addSilent(voter: number): void {
    const area = this.electorate[voter] ?? 0
    if (area > 0 && !this.item.withdrawn && !this.parted.has(voter)) this.count.addSilent(area)
  }

  /** Counts the voters with several heads: each head has the papers that reach it, judged by themselves. */
  addHeads(
    papersOf: ReadonlyMap<number, readonly CountedPaper[]>,
    context: RulingContext,
    { silent, over }: { readonly silent: (voter: number) => boolean; readonly over: boolean },
  ): void {
    for (const [voter, heads] of this.parted) {
      for (const head of heads) {
        const papers = (papersOf.get(voter) ?? []).filter(paper => reaches(paper, head))
        const rulings = rulePapers(papers, context, this.facts.resolutions.get(voter))
        const paper = acceptedOf(papers, rulings)
        if (paper) this.mark(paper, splitMarks(paper.marks), head.area)
        else if (papers.length === 0 && silent(voter) && !this.item.withdrawn) this.count.addSilent(head.area)
        const undecided = rulings.some(({ ruling }) => ruling === 'held')
        if (!paper && (undecided || !over)) this.partedOut.add(head.area)
      }
    }
  }

  /** What of this electorate is still out, from what is out voter by voter. */
  outstanding(all: Weight, isOut: (voter: number) => boolean): Weight {
    const asOne = new Sum()
    for (const voter of this.parted.keys()) if (isOut(voter)) asOne.add(this.electorate[voter] ?? 0)
    return plus(minus(all, asOne), this.partedOut)
  }

  close(law: PlaceLaw): ItemTally {
    const tally = this.count.tally(this.roll, law)
    const out = this.facts.excluded?.get(this.item.code)
    return out ? { ...tally, excluded: sumOf(out.values()) } : tally
  }

  private mark(paper: Marked, parts: readonly string[], area: Area): void {
    if (!speaksOn(this.item, paper)) return
    this.count.add(readingOf(this.item, parts[this.place] ?? BLANK, this.facts.assembly.rules), area)
  }
}

/** A head of a voter who has several: a tenant's flat, or all that is left to the owner. */
interface Head {
  readonly flat: string | null
  readonly area: Area
}

function headsIn(item: Item, electorate: Float64Array, { tenantFlats }: VoteFacts): Map<number, Head[]> {
  const parted = new Map<number, Head[]>()
  for (const [voter, all] of tenantFlats ?? []) {
    const area = electorate[voter] ?? 0
    const flats = all.filter(flat => flat.items.has(item.code))
    if (area !== 0 && flats.length > 0) parted.set(voter, headsOf(area, flats))
  }
  return parted
}

function headsOf(area: Area, flats: readonly TenantFlat[]): Head[] {
  const left = flats.reduce((rest, flat) => rest - flat.area, area)
  const heads = flats.map(flat => ({ flat: flat.code, area: flat.area }))
  return left > 0 ? [...heads, { flat: null, area: left }] : heads
}

/** The owner's own papers reach every head, a tenant's the flats it is for. */
function reaches({ flats }: Marked, { flat }: Head): boolean {
  return flats === undefined || (flat !== null && flats.includes(flat))
}

function acceptedOf(
  papers: readonly CountedPaper[],
  rulings: readonly PaperRuling[],
): CountedPaper | undefined {
  const accepted = rulings.find(({ ruling }) => ruling === 'accepted')
  return accepted && papers.find(({ no }) => no === accepted.no)
}

function sumOf(areas: Iterable<Area>): Weight {
  const sum = new Sum()
  for (const area of areas) if (area > 0) sum.add(area)
  return sum.total()
}
