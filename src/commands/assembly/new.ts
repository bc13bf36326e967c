import type { Assembly } from '../../assembly/assembly.ts'
import { Refused } from '../../basics/problem.ts'
import type { Minute } from '../../basics/time.ts'
import { rulesFrom } from '../../law/house-rules.ts'
import { regimeAt } from '../../law/regime.ts'
import { addAssembly, readAssemblies, setAssemblyRules } from '../../store/assemblies.ts'
import { readCompoundRules } from '../../store/compounds.ts'
import { readUnits } from '../../store/people/roster.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { checkCode, checkText } from '../codes.ts'
import { checkClauses, readRules } from '../facts/rules.ts'
import { checkScope, readScope } from '../facts/scope.ts'
import { record, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const known = readAssemblies(db, compound.id).map(a => a.code)
    const title = await call.needArgument('title', text => checkText(text, 'title'))
    const code = await call.need('code', text => checkNewCode(text, known))
    const opensAt = await call.needMinute('opens')
    const closesAt = await call.needMinute('closes', '23:59', closes => checkWindow(opensAt, closes))
    const draft = {
      code,
      title,
      kind: (call.option('kind') ?? 'regular') as Assembly['kind'],
      form: (call.option('form') ?? 'written') as Assembly['form'],
      opensAt,
      closesAt,
      scope: readScope(call.list('scope')),
    }
    const set = readRules(call.list('rule'))
    checkClauses(rulesFrom(new Map([...readCompoundRules(db, compound.id), ...settled(set)])), draft.kind)
    if (draft.scope.by !== 'all') checkScope(draft.scope, readUnits(db, compound.id))
    const detail = `${draft.opensAt} – ${draft.closesAt}${[...set].map(([k, v]) => `; ${k}=${v ?? 'default'}`).join('')}`
    record(db, call, { subject: `${compound.code}/${code}`, detail }, writer => {
      const id = addAssembly(writer, compound.id, draft)
      setAssemblyRules(writer, id, settled(set))
    })
    return {
      data: { ...draft, state: 'draft', rules: Object.fromEntries(settled(set)) },
      text: () =>
        call.t({
          zh: `已建立会议草稿 ${code}：${title}\n下一步：hoa motion add、hoa election add 加入表决事项，然后 hoa assembly convene\n`,
          en: `Drafted ${code}: ${title}\nNext: hoa motion add, hoa election add, then hoa assembly convene\n`,
        }),
    }
  })
}

function checkNewCode(text: string, known: readonly string[]): string {
  const code = checkCode(text)
  if (known.includes(code)) throw new Refused([{ code: 'assembly-taken', data: { assembly: code } }])
  return code
}

/** Refuses a window that ends before it begins, or in a time of neither law. */
export function checkWindow(opensAt: Minute, closesAt: Minute): void {
  if (closesAt <= opensAt)
    throw new Refused([{ code: 'window-reversed', data: { opens: opensAt, closes: closesAt } }])
  if (!regimeAt(closesAt)) throw new Refused([{ code: 'no-law-yet', data: { closes: closesAt } }])
}

/** The rules that have a value; `default` in an assembly means the rule is not set for it. */
export function settled(rules: ReadonlyMap<string, string | null>): Map<string, string> {
  const withValue = [...rules].filter((entry): entry is [string, string] => entry[1] !== null)
  return new Map(withValue)
}
