import { describe, expect, it } from 'vitest'
import { profileOn } from '../../src/law/profile.ts'
import {
  announcedCloses,
  channelCloseFaults,
  channelCloses,
  channelFaults,
  closeOf,
  readChannelCloses,
} from '../../src/law/voting/channels.ts'
import { rulesWith } from '../support/builders.ts'

const rules = rulesWith({ 'channel-closes': 'online=2026-03-09T23:59,paper=2026-03-10T12:00' })
const vote = {
  opensAt: '2026-03-01T09:00',
  plannedClosesAt: '2026-03-10T12:00',
  closesAt: '2026-03-10T12:00',
  rules,
}

describe('ends of channels are read', () => {
  it.each([
    [' none ', 'none'],
    ['online=2026-03-09T24:00,paper=2026-03-10T12:00', 'online=2026-03-09T23:59,paper=2026-03-10T12:00'],
    ['网上＝2026-03-09 12:00，纸质＝2026-03-10', 'online=2026-03-09T12:00,paper=2026-03-10T23:59'],
    ['箱=2026-03-09', '箱=2026-03-09T23:59'],
    // No channel, no end, none that is one, a channel twice.
    ['=2026-03-09', undefined],
    [' =2026-03-09', undefined],
    ['online', undefined],
    ['online=', undefined],
    ['online=soon', undefined],
    ['online=2026-03-09,网上=2026-03-10', undefined],
  ])('%j: %s', (typed, read) => {
    expect(readChannelCloses(typed)).toBe(read)
    if (read)
      expect([...announcedCloses(read)].map(pair => pair.join('=')).join(',')).toBe(read.replace('none', ''))
  })
})

describe('until when a paper is in time', () => {
  it.each([
    ['网上投票', '2026-03-09T23:59'],
    ['online', '2026-03-09T23:59'],
    ['', '2026-03-10T12:00'],
    ['纸质', '2026-03-10T12:00'],
    ['流动票箱', '2026-03-10T12:00'],
  ])('by channel %j: %s', (channel, at) => {
    expect(closeOf(channel, vote)).toBe(at)
  })

  it('moves with the close, never beyond it', () => {
    expect(closeOf('网上', { ...vote, closesAt: '2026-03-20T12:00' })).toBe('2026-03-19T23:59')
    expect(closeOf('纸质', { ...vote, closesAt: '2026-03-20T09:00' })).toBe('2026-03-20T09:00')
    expect(closeOf('网上', { ...vote, rules: rulesWith({}) })).toBe('2026-03-10T12:00')
    const { plannedClosesAt: _, ...never } = vote
    expect(closeOf('网上', { ...never, closesAt: '2026-03-20T12:00' })).toBe('2026-03-09T23:59')
    // Only what ends before the vote has an end of its own.
    expect([...channelCloses(vote)]).toEqual([['online', '2026-03-09T23:59']])
  })

  it('lies within the vote', () => {
    expect(channelCloseFaults(vote)).toEqual([])
    for (const at of ['2026-03-01T09:00', '2026-03-10T12:01'])
      expect(
        channelCloseFaults({ ...vote, rules: rulesWith({ 'channel-closes': `online=${at}` }) }),
      ).toMatchObject([{ code: 'channel-close-outside', data: { channel: 'online', at } }])
  })
})

describe('a channel that was not announced, or is no voting system', () => {
  const told = (channel: string, form: 'written' | 'mixed', place: string) =>
    channelFaults(channel, 3, { form }, profileOn(place, '2026-03-10')).map(({ code }) => code)

  it.each([
    ['', 'written', 'beijing', []],
    ['1号箱', 'written', 'beijing', []],
    ['网上', 'written', 'national', ['channel-not-announced']],
    ['微信接龙', 'written', 'national', ['channel-not-announced']],
    ['网上', 'mixed', 'beijing', []],
    ['微信接龙', 'mixed', 'beijing', ['channel-not-official']],
    ['问卷星', 'mixed', 'beijing', ['channel-not-official']],
    ['微信接龙', 'mixed', 'national', []],
  ] as const)('%j in a %s vote, %s', (channel, form, place, codes) => {
    expect(told(channel, form, place)).toEqual([...codes])
  })
})
