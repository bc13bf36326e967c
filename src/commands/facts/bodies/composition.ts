import { heldOn } from '../../../assembly/bodies/committee.ts'
import {
  type CompositionRuleNow,
  isOfTheParty,
  isWoman,
  type MemberFacts,
  rulesInForce,
  UNKNOWN_MEMBER,
} from '../../../assembly/bodies/composition.ts'
import { namedPart, type UnitPlace } from '../../../assembly/place.ts'
import { type Day, dayOf } from '../../../basics/time.ts'
import { type Composition, compositionOf } from '../../../count/items/composition.ts'
import type { ElectionTally, Tally } from '../../../count/outcome.ts'
import { type ItemOf, readCandidacies } from '../../../store/items.ts'
import {
  readCommittees,
  readCompositionRules,
  readSeats,
  type StoredSeat,
} from '../../../store/people/committees.ts'
import { readUnits } from '../../../store/people/roster.ts'
import type { OnAssembly, OnCompound } from '../../frame/the-assembly.ts'

/* 组成要求: who would sit in a committee is held against what the adopted rules ask, beside the result and after it. */

/** The rules of the compound that are in force on a day. */
export function compositionRules({ db, compound }: OnCompound, day: Day): CompositionRuleNow[] {
  return rulesInForce(readCompositionRules(db, compound.id), day)
}

/** What the seats that are held on a day come to. */
export function compositionOfSeats(on: OnCompound, held: readonly StoredSeat[], day: Day): Composition[] {
  const rules = compositionRules(on, day)
  return rules.length === 0 ? [] : compositionOf(rules, held.map(seatFacts(placesOf(on))))
}

/** The tally, with what each election's members come to; where no rule is on record it is the tally itself. */
export function withComposition(
  on: OnAssembly & { readonly units: () => readonly (UnitPlace & { readonly code: string })[] },
  tally: Tally,
): Tally {
  const elections = on.items.filter(item => item.kind === 'election')
  const rules = elections.length === 0 ? [] : compositionRules(on, dayOf(on.assembly.closesAt))
  if (rules.length === 0) return tally
  const places = new Map(on.units().map(unit => [unit.code, unit]))
  return {
    ...tally,
    items: tally.items.map(item => {
      const election = elections.find(({ code }) => code === item.code)
      if (item.kind !== 'election' || !election) return item
      return { ...item, composition: compositionOf(rules, membersAfter(on, election, item, places)) }
    }),
  }
}

type Places = ReadonlyMap<string, UnitPlace>

/** Those elected, and in a by-election or a run-off those who hold their seats; of whom nothing is on record, nothing is known. */
function membersAfter(
  on: OnAssembly,
  election: ItemOf<'election'>,
  { candidates }: ElectionTally,
  places: Places,
): MemberFacts[] {
  const candidacies = readCandidacies(on.db, election.id)
  const elected = candidates
    .filter(({ result }) => result === 'elected')
    .map(({ no }) => {
      const { sex = '', politics = '' } = candidacies.get(no) ?? {}
      const unit = election.candidates.find(candidate => candidate.no === no)?.unit ?? ''
      return factsOf({ sex, politics, unit }, places)
    })
  return elected.length === 0 ? [] : [...elected, ...staying(on, election, places)]
}

function staying(on: OnAssembly, { id, fills }: ItemOf<'election'>, places: Places): MemberFacts[] {
  if (!fills) return []
  const closed = dayOf(on.assembly.closesAt)
  const committee = readCommittees(on.db, on.compound.id).findLast(
    ({ electionId, electedOn }) => electionId !== id && electedOn <= closed,
  )
  const held = committee
    ? heldOn(readSeats(on.db, committee.id), closed).filter(({ electionId }) => electionId !== id)
    : []
  return held.length === fills.remaining
    ? held.map(seatFacts(places))
    : Array.from({ length: fills.remaining }, () => UNKNOWN_MEMBER)
}

const seatFacts = (places: Places) => (seat: StoredSeat) => factsOf(seat, places)

function factsOf(
  { sex, politics, unit }: { readonly sex: string; readonly politics: string; readonly unit: string },
  places: Places,
): MemberFacts {
  const { building = '', entrance = '' } = places.get(unit) ?? {}
  return {
    party: isOfTheParty(politics),
    woman: isWoman(sex),
    building: building === '' ? null : namedPart(building),
    entrance: entrance === '' ? null : `${namedPart(building)}/${namedPart(entrance)}`,
  }
}

function placesOf({ db, compound }: OnCompound): Places {
  return new Map(readUnits(db, compound.id).map(unit => [unit.code, unit]))
}
