import { rulesFrom } from '../../law/rule-text.ts'
import { readCompoundRules, setCompoundRules } from '../../store/compounds.ts'
import { checkClauses, readRules } from '../facts/rules.ts'
import { WrongUsage } from '../frame/call.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'

export const compoundRuleSet = recordCommand(
  {
    path: ['compound', 'rule', 'set'],
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
