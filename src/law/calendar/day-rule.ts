import { codePointOrder } from '../../basics/text.ts'
import { addDays, addMonths, type Day } from '../../basics/time.ts'
import { workdayAfter, workdayFrom } from './rest-days.ts'

/*
 * How a day is reckoned from another, as data. Periods begin on the day after their event (民法典201) and end on the
 * corresponding day of the month, or the month's last (民法典202). A last day that falls on a rest day moves to the next
 * working day (民法典203), but the last day for posting something, or the end of a term, does not.
 */

/**
 * What days are reckoned from. E the term ends; T the manager's contract ends; P the share of delivery was reached; Q the
 * first delivery; R the street office has the report; G the group is formed; O the vote opens and C closes; V it is counted
 * and the committee elected; F the filing is accepted; W the owner knows of the decision; `on` the day looked at; `end` the
 * day a member's seat ended.
 */
export type DaySymbol = 'E' | 'T' | 'P' | 'Q' | 'R' | 'G' | 'O' | 'C' | 'V' | 'F' | 'W' | 'on' | 'end'

/** Which step of a calendar: R10, A10a. */
export type StepId = `${'A' | 'B' | 'C' | 'E' | 'K' | 'M' | 'N' | 'R' | 'S' | 'T' | 'X'}${number}${
  | ''
  | 'a'
  | 'b'
  | 'c'
  | 'd'
  | 'e'
  | 'f'
  | 'h'
  | 'i'}`

export type DayRule =
  | DaySymbol
  | StepId
  | { readonly rule: 'after' | 'before' | 'workdays' | 'shown'; readonly of: DayRule; readonly days: number }
  | { readonly rule: 'months'; readonly of: DayRule; readonly months: number }
  | { readonly rule: 'shift'; readonly of: DayRule; readonly days: 1 | -1 }
  | { readonly rule: 'yearend'; readonly of: DayRule }
  | { readonly rule: 'first' | 'or'; readonly of: readonly DayRule[] }
  | {
      readonly rule: 'known'
      readonly symbol: DaySymbol
      readonly then: DayRule
      readonly otherwise: DayRule
    }
  | { readonly rule: 'district'; readonly of: Readonly<Record<string, DayRule>> }

/** So many days after: the day of the event is not counted (民法典201). */
export const after = (of: DayRule, days: number): DayRule => ({ rule: 'after', of, days })
/** The last day on which something may be posted so that so many full days lie between it and the event. */
export const before = (of: DayRule, days: number): DayRule => ({ rule: 'before', of, days })
/** The first day on which what was posted to stay so many full days may come down. */
export const shown = (of: DayRule, days: number): DayRule => ({ rule: 'shown', of, days })
/** The n-th working day after. */
export const workdays = (of: DayRule, days: number): DayRule => ({ rule: 'workdays', of, days })
/** The corresponding day so many months later, or earlier where they are negative. */
export const months = (of: DayRule, count: number): DayRule => ({ rule: 'months', of, months: count })
export const nextDay = (of: DayRule): DayRule => ({ rule: 'shift', of, days: 1 })
export const dayBefore = (of: DayRule): DayRule => ({ rule: 'shift', of, days: -1 })
/** 31 December of the year. */
export const yearend = (of: DayRule): DayRule => ({ rule: 'yearend', of })
/** The earlier of those that are known. */
export const first = (...of: DayRule[]): DayRule => ({ rule: 'first', of })
/** The first in this order that is known. */
export const either = (...of: DayRule[]): DayRule => ({ rule: 'or', of })
export const ifKnown = (symbol: DaySymbol, then: DayRule, otherwise: DayRule): DayRule => ({
  rule: 'known',
  symbol,
  then,
  otherwise,
})
/** Districts of one city that ask for different days. */
export const byDistrict = (of: Readonly<Record<string, DayRule>>): DayRule => ({ rule: 'district', of })

/** A day, and whether it rests on one that is not known but bounded. */
export interface Reckoned {
  readonly day: Day
  readonly bounded: boolean
  /** May it move to the next working day (民法典203)? */
  readonly rolls: boolean
}

/** What a rule is reckoned with. */
export interface Known {
  day(name: DaySymbol | StepId): Pick<Reckoned, 'day' | 'bounded'> | undefined
  /** The symbol's own day is known, not only bounded. */
  isKnown(symbol: DaySymbol): boolean
  readonly district: string
}

/** The day that a rule gives; undefined while a day that it needs is unknown. */
export function reckon(rule: DayRule, known: Known): Reckoned | undefined {
  if (typeof rule === 'string') {
    const found = known.day(rule)
    return found && { ...found, rolls: false }
  }
  switch (rule.rule) {
    case 'first':
    case 'or': {
      const found = rule.of.flatMap(part => reckon(part, known) ?? [])
      return rule.rule === 'or' ? found[0] : found.toSorted((a, b) => codePointOrder(a.day, b.day))[0]
    }
    case 'known':
      return reckon(known.isKnown(rule.symbol) ? rule.then : rule.otherwise, known)
    case 'district': {
      const own = Object.entries(rule.of).find(([name]) => known.district.startsWith(name))
      return own && reckon(own[1], known)
    }
    default: {
      const from = reckon(rule.of, known)
      return from && { ...from, ...counted(rule, from.day) }
    }
  }
}

/** The day that a rule gives of one day, whatever that is the day of. */
export function reckonFrom(rule: DayRule, day: Day): Day {
  const found = reckon(rule, { day: () => ({ day, bounded: false }), isKnown: () => true, district: '' })
  return found?.day ?? day
}

type Counting = Extract<DayRule, { readonly of: DayRule }>

function counted(rule: Counting, from: Day): Pick<Reckoned, 'day' | 'rolls'> {
  switch (rule.rule) {
    case 'after':
      return { day: addDays(from, rule.days), rolls: true }
    case 'before':
      return { day: addDays(from, -(rule.days + 1)), rolls: false }
    case 'shown':
      return { day: addDays(from, rule.days + 1), rolls: false }
    case 'workdays':
      return { day: workdayAfter(from, rule.days), rolls: false }
    case 'months':
      return { day: addMonths(from, rule.months), rolls: rule.months > 0 }
    case 'shift':
      return { day: addDays(from, rule.days), rolls: false }
    case 'yearend':
      return { day: `${from.slice(0, 4)}-12-31`, rolls: false }
  }
}

/** The last day as the law still allows it: the next working day, where it may move there. */
export function lastWorkday({ day, rolls }: Pick<Reckoned, 'day' | 'rolls'>): Day {
  return rolls ? workdayFrom(day) : day
}

/** A rule as it is written in one line: `before(O,15)`. */
export function dayRuleText(rule: DayRule): string {
  if (typeof rule === 'string') return rule
  switch (rule.rule) {
    case 'first':
      return `first(${rule.of.map(dayRuleText).join(', ')})`
    case 'or':
      return rule.of.map(dayRuleText).join(' or ')
    case 'known':
      return `${dayRuleText(rule.then)} if known(${rule.symbol}) else ${dayRuleText(rule.otherwise)}`
    case 'district':
      return Object.entries(rule.of)
        .map(([name, own]) => `${name} ${dayRuleText(own)}`)
        .join(', ')
    case 'shift':
      return `${dayRuleText(rule.of)}${rule.days > 0 ? '+' : '-'}1`
    case 'yearend':
      return `yearend(${dayRuleText(rule.of)})`
    case 'months':
      return `months(${dayRuleText(rule.of)},${rule.months})`
    default:
      return `${rule.rule}(${dayRuleText(rule.of)},${rule.days})`
  }
}
