export const SAMPLE = {
  value: '<no>',
  zh: '第几次抽样，默认最后一次',
  en: 'which sample; the last by default',
} as const
