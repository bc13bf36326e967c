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
  'roll-correction': {
    title: { zh: '业主登记信息更正申请表', en: 'form to have the roll corrected' },
    need: 'B',
    states: ['draft', 'convened', 'open'],
    groups: ['meeting', 'voter'],
    blanks: {
      申请截止: '申请到哪一日为止',
      受理地点: '申请表交到哪里',
      联系电话: '联系人和电话',
    },
    dated: 'by-hand',
  },
  representative: {
    title: {
      zh: '共有人推选书、单位授权书、监护人说明',
      en: 'who acts for co-owners, an organisation or a ward',
    },
    need: 'B',
    states: ['draft', 'convened', 'open'],
    groups: ['meeting', 'voter', 'rows'],
    dated: 'by-hand',
  },
} as const satisfies Record<string, PaperKind>
