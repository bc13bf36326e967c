import type { PaperKind } from '../kind.ts'

/** Reference part B: who votes. */
export const VOTER_PAPERS = {
  roll: {
    title: { zh: '业主人数和专有部分面积公示', en: 'the roll, for inspection' },
    need: 'A',
    states: ['draft', 'convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'roll'],
    blanks: {
      公示截止: '公示到哪一日为止',
      查阅地点: '业主到哪里核对本人的登记',
      联系电话: '联系人和电话',
    },
    must: ['名册', '全体人数', '全体面积'],
    dated: 'by-hand',
    due: { before: 'opens', days: 'prePublishDays' },
  },
} as const satisfies Record<string, PaperKind>
