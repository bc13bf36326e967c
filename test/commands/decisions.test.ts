import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

const LINE = { assembly: 'a1', declaredOn: '2026-03-16', revocableUntil: null }

/** A second assembly that decides once more on the manager. */
async function decideAgain(office: Office, mark: string): Promise<void> {
  office.now = Date.UTC(2026, 5, 20)
  await office.ok(
    'assembly',
    'new',
    '第二次会议',
    '--code',
    'a2',
    '--opens',
    '2026-05-01',
    '--closes',
    '2026-05-15',
  )
  await office.ok('motion', 'add', '解聘物业服务企业', '--matter', 'manager', '--text', '解除合同。')
  await office.ok('assembly', 'convene', '--at', '2026-04-01')
  await office.ok('assembly', 'open', '--at', '2026-05-01')
  const units = ['1-101', '1-201', '1-202', '2-101', '2-102', '2-201']
  office.file('二.csv', `房号,收回时间,M1\n${units.map(unit => `${unit},2026-05-05,${mark}`).join('\n')}\n`)
  await office.ok('ballot', 'import', office.path('二.csv'))
  await office.ok('assembly', 'close', '--at', '2026-05-15T23:59')
  await office.ok('assembly', 'declare', '--at', '2026-05-16')
}

describe('the register of decisions', () => {
  it('has every declared result, as the contract has it', async () => {
    const office = await officeAt('declared')
    const register = await office.ask('decision', 'list')
    const tallied = list(await office.ask('tally'), 'items')
    expect(register).toEqual(
      tallied.map((item, i) => ({
        ...LINE,
        no: i + 1,
        item: pick(item, 'code'),
        title: pick(item, 'title'),
        outcome: pick(item, 'outcome'),
        inForce: ['carried', 'complete', 'partial'].includes(String(pick(item, 'outcome'))),
      })),
    )
    expect(list(register).map(one => pick(one, 'inForce'))).toContain(true)
    expect(list(register).map(one => pick(one, 'inForce'))).toContain(false)
    expect(await office.ask('decision', 'list', '--in-force')).toEqual(
      list(register).filter(one => pick(one, 'inForce')),
    )
    expect(list(await office.ask('decision', 'list', '--find', '续聘')).map(one => pick(one, 'no'))).toEqual([
      1,
    ])
    expect(await office.ask('decision', 'list', '--find', '没有的字')).toEqual([])
  })

  it('has nothing before a result is declared', async () => {
    const office = await officeAt('closed')
    expect(await office.ask('decision', 'list')).toEqual([])
    expect(await office.refusal('decision', 'show', '1')).toBe('decision-unknown')
  })

  it('can be contested for a year from the posting of the result', async () => {
    const office = await officeAt('declared')
    await office.ok('posting', 'add', 'election-result', '--at', '2026-03-17', '--place', '门口')
    expect(pick(await office.ask('decision', 'list'), '0.revocableUntil')).toBe('2027-03-17')
    await office.ok('posting', 'add', 'result', '--at', '2026-03-18', '--place', '门口')
    expect(pick(await office.ask('decision', 'list'), '0.revocableUntil')).toBe('2027-03-18')
    expect((await office.ok('decision', 'list')).out).toContain('2027-03-18 以前可能有人请求撤销')
    expect(await office.ask('decision', 'show', '1')).toMatchObject({ knownOn: '2026-03-18' })
  })

  it('takes the day from the plan where no posting is on record', async () => {
    const office = await officeAt('declared')
    await office.ok('plan', 'new', 'regular', '--assembly', 'a1', 'knew=2026-03-19')
    expect(pick(await office.ask('decision', 'list'), '0.revocableUntil')).toBe('2027-03-19')
  })

  it('shows a decision with its articles and its majority', async () => {
    const office = await officeAt('declared')
    const [first] = list(await office.ask('tally'), 'items')
    expect(await office.ask('decision', 'show', '1')).toEqual({
      ...(list(await office.ask('decision', 'list'))[0] as object),
      assemblyTitle: '2026年第一次会议',
      matter: 'manager',
      majority: 'ordinary',
      text: '',
      decided: pick(first, 'outcome') === 'carried' ? '获得通过' : null,
      articles: pick(first, 'citations'),
      knownOn: null,
      recount: null,
      texts: [],
      ended: null,
    })
  })

  it('can be written to a file', async () => {
    const office = await officeAt('declared')
    for (const name of ['决定.csv', '决定.html', '决定.xlsx', '决定.docx']) {
      await office.ok('decision', 'list', '--out', name)
      expect(await office.refusal('decision', 'list', '--out', name)).toBe('file-exists')
    }
    expect(office.read('决定.csv')).toContain('关于续聘物业服务企业的议题')
    expect(await office.refusal('decision', 'list', '--out', '决定.odt')).toBe('ending-unknown')
  })
})

describe('the end of a decision', () => {
  it('is a later decision, or a judgment', async () => {
    const office = await officeAt('declared')
    await decideAgain(office, '同意')
    const register = list(await office.ask('decision', 'list'))
    const last = pick(register.at(-1), 'no')
    expect(register.at(-1)).toMatchObject({ assembly: 'a2', item: 'M1', outcome: 'carried', inForce: true })
    const standing = register.find(one => pick(one, 'inForce') && pick(one, 'assembly') === 'a1')
    const no = String(pick(standing, 'no'))
    const end = ['decision', 'end', no, '--by']
    expect(await office.refusal(...end, no)).toBe('decision-cannot-end')
    expect(await office.refusal(...end, '99')).toBe('decision-unknown')
    expect(await office.refusal('decision', 'end', no)).toBe('option-missing')
    expect(await office.refusal('decision', 'end', String(last), '--by', no)).toBe('decision-cannot-end')
    expect(await office.refusal(...end, String(last), '--at', '2026-03-01')).toBe('decision-ended-early')
    expect(await office.ask(...end, String(last), '--at', '2026-05-16')).toMatchObject({
      no: Number(no),
      endedOn: '2026-05-16',
      byDecision: last,
      judgment: null,
    })
    expect(pick(await office.ask('decision', 'show', no), 'inForce')).toBe(false)
    expect(await office.refusal(...end, String(last))).toBe('decision-ended')
    const judged = ['decision', 'end', String(last), '--by', '（2026）沪0109民初1号', '--at', '2026-06-01']
    expect(await office.ask(...judged)).toMatchObject({ byDecision: null, judgment: '（2026）沪0109民初1号' })
    const [entry] = list(await office.ask('audit', 'log')).slice(-1)
    expect(entry).toMatchObject({ act: 'decision.end', actor: '测试员' })
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('is none of an item on which nothing was decided', async () => {
    const office = await officeAt('declared')
    const lost = list(await office.ask('decision', 'list')).find(one => !pick(one, 'inForce'))
    expect(await office.refusal('decision', 'end', String(pick(lost, 'no')), '--by', '判决')).toBe(
      'decision-not-made',
    )
  })

  it('keeps the numbers that decisions have, whenever another is declared', async () => {
    const office = await officeAt('declared')
    const before = await office.ask('decision', 'list')
    await decideAgain(office, '反对')
    expect(list(await office.ask('decision', 'list')).slice(0, list(before).length)).toEqual(before)
  })
})
