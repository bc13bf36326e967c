import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'

/*
 * 组成要求: what rules of procedure that were adopted ask of a committee as a whole. No law in this program has such a rule,
 * and none of it moves a seat: what a committee comes to is told beside the result.
 */

/** Whom a rule counts, or in how many places they live: `per-` is the most that come from one place. */
export const COMPOSITION_SUBJECTS = [
  'party',
  'women',
  'buildings',
  'entrances',
  'per-building',
  'per-entrance',
] as const
export type CompositionSubject = (typeof COMPOSITION_SUBJECTS)[number]

/** 不少于, 超过, 不超过. */
export const COMPOSITION_BOUNDS = ['least', 'over', 'most'] as const
export type CompositionBound = (typeof COMPOSITION_BOUNDS)[number]

/** A number of persons or places, or a share of the members. */
export type CompositionAmount = { readonly number: number } | { readonly share: readonly [number, number] }

export interface CompositionRule {
  readonly subject: CompositionSubject
  readonly bound: CompositionBound
  /** Null from the day on which the rule holds no longer. */
  readonly amount: CompositionAmount | null
  readonly since: Day
  /** The clause it stands on, as it was given. */
  readonly source: string
}

/** A rule in force. */
export type CompositionRuleNow = CompositionRule & { readonly amount: CompositionAmount }

/** What is known of a member, or of a candidate who may become one; null where nobody said it. */
export interface MemberFacts {
  readonly party: boolean | null
  readonly woman: boolean | null
  readonly building: string | null
  readonly entrance: string | null
}

export const UNKNOWN_MEMBER: MemberFacts = { party: null, woman: null, building: null, entrance: null }

/** The bounds that a subject can have: places are counted from below, what comes from one place from above. */
const BOUNDS_OF: Readonly<Record<CompositionSubject, readonly CompositionBound[]>> = {
  party: COMPOSITION_BOUNDS,
  women: COMPOSITION_BOUNDS,
  buildings: ['least'],
  entrances: ['least'],
  'per-building': ['most'],
  'per-entrance': ['most'],
}

/** `party-least` and the like: how a rule is named where it is set. */
export const COMPOSITION_KEYS: readonly string[] = COMPOSITION_SUBJECTS.flatMap(subject =>
  BOUNDS_OF[subject].map(bound => keyOf({ subject, bound })),
)

export function keyOf({ subject, bound }: Pick<CompositionRule, 'subject' | 'bound'>): string {
  return `${subject}-${bound}`
}

/** The rule that a key names; undefined for one that names none. */
export function ruleOfKey(key: string): Pick<CompositionRule, 'subject' | 'bound'> | undefined {
  return COMPOSITION_SUBJECTS.flatMap(subject => BOUNDS_OF[subject].map(bound => ({ subject, bound }))).find(
    rule => keyOf(rule) === key,
  )
}

/** `3`, `1/2`, `50%`; places are a number, never a share. Undefined for anything else. */
export function readAmount(
  text: string,
  { subject }: Pick<CompositionRule, 'subject'>,
): CompositionAmount | undefined {
  const typed = text.trim()
  if (/^[1-9]\d{0,2}$/.test(typed)) return { number: Number(typed) }
  const [, part, whole] =
    /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(typed) ?? /^([1-9]\d?)(%)$/.exec(typed) ?? []
  if (subject === 'buildings' || subject === 'entrances' || part === undefined) return undefined
  const share = [Number(part), whole === '%' ? 100 : Number(whole)] as const
  return share[0] < share[1] ? { share } : undefined
}

/** As it is kept, and read again by {@link readAmount}. */
export function amountText(amount: CompositionAmount): string {
  return 'number' in amount ? String(amount.number) : amount.share.join('/')
}

/** The rules in force on a day: the last word on each, where that is a rule. */
export function rulesInForce(rules: readonly CompositionRule[], day: Day): CompositionRuleNow[] {
  const last = new Map<string, CompositionRule>()
  for (const rule of rules.toSorted((a, b) => (a.since < b.since ? -1 : 1)))
    if (rule.since <= day) last.set(keyOf(rule), rule)
  return COMPOSITION_KEYS.flatMap(key => {
    const rule = last.get(key)
    return rule?.amount ? [{ ...rule, amount: rule.amount }] : []
  })
}

/** 中共党员, 预备党员 with them; another party's member is none. What is said otherwise is not known. */
export function isOfTheParty(politics: string): boolean | null {
  const said = politics.trim().toLowerCase()
  if (
    /民革|民盟|民建|民进|农工|致公|九三|台盟|群众|无党派|团员|^(无|none|no|non-party|not a member)$/.test(
      said,
    )
  )
    return false
  if (/^(中共|中国共产党|共产党)?(正式|预备)?党员/.test(said) || /^(中共|共产党)$/.test(said)) return true
  return /^(party|cpc|ccp)( member)?$|^member of the (communist )?party$/.test(said) ? true : null
}

export function isWoman(sex: string): boolean | null {
  const said = sex.trim().toLowerCase()
  if (/^(女|女性|f|female|woman)$/.test(said)) return true
  return /^(男|男性|m|male|man)$/.test(said) ? false : null
}

export const COMPOSITION_WORDS: Readonly<Record<CompositionSubject, Phrase>> = {
  party: { zh: '中共党员（含预备党员）', en: 'members of the Communist Party' },
  women: { zh: '女性', en: 'women' },
  buildings: { zh: '有委员的幢', en: 'buildings with a member' },
  entrances: { zh: '有委员的单元（门号）', en: 'entrances with a member' },
  'per-building': { zh: '同一幢的委员', en: 'members from one building' },
  'per-entrance': { zh: '同一单元（门号）的委员', en: 'members from one entrance' },
}

export const BOUND_WORDS: Readonly<Record<CompositionBound, Phrase>> = {
  least: { zh: '不少于', en: 'at least' },
  over: { zh: '超过', en: 'more than' },
  most: { zh: '不超过', en: 'at most' },
}
