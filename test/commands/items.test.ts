import { describe, expect, it } from 'vitest'
import { list, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

describe('motions', () => {
  it.each([
    [['--matter', 'manger'], 'matter-unknown'],
    [['--matter', 'home-to-business'], 'not-a-vote'],
    [['--matter', 'committee-head'], 'not-a-vote'],
    [['--matter', 'urgent-repair'], 'not-a-vote'],
    [['--matter', 'membership-ended'], 'not-a-vote'],
    [['--matter', 'other', '--only-if', 'M9=carried'], 'item-unknown'],
    [['--matter', 'other', '--only-if', 'E1=carried'], 'condition-not-earlier'],
    [['--matter', 'other', '--only-if', 'M1=lost'], 'condition-malformed'],
    [['--matter', 'other', '--only-if', 'C1=carried'], 'exit 0'],
    [['--matter', 'fees', '--only-if', 'm1 = carried'], 'exit 0'],
  ])('added with %j: %s', async (words, code) => {
    expect(await (await officeAt('drafted')).refusal('motion', 'add', '议题', ...words)).toBe(code)
  })

  it('a matter that no assembly decides is refused with the right way', async () => {
    const said = await (await officeAt('drafted')).hoa(
      'motion',
      'add',
      '开店',
      '--matter',
      'home-to-business',
    )
    expect(said.err).toContain('一致同意')
  })

  it('are edited: what is not named stays', async () => {
    const office = await officeAt('drafted')
    const edited = await office.ask(
      'motion',
      'edit',
      'm4',
      '--title',
      '二幢加装电梯',
      '--scope',
      'building=2',
      '--text',
      '正文',
    )
    expect(edited).toMatchObject({
      code: 'M4',
      title: '二幢加装电梯',
      matter: 'rebuild',
      text: '正文',
      scope: { by: 'building', values: ['2'] },
    })
    expect(await office.ask('motion', 'edit', 'M4', '--scope', 'all')).toMatchObject({
      title: '二幢加装电梯',
      scope: { by: 'all' },
    })
    expect(await office.refusal('motion', 'edit', 'M3', '--only-if', 'M3=carried')).toBe(
      'condition-not-earlier',
    )
    expect(await office.refusal('motion', 'edit', 'M3', '--only-if', 'M4=carried')).toBe(
      'condition-not-earlier',
    )
    expect(await office.refusal('motion', 'edit', 'E1', '--title', '改')).toBe('item-of-other-kind')
  })

  it('are removed, unless another hangs on them', async () => {
    const office = await officeAt('drafted')
    expect(await office.refusal('motion', 'remove', 'M1')).toBe('item-needed')
    await office.ok('motion', 'remove', 'M3')
    await office.ok('motion', 'remove', 'M1')
    expect(list(await office.ask('assembly', 'show'), 'items').map(i => pick(i, 'code'))).toEqual([
      'M2',
      'M4',
      'E1',
      'C1',
    ])
    expect(await office.refusal('choice', 'remove', 'M2')).toBe('item-of-other-kind')
  })

  it('a title that is there already is warned of', async () => {
    const said = await (await officeAt('drafted')).ask('motion', 'add', '外墙颜色', '--matter', 'other')
    expect(list(said, 'warnings')).toMatchObject([
      { file: null, line: null, column: null, code: 'title-twice' },
    ])
  })
})

describe('elections and candidates', () => {
  it.each([
    [['election', 'add', '选举', '--seats', '0'], 'option-not-a-count'],
    [['election', 'add', '选举', '--seats', 'five'], 'option-not-a-count'],
    [['election', 'add', '选举', '--seats', '3', '--alternates', '-1'], 'option-not-a-count'],
    [['election', 'add', '选举', '--seats', '3', '--manner', 'loud'], 'option-choice'],
    [['candidate', 'add', '戊', '--no', '1'], 'candidate-taken'],
    [['candidate', 'add', '戊', '--unit', '9-999'], 'unit-unknown'],
    [['candidate', 'add', '戊', '--election', 'M1'], 'item-of-other-kind'],
    [['candidate', 'remove', '9'], 'candidate-unknown'],
    [['candidate', 'edit', '1'], 'nothing-to-change'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('drafted')).refusal(...words)).toBe(code)
  })

  it('candidates are numbered from 1, edited, removed, and named with their election when there are two', async () => {
    const office = await officeAt('drafted')
    expect(await office.ask('candidate', 'add', '戊候选', '--unit', '２-２０１')).toMatchObject({
      no: 5,
      unit: '2-201',
    })
    expect(list(await office.ask('candidate', 'add', '甲候选', '--no', '9'), 'warnings')).toMatchObject([
      { code: 'candidate-name-twice' },
    ])
    await office.ok('candidate', 'edit', '9', '--name', '己候选', '--unit', '1-201')
    await office.ok('candidate', 'remove', '5')
    const candidates = list(await office.ask('assembly', 'show'), 'items.4.candidates')
    expect(candidates.map(c => [pick(c, 'no'), pick(c, 'name'), pick(c, 'unit')])).toEqual([
      [1, '甲候选', ''],
      [2, '乙候选', ''],
      [3, '丙候选', ''],
      [4, '丁候选', ''],
      [9, '己候选', '1-201'],
    ])
    await office.ok('election', 'add', '监事选举', '--seats', '1')
    expect(await office.refusal('candidate', 'add', '庚')).toBe('option-missing')
    expect(await office.ask('candidate', 'add', '庚', '--election', 'e2')).toMatchObject({
      election: 'E2',
      no: 1,
    })
  })

  it('one who withdraws is told of in the count and withdraws once', async () => {
    const office = await officeAt('voted')
    await office.ok('candidate', 'withdraw', '1', '--reason', '本人书面申请')
    expect(await office.refusal('candidate', 'withdraw', '1', '--reason', '再来')).toBe('candidate-gone')
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    const candidates = list(await office.ask('tally'), 'items.4.candidates')
    expect(candidates[0]).toMatchObject({ no: 1, result: 'withdrawn', rank: null })
    expect(await office.ask('audit', 'log', '--about', 'E1', '--last', '1')).toMatchObject([
      { act: 'candidate.withdraw', reason: '本人书面申请' },
    ])
  })

  it('without candidates nothing is convened; too few, or an even number of seats, are warned of', async () => {
    const office = await officeAt('drafted')
    await office.ok('election', 'add', '无人参选', '--seats', '3')
    expect(await office.refusal('assembly', 'convene', '--at', '2026-02-01')).toBe(
      'election-without-candidates',
    )
    await office.ok('candidate', 'add', '甲', '--election', 'E2')
    const said = await office.ask('assembly', 'convene', '--at', '2026-02-01')
    const codes = list(said, 'warnings').map(w => pick(w, 'code'))
    expect(codes).toEqual(expect.arrayContaining(['suspects-unresolved', 'seats-even', 'candidates-too-few']))
  })
})

describe('choices', () => {
  it.each([
    [['choice', 'add', '选', '--matter', 'other', '--option', '甲'], 'options-too-few'],
    [['choice', 'add', '选', '--matter', 'other', '--option', '甲', '--option', '甲'], 'options-same'],
    [['choice', 'add', '选', '--matter', 'other', '--option', '甲', '--option', ' '], 'text-empty'],
    [['choice', 'edit', 'C1', '--option', '甲'], 'options-too-few'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('drafted')).refusal(...words)).toBe(code)
  })

  it('are edited: new options take the place of the old ones', async () => {
    const office = await officeAt('drafted')
    const options = ['--option', '白色', '--option', '灰色', '--option', '米色']
    expect(await office.ask('choice', 'edit', 'C1', ...options)).toMatchObject({
      title: '外墙颜色',
      matter: 'other',
    })
    expect(
      list(await office.ask('assembly', 'show'), 'items.5.options').map(o => [
        pick(o, 'no'),
        pick(o, 'name'),
      ]),
    ).toEqual([
      [1, '白色'],
      [2, '灰色'],
      [3, '米色'],
    ])
    expect((await office.hoa('audit', 'verify')).code).toBe(0)
  })
})

describe('convening', () => {
  it('needs items and a roll', async () => {
    const office = await officeAt('compound')
    await office.ok(
      'assembly',
      'new',
      '会议',
      '--code',
      'a1',
      '--opens',
      '2026-03-01',
      '--closes',
      '2026-03-15',
    )
    expect(await office.refusal('assembly', 'convene', '--at', '2026-02-01')).toBe('roll-empty')
    await office.ok('roster', 'import', '名册.csv')
    expect(await office.refusal('assembly', 'convene', '--at', '2026-02-01')).toBe('items-none')
  })

  it('of a single owner says that no assembly is needed', async () => {
    const office = await officeAt('compound')
    office.file('一户.csv', '房号,面积,业主,证件号\n1-101,80,某某公司,\n1-102,90,某某公司,\n')
    await office.ok('roster', 'import', '一户.csv')
    await office.ok(
      'assembly',
      'new',
      '会议',
      '--code',
      'a1',
      '--opens',
      '2026-03-01',
      '--closes',
      '2026-03-15',
    )
    await office.ok('motion', 'add', '议题', '--matter', 'other')
    expect(list(await office.ask('assembly', 'convene', '--at', '2026-02-01'), 'warnings')).toMatchObject([
      { code: 'single-owner' },
    ])
  })
})
