import type { AssemblyKind } from '../../assembly/assembly.ts'
import type { HouseRules, RuleKey } from '../../assembly/house-rules.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { RULE_KEYS } from '../../law/house-rules.ts'
import { readRule, ruleText } from '../../law/rule-text.ts'
import { CLAUSE_RULES } from '../../law/voting/what-counts.ts'
import { WrongUsage } from '../frame/call.ts'
import { lineFault } from '../frame/codes.ts'

/** Reads `key=value` words as house rules, all faults at once; `default` stands for "back to the default" (null). */
export function readRules(words: readonly string[]): Map<RuleKey, string | null> {
  const rules = new Map<RuleKey, string | null>()
  const problems: Problem[] = []
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 1) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
    const key = word.slice(0, at).trim()
    const text = word.slice(at + 1).trim()
    const fault = lineFault(text, key)
    if (fault) {
      problems.push(fault)
      continue
    }
    const known = RULE_KEYS.find(k => k === key)
    if (known && text === 'default') {
      rules.set(known, null)
      continue
    }
    const rule = readRule(key, text)
    if ('code' in rule) problems.push(rule)
    else rules.set(rule.key, ruleText(rule.value))
  }
  if (problems.length > 0) throw new Refused(problems)
  return rules
}

/** Refuses rules that stand on a clause without its text, and any of them in a first assembly (counting.md §3.4, §7). */
export function checkClauses(rules: HouseRules, kind?: AssemblyKind): void {
  const problems: Problem[] = []
  for (const { rule, value, clause } of CLAUSE_RULES) {
    if (rules[rule] !== value) continue
    if (kind === 'first')
      problems.push({ code: 'rule-in-first-assembly', data: { rule: `${rule}=${value}` } })
    else if (rules[clause] === '')
      problems.push({ code: 'rule-without-clause', data: { rule: `${rule}=${value}`, clause } })
  }
  if (problems.length > 0) throw new Refused(problems)
}
