import {
  ASSEMBLY_FORMS,
  ASSEMBLY_KINDS,
  type Assembly,
  type AssemblyKind,
  CONVENERS,
  usualConvener,
} from '../../assembly/assembly.ts'
import type { Scope } from '../../assembly/item.ts'
import { FORM_WORDS, KIND_WORDS } from '../../assembly/vocabulary.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Day, dayOf, dayReadBack, daysBetween, type Minute, minuteReadBack } from '../../basics/time.ts'
import { holidayOn } from '../../law/calendar/rest-days.ts'
import { profileOn } from '../../law/profile.ts'
import { regimeAt } from '../../law/regime.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import { channelCloseFaults } from '../../law/voting/channels.ts'
import { firstOpening, lastDayOfNotice, noticeVerdict, usualClose } from '../../law/voting/deadlines.ts'
import {
  type AssemblyChanges,
  addAssembly,
  changeAssembly,
  readAssemblies,
  readAssemblyRules,
  scopeText,
  setAssemblyRules,
} from '../../store/assemblies.ts'
import { readCompoundRules, type StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readUnits } from '../../store/people/roster.ts'
import { columnOf } from '../../store/table.ts'
import { ASSEMBLY } from '../../store/tables.ts'
import { checkClauses, readRules } from '../compound/rules.ts'
import { choicesOf } from '../facts/choices.ts'
import { checkScope, readScope, scopeWarnings } from '../facts/named.ts'
import { givenWords } from '../facts/words.ts'
import { type Call, own, WrongUsage } from '../frame/call.ts'
import { checkText, readCode } from '../frame/codes.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import type { CallWith } from '../frame/spec.ts'

export const DETAILS = {
  opens: { value: '<time>', zh: '表决开始时间', en: 'when voting opens' },
  closes: { value: '<time>', zh: '表决截止时间', en: 'when voting closes' },
  kind: {
    called: { zh: '会议类型', en: 'kind' },
    value: '<kind>',
    choices: ASSEMBLY_KINDS,
    zh: '定期、首次、临时、换届',
    en: 'which assembly',
  },
  form: {
    called: { zh: '表决形式', en: 'form' },
    value: '<form>',
    choices: ASSEMBLY_FORMS,
    zh: '书面征求意见、集体讨论、网上、混合',
    en: 'how it is held',
  },
  convener: {
    called: { zh: '召集人', en: 'convener' },
    value: '<body>',
    choices: CONVENERS,
    zh: '召集人：committee 业主委员会（默认） group 筹备组、换届改选小组（首次、换届的默认） street 街道 residents 居委会',
    en: 'who convenes: the committee, or the group for a first assembly and a re-election, unless said otherwise',
  },
  scope: {
    called: { zh: '范围', en: 'scope' },
    value: '<scope>',
    many: true,
    zh: '范围：building=3,4 或 entrance=3/1',
    en: 'building=<b>,<b> or entrance=<e>,<e>',
  },
  rule: {
    called: { zh: '议事规则', en: 'house rule' },
    value: '<key>=<value>',
    many: true,
    zh: '本次会议的议事规则选项',
    en: 'a house rule for this assembly',
  },
} as const
export const OVERRIDE = {
  value: '<reason>',
  line: true,
  zh: '仍要继续的理由，记入日志并在计票说明中列明',
  en: 'why to go on all the same; recorded and told in the account',
} as const

export const assemblyNew = recordCommand(
  {
    path: ['assembly', 'new'],
    act: 'assembly.new',
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
    const usual = usualTimes(call, compound)
    const opensAt = await call.needMinute('opens', '00:00', own, {
      proposed: usual.opens,
      means: opens => noticeWords(call, compound, opens),
    })
    const closesAt = await call.needMinute('closes', '23:59', closes => checkWindow(opensAt, closes), {
      proposed: usual.closes(opensAt),
      means: closes => windowWords(call, opensAt, closes),
    })
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
      convener: CONVENERS.find(body => body === call.option('convener')) ?? usualConvener(kind),
      opensAt,
      closesAt,
      scope: readScope(call.list('scope')),
    }
    const set = readRules(call.list('rule'))
    const rules = rulesFrom(new Map([...readCompoundRules(db, compound.id), ...settled(set)]))
    checkClauses(rules, draft.kind)
    const warnings = [
      ...checkedScope(draft.scope, db, compound),
      ...channelCloseFaults({ opensAt, closesAt, rules }),
    ]
    await call.review(reviewed(call, compound, draft))
    const detail = `${draft.opensAt} – ${draft.closesAt}${[...set].map(([k, v]) => `; ${k}=${v ?? 'default'}`).join('')}`
    call.record({ subject: `${compound.code}/${code}`, detail }, writer => {
      const id = addAssembly(writer, compound.id, draft)
      setAssemblyRules(writer, id, settled(set))
    })
    return {
      data: { ...draft, state: 'draft', rules: Object.fromEntries(settled(set)) },
      warnings,
      text: () =>
        call.t({
          zh: `已建立会议草稿“${title}”（${code}）\n下一步：hoa motion add、hoa election add 加入表决事项，然后 hoa assembly convene\n`,
          en: `Drafted “${title}” (${code})\nNext: hoa motion add, hoa election add, then hoa assembly convene\n`,
        }),
    }
  },
)

type NewCall = CallWith<Pick<typeof DETAILS, 'kind'>>

const MORNING = 'T09:00'
const EVENING = 'T18:00'

/** The times that are proposed: the first window that is lawful if it is convened today, in no public holiday. */
function usualTimes(
  call: NewCall,
  { region }: StoredCompound,
): { readonly opens: Minute; readonly closes: (opens: Minute) => Minute } {
  const today = dayOf(call.now)
  const profile = profileOn(region, today)
  return {
    opens: firstOpening(today, profile, kindSaid(call)) + MORNING,
    closes: chosen => usualClose(dayOf(chosen), profile) + EVENING,
  }
}

function kindSaid(call: NewCall): AssemblyKind {
  return ASSEMBLY_KINDS.find(kind => kind === call.option('kind')) ?? 'regular'
}

/** What an opening comes to: the days of notice that it leaves, if it is convened today. */
function noticeWords(call: NewCall, { region }: StoredCompound, opens: Minute): string {
  const day = dayOf(opens)
  const { verdict, days, required } = noticeVerdict(
    dayOf(call.now),
    day,
    profileOn(region, day),
    kindSaid(call),
  )
  if (days < 0) return call.t({ zh: '，已经过去', en: ', which has passed' })
  return verdict === 'kept'
    ? call.t({ zh: `，公告期 ${days} 日 ✓`, en: `, ${days} days of notice ✓` }) + holidayWords(call, day)
    : call.t({
        zh: `，公告期只有 ${days} 日，须满 ${required} 日`,
        en: `, only ${days} days of notice of ${required}`,
      })
}

/** That a day is a public holiday, when owners may be away. */
function holidayWords(call: Call, day: Day): string {
  const name = holidayOn(day)
  return name === undefined
    ? ''
    : call.t({
        zh: `，${name.zh}放假，业主可能外出`,
        en: `, a public holiday (${name.en}): owners may be away`,
      })
}

function windowWords(call: NewCall, opens: Minute, closes: Minute): string {
  const days = daysBetween(dayOf(opens), dayOf(closes))
  const open = call.t({ zh: `，表决期 ${days} 日`, en: `, open for ${days} days` })
  return open + holidayWords(call, dayOf(closes))
}

/** Refuses a scope that names no place, or several; what it leaves out that looks the same is told. */
function checkedScope(scope: Scope, db: Db, compound: StoredCompound): Problem[] {
  if (scope.by === 'all') return []
  const units = readUnits(db, compound.id)
  checkScope(scope, units)
  return scopeWarnings(scope, units)
}

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
  const code = readCode(text)
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

export const assemblyEdit = recordCommand(
  {
    path: ['assembly', 'edit'],
    act: 'assembly.edit',
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
    const kind = call.option('kind') ?? assembly.kind
    if (kind !== assembly.kind) changes.kind = kind
    const form = call.option('form')
    if (form !== undefined) changes.form = form
    const convener = call.option('convener')
    if (convener !== undefined) changes.convener = convener
    else if (changes.kind && assembly.convener === usualConvener(assembly.kind))
      changes.convener = usualConvener(kind)
    const scope = call.list('scope').length > 0 ? readScope(call.list('scope')) : undefined
    const outside = scope ? checkedScope(scope, db, compound) : []
    if (scope) {
      Object.assign<AssemblyChanges, AssemblyChanges>(changes, {
        scopeBy: scope.by,
        scopeValues: scopeText(scope),
      })
    }
    const set = readRules(call.list('rule'))
    const own = new Map<string, string>(readAssemblyRules(db, assembly.id))
    for (const key of set.keys()) own.delete(key)
    const rules = rulesFrom(new Map([...readCompoundRules(db, compound.id), ...own, ...settled(set)]))
    checkClauses(rules, kind)
    const window = { opensAt: opensAt ?? assembly.opensAt, closesAt: closesAt ?? assembly.closesAt }
    checkWindow(window.opensAt, window.closesAt)
    const warnings = [...outside, ...channelCloseFaults({ ...window, rules })]
    const fields = Object.entries(changes).map(([field, value]) => [columnOf(ASSEMBLY.fields, field), value])
    const detail = [...fields, ...set].map(([k, v]) => `${k}=${v ?? 'default'}`).join('; ')
    if (detail === '') throw new WrongUsage([{ code: 'nothing-to-change' }])
    const changed = call.recordEdit({ subject: assembly.path, detail }, writer => {
      if (Object.keys(changes).length > 0) changeAssembly(writer, assembly.id, changes)
      setAssemblyRules(writer, assembly.id, set)
    })
    return {
      data: { assembly: assembly.code, changed: detail, ...(!changed && { unchanged: true }) },
      warnings,
      text: () =>
        call.t(
          changed
            ? { zh: `已修改：${givenWords(call)}\n`, en: `Changed: ${givenWords(call)}\n` }
            : NOTHING_CHANGED,
        ),
    }
  },
)
