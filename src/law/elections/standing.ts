import type { Phrase } from '../../basics/phrase.ts'

/* How a committee stands, and how that is called; nothing of the law of committees is loaded for it. */

/** complete: every seat is held; none: there is no committee; unknown: there is one, its members are not on record. */
export type Standing = 'complete' | 'by-election' | 're-elect' | 'none' | 'unknown'

export const COMMITTEE_STATE_WORDS: Readonly<Record<Standing, Phrase>> = {
  complete: { zh: '委员到齐', en: 'every seat is held' },
  'by-election': { zh: '缺额，补选', en: 'seats are vacant: a by-election' },
  're-elect': { zh: '缺额，应当提前换届', en: 'too few members: an early re-election' },
  none: { zh: '没有业主委员会', en: 'there is no committee' },
  unknown: { zh: '委员没有登记', en: 'its members are not on record' },
}
