import type { ItemKind } from '../../assembly/item.ts'
import { Refused } from '../../basics/problem.ts'
import { removeItem } from '../../store/items.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer } from '../frame/spec.ts'
import { CODE_ARGUMENT, neededItem } from './draft.ts'

const CODE = { code: CODE_ARGUMENT } as const

export const motionRemove = recordCommand(
  {
    path: ['motion', 'remove'],
    act: 'motion.remove',
    summary: { zh: '删去议题（草稿）', en: 'removes it from a draft' },
    arguments: CODE,
    example: 'hoa motion remove M2',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  call => removeFrom(call, 'motion'),
)

export const electionRemove = recordCommand(
  {
    path: ['election', 'remove'],
    act: 'election.remove',
    summary: { zh: '删去选举（草稿）', en: 'removes it from a draft' },
    arguments: CODE,
    example: 'hoa election remove E1',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  call => removeFrom(call, 'election'),
)

export const choiceRemove = recordCommand(
  {
    path: ['choice', 'remove'],
    act: 'choice.remove',
    summary: { zh: '删去多选一（草稿）', en: 'removes it from a draft' },
    arguments: CODE,
    example: 'hoa choice remove C1',
    on: 'assembly',
    changes: true,
    states: ['draft'],
  },
  call => removeFrom(call, 'choice'),
)

async function removeFrom(
  call: SessionWith<Record<never, never>, typeof CODE>,
  kind: ItemKind,
): Promise<Answer> {
  const { assembly, items } = call
  const item = await neededItem(call, items, kind)
  const dependent = items.find(i => i.kind === 'motion' && i.onlyIf === item.code)
  if (dependent) throw new Refused([{ code: 'item-needed', data: { item: item.code, by: dependent.code } }])
  call.record({ subject: `${assembly.path} ${item.code}`, detail: item.title }, writer =>
    removeItem(writer, item),
  )
  return {
    data: { assembly: assembly.code, removed: item.code },
    text: () =>
      call.t({ zh: `已删去 ${item.code}：${item.title}\n`, en: `Removed ${item.code}: ${item.title}\n` }),
  }
}
