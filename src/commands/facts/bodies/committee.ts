import { heldOn, type Post, waitingOn } from '../../../assembly/bodies/committee.ts'
import { type Problem, Refused } from '../../../basics/problem.ts'
import type { Day } from '../../../basics/time.ts'
import { citedTogether } from '../../../law/citation.ts'
import { asksSize, type CompoundSize, sizeOf } from '../../../law/elections/committee.ts'
import { type CommitteeState, standingOf } from '../../../law/elections/vacancies.ts'
import { type Profile, profileOn } from '../../../law/profile.ts'
import {
  type PostHeld,
  readCommittees,
  readPosts,
  readSeats,
  type StoredCommittee,
  type StoredSeat,
} from '../../../store/people/committees.ts'
import { readTitlesByCode, readUnits } from '../../../store/people/roster.ts'
import type { OnCompound } from '../../frame/the-assembly.ts'

/** A committee as it stands on a day. */
export interface CommitteeOnDay extends CommitteeState {
  readonly committee: StoredCommittee
  readonly day: Day
  readonly seats: readonly StoredSeat[]
  readonly posts: readonly PostHeld[]
  readonly held: readonly StoredSeat[]
  /** Alternates, the next first. */
  readonly waiting: readonly StoredSeat[]
  readonly profile: Profile
}

/** The committee in office on a day, or the one of a term; undefined where none is on record by then. */
export function committeeOn(on: OnCompound, day: Day, term?: number): CommitteeOnDay | undefined {
  const { db, compound } = on
  const all = readCommittees(db, compound.id)
  const committee =
    term === undefined ? all.findLast(one => one.electedOn <= day) : all.find(one => one.term === term)
  if (committee) return asItStands(on, committee, day)
  if (term === undefined) return undefined
  const known = all.map(one => one.term).join('、') || '—'
  throw new Refused([{ code: 'committee-term-unknown', data: { term, known } }])
}

export function asItStands(
  { db, compound }: OnCompound,
  committee: StoredCommittee,
  day: Day,
): CommitteeOnDay {
  const profile = profileOn(compound.region, day)
  const seats = readSeats(db, committee.id)
  const held = heldOn(seats, day)
  const size: CompoundSize = asksSize(profile) ? sizeOf(readUnits(db, compound.id)) : {}
  return {
    ...{ committee, day, seats, held, profile },
    posts: readPosts(db, committee.id),
    waiting: waitingOn(seats, day),
    ...(seats.length === 0
      ? { state: 'unknown' as const, articles: [], other: null }
      : standingOf(held.length, committee.size, profile, size)),
  }
}

/** Seats that nobody holds; none are known of where no member is on record. */
export function vacantIn({ committee, held, state }: CommitteeOnDay): number {
  return state === 'unknown' ? 0 : Math.max(committee.size - held.length, 0)
}

/** The committee that can be changed: that of the last term. */
export function theCommittee(on: OnCompound, day: Day): CommitteeOnDay {
  const last = readCommittees(on.db, on.compound.id).at(-1)
  if (!last) throw new Refused([{ code: 'committee-none' }])
  return asItStands(on, last, day)
}

/** The post of a seat on a day: that of a plain member where nothing else is known. */
export function postOn({ posts }: Pick<CommitteeOnDay, 'posts'>, { no }: StoredSeat, day: Day): Post {
  return posts.findLast(({ seatNo, since }) => seatNo === no && since <= day)?.post ?? 'member'
}

/** What an organiser has to know of a committee on a day: seats that ended unnoticed, vacancies, a term that is over. */
export function committeeRemarks(on: OnCompound, now: CommitteeOnDay): Problem[] {
  const { committee, day, held, state, articles, other } = now
  const article = citedTogether(articles)
  const figures = { held: held.length, size: committee.size, article }
  const vacant: Problem[] =
    state === 'by-election'
      ? [{ code: 'seats-vacant-by-election', data: figures }]
      : state !== 're-elect'
        ? []
        : [{ code: other ? 'seats-vacant-half' : 'seats-vacant-re-elect', data: figures }]
  const over: Problem[] =
    committee.ends !== null && committee.ends < day
      ? [{ code: 'committee-over', data: { term: committee.term, ended: committee.ends } }]
      : []
  return [...soldMeanwhile(on, now), ...vacant, ...over]
}

/** Members who by the roster own the unit they were elected with no more, each with the day on which it was sold. */
function soldMeanwhile({ db, compound }: OnCompound, { held, day, profile }: CommitteeOnDay): Problem[] {
  const named = held.filter(({ unit }) => unit !== '')
  if (named.length === 0) return []
  const titles = readTitlesByCode(db, compound.id)
  const article = citedTogether([profile.membershipEnds].flatMap(stated => stated?.citation ?? []))
  return named.flatMap(({ name, unit }): Problem[] => {
    const own = (titles.get(unit) ?? []).filter(title => title.name === name)
    const on = own.map(({ until }) => until).sort()
    const sold = on.at(-1)
    // An open end sorts first: whoever still owns it has one.
    if (sold === undefined || on[0] === '' || sold > day) return []
    return [{ code: 'seat-still-held', data: { name, unit, on: sold, article } }]
  })
}
