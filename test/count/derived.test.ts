import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/assembly/item.ts'
import { tally } from '../../src/count/tally.ts'
import type { PlaceId } from '../../src/law/places/index.ts'
import { aChoice, aMotion, anElection, aVote, electionOf, metres, times } from '../support/builders.ts'

describe('a first assembly is established', () => {
  const items: readonly Item[] = [
    aMotion({ code: 'M1', matter: 'rules' }),
    aMotion({ code: 'M2', matter: 'covenant' }),
    anElection({ of: 3, seats: 3 }),
  ]
  const established = (mark: string, given: readonly Item[] = items) =>
    tally(aVote({ areas: metres(6), marks: times(6, mark), items: given, assembly: { kind: 'first' } }))
      .derived.established

  it.each([
    ['1|1|1 2 3', { rules: true, covenant: true, committee: true, established: true }],
    ['2|1|1 2 3', { rules: false, covenant: true, committee: true, established: false }],
    ['1|2|1 2 3', { rules: true, covenant: false, committee: true, established: false }],
    ['1|1|1 2', { rules: true, covenant: true, committee: false, established: false }],
  ])('by %s: %j', (mark, wanted) => {
    expect(established(mark)).toEqual(wanted)
  })

  it('only with all three on the agenda', () => {
    for (const missing of items)
      expect(
        established(
          items
            .filter(item => item !== missing)
            .map(item => (item.kind === 'election' ? '1 2 3' : '1'))
            .join('|'),
          items.filter(item => item !== missing),
        )?.established,
      ).toBe(false)
  })

  it('only if every motion on its rules is carried', () => {
    const two = [...items, aMotion({ code: 'M3', matter: 'rules' })]
    expect(established('1|1|1 2 3|2', two)).toMatchObject({ rules: false, established: false })
    expect(established('1|1|1 2 3|1', two)).toMatchObject({ rules: true, established: true })
  })

  it('a choice about the covenant is no motion that was not carried', () => {
    const two = [...items, aChoice({ matter: 'covenant' })]
    expect(established('1|1|1 2 3|1', two)).toMatchObject({ covenant: true })
    expect(established('1|1|1 2 3|0', two)).toMatchObject({ covenant: false })
  })

  it('by every election together', () => {
    const two = [...items, anElection({ code: 'E2', of: 3, seats: 3 })]
    expect(established('1|1|1 2 3|1 2', two)).toMatchObject({ committee: false })
  })

  it('no other assembly has such a line', () => {
    expect(tally(aVote({ areas: metres(1), items })).derived.established).toBeNull()
  })
})

describe('an elevator that needs common ground', () => {
  const entrance = { by: 'entrance', values: ['1'] } as const
  const items: readonly Item[] = [
    aMotion({ code: 'M1', matter: 'rebuild', scope: entrance }),
    aMotion({ code: 'M2', matter: 'elevator-site', onlyIf: 'M1' }),
  ]
  const outcome = (marks: readonly string[]) =>
    tally(
      aVote({
        areas: metres(6),
        marks,
        items,
        electorates: { M1: [10_000, 10_000, 10_000, 10_000, 0, 0] },
        region: 'shanghai',
      }),
    ).derived.elevators

  it.each([
    [['1|1', '1|1', '1|1', '2|1', '|2', '|2'], true],
    [['1|1', '1|1', '2|1', '2|1', '|1', '|1'], false],
    [['1|1', '1|1', '1|2', '1|2', '|2', '|2'], false],
  ])('%j: carried only if both are (%s)', (marks, carried) => {
    expect(outcome(marks)).toEqual([{ motion: 'M1', site: 'M2', carried }])
  })

  it('is not carried by other motions that are', () => {
    const three = [...items, aMotion({ code: 'M3' })]
    const marks = ['1|2|1', '1|2|1', '1|2|1', '1|2|1', '|2|1', '|2|1']
    const electorates = { M1: [10_000, 10_000, 10_000, 10_000, 0, 0] }
    const { elevators } = tally(aVote({ areas: metres(6), marks, items: three, electorates })).derived
    expect(elevators).toEqual([{ motion: 'M1', site: 'M2', carried: false }])
  })

  it('is found in whichever order the two stand, and only when they are bound', () => {
    const reversed: readonly Item[] = [
      aMotion({ code: 'M1', matter: 'elevator-site' }),
      aMotion({ code: 'M2', matter: 'rebuild', onlyIf: 'M1' }),
    ]
    const found = (given: readonly Item[]) =>
      tally(aVote({ areas: metres(1), items: given })).derived.elevators
    expect(found(reversed)).toEqual([{ motion: 'M2', site: 'M1', carried: false }])
    expect(found([aMotion({ matter: 'elevator-site' }), aMotion({ code: 'M2', matter: 'rebuild' })])).toEqual(
      [],
    )
    expect(found([aMotion(), aMotion({ code: 'M2', matter: 'elevator-site', onlyIf: 'M1' })])).toEqual([])
  })
})

describe('the committee after an election', () => {
  const elected = (
    n: number,
    seats: number,
    region: PlaceId,
    given: Partial<Parameters<typeof anElection>[0]> = {},
  ) =>
    electionOf(
      tally(
        aVote({
          areas: metres(3),
          marks: times(3, Array.from({ length: n }, (_, i) => i + 1).join(' ')),
          items: [anElection({ of: seats, seats, ...given })],
          region,
        }),
      ),
    ).committee

  it.each([
    [5, 5, 'hangzhou', true],
    [4, 5, 'hangzhou', false],
    [5, 9, 'hangzhou', true],
    [5, 10, 'hangzhou', false],
    [6, 11, 'hangzhou', true],
    [5, 11, 'hangzhou', false],
    [6, 7, 'shanghai', false],
    [6, 7, 'national', false],
    [7, 7, 'national', true],
  ] as const)('%i of %i in %s: formed %s', (n, seats, region, formed) => {
    expect(elected(n, seats, region).formed).toBe(formed)
  })

  it('cites the article only where it stands short', () => {
    expect(elected(5, 9, 'hangzhou').citation?.zh).toContain('第27条')
    expect(elected(5, 5, 'hangzhou').citation).toBeNull()
  })

  it('an even number is flagged; nobody at all is not', () => {
    expect([3, 4, 0].map(n => elected(n, 5, 'national').even)).toEqual([false, true, false])
  })

  it('of a by-election counts those who hold their seats', () => {
    const fills = {
      kind: 'by-election',
      committeeSize: 7,
      remaining: 5,
      termEnds: null,
      earlier: '',
    } as const
    expect(elected(2, 2, 'shanghai', { fills })).toMatchObject({
      members: 7,
      agreed: 7,
      formed: true,
      seated: true,
      even: false,
    })
    expect(elected(1, 2, 'shanghai', { fills })).toMatchObject({ members: 6, formed: false, even: true })
  })

  it('of a run-off counts those elected before, and was not formed before', () => {
    const fills = {
      kind: 'run-off',
      committeeSize: 5,
      remaining: 4,
      termEnds: null,
      earlier: 'a1 E1',
    } as const
    expect(elected(1, 1, 'shanghai', { fills })).toMatchObject({ members: 5, formed: true, seated: false })
  })
})
