export const BALLOT = { zh: '票号或房号', en: 'a serial or a unit' } as const
export const PAPER = {
  value: '<no>',
  zh: '第几张，只有一张时可省',
  en: 'which paper, if there are several',
} as const
export const REASON = {
  value: '<text>',
  line: true,
  zh: '理由，记入日志',
  en: 'the reason, for the log',
} as const
