import type { Area } from '../basics/area.ts'

/** 用途. Whether a use counts is law, not a property of the word. */
export const USES = ['residential', 'commercial', 'office', 'parking', 'storage', 'common', 'other'] as const
export type Use = (typeof USES)[number]

/** 面积依据: 登记簿, 实测, 合同 (解释8, in this order). */
export const AREA_SOURCES = ['register', 'survey', 'contract'] as const
export type AreaSource = (typeof AREA_SOURCES)[number]

/** 交付状态: 已交付, 未交付 (sold), 未售. */
export const STATUSES = ['delivered', 'undelivered', 'unsold'] as const
export type Status = (typeof STATUSES)[number]

/** 业主类型: 个人, 单位. */
export const OWNER_KINDS = ['person', 'organisation'] as const
export type OwnerKind = (typeof OWNER_KINDS)[number]

/** One owner's title to one unit (产权). Several on a unit are its co-owners (共有人). */
export interface Owner {
  readonly name: string
  /** 证件号 as written, empty when there is none. {@link foldIdNo} gives the form that is compared. */
  readonly idNo: string
  readonly kind: OwnerKind
  readonly phone: string
}

/** 专有部分. */
export interface Unit {
  /** 房号: unique in its compound. */
  readonly code: string
  /** 幢; empty when the compound does not tell them apart. */
  readonly building: string
  /** 单元 or 门号; empty when there is none. */
  readonly entrance: string
  readonly use: Use
  readonly area: Area
  readonly areaSource: AreaSource
  readonly status: Status
  readonly owners: readonly Owner[]
}

/** A person's decision about owners that the roster alone cannot settle (counting.md §3.3). */
export interface OwnerDecision {
  readonly kind: 'merge' | 'keep-apart'
  readonly units: readonly string[]
  readonly reason: string
}
