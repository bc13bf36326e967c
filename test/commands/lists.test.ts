import { readFileSync } from 'node:fs'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, it } from 'vitest'
import { laidOut, listing, unitsCell } from '../../src/commands/terminal/listing.ts'
import { widthOf } from '../../src/documents/layout/width.ts'
import fc from '../support/fast-check.ts'
import { newOffice, type Office } from '../support/hoa.ts'

const FLATS = 89

/** What is hard to lay out: an owner of many flats, many items, many candidates, long names. */
let office: Office

beforeAll(async () => {
  office = newOffice()
  const flats = Array.from(
    { length: FLATS },
    (_, i) => `${i + 1}-${i + 101},${i + 1},1,住宅,88.5,示例房地产开发有限公司,G${1000 + i - i}`,
  )
  const others = Array.from(
    { length: 30 },
    (_, i) => `90-${i + 101},90,2,住宅,120.25,业主${'甲乙丙'[i % 3]}${i},T${i}`,
  )
  office.file('名册.csv', `房号,幢,单元,用途,专有面积,业主,证件号\n${[...flats, ...others].join('\n')}\n`)
  await office.ok('init', '示例小区', '--code', 'demo', '--region', 'shanghai')
  await office.ok('roster', 'import', '名册.csv')
  await office.ok(
    'assembly',
    'new',
    '示例业主大会2026年第一次会议',
    '--code',
    'a1',
    '--form',
    'written',
    '--opens',
    '2026-05-01T09:00',
    '--closes',
    '2026-05-16T18:00',
  )
  for (let i = 1; i <= 14; i++)
    await office.ok(
      'motion',
      'add',
      `关于第${i}项共有部分维修和其他应当由业主共同决定事项的议题`,
      '--matter',
      'other',
    )
  await office.ok('election', 'add', '第一届业主委员会委员选举', '--seats', '15')
  for (let i = 0; i < 30; i++)
    await office.ok('candidate', 'add', `候选人${i + 1}`, '--unit', `90-${i + 101}`)
  office.now = Date.UTC(2026, 3, 10, 2)
  await office.ok('assembly', 'convene', '--at', '2026-04-10', '--override', '测试')
  office.terminal = true
})

it('an owner of many flats takes two lines, and says how many there are', async () => {
  office.columns = 80
  const { out } = await office.ok('ballot', 'list')
  expect(out).toContain(`…等${FLATS}套`)
  expect(out.split('\n').length).toBeLessThan(40)
})

it('a list is written whole into a file, by the ending of its name', async () => {
  await office.ok('ballot', 'list', '--out', '票.csv')
  const csv = office.read('票.csv')
  expect(csv.split('\r\n')).toHaveLength(1 + 31 + 1)
  expect(csv).toContain(Array.from({ length: FLATS }, (_, i) => `${i + 1}-${i + 101}`).join('、'))
  await office.ok('ballot', 'list', '--out', '票.xlsx')
  const { sheets } = await readXlsx(readFileSync(office.path('票.xlsx')))
  expect(sheets[0]?.rows).toHaveLength(32)
  await office.ok('ballot', 'list', '--out', '票.txt')
  expect(office.read('票.txt')).toContain(
    Array.from({ length: FLATS }, (_, i) => `${i + 1}-${i + 101}`).join('、'),
  )
  await office.ask('ballot', 'list', '--out', '又.csv')
  expect(office.read('又.csv')).toBe(csv)
  expect(await office.refusal('ballot', 'list', '--out', '票.pdf')).toBe('ending-unknown')
  expect((await office.hoa('ballot', 'list', '--out', '票.csv')).err).toContain('file-exists')
})

const cell = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }),
  fc.array(fc.constantFrom('汉', 'a', ' ', '、', '-', '7'), { maxLength: 60 }).map(all => all.join('')),
  fc.array(fc.constantFrom('1-101', '12-1203', 'B2-5'), { maxLength: 90 }).map(unitsCell),
)

it('a column with nothing in it is reckoned with', async () => {
  const rows = [['', 'a'.repeat(8), unitsCell(['1-101', '1-102', '1-103', '1-104', '1-105', '1-106']), 10]]
  for (let columns = 40; columns < 70; columns++) {
    const lines = (await laidOut(listing([], rows), 'zh', columns)).split('\n')
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns)
  }
})

it('any list fits into any width from forty columns on', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc
        .integer({ min: 1, max: 9 })
        .chain(n => fc.array(fc.array(cell, { minLength: n, maxLength: n }), { maxLength: 6 })),
      fc.integer({ min: 40, max: 120 }),
      fc.boolean(),
      async (rows, columns, headed) => {
        const heads = headed ? (rows[0] ?? []).map((_, i) => `第${i}栏`) : []
        const text = await laidOut(listing(heads, rows), 'zh', columns)
        for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(columns)
        // What is no list of several is there to its last sign.
        const plain = text.replace(/\s+/g, '')
        for (const row of rows)
          for (const one of row) if (typeof one === 'number') expect(plain).toContain(String(one))
      },
    ),
    { numRuns: 300 },
  )
})
