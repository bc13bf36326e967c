import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { joinedCode, namedPart } from '../../src/assembly/place.ts'
import { AREA_SOURCES, type Owner, type Unit, USES } from '../../src/assembly/unit.ts'
import { rosterFile } from '../../src/exchange/export.ts'
import { namesOf } from '../../src/exchange/reading/owner-cells.ts'
import { readRosterFile } from '../../src/exchange/roster-file.ts'
import { anOwner, aUnit } from '../support/builders.ts'
import fc from '../support/fast-check.ts'
import { fileIn, temporaryFolder, told } from './files.ts'

const folder = temporaryFolder()

const rosterCsv = (units: readonly Unit[], { masked }: { masked: boolean }) =>
  String(rosterFile(units, { ending: 'csv', masked }))
const rosterXlsx = (units: readonly Unit[]) =>
  Buffer.from(rosterFile(units, { ending: 'xlsx', masked: false }))

async function thereAndBack(content: string | Buffer): Promise<Unit[]> {
  const ending = typeof content === 'string' ? 'csv' : 'xlsx'
  const roster = await readRosterFile(fileIn(folder, content, ending))
  expect(told(roster.problems)).toEqual([])
  return roster.units.map(({ line: _, ...unit }) => unit)
}

const person = (given: Partial<Owner>) =>
  anOwner({ idNo: '31010920000415945X', phone: '00012345678', ...given })

describe('export', () => {
  const units: Unit[] = [
    aUnit({
      code: '1-101',
      owners: [person({ name: '张三' }), person({ name: '李"四,', idNo: '', phone: '' })],
      area: 1_234_567,
    }),
    aUnit({
      code: '=1+1',
      building: '@b',
      entrance: '-3',
      owners: [person({ name: '+cmd|x', idNo: '=G1', phone: '+86 1' })],
    }),
    aUnit({ code: "'=2", owners: [person({ name: "''@x" })] }),
    aUnit({
      code: '1-102',
      use: 'commercial',
      areaSource: 'survey',
      status: 'undelivered',
      owners: [
        person({ name: '某公司', kind: 'person' }),
        person({ name: '张三', kind: 'organisation', idNo: '' }),
      ],
    }),
    aUnit({
      code: 'P1',
      building: '',
      entrance: '',
      use: 'parking',
      areaSource: 'contract',
      status: 'unsold',
      owners: [],
    }),
    ...(['office', 'storage', 'common', 'other'] as const).map(use => aUnit({ code: use, use })),
  ]

  it('imports again to the same facts', async () => {
    expect(await thereAndBack(rosterCsv(units, { masked: false }))).toEqual(units)
    expect(await thereAndBack(rosterXlsx(units))).toEqual(units)
  })

  it('of bare codes in one place each stays bare', async () => {
    const bare = [aUnit({ code: '101', building: '1' }), aUnit({ code: '201', building: '2' })]
    expect(await thereAndBack(rosterCsv(bare, { masked: false }))).toEqual(bare)
    expect(await thereAndBack(rosterXlsx(bare))).toEqual(bare)
  })

  it('has a mark, CR LF and one row per owner, and no cell that a spreadsheet could run', () => {
    const csv = rosterCsv(units, { masked: false })
    expect(csv.startsWith('\ufeff房号,')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(1 + 11 + 1)
    expect(csv).not.toMatch(/(?:^|[,"\n])[=+\-@\t]/)
  })

  it('as a workbook is read by others as text without formulas, areas as numbers', async () => {
    const { sheets } = await readXlsx(rosterXlsx(units), { readStyles: true })
    const [sheet] = sheets
    expect(sheets).toHaveLength(1)
    expect(sheet?.rows[1]).toEqual([
      '1-101',
      '1',
      '1',
      '住宅',
      123.4567,
      '登记簿',
      '已交付',
      '张三',
      '31010920000415945X',
      '个人',
      '00012345678',
    ])
    expect(sheet?.rows[3]?.slice(0, 3)).toEqual(["'=1+1", "'@b", "'-3"])
    for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined()
    expect(sheet?.rows.slice(1).map(row => typeof row[4])).toEqual(Array.from({ length: 11 }, () => 'number'))
  })

  it('survives being opened and saved by another program', async () => {
    const saved = await saveXlsx(await openXlsx(rosterXlsx(units)))
    expect(await thereAndBack(Buffer.from(saved))).toEqual(units)
  })

  it('holds what XML cannot, and what reads like the way a workbook writes such', async () => {
    const odd = [
      aUnit({ owners: [anOwner({ name: '_x0041_<&>" _x000D' }), anOwner({ name: ' 首尾'.trim() })] }),
    ]
    expect(await thereAndBack(rosterXlsx(odd))).toEqual(odd)
  })

  it('of any roster comes back whole, as CSV and as a workbook', async () => {
    const text = (most: number) =>
      fc
        .array(fc.constantFrom('张', 'a', '1', '=', '-', "'", '"', ',', '<', '&', '_', 'x000D_', '𠮷'), {
          minLength: 1,
          maxLength: most,
        })
        .map(characters => characters.join(''))
    // What stands for no name, or for several, is another test's.
    const name = text(5)
      .map(written => `${written}某`)
      .filter(written => namesOf(written, 1).names.length === 1)
    const owner = fc.record({
      name,
      idNo: fc.constantFrom('', '31010920000415945X', 'G1234567'),
      kind: fc.constantFrom('person' as const, 'organisation' as const),
      phone: fc.constantFrom('', '00012345678', '+86 1'),
    })
    const unit = fc.record({
      building: fc.constantFrom('', '1', '=2'),
      entrance: fc.constantFrom('', '3'),
      use: fc.constantFrom(...USES),
      area: fc.integer({ min: 1, max: 999_999_999_999 }),
      areaSource: fc.constantFrom(...AREA_SOURCES),
      status: fc.constantFrom('delivered' as const, 'undelivered' as const),
      owners: fc.uniqueArray(owner, { minLength: 1, maxLength: 3, selector: o => `${o.name} ${o.idNo}` }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 6 }), async found => {
        const units: Unit[] = found.map((facts, i) => aUnit({ ...facts, code: `-${i}` }))
        expect(await thereAndBack(rosterCsv(units, { masked: false }))).toEqual(units)
        expect(await thereAndBack(rosterXlsx(units))).toEqual(units)
      }),
      { numRuns: 60 },
    )
  })

  it('masked', () => {
    const csv = rosterCsv(
      [
        aUnit({
          owners: [
            person({ name: '欧阳某某', idNo: '310109198001011234' }),
            person({ name: '某某有限公司', kind: 'organisation', idNo: 'G1', phone: '1234' }),
            person({ name: '𠮷田', idNo: '' }),
          ],
        }),
      ],
      { masked: true },
    )
    const cells = csv
      .split('\r\n')
      .slice(1, 4)
      .map(line => line.split(',').slice(7))
    expect(cells).toEqual([
      ['欧*', '310***********1234', '个人', '000****5678'],
      ['某某有限公司', '**', '单位', '****'],
      ['𠮷*', '', '个人', '000****5678'],
    ])
  })
})

describe('joined codes', () => {
  it('parts without their nouns', () => {
    expect(joinedCode('', '3号', '501')).toBe('3-501')
    expect(joinedCode('3号楼', '2单元', '501室')).toBe('3-2-501')
    expect(joinedCode('', '', '501')).toBe('501')
    expect(['3幢', '3栋', '3楼', 'A座', '1门', '楼', 'S1'].map(namedPart)).toEqual([
      '3',
      '3',
      '3',
      'A',
      '1',
      '楼',
      'S1',
    ])
  })
})
