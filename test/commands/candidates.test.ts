import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

const codes = (answer: unknown) => list(pick(answer, 'warnings')).map(warning => pick(warning, 'code'))
const answerOf = (answer: unknown, question: string) =>
  list(pick(answer, 'questions')).find(q => pick(q, 'question') === question)

describe('a candidate’s record', () => {
  it('holds what a public list may show, and how the nomination came about', async () => {
    const office = await officeAt('drafted')
    await office.ok(
      ...[
        'candidate',
        'add',
        '甲大明',
        '--unit',
        '1-101',
        '--sex',
        '男',
        '--born',
        '1970-01',
        '--politics',
        '群众',
      ],
      ...[
        '--profession',
        '教师',
        '--backer',
        '1-102',
        '--backer',
        '1-201、1-202',
        '--pledged-on',
        '2026-01-20',
      ],
    )
    const shown = await office.ask('candidate', 'show', '5')
    expect(shown).toMatchObject({
      no: 5,
      name: '甲大明',
      nominatedBy: 'joint',
      backers: ['1-102', '1-201', '1-202'],
      backing: { headcount: 3, area: '270.75' },
      sex: '男',
      born: '1970-01',
      politics: '群众',
      profession: '教师',
      pledgedOn: '2026-01-20',
    })
    await office.ok('candidate', 'edit', '5', '--profession', '医生', '--backer', '2-101')
    expect(await office.ask('candidate', 'show', '5')).toMatchObject({
      profession: '医生',
      backers: ['2-101'],
      born: '1970-01',
    })
    await office.ok('candidate', 'remove', '5')
    expect(await office.refusal('candidate', 'show', '5')).toBe('candidate-unknown')
    expect((await office.ok('audit', 'verify')).code).toBe(0)
  })

  it.each([
    [['--born', '70'], 'born-malformed'],
    [['--born', '1970-13'], 'born-malformed'],
    [['--backer', '9-999'], 'unit-unknown'],
    [['--backer', '1-101', '--nominated-by', 'self'], 'backers-not-joint'],
    [['--nominated-by', 'friends'], 'option-choice'],
    [['--nominated-by', 'self'], 'exit 0'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('drafted')).refusal('candidate', 'add', '候选', ...words)).toBe(code)
  })

  it('a joint nomination with too few owners is told, the units of one owner being one', async () => {
    const office = await officeAt('drafted')
    await office.ok('compound', 'rule', 'set', 'nomination-backers=2')
    const one = await office.ask('candidate', 'add', '戊', '--backer', '1-101', '--backer', '1-102')
    expect(codes(one)).toEqual(['backers-too-few'])
    expect(
      codes(await office.ask('candidate', 'add', '己', '--backer', '1-101', '--backer', '1-201')),
    ).toEqual([])
  })

  it('the list says whether there are more candidates than seats', async () => {
    const office = await officeAt('drafted')
    expect(await office.ask('candidate', 'list')).toMatchObject({ seats: 2, contest: 'contested' })
    await office.ok('candidate', 'remove', '4')
    await office.ok('candidate', 'remove', '3')
    expect(await office.ask('candidate', 'list')).toMatchObject({ contest: 'uncontested' })
    expect((await office.ok('candidate', 'list')).out).toContain('等额选举')
    await office.ok('candidate', 'withdraw', '2', '--reason', '本人申请')
    expect(await office.ask('candidate', 'list')).toMatchObject({ contest: 'short' })
  })
})

describe('eligibility', () => {
  it('the roster answers what it knows, people the rest; who answered is kept', async () => {
    const office = await officeAt('drafted')
    await office.ok('candidate', 'add', '甲大明', '--unit', '1-101')
    const before = await office.ask('candidate', 'check', '5')
    expect(pick(before, 'eligibility')).toBe('unchecked')
    expect(answerOf(before, 'owner')).toMatchObject({ answer: 'yes', by: 'roster' })
    expect(answerOf(before, 'capacity')).toMatchObject({ answer: 'yes', by: 'roster' })
    expect(answerOf(before, 'fit')).toMatchObject({ answer: null, by: null, certainty: 'S' })
    const after = await office.ask(
      ...[
        'candidate',
        'check',
        '5',
        '--answer',
        'fit=yes',
        '--answered-by',
        '审查小组甲',
        '--at',
        '2026-01-25',
      ],
    )
    expect(pick(after, 'eligibility')).toBe('eligible')
    expect(answerOf(after, 'fit')).toMatchObject({
      by: 'person',
      answeredBy: '审查小组甲',
      answeredOn: '2026-01-25',
    })
    expect((await office.ok('audit', 'log')).out).toContain('fit=yes')
  })

  it('what speaks against a candidate is told at convening, and a person decides', async () => {
    const office = await officeAt('drafted')
    await office.ok('candidate', 'add', '外人', '--unit', '1-101')
    expect(answerOf(await office.ask('candidate', 'check', '5'), 'owner')).toMatchObject({ answer: 'no' })
    expect(codes(await office.ask('assembly', 'convene', '--at', '2026-02-01'))).toEqual(
      expect.arrayContaining(['candidates-unchecked', 'candidate-ineligible']),
    )
    await office.ok('candidate', 'disqualify', '5', '--reason', '非本小区业主')
    expect(await office.ask('candidate', 'show', '5')).toMatchObject({ standing: 'disqualified' })
    expect(await office.refusal('candidate', 'withdraw', '5', '--reason', 'x')).toBe('candidate-gone')
  })

  it('a person’s answer stands over the roster’s, and may be corrected', async () => {
    const office = await officeAt('drafted')
    await office.ok('candidate', 'add', '甲大明之妻', '--unit', '1-101')
    const check = (value: string) =>
      office.ask('candidate', 'check', '5', '--answer', `owner=${value}`, '--answered-by', '甲')
    expect(answerOf(await check('yes'), 'owner')).toMatchObject({ answer: 'yes', by: 'person' })
    expect(answerOf(await check('否'), 'owner')).toMatchObject({ answer: 'no' })
    expect(pick(await check('no'), 'eligibility')).toBe('ineligible')
  })

  it.each([
    [['--answer', 'fit'], 'answer-malformed'],
    [['--answer', 'fit=maybe'], 'answer-malformed'],
    [['--answer', 'rich=yes', '--answered-by', '甲'], 'question-unknown'],
    [['--answer', 'employed-by-manager=no', '--answered-by', '甲'], 'question-unknown'],
    [['--answer', 'fit=yes'], 'option-missing'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('drafted')).refusal('candidate', 'check', '1', ...words)).toBe(code)
  })

  it('the grounds of the place are asked: Shanghai', async () => {
    const office = await officeAt('drafted')
    await office.ok('compound', 'edit', '--region', 'shanghai')
    expect(answerOf(await office.ask('candidate', 'check', '1'), 'employed-by-manager')).toMatchObject({
      needed: 'no',
    })
  })
})

describe('elections that fill seats', () => {
  async function drafted(region: string): Promise<Office> {
    const office = await officeAt('drafted')
    await office.ok('compound', 'edit', '--region', region)
    return office
  }
  const byElection = (seats: number, size: number, remaining: number) => [
    ...['election', 'add', '补选', '--seats', String(seats)],
    ...['--committee-size', String(size), '--remaining', String(remaining)],
  ]

  it.each([
    ['shanghai', 2, 7, 5, []],
    ['shanghai', 1, 7, 5, ['members-even']],
    ['shanghai', 4, 7, 3, ['by-election-too-few']],
    ['national', 3, 7, 4, []],
  ])('%s, %i seats of %i with %i left: %j', async (region, seats, size, remaining, wanted) => {
    const office = await drafted(region)
    expect(codes(await office.ask(...byElection(seats, size, remaining)))).toEqual(wanted)
  })

  it('only vacant seats, and both figures', async () => {
    const office = await drafted('shanghai')
    expect(await office.refusal(...byElection(3, 7, 5))).toBe('seats-not-vacant')
    expect(await office.refusal('election', 'add', '补选', '--seats', '1', '--remaining', '5')).toBe(
      'option-missing',
    )
    await office.ok(...byElection(2, 7, 5), '--term-ends', '2027-05-31')
    expect(await office.ask('election', 'edit', 'E2', '--title', '补选委员')).toMatchObject({
      fills: { kind: 'by-election', committeeSize: 7, remaining: 5, termEnds: '2027-05-31' },
    })
    await office.ok('election', 'remove', 'E2')
    expect((await office.ok('audit', 'verify')).code).toBe(0)
  })

  it('a run-off knows the committee it completes', async () => {
    const office = await officeAt('closed')
    await office.ok('ballot', 'resolve', '1-202', '--accept', 'none', '--reason', '无法联系')
    const tally = await office.ask('tally')
    expect(list(pick(tally, 'items')).find(i => pick(i, 'code') === 'E1')).toMatchObject({ vacancies: 2 })
    await office.ok(
      'assembly',
      'new',
      '再次',
      '--code',
      'a2',
      '--opens',
      '2026-05-01',
      '--closes',
      '2026-05-15',
    )
    const runoff = await office.ask('election', 'runoff', 'E1', '--of', 'a1', '--assembly', 'a2')
    expect(runoff).toMatchObject({
      fills: { kind: 'run-off', committeeSize: 2, remaining: 0, earlier: 'a1 E1' },
      seats: 2,
    })
  })
})

describe('what the agenda lacks is told at convening', () => {
  it('a first assembly without covenant and election', async () => {
    const office = await officeAt('roster')
    await office.ok(
      ...['assembly', 'new', '首次会议', '--code', 'f1', '--kind', 'first'],
      ...['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00'],
    )
    await office.ok('motion', 'add', '议事规则', '--matter', 'rules')
    const said = await office.hoa('assembly', 'convene', '--at', '2026-02-01')
    expect(said.err).toContain('管理规约、业主委员会')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    expect(await office.ask('tally')).toMatchObject({
      established: { rules: false, covenant: false, committee: false, established: false },
    })
    const text = (await office.ok('tally')).out.replace(/\n\s*/g, '')
    expect(text).toContain('业主大会尚未成立')
    expect((await office.ok('tally', '--explain')).out.replace(/\n\s*/g, '')).toContain(
      '首次业主大会会议表决规则',
    )
  })

  it('an elevator’s ground that is not bound to its elevator, or not for all owners', async () => {
    const office = await officeAt('drafted')
    await office.ok('compound', 'edit', '--region', 'shanghai')
    expect(codes(await office.ask('motion', 'edit', 'M4', '--scope', 'building=1'))).toEqual([
      'elevator-electorate',
    ])
    expect(codes(await office.ask('motion', 'edit', 'M4', '--scope', 'entrance=1/1'))).toEqual([])
    expect(
      codes(
        await office.ask(
          'motion',
          'add',
          '电梯占用公地',
          '--matter',
          'elevator-site',
          '--scope',
          'building=1',
        ),
      ),
    ).toEqual(['site-not-all-owners'])
    await office.ok('motion', 'edit', 'M5', '--scope', 'all')
    expect(codes(await office.ask('assembly', 'convene', '--at', '2026-02-01'))).toContain(
      'elevator-site-loose',
    )
  })

  it('bound, it is carried only if both are', async () => {
    const office = await officeAt('drafted')
    await office.ok('motion', 'add', '电梯占用公地', '--matter', 'elevator-site', '--only-if', 'M4=carried')
    expect(codes(await office.ask('assembly', 'convene', '--at', '2026-02-01'))).not.toContain(
      'elevator-site-loose',
    )
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    expect(await office.ask('tally')).toMatchObject({
      elevators: [{ motion: 'M4', site: 'M5', carried: false }],
    })
  })

  it('without a rule of the place, common ground needs three quarters, by item 8 and no city’s notice', async () => {
    const office = await officeAt('drafted')
    await office.ok('motion', 'add', '公地', '--matter', 'elevator-site')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    const ground = list(await office.ask('tally'), 'items').find(item => pick(item, 'title') === '公地')
    expect(ground).toMatchObject({
      majority: 'special',
      bar: { wording: 'at least', of: [3, 4] },
      citations: ['民法典第278条第2款', '民法典第278条第1款第8项'],
    })
    const notice = await office.ok('notice', 'print', 'result', '--format', 'txt')
    expect(notice.out).not.toMatch(/沪|上海/)
  })
})

describe('tally --readings', () => {
  it('gives every reading with its outcomes and what it changes', async () => {
    const office = await officeAt('closed')
    const tally = await office.ask('tally', '--readings')
    const readings = list(pick(tally, 'readings'))
    expect(readings.map(r => `${pick(r, 'reading')} ${pick(r, 'value')}`)).toEqual([
      'conflicting-ballots first',
      'conflicting-ballots last',
      'blank not-participating',
      'spoilt-item not-participating',
      'silence participating',
      'silence with-majority',
      'follow-mark allowed',
      'headcount by-unit',
      'counted-uses parking',
      'suspects 1-202、2-101',
    ])
    expect(readings[0]).toMatchObject({ changes: ['M1', 'M2', 'M3', 'E1', 'C1'] })
    expect(pick(await office.ask('tally'), 'readings')).toBeUndefined()
  })
})
