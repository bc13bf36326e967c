import type { PaperKind } from '../kind.ts'

/** Reference part D: the meeting itself. */
export const MEETING_PAPERS = {
  convening: {
    title: { zh: '召开业主大会会议公告', en: 'notice of the assembly' },
    need: 'A',
    states: ['convened', 'open', 'closed', 'declared'],
    groups: ['convening'],
    must: ['表决事项', '表决开始', '表决截止', '参与要求', '特别提示'],
    dated: 'convened',
    due: { before: 'opens', days: 'noticeRegular' },
  },
} as const satisfies Record<string, PaperKind>
