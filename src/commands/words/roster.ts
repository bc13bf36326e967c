import type { AreaSource, Status } from '../../assembly/places/unit.ts'
import type { Phrase } from '../../basics/phrase.ts'

export const STATUS_WORDS: Readonly<Record<Status, Phrase>> = {
  delivered: { zh: '已交付', en: 'delivered' },
  undelivered: { zh: '未交付', en: 'sold, not delivered' },
  unsold: { zh: '未售', en: 'unsold' },
}

export const AREA_SOURCE_WORDS: Readonly<Record<AreaSource, Phrase>> = {
  register: { zh: '登记簿', en: 'register' },
  survey: { zh: '实测', en: 'survey' },
  contract: { zh: '合同', en: 'contract' },
}
