import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* The forms that people fill in: what an import knows, and examples that it passes over. */

/** Fills a form in: its examples stay, and a row comes below with what stands in these columns. */
function fillIn(office: Office, form: string, values: Readonly<Record<string, string>>): void {
  const [head = ''] = office.read(form).replace('\ufeff', '').split('\r\n')
  const row = head.split(',').map(name => values[name] ?? '')
  office.file(form, `${office.read(form)}${row.join(',')}\r\n`)
}

it('roster: the form is read, its examples are told and passed over', async () => {
  const office = await officeAt('compound')
  await office.ok('roster', 'template', '--out', '填好.csv')
  expect(await office.refusal('roster', 'import', '填好.csv')).toBe('no-rows')
  fillIn(office, '填好.csv', { 房号: '1-101', 专有面积: '88.5', 业主: '业主甲' })
  const said = await office.hoa('roster', 'import', '填好.csv')
  expect([said.code, said.err]).toEqual([
    0,
    '注意 填好.csv 第 2 行：模板里的示例行，没有读入\n注意 填好.csv 第 3 行：模板里的示例行，没有读入\n',
  ])
  expect(await office.ask('roster', 'list')).toMatchObject([{ unit: '1-101', area: '88.50' }])
})

it('ballots, service and visits: the same, with a column for each item of the assembly', async () => {
  const office = await officeAt('open')
  await office.ok('ballot', 'template', '--out', '票.csv')
  fillIn(office, '票.csv', {
    房号: '1-101',
    收回时间: '2026-03-05 10:00',
    ...{ M1: '同意', M2: '反对', M3: '', M4: '同意', E1: '1 2', C1: '1' },
  })
  expect(await office.ask('ballot', 'import', '票.csv')).toMatchObject({ read: 1, recorded: 1 })
  await office.ok('service', 'template', '--out', '送达.csv')
  fillIn(office, '送达.csv', { 房号: '1-101', 送达时间: '2026-02-21 9:00', 送达方式: '面交' })
  expect(await office.ask('ballot', 'serve', '送达.csv')).toMatchObject({ read: 1 })
  await office.ok('visit', 'template', '--out', '上门.csv')
  fillIn(office, '上门.csv', {
    房号: '1-201',
    上门时间: '2026-02-21 9:00',
    上门结果: '无人',
    上门人: '甲、乙',
  })
  expect((await office.ok('ballot', 'visit', '--file', '上门.csv')).err).toContain('示例行')
})

it('a workbook has a second sheet that says what belongs where, and is read as the first', async () => {
  const office = await officeAt('compound')
  await office.ok('roster', 'template', '--out', '名册.xlsx', '--lang', 'en')
  const { sheets } = await readXlsx(readFileSync(office.path('名册.xlsx')))
  expect(sheets.map(({ rows }) => rows.length)).toEqual([3, 12])
  expect(sheets[0]?.rows[0]).toEqual(sheets[1]?.rows.slice(1).map(([name]) => name))
  expect(await office.refusal('roster', 'import', '名册.xlsx')).toBe('no-rows')
  expect(await office.refusal('roster', 'template', '--out', '名册.pdf')).toBe('ending-unknown')
  expect((await office.hoa('roster', 'template', '--out', '名册.xlsx')).err).toContain('file-exists')
})

it('without a file the columns are listed', async () => {
  const office = await officeAt('compound')
  expect(pick(await office.ask('ballot', 'template'), 'path')).toBeNull()
  expect((await office.ok('ballot', 'template')).out).toMatch(/^列名 +必填 +填什么 +也可以叫\n票号 /)
})
