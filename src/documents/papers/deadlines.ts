import { addDays, type Day, dayOf } from '../../basics/time.ts'
import type { Profile, ProfileKey } from '../../law/profile.ts'
import { FILING_WORDS } from '../wording/words.ts'
import type { PaperFacts } from './facts.ts'
import type { Due } from './kind.ts'
import type { GroupValues } from './places.ts'

export function deadlineValues({ profile }: PaperFacts): GroupValues<'deadlines'> {
  return {
    备案日数: daysOf(profile, 'filingDays') ?? '',
    变更备案日数: daysOf(profile, 'filingChangeDays') ?? '',
    候选人公示日数: daysOf(profile, 'candidateShownDays') ?? '',
    委员会首次会议日数: daysOf(profile, 'committeeFirstMeetingDays') ?? '',
    移交日数: daysOf(profile, 'handoverNewDays') ?? '',
    备案材料: profile.filingPapers?.value.map(paper => FILING_WORDS[paper].zh) ?? [],
  }
}

/**
 * The last day on which a paper may be out: days before the opening leave that many whole days between (民法典201), days
 * after an event count from the next. Undefined while the event has not happened, or where the place names no days.
 */
export function dueDay(
  due: Due,
  { assembly, profile }: Pick<PaperFacts, 'assembly' | 'profile'>,
): Day | undefined {
  const days = typeof due.days === 'number' ? due.days : daysOf(profile, due.days)
  if (days === undefined) return undefined
  if ('before' in due) return addDays(dayOf(assembly.opensAt), -(days + 1))
  const at = { convened: assembly.convenedOn, closed: assembly.closedAt, declared: assembly.declaredAt }[
    due.after
  ]
  return at === null ? undefined : addDays(dayOf(at), days)
}

function daysOf(profile: Profile, key: ProfileKey): number | undefined {
  const value = profile[key]?.value
  return typeof value === 'number' ? value : undefined
}
