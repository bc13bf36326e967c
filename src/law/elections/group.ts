import {
  GROUP_KIND_WORDS,
  type GroupBody,
  type GroupKind,
  type GroupMember,
} from '../../assembly/bodies/group.ts'
import { type Bar, clears } from '../../basics/bar.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { type Problem, problemIf } from '../../basics/problem.ts'
import type { Day } from '../../basics/time.ts'
import { after, reckonFrom } from '../calendar/day-rule.ts'
import { type Citation, citedTogether } from '../citation.ts'
import type { Group } from '../place-values.ts'
import { type Profile, type Stated, sourcesOf } from '../profile.ts'
import { BODY_WORDS, PROPERTY_COMMITTEE } from '../value-words.ts'
import { daysAsked } from '../voting/deadlines.ts'

/*
 * 上海15, 28; 指导规则10: who makes up the group that prepares a first assembly or a re-election. A place may have the second
 * made up as the first is (宁波36, 绍兴24).
 */

/** How a group of a kind is made up here; undefined where the place has no such group. */
export function groupAsked(kind: GroupKind, profile: Profile): Stated<Group> | undefined {
  const { convenerOfFirst, group, propertyCommittee, reElectionGroup } = profile
  const ofFirst = convenerOfFirst?.value === 'property-committee' ? propertyCommittee : group
  if (kind === 'preparation') return ofFirst
  if (!reElectionGroup?.value.asFirst || !ofFirst) return reElectionGroup
  const value = { ...ofFirst.value, ...reElectionGroup.value }
  return { ...reElectionGroup, value, besides: [...(reElectionGroup.besides ?? []), ...sourcesOf(ofFirst)] }
}

/** What a group of a kind is called here. */
export function groupName(kind: GroupKind, profile: Profile): Phrase {
  const standsIn = kind === 'preparation' && profile.convenerOfFirst?.value === 'property-committee'
  const usual = standsIn ? PROPERTY_COMMITTEE : GROUP_KIND_WORDS[kind]
  return groupAsked(kind, profile)?.value.name ?? usual
}

/** Why somebody sent by this body may not sit in the group, or not as its head; empty where nothing is against it. */
export function seatFaults(
  kind: GroupKind,
  { name, body, chair }: Pick<GroupMember, 'name' | 'body' | 'chair'>,
  profile: Profile,
): Problem[] {
  const composition = groupAsked(kind, profile)
  const bodies = composition?.value.bodies
  const head = headOf(kind, profile)
  const words = BODY_WORDS[body]
  return [
    ...problemIf(bodies !== undefined && !bodies.includes(body), {
      code: 'group-body-barred',
      data: { name, body: words, article: articleOf(composition), bodies: listed(bodies ?? []) },
    }),
    ...problemIf(chair && head !== undefined && head.value !== body, {
      code: 'group-chair-barred',
      data: { name, body: words, head: BODY_WORDS[head?.value ?? body], article: articleOf(head) },
    }),
  ]
}

/** From whom the head comes: of the group before a first assembly, and of one made up like it. */
function headOf(kind: GroupKind, { groupChair, reElectionGroup }: Profile): Stated<GroupBody> | undefined {
  return kind === 'preparation' || reElectionGroup ? groupChair : undefined
}

/** What the list of members has against the place: whoever votes on such a group’s work can attack it for that. */
export function compositionFaults(
  kind: GroupKind,
  members: readonly Pick<GroupMember, 'body' | 'chair'>[],
  profile: Profile,
): Problem[] {
  const composition = groupAsked(kind, profile)
  const count = members.length
  const of = (body: GroupBody) => members.filter(member => member.body === body).length
  const chairs = problemIf(!members.some(member => member.chair), {
    code: 'group-without-chair',
    data: { article: articleOf(headOf(kind, profile) ?? composition) },
  })
  if (!composition) return [...seatNumberFaults(kind, of, profile), ...chairs]
  const { odd, owners } = composition.value
  const article = articleOf(composition)
  const sizes = sizesAllowed(composition.value)
  return [
    ...problemIf(odd === true && count % 2 === 0, { code: 'group-even', data: { count, article } }),
    ...problemIf(owners !== undefined && !clears(owners, of('owners'), count), {
      code: 'group-owners-few',
      data: { owners: of('owners'), count, bar: barIn(owners), article },
    }),
    ...problemIf(sizes !== undefined && !sizes.fits(count), {
      code: 'group-size',
      data: { count, sizes: sizes?.words ?? { zh: '', en: '' }, article },
    }),
    ...seatNumberFaults(kind, of, profile),
    ...chairs,
  ]
}

function seatNumberFaults(
  kind: GroupKind,
  of: (body: GroupBody) => number,
  { groupSeats }: Profile,
): Problem[] {
  if (!groupSeats) return []
  const article = articleOf(groupSeats)
  const { developerSeats, streetSeats } = groupSeats.value
  const developer = developerSeats?.[kind === 'preparation' ? 0 : 1]
  const limits: [GroupBody, number, number][] = [
    ...(developer === undefined ? [] : [['developer', 0, developer] as [GroupBody, number, number]]),
    ...(streetSeats ? [['street', ...streetSeats] as [GroupBody, number, number]] : []),
  ]
  return limits
    .filter(([body, least, most]) => of(body) < least || of(body) > most)
    .map(([body, least, most]) => ({
      code: 'group-seats',
      data: { body: BODY_WORDS[body], count: of(body), least, most, article },
    }))
}

/** The last day to post the list of members; undefined where the place names none. */
export function listDue(formedOn: Day, profile: Profile): { day: Day; citation: Citation } | undefined {
  const days = daysAsked(profile, 'groupListDays')
  return days && { day: reckonFrom(after('G', days.value), formedOn), citation: days.citation }
}

/** The article by which an owner in the group may not stand for the first committee; undefined where it may. */
export function mayNotStand(kind: GroupKind, profile: Profile): Stated<Group> | undefined {
  const composition = groupAsked(kind, profile)
  return kind === 'preparation' && composition?.value.ownersMayStand === false ? composition : undefined
}

function sizesAllowed({ least, most, oneOf }: Group) {
  if (oneOf)
    return {
      fits: (count: number) => oneOf.includes(count),
      words: { zh: `${oneOf.join(' 或者 ')} 人`, en: oneOf.join(' or ') },
    }
  if (least === undefined && most === undefined) return undefined
  const from = least ?? 1
  return {
    fits: (count: number) => count >= from && (most === undefined || count <= most),
    words:
      most === undefined
        ? { zh: `${from} 人以上`, en: `${from} or more` }
        : { zh: `${from} 至 ${most} 人`, en: `${from} to ${most}` },
  }
}

function barIn(bar: Bar | undefined): Phrase {
  const share = bar ? bar.of.join('/') : ''
  return bar?.wording === 'more than'
    ? { zh: `超过 ${share}`, en: `more than ${share}` }
    : { zh: `${share} 以上`, en: `at least ${share}` }
}

function listed(bodies: readonly GroupBody[]): Phrase {
  const words = (lang: 'zh' | 'en') => bodies.map(body => BODY_WORDS[body][lang])
  return { zh: words('zh').join('、'), en: words('en').join(', ') }
}

function articleOf(stated: Stated<unknown> | undefined): Phrase {
  return stated ? citedTogether(sourcesOf(stated)) : { zh: '', en: '' }
}
