import { describe, expect, it } from 'vitest'
import type { AssemblyState, HouseRules } from '../../src/assembly/assembly.ts'
import type { Motion } from '../../src/assembly/item.ts'
import type { Mandate } from '../../src/assembly/people.ts'
import type { RolledUnit } from '../../src/count/electorate.ts'
import type { MotionTally, Tally } from '../../src/count/outcome.ts'
import { type CountedPaper, tally, type VoteFacts } from '../../src/count/tally.ts'
import { tenantFlats } from '../../src/count/tenants.ts'
import { aChoice, aMotion, anElection, aPaper, aVote, motionOf } from '../support/builders.ts'

/* Public housing (counting.md §3.7): voter 1 owns three flats of 50 m², voters 2 to 5 one each. */

const OPENED = '2026-03-01T09:00'
const FLAT = 500_000
const DOOR = { by: 'entrance', values: ['1'] } as const
const ELEVATOR = aMotion({ code: 'M1', matter: 'rebuild', scope: DOOR })
const SITE = aMotion({ code: 'M2', matter: 'elevator-site' })
const MANAGER = aMotion({ code: 'M3' })

const unit = (code: string, voter: number, given: Partial<RolledUnit> = {}): RolledUnit => ({
  code,
  voter,
  area: FLAT,
  building: '1',
  entrance: '1',
  use: 'residential',
  status: 'delivered',
  ownerKey: `k${voter}`,
  ...given,
})

const PUBLIC = [unit('1-101', 1), unit('1-102', 1), unit('1-103', 1)]
const OTHERS = [2, 3, 4, 5].map(voter => unit(`1-20${voter}`, voter))

const tenancy = (flat: string, given: Partial<Mandate> = {}): Mandate => ({
  id: 1,
  voter: 1,
  kind: 'tenant',
  unit: flat,
  giver: '某房管集团',
  holder: '承租人甲',
  holderIdNo: '',
  role: 'other',
  signedOn: '2026-02-20',
  validUntil: null,
  instructions: '',
  evidence: '',
  recordedAt: '2026-02-20T10:00',
  revokedOn: null,
  revokedReason: '',
  ...given,
})

describe('a flat is its tenant’s', () => {
  const items = [ELEVATOR, SITE, MANAGER, aMotion({ code: 'M4', matter: 'rebuild' }), aChoice(), anElection()]
  const flatsWith = (mandate: Mandate, openedAt: string | null = OPENED) =>
    (tenantFlats(items, [...PUBLIC, ...OTHERS], [mandate], openedAt).get(1) ?? []).map(({ code }) => code)

  it('on the elevator of its door and the ground for one, on nothing else', () => {
    const flats = tenantFlats(items, [...PUBLIC, ...OTHERS], [tenancy('1-102')], OPENED)
    expect([...flats]).toEqual([[1, [{ code: '1-102', area: FLAT, items: new Set(['M1', 'M2']) }]]])
  })

  it('on the ground alone where the elevator is at another door, on nothing where there is no elevator', () => {
    const elsewhere = PUBLIC.map(flat => ({ ...flat, entrance: '2' }))
    const [flat] = tenantFlats(items, [...elsewhere, ...OTHERS], [tenancy('1-102')], OPENED).get(1) ?? []
    expect(flat?.items).toEqual(new Set(['M2']))
    expect(tenantFlats([MANAGER, anElection()], PUBLIC, [tenancy('1-102')], OPENED)).toEqual(new Map())
  })

  it.each([
    ['recorded before the opening', { recordedAt: '2026-03-01T08:59' }, true],
    ['recorded in the minute of the opening', { recordedAt: OPENED }, true],
    ['recorded in the minute after', { recordedAt: '2026-03-01T09:01' }, false],
    ['revoked on the day before', { revokedOn: '2026-02-28' }, false],
    ['revoked on the day of the opening', { revokedOn: '2026-03-01' }, false],
    ['revoked on the day after', { revokedOn: '2026-03-02' }, true],
    ['of a proxy', { kind: 'proxy' }, false],
    ['of another voter', { voter: 2 }, false],
    ['of a unit that is not on the roll', { unit: '9-901' }, false],
  ] as const)('by a mandate %s: %j %s', (_, given, holds) => {
    expect(flatsWith(tenancy('1-102', given))).toEqual(holds ? ['1-102'] : [])
  })

  it('before the opening, by any that is not revoked', () => {
    expect(flatsWith(tenancy('1-102', { recordedAt: '2026-03-09T10:00' }), null)).toEqual(['1-102'])
    expect(flatsWith(tenancy('1-102', { revokedOn: '2026-03-09' }), null)).toEqual([])
  })

  it('not where its use does not count', () => {
    expect(tenantFlats(items, [unit('1-102', 0)], [tenancy('1-102', { voter: 0 })], OPENED)).toEqual(
      new Map(),
    )
  })
})

describe('heads by flat', () => {
  /** Tenants of flats, their marks, and those of voters 2 to 5. */
  function counted(
    tenants: Readonly<Record<string, string>>,
    others: readonly (string | null)[],
    { item = ELEVATOR, by = 'by-flat', own }: { item?: Motion; by?: 'one' | 'by-flat'; own?: string } = {},
  ): MotionTally {
    const units = [...PUBLIC, ...OTHERS]
    const flats = Object.keys(tenants)
    const marked = flats.map((flat, i) =>
      aPaper({ no: i + 1, marks: tenants[flat] ?? '', flats: [flat], byProxy: true }),
    )
    const facts = aVote({
      areas: [3 * FLAT, FLAT, FLAT, FLAT, FLAT],
      items: [item],
      rules: { 'tenant-heads': by },
      papers: [
        ...marked,
        ...(own === undefined ? [] : [aPaper({ no: 9, marks: own })]),
        ...others.flatMap((marks, i) => (marks === null ? [] : [aPaper({ voter: i + 2, marks })])),
      ],
    })
    const mandates = flats.map(flat => tenancy(flat))
    return motionOf(tally({ ...facts, tenantFlats: tenantFlats([item], units, mandates, OPENED) }), item.code)
  }

  it('each tenant’s flat is a head, what is left to the owner is one more', () => {
    expect(counted({ '1-101': '1' }, []).roll).toEqual({ headcount: 6, area: 7 * FLAT })
    expect(counted({ '1-101': '1', '1-102': '1' }, []).roll.headcount).toBe(7)
    expect(counted({ '1-101': '1', '1-102': '1', '1-103': '1' }, []).roll.headcount).toBe(7)
    expect(counted({ '1-101': '1', '1-102': '1' }, [], { by: 'one' }).roll.headcount).toBe(5)
    expect(
      counted({ '1-101': '1', '1-102': '1' }, [], { item: { ...MANAGER, code: 'M1' } }).roll.headcount,
    ).toBe(5)
  })

  // Seven heads and seven areas of 50 m²: five are two thirds; of five in favour three quarters are four.
  it.each([
    ['four of seven take part', { '1-101': '1', '1-102': '1' }, ['1', '1', null, null], 'no-quorum'],
    ['five of seven, four for', { '1-101': '1', '1-102': '1' }, ['1', '1', '2', null], 'carried'],
    ['five of seven, three for', { '1-101': '1', '1-102': '2' }, ['1', '1', '2', null], 'not-carried'],
    ['all, six for', { '1-101': '1', '1-102': '1', '1-103': '2' }, ['1', '1', '1', '1'], 'carried'],
    ['all, five for', { '1-101': '1', '1-102': '2', '1-103': '2' }, ['1', '1', '1', '1'], 'not-carried'],
  ] as const)('%s', (_, tenants, others, outcome) => {
    expect(counted(tenants, others).outcome).toBe(outcome)
  })

  it('tenants who differ stand side by side; as one owner’s papers they are held, which is told beside it', () => {
    const tenants = { '1-101': '1', '1-102': '1', '1-103': '2' }
    const split = counted(tenants, ['1', '1', '1', '1'])
    expect([split.for, split.against]).toEqual([
      { headcount: 6, area: 6 * FLAT },
      { headcount: 1, area: FLAT },
    ])
    expect(split.withoutTenantHeads).toMatchObject({ outcome: 'no-quorum', roll: { headcount: 5 } })
    expect(counted(tenants, ['1', '1', '1', '1'], { by: 'one' })).toMatchObject({
      outcome: 'no-quorum',
      participating: { headcount: 4, area: 4 * FLAT },
    })
  })

  it('the owner’s own paper goes before the tenant’s, at every head', () => {
    const { against, participating } = counted({ '1-101': '1' }, ['1', '1', '1', '1'], { own: '2' })
    expect(participating).toEqual({ headcount: 6, area: 7 * FLAT })
    expect(against).toEqual({ headcount: 2, area: 3 * FLAT })
  })
})

describe('each head has its own papers', () => {
  const at = (flat: string, no: number, marks: string, given: Partial<CountedPaper> = {}) =>
    aPaper({ no, marks, flats: [flat], byProxy: true, ...given })
  const SERVED = [1, 2, 3, 4, 5].map(voter => ({ voter, method: 'hand' as const, servedAt: OPENED }))
  const SILENCE: Partial<HouseRules> = { silence: 'participating', 'silence-clause': '议事规则第八条' }

  /** Flats 101 and 102 have tenants, 103 is left to the owner; of the other voters nothing came back. */
  function tallied(
    papers: readonly CountedPaper[],
    { item = ELEVATOR, state = 'closed', rules = {}, facts = {} }: TalliedGiven = {},
  ): Tally {
    const mandates = ['1-101', '1-102'].map(flat => tenancy(flat))
    const vote = aVote({
      areas: [3 * FLAT, FLAT, FLAT, FLAT, FLAT],
      items: [item],
      rules: { 'tenant-heads': 'by-flat', ...rules },
      assembly: { state },
      papers,
    })
    const flats = tenantFlats([item], [...PUBLIC, ...OTHERS], mandates, OPENED)
    return tally({ ...vote, tenantFlats: flats, ...facts })
  }
  const heads = (n: number) => ({ headcount: n, area: n * FLAT })

  it('those without any are silent where silence counts and their owner was served', () => {
    const one = [at('1-101', 1, '1')]
    const silent = (given: TalliedGiven) => motionOf(tallied(one, { rules: SILENCE, ...given })).silent
    expect(silent({ facts: { services: SERVED } })).toMatchObject(heads(6))
    expect(silent({ facts: { services: SERVED.slice(1) } })).toMatchObject(heads(4))
    expect(
      silent({
        facts: { services: SERVED },
        item: { ...ELEVATOR, withdrawn: { at: OPENED, reason: '撤回' } },
      }),
    ).toMatchObject(heads(0))
  })

  it('while the vote runs all without a paper that counts are out, afterwards those whose papers are held', () => {
    const out = (papers: readonly CountedPaper[], state: AssemblyState) =>
      tallied(papers, { state }).prospects?.[0]?.outstanding
    const counts = at('1-101', 1, '1')
    const held = [counts, at('1-102', 2, '1'), at('1-102', 3, '2'), at('1-102', 4, '1', { void: 'V1' })]
    expect(out([counts], 'open')).toEqual(heads(6))
    expect(out([counts], 'closed')).toEqual(heads(0))
    expect(out([counts, at('1-102', 2, '1', { void: 'V1' })], 'closed')).toEqual(heads(0))
    expect(out(held, 'open')).toEqual(heads(6))
    expect(out(held, 'closed')).toEqual(heads(1))
  })

  it('an owner whom a decision takes out has none', () => {
    const facts = {
      electorates: new Map([['M1', Float64Array.from([0, 0, FLAT, FLAT, FLAT, FLAT])]]),
      excluded: new Map([['M1', new Map([[1, 3 * FLAT]])]]),
    }
    const { roll, participating, excluded } = motionOf(tallied([at('1-101', 1, '1')], { facts }))
    expect([roll, participating, excluded]).toEqual([heads(4), heads(0), { headcount: 1, area: 3 * FLAT }])
  })
})

interface TalliedGiven {
  readonly item?: Motion
  readonly state?: AssemblyState
  readonly rules?: Partial<HouseRules>
  readonly facts?: Partial<VoteFacts>
}
