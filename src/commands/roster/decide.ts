import { maskName } from '../../assembly/people.ts'
import type { OwnerDecision } from '../../assembly/unit.ts'
import { Refused } from '../../basics/problem.ts'
import { voterKey } from '../../count/voters.ts'
import { addOwnerDecision, readOwnerDecisions, readUnits } from '../../store/people/roster.ts'
import { theUnit } from '../facts/named.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer, Arguments, Options } from '../frame/spec.ts'
import { REASON } from '../frame/spec.ts'
import { rosterFigures } from './check.ts'

/** `roster merge` and `roster keep-apart`: a person says whether the owners of some units are the same. */
const UNITS = { unit: { many: true, zh: '房号', en: 'units' } } as const satisfies Arguments
const OPTIONS = { reason: REASON } as const satisfies Options

export const rosterMerge = recordCommand(
  {
    path: ['roster', 'merge'],
    act: 'roster.merge',
    asks: ['pair', 'reason'],
    summary: { zh: '认定几套房屋为同一业主', en: 'the owners of these units are the same' },
    arguments: UNITS,
    options: OPTIONS,
    example: 'hoa roster merge 3-501 7-102 --reason 核对产权证',
    on: 'compound',
  },
  call => decide(call, 'merge'),
)

export const rosterKeepApart = recordCommand(
  {
    path: ['roster', 'keep-apart'],
    act: 'roster.keep-apart',
    asks: ['pair', 'reason'],
    summary: { zh: '认定几套房屋不是同一业主', en: 'the owners of these units are not the same' },
    arguments: UNITS,
    options: OPTIONS,
    example: 'hoa roster keep-apart 3-501 7-102 --reason 同名不同人',
    on: 'compound',
  },
  call => decide(call, 'keep-apart'),
)

async function decide(
  call: SessionWith<typeof OPTIONS, typeof UNITS>,
  kind: OwnerDecision['kind'],
): Promise<Answer> {
  const { db, compound } = call
  const typed = await unitsMeant(call)
  const units = [...new Set(typed.map(code => theUnit(call, code)))]
  const codes = [...new Set(units.map(unit => unit.code))]
  if (codes.length < 2) throw new WrongUsage([{ code: 'two-units-needed' }])
  const reason = await call.need('reason')
  const sameKeys = new Set(units.map(voterKey)).size < codes.length
  if (kind === 'keep-apart' && sameKeys)
    throw new Refused([{ code: 'same-owner-by-number', data: { units: codes.join('、') } }])
  const decision: OwnerDecision = { kind, units: codes, reason }
  const stands = isLastWord(readOwnerDecisions(db, compound.id), decision)
  if (!stands)
    call.record({ subject: `${compound.code} ${codes.join(' ')}`, reason }, writer =>
      addOwnerDecision(writer, compound.id, decision),
    )
  const done = {
    merge: { zh: '认定为同一业主', en: 'Decided: one owner' },
    'keep-apart': { zh: '认定为不同业主', en: 'Decided: different owners' },
  }[kind]
  return {
    data: { decision: kind, units: codes, reason, ...(stands && { unchanged: true }) },
    text: () =>
      `${call.t(done)}: ${codes.join(' / ')}\n${stands ? call.t({ zh: '此前已作出同样的认定，没有重复登记\n', en: 'This was decided before and is not recorded again\n' }) : ''}`,
  }
}

/** The units that were typed; else a suspected pair may be chosen, or others named. */
async function unitsMeant(call: SessionWith<typeof OPTIONS, typeof UNITS>): Promise<readonly string[]> {
  const { db, compound } = call
  if (call.arguments('unit').length > 0 || !call.canAsk) return call.arguments('unit')
  const all = readUnits(db, compound.id)
  const owners = new Map(all.map(unit => [unit.code, unit.owners.map(o => maskName(o.name)).join('、')]))
  const pairs = rosterFigures(db, compound, all).figures.suspects.map(pair => ({
    value: pair.join(' '),
    name: `${pair.join(' / ')}  ${owners.get(pair[0] ?? '') ?? ''}`,
  }))
  if (pairs.length > 0) {
    const about = { zh: '哪几套房屋', en: 'which units' }
    const others = { value: 'others', name: { zh: '其他房号……', en: 'others …' } }
    const choices = [...pairs.map(({ value, name }) => ({ value, name: { zh: name, en: name } })), others]
    const chosen = await call.choose('pair', about, choices)
    if (chosen !== 'others' && chosen !== undefined) return chosen.split(' ')
  }
  return call.needArguments('unit', codes => {
    const found = codes.map(code => theUnit(call, code))
    if (new Set(found).size < 2) throw new WrongUsage([{ code: 'two-units-needed' }])
  })
}

/** Is this the very decision that was last made about any two of these units? */
function isLastWord(decisions: readonly OwnerDecision[], { kind, units, reason }: OwnerDecision): boolean {
  const last = decisions.findLast(d => d.units.filter(code => units.includes(code)).length > 1)
  return (
    last !== undefined &&
    last.kind === kind &&
    last.reason === reason &&
    last.units.length === units.length &&
    last.units.every(code => units.includes(code))
  )
}
