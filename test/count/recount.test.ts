import { describe, expect, it } from 'vitest'
import type { RecountedPaper } from '../../src/assembly/paper.ts'
import { asRecounted } from '../../src/count/papers/rulings.ts'
import { aPaper } from '../support/builders.ts'

function found(voter: number, no: number, given: Partial<RecountedPaper> = {}): RecountedPaper {
  const paper = { voter, no, receivedAt: '2026-03-10T10:00', void: null, marks: '2' }
  return { ...paper, ordinal: 1, reason: '异议', witnesses: '甲', ...given }
}

describe('a recount', () => {
  const papers = [
    aPaper({ voter: 1 }),
    aPaper({ voter: 2 }),
    aPaper({ voter: 2, no: 2 }),
    aPaper({ voter: 10 }),
  ]
  const recounted = (...looked: readonly RecountedPaper[]) =>
    [...asRecounted(papers, looked)].map(({ voter, no, marks }) => `${voter}/${no} ${marks}`)

  it('that looked at nothing leaves the papers as they are', () => {
    expect(asRecounted(papers, [])).toBe(papers)
  })

  it('changes the paper it looked at, and no other of that voter or of that number', () => {
    expect(recounted(found(2, 2))).toEqual(['1/1 1', '2/1 1', '2/2 2', '10/1 1'])
    expect(recounted(found(2, 1))).toEqual(['1/1 1', '2/1 2', '2/2 1', '10/1 1'])
  })

  it('adds papers that were never entered, in the order of voters and numbers', () => {
    expect(recounted(found(10, 2), found(2, 3), found(3, 1))).toEqual([
      '1/1 1',
      '2/1 1',
      '2/2 1',
      '2/3 2',
      '3/1 2',
      '10/1 1',
      '10/2 2',
    ])
  })

  it('takes a paper for what it found last', () => {
    expect(recounted(found(1, 1), found(1, 1, { ordinal: 2, marks: '3' }))[0]).toBe('1/1 3')
  })

  it('leaves a paper the channel it was entered with', () => {
    const before = [aPaper({ channel: '网上' }), aPaper({ voter: 2 })]
    const channels = [...asRecounted(before, [found(1, 1), found(2, 1), found(3, 1)])].map(
      p => 'channel' in p && p.channel,
    )
    expect(channels).toEqual(['网上', false, false])
  })

  it('makes a paper void or late, and one in order whatever made it void, its signature included', () => {
    const late = found(1, 1, { receivedAt: '2026-03-16T10:00', void: 'V2', marks: '' })
    const before = [aPaper(), aPaper({ voter: 2, void: 'V4', voidDetail: 'no-mandate' })]
    expect([...asRecounted(before, [late, found(2, 1)])]).toEqual([
      { voter: 1, no: 1, receivedAt: '2026-03-16T10:00', void: 'V2', marks: '', found: true },
      { voter: 2, no: 1, receivedAt: '2026-03-10T10:00', void: null, marks: '2', found: true },
    ])
  })
})
