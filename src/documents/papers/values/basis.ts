import { hanNumeral } from '../../../basics/han-number.ts'
import { dayOf } from '../../../basics/time.ts'
import { lawAt } from '../../../law/profile.ts'
import { cited, namedLaw } from '../../../law/told/cited.ts'
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
    主要依据: listOf(lawsNamed(law, assembly.kind).map(namedLaw)),
    告知依据: cited(tellingBasis(profile)),
    推选依据: cited(officersBasis()),
    备案依据: cited(filingBasis(profile)),
    加装依据: cited(elevatorBasis(law, day)),
    转委托依据: cited([subMandateArticle(day)]),
    监护依据: cited([guardianArticle(day)]),
    信息保护依据: cited(privacyBasis(day)),
    撤销依据: cited(revocationBasis(day)),
    撤销期限: yearsText(yearsToRevoke(day)),
  }
}

function yearsText(years: number | null): string {
  return years === null ? '' : `${hanNumeral(years)}年`
}
