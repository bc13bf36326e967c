import type { Area } from '../basics/area.ts'
import type { Day, Minute } from '../basics/time.ts'
import type { Scope } from './item.ts'
import type { HolderRole } from './people.ts'
import type { Use } from './unit.ts'

export interface Compound {
  readonly code: string
  readonly name: string
  readonly district: string
  readonly street: string
  readonly address: string
  /** 居民委员会. */
  readonly committeeOfResidents: string
  readonly developer: string
  /** The regional profile, `national` when none was named. */
  readonly region: string
  /** What the register says of the whole compound: its area, and how many units; null where nobody said. */
  readonly registeredArea: Area | null
  readonly registeredUnits: number | null
}

export const ASSEMBLY_KINDS = ['regular', 'first', 'temporary', 're-election'] as const
export type AssemblyKind = (typeof ASSEMBLY_KINDS)[number]

export const ASSEMBLY_FORMS = ['written', 'discussion', 'online', 'mixed'] as const
export type AssemblyForm = (typeof ASSEMBLY_FORMS)[number]

export const STATES = ['draft', 'convened', 'open', 'closed', 'declared', 'cancelled'] as const
export type AssemblyState = (typeof STATES)[number]

/** 业主大会会议. */
export interface Assembly {
  readonly code: string
  readonly title: string
  readonly kind: AssemblyKind
  readonly form: AssemblyForm
  readonly state: AssemblyState
  readonly opensAt: Minute
  /** The planned or extended close; lateness is judged by it. */
  readonly closesAt: Minute
  /** The close as first announced. */
  readonly plannedClosesAt: Minute
  readonly scope: Scope
  /** The rules in force: frozen with the roll. */
  readonly rules: HouseRules
  readonly convenedOn: Day | null
  readonly openedAt: Minute | null
  readonly closedAt: Minute | null
  readonly declaredAt: Minute | null
  /** Why a short notice period was overridden, empty when it was not. */
  readonly noticeOverride: string
  /** Why an extension, a cancellation or a declaration with held papers was made; empty when none was. */
  readonly extensionReason: string
  readonly cancelReason: string
  readonly declareOverride: string
  /** 演练: a copy to practise on, never to be declared. */
  readonly rehearsal?: true
}

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
