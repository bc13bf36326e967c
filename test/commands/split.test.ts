import { expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { withoutGuards } from '../../src/store/schema.ts'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* 分出、并入: an estate goes into a file of its own and into another record, with its declared votes, its log and its seals. */

/** A declared vote, another estate beside it, and things around the vote that name their rows by number. */
async function twoEstates(): Promise<Office> {
  const office = await officeAt('declared')
  await office.ok('init', '东苑', '--code', 'dy', '--yes')
  const on = ['--compound', 'ys']
  await office.ok('committee', 'elect', '--from', 'E1', ...on)
  await office.ok('project', 'new', '服务', '--at', '2026-03-01', ...on)
  await office.ok('project', 'step', 'J1', 'evaluation', '--at', '2026-03-10', '--score', '质量=1/2', ...on)
  await office.ok('plan', 'new', 'regular', '--assembly', 'a1', ...on)
  await office.ok('posting', 'add', 'result', '--at', '2026-03-18T10:00', '--place', '大门', ...on)
  await office.ok('project', 'new', '东苑的事', '--at', '2026-03-01', '--compound', 'dy')
  return office
}

const verified = async (office: Office, ...db: readonly string[]) =>
  pick(await office.ask('audit', 'verify', ...db), 'ok')
const asked = [
  ['tally', '--assembly', 'a1'],
  ['committee', 'show', '--on', '2026-03-19'],
  ['project', 'show', 'J1'],
  ['plan', 'show', '--on', '2026-03-19'],
  ['posting', 'list'],
  ['decision', 'list'],
  ['ballot', 'list', '--assembly', 'a1'],
  ['roster', 'list'],
] as const
const told = async (office: Office, ...more: readonly string[]) => {
  const all = []
  for (const words of asked) all.push(await office.ask(...words, '--compound', 'ys', ...more))
  return all
}

it('an estate in a file of its own tells what it told, and both files verify', async () => {
  const office = await twoEstates()
  const before = await told(office)
  const split = await office.ask('compound', 'split', 'ys', '--out', 'ys.db')
  const db = ['--db', office.path('ys.db')]
  expect(await told(office, ...db)).toEqual(before)
  expect([await verified(office), await verified(office, ...db)]).toEqual([true, true])
  expect(list(await office.ask('compound', 'list', ...db)).map(one => pick(one, 'code'))).toEqual(['ys'])
  // Nothing of the other estate is in it, not even in a page that was freed.
  expect(office.read('ys.db')).not.toContain('东苑')
  const log = list(await office.ask('audit', 'log', ...db))
  expect(pick(log.at(-1), 'act')).toBe('compound.split')
  expect(pick(log.at(-1), 'detail')).toMatch(/^from=hoa\.db head=[0-9a-f]{64}$/)
  expect(log.filter(one => pick(one, 'act') === 'withheld')).toHaveLength(2)
  expect(pick(split, 'withheld')).toBe(2)
  const source = list(await office.ask('audit', 'log', '--last', '1'))
  expect(pick(source[0], 'detail')).toBe(`to=ys.db head=${pick(split, 'head')}`)
})

it('what stays behind takes no more acts; the file goes on, and what was declared stays final', async () => {
  const office = await twoEstates()
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  const change = ['compound', 'edit', '--address', '某路1号', '--compound', 'ys']
  expect(await office.refusal(...change)).toBe('compound-split-off')
  expect(await office.refusal('compound', 'split', 'ys', '--out', 'again.db')).toBe('compound-split-off')
  await office.ok('compound', 'edit', '--address', '某路1号', '--compound', 'dy')
  const db = ['--db', office.path('ys.db')]
  await office.ok(...change, ...db)
  expect(await office.refusal('ballot', 'void', '1-101', '--reason', 'V1', '--assembly', 'a1', ...db)).toBe(
    'assembly-is-final',
  )
  expect(await verified(office, ...db)).toBe(true)
})

it('goes into another record under new numbers, with its log', async () => {
  const office = await twoEstates()
  const before = await told(office)
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  const other = newOffice()
  await other.ok('init', '西苑', '--code', 'xi', '--yes')
  await other.ok('project', 'new', '西苑的事', '--at', '2026-03-01')
  await other.ok('compound', 'join', office.path('ys.db'))
  const after = await told(other)
  // The register of decisions names log entries, whose numbers are others here.
  const same = (all: readonly unknown[]) => JSON.stringify(all).replaceAll(/"entry":-?\d+/g, '"entry":0')
  expect(same(after)).toBe(same(before))
  expect(await verified(other)).toBe(true)
  expect(pick(await other.ask('project', 'list', '--compound', 'xi'), '0.title')).toBe('西苑的事')
  expect(
    await other.refusal('ballot', 'void', '1-101', '--reason', 'V1', '--assembly', 'a1', '--compound', 'ys'),
  ).toBe('assembly-is-final')
  expect(pick(await other.ask('audit', 'log', '--last', '1'), '0.detail')).toMatch(
    /^from=ys\.db entries=\d+ head=/,
  )
  // It goes on there, and once more into a file of its own.
  await other.ok('project', 'new', '后来的', '--at', '2026-03-19', '--compound', 'ys')
  await other.ok('compound', 'split', 'ys', '--out', 'ys2.db')
  expect(await verified(other, '--db', other.path('ys2.db'))).toBe(true)
  expect(await verified(other)).toBe(true)
  expect(await other.refusal('compound', 'join', office.path('ys.db'))).toBe('join-taken')
})

it('refuses what is no record, is damaged, is here already or is practice', async () => {
  const office = await twoEstates()
  expect(await office.refusal('compound', 'split', 'zz', '--out', 'zz.db')).toBe('compound-unknown')
  office.file('there.db', 'x')
  expect(await office.refusal('compound', 'split', 'ys', '--out', 'there.db')).toBe('file-exists')
  expect(await office.refusal('compound', 'join', 'there.db')).toBe('database-not-ours')
  expect(await office.refusal('compound', 'join', 'hoa.db')).toBe('join-onto-itself')
  await office.ok('compound', 'split', 'dy', '--out', 'dy.db')
  expect(await office.refusal('compound', 'join', 'dy.db')).toBe('join-taken')
  expect(await verified(office)).toBe(true)
})

it('an entry that somebody withholds, and one that came with an estate and was changed, are found', async () => {
  const office = await twoEstates()
  await office.ok('compound', 'split', 'ys', '--out', 'ys.db')
  const other = newOffice()
  await other.ok('init', '西苑', '--code', 'xi', '--yes')
  await other.ok('compound', 'join', office.path('ys.db'))
  const changed = async (at: Office, path: string, sql: string) => {
    const db = connect(path)
    withoutGuards(db, () => db.exec(sql))
    db.close()
    const said = await at.hoa('audit', 'verify', '--db', path, '--json')
    return list(said.json(), 'findings').map(one => pick(one, 'code'))
  }
  expect(
    await changed(
      office,
      office.path('ys.db'),
      "update log set act = 'withheld', subject = '', detail = '' where no = 3",
    ),
  ).toEqual(expect.arrayContaining([expect.stringContaining('chain-broken')]))
  expect(
    await changed(
      other,
      other.path('hoa.db'),
      "update joined_log set detail = 'x' where act = 'assembly.new'",
    ),
  ).toEqual(
    expect.arrayContaining([expect.stringContaining('row-changed'), expect.stringContaining('chain-broken')]),
  )
})
