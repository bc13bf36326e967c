import { heldOn } from '../../../assembly/bodies/committee.ts'
import { groupKindOf } from '../../../assembly/bodies/group.ts'
import { type Day, dayOf } from '../../../basics/time.ts'
import { endsByItself, standingOf } from '../../../law/elections/vacancies.ts'
import { profileOn } from '../../../law/profile.ts'
import { countedOn } from '../../../law/voting/deadlines.ts'
import type { StoredAssembly } from '../../../store/assemblies.ts'
import { readItems } from '../../../store/items.ts'
import { firstEntryUnder } from '../../../store/log.ts'
import type { Db } from '../../../store/open.ts'
import {
  readCommittees,
  readPosts,
  readSeats,
  type StoredCommittee,
  type StoredSeat,
} from '../../../store/people/committees.ts'
import { readPetitionItems, readPetitions } from '../../../store/people/petitions.ts'
import { asItStands } from '../../facts/bodies/committee.ts'
import { type GroupOnRecord, groupsOf } from '../../facts/bodies/group.ts'
import { countedPetition } from '../../facts/bodies/petition.ts'
import type { PlanRecord, Shown } from './acts.ts'

/** Kinds of plans at whose end another committee is in office. */
const ELECTING: readonly string[] = ['first', 're-election', 'early-re-election']

/** What the group shows: when it was formed, and dissolved. */
export function* shownByGroup(record: PlanRecord): Generator<Shown> {
  const group = groupOf(record)
  if (!group) return
  yield { anchor: 'group-formed', day: group.formedOn }
  if (group.dissolvedOn !== null) yield { act: 'group-dissolved', day: group.dissolvedOn }
}

/** The group that works for the plan: the last of its kind, unless another committee than the plan's came of it. */
function groupOf(record: PlanRecord): GroupOnRecord | undefined {
  const { plan, assembly } = record
  if (!ELECTING.includes(plan.kind)) return undefined
  const kind = groupKindOf(plan.kind)
  const groups = groupsOf(record).filter(group => group.kind === kind)
  const fresh = elected(record)
  // Where the assembly only decided that there is an early re-election, the group comes after it (上海32).
  if (plan.kind === 'early-re-election' && assembly && !fresh)
    return groups.find(({ formedOn }) => formedOn >= dayOf(assembly.closesAt))
  const committees = readCommittees(record.db, record.compound.id)
  return groups.findLast(
    ({ formedOn }) =>
      (!assembly || formedOn <= dayOf(assembly.closesAt)) &&
      committees.every(({ id, electedOn }) => id === fresh?.id || electedOn < formedOn),
  )
}

/** What the committee shows: the end of its term, its election, its officers, its filing, seats that ended. */
export function* shownByCommittee(record: PlanRecord): Generator<Shown> {
  const { db, compound, plan } = record
  const electing = ELECTING.includes(plan.kind)
  const fresh = electing ? elected(record) : undefined
  const inOffice = readCommittees(db, compound.id).findLast(({ term }) => !fresh || term < fresh.term)
  if (electing && inOffice?.ends) yield { anchor: 'term-ends', day: inOffice.ends }
  if (!fresh) {
    if (inOffice) yield* shownInOffice(record, inOffice)
    return
  }
  yield { anchor: 'elected', day: fresh.electedOn }
  const chosen = readPosts(db, fresh.id).find(({ post }) => post === 'chair')
  if (chosen) yield { act: 'officers-chosen', day: chosen.since }
  if (fresh.filedOn !== null) yield { act: 'filing-shown', day: fresh.filedOn }
}

/** The committee that the plan led to: that of its assembly; without one, what was recorded as elected since the plan was made. */
function elected({ db, compound, plan, assembly }: PlanRecord): StoredCommittee | undefined {
  const committees = readCommittees(db, compound.id).filter(({ electionId }) => electionId !== null)
  if (assembly) {
    const elections = electionsOf(db, assembly)
    return committees.find(({ electionId }) => electionId !== null && elections.has(electionId))
  }
  if (plan.kind === 'early-re-election') return undefined
  const made = firstEntryUnder(db, 'plan.new', `${compound.code} ${plan.code}`)
  if (!made) return undefined
  return committees.find(({ term }) => {
    const entry = firstEntryUnder(db, 'committee.elect', `${compound.code} ${term}`)
    return entry !== undefined && entry.no > made.no
  })
}

function electionsOf(db: Db, assembly: StoredAssembly): Set<number> {
  return new Set(readItems(db, assembly.id).map(({ id }) => id))
}

/** A committee that stays in office: members who came by a by-election, seats that ended, and the filing of either. */
function* shownInOffice(record: PlanRecord, committee: StoredCommittee): Generator<Shown> {
  const { db, compound, plan, assembly } = record
  const seats = readSeats(db, committee.id)
  const changed: Day[] = []
  if (plan.kind === 'by-election' && assembly) {
    const elections = electionsOf(db, assembly)
    const joined = seats.find(({ electionId, rank }) => rank === 0 && elections.has(electionId ?? 0))
    if (joined?.since) {
      yield { anchor: 'elected', day: joined.since }
      changed.push(joined.since)
    }
  }
  if (plan.kind === 'recall') {
    const ended = seats
      .flatMap(({ ended: on, cause }) =>
        on !== null && cause !== null && endsByItself(cause, profileOn(compound.region, on)) ? [on] : [],
      )
      .sort()
      .at(-1)
    if (ended !== undefined) {
      yield { act: 'seat-ended', day: ended }
      changed.push(ended)
    }
    const counted = assembly?.declaredAt ? countedOn(assembly) : null
    if (counted !== null) changed.push(counted)
  }
  const { filedOn } = committee
  if (filedOn !== null && changed.some(day => filedOn >= day)) yield { act: 'filing-shown', day: filedOn }
  if (plan.kind === 'early-re-election') {
    const short = shortSince(record, committee, seats)
    if (short !== undefined) yield { act: 'to-be-re-elected', day: short }
  }
}

/** The day since which so few seats are held that the whole committee is to be elected early. */
function shortSince(
  record: PlanRecord,
  committee: StoredCommittee,
  seats: readonly StoredSeat[],
): Day | undefined {
  const days = [...new Set(seats.flatMap(({ ended }) => ended ?? []))].sort()
  const last = days.at(-1)
  if (last === undefined || asItStands(record, committee, last).state !== 're-elect') return undefined
  return days.find(day => {
    const profile = profileOn(record.compound.region, day)
    return standingOf(heldOn(seats, day).length, committee.size, profile).state === 're-elect'
  })
}

/** A petition shows that it was handed in, where it reaches what is asked; its items say which plan it is for. */
export function* shownByPetition(record: PlanRecord): Generator<Shown> {
  const { db, compound, plan, assembly } = record
  if (plan.kind !== 'temporary' && plan.kind !== 'covenant') return
  const found = readPetitions(db, compound.id).findLast(petition => {
    const { aim, handedInOn, assemblyId } = petition
    if (aim !== 'assembly' || handedInOn === null) return false
    if (assemblyId !== null && assemblyId !== assembly?.id) return false
    const about = readPetitionItems(db, petition.id).some(
      ({ matter }) => matter === 'covenant' || matter === 'rules',
    )
    return (plan.kind === 'temporary' || about) && countedPetition(record, petition, handedInOn).result.met
  })
  if (found?.handedInOn) yield { act: 'petition-handed-in', day: found.handedInOn }
}
