import type { HouseRules } from '../../assembly/house-rules.ts'

/*
 * 首次业主大会会议 has no adopted rules of procedure yet, so nothing that rests on a clause of them can bind it.
 * 指导规则15: the assembly is established when the rules and the covenant pass and the committee is elected.
 */

/** House rules that stand on an adopted clause, the value that needs it, and the rule that holds its text. */
export const CLAUSE_RULES = [
  { rule: 'silence', value: 'with-majority', clause: 'silence-clause' },
  { rule: 'headcount', value: 'by-unit', clause: 'headcount-clause' },
] as const satisfies readonly { rule: keyof HouseRules; value: string; clause: keyof HouseRules }[]

/** What a first assembly decides together; without one of them the owners' assembly is not established. */
export const FIRST_ASSEMBLY_NEEDS = ['rules', 'covenant', 'committee'] as const
