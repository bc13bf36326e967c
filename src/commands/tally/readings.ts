import type { OwnerDecision } from '../../assembly/unit.ts'
import { type OtherReading, otherReadings } from '../../count/sensitivity/other-readings.ts'
import { suspectedPairs, type UnitPair } from '../../count/suspects.ts'
import { NUMBERLESS } from '../../count/voters.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import type { RollUnit } from '../../store/people/roll.ts'
import { readOwnerDecisions, readUnits, readUnsureAreas } from '../../store/people/roster.ts'
import { asRolled, type Vote } from '../facts/vote.ts'

/** The vote of a convened assembly under every reading not taken. */
export function readingsOf(vote: Vote, areaShare?: number): OtherReading[] {
  const { db, compound, assembly } = vote
  const units = vote.units()
  const decisions = readOwnerDecisions(db, compound.id)
  return otherReadings(vote.facts(), {
    units,
    decisions,
    suspects: assembly.rules.headcount === 'by-owner' ? suspectsOf(db, compound, units, decisions) : [],
    developerUnits: units
      .filter(unit => unit.status === 'delivered' && namesDeveloper(unit, compound.developer))
      .map(unit => unit.code),
    unsureAreas: readUnsureAreas(db, compound.id),
    ...(areaShare !== undefined && { areaShare }),
  })
}

/** Units of the roll that may have one owner: only where some owner's number is not known. */
function suspectsOf(
  db: Db,
  compound: StoredCompound,
  units: readonly RollUnit[],
  decisions: readonly OwnerDecision[],
): UnitPair[] {
  if (!units.some(unit => unit.ownerKey.includes(NUMBERLESS))) return []
  const known = new Map(readUnits(db, compound.id).map(unit => [unit.code, unit]))
  const rolled = units.map(unit => asRolled(unit, known.get(unit.code)))
  return suspectedPairs(rolled, { voterOf: Int32Array.from(units, unit => unit.voter) }, decisions)
}

function namesDeveloper({ owners }: RollUnit, developer: string): boolean {
  return developer !== '' && owners.split('、').includes(developer)
}
