import type { Phrase } from '../basics/phrase.ts'
import type { ServiceMethod, VisitResult } from './papers/ballot.ts'
import type { AreaSource, OwnerKind, Status, Use } from './places/unit.ts'

/*
 * The words of whatever a file may name and a paper may print: what people are shown, in both languages, and what a cell
 * may hold. The Chinese word is the contract's; a file may hold it, the key, or any of `also`. Exports write the Chinese.
 */

export interface Term extends Phrase {
  /** More ways to write it in a file. */
  readonly also?: readonly string[]
}

export const USE_WORDS: Readonly<Record<Use, Term>> = {
  residential: { zh: '住宅', en: 'homes' },
  commercial: { zh: '商业', en: 'commercial' },
  office: { zh: '办公', en: 'offices' },
  parking: { zh: '车位', en: 'parking' },
  storage: { zh: '储藏', en: 'storage', also: ['储藏室'] },
  common: { zh: '公共', en: 'common rooms', also: ['公共用房'] },
  other: { zh: '其他', en: 'other' },
}

export const AREA_SOURCE_WORDS: Readonly<Record<AreaSource, Term>> = {
  register: { zh: '登记簿', en: 'register' },
  survey: { zh: '实测', en: 'survey' },
  contract: { zh: '合同', en: 'contract' },
}

export const STATUS_WORDS: Readonly<Record<Status, Term>> = {
  delivered: { zh: '已交付', en: 'delivered' },
  undelivered: { zh: '未交付', en: 'sold, not delivered' },
  unsold: { zh: '未售', en: 'unsold' },
}

export const OWNER_KIND_WORDS: Readonly<Record<OwnerKind, Term>> = {
  person: { zh: '个人', en: 'person' },
  organisation: { zh: '单位', en: 'organisation' },
}

export const SERVICE_WORDS: Readonly<Record<ServiceMethod, Term>> = {
  door: { zh: '上门', en: 'door to door' },
  hand: { zh: '面交', en: 'by hand' },
  mailbox: { zh: '信箱', en: 'letter box' },
  post: { zh: '邮寄', en: 'post' },
  notice: { zh: '公告', en: 'public notice' },
  online: { zh: '电子', en: 'online' },
}

export const VISIT_WORDS: Readonly<Record<VisitResult, Term>> = {
  received: { zh: '签收', en: 'ballot received' },
  voted: { zh: '当场投票', en: 'voted at the door' },
  refused: { zh: '拒收', en: 'refused' },
  absent: { zh: '无人', en: 'nobody there' },
  appointment: { zh: '约定再来', en: 'asked to come again' },
}
