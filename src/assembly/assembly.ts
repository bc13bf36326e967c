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
  /** Who looks after the estate: the service organisation, or the person in it; empty where nobody said. */
  readonly organiser: string
  /** 物业服务合同: its last day; null where nobody said. */
  readonly contractEnds: Day | null
}

export const ASSEMBLY_KINDS = ['regular', 'first', 'temporary', 're-election'] as const
export type AssemblyKind = (typeof ASSEMBLY_KINDS)[number]

export const ASSEMBLY_FORMS = ['written', 'discussion', 'online', 'mixed'] as const
export type AssemblyForm = (typeof ASSEMBLY_FORMS)[number]

/** Who convenes: the committee, the group that prepares a first assembly or a re-election, the street office, the residents' committee. */
export const CONVENERS = ['committee', 'group', 'street', 'residents'] as const
export type Convener = (typeof CONVENERS)[number]

/** Who convenes an assembly of a kind where nothing else is said. */
export function usualConvener(kind: AssemblyKind): Convener {
  return kind === 'first' || kind === 're-election' ? 'group' : 'committee'
}

export const STATES = ['draft', 'convened', 'open', 'closed', 'declared', 'cancelled'] as const
export type AssemblyState = (typeof STATES)[number]

/** Is an assembly still on its way to a result? */
export function isGoing({ state }: { readonly state: AssemblyState }): boolean {
  return state !== 'declared' && state !== 'cancelled'
}

/** Is the vote over, so that no paper comes back any more and there is a result: closed or declared? */
export function isOver({ state }: { readonly state: AssemblyState }): boolean {
  return state === 'closed' || state === 'declared'
}

/** 业主大会会议. */
export interface Assembly {
  readonly code: string
  readonly title: string
  readonly kind: AssemblyKind
  readonly form: AssemblyForm
  readonly convener: Convener
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
  /** When the count was done, from which days run; null: on the day of the close. */
  readonly countedOn: Day | null
  readonly declaredAt: Minute | null
  /** Why a short notice period was overridden, empty when it was not. */
  readonly noticeOverride: string
  /** Why an extension, a cancellation or a declaration with held papers was made; empty when none was. */
  readonly extensionReason: string
  /** Why it was extended beyond what the rules of procedure or the place allow; empty when it was not. */
  readonly extensionOverride: string
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
  readonly 'conflicting-ballots': 'hold' | 'first' | 'last' | 'channel'
  /** 渠道: whose papers stand first where they are ranked by channel. */
  readonly 'channel-order': readonly string[]
  /** The ends of channels that close by themselves: `online=2026-03-09T23:59`, or `none`. */
  readonly 'channel-closes': string
  readonly blank: 'abstain' | 'not-participating'
  readonly 'spoilt-item': 'participating' | 'not-participating'
  readonly 'follow-mark': 'not-allowed' | 'allowed'
  readonly silence: 'not-participating' | 'participating' | 'with-majority'
  readonly 'silence-elections': 'never' | 'by-clause'
  readonly 'silence-clause': string
  readonly 'silence-service-days': number
  /** May a decision take a voter out of an item's electorate (回避)? */
  readonly recusal: 'none' | 'by-clause'
  readonly 'recusal-clause': string
  /** Is each flat of public housing whose tenant may sign a head of its own? */
  readonly 'tenant-heads': 'one' | 'by-flat'
  readonly 'tenant-heads-clause': string
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
  /** By how much the close may be moved: `none`, `15`, `15+elections`. */
  readonly extension: string
  /** Owners a joint nomination needs; null is no number. */
  readonly 'nomination-backers': number | null
}

export type RuleKey = keyof HouseRules
