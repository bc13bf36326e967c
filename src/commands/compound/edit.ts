import { COMPOUND_FIELDS, type CompoundField, editCompound } from '../../store/compounds.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import { FIELDS } from './options.ts'

export const compoundEdit = recordCommand(
  {
    path: ['compound', 'edit'],
    summary: { zh: '修改小区资料', en: 'changes what is known of the compound' },
    options: { name: { value: '<name>', zh: '小区名称', en: 'name' }, ...FIELDS },
    example: 'hoa compound edit --street 某某街道',
    on: 'compound',
  },
  call => {
    const { compound } = call
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
    const changed = call.recordEdit({ subject: compound.code, detail }, writer =>
      editCompound(writer, compound.id, changes),
    )
    return {
      data: { compound: compound.code, changed: changes, ...(!changed && { unchanged: true }) },
      text: () =>
        call.t(changed ? { zh: `已修改：${detail}\n`, en: `Changed: ${detail}\n` } : NOTHING_CHANGED),
    }
  },
)
