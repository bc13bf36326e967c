import type { HouseRules, RuleKey } from '../assembly/assembly.ts'
import type { Problem } from '../basics/problem.ts'
import { meant } from '../basics/text.ts'
import { DEFAULT_RULES, HOUSE_RULES, RULE_KEYS } from './house-rules.ts'

export type RuleFault = Problem<'rule-unknown' | 'rule-value'>

/** Reads one rule as it is typed; a fault names what is allowed. */
export function readRule(
  key: string,
  text: string,
): { readonly key: RuleKey; readonly value: HouseRules[RuleKey] } | RuleFault {
  const known = RULE_KEYS.find(k => k === key)
  if (!known) return { code: 'rule-unknown', data: { rule: key, near: meant(key, HOUSE_RULES) } }
  const { values } = HOUSE_RULES[known]
  const fault = (allowed: string): RuleFault => ({
    code: 'rule-value',
    data: { rule: key, value: text, allowed },
  })
  if (values === 'text') return text.trim() === '' ? fault('…') : { key: known, value: text.trim() }
  if (typeof values === 'object' && 'several' in values) {
    const words = text.split(/[,，、\s]+/).filter(word => word !== '' && word !== 'none')
    return words.every(word => values.several.includes(word))
      ? { key: known, value: values.several.filter(one => words.includes(one)) }
      : fault([...values.several, 'none'].join(' | '))
  }
  if (values === 'words') {
    const words = [...new Set(text.split(/[,，、\s]+/).filter(word => word !== ''))]
    return words.length > 0 ? { key: known, value: words } : fault('paper,online')
  }
  if (typeof values === 'object' && 'read' in values) {
    const value = values.read(text)
    return value === undefined ? fault(values.allowed) : { key: known, value }
  }
  if (values === 'count' || values === 'count-or-none') {
    if (values === 'count-or-none' && text === 'none') return { key: known, value: null }
    return /^\d{1,4}$/.test(text)
      ? { key: known, value: Number(text) }
      : fault(values === 'count' ? '0, 1, 2 …' : '0, 1, 2 … | none')
  }
  return values.includes(text) ? { key: known, value: text } : fault(values.join(' | '))
}

/** One rule's value as text, the form that {@link readRule} reads back. */
export function ruleText(value: HouseRules[RuleKey]): string {
  if (value === null) return 'none'
  return Array.isArray(value) ? value.join(',') || 'none' : String(value)
}

/** The rules in force from what was set, the defaults of the place for the rest. */
export function rulesFrom(
  texts: ReadonlyMap<string, string>,
  defaults: HouseRules = DEFAULT_RULES,
): HouseRules {
  const set = [...texts].map(([key, text]) => readRule(key, text)).filter(rule => 'key' in rule)
  return { ...defaults, ...Object.fromEntries(set.map(rule => [rule.key, rule.value])) }
}

/** The rules that differ from the defaults (of the place), as text by key. */
export function ruleTexts(rules: HouseRules, defaults: HouseRules = DEFAULT_RULES): Map<RuleKey, string> {
  const changed = RULE_KEYS.filter(key => ruleText(rules[key]) !== ruleText(defaults[key]))
  return new Map(changed.map(key => [key, ruleText(rules[key])]))
}
