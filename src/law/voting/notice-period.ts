import type { AssemblyKind } from '../../assembly/assembly.ts'
import { type Day, daysBetween } from '../../basics/time.ts'
import { CITATIONS, type Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'

/*
 * 物业管理条例14: owners are told at least 15 days before the meeting. The day of the notice is not counted
 * (民法典201). Whether the opening day itself may be the fifteenth is open: 15 clear days are the safe reading.
 * A region may ask for more, never for less: 杭州19 has seven days for temporary meetings, and the national rule ranks higher.
 */

/** Days that must lie wholly between the day of convening and the opening day, everywhere. */
const NATIONAL_CLEAR_DAYS = 15

export type NoticeVerdict = 'kept' | 'on-the-edge' | 'too-short'

/** How many clear days of notice an assembly needs in a place, and by which article: at least the national ones. */
export function noticeRequired(
  profile?: Profile,
  kind: AssemblyKind = 'regular',
): { clearDays: number; citation: Citation } {
  const local = kind === 'temporary' ? profile?.noticeTemporary : profile?.noticeRegular
  if (local && local.value > NATIONAL_CLEAR_DAYS) return { clearDays: local.value, citation: local.citation }
  return { clearDays: NATIONAL_CLEAR_DAYS, citation: CITATIONS.regulation14 }
}

/** Was the notice period kept? `on-the-edge` when only the counting that includes the opening day reaches it. */
export function noticeVerdict(
  convenedOn: Day,
  opensOn: Day,
  profile?: Profile,
  kind?: AssemblyKind,
): { verdict: NoticeVerdict; days: number; required: number; citation: Citation } {
  const days = daysBetween(convenedOn, opensOn)
  const { clearDays, citation } = noticeRequired(profile, kind)
  const verdict = days > clearDays ? 'kept' : days === clearDays ? 'on-the-edge' : 'too-short'
  return { verdict, days, required: clearDays, citation }
}
