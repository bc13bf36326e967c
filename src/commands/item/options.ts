import { MATTER_IDS } from '../../assembly/matter.ts'

export const TITLE = { zh: '标题', en: 'the title' } as const
export const CODE = {
  value: '<code>',
  zh: '事项代码，默认依次编号',
  en: 'its code; numbered in order by default',
} as const
export const MATTER = {
  value: '<id>',
  zh: `事项类别：${MATTER_IDS.join(' ')}`,
  en: `what it is about: ${MATTER_IDS.join(' ')}`,
} as const
export const SCOPE = {
  value: '<scope>',
  many: true,
  zh: '只由部分业主表决：building=3 或 entrance=3/1；all 为全部',
  en: 'a narrower electorate: building=… or entrance=…; `all` for the whole',
} as const
export const CODE_ARGUMENT = { zh: '事项代码', en: "the item's code" } as const
export const NEW_TITLE = { value: '<text>', zh: '标题', en: 'title' } as const
