import type { StockCount } from '../../assembly/paper.ts'

/** One thing about the ballot papers that does not add up. */
export type StockFault =
  | { readonly kind: 'printed'; readonly printed: number; readonly accounted: number }
  | { readonly kind: 'issued'; readonly issued: number; readonly voters: number }
  | { readonly kind: 'unserved'; readonly voters: readonly number[] }
  | { readonly kind: 'box'; readonly box: string; readonly said: number; readonly entered: number }
  | { readonly kind: 'boxes'; readonly said: number; readonly entered: number }

export interface StockFacts {
  readonly counts: readonly StockCount[]
  /** Voters on the roll: one ballot was issued to each. */
  readonly voters: number
  readonly served: ReadonlySet<number>
  readonly returned: Iterable<number>
  /** Papers entered, by the box they came out of; those of no box under an empty name. */
  readonly byBox: ReadonlyMap<string, number>
}

/**
 * printed = issued + spare + spoiled; returned ≤ served ≤ issued, voter by voter; in each box as many papers as were
 * entered from it. Only what was counted by hand is held against anything; without a single service on record nobody
 * kept that list, and no voter is named for it.
 */
export function checkStock(facts: StockFacts): StockFault[] {
  const { counts, voters, byBox } = facts
  const said = (kind: StockCount['kind']) => counts.find(c => c.box === '' && c.kind === kind)?.count
  const faults: StockFault[] = []
  const printed = said('printed')
  const issued = said('issued') ?? voters
  if (printed !== undefined) {
    const accounted = issued + (said('spare') ?? 0) + (said('spoiled') ?? 0)
    if (printed !== accounted) faults.push({ kind: 'printed', printed, accounted })
  }
  // More than one for a voter is a ballot issued again; fewer leave somebody without one.
  if (issued < voters) faults.push({ kind: 'issued', issued, voters })
  if (facts.served.size > 0) {
    const unserved = [...facts.returned].filter(voter => !facts.served.has(voter))
    if (unserved.length > 0) faults.push({ kind: 'unserved', voters: unserved })
  }
  const boxes = counts.filter(c => c.kind === 'returned' && c.box !== '')
  for (const { box, count } of boxes) {
    const entered = byBox.get(box) ?? 0
    if (entered !== count) faults.push({ kind: 'box', box, said: count, entered })
  }
  const all = said('returned')
  if (all !== undefined) {
    const entered = [...byBox.values()].reduce((total, papers) => total + papers, 0)
    if (entered !== all) faults.push({ kind: 'boxes', said: all, entered })
  }
  return faults
}
