import { problemIf, Refused } from '../../basics/problem.ts'
import { addExclusion, readExclusions, removeExclusion } from '../../store/people/roll.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer, Arguments, Options } from '../frame/spec.ts'
import { REASON } from '../frame/spec.ts'
import { itemChoices, theItem } from '../item/draft.ts'

/** `roll exclude` and `roll include`: a voter leaves or rejoins one item's electorate, by a decision that cites its ground. */
const UNIT = { unit: { zh: '票号或房号', en: 'serial or unit' } } as const satisfies Arguments
const DECISION = {
  item: { value: '<code>', zh: '事项代码', en: 'the item' },
  reason: REASON,
} as const satisfies Options

export const rollExclude = recordCommand(
  {
    path: ['roll', 'exclude'],
    act: 'roll.exclude',
    asks: ['item', 'ground', 'reason'],
    summary: {
      zh: '回避：依决定将一名业主排除在某事项之外（开始表决前，须注明依据）',
      en: 'takes a voter out of one item by a decision that cites its ground, before the vote opens',
    },
    arguments: UNIT,
    options: {
      item: DECISION.item,
      ground: {
        value: '<text>',
        line: true,
        zh: '依据：条文或者决定',
        en: 'the clause or decision it rests on',
      },
      reason: REASON,
    },
    example: 'hoa roll exclude 3-501 --item M1 --ground 议事规则第十二条 --reason 与议题有利害关系',
    on: 'assembly',
    changes: true,
    states: ['convened'],
  },
  call => changeElectorate(call, () => call.need('ground', text => checkText(text, 'ground'))),
)

export const rollInclude = recordCommand(
  {
    path: ['roll', 'include'],
    act: 'roll.include',
    asks: ['item', 'reason'],
    summary: { zh: '撤销回避（开始表决前）', en: 'takes an exclusion back, before the vote opens' },
    arguments: UNIT,
    options: DECISION,
    example: 'hoa roll include 3-501 --item M1 --reason 异议成立',
    on: 'assembly',
    changes: true,
    states: ['convened'],
  },
  call => changeElectorate(call, undefined),
)

/** A voter leaves one item's electorate on a `ground`, or rejoins it without one. */
async function changeElectorate(
  call: SessionWith<typeof DECISION, typeof UNIT>,
  groundOf: (() => Promise<string>) | undefined,
): Promise<Answer> {
  const { db, assembly, items, roll } = call
  if (groundOf && assembly.rules.recusal === 'none') throw new Refused([{ code: 'recusal-not-the-rule' }])
  const voter = await call.needArgument('unit', text => roll.typed(text))
  const item = await call.need('item', text => theItem(items, text), { choices: itemChoices(items) })
  const leaving = groundOf !== undefined
  const serial = roll.serialOf(voter)
  const out = readExclusions(db, assembly.id).some(e => e.itemId === item.id && e.voter === voter)
  if (out === leaving)
    throw new Refused([
      { code: leaving ? 'excluded-already' : 'not-excluded', data: { serial, item: item.code } },
    ])
  const ground = groundOf ? await groundOf() : ''
  const reason = await call.need('reason', text => checkText(text, 'reason'))
  call.record({ subject: `${assembly.path} ${item.code} ${serial}`, reason, detail: ground }, writer => {
    if (leaving) addExclusion(writer, { itemId: item.id, voter, ground, reason })
    else removeExclusion(writer, item.id, voter)
  })
  return {
    data: { item: item.code, serial, excluded: leaving, ground },
    warnings: problemIf(leaving, {
      code: 'recusal-contested',
      data: { serial, item: item.code, clause: assembly.rules['recusal-clause'] },
    }),
    text: () =>
      leaving
        ? call.t({
            zh: `${serial} 回避 ${item.code}：不计入该项的业主，计票说明中列明依据\n`,
            en: `${serial} is taken out of ${item.code}'s electorate; the account tells the ground\n`,
          })
        : call.t({
            zh: `${serial} 恢复计入 ${item.code} 的业主\n`,
            en: `${serial} is back in ${item.code}'s electorate\n`,
          }),
  }
}
