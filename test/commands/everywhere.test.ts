import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* Contract §1, row by row. */

describe('the database', () => {
  it('is hoa.db in the current folder, what HOA_DB says, or what --db says', async () => {
    const office = newOffice()
    for (const [env, words, file] of [
      [undefined, [], 'hoa.db'],
      ['', [], 'hoa.db'],
      ['other.db', [], 'other.db'],
      ['other.db', ['--db', 'third.db'], 'third.db'],
    ] as const) {
      if (env === undefined) delete office.env['HOA_DB']
      else office.env['HOA_DB'] = env
      if (!existsSync(office.path(file))) await office.ok('init', file, '--code', 'ys', ...words)
      expect(pick(await office.ask('compound', 'list', ...words), '0.name')).toBe(file)
    }
  })

  it('takes a second compound by init, and refuses a code already there', async () => {
    const office = await officeAt('compound')
    expect(await office.ask('init', '二号小区', '--code', 'eh')).toMatchObject({ created: false })
    expect(await office.refusal('init', '三号小区', '--code', 'eh')).toBe('compound-taken')
    expect(list(await office.ask('compound', 'list')).map(c => pick(c, 'code'))).toEqual(['eh', 'ys'])
  })

  it('is not left behind by an init that is refused', async () => {
    const office = newOffice()
    expect(await office.refusal('init', '一号小区', '--code', 'Ys')).toBe('code-malformed')
    expect(await office.refusal('init', '   ', '--code', 'ys')).toBe('argument-missing')
    expect(existsSync(office.path('hoa.db'))).toBe(false)
  })
})

describe('--compound', () => {
  it('is needed when there are several', async () => {
    const office = await officeAt('open')
    await office.ok('init', '二号小区', '--code', 'eh')
    const said = await office.hoa('tally', '--lang', 'en')
    expect([said.code, said.err.split('\n')[0]]).toEqual([
      2,
      'error compound-not-named: there are several compounds; name one with --compound: eh, ys',
    ])
    expect(await office.refusal('tally', '--compound', 'yss')).toBe('compound-unknown')
    await office.ok('tally', '--compound', 'ys')
    expect(await office.refusal('tally', '--compound', 'eh')).toBe('assembly-none')
  })
})

describe('--assembly', () => {
  const second = [
    'assembly',
    'new',
    '第二次会议',
    '--code',
    'a2',
    '--opens',
    '2026-05-01',
    '--closes',
    '2026-05-15',
  ]
  const which = async (office: Office, ...words: string[]) =>
    pick(await office.ask('assembly', 'show', ...words), 'code')

  it('is the only undeclared one', async () => {
    const office = await officeAt('declared')
    expect(await which(office)).toBe('a1')
    await office.ok(...second)
    expect(await which(office)).toBe('a2')
    expect(await which(office, '--assembly', 'a1')).toBe('a1')
    expect(await office.refusal('tally', '--assembly', 'a9')).toBe('assembly-unknown')
  })

  it('must be named when several are going on', async () => {
    const office = await officeAt('open')
    await office.ok(...second)
    const said = await office.hoa('tally', '--lang', 'en')
    expect([said.code, said.err.split('\n')[0]]).toEqual([
      2,
      'error assembly-not-named: name the assembly with --assembly: a1, a2',
    ])
    for (let i = 3; i <= 12; i++) await office.ok(...second.map(word => (word === 'a2' ? `a${i}` : word)))
    expect((await office.hoa('tally')).err.split('\n')[0]).toBe(
      '错误 assembly-not-named: 请用 --assembly 指明会议：a5、a6、a7、a8、a9、a10、a11、a12 等 12 个',
    )
    expect((await office.hoa('tally', '--assembly', 'a99')).err.split('\n')[0]).toBe(
      '错误 assembly-unknown: 没有会议 a99；相近的：a9',
    )
  })

  it('for writing is never a declared one by itself', async () => {
    const office = await officeAt('declared')
    expect(await office.refusal('ballot', 'import', '表决票.csv')).toBe('assembly-none-going')
    expect(await office.refusal('ballot', 'import', '表决票.csv', '--assembly', 'a1')).toBe(
      'assembly-is-final',
    )
    expect(await (await officeAt('roster')).refusal('tally')).toBe('assembly-none')
  })

  it('for reading, when none is going on, is the last declared; a cancelled one is passed over', async () => {
    const office = await officeAt('declared')
    await office.ok(...second)
    await office.ok('assembly', 'cancel', '--reason', '议题撤回')
    expect(await which(office)).toBe('a1')
    expect(await which(office, '--assembly', 'a2')).toBe('a2')
  })
})

describe('--json', () => {
  it('gives a refusal in the shape of the contract on standard output, nothing on the other', async () => {
    const office = await officeAt('open')
    office.file(
      '坏票.csv',
      '房号,收回时间,M1,M2,M3,M4,E1,C1\n9-999,2026-03-05,同意,同意,同意,,1,1\n1-201,2026-03-05,好的,同意,同意,,9,1\n',
    )
    const said = await office.hoa('ballot', 'import', '坏票.csv', '--json', '--lang', 'en')
    expect([said.code, said.err]).toEqual([1, ''])
    const error = pick(said.json(), 'error')
    expect(Object.keys(error as object)).toEqual(['code', 'message', 'total', 'problems'])
    expect(pick(error, 'total')).toBe(3)
    for (const problem of list(error, 'problems')) {
      expect(Object.keys(problem as object)).toEqual(['file', 'line', 'column', 'code', 'message'])
    }
    expect(list(error, 'problems').map(p => [pick(p, 'line'), pick(p, 'column'), pick(p, 'code')])).toEqual([
      [2, '房号', 'unit-not-on-roll'],
      [3, 'M1', 'mark-unknown'],
      [3, 'E1', 'mark-candidate-unknown'],
    ])
    expect(pick(error, 'code')).toBe('unit-not-on-roll')
  })

  it('says the same of the first problem alone and among the others', async () => {
    const said = await (await officeAt('convened')).hoa('assembly', 'open', '--at', '2026-02-20', '--json')
    const message = pick(said.json(), 'error.message')
    expect(message).toContain('2026-02-20 00:00 早于')
    expect(pick(said.json(), 'error.problems.0.message')).toBe(message)
  })

  it('lists the first hundred of many problems, and the total', async () => {
    const office = await officeAt('open')
    const rows = Array.from({ length: 250 }, (_, i) => `9-${i},2026-03-05,同意,同意,同意,,1,1`)
    office.file('坏票.csv', `房号,收回时间,M1,M2,M3,M4,E1,C1\n${rows.join('\n')}\n`)
    const said = (await office.hoa('ballot', 'import', '坏票.csv', '--json')).json()
    expect([pick(said, 'error.total'), list(said, 'error.problems').length]).toEqual([250, 100])
    const shown = await office.hoa('ballot', 'import', '坏票.csv')
    expect(shown.err).toContain('（共 250 处问题）')
    expect(shown.err).toContain('……其余从略')
  })

  it('escapes what could move a cursor or turn the text, and text for people holds none of it', async () => {
    const office = await officeAt('open')
    const hostile = '3\u202e05\u001b[2J'
    const json = await office.hoa('ballot', 'show', hostile, '--json')
    expect(json.out).toContain('3\\u202e05\\u001b[2J')
    const shown = await office.hoa('ballot', 'show', hostile)
    expect(json.out + shown.out + shown.err).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
    )
  })
})

describe('a refusal', () => {
  it('is one line with its code, then what to do', async () => {
    const office = newOffice()
    expect((await office.hoa('tally')).err).toBe(
      '错误 database-missing: 没有数据文件 <folder>/hoa.db\n→ 用 hoa init 建立，或用 --db 指明\n',
    )
    expect((await office.hoa('tally', '--lang', 'en')).err).toBe(
      'error database-missing: there is no database <folder>/hoa.db\n→ begin one with hoa init, or name one with --db\n',
    )
  })
})

describe('the language', () => {
  it('is Chinese, what HOA_LANG says, or what --lang says', async () => {
    const office = await officeAt('compound')
    const heading = async (...words: string[]) =>
      (await office.hoa('compound', 'list', ...words)).out.split(/\s/)[0]
    expect(await heading()).toBe('代码')
    expect(await heading('--lang', 'en')).toBe('code')
    expect(await heading('--lang=en')).toBe('code')
    office.env['HOA_LANG'] = 'en'
    expect(await heading()).toBe('code')
    expect(await heading('--lang', 'zh')).toBe('代码')
    expect(await office.refusal('compound', 'list', '--lang', 'fr')).toBe('option-choice')
  })
})

describe('--yes, and no terminal', () => {
  it.each([
    [['init', '一号小区'], 'option-missing', '--code'],
    [['init', '--code', 'ys'], 'argument-missing', 'name'],
    [['assembly', 'new', '会议', '--code', 'a2', '--opens', '2026-05-01'], 'option-missing', '--closes'],
    [['motion', 'add', '议题'], 'option-missing', '--matter'],
    [['roster', 'export', 'a.csv'], 'option-missing', '--reason'],
    [['roster', 'import'], 'argument-missing', 'file'],
  ] as const)('%j asks nothing: %s names %s, exit 2', async (words, code, missing) => {
    const office = await officeAt('drafted')
    for (const more of [[], ['--yes']]) {
      const said = await office.hoa(...words, ...more, '--json')
      expect([said.code, pick(said.json(), 'error.code')]).toEqual([2, code])
      expect(text(said.json(), 'error.message')).toContain(missing)
    }
  })
})

describe('--at', () => {
  it('is recorded beside the time of entry; without it they are the same minute', async () => {
    const office = await officeAt('convened')
    await office.ok('assembly', 'open', '--at', '2026-03-01 9:00')
    const entry = list(await office.ask('audit', 'log', '--last', '1'))[0]
    expect(entry).toMatchObject({ happenedAt: '2026-03-01T09:00', enteredAt: '2026-03-20T10:00:00+08:00' })
  })

  it('as a day is its first minute, of a close its last', async () => {
    const office = await officeAt('drafted')
    await office.ok('assembly', 'edit', '--opens', '2026-03-01', '--closes', '2026-03-15')
    expect(await office.ask('assembly', 'show')).toMatchObject({
      opensAt: '2026-03-01T00:00',
      closesAt: '2026-03-15T23:59',
    })
    await office.ok('assembly', 'edit', '--rule', 'extension=15+elections')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    expect(await office.ask('assembly', 'open', '--at', '2026-03-01')).toMatchObject({
      openedAt: '2026-03-01T00:00',
    })
    expect(
      await office.ask(
        'assembly',
        'extend',
        '--closes',
        '2026-03-18',
        '--reason',
        '参与不足',
        '--at',
        '2026-03-10',
      ),
    ).toMatchObject({ closesAt: '2026-03-18T23:59' })
    expect(await office.ask('assembly', 'close', '--at', '2026-03-18')).toMatchObject({
      closedAt: '2026-03-18T23:59',
    })
    expect(await office.ask('assembly', 'declare', '--at', '2026-03-19')).toMatchObject({
      declaredAt: '2026-03-19T00:00',
    })
  })

  it('and now are UTC+8 on every machine', async () => {
    const office = await officeAt('convened')
    office.now = Date.UTC(2026, 1, 28, 16, 30)
    await office.ok('assembly', 'edit', '--title', '不行').catch(() => {})
    expect(await office.refusal('assembly', 'open')).toBe('open-too-early')
    office.now = Date.UTC(2026, 2, 1, 1, 0)
    expect(await office.ask('assembly', 'open')).toMatchObject({ openedAt: '2026-03-01T09:00' })
  })

  it.each(['明天', '2026-02-30', '2026-03-01T25:00', '2026-03', '', '2026-03-01Z', '3月1日'])(
    '“%s” is no time: exit 2',
    async at => {
      const said = await (await officeAt('convened')).hoa('assembly', 'open', '--at', at, '--json')
      expect([said.code, pick(said.json(), 'error.code')]).toEqual([2, 'option-not-a-time'])
    },
  )
})

describe('who acts', () => {
  it('is the user of the machine, or --by', async () => {
    const office = await officeAt('compound')
    await office.ok('compound', 'edit', '--street', '甲街道')
    await office.ok('compound', 'edit', '--street', '乙街道', '--by', '李主任')
    const log = list(await office.ask('audit', 'log', '--last', '2'))
    expect(log.map(entry => pick(entry, 'actor'))).toEqual(['测试员', '李主任'])
  })
})

describe('colour', () => {
  const coloured = async (office: Office, ...words: string[]) =>
    (await office.hoa('tally', ...words)).out.includes('\u001b[')

  it('is for terminals only, and not with --no-color or NO_COLOR', async () => {
    const office = await officeAt('declared')
    expect(await coloured(office)).toBe(false)
    office.terminal = true
    const plain = [await coloured(office, '--no-color'), await coloured(office, '--json')]
    office.env['NO_COLOR'] = '1'
    expect([...plain, await coloured(office)]).toEqual([false, false, false])
  })
})

describe('the width', () => {
  it('of a terminal that says 0 is 80', async () => {
    const office = await officeAt('declared')
    office.terminal = true
    const at80 = [
      await office.ok('tally'),
      await office.ok('roster', 'list'),
      await office.hoa('tally', 'M1'),
    ]
    office.columns = 0
    expect([
      await office.ok('tally'),
      await office.ok('roster', 'list'),
      await office.hoa('tally', 'M1'),
    ]).toEqual(at80.map(said => ({ ...said, json: expect.any(Function) })))
  })
})
