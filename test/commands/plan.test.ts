import { beforeEach, describe, expect, it } from 'vitest'
import { untilWords } from '../../src/documents/plan/plan-view.ts'
import { shortOf } from '../../src/law/calendar/plan-words.ts'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

let office: Office

beforeEach(async () => {
  office = newOffice()
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--district', '黄浦区', '--yes')
})

async function step(id: string, ...args: readonly string[]): Promise<Record<string, unknown>> {
  const plan = await office.ask('plan', 'show', ...args)
  const found = list(plan, 'steps').find(one => pick(one, 'id') === id)
  if (typeof found !== 'object' || found === null) throw new Error(`no ${id}`)
  return found as Record<string, unknown>
}

describe('a plan', () => {
  it('is told as the contract has it', async () => {
    await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31')
    const plan = await office.ask('plan', 'show', '--on', '2026-03-01')
    expect(plan).toMatchObject({
      format: 'hoa-plan/1',
      compound: { code: 'xy', name: '新苑小区' },
      plan: {
        code: 'P1',
        kind: 're-election',
        profile: 'shanghai',
        on: '2026-03-01',
        anchors: { 'term-ends': '2026-12-31' },
      },
    })
    expect(list(plan, 'steps')[0]).toEqual({
      id: 'R1',
      title: '书面报告任期即将届满',
      who: '业委会→街道（乡镇）',
      earliest: null,
      latest: '2026-07-30',
      latestWorkday: '2026-07-30',
      state: 'due',
      doneOn: null,
      doneBy: null,
      needs: [],
      papers: ['expiry-report'],
      articles: ['上海28¶1'],
      citations: ['上海市住宅物业管理规定第28条第1款'],
      certainty: 'P',
      ifMissed: 'late',
      sort: 'a',
    })
    expect(await step('R14', '--on', '2026-03-01')).toMatchObject({
      latest: '2027-01-03',
      latestWorkday: '2027-01-04',
      provisional: true,
      holidaysKnown: false,
      needs: ['R15'],
    })
  })

  it('takes days in every form, in any order, and gives them back', async () => {
    await office.ok('plan', 'new', 'first', 'opens=2026年5月1日', 'delivered=2026.2.1')
    await office.ok('plan', 'set', 'closes=20260515')
    await office.ok('plan', 'set', 'P1', 'delivered=', 'first-delivery=2024/3/1')
    expect(pick(await office.ask('plan', 'show'), 'plan.anchors')).toEqual({
      'first-delivery': '2024-03-01',
      opens: '2026-05-01',
      closes: '2026-05-15',
    })
  })

  it('says what was done by hand, and takes it back; both are logged', async () => {
    await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31')
    await office.ok('plan', 'done', 'R1', '--at', '2026-03-10', '--evidence', '收件回执')
    expect(await step('R1')).toMatchObject({ state: 'done', doneOn: '2026-03-10', doneBy: 'hand' })
    expect(pick(await office.ask('plan', 'show'), 'plan.anchors.report-received')).toBe('2026-03-10')
    await office.ok('plan', 'undo', 'r1')
    expect(await step('R1')).toMatchObject({ state: 'due', doneOn: null })
    const acts = list(await office.ask('audit', 'log')).map(entry => pick(entry, 'act'))
    expect(acts).toEqual(expect.arrayContaining(['plan.new', 'plan.done', 'plan.undo']))
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('goes on under its code until it is closed', async () => {
    await office.ok('plan', 'new', 'regular')
    await office.ok('plan', 'new', 'manager', '--code', 'Wuye', 'contract-ends=2026-12-31')
    expect(await office.refusal('plan', 'show')).toBe('plan-not-named')
    expect(pick(await office.ask('plan', 'show', 'wuye'), 'plan.kind')).toBe('manager')
    await office.ok('plan', 'close', 'P1', '--reason', '不开了')
    expect(pick(await office.ask('plan', 'show'), 'plan.code')).toBe('Wuye')
    expect(await office.refusal('plan', 'set', 'P1', 'opens=2026-05-01')).toBe('plan-closed')
    expect(list(await office.ask('plan', 'list'))).toMatchObject([
      { code: 'P1', kind: 'regular', closedOn: '2026-03-20', closeReason: '不开了' },
      { code: 'Wuye', kind: 'manager', closedOn: null },
    ])
  })

  it.each([
    [['plan', 'show'], 'plan-none'],
    [['plan', 'new', 'party'], 'plan-kind'],
    [['plan', 'new', 'regular', 'opening=2026-05-01'], 'anchor-unknown'],
    [['plan', 'new', 'regular', 'opens=2026-02-30'], 'anchor-not-a-day'],
    [['plan', 'new', 'regular', 'opens'], 'not-key-value'],
    [['plan', 'new', 'regular', '--code', '一'], 'plan-code'],
  ])('%j is refused: %s', async (args, code) => {
    expect(await office.refusal(...args)).toBe(code)
    expect(await office.refusal('plan', 'show')).toBe('plan-none')
  })

  it.each([
    [['plan', 'done', 'R99'], 'step-unknown'],
    [['plan', 'done', 'R4'], 'step-is-window'],
    [['plan', 'undo', 'R5'], 'step-not-done'],
    [['plan', 'new', 'regular', '--code', 'P1'], 'plan-code-taken'],
    [['plan', 'show', 'P7'], 'plan-unknown'],
    [['plan', 'set'], 'argument-missing'],
  ])('beside a plan %j is refused: %s', async (args, code) => {
    await office.ok('plan', 'new', 're-election')
    expect(await office.refusal(...args)).toBe(code)
  })
})

describe('acts on record', () => {
  const times = ['--opens', '2026-04-10T09:00', '--closes', '2026-04-24T18:00'] as const

  async function convene(): Promise<void> {
    office.file('名册.csv', '房号,面积,业主\n1-101,100,甲一\n1-102,90,乙二\n1-103,80,丙三\n')
    await office.ok('roster', 'import', office.path('名册.csv'))
    await office.ok('assembly', 'new', '临时会议', '--code', 'a1', '--kind', 'temporary', ...times)
    await office.ok('motion', 'add', '动用维修资金', '--matter', 'use-fund')
  }

  it('are never typed twice: the assembly of a plan gives its days and shows its steps', async () => {
    await convene()
    await office.ok('plan', 'new', 'fund', '--assembly', 'a1')
    const on = ['--on', '2026-03-22'] as const
    expect(pick(await office.ask('plan', 'show', ...on), 'plan.anchors')).toEqual({
      opens: '2026-04-10',
      closes: '2026-04-24',
    })
    expect(await step('N1', ...on)).toMatchObject({ latest: '2026-03-25', state: 'waiting' })
    await office.ok('assembly', 'convene', '--at', '2026-03-21')
    await office.ok('ballot', 'serve', '--all', '--method', 'door', '--at', '2026-03-21')
    expect(await step('M1', ...on)).toMatchObject({ state: 'done', doneOn: '2026-03-21', doneBy: 'act' })
    expect(await step('N1', ...on)).toMatchObject({ state: 'done', doneOn: '2026-03-21', doneBy: 'act' })
    expect(await step('N3', ...on)).toMatchObject({ state: 'done', latest: '2026-04-16' })
    expect(await step('N1', '--on', '2026-03-20')).toMatchObject({ state: 'waiting' })
    expect(await office.refusal('plan', 'set', 'opens=2026-05-01')).toBe('anchor-on-record')
    office.now = Date.UTC(2026, 3, 26)
    await office.ok(
      'assembly',
      'extend',
      '--closes',
      '2026-04-25T18:00',
      '--reason',
      '参与不足',
      '--override',
      '议事规则第九条',
      '--at',
      '2026-04-20',
    )
    expect(await step('N3')).toMatchObject({ latest: '2026-04-17' })
    await office.ok('assembly', 'open', '--at', '2026-04-11T09:00')
    await office.ok('assembly', 'close', '--at', '2026-04-25T18:00')
    expect(await step('N4')).toMatchObject({ earliest: '2026-04-11', state: 'due' })
    await office.ok('assembly', 'declare', '--at', '2026-04-26T07:00')
    expect(await step('N4')).toMatchObject({ state: 'done', doneOn: '2026-04-25', doneBy: 'act' })
    expect(await step('N5')).toMatchObject({ earliest: '2026-04-25', state: 'due' })
  })

  it('count from the close that was planned and from the day that was told, whenever they were entered', async () => {
    await convene()
    await office.ok('plan', 'new', 'fund', '--assembly', 'a1')
    await office.ok('assembly', 'convene', '--at', '2026-03-21')
    office.now = Date.UTC(2026, 4, 10)
    await office.ok('assembly', 'open', '--at', '2026-04-10T09:00')
    await office.ok('assembly', 'close', '--at', '2026-05-01T10:00')
    await office.ok('assembly', 'declare', '--counted', '2026-04-26', '--at', '2026-05-02T10:00')
    expect(pick(await office.ask('plan', 'show'), 'plan.anchors')).toMatchObject({
      closes: '2026-04-24',
      counted: '2026-04-26',
    })
    expect(await step('N4')).toMatchObject({ state: 'done', doneOn: '2026-04-26', doneBy: 'act' })
  })

  it('of a cancelled assembly show nothing', async () => {
    await convene()
    await office.ok('plan', 'new', 'fund')
    await office.ok('plan', 'set', '--assembly', 'a1')
    expect(await step('N1')).toMatchObject({ latest: '2026-03-25' })
    await office.ok('assembly', 'cancel', '--reason', '不开了')
    expect(await step('N1')).toMatchObject({ latest: null })
  })
})

describe('what is told under a plan', () => {
  it('for which steps no holidays are known, before the first known year as behind the last', async () => {
    await office.ok('plan', 'new', 'recall', 'opens=2018-12-10', 'counted=2018-12-20')
    const notes = async () => (await office.ok('plan', 'show', '--on', '2018-12-01')).out
    expect(await notes()).toMatch(/hoa 未收录 2020 年以前的放假安排，[^。]*N1/)
    expect(await notes()).not.toContain('2026 年以后')
    await office.ok('plan', 'new', 'recall', '--code', 'P2', 'opens=2026-12-10', 'counted=2026-12-20')
    const after = (await office.ok('plan', 'show', 'P2', '--on', '2026-12-01', '--lang', 'en')).out
    expect(after.replace(/\s+/g, ' ')).toContain(
      'Holidays after 2026 are not in hoa yet: the last days of K5, K5b know only weekends.',
    )
    expect(after).not.toContain('before 2020')
  })

  it('another reading of a step, on the screen and for programs', async () => {
    await office.ok('compound', 'edit', '--region', 'hangzhou')
    await office.ok('plan', 'new', 'regular', 'opens=2026-04-20', 'closes=2026-05-04')
    const screen = (await office.ok('plan', 'show')).out.replace(/\s/g, '')
    expect(screen).toContain('N1另一种理解：杭州19对临时会议要求七日')
    expect(screen).toContain('N3另一种理解：表决期为五日以上六十日以下')
    expect(await step('N1')).toMatchObject({ reading: expect.stringContaining('杭州19') })
    expect(await step('N4')).not.toHaveProperty('reading')
  })
})

describe('plan check', () => {
  it('tells what would void the vote, what cannot be done, and what is late', async () => {
    await office.ok(
      'plan',
      'new',
      're-election',
      'term-ends=2026-12-31',
      'group-formed=2026-12-01',
      'opens=2026-12-10',
    )
    const said = await office.hoa('plan', 'check', '--on', '2026-12-05', '--json')
    expect(said.code).toBe(1)
    const found = list(said.json(), 'findings').map(one => `${pick(one, 'kind')} ${pick(one, 'step')}`)
    expect(found).toEqual([
      ...['void R7', 'void R9', 'void R10'],
      ...['impossible R7', 'impossible R10', 'impossible R13'],
      'late R2',
    ])
    expect(said.json()).toMatchObject({ format: 'hoa-plan-check/1', plan: 'P1', ok: false, slack: -7 })
  })

  it('tells days that were agreed the wrong way round, which nothing refuses', async () => {
    await office.ok('plan', 'new', 'regular', 'opens=2026-12-18', 'closes=2026-12-16')
    const check = ['plan', 'check', '--on', '2026-11-30'] as const
    const said = await office.hoa(...check, '--json')
    expect(said.code).toBe(1)
    expect(said.json()).toMatchObject({
      ok: false,
      findings: [
        {
          kind: 'impossible',
          step: 'N4',
          message: '“截止表决”（2026年12月16日）早于“开始表决”（2026年12月18日），先后不可能如此',
        },
      ],
    })
    expect((await office.hoa(...check, '--lang', 'en')).out).toContain('on 2026-12-16 lies before')
    await office.ok('plan', 'set', 'closes=2026-12-18')
    expect(await office.ask(...check)).toMatchObject({ ok: true, findings: [] })
  })

  it('tells an overdue step with its plain last day', async () => {
    await office.ok('plan', 'new', 're-election', 'group-formed=2026-02-10')
    const said = (await office.hoa('plan', 'check', '--on', '2026-02-21')).out
    expect(said).toContain('最晚 2026年2月20日（遇休息日法定顺延至 2026年2月24日），还没有办')
  })

  it('says that the days of voting have still to come off its slack while no opening is known', async () => {
    await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31', 'group-formed=2026-09-01')
    const slack = async () =>
      (await office.hoa('plan', 'check', '--on', '2026-09-02')).out.trimEnd().split('\n').at(-1)
    expect(await slack()).toBe('公告期之外还余 105 日（其中还要减去表决的天数）。')
    await office.ok('plan', 'set', 'opens=2026-11-01', 'closes=2026-11-15')
    expect(await slack()).toBe('公告期之外还余 45 日。')
  })

  it('passes what is only late', async () => {
    await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31')
    const said = await office.hoa('plan', 'check', '--on', '2026-08-01', '--json')
    expect(said.code).toBe(0)
    expect(said.json()).toMatchObject({ ok: true, findings: [{ kind: 'late', step: 'R1' }], slack: null })
  })

  it('takes what the law still allows after a holiday for done in time', async () => {
    await office.ok(
      'plan',
      'new',
      'covenant',
      'opens=2026-08-20',
      'closes=2026-09-03',
      'counted=2026-09-03',
      'filed=2026-10-08',
    )
    const findings = async () =>
      list((await office.hoa('plan', 'check', '--on', '2026-10-09', '--json')).json(), 'findings')
    expect(await findings()).not.toContainEqual(expect.objectContaining({ step: 'C5' }))
    await office.ok('plan', 'set', 'filed=2026-10-09')
    expect(await findings()).toContainEqual(
      expect.objectContaining({ kind: 'late', step: 'C5', doneOn: '2026-10-09' }),
    )
  })
})

describe('until when a step is to be done', () => {
  it.each([
    ['2026-08-28', false, '最晚 2026-08-28', 'by 2026-08-28'],
    ['2026-08-28', true, '至迟 2026-08-28', 'not after 2026-08-28'],
    [null, false, '', ''],
    [null, true, '', ''],
  ])('of %s, may it still move: %s', (latest, provisional, zh, en) => {
    const step = { sort: 'a' } as const
    expect(untilWords({ latest, latestWorkday: latest, provisional, step })).toEqual({ zh, en })
  })

  it('and through which day what is posted hangs', async () => {
    await office.ok('plan', 'new', 're-election')
    await office.ok('plan', 'done', 'R6', '--at', '2026-01-20')
    await office.ok('posting', 'add', 'audit-result', '--at', '2026-02-01', '--place', '门口')
    const next = async (...more: readonly string[]) =>
      (await office.ok('next', '--all', '--on', '2026-02-05', ...more)).out
    expect(await next()).toContain('审计结果公告不少于三十日  持续至 2026-03-03，含当日\n')
    expect(await next('--lang', 'en')).toContain('through 2026-03-03\n')
  })
})

describe('what a step is in a few words', () => {
  it.each([
    ['公示业主名册（街道（乡镇）指导）', '公示业主名册'],
    ['通知全体业主：书面', '通知全体业主'],
    ['移交；交由保管', '移交'],
    ['the roll is posted (14 days)', 'the roll is posted'],
    ['the roll is posted: all', 'the roll is posted'],
    ['街道（乡镇）答复', '街道答复'],
  ])('%s', (title, short) => {
    expect(shortOf(title)).toBe(short)
  })
})

describe('next', () => {
  it('tells what is due, soonest first, with the command', async () => {
    await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31', 'group-formed=2026-08-20')
    const next = list(await office.ask('next', '--on', '2026-08-25'))
    expect(next.map(one => pick(one, 'step'))).toEqual(['R3', 'R5', 'R11', 'R3b', 'R6'])
    expect(next[1]).toEqual({
      compound: 'xy',
      plan: 'P1',
      step: 'R5',
      title: '账册、名册、会议记录、印章、财物交由保管',
      latest: '2026-08-30',
      state: 'due',
      command: 'hoa plan done R5 --plan P1 --at 2026-08-25',
      papers: ['hoa notice print handover --plan P1'],
    })
    const all = list(await office.ask('next', '--all', '--on', '2026-08-25')).map(one => pick(one, 'step'))
    expect(all).toEqual(expect.arrayContaining(['R10', 'R13', 'R4']))
  })

  it('names the next step where none is due', async () => {
    await office.ok('plan', 'new', 'first', 'delivered=2026-05-01')
    expect(list(await office.ask('next', '--on', '2026-04-01'))).toMatchObject([
      { step: 'A1', state: 'waiting' },
    ])
  })

  it('goes through every compound, and through the one that is named', async () => {
    await office.ok('init', '东苑', '--code', 'dy', '--region', 'beijing', '--yes')
    await office.ok('plan', 'new', 'regular', '--compound', 'xy')
    await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31', '--compound', 'dy')
    const where = async (...args: readonly string[]) =>
      [...new Set(list(await office.ask('next', ...args)).map(one => pick(one, 'compound')))].sort()
    expect(await where()).toEqual(['dy', 'xy'])
    expect(await where('--compound', 'dy')).toEqual(['dy'])
    const [first] = list(await office.ask('next', '--on', '2026-06-01'))
    expect(first).toMatchObject({ compound: 'dy', step: 'R1', latest: '2026-06-29' })
    expect(pick(first, 'command')).toContain('--compound dy')
  })

  it('has nothing to tell without a plan', async () => {
    expect(list(await office.ask('next'))).toEqual([])
  })
})

it.each([
  [['--cause', 'health'], 'K2', 'K3'],
  [['--cause', 'absent'], 'K3', 'K2'],
  [[], 'K3', 'K2'],
])('a recall %j is step %s, and %s is not needed', async (cause, done, other) => {
  office.file('名册.csv', '房号,专有面积,业主\n1-101,80,张三\n1-102,80,李四\n')
  await office.ok('roster', 'import', '名册.csv')
  const times = ['--opens', '2026-04-10T09:00', '--closes', '2026-04-20T18:00']
  await office.ok('assembly', 'new', '临时会议', '--code', 'a1', '--kind', 'temporary', ...times)
  await office.ok('motion', 'add', '终止委员资格', '--matter', 'committee', ...cause)
  await office.ok('plan', 'new', 'recall', '--assembly', 'a1')
  await office.ok('assembly', 'convene', '--at', '2026-03-21')
  expect(await step(done, '--on', '2026-03-22')).toMatchObject({ state: 'done', doneBy: 'act' })
  expect(await step(other, '--on', '2026-03-22')).toMatchObject({ state: 'not-needed' })
})

it('only a recall has a cause', async () => {
  const times = ['--opens', '2026-04-10T09:00', '--closes', '2026-04-20T18:00']
  await office.ok('assembly', 'new', '会议', '--code', 'a1', ...times)
  expect(await office.refusal('motion', 'add', '续聘', '--matter', 'manager', '--cause', 'health')).toBe(
    'cause-without-recall',
  )
})

it('a place whose text of the time is not in hoa is told', async () => {
  await office.ok('compound', 'edit', '--region', 'beijing')
  const said = await office.ok('plan', 'new', 're-election', 'term-ends=2023-12-31')
  expect(said.err).toContain('hoa 未收录 北京市 在 2023-12-31 的本地步骤')
  expect((await office.ok('plan', 'show')).out).toContain('未收录当地在 2023-12-31 的步骤')
  expect(await step('R1')).toMatchObject({ latest: '2023-09-29', certainty: 'K' })
})

it('a plan fits into 80 columns, and its bars show the weeks', async () => {
  await office.ok('plan', 'new', 're-election', 'term-ends=2026-12-31', 'group-formed=2026-03-10')
  const { out } = await office.ok('plan', 'show')
  const { widthOf } = await import('../../src/documents/layout/width.ts')
  expect(out.split('\n').filter(line => widthOf(line) > 80)).toEqual([])
  await expect(out).toMatchFileSnapshot('../goldens/plan/re-election.txt')
  expect(
    (await office.ok('plan', 'show', '--lang', 'en')).out.split('\n').filter(line => widthOf(line) > 80),
  ).toEqual([])
})
