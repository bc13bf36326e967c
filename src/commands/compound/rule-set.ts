import { rulesFrom } from '../../law/rule-text.ts'
import { readCompoundRules, setCompoundRules } from '../../store/compounds.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkClauses, readRules } from '../facts/rules.ts'
import { NOTHING_CHANGED, recordEdit, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
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
    const changed = recordEdit(db, call, { subject: compound.code, detail }, writer =>
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
  })
}
