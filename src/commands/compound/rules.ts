import type { AssemblyKind, HouseRules, RuleKey } from '../../assembly/assembly.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { CLAUSE_RULES, silenceCounts } from '../../law/contested-rules.ts'
import { defaultRules, HOUSE_RULES, type HouseRule, RULE_KEYS, ruleCitation } from '../../law/house-rules.ts'
import { profileOn } from '../../law/profile.ts'
import { readRule, rulesFrom, ruleText } from '../../law/rule-text.ts'
import { readCompoundRules, setCompoundRules } from '../../store/compounds.ts'
import { WrongUsage } from '../frame/call.ts'
import { asTyped, lineFault } from '../frame/codes.ts'
import { pairIn } from '../frame/pairs.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'

export const compoundRuleSet = recordCommand(
  {
    path: ['compound', 'rule', 'set'],
    act: 'compound.rule.set',
    summary: {
      zh: '设定小区的议事规则选项；值为 default 时恢复默认',
      en: 'sets house rules; the value `default` puts one back',
    },
    arguments: { rule: { many: true, zh: '规则=值', en: 'rule=value' } },
    example: 'hoa compound rule set conflicting-ballots=last blank=abstain',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const words = await call.needArguments('rule', readRules)
    if (words.length === 0) throw new WrongUsage([{ code: 'argument-missing', data: { name: 'rule' } }])
    const set = readRules(words)
    const after = new Map(readCompoundRules(db, compound.id))
    for (const [key, value] of set) {
      if (value === null) after.delete(key)
      else after.set(key, value)
    }
    checkClauses(rulesFrom(after))
    const detail = [...set].map(([key, value]) => `${key}=${value ?? 'default'}`).join('; ')
    const changed = call.recordEdit({ subject: compound.code, detail }, writer =>
      setCompoundRules(writer, compound.id, set),
    )
    return {
      data: {
        compound: compound.code,
        rules: Object.fromEntries(after),
        ...(!changed && { unchanged: true }),
      },
      text: () => call.t(changed ? { zh: `已设定：${detail}\n`, en: `Set: ${detail}\n` } : NOTHING_CHANGED),
    }
  },
)

export const compoundRuleList = recordCommand(
  {
    path: ['compound', 'rule', 'list'],
    summary: {
      zh: '列出议事规则选项：现值、默认值、理由、另一种理解',
      en: 'lists the house rules: value, default, reason, the other reading',
    },
    example: 'hoa compound rule list',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const day = dayOf(call.asOf())
    const defaults = defaultRules(profileOn(compound.region, day))
    const rules = rulesFrom(readCompoundRules(db, compound.id), defaults)
    const list = RULE_KEYS.map(key => {
      const { zh, en, values, contested, reason, otherReading } = HOUSE_RULES[key]
      const article = ruleCitation(key, day)
      return {
        key,
        about: { zh, en }[call.lang],
        value: ruleText(rules[key]),
        default: ruleText(defaults[key]),
        values: valuesTold(values),
        reason: reason[call.lang],
        otherReading: otherReading[call.lang],
        citation: article?.[call.lang] ?? null,
        certainty: article?.certainty ?? null,
        contested: contested === true,
      }
    })
    const lines = list.flatMap(r => [
      `${r.key} = ${r.value || '—'}${r.value === r.default ? '' : call.t({ zh: `（默认 ${r.default || '—'}）`, en: ` (default ${r.default || '—'})` })}  ${r.about}${r.contested ? call.t({ zh: ' 【有争议】', en: ' [contested]' }) : ''}`,
      `    ${call.t({ zh: '可选', en: 'values' })}: ${Array.isArray(r.values) ? r.values.join(' | ') : r.values}`,
      `    ${call.t({ zh: `理由: ${r.reason}${r.citation === null ? '' : `（${r.citation}）`}`, en: `reason: ${r.reason}${r.citation === null ? '' : ` (${r.citation})`}` })}`,
      `    ${call.t({ zh: '另一种理解', en: 'other reading' })}: ${r.otherReading}`,
    ])
    return { data: list, text: () => `${lines.join('\n')}\n` }
  },
)

/** The values of a rule as they are listed. */
function valuesTold(values: HouseRule['values']): string | readonly string[] {
  if (typeof values === 'string' || Array.isArray(values)) return values
  if ('several' in values) return values.several
  return 'allowed' in values ? values.allowed : values
}

/** Reads `key=value` words as house rules, all faults at once; `default` stands for "back to the default" (null). */
export function readRules(words: readonly string[]): Map<RuleKey, string | null> {
  const rules = new Map<RuleKey, string | null>()
  const problems: Problem[] = []
  for (const word of words) {
    const [key, text] = pairIn(word)
    const fault = lineFault(text, asTyped(key))
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
  for (const { rule, values, clause, adopted } of CLAUSE_RULES) {
    const value = String(rules[rule])
    if (!values.includes(value)) continue
    if (adopted && kind === 'first')
      problems.push({ code: 'rule-in-first-assembly', data: { rule: `${rule}=${value}` } })
    else if (rules[clause] === '')
      problems.push({ code: 'rule-without-clause', data: { rule: `${rule}=${value}`, clause } })
  }
  if (rules['silence-elections'] === 'by-clause' && !silenceCounts(rules))
    problems.push({ code: 'silence-elections-alone' })
  if (problems.length > 0) throw new Refused(problems)
}
