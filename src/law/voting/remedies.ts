import { REMEDIES, type RemedyId } from '../../assembly/records/dispute.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import { type Citation, isInForce } from '../citation.ts'
import { type Profile, sourcesOf } from '../profile.ts'
import { revocationBasis } from './basis.ts'

/*
 * What an owner who is not content with a decision can do, in the order in which it is usually done. None waits for another,
 * and none but the court stops the year in which a decision may be contested.
 */

export interface Remedy extends Phrase {
  readonly id: RemedyId
  /** Where it stands; none where no text of the place says it. */
  readonly citations: readonly Citation[]
}

export function remedies(profile: Profile, day: Day): Remedy[] {
  const { complaintsTo, mediation, authorityReviewed } = profile
  const cited = (stated: Parameters<typeof sourcesOf>[0] | undefined) =>
    stated ? sourcesOf(stated).filter(citation => isInForce(citation, day)) : []
  const where: Readonly<Record<RemedyId, readonly Citation[]>> = {
    recheck: [],
    complaint: cited(complaintsTo),
    mediation: cited(mediation),
    court: revocationBasis(day),
    review: cited(authorityReviewed),
  }
  return REMEDIES.map(id => ({ id, ...WORDS[id], citations: where[id] }))
}

const WORDS: Readonly<Record<RemedyId, Phrase>> = {
  recheck: {
    zh: '向召集人申请核对本人的表决票，或者提出书面异议',
    en: 'ask the convener to see one’s own ballot, or object in writing',
  },
  complaint: {
    zh: '向街道办事处、乡镇人民政府或者主管部门书面投诉；决定违法的，可以责令改正或者撤销',
    en: 'complain in writing to the street office or the department, which may have an unlawful decision corrected or revoke it',
  },
  mediation: { zh: '申请人民调解', en: 'ask for people’s mediation' },
  court: { zh: '请求人民法院撤销决定', en: 'ask a court to revoke the decision' },
  review: {
    zh: '对备案或者不予备案不服的，申请行政复议或者提起行政诉讼',
    en: 'take a filing, or its refusal, to administrative review or to court',
  },
}
