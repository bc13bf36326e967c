// Assemblies of other kinds than the demo's, for the papers that only they have: a first one prepared by a group, and a
// temporary one with a by-election, a member to be replaced, an elevator, an extension and an item withdrawn.
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hoa } from './demo.js'

const ROOMS = [1, 2].flatMap(building =>
  Array.from({ length: 12 }, (_, i) => `${building}-${100 * (1 + Math.floor(i / 2)) + (i % 2) + 1}`),
)
const ROSTER = [
  '房号,幢,单元,用途,专有面积,状态,业主',
  ...ROOMS.map((room, i) => `${room},${room[0]},1,住宅,${80 + i}.25,已交付,业主${String(i + 1).padStart(2, '0')}`),
].join('\n')
/** Twenty papers, all for; an item that has a building is that building's alone. */
const ballots = (items, chosen) =>
  [
    `房号,收回时间,${items.map(item => item.slice(0, 2)).join(',')}`,
    ...ROOMS.slice(0, 20).map(room => {
      const marks = items.map(item => {
        const [code, building = room[0]] = item.split('@')
        return building === room[0] ? (code === 'E1' ? chosen : '同意') : ''
      })
      return [room, '2026-03-05 10:00', ...marks].join(',')
    }),
  ].join('\n')

const FILES = {
  'roster.csv': ROSTER,
  'text1.txt': '管理规约\n第一条 爱护公物。\n第二条 宠物牵绳。\n',
  'text2.txt': '管理规约\n第一条 爱护公物。\n第二条 宠物须登记并牵绳。\n',
  'first.csv': ballots(['M1', 'M2', 'E1'], '1 2 3'),
  'temporary.csv': ballots(['M1', 'M2@1', 'E1'], '1'),
  'members.csv': `房号,姓名,职务\n${ROOMS[0]},业主01,主任\n${ROOMS[1]},业主02,\n`,
}

const OPEN = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
const START = [
  ['init', '示例小区', '--code', 'sl', '--region', 'shanghai', '--street', '示例街道', '--developer', '示例房地产开发有限公司'],
  ['roster', 'import', 'roster.csv'],
]
const candidates = names => names.map((name, i) => ['candidate', 'add', name, '--unit', ROOMS[i]])
const SERVED = [
  ['ballot', 'visit', ROOMS[22], '--result', 'absent', '--visitors', '甲某、乙某', '--at', '2026-02-20T19:00'],
  ['assembly', 'open', '--at', '2026-03-01T09:00'],
]

/** Command by command; a line that begins with `=` keeps what has been reached under this name. */
const LIVES = [
  [
    ...START,
    ['group', 'form', 'preparation', '--at', '2025-12-01'],
    ['group', 'member', 'add', '业主01', '--as', 'owners', '--unit', ROOMS[0]],
    ['group', 'member', 'add', '街道代表', '--as', 'street', '--chair'],
    ['text', 'add', 'covenant', '--file', 'text1.txt', '--title', '管理规约'],
    ['text', 'add', 'covenant', '--file', 'text2.txt', '--title', '管理规约'],
    ['assembly', 'new', '首次业主大会会议', '--code', 'a1', '--kind', 'first', ...OPEN],
    ['motion', 'add', '制定管理规约', '--matter', 'covenant'],
    ['motion', 'add', '制定业主大会议事规则', '--matter', 'rules'],
    ['election', 'add', '第一届业主委员会委员选举', '--seats', '3', '--alternates', '1'],
    ...candidates(['业主01', '业主03', '业主05', '业主07', '业主09']),
    ['assembly', 'convene', '--at', '2026-02-01', '--override', '样张'],
    ...SERVED,
    '=first-open',
    ['ballot', 'import', 'first.csv'],
    ['assembly', 'close', '--at', '2026-03-15T18:00'],
    ['assembly', 'declare', '--at', '2026-03-16T10:00', '--override', '样张'],
    '=first-declared',
  ],
  [
    ...START,
    ['committee', 'import', 'members.csv', '--term', '2', '--starts', '2024-01-01', '--ends', '2028-12-31', '--size', '3'],
    ['petition', 'new', '提议召开临时会议', '--item', '更换委员=committee'],
    ['petition', 'sign', ...ROOMS.slice(0, 8)],
    ['committee', 'end', '业主02', '--cause', 'resigned', '--at', '2026-01-05'],
    ['project', 'new', '换届指导', '--at', '2026-01-02'],
    ['plan', 'new', 're-election'],
    '=petition',
    ['assembly', 'new', '2026年第一次临时会议', '--code', 'a1', '--kind', 'temporary', '--form', 'mixed', ...OPEN],
    ['motion', 'add', '更换委员', '--matter', 'committee'],
    ['motion', 'add', '一幢加装电梯', '--matter', 'rebuild', '--scope', 'building=1'],
    ['motion', 'add', '增设停车位', '--matter', 'other'],
    ['election', 'add', '补选业主委员会委员', '--seats', '1', '--committee-size', '3', '--remaining', '2', '--term-ends', '2028-12-31'],
    ...candidates(['业主11', '业主13']),
    ['assembly', 'convene', '--at', '2026-02-01', '--override', '样张'],
    ['motion', 'withdraw', 'M3', '--reason', '方案需要重新论证', '--at', '2026-02-10T10:00'],
    ...SERVED,
    ['assembly', 'extend', '--closes', '2026-03-25T18:00', '--reason', '参与不足', '--override', '样张', '--at', '2026-03-14T10:00'],
    '=temporary-open',
    ['ballot', 'import', 'temporary.csv', '--items', 'M1,M2,E1'],
    ['assembly', 'close', '--at', '2026-03-25T18:00'],
    ['assembly', 'declare', '--at', '2026-03-26T10:00', '--override', '样张'],
    '=temporary-declared',
  ],
]

/** A database for each state that is kept, in a folder. */
export function otherStates(folder) {
  const states = []
  for (const life of LIVES) {
    const home = mkdtempSync(join(tmpdir(), 'hoa-life-'))
    for (const [name, text] of Object.entries(FILES)) writeFileSync(join(home, name), text)
    const db = join(home, 'hoa.db')
    for (const step of life) {
      if (typeof step === 'string') {
        const state = step.slice(1)
        copyFileSync(db, join(folder, `${state}.db`))
        states.push({ state, db: join(folder, `${state}.db`) })
      } else {
        const words = step.map(word => (word in FILES ? join(home, word) : word))
        if (hoa(db, ...words, '--yes') === null) throw new Error(`refused: hoa ${words.join(' ')}`)
      }
    }
    rmSync(home, { recursive: true })
  }
  return states
}
