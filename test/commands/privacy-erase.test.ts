import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { BALLOTS, officeAt, SECRETS, WAY } from '../support/small-estate.ts'

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

  it('takes out what candidates said of themselves, who commented and who complained of no assembly', async () => {
    const office = await officeAt('drafted')
    const own = ['1957-03', '退休教师', '愿为大家服务']
    await office.ok(
      'candidate',
      'edit',
      '1',
      '--born',
      '1957-03',
      '--profession',
      '退休教师',
      '--statement',
      '愿为大家服务',
    )
    const from = WAY.findIndex(([stage]) => stage === 'drafted')
    for (const [, steps] of WAY.slice(from + 1)) for (const words of steps) await office.ok(...words)
    office.file('规约.txt', '第一条 不得饲养大型犬。\n')
    await office.ok('text', 'add', 'covenant', '--file', '规约.txt')
    await office.ok(
      'text',
      'comment',
      'covenant',
      '--clause',
      '第一条',
      '--comment',
      '同意',
      '--from',
      '1-101 甲大明',
    )
    const claim = ['--kind', 'mediation', '--about', 'elevator', '--from', '1-201 乙小红', '--claim', '采光']
    await office.ok('dispute', 'open', ...claim)
    await office.ok('dispute', 'settle', '1', '--outcome', 'agreement')
    const check = pick(await office.ask('audit', 'verify'), 'declared.0.checkCode')
    office.now = LATER
    await office.ok('privacy', 'erase', '--reason', '保存期满')
    const bytes = () => readFileSync(office.path('hoa.db'))
    for (const text of own) expect([text, bytes().includes(text)]).toEqual([text, false])
    // The roster was not erased yet, so its owner still complains.
    expect(columnsOf(office, 'select complainant from dispute')).toEqual(['乙小红'])
    await office.ok('privacy', 'erase', '--roster', '--reason', '保存期满')
    for (const table of ['dispute', 'text_comment'])
      expect(
        columnsOf(office, `select ${table === 'dispute' ? 'complainant' : 'commenter'} from ${table}`),
      ).toEqual([expect.stringMatching(/^已删除/)])
    expect(pick(await office.ask('audit', 'verify'), 'declared.0.checkCode')).toBe(check)
  })

  it('is refused where the roster left alone would make another count', async () => {
    const office = await officeAt('open')
    const [head = '', ...rows] = BALLOTS.trim().split('\n')
    const signers: Record<string, string> = { '1-102': '甲大明', '1-201': '乙小红' }
    const signed = rows.map(row => `${row},${signers[row.split(',')[0] ?? ''] ?? ''}`)
    office.file('表决票.csv', [`${head},签署人`, ...signed, ''].join('\n'))
    const from = WAY.findIndex(([stage]) => stage === 'open')
    for (const [, steps] of WAY.slice(from + 1)) for (const words of steps) await office.ok(...words)
    office.now = LATER
    const before = columnsOf(office, 'select owners from roll_unit')
    expect(await office.refusal('privacy', 'erase', '--reason', '保存期满')).toBe('erase-count-differs')
    expect(columnsOf(office, 'select owners from roll_unit')).toEqual(before)
    await office.ok('privacy', 'erase', '--roster', '--reason', '保存期满')
    expect(pick(await office.ask('audit', 'verify'), 'ok')).toBe(true)
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
