import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt, SECRETS } from '../support/small-estate.ts'

/** A year and a day after the declaration. */
const LATER = Date.UTC(2027, 2, 20, 2)

async function erased(...more: string[]): Promise<Office> {
  const office = await officeAt('declared')
  office.now = LATER
  await office.ok('privacy', 'erase', '--reason', '保存期满', ...more)
  return office
}

const columnsOf = (office: Office, sql: string): string[] => {
  const db = connect(office.path('hoa.db'))
  const found = db.prepare<[], string>(sql).pluck().all()
  db.close()
  return found
}

describe('privacy erase', () => {
  it('takes names and numbers out of a roll; log, count and check code still verify', async () => {
    const office = await officeAt('declared')
    const before = await office.ask('audit', 'verify')
    const proof = async (name: string) => {
      await office.ok('proof', 'export', '--out', name)
      return JSON.parse(office.read(`${name}/record.json`))
    }
    const old = await proof('前')
    office.now = LATER
    await office.ok('privacy', 'erase', '--reason', '保存期满')
    const after = await office.ask('audit', 'verify')
    expect(pick(after, 'ok')).toBe(true)
    expect(pick(after, 'declared.0.checkCode')).toBe(pick(before, 'declared.0.checkCode'))
    for (const name of columnsOf(office, "select owners || ' ' || owner_key from roll_unit"))
      for (const secret of SECRETS) expect(name).not.toContain(secret)
    expect(columnsOf(office, 'select distinct received_by from service')).toEqual([''])
    // Same owners are the same still.
    const tokens = columnsOf(office, "select owners from roll_unit where code in ('1-101', '1-102')")
    expect(new Set(tokens).size).toBe(1)
    expect(tokens[0]).toMatch(/^已删除[0-9A-Z]{8}$/)
    expect(await office.ask('proof', 'check', '前')).toMatchObject({ ok: true })
    const again = await proof('后')
    expect(again.checkCode).toBe(old.checkCode)
    expect(again.tally).toEqual(old.tally)
    expect(await office.refusal('privacy', 'erase', '--reason', '再删')).toBe('erased-already')
  })

  it('with the roster leaves no name, number or telephone in the file, in no free page either', async () => {
    const office = await erased('--roster')
    const bytes = readFileSync(office.path('hoa.db'))
    for (const secret of SECRETS) expect([secret, bytes.includes(secret)]).toEqual([secret, false])
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
    const report = await office.ask('privacy', 'report')
    const numbers = list(report, 'stored').filter(one => /id_no|phone/.test(String(pick(one, 'column'))))
    expect(numbers.map(one => pick(one, 'count'))).toEqual(numbers.map(() => 0))
    expect(pick(report, 'assemblies.0.erasedOn')).toBe('2027-03-20')
  })

  it('is refused before the retention day, and while an assembly goes on', async () => {
    const office = await officeAt('declared')
    expect(await office.refusal('privacy', 'erase', '--reason', '早')).toBe('erase-too-early')
    await office.ok('privacy', 'erase', '--reason', '早', '--override', '业主要求')
    const open = await officeAt('open')
    expect(await open.refusal('privacy', 'erase', '--assembly', 'a1', '--reason', '早')).toBe('wrong-state')
  })

  it('the database lets exactly that go: nothing before it is on record, nothing else after it, and no other name', async () => {
    const before = await officeAt('declared')
    const raw = (office: Office, sql: string) => {
      const db = connect(office.path('hoa.db'))
      try {
        db.exec(sql)
      } finally {
        db.close()
      }
    }
    const final = /assembly-is-final/
    expect(() => raw(before, "update roll_unit set owners = ''")).toThrow(final)
    const after = await erased()
    expect(() => raw(after, "update roll_unit set owners = '某人'")).toThrow(final)
    expect(() => raw(after, "update roll_unit set owners = '', area_cm2 = 1")).toThrow(final)
    expect(() => raw(after, "update paper set marks = '1'")).toThrow(final)
    expect(() => raw(after, "update paper set proxy = '', voter = 2")).toThrow(final)
    expect(() => raw(after, 'delete from erasure')).toThrow(final)
    const open = await officeAt('open')
    expect(() => raw(open, "insert into erasure select id, '2026-01-01', 'x', 0 from assembly")).toThrow(
      final,
    )
  })
})

it('privacy report says what is stored and why, and who got it in full and why', async () => {
  const office = await officeAt('declared')
  await office.ok('roster', 'export', '名册-全.csv', '--reason', '存档')
  await office.ok('notice', 'print', 'roll', '--audience', 'file', '--reason', '居委会查阅')
  await office.ok('notice', 'print', 'roll')
  const report = await office.ask('privacy', 'report')
  const count = (column: string) =>
    pick(
      list(report, 'stored').find(one => pick(one, 'column') === column),
      'count',
    )
  expect(count('id_no')).toBe(8)
  expect(count('phone')).toBe(8)
  expect(list(report, 'given').map(one => [pick(one, 'act'), pick(one, 'reason')])).toEqual([
    ['roster.export', '存档'],
    ['notice.print', '居委会查阅'],
  ])
  expect(pick(report, 'assemblies.0.keptUntil')).toBe('2027-03-16')
  const said = (await office.ok('privacy', 'report')).out
  for (const secret of SECRETS) expect(said).not.toContain(secret)
  expect(said).toContain('没有加密')
})
