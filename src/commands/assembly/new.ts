import { ASSEMBLY_FORMS, ASSEMBLY_KINDS, type Assembly } from '../../assembly/assembly.ts'
import { FORM_WORDS, KIND_WORDS } from '../../assembly/vocabulary.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf, dayReadBack, type Minute, minuteReadBack } from '../../basics/time.ts'
import { profileOn } from '../../law/profile.ts'
import { regimeAt } from '../../law/regime.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import { lastDayOfNotice, noticeVerdict } from '../../law/voting/deadlines.ts'
import { addAssembly, readAssemblies, setAssemblyRules } from '../../store/assemblies.ts'
import { readCompoundRules, type StoredCompound } from '../../store/compounds.ts'
import { readUnits } from '../../store/people/roster.ts'
import { choicesOf } from '../facts/choices.ts'
import { checkClauses, readRules } from '../facts/rules.ts'
import { checkScope, readScope } from '../facts/scope.ts'
import type { Call } from '../frame/call.ts'
import { checkCode, checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { DETAILS } from './options.ts'

export const assemblyNew = recordCommand(
  {
    path: ['assembly', 'new'],
    asks: ['code', 'opens', 'closes', 'kind', 'form'],
    summary: { zh: '筹备一次会议（草稿）', en: 'drafts an assembly' },
    arguments: { title: { zh: '会议名称', en: 'its title' } },
    options: { code: { value: '<code>', zh: '会议代码', en: 'its code' }, ...DETAILS },
    example:
      'hoa assembly new "2026年第一次业主大会会议" --code a1 --opens 2026-03-01T09:00 --closes 2026-03-15T18:00',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const known = readAssemblies(db, compound.id).map(a => a.code)
    const title = await call.needArgument('title', text => checkText(text, 'title'))
    const code = await call.need('code', text => checkNewCode(text, known))
    const opensAt = await call.needMinute('opens')
    const closesAt = await call.needMinute('closes', '23:59', closes => checkWindow(opensAt, closes))
    const kind = await call.offer('kind', text => oneOf(ASSEMBLY_KINDS, text), {
      about: { zh: '会议种类', en: 'kind of assembly' },
      choices: choicesOf(KIND_WORDS),
      standing: 'regular',
    })
    const form = await call.offer('form', text => oneOf(ASSEMBLY_FORMS, text), {
      about: { zh: '表决形式', en: 'form of the vote' },
      choices: choicesOf(FORM_WORDS),
      standing: 'written',
    })
    const draft = {
      code,
      title,
      kind,
      form,
      opensAt,
      closesAt,
      scope: readScope(call.list('scope')),
    }
    const set = readRules(call.list('rule'))
    checkClauses(rulesFrom(new Map([...readCompoundRules(db, compound.id), ...settled(set)])), draft.kind)
    if (draft.scope.by !== 'all') checkScope(draft.scope, readUnits(db, compound.id))
    await call.review(reviewed(call, compound, draft))
    const detail = `${draft.opensAt} – ${draft.closesAt}${[...set].map(([k, v]) => `; ${k}=${v ?? 'default'}`).join('')}`
    call.record({ subject: `${compound.code}/${code}`, detail }, writer => {
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
  },
)

/** What will be made, with the weekdays and the days of notice that are left. */
function reviewed(
  call: Call,
  compound: StoredCompound,
  draft: Pick<Assembly, 'title' | 'code' | 'kind' | 'form' | 'opensAt' | 'closesAt'>,
): string[] {
  const { lang } = call
  const today = dayOf(call.now)
  const opensOn = dayOf(draft.opensAt)
  const profile = profileOn(compound.region, dayOf(draft.closesAt))
  const { verdict, days, required } = noticeVerdict(today, opensOn, profile, draft.kind)
  const until = dayReadBack(lastDayOfNotice(draft, profile), lang)
  const notice =
    verdict === 'kept'
      ? {
          zh: `距开始还有 ${days} 日；公告期须满 ${required} 日，最迟 ${until}召集`,
          en: `${days} days to the opening; ${required} clear days of notice: convene by ${until}`,
        }
      : {
          zh: `注意：距开始只有 ${days} 日，公告期须满 ${required} 日`,
          en: `Note: only ${days} days to the opening; ${required} clear days of notice are needed`,
        }
  return [
    `${draft.title}（${draft.code}）`,
    `${KIND_WORDS[draft.kind][lang]} · ${FORM_WORDS[draft.form][lang]}`,
    `${minuteReadBack(draft.opensAt, lang)} – ${minuteReadBack(draft.closesAt, lang)}`,
    call.t(notice),
  ]
}

/** A value of a list; the command line has refused any other. */
function oneOf<T extends string>(values: readonly [T, ...T[]] | readonly T[], text: string): T {
  const found = values.find(value => value === text)
  if (found === undefined) throw new Error(`${text} is none of ${values.join(' ')}`)
  return found
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
