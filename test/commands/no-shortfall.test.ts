import { expect, it } from 'vitest'
import { list, newOffice } from '../support/hoa.ts'
import { ROSTER } from '../support/small-estate.ts'

/* Under 物权法76 no shortfall to the quorum is reckoned: nothing may then say that it is nought, or that a share is reached. */

async function openBefore2021() {
  const office = newOffice()
  office.now = Date.UTC(2020, 0, 10)
  office.file('名册.csv', ROSTER)
  await office.ok('init', '旧法小区', '--code', 'jiu')
  await office.ok('roster', 'import', '名册.csv')
  await office.ok(
    'assembly',
    'new',
    '会',
    '--code',
    'a1',
    '--opens',
    '2020-03-01T09:00',
    '--closes',
    '2020-03-15T18:00',
  )
  await office.ok('motion', 'add', '关于续聘物业服务企业的议题', '--matter', 'manager')
  await office.ok('assembly', 'convene', '--at', '2020-01-10')
  office.now = Date.UTC(2020, 2, 2)
  await office.ok(
    'ballot',
    'serve',
    '--all',
    '--method',
    'hand',
    '--received-by',
    '某人',
    '--at',
    '2020-02-01T10:00',
  )
  await office.ok('assembly', 'open', '--at', '2020-03-01T09:00')
  return office
}

it('a vote before 2021 is chased, looked at and visited without a share to reach', async () => {
  const office = await openBefore2021()
  const told = await office.ok('ballot', 'outstanding', '--shortest')
  expect(told.out).toContain('；按这次表决适用的法律，不计算距参与比例还差多少')
  expect(told.out).not.toMatch(/三分之二|最少再收回|已达到/)
  const asked = await office.ask('ballot', 'outstanding', '--shortest')
  expect(list(asked, 'voters')).toHaveLength(7)
  expect(asked).toMatchObject({ shortfall: { headcount: 0, area: '0.00' }, shortest: [] })
  expect(await office.ask('tally')).toMatchObject({ shortfall: { headcount: 0, area: '0.00' } })
  const board = await office.ok('board', '--once')
  expect(board.out).not.toMatch(/差|三分之二/)
  const paper = await office.ok('notice', 'print', 'visiting-list', '--among', 'shortest', '--format', 'txt')
  expect(paper.out).toMatch(/101[\s\S]*201[\s\S]*202/)
})
