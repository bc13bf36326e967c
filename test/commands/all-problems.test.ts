import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* A refused file tells all its problems at once: those of its cells and those that only the record shows. */

async function problemsOf(office: Office, content: string, ...words: readonly string[]) {
  office.file('文件.csv', content)
  const said = (await office.hoa(...words, '文件.csv', '--json')).json()
  const problems = list(said, 'error.problems').map(p => [pick(p, 'line'), pick(p, 'code')])
  expect(pick(said, 'error.total')).toBe(problems.length)
  return problems
}

describe('a refused file', () => {
  it('of ballots: cells, codes, times and serials together, each cell once', async () => {
    const office = await officeAt('open')
    const rows = [
      '房号,票号,收回时间,M1,M2,M3,M4,E1,C1',
      '1-101,,2026-03-02 10:00,也许,同意,同意,同意,1,1',
      '9-999,,2026-03-02 10:00,同意,同意,同意,同意,1,1',
      '9-998,,2026-03-02 10:00,也许,同意,同意,同意,1,1',
      '1-201,,2026-02-02 10:00,也许,同意,同意,,1,1',
      '1-201,,某天,同意,同意,同意,,1,1',
      ',a1-00003-5,2026-03-02 10:00,同意,同意,同意,同意,1,1',
      ',,2026-03-02 10:00,同意,同意,同意,同意,1,1',
    ]
    expect(await problemsOf(office, rows.join('\n'), 'ballot', 'import')).toEqual([
      [2, 'mark-unknown'],
      [3, 'unit-not-on-roll'],
      [4, 'mark-unknown'],
      [4, 'unit-not-on-roll'],
      [5, 'mark-unknown'],
      [5, 'received-before-opening'],
      [6, 'time-unreadable'],
      [7, 'serial-wrong-check-digit'],
      [8, 'voter-missing'],
    ])
  })

  it('of ballots: nothing is held against a cell that could not be read', async () => {
    const office = await officeAt('open')
    const rows = [
      '幢,房号,收回时间,签署日期,M1,M2,M3,M4,E1,C1',
      '1,1-101,某天,2026-03-05,同意,同意,同意,同意,1,1',
      '1\u0001,101,2026-03-02,,同意,同意,同意,同意,1,1',
    ]
    office.now = Date.UTC(2026, 2, 3)
    const told = await problemsOf(office, rows.join('\n'), 'ballot', 'import', '--at', '2026-03-02T10:00')
    expect(told).toEqual([
      [2, 'time-unreadable'],
      [3, 'control-character'],
    ])
  })

  it('of services', async () => {
    const rows = [
      '房号,送达时间,送达方式',
      '1-101,2026-02-20,飞鸽',
      '9-999,2026-02-20,上门',
      '1-201,2026-01-02,上门',
    ]
    expect(await problemsOf(await officeAt('convened'), rows.join('\n'), 'ballot', 'serve')).toEqual([
      [2, 'method-unknown'],
      [3, 'unit-not-on-roll'],
      [4, 'served-before-convening'],
    ])
  })

  it('of a roster: units that were read whole are held against the record, others are not', async () => {
    const rows = [
      '房号,幢,单元,用途,专有面积,状态,业主,证件号码,联系电话',
      '1-201,1,2,住宅,100.00,已交付,甲一,,',
      '1-202,1,2,住宅,大概,已交付,丁一,,',
      '2-101,2,1,住宅,90.25,已交付,丁一,,',
      '2-102,2,1,商业,200.00,已交付,别人,,',
      '2-102,2,1,商业,多,已交付,又一人,,',
    ]
    expect(await problemsOf(await officeAt('roster'), rows.join('\n'), 'roster', 'import')).toEqual([
      [2, 'unit-differs'],
      [3, 'area-unreadable'],
      [6, 'area-unreadable'],
    ])
    const bare = ['房号,业主', '1-201,甲一', '1-202,丁一']
    expect(await problemsOf(await officeAt('roster'), bare.join('\n'), 'roster', 'import')).toEqual([
      [1, 'column-missing'],
    ])
  })

  it('of a petition', async () => {
    const office = await officeAt('roster')
    await office.ok('petition', 'new', '联名', '--code', 'T1')
    const rows = ['房号,签名日期', '1-101,某日', '9-999,2026-02-02']
    expect(await problemsOf(office, rows.join('\n'), 'petition', 'import')).toEqual([
      [2, 'day-unreadable'],
      [3, 'unit-unknown'],
    ])
  })
})
