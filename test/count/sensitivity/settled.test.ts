import { describe, expect, it } from 'vitest'
import type { Item } from '../../../src/assembly/item.ts'
import { tally, type VoteFacts } from '../../../src/count/tally.ts'
import { aPaper, aVote } from '../../support/builders.ts'
import fc, { SEED } from '../../support/fast-check.ts'
import { runs } from '../../support/random-vote.ts'

const motion: Item = {
  kind: 'motion',
  code: 'M1',
  title: '',
  matter: 'other',
  text: '',
  onlyIf: null,
  scope: { by: 'all' },
}
const special: Item = { ...motion, code: 'M2', matter: 'rebuild' }
const conditional: Item = { ...motion, code: 'M3', onlyIf: 'M1' }
const choice: Item = {
  kind: 'choice',
  code: 'C1',
  title: '',
  matter: 'other',
  scope: { by: 'all' },
  options: [
    { no: 1, name: '' },
    { no: 2, name: '' },
  ],
}
const election: Item = {
  kind: 'election',
  fills: null,
  code: 'E1',
  title: '',
  scope: { by: 'all' },
  seats: 1,
  alternates: 0,
  manner: 'approve',
  candidates: [1, 2].map(no => ({ no, name: '', unit: '', standing: 'standing' as const })),
}
const items = [motion, special, conditional, choice, election]
const answers = ['1|1|1|1|1', '2|2|2|2|2', '3|1|2||', '1|2|1|2|1'] as const

const outcomes = (facts: VoteFacts) =>
  tally(facts).items.map(item =>
    item.kind === 'election' ? item.outcome === 'complete' : item.outcome === 'carried',
  )

/** Every way in which the voters still out may vote or stay away. */
function* futures(out: readonly number[]): Generator<[voter: number, marks: string][]> {
  const [voter, ...rest] = out
  if (voter === undefined) {
    yield []
    return
  }
  for (const future of futures(rest)) {
    yield future
    for (const marks of answers) yield [[voter, marks], ...future]
  }
}

describe('what is settled while ballots are out', () => {
  for (const closesAt of ['2026-03-15T18:00', '2019-03-15T18:00']) {
    it(`agrees with every possible future of a vote closing ${closesAt}`, () => {
      const voters = fc.array(
        fc.record({ area: fc.integer({ min: 1, max: 4 }), marks: fc.constantFrom(...answers, null, null) }),
        { minLength: 2, maxLength: 6 },
      )
      fc.assert(
        fc.property(voters, list => {
          const areas = list.map(v => v.area)
          const papers = list.flatMap((v, i) =>
            v.marks === null ? [] : [aPaper({ voter: i + 1, marks: v.marks, receivedAt: closesAt })],
          )
          const out = list.flatMap((v, i) => (v.marks === null ? [i + 1] : []))
          const facts = (more: [number, string][]) =>
            aVote({
              items,
              areas,
              assembly: { state: 'open', opensAt: '2019-01-01T00:00', closesAt },
              papers: [
                ...papers,
                ...more.map(([voter, marks]) => aPaper({ voter, marks, receivedAt: closesAt })),
              ].sort((a, b) => a.voter - b.voter),
            })
          const seen = [...futures(out)].map(future => outcomes(facts(future)))
          for (const [i, prospect] of (tally(facts([])).prospects ?? []).entries()) {
            const ever = seen.some(outcome => outcome[i])
            const always = seen.every(outcome => outcome[i])
            if (prospect.settled === 'certain') expect(always).toBe(true)
            if (prospect.settled === 'certain-not') expect(ever).toBe(false)
            // On a plain motion the bounds are reached, so nothing that is settled is called open.
            if (i < 2 && prospect.settled === 'open') expect([ever, always]).toEqual([true, false])
          }
        }),
        { seed: SEED + 5, numRuns: runs(120) },
      )
    }, 60_000)
  }
})
