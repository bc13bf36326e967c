import { chmodSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick, text } from '../../support/hoa.ts'

const LIST = `某街道小区清单,,,,,,,,
小区名称,代码,区,街道,地址,任期届满,业委会人数,届次,合同到期
甲小区,jia,示例区,一街道,示例路1号,2026-12-31,7,第2届,2027年6月30日
乙小区,,示例区,二街道,示例路2号,2026/6/30,5,,
丙小区,,示例区,二街道,示例路3号,,,,
`

async function begun(): Promise<Office> {
  const office = newOffice()
  await office.ok('init', '丁小区', '--code', 'ding', '--street', '一街道')
  office.file('清单.csv', LIST)
  return office
}

const estates = async (office: Office, ...words: string[]) =>
  list(await office.ask('portfolio', '--sort', 'code', ...words))

describe('portfolio import', () => {
  it('takes names, streets, terms, sizes and contracts, and makes codes where there are none', async () => {
    const office = await begun()
    expect(await office.ask('portfolio', 'import', '清单.csv', '--dry-run')).toMatchObject({
      new: 3,
      dryRun: true,
    })
    expect(await estates(office)).toHaveLength(1)
    expect(await office.ask('portfolio', 'import', '清单.csv')).toMatchObject({
      read: 3,
      new: 3,
      committees: 2,
    })
    expect(await estates(office)).toMatchObject([
      { compound: { code: 'ding' }, committee: { state: 'none' } },
      {
        compound: { code: 'e1', name: '乙小区', street: '二街道' },
        committee: { termEnds: '2026-06-30', size: 5 },
      },
      {
        compound: { code: 'e2', name: '丙小区', address: '示例路3号' },
        committee: { state: 'none', termEnds: null },
      },
      {
        compound: { code: 'jia', contractEnds: '2027-06-30' },
        committee: { state: 'unknown', term: 2, termEnds: '2026-12-31', size: 7, vacant: 0 },
      },
    ])
    // The same file again finds everything as it is.
    expect(await office.ask('portfolio', 'import', '清单.csv')).toMatchObject({
      new: 0,
      changed: 0,
      already: 3,
      committees: 0,
    })
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('gives a plan its end of the term, and takes the members later', async () => {
    const office = await begun()
    await office.ok('portfolio', 'import', '清单.csv')
    await office.ok('plan', 'new', 're-election', '--compound', 'jia')
    expect(pick(await office.ask('plan', 'show', '--compound', 'jia'), 'plan.anchors')).toMatchObject({
      'term-ends': '2026-12-31',
    })
    office.file('r.csv', '房号,专有面积,业主\n1-101,80,业主甲\n1-102,80,业主乙\n')
    office.file('m.csv', '房号,姓名\n1-101,业主甲\n1-102,业主乙\n')
    await office.ok('roster', 'import', 'r.csv', '--compound', 'jia')
    const term = ['--term', '2', '--starts', '2022-01-01', '--ends', '2026-12-31', '--size', '7']
    await office.ok('committee', 'import', 'm.csv', ...term, '--compound', 'jia')
    expect(await office.ask('committee', 'show', '--compound', 'jia')).toMatchObject({
      standing: 2,
      vacant: 5,
    })
    expect(await office.refusal('committee', 'import', 'm.csv', ...term, '--compound', 'jia')).toBe(
      'committee-term-taken',
    )
  })

  it('names every problem with its line and writes nothing', async () => {
    const office = await begun()
    office.file(
      '坏.csv',
      '小区,代码,街道,任期届满,业委会人数,地方规定\n甲,Ab,一街道,2026-02-30,7,\n,bb,,,,\n丙,cc,,2026-12-31,,\n丁,cc,,2026-12-31,十,火星\n丁小区,ding,三街道,,,\n',
    )
    const said = await office.hoa('portfolio', 'import', '坏.csv', '--json')
    expect(said.code).toBe(1)
    const found = list(said.json(), 'error.problems').map(one => [pick(one, 'line'), text(one, 'code')])
    expect(found).toEqual([
      [2, 'day-unreadable'],
      [3, 'estate-name-missing'],
      [4, 'estate-size-missing'],
      [5, 'count-unreadable'],
      [5, 'estate-size-missing'],
      [5, 'estate-twice'],
      [5, 'region-unknown'],
      [6, 'estate-differs'],
    ])
    office.file('坏.csv', '小区,代码\n甲,1a\n')
    expect(await office.refusal('portfolio', 'import', '坏.csv')).toBe('code-malformed')
    expect(await estates(office)).toHaveLength(1)
    office.file('改.csv', '小区,代码,街道,地方规定\n丁小区,ding,三街道,上海市\n')
    expect(await office.ask('portfolio', 'import', '改.csv', '--update')).toMatchObject({ changed: 1 })
    expect(await estates(office)).toMatchObject([{ compound: { street: '三街道', region: 'shanghai' } }])
  })

  it('refuses a list without rows as it refuses such a roster', async () => {
    const office = await begun()
    office.file('空.csv', '小区,代码,街道\n')
    expect(await office.refusal('portfolio', 'import', '空.csv')).toBe('no-rows')
  })

  it('reads its own form, without the examples', async () => {
    const office = await begun()
    await office.ok('portfolio', 'template', '--out', '表.csv')
    office.file('填.csv', `${office.read('表.csv').trim()}\r\n戊小区,wu,某区,五街道,,,,,,,,,,\r\n`)
    expect(await office.ask('portfolio', 'import', '填.csv')).toMatchObject({
      read: 1,
      codes: [{ code: 'wu' }],
    })
  })
})

describe('a folder of files', () => {
  it('is read as one portfolio, each file as it is; a bad one is named', async () => {
    const office = newOffice()
    for (const no of [1, 2, 3])
      await office.ok('init', `小区${no}`, '--code', `x${no}`, '--db', office.path(`${no}.db`))
    await office.ok('init', '小区四', '--code', 'x4', '--db', office.path('3.db'))
    office.file('坏.db', 'SQLite format 3\u0000 and nothing more')
    chmodSync(office.path('2.db'), 0o400)
    const before = readdirSync(office.folder)
    const said = await office.ok('portfolio', '--in', '.', '--json', '--sort', 'code')
    expect(list(said.json()).map(estate => [pick(estate, 'compound.code'), pick(estate, 'file')])).toEqual([
      ['x1', '1.db'],
      ['x2', '2.db'],
      ['x3', '3.db'],
      ['x4', '3.db'],
    ])
    expect(said.err).toContain('坏.db')
    expect(readdirSync(office.folder)).toEqual(before)
    expect(await office.refusal('portfolio', '--in', 'nowhere')).toBe('file-cannot-read')
  })
})
