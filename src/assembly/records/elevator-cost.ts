import type { Area } from '../../basics/area.ts'
import type { Fen } from '../../basics/money.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'

/** What one unit bears of the cost of an elevator. */
export interface CostShare {
  readonly unit: string
  readonly floor: number | null
  /** Ten-thousandths. */
  readonly coefficient: number
  readonly area: Area | null
  readonly share: Fen
}

/** How the cost of an elevator is shared; the shares add up to `shared`. */
export interface CostSplit {
  /** Where it is, for the head of the paper: a compound, or a file. */
  readonly place: string
  readonly scheme: Phrase
  /** Where the scheme comes from, and how sure that is; empty for what the owners agreed themselves. */
  readonly source: Phrase
  readonly byArea: boolean
  readonly total: Fen
  readonly subsidy: Fen
  readonly shared: Fen
  readonly shares: readonly CostShare[]
}

/** A split that is kept, so that it can be paid by. */
export interface KeptSplit extends CostSplit {
  /** Counted from 1 in its compound. */
  readonly no: number
  readonly keptOn: Day
  /** The number of the split in whose place it stands, whose payments count for it; null for none. */
  readonly insteadOf: number | null
}

/** What a unit paid, or below 0 what it got back. */
export interface Payment {
  readonly no: number
  readonly unit: string
  readonly amount: Fen
  readonly paidOn: Day
  readonly note: string
}
