import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick, text } from '../support/hoa.ts'

let office: Office
const CLAIM = ['--from', '1-101 甲一', '--claim', '面积有误'] as const

beforeEach(async () => {
  office = newOffice()
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  office.file('名册.csv', '房号,面积,业主\n1-101,100,甲一\n1-102,90,乙二\n')
  await office.ok('roster', 'import', office.path('名册.csv'))
  const times = ['--opens', '2026-03-18', '--closes', '2026-03-30']
  await office.ok('assembly', 'new', '首次会议', '--code', 'a1', '--kind', 'first', ...times)
})

const open = (about: string, at: string, ...more: readonly string[]) =>
  office.ask('dispute', 'open', '--kind', 'objection', '--about', about, ...CLAIM, '--at', at, ...more)

describe('the register of disputes', () => {
  it('is listed as the contract has it', async () => {
    await open('roll', '2026-03-01')
    await office.ok(
      ...['dispute', 'answer', '1', '--outcome', 'upheld', '--text', '已核对', '--at', '2026-03-03'],
      ...['--changed', '2'],
    )
    await office.ok('dispute', 'settle', '1', '--outcome', 'upheld', '--at', '2026-03-04')
    await office.ok(
      'dispute',
      'open',
      '--kind',
      'mediation',
      '--about',
      '电梯',
      ...CLAIM,
      '--at',
      '2026-03-05',
    )
    await office.ok(
      'dispute',
      'open',
      '--kind',
      'complaint',
      '--about',
      '楼道堆物',
      ...CLAIM,
      '--at',
      '2026-03-06',
    )
    const nothing = { due: null, answered: null, outcome: null, closed: null }
    expect(await office.ask('dispute', 'list')).toEqual([
      {
        no: 1,
        kind: 'objection',
        about: 'roll',
        opened: '2026-03-01',
        due: '2026-03-17',
        answered: '2026-03-03',
        outcome: 'upheld',
        closed: '2026-03-04',
      },
      { no: 2, kind: 'mediation', about: 'elevator', opened: '2026-03-05', ...nothing },
      { no: 3, kind: 'complaint', about: '楼道堆物', opened: '2026-03-06', ...nothing },
    ])
    expect(list(await office.ask('dispute', 'list', '--open')).map(one => pick(one, 'no'))).toEqual([2, 3])
  })

  it('shows a dispute from first to last, who claims masked', async () => {
    await office.ok('motion', 'add', '议题', '--matter', 'other')
    await open('roll', '2026-03-01', '--item', 'm1', '--evidence', '不动产权证，电话13800138000')
    await office.ok('dispute', 'refer', '1', '--to', '某某街道', '--at', '2026-03-02')
    await office.ok(
      ...['dispute', 'answer', '1', '--outcome', '部分成立', '--text', '更正一处', '--basis', '上海16'],
      ...['--changed', '1', '--at', '2026-03-03'],
    )
    const moves = [
      { move: 'refer', on: '2026-03-02', outcome: null, text: '某某街道', basis: '', changedBy: null },
      {
        move: 'answer',
        on: '2026-03-03',
        outcome: 'partly-upheld',
        text: '更正一处',
        basis: '上海16',
        changedBy: { entry: 1, act: 'init', subject: 'xy' },
      },
    ]
    const told = {
      no: 1,
      kind: 'objection',
      about: 'roll',
      opened: '2026-03-01',
      due: '2026-03-17',
      answered: '2026-03-03',
      outcome: 'partly-upheld',
      closed: null,
      assembly: 'a1',
      item: 'M1',
      from: '1-101 甲*',
      claim: '面积有误',
      evidence: '不动产权证，电话138****8000',
      articles: ['上海市住宅物业管理规定第16条第2款'],
      referredTo: '某某街道',
      moves,
    }
    expect(await office.ask('dispute', 'show', '1')).toEqual(told)
    const full = await office.ask('dispute', 'show', '1', '--audience', 'file', '--reason', '归档')
    expect(full).toEqual({ ...told, from: '1-101 甲一', evidence: '不动产权证，电话13800138000' })
    for (const lang of ['zh', 'en'])
      expect((await office.ok('dispute', 'show', '1', '--lang', lang)).out).not.toMatch(/甲一|13800138000/)
    expect(JSON.stringify(await office.ask('audit', 'log'))).not.toMatch(/甲一|13800138000|面积有误/)
  })

  it('counts them by kind', async () => {
    await open('roll', '2026-03-01')
    await open('group', '2026-03-02')
    await office.ok(
      'dispute',
      'answer',
      '1',
      '--outcome',
      'not-upheld',
      '--text',
      '无误',
      '--at',
      '2026-03-18',
    )
    await office.ok('dispute', 'settle', '2', '--outcome', 'withdrawn', '--at', '2026-03-04')
    const outcomes = {
      upheld: 0,
      'partly-upheld': 0,
      'not-upheld': 1,
      agreement: 0,
      'no-agreement': 0,
      withdrawn: 1,
    }
    const none = Object.fromEntries(Object.keys(outcomes).map(outcome => [outcome, 0]))
    const both = { received: 2, settled: 1, open: 1, outcomes, medianDays: 17 }
    const empty = { received: 0, settled: 0, open: 0, outcomes: none, medianDays: null }
    expect(await office.ask('dispute', 'statistics', '--year', '2026')).toEqual({
      year: '2026',
      kinds: [
        { kind: 'objection', ...both },
        { kind: 'complaint', ...empty },
        { kind: 'mediation', ...empty },
      ],
      ...both,
      late: 1,
    })
    expect(await office.ask('dispute', 'statistics', '--year', '2025')).toMatchObject({ received: 0 })
    expect(await office.refusal('dispute', 'statistics', '--year', '去年')).toBe('option-not-a-count')
  })

  it('warns of an answer that is late, or that changes nothing though it upholds', async () => {
    await open('candidate', '2026-03-01')
    const codes = async (...words: readonly string[]) =>
      list(await office.ask(...words), 'warnings').map(warning => pick(warning, 'code'))
    expect(
      await codes('dispute', 'answer', '1', '--outcome', 'upheld', '--text', '成立', '--at', '2026-03-18'),
    ).toEqual(['dispute-answered-late', 'dispute-changes-nothing'])
    expect(await codes(...OPEN_LATE)).toEqual(['dispute-no-due'])
    expect(await codes('dispute', 'settle', '2', '--outcome', 'agreement')).toEqual([
      'dispute-never-answered',
    ])
  })

  it.each([
    [['dispute', 'open', '--kind', 'quarrel', '--about', 'roll', ...CLAIM], 'word-unknown'],
    [['dispute', 'open', '--kind', 'objection', '--about', 'rolls', ...CLAIM], 'about-mistyped'],
    [['dispute', 'open', '--kind', 'objection', '--about', 'roll', '--from', '甲一'], 'option-missing'],
    [['dispute', 'open', '--kind', 'objection', '--about', 'roll', ...CLAIM, '--item', 'M9'], 'item-unknown'],
    [['dispute', 'answer', '1', '--text', '答复'], 'dispute-unknown'],
    [['dispute', 'show', '7'], 'dispute-unknown'],
  ])('%j is refused: %s', async (words, code) => {
    expect(await office.refusal(...words)).toBe(code)
    expect(await office.ask('dispute', 'list')).toEqual([])
  })

  it.each(['abc', 'parking', '噪音', '3-501'])('takes own words: %s', async about => {
    expect(await office.ask('dispute', 'open', '--kind', '投诉', '--about', about, ...CLAIM)).toMatchObject({
      kind: 'complaint',
      about,
    })
  })

  it('a kind that there is not is a wrong command line', async () => {
    const words = ['dispute', 'open', '--kind', 'quarrel', '--about', 'roll', ...CLAIM]
    expect((await office.hoa(...words)).code).toBe(2)
  })

  it.each([
    [['dispute', 'answer', '1', '--outcome', 'agreement', '--text', '答复'], 'word-unknown'],
    [['dispute', 'answer', '1', '--text', '答复', '--changed', '999'], 'log-entry-unknown'],
    [['dispute', 'answer', '1', '--text', '答复', '--at', '2026-02-01'], 'dispute-before'],
    [['dispute', 'refer', '1'], 'option-missing'],
    [['dispute', 'settle', '1'], 'option-missing'],
  ])('beside one %j is refused: %s', async (words, code) => {
    await open('roll', '2026-03-01')
    expect(await office.refusal(...words)).toBe(code)
    expect(list(await office.ask('dispute', 'list'))[0]).toMatchObject({ answered: null, closed: null })
  })

  it('is closed for good once it is settled', async () => {
    await open('roll', '2026-03-01')
    await office.ok('dispute', 'settle', '1', '--outcome', 'withdrawn')
    for (const words of [
      ['answer', '1', '--text', '答复'],
      ['refer', '1', '--to', '街道'],
      ['settle', '1', '--outcome', 'upheld'],
    ])
      expect(await office.refusal('dispute', ...words)).toBe('dispute-closed')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })
})

const OPEN_LATE = [
  ...['dispute', 'open', '--kind', 'objection', '--about', 'roll', ...CLAIM, '--at', '2026-03-20'],
]

describe('what a plan sees of them', () => {
  const step = async (id: string, plan: string) =>
    list(await office.ask('plan', 'show', plan, '--on', '2026-03-20'), 'steps').find(
      one => pick(one, 'id') === id,
    )

  it('objections are to be answered, and the last answer does it', async () => {
    await office.ok('plan', 'new', 'first', '--assembly', 'a1', 'group-formed=2026-01-10')
    expect(await step('A6', 'P1')).toMatchObject({ state: 'not-needed' })
    await open('roll', '2026-03-01')
    await open('group', '2026-03-02')
    await office.ok('dispute', 'answer', '1', '--text', '已更正', '--at', '2026-03-09')
    expect(await step('A6', 'P1')).toMatchObject({ state: 'overdue', latest: '2026-03-17' })
    await office.ok('dispute', 'answer', '2', '--text', '无误', '--at', '2026-03-05')
    expect(await step('A6', 'P1')).toMatchObject({ state: 'done', doneOn: '2026-03-09', doneBy: 'act' })
  })

  it('a mediation does its step, of the plan that it belongs to', async () => {
    await office.ok('plan', 'new', 'elevator')
    await office.ok('assembly', 'cancel', '--reason', '不开了')
    const words = ['dispute', 'open', '--kind', 'mediation', '--about', 'elevator', ...CLAIM]
    await office.ok(...words, '--at', '2026-03-10')
    expect(await step('E8', 'P1')).toMatchObject({ state: 'done', doneOn: '2026-03-10' })
    expect(text(await office.ask('plan', 'show', 'P1'), 'plan.code')).toBe('P1')
  })
})
