import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { areaText, CM2_PER_M2 } from '../../src/basics/area.ts'

/*
 * A large roster and its ballots, row for row like those of samples/make_big.py: about 45 % of the units have two
 * owners, every unit is a voter of its own, identity numbers never repeat and carry the right check digit. The same
 * arguments give the same bytes. Persons and numbers are invented.
 */

export interface BigOptions {
  readonly units: number
  readonly motions: number
  /** Share of the voters that take part; 1 by default. */
  readonly turnout?: number
}

export interface BigFiles {
  readonly roster: string
  readonly ballots: string
}

const HEADERS = ['房号', '幢', '单元', '用途', '专有面积', '状态', '业主', '证件号码', '联系电话']
const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高梁郑谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
]
const GIVEN = [
  ...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂芝建国志文玉梅红华小燕雪晨曦子轩雨桐浩然思远嘉怡一诺',
]
const PLACES = ['310109', '310110', '330106', '110105', '440305']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const DAYS = 20_000

/** Writes `roster.csv` and `ballots.csv` into a folder, which is made. */
export function writeBigRoster(folder: string, { units, motions, turnout = 1 }: BigOptions): BigFiles {
  mkdirSync(folder, { recursive: true })
  const vote = randomFrom(2)
  const roster = new Lines(join(folder, 'roster.csv'))
  const ballots = new Lines(join(folder, 'ballots.csv'))
  roster.add(HEADERS.join(','))
  ballots.add(['房号', '收回时间', ...Array.from({ length: motions }, (_, i) => `M${i + 1}`)].join(','))
  for (const cells of rosterRows(units, randomFrom(1))) {
    roster.add(`${cells.slice(0, 4).join(',')},${areaText(cells[4])},${cells.slice(5).join(',')}`)
    if (vote() >= turnout) continue
    const marks = Array.from({ length: motions }, () => markOf(vote()))
    ballots.add([cells[0], timeOf(vote()), ...marks].join(','))
  }
  roster.close()
  ballots.close()
  return { roster: roster.path, ballots: ballots.path }
}

/** Writes the same roster as a workbook, areas as numbers; returns its path. */
export async function writeBigWorkbook(folder: string, units: number): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const { writeXlsx } = await import('hucre/xlsx')
  const random = randomFrom(1)
  const rows: (string | number)[][] = [HEADERS]
  for (const cells of rosterRows(units, random))
    rows.push(cells.map((cell, i) => (i === 4 ? Number(cell) / CM2_PER_M2 : cell)))
  const path = join(folder, 'roster.xlsx')
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '业主清册', rows }] }))
  return path
}

type RosterCells = [
  code: string,
  building: string,
  entrance: string,
  use: string,
  area: number,
  status: string,
  owner: string,
  idNo: string,
  phone: string,
]

function* rosterRows(units: number, random: () => number): Generator<RosterCells> {
  const numbers = identityNumbers()
  for (let i = 0; i < units; i++) {
    const building = Math.floor(i / 120) + 1
    const floor = Math.floor((i % 120) / 4) + 1
    const door = (i % 4) + 1
    const exact = Math.floor(random() * 1_450_000) + 350_000
    const area = random() < 0.05 ? exact : Math.floor(exact / 100) * 100
    let owner = nameOf(random)
    let idNo = numbers.next().value ?? ''
    if (random() < 0.45) {
      owner = `${owner}、${nameOf(random)}`
      idNo = `${idNo}、${numbers.next().value ?? ''}`
    }
    const code = `${building}-${floor}${String(door).padStart(2, '0')}`
    const entrance = `${building}-${door < 3 ? 1 : 2}`
    yield [
      code,
      String(building),
      entrance,
      '住宅',
      area,
      '已交付',
      owner,
      idNo,
      `000${String(i).padStart(8, '0')}`,
    ]
  }
}

function* identityNumbers(): Generator<string, undefined> {
  const start = Date.UTC(1946, 0, 1)
  const days = Array.from({ length: DAYS }, (_, i) => {
    const day = new Date(start + i * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '')
    return { day, weight: weigh(day, 6) }
  })
  for (let serial = 0; serial < 1000; serial++) {
    const three = String(serial).padStart(3, '0')
    for (const place of PLACES) {
      const base = weigh(place, 0) + weigh(three, 14)
      for (const { day, weight } of days) yield `${place}${day}${three}${'10X98765432'[(base + weight) % 11]}`
    }
  }
}

function weigh(digits: string, at: number): number {
  let sum = 0
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (WEIGHTS[at + i] ?? 0)
  return sum
}

function nameOf(random: () => number): string {
  const surname = SURNAMES[Math.floor(random() * SURNAMES.length)] ?? ''
  const first = GIVEN[Math.floor(random() * GIVEN.length)] ?? ''
  return random() < 0.3
    ? surname + first
    : surname + first + (GIVEN[Math.floor(random() * GIVEN.length)] ?? '')
}

function markOf(x: number): string {
  return x < 0.7 ? '同意' : x < 0.9 ? '反对' : x < 0.98 ? '弃权' : ''
}

/** A minute between 2 and 14 March 2026. */
function timeOf(x: number): string {
  const minute = Math.floor(x * 18_720)
  const two = (n: number) => String(n).padStart(2, '0')
  return `2026-03-${two(2 + Math.floor(minute / 1440))}T${two(Math.floor((minute % 1440) / 60))}:${two(minute % 60)}`
}

/** mulberry32. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Lines ended by CR LF, written in blocks. */
class Lines {
  readonly path: string
  private readonly file: number
  private block: string[] = []

  constructor(path: string) {
    this.path = path
    this.file = openSync(path, 'w')
  }

  add(line: string): void {
    this.block.push(line)
    if (this.block.length >= 4096) this.flush()
  }

  close(): void {
    this.flush()
    closeSync(this.file)
  }

  private flush(): void {
    if (this.block.length > 0) writeSync(this.file, `${this.block.join('\r\n')}\r\n`)
    this.block = []
  }
}
