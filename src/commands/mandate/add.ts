import type { Item } from '../../assembly/item.ts'
import { BLANK, joinMarks } from '../../assembly/marks.ts'
import { HOLDER_ROLES, MANDATE_KINDS, type Mandate } from '../../assembly/people.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import type { TitleHeld } from '../../count/papers/mandates.ts'
import { typedMark } from '../../exchange/reading/marks.ts'
import { subMandateArticle } from '../../law/voting/basis.ts'
import { MANDATES, mayTenantSign } from '../../law/voting/mandates.ts'
import { addMandate, readMandates } from '../../store/people/roll.ts'
import { choicesOf } from '../facts/choices.ts'
import type { RollIndex } from '../facts/roll-index.ts'
import { titlesByVoter } from '../facts/vote.ts'
import { own } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { pairIn } from '../frame/pairs.ts'
import { recordCommand } from '../frame/session.ts'
import type { Arguments, CallWith, Options } from '../frame/spec.ts'
import type { OpenAssembly } from '../frame/the-assembly.ts'
import { theItem } from '../item/draft.ts'
import { NUMBERS, openNumbers } from '../privacy/numbers.ts'

type NewMandate = Omit<Mandate, 'id'>

const ARGUMENTS = {
  ballot: { zh: '票号或房号', en: 'serial or unit' },
  holder: { zh: '被授权人姓名', en: 'who may sign' },
} as const satisfies Arguments

const OPTIONS = {
  kind: {
    value: '<kind>',
    choices: MANDATE_KINDS,
    zh: 'proxy 代理人（默认） representative 共有人代表 guardian 监护人 agent 单位经办人 tenant 公房承租人',
    en: 'how; proxy by default',
  },
  'given-by': {
    value: '<name>',
    line: true,
    zh: '授权人，默认该户业主',
    en: 'who gave it; the owners by default',
  },
  role: { value: '<role>', choices: HOLDER_ROLES, zh: '被授权人的身份', en: 'what the holder is here' },
  'id-no': { value: '<number>', zh: '被授权人证件号', en: "the holder's certificate number" },
  'signed-on': {
    value: '<day>',
    zh: '授权书签署日期，默认今天',
    en: 'the day it was signed; today by default',
  },
  until: { value: '<day>', zh: '授权期限的最后一日', en: 'the last day it holds' },
  instruct: {
    value: '<item>=<mark>',
    many: true,
    zh: '逐项意见，写法与票相同，如 M1=同意、E1=1 3；可多次',
    en: 'how to vote on an item, as on a ballot: M1=for, E1=1 3; may be repeated',
  },
  evidence: { value: '<text>', line: true, zh: '出示的材料，如授权委托书原件', en: 'what was shown' },
  ...NUMBERS,
} as const satisfies Options

export const mandateAdd = recordCommand(
  {
    path: ['mandate', 'add'],
    act: 'mandate.add',
    asks: ['kind', 'signed-on', 'evidence'],
    summary: {
      zh: '登记授权：代理人、共有人代表、监护人、单位经办人、公房承租人',
      en: 'records who may sign for a voter: proxy, co-owners’ representative, guardian, agent, tenant',
    },
    arguments: ARGUMENTS,
    options: OPTIONS,
    example:
      'hoa mandate add 3-501 代理人甲 --signed-on 2026-03-01 --instruct M1=同意 --evidence 授权委托书原件',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
  },
  async call => {
    const { db, assembly, items, roll } = call
    const { voter, unit } = await call.needArgument('ballot', text => giverTyped(roll, text))
    const titles = titlesByVoter(call).get(voter) ?? []
    const given = await mandateFrom(call, voter, unit, titles, items)
    const vault = given.holderIdNo === '' ? undefined : await openNumbers(call)
    const holderIdNo = vault?.sealNumber(given.holderIdNo, 'person') ?? given.holderIdNo
    const mandate = { ...given, holderIdNo }
    const known = readMandates(db, assembly.id)
    const faults = mandateFaults(mandate, titles, known, assembly)
    if (faults.length > 0) throw new Refused(faults)
    const warnings = mandateWarnings(mandate, items, assembly)
    const serial = roll.serialOf(voter)
    const detail = `${mandate.kind} ${mandate.holder} signed ${mandate.signedOn}`
    const id = call.record(
      { subject: `${assembly.path} ${serial}`, detail, reason: mandate.evidence, beside: true },
      writer => addMandate(writer, assembly.id, mandate),
    )
    return {
      data: {
        no: id,
        serial,
        kind: mandate.kind,
        holder: mandate.holder,
        givenBy: mandate.giver,
        signedOn: mandate.signedOn,
      },
      warnings,
      text: () =>
        call.t({
          zh: `已登记第 ${id} 号授权：${mandate.holder} 为 ${serial} 的${MANDATES[mandate.kind].zh}\n`,
          en: `Mandate ${id} recorded: ${mandate.holder}, ${MANDATES[mandate.kind].en} for ${serial}\n`,
        }),
    }
  },
)

async function mandateFrom(
  call: CallWith<typeof OPTIONS, typeof ARGUMENTS>,
  voter: number,
  unit: string,
  titles: readonly TitleHeld[],
  items: readonly Item[],
): Promise<NewMandate> {
  const holder = await call.needArgument('holder', text => checkText(text, 'holder'))
  const asked = await call.offer('kind', own, {
    about: { zh: '哪一种授权', en: 'which kind of mandate' },
    choices: choicesOf(MANDATES),
    standing: 'proxy',
  })
  const kind = MANDATE_KINDS.find(k => k === asked) ?? 'proxy'
  if (kind === 'tenant' && unit === '') throw new Refused([{ code: 'tenant-without-flat', data: { holder } }])
  await call.offerDay('signed-on', dayOf(call.happenedAt()))
  await call.offer('evidence', own, { standing: '' })
  const signedOn = call.day('signed-on') ?? dayOf(call.happenedAt())
  const owners = ownersOn(titles, signedOn)
  const optional = (name: 'given-by' | 'id-no' | 'evidence') => {
    const typed = call.option(name)
    return typed === undefined ? '' : checkText(typed, name)
  }
  return {
    voter,
    kind,
    unit,
    giver: optional('given-by') || owners.join('、'),
    holder,
    holderIdNo: optional('id-no'),
    role: HOLDER_ROLES.find(role => role === call.option('role')) ?? 'other',
    signedOn,
    validUntil: call.day('until') ?? null,
    instructions: instructionsOf(call, items),
    evidence: optional('evidence'),
    recordedAt: call.happenedAt(),
    revokedOn: null,
    revokedReason: '',
  }
}

/** The voter as named, and the unit where one is named or there is only one. */
function giverTyped(roll: RollIndex, text: string): { readonly voter: number; readonly unit: string } {
  const voter = roll.typed(text)
  const units = roll.unitsOf(voter)
  const word = foldWidth(text).trim()
  const [only, ...others] = units
  const named = units.find(({ code }) => code === word) ?? (others.length === 0 ? only : undefined)
  return { voter, unit: named?.code ?? '' }
}

function ownersOn(titles: readonly TitleHeld[], day: string): string[] {
  return [
    ...new Set(titles.filter(t => t.since <= day && (t.until === '' || day < t.until)).map(t => t.name)),
  ]
}

/** `M1=同意` for each item that the mandate speaks of; the others are left blank. */
function instructionsOf(call: CallWith<typeof OPTIONS, typeof ARGUMENTS>, items: readonly Item[]): string {
  const words = call.list('instruct')
  if (words.length === 0) return ''
  const parts = items.map(() => BLANK)
  for (const word of words) {
    const [code, value] = pairIn(word)
    const item = theItem(items, code)
    const mark = typedMark(item, value)
    if (mark === undefined)
      throw new Refused([{ code: 'instruction-unreadable', data: { item: item.code, value } }])
    parts[items.indexOf(item)] = mark
  }
  return joinMarks(parts)
}

/** What makes a mandate none: a giver without title, a chain, a barred role, a holder who acts for too many, dates that cannot be. */
function mandateFaults(
  mandate: NewMandate,
  titles: readonly TitleHeld[],
  known: readonly Mandate[],
  assembly: OpenAssembly,
): Problem[] {
  const { kind, giver, holder, role, signedOn, validUntil } = mandate
  const rule = MANDATES[kind]
  const { rules } = assembly
  const owners = ownersOn(titles, signedOn)
  const faults: Problem[] = []
  if (!mayGive(giver, owners, mandate.voter, known)) {
    const chain = known.some(
      m => m.voter === mandate.voter && m.holder === giver && !MANDATES[m.kind].mayMandate,
    )
    faults.push(
      chain
        ? { code: 'mandate-chain', data: { giver, signed: signedOn, article: subMandateArticle(signedOn) } }
        : { code: 'mandate-giver', data: { giver, signed: signedOn } },
    )
  }
  if (rule.ownerOnly && !owners.includes(holder))
    faults.push({ code: 'mandate-holder-no-owner', data: { holder, kind: rule } })
  if (rule.capped && rules['proxy-banned'].includes(role))
    faults.push({ code: 'mandate-role-barred', data: { holder, role } })
  const most = rules['proxy-max']
  const others = new Set(
    known
      .filter(m => MANDATES[m.kind].capped && m.revokedOn === null && sameHolder(m, mandate))
      .map(m => m.voter),
  )
  others.delete(mandate.voter)
  if (rule.capped && most !== null && others.size >= most)
    faults.push({ code: 'mandate-over-cap', data: { holder, most, acts: others.size } })
  if (validUntil !== null && validUntil < signedOn)
    faults.push({ code: 'mandate-ends-before', data: { until: validUntil, signed: signedOn } })
  return faults
}

/** The giver is an owner on that day, all owners together, or somebody who lawfully stands in for the voter. */
function mayGive(
  giver: string,
  owners: readonly string[],
  voter: number,
  known: readonly Mandate[],
): boolean {
  const names = giver.split('、')
  const standsIn = known.some(
    m => m.voter === voter && m.holder === giver && m.revokedOn === null && MANDATES[m.kind].mayMandate,
  )
  return standsIn || (giver !== '' && names.every(name => owners.includes(name)))
}

function sameHolder(
  a: Pick<Mandate, 'holder' | 'holderIdNo'>,
  b: Pick<Mandate, 'holder' | 'holderIdNo'>,
): boolean {
  if (a.holderIdNo !== '' && b.holderIdNo !== '') return a.holderIdNo === b.holderIdNo
  return a.holder === b.holder
}

function mandateWarnings(mandate: NewMandate, items: readonly Item[], { rules }: OpenAssembly): Problem[] {
  const warnings: Problem[] = []
  if (mandate.kind === 'tenant' && !items.every(mayTenantSign)) {
    const reached = items.filter(mayTenantSign).map(item => item.code)
    warnings.push({
      code: 'tenant-reaches',
      data: { holder: mandate.holder, items: reached.join('、') || '—', article: MANDATES.tenant.citation },
    })
  }
  const instructed = MANDATES[mandate.kind].instructed
  const parts = mandate.instructions.split('|')
  const silent = items.filter((_, i) => (parts[i] ?? BLANK) === BLANK).map(item => item.code)
  if (instructed && rules['proxy-instructions'] === 'required' && silent.length > 0)
    warnings.push({ code: 'mandate-not-instructed', data: { items: silent.join('、') } })
  if (mandate.evidence === '')
    warnings.push({ code: 'mandate-without-evidence', data: { holder: mandate.holder } })
  return warnings
}
