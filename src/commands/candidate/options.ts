export const NO = { zh: '号码', en: 'the number' } as const
export const ELECTION = {
  value: '<code>',
  zh: '选举代码，默认唯一的选举',
  en: 'the election; default the only one',
} as const
