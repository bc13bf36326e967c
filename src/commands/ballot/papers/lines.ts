import type { RecountedPaper } from '../../../assembly/papers/recount.ts'
import { groupBy } from '../../../basics/groups.ts'
import { saySame } from '../../../count/papers/readings.ts'
import { rulePapers } from '../../../count/papers/rulings.ts'
import type { BallotLine } from '../../../documents/account/account-ballots.ts'
import { readResolutions } from '../../../store/ballots/papers.ts'
import type { StoredCompound } from '../../../store/compounds.ts'
import type { StoredItem } from '../../../store/items.ts'
import type { Db } from '../../../store/open.ts'
import { signingOf } from '../../facts/signing.ts'
import type { OpenAssembly } from '../../frame/session.ts'
import type { RollIndex } from './roll-index.ts'

/** Every voter of the roll with the ruling on each paper, in the order of the serials. */
export function ballotLines(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  items: readonly StoredItem[],
  roll: RollIndex,
  recount: readonly RecountedPaper[] = [],
): (BallotLine & { readonly voter: number })[] {
  const papers = groupBy(signingOf(db, compound, assembly, items, { recount }).papers, paper => paper.voter)
  const resolutions = readResolutions(db, assembly.id)
  const context = {
    closesAt: assembly.closesAt,
    conflicting: assembly.rules['conflicting-ballots'],
    same: saySame(items, assembly.rules),
  }
  return [...roll.voters]
    .sort((a, b) => a - b)
    .map(voter => {
      const own = papers.get(voter) ?? []
      const rulings = rulePapers(own, context, resolutions.get(voter))
      return {
        voter,
        serial: roll.serialOf(voter),
        units: roll.unitsOf(voter).map(unit => unit.code),
        weight: { headcount: 1, area: roll.areaOf(voter) },
        papers: rulings.map((ruling, i) => ({ ...ruling, receivedAt: own[i]?.receivedAt ?? '' })),
      }
    })
}
