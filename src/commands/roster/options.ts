export const REASON = {
  value: '<text>',
  line: true,
  zh: '理由，记入日志',
  en: 'the reason, for the log',
} as const
