import { maskName } from '../../../assembly/people/masking.ts'
import type { Problem } from '../../../basics/problem.ts'
import { dayOf } from '../../../basics/time.ts'
import type { SignedPaper } from '../../../count/papers/mandates.ts'
import type { StoredCompound } from '../../../store/compounds.ts'
import type { Db } from '../../../store/open.ts'
import { readTransfersAfter } from '../../../store/people/roster.ts'
import type { OpenAssembly } from '../../frame/session.ts'
import type { RollIndex } from './roll-index.ts'

/** What a person should look at in the signatures of papers in the box: only ever warnings. */
export function signatureWarnings(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  roll: RollIndex,
  papers: Iterable<SignedPaper>,
): Problem[] {
  const most = assembly.rules['proxy-max']
  const transfers =
    assembly.convenedOn === null ? new Map() : readTransfersAfter(db, compound.id, assembly.convenedOn)
  if (most === null && transfers.size === 0) return []
  const actsFor = new Map<string, Set<number>>()
  const warnings: Problem[] = []
  for (const paper of papers) {
    if (paper.proxy !== '') {
      const voters = actsFor.get(paper.proxy) ?? new Set()
      actsFor.set(paper.proxy, voters.add(paper.voter))
    } else if (transfers.size > 0 && paper.signedBy === '') {
      const signedOn = paper.signedOn ?? dayOf(paper.receivedAt)
      for (const { code } of roll.unitsOf(paper.voter)) {
        const since = transfers.get(code)
        if (since !== undefined && since <= signedOn)
          warnings.push({ code: 'title-passed-since', data: { unit: code, since } })
      }
    }
  }
  for (const [holder, voters] of actsFor)
    if (most !== null && voters.size > most)
      warnings.push({ code: 'proxy-over-cap', data: { holder: maskName(holder), acts: voters.size, most } })
  return warnings
}
