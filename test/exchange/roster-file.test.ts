import { writeOds } from 'hucre/ods'
import { describe, expect, it } from 'vitest'
import { ownText } from '../../src/exchange/reading/clean-text.ts'
import type { FileOptions } from '../../src/exchange/reading/rows.ts'
import { type RosterFile, readRosterFile } from '../../src/exchange/roster-file.ts'
import { odsOf, rowsXml, xlsxOf } from '../support/workbooks.ts'
import { fileIn, gbk, temporaryFolder, told } from './files.ts'

const folder = temporaryFolder()

async function read(
  content: string | Buffer,
  options: FileOptions = {},
  ending = 'csv',
): Promise<RosterFile> {
  const roster = await readRosterFile(fileIn(folder, content, ending), options)
  told(roster.problems)
  told(roster.warnings)
  return roster
}

/** Units of a file without a fault. */
async function unitsOf(content: string | Buffer, options: FileOptions = {}) {
  const roster = await read(content, options)
  expect(told(roster.problems)).toEqual([])
  return roster.units
}

async function faultsOf(content: string | Buffer, options: FileOptions = {}) {
  return told((await read(content, options)).problems)
}

async function warningsOf(content: string | Buffer, options: FileOptions = {}) {
  const roster = await read(content, options)
  expect(told(roster.problems)).toEqual([])
  return told(roster.warnings)
}

const GOOD = '房号,专有面积,业主,备注\r\n1-101,89.37,张三、李四,出租\r\n1-102,90,"王五\r\n赵六",\r\n'

describe('encodings and separators, found out by looking', () => {
  const forms: [string, Buffer][] = [
    ['UTF-8', Buffer.from(GOOD)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${GOOD}`)],
    ['GBK', gbk(GOOD)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${GOOD}`, 'utf16le')],
    ['UTF-16 LE', Buffer.from(GOOD, 'utf16le')],
    ['UTF-16 BE with a mark', Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16()],
    ['UTF-16 BE', Buffer.from(GOOD, 'utf16le').swap16()],
    ['semicolons', Buffer.from(GOOD.replaceAll(',', ';'))],
    ['tabs', gbk(GOOD.replaceAll(',', '\t'))],
    ['LF', Buffer.from(GOOD.replaceAll('\r\n', '\n'))],
    ['CR', Buffer.from(GOOD.replaceAll('\r\n', '\r'))],
    ['no line end at the end', Buffer.from(GOOD.trimEnd())],
    [
      'every cell in quotes',
      Buffer.from(
        '"房号","专有面积","业主","备注"\n"1-101","89.37","张三、李四","a,b"\n"1-102" , "90" ,"王五\n赵六",""',
      ),
    ],
  ]
  for (const [name, bytes] of forms) {
    it(name, async () => {
      const units = await unitsOf(bytes)
      expect(units.map(u => [u.line, u.code, u.area, u.owners.map(o => o.name)])).toEqual([
        [2, '1-101', 893_700, ['张三', '李四']],
        [3, '1-102', 900_000, ['王五', '赵六']],
      ])
    })
  }

  it('rare characters of GB18030 and beyond', async () => {
    const units = await unitsOf(
      Buffer.concat([gbk('房号,面积,业主\n1,1,'), Buffer.from([0x95, 0x34, 0xb2, 0x35]), gbk('某\n')]),
    )
    expect(units[0]?.owners[0]?.name).toBe('𠮷某')
  })

  it('an encoding that is named', async () => {
    for (const encoding of ['GBK', 'gb2312', 'gb18030', 'cp936'])
      expect(await unitsOf(gbk(GOOD), { encoding })).toHaveLength(2)
    expect(
      await unitsOf(Buffer.from(`\ufeff${GOOD}`, 'utf16le').swap16(), { encoding: 'utf-16' }),
    ).toHaveLength(2)
  })

  it('a quote doubled, a separator and a line break inside quotes; lines counted all the same', async () => {
    const units = await unitsOf('房号,面积,业主\n\n"1",1,"甲""乙"""\n"2",1,"丙,\n丁"\n3,1,戊\n')
    expect(units.map(u => [u.line, ...u.owners.map(o => o.name)])).toEqual([
      [3, '甲"乙"'],
      [4, '丙,', '丁'],
      [6, '戊'],
    ])
  })
})

describe('headers', () => {
  it('below titles and blank rows, in any order, with units of measure, width and case folded', async () => {
    const units = await unitsOf(
      '某小区名册,,,\n,,,\nＯＷＮＥＲ,  建筑面积（㎡）,Unit ,幢\n张三,８９．３７㎡,１－１０１,１\n',
    )
    expect(units).toEqual([
      {
        line: 4,
        code: '1-101',
        building: '1',
        entrance: '',
        use: 'residential',
        area: 893_700,
        areaSource: 'register',
        status: 'delivered',
        owners: [{ name: '张三', idNo: '', kind: 'person', phone: '' }],
      },
    ])
  })

  it('all names of every field', async () => {
    const { ROSTER_COLUMNS } = await import('../../src/exchange/reading/columns.ts')
    const cells: Record<string, string> = {
      unit: '1',
      building: '2',
      entrance: '3',
      use: '商业',
      area: '4',
      area_source: '实测',
      status: '未交付',
      owner: '甲',
      id_no: 'G1',
      kind: '单位',
      phone: '5',
    }
    for (const [field, names] of Object.entries(ROSTER_COLUMNS)) {
      for (const name of names) {
        const header = Object.keys(cells).map(f => (f === field ? name : f))
        const [unit] = await unitsOf(`${header.join(',')}\n${Object.values(cells).join(',')}\n`)
        expect(unit).toMatchObject({
          code: '1',
          building: '2',
          entrance: '3',
          use: 'commercial',
          area: 40_000,
          areaSource: 'survey',
          status: 'undelivered',
          owners: [{ name: '甲', idNo: 'G1', kind: 'organisation', phone: '5' }],
        })
      }
    }
  })

  it('unknown columns once each, empty ones not at all', async () => {
    expect(await warningsOf('序号,房号,面积,业主,,备注\n1,2,3,张三,x,y\n2,3,3,李四,,z\n')).toEqual([
      ['column-unknown', 1, '序号'],
      ['column-unknown', 1, '备注'],
    ])
  })

  it('a name with something else in brackets is another column where the field has one', async () => {
    expect(await warningsOf('房号,房号（旧）,面积,业主（产权人）\n1,101,3,张三\n')).toEqual([
      ['column-unknown', 1, '房号（旧）'],
    ])
  })

  it('columns that are mapped, or left out', async () => {
    const units = await unitsOf('门牌,平方,户主,建筑面积\n1,2,张三,3\n', {
      map: { 门牌: '房号', 平方: 'area', 户主: 'owner', 建筑面积: 'ignore' },
    })
    expect(units).toMatchObject([{ code: '1', area: 20_000 }])
  })

  it('repeated on a later page', async () => {
    const text = '房号,面积,业主\n1,1,甲\n房号,面积,业主\n2,1,乙\n'
    expect(await warningsOf(text)).toEqual([['header-repeated', 3]])
    expect(await unitsOf(text)).toHaveLength(2)
  })
})

describe('cells', () => {
  it('invisible marks are taken out and told', async () => {
    const text = '房号,面积,业主\n1-\u200b101,1,\u202e张三\n'
    expect(await warningsOf(text)).toEqual([
      ['invisible-character', 2, '房号'],
      ['invisible-character', 2, '业主'],
    ])
    expect(await unitsOf(text)).toMatchObject([{ code: '1-101', owners: [{ name: '张三' }] }])
  })

  it('codes that look alike and contradict each other', async () => {
    expect(await faultsOf('房号,面积,业主\n1-101,1,甲\n1-\u200b101,2,乙\n')).toEqual([
      ['codes-alike', 3, '面积'],
    ])
  })

  it('what is kept is the text of the cell, of any length and with any character', () => {
    const texts = ['', '1-101', '31010919460101000X', '某某市𠮷祥房地产开发有限公司', 'é'.repeat(13)]
    for (const text of [...texts, ...texts.map(t => t.repeat(400))]) expect(ownText(text)).toBe(text)
  })

  it('a place that looks like a share or a time is told in every row', async () => {
    const rows = '房号,幢,专有面积,业主\n1,3:05,50,张三\n2,3,50,李四\n3,3:05,50,王五\n'
    expect(await warningsOf(rows)).toEqual([
      ['code-doubtful', 2, '幢'],
      ['code-doubtful', 4, '幢'],
    ])
  })

  it('one quote before a formula comes off', async () => {
    const units = await unitsOf("房号,面积,业主\n'-1,1,'=1+1\n'2,1,''@a\n-3,1,=SUM(A1)\n")
    expect(units.map(u => [u.code, u.owners[0]?.name])).toEqual([
      ['-1', '=1+1'],
      ['2', "'@a"],
      ['-3', '=SUM(A1)'],
    ])
  })

  it('hostile names are data', async () => {
    const name = '{{7*7}}<script>alert(1)</script>../../x'
    const units = await unitsOf(`房号,面积,业主\n1,1,${name.replaceAll('/', '∕')}\n`)
    expect(units[0]?.owners[0]?.name).toBe(name.replaceAll('/', '∕'))
  })

  const areas: [string, number | string][] = [
    ['89.37', 893_700],
    ['46.5㎡', 465_000],
    ['102.1234 平方米', 1_021_234],
    ['0.0001', 1],
    ['99999999.9999', 999_999_999_999],
    ['089.370', 893_700],
    ['89.37000', 'area-decimals'],
    ['1,5', 'area-unreadable'],
    ['0', 'area-not-positive'],
    ['-3', 'area-not-positive'],
    ['100000000', 'area-too-large'],
    ['八十九', 'area-unreadable'],
    ['1e2', 'area-unreadable'],
    ['', 'area-missing'],
    ['89.', 'area-unreadable'],
  ]
  for (const [text, expected] of areas) {
    it(`area ${text || 'empty'}`, async () => {
      const roster = await read(`房号,面积,业主\n1,"${text}",甲\n`)
      if (typeof expected === 'number') expect(roster.units[0]?.area).toBe(expected)
      else expect(told(roster.problems)).toEqual([[expected, 2, '面积']])
    })
  }

  it('areas whose sum is beyond counting', async () => {
    const rows = Array.from({ length: 9010 }, (_, i) => `${i},99999999.9999,甲\n`).join('')
    expect(await faultsOf(`房号,面积,业主\n${rows}`)).toEqual([['area-sum-too-large', 0, '面积']])
  })

  it('words in both languages; others are told with the words', async () => {
    const text =
      '房号,面积,业主,用途,状态,面积依据,业主类型\n1,1,甲,Parking,UNSOLD,contract,person\n2,1,乙,车位,未售,合同,个人\n'
    const [first, second] = await unitsOf(text)
    expect(first).toMatchObject({ use: 'parking', status: 'unsold', areaSource: 'contract' })
    expect(second).toMatchObject({ use: 'parking', status: 'unsold', areaSource: 'contract' })
    const roster = await read('房号,面积,业主,用途,状态,面积依据,业主类型\n1,1,甲,住房,在建,目测,人\n')
    expect(told(roster.problems)).toEqual([
      ['use-unknown', 2, '用途'],
      ['source-unknown', 2, '面积依据'],
      ['status-unknown', 2, '状态'],
      ['kind-unknown', 2, '业主类型'],
    ])
    expect(roster.problems[0]?.data).toMatchObject({ value: '住房', words: expect.stringContaining('储藏') })
  })
})

describe('owners', () => {
  it('in one cell by any separator, or in rows of their own; fields may stand in one row only', async () => {
    const units = await unitsOf(
      '房号,幢,面积,业主,证件号,电话\n1,,9,甲、乙;丙/丁,G1、G2；G3／G4,01、02、03、04\n2,3,9,"戊\n己","G5\nG6",05\n3,,,庚,G7,\n3,4,9,辛,,06\n',
    )
    expect(units.map(u => u.owners.map(o => [o.name, o.idNo, o.phone]))).toEqual([
      [
        ['甲', 'G1', '01'],
        ['乙', 'G2', '02'],
        ['丙', 'G3', '03'],
        ['丁', 'G4', '04'],
      ],
      [
        ['戊', 'G5', '05'],
        ['己', 'G6', ''],
      ],
      [
        ['庚', 'G7', ''],
        ['辛', '', '06'],
      ],
    ])
    expect(units[2]).toMatchObject({ line: 6, building: '4', area: 90_000 })
  })

  it('either no number or as many as owners', async () => {
    expect(
      await faultsOf('房号,面积,业主,证件号\n1,1,甲、乙,G1\n2,1,丙,G1、G2\n3,1,丁、戊,\n4,1,己、庚,无\n'),
    ).toEqual([
      ['id-count', 2, '证件号'],
      ['id-count', 3, '证件号'],
    ])
  })

  it('needed unless unsold, in every row', async () => {
    expect(
      await faultsOf('房号,面积,业主,状态\n1,1,,\n2,1,,未售\n3,1,,未交付\n4,1,甲,\n4,1,,\n5,1,、,\n'),
    ).toEqual([
      ['owner-missing', 2, '业主'],
      ['owner-missing', 4, '业主'],
      ['owner-missing', 6, '业主'],
      ['owner-missing', 7, '业主'],
    ])
  })

  it('the same person twice on a unit counts once', async () => {
    const text = '房号,面积,业主,证件号\n1,1,甲,G1\n1,1,甲,G1\n1,1,甲,G2\n2,1,乙、乙,\n'
    expect(await warningsOf(text)).toEqual([
      ['owner-repeated', 3, '业主'],
      ['owner-repeated', 5, '业主'],
    ])
    expect((await unitsOf(text)).map(u => u.owners.length)).toEqual([2, 1])
  })

  it('organisations by their name, unless the column says otherwise', async () => {
    const units = await unitsOf(
      '房号,面积,业主,业主类型\n1,1,某公司、张三,\n2,1,某某基金会,\n3,1,张银行,个人\n4,1,某堂、李四,单位、个人\n',
    )
    expect(units.map(u => u.owners.map(o => o.kind))).toEqual([
      ['organisation', 'person'],
      ['organisation'],
      ['person'],
      ['organisation', 'person'],
    ])
    expect(await faultsOf('房号,面积,业主,业主类型\n1,1,甲、乙、丙,个人、单位\n')).toEqual([
      ['kind-count', 2, '业主类型'],
    ])
  })

  it('numbers are never a refusal', async () => {
    const numbers: [string, string | undefined, string][] = [
      ['31010920000415945X', undefined, '31010920000415945X'],
      ['310109200004159450', 'id-check', '310109200004159450'],
      ['440305620827033', undefined, '440305620827033'],
      ['1234567', 'id-length', '1234567'],
      ['H12345678(00)', undefined, 'H12345678(00)'],
      ['3.10109E+17', 'id-damaged', ''],
      ['无', 'id-placeholder', ''],
      ['不详', 'id-placeholder', ''],
      ['—', 'id-placeholder', ''],
      ['n/a', 'id-placeholder', ''],
      ['/', 'id-placeholder', ''],
      ['护照 G1234', undefined, '护照 G1234'],
    ]
    for (const [number, warning, kept] of numbers) {
      const text = `房号,面积,业主,证件号\n1,1,甲,${number}\n`
      expect(await warningsOf(text)).toEqual(warning === undefined ? [] : [[warning, 2, '证件号']])
      expect((await unitsOf(text))[0]?.owners[0]?.idNo).toBe(kept)
    }
    expect(
      await warningsOf(
        '房号,面积,业主,证件号\n1,1,某公司,91310000MAU4BT6GPB\n2,1,某公司,91310000MAU4BT6GPA\n',
      ),
    ).toEqual([['id-check', 3, '证件号']])
  })
})

describe('rows of one unit', () => {
  it('must agree, and both lines are named', async () => {
    const roster = await read(
      '房号,幢,单元,用途,面积,面积依据,状态,业主\n1-1,1,1,住宅,1,登记簿,已交付,甲\n\n1-1,2,2,商业,2,实测,未交付,乙\n',
    )
    expect(told(roster.problems).map(([code, line]) => [code, line])).toEqual(
      Array.from({ length: 6 }, () => ['rows-differ', 4]),
    )
    expect(roster.problems.map(p => p.column)).toEqual(['幢', '单元', '用途', '面积', '面积依据', '状态'])
    expect(roster.problems[3]?.data).toMatchObject({ unit: '1-1', first: 2, here: '2.00', there: '1.00' })
  })

  it('without a code', async () => {
    expect(await faultsOf('房号,面积,业主\n,1,甲\n')).toEqual([['unit-missing', 2, '房号']])
  })
})

describe('bare codes (P2)', () => {
  it('are joined when one stands in two places', async () => {
    const units = await unitsOf(
      '楼号,单元,室号,面积,业主\n3号楼,1单元,501室,1,甲\n3号楼,2单元,501室,1,乙\n4幢,,502,1,丙\n3号楼,1单元,501,1,丁\n',
    )
    expect(units.map(u => [u.code, u.owners.length])).toEqual([
      ['3-1-501', 2],
      ['3-2-501', 1],
      ['4-502', 1],
    ])
    expect(units[0]).toMatchObject({ building: '3号楼', entrance: '1单元' })
  })

  it('are left alone when each stands in one place; one that is not bare is named', async () => {
    expect((await unitsOf('幢,房号,面积,业主\n1,101,1,甲\n2,201,1,乙\n')).map(u => u.code)).toEqual([
      '101',
      '201',
    ])
    expect(await faultsOf('幢,房号,面积,业主\n1,101,1,甲\n2,101,1,乙\n2,A-1,1,丙\n')).toEqual([
      ['code-not-bare', 4, '房号'],
    ])
  })
})

it('an owner padded with a character that nobody sees is the owner, with a warning', async () => {
  for (const hidden of [
    '\u3164',
    '\uffa0',
    '\u2800',
    '\u{e0041}',
    '\ufff9',
    '\u{1d173}',
    '\u115f',
    '\u180b',
  ]) {
    const { units, warnings } = await read(`房号,面积,业主\n1-1,10,张${hidden}三${hidden}\n`)
    expect([hidden, units[0]?.owners[0]?.name]).toEqual([hidden, '张三'])
    expect(told(warnings)).toEqual([['invisible-character', 2, '业主']])
  }
})

describe('totals (P3)', () => {
  it('an owner whose name only ends in such a word is an owner', async () => {
    const { units, warnings } = await read(
      '房号,面积,业主\n1-1,10,张合计\n1-2,5,某某共计\n1-3,1,上海小计商贸\n1-4,1,有限公司总计\n小计,17,\n本页合计：,17,\n1幢 小计,17,\n合计4套,17,\n',
    )
    expect(units.map(unit => unit.code)).toEqual(['1-1', '1-2', '1-3', '1-4'])
    expect(warnings.filter(w => w.code === 'total-row').map(w => w.line)).toEqual([6, 7, 8, 9])
  })

  it('are left out, known by the first filled cell, the unit or the owner', async () => {
    const text =
      '幢,房号,面积,业主\n1,1-1,10,甲\n1,1-2,5.5,乙\n小计,,15.5,\n2,2-1,1,丙\n,合　计,1,\n,,16.5,总 计：\n共计3套,,,\n'
    expect(await warningsOf(text)).toEqual([
      ['total-row', 4, '幢'],
      ['total-row', 6, '房号'],
      ['total-row', 7, '业主'],
      ['total-row', 8, '幢'],
    ])
    expect(await unitsOf(text)).toHaveLength(3)
  })

  it('that differ from the sum so far and from the sum since are told', async () => {
    const text =
      '房号,面积,业主\n1-1,10,甲\n1-2,5.5,乙\n1-2,5.5,丙\n合计,21,\n1-3,1,丁\n合计,16.51㎡,\n合计,16.52,\n'
    expect(await warningsOf(text)).toEqual([
      ['total-row', 5, '房号'],
      ['total-differs', 5, '面积'],
      ['total-row', 7, '房号'],
      ['total-row', 8, '房号'],
      ['total-differs', 8, '面积'],
    ])
  })
})

describe('workbooks', () => {
  const HEADERS = ['房号', '专有面积', '业主']
  const book = (
    rows: readonly (readonly (string | number | null)[])[],
    given: Parameters<typeof xlsxOf>[1] = {},
    merges: string[] = [],
  ) => xlsxOf([{ name: 'Sheet1', rows: rowsXml(rows), merges }], given)

  it('numbers: as text without a point, as areas to four decimals', async () => {
    const units = await unitsOf(
      book([
        [...HEADERS, '幢', '电话'],
        [101, '<c><v>89.37000000000001</v></c>', '甲', 3, 13800001234],
        [102, '<c><v>94.197100000000006</v></c>', '乙', 3.5, 0],
      ]),
    )
    expect(units).toMatchObject([
      { code: '101', area: 893_700, building: '3', owners: [{ phone: '13800001234' }] },
      { code: '102', area: 941_971, building: '3.5' },
    ])
  })

  it('certificate numbers that were numbers', async () => {
    const text = book([
      [...HEADERS, '证件号'],
      ['1', 1, '甲', 310109198001010000],
      ['2', 1, '乙', 310109800101001],
    ])
    expect(await warningsOf(text)).toEqual([['id-damaged', 2, '证件号']])
    expect((await unitsOf(text)).map(u => u.owners[0]?.idNo)).toEqual(['', '310109800101001'])
  })

  it('strings of every kind: shared, rich, with readings, inline, by formula, escaped, as entities', async () => {
    const strings = [
      '<t>张三</t>',
      '<r><t>李</t></r><r><rPr><b/></rPr><t xml:space="preserve">四</t></r><rPh sb="0" eb="1"><t>リ</t></rPh>',
      '<t>&#134071;田</t>',
    ]
    const s = (i: number) => `<c t="s"><v>${i}</v></c>`
    const units = await unitsOf(
      book(
        [
          HEADERS,
          ['1', 1, s(0)],
          ['2', 1, s(1)],
          ['3', 1, s(2)],
          ['4', 1, '<c t="str"><f>A1</f><v>王五</v></c>'],
          ['5', '<c><f>1+1</f><v>2.5</v></c>', '赵_x000D__x000A_六'],
        ],
        { strings },
      ),
    )
    expect(units.map(u => u.owners.map(o => o.name))).toEqual([
      ['张三'],
      ['李四'],
      ['𠮷田'],
      ['王五'],
      ['赵', '六'],
    ])
    expect(units[4]?.area).toBe(25_000)
  })

  it('merged ranges below the header reach every cell; a merged header repeats nothing', async () => {
    const rows = [
      ['名册', null, null, null],
      ['幢', '房号', '面积', '业主'],
      [null, null, null, null],
      [3, '3-1', 9, '甲'],
      [null, null, null, '乙'],
      [null, '3-2', 8, '丙'],
    ]
    const units = await unitsOf(book(rows, {}, ['A1:D1', 'A2:A3', 'A4:A6', 'B4:B5', 'C4:C5']))
    expect(units.map(u => [u.line, u.building, u.code, u.area, u.owners.length])).toEqual([
      [4, '3', '3-1', 90_000, 2],
      [6, '3', '3-2', 80_000, 1],
    ])
  })

  it('rows keep their numbers, also where some are missing or come without one', async () => {
    const row = (r: string, code: string) =>
      `<row ${r}><c t="inlineStr"><is><t>${code}</t></is></c><c><v>1</v></c><c t="inlineStr"><is><t>甲</t></is></c></row>`
    const units = await unitsOf(
      xlsxOf([
        {
          name: 'a',
          rows: rowsXml([HEADERS], 3) + row('r="9"', '1') + row('', '2') + row('r="20" hidden="1"', '3'),
        },
      ]),
    )
    expect(units.map(u => u.line)).toEqual([9, 10, 20])
  })

  it('a number that only looks like a date by its unit stays a number', async () => {
    expect(await unitsOf(book([HEADERS, ['1', '<c s="2"><v>89.3712</v></c>', '甲']]))).toMatchObject([
      { area: 893_712 },
    ])
  })

  it('attributes in single quotes and prefixes are XML, too', async () => {
    const rows = `<x:row r='1'>${HEADERS.map((h, i) => `<x:c r='${'ABC'[i]}1' t = 'inlineStr'><x:is><x:t><![CDATA[${h}]]></x:t></x:is></x:c>`).join('')}</x:row>${rowsXml([['1', 1, '甲']], 2)}`
    expect(await unitsOf(xlsxOf([{ name: 'a', rows }]))).toHaveLength(1)
  })

  it('the first sheet with a header is read, the others are told; one may be named', async () => {
    const sheets = [
      { name: '说明', rows: rowsXml([['请填写']]) },
      { name: '住宅', rows: rowsXml([HEADERS, ['1', 1, '甲']]) },
      { name: '车位', rows: rowsXml([['停车位'], HEADERS, ['P1', 1, '甲']]) },
      { name: '说明2', rows: rowsXml([['完']]) },
    ]
    const first = await read(xlsxOf(sheets))
    expect(told(first.warnings)).toEqual([['sheet-left']])
    expect(first.warnings[0]?.data).toEqual({ sheet: '车位' })
    expect(first.units).toMatchObject([{ code: '1', use: 'residential' }])
    const second = await read(xlsxOf(sheets), { sheet: '车位' })
    expect(told(second.warnings)).toEqual([['sheet-use']])
    expect(second.units).toMatchObject([{ code: 'P1', use: 'parking' }])
  })

  it('a use column is stronger than the name of the sheet', async () => {
    const sheets = [
      {
        name: '储藏',
        rows: rowsXml([
          [...HEADERS, '用途'],
          ['1', 1, '甲', '其他'],
          ['2', 1, '甲', null],
        ]),
      },
    ]
    expect((await unitsOf(xlsxOf(sheets))).map(u => u.use)).toEqual(['other', 'residential'])
  })

  it('a workbook named csv', async () => {
    expect((await read(book([HEADERS, ['1', 1, '甲']]), {}, 'csv')).units).toHaveLength(1)
  })

  it('ods: repeated cells and rows, merged ranges, notes, line breaks', async () => {
    const cell = (text: string, more = '') =>
      `<table:table-cell office:value-type="string" ${more}><text:p>${text}</text:p></table:table-cell>`
    const number = (value: string) =>
      `<table:table-cell office:value-type="float" office:value="${value}"><text:p>x</text:p></table:table-cell>`
    const table = `<table:table table:name="a"><table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
      <table:table-row>${['幢', ...HEADERS].map(h => cell(h)).join('')}</table:table-row>
      <table:table-row>${cell('3', 'table:number-rows-spanned="2" table:number-columns-spanned="1"')}${cell('3-1')}${number('89.37')}<table:table-cell office:value-type="string"><office:annotation><text:p>注</text:p></office:annotation><text:p>张<text:s text:c="2"/>三</text:p><text:p>李四</text:p></table:table-cell></table:table-row>
      <table:table-row><table:covered-table-cell/>${cell('3-2')}${number('1')}${cell('王五')}</table:table-row></table:table>`
    const units = await unitsOf(odsOf(table))
    expect(units.map(u => [u.line, u.building, u.area, u.owners.map(o => o.name)])).toEqual([
      [4, '3', 893_700, ['张  三', '李四']],
      [5, '3', 10_000, ['王五']],
    ])
  })

  it('ods as hucre writes it', async () => {
    const bytes = await writeOds({ sheets: [{ name: 'a', rows: [HEADERS, ['1-101', 89.37, '张三\n李四']] }] })
    expect(await unitsOf(Buffer.from(bytes))).toMatchObject([
      { line: 2, code: '1-101', area: 893_700, owners: [{ name: '张三' }, { name: '李四' }] },
    ])
  })
})
