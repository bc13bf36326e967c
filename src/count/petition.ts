import type { HouseRules } from '../assembly/assembly.ts'
import type { PetitionSignature } from '../assembly/bodies/petition.ts'
import type { Owner, OwnerDecision, Unit } from '../assembly/unit.ts'
import { type Bar, clears, lacking } from '../basics/bar.ts'
import type { Day } from '../basics/time.ts'
import type { Petitioners } from '../law/place-values.ts'
import { ownerKey, voterKey, votersOf } from './voters.ts'
import { NOTHING, type Weight } from './weight.ts'

/*
 * 联名: owners who ask together are counted like owners who vote (解释9), on the roster of the day on which it is handed in: one
 * owner once, with all units, whatever units were signed for.
 */

/** Why a signature does not count. */
export type SignatureFault =
  | 'unit-unknown'
  | 'not-owner'
  | 'undelivered'
  | 'sold-since'
  | 'does-not-count'
  | 'withdrawn'
  | 'later'

export interface PetitionFacts {
  /** All units of the compound with their owners on the day of the count. */
  readonly units: readonly Unit[]
  readonly rules: HouseRules
  readonly decisions: readonly OwnerDecision[]
  readonly signatures: readonly PetitionSignature[]
  /** Who owned a unit on a day. */
  readonly ownersOn: (unit: string, day: Day) => readonly Owner[]
  readonly developer: string
  readonly on: Day
}

export interface PetitionCount {
  readonly roll: Weight
  readonly signed: Weight
  /** Each signature with what it came to: counted, counted already with another one, or refused. */
  readonly rulings: readonly SignatureRuling[]
}

export interface SignatureRuling {
  readonly signature: PetitionSignature
  readonly counted: boolean
  /** The unit for which the same owner was counted already. */
  readonly with: string | null
  readonly fault: SignatureFault | null
}

export function countPetition(facts: PetitionFacts): PetitionCount {
  const { units, rules, decisions, signatures } = facts
  const { voterOf, areas, figures } = votersOf(units, rules, decisions)
  const places = new Map(units.map((unit, i) => [unit.code, { unit, own: voterOf[i] ?? 0 }]))
  // An owner of whom a parking space was signed for counts with the flat beside it.
  const byOwner = new Map<string, number>()
  for (const { unit, own } of places.values()) if (own) byOwner.set(voterKey(unit), own)
  // Who sold the unit that was signed for may own another.
  const elsewhere = (signature: PetitionSignature) => {
    const keys = signersOf(signature, facts).map(owner => ownerKey(owner, signature.unit))
    return keys.flatMap(key => byOwner.get(key) ?? [])[0]
  }
  const counted = new Map<number, string>()
  const rulings = signatures.map((signature): SignatureRuling => {
    const ruled = (more: Partial<SignatureRuling>): SignatureRuling => ({
      ...{ signature, counted: false, with: null, fault: null },
      ...more,
    })
    const place = places.get(signature.unit)
    if (!place) return ruled({ fault: 'unit-unknown' })
    const { unit, own } = place
    const fault = signatureFault(signature, unit, facts)
    const other = fault === 'sold-since' ? elsewhere(signature) : undefined
    if (fault && !other) return ruled({ fault })
    const voter = other ?? (own || byOwner.get(voterKey(unit)))
    if (!voter) return ruled({ fault: 'does-not-count' })
    const first = counted.get(voter)
    if (first !== undefined) return ruled({ with: first })
    counted.set(voter, signature.unit)
    return ruled({ counted: true })
  })
  const area = [...counted.keys()].reduce((sum, voter) => sum + (areas[voter] ?? 0), 0)
  return {
    roll: { headcount: figures.headcount, area: figures.area },
    signed: { headcount: counted.size, area },
    rulings,
  }
}

/** What is undelivered is the developer’s, whoever bought it; what was sold meanwhile is no longer the signer’s. */
function signatureFault(
  signature: PetitionSignature,
  unit: Unit,
  facts: PetitionFacts,
): SignatureFault | undefined {
  const { unit: code, name, signedOn, withdrawnOn } = signature
  const { developer, on } = facts
  if (signedOn > on) return 'later'
  if (withdrawnOn !== null && withdrawnOn <= on) return 'withdrawn'
  if (unit.status !== 'delivered') return name !== '' && name === developer ? undefined : 'undelivered'
  const signers = signersOf(signature, facts)
  if (signers.length === 0) return 'not-owner'
  const now = new Set(unit.owners.map(owner => ownerKey(owner, code)))
  return signers.some(owner => now.has(ownerKey(owner, code))) ? undefined : 'sold-since'
}

/** The owners of that day who can have signed: the one named, or any where nobody is. */
function signersOf(
  { unit, name, signedOn }: PetitionSignature,
  { ownersOn }: PetitionFacts,
): readonly Owner[] {
  const then = ownersOn(unit, signedOn)
  return name === '' ? then : then.filter(owner => owner.name === name)
}

/** On which axis a share is asked for; so many owners are a share of the heads. */
export type PetitionAxis = 'headcount' | 'area' | 'both' | 'either'

export interface PetitionResult {
  readonly bar: Bar & { readonly axis: PetitionAxis }
  readonly met: boolean
  readonly lacking: Weight
}

/** Do the signatures reach what is asked for? Where either axis does, what is lacking on each is told until one is reached. */
export function petitionResult(petition: Petitioners, { roll, signed }: PetitionCount): PetitionResult {
  const bar: Bar =
    'owners' in petition
      ? { wording: 'at least', of: [petition.owners, Math.max(roll.headcount, 1)] }
      : lowestTerms(petition.share)
  const axis = 'owners' in petition ? 'headcount' : petition.of
  const heads = clears(bar, signed.headcount, roll.headcount)
  const area = clears(bar, signed.area, roll.area)
  const met = { headcount: heads, area, both: heads && area, either: heads || area }[axis]
  const short = {
    headcount: axis === 'area' ? 0 : lacking(bar, signed.headcount, roll.headcount),
    area: axis === 'headcount' ? 0 : lacking(bar, signed.area, roll.area),
  }
  return { bar: { ...bar, axis }, met, lacking: met ? NOTHING : short }
}

/** 百分之二十 is one fifth. */
function lowestTerms({ wording, of: [part, whole] }: Bar): Bar {
  let [a, b] = [part, whole]
  while (b > 0) [a, b] = [b, a % b]
  return { wording, of: [part / a, whole / a] }
}
