import { ASSEMBLY_FORMS, ASSEMBLY_KINDS } from '../../assembly/assembly.ts'

export const DETAILS = {
  opens: { value: '<time>', zh: '表决开始时间', en: 'when voting opens' },
  closes: { value: '<time>', zh: '表决截止时间', en: 'when voting closes' },
  kind: { value: '<kind>', choices: ASSEMBLY_KINDS, zh: '定期、首次、临时、换届', en: 'which assembly' },
  form: {
    value: '<form>',
    choices: ASSEMBLY_FORMS,
    zh: '书面征求意见、集体讨论、网上、混合',
    en: 'how it is held',
  },
  scope: {
    value: '<scope>',
    many: true,
    zh: '范围：building=3,4 或 entrance=3/1',
    en: 'building=<b>,<b> or entrance=<e>,<e>',
  },
  rule: {
    value: '<key>=<value>',
    many: true,
    zh: '本次会议的议事规则选项',
    en: 'a house rule for this assembly',
  },
} as const
export const REASON = {
  value: '<text>',
  line: true,
  zh: '理由，记入日志',
  en: 'the reason, for the log',
} as const
export const OVERRIDE = {
  value: '<reason>',
  line: true,
  zh: '仍要继续的理由，记入日志并在计票说明中列明',
  en: 'why to go on all the same; recorded and told in the account',
} as const
