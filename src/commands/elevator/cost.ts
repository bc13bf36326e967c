import type { CostShare, CostSplit } from '../../assembly/records/elevator-cost.ts'
import { apportion, type Fen, readYuan, yuanText } from '../../basics/money.ts'
import { Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { keepSplit } from '../../store/records/elevator-costs.ts'
import { WrongUsage } from '../frame/call.ts'
import { withSession } from '../frame/session.ts'
import { command } from '../frame/spec.ts'
import { ARGUMENTS, type CostCall, OPTIONS } from './cost-options.ts'
import { schemeOf, weigh } from './cost-schemes.ts'
import { paidOf, unitsOf } from './cost-units.ts'
import { paidBy, splitAnswer, theSplit } from './splits.ts'

export const elevatorCost = command(
  {
    path: ['elevator', 'cost'],
    act: 'elevator.keep',
    asks: ['scope', 'total', 'scheme'],
    summary: {
      zh: '加装电梯的费用怎样分摊：各户数额精确到分，合计相等',
      en: 'how the cost of an added elevator is shared, exact to the fen',
    },
    arguments: ARGUMENTS,
    options: OPTIONS,
    example: 'hoa elevator cost --scope entrance=3-1 --total 600000 --subsidy 280000 --scheme floor',
    conflicts: [{ among: ['scheme', 'coefficient'], problem: { code: 'scheme-or-coefficient' } }],
  },
  async call => {
    const { place, units, warnings } = await unitsOf(call)
    const total = await call.need('total', text => needYuan('total', text))
    const subsidy = needYuan('subsidy', call.option('subsidy') ?? '0')
    const shared = total - subsidy
    if (shared <= 0n)
      throw new Refused([
        { code: 'nothing-to-share', data: { total: yuanText(total), subsidy: yuanText(subsidy) } },
      ])
    const scheme = await schemeOf(call, units)
    const { paid, warnings: ofPaid } = await paidOf(call, units)
    const weighed = weigh(units, scheme)
    if (weighed.every(({ weight }) => weight === 0n)) throw new Refused([{ code: 'nobody-shares' }])
    const parts = apportion(
      shared,
      weighed.map(({ weight }) => weight),
    )
    const shares = weighed.map(
      ({ unit, coefficient }, i): CostShare => ({
        unit: unit.code,
        floor: unit.floor ?? null,
        coefficient,
        area: unit.area,
        share: parts[i] ?? 0n,
      }),
    )
    const split: CostSplit = {
      ...{ place, total, subsidy, shared, shares },
      scheme: scheme.words,
      source: scheme.source,
      byArea: scheme.byArea,
    }
    const no = call.flag('keep') ? await kept(call, split) : undefined
    const answer = await splitAnswer(call, split, paid)
    return {
      ...answer,
      data: { ...answer.data, ...(no !== undefined && { no }) },
      warnings: [...warnings, ...ofPaid, ...answer.warnings],
    }
  },
)

/** Keeps the split; gives its number. */
async function kept(call: CostCall, split: CostSplit): Promise<number> {
  const asked = call.option('instead-of')
  return withSession(call, { on: 'compound' }, session => {
    const { compound, db } = session
    const before = asked === undefined ? undefined : theSplit(session, asked)
    const shares = new Set(split.shares.map(({ unit }) => unit))
    const strange = before
      ? [...paidBy(db, compound.id, before).keys()].filter(unit => !shares.has(unit))
      : []
    if (before && strange.length > 0)
      throw new Refused([
        { code: 'paid-by-stranger', data: { units: strange.join('、'), file: `#${before.no}` } },
      ])
    const instead = before?.no ?? null
    return session.record(
      {
        subject: `${compound.code} elevator`,
        detail: `shared=${yuanText(split.shared)} units=${shares.size}${before ? ` instead-of=${before.no}` : ''}`,
      },
      writer =>
        keepSplit(writer, compound.id, split, { keptOn: dayOf(session.happenedAt()), insteadOf: instead }),
    )
  })
}

function needYuan(name: 'total' | 'subsidy', text: string): Fen {
  const fen = readYuan(text)
  if (fen === undefined)
    throw new WrongUsage([{ code: 'option-not-yuan', data: { option: `--${name}`, value: text } }])
  return fen
}
