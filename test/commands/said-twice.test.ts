import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt, type Stage } from '../support/small-estate.ts'

/* What contradicts itself on a command line, and edits that change nothing. */

describe('contradictions', () => {
  it('a good serial beside an unknown unit points at the column of the unit', async () => {
    const office = await officeAt('open')
    office.file(
      '票.csv',
      '票号,房号,收回时间,M1\na1-00001-8,9-999,2026-03-05,同意\na1-00001-9,1-101,2026-03-05,同意\n',
    )
    const said = await office.hoa('ballot', 'import', '票.csv', '--items', 'M1', '--json')
    expect(list(said.json(), 'error.problems')).toMatchObject([
      { code: 'unit-not-on-roll', line: 2, column: '房号' },
      { code: 'serial-wrong-check-digit', line: 3, column: '票号' },
    ])
    office.file('送达.csv', '票号,房号,送达时间,送达方式\na1-00001-8,9-999,2026-02-20,面交\n')
    const served = await office.hoa('ballot', 'serve', '送达.csv', '--json')
    expect(list(served.json(), 'error.problems')).toMatchObject([
      { code: 'unit-not-on-roll', column: '房号' },
    ])
  })

  it.each(['业主=besitzer', '户主=owner', '业主=__proto__', '__proto__=owner', 'constructor=owner'])(
    '--map %s is refused',
    async map => {
      const office = await officeAt('compound')
      expect(await office.refusal('roster', 'import', '名册.csv', '--map', map)).toMatch(
        /^map-(?:field|column)$/,
      )
    },
  )

  it('--marks that give one sign two meanings are refused', async () => {
    const office = await officeAt('open')
    for (const marks of [
      '√=for,√=against',
      '√=for,×=against,√=abstain',
      'X=for,x=against',
      'Ｘ=for,x=spoilt',
    ])
      expect(await office.refusal('ballot', 'import', '表决票.csv', '--marks', marks)).toBe(
        'marks-contradict',
      )
    await office.ok('ballot', 'import', '表决票.csv', '--marks', '√=for,√=for')
  })

  it('--text with --text-file is refused', async () => {
    const office = await officeAt('drafted')
    office.file('议题.txt', '第一条')
    const said = await office.hoa('motion', 'edit', 'M1', '--text', '第二条', '--text-file', '议题.txt')
    expect([said.code, said.err]).toEqual([2, expect.stringContaining('text-or-file')])
  })
})

const EDITS: readonly (readonly [Stage, readonly string[]])[] = [
  ['drafted', ['motion', 'edit', 'M1', '--title', '关于续聘物业服务企业的议题', '--matter', 'manager']],
  ['drafted', ['motion', 'edit', 'M1']],
  ['drafted', ['election', 'edit', 'E1', '--seats', '2']],
  ['drafted', ['choice', 'edit', 'C1', '--option', '米色', '--option', '灰色']],
  ['drafted', ['candidate', 'edit', '1', '--name', '甲候选']],
  ['drafted', ['assembly', 'edit', '--title', '2026年第一次会议', '--closes', '2026-03-15T18:00']],
  ['compound', ['compound', 'edit', '--street', '某某街道']],
  ['compound', ['compound', 'rule', 'set', 'tie=default']],
  ['roster', ['roster', 'edit', '1-101', 'area=100.00', 'use=residential', '--reason', '核对']],
  ['convened', ['roll', 'correct', '1-101', 'area=100', '--reason', '核对', '--evidence', '登记簿']],
]

describe('an edit that changes nothing', () => {
  it.each(EDITS)('at %s: says so and leaves no entry: %j', async (stage, words) => {
    const office = await officeAt(stage)
    const before = await entries(office)
    expect((await office.ok(...words)).out).toBe('没有变化，未写入\n')
    expect(pick(await office.ask(...words), 'unchanged')).toBe(true)
    expect(await entries(office)).toBe(before)
  })

  it('one that does is told and logged', async () => {
    const office = await officeAt('drafted')
    const before = await entries(office)
    expect((await office.ok('motion', 'edit', 'M1', '--title', '另一题')).out).toBe('已修改 M1：另一题\n')
    expect(await entries(office)).toBe(before + 1)
  })
})

async function entries(office: Office): Promise<number> {
  return list(await office.ask('audit', 'log')).length
}
