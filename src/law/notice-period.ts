import { type Day, daysBetween } from '../basics/time.ts'
import type { CitationId } from './citation.ts'

/*
 * 物业管理条例14: owners are told at least 15 days before the meeting. The day of the notice is not counted
 * (民法典201). Whether the opening day itself may be the fifteenth is open: 15 clear days are the safe reading.
 */

interface NoticePeriod {
  /** Days that must lie wholly between the day of convening and the opening day. */
  readonly clearDays: number
  readonly citation: CitationId
}

const NATIONAL: NoticePeriod = { clearDays: 15, citation: 'regulation14' }

export type NoticeVerdict = 'kept' | 'on-the-edge' | 'too-short'

/**
 * Was the notice period kept? `on-the-edge` when only the counting that includes the opening day reaches it.
 * A region may ask for more, never for less: the national rule ranks higher.
 */
export function noticeVerdict(convenedOn: Day, opensOn: Day): { verdict: NoticeVerdict; days: number; required: number; citation: CitationId } {
  const days = daysBetween(convenedOn, opensOn)
  const { clearDays, citation } = NATIONAL
  const verdict = days > clearDays ? 'kept' : days === clearDays ? 'on-the-edge' : 'too-short'
  return { verdict, days, required: clearDays, citation }
}
