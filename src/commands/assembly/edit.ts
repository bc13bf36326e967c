import type { Assembly } from '../../assembly/assembly.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import {
  type AssemblyChanges,
  changeAssembly,
  readAssemblyRules,
  scopeText,
  setAssemblyRules,
} from '../../store/assemblies.ts'
import { readCompoundRules } from '../../store/compounds.ts'
import { readUnits } from '../../store/people/roster.ts'
import { columnOf } from '../../store/table.ts'
import { ASSEMBLY } from '../../store/tables.ts'
import { checkClauses, readRules } from '../facts/rules.ts'
import { checkScope, readScope } from '../facts/scope.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import { checkWindow, settled } from './new.ts'
import { DETAILS } from './options.ts'

export const assemblyEdit = recordCommand(
  {
    path: ['assembly', 'edit'],
    summary: { zh: '修改会议（草稿）', en: 'changes a draft' },
    options: { title: { value: '<text>', zh: '会议名称', en: 'title' }, ...DETAILS },
    example: 'hoa assembly edit --closes 2026-03-20T18:00',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  call => {
    const { db, compound, assembly } = call
    const changes: AssemblyChanges = {}
    const title = call.option('title')
    if (title !== undefined) changes.title = checkText(title, 'title')
    const opensAt = call.minute('opens')
    const closesAt = call.minute('closes', '23:59')
    if (opensAt !== undefined) changes.opensAt = opensAt
    if (closesAt !== undefined)
      Object.assign<AssemblyChanges, AssemblyChanges>(changes, { closesAt, plannedClosesAt: closesAt })
    const kind = (call.option('kind') ?? assembly.kind) as Assembly['kind']
    if (kind !== assembly.kind) changes.kind = kind
    const form = call.option('form')
    if (form !== undefined) changes.form = form
    if (call.list('scope').length > 0) {
      const scope = readScope(call.list('scope'))
      checkScope(scope, readUnits(db, compound.id))
      Object.assign<AssemblyChanges, AssemblyChanges>(changes, {
        scopeBy: scope.by,
        scopeValues: scopeText(scope),
      })
    }
    const set = readRules(call.list('rule'))
    checkWindow(opensAt ?? assembly.opensAt, closesAt ?? assembly.closesAt)
    const own = new Map<string, string>(readAssemblyRules(db, assembly.id))
    for (const key of set.keys()) own.delete(key)
    checkClauses(rulesFrom(new Map([...readCompoundRules(db, compound.id), ...own, ...settled(set)])), kind)
    const fields = Object.entries(changes).map(([field, value]) => [columnOf(ASSEMBLY.fields, field), value])
    const detail = [...fields, ...set].map(([k, v]) => `${k}=${v ?? 'default'}`).join('; ')
    if (detail === '') throw new WrongUsage([{ code: 'nothing-to-change' }])
    const changed = call.recordEdit({ subject: assembly.path, detail }, writer => {
      if (Object.keys(changes).length > 0) changeAssembly(writer, assembly.id, changes)
      setAssemblyRules(writer, assembly.id, set)
    })
    return {
      data: { assembly: assembly.code, changed: detail, ...(!changed && { unchanged: true }) },
      text: () =>
        call.t(changed ? { zh: `已修改：${detail}\n`, en: `Changed: ${detail}\n` } : NOTHING_CHANGED),
    }
  },
)
