import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

let office: Office

const ONE = '新苑小区管理规约（草案）\n\n第一章 总则\n第一条 本规约约束全体业主。\n第二条 爱护公物。\n'
const TWO =
  '新苑小区管理规约\n\n第一章 总则\n第一条 本规约约束全体业主。\n第二条 不得占用通道。\n第三条 爱护公物。\n'
const clause = (label: string, body: string) => ({ label, chapter: '第一章 总则', body })

beforeEach(async () => {
  office = newOffice()
  await office.ok('init', '新苑小区', '--code', 'xy', '--yes')
  office.file('名册.csv', '房号,幢,面积,业主\n1-101,1,100,甲一\n1-102,1,90,乙二\n2-101,2,80,丙三\n')
  await office.ok('roster', 'import', office.path('名册.csv'))
  office.file('一.txt', ONE)
  office.file('二.txt', TWO)
})

const add = (file: string, at: string, name = 'covenant', ...more: readonly string[]) =>
  office.ask('text', 'add', name, '--file', office.path(file), '--at', at, ...more)

async function vote(
  upTo: 'draft' | 'convened' | 'open' | 'closed' | 'declared',
  mark = '同意',
): Promise<void> {
  const steps = [
    ['assembly', 'new', '会议', '--code', 'a1', '--opens', '2026-02-18', '--closes', '2026-03-10T18:00'],
    ['motion', 'add', '修改管理规约', '--matter', 'covenant'],
    ['motion', 'add', '另一件事', '--matter', 'other'],
    ['assembly', 'convene', '--at', '2026-02-01'],
    ['assembly', 'open', '--at', '2026-02-18'],
    ['ballot', 'import', office.path('票.csv')],
    ['assembly', 'close', '--at', '2026-03-10T18:00'],
    ['assembly', 'declare', '--at', '2026-03-11'],
  ]
  const rows = ['1-101', '1-102', '2-101'].map(unit => `${unit},2026-03-01,${mark},同意`)
  office.file('票.csv', `房号,收回时间,M1,M2\n${rows.join('\n')}\n`)
  const count = { draft: 3, convened: 4, open: 6, closed: 7, declared: 8 }[upTo]
  for (const step of steps.slice(0, count)) await office.ok(...step)
}

describe('versions of a text', () => {
  it('are kept clause by clause, and laid side by side', async () => {
    expect(await add('一.txt', '2026-01-05')).toMatchObject({
      text: 'covenant',
      version: 1,
      title: '新苑小区管理规约',
      body: 'owners',
      clauses: 2,
      assembly: null,
      changes: null,
    })
    expect(await add('一.txt', '2026-01-06')).toMatchObject({ version: 1, unchanged: true })
    expect(await add('二.txt', '2026-01-20', '管理规约', '--note', '通道')).toMatchObject({
      version: 2,
      changes: { changed: 1, added: 1, removed: 0 },
    })
    const shown = await office.ask('text', 'show', 'covenant', '--version', '1')
    expect(shown).toEqual({
      text: 'covenant',
      version: 1,
      title: '新苑小区管理规约',
      body: 'owners',
      addedOn: '2026-01-05',
      note: '',
      digest: pick(shown, 'digest'),
      assembly: null,
      adoptedOn: null,
      decision: null,
      inForce: false,
      clauses: [clause('第一条', '本规约约束全体业主。'), clause('第二条', '爱护公物。')],
    })
    expect(pick(shown, 'digest')).toMatch(/^[0-9a-f]{64}$/)
    expect(await office.ask('text', 'compare', 'covenant', '1', '2')).toEqual({
      text: 'covenant',
      old: 1,
      new: 2,
      changed: 1,
      added: 1,
      removed: 0,
      clauses: [
        { label: '第二条', change: 'added', old: null, new: { label: '第二条', body: '不得占用通道。' } },
        {
          label: '第三条',
          change: 'changed',
          old: { label: '第二条', body: '爱护公物。' },
          new: { label: '第三条', body: '爱护公物。' },
        },
      ],
      warnings: [],
    })
    await office.ok('text', 'compare', 'covenant', '--out', '对照.html')
    expect(office.read('对照.html')).toContain('不得占用通道。')
    expect(await office.ask('text', 'list')).toEqual([
      {
        text: 'covenant',
        title: '新苑小区管理规约',
        body: 'owners',
        versions: 2,
        inForce: null,
        putIn: null,
        comments: 0,
      },
    ])
  })

  it('do not change while they are put to the vote; the way that is right is told', async () => {
    await add('一.txt', '2026-01-05')
    await vote('draft')
    expect(await add('二.txt', '2026-01-20')).toMatchObject({ version: 2, assembly: 'a1' })
    for (const words of [
      ['assembly', 'convene', '--at', '2026-02-01'],
      ['assembly', 'open', '--at', '2026-02-18'],
    ]) {
      await office.ok(...words)
      const said = await office.hoa('text', 'add', 'covenant', '--file', office.path('一.txt'))
      expect([said.code, said.err.includes('hoa motion withdraw M1 --assembly a1')]).toEqual([1, true])
      expect(await office.refusal('text', 'add', 'covenant', '--file', office.path('一.txt'))).toBe(
        'text-is-put',
      )
    }
    expect(pick(await office.ask('text', 'list'), '0.putIn')).toEqual({ assembly: 'a1', item: 'M1' })
    expect(await add('一.txt', '2026-02-20', 'rules')).toMatchObject({ version: 1 })
    await office.ok('motion', 'withdraw', 'M1', '--reason', '再征求意见', '--at', '2026-02-21')
    expect(await add('一.txt', '2026-02-22')).toMatchObject({ version: 3 })
    const times = ['--opens', '2026-05-01', '--closes', '2026-05-20']
    await office.ok('assembly', 'new', '再开一次', '--code', 'a2', ...times)
    expect(await add('二.txt', '2026-03-01', 'covenant', '--assembly', 'a2')).toMatchObject({
      assembly: 'a2',
    })
    expect(
      await office.refusal('text', 'add', 'covenant', '--file', office.path('一.txt'), '--assembly', 'a1'),
    ).toBe('text-link')
  })

  it('wait for the declaration once the vote is closed', async () => {
    await add('一.txt', '2026-01-05')
    await vote('closed')
    expect(await office.refusal('text', 'add', 'covenant', '--file', office.path('二.txt'))).toBe(
      'text-is-counted',
    )
  })

  it.each([
    ['没有编号\n', 'text-without-clauses'],
    ['第一条 甲\n第一条 乙\n', 'clause-twice'],
    ['第一条\n第二条 乙\n', 'clause-empty'],
    ['第一条 甲\u0007\n', 'control-character'],
    ['第一条 \ufffd\n', 'broken-text'],
    ['', 'file-empty'],
  ])('%j is refused: %s', async (content, code) => {
    office.file('坏.txt', content)
    expect(await office.refusal('text', 'add', 'covenant', '--file', office.path('坏.txt'))).toBe(code)
    expect(await office.ask('text', 'list')).toEqual([])
  })

  it('takes other numbers, and tells of those that are left out', async () => {
    office.file('三.md', '# 停车办法\n1. 有序停放\n   不占通道\n3. 收费公示\n')
    const added = await add('三.md', '2026-01-05', '停车办法')
    expect(list(added, 'warnings').map(warning => [pick(warning, 'code'), pick(warning, 'line')])).toEqual([
      ['clause-left-out', 4],
    ])
    expect(pick(await office.ask('text', 'show', '停车办法'), 'clauses')).toEqual([
      { label: '1', chapter: '', body: '有序停放\n不占通道' },
      { label: '3', chapter: '', body: '收费公示' },
    ])
  })
})

describe('comments on a draft', () => {
  const FILE =
    '条款,意见,房号,姓名,采纳情况,理由\n第一条,表述不清,1-102,乙二,不采纳,已经清楚\n,同意,,丙三,,\n'

  it('are summed up with what became of each, and nobody’s name', async () => {
    await add('一.txt', '2026-01-05')
    const words = ['--clause', '2', '--comment', '太笼统，电话13800138000', '--from', '1-101 甲一']
    expect(await office.ask('text', 'comment', 'covenant', ...words, '--at', '2026-01-08')).toEqual({
      text: 'covenant',
      no: 1,
      clause: '第二条',
      version: 1,
      open: 1,
    })
    office.file('意见.csv', FILE)
    const read = { text: 'covenant', version: 1, read: 2, warnings: [] }
    const file = ['text', 'comment', 'covenant', '--file', office.path('意见.csv'), '--at', '2026-01-09']
    expect(await office.ask(...file)).toEqual({ ...read, recorded: 2, already: 0 })
    expect(await office.ask(...file)).toEqual({ ...read, recorded: 0, already: 2 })
    const answer = ['--no', '1', '--outcome', '部分采纳', '--reason', '列举公物', '--at', '2026-01-12']
    expect(await office.ask('text', 'comment', 'covenant', ...answer)).toEqual({
      text: 'covenant',
      no: 1,
      outcome: 'partly-adopted',
      on: '2026-01-12',
      open: 1,
    })
    const told = [
      {
        no: 1,
        version: 1,
        clause: '第二条',
        building: '1',
        comment: '太笼统，电话138****8000',
        receivedOn: '2026-01-08',
        outcome: 'partly-adopted',
        reason: '列举公物',
        answeredOn: '2026-01-12',
      },
      {
        no: 2,
        version: 1,
        clause: '第一条',
        building: '1',
        comment: '表述不清',
        receivedOn: '2026-01-09',
        outcome: 'not-adopted',
        reason: '已经清楚',
        answeredOn: '2026-01-09',
      },
      {
        no: 3,
        version: 1,
        clause: '',
        building: '',
        comment: '同意',
        receivedOn: '2026-01-09',
        outcome: null,
        reason: '',
        answeredOn: null,
      },
    ]
    expect(await office.ask('text', 'comments', 'covenant')).toEqual(told)
    expect(await office.ask('text', 'comments', 'covenant', '--open')).toEqual(told.slice(2))
    await office.ok('text', 'comments', 'covenant', '--out', '采纳.csv')
    expect(office.read('采纳.csv')).not.toMatch(/甲一|乙二|13800138000|1-101/)
    expect(JSON.stringify(await office.ask('audit', 'log'))).not.toMatch(/甲一|乙二|13800138000/)
  })

  it('on a clause that the text has not are refused with their lines, and nothing is kept', async () => {
    await add('一.txt', '2026-01-05')
    office.file('坏.csv', '条款,意见,采纳情况\n第九条,不对,\n第一条,,\n第一条,好,也许\n')
    const said = await office.hoa('text', 'comment', 'covenant', '--file', office.path('坏.csv'), '--json')
    const problems = list(pick(said.json(), 'error'), 'problems')
    expect(problems.map(problem => [pick(problem, 'line'), pick(problem, 'code')]).sort()).toEqual([
      [2, 'comment-clause'],
      [3, 'comment-empty'],
      [4, 'comment-outcome'],
    ])
    expect(await office.ask('text', 'comments', 'covenant')).toEqual([])
  })

  it.each([
    [['text', 'comment', 'rules', '--comment', '甲', '--from', '乙'], 'text-unknown'],
    [
      ['text', 'comment', 'covenant', '--clause', '第九条', '--comment', '甲', '--from', '乙'],
      'clause-unknown',
    ],
    [['text', 'comment', 'covenant', '--comment', '甲'], 'option-missing'],
    [['text', 'comment', 'covenant', '--comment', '甲', '--no', '1'], 'comment-ways'],
    [
      ['text', 'comment', 'covenant', '--no', '1', '--outcome', 'adopted', '--reason', '好'],
      'comment-unknown',
    ],
    [['text', 'show', 'covenant', '--version', '3'], 'text-version-unknown'],
    [['text', 'compare', 'covenant', '1', '4'], 'text-version-unknown'],
    [['text', 'compare', 'covenant', '--out', '对照.odt'], 'ending-unknown'],
  ])('%j is refused: %s', async (words, code) => {
    await add('一.txt', '2026-01-05')
    expect(await office.refusal(...words)).toBe(code)
  })
})

describe('a text is adopted', () => {
  it('by the decision that carried it, the version of the day of convening', async () => {
    await add('一.txt', '2026-01-05')
    await vote('declared')
    await add('二.txt', '2026-03-12')
    expect(await office.refusal('text', 'adopt', 'covenant', '--item', 'M1', '--version', '2')).toBe(
      'text-after-convening',
    )
    expect(await office.refusal('text', 'adopt', 'covenant', '--item', 'M2')).toBe('text-item-other')
    expect((await office.hoa('text', 'adopt', 'covenant', '--item', 'M2')).err).toContain(
      ': M2 不是《新苑小区管理规约》的议题；付表决的有：a1 M1\n',
    )
    const adopted = { text: 'covenant', version: 1, assembly: 'a1', item: 'M1', decision: 1 }
    expect(await office.ask('text', 'adopt', 'covenant', '--item', 'M1')).toMatchObject({
      ...adopted,
      adoptedOn: '2026-03-11',
      warnings: [],
    })
    expect(await office.refusal('text', 'adopt', 'covenant', '--item', 'm1')).toBe('text-adopted-already')
    expect(pick(await office.ask('text', 'list'), '0.inForce')).toBe(1)
    expect(await office.ask('text', 'show', 'covenant', '--version', '1')).toMatchObject({
      adoptedOn: '2026-03-11',
      decision: 1,
      inForce: true,
    })
    expect(pick(await office.ask('decision', 'show', '1'), 'texts')).toEqual([
      { name: 'covenant', version: 1, title: '新苑小区管理规约' },
    ])
    expect(await office.ask('text', 'compare', 'covenant')).toMatchObject({ old: 1, new: 2 })
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('never by an item that was lost, is not declared, or came before the text', async () => {
    await vote('declared', '反对')
    await add('一.txt', '2026-03-15')
    expect(await office.refusal('text', 'adopt', 'covenant', '--item', 'M1')).toBe('text-not-carried')
  })

  it('never before it is declared', async () => {
    await add('一.txt', '2026-01-05')
    const refused = async () => (await office.hoa('text', 'adopt', 'covenant', '--item', 'M1')).err
    expect(await refused()).toBe(
      '错误 text-not-put: 《新苑小区管理规约》还没有付表决，不能登记为通过\n→ 在会议的草稿中加入议题，表决通过、宣布结果以后再登记：hoa motion add 新苑小区管理规约 --matter covenant\n',
    )
    await vote('closed')
    expect(await refused()).toBe(
      '错误 text-not-declared: 《新苑小区管理规约》在会议 a1 付表决（M1），结果还没有宣布\n→ 宣布结果以后再登记：hoa assembly declare --assembly a1\n',
    )
  })

  it('never a text that was first recorded behind the convening', async () => {
    await vote('declared')
    await add('一.txt', '2026-03-15')
    expect(await office.refusal('text', 'adopt', 'covenant', '--item', 'M1')).toBe('text-none-then')
  })

  it('never one of the residents’ meeting, which is kept apart', async () => {
    await vote('declared')
    office.file('公约.txt', '居民公约\n第一条 垃圾分类。\n')
    expect(await add('公约.txt', '2026-01-05', '居民公约')).toMatchObject({ body: 'residents' })
    expect(await office.refusal('text', 'adopt', '居民公约', '--item', 'M1')).toBe('text-of-residents')
    expect(await office.ask('text', 'list')).toMatchObject([
      { text: '居民公约', body: 'residents', inForce: null },
    ])
  })
})
