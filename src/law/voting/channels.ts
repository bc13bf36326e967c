import type { Assembly, AssemblyForm } from '../../assembly/assembly.ts'
import { channelOf } from '../../assembly/paper.ts'
import type { Problem } from '../../basics/problem.ts'
import { addDaysToMinute, dayOf, daysBetween, type Minute, readMinute } from '../../basics/time.ts'
import type { Profile } from '../profile.ts'

/*
 * 渠道: papers come in a box, by the authorities' system, or by whatever somebody thought of. A notice may give each channel
 * an end of its own (网上9日24时, 纸质10日12时), which is then the close for what comes by it; the last of them closes the vote.
 */

/** How the house rule `channel-closes` is written. */
export const CHANNEL_CLOSES = 'none | online=2026-03-09T24:00,paper=2026-03-10T12:00'

/** The rule as it is kept, `online=2026-03-09T23:59`; undefined where it cannot be read or names a channel twice. */
export function readChannelCloses(text: string): string | undefined {
  if (text.trim() === 'none') return 'none'
  const closes = new Map<string, Minute>()
  for (const part of text.split(/[,，;；、]/)) {
    const at = part.search(/[=＝]/)
    const minute = at < 1 ? undefined : readMinute(part.slice(at + 1).trim(), '23:59')
    const channel = channelOf(part.slice(0, at))
    if (minute === undefined || part.slice(0, at).trim() === '' || closes.has(channel)) return undefined
    closes.set(channel, minute)
  }
  return [...closes].map(([channel, minute]) => `${channel}=${minute}`).join(',')
}

/** The ends as they were announced, by channel. */
export function announcedCloses(rule: string): ReadonlyMap<string, Minute> {
  if (rule === 'none') return new Map()
  return new Map(rule.split(',').map(part => part.split('=') as [string, Minute]))
}

type Closing = Pick<Assembly, 'closesAt' | 'rules'> & Partial<Pick<Assembly, 'plannedClosesAt'>>

/** The ends in force of channels that close before the vote does: where it is extended they move by as many days. */
export function channelCloses({ closesAt, plannedClosesAt, rules }: Closing): ReadonlyMap<string, Minute> {
  const days = plannedClosesAt === undefined ? 0 : daysBetween(dayOf(plannedClosesAt), dayOf(closesAt))
  const moved = [...announcedCloses(rules['channel-closes'])].map(
    ([channel, at]) => [channel, addDaysToMinute(at, days)] as const,
  )
  return new Map(moved.filter(([, at]) => at < closesAt))
}

/** Until when what comes by this channel is in time. */
export function closeOf(channel: string, assembly: Closing): Minute {
  return channelCloses(assembly).get(channelOf(channel)) ?? assembly.closesAt
}

/** Ends that lie outside the vote. */
export function channelCloseFaults({
  opensAt,
  closesAt,
  rules,
}: Pick<Assembly, 'opensAt' | 'closesAt' | 'rules'>): Problem[] {
  return [...announcedCloses(rules['channel-closes'])]
    .filter(([, at]) => at <= opensAt || at > closesAt)
    .map(([channel, at]) => ({
      code: 'channel-close-outside',
      data: { channel, at, opens: opensAt, closes: closesAt },
    }))
}

/** Words for an answer given in a chat or a questionnaire, which is no system in which anybody is identified. */
const PLATFORMS = /微信|接龙|问卷|小程序|钉钉|公众号|qq|群/i

/** Forms of assembly that take votes online. */
const ONLINE_FORMS: readonly AssemblyForm[] = ['online', 'mixed']

/** What is odd about papers that came by a channel, of which there are so many. */
export function channelFaults(
  channel: string,
  count: number,
  { form }: Pick<Assembly, 'form'>,
  { eVote }: Pick<Profile, 'eVote'>,
): Problem[] {
  const isPlatform = PLATFORMS.test(channel)
  if (!isPlatform && channelOf(channel) !== 'online') return []
  const data = { channel, count }
  if (!ONLINE_FORMS.includes(form)) return [{ code: 'channel-not-announced', data }]
  return isPlatform && eVote?.value === 'municipal-system'
    ? [{ code: 'channel-not-official', data: { ...data, article: eVote.citation } }]
    : []
}
