import { copyFileSync, existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { FOLDER, newOffice, type Office } from './hoa.ts'

/*
 * The smallest estate that has everything: eleven units, seven voters. An owner of two flats, a couple, two owners of
 * one name without numbers (a suspected pair), a firm, the developer, a parking place and a porter's lodge.
 *
 *   voter 1  1-101 1-102  甲大明             180.50
 *   voter 2  1-201        乙小红、丙小刚     100.00
 *   voter 3  1-202        丁一               90.25
 *   voter 4  2-101        丁一               90.25
 *   voter 5  2-102        某某商贸有限公司   200.00
 *   voter 6  2-201        戊二               70.1234
 *   voter 7  2-202 2-301  the developer      120.00
 */
export const ROSTER = `房号,幢,单元,用途,专有面积,状态,业主,证件号码,联系电话
1-101,1,1,住宅,100.00,已交付,甲大明,990000197001010018,00011110001
1-102,1,1,住宅,80.50,已交付,甲大明,990000197001010018,00011110001
1-201,1,2,住宅,100.00,已交付,乙小红、丙小刚,99000019750202002X、990000198003030033,00011110002、00011110003
1-202,1,2,住宅,90.25,已交付,丁一,,
2-101,2,1,住宅,90.25,已交付,丁一,,
2-102,2,1,商业,200.00,已交付,某某商贸有限公司,91990000MA0000001B,00011110004
2-201,2,3,住宅,70.1234,已交付,戊二,990000198504040045,00011110005
2-202,2,3,住宅,60.00,未售,,,
2-301,2,3,住宅,60.00,未交付,己三,990000199005050059,00011110006
P-1,2,,车位,12.50,已交付,甲大明,990000197001010018,00011110001
W-1,,,公共,30.00,已交付,全体业主,,
`

/** What must never be seen outside `--audience file` and an export. */
export const SECRETS = [
  ...(ROSTER.match(/\d{17}[\dX]|000111100\d\d|91990000MA0000001B/g) ?? []),
  ...['甲大明', '乙小红', '丙小刚', '门卫老陈'],
]

/** Serials of the voters, by their number. */
export const SERIAL = [
  '',
  'a1-00001-8',
  'a1-00002-6',
  'a1-00003-4',
  'a1-00004-2',
  'a1-00005-9',
  'a1-00006-7',
  'a1-00007-5',
]

/** Eight papers: one void, one late, two of voter 3 that contradict each other. */
export const BALLOTS = `房号,收回时间,无效原因,M1,M2,M3,M4,E1,C1
1-102,2026-03-05 10:00,,同意,同意,同意,同意,1 2,1
1-201,2026-03-05 10:05,,同意,同意,弃权,反对,1 3,1
1-202,2026-03-06 09:00,,反对,同意,,同意,2,0
2-101,2026-03-06 09:10,,同意,废,同意,,废,2
2-102,2026-03-07 16:00,V2,同意,同意,同意,,1 2,1
2-201,2026-03-16 08:00,,反对,反对,反对,,4,2
2-202,2026-03-15 18:00,,√,√,√,,1 2,1
1-202,2026-03-08 11:00,,同意,同意,,同意,2,0
`

const STEPS = {
  empty: [],
  compound: [
    ['init', '一号小区', '--code', 'ys', '--street', '某某街道', '--developer', '某某房地产开发有限公司'],
  ],
  roster: [['roster', 'import', '名册.csv']],
  drafted: [
    [
      'assembly',
      'new',
      '2026年第一次会议',
      '--code',
      'a1',
      '--opens',
      '2026-03-01T09:00',
      '--closes',
      '2026-03-15T18:00',
    ],
    ['motion', 'add', '关于续聘物业服务企业的议题', '--matter', 'manager'],
    ['motion', 'add', '关于筹集专项维修资金的议题', '--matter', 'raise-fund'],
    ['motion', 'add', '关于授权签订物业服务合同的议题', '--matter', 'other', '--only-if', 'M1=carried'],
    ['motion', 'add', '关于一幢加装电梯的议题', '--matter', 'rebuild', '--scope', 'building=1'],
    ['election', 'add', '第二届业主委员会委员选举', '--seats', '2', '--alternates', '1'],
    ...['甲候选', '乙候选', '丙候选', '丁候选'].map(name => ['candidate', 'add', name]),
    ['choice', 'add', '外墙颜色', '--matter', 'other', '--option', '米色', '--option', '灰色'],
  ],
  convened: [['assembly', 'convene', '--at', '2026-02-01']],
  served: [
    ['ballot', 'serve', '--all', '--method', 'hand', '--received-by', '门卫老陈', '--at', '2026-02-20T10:00'],
  ],
  open: [['assembly', 'open', '--at', '2026-03-01T09:00']],
  voted: [['ballot', 'import', '表决票.csv']],
  closed: [['assembly', 'close', '--at', '2026-03-15T18:00']],
  resolved: [['ballot', 'resolve', '1-202', '--accept', '2', '--reason', '业主当面确认']],
  declared: [['assembly', 'declare', '--at', '2026-03-16T10:00']],
} as const satisfies Record<string, readonly (readonly string[])[]>

export type Stage = keyof typeof STEPS

/** Every command of the way, stage by stage. */
export const WAY = Object.entries(STEPS) as readonly (readonly [Stage, readonly (readonly string[])[]])[]

/**
 * An office in which the small estate has come as far as this. Its files and clock are always the same, so the way is
 * walked once in a run; later offices get a copy of the database.
 */
export async function officeAt(stage: Stage): Promise<Office> {
  const office = newOffice()
  putFiles(office)
  if (stage === 'empty') return office
  const kept = join(FOLDER, `${stage}.db`)
  if (!existsSync(kept)) await walkTo(stage, kept)
  copyFileSync(kept, office.path('hoa.db'))
  return office
}

export function putFiles(office: Office): void {
  office.file('名册.csv', ROSTER)
  office.file('表决票.csv', BALLOTS)
}

/** Other test files may be on the same way at the same time: what they read is always whole. */
async function walkTo(stage: Stage, kept: string): Promise<void> {
  const before = WAY[WAY.findIndex(([name]) => name === stage) - 1]?.[0] ?? 'empty'
  const office = await officeAt(before)
  for (const words of STEPS[stage]) await office.ok(...words)
  renameSync(office.path('hoa.db'), kept)
}
