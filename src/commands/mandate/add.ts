import type { Item } from '../../assembly/item.ts'
import { BLANK, joinMarks } from '../../assembly/papers/marks.ts'
import { HOLDER_ROLES, MANDATE_KINDS, type Mandate, type MandateKind } from '../../assembly/people/mandate.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import type { TitleHeld } from '../../count/papers/mandates.ts'
import { typedMark } from '../../exchange/typed-mark.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import { problemJson } from '../../problems/say.ts'
import { readItems } from '../../store/items.ts'
import { addMandate, readMandates } from '../../store/people/mandates.ts'
import type { Answer } from '../answer.ts'
import { RollIndex } from '../ballot/papers/roll-index.ts'
import { type Call, own, WrongUsage } from '../call.ts'
import { checkText } from '../codes.ts'
import { choicesOf } from '../facts/choices.ts'
import { titlesByVoter } from '../facts/signing.ts'
import { theItem } from '../item/draft.ts'
import { needState, type OpenAssembly, record, theAssembly, theCompound, withRecord } from '../session.ts'

type NewMandate = Omit<Mandate, 'id'>

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'convened', 'open', 'closed')
    const roll = new RollIndex(db, assembly)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const items = readItems(db, assembly.id)
    const titles = titlesByVoter(db, compound, assembly).get(voter) ?? []
    const mandate = await mandateFrom(call, voter, titles, items)
    const known = readMandates(db, assembly.id)
    const faults = mandateFaults(mandate, titles, known, assembly)
    if (faults.length > 0) throw new Refused(faults)
    const warnings = mandateWarnings(mandate, items, assembly)
    const serial = roll.serialOf(voter)
    const detail = `${mandate.kind} ${mandate.holder} signed ${mandate.signedOn}`
    const id = record(
      db,
      call,
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
        warnings: warnings.map(w => problemJson(w, call.lang)),
      },
      warnings,
      text: () =>
        call.t({
          zh: `已登记第 ${id} 号授权：${mandate.holder} 为 ${serial} 的${MANDATES[mandate.kind].zh}\n`,
          en: `Mandate ${id} recorded: ${mandate.holder}, ${MANDATES[mandate.kind].en} for ${serial}\n`,
        }),
    }
  })
}

async function mandateFrom(
  call: Call,
  voter: number,
  titles: readonly TitleHeld[],
  items: readonly Item[],
): Promise<NewMandate> {
  const holder = await call.needArgument('holder', text => checkText(text, 'holder'))
  const asked = await call.offer('kind', own, { choices: choicesOf(MANDATES), standing: 'proxy' })
  const kind = MANDATE_KINDS.find(k => k === asked) ?? 'proxy'
  await call.offerDay('signed-on', dayOf(call.happenedAt()))
  await call.offer('evidence', own, { standing: '' })
  const signedOn = call.day('signed-on') ?? dayOf(call.happenedAt())
  const owners = ownersOn(titles, signedOn)
  const optional = (name: string) => {
    const typed = call.option(name)
    return typed === undefined ? '' : checkText(typed, name)
  }
  return {
    voter,
    kind,
    giver: optional('given-by') || owners.join('、'),
    holder,
    holderIdNo: optional('id-no'),
    role: HOLDER_ROLES.find(role => role === call.option('role')) ?? 'other',
    signedOn,
    validUntil: call.day('until') ?? null,
    instructions: instructionsOf(call, items),
    evidence: optional('evidence'),
    revokedOn: null,
    revokedReason: '',
  }
}

function ownersOn(titles: readonly TitleHeld[], day: string): string[] {
  return [
    ...new Set(titles.filter(t => t.since <= day && (t.until === '' || day < t.until)).map(t => t.name)),
  ]
}

/** `M1=同意` for each item that the mandate speaks of; the others are left blank. */
function instructionsOf(call: Call, items: readonly Item[]): string {
  const words = call.list('instruct')
  if (words.length === 0) return ''
  const parts = items.map(() => BLANK)
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 1) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
    const item = theItem(items, word.slice(0, at))
    const mark = typedMark(item, word.slice(at + 1))
    if (mark === undefined)
      throw new Refused([
        { code: 'instruction-unreadable', data: { item: item.code, value: word.slice(at + 1) } },
      ])
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
    faults.push({ code: chain ? 'mandate-chain' : 'mandate-giver', data: { giver, signed: signedOn } })
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
  const instructed = MANDATES[mandate.kind as MandateKind].instructed
  const parts = mandate.instructions.split('|')
  const silent = items.filter((_, i) => (parts[i] ?? BLANK) === BLANK).map(item => item.code)
  if (instructed && rules['proxy-instructions'] === 'required' && silent.length > 0)
    warnings.push({ code: 'mandate-not-instructed', data: { items: silent.join('、') } })
  if (mandate.evidence === '')
    warnings.push({ code: 'mandate-without-evidence', data: { holder: mandate.holder } })
  return warnings
}
