import type { PaperKind } from '../kind.ts'

/** Reference part D while ballots are out: mandates, service, stations, an extension. */
export const VOTING_PAPERS = {
  mandate: {
    title: { zh: '授权委托书', en: 'written mandate of a proxy' },
    need: 'B',
    states: ['convened', 'open'],
    groups: ['meeting', 'agenda', 'candidates', 'voter'],
    must: ['表决事项', '选举'],
    dated: 'by-hand',
  },
  'service-sheet': {
    title: { zh: '表决票领发、送达签收表', en: 'who received which ballot' },
    need: 'A',
    states: ['convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'ballots'],
    must: ['票册'],
    dated: 'by-hand',
    internal: true,
  },
  undelivered: {
    title: { zh: '表决票未送达公告', en: 'notice to owners whose ballots could not be served' },
    need: 'B',
    states: ['convened', 'open'],
    groups: ['meeting', 'agenda', 'ballots'],
    blanks: {
      上门次数: '上门送达过几次',
      其他方式: '还用过哪些送达方式，如电话、邮寄',
      领取地点: '到哪里领取表决票，什么时间',
      联系电话: '联系人和电话',
    },
    must: ['未送达房号', '特别提示'],
    dated: 'by-hand',
    for: ['undelivered'],
  },
  'replacement-register': {
    title: { zh: '表决票补发、作废登记表', en: 'register of replaced ballots' },
    need: 'B',
    states: ['convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'rows'],
    dated: 'by-hand',
  },
  'stations-and-staff': {
    title: { zh: '投票站设置和工作人员公告、工作人员承诺书', en: 'polling stations and staff' },
    need: 'B',
    states: ['draft', 'convened', 'open'],
    groups: ['meeting', 'rows'],
    blanks: {
      异议截止: '对工作人员有异议的，到哪一日为止提出',
      受理地点: '书面异议交到哪里',
      联系电话: '联系人和电话',
      监督电话: '街道办事处、乡镇人民政府、居民委员会的监督电话',
    },
    dated: 'by-hand',
  },
  extension: {
    title: { zh: '延长表决期限公告', en: 'notice that voting is extended' },
    need: 'B',
    states: ['open', 'closed', 'declared'],
    groups: ['meeting', 'agenda', 'count'],
    blanks: {
      票箱地点: '票箱设在哪里',
      计票安排: '改在什么时间、什么地点开箱、计票',
      联系电话: '联系人和电话',
    },
    must: ['原定截止', '表决截止', '参与情况', '特别提示'],
    dated: 'by-hand',
    for: ['extended'],
  },
  'sign-in-sheet': {
    title: { zh: '业主大会会议签到表', en: 'who came to the meeting' },
    need: 'C',
    states: ['draft', 'convened', 'open'],
    groups: ['meeting', 'rows'],
    blanks: {
      会议时间: '集体讨论的时间',
      会议地点: '集体讨论的地点',
    },
    dated: 'by-hand',
    for: ['in-person'],
  },
} as const satisfies Record<string, PaperKind>
