import { beforeEach, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

/* What is recorded of groups, committees and petitions is not typed again for a plan. */

let office: Office

const ROSTER = `房号,面积,业主\n${Array.from({ length: 10 }, (_, i) => `1-${101 + i},100,业主${i + 1}`).join('\n')}\n`
const MEMBERS = `房号,姓名,职务\n${['主任', '副主任', '委员', '委员', '委员'].map((post, i) => `1-${101 + i},业主${i + 1},${post}`).join('\n')}\n`

beforeEach(async () => {
  office = newOffice()
  office.now = Date.UTC(2026, 11, 20)
  office.file('名册.csv', ROSTER)
  office.file('委员.csv', MEMBERS)
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  await office.ok('roster', 'import', '名册.csv')
})

async function committee(ends = '2026-12-31'): Promise<void> {
  await office.ok('committee', 'import', '委员.csv', '--starts', '2022-01-01', '--ends', ends)
}

async function steps(...ids: readonly string[]): Promise<unknown[]> {
  const plan = await office.ask('plan', 'show')
  const all = list(plan, 'steps')
  return ids.map(id => {
    const step = all.find(one => pick(one, 'id') === id)
    return [id, pick(step, 'state'), pick(step, 'doneOn'), pick(step, 'doneBy')]
  })
}

const anchors = async () => pick(await office.ask('plan', 'show'), 'plan.anchors')

it('a re-election has the end of the term, the group and the new committee from the record', async () => {
  await committee()
  await office.ok('plan', 'new', 're-election')
  expect(await anchors()).toEqual({ 'term-ends': '2026-12-31' })
  expect(await office.refusal('plan', 'set', 'term-ends=2026-11-30')).toBe('anchor-on-record')
  await office.ok('group', 'form', 're-election', '--at', '2026-08-20')
  expect(await anchors()).toEqual({ 'term-ends': '2026-12-31', 'group-formed': '2026-08-20' })
  expect(await steps('R2')).toEqual([['R2', 'done', '2026-08-20', 'act']])
  await elect('re-election', '第三届', 5)
  await office.ok('plan', 'set', '--assembly', 'a1')
  await office.ok('committee', 'elect', '--from', 'E1', '--ends', '2031-11-15')
  await office.ok('committee', 'officer', '业主2', 'chair', '--at', '2026-11-17')
  await office.ok('committee', 'edit', 'filing=沪1号', '--at', '2026-12-10')
  expect(await anchors()).toMatchObject({
    'term-ends': '2026-12-31',
    'group-formed': '2026-08-20',
    elected: '2026-11-15',
  })
  expect(await steps('R2', 'R13', 'R15', 'R18')).toEqual([
    ['R2', 'done', '2026-08-20', 'act'],
    ['R13', 'done', '2026-11-15', 'act'],
    ['R15', 'done', '2026-11-17', 'act'],
    ['R18', 'done', '2026-12-10', 'act'],
  ])
  // The next plan is about the new committee.
  await office.ok('plan', 'close', 'P1', '--reason', '换届完成')
  await office.ok('plan', 'new', 're-election')
  expect(pick(await office.ask('plan', 'show', 'P2'), 'plan.anchors')).toEqual({ 'term-ends': '2031-11-15' })
})

it('a plan that names no assembly finds the committee that came of its group', async () => {
  await committee()
  await office.ok('plan', 'new', 're-election')
  await office.ok('group', 'form', 're-election', '--at', '2026-08-20')
  await elect('re-election', '第三届', 5)
  await office.ok('committee', 'elect', '--from', 'E1', '--ends', '2031-11-15')
  expect(await anchors()).toMatchObject({ 'term-ends': '2026-12-31', elected: '2026-11-15' })
})

it('a first assembly has its preparatory group, which is dissolved', async () => {
  await office.ok('plan', 'new', 'first', 'delivered=2026-05-01')
  await office.ok('group', 'form', 'preparation', '--at', '2026-08-20')
  expect(await steps('A2', 'A12')).toEqual([
    ['A2', 'done', '2026-08-20', 'act'],
    ['A12', 'overdue', null, null],
  ])
  await office.ok('group', 'dissolve', '--at', '2026-11-15')
  expect(await steps('A12')).toEqual([['A12', 'done', '2026-11-15', 'act']])
  expect(await anchors()).toMatchObject({ 'group-formed': '2026-08-20' })
})

it('a seat that ended by itself is shown; one that needs a vote is not', async () => {
  await committee()
  await office.ok('plan', 'new', 'recall')
  await office.ok('committee', 'end', '业主5', '--cause', 'removed', '--at', '2026-05-01')
  expect(await steps('K1')).toEqual([['K1', 'not-needed', null, null]])
  await office.ok('committee', 'end', '业主4', '--cause', 'resigned', '--at', '2026-06-01')
  expect(await steps('K1')).toEqual([['K1', 'done', '2026-06-01', 'act']])
  await office.ok('committee', 'edit', 'filing=沪2号', '--at', '2026-06-20')
  expect(await steps('K5b')).toEqual([['K5b', 'done', '2026-06-20', 'act']])
})

it('too few members make an early re-election due from the day on which they were', async () => {
  await committee()
  await office.ok('plan', 'new', 'early-re-election')
  for (const [name, day] of [
    ['业主5', '2026-05-01'],
    ['业主4', '2026-06-01'],
  ] as const)
    await office.ok('committee', 'end', name, '--cause', 'resigned', '--at', day)
  expect(await steps('X1')).toEqual([['X1', 'not-needed', null, null]])
  await office.ok('committee', 'end', '业主3', '--cause', 'resigned', '--at', '2026-07-01')
  expect(await steps('X1')).toEqual([['X1', 'done', '2026-07-01', 'act']])
})

it('a petition shows that it was handed in where it reaches the share, and where it is about the plan', async () => {
  await office.ok('plan', 'new', 'temporary')
  await office.ok('petition', 'new', '提议开会', '--at', '2026-05-01')
  await office.ok('petition', 'sign', '1-101', '--at', '2026-05-02')
  await office.ok('petition', 'hand-in', 'T1', '--at', '2026-05-03')
  expect(await steps('T1')).toEqual([['T1', 'not-needed', null, null]])
  await office.ok('petition', 'sign', '1-102', '--at', '2026-05-04')
  await office.ok('petition', 'hand-in', 'T1', '--at', '2026-05-05')
  expect(await steps('T1')).toEqual([['T1', 'done', '2026-05-05', 'act']])
  await office.ok('plan', 'new', 'covenant')
  const covenant = await office.ask('plan', 'show', 'P2')
  expect(list(covenant, 'steps').find(one => pick(one, 'id') === 'C1')).toMatchObject({ doneOn: null })
})

it('a by-election is elected on the day on which its members joined', async () => {
  await committee()
  await office.ok('committee', 'end', '业主5', '--cause', 'resigned', '--at', '2026-05-01')
  await elect('temporary', '补选', 1, '--committee-size', '5', '--remaining', '4')
  await office.ok('plan', 'new', 'by-election', '--assembly', 'a1')
  await office.ok('committee', 'elect', '--from', 'E1', '--at', '2026-11-16')
  expect(await anchors()).toMatchObject({ elected: '2026-11-16' })
  expect(await office.ask('committee', 'show')).toMatchObject({
    term: { no: 1 },
    standing: 5,
    state: 'complete',
  })
})

/** An assembly with one election, declared; every owner votes for all its candidates. */
async function elect(kind: string, title: string, seats: number, ...more: readonly string[]): Promise<void> {
  const [opens, closes] = ['2026-11-01T09:00', '2026-11-15T18:00']
  const names = Array.from({ length: seats }, (_, i) => `业主${i + 2}`)
  await office.ok(
    ...['assembly', 'new', title, '--code', 'a1', '--kind', kind, '--opens', opens, '--closes', closes],
  )
  await office.ok('election', 'add', title, '--seats', String(seats), ...more)
  for (const name of names) await office.ok('candidate', 'add', name)
  await office.ok('assembly', 'convene', '--at', '2026-10-10')
  await office.ok('assembly', 'open', '--at', opens)
  const marks = names.map((_, i) => i + 1).join(' ')
  const rows = Array.from({ length: 10 }, (_, i) => `1-${101 + i},2026-11-10,${marks}`)
  office.file('票.csv', `房号,收回时间,E1\n${rows.join('\n')}\n`)
  await office.ok('ballot', 'import', '票.csv')
  await office.ok('assembly', 'close', '--at', closes)
  await office.ok('assembly', 'declare', '--at', '2026-11-16T09:00')
}
