import type { Choice, MatterId, Motion } from '../../assembly/item.ts'
import type { Citation } from '../citation.ts'
import type { PlaceLaw } from '../profile.ts'
import { needOf } from './majority.ts'

/*
 * 民法典278(1)8: changing what common parts are for, or trading with them, is a matter of its own. Charging for parking on
 * common ground, letting a wall for advertising, or leaving either to the committee is often put to the vote under another.
 */

/** Matters under which it slips through. */
const NEIGHBOURS: readonly MatterId[] = ['parking-rules', 'use-income', 'other']

const TRADE =
  /收费|收取|经营|营业|出租|出借|租赁|承包|广告|摊位|基站|快递柜|充电桩|车位|占用|改变.{0,8}用途|charg|trad|lease|\brent|advert|\bfees?\b/i

/**
 * The article on common parts, where an item may be about them under another name and that would need a greater majority:
 * its words say so, and only who drafts it can know.
 */
export function perhapsCommonParts(item: Motion | Choice, law: PlaceLaw): Citation | undefined {
  const text = item.kind === 'motion' ? item.text : ''
  if (!NEIGHBOURS.includes(item.matter) || !TRADE.test(`${item.title} ${text}`)) return undefined
  const { majority, own } = needOf('common-parts', law)
  return majority === needOf(item.matter, law).majority ? undefined : own
}
