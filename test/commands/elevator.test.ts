import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import fc from '../support/fast-check.ts'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

const ROSTER = `房号,幢,单元,专有面积,业主
101,3,1,80.5,张三
102,3,1,80.5,李四
201,3,1,80.5,王五
202,3,1,90.25,赵六
301,3,1,80.5,钱七
302,3,1,90.25,孙八
401,3,1,80.5,周九
402,3,1,90.25,吴十
501,3,2,77,业主甲
`

let office: Office
beforeEach(async () => {
  office = newOffice()
  office.file('名册.csv', ROSTER)
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  await office.ok('roster', 'import', '名册.csv')
})

const cost = (...args: readonly string[]) => office.ask('elevator', 'cost', ...args)
const shares = (said: unknown) => list(said, 'units').map(unit => [pick(unit, 'unit'), pick(unit, 'share')])

describe('the cost of an elevator', () => {
  it('is told as the contract has it', async () => {
    const said = await cost(
      '--scope',
      'entrance=1',
      '--total',
      '600000',
      '--subsidy',
      '280000',
      '--scheme',
      'floor',
    )
    expect(said).toMatchObject({
      total: '600000.00',
      subsidy: '280000.00',
      shared: '320000.00',
      sum: '320000.00',
    })
    expect(list(said, 'units')[2]).toEqual({
      unit: '201',
      floor: 2,
      coefficient: 0.5,
      area: '80.50',
      share: '30769.23',
    })
    expect(shares(said)).toEqual([
      ['101', '0.00'],
      ['102', '0.00'],
      ['201', '30769.23'],
      ['202', '30769.23'],
      ['301', '61538.46'],
      ['302', '61538.46'],
      ['401', '67692.31'],
      ['402', '67692.31'],
    ])
  })

  it('equal remainders go in roster order', async () => {
    const said = await cost('--scope', 'entrance=1', '--total', '100', '--scheme', 'equal')
    expect(shares(said).map(([, share]) => share)).toEqual(
      '0.00 0.00 16.67 16.67 16.67 16.67 16.66 16.66'.split(' '),
    )
  })

  it('goes by area, from the floor that is said, or by what the owners agreed', async () => {
    const byArea = await cost(
      '--scope',
      'entrance=1',
      '--total',
      '3350',
      '--scheme',
      'area',
      '--from-floor',
      '1',
    )
    expect(shares(byArea)[0]).toEqual(['101', '400.56'])
    const agreed = ['1=0', '2=0.5', '3=1', '4=1.5'].flatMap(word => ['--coefficient', word])
    expect(shares(await cost('--scope', 'entrance=1', '--total', '600', ...agreed))[7]).toEqual([
      '402',
      '150.00',
    ])
    expect(
      await office.refusal(
        'elevator',
        'cost',
        '--scope',
        'entrance=1',
        '--total',
        '6',
        '--coefficient',
        '1=0',
      ),
    ).toBe('floor-without-coefficient')
  })

  it('takes a file: a roster, or weights of each unit, with floors where the code tells none', async () => {
    office.file('权重.csv', '房号,系数,楼层\n甲,1,2\n乙,2,3\n丙,0,\n')
    expect(shares(await cost('权重.csv', '--total', '100'))).toEqual([
      ['甲', '33.33'],
      ['乙', '66.67'],
      ['丙', '0.00'],
    ])
    expect(await office.refusal('elevator', 'cost', '权重.csv', '--total', '100', '--scheme', 'floor')).toBe(
      'floor-unknown',
    )
    const named = await cost('权重.csv', '--total', '100', '--scheme', 'floor', '--floor', '丙=1')
    expect(shares(named)[2]).toEqual(['丙', '0.00'])
    expect(list(await cost('名册.csv', '--total', '90', '--scheme', 'floor-area'), 'units')).toHaveLength(9)
  })

  it('names the columns that it does not read, but for those of a roster', async () => {
    const told = async (...args: string[]) =>
      list(await cost(...args, '--total', '90', '--scheme', 'floor'), 'warnings').map(w => [
        pick(w, 'code'),
        pick(w, 'column'),
      ])
    expect(await told('名册.csv')).toEqual([])
    office.file('生列.csv', '房号,楼层,业主,分摊比重\n1,1,甲,1\n2,2,乙,9\n')
    expect(await told('生列.csv')).toEqual([['column-unknown', '分摊比重']])
    office.file('生款.csv', '房号,楼层,交来\n1,1,5\n')
    expect(await told('生列.csv', '--paid', '生款.csv')).toEqual([
      ['column-unknown', '分摊比重'],
      ['column-unknown', '交来'],
    ])
  })

  it('refuses a file without rows as it refuses such a roster', async () => {
    office.file('空.csv', '房号,系数\n')
    expect(await office.refusal('elevator', 'cost', '空.csv', '--total', '90')).toBe('no-rows')
  })

  it('tells what was paid and what is open', async () => {
    office.file('缴款.csv', '房号,已缴\n401,50000\n401,1000.5\n')
    const said = await cost(
      '--scope',
      'entrance=1',
      '--total',
      '320000',
      '--scheme',
      'floor',
      '--paid',
      '缴款.csv',
    )
    expect(list(said, 'units')[6]).toMatchObject({ share: '67692.31', paid: '51000.50', open: '16691.81' })
    office.file('别处.csv', '房号,已缴\n999,1\n')
    expect(
      await office.refusal(
        'elevator',
        'cost',
        '--scope',
        'entrance=1',
        '--total',
        '9',
        '--scheme',
        'floor',
        '--paid',
        '别处.csv',
      ),
    ).toBe('paid-by-stranger')
  })

  it('is a sheet, or a paper to be signed', async () => {
    const args = ['--scope', 'entrance=1', '--total', '600000', '--scheme', 'floor', '--out']
    await office.ok('elevator', 'cost', ...args, '分摊.csv', '--format', 'csv')
    expect(readFileSync(office.path('分摊.csv'), 'utf8')).toContain('合计,,,,600000.00')
    await office.ok('elevator', 'cost', ...args, '分摊.html', '--format', 'html')
    await office.ok('elevator', 'cost', ...args, '另存.csv')
    expect(office.read('另存.csv')).toBe(office.read('分摊.csv'))
    expect(await office.refusal('elevator', 'cost', ...args, '分摊.odt')).toBe('ending-unknown')
    const page = readFileSync(office.path('分摊.html'), 'utf8')
    expect(page).toContain('新苑小区加装电梯费用分摊表')
    expect(page).toContain('业主签名')
    expect(page).toContain('未核对，仅供参考')
    expect(await office.refusal('elevator', 'cost', ...args, '分摊.html', '--format', 'html')).toBe(
      'file-exists',
    )
  })

  it.each([
    [['--scope', 'entrance=1', '--scheme', 'floor', '--total', '6万'], 'option-not-yuan'],
    [['--scope', 'entrance=1', '--scheme', 'floor', '--total', '6', '--subsidy', '6'], 'nothing-to-share'],
    [['--scope', 'entrance=1', '--scheme', 'floor', '--total', '6', '--from-floor', '9'], 'nobody-shares'],
    [['--scope', 'entrance=1', '--total', '6'], 'option-missing'],
    [['--total', '6', '--scheme', 'floor'], 'file-or-scope'],
    [['--scope', 'entrance=9', '--total', '6', '--scheme', 'floor'], 'scope-unknown'],
  ])('%j: %s', async (args, code) => {
    expect(await office.refusal('elevator', 'cost', ...args)).toBe(code)
  })
})

it('of random houses the shares add up, and each lies within one fen of its ideal', async () => {
  const houses = fc.record({
    units: fc.uniqueArray(
      fc.record({
        floor: fc.integer({ min: 1, max: 12 }),
        door: fc.integer({ min: 1, max: 9 }),
        area: fc.integer({ min: 3000, max: 20_000 }),
      }),
      { minLength: 2, maxLength: 24, selector: ({ floor, door }) => floor * 10 + door },
    ),
    total: fc.integer({ min: 100, max: 90_000_000 }),
    scheme: fc.constantFrom('floor', 'floor-area', 'area', 'equal'),
  })
  await fc.assert(
    fc.asyncProperty(houses, async ({ units, total, scheme }) => {
      const rows = units.map(({ floor, door, area }) => `${floor}0${door},${area / 100}`)
      // A flat on the third floor bears a share by every scheme.
      office.file('户.csv', `房号,面积\n${rows.join('\n')}\n301,55.55\n`)
      const said = await cost('户.csv', '--total', (total / 100).toFixed(2), '--scheme', scheme)
      expect(pick(said, 'sum')).toBe((total / 100).toFixed(2))
      const told = list(said, 'units') as { coefficient: number; area: string; share: string }[]
      const byArea = scheme.endsWith('area')
      const weights = told.map(({ coefficient, area }) => coefficient * (byArea ? Number(area) : 1))
      const all = weights.reduce((sum, weight) => sum + weight, 0)
      for (const [i, { share }] of told.entries())
        expect(Math.abs(Number(share) - ((total / 100) * (weights[i] ?? 0)) / all)).toBeLessThan(0.01 + 1e-6)
    }),
    { numRuns: 40 },
  )
})

describe('a split that is kept', () => {
  const SHARED = ['--scope', 'entrance=1', '--total', '600000', '--subsidy', '280000', '--scheme', 'floor']
  const pay = (...words: readonly string[]) => office.ask('elevator', 'pay', ...words)
  const paid = (...words: readonly string[]) => office.ask('elevator', 'paid', ...words)

  it('is paid by, exact to the fen, back as well, and stands on its sheet', async () => {
    expect(await office.refusal('elevator', 'paid')).toBe('split-not-named')
    expect(await cost(...SHARED, '--keep')).toMatchObject({ no: 1, sum: '320000.00' })
    expect(await pay('201', '30000.10', '--at', '2026-03-01', '--note', '收据1')).toMatchObject({
      ...{ cost: 1, no: 1, unit: '201', amount: '30000.10', on: '2026-03-01' },
      ...{ share: '30769.23', paid: '30000.10', open: '769.13' },
    })
    expect(await office.refusal('elevator', 'pay', '201', '30000.11', '--back')).toBe('back-more-than-paid')
    expect(await pay('201', '0.10', '--back')).toMatchObject({ amount: '-0.10', paid: '30000.00' })
    const much = await pay('201室', '800')
    expect([pick(much, 'open'), pick(much, 'warnings.0.code')]).toEqual(['-30.77', 'paid-more-than-due'])
    expect(await office.refusal('elevator', 'pay', '501', '1')).toBe('unit-shares-nothing')
    expect(await office.refusal('elevator', 'pay', '201', '1.234')).toBe('option-not-yuan')
    const told = await paid()
    expect(told).toMatchObject({
      ...{ no: 1, insteadOf: null, sum: '320000.00', paid: '30800.00', open: '289200.00' },
      payments: [
        { unit: '201', amount: '30000.10', note: '收据1' },
        { amount: '-0.10' },
        { amount: '800.00' },
      ],
    })
    await office.ok('elevator', 'paid', '--format', 'csv', '--out', '缴款.csv')
    expect(office.read('缴款.csv')).toMatch(/合计,,,,320000\.00,30800\.00,289200\.00/)
    await office.ok('elevator', 'paid', '--format', 'html', '--out', '缴款.html')
    expect(office.read('缴款.html')).toContain('80.50')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('gives way to another, which what was paid then counts for', async () => {
    await cost(...SHARED, '--keep')
    await pay('301', '1000')
    const settled = ['--scope', 'entrance=1', '--total', '650000', '--subsidy', '280000', '--scheme', 'floor']
    expect(await cost(...settled, '--keep', '--instead-of', '1')).toMatchObject({ no: 2 })
    expect(await pay('301', '500')).toMatchObject({ cost: 2, paid: '1500.00' })
    expect(await paid()).toMatchObject({ no: 2, insteadOf: 1, paid: '1500.00', sum: '370000.00' })
    expect(await office.refusal('elevator', 'paid', '1')).toBe('split-not-named')
    const without = [
      '--scope',
      'entrance=2',
      '--total',
      '1000',
      '--scheme',
      'floor',
      '--keep',
      '--instead-of',
      '2',
    ]
    expect(await office.refusal('elevator', 'cost', ...without)).toBe('paid-by-stranger')
  })
})
