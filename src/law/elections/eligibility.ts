import { CITATIONS, type Citation } from '../citation.ts'
import type { Profile } from '../profile.ts'
import { NATIONAL_ARTICLES } from '../profiles/national.ts'

/*
 * 指导规则31: members are owners of full capacity who keep the law and the rules, are public-spirited and have the time.
 * Places add grounds that bar an owner (上海20, 北京39). The tool asks and records; only the screening group decides.
 */

/** A question about a candidate, and the answer that lets the candidate stand. */
export interface EligibilityQuestion {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly needed: 'yes' | 'no'
  readonly citation: Citation
}

/** 民法典17, 18: full capacity begins with the eighteenth year completed. */
export const FULL_AGE = 18

const EVERYWHERE: readonly EligibilityQuestion[] = [
  {
    id: 'owner',
    zh: '是本物业管理区域的业主',
    en: 'is an owner in this compound',
    needed: 'yes',
    citation: NATIONAL_ARTICLES.guideline31,
  },
  {
    id: 'capacity',
    zh: '具有完全民事行为能力（年满十八周岁）',
    en: 'has full legal capacity (eighteen or older)',
    needed: 'yes',
    citation: CITATIONS.civil18,
  },
  {
    id: 'fit',
    zh: '遵守法律和管理规约，热心公益，有必要的工作时间',
    en: 'keeps the law and the covenant, is public-spirited and has the time',
    needed: 'yes',
    citation: NATIONAL_ARTICLES.guideline31,
  },
]

/** What must be asked about a candidate in a place: the conditions that hold everywhere, then its own grounds. */
export function eligibilityQuestions(profile: Profile): EligibilityQuestion[] {
  const { eligibility } = profile
  if (!eligibility) return [...EVERYWHERE]
  return [
    ...EVERYWHERE,
    ...eligibility.value.map(({ id, zh, en }) => ({
      id,
      zh,
      en,
      needed: 'no' as const,
      citation: eligibility.citation,
    })),
  ]
}
