import { expect, it } from 'vitest'
import type { Movement } from '../../src/assembly/paper.ts'
import { attendanceOf, presentOf } from '../../src/count/papers/attendance.ts'

type Moved = Movement & { readonly voter: number }

const came = (voter: number, movedAt: string, proxy = ''): Moved => ({
  voter,
  move: 'arrived',
  movedAt,
  proxy,
})
const went = (voter: number, movedAt: string): Moved => ({ voter, move: 'left', movedAt, proxy: '' })
const present = (...moves: Moved[]) => presentOf(attendanceOf(moves), voter => voter * 10)

it('present is who came and has not left since, each one head', () => {
  expect(present()).toBeUndefined()
  expect(present(came(1, '9:00'))).toEqual({ headcount: 1, area: 10 })
  expect(present(came(1, '9:00'), came(3, '9:01'), came(1, '9:02'))).toEqual({ headcount: 2, area: 40 })
  expect(present(came(1, '9:00'), came(3, '9:01'), went(1, '9:02'))).toEqual({ headcount: 1, area: 30 })
  expect(present(came(3, '9:00'), went(3, '9:02'))).toEqual({ headcount: 0, area: 0 })
  expect(present(came(3, '9:00'), went(3, '9:02'), came(3, '9:03'))).toEqual({ headcount: 1, area: 30 })
})

it('tells the first arrival, the last leaving and who came last in the stead of the owner', () => {
  const moves = [
    went(4, '8:50'),
    came(2, '9:00'),
    went(2, '9:10'),
    came(1, '9:15'),
    came(2, '9:20', '代理人甲'),
  ]
  expect([...attendanceOf(moves).values()]).toEqual([
    { voter: 2, isPresent: true, arrivedAt: '9:00', leftAt: null, proxy: '代理人甲' },
    { voter: 1, isPresent: true, arrivedAt: '9:15', leftAt: null, proxy: '' },
  ])
  expect(attendanceOf(moves.slice(0, 3)).get(2)).toEqual({
    voter: 2,
    isPresent: false,
    arrivedAt: '9:00',
    leftAt: '9:10',
    proxy: '',
  })
})
