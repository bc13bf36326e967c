import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { officeAt, SERIAL } from '../support/small-estate.ts'
import { CTRL_C, DOWN, ENTER, Terminal } from '../support/terminal.ts'

const AT = ['--at', '2026-03-10T10:00'] as const
const WHY = ['--reason', '对照票面'] as const
const CLOSE = ['assembly', 'close', '--at', '2026-03-15T18:00'] as const

/** A file of ballots for M1 alone, entered by import. */
async function imported(office: Office, rows: readonly string[]): Promise<void> {
  office.file('票.csv', `房号,收回时间,渠道,M1\n${rows.join('\n')}\n`)
  await office.ok('ballot', 'import', '票.csv', '--items', 'M1', ...AT)
}

describe('ballot correct', () => {
  it('changes what counts, keeps what was entered, and tells both', async () => {
    const office = await officeAt('voted')
    const before = await office.ask('tally', '--interim')
    await office.ok(
      'ballot',
      'correct',
      '1-201',
      '--marks',
      'M1=反对',
      '--marks',
      'e1=2',
      ...WHY,
      '--witness',
      '监票人甲',
    )
    const after = await office.ask('tally', '--interim')
    const against = (tally: unknown) => Number(pick(tally, 'items.0.against.headcount'))
    expect(against(after)).toBe(against(before) + 1)
    const shown = await office.ask('ballot', 'show', '1-201', '--interim')
    expect(pick(shown, 'papers.0.marks')).toEqual(expect.arrayContaining(['M1 反对', 'E1 2 乙候选']))
    expect(pick(shown, 'corrections')).toEqual([
      {
        paper: 1,
        ordinal: 1,
        kind: 'marks',
        reason: '对照票面',
        witnesses: '监*',
        by: '测试员',
        at: '2026-03-20T10:00:00+08:00',
        from: 'M1 同意  M2 同意  M3 弃权  M4 反对  E1 1 甲候选、3 丙候选  C1 1 米色',
        to: 'M1 反对  M2 同意  M3 弃权  M4 反对  E1 2 乙候选  C1 1 米色',
      },
    ])
    const db = connect(office.path('hoa.db'))
    expect(db.prepare('select marks from paper where voter = 2 and no = 1').pluck().get()).toBe(
      '1|1|3|2|1 3|1',
    )
    db.close()
    await office.ok('audit', 'verify')
  })

  it('hides the marks before the close unless they are asked for', async () => {
    const office = await officeAt('voted')
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...WHY)
    const said = await office.ok('ballot', 'show', '1-201')
    expect(said.out).toContain('理由：对照票面')
    expect(said.out).not.toContain('反对')
  })

  it('an entry that is struck is no paper any more; its number is not given again', async () => {
    const office = await officeAt('voted')
    await office.ok('ballot', 'correct', '1-201', '--strike', '--reason', '录错了人')
    const turnout = await office.ask('tally')
    expect([
      pick(turnout, 'ballots.returned.headcount'),
      pick(turnout, 'ballots.accepted.headcount'),
    ]).toEqual([5, 3])
    office.file('再.csv', '房号,收回时间,M1\n1-201,2026-03-09 10:00,反对\n')
    await office.ok('ballot', 'import', '再.csv', '--items', 'M1')
    expect(pick(await office.ask('ballot', 'show', '1-201'), 'papers.0.no')).toBe(2)
    await office.ok('audit', 'verify')
  })

  it('the file it came from still adds nothing, corrected or struck', async () => {
    const office = await officeAt('voted')
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...WHY)
    await office.ok('ballot', 'correct', '2-201', '--strike', '--reason', '录错了人')
    expect(await office.ask('ballot', 'import', '表决票.csv')).toMatchObject({ recorded: 0, already: 8 })
  })

  it('a void code typed by mistake is corrected; one decided upon is not undone', async () => {
    const office = await officeAt('voted')
    await office.ok('ballot', 'correct', '2-102', '--void', 'none', '--marks', 'M1=同意', ...WHY)
    expect(pick(await office.ask('ballot', 'show', '2-102'), 'papers.0.ruling')).toBe('accepted')
    await office.ok('ballot', 'void', '2-102', '--reason', 'V3')
    expect(pick(await office.ask('ballot', 'show', '2-102'), 'papers.0.ruling')).toBe('void')
    expect(await office.refusal('ballot', 'correct', '2-102', '--void', 'none', ...WHY)).toBe(
      'void-by-decision',
    )
  })

  it('opens a decision on conflicting papers again: it knew what they said before', async () => {
    const office = await officeAt('resolved')
    const rulings = async () =>
      list(await office.ask('ballot', 'show', '1-202'), 'papers').map(paper => pick(paper, 'ruling'))
    expect(await rulings()).toEqual(['superseded', 'accepted'])
    const correct = ['ballot', 'correct', '1-202', '--paper', '2', '--marks', 'M1=弃权', ...WHY]
    expect(await office.refusal(...correct)).toBe('option-missing')
    await office.ok(...correct, '--witness', '监票人甲')
    expect(await rulings()).toEqual(['held', 'held'])
    expect(await office.refusal('assembly', 'declare', '--at', '2026-03-16T10:00')).toBe('papers-held')
    await office.ok('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '再次当面确认')
    expect(await rulings()).toEqual(['superseded', 'accepted'])
  })

  it.each([
    [['1-201', '--marks', 'M1=同意'], 'nothing-to-correct'],
    [['1-201', '--marks', 'M9=同意'], 'item-unknown'],
    [['1-201', '--marks', 'M1'], 'not-key-value'],
    [['1-201', '--marks', 'M1=也许'], 'mark-unreadable'],
    [['2-201', '--marks', 'M4=同意'], 'not-in-electorate'],
    [['1-202', '--marks', 'M1=同意'], 'paper-not-named'],
    [['1-202', '--paper', '7', '--marks', 'M1=同意'], 'paper-unknown'],
    [['1-201', '--void', 'V9'], 'void-code'],
  ])('%j is refused: %s', async (words, code) => {
    const office = await officeAt('voted')
    expect(await office.refusal('ballot', 'correct', ...words, ...WHY)).toBe(code)
  })

  it('is refused once the result is declared', async () => {
    const office = await officeAt('declared')
    const words = ['ballot', 'correct', '1-201', '--marks', 'M1=反对', ...WHY, '--assembly', 'a1']
    expect(await office.refusal(...words)).toBe('recount-not-open')
  })
})

describe('double entry', () => {
  /** Keys papers of M1 alone a second time on the desk. */
  async function again(
    office: Office,
    by: string,
    ...papers: readonly (readonly [string, string])[]
  ): Promise<string> {
    const terminal = new Terminal(office.folder, ['ballot', 'enter', '--second', '--by', by, ...AT])
    await terminal.shows('【复录】')
    for (const [room, key] of papers) {
      terminal.type(`${room}${ENTER}`)
      await terminal.shows(/意见 {2}M1|复录须换一个人/)
      if (terminal.seen.text.includes('复录须')) break
      terminal.type(`${key}00`)
      await terminal.shows(/> (?:E1|M4)/)
      terminal.type(terminal.seen.text.includes('> M4') ? '0' : '')
      await terminal.shows('> E1')
      terminal.type(`0${ENTER}`)
      await terminal.shows('> C1')
      terminal.type(' ')
      await terminal.shows('无误请回车')
      terminal.type(ENTER)
      await terminal.shows(`上一张：已复录 ${room}`)
    }
    const { text: seen } = terminal.seen
    terminal.type(CTRL_C)
    await terminal.exit()
    return seen
  }

  it('lists what differs; each is decided with the paper in hand; the close waits for it', async () => {
    const office = await officeAt('open')
    await imported(office, ['1-201,2026-03-05,,同意', '1-202,2026-03-05,,反对', '2-201,2026-03-05,,同意'])
    await again(office, '乙', ['1-201', '1'], ['1-202', '1'], ['2-201', '2'], ['2-102', '1'])

    const found = await office.hoa('ballot', 'reconcile', '--json')
    expect([found.code, pick(found.json(), 'entries')]).toEqual([
      1,
      {
        papers: 3,
        once: 0,
        twice: 3,
        differing: [
          { serial: SERIAL[3], units: ['1-202'], paper: 1, items: ['M1'], decided: null, reason: null },
          { serial: SERIAL[6], units: ['2-201'], paper: 1, items: ['M1'], decided: null, reason: null },
        ],
        secondOnly: [SERIAL[5]],
      },
    ])
    expect(await office.refusal(...CLOSE)).toBe('not-reconciled')

    await office.ok('ballot', 'settle', '1-202', '--stands', 'first', ...WHY)
    await office.ok('ballot', 'settle', '2-201', '--stands', 'second', ...WHY)
    expect(await office.refusal('ballot', 'settle', '2-201', '--stands', 'second', ...WHY)).toBe(
      'nothing-differs',
    )
    const shown = await office.ask('ballot', 'show', '2-201', '--interim')
    expect([pick(shown, 'papers.0.marks.0'), pick(shown, 'corrections.0.reason')]).toEqual([
      'M1 反对',
      '对照票面',
    ])
    await imported(office, ['2-102,2026-03-05,,同意'])
    expect(await office.ask('ballot', 'reconcile')).toMatchObject({ ok: true, faults: [] })
    await office.ok(...CLOSE)
    await office.ok('audit', 'verify')
  })

  it('is somebody else’s work', async () => {
    const office = await officeAt('open')
    const terminal = new Terminal(office.folder, ['ballot', 'enter', '--plain', '--by', '甲', ...AT])
    await terminal.answers('票号或房号', '2-201')
    await terminal.answers('整张票有效请回车', 'v2')
    await terminal.answers('(Y/n)', '')
    await terminal.answers('票号或房号', '')
    await terminal.exit()
    expect(await again(office, '甲', ['2-201', '1'])).toContain('复录须换一个人')
  })

  it('a house rule asks it of every paper before the close', async () => {
    const office = await officeAt('drafted')
    await office.ok('compound', 'rule', 'set', 'double-entry=required')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await imported(office, ['1-201,2026-03-05,,同意'])
    const said = await office.hoa(...CLOSE, '--json')
    expect(list(said.json(), 'error.problems').map(p => pick(p, 'code'))).toEqual([
      'not-reconciled',
      'entries-once',
    ])
    await office.ok(...CLOSE, '--override', '第二位录入员缺席')
    expect((await office.ok('audit', 'log')).out).toContain('第二位录入员缺席')
    expect(await office.refusal('assembly', 'declare', '--at', '2026-03-16')).toBe('not-reconciled')
  })
})

describe('bundles', () => {
  it('hold what was entered against the tellers’ counts, mark by mark', async () => {
    const office = await officeAt('open')
    const said = ['--papers', '2', '--count', 'M1=同意:1,反对:1', '--count', 'E1=1:1,空白:1']
    await office.ok('ballot', 'batch', 'set', '第1捆', ...said)
    expect(await office.refusal(...CLOSE)).toBe('not-reconciled')
    const terminal = new Terminal(office.folder, [
      'ballot',
      'enter',
      '--batch',
      '第1捆',
      '--box',
      '一号箱',
      ...AT,
    ])
    await terminal.shows('第1捆 0/2')
    for (const [room, numbers] of [
      ['2-101', '1'],
      ['2-102', '0'],
    ]) {
      terminal.type(`${room}${ENTER}`)
      await terminal.shows('意见  M1')
      terminal.type(`100${numbers}${ENTER}0`)
      await terminal.shows('无误请回车')
      terminal.type(ENTER)
      await terminal.shows(`上一张：已录入 ${room}`)
    }
    await terminal.shows(/M1 反对 报 1 录 0。先看这几\s+张：第1张 2-101、第2张 2-102/)
    terminal.type('u')
    await terminal.shows('更正第 1 张')
    terminal.type('2')
    await terminal.shows('（原录 同意）')
    terminal.type(`${DOWN.repeat(9)}${ENTER}${ENTER}`)
    await terminal.shows('1  录入时按错键')
    terminal.type('1')
    await terminal.shows('第1捆 2/2 ✓，与清点数一致，换捆')
    // The tellers had misread it, too.
    await office.ok('ballot', 'correct', '2-102', '--marks', 'M1=同意', ...WHY)
    terminal.type(CTRL_C)
    await terminal.exit()

    const found = (await office.hoa('ballot', 'reconcile', '--json')).json()
    expect(pick(found, 'batches')).toEqual([
      {
        label: '第1捆',
        papers: 2,
        entered: 2,
        differing: [
          { item: 'M1', mark: '1', said: 1, entered: 2 },
          { item: 'M1', mark: '2', said: 1, entered: 0 },
        ],
      },
    ])
    expect(text(found, 'faults.0.message')).toBe(
      '捆 第1捆 与计票人清点的不一致：M1 同意 报 1 录 2；M1 反对 报 1 录 0',
    )
    expect(pick(found, 'boxes')).toEqual([{ box: '一号箱', counted: null, entered: 2 }])
    await office.ok('ballot', 'correct', '2-102', '--marks', 'M1=反对', ...WHY)
    expect(await office.ask('ballot', 'reconcile')).toMatchObject({ ok: true })
    await office.ok(...CLOSE)
  })

  it.each([
    [['第1捆'], 'option-missing'],
    [['第1捆', '--papers', '2', '--count', 'M1=x:3'], 'count-malformed'],
    [['第1捆', '--papers', '2', '--count', 'M1=同意:1,赞成:2'], 'count-malformed'],
    [['第1捆', '--papers', '2', '--count', 'E1=9:1'], 'count-malformed'],
    [['坏\u0007', '--papers', '2'], 'text-broken'],
  ])('%j is refused: %s', async (words, code) => {
    expect(await (await officeAt('open')).refusal('ballot', 'batch', 'set', ...words)).toBe(code)
  })
})

describe('the papers counted by hand', () => {
  it('what does not add up is named; the close refuses, or records who answers for it', async () => {
    const office = await officeAt('voted')
    await office.ok('ballot', 'stock', 'printed=10', '剩余=1', 'spoiled=1')
    await office.ok('ballot', 'stock', 'returned=3', '--box', '一号箱')
    const said = await office.hoa('ballot', 'reconcile')
    expect(said.code).toBe(1)
    expect(said.out).toContain('  印制 10 张，发出、剩余、作废合计 9 张')
    expect(said.out).toContain('票箱 一号箱 清点 3 张，录入 0 张')
    expect(await office.refusal(...CLOSE)).toBe('not-reconciled')
    await office.ok('ballot', 'stock', 'printed=9')
    await office.ok('ballot', 'stock', 'returned=0', '--box', '一号箱', '--reason', '清点有误')
    expect(await office.ask('ballot', 'reconcile')).toMatchObject({
      ok: true,
      stock: { printed: 9, issued: 7, spare: 1, spoiled: 1, served: 7, returned: 7, voters: 7 },
    })
    await office.ok(...CLOSE)
  })

  it('a paper returned without a service is told, and refuses where the papers are accounted for', async () => {
    const office = await officeAt('convened')
    office.file('送达.csv', '房号,送达时间,送达方式\n1-201,2026-02-20,面交\n')
    await office.ok('ballot', 'serve', '送达.csv')
    await office.ok('assembly', 'open', '--at', '2026-03-01T09:00')
    await imported(office, ['1-202,2026-03-05,,同意'])
    const told = await office.ask('ballot', 'reconcile')
    expect([pick(told, 'ok'), pick(told, 'notes.0.code')]).toEqual([true, 'stock-unserved'])
    await office.ok('ballot', 'stock', 'printed=7')
    expect(await office.refusal(...CLOSE)).toBe('not-reconciled')
    await office.ok(...CLOSE, '--override', '当面交票，未另行送达')
  })

  it.each([
    [['printed=viele'], 'stock-malformed'],
    [['printed'], 'stock-malformed'],
    [['gedruckt=3'], 'stock-malformed'],
    [['printed=3', '--box', '一号箱'], 'stock-box-kind'],
    [[], 'argument-missing'],
  ])('%j is refused: %s', async (words, code) => {
    expect(await (await officeAt('open')).refusal('ballot', 'stock', ...words)).toBe(code)
  })

  it('an assembly that counts nothing by hand closes as ever', async () => {
    const office = await officeAt('voted')
    const { err } = await office.ok(...CLOSE)
    expect(err).toMatch(/^注意 还有 2 张待认定的票\n→ [^\n]*\n+$/)
  })
})
