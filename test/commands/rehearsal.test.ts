import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printedCode } from '../../src/basics/digest.ts'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { officeAt, SECRETS } from '../support/small-estate.ts'

const REHEARSAL = 'hoa-rehearsal.db'

/** The small estate before the opening, with a rehearsal beside it; the office then works on the rehearsal. */
async function rehearsed(...words: string[]): Promise<Office> {
  const office = await officeAt('convened')
  await office.ok('assembly', 'rehearse', ...words)
  office.env['HOA_DB'] = office.path(REHEARSAL)
  return office
}

describe('a rehearsal', () => {
  it('is a record of its own, whole and private; the real one only remembers that it was made', async () => {
    const office = await officeAt('convened')
    const figures = await office.ask('tally')
    const before = list(await office.ask('audit', 'log')).length
    const said = await office.ask('assembly', 'rehearse')
    expect(said).toMatchObject({ assembly: 'yl-a1', state: 'open', seed: 1, voters: 7, pile: null })
    expect(await office.ask('tally')).toEqual(figures)
    const log = list(await office.ask('audit', 'log'))
    expect(log).toHaveLength(before + 1)
    expect(JSON.stringify(log)).toContain(`file=${REHEARSAL} seed=1`)
    expect(list(await office.ask('assembly', 'list')).map(a => pick(a, 'code'))).toEqual(['a1'])

    if (process.platform !== 'win32') expect(statSync(office.path(REHEARSAL)).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(office.path(REHEARSAL)).toString('utf8')
    for (const secret of SECRETS) expect([secret, bytes.includes(secret)]).toEqual([secret, false])
    expect(await office.ask('audit', 'verify', '--db', REHEARSAL)).toMatchObject({ ok: true })
    expect(pick(await office.ask('tally', '--db', REHEARSAL), 'roll')).toEqual(pick(figures, 'roll'))
  })

  it('says so wherever it is met, and is never declared', async () => {
    const office = await rehearsed('--returned', '100')
    office.now = Date.UTC(2026, 2, 20, 12)
    expect((await office.ok('tally')).out).toMatch(/^\*\*\* 演练：数字是编造的/)
    expect(pick(await office.ask('tally'), 'assembly.rehearsal')).toBe(true)
    for (const words of [
      ['assembly', 'show'],
      ['assembly', 'list'],
      ['compound', 'list'],
    ])
      expect((await office.ok(...words)).out).toContain('演练')
    expect((await office.ok('audit', 'log')).out).toContain('yl-a1')
    expect((await office.ok('board', '--once')).out).toMatch(/^\*\*\* 演练/)
    await office.ok('assembly', 'close', '--at', '2026-03-20')
    // One file is all there is to throw away.
    expect(readdirSync(office.folder).filter(name => name.includes('rehearsal'))).toEqual([REHEARSAL])
    for (const kind of ['convening', 'roll', 'result', 'zero-report']) {
      for (const format of ['txt', 'html', 'md']) {
        const paper = text(await office.ask('notice', 'print', kind, '--format', format), 'content')
        expect([kind, paper.includes('演练　不是正式文书　不具任何效力')]).toEqual([kind, true])
        expect(paper).toContain('本文由演练用的副本和编造的票生成')
        expect(paper).toContain('【演练】一号小区')
      }
    }
    const full = await office.ok('notice', 'print', 'roll', '--audience', 'file', '--reason', '练习')
    expect(full.out).toContain('演练　不是正式文书　不具任何效力　内部资料')
    expect(await office.refusal('assembly', 'declare', '--override', '练习')).toBe('rehearsal-is-practice')
    expect(pick(await office.ask('tally'), 'assembly.state')).toBe('closed')
  })

  it('takes no real assembly or compound in, and is not rehearsed again', async () => {
    const office = await rehearsed()
    const real = [
      'assembly',
      'new',
      '真的',
      '--code',
      'a2',
      '--opens',
      '2026-05-01',
      '--closes',
      '2026-05-15',
    ]
    expect(await office.refusal(...real)).toBe('rehearsal-is-practice')
    expect(await office.refusal('init', '二号小区', '--code', 'eh')).toBe('rehearsal-is-practice')
    expect(await office.refusal('assembly', 'rehearse', '--out', '又.db')).toBe('rehearsal-of-rehearsal')
  })

  it('never takes the place of a real record', async () => {
    const office = await officeAt('convened')
    const real = readFileSync(office.path('hoa.db'))
    expect(await office.refusal('assembly', 'rehearse', '--out', 'hoa.db', '--force')).toBe(
      'rehearsal-out-taken',
    )
    expect(await office.refusal('assembly', 'rehearse', '--out', '名册.csv', '--force')).toBe(
      'rehearsal-out-taken',
    )
    expect(readFileSync(office.path('hoa.db')).equals(real)).toBe(true)
    await office.ok('assembly', 'rehearse')
    await office.ok('backup', '演练备份.db', '--db', REHEARSAL)
    expect(await office.refusal('restore', '演练备份.db', '--force')).toBe('rehearsal-over-record')
    await office.ok('restore', '演练备份.db', '--force', '--db', REHEARSAL)
    expect(pick(await office.ask('tally'), 'assembly.code')).toBe('a1')
  })

  it('is made afresh with --force only', async () => {
    const office = await rehearsed()
    office.env['HOA_DB'] = office.path('hoa.db')
    expect(await office.refusal('assembly', 'rehearse')).toBe('rehearsal-exists')
    await office.ok('assembly', 'rehearse', '--force', '--seed', '2')
    expect(await office.ask('audit', 'verify', '--db', REHEARSAL)).toMatchObject({ ok: true })
  })

  it.each([
    ['closed', [], 'wrong-state'],
    ['declared', [], 'assembly-is-final'],
    ['convened', ['--returned', '101'], 'percent-malformed'],
    ['convened', ['--seed', 'x'], 'option-not-a-count'],
    ['convened', ['--pile', '名册.csv'], 'file-exists'],
  ] as const)('at %s with %j: %s', async (stage, words, code) => {
    expect(await (await officeAt(stage)).refusal('assembly', 'rehearse', ...words)).toBe(code)
  })

  it('of a draft practises on the roll it would have today', async () => {
    const office = await officeAt('drafted')
    expect(await office.ask('assembly', 'rehearse')).toMatchObject({ voters: 7, state: 'open' })
    expect(pick(await office.ask('tally', '--db', REHEARSAL), 'roll.headcount')).toBe(7)
  })
})

describe('made-up ballots', () => {
  const papers = async (seed: string) => {
    const office = await rehearsed('--seed', seed, '--returned', '100', '--pile', '叠.csv')
    const ballots = list(await office.ask('ballot', 'list'))
    const shown = []
    for (const ballot of ballots)
      shown.push(await office.ask('ballot', 'show', text(ballot, 'serial'), '--interim'))
    return JSON.stringify(shown)
  }

  it('are the same for the same seed, and others for another', async () => {
    expect(await papers('7')).toBe(await papers('7'))
    expect(await papers('7')).not.toBe(await papers('8'))
  })

  it('give a desk something to decide: a void one, a double one, two that contradict each other', async () => {
    const office = await officeAt('roster')
    office.file(
      '大.csv',
      `房号,面积,业主\n${Array.from({ length: 60 }, (_, i) => `9-${i + 1},${50 + i},业主${i}`).join('\n')}\n`,
    )
    await office.ok('roster', 'import', '大.csv')
    await office.ok(
      'assembly',
      'new',
      '会议',
      '--code',
      'a1',
      '--opens',
      '2026-05-01',
      '--closes',
      '2026-05-15',
    )
    await office.ok('motion', 'add', '议题', '--matter', 'other')
    await office.ok('election', 'add', '选举', '--seats', '2', '--manner', 'per-candidate')
    for (const name of ['甲候选', '乙候选', '丙候选']) await office.ok('candidate', 'add', name)
    await office.ok('assembly', 'rehearse', '--pile', '叠.csv')
    office.env['HOA_DB'] = office.path(REHEARSAL)
    const ballots = pick(await office.ask('tally'), 'ballots')
    for (const ruling of ['void', 'held', 'duplicate'])
      expect([ruling, Number(pick(ballots, `${ruling}.papers`)) > 0]).toEqual([ruling, true])
    // What was typed right counts as recorded before: the pile is its own answer sheet.
    const first = await office.ask('ballot', 'import', '叠.csv')
    expect(first).toMatchObject({ already: 0 })
    expect(await office.ask('ballot', 'import', '叠.csv', '--dry-run')).toMatchObject({
      recorded: 0,
      already: pick(first, 'recorded'),
    })
  })
})

describe('the zero report', () => {
  it('is printed at the opening of a real assembly, with the entry of the log that vouches for it', async () => {
    const office = await officeAt('served')
    expect(await office.refusal('notice', 'print', 'zero-report')).toBe('wrong-state')
    const opened = await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    expect(opened.out).toContain('hoa notice print zero-report')
    const [entry] = list(await office.ask('audit', 'log', '--last', '1'))
    expect(entry).toMatchObject({ act: 'assembly.open', detail: 'papers=0' })
    const paper = (await office.ok('notice', 'print', 'zero-report', '--fill', '票箱编号=一号')).out
    for (const piece of [
      '2026年3月1日9时开始表决',
      '表决票为0份',
      '票箱编号：一号',
      '监票人',
      'M1',
      '业主7人',
    ])
      expect(paper.replaceAll('\n', '')).toContain(piece)
    expect(paper).toContain(`第${pick(entry, 'no')}条`)
    expect(paper.replaceAll('\n', ' ')).toContain(printedCode(text(entry, 'hash')))
    expect(paper).not.toMatch(/补打|演练/)
  })

  it('printed later says that it is', async () => {
    const paper = (await (await officeAt('voted')).ok('notice', 'print', 'zero-report')).out
    expect(paper.replaceAll('\n', '')).toContain('已经录入的表决票为8份。本报告是补打的')
  })

  it('of a rehearsal is practised with --unopened', async () => {
    const office = await rehearsed('--unopened')
    office.now = Date.UTC(2026, 2, 20, 3)
    expect(pick(await office.ask('assembly', 'show'), 'state')).toBe('convened')
    await office.ok('assembly', 'open')
    const paper = (await office.ok('notice', 'print', 'zero-report')).out
    expect(paper).toContain('演练　不是正式文书')
    expect(paper).not.toContain('补打')
  })
})
