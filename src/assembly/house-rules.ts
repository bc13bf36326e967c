import type { HolderRole } from './people/mandate.ts'
import type { Use } from './places/unit.ts'

/** The choices a compound's own rules may make (counting.md §9); defaults and readings are in `law/house-rules.ts`. */
export interface HouseRules {
  readonly headcount: 'by-owner' | 'by-unit'
  readonly 'headcount-clause': string
  /** Uses beyond the usual ones that count: parking, storage. */
  readonly 'counted-uses': readonly Use[]
  readonly 'conflicting-ballots': 'hold' | 'first' | 'last'
  readonly blank: 'abstain' | 'not-participating'
  readonly 'spoilt-item': 'participating' | 'not-participating'
  readonly 'follow-mark': 'not-allowed' | 'allowed'
  readonly silence: 'not-participating' | 'with-majority'
  readonly 'silence-clause': string
  readonly 'silence-service-days': number
  readonly rank: 'headcount,area' | 'area,headcount'
  readonly tie: 'runoff' | 'lot'
  /** Owners one proxy may act for; null is no cap. */
  readonly 'proxy-max': number | null
  readonly 'proxy-instructions': 'not-required' | 'required'
  readonly 'proxy-banned': readonly HolderRole[]
  /** Is a proxy's paper good as the table entered it, or only with a mandate on record? */
  readonly mandates: 'as-entered' | 'recorded'
  /** Must every paper be keyed twice, by two people, before the vote is closed? */
  readonly 'double-entry': 'not-required' | 'required'
  /** Owners a joint nomination needs; null is no number. */
  readonly 'nomination-backers': number | null
}

export type RuleKey = keyof HouseRules
