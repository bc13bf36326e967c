import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { reseal } from '../support/reseal.ts'
import { BALLOTS, officeAt, SERIAL } from '../support/small-estate.ts'

/* Correcting the frozen roll (counting.md §3): on evidence, and without touching anybody else's ballot. */

const WHY = ['--reason', '业主异议', '--evidence', '不动产登记簿']
const correct = (office: Office, ...words: string[]) => office.ask('roll', 'correct', ...words, ...WHY)
const roll = async (office: Office) => pick(await office.ask('tally'), 'roll')
/** Each serial with its units. */
const serials = async (office: Office) =>
  Object.fromEntries(
    list(await office.ask('ballot', 'list')).map(b => [pick(b, 'serial'), list(b, 'units').join(' ')]),
  )

const BEFORE = {
  [SERIAL[1] ?? '']: '1-101 1-102',
  [SERIAL[2] ?? '']: '1-201',
  [SERIAL[3] ?? '']: '1-202',
  [SERIAL[4] ?? '']: '2-101',
  [SERIAL[5] ?? '']: '2-102',
  [SERIAL[6] ?? '']: '2-201',
  [SERIAL[7] ?? '']: '2-202 2-301',
}

describe('an area', () => {
  it('changes the roll and the count, the serials stay', async () => {
    const office = await officeAt('convened')
    expect(await correct(office, '1-201', 'area=101.5')).toMatchObject({
      unit: '1-201',
      voter: 2,
      warnings: [],
    })
    expect(await roll(office)).toMatchObject({ units: 9, headcount: 7, area: '852.6234' })
    expect(await serials(office)).toEqual(BEFORE)
  })

  it('the roster and later rolls do not change', async () => {
    const office = await officeAt('convened')
    await correct(office, '1-201', 'area=101.5')
    expect(await office.ask('roster', 'show', '1-201')).toMatchObject({ area: '100.00' })
  })

  it('once the vote is open is the mending of an error, and says so', async () => {
    for (const stage of ['open', 'closed'] as const) {
      const office = await officeAt(stage)
      expect(list(await correct(office, '1-201', 'area=101.5'), 'warnings')).toMatchObject([
        { code: 'roll-corrected-late' },
      ])
    }
  })

  it('the log keeps reason, evidence, before and after', async () => {
    const office = await officeAt('convened')
    await correct(office, '1-201', 'area=101.5', 'building=3')
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      {
        act: 'roll.correct',
        subject: 'ys/a1 1-201',
        reason: '业主异议 / 不动产登记簿',
        detail: 'area 100.00→101.50; building 1→3',
      },
    ])
  })
})

describe('an owner', () => {
  it('whose name is mended keeps the ballot', async () => {
    const office = await officeAt('convened')
    await correct(office, '1-201', 'owner=乙小虹、丙小刚')
    expect(await serials(office)).toEqual(BEFORE)
  })

  it('who turns out to be another voter brings the unit to that voter; the number left is given to nobody', async () => {
    const office = await officeAt('convened')
    await correct(office, '2-201', 'owner=甲大明', 'id_no=990000197001010018')
    const { [SERIAL[6] ?? '']: _, ...others } = BEFORE
    expect(await serials(office)).toEqual({ ...others, [SERIAL[1] ?? '']: '1-101 1-102 2-201' })
    expect(await roll(office)).toMatchObject({ units: 9, headcount: 6, area: '851.1234' })
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { detail: expect.stringContaining('voter 6→1') },
    ])
  })

  it('who turns out to be a voter of their own gets a new number behind the last', async () => {
    const office = await officeAt('convened')
    expect(await correct(office, '1-102', 'owner=辛四', 'id_no=990000199506060060')).toMatchObject({
      voter: 8,
    })
    const after = await serials(office)
    expect(after).toMatchObject({ ...BEFORE, [SERIAL[1] ?? '']: '1-101' })
    expect(Object.keys(after).length).toBe(8)
    expect(await roll(office)).toMatchObject({ headcount: 8, area: '851.1234' })
  })

  it('the number given is not in the log', async () => {
    const office = await officeAt('convened')
    await correct(office, '1-102', 'owner=辛四', 'id_no=990000199506060060')
    expect((await office.hoa('audit', 'log')).out).not.toContain('990000199506060060')
  })
})

describe('a use that does not count', () => {
  it('takes the unit out of the roll, and back again', async () => {
    const office = await officeAt('convened')
    await correct(office, '2-201', 'use=storage')
    expect(await roll(office)).toMatchObject({
      units: 8,
      headcount: 6,
      area: '781.00',
      leftOut: { units: 3, area: '112.6234' },
    })
    expect(await office.refusal('ballot', 'show', '2-201')).toBe('unit-does-not-count')
    await correct(office, '2-201', 'use=residential')
    expect(await roll(office)).toMatchObject({ units: 9, headcount: 7, area: '851.1234' })
  })

  it('a unit that does count now joins its owner', async () => {
    const office = await officeAt('convened')
    expect(await correct(office, 'P-1', 'use=commercial')).toMatchObject({ voter: 1 })
    expect(await serials(office)).toMatchObject({ [SERIAL[1] ?? '']: '1-101 1-102 P-1' })
  })
})

describe('delivery', () => {
  it('an undelivered unit that was delivered is its buyer’s, no more the developer’s', async () => {
    const office = await officeAt('convened')
    await correct(office, '2-301', 'status=delivered')
    expect(await serials(office)).toMatchObject({ [SERIAL[7] ?? '']: '2-202' })
    expect(await roll(office)).toMatchObject({ headcount: 8 })
  })
})

describe('what is refused', () => {
  it.each([
    [['9-999', 'area=1', ...WHY], 'unit-not-on-roll'],
    [['1-201', 'area=0', ...WHY], 'area-fault'],
    [['1-201', 'area=1.23456', ...WHY], 'area-fault'],
    [['1-201', 'colour=red', ...WHY], 'field-unknown'],
    [['1-201', 'phone=1', ...WHY], 'field-not-on-roll'],
    [['1-201', 'area_source=survey', ...WHY], 'field-not-on-roll'],
    [['1-201', 'use=palace', ...WHY], 'value-unknown'],
    [['1-201', 'id_no=1', ...WHY], 'owners-differ'],
    [['1-201', 'owner=', ...WHY], 'text-empty'],
    [['1-201', 'area', ...WHY], 'not-key-value'],
    [['1-201', ...WHY], 'nothing-to-change'],
    [['1-201', 'area=1', '--reason', '异议'], 'option-missing'],
    [['1-201', 'area=1', '--evidence', '登记簿'], 'option-missing'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('convened')).refusal('roll', 'correct', ...words)).toBe(code)
  })
})

it.each([
  ['5.12345', '小数超过四位', 'more than four decimals'],
  ['abc', '不是数', 'no number'],
  ['-1', '不大于零', 'not above zero'],
  ['0', '不大于零', 'not above zero'],
  ['100000000', '太大', 'too large'],
])('an area of %s is refused in words', async (area, zh, en) => {
  const office = await officeAt('convened')
  for (const [lang, why] of Object.entries({ zh: `（${zh}）`, en: `(${en})` }))
    for (const words of [
      ['roll', 'correct', '1-201', `area=${area}`, ...WHY],
      ['compound', 'edit', '--registered-area', area],
    ])
      expect((await office.hoa(...words, '--lang', lang)).err).toContain(why)
})

describe('a correction after the papers came in', () => {
  it('is counted, and verify stands', async () => {
    const office = await officeAt('resolved')
    await correct(office, '1-201', 'area=300')
    const tally = await office.ask('tally')
    expect(pick(tally, 'items.0.for')).toEqual({ headcount: 5, area: '781.00' })
    await office.ok('assembly', 'declare', '--at', '2026-03-16')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true, recounted: 1 })
  })

  it.each([
    ['use=storage', 'leaves the roll'],
    ['status=undelivered', 'becomes the developer’s'],
    ['owner=庚五', 'has another owner: two who had one'],
  ])('%s is refused while a paper stands for the voter whose unit %s; struck, it is taken', async change => {
    const office = await officeAt('voted')
    expect(await office.refusal('roll', 'correct', '1-201', 'owner=乙小红', ...WHY)).toBe('exit 0')
    const unit = change.startsWith('owner') ? '1-102' : '1-201'
    const words = ['roll', 'correct', unit, change, ...(unit === '1-102' ? ['id_no='] : []), ...WHY]
    expect(await office.refusal(...words)).toBe('roll-papers-stand')
    await office.ok('ballot', 'correct', unit, '--strike', '--reason', '名册更正')
    await office.ok(...words)
    const { returned, notReturned, issued } = (pick(await office.ask('tally'), 'ballots') ?? {}) as Record<
      string,
      { headcount: number }
    >
    expect((returned?.headcount ?? 0) + (notReturned?.headcount ?? 0)).toBe(issued?.headcount)
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
  })

  it('of an owner who is no voter any more leaves services on record, tells so, and counts them nowhere', async () => {
    const office = await officeAt('served')
    const said = await correct(office, '1-201', 'use=storage')
    expect(list(said, 'warnings').map(warning => pick(warning, 'code'))).toEqual(['roll-records-uncounted'])
    expect(pick(await office.ask('tally'), 'ballots')).toMatchObject({
      issued: { headcount: 6, area: '751.1234' },
      served: { headcount: 6, area: '751.1234' },
    })
  })

  it('that makes two voters one takes along who was served, excluded and acted for, whichever of the two is typed', async () => {
    const counted = async (unit: string, ...owner: string[]) => {
      const office = await officeAt('drafted')
      await office.ok('assembly', 'edit', '--rule', 'recusal=by-clause', '--rule', 'recusal-clause=第九条')
      await office.ok('assembly', 'convene', '--at', '2026-02-01')
      await office.ok(
        'roll',
        'exclude',
        '1-201',
        '--item',
        'M1',
        '--ground',
        '议事规则第九条',
        '--reason',
        '相关',
      )
      const mandate = [
        '--kind',
        'proxy',
        '--signed-on',
        '2026-02-05',
        '--evidence',
        '委托书',
        '--instruct',
        'M2=for',
      ]
      await office.ok('mandate', 'add', '1-201', '受托人', ...mandate)
      office.file('送达.csv', '房号,送达时间,送达方式\n1-201,2026-02-20 10:00,上门\n')
      await office.ok('ballot', 'serve', '送达.csv')
      await correct(office, unit, ...owner)
      await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
      office.file(
        '票.csv',
        '房号,收回时间,代理人,M1,M2,M3,M4,E1,C1\n1-201,2026-03-02 10:00,受托人,,反对,,,,\n',
      )
      await office.ok('ballot', 'import', '票.csv')
      const tally = await office.ask('tally')
      const ballots = list(await office.ask('ballot', 'list')).flatMap(ballot => list(ballot, 'papers'))
      return [
        pick(tally, 'items.0.roll'),
        pick(tally, 'ballots.served'),
        ballots.map(paper => [pick(paper, 'ruling'), pick(paper, 'reason')]),
      ]
    }
    const one = await counted(
      '1-201',
      'owner=某某商贸有限公司',
      'id_no=91990000MA0000001B',
      'kind=organisation',
    )
    const other = await counted(
      '2-102',
      'owner=乙小红、丙小刚',
      'id_no=99000019750202002X、990000198003030033',
      'kind=person',
    )
    expect(one).toEqual(other)
    expect(one).toMatchObject([
      { headcount: 5, area: '551.1234' },
      { headcount: 1, area: '300.00' },
      [['void', expect.stringContaining('V3')]],
    ])
  })

  it('gives nobody a number under which somebody was served before', async () => {
    const office = await officeAt('convened')
    expect(await correct(office, '2-301', 'status=delivered')).toMatchObject({ voter: 8 })
    await office.ok('ballot', 'serve', '--all', '--method', 'door', '--at', '2026-02-20T10:00')
    await correct(office, '2-301', 'use=storage')
    expect(await correct(office, '1-102', 'owner=庚五', 'id_no=')).toMatchObject({ voter: 9 })
  })
})

describe('a voter’s number that no roll has', () => {
  it.each([2 ** 40, -5])('%d is damage, whatever reads the roll first', async number => {
    const office = await officeAt('open')
    reseal(office.path('hoa.db'), db =>
      db.prepare("update roll_unit set voter = ? where code = '1-201'").run(number),
    )
    for (const words of [
      ['ballot', 'print', '--out', '票.pdf'],
      ['ballot', 'list'],
      ['ballot', 'import', office.file('票.csv', BALLOTS)],
      ['assembly', 'rehearse'],
      ['tally'],
    ])
      expect([words, await office.refusal(...words)]).toEqual([words, 'database-damaged'])
  })
})
