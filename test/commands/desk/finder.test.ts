import { describe, expect, it } from 'vitest'
import { RoomFinder } from '../../../src/commands/ballot/desk/finder.ts'

const finder = new RoomFinder([
  '3-501',
  '3-502',
  '35-01',
  '13-501',
  '4-2-501',
  '4-3-501',
  '5-1-201',
  'A座-1201',
  '商铺7',
])

describe('a room found by what people say of it', () => {
  it.each([
    ['3-501', ['3-501']],
    ['3 501', ['3-501']],
    ['３－５０１', ['3-501']],
    ['3幢501室', ['3-501']],
    ['3号501', ['3-501']],
    ['3502', ['3-502']],
    ['3501', ['3-501', '35-01']],
    ['3-5', ['3-501', '3-502', '35-01']],
    ['4 501', ['4-2-501', '4-3-501']],
    ['4 2 501', ['4-2-501']],
    ['42501', ['4-2-501']],
    ['5 201', ['5-1-201']],
    ['a 1201', ['A座-1201']],
    ['商铺', ['商铺7']],
    ['9', []],
    ['', []],
    ['  ', []],
  ])('%j', (typed, rooms) => {
    expect(finder.find(typed)).toEqual(rooms)
  })

  it('says whether a letter begins a room', () => {
    expect([finder.begins('a'), finder.begins('A'), finder.begins('u')]).toEqual([true, true, false])
  })
})
