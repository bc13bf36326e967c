import type { PaperKind } from '../kind.ts'

/** Reference part F: what was decided and who was elected. */
export const ANNOUNCING_PAPERS = {
  result: {
    title: { zh: '表决结果公告', en: 'notice of the result' },
    need: 'A',
    states: ['closed', 'declared'],
    groups: ['result'],
    must: ['待确认标记', '待确认说明', '表决事项'],
    dated: 'declared',
    due: { after: 'closed', days: 'resultDays' },
  },
} as const satisfies Record<string, PaperKind>
