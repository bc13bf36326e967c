import { describe, expect, it } from 'vitest'
import { list, newOffice, pick, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* What is said, and in which language. */

const HAN = /\p{Script=Han}/u

describe('in Chinese', () => {
  it('the states of an assembly are Chinese words', async () => {
    const said = await (await officeAt('drafted')).hoa('assembly', 'close')
    expect(said.err).toContain('现在是“筹备中”，这个操作要在“表决中”时做')
    expect(said.err).not.toMatch(/draft|open/)
  })

  it('and what a text is', async () => {
    const office = await officeAt('drafted')
    expect((await office.hoa('motion', 'edit', 'M1', '--title', ' ')).err).toContain('标题 不能为空')
    expect((await office.hoa('compound', 'edit', '--street', '坏\u0007')).err).toContain(
      '街道（乡镇） 含有控制字符',
    )
  })

  it('and the kinds of items', async () => {
    const said = await (await officeAt('drafted')).hoa('election', 'edit', 'M1', '--seats', '3')
    expect(said.err).toContain('M1 是 议题，不是 选举')
  })
})

describe('in English', () => {
  it('notice list has English titles', async () => {
    const office = await officeAt('open')
    for (const said of [await office.ok('notice', 'list', '--lang', 'en')]) expect(said.out).not.toMatch(HAN)
    const titles = list(await office.ask('notice', 'list', '--lang', 'en')).map(n => text(n, 'title'))
    expect(titles).toEqual(expect.arrayContaining(['notice of the assembly', 'notice of the result']))
  })

  it('compound rule list has English reasons, readings and citations', async () => {
    const office = await officeAt('compound')
    expect((await office.ok('compound', 'rule', 'list', '--lang', 'en')).out).not.toMatch(
      /[\p{Script=Han}（）]/u,
    )
    expect(JSON.stringify(await office.ask('compound', 'rule', 'list', '--lang', 'en'))).not.toMatch(HAN)
  })
})

it('a warning prints its next step, once', async () => {
  const office = await officeAt('drafted')
  const { err } = await office.ok('assembly', 'convene', '--at', '2026-02-01')
  expect(err.match(/→ 用 hoa roster check 查看\n/g)).toHaveLength(1)
})

describe('help', () => {
  it.each([
    [['roster', 'nix', '--help'], 2],
    [['nix', '--help'], 2],
    [['help', 'roster', 'nix'], 2],
    [['--db', 'roster', 'nix', '-h'], 2],
    [['roster', '--help'], 0],
    [['roster', 'import', '名册.csv', '--help'], 0],
    [['--db', 'x.db', 'roster', '--lang', 'en', 'import', '--help'], 0],
    [['compound', 'rule', '--help'], 0],
    [['--help'], 0],
  ] as const)('%j ends with %i', async (words, code) => {
    expect((await newOffice().hoa(...words)).code).toBe(code)
  })
})

describe('the command line', () => {
  it('behind -- nothing is an option: tally -- --json is not answered in JSON', async () => {
    const said = await (await officeAt('open')).hoa('tally', '--', '--json')
    expect([said.code, said.out, said.err]).toEqual([2, '', expect.stringContaining('usage-excess')])
    expect((await newOffice().hoa('tally', '--', '--lang', 'en')).err).toMatch(HAN)
  })

  it('an empty path is refused: notice print --out ""', async () => {
    const office = await officeAt('open')
    expect(await office.refusal('notice', 'print', 'convening', '--out', '')).toBe('usage-value')
    expect(await office.refusal('tally', '--db', '')).toBe('usage-value')
  })

  it('an invalid HOA_LANG is told, and Chinese is used', async () => {
    const office = await officeAt('open')
    office.env['HOA_LANG'] = 'fr'
    const said = await office.ok('tally', '--json')
    expect(said.err).toContain('HOA_LANG 不能是“fr”')
    expect(pick(said.json(), 'format')).toBe('hoa-tally/1')
    expect((await office.ok('tally', '--lang', 'en')).err).not.toContain('HOA_LANG')
  })
})

describe('an edit', () => {
  it('is told by what its fields are called, not by what help says of them', async () => {
    const office = await officeAt('drafted')
    const said = async (...words: string[]) => (await office.ok(...words)).out
    const words = ['--contract-ends', '2027-01-01', '--registered-area', '1000', '--court', '某某区法院']
    expect(await said('compound', 'edit', ...words)).toBe(
      '已修改：管辖法院 某某区法院；登记总面积 1000；物业服务合同到期日 2027-01-01\n',
    )
    expect(await said('compound', 'edit', '--contract-ends', '')).toBe(
      '已修改：物业服务合同到期日 （取消）\n',
    )
    expect(await said('assembly', 'edit', '--kind', 'temporary', '--lang', 'en')).toBe(
      'Changed: kind temporary\n',
    )
  })
})

describe('an owner decision', () => {
  it.each(['merge', 'keep-apart'])('%s: the same again is told and not recorded', async verb => {
    const office = await officeAt('roster')
    const words = ['roster', verb, '1-202', '2-101', '--reason', '核对产权证']
    const logged = async () => list(await office.ask('audit', 'log')).length
    await office.ok(...words)
    const before = await logged()
    expect((await office.ok('roster', verb, '2-101', '1-202', ...words.slice(4))).out).toContain(
      '没有重复登记',
    )
    expect(pick(await office.ask(...words), 'unchanged')).toBe(true)
    expect(await logged()).toBe(before)
    const other = verb === 'merge' ? 'keep-apart' : 'merge'
    await office.ok('roster', other, '1-202', '2-101', '--reason', '再核对')
    expect((await office.ok(...words)).out).not.toContain('没有重复登记')
    expect(await logged()).toBe(before + 2)
  })
})

it('ballot outstanding says whose papers are held', async () => {
  const office = await officeAt('voted')
  const answer = await office.ask('ballot', 'outstanding')
  expect(pick(answer, 'held')).toEqual(['a1-00003-4'])
  expect(list(answer, 'voters').map(v => pick(v, 'serial'))).not.toContain('a1-00003-4')
  expect((await office.ok('ballot', 'outstanding')).out).toContain(
    '另有 1 人的票已收回但待认定，不在上面：a1-00003-4\n→ 用 hoa ballot resolve 认定',
  )
})

it('names are masked alike on screen and in a masked export', async () => {
  const office = await officeAt('roster')
  await office.ok('roster', 'export', '遮盖.csv', '--masked')
  const rows = office.read('遮盖.csv').split('\r\n').slice(1, -1)
  const exported = rows.flatMap(row => {
    const [unit = '', , , , , , , name = '', idNo = '', , phone = ''] = row.split(',')
    return name === '' ? [] : [[unit, name, idNo, phone]]
  })
  const units = list(await office.ask('roster', 'list'))
  const listed = units.flatMap(u => list(u, 'owners').map(name => [text(u, 'unit'), name]))
  expect(listed).toEqual(exported.map(([unit, name]) => [unit, name]))
  const shown = []
  for (const unit of new Set(exported.map(([code]) => code ?? ''))) {
    const owners = list(await office.ask('roster', 'show', unit), 'titles').flatMap(t => list(t, 'owners'))
    for (const o of owners) shown.push([unit, text(o, 'name'), text(o, 'idNo'), text(o, 'phone')])
  }
  expect(shown).toEqual(exported)
})
