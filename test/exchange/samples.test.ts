import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foldIdNo } from '../../src/assembly/certificate.ts'
import type { Election, Item, Motion } from '../../src/assembly/item.ts'
import type { Unit } from '../../src/assembly/unit.ts'
import { areaText } from '../../src/basics/area.ts'
import { readBallotFile } from '../../src/exchange/ballot-file.ts'
import type { FileProblem } from '../../src/exchange/problems.ts'
import { readRosterFile } from '../../src/exchange/roster-file.ts'
import { told } from './files.ts'

const SAMPLES = join(import.meta.dirname, '../samples')

/** The figures of samples/README.md that need nothing but the file. */
describe('rosters as offices hand them over', () => {
  const cases = [
    {
      file: 'laofang-gbk.csv',
      units: 420,
      area: '22758.4116',
      owners: 555,
      warnings: { 'id-check': 5, 'id-length': 2, 'column-unknown': 1, 'total-row': 1 },
    },
    {
      file: 'xincheng.xlsx',
      units: 1860,
      area: '198942.6504',
      owners: 2612,
      warnings: {
        'id-check': 8,
        'id-length': 2,
        'id-damaged': 23,
        'column-unknown': 3,
        'total-row': 1,
        'sheet-left': 1,
      },
    },
    {
      file: 'xincheng.xlsx',
      sheet: '车位',
      units: 418,
      area: '11914.28',
      owners: 486,
      warnings: { 'id-check': 3, 'column-unknown': 1 },
    },
  ]
  for (const { file, sheet, units, area, owners, warnings } of cases) {
    it(`${file} ${sheet ?? ''}`, async () => {
      const roster = await readRosterFile(join(SAMPLES, file), sheet === undefined ? {} : { sheet })
      expect(told(roster.problems)).toEqual([])
      expect(roster.problemTotal).toBe(0)
      expect(roster.units.length).toBe(units)
      expect(areaText(roster.units.reduce((sum, unit) => sum + unit.area, 0))).toBe(area)
      expect(ownersOf(roster.units)).toBe(owners)
      told(roster.warnings)
      expect(counted(roster.warnings)).toEqual(warnings)
    })
  }

  it('counts owners of both sheets once', async () => {
    const file = join(SAMPLES, 'xincheng.xlsx')
    const [first, second] = [await readRosterFile(file), await readRosterFile(file, { sheet: '车位' })]
    expect(ownersOf([...first.units, ...second.units])).toBe(2616)
  })

  it('carries merged buildings and entrances to every row', async () => {
    const { units } = await readRosterFile(join(SAMPLES, 'xincheng.xlsx'))
    const inside = (is: (unit: Unit) => boolean) => {
      const chosen = units.filter(is)
      return [chosen.length, areaText(chosen.reduce((sum, unit) => sum + unit.area, 0))]
    }
    expect(inside(u => u.building === '3')).toEqual([132, '13957.1007'])
    expect(inside(u => u.building === '14')).toEqual([140, '15090.5352'])
    expect(inside(u => u.building === 'S1')).toEqual([40, '5854.0307'])
    expect(inside(u => u.building === '3' && u.entrance === '1')).toEqual([66, '7361.95'])
    expect(inside(u => u.building === '14' && u.entrance === '1')).toEqual([56, '6291.4427'])
    expect(units.filter(u => u.status !== 'delivered').length).toBe(89)
  })

  it('joins the bare codes of the old estate, as they stand with their width folded', async () => {
    const { units } = await readRosterFile(join(SAMPLES, 'laofang-gbk.csv'))
    expect(units.find(u => u.code === '3-501')).toMatchObject({ building: '', entrance: '3号' })
    expect(units.every(u => /^\d+-\d{3}$/.test(u.code))).toBe(true)
  })
})

describe('ballots as they come in', () => {
  it('ballots-meeting.xlsx', async () => {
    const file = await readBallotFile(join(SAMPLES, 'ballots-meeting.xlsx'), { items: ITEMS })
    expect(told(file.problems)).toEqual([])
    expect(file.rows.length).toBe(656)
    expect(told(file.warnings)).toEqual([
      ['column-unknown', 2, '序号'],
      ['column-unknown', 2, '备注'],
    ])
    expect(file.markColumns).toEqual({ M1: 'M1', M2: 'M2', M3: 'M3', M4: 'M4', E1: 'E1' })
    expect(file.rows[0]).toMatchObject({
      line: 3,
      unit: '8-1103',
      receivedAt: '2026-03-14T14:21',
      void: null,
      channel: '现场',
      marks: '2|2|2|1|1 3 4 5 6',
    })
    expect(file.rows.filter(row => row.void !== null).length).toBe(14)
    expect(file.rows.filter(row => (row.receivedAt ?? '') > '2026-03-15T18:00').length).toBe(8)
  })

  it('ballots-evote.csv', async () => {
    const file = await readBallotFile(join(SAMPLES, 'ballots-evote.csv'), { items: ITEMS })
    expect(told(file.problems)).toEqual([])
    expect(file.rows.length).toBe(724)
    expect(told(file.warnings)).toEqual([
      ['column-unknown', 1, '投票编号'],
      ['column-unknown', 1, '终端'],
    ])
    expect(file.rows[0]).toMatchObject({
      line: 2,
      unit: '8-2403',
      receivedAt: '2026-03-07T11:52',
      channel: '网络',
      marks: '1|1|2|3|',
    })
    expect(file.rows.filter(row => (row.receivedAt ?? '') > '2026-03-15T18:00').length).toBe(3)
  })
})

const motion = (code: string, title: string): Motion => ({
  kind: 'motion',
  code,
  title,
  scope: { by: 'all' },
  matter: 'other',
  text: '',
  onlyIf: null,
})
const election: Election = {
  kind: 'election',
  fills: null,
  code: 'E1',
  title: '新城苑第三届业主委员会委员选举（差额选举，7选5）',
  scope: { by: 'all' },
  seats: 5,
  alternates: 1,
  manner: 'approve',
  candidates: [...'甲乙丙丁戊己庚'].map((name, i) => ({
    no: i + 1,
    name: `${name}候选`,
    unit: '',
    standing: 'standing',
  })),
}
const ITEMS: Item[] = [
  motion('M1', '关于修订《新城苑业主大会议事规则》（2026年修订稿）的议题'),
  motion('M2', '关于续聘上海某某物业服务有限公司为本小区物业服务企业的议题（合同期三年）'),
  motion('M3', '关于使用专项维修资金更换1号楼、2号楼电梯，并授权业主委员会签订合同的议题'),
  motion('M4', '关于利用小区北侧绿化带增设“共享车位”48个的议题'),
  election,
]

function counted(warnings: readonly FileProblem[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { code } of warnings) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** Samples P13. */
function ownersOf(units: readonly Unit[]): number {
  const owners = new Set<string>()
  for (const unit of units) {
    for (const { name, idNo, kind } of unit.owners) {
      owners.add(
        idNo !== '' ? foldIdNo(idNo, kind) : kind === 'organisation' ? name : `${unit.code}\n${name}`,
      )
    }
  }
  return owners.size
}
