import type { Bar } from '../basics/bar.ts'
import { dayOf, type Minute } from '../basics/time.ts'
import { CITATIONS } from './articles.ts'
import type { Citation } from './citation.ts'
import { type Dated, onDay } from './dated.ts'

/*
 * 民法典1260: in force from 2021-01-01; 民法典278 replaces 物权法76 (in force from 2007-10-01).
 * Which of the two decides is settled by the day on which the vote closes.
 */

export type RegimeId = 'civil-code-278' | 'property-law-76'

/** One law's way of deciding: who must take part, and of what the agreeing must be a share. */
export interface Regime {
  readonly id: RegimeId
  /** Measured on the item's whole electorate, on both axes. */
  readonly quorum: Bar
  readonly quorumCitation: Citation
  /** May silent owners, deemed to go with the majority, help to reach the quorum? */
  readonly silenceInQuorum: boolean
  /** What an item's bar is measured on. */
  readonly base: 'participating' | 'roll'
  readonly bars: { readonly ordinary: Bar; readonly special: Bar }
  readonly barCitation: Citation
  /** Is a shortfall to the quorum told? Only where the quorum is a fixed share that ballots still out can reach. */
  readonly tellsShortfall: boolean
}

const PROPERTY_LAW: Regime = {
  id: 'property-law-76',
  quorum: { wording: 'more than', of: [1, 2] },
  quorumCitation: CITATIONS.regulation12,
  silenceInQuorum: false,
  base: 'roll',
  bars: { ordinary: { wording: 'more than', of: [1, 2] }, special: { wording: 'at least', of: [2, 3] } },
  barCitation: CITATIONS.property76,
  tellsShortfall: false,
}

const CIVIL_CODE: Regime = {
  id: 'civil-code-278',
  quorum: { wording: 'at least', of: [2, 3] },
  quorumCitation: CITATIONS.civil278Votes,
  silenceInQuorum: true,
  base: 'participating',
  bars: { ordinary: { wording: 'more than', of: [1, 2] }, special: { wording: 'at least', of: [3, 4] } },
  barCitation: CITATIONS.civil278Votes,
  tellsShortfall: true,
}

const REGIMES: Dated<Regime> = [
  { from: '2007-10-01', value: PROPERTY_LAW },
  { from: '2021-01-01', value: CIVIL_CODE },
]

/** The law that decides a vote closing at this time; undefined before 2007-10-01, when neither was in force. */
export function regimeAt(closesAt: Minute): Regime | undefined {
  return onDay(REGIMES, dayOf(closesAt))
}

/** The law by its id, as a count names it. */
export function regimeOf(id: RegimeId): Regime {
  return id === CIVIL_CODE.id ? CIVIL_CODE : PROPERTY_LAW
}
