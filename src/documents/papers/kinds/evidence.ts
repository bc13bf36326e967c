import type { PaperKind } from '../kind.ts'

/** Reference part I: evidence and service. */
export const EVIDENCE_PAPERS = {
  'posting-record': {
    title: { zh: '张贴（公示）记录表', en: 'record of what was posted' },
    need: 'B',
    states: ['draft', 'convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'rows'],
    dated: 'by-hand',
  },
  'online-record': {
    title: { zh: '线上公布记录表', en: 'record of what was published online' },
    need: 'C',
    states: ['draft', 'convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'rows'],
    dated: 'by-hand',
  },
  'visit-record': {
    title: { zh: '上门送达记录表', en: 'record of the visits' },
    need: 'B',
    states: ['convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'ballots', 'rows'],
    dated: 'by-hand',
    internal: true,
  },
  'inspection-request': {
    title: { zh: '表决票核对申请表', en: 'request to see one’s ballot' },
    need: 'B',
    states: ['closed', 'declared'],
    groups: ['meeting', 'voter'],
    blanks: {
      核对时间: '约定核对的时间',
      核对地点: '核对的地点',
    },
    dated: 'by-hand',
  },
  'archive-index': {
    title: { zh: '会议档案目录', en: 'index of the records' },
    need: 'C',
    states: ['closed', 'declared'],
    groups: ['meeting', 'rows'],
    blanks: {
      档案接收人: '接收档案的组织或者人员',
    },
    dated: 'by-hand',
  },
} as const satisfies Record<string, PaperKind>
