import { describe, expect, it } from 'vitest'
import { boardOf } from '../../src/documents/board/board.ts'
import { bigText, boardText, INK } from '../../src/documents/board/board-text.ts'
import { widthOf } from '../../src/documents/layout/width.ts'
import { A_BALLOTS, aMotion, anAssembly, aTally, EVERY_ITEM, OLD, w } from './builders.ts'

const NOW = '2026-03-31T18:05'
const textOf = (board: ReturnType<typeof boardOf>, width = 80) =>
  boardText(board, width)
    .map(lines => lines.join('\n'))
    .join('\n\n')
    .replaceAll(INK, '#')

describe('the board', () => {
  it.each(['zh', 'en'] as const)(
    'after the close has every outcome in the words for the public, in %s',
    async lang => {
      const board = boardOf(aTally(EVERY_ITEM), { lang, now: NOW })
      await expect(textOf(board)).toMatchFileSnapshot(`../goldens/documents/board.${lang}.txt`)
      expect(textOf(board)).not.toMatch(/流会|否决|法定人数/)
    },
  )

  it('before the close knows no item, in no part of it', () => {
    const open = anAssembly({ state: 'open', closedAt: null, declaredAt: null })
    const board = boardOf({ ...aTally([aMotion()], {}, open), final: false }, { lang: 'zh', now: NOW })
    expect(board.items).toEqual([])
    expect(JSON.stringify(board)).not.toMatch(/同意|反对|弃权|M1/)
    expect(board.note).toContain('不公布意见')
  })

  it('of a vote under the old law tells no shortfall and another bar', () => {
    const assembly = anAssembly({ opensAt: '2019-03-01T09:00', closesAt: '2019-03-31T18:00' })
    const tally = aTally([aMotion({ regime: OLD })], {}, assembly, OLD)
    const board = boardOf(tally, { lang: 'zh', now: NOW })
    expect(board.shortfall).toBe('')
    expect(board.turnout[0]?.verdict).toMatch(/^[已未]过半数$/)
  })

  it('rounds shares, with more places where two would read as the bar', () => {
    const ballots = { ...A_BALLOTS, accepted: w(1178, 99_999.99) }
    const board = boardOf(aTally([], { ballots }), { lang: 'zh', now: NOW })
    expect(board.turnout.map(bar => [bar.share, bar.met])).toEqual([
      ['66.63%', false],
      ['66.66666%', false],
    ])
  })

  it.each([40, 60, 80, 132, 200])('has no line wider than %d', width => {
    const board = boardOf(aTally(EVERY_ITEM), { lang: 'zh', now: NOW })
    for (const line of boardText(board, width).flat()) expect(widthOf(line)).toBeLessThanOrEqual(width)
  })
})

describe('big figures', () => {
  it('grow with the room, and are plain where there is none', () => {
    expect(bigText('66.66%', 20)).toEqual(['66.66%'])
    expect(bigText('66.66%', 40)).toHaveLength(5)
    expect(Math.max(...bigText('66.66%', 200).map(widthOf))).toBeLessThanOrEqual(200)
    expect(bigText('甲', 80)).toEqual(['甲'])
  })
})
