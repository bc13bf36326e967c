import type { ItemKind } from '../../assembly/item.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { withdrawItem } from '../../store/items.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import { type Answer, type Command, REASON } from '../frame/spec.ts'
import { CODE_ARGUMENT, neededItem } from './draft.ts'

/** 撤回: an item is taken off after convening, until the close; what papers say on it is kept and not counted. */
const WHICH = { code: CODE_ARGUMENT } as const
const WHY = { reason: REASON } as const

export const motionWithdraw = withdrawal(
  'motion',
  '撤回议题（召集后、截止前）',
  'M2 --reason 方案需要重新论证',
)
export const electionWithdraw = withdrawal(
  'election',
  '撤回选举（召集后、截止前）',
  'E1 --reason 候选人全部退出',
)
export const choiceWithdraw = withdrawal(
  'choice',
  '撤回多选一（召集后、截止前）',
  'C1 --reason 一家投标人退出',
)

function withdrawal(kind: ItemKind, zh: string, typed: string): Command {
  return recordCommand(
    {
      path: [kind, 'withdraw'],
      act: `${kind}.withdraw`,
      asks: ['reason'],
      summary: { zh, en: 'takes it off after convening, until the close' },
      arguments: WHICH,
      options: WHY,
      example: `hoa ${kind} withdraw ${typed}`,
      on: 'assembly',
      changes: true,
      states: ['convened', 'open'],
    },
    call => withdraw(call, kind),
  )
}

async function withdraw(call: SessionWith<typeof WHY, typeof WHICH>, kind: ItemKind): Promise<Answer> {
  const { assembly, items } = call
  const item = await neededItem(call, items, kind)
  if (item.withdrawn)
    throw new Refused([{ code: 'item-withdrawn', data: { item: item.code, at: item.withdrawn.at } }])
  if (items.every(other => other === item || other.withdrawn))
    throw new Refused([{ code: 'item-is-the-last', data: { item: item.code } }])
  const reason = await call.need('reason', text => checkText(text, 'reason'))
  const at = call.happenedAt()
  if (at > assembly.closesAt)
    throw new Refused([{ code: 'withdrawn-late', data: { at, closes: assembly.closesAt } }])
  const lapsing = items.filter(other => other.kind === 'motion' && other.onlyIf === item.code)
  const warnings = lapsing.map(
    (other): Problem => ({ code: 'withdrawal-lapses', data: { item: other.code, withdrawn: item.code } }),
  )
  call.record(
    { subject: `${assembly.path} ${item.code}`, reason, detail: item.title, happenedAt: at },
    writer => withdrawItem(writer, item.id, { at, reason }),
  )
  return {
    data: { assembly: assembly.code, withdrawn: item.code, at, reason },
    warnings,
    text: () =>
      call.t({
        zh: `已撤回 ${item.code}：${item.title}。已收回的票上的意见保留，不计入；请公告。\n`,
        en: `Withdrew ${item.code}: ${item.title}. What papers say on it is kept and not counted; post a notice.\n`,
      }),
  }
}
