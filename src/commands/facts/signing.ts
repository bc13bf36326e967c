import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { groupBy } from '../../basics/groups.ts'
import {
  type SignedPaper,
  type SigningFacts,
  type TitleHeld,
  underMandates,
} from '../../count/papers/mandates.ts'
import { asRecounted } from '../../count/papers/recount.ts'
import type { CountedPaper } from '../../count/tally.ts'
import { readCountedPapers, readPapers } from '../../store/ballots/papers.ts'
import { readMandates, readSignatures, withSigners } from '../../store/people/mandates.ts'
import { readRoll } from '../../store/people/roll.ts'
import { readTitlesByCode } from '../../store/people/roster.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'

/** How the papers of an assembly are judged by who signed them. */
export interface Signing {
  readonly judge: (papers: Iterable<SignedPaper>) => Iterable<CountedPaper>
  /** The papers on record, judged. */
  readonly papers: Iterable<CountedPaper>
}

/**
 * Who may sign for whom, and what that makes of the papers. `recount`: what a recount takes papers for; `named`: papers that
 * are about to be recorded name their signer. Corrected papers say what they are corrected to. Where nothing is on record
 * about signatures, papers stand as they were entered and nothing more is read.
 */
export function signingOf(
  on: OnAssembly,
  recount: readonly RecountedPaper[] = [],
  { named = false }: { readonly named?: boolean } = {},
): Signing {
  const { db, assembly, items } = on
  const mandates = readMandates(db, assembly.id)
  const signatures = readSignatures(db, assembly.id)
  const asked = named || mandates.length > 0 || signatures.size > 0 || assembly.rules.mandates === 'recorded'
  if (!asked)
    return {
      judge: papers => papers,
      papers: again(() => asRecounted(readCountedPapers(db, assembly.id), recount)),
    }
  const facts: SigningFacts = {
    mandates: groupBy(mandates, mandate => mandate.voter),
    titles: titlesByVoter(on),
  }
  const judge = (papers: Iterable<SignedPaper>) => underMandates(papers, facts, items, assembly.rules)
  const signed = () => withSigners(readPapers(db, assembly.id), signatures)
  return { judge, papers: again(() => asRecounted(judge(signed()), recount)) }
}

/** Who has had title to the units of each voter, from when until when. */
export function titlesByVoter({ db, compound, assembly }: OnAssembly): Map<number, TitleHeld[]> {
  const titles = readTitlesByCode(db, compound.id)
  const held = new Map<number, TitleHeld[]>()
  for (const { code, voter } of readRoll(db, assembly.id)) {
    const known = held.get(voter) ?? []
    known.push(...(titles.get(code) ?? []))
    held.set(voter, known)
  }
  return held
}

/** What can be gone through more than once, read anew each time instead of being held. */
export function again<T>(read: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => read()[Symbol.iterator]() }
}
