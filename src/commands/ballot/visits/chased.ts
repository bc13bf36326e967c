import { doorOf } from '../../../assembly/places/walk.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Chased } from '../../../count/outstanding.ts'
import { readVisits, type VoterVisit } from '../../../store/ballots/papers.ts'
import type { StoredCompound } from '../../../store/compounds.ts'
import { readItems } from '../../../store/items.ts'
import type { Db } from '../../../store/open.ts'
import type { StoredRollUnit } from '../../../store/people/roll.ts'
import type { OpenAssembly } from '../../frame/session.ts'
import { ballotLines } from '../papers/lines.ts'
import { RollIndex } from '../papers/roll-index.ts'

/** A voter with the door to knock at and what came of knocking. */
export interface ChasedVoter extends Chased {
  readonly serial: string
  readonly units: readonly StoredRollUnit[]
  readonly door: StoredRollUnit | undefined
  readonly visits: readonly VoterVisit[]
}

/** Every voter of the roll, in the order of the serials. */
export function chasedVoters(db: Db, compound: StoredCompound, assembly: OpenAssembly): ChasedVoter[] {
  const roll = new RollIndex(db, assembly)
  const visits = groupBy(readVisits(db, assembly.id), visit => visit.voter)
  return ballotLines(db, compound, assembly, readItems(db, assembly.id), roll).map(
    ({ voter, serial, weight, papers }) => {
      const units = roll.unitsOf(voter)
      return {
        voter,
        serial,
        area: weight.area,
        papers,
        units,
        door: doorOf(units),
        visits: visits.get(voter) ?? [],
      }
    },
  )
}
