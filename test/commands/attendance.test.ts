import { expect, it } from 'vitest'
import { attendanceOf, presentOf } from '../../src/count/papers/attendance.ts'
import { list, pick } from '../support/hoa.ts'
import { officeAt, SECRETS } from '../support/small-estate.ts'

const at = (time: string) => ['--at', `2026-03-10 ${time}`]

it('who came, left and came back is present, on both axes; nobody counts twice', async () => {
  const office = await officeAt('open')
  const arrived = await office.ask('ballot', 'check-in', '1-101', '1-102', '2-102', ...at('9:00'))
  expect(arrived).toMatchObject({
    recorded: ['a1-00001-8', 'a1-00005-9'],
    present: { headcount: 2, area: '380.50' },
  })
  const again = await office.ok('ballot', 'check-in', '1-101', ...at('9:05'))
  expect(again.out).toContain('a1-00001-8 此前 2026-03-10 09:00 已签到')
  expect(await office.ask('ballot', 'check-in', '2-102', '--leave', ...at('9:30'))).toMatchObject({
    present: { headcount: 1, area: '180.50' },
  })
  expect(await office.refusal('ballot', 'check-in', '2-102', '--leave', ...at('9:31'))).toBe('not-signed-in')
  expect(await office.refusal('ballot', 'check-in', '2-102', ...at('9:10'))).toBe('check-in-backwards')
  const back = await office.ok('ballot', 'check-in', '2-102', '--proxy', '代理人甲', ...at('9:40'))
  expect(back.out).toContain('现场到场 2 人（28.57%）、380.50 平方米（44.71%）')
  expect(back.err).toContain('没有登记过这位代理人的授权')
  expect(back.err).toContain('没有到场的会议')

  const said = await office.ask('ballot', 'attendance')
  expect(list(said, 'voters').map(v => [pick(v, 'serial'), pick(v, 'present'), pick(v, 'proxy')])).toEqual([
    ['a1-00001-8', true, ''],
    ['a1-00005-9', true, '代*'],
  ])
  const board = await office.ok('board', '--once')
  expect(board.out).toContain('现场到场 2 人（28.57%）、380.50 平方米（44.71%）')
  expect(pick(await office.ask('board', '--once'), 'present')).toEqual({ headcount: 2, area: '380.50' })
  expect(SECRETS.filter(secret => board.out.includes(secret))).toEqual([])
  // It is a record of the meeting: nobody takes part in the vote by it.
  expect(pick(await office.ask('tally'), 'ballots.accepted.headcount')).toBe(0)
  await office.ok('audit', 'verify')
})

it('a board without a sign-in says nothing of it', async () => {
  const office = await officeAt('open')
  expect((await office.ok('board', '--once')).out).not.toContain('到场')
  expect(pick(await office.ask('board', '--once'), 'present')).toBeUndefined()
})

it('who leaves without having come is nobody', () => {
  const movements = [{ voter: 1, move: 'left', movedAt: '2026-03-10T09:00', proxy: '' }] as const
  expect(presentOf(attendanceOf(movements), () => 1)).toBeUndefined()
})
