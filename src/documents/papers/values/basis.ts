import type { PlanKind } from '../../../assembly/plan.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { dayOf } from '../../../basics/time.ts'
import type { StepId } from '../../../law/calendar/day-rule.ts'
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
  stepBasis,
  subMandateArticle,
  tellingBasis,
  yearsToRevoke,
} from '../../../law/voting/basis.ts'
import { daysAsked } from '../../../law/voting/deadlines.ts'
import { listOf } from '../../wording/notice-words.ts'
import type { PaperFacts } from '../facts.ts'

/** The articles that papers name besides those of the items, by place and day; where none was in force the place is empty. */
export function basisValues({
  lang,
  compound,
  assembly,
}: Pick<PaperFacts, 'lang' | 'compound'> & {
  readonly assembly: Pick<PaperFacts['assembly'], 'closesAt' | 'kind'>
}) {
  const law = lawAt(compound.region, assembly.closesAt)
  if (!law) throw new Error(`no law decides a vote closing at ${assembly.closesAt}`)
  const { profile } = law
  const day = dayOf(assembly.closesAt)
  return {
    主要依据: listOf(
      lawsNamed(law, assembly.kind).map(one => namedLaw(one, lang)),
      lang,
    ),
    告知依据: cited(tellingBasis(profile), lang),
    推选依据: cited(officersBasis(), lang),
    备案依据: cited(filingBasis(profile), lang),
    加装依据: cited(elevatorBasis(law, day), lang),
    转委托依据: cited([subMandateArticle(day)], lang),
    监护依据: cited([guardianArticle(day)], lang),
    信息保护依据: cited(privacyBasis(day), lang),
    撤销依据: cited(revocationBasis(day), lang),
    撤销期限: yearsText(yearsToRevoke(day), lang),
  }
}

/** What papers around a vote rest on: the articles of their steps; empty where the place has none. */
export function stepValues({ lang, compound, assembly, profile }: PaperFacts) {
  const day = dayOf(assembly.closesAt)
  const basis = (kind: PlanKind, ...ids: StepId[]) => cited(stepBasis(kind, ids, compound.region, day), lang)
  return {
    组建请求依据: basis('re-election', 'R1b'),
    换届审计依据: basis('re-election', 'R6', 'R22'),
    审计公告日数: daysAsked(profile, 'auditShownDays')?.value ?? '',
    督促移交依据: basis('re-election', 'R20'),
    召集请求依据: basis('temporary', 'T3'),
    缴款通知依据: basis('fund', 'M4b'),
    选聘告知依据: basis('manager', 'S2b'),
    解聘通知依据: basis('manager', 'S3'),
    终止通知依据: basis('manager', 'S6'),
    书面同意依据: basis('elevator', 'E4'),
  }
}

function yearsText(years: number | null, lang: Lang): string {
  if (years === null) return ''
  return { zh: `${hanNumeral(years)}年`, en: years === 1 ? 'one year' : `${years} years` }[lang]
}
