import { type Day, dayOf, readTime } from '../../basics/time.ts'
import { WrongUsage } from '../frame/call.ts'
import type { CallWith } from '../frame/spec.ts'

export const ON = {
  value: '<day>',
  zh: '按哪一日的情况看，默认今天',
  en: 'the day it is looked at; today by default',
} as const

/** The day that `--on` names, or today. */
export function dayLookedAt(call: CallWith<{ readonly on: typeof ON }>): Day {
  const typed = call.option('on')
  if (typed === undefined) return dayOf(call.now)
  const time = readTime(typed)
  if (!time?.dayOnly)
    throw new WrongUsage([{ code: 'option-not-a-time', data: { option: '--on', value: typed } }])
  call.readBack('--on', typed, time)
  return dayOf(time.minute)
}
