import { COMPOUND_FIELDS, type CompoundField, editCompound } from '../../store/compounds.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { NOTHING_CHANGED, recordEdit, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const compound = theCompound(db, call)
    const changes: Partial<Record<CompoundField, string>> = {}
    for (const field of Object.keys(COMPOUND_FIELDS) as CompoundField[]) {
      const value = call.option(field)
      if (value !== undefined)
        changes[field] = field !== 'name' && value.trim() === '' ? '' : checkText(value, field)
    }
    const detail = Object.entries(changes)
      .map(([field, value]) => `${field}=${value}`)
      .join('; ')
    if (detail === '') throw new WrongUsage([{ code: 'nothing-to-change' }])
    const changed = recordEdit(db, call, { subject: compound.code, detail }, writer =>
      editCompound(writer, compound.id, changes),
    )
    return {
      data: { compound: compound.code, changed: changes, ...(!changed && { unchanged: true }) },
      text: () =>
        call.t(changed ? { zh: `已修改：${detail}\n`, en: `Changed: ${detail}\n` } : NOTHING_CHANGED),
    }
  })
}
