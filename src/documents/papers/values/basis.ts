import { dayOf } from '../../../basics/time.ts'
import { type Citation, citedAs } from '../../../law/citation.ts'
import { lawAt } from '../../../law/profile.ts'
import {
  elevatorBasis,
  filingBasis,
  guardianArticle,
  lawsNamed,
  officersBasis,
  privacyBasis,
  revocationBasis,
  subMandateArticle,
  tellingBasis,
  yearsToRevoke,
} from '../../../law/voting/basis.ts'
import { listOf } from '../../wording/notice-words.ts'
import { chineseNumeral } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'

/** The articles that papers name besides those of the items, by place and day; where none was in force the place is empty. */
export function basisValues({
  compound,
  assembly,
}: Pick<PaperFacts, 'compound'> & { readonly assembly: Pick<PaperFacts['assembly'], 'closesAt' | 'kind'> }) {
  const law = lawAt(compound.region, assembly.closesAt)
  if (!law) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  const { profile } = law
  const day = dayOf(assembly.closesAt)
  return {
    主要依据: listOf(lawsNamed(law, assembly.kind).map(({ zh }) => zh)),
    告知依据: listed(tellingBasis(profile)),
    推选依据: listed(officersBasis()),
    备案依据: listed(filingBasis(profile)),
    加装依据: listed(elevatorBasis(law, day)),
    转委托依据: citedAs(subMandateArticle(day)),
    监护依据: citedAs(guardianArticle(day)),
    信息保护依据: listed(privacyBasis(day)),
    撤销依据: listed(revocationBasis(day)),
    撤销期限: yearsText(yearsToRevoke(day)),
  }
}

/** Articles as a paper prints them. */
export function listed(citations: readonly Citation[]): string {
  return listOf(citations.map(citedAs))
}

function yearsText(years: number | null): string {
  return years === null ? '' : `${chineseNumeral(years)}年`
}
