import { describe, expect, it, vi } from 'vitest'
import { readRosterFile } from '../../src/exchange/roster-file.ts'
import { pick } from '../support/hoa.ts'
import { odsOf, rowsXml, xlsxOf } from '../support/workbooks.ts'
import { fileIn, temporaryFolder, told } from './files.ts'

/* Workbooks that no spreadsheet program writes: cells that are not what they say, and sheets made to be slow. */

const folder = temporaryFolder()
vi.setConfig({ testTimeout: 60_000 })
const HEADERS = ['房号', '专有面积', '业主']
const HEAD = rowsXml([HEADERS])

async function problemsOf(content: Buffer, ending = 'xlsx') {
  const roster = await readRosterFile(fileIn(folder, content, ending))
  told(roster.warnings)
  return told(roster.problems)
}

const row = (unit: string, area: string, owner: string) =>
  xlsxOf([{ name: 'Sheet1', rows: rowsXml([HEADERS, [unit, area, owner], ['1-102', 90, '李四']]) }])

describe('a cell that is not what it says is a problem with row and column', () => {
  it.each([
    [
      'an undefined entity',
      row('1-101', '<c><v>80</v></c>', '<c t="str"><v>张&nbsp;三</v></c>'),
      'broken-text',
      '业主',
    ],
    [
      'an entity named like a property',
      row('1-101', '<c><v>80</v></c>', '<c t="str"><v>&constructor;</v></c>'),
      'broken-text',
      '业主',
    ],
    [
      'an unknown type',
      row('1-101', '<c><v>80</v></c>', '<c t="zz"><v>张三</v></c>'),
      'cell-unreadable',
      '业主',
    ],
    [
      'text in a numeric cell',
      row('<c t="n"><v>一号</v></c>', '<c><v>80</v></c>', '张三'),
      'cell-unreadable',
      '房号',
    ],
    [
      '0x10 in a numeric cell',
      row('<c><v>0x10</v></c>', '<c><v>80</v></c>', '张三'),
      'cell-unreadable',
      '房号',
    ],
    ['0x10 as an area', row('1-101', '<c><v>0x10</v></c>', '张三'), 'area-unreadable', '专有面积'],
    ['0b11 as an area', row('1-101', '<c><v>0b11</v></c>', '张三'), 'area-unreadable', '专有面积'],
    ['1e999 as an area', row('1-101', '<c><v>1e999</v></c>', '张三'), 'area-unreadable', '专有面积'],
    ['Infinity as an area', row('1-101', '<c><v>Infinity</v></c>', '张三'), 'area-unreadable', '专有面积'],
    ['a blank as an area', row('1-101', '<c><v> </v></c>', '张三'), 'area-missing', '专有面积'],
    ['1e3 as text', row('1-101', '1e3', '张三'), 'area-unreadable', '专有面积'],
  ] as const)('%s', async (_, content, code, column) => {
    expect(await problemsOf(content)).toEqual([[code, 2, column]])
  })

  it('a number as workbooks write it is a number', async () => {
    expect(await problemsOf(row('1-101', '<c><v>8.0500000000000003E1</v></c>', '张三'))).toEqual([])
  })

  it('and so in an OpenDocument sheet', async () => {
    const cells = (...texts: string[]) =>
      `<table:table-row>${texts.map(t => (t.startsWith('<') ? t : `<table:table-cell office:value-type="string"><text:p>${t}</text:p></table:table-cell>`)).join('')}</table:table-row>`
    const odd =
      '<table:table-cell office:value-type="float" office:value="0x10"><text:p>16</text:p></table:table-cell>'
    const table = `<table:table table:name="a">${cells(...HEADERS)}${cells('1-101', odd, '张三')}</table:table>`
    expect(await problemsOf(odsOf(table), 'ods')).toEqual([['area-unreadable', 2, '专有面积']])
  })
})

describe('a workbook is damaged', () => {
  const cells = '<c r="A2"><v>1</v></c><c r="B2"><v>80</v></c><c r="C2" t="str"><v>甲</v></c>'
  it.each(['1.5', '0', '-1', '1e2', '0x2', '99999999', 'abc', ''])('by a row numbered “%s”', async line => {
    const book = xlsxOf([{ name: 'a', rows: `${HEAD}<row r="${line}">${cells}</row>` }])
    expect(await problemsOf(book)).toEqual([['workbook-damaged']])
  })

  it('by a cell without a column', async () => {
    const book = xlsxOf([{ name: 'a', rows: `${HEAD}<row r="2"><c r="2"><v>1</v></c></row>` }])
    expect(await problemsOf(book)).toEqual([['workbook-damaged']])
  })

  it('by junk in front of it, whatever its name', async () => {
    const book = xlsxOf([{ name: 'a', rows: `${HEAD}<row r="2">${cells}</row>` }])
    const junk = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\n\r\n'), book])
    expect(await problemsOf(junk)).toEqual([['workbook-damaged']])
    expect(await problemsOf(junk, 'csv')).toEqual([['workbook-damaged']])
  })
})

describe('a sheet made to be slow is done with soon', () => {
  const far = Array.from({ length: 730 }, (_, i) => `<row r="${i + 2}"><c r="XFD${i + 2}"><v>1</v></c></row>`)
  const sheets = Array.from({ length: 60 }, (_, i) => ({ name: `s${i}`, rows: far.join('') }))
  const good = { name: 'a', rows: HEAD + rowsXml([['1-101', 80, '张三']], 2) }
  const rows = Array.from({ length: 20_000 }, (_, i) => [`${i}`, 80, '张三'])
  const many = HEAD + rowsXml(rows, 2)
  const times = (range: string) => Array.from({ length: 100_000 }, () => range)

  it('many sheets with far cells and no header', async () => {
    expect(await problemsOf(xlsxOf(sheets))).toEqual([['too-many-rows']])
  })

  it('the same behind a roster', async () => {
    expect(await problemsOf(xlsxOf([good, ...sheets]))).toEqual([])
  })

  it.each(['C2:A20001', 'D2:E20001', 'XFD2:XFD20001'])('%s merged over and over', async range => {
    expect(await problemsOf(xlsxOf([{ name: 'a', rows: many, merges: times(range) }]))).toEqual([])
  })

  it('a header merged to the last column over a long table', async () => {
    const wide = await problemsOf(xlsxOf([{ name: 'a', rows: many, merges: ['C1:XFD1', 'C2:XFD20001'] }]))
    expect(wide).toEqual([['workbook-damaged']])
  })

  it('one long text in more than a million cells', async () => {
    const cells = `<row>${'<c t="s"><v>0</v></c>'.repeat(16_000)}</row>`.repeat(100)
    const book = xlsxOf([{ name: 'a', rows: cells }], { strings: [`<t>${'(房'.repeat(240)}</t>`] })
    expect(await problemsOf(book)).toEqual([['no-header']])
  })

  it('runs of empty cells', async () => {
    const rows = `<row>${'<c/>'.repeat(16_000)}</row>`.repeat(500)
    expect(await problemsOf(xlsxOf([{ name: 'a', rows: HEAD + rows }]))).toEqual([['no-rows', 1]])
    expect(await problemsOf(Buffer.from(','.repeat(10_000_000)), 'csv')).toEqual([['no-header']])
  })
})

describe('what a message shows', () => {
  const messageOf = async (text: string) => {
    const roster = await readRosterFile(fileIn(folder, `房号,面积,业主\n1,${text},张三\n`))
    return pick(roster.problems[0], 'data.value')
  }
  it('is the area as it was written, which is no secret', async () => {
    expect(await messageOf('12345678.12345')).toBe('12345678.12345')
    expect(await messageOf('89.370000000000005')).toBe('89.370000000000005')
    expect(await messageOf('2026030510')).toBe('2026030510')
  })
  it('is no telephone or certificate number that got into the wrong column', async () => {
    expect(await messageOf('10011110001')).toBe('100***')
    expect(await messageOf('990000197001010018')).toBe('990***')
    expect(await messageOf('99000019750202002X')).toBe('990***')
  })
})
