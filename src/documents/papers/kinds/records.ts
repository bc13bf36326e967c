import type { PaperKind } from '../kind.ts'

/** Reference part G: minutes and handover. */
export const RECORD_PAPERS = {
  minutes: {
    title: { zh: '业主大会会议记录', en: 'minutes of the assembly' },
    need: 'A',
    states: ['closed', 'declared'],
    groups: ['meeting', 'agenda', 'count', 'committee'],
    blanks: {
      会议主持人: '主持人的姓名',
      会议记录人: '记录人的姓名',
      列席人员: '居民委员会、街道等列席的单位和人员',
      计票时间: '开箱、计票的时间',
      计票地点: '开箱、计票的地点',
    },
    must: ['待确认标记', '各项结果', '会议决定'],
    dated: 'by-hand',
    due: { after: 'declared', days: 'filingDays' },
  },
  'committee-minutes': {
    title: { zh: '业主委员会首次会议记录', en: 'minutes of the committee’s first meeting' },
    need: 'A',
    states: ['declared'],
    groups: ['meeting', 'committee', 'deadlines', 'filing', 'rows'],
    blanks: {
      届次: '第几届业主委员会',
      委员会会议时间: '会议的时间',
      委员会会议地点: '会议的地点',
      会议主持人: '主持人的姓名',
      会议记录人: '记录人的姓名',
      列席人员: '列席的单位和人员',
    },
    must: ['当选委员'],
    dated: 'by-hand',
    due: { after: 'declared', days: 'committeeFirstMeetingDays' },
    for: ['election'],
  },
  handover: {
    title: { zh: '资料、印章和财物移交清单', en: 'handover of records, seals and property' },
    need: 'B',
    states: ['draft', 'convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'rows'],
    blanks: {
      移交人: '移交的组织或者人员',
      接收人: '接收的组织或者人员',
      监交人: '监督移交的单位和人员',
      移交时间: '移交的时间',
      移交地点: '移交的地点',
      未尽事项: '没有移交或者另行处理的事项',
    },
    dated: 'by-hand',
    for: ['first', 're-election'],
  },
} as const satisfies Record<string, PaperKind>
