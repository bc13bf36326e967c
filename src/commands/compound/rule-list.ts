import { dayOf } from '../../basics/time.ts'
import { defaultRules, HOUSE_RULES, RULE_KEYS, ruleCitation } from '../../law/house-rules.ts'
import { profileOn } from '../../law/profile.ts'
import { rulesFrom, ruleText } from '../../law/rule-text.ts'
import { readCompoundRules } from '../../store/compounds.ts'
import { recordCommand } from '../frame/session.ts'

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
        values: typeof values === 'object' && 'several' in values ? values.several : values,
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
      `    ${call.t({ zh: `理由: ${r.reason}${r.citation === null ? '' : `（${r.citation}, ${r.certainty}）`}`, en: `reason: ${r.reason}${r.citation === null ? '' : ` (${r.citation}, ${r.certainty})`}` })}`,
      `    ${call.t({ zh: '另一种理解', en: 'other reading' })}: ${r.otherReading}`,
    ])
    return { data: list, text: () => `${lines.join('\n')}\n` }
  },
)
