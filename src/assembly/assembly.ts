import type { Day, Minute } from '../basics/time.ts'
import type { HouseRules } from './house-rules.ts'
import type { Scope } from './item.ts'

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
