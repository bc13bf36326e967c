import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../../src/assembly/assembly.ts'
import { takenBallots } from '../../../src/count/audit/taken.ts'
import type { CountedPaper, VoteFacts } from '../../../src/count/tally.ts'
import { aPaper, aResolution, aVote, metres } from '../../support/builders.ts'

const NONE = { kind: 'none' }
const SILENT = { kind: 'silent' }

/** What was taken of the ballots of three voters. */
function taken(
  papers: readonly CountedPaper[],
  rules: Partial<HouseRules> = {},
  given: { services?: VoteFacts['services']; resolutions?: VoteFacts['resolutions'] } = {},
) {
  return takenBallots(aVote({ areas: metres(3), papers, rules, ...given })).slice(1)
}

describe('of a ballot is taken', () => {
  it('the paper that counts; none that is void or late, and none that is not there', () => {
    const papers = [aPaper({ marks: '2' }), aPaper({ voter: 2, void: 'V2' })]
    expect(taken(papers)).toEqual([{ kind: 'paper', no: 1, marks: '2' }, NONE, NONE])
    const at = (receivedAt: string) => taken([aPaper({ receivedAt })])[0]
    expect(at('2026-03-15T18:00')).toEqual({ kind: 'paper', no: 1, marks: '1' })
    expect(at('2026-03-15T18:01')).toEqual(NONE)
  })

  it('of several that differ the one the rules or a decision name, or none while they are held', () => {
    const papers = [aPaper(), aPaper({ no: 2, marks: '2', receivedAt: '2026-03-11T10:00' })]
    const of = (conflicting: HouseRules['conflicting-ballots'], accept?: number) => {
      const resolutions = new Map(accept === undefined ? [] : [[1, aResolution({ accept })]])
      return taken(papers, { 'conflicting-ballots': conflicting }, { resolutions })[0]
    }
    expect([of('hold'), of('first'), of('last'), of('hold', 1), of('hold', 2)]).toEqual([
      NONE,
      { kind: 'paper', no: 1, marks: '1' },
      { kind: 'paper', no: 2, marks: '2' },
      { kind: 'paper', no: 1, marks: '1' },
      { kind: 'paper', no: 2, marks: '2' },
    ])
  })

  it('silence where the rules count it, of whoever was served early enough and returned nothing at all', () => {
    const service = (voter: number, servedAt: string, method: 'door' | 'notice' = 'door') => ({
      voter,
      servedAt,
      method,
    })
    const counted = { silence: 'with-majority', 'silence-service-days': 7 } as const
    const of = (services: VoteFacts['services'], papers: readonly CountedPaper[] = []) =>
      taken(papers, counted, { services })
    expect(of([service(1, '2026-03-08T18:00'), service(2, '2026-03-08T18:01')])).toEqual([SILENT, NONE, NONE])
    expect(of([service(3, '2026-03-01T10:00', 'notice')])).toEqual([NONE, NONE, NONE])
    const all = [1, 2, 3].map(voter => service(voter, '2026-03-01T10:00'))
    expect(of(all, [aPaper(), aPaper({ voter: 2, void: 'V2' })])).toEqual([
      { kind: 'paper', no: 1, marks: '1' },
      NONE,
      SILENT,
    ])
    expect(taken([], {}, { services: all })).toEqual([NONE, NONE, NONE])
  })
})
