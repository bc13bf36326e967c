import { unitCode } from '../../assembly/place.ts'
import { type Fen, readYuan, yuanText } from '../../basics/money.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { addPayment } from '../../store/records/elevator-costs.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { paidBy, paymentsOf, SPLIT_FILE, splitAnswer, theSplit } from './splits.ts'

const WHICH = {
  value: '<no>',
  zh: '按哪一份留存的分摊，只有一份时可以不写',
  en: 'by which kept split; may be left out where there is one',
} as const

/** `elevator pay`: money that a unit paid, or got back. */
export const elevatorPay = recordCommand(
  {
    path: ['elevator', 'pay'],
    act: 'elevator.pay',
    asks: ['unit', 'yuan'],
    summary: {
      zh: '登记一户缴的款（或者退款），按留存的分摊计算还差多少',
      en: 'money that a unit paid or got back, by a kept split',
    },
    arguments: {
      unit: { zh: '房号', en: 'the unit' },
      yuan: { zh: '金额，元', en: 'how much, in yuan' },
    },
    options: {
      cost: WHICH,
      back: { zh: '这是退款', en: 'it was paid back' },
      note: { value: '<text>', line: true, zh: '收据号等', en: 'number of the receipt and the like' },
    },
    example: 'hoa elevator pay 3-501 20000 --at 2026-08-01 --note 收据0012',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const split = theSplit(call, call.option('cost'))
    const share = await call.needArgument('unit', typed => {
      const found = split.shares.find(({ unit }) => unit === unitCode(typed))
      if (found) return found
      const units = split.shares.map(({ unit }) => unit).join('、')
      throw new Refused([{ code: 'unit-shares-nothing', data: { unit: typed, no: split.no, units } }])
    })
    const sum = await call.needArgument('yuan', needYuan)
    const back = call.flag('back')
    const before = paidBy(db, compound.id, split).get(share.unit) ?? 0n
    if (back && sum > before)
      throw new Refused([
        {
          code: 'back-more-than-paid',
          data: { unit: share.unit, paid: yuanText(before), back: yuanText(sum) },
        },
      ])
    const amount = back ? -sum : sum
    const paid = before + amount
    const note = call.option('note') ?? ''
    const paidOn = dayOf(call.happenedAt())
    const no = call.record(
      {
        subject: `${compound.code} elevator ${split.no} ${share.unit}`,
        detail: `amount=${yuanText(amount)} paid=${yuanText(paid)}`,
      },
      writer => addPayment(writer, split.id, { unit: share.unit, amount, paidOn, note }),
    )
    const open = share.share - paid
    const warnings: Problem[] = problemIf(open < 0n, {
      code: 'paid-more-than-due',
      data: { unit: share.unit, due: yuanText(share.share), paid: yuanText(paid) },
    })
    return {
      data: {
        ...{ cost: split.no, no, unit: share.unit, amount: yuanText(amount), on: paidOn },
        ...{ share: yuanText(share.share), paid: yuanText(paid), open: yuanText(open) },
      },
      warnings,
      text: () =>
        call.t({
          zh: `${share.unit} ${back ? '退款' : '缴款'} ${yuanText(sum)} 元；应缴 ${yuanText(share.share)}，已缴 ${yuanText(paid)}，未缴 ${yuanText(open)}\n`,
          en: `${share.unit} ${back ? 'got back' : 'paid'} ${yuanText(sum)} yuan; due ${yuanText(share.share)}, paid ${yuanText(paid)}, open ${yuanText(open)}\n`,
        }),
    }
  },
)

function needYuan(text: string): Fen {
  const fen = readYuan(text)
  if (fen === undefined || fen === 0n)
    throw new WrongUsage([{ code: 'option-not-yuan', data: { option: '<yuan>', value: text } }])
  return fen
}

/** `elevator paid`: what is due of each unit of a kept split, what it paid, and what is left. */
export const elevatorPaid = recordCommand(
  {
    path: ['elevator', 'paid'],
    summary: {
      zh: '留存的分摊：各户应缴、已缴、未缴，合计精确到分',
      en: 'a kept split: what is due of each unit, paid, and left, exact to the fen',
    },
    arguments: { cost: { optional: true, zh: WHICH.zh, en: WHICH.en } },
    options: SPLIT_FILE,
    example: 'hoa elevator paid --format xlsx --out 缴款.xlsx',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const split = theSplit(call, call.argument('cost'))
    const answer = await splitAnswer(call, split, paidBy(db, compound.id, split))
    const payments = paymentsOf(db, compound.id, split)
    return {
      ...answer,
      data: {
        ...{ no: split.no, keptOn: split.keptOn, insteadOf: split.insteadOf },
        ...answer.data,
        payments: payments.map(({ unit, amount, paidOn, note }) => ({
          ...{ unit, amount: yuanText(amount), on: paidOn, note },
        })),
      },
    }
  },
)
