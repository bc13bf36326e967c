import type { Unit } from '../../assembly/unit.ts'
import { areaText } from '../../basics/area.ts'
import type { Problem } from '../../basics/problem.ts'
import { suspectedPairs, type UnitPair } from '../../count/suspects.ts'
import { ownerCount, votersOf } from '../../count/voters.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import { readCompoundRules, type StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readOwnerDecisions, readUnits } from '../../store/people/roster.ts'
import { againstRegister, sharedNumbers, spellings } from '../facts/roster-remarks.ts'

/** What a compound's roster comes to (samples P12 to P14), areas as text. */
export interface RosterFigures {
  readonly units: number
  readonly owners: number
  readonly voters: number
  readonly area: string
  readonly leftOut: { readonly units: number; readonly area: string }
  readonly suspects: readonly UnitPair[]
}

/** Counts the roster as it stands, with the compound's own house rules, and what it has odd as a whole. */
export function rosterFigures(
  db: Db,
  compound: StoredCompound,
  units: readonly Unit[] = readUnits(db, compound.id),
): { readonly figures: RosterFigures; readonly remarks: readonly Problem[] } {
  const decisions = readOwnerDecisions(db, compound.id)
  const voters = votersOf(units, rulesFrom(readCompoundRules(db, compound.id)), decisions)
  const { leftOut, area } = voters.figures
  const figures: RosterFigures = {
    units: units.length,
    owners: ownerCount(units),
    voters: voters.figures.headcount,
    area: areaText(totalArea(units)),
    leftOut: { units: leftOut.units, area: areaText(leftOut.area) },
    suspects: suspectedPairs(units, voters, decisions),
  }
  const remarks = [
    ...sharedNumbers(units, decisions),
    ...spellings(units),
    ...againstRegister(compound, units, area),
  ]
  return { figures, remarks }
}

function totalArea(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.area, 0)
}
