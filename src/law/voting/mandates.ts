import type { Item } from '../../assembly/item.ts'
import type { MandateKind } from '../../assembly/people.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { CITATIONS } from '../articles.ts'
import type { Citation } from '../citation.ts'
import { isAddedElevator } from './elevator.ts'

/*
 * 条例12, 民法典165: an owner may be stood for by a proxy with a written mandate. 指导规则25: co-owners name one of them, a
 * guardian votes for an owner without full capacity. An organisation acts through its legal representative or whom that one
 * mandates (民法典61). 解释16: a tenant, such as one of unsold public housing, takes part
 * as the owner agreed with him.
 */

export interface MandateRule extends Phrase {
  readonly citation: Citation
  /** Does the cap on owners per holder (`proxy-max`) count it, and does `proxy-banned` bar roles from it? */
  readonly capped: boolean
  /** Does `proxy-instructions` ask it to say how to vote? */
  readonly instructed: boolean
  /** May the holder mandate somebody else? A holder who may not makes a chain, which is refused. */
  readonly mayMandate: boolean
  /** Must the holder be one of the owners? */
  readonly ownerOnly: boolean
  /** Does the owner's own paper go before the holder's? Not where the law has the holder act in the owner's place. */
  readonly givesWay: boolean
}

export const MANDATES: Readonly<Record<MandateKind, MandateRule>> = {
  proxy: {
    zh: '代理人',
    en: 'proxy',
    citation: CITATIONS.civil165,
    capped: true,
    instructed: true,
    mayMandate: false,
    ownerOnly: false,
    givesWay: true,
  },
  representative: {
    zh: '共有人推选的代表',
    en: "co-owners' representative",
    citation: CITATIONS.guideline25,
    capped: false,
    instructed: false,
    mayMandate: true,
    ownerOnly: true,
    givesWay: false,
  },
  guardian: {
    zh: '法定监护人',
    en: 'guardian',
    citation: CITATIONS.guideline25,
    capped: false,
    instructed: false,
    mayMandate: true,
    ownerOnly: false,
    givesWay: false,
  },
  agent: {
    zh: '单位的法定代表人或者经办人',
    en: "organisation's representative",
    citation: CITATIONS.civil61,
    capped: false,
    instructed: false,
    mayMandate: true,
    ownerOnly: false,
    givesWay: false,
  },
  tenant: {
    zh: '公有住房承租人',
    en: 'tenant of public housing',
    citation: CITATIONS.interpretation16,
    capped: false,
    instructed: false,
    mayMandate: false,
    ownerOnly: false,
    givesWay: true,
  },
}

/*
 * 126号 (from 2024-09-24), and the practice before it: the public owner may agree with the tenant that the tenant votes on the
 * elevator. On anything else the owner votes, or whom the owner mandates as a proxy.
 */

/** May a tenant of public housing sign on this item? Only on an added elevator and the ground for it. */
export function mayTenantSign(item: Item): boolean {
  return item.kind === 'motion' && (item.matter === 'elevator-site' || isAddedElevator(item))
}
