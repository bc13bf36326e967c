import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it, vi } from 'vitest'
import type { FileOptions } from '../../src/exchange/reading/rows.ts'
import { readRosterFile } from '../../src/exchange/roster-file.ts'
import { compoundFile, odsOf, rowsXml, xlsxOf } from '../support/workbooks.ts'
import { zipOf } from '../support/zip.ts'
import { fileIn, gbk, type Told, temporaryFolder, told } from './files.ts'

const folder = temporaryFolder()
// Some of these files are as large as files may be, and machines are shared.
vi.setConfig({ testTimeout: 60_000 })
const HEAD = '房号,专有面积,业主\n'
const GOOD = `${HEAD}1-101,89.37,张三\n1-102,90,李四\n`
const HEADERS = ['房号', '专有面积', '业主']

interface Case {
  readonly what: string
  readonly content: string | Buffer
  readonly ending?: string
  readonly options?: FileOptions
  readonly problems: readonly Told[]
}

const utf8 = Buffer.from(GOOD)
/** 张 without its last byte. */
const brokenUtf8 = Buffer.concat([
  Buffer.from(`${HEAD}1-101,89.37,张三、李四、王五\n1-102,90,`),
  Buffer.from('张').subarray(0, 2),
  Buffer.from('三\n'),
])
const sheet = (
  rows: readonly (readonly (string | number | null)[])[],
  more: Partial<Parameters<typeof xlsxOf>[0][number]> = {},
) => xlsxOf([{ name: 'Sheet1', rows: rowsXml([HEADERS, ...rows]), ...more }])

const TEXT: Case[] = [
  { what: 'an empty file', content: '', problems: [['file-empty']] },
  { what: 'nothing but blank lines', content: '\ufeff\n \n', problems: [['file-empty']] },
  { what: 'a PDF', content: '%PDF-1.7\n', problems: [['file-not-a-table']] },
  {
    what: 'a web page',
    content: '<html><table><tr><td>房号</td></tr></table>',
    problems: [['file-is-html']],
  },
  {
    what: 'a web page named xls',
    content: '\n<!DOCTYPE html><table>',
    ending: 'xls',
    problems: [['file-is-html']],
  },
  { what: 'CSV named xlsx', content: GOOD, ending: 'xlsx', problems: [['workbook-is-text']] },
  {
    what: 'a sheet wanted of text',
    content: GOOD,
    options: { sheet: '车位' },
    problems: [['sheet-without-workbook']],
  },
  {
    what: 'an unknown encoding',
    content: GOOD,
    options: { encoding: 'klingon' },
    problems: [['encoding-unknown']],
  },
  { what: 'no header', content: '甲,乙\n1,2\n', problems: [['no-header']] },
  { what: 'a unit column alone', content: '房号\n1-101\n', problems: [['no-header']] },
  { what: 'no rows', content: HEAD, problems: [['no-rows', 1]] },
  { what: 'NUL', content: `${HEAD}1-101,89.37,张\0三\n`, problems: [['broken-text', 2, '业主']] },
  {
    what: 'NUL in a column that is not read',
    content: `房号,面积,业主,备注\n1,2,张三,a\0b\n`,
    problems: [['broken-text', 2, '备注']],
  },
  {
    what: 'a replacement character',
    content: `${HEAD}1-101,89.37,张\ufffd\n`,
    problems: [['broken-text', 2, '业主']],
  },
  {
    what: 'broken text above the header',
    content: `\ufffd\ufffd名册\n${GOOD}`,
    problems: [['broken-text', 1]],
  },
  {
    what: 'broken text in the header',
    content: '房号,面积,业主,备\ufffd\n1,2,张三,\n',
    problems: [['broken-text', 1, '备\ufffd']],
  },
  { what: 'UTF-8 broken in one place', content: brokenUtf8, problems: [['broken-text', 3, '业主']] },
  {
    what: 'UTF-8 broken, a mark before it',
    content: Buffer.concat([Buffer.from('\ufeff'), brokenUtf8]),
    problems: [['broken-text', 3, '业主']],
  },
  {
    what: 'UTF-8 cut off',
    content: utf8.subarray(0, utf8.length - 2),
    problems: [['broken-text', 3, '业主']],
  },
  {
    what: 'GBK broken in one place',
    content: Buffer.concat([
      gbk(`${HEAD}1-101,89.37,张三\n1-102,90,李四`),
      Buffer.from([0xff]),
      gbk('\n1-103,9,王五\n'),
    ]),
    problems: [['broken-text', 3, '业主']],
  },
  {
    what: 'GBK read as UTF-8 by order',
    content: gbk(`房号,面积,owner\n1,2,张\n`),
    options: { encoding: 'utf-8' },
    problems: [['no-header'], ['broken-text', 1], ['broken-text', 2]],
  },
  {
    what: 'UTF-16 with half a character',
    content: Buffer.concat([Buffer.from(`\ufeff${GOOD}`, 'utf16le'), Buffer.from([0x41])]),
    problems: [['broken-text', 4, '房号']],
  },
  {
    what: 'a control character',
    content: `${HEAD}1-101,89.37,张\u0007三\n`,
    problems: [['control-character', 2, '业主']],
  },
  {
    what: 'a C1 control character',
    content: `${HEAD}1-101,89.37,张\u0085三\n`,
    problems: [['control-character', 2, '业主']],
  },
  {
    what: 'a quote that is not closed',
    content: `${HEAD}1-101,89.37,张三\n1-102,90,"李四\n1-103,91,王五\n`,
    problems: [['quote-open', 3]],
  },
  {
    what: 'text behind a closing quote',
    content: `${HEAD}1-101,89.37,"张"三\n1-102,x,李四\n`,
    problems: [
      ['quote-misplaced', 2],
      ['area-unreadable', 3, '专有面积'],
    ],
  },
  {
    what: 'a fault behind line breaks in quotes',
    content: `${HEAD}1-101,89.37,"张三\n李四"\n1-102,x,王五\n`,
    problems: [['area-unreadable', 4, '专有面积']],
  },
  {
    what: 'lone CRs',
    content: `${HEAD}1-101,x,张三\n`.replaceAll('\n', '\r'),
    problems: [['area-unreadable', 2, '专有面积']],
  },
  {
    what: 'CR LF and LF mixed',
    content: `房号,面积,业主\r\n1-101,1,张三\n1-102,x,李四\r\n`,
    problems: [['area-unreadable', 3, '面积']],
  },
  {
    what: 'two columns for one field',
    content: '房号,面积,建筑面积,业主\n1,2,3,张三\n',
    problems: [['column-twice', 1, '建筑面积']],
  },
  {
    what: 'two columns by a unit of measure',
    content: '房号,建筑面积,建筑面积（㎡）,业主\n1,2,3,张三\n',
    problems: [['column-twice', 1, '建筑面积（㎡）']],
  },
  {
    what: 'more cells than the header',
    content: `${HEAD}1-101,89.37,张三,李四\n`,
    problems: [['cell-beyond-header', 2]],
  },
  { what: 'no area column', content: '房号,业主\n1-101,张三\n', problems: [['column-missing', 1]] },
  { what: 'no owner column', content: '房号,面积\n1-101,1\n', problems: [['column-missing', 1]] },
  {
    what: 'a map to no field',
    content: GOOD,
    options: { map: { 业主: 'besitzer' } },
    problems: [['map-field']],
  },
  {
    what: 'a map of no column',
    content: GOOD,
    options: { map: { 户主: 'owner' } },
    problems: [['map-column', 1]],
  },
  {
    what: 'a giant cell',
    content: `${HEAD}1-101,89.37,${'张'.repeat(1_000_000)}\n`,
    problems: [['cell-too-long', 2, '业主']],
  },
  {
    what: 'a long cell of a column that is not read',
    content: `房号,面积,业主,备注\n1,2,张三,${'长'.repeat(501)}\n`,
    problems: [['cell-too-long', 2, '备注']],
  },
  {
    what: 'a cell at the limit',
    content: `房号,面积,业主,备注\n1,2,张三,${'𠮷'.repeat(500)}\n`,
    problems: [],
  },
  {
    what: 'a long unit code',
    content: `${HEAD}${'1'.repeat(65)},2,张三\n${'2'.repeat(64)},2,张三\n`,
    problems: [['code-too-long', 2, '房号']],
  },
  { what: 'too many rows', content: HEAD + '1,1,a\n'.repeat(400_001), problems: [['too-many-rows']] },
]

const WORKBOOKS: Case[] = [
  { what: 'a zip of nothing', content: zipOf([]), problems: [['file-not-a-table']] },
  {
    what: 'a Word document',
    content: zipOf([
      { name: '[Content_Types].xml', content: '' },
      { name: 'word/document.xml', content: '' },
    ]),
    problems: [['file-not-a-table']],
  },
  { what: 'a damaged zip', content: sheet([]).subarray(0, 600), problems: [['workbook-damaged']] },
  {
    what: 'a part that is missing',
    content: zipOf([{ name: '[Content_Types].xml', content: '' }]),
    problems: [['workbook-damaged']],
  },
  {
    what: 'a binary workbook',
    content: zipOf([
      { name: '[Content_Types].xml', content: '' },
      { name: 'xl/workbook.bin', content: '' },
    ]),
    problems: [['workbook-kind']],
  },
  {
    what: 'a string that does not exist',
    content: sheet([['<c t="s"><v>7</v></c>', 1, '张三']]),
    problems: [['cell-unreadable', 2, '房号']],
  },
  {
    what: 'XML that ends too early',
    content: xlsxOf([{ name: 'a', rows: '<row r="1"><c' }]),
    problems: [['workbook-damaged']],
  },
  {
    what: 'an external entity',
    content: zipOf([
      { name: '[Content_Types].xml', content: '' },
      {
        name: 'xl/workbook.xml',
        content: '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]><workbook/>',
      },
    ]),
    problems: [['workbook-entities']],
  },
  {
    what: 'entities in a sheet',
    content: xlsxOf([{ name: 'a', rows: '<!DOCTYPE lolz [<!ENTITY a "b">]>' }]),
    problems: [['workbook-entities']],
  },
  {
    what: 'an unknown sheet',
    content: sheet([['1', 1, '张三']]),
    options: { sheet: '车位' },
    problems: [['sheet-unknown']],
  },
  {
    what: 'a workbook without a header',
    content: xlsxOf([{ name: 'a', rows: rowsXml([['甲', '乙']]) }]),
    problems: [['no-header']],
  },
  { what: 'an empty workbook', content: xlsxOf([{ name: 'a', rows: '' }]), problems: [['no-header']] },
  {
    what: 'an error value',
    content: sheet([['1', 1, '<c t="e"><v>#N/A</v></c>']]),
    problems: [['cell-error', 2, '业主']],
  },
  {
    what: 'an error value as text',
    content: sheet([['1', '#REF!', '张三']]),
    problems: [['cell-error', 2, '专有面积']],
  },
  {
    what: 'a formula without a value',
    content: sheet([['1', '<c><f>1+1</f></c>', '张三']]),
    problems: [['cell-no-value', 2, '专有面积']],
  },
  {
    what: 'a formula with an empty value',
    content: sheet([['1', '<c><f>1+1</f><v></v></c>', '张三']]),
    problems: [['cell-no-value', 2, '专有面积']],
  },
  {
    what: 'a truth value',
    content: sheet([['1', 1, '<c t="b"><v>1</v></c>']]),
    problems: [['cell-boolean', 2, '业主']],
  },
  {
    what: 'a room number that became a date',
    content: sheet([['<c s="1"><v>46082</v></c>', 1, '张三']]),
    problems: [['cell-date', 2, '房号']],
  },
  {
    what: 'an area of five decimals',
    content: sheet([['1', 89.37001, '张三']]),
    problems: [['area-decimals', 2, '专有面积']],
  },
  {
    what: 'areas that are none',
    content: sheet([
      ['1', 0, 'a'],
      ['2', -1, 'b'],
      ['3', 1e8, 'c'],
    ]),
    problems: [
      ['area-not-positive', 2, '专有面积'],
      ['area-not-positive', 3, '专有面积'],
      ['area-too-large', 4, '专有面积'],
    ],
  },
  {
    what: 'a cell beyond the header',
    content: sheet([['1', 1, '张三', 'x']]),
    problems: [['cell-beyond-header', 2]],
  },
  {
    what: 'ranges that overlap without end',
    content: sheet(
      [
        ['1', 1, '张三'],
        [null, null, '李四'],
      ],
      { merges: Array.from({ length: 50 }, () => 'A2:C3') },
    ),
    problems: [['workbook-damaged']],
  },
  {
    what: 'a giant cell in a workbook',
    content: sheet([['1', 1, '张'.repeat(1_000_000)]]),
    problems: [['cell-too-long', 2, '业主']],
  },
  {
    what: 'a NUL written as an escape',
    content: sheet([['1', 1, '张_x0000_三']]),
    problems: [['broken-text', 2, '业主']],
  },
  {
    what: 'half a surrogate',
    content: sheet([['1', 1, '<c t="inlineStr"><is><t>&#xD842;</t></is></c>']]),
    problems: [['broken-text', 2, '业主']],
  },
  {
    what: 'an encrypted OpenDocument',
    content: odsOf('', [{ name: 'META-INF/manifest.xml', content: '<manifest:encryption-data/>' }]),
    problems: [['workbook-encrypted']],
  },
  {
    what: 'an error in an OpenDocument',
    content: odsOf(
      odsTable(
        '<table:table-cell office:value-type="string" calcext:value-type="error" table:formula="of:=1/0"><text:p>#DIV/0!</text:p></table:table-cell>',
      ),
    ),
    problems: [['cell-error', 2, '业主']],
  },
  {
    what: 'an OpenDocument formula without a value',
    content: odsOf(odsTable('<table:table-cell table:formula="of:=[.A1]"/>')),
    problems: [['cell-no-value', 2, '业主']],
  },
  {
    what: 'an xls, with a password or without',
    content: compoundFile('Workbook', Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00])),
    ending: 'xls',
    problems: [['workbook-kind']],
  },
  {
    what: 'an xls named xlsx',
    content: compoundFile('Workbook', Buffer.alloc(10)),
    ending: 'xlsx',
    problems: [['workbook-kind']],
  },
  {
    what: 'a Word 97 document',
    content: compoundFile('WordDocument', Buffer.alloc(10)),
    ending: 'xls',
    problems: [['file-not-a-table']],
  },
  {
    what: 'an OLE file of another kind',
    content: compoundFile('Something', Buffer.alloc(10)),
    ending: 'xls',
    problems: [['workbook-kind']],
  },
  {
    what: 'an OLE file cut off',
    content: compoundFile('Workbook', Buffer.alloc(10)).subarray(0, 700),
    ending: 'xls',
    problems: [['workbook-kind']],
  },
]

function odsTable(owner: string): string {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  return `<table:table table:name="a"><table:table-row>${HEADERS.map(cell).join('')}</table:table-row><table:table-row>${cell('1')}${cell('1')}${owner}</table:table-row></table:table>`
}

describe('files that cannot be imported', () => {
  for (const {
    what,
    content,
    ending = content instanceof Buffer && content[0] === 0x50 ? 'xlsx' : 'csv',
    options,
    problems,
  } of [...TEXT, ...WORKBOOKS]) {
    it(what, async () => {
      const roster = await readRosterFile(fileIn(folder, content, ending), options)
      expect(told(roster.problems)).toEqual(problems)
      expect(roster.problemTotal).toBe(problems.length)
    })
  }

  it('a missing file, a folder', async () => {
    mkdirSync(join(folder, 'sub'))
    expect(told((await readRosterFile(join(folder, 'no.csv'))).problems)).toEqual([['file-missing']])
    expect(told((await readRosterFile(join(folder, 'sub'))).problems)).toEqual([['file-is-folder']])
    expect(told((await readRosterFile('/dev/zero')).problems)).toEqual([['file-unreadable']])
  })

  it('a workbook with a password', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'a', rows: [HEADERS] }],
      encryption: { password: 'x', spinCount: 10 },
    })
    expect(told((await readRosterFile(fileIn(folder, Buffer.from(locked), 'xlsx'))).problems)).toEqual([
      ['workbook-encrypted'],
    ])
  })

  it('names the file as it was given', async () => {
    const path = fileIn(folder, HEAD)
    expect((await readRosterFile(path)).problems[0]?.file).toBe(path)
    expect((await readRosterFile(path, { name: '名册.csv' })).problems[0]?.file).toBe('名册.csv')
  })

  it('lists every fault by line, the first hundred and their number', async () => {
    const rows = Array.from({ length: 150 }, (_, i) => `${i + 1},x,张三\n`).join('')
    const roster = await readRosterFile(fileIn(folder, HEAD + rows))
    expect(roster.problemTotal).toBe(150)
    expect(roster.problems.map(p => p.line)).toEqual(Array.from({ length: 100 }, (_, i) => i + 2))
  })

  it('quotes no certificate number and no telephone', async () => {
    const roster = await readRosterFile(
      fileIn(folder, '房号,面积,用途,业主,证件号\n1,13800001234,310109198001010012,张三,1、2\n'),
    )
    expect(JSON.stringify([roster.problems, roster.warnings])).not.toMatch(/13800001234|310109198001010012/)
  })
})

describe('zip bombs', () => {
  const contentTypes = { name: '[Content_Types].xml', content: '' }

  it('by their directory', async () => {
    const parts = [
      contentTypes,
      ...Array.from({ length: 9 }, (_, i) => ({ name: `xl/${i}.xml`, content: '', claimed: 15_000_000 })),
    ]
    const roster = await readRosterFile(fileIn(folder, zipOf(parts), 'xlsx'))
    expect(told(roster.problems)).toEqual([['workbook-too-large']])
  })

  it('while unpacking, when the directory lies', async () => {
    const parts = [
      contentTypes,
      { name: 'xl/workbook.xml', content: Buffer.alloc(140 * 1024 * 1024, 32), claimed: 1000 },
    ]
    const roster = await readRosterFile(fileIn(folder, zipOf(parts), 'xlsx'))
    expect(told(roster.problems)).toEqual([['workbook-too-large']])
  })

  it('a part that is not as large as the directory says', async () => {
    const parts = [contentTypes, { name: 'xl/workbook.xml', content: '<workbook/>', claimed: 1000 }]
    const roster = await readRosterFile(fileIn(folder, zipOf(parts), 'xlsx'))
    expect(told(roster.problems)).toEqual([['workbook-damaged']])
  })

  it('rows repeated without end in an OpenDocument', async () => {
    const cell =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="16000"><text:p>x</text:p></table:table-cell>'
    const table = `<table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table>`
    const roster = await readRosterFile(fileIn(folder, odsOf(table), 'ods'))
    expect(told(roster.problems)).toEqual([['too-many-rows']])
  })
})

describe('what would take forever if it were done the plain way', () => {
  it('an owner in each of many rows, a line of many cells, a header of brackets', async () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => `1,1,甲${i}\n`).join('')
    expect((await readRosterFile(fileIn(folder, HEAD + rows))).units[0]?.owners).toHaveLength(50_000)
    expect(told((await readRosterFile(fileIn(folder, '房号,'.repeat(500_000)))).problems)).toEqual([
      ['no-header'],
    ])
    const brackets = '('.repeat(300_000)
    const told1 = told(
      (await readRosterFile(fileIn(folder, `房号,面积,业主,${brackets}\n1,1,甲,\n`))).problems,
    )
    expect(told1).toEqual([['cell-too-long', 1, '('.repeat(40)]])
  })
})

describe('any damage', () => {
  it('ends in a problem, never in a crash', async () => {
    const kinds: [Buffer, string][] = [
      [
        sheet([
          ['1', 1, '张三'],
          ['2', 2.5, '李四'],
        ]),
        'xlsx',
      ],
      [odsOf(odsTable('<table:table-cell/>')), 'ods'],
      [compoundFile('Workbook', Buffer.alloc(600)), 'xls'],
      [Buffer.from(`房号;面积;业主\n"1";2;"张\n三"\n`), 'csv'],
    ]
    let state = 7
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
      return Math.floor((state / 2_147_483_648) * below)
    }
    for (const [whole, ending] of kinds) {
      for (let i = 0; i < 60; i++) {
        const bytes = Buffer.from(whole)
        for (let n = 0; n <= random(4); n++) bytes[random(bytes.length)] = random(256)
        const cut = random(3) === 0 ? bytes.subarray(0, random(bytes.length)) : bytes
        const roster = await readRosterFile(fileIn(folder, cut, ending))
        told(roster.problems)
      }
    }
  })
})
