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
