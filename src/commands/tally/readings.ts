import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import type { OwnerDecision, Unit } from '../../assembly/places/unit.ts'
import { type OtherReading, otherReadings } from '../../count/sensitivity/other-readings.ts'
import { suspectedPairs, type UnitPair } from '../../count/suspects.ts'
import { NUMBERLESS } from '../../count/voters.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readRoll, type StoredRollUnit } from '../../store/people/roll.ts'
import { readOwnerDecisions, readUnits } from '../../store/people/roster.ts'
import { voteFacts } from '../facts/vote.ts'
import type { OpenAssembly } from '../frame/session.ts'

/** The vote of a convened assembly under every reading not taken. */
export function readingsOf(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  recount: readonly RecountedPaper[] = [],
): OtherReading[] {
  const units = readRoll(db, assembly.id)
  const decisions = readOwnerDecisions(db, compound.id)
  return otherReadings(voteFacts(db, compound, assembly, recount), {
    units,
    decisions,
    suspects: assembly.rules.headcount === 'by-owner' ? suspectsOf(db, compound, units, decisions) : [],
    developerUnits: units
      .filter(unit => unit.status === 'delivered' && namesDeveloper(unit, compound.developer))
      .map(unit => unit.code),
  })
}

/** Units of the roll that may have one owner: only where some owner's number is not known. */
function suspectsOf(
  db: Db,
  compound: StoredCompound,
  units: readonly StoredRollUnit[],
  decisions: readonly OwnerDecision[],
): UnitPair[] {
  if (!units.some(unit => unit.ownerKey.includes(NUMBERLESS))) return []
  const known = new Map(readUnits(db, compound.id).map(unit => [unit.code, unit]))
  const rolled = units.map(unit => asRolled(unit, known.get(unit.code)))
  return suspectedPairs(rolled, { voterOf: Int32Array.from(units, unit => unit.voter) }, decisions)
}

function namesDeveloper({ owners }: StoredRollUnit, developer: string): boolean {
  return developer !== '' && owners.split('、').includes(developer)
}

/** The unit as the roll froze it; numbers, which a roll does not keep, are the roster's where the names still agree. */
function asRolled(frozen: StoredRollUnit, unit: Unit | undefined): Unit {
  const names = frozen.owners === '' ? [] : frozen.owners.split('、')
  const { code, building, entrance, use, area, status } = frozen
  const owners = names.map(
    name =>
      unit?.owners.find(owner => owner.name === name) ?? {
        name,
        idNo: '',
        kind: 'person' as const,
        phone: '',
      },
  )
  return { code, building, entrance, use, area, status, areaSource: unit?.areaSource ?? 'register', owners }
}
