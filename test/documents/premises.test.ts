import { expect, it } from 'vitest'
import type { Assembly } from '../../src/assembly/assembly.ts'
import type { Election, Item } from '../../src/assembly/item.ts'
import type { Tally } from '../../src/count/outcome.ts'
import { PAPER_KINDS, type PaperKindId } from '../../src/documents/papers/catalogue.ts'
import type { PaperFacts } from '../../src/documents/papers/facts.ts'
import type { PaperKind } from '../../src/documents/papers/kind.ts'
import { belongs, useOf } from '../../src/documents/papers/premises.ts'
import { aMotion, anAssembly, aTally, COMPLETE, NOBODY, PARTIAL } from './builders.ts'
import { paperFactsWith } from './paper-facts.ts'

const { items } = paperFactsWith()
const election = items.find(item => item.kind === 'election') as Election
const motion = items.find(item => item.kind === 'motion') as Item
const covenant = { ...motion, matter: 'covenant' } as Item
const raised = { ...motion, matter: 'raise-fund' } as Item
const takenOff = { withdrawn: { at: '2026-03-20T09:00', reason: '论证' } }
const withdrawn: Item = { ...motion, ...takenOff }
const tallied = (...tallies: Tally['items']) => ({ tally: () => aTally(tallies) })
const held = (given: Partial<Assembly>) => ({ assembly: anAssembly(given) })

/** The case in which a paper is true, and the case nearest to it in which it is not. */
const NEAREST: readonly [PaperKindId, truly: Partial<PaperFacts>, not: Partial<PaperFacts>][] = [
  ['first-report', held({ kind: 'first' }), held({ kind: 'regular' })],
  ['expiry-report', held({ kind: 'regular' }), held({ kind: 'first' })],
  ...(['owners-request', 'audit-notice', 'audit-result'] as const).map((id): (typeof NEAREST)[number] => [
    id,
    held({ kind: 're-election' }),
    held({ kind: 'first' }),
  ]),
  ['group-formed', held({ kind: 're-election' }), held({ kind: 'temporary' })],
  ['representatives-method', held({ kind: 'first' }), held({ kind: 'regular' })],
  [
    'handover',
    { items: [motion], ...held({ kind: 'first' }) },
    { items: [motion], ...held({ kind: 'regular' }) },
  ],
  ['drafts-for-comment', { items: [covenant] }, held({ kind: 'first' })],
  ['candidates', {}, { items: [motion] }],
  ['election-result', {}, { items: [motion] }],
  ['combined-posting', held({ kind: 'first' }), held({ kind: 're-election' })],
  ['extension', held({ state: 'open', closesAt: '2026-04-10T18:00' }), held({ state: 'open' })],
  ['items-withdrawn', { items: [withdrawn, motion] }, { items: [motion] }],
  ['candidates', { items: [election] }, { items: [{ ...election, ...takenOff }, motion] }],
  ['undelivered', {}, { visits: () => new Map() }],
  ['undelivered', {}, { ballots: () => paperFactsWith().ballots().slice(0, 2) }],
  ['visiting-list', {}, { ballots: () => paperFactsWith().ballots().slice(0, 2) }],
  ['sign-in-sheet', held({ form: 'mixed' }), held({ form: 'written' })],
  [
    'by-election',
    {
      items: [
        {
          ...election,
          fills: { kind: 'by-election', committeeSize: 7, remaining: 5, termEnds: null, earlier: '' },
        },
      ],
    },
    {
      items: [
        {
          ...election,
          fills: { kind: 'run-off', committeeSize: 7, remaining: 5, termEnds: null, earlier: 'E0' },
        },
      ],
    },
  ],
  ['recall', { items: [{ ...motion, matter: 'committee' } as Item] }, { items: [covenant] }],
  ...(
    [
      'officers',
      'committee-minutes',
      'members',
      'training-record',
      'filing-shown',
      'seal-notice',
      'filing',
      'handover-request',
    ] as const
  ).flatMap((id): (typeof NEAREST)[number][] => [
    [id, tallied(COMPLETE), tallied(PARTIAL)],
    [id, tallied(aMotion(), COMPLETE), tallied(NOBODY)],
  ]),
  [
    'filing',
    { items: [covenant], ...tallied(aMotion()) },
    { items: [covenant], ...tallied(aMotion({ outcome: 'not-carried' })) },
  ],
  [
    'adoption',
    { items: [covenant], ...tallied(aMotion()) },
    { items: [covenant], ...tallied(aMotion({ outcome: 'no-quorum' })) },
  ],
  ['adoption', { items: [covenant], ...tallied(aMotion()) }, { ...tallied(aMotion()) }],
  ...[true, false].map((committee): (typeof NEAREST)[number] => [
    'established',
    { ...held({ kind: 'first' }), tally: () => aTally([COMPLETE], { derived: derived(true) }) },
    {
      ...held({ kind: committee ? 'regular' : 'first' }),
      tally: () => aTally([COMPLETE], { derived: derived(committee) }),
    },
  ]),
  ['convene-request', held({ kind: 'temporary', state: 'draft' }), held({ kind: 'regular', state: 'draft' })],
  ['manager-notice', {}, { items: [covenant] }],
  ['manager-notice', { items: [motion] }, { items: [withdrawn] }],
  ...(['no-quorum', 'not-carried'] as const).map((outcome): (typeof NEAREST)[number] => [
    'bank-notice',
    { items: [raised], ...tallied(aMotion({ matter: 'raise-fund', outcome })) },
    { items: [raised], ...tallied(aMotion({ matter: 'raise-fund', outcome: 'carried' })) },
  ]),
  ['bank-notice', { items: [raised], ...tallied(aMotion({ matter: 'manager' })) }, { items: [motion] }],
  ['packet-index', {}, { packet: [] }],
  [
    'group-decision',
    {
      ...held({ kind: 'regular' }),
      items: [{ ...motion, scope: { by: 'building', values: ['1'] } } as Item],
    },
    { ...held({ kind: 'regular' }), items: [motion] },
  ],
  ['group-decision', held({ scope: { by: 'entrance', values: ['1'] } }), held({ kind: 'regular' })],
  [
    'filing',
    { items: [{ ...motion, matter: 'committee' } as Item], ...tallied(aMotion({ matter: 'committee' })) },
    {
      items: [{ ...motion, matter: 'committee' } as Item],
      ...tallied(aMotion({ matter: 'committee', outcome: 'not-carried' })),
    },
  ],
  [
    'elevator-display',
    {
      items: [{ ...motion, matter: 'rebuild' } as Item],
      ...held({ scope: { by: 'entrance', values: ['1'] } }),
    },
    { items: [{ ...motion, matter: 'rebuild' } as Item] },
  ],
]

function derived(committee: boolean): Tally['derived'] {
  return { established: { rules: true, covenant: true, committee, established: committee }, elevators: [] }
}

it.each(NEAREST)(
  '%s is made where it is true, refused with the reason and what to do where it is not',
  (id, truly, not) => {
    expect(useOf(PAPER_KINDS[id], paperFactsWith(truly)).as).not.toBe('refused')
    const use = useOf(PAPER_KINDS[id], paperFactsWith(not))
    expect(use).toMatchObject({ as: 'refused', problem: { code: 'paper-not-so' } })
    if (use.as !== 'refused') return
    for (const { zh, en } of [
      use.why,
      use.problem.code === 'paper-not-so' ? use.problem.data.next : use.why,
    ]) {
      expect(zh).toMatch(/^[^。]+\p{Script=Han}[^。]*$/u)
      expect(en).toMatch(/^[^\p{Script=Han}]+$/u)
    }
  },
)

it('every kind that has a premise is in the list above', () => {
  const told = new Set<string>(NEAREST.map(([id]) => id))
  const others = Object.entries<PaperKind>(PAPER_KINDS).filter(([id]) => !told.has(id))
  const premises = others.map(([, kind]) => [...(kind.for ?? []), ...(kind.premises ?? [])].join())
  // Forms of a group, of an election and of an elevator have the premise of the papers named there, and no other.
  expect([...new Set(premises)].sort()).toEqual(['', 'election', 'elevator', 'group'])
})

it.each([
  ['draft', 'draft', 'original'],
  ['draft', 'convened', 'refused'],
  ['convened', 'convened', 'original'],
  ['open', 'convened', 'original'],
  ['declared', 'convened', 'copy'],
] as const)('in %s, what is due from %s to the opening is: %s', (state, from, as) => {
  const kind = {
    ...PAPER_KINDS['data-request'],
    states: from === 'draft' ? (['draft'] as const) : (['convened', 'open'] as const),
  }
  expect(useOf(kind, paperFactsWith(held({ state }))).as).toBe(as)
})

it.each([
  [{ convenedOn: null, openedAt: null }, 'refused'],
  [{ openedAt: null }, 'copy'],
] as const)('of a cancelled assembly only what it came to is left, as copies: %o', (given, as) => {
  const facts = paperFactsWith(held({ state: 'cancelled', ...given }))
  expect(useOf(PAPER_KINDS.convening, facts).as).toBe(as)
  expect(useOf(PAPER_KINDS.result, facts).as).toBe('refused')
})

it('what belongs to an assembly is listed before it is true', () => {
  const facts = paperFactsWith(tallied(NOBODY))
  expect(belongs(PAPER_KINDS.officers, facts)).toBe(true)
  expect(useOf(PAPER_KINDS.officers, facts).as).toBe('refused')
})
