import { describe, expect, it } from 'vitest'
import type { Resolution } from '../../src/assembly/paper.ts'
import { saySame } from '../../src/count/papers/readings.ts'
import { type PaperRuling, rulePapers, type Signature } from '../../src/count/papers/rulings.ts'
import { type CountedPaper, tally } from '../../src/count/tally.ts'
import {
  aMotion,
  aPaper,
  aResolution,
  aVote,
  metres,
  motionOf,
  papersOf,
  rulesWith,
} from '../support/builders.ts'

const CLOSE = '2026-03-15T18:00'
const CLOSES = new Map([['online', '2026-03-14T23:59']])

function ruled(
  papers: readonly CountedPaper[],
  conflicting: 'hold' | 'first' | 'last' | 'channel' = 'hold',
  resolution?: Resolution,
): PaperRuling[] {
  const same = saySame([aMotion()], rulesWith())
  const context = { closesAt: CLOSE, channelCloses: CLOSES, conflicting, channels: ['paper', 'online'], same }
  return rulePapers(papers, context, resolution)
}

function words(rulings: readonly PaperRuling[]): string[] {
  return rulings.map(r => `${r.ruling} ${r.reason}`)
}

describe('a single paper', () => {
  it.each([
    ['2026-03-15T17:59', 'accepted only-paper'],
    ['2026-03-15T18:00', 'accepted only-paper'],
    ['2026-03-15T18:01', 'late after-close'],
    ['2026-03-16T00:00', 'late after-close'],
  ])('received %s: %s', (at, expected) => {
    expect(words(ruled(papersOf(['1', at])))).toEqual([expected])
  })

  it.each([
    ['网上', '2026-03-14T23:59', 'accepted only-paper'],
    ['网上', '2026-03-15T00:00', 'late after-channel-close'],
    ['电子投票', '2026-03-15T18:01', 'late after-close'],
    ['', '2026-03-15T00:00', 'accepted only-paper'],
    ['流动票箱', '2026-03-15T00:00', 'accepted only-paper'],
  ])('by channel %j at %s: %s', (channel, at, expected) => {
    expect(words(ruled(papersOf(['1', at]).map(paper => ({ ...paper, channel }))))).toEqual([expected])
  })

  it('late by its channel does not stand against another of the same voter', () => {
    const [own, other] = papersOf(['1', '2026-03-14T10:00'], ['2', '2026-03-15T10:00'])
    if (!own || !other) throw new Error('two papers')
    expect(words(ruled([own, { ...other, channel: '网上' }]))).toEqual([
      'accepted only-paper',
      'late after-channel-close',
    ])
  })

  it.each(['V1', 'V2', 'V3', 'V4'] as const)('void by %s keeps its reason', code => {
    expect(words(ruled(papersOf(['1', CLOSE, code])))).toEqual([`void ${code}`])
  })

  it('that is late is late before anything else', () => {
    expect(words(ruled(papersOf(['1', '2026-03-15T18:01', 'V2'])))).toEqual(['late after-close'])
  })

  it('that says nothing at all is accepted', () => {
    expect(words(ruled(papersOf([''])))).toEqual(['accepted only-paper'])
  })
})

describe('papers of one voter that say the same', () => {
  it.each(['hold', 'first', 'last'] as const)('under %s the first received counts once', rule => {
    const papers = papersOf(['1', '2026-03-12T10:00'], ['1', '2026-03-11T10:00'], ['1', '2026-03-13T10:00'])
    expect(words(ruled(papers, rule))).toEqual([
      'duplicate same-as:2',
      'accepted first-of-same',
      'duplicate same-as:2',
    ])
  })

  it('received in the same minute go by entry', () => {
    expect(words(ruled(papersOf(['2'], ['2'])))).toEqual(['accepted first-of-same', 'duplicate same-as:1'])
  })

  it('leave void and late ones aside', () => {
    expect(words(ruled(papersOf(['2', CLOSE, 'V2'], ['1'], ['2', '2026-03-15T18:01'], ['1'])))).toEqual([
      'void V2',
      'accepted first-of-same',
      'late after-close',
      'duplicate same-as:2',
    ])
  })
})

describe('papers of one voter by who speaks in them', () => {
  const [OWN, PROXY] = [{}, { byProxy: true }] as const
  const [FORMER, NEW] = [{ transfersBefore: 0 }, { transfersBefore: 1 }] as const
  const IN_PART = { transfersBefore: 1, inPart: true } as const

  it.each<[string, readonly Signature[], string, readonly string[]]>([
    ['own and proxy', [OWN, PROXY], '12', ['accepted kept-own', 'superseded superseded-by:1']],
    ['proxy and own', [PROXY, OWN], '12', ['superseded superseded-by:2', 'accepted kept-own']],
    ['own and proxy', [OWN, PROXY], '11', ['accepted first-of-same', 'duplicate same-as:1']],
    ['proxy and own', [PROXY, OWN], '11', ['duplicate same-as:2', 'accepted kept-own']],
    [
      'own, own and proxy',
      [OWN, OWN, PROXY],
      '112',
      ['accepted kept-own', 'duplicate same-as:1', 'superseded superseded-by:1'],
    ],
    ['two proxies', [PROXY, PROXY], '11', ['accepted first-of-same', 'duplicate same-as:1']],
    [
      'former and new owner',
      [FORMER, NEW],
      '12',
      ['accepted kept-former-owner', 'superseded superseded-by:1'],
    ],
    ['former and new owner', [FORMER, NEW], '11', ['accepted first-of-same', 'duplicate same-as:1']],
    ['new and former owner', [NEW, FORMER], '11', ['duplicate same-as:2', 'accepted kept-former-owner']],
    // What a recount found says nothing of its signature: it is taken for the owners’ of the roll.
    ['found and new owner', [OWN, NEW], '12', ['accepted kept-former-owner', 'superseded superseded-by:1']],
    ['found and new owner in part', [OWN, IN_PART], '12', ['held title-in-part', 'held title-in-part']],
    [
      'own and proxy, held',
      [OWN, OWN, PROXY],
      '123',
      ['held differs', 'held differs', 'superseded gives-way'],
    ],
  ])('%s: %j saying %s', (_, signatures, said, expected) => {
    const papers = signatures.map((signature, i) => aPaper({ no: i + 1, marks: said[i] ?? '', ...signature }))
    expect(words(ruled(papers))).toEqual(expected)
  })
})

describe('papers of one voter that differ', () => {
  const papers = papersOf(
    ['2', '2026-03-12T10:00'],
    ['1', '2026-03-11T10:00'],
    ['1', '2026-03-14T10:00'],
    ['2', '2026-03-15T18:00'],
  )

  it('are all held by default', () => {
    expect(words(ruled(papers))).toEqual(['held differs', 'held differs', 'held differs', 'held differs'])
  })

  it('under first: the first received counts, the rest is duplicate or superseded', () => {
    expect(words(ruled(papers, 'first'))).toEqual([
      'superseded superseded-by:2',
      'accepted kept-first',
      'duplicate same-as:2',
      'superseded superseded-by:2',
    ])
  })

  it('under last: the last received counts', () => {
    expect(words(ruled(papers, 'last'))).toEqual([
      'duplicate same-as:4',
      'superseded superseded-by:4',
      'superseded superseded-by:4',
      'accepted kept-last',
    ])
  })

  it('in the same minute, first and last go by entry', () => {
    expect(ruled(papersOf(['1'], ['2']), 'first').map(r => r.ruling)).toEqual(['accepted', 'superseded'])
    expect(ruled(papersOf(['1'], ['2']), 'last').map(r => r.ruling)).toEqual(['superseded', 'accepted'])
  })

  it('blank and abstain differ', () => {
    expect(ruled(papersOf([''], ['3'])).map(r => r.ruling)).toEqual(['held', 'held'])
  })

  it('do not take part while held, and the voter has returned', () => {
    const held = papersOf(['1'], ['2'])
    const result = tally(aVote({ areas: metres(2), papers: [...held, aPaper({ voter: 2 })] }))
    expect(motionOf(result).participating).toEqual({ headcount: 1, area: 10_000 })
    expect(result.ballots.returned.headcount).toBe(2)
    expect(result.ballots.papers.held).toBe(2)
  })
})

describe('a decision on held papers', () => {
  it('accepts one of them', () => {
    expect(words(ruled(papersOf(['1'], ['2'], ['1']), 'hold', aResolution({ accept: 3, upTo: 3 })))).toEqual([
      'duplicate same-as:3',
      'superseded superseded-by:3',
      'accepted resolved:3',
    ])
  })

  it('for none of them makes all of them void', () => {
    expect(words(ruled(papersOf(['1'], ['2']), 'hold', aResolution({ accept: null })))).toEqual([
      'void resolved-none',
      'void resolved-none',
    ])
  })

  it('leaves late and void papers what they are', () => {
    const papers = papersOf(['1'], ['2'], ['1', '2026-03-15T18:01'], ['1', CLOSE, 'V1'])
    expect(words(ruled(papers, 'hold', aResolution({ accept: null, upTo: 4 })))).toEqual([
      'void resolved-none',
      'void resolved-none',
      'late after-close',
      'void V1',
    ])
    expect(words(ruled(papers, 'hold', aResolution({ accept: 1, upTo: 4 })))).toEqual([
      'accepted resolved:1',
      'superseded superseded-by:1',
      'late after-close',
      'void V1',
    ])
  })

  it('stands when a later paper says the same', () => {
    expect(words(ruled(papersOf(['1'], ['2'], ['2']), 'hold', aResolution({ accept: 2 })))).toEqual([
      'superseded superseded-by:2',
      'accepted resolved:2',
      'duplicate same-as:2',
    ])
  })

  it('opens again when a later paper says something else', () => {
    expect(
      ruled(papersOf(['1'], ['2'], ['3']), 'hold', aResolution({ accept: 2 })).map(r => r.ruling),
    ).toEqual(['held', 'held', 'held'])
    expect(
      ruled(papersOf(['1'], ['2'], ['1']), 'hold', aResolution({ accept: 2 })).map(r => r.ruling),
    ).toEqual(['held', 'held', 'held'])
  })

  it('for none does not touch a later paper', () => {
    expect(words(ruled(papersOf(['1'], ['2'], ['2']), 'hold', aResolution({ accept: null })))).toEqual([
      'void resolved-none',
      'void resolved-none',
      'accepted only-paper',
    ])
  })

  it('falls when the accepted paper turns out void: what is left is judged anew', () => {
    expect(words(ruled(papersOf(['1'], ['2', CLOSE, 'V2']), 'hold', aResolution({ accept: 2 })))).toEqual([
      'accepted only-paper',
      'void V2',
    ])
    expect(
      ruled(papersOf(['1'], ['2', CLOSE, 'V2'], ['3']), 'hold', aResolution({ accept: 2, upTo: 3 })).map(
        r => r.ruling,
      ),
    ).toEqual(['held', 'void', 'held'])
  })

  it('of no paper of the voter decides nothing', () => {
    expect(
      ruled(papersOf(['1'], ['2']), 'hold', aResolution({ accept: 9, upTo: 9 })).map(r => r.ruling),
    ).toEqual(['held', 'held'])
  })
})

describe('the ballot figures', () => {
  const vote = aVote({
    areas: [10, 20, 30, 40, 50, 60, 70],
    papers: [
      ...papersOf(['1'], ['1']),
      ...papersOf(['1', CLOSE, 'V1']).map(p => ({ ...p, voter: 2 })),
      ...papersOf(['1', '2026-03-15T18:01']).map(p => ({ ...p, voter: 3 })),
      ...papersOf(['1'], ['2']).map(p => ({ ...p, voter: 4 })),
      ...papersOf(['2', '2026-03-15T18:01'], ['1']).map(p => ({ ...p, voter: 5 })),
      ...papersOf(['1', CLOSE, 'V2'], ['2']).map(p => ({ ...p, voter: 6 })),
    ],
    services: [
      { voter: 1, servedAt: '2026-03-02T10:00', method: 'notice' },
      { voter: 1, servedAt: '2026-03-03T10:00', method: 'hand' },
      { voter: 7, servedAt: '2026-03-03T10:00', method: 'notice' },
    ],
  })

  it('count voters once each, and papers by ruling', () => {
    expect(tally(vote).ballots).toEqual({
      issued: { headcount: 7, area: 280 },
      served: { headcount: 2, area: 80 },
      returned: { headcount: 5, area: 180 },
      accepted: { headcount: 3, area: 120 },
      notReturned: { headcount: 2, area: 100 },
      papers: { void: 2, late: 2, held: 2, duplicate: 1, superseded: 0 },
    })
  })

  it('of a draft: nothing is issued', () => {
    const draft = { ...vote, papers: [], assembly: { ...vote.assembly, state: 'draft' as const } }
    expect(tally(draft).ballots.issued).toEqual({ headcount: 0, area: 0 })
    expect(tally(draft).ballots.notReturned).toEqual({ headcount: 0, area: 0 })
  })

  it.each([
    ['draft', false],
    ['convened', false],
    ['open', false],
    ['closed', true],
    ['declared', true],
    ['cancelled', false],
  ] as const)('of an assembly that is %s are final: %s', (state, final) => {
    expect(tally({ ...vote, assembly: { ...vote.assembly, state } }).final).toBe(final)
  })

  it('of a vote that no law covers are refused as a bug', () => {
    expect(() => tally(aVote({ areas: metres(1), assembly: { closesAt: '2007-09-30T23:59' } }))).toThrow(
      'no law',
    )
  })
})
