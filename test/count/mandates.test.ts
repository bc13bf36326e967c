import { describe, expect, it } from 'vitest'
import type { HouseRules } from '../../src/assembly/assembly.ts'
import type { Mandate } from '../../src/assembly/people.ts'
import { type SignedPaper, type TitleHeld, underMandates } from '../../src/count/papers/mandates.ts'
import { type RulingContext, rulePapers } from '../../src/count/papers/rulings.ts'
import { aMotion, anElection, aPaper, rulesWith } from '../support/builders.ts'

const ITEMS = [aMotion(), anElection()]

const aMandate = (given: Partial<Mandate> = {}): Mandate => ({
  id: 1,
  voter: 1,
  kind: 'proxy',
  unit: '3-501',
  giver: '业主甲',
  holder: '代理人甲',
  holderIdNo: '',
  role: 'other',
  signedOn: '2026-03-01',
  validUntil: null,
  instructions: '',
  evidence: '',
  recordedAt: '2026-03-01T10:00',
  revokedOn: null,
  revokedReason: '',
  ...given,
})

const aSigned = (given: Partial<SignedPaper> = {}): SignedPaper => ({
  ...aPaper({ marks: '1|1 2' }),
  proxy: '代理人甲',
  signedOn: '2026-03-05',
  signedBy: '',
  ...given,
})

const OWNED: readonly TitleHeld[] = [{ unit: '3-501', name: '业主甲', since: '', until: '' }]

function judged(
  paper: SignedPaper,
  mandates: readonly Mandate[] = [],
  given: { rules?: Partial<HouseRules>; titles?: readonly TitleHeld[] } = {},
): string {
  const facts = {
    mandates: new Map([[1, mandates]]),
    titles: new Map([[1, given.titles ?? OWNED]]),
    convenedOn: '2026-02-01',
  }
  const [out] = underMandates([paper], facts, ITEMS, rulesWith({ mandates: 'recorded', ...given.rules }))
  return out ? (out.voidDetail ?? (out.void === null ? out.marks : out.void)) : ''
}

describe('a paper signed by a holder', () => {
  it('counts with a mandate on record', () => {
    expect(judged(aSigned(), [aMandate()])).toBe('1|1 2')
  })

  it.each([
    ['none on record', 'no-mandate', [], {}],
    ['another holder', 'no-mandate', [aMandate({ holder: '代理人乙' })], {}],
    ['signed the day after', 'mandate-later', [aMandate({ signedOn: '2026-03-06' })], {}],
    ['signed the same day', '1|1 2', [aMandate({ signedOn: '2026-03-05' })], {}],
    ['ended the day before', 'mandate-expired', [aMandate({ validUntil: '2026-03-04' })], {}],
    ['ends that day', '1|1 2', [aMandate({ validUntil: '2026-03-05' })], {}],
    ['withdrawn that day', 'mandate-revoked', [aMandate({ revokedOn: '2026-03-05' })], {}],
    ['withdrawn the day after', '1|1 2', [aMandate({ revokedOn: '2026-03-06' })], {}],
    ['a second one is good', '1|1 2', [aMandate({ validUntil: '2026-03-04' }), aMandate()], {}],
    [
      'not instructed where that is asked',
      'no-instructions',
      [aMandate()],
      { 'proxy-instructions': 'required' },
    ],
    [
      'instructed on one item of two',
      'no-instructions',
      [aMandate({ instructions: '1|' })],
      { 'proxy-instructions': 'required' },
    ],
    [
      'instructed on both',
      '1|1 2',
      [aMandate({ instructions: '1|1 2' })],
      { 'proxy-instructions': 'required' },
    ],
    [
      'instructed by one of two givers',
      'no-instructions',
      [aMandate({ instructions: '1|1 2' }), aMandate({ id: 2, giver: '业主丙' })],
      { 'proxy-instructions': 'required' },
    ],
    [
      'a guardian needs no instructions',
      '1|1 2',
      [aMandate({ kind: 'guardian' })],
      { 'proxy-instructions': 'required' },
    ],
  ] as const)('%s: %s', (_, wanted, mandates, rules) => {
    expect(judged(aSigned(), mandates, { rules })).toBe(wanted)
  })

  it.each([
    [['proxy'], true],
    [['guardian'], undefined],
    [['guardian', 'proxy'], true],
    [['representative', 'agent'], undefined],
  ] as const)('by %j is a proxy’s: %s', (kinds, byProxy) => {
    const mandates = kinds.map((kind, i) => aMandate({ id: i, kind, giver: `业主${i}` }))
    const facts = { mandates: new Map([[1, mandates]]), titles: new Map(), convenedOn: '2026-02-01' }
    const [out] = underMandates([aSigned()], facts, ITEMS, rulesWith())
    expect(out?.byProxy).toBe(byProxy)
  })

  it.each([
    ['counts', {}, null],
    ['is void for another reason', { void: 'V1' }, 'V1'],
    ['goes against its mandate', { marks: '2|1 2' }, 'V3'],
  ] as const)('by a tenant, is about the tenant’s flat alone where it %s', (_, paper, wanted) => {
    const mandates = [aMandate({ kind: 'tenant', unit: '3-502', instructions: '1|' })]
    const facts = {
      mandates: new Map([[1, mandates]]),
      titles: new Map([[1, OWNED]]),
      convenedOn: '2026-02-01',
    }
    const [out] = underMandates([aSigned(paper)], facts, ITEMS, rulesWith())
    expect([out?.void, out?.flats]).toEqual([wanted, ['3-502']])
  })

  it('without a day of signature is as of the day received', () => {
    const late = [aMandate({ signedOn: '2026-03-11' })]
    expect(judged(aSigned({ signedOn: null }), late)).toBe('mandate-later')
    expect(judged(aSigned({ signedOn: null }), [aMandate({ signedOn: '2026-03-10' })])).toBe('1|1 2')
  })

  it('stands as entered where mandates are checked at the table', () => {
    const rules = { mandates: 'as-entered' } as const
    expect(judged(aSigned(), [], { rules })).toBe('1|1 2')
    expect(judged(aSigned(), [aMandate({ validUntil: '2026-03-04' })], { rules })).toBe('1|1 2')
  })

  it('that reads otherwise than it was told is void, blank included, spoilt not; an item left free is free', () => {
    const against = 'against-mandate'
    expect(judged(aSigned(), [aMandate({ instructions: '2|1 2' })])).toBe(against)
    expect(judged(aSigned(), [aMandate({ instructions: '1|3' })])).toBe(against)
    expect(judged(aSigned({ marks: '|1 2' }), [aMandate({ instructions: '2|1 2' })])).toBe(against)
    expect(judged(aSigned({ marks: 'x|1 2' }), [aMandate({ instructions: '2|1 2' })])).toBe('x|1 2')
    expect(judged(aSigned(), [aMandate({ instructions: '|1 2' })])).toBe('1|1 2')
    expect(judged(aSigned(), [aMandate({ instructions: '2|' })], { rules: { mandates: 'as-entered' } })).toBe(
      against,
    )
    // A mark that the rules do not allow reads as spoilt, on the paper and in the instruction.
    expect(judged(aSigned({ marks: 'f|1 2' }), [aMandate({ instructions: '1|1 2' })])).toBe('f|1 2')
  })

  it('rests on the latest mandate of the same giver that is not later than it, whole', () => {
    const first = aMandate({ instructions: '2|3' })
    const completed = aMandate({ id: 2, signedOn: '2026-03-04', instructions: '1|' })
    const later = aMandate({ id: 3, signedOn: '2026-03-06', instructions: '2|3' })
    expect(judged(aSigned(), [first])).toBe('against-mandate')
    expect(judged(aSigned(), [first, completed, later])).toBe('1|1 2')
    expect(judged(aSigned(), [completed, first])).toBe('1|1 2')
    // Of one day, the one entered last.
    const same = { ...completed, signedOn: first.signedOn }
    expect(judged(aSigned(), [first, same])).toBe('1|1 2')
    expect(judged(aSigned(), [same, first])).toBe('1|1 2')
    expect(
      judged(aSigned(), [
        { ...same, id: 1 },
        { ...first, id: 2 },
      ]),
    ).toBe('against-mandate')
    expect(judged(aSigned(), [completed, { ...first, giver: '业主丙' }])).toBe('against-mandate')
  })

  it('a paper void already keeps its own reason', () => {
    expect(judged(aSigned({ void: 'V2' }))).toBe('V2')
  })
})

describe('title that passed', () => {
  const sold: readonly TitleHeld[] = [
    { unit: '3-501', name: '业主甲', since: '', until: '2026-03-04' },
    { unit: '3-501', name: '业主乙', since: '2026-03-04', until: '' },
  ]

  it('ends a mandate given before', () => {
    expect(judged(aSigned(), [aMandate()], { titles: sold })).toBe('title-passed')
    expect(judged(aSigned({ signedOn: '2026-03-03' }), [aMandate()], { titles: sold })).toBe('1|1 2')
    expect(judged(aSigned({ signedOn: '2026-03-04' }), [aMandate()], { titles: sold })).toBe('title-passed')
    expect(judged(aSigned(), [aMandate({ signedOn: '2026-03-04' })], { titles: sold })).toBe('1|1 2')
  })

  it('ends nothing where no title is on record', () => {
    expect(judged(aSigned(), [aMandate()], { titles: [] })).toBe('1|1 2')
  })

  it('does not end it for an owner who keeps another unit', () => {
    const kept = [...sold, { unit: '3-502', name: '业主甲', since: '', until: '' }]
    expect(judged(aSigned(), [aMandate()], { titles: kept })).toBe('1|1 2')
  })

  it.each([
    ['业主甲', '2026-03-03', '1|1 2'],
    ['业主甲', '2026-03-04', 'not-an-owner'],
    ['业主乙', '2026-03-03', 'not-an-owner'],
    ['业主乙', '2026-03-04', '1|1 2'],
    ['代理人甲', '2026-03-05', 'not-an-owner'],
  ])('signed by %s on %s: %s', (signedBy, signedOn, wanted) => {
    expect(judged(aSigned({ proxy: '', signedBy, signedOn }), [], { titles: sold })).toBe(wanted)
  })

  it('a named signer may be a holder', () => {
    expect(judged(aSigned({ proxy: '', signedBy: '代理人甲' }), [aMandate()])).toBe('1|1 2')
    expect(judged(aSigned({ proxy: '', signedBy: '代理人甲' }), [aMandate({ signedOn: '2026-03-06' })])).toBe(
      'mandate-later',
    )
  })

  it('nobody named is nobody asked', () => {
    expect(judged(aSigned({ proxy: '' }))).toBe('1|1 2')
  })
})

describe('papers from before and after title passed', () => {
  /** Voter 1 had two flats on the roll; 业主乙 has one of them, or both, from the 4th on. */
  const titles = (...sold: readonly string[]): TitleHeld[] =>
    ['3-501', '3-502'].flatMap((unit): TitleHeld[] =>
      sold.includes(unit)
        ? [
            { unit, name: '业主甲', since: '', until: '2026-03-04' },
            { unit, name: '业主乙', since: '2026-03-04', until: '' },
          ]
        : [{ unit, name: '业主甲', since: '', until: '' }],
    )
  const BOTH = titles('3-501', '3-502')
  const ONE = titles('3-502')

  /** What becomes of a paper for and, received after it, one against, by the days on which they were signed. */
  function ruled(
    first: readonly [by: string, on: string],
    second: readonly [by: string, on: string],
    held: readonly TitleHeld[],
    { convenedOn = '2026-02-01', marks = ['1|', '2|'] } = {},
  ): string[] {
    const papers = [first, second].map(([signedBy, signedOn], i) =>
      aSigned({
        no: i + 1,
        proxy: '',
        signedBy,
        signedOn,
        marks: marks[i] ?? '',
        receivedAt: `2026-03-1${i}T10:00`,
      }),
    )
    const facts = { mandates: new Map(), titles: new Map([[1, held]]), convenedOn }
    const judged = [...underMandates(papers, facts, ITEMS, rulesWith({ mandates: 'recorded' }))]
    const context: RulingContext = {
      closesAt: '2026-03-15T18:00',
      channelCloses: new Map(),
      conflicting: 'hold',
      channels: [],
      same: (a, b) => a.marks === b.marks,
    }
    return rulePapers(judged, context, undefined).map(({ ruling, reason }) => `${ruling} ${reason}`)
  }

  it.each([
    [
      'the former owner’s of the day before stands, whoever was first',
      ['业主甲', '2026-03-03'],
      'kept-former-owner',
    ],
    ['the former owner’s of that day is void', ['业主甲', '2026-03-04'], 'void'],
    ['the new owner’s of that day is as good as a later one', ['业主乙', '2026-03-04'], 'held'],
    ['the new owner’s of the day before is void', ['业主乙', '2026-03-03'], 'void'],
  ] as const)('all units: %s', (_, [by, on], comes) => {
    const wanted = {
      'kept-former-owner': ['accepted kept-former-owner', 'superseded superseded-by:1'],
      void: ['void V3:not-an-owner', 'accepted only-paper'],
      held: ['held differs', 'held differs'],
    }[comes]
    expect(ruled([by, on], ['业主乙', '2026-03-05'], BOTH)).toEqual(wanted)
    const turned = ruled(['业主乙', '2026-03-05'], [by, on], BOTH)
    expect(turned).toEqual(wanted.map(said => said.replace('-by:1', '-by:2')).reverse())
  })

  it.each([
    ['before it and on it', '2026-03-03', '2026-03-04', 'held title-in-part'],
    ['before it and after it', '2026-03-03', '2026-03-05', 'held title-in-part'],
    ['on it and after it, of the two who own then', '2026-03-04', '2026-03-05', 'held differs'],
  ] as const)('part of the units: papers that differ, signed %s, wait for a person', (_, a, b, held) => {
    expect(ruled(['业主甲', a], ['业主乙', b], ONE)).toEqual([held, held])
  })

  it('part of the units: papers that say the same need nobody', () => {
    expect(ruled(['业主甲', '2026-03-03'], ['业主乙', '2026-03-05'], ONE, { marks: ['1|', '1|'] })).toEqual([
      'accepted first-of-same',
      'duplicate same-as:1',
    ])
  })

  it.each([
    ['2026-03-03', 'accepted kept-former-owner'],
    // Who had title when the roll was frozen is on it: nothing passed during the vote.
    ['2026-03-04', 'held differs'],
    ['2026-03-05', 'held differs'],
  ])('convened on %s: %s', (convenedOn, comes) => {
    const signed = [
      ['业主甲', '2026-03-03'],
      ['业主乙', '2026-03-05'],
    ] as const
    expect(ruled(...signed, BOTH, { convenedOn })[0]).toBe(comes)
  })
})

it('the ruling tells what was wrong with the signature', () => {
  const context: RulingContext = {
    closesAt: '2026-03-15T18:00',
    channelCloses: new Map(),
    conflicting: 'hold',
    channels: [],
    same: (a, b) => a === b,
  }
  const [ruling] = rulePapers([{ ...aPaper({ void: 'V3' }), voidDetail: 'no-mandate' }], context, undefined)
  expect(ruling).toEqual({ no: 1, ruling: 'void', reason: 'V3:no-mandate' })
})
