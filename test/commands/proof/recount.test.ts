import { beforeAll, expect, it } from 'vitest'
import fc from '../../support/fast-check.ts'
import { type PageScript, pageScript, recordOf } from '../../support/proof.ts'
import { anyTightElection, anyVote, runs } from '../../support/random-vote.ts'

let page: PageScript
beforeAll(async () => {
  page = await pageScript()
})

it.each(['marks', 'committed'] as const)(
  'finds nothing against a record with %s',
  shown => {
    fc.assert(
      fc.property(fc.oneof(anyVote, anyTightElection), given => {
        expect(page.check(recordOf(given, shown))).toEqual([])
      }),
      { numRuns: runs(200) },
    )
  },
  120_000,
)
