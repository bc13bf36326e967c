import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick, text } from './support/hoa.ts'

/** Files as offices hand them over, through the commands; the figures come from a program that shares no code with hoa. */
const SAMPLES = join(import.meta.dirname, 'samples')
const sample = (name: string) => join(SAMPLES, name)

const LAOFANG_PAIRS =
  '10-202/3-601, 13-401/18-302, 13-401/26-502, 16-202/26-501, 18-302/26-502, 29-502/7-303, 6-403/9-402'
const XINCHENG_PAIRS =
  '1-2303/6-1802, 1-2902/7-601, 1-903/4-3102, 10-304/11-2704, 11-2501/2-2002, 12-1205/3-2302, 13-905/5-2003, ' +
  '4-2903/7-2504, 5-1803/8-1004, 5-3001/8-1802, 7-102/8-904, 7-2302/9-1802, 8-904/9-501'

const ROSTERS = [
  {
    file: 'laofang-gbk.csv',
    figures: {
      units: 420,
      area: '22758.4116',
      leftOut: { units: 0, area: '0.00' },
      owners: 555,
      voters: 403,
    },
    warnings: { 'id-check': 5, 'id-length': 2, 'column-unknown': 1, 'total-row': 1 },
    unknown: ['备注'],
    pairs: LAOFANG_PAIRS,
  },
  {
    file: 'xincheng.xlsx',
    figures: {
      units: 1860,
      area: '198942.6504',
      leftOut: { units: 20, area: '564.55' },
      owners: 2612,
      voters: 1698,
    },
    warnings: {
      'id-check': 8,
      'id-length': 2,
      'id-damaged': 23,
      'column-unknown': 3,
      'total-row': 1,
      'sheet-left': 1,
    },
    unknown: ['序号', '交付日期', '备注'],
    pairs: XINCHENG_PAIRS,
  },
  {
    file: 'xincheng.xlsx',
    sheet: '车位',
    figures: {
      units: 418,
      area: '11914.28',
      leftOut: { units: 418, area: '11914.28' },
      owners: 486,
      voters: 0,
    },
    warnings: { 'id-check': 3, 'column-unknown': 1 },
    unknown: ['备注'],
    pairs: '',
  },
]

describe('rosters', () => {
  for (const { file, sheet, figures, warnings, unknown, pairs } of ROSTERS) {
    it(`${file}${sheet ? ` --sheet ${sheet}` : ''}`, async () => {
      const office = await anEstate()
      const said = await office.ask('roster', 'import', sample(file), ...(sheet ? ['--sheet', sheet] : []))
      expect(said).toMatchObject(figures)
      expect(counted(said)).toEqual(warnings)
      const columns = list(said, 'warnings').filter(w => pick(w, 'code') === 'column-unknown')
      expect(columns.map(w => pick(w, 'column')).sort()).toEqual([...unknown].sort())
      expect(suspects(said)).toBe(pairs)
      expect(
        await office.ask('roster', 'import', sample(file), ...(sheet ? ['--sheet', sheet] : [])),
      ).toMatchObject({ ...figures, added: 0 })
    })
  }

  it('xincheng.xlsx, both sheets one after the other', async () => {
    const office = await anEstate()
    await office.ok('roster', 'import', sample('xincheng.xlsx'))
    const said = await office.ask('roster', 'import', sample('xincheng.xlsx'), '--sheet', '车位')
    const leftOut = { units: 438, area: '12478.83' }
    expect(said).toMatchObject({ units: 2278, area: '210856.9304', leftOut, owners: 2616, voters: 1698 })
    expect(suspects(said)).toBe(XINCHENG_PAIRS)
    expect(undeliveredThatCount(await office.ask('roster', 'list'))).toBe(89)
  })

  it('a merged 楼号 reaches every row', async () => {
    const office = await anEstate()
    await office.ok('roster', 'import', sample('xincheng.xlsx'))
    const scopes = [
      ['building=3', 132, '13957.1007', 131],
      ['building=14', 140, '15090.5352', 61],
      ['building=S1', 40, '5854.0307', 20],
      ['entrance=3/1', 66, '7361.95', 66],
      ['entrance=14/1', 56, '6291.4427', 28],
    ] as const
    for (const [i, [scope, units, area, voters]] of scopes.entries()) {
      const code = `a${i}`
      await office.ok(
        'assembly',
        'new',
        '会议',
        '--code',
        code,
        '--opens',
        '2026-03-01',
        '--closes',
        '2026-03-15',
        '--scope',
        scope,
      )
      expect([scope, pick(await office.ask('tally', '--assembly', code), 'roll')]).toMatchObject([
        scope,
        { units, area, headcount: voters },
      ])
    }
    const ambiguous = [
      'assembly',
      'new',
      '会议',
      '--code',
      'z',
      '--opens',
      '2026-03-01',
      '--closes',
      '2026-03-15',
      '--scope',
      'entrance=1',
    ]
    expect(await office.refusal(...ambiguous)).toBe('scope-ambiguous')
  })
})

describe('ballots', () => {
  const meeting = {
    read: 656,
    recorded: 656,
    ballots: figures({ void: 13, late: 8, held: 8, duplicate: 6 }, 621, 636),
  }
  const evote = {
    read: 724,
    recorded: 724,
    ballots: figures({ void: 0, late: 3, held: 0, duplicate: 4 }, 717, 717),
  }
  const both = figures({ void: 13, late: 11, held: 42, duplicate: 36 }, 1278, 1310)
  const orders = [
    {
      first: 'ballots-meeting.xlsx',
      figures: meeting,
      told: ['备注', '序号'],
      second: 'ballots-evote.csv',
      read: 724,
    },
    {
      first: 'ballots-evote.csv',
      figures: evote,
      told: ['投票编号', '终端', 'channel-not-announced'],
      second: 'ballots-meeting.xlsx',
      read: 656,
    },
  ]

  for (const { first, figures: alone, told, second, read } of orders) {
    it(`${first} alone, then ${second}, then each again`, async () => {
      const office = await aVote()
      const said = await office.ask('ballot', 'import', sample(first))
      expect(said).toMatchObject({ ...alone, already: 0 })
      expect(
        list(said, 'warnings')
          .map(w => pick(w, 'column') ?? pick(w, 'code'))
          .sort(),
      ).toEqual(told.sort())
      expect(await office.ask('ballot', 'import', sample(second))).toMatchObject({
        read,
        recorded: read,
        already: 0,
        ballots: both,
      })
      const log = list(await office.ask('audit', 'log')).length
      for (const file of [first, second]) {
        const again = await office.ask('ballot', 'import', sample(file))
        expect(again).toMatchObject({ recorded: 0, already: pick(again, 'read'), ballots: both })
      }
      expect(list(await office.ask('audit', 'log')).length).toBe(log)
    })
  }
})

async function anEstate(): Promise<Office> {
  const office = newOffice()
  await office.ok('init', '新城苑', '--code', 'xincheng')
  return office
}

/** The assembly of samples/README.md, open. */
async function aVote(): Promise<Office> {
  const office = await anEstate()
  await office.ok('roster', 'import', sample('xincheng.xlsx'))
  await office.ok(
    'assembly',
    'new',
    '会议',
    '--code',
    'a1',
    '--opens',
    '2026-03-01T09:00',
    '--closes',
    '2026-03-15T18:00',
  )
  const motions = [
    ['rules', '关于修订《新城苑业主大会议事规则》（2026年修订稿）的议题'],
    ['manager', '关于续聘上海某某物业服务有限公司为本小区物业服务企业的议题（合同期三年）'],
    ['use-fund', '关于使用专项维修资金更换1号楼、2号楼电梯，并授权业主委员会签订合同的议题'],
    ['common-parts', '关于利用小区北侧绿化带增设“共享车位”48个的议题'],
  ] as const
  for (const [matter, title] of motions) await office.ok('motion', 'add', title, '--matter', matter)
  const election = '新城苑第三届业主委员会委员选举（差额选举，7选5）'
  await office.ok('election', 'add', election, '--seats', '5', '--alternates', '1', '--manner', 'approve')
  for (const stem of '甲乙丙丁戊己庚') await office.ok('candidate', 'add', `${stem}候选`)
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
  return office
}

function figures(
  papers: Readonly<Record<string, number>>,
  accepted: number,
  returned: number,
): Record<string, unknown> {
  const counts = Object.entries(papers).map(([kind, n]) => [kind, { papers: n }])
  return {
    ...Object.fromEntries(counts),
    accepted: { headcount: accepted },
    returned: { headcount: returned },
  }
}

function counted(said: unknown): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const warning of list(said, 'warnings'))
    counts[text(warning, 'code')] = (counts[text(warning, 'code')] ?? 0) + 1
  return counts
}

function suspects(said: unknown): string {
  return list(said, 'suspects')
    .map(pair => list(pair).join('/'))
    .join(', ')
}

function undeliveredThatCount(units: unknown): number {
  const counts = list(units).filter(unit => pick(unit, 'use') !== 'parking' && pick(unit, 'use') !== 'common')
  return counts.filter(unit => pick(unit, 'status') !== 'delivered').length
}
