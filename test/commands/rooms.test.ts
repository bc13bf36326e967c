import { describe, expect, it } from 'vitest'
import { widthOf } from '../../src/documents/layout/width.ts'
import { buildingLines, type Room, roomGrid } from '../../src/documents/view/rooms.ts'
import { officeAt, SECRETS } from '../support/small-estate.ts'

describe('the grid of rooms', () => {
  it('says by building and floor what is back, visited and out; names nobody', async () => {
    const office = await officeAt('voted')
    await office.ok(
      'ballot',
      'visit',
      '2-201',
      '--result',
      'absent',
      '--visitors',
      '甲某、乙某',
      '--at',
      '2026-03-09',
    )
    const { out } = await office.ok('ballot', 'rooms')
    // The paper of 2-201 came too late, that of the developer is back for both its flats.
    expect(out).toBe(
      [
        '1号楼  收回 4/4 套',
        '    2层 [201] [202]',
        '    1层 [101] [102]',
        '',
        '2号楼  收回 4/5 套',
        '    3层 [301]',
        '    2层 (201) [202]',
        '    1层 [101] [102]',
        '',
        '[ ] 已收回  ( ) 上过门，未收回  其余未收回',
        '',
      ].join('\n'),
    )
    const board = (await office.ok('board', '--once', '--rooms')).out
    expect(board).toContain('(201) [202]')
    expect((await office.ok('board', '--once')).out).not.toContain('[202]')
    const paper = (await office.ok('notice', 'print', 'room-grid', '--building', '2')).out
    expect(paper).toMatch(/2 +\(201\)\s+\[202\]/)
    expect(paper).not.toContain('1号楼')
    for (const shown of [out, board, paper])
      expect(SECRETS.filter(secret => shown.includes(secret))).toEqual([])
    expect(await office.refusal('ballot', 'rooms', '--building', '9')).toBe('scope-unknown')
  })

  it('wraps a floor of many rooms, and puts what has no floor last', () => {
    const room = (code: string, building = '3'): Room => ({ building, entrance: '', code, state: 'out' })
    const many = Array.from({ length: 30 }, (_, i) => room(`3-15${String(i + 1).padStart(2, '0')}`))
    const [building] = roomGrid([room('商铺甲'), room('3-201'), ...many])
    const lines = building ? buildingLines(building, 40, 'zh') : []
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(40)
    expect(building?.floors.map(({ floor }) => floor)).toEqual([15, 2, null])
    expect(building?.floors[0]?.rooms).toHaveLength(30)
  })
})
