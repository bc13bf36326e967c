import { FILING_WORDS } from '../../law/value-words.ts'
import { daysAsked } from '../../law/voting/deadlines.ts'
import type { PaperFacts } from './facts.ts'
import type { GroupValues } from './places.ts'

export function deadlineValues({ profile }: PaperFacts): GroupValues<'deadlines'> {
  return {
    备案日数: daysAsked(profile, 'filingDays')?.value ?? '',
    变更备案日数: daysAsked(profile, 'filingChangeDays')?.value ?? '',
    候选人公示日数: daysAsked(profile, 'candidateShownDays')?.value ?? '',
    委员会首次会议日数: daysAsked(profile, 'committeeFirstMeetingDays')?.value ?? '',
    移交日数: daysAsked(profile, 'handoverNewDays')?.value ?? '',
    备案材料: profile.filingPapers?.value.map(paper => FILING_WORDS[paper].zh) ?? [],
  }
}
