import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { writeXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, it } from 'vitest'
import { KEY_BYTES, privatePem } from '../../src/basics/digest.ts'
import { allSpecs } from '../../src/commands/frame/all-specs.ts'
import { aged } from '../support/age.ts'
import fc from '../support/fast-check.ts'
import { type Spoiling, spoilings, spoilt, spoiltJson, spoiltZip } from '../support/fuzz.ts'
import { newOffice, type Office, pick, type Said } from '../support/hoa.ts'
import { BALLOTS, officeAt, ROSTER } from '../support/small-estate.ts'
import { odsOf, rowsXml, xlsxOf } from '../support/workbooks.ts'

/*
 * Everything that hoa reads, spoilt: whatever it is, there is a result or a refusal that says what is wrong; no bug is told, no
 * stack is shown, and a refusal changes nothing. `HOA_FUZZ_RUNS` says how many tries each reader gets, `HOA_TEST_SEED` which;
 * test/attack/fuzz.js makes a long trial of it.
 */

const RUNS = Number(process.env['HOA_FUZZ_RUNS'] ?? 12)
/** No try may take longer, on a machine that does other things as well. */
const LONGEST = 10_000

type Spoil = (sample: Uint8Array, done: readonly Spoiling[]) => Buffer

interface Reader {
  readonly name: string
  readonly file: string
  readonly sample: () => Uint8Array
  readonly spoil: Spoil
  readonly words: readonly string[]
}

let office: Office
const samples = new Map<string, Buffer>()

const sheetRows = (csv: string) =>
  csv
    .trim()
    .split('\n')
    .map(line => line.split(','))
const ods = (csv: string) => {
  const cell = (text: string) =>
    `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`
  const row = (cells: string[]) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
  return odsOf(`<table:table table:name="表">${sheetRows(csv).map(row).join('')}</table:table>`)
}

const SERVICE =
  '房号,送达时间,送达方式,签收人\n1-101,2026-02-20 10:00,上门,甲大明\n1-201,2026-02-21 9点半,信箱,\n'
const SIGNATURES = '房号,签名人,签名日期\n1-101,甲大明,2026-03-18\n1-201,乙小红,2026-03-18\n'
const COMMENTS = '条款,意见,房号,姓名,日期\n第一条,太严,1-201,丙小刚,2026-03-18\n'
const COST = '房号,楼层,系数\n1-101,1,0\n1-201,2,0.5\n1-202,2,0.5\n'
const MEMBERS = '姓名,职务,房号,性别\n甲候选,主任,1-101,男\n乙候选,委员,1-201,女\n'
const ESTATES =
  '小区名称,代码,街道,任期届满,业委会人数\n甲小区,jia,某某街道,2027-12-31,7\n乙小区,yi,某某街道,,\n'
const RULES = '# 管理规约\n\n第一章 总则\n\n第一条 不得饲养大型犬。\n\n第二条 装修须登记。\n'
const PASSPHRASE = 'correct horse battery'
const WITH = ['--passphrase-file', '口令.txt'] as const

const file = (
  name: string,
  content: string | Uint8Array,
  words: readonly string[],
  spoil: Spoil = spoilt,
): Reader => ({
  ...{ name: `${words.slice(0, 2).join(' ')} ${name}`, file: name, spoil, words },
  sample: () => Buffer.from(content as string),
})
const made = (name: string, words: readonly string[], spoil: Spoil = spoilt): Reader => ({
  ...{ name: `${words.slice(0, 2).join(' ')} ${name}`, file: name, spoil, words },
  sample: () => samples.get(name) ?? new Uint8Array(),
})

const READERS: readonly Reader[] = [
  file('名册.csv', ROSTER, ['roster', 'import', '名册.csv', '--dry-run']),
  file('又.csv', Buffer.from(ROSTER, 'utf16le'), ['roster', 'import', '又.csv', '--dry-run']),
  file(
    '名册.xlsx',
    xlsxOf([{ name: 'Sheet1', rows: rowsXml(sheetRows(ROSTER)) }]),
    ['roster', 'import', '名册.xlsx', '--dry-run'],
    spoiltZip,
  ),
  made('别家.xlsx', ['roster', 'import', '别家.xlsx', '--dry-run'], spoiltZip),
  file('名册.ods', ods(ROSTER), ['roster', 'import', '名册.ods', '--dry-run'], spoiltZip),
  file('表决票.csv', BALLOTS, ['ballot', 'import', '表决票.csv', '--dry-run']),
  file(
    '表决票.xlsx',
    xlsxOf([{ name: 'Sheet1', rows: rowsXml(sheetRows(BALLOTS)) }]),
    ['ballot', 'import', '表决票.xlsx', '--dry-run'],
    spoiltZip,
  ),
  file('送达.csv', SERVICE, ['ballot', 'serve', '送达.csv', '--dry-run']),
  file('签名.csv', SIGNATURES, ['petition', 'import', '签名.csv', '--dry-run']),
  file('意见.csv', COMMENTS, ['text', 'comment', 'covenant', '--file', '意见.csv']),
  file('费用.csv', COST, ['elevator', 'cost', '费用.csv', '--total', '100', '--scheme', 'floor']),
  file('委员.csv', MEMBERS, [
    'committee',
    'import',
    '委员.csv',
    '--size',
    '5',
    '--dry-run',
    '--starts',
    '2026-01-01',
    '--ends',
    '2030-12-31',
  ]),
  file('小区.csv', ESTATES, ['portfolio', 'import', '小区.csv', '--dry-run']),
  file('规约.txt', RULES, ['text', 'add', 'rules', '--file', '规约.txt']),
  made('模板.md', ['notice', 'template', 'convening', '--from', '模板.md']),
  made('模板/convening.md', ['notice', 'show', 'convening', '--templates', '模板']),
  made('台.db', ['desk', 'merge', '台.db']),
  made('备份.db', ['restore', '备份.db', '--db', '新.db']),
  made('分.db', ['compound', 'join', '分.db', '--db', 'other.db']),
  made('备份.age', ['restore', '备份.age', '--db', '新.db', ...WITH]),
  made('甲.key', [
    ...['audit', 'sign', '--key', '甲.key', '--signer', '甲', '--assembly', 'a1', '--db', 'closed.db'],
    ...WITH,
  ]),
  made('record.json', ['proof', 'check', '核验']),
  { ...made('record.json', ['proof', 'check', '核验'], spoiltJson), name: 'proof check values' },
  made('核验.zip', ['proof', 'check', '核验.zip'], spoiltZip),
]

beforeAll(async () => {
  office = await officeAt('open')
  office.file('口令.txt', `${PASSPHRASE}\n`)
  const closed = await officeAt('declared')
  copyFileSync(closed.path('hoa.db'), office.path('closed.db'))
  await office.ok('petition', 'new', '召开临时会议', '--item', '解聘物业服务人=manager')
  await office.ok('text', 'add', 'covenant', '--file', office.file('旧.txt', RULES))
  await office.ok('desk', 'export', '台.db', '--desk', 'A', '--clerk', '录入员')
  office.file('一桌.csv', BALLOTS)
  await office.ok('ballot', 'import', '一桌.csv', '--db', '台.db')
  await office.ok('backup', '备份.db')
  await office.ok('compound', 'split', 'ys', '--out', '分.db', '--db', 'closed.db')
  copyFileSync(closed.path('hoa.db'), office.path('closed.db'))
  await office.ok('init', '别的小区', '--code', 'other', '--db', 'other.db')
  await office.ok('proof', 'export', '--out', '核验', '--db', 'closed.db')
  await office.ok('proof', 'export', '--out', '核验.zip', '--ballots', 'marks', '--db', 'closed.db')
  for (const name of ['台.db', '备份.db', '分.db', '核验.zip'])
    samples.set(name, readFileSync(office.path(name)))
  samples.set('备份.age', Buffer.from(await aged(samples.get('备份.db') ?? '', PASSPHRASE)))
  samples.set('甲.key', Buffer.from(await aged(privatePem(new Uint8Array(KEY_BYTES)), PASSPHRASE)))
  samples.set('record.json', readFileSync(office.path('核验/record.json')))
  mkdirSync(office.path('模板'))
  samples.set('模板.md', readFileSync(new URL('templates/convening.md', office.root)))
  samples.set(
    '别家.xlsx',
    Buffer.from(await writeXlsx({ sheets: [{ name: '名册', rows: sheetRows(ROSTER) }] })),
  )
  samples.set('模板/convening.md', samples.get('模板.md') ?? Buffer.alloc(0))
  for (const name of RECORDS) samples.set(name, readFileSync(office.path(name)))
}, 120_000)

const RECORDS = ['hoa.db', 'closed.db', 'other.db'] as const

/** Which records are not what they were before the first try. */
const changed = () => RECORDS.filter(name => !samples.get(name)?.equals(readFileSync(office.path(name))))

/** Only what was changed is written again: most tries are refused. */
function putBack(names: readonly string[]): void {
  for (const name of names) office.file(name, samples.get(name) ?? '')
  for (const name of RECORDS)
    for (const rest of ['-wal', '-shm']) rmSync(office.path(name + rest), { force: true })
  rmSync(office.path('新.db'), { force: true })
}

/** What nobody may ever see, whatever was read. */
function judge({ code, out, err }: Said, words: readonly string[], took: number): void {
  const said = `${words.join(' ')}\n${out.slice(0, 2000)}${err.slice(0, 2000)}`
  expect([0, 1, 2], said).toContain(code)
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m)
  expect(took, said).toBeLessThan(LONGEST)
}

describe('whatever a file holds', () => {
  it.each(READERS.map(reader => [reader.name, reader] as const))(
    '%s',
    async (_, reader) => {
      const name = reader.file === 'record.json' ? '核验/record.json' : reader.file
      const sample = reader.sample()
      // The sample itself is right, or the tries would stop at the door.
      office.file(name, sample)
      expect(await office.refusal(...reader.words)).toBe('exit 0')
      putBack(changed())
      await fc.assert(
        fc.asyncProperty(spoilings, async done => {
          office.file(name, reader.spoil(sample, done))
          const begun = performance.now()
          const said = await office.hoa(...reader.words, '--json')
          judge(said, reader.words, performance.now() - begun)
          const answer = said.json()
          const writes = said.code === 0 && !reader.words.includes('--dry-run')
          const others = changed()
          if (!writes) expect(others).toEqual([])
          for (const db of [...RECORDS, '新.db'])
            if (writes && existsSync(office.path(db)))
              expect(
                pick(await office.ask('audit', 'verify', '--db', office.path(db)), 'ok'),
                JSON.stringify(answer),
              ).toBe(true)
          if (!writes) expect(existsSync(office.path('新.db'))).toBe(false)
          putBack(others)
        }),
        { numRuns: RUNS },
      )
      office.file(name, sample)
    },
    3_600_000,
  )
})

it('whatever is typed for a code, a serial, a mark or a day', async () => {
  await office.ok('assembly', 'show')
  const head = String(pick(await office.ask('audit', 'verify', '--db', office.path('closed.db')), 'head'))
  const right = [
    head.slice(0, 32),
    'a1-00001-8',
    '1-101',
    'M1=同意',
    'E1=1 3',
    '2026年3月1日 上午9点',
    '3f9a 27c1',
  ]
  const typed = fc
    .tuple(fc.constantFrom(...right), spoilings)
    .map(([text, done]) => spoilt(Buffer.from(text), done).toString('utf8'))
  const lines: readonly ((text: string) => readonly string[])[] = [
    text => ['audit', 'verify', '--against', text, '--db', 'closed.db'],
    text => ['ballot', 'show', text, '--db', 'closed.db'],
    text => ['ballot', 'correct', '1-102', '--marks', text, '--reason', '试', '--dry-run'],
    text => ['mandate', 'add', '1-101', '代理人甲', '--instruct', text, '--dry-run'],
    text => ['ballot', 'serve', '--all', '--method', 'hand', '--at', text, '--dry-run'],
    text => ['tally', '--assembly', text, '--db', 'closed.db'],
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(typed, fc.string({ maxLength: 40 })),
      fc.constantFrom(...lines),
      async (text, line) => {
        const words = line(text.replaceAll('\0', ''))
        const begun = performance.now()
        const said = await office.hoa(...words, '--json')
        judge(said, words, performance.now() - begun)
        const others = changed()
        if (said.code !== 0) expect(others).toEqual([])
        putBack(others)
      },
    ),
    { numRuns: RUNS * 5 },
  )
}, 3_600_000)

it('whatever stands on a command line', async () => {
  const specs = (await allSpecs()).filter(
    ({ path }) => !/^(?:board|demo|ballot enter|completion)$/.test(path.join(' ')),
  )
  const values = [
    ...[
      '',
      ' ',
      '-',
      '--',
      '0',
      '-1',
      '1e9',
      '99999999999999999999',
      'M1',
      'E1',
      'a1',
      'ys',
      '1-101',
      'a1-00001-8',
      'x=y',
      '=',
      'M1=同意',
    ],
    ...[
      '2026-03-01',
      '2026-02-30',
      '明天',
      '名册.csv',
      '没有.csv',
      '口令.txt',
      'hoa.db',
      '新.db',
      '废',
      '\u001b[2J',
      '甲'.repeat(700),
    ],
    ...[
      'json',
      'zh',
      'en',
      'file',
      'public',
      'true',
      '__proto__',
      'constructor',
      '1/2',
      '3f9a 27c1 0000 0000 0000 0000 0000 0000',
    ],
  ]
  const options = [...new Set(specs.flatMap(({ options: known = {} }) => Object.keys(known)))]
  const word = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...values) },
    {
      weight: 3,
      arbitrary: fc
        .constantFrom(...options, 'json', 'yes', 'lang', 'at', 'by', 'assembly', 'compound')
        .map(name => `--${name}`),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }).filter(text => !/[/\\]|^\.\.?$/.test(text)) },
  )
  const line = fc.tuple(
    fc.constantFrom(...specs),
    fc.array(fc.nat(1000), { maxLength: 6 }),
    fc.array(word, { maxLength: 6 }),
  )
  const desk = newOffice()
  desk.file('名册.csv', ROSTER)
  desk.file('口令.txt', `${PASSPHRASE}\n`)
  mkdirSync(desk.path('空'))
  const before = samples.get('hoa.db') ?? Buffer.alloc(0)
  desk.file('hoa.db', before)
  await fc.assert(
    fc.asyncProperty(line, async ([spec, picks, words]) => {
      // Options of the command itself are hit more often than those of others.
      const own = Object.keys(spec.options ?? {})
      const named = picks.flatMap(no =>
        own.length === 0 ? [] : [`--${own[no % own.length]}`, values[no % values.length] ?? ''],
      )
      const typed = [...spec.path, ...words, ...named]
      const begun = performance.now()
      const said = await desk.hoa(...typed)
      judge(said, typed, performance.now() - begun)
      // Most lines are refused; what is as it was needs no verifying.
      const untouched =
        !existsSync(desk.path('hoa.db-wal')) && before.equals(readFileSync(desk.path('hoa.db')))
      if (untouched) return
      expect(
        pick(await desk.ask('audit', 'verify', '--db', desk.path('hoa.db')), 'ok'),
        typed.join(' '),
      ).toBe(true)
      for (const rest of ['-wal', '-shm']) rmSync(desk.path(`hoa.db${rest}`), { force: true })
      desk.file('hoa.db', before)
    }),
    { numRuns: RUNS * 5 },
  )
}, 3_600_000)
