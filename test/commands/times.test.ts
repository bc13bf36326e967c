import { describe, expect, it } from 'vitest'
import { list, pick } from '../support/hoa.ts'
import { officeAt, SERIAL } from '../support/small-estate.ts'

/* When a thing happened: never after tomorrow, and never before what must come first. The clock says 2026-03-20. */

const FUTURE = [
  ['drafted', ['assembly', 'convene']],
  ['served', ['assembly', 'open']],
  ['voted', ['assembly', 'close']],
  ['closed', ['assembly', 'declare', '--override', '不影响结果']],
  ['convened', ['ballot', 'serve', '--all', '--method', 'hand']],
  ['roster', ['roster', 'transfer', '1-101', '--to', '新业主']],
  ['drafted', ['candidate', 'withdraw', '1', '--reason', '本人申请']],
  ['compound', ['roster', 'import', '名册.csv']],
  ['open', ['ballot', 'import', '表决票.csv']],
] as const

describe('--at', () => {
  it.each(FUTURE)(
    'at %s: in the future or with a mistyped year it is refused by %j',
    async (stage, words) => {
      const office = await officeAt(stage)
      for (const at of ['2026-03-22', '9999-12-31'])
        expect([at, await office.refusal(...words, '--at', at)]).toEqual([at, 'at-in-future'])
      expect(await office.refusal(...words, '--at', '0001-01-01')).not.toMatch(/^exit 0/)
    },
  )

  it('on a day that no calendar has says so, and so does a cell, an anchor and a committee', async () => {
    const office = await officeAt('open')
    const said = async (...words: string[]) => (await office.hoa(...words)).err
    expect(await said('ballot', 'serve', '--all', '--method', 'hand', '--at', '2026-02-30')).toBe(
      '错误 option-not-a-time: --at：没有2026年2月30日这一天\n→ 这个月到 28 日为止，请核对；日期写成 2026-03-01 或者 2026年3月1日\n',
    )
    office.file('补录.csv', '房号,收回时间,M1\n1-101,2026-13-05 10:00,同意\n')
    expect(await said('ballot', 'import', '补录.csv', '--items', 'M1', '--lang', 'en')).toContain(
      'there is no such day as 2026-13-05\n→ months go from 1 to 12',
    )
    expect(await said('plan', 'new', 're-election', 'term-ends=2026年11月31日')).toContain(
      'term-ends：没有2026年11月31日这一天',
    )
    expect(await said('assembly', 'close', '--at', '三月')).toContain(
      '不是日期或时间：“三月”\n→ 可以写成 2026-03-01',
    )
  })

  it('and a day of a plan or a committee that hoa writes in another way is said back with its weekday', async () => {
    const office = await officeAt('open')
    const said = async (...words: string[]) => (await office.ok(...words)).err
    expect(await said('plan', 'new', 'regular', 'opens=2026年3月1日', 'knew=2026-02-01')).toContain(
      'opens: 2026年3月1日 → 2026年3月1日（周日）\n',
    )
    expect(await said('plan', 'set', 'term-ends=2026.12.31 9:00')).toContain(
      'term-ends: 2026.12.31 9:00 → 2026年12月31日（周四）\n',
    )
    expect(await said('plan', 'set', 'term-ends=2026-12-30')).not.toContain('→ 2026')
    expect(await said('next', '--on', '2026/4/1')).toContain('--on: 2026/4/1 → 2026年4月1日（周三）\n')
  })

  it('of tomorrow is taken, as in a file', async () => {
    const office = await officeAt('roster')
    await office.ok('roster', 'transfer', '1-101', '--to', '新业主', '--at', '2026-03-21')
  })

  it('of the year 0001 is told as a slip where nothing else is before it', async () => {
    const office = await officeAt('roster')
    const words = ['roster', 'transfer', '1-101', '--to', '新业主', '--at', '0001-01-01']
    expect(await office.refusal(...words)).toBe('at-too-early')
  })

  it('may be in the future where something is only looked at', async () => {
    const office = await officeAt('compound')
    await office.ok('compound', 'rule', 'list', '--at', '2030-01-01')
    await office.ok('law', 'show', 'shanghai', '--at', '2030-01-01')
  })
})

describe('what comes before what', () => {
  it('declare --at before the close is refused', async () => {
    const office = await officeAt('resolved')
    expect(await office.refusal('assembly', 'declare', '--at', '2026-03-15T17:59')).toBe('declare-too-early')
    await office.ok('assembly', 'declare', '--at', '2026-03-15T18:00')
  })

  it('service before the convening day is refused, for all and in a file with line and column', async () => {
    const office = await officeAt('convened')
    const all = ['ballot', 'serve', '--all', '--method', 'hand', '--at']
    expect(await office.refusal(...all, '2026-01-31T23:59')).toBe('served-before-convening')
    office.file(
      '送达.csv',
      '房号,送达时间,送达方式\n1-101,2026-02-01 00:00,面交\n1-201,2026-01-31 09:00,面交\n',
    )
    const said = await office.hoa('ballot', 'serve', '送达.csv', '--json')
    expect(list(said.json(), 'error.problems')).toMatchObject([
      { code: 'served-before-convening', line: 3, column: '送达时间' },
    ])
    await office.ok(...all, '2026-02-01')
  })

  it('a paper signed after the day it was received is a problem with line and column', async () => {
    const office = await officeAt('open')
    const rows = ['1-101,2026-03-05 10:00,2026-03-05', '1-201,2026-03-05 10:00,2026-03-06']
    office.file('票.csv', `房号,收回时间,签署日期,M1\n${rows.map(row => `${row},同意\n`).join('')}`)
    const said = await office.hoa('ballot', 'import', '票.csv', '--items', 'M1', '--json')
    expect(list(said.json(), 'error.problems')).toMatchObject([
      { code: 'signed-after-received', line: 3, column: '签署日期' },
    ])
  })
})

describe('ballot serve', () => {
  it('from a file refuses the options of --all', async () => {
    const office = await officeAt('convened')
    office.file('送达.csv', `票号,送达方式\n${SERIAL[1]},面交\n`)
    for (const option of [
      ['--method', 'door'],
      ['--received-by', '门卫'],
    ]) {
      const said = await office.hoa('ballot', 'serve', '送达.csv', ...option)
      expect([said.code, said.err]).toEqual([2, expect.stringContaining('option-with-all')])
    }
  })

  it('from a file without a time is refused, unless --at gives one', async () => {
    const office = await officeAt('convened')
    office.file('送达.csv', `票号,送达方式\n${SERIAL[1]},面交\n`)
    const said = await office.hoa('ballot', 'serve', '送达.csv', '--json')
    expect(list(said.json(), 'error.problems')).toMatchObject([
      { code: 'column-missing', line: 1, message: expect.stringContaining('送达时间 served_at') },
    ])
    await office.ok('ballot', 'serve', '送达.csv', '--at', '2026-02-20')
    expect(pick(await office.ask('tally'), 'ballots.served.headcount')).toBe(1)
    office.file('上门.csv', '房号,上门结果,上门人\n1-101,无人,甲\n')
    const visit = ['ballot', 'visit', '--file', '上门.csv']
    expect(await office.refusal(...visit)).toBe('column-missing')
    await office.ok(...visit, '--at', '2026-02-20')
  })

  it('--dry-run says that nothing was written', async () => {
    const office = await officeAt('convened')
    const words = ['ballot', 'serve', '--all', '--method', 'hand']
    expect((await office.ok(...words, '--dry-run')).out).toContain('检查通过，未写入')
    expect(pick(await office.ask(...words), 'recorded')).toBe(7)
  })
})
