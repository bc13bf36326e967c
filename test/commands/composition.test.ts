import { beforeEach, expect, it } from 'vitest'
import { newOffice, type Office, pick } from '../support/hoa.ts'

/* 组成要求: told beside a result, and moving nobody. */

let office: Office

const RULES = ['party-least=1/2', 'women-least=2', 'buildings-least=3', 'per-building-most=2']
const CLAUSE = ['--source', '议事规则第十二条']

beforeEach(async () => {
  office = newOffice()
  const rows = Array.from(
    { length: 10 },
    (_, i) => `${1 + (i % 2)}-${101 + i},${1 + (i % 2)},100,业主${i + 1}`,
  )
  office.file('名册.csv', `房号,幢,面积,业主\n${rows.join('\n')}\n`)
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  await office.ok('roster', 'import', '名册.csv')
})

async function voted(more: readonly string[] = []): Promise<void> {
  await office.ok(
    ...['assembly', 'new', '换届', '--code', 'a1', '--kind', 're-election'],
    ...['--opens', '2026-03-01', '--closes', '2026-03-15'],
  )
  await office.ok('election', 'add', '选举', '--seats', '3', '--manner', 'per-candidate', ...more)
  await office.ok('candidate', 'add', '业主4', '--unit', '2-104', '--sex', '女', '--politics', '中共党员')
  await office.ok('candidate', 'add', '业主5', '--unit', '1-105', '--sex', '男', '--politics', '群众')
  await office.ok('candidate', 'add', '业主6', '--unit', '2-106', '--sex', '女')
  await office.ok('assembly', 'convene', '--at', '2026-02-01')
  await office.ok('assembly', 'open', '--at', '2026-03-01')
  const rows = Array.from({ length: 10 }, (_, i) => `${1 + (i % 2)}-${101 + i},2026-03-05,1:for 2:for 3:for`)
  office.file('票.csv', `房号,收回时间,E1\n${rows.join('\n')}\n`)
  await office.ok('ballot', 'import', '票.csv')
  await office.ok('assembly', 'close', '--at', '2026-03-15T23:59')
}

const set = (...words: readonly string[]) =>
  office.ask('committee', 'rule', 'set', ...words, '--at', '2026-01-01')
const composition = async () => pick(await office.ask('tally'), 'items.0.composition')

it('stands beside the result and changes nothing of it', async () => {
  await voted()
  const before = pick(await office.ask('tally'), 'items.0') as object
  await set(...RULES, ...CLAUSE)
  const after = pick(await office.ask('tally'), 'items.0') as object
  const source = '议事规则第十二条'
  const told = [
    { rule: 'party-least', amount: '1/2', source, count: 1, members: 3, unknown: 1, met: null },
    { rule: 'women-least', amount: '2', source, count: 2, members: 3, unknown: 0, met: true },
    { rule: 'buildings-least', amount: '3', source, count: 2, members: 3, unknown: 0, met: false },
    { rule: 'per-building-most', amount: '2', source, count: 2, members: 3, unknown: 0, met: true },
  ]
  expect(after).toEqual({ ...before, composition: told })
})

it('people read it with the result, on the result paper, and of the committee', async () => {
  await set(...RULES, ...CLAUSE)
  await voted()
  const said = [
    '组成要求（议事规则第十二条），委员3名：',
    '中共党员（含预备党员）不少于1/2，1名（另有1名没有登记），不能确定是否符合；',
    '女性不少于2名，2名，符合；有委员的幢不少于3幢，2幢，不符合；',
    '同一幢的委员不超过2名，2名，符合。',
    '组成情况只作说明，不改变计票结果和当选名单。',
  ].join('')
  const flat = async (...words: readonly string[]) => (await office.ok(...words)).out.replaceAll(/\s+/g, '')
  expect(await flat('tally')).toContain(said)
  expect(await flat('notice', 'show', 'election-result')).toContain(said)
  await office.ok('assembly', 'declare', '--at', '2026-03-16T09:00')
  await office.ok('committee', 'elect', '--from', 'E1', '--ends', '2031-03-14')
  expect(await flat('committee', 'show', '--on', '2026-04-01')).toContain(said)
  expect((await office.ok('tally', '--lang', 'en')).out.replaceAll(/\s+/g, ' ')).toContain(
    'women, at least 2: 2, met; buildings with a member, at least 3: 2, not met',
  )
  // What was declared is counted anew without it, and the record still verifies.
  expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
})

it('the members who stay are reckoned with in a by-election, as far as they are on record', async () => {
  await set('women-least=3', ...CLAUSE)
  office.file('委员.csv', '房号,姓名,性别\n1-101,业主1,女\n2-102,业主2,男\n')
  const size = ['--committee-size', '5', '--remaining', '2']
  await voted(size)
  expect(await composition()).toMatchObject([{ count: 2, members: 5, unknown: 2, met: null }])
  await office.ok(
    ...['committee', 'import', '委员.csv', '--term', '2', '--size', '5'],
    ...['--starts', '2022-01-01', '--ends', '2026-12-31'],
  )
  expect(await composition()).toMatchObject([{ count: 3, members: 5, unknown: 0, met: true }])
})

it('a rule holds from its day on, and none reaches back behind a declared result', async () => {
  await set('party-least=1/2', ...CLAUSE)
  await voted()
  await office.ok('assembly', 'declare', '--at', '2026-03-16T09:00')
  const again = ['committee', 'rule', 'set', 'party-least=1/3', ...CLAUSE, '--at']
  expect(await office.refusal(...again, '2026-03-15')).toBe('composition-declared')
  await office.ok(...again, '2026-03-16')
  const amounts = async (day: string) =>
    pick(await office.ask('committee', 'rule', 'list', '--on', day), '0.amount')
  expect([await amounts('2026-03-15'), await amounts('2026-03-16')]).toEqual(['1/2', '1/3'])
  await office.ok('committee', 'rule', 'set', 'party-least=none', ...CLAUSE, '--at', '2026-03-18')
  expect(await office.ask('committee', 'rule', 'list', '--on', '2026-03-18')).toEqual([])
  expect(await composition()).toMatchObject([{ amount: '1/2' }])
})

it('tells each word that is wrong, and writes nothing', async () => {
  const said = await office.hoa('committee', 'rule', 'set', 'party-least=a', 'seats=3', ...CLAUSE, '--json')
  expect(pick(said.json(), 'error.problems.0.code')).toBe('composition-amount')
  expect(pick(said.json(), 'error.problems.1.code')).toBe('composition-rule')
  expect(await office.refusal('committee', 'rule', 'set', 'party-least=1/2')).toBe('option-missing')
  expect(await office.ask('committee', 'rule', 'list')).toEqual([])
})
