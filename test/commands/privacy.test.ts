import { describe, expect, it } from 'vitest'
import type { Office } from '../support/hoa.ts'
import { officeAt, ROSTER, SECRETS } from '../support/small-estate.ts'

/* Names in full, certificate numbers, telephones: only in an export, and with --audience file. */

const numbers = SECRETS.filter(secret => /\d/.test(secret))
const PUBLIC: readonly (readonly string[])[] = [
  ['compound', 'show'],
  ['roster', 'list'],
  ['roster', 'show', '1-201'],
  ['roster', 'check'],
  ['assembly', 'show'],
  ['ballot', 'list'],
  ['ballot', 'show', '1-201'],
  ['ballot', 'outstanding'],
  ['tally'],
  ['tally', '--explain'],
  ['notice', 'show', 'convening'],
  ['notice', 'show', 'result'],
  ['notice', 'print', 'result', '--format', 'html'],
  ['audit', 'log'],
  ['desk', 'list'],
  ['audit', 'verify'],
  ['doctor'],
]

describe('what everybody may read', () => {
  it.each(PUBLIC)('hoa %s %s %s %s', async (...words) => {
    const office = await officeAt('declared')
    const given = words.filter(word => word !== undefined)
    for (const more of [[], ['--json'], ['--lang', 'en']])
      expect(leaks(await everything(office, ...given, ...more))).toEqual([])
  })
})

/** The months around a vote: owners who signed, objected and commented, by name and number. */
async function monthsOffice(): Promise<Office> {
  const office = await officeAt('declared')
  office.file('签名表.csv', '房号,签名人,签名日期\n1-101,甲大明,2026-03-18\n1-201,乙小红,2026-03-18\n')
  office.file('意见.csv', '条款,意见,房号,姓名,日期\n第一条,太严,1-201,丙小刚,2026-03-18\n')
  office.file('规约.txt', '第一条 不得饲养大型犬。\n')
  office.file('缴款.csv', '房号,已缴\n1-201,100\n')
  const from = '1-101 甲大明 990000197001010018 00011110001'
  const done: readonly (readonly string[])[] = [
    ['plan', 'new', 'regular'],
    ['petition', 'new', '召开临时会议', '--item', '解聘物业服务人=manager'],
    ['petition', 'import', '签名表.csv'],
    ['petition', 'sign', '1-202', '--name', '甲大明'],
    ['petition', 'withdraw', '1-101', '--at', '2026-03-19'],
    ['elevator', 'cost', '--scope', 'building=1', '--total', '100', '--scheme', 'floor', '--keep'],
    ['elevator', 'pay', '1-201', '10', '--note', '收据1'],
    ['posting', 'add', 'result', '--at', '2026-03-17T09:00', '--place', '大门'],
    ['dispute', 'open', '--kind', 'objection', '--about', 'roll', '--from', from, '--claim', '面积有误'],
    ['dispute', 'answer', '1', '--outcome', 'not-upheld', '--text', '与登记簿一致'],
    ['dispute', 'open', '--kind', 'mediation', '--about', 'elevator', '--from', from, '--claim', '采光'],
    ['text', 'add', 'covenant', '--file', '规约.txt'],
    ['text', 'comment', 'covenant', '--clause', '第一条', '--comment', '同意', '--from', from],
    ['text', 'comment', 'covenant', '--file', '意见.csv'],
  ]
  for (const words of done)
    for (const said of [await office.ok(...words)]) expect(leaks(said.out)).toEqual([])
  return office
}

const MONTHS: readonly (readonly string[])[] = [
  ['plan', 'show'],
  ['next', '--all'],
  ['petition', 'list'],
  ['petition', 'show'],
  ['petition', 'print', '--rows', '1'],
  ['posting', 'list'],
  ['dispute', 'list'],
  ['dispute', 'show', '1'],
  ['text', 'list'],
  ['text', 'show', 'covenant'],
  ['decision', 'list'],
  ['decision', 'show', '1'],
  ['committee', 'show'],
  ['elevator', 'cost', '--scope', 'building=1', '--total', '100', '--scheme', 'floor', '--paid', '缴款.csv'],
  ['elevator', 'paid'],
  ['notice', 'print', 'posting-record'],
  ['audit', 'log', '--last', '40'],
]

it('of the months around a vote nobody’s name and number leaves by any command', async () => {
  const office = await monthsOffice()
  const told: [string, string[]][] = []
  for (const words of MONTHS)
    for (const more of [[], ['--json']]) {
      const said = await everything(office, ...words, ...more)
      told.push([[...words, ...more].join(' '), leaks(said)])
    }
  expect(told.filter(([, secrets]) => secrets.length > 0)).toEqual([])
})

describe('what goes wrong', () => {
  const header = '房号,专有面积,业主,证件号码,联系电话'
  const files: readonly (readonly [string, string])[] = [
    ['numbers in the column of areas', `${header}\n1-101,990000197001010018,甲大明,100,00011110001\n`],
    ['telephones in the column of areas', `${header}\n1-101,00011110001,甲大明,100,\n`],
    ['numbers in the column of uses', `房号,专有面积,业主,用途\n1-101,10,甲大明,990000197001010018\n`],
    ['one number for two owners', `${header}\n1-101,10,甲大明、乙小红,990000197001010018,00011110001\n`],
    ['a number that is wrong', `${header}\n1-101,10,甲大明,990000197001010019,00011110001\n`],
    ['a name with a control character', `${header}\n1-101,10,甲大明\u0007,990000197001010018,00011110001\n`],
    [
      'rows of one unit that differ',
      `${header}\n1-101,10,甲大明,990000197001010018,00011110001\n1-101,11,乙小红,99000019750202002X,00011110002\n`,
    ],
  ]

  it.each(files)('%s', async (_, content) => {
    const office = await officeAt('compound')
    office.file('坏.csv', content)
    for (const more of [[], ['--json'], ['--dry-run']]) {
      const said = await everything(office, 'roster', 'import', '坏.csv', ...more)
      expect(leaks(said.replaceAll('990000197001010019', '990000197001010018'))).toEqual([])
    }
  })

  it.each([
    ['roster', 'show', '990000197001010018'],
    ['roster', 'edit', '1-201', 'id_no=990000199506060060、99000019750202002X、1', '--reason', '更正'],
    ['roster', 'import', '改.csv'],
  ])('a refusal of hoa %s %s %s', async (...words) => {
    const office = await officeAt('roster')
    office.file('改.csv', ROSTER.replace('1-201,1,2,住宅,100.00', '1-201,1,2,住宅,101.00'))
    const said = await everything(office, ...words)
    // What was typed as the name of a room is said back; what stands in the record is not.
    expect(leaks(said).filter(secret => !words.includes(secret))).toEqual([])
  })
})

describe('the log', () => {
  it('names no number and no telephone, whatever was done with them', async () => {
    const office = await officeAt('roster')
    await office.ok(
      'roster',
      'edit',
      '1-202',
      'id_no=990000199506060060',
      'phone=00011110009',
      '--reason',
      '补录',
    )
    await office.ok(
      'roster',
      'transfer',
      '2-201',
      '--to',
      '庚五',
      '--id-no',
      '990000199506060060',
      '--phone',
      '00011110009',
      '--at',
      '2026-03-01',
    )
    await office.ok('roster', 'export', '名册备份.csv', '--reason', '存档')
    await office.ok('roster', 'show', '1-201', '--audience', 'file', '--reason', '核对')
    const said = await everything(office, 'audit', 'log', '--json')
    expect([...numbers, '990000199506060060', '00011110009'].filter(secret => said.includes(secret))).toEqual(
      [],
    )
  })
})

describe('who has to know', () => {
  it('sees all with --audience file and a reason, which is logged', async () => {
    const office = await officeAt('roster')
    expect(await office.refusal('roster', 'show', '1-201', '--audience', 'file')).toBe('option-missing')
    const shown = (await office.ok('roster', 'show', '1-201', '--audience', 'file', '--reason', '核对产权'))
      .out
    for (const secret of ['乙小红', '丙小刚', '99000019750202002X', '00011110003'])
      expect(shown).toContain(secret)
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'roster.show', subject: 'ys 1-201', reason: '核对产权', detail: 'audience=file' },
    ])
  })

  it('gets a masked export without a reason', async () => {
    const office = await officeAt('roster')
    await office.ok('roster', 'export', '遮盖.csv', '--masked')
    const masked = office.read('遮盖.csv')
    expect(leaks(masked)).toEqual([])
    expect(masked).toMatch(/乙\*/)
  })
})

async function everything(office: Office, ...words: readonly string[]): Promise<string> {
  const { out, err } = await office.hoa(...words)
  return out + err
}

function leaks(said: string): string[] {
  return [...new Set(SECRETS.filter(secret => said.includes(secret)))]
}
