import type { AssemblyState } from '../../assembly/assembly.ts'
import type { Sentence } from '../words/words.ts'

/** The notices that can be printed, with the states of an assembly in which each makes sense. */
export const NOTICE_KINDS = {
  convening: {
    title: { zh: '召开业主大会会议公告', en: 'notice of the assembly' },
    states: ['convened', 'open', 'closed', 'declared'],
  },
  result: { title: { zh: '表决结果公告', en: 'notice of the result' }, states: ['closed', 'declared'] },
} as const satisfies Record<string, { title: Sentence; states: readonly AssemblyState[] }>

export type NoticeKind = keyof typeof NOTICE_KINDS
