import type { AssemblyKind, HouseRules } from '../../assembly/assembly.ts'
import type { PlanKind } from '../../assembly/plan.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import { CITATIONS as C, findArticles } from '../articles.ts'
import { months, reckonFrom, type StepId } from '../calendar/day-rule.ts'
import { stepsOf } from '../calendar/procedures.ts'
import { articlesInFull } from '../calendar/words.ts'
import { type Citation, isInForce } from '../citation.ts'
import { citableIn, holdsIn, type PlaceLaw, type Profile, sourcesOf } from '../profile.ts'

/*
 * What papers rest on besides the articles of their items, by place and day: what is in force then, a place's own rule beside
 * the national one. Templates name no article; they have places for these.
 */

/** The laws by which an assembly is called, by name: those that decide, and the place's own. */
export function lawsNamed({ regime, profile }: PlaceLaw, kind: AssemblyKind): Phrase[] {
  const laws = [regime.barCitation, C.regulation12, ...localRules(profile, kind)].map(({ law }) => law)
  return [...new Map(laws.map(law => [law.zh, law])).values()]
}

/** A convening notice: the law that decides, how and when owners are told, and what the place itself says of that. */
export function conveningBasis({ regime, profile }: PlaceLaw, day: Day, kind: AssemblyKind): Citation[] {
  // Its article 12 as a whole still has the quorum of before 2021.
  const deciding =
    regime.base === 'participating'
      ? [C.civil278Matters, regime.barCitation, C.regulation12Forms]
      : [regime.barCitation, C.regulation12]
  const national = [...deciding, C.regulation14, C.interpretation8, C.interpretation9]
  return inForce([...national, ...localRules(profile, kind)], day)
}

/** What a place says itself of how an assembly is called and votes. */
function localRules(profile: Profile, kind: AssemblyKind): Citation[] {
  const { noticeRegular, noticeTemporary, onlyPublished, prePublishDays } = profile
  const { votingWindow, eVote, proxies, heads, parkingCounts, authoritiesTold } = profile
  const stated = [
    kind === 'temporary' ? noticeTemporary : noticeRegular,
    ...(kind === 'first' ? [prePublishDays] : []),
    onlyPublished,
    votingWindow,
    eVote,
    proxies,
    heads,
    parkingCounts,
    authoritiesTold,
  ]
  const cited = stated.flatMap(one => (one ? [one.citation] : []))
  return [...new Set(cited)].filter(({ place }) => place !== 'national')
}

/** A result: how areas and heads are counted, and who may contest it. */
export function resultBasis(day: Day): Citation[] {
  return inForce([C.interpretation8, C.interpretation9, ...REVOCATION], day)
}

/** An account of the count: what its words mean, and what silence rests on where it counts. */
export function accountBasis(rules: HouseRules, day: Day, { silence }: Pick<Profile, 'silence'>): Citation[] {
  const counts = rules.silence !== 'not-participating' && silence
  const contested = counts ? [...sourcesOf(silence), C.minhangCourt] : []
  return inForce([C.interpretation8, C.interpretation9, C.civil1259, ...contested], day)
}

const REVOCATION = [C.civil280Revocation, C.property78, C.interpretation12]

/** By which articles a court may revoke a decision; none before any said so. */
export function revocationBasis(day: Day): Citation[] {
  return inForce(REVOCATION, day)
}

/** Within how many years of knowing of a decision it may be contested; null before 2009-10-01, when nothing said so. */
export function yearsToRevoke(day: Day): number | null {
  return isInForce(C.interpretation12, day) ? 1 : null
}

/**
 * The last day on which a decision may be contested by who learnt of it on a day; the period is not interrupted (民法典199).
 * Null before 2009-10-01, when nothing said so.
 */
export function revocableUntil(knew: Day): Day | null {
  const years = yearsToRevoke(knew)
  return years === null ? null : reckonFrom(months('W', 12 * years), knew)
}

/** Who is told of an assembly besides the owners. */
export function tellingBasis({ authoritiesTold, noticeRegular }: Profile): Citation[] {
  return distinct([
    ...(authoritiesTold ? sourcesOf(authoritiesTold) : sourcesOf(noticeRegular)),
    C.regulation14,
  ])
}

/** The filing of a committee. */
export function filingBasis({ filingDays }: Profile): Citation[] {
  return distinct([...sourcesOf(filingDays), C.regulation16])
}

/** The choice of chair and deputies among the members. */
export function officersBasis(): Citation[] {
  return [C.regulation16]
}

/** An added elevator: rebuilding, and what the place says of it. */
export function elevatorBasis({ regime, profile: { elevator } }: PlaceLaw, day: Day): Citation[] {
  const item = regime.base === 'participating' ? [C.civil278Item7] : []
  const local = elevator && elevator.citation.place !== 'national' ? [elevator.citation] : []
  return inForce([...item, regime.barCitation, ...local], day)
}

/** A written mandate; what passing it on, and acting for a ward, rest on. */
export function mandateBasis(day: Day): Citation[] {
  return inForce([C.civil165], day)
}
export function subMandateArticle(day: Day): Citation {
  return [C.civil169, C.general169].find(one => isInForce(one, day)) ?? C.principles68
}
export function guardianArticle(day: Day): Citation {
  return [C.civil23, C.general23].find(one => isInForce(one, day)) ?? C.principles14
}

/** How owners' data are handled. */
export function privacyBasis(day: Day): Citation[] {
  return inForce([C.privacy6, C.privacy19], day)
}

/** The articles of steps of a procedure, in a place on a day; of a paragraph that nothing is told of by itself, its article. */
export function stepBasis(kind: PlanKind, ids: readonly StepId[], place: string, day: Day): Citation[] {
  const steps = stepsOf(kind, place, day).filter(({ id }) => ids.includes(id))
  const here = citableIn(place)
  const found = steps
    .flatMap(({ articles }) => articlesInFull(articles, place))
    .flatMap(({ zh }) => {
      const own = findArticles(zh, here)
      return own.length > 0 ? own : findArticles(zh.replace(/第[^第]+款.*$/, ''), here)
    })
  return distinct(found).filter(citation => holdsIn(citation, place, day))
}

function inForce(citations: readonly Citation[], day: Day): Citation[] {
  return distinct(citations.filter(citation => isInForce(citation, day)))
}

function distinct(citations: readonly Citation[]): Citation[] {
  return [...new Set(citations)]
}
