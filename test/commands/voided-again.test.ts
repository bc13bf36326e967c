import { expect, it } from 'vitest'
import { newOffice } from '../support/hoa.ts'

it('a paper made void by decision is not brought back by importing its file again', async () => {
  const office = newOffice()
  office.file('名册.csv', '房号,面积,业主\n1-1,100,甲\n1-2,100,乙\n1-3,100,丙\n')
  office.file('票.csv', '房号,收回时间,M1\n1-1,2026-03-06T10:00,同意\n1-2,2026-03-06T10:00,同意\n')
  await office.ok('init', '小区', '--code', 'ys')
  await office.ok('roster', 'import', '名册.csv')
  await office.ok(
    'assembly',
    'new',
    '会议',
    '--code',
    'a1',
    '--opens',
    '2026-03-01',
    '--closes',
    '2026-03-10',
  )
  await office.ok('motion', 'add', '议题', '--matter', 'rules')
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01')
  await office.ok('ballot', 'import', '票.csv')
  await office.ok('ballot', 'void', '1-1', '--reason', 'V2')
  expect(await office.ask('ballot', 'import', '票.csv')).toMatchObject({ read: 2, recorded: 0, already: 2 })
  expect(await office.ask('ballot', 'list', '--ruling', 'accepted')).toMatchObject([{ units: ['1-2'] }])
})
