import { groupBy } from '../../basics/groups.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import { servedInTime } from '../../law/voting/what-counts.ts'
import { rulePapers, rulingContext } from '../papers/rulings.ts'
import type { VoteFacts } from '../tally.ts'

/** What the count took a voter's ballot for: one of the papers, nothing, or silence that is counted. */
export type Taken =
  | {
      readonly kind: 'paper'
      readonly no: number
      readonly marks: string
      readonly flats?: readonly string[]
    }
  | { readonly kind: 'none' }
  | { readonly kind: 'silent' }

const NONE: Taken = { kind: 'none' }
const SILENT: Taken = { kind: 'silent' }

/** What the count took for each voter's ballot, by voter number; the first place is nobody's. */
export function takenBallots(facts: VoteFacts): Taken[] {
  const { assembly, items, areas } = facts
  const { rules, closesAt } = assembly
  const taken: Taken[] = Array.from(areas, () => NONE)
  if (silenceCounts(rules)) {
    const days = rules['silence-service-days']
    for (const { voter, method, servedAt } of facts.services)
      if (servedInTime(method, servedAt, closesAt, days)) taken[voter] = SILENT
  }
  const context = rulingContext(assembly, items)
  for (const [voter, papers] of groupBy(facts.papers, paper => paper.voter)) {
    const accepted = rulePapers(papers, context, facts.resolutions.get(voter)).find(
      ({ ruling }) => ruling === 'accepted',
    )
    const paper = papers.find(({ no }) => no === accepted?.no)
    taken[voter] = paper
      ? { kind: 'paper', no: paper.no, marks: paper.marks, ...(paper.flats && { flats: paper.flats }) }
      : NONE
  }
  return taken
}
