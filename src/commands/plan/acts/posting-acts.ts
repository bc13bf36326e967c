import { dayOf } from '../../../basics/time.ts'
import { readPlans } from '../../../store/plans.ts'
import { firstPosted, readPostings } from '../../../store/records/postings.ts'
import { seenBy } from '../../facts/about.ts'
import { MAKES_KNOWN } from '../../posting/kinds.ts'
import type { PlanRecord, Shown } from './acts.ts'

/** What was posted shows its step; the result gives the day from which a decision is known. */
export function* shownByPostings({ db, compound, plan, assembly }: PlanRecord): Generator<Shown> {
  const seen = seenBy(
    readPostings(db, compound.id),
    ({ postedAt }) => dayOf(postedAt),
    plan,
    assembly,
    readPlans(db, compound.id),
  )
  const first = firstPosted(seen)
  for (const [kind, day] of first) yield { act: `posted-${kind}`, day }
  const knew = MAKES_KNOWN.flatMap(kind => first.get(kind) ?? [])[0]
  if (knew !== undefined) yield { anchor: 'knew', day: knew }
}
