import { beforeEach, describe, expect, it } from 'vitest'
import { PLACE_IDS } from '../../src/law/places/index.ts'
import { list, newOffice, type Office, pick, text } from '../support/hoa.ts'

let office: Office
beforeEach(() => {
  office = newOffice()
})

describe('hoa law list', () => {
  it('names every profile and its versions', async () => {
    const profiles = list(await office.ask('law', 'list'))
    expect(profiles.map(p => pick(p, 'profile'))).toEqual([...PLACE_IDS])
    expect(pick(profiles[1], 'versions')).toEqual(
      expect.arrayContaining(['2021-01-01', '2022-10-28', '2023-12-28', '2024-09-24']),
    )
    expect(profiles.find(p => pick(p, 'profile') === 'weifang')).toMatchObject({
      name: '潍坊市',
      within: 'shandong',
      versions: ['2022-03-01'],
    })
    expect((await office.ok('law', 'list')).out).toContain('上海市')
    expect((await office.ok('law', 'list', '--lang', 'en')).out).toContain('Hangzhou')
  })
})

describe('hoa law show', () => {
  const value = (shown: unknown, key: string) => list(shown, 'values').find(v => pick(v, 'key') === key)

  it('tells every value with its article and certainty', async () => {
    const shown = await office.ask('law', 'show', 'shanghai')
    expect(pick(shown, 'on')).toBe('2026-03-20')
    expect(pick(shown, 'version')).toBe('2026-01-01')
    expect(value(shown, 'committeeSize')).toMatchObject({
      citation: '上海市住宅物业管理规定第20条',
      certainty: 'P',
      source: 'shanghai',
      words: expect.stringContaining('10000 平方米'),
    })
    expect(value(shown, 'noticeRegular')).toMatchObject({ value: 15, source: 'national' })
    for (const v of list(shown, 'values')) {
      expect(text(v, 'words')).not.toMatch(/undefined|null|NaN|\[object/)
      expect(text(v, 'citation')).not.toBe('')
      expect(text(v, 'certainty')).toMatch(/^[PSKD]$/)
    }
  })

  it.each(PLACE_IDS)('%s in both languages', async region => {
    const zh = (await office.ok('law', 'show', region)).out
    const en = (await office.ok('law', 'show', region, '--lang', 'en')).out
    expect(zh).toMatch(/已核对原文|据二手资料/)
    expect(en).toMatch(/read in the primary text|from a secondary source/)
    expect(en).not.toMatch(/[\u4e00-\u9fff]/)
    expect(zh + en).not.toMatch(/undefined|null|NaN|\[object/)
  })

  it('on a day, by the version of that day', async () => {
    const shown = await office.ask('law', 'show', '上海市', '--on', '2022-10-27')
    expect(pick(shown, 'version')).toBe('2021-07-01')
    expect(text(value(shown, 'eligibility'), 'words')).toContain('欠交物业服务费')
    const before = await office.ok('law', 'show', 'beijing', '--on', '2024-03-28')
    expect(before.out).toContain('适用全国的值')
  })

  it('a city takes from its province what it leaves out, and says so', async () => {
    const shown = await office.ask('law', 'show', 'qingdao', '--on', '2026-03-01')
    expect(pick(shown, 'texts')).toEqual([
      { profile: 'shandong', version: '2021-12-03' },
      { profile: 'qingdao', version: '2021-05-01' },
    ])
    const sources = list(shown, 'values').map(v => pick(v, 'source'))
    expect(new Set(sources)).toEqual(new Set(['qingdao', 'shandong', 'national']))
    expect((await office.ok('law', 'show', 'qingdao', '--on', '2026-03-01')).out).toContain('（山东省）')
    const before = await office.ok('law', 'show', 'weifang', '--on', '2022-02-28')
    expect(before.out).toContain('以下是适用山东省和全国的值')
  })

  it('every value tells its articles, the place’s own first, and in what it counts', async () => {
    const shown = await office.ask('law', 'show', 'hangzhou')
    for (const v of list(shown, 'values')) {
      expect(pick(list(v, 'citations')[0], 'citation')).toBe(pick(v, 'citation'))
      expect([null, 'days', 'working-days', 'months']).toContain(pick(v, 'unit'))
    }
  })

  it('unchecked articles are shown as unchecked', async () => {
    const { out } = await office.ok('law', 'show', 'national', '--lang', 'en')
    expect(out).toContain('Guideline art. 47  K not checked')
  })

  it('refuses an unknown profile, a day before the law, and half a day', async () => {
    expect(await office.refusal('law', 'show', 'shanghi')).toBe('profile-unknown')
    expect((await office.hoa('law', 'show', 'shanghi')).err).toContain('相近的：shanghai')
    expect(await office.refusal('law', 'show', 'national', '--on', '2007-09-30')).toBe('no-law-on')
    expect(await office.refusal('law', 'show', 'national', '--on', '2026-13-01')).toBe('option-not-a-time')
    expect(await office.refusal('law', 'show')).toBe('argument-missing')
  })
})

describe('hoa law explain', () => {
  it('tells gist, certainty and use', async () => {
    const [article] = list(await office.ask('law', 'explain', '上海28'))
    expect(article).toMatchObject({ id: 'shanghai28', certainty: 'P' })
    expect(list(article, 'uses')).toContain('换届期间的事项提示')
    expect(list(article, 'uses').join()).toContain('任期届满 5 个月前书面报告')
  })

  it('reads an article typed in several words, and answers in English', async () => {
    const { out } = await office.ok('law', 'explain', 'Civil', 'Code', 'art.', '278(2)', '--lang', 'en')
    expect(out).toContain('quorum and bars from 2021')
    expect(out).toContain('ordinary matters need more than 1/2')
  })

  it('tells where and since when an article holds', async () => {
    const [article] = list(await office.ask('law', 'explain', '物权法76'))
    expect(article).toMatchObject({ kind: 'article', law: '物权法', placeName: '全国', until: '2020-12-31' })
  })

  it('several articles and notions at once, and refuses those that are neither', async () => {
    const told = list(await office.ask('law', 'explain', '上海28', '民法典280', '二次会议'))
    expect(told.map(one => pick(one, 'id'))).toEqual(expect.arrayContaining(['shanghai28', 'second-meeting']))
    expect((await office.hoa('law', 'explain', '上海28', '上海99')).err).toContain('“上海99”')
  })

  it.each(['民法典280', '民法典201', '上海31', '解释12'])(
    'knows %s, which disputes are about',
    async typed => {
      expect(list(await office.ask('law', 'explain', typed)).length).toBeGreaterThan(0)
    },
  )

  it.each([
    ['二次会议', 'second-meeting'],
    ['second meeting', 'second-meeting'],
    ['到会人数', 'those-present'],
    ['授权缺席', 'absent-by-authorisation'],
    ['视为同意', 'silence-agrees'],
    ['一户一票', 'one-flat-one-vote'],
    ['一票否决', 'veto'],
    ['弃权不计', 'abstentions-left-out'],
    ['自动延期', 'extension-by-itself'],
  ])('%s is not in the law, and it says where the wish comes from', async (typed, id) => {
    const [notion] = list(await office.ask('law', 'explain', typed))
    expect(notion).toMatchObject({ kind: 'not-in-the-law', id })
    for (const key of ['law', 'wish', 'instead']) expect(text(notion, key).length).toBeGreaterThan(10)
    const en = (await office.ok('law', 'explain', typed, '--lang', 'en')).out
    expect(en).toContain('where the wish comes from')
    expect(en.split('\n').slice(1).join('')).not.toMatch(/[\u4e00-\u9fff]/)
  })

  it('suggests the nearest for an unknown one', async () => {
    expect(await office.refusal('law', 'explain', '上海99')).toBe('citation-unknown')
    expect((await office.hoa('law', 'explain', '上海99')).err).toContain('上海市住宅物业管理规定第67条')
    expect(await office.refusal('law', 'explain')).toBe('argument-missing')
  })
})

describe('a compound of a place', () => {
  /** A compound with two owners of a hundred square metres each and a draft of some kind. */
  async function draft(region: string, ...more: readonly string[]): Promise<void> {
    // These votes are convened in April.
    office.now = Date.UTC(2026, 4, 1)
    await office.ok('init', '一号小区', '--code', 'ys', '--region', region)
    const roster = office.file('roster.csv', '房号,面积,业主\n1,100,甲\n2,100,乙\n3,100,丙\n')
    await office.ok('roster', 'import', roster)
    await office.ok(
      'assembly',
      'new',
      '会议',
      '--code',
      'a1',
      '--opens',
      // The first working day after a public holiday.
      '2026-05-06',
      '--closes',
      '2026-05-15',
      ...more,
    )
  }
  const warned = (answer: unknown) => list(answer, 'warnings').map(w => pick(w, 'code'))
  const add = (...args: readonly string[]) => office.ask('election', 'add', '选举', ...args)
  const motion = (matter: string) => office.ask('motion', 'add', `议题 ${matter}`, '--matter', matter)

  it('can be any profile, and nothing else', async () => {
    for (const region of PLACE_IDS)
      await office.ok('init', '小区', '--code', `c-${region}`, '--region', region)
    expect(await office.refusal('init', '小区', '--code', 'x', '--region', 'no-such-place')).toBe(
      'option-choice',
    )
  })

  it('warns of the size of a committee by the article of the place', async () => {
    await draft('shanghai')
    expect(warned(await add('--seats', '5'))).not.toContain('seats-even')
    const even = await add('--seats', '4')
    expect(warned(even)).toEqual(expect.arrayContaining(['seats-even', 'seats-too-few']))
    expect(text(list(even, 'warnings')[0], 'message')).toContain('上海市住宅物业管理规定第20条')
    expect(warned(await add('--seats', '3'))).not.toContain('seats-only-below-floor-area')
    expect(warned(await add('--seats', '5', '--alternates', '1'))).toContain('alternates-need-rules')
  })

  it('takes floor area from the roster', async () => {
    await office.ok('init', '一号小区', '--code', 'ys', '--region', 'shanghai')
    await office.ok(
      'assembly',
      'new',
      '会议',
      '--code',
      'a1',
      '--opens',
      '2026-05-01',
      '--closes',
      '2026-05-10',
    )
    expect(warned(await add('--seats', '3'))).toContain('seats-only-below-floor-area')
    await office.ok('roster', 'import', office.file('big.csv', '房号,面积,业主\n1,10000.01,甲\n'))
    expect(warned(await office.ask('election', 'edit', 'E1', '--seats', '3'))).toContain(
      'seats-only-below-floor-area',
    )
  })

  it('tells the group of frozen matters in a Shanghai re-election, again at convene', async () => {
    await draft('shanghai', '--kind', 're-election')
    const frozen = await motion('manager')
    expect(warned(frozen)).toEqual(['matter-frozen-group'])
    expect(text(list(frozen, 'warnings')[0], 'message')).toContain('第28条')
    expect(warned(await motion('rules'))).toEqual([])
    const choice = ['choice', 'add', '比选', '--matter', 'fees', '--option', '甲', '--option', '乙']
    expect(warned(await office.ask(...choice))).toEqual(['matter-frozen-group'])
    expect(
      warned(await office.ask('assembly', 'convene', '--at', '2026-04-01')).filter(c =>
        `${c}`.startsWith('matter-frozen'),
      ).length,
    ).toBe(2)
  })

  it('says nothing of them in another assembly or place', async () => {
    await draft('shanghai')
    expect(warned(await motion('manager'))).toEqual([])
    await office.ok('assembly', 'edit', '--kind', 're-election')
    await office.ok('compound', 'edit', '--region', 'beijing')
    expect(warned(await motion('fees'))).toEqual([])
  })

  it('keeps the national notice period where the place asks for less', async () => {
    await draft('hangzhou', '--kind', 'temporary')
    await motion('manager')
    const said = await office.hoa('assembly', 'convene', '--at', '2026-04-25')
    expect(said.err).toContain('notice-too-short')
    expect(said.err).toContain('物业管理条例第14条')
    expect(warned(await office.ask('assembly', 'convene', '--at', '2026-04-20'))).toEqual([])
  })

  it.each([
    ['2026-05-10', ['window-outside']],
    ['2026-05-11', []],
    ['2026-07-05', []],
    ['2026-07-06', ['window-outside']],
  ])('Hangzhou: a vote from 2026-05-06 to %s warns of %j', async (closes, codes) => {
    await draft('hangzhou', '--closes', closes)
    await motion('manager')
    expect(warned(await office.ask('assembly', 'convene', '--at', '2026-04-01'))).toEqual(codes)
  })

  it('Ningbo: parking never counts', async () => {
    await draft('ningbo', '--rule', 'counted-uses=parking')
    await motion('manager')
    expect(warned(await office.ask('assembly', 'convene', '--at', '2026-04-01'))).toEqual([
      'parking-never-counts',
    ])
  })

  it('Shanghai: mandates must instruct by default, and that is frozen at convene', async () => {
    await draft('shanghai')
    const rule = async () => {
      const rules = list(await office.ask('compound', 'rule', 'list'))
      return rules.find(r => pick(r, 'key') === 'proxy-instructions')
    }
    expect(await rule()).toMatchObject({ value: 'required', default: 'required' })
    expect(pick(await office.ask('assembly', 'show'), 'rules.proxy-instructions')).toBe('required')
    await motion('rules')
    await office.ok('assembly', 'convene', '--at', '2026-04-01')
    await office.ok('compound', 'edit', '--region', 'national')
    expect(await rule()).toMatchObject({ value: 'not-required', default: 'not-required' })
    expect(pick(await office.ask('assembly', 'show'), 'rules.proxy-instructions')).toBe('required')
  })

  it('Shanghai: a compound may still set it otherwise', async () => {
    await draft('shanghai')
    await office.ok('compound', 'rule', 'set', 'proxy-instructions=not-required')
    expect(pick(await office.ask('assembly', 'show'), 'rules.proxy-instructions')).toBeUndefined()
  })
})
