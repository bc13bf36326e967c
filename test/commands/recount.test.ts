import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* After an upheld objection to a declared result: what was declared stays, the recount stands beside it. */

const WHY = [
  '--reason',
  '业主异议，经核对成立',
  '--evidence',
  '存档表决票原件',
  '--at',
  '2026-03-18T10:00',
] as const
const SEEN = ['--reason', '存档票为反对', '--witness', '居委会乙'] as const

async function reopened(): Promise<Office> {
  const office = await officeAt('declared')
  await office.ok('assembly', 'reopen-count', ...WHY)
  return office
}

describe('a recount', () => {
  it('leaves the declared count as it was, and says what is different', async () => {
    const office = await reopened()
    const declared = await office.ask('tally')
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)
    expect(await office.ask('tally')).toEqual(declared)
    const again = await office.ask('tally', '--recount', '1')
    expect(pick(again, 'recount')).toEqual({ no: 1, closedAt: null })
    expect(pick(again, 'items.0')).toMatchObject({ for: { headcount: 4 }, against: { headcount: 1 } })
    const closed = await office.ask('assembly', 'close-count', '--at', '2026-03-19T10:00')
    expect(list(closed, 'changes')).toContain('M1 反对：原0人、0.00平方米，现1人、100.00平方米')
    expect(await office.ask('tally')).toEqual(declared)
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true, recounted: 1 })
    expect(await office.ask('ballot', 'show', '1-201')).toMatchObject({
      papers: [{ marks: ['M1 同意', 'M2 同意', 'M3 弃权', 'M4 反对', 'E1 1 甲候选、3 丙候选', 'C1 1 米色'] }],
      recounts: [{ recount: 1, paper: 1, marks: expect.arrayContaining(['M1 反对']), witnesses: '居*' }],
    })
  })

  it('begins where the one before it ended', async () => {
    const office = await reopened()
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)
    await office.ok('assembly', 'close-count', '--at', '2026-03-19T10:00')
    await office.ok('assembly', 'reopen-count', ...WHY.slice(0, 4), '--at', '2026-03-20T10:00')
    expect(pick(await office.ask('tally', '--recount', '2'), 'items.0')).toMatchObject({
      for: { headcount: 4 },
      against: { headcount: 1 },
    })
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=弃权', ...SEEN)
    await office.ok('ballot', 'correct', '2-101', '--marks', 'M1=反对', ...SEEN)
    await office.ok('assembly', 'close-count', '--at', '2026-03-21T10:00')
    const counted = async (no: string) => {
      const item = pick(await office.ask('tally', '--recount', no), 'items.0')
      return ['for', 'against', 'abstain'].map(side => pick(item, `${side}.headcount`))
    }
    expect(await counted('1')).toEqual([4, 1, 0])
    expect(await counted('2')).toEqual([3, 1, 1])
    expect(
      list(await office.ask('ballot', 'show', '1-201'), 'recounts').map(one => pick(one, 'recount')),
    ).toEqual([1, 2])
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('finds papers void, in order, and never entered', async () => {
    const office = await reopened()
    const before = await office.ask('tally')
    expect(pick(before, 'ballots.accepted.headcount')).toBe(5)
    // Void for want of a signature that is there after all; a forged one; one left in the box.
    await office.ok('ballot', 'correct', '2-102', '--void', 'none', '--marks', 'M1=同意', ...SEEN)
    await office.ok('ballot', 'correct', '1-101', '--void', 'V2', ...SEEN)
    await office.ok(
      'ballot',
      'correct',
      '2-201',
      '--received',
      '2026-03-10T09:00',
      '--marks',
      'M1=同意',
      ...SEEN,
    )
    const tally = await office.ask('tally', '--recount', '1')
    expect(tally).toMatchObject({ ballots: { accepted: { headcount: 6 }, void: { papers: 1 } } })
    expect(pick(tally, 'ballots.late.papers')).toBe(1)
    await office.ok('ballot', 'correct', '1-101', '--void', 'none', ...SEEN)
    expect(pick(await office.ask('tally', '--recount', '1'), 'ballots.accepted.headcount')).toBe(7)
    await office.ok('assembly', 'close-count', '--at', '2026-03-19T10:00')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('is told in the account of the count, paper by paper', async () => {
    const office = await reopened()
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)
    await office.ok('ballot', 'correct', '1-101', '--void', 'V2', ...SEEN)
    await office.ok('ballot', 'correct', '2-102', '--void', 'none', '--marks', 'M1=弃权', ...SEEN)
    await office.ok('ballot', 'correct', '2-201', '--received', '2026-03-10', '--marks', 'M1=同意', ...SEEN)
    const account = (await office.ok('tally', '--explain', '--recount', '1')).out.replaceAll(/\s/g, '')
    for (const piece of [
      '更正：原录入“M1同意”，现为“M1反对”。理由：存档票为反对；见证人：居*。',
      '更正：认定改为无效（没有业主或者其代理人签名）',
      '更正：原录入“M1同意”，现为“M1弃权”；认定改为符合要求',
      '更正：原未录入，补入“M1同意',
    ])
      expect(account).toContain(piece)
    expect((await office.ok('tally', '--explain')).out).not.toContain('更正')
    expect((await office.ok('tally', '--explain', '--recount', '1', '--lang', 'en')).out).toContain(
      'Corrected: ',
    )
  })

  it('has an amended notice that cites the declared one and its check code', async () => {
    const office = await reopened()
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)
    expect(await office.refusal('notice', 'print', 'result', '--recount', '1')).toBe('recount-still-open')
    expect((await office.ok('assembly', 'show')).out).toContain('hoa tally --recount 1')
    const first = text(await office.ask('notice', 'print', 'result'), 'content')
    const closed = await office.ask('assembly', 'close-count', '--at', '2026-03-19T10:00')
    const amended = text(
      await office.ask('notice', 'print', 'result', '--recount', '1'),
      'content',
    ).replaceAll(/\s/g, '')
    const declared = text(list(await office.ask('audit', 'verify'), 'declared')[0], 'checkCode')
    for (const piece of [
      declared,
      text(closed, 'checkCode'),
      '第1次重新计票',
      '原公告予以保留',
      '存档表决票原件',
      '2026年3月19日',
      // One flat has 70.1234 m², so that the paper has four decimals throughout.
      'M1反对：原0人、0.0000平方米，现1人、100.0000平方米',
    ])
      expect(amended).toContain(piece)
    expect(await office.ask('notice', 'show', 'result')).toMatchObject({ printed: { changed: false } })
    expect(text(await office.ask('notice', 'print', 'result'), 'content')).toBe(first)
    expect(await office.refusal('notice', 'print', 'convening', '--recount', '1')).toBe('paper-not-recounted')
    expect(first).not.toContain('重新计票')
  })

  it('has every paper that tells the count, beside those of the declaration', async () => {
    const office = await reopened()
    const printed = async (kind: string, ...more: string[]) =>
      text(await office.ask('notice', 'print', kind, ...more), 'content').replaceAll(/\s/g, '')
    const file = ['--audience', 'file', '--reason', '重新计票归档'] as const
    const first = { list: await printed('ruling-list'), table: await printed('result-table') }
    await office.ok('ballot', 'correct', '1-101', '--void', 'V2', ...SEEN)
    const listed = async () => list(await office.ask('notice', 'list'), '').length
    const before = await listed()
    await office.ok('assembly', 'close-count', '--at', '2026-03-19T10:00')
    const papers = (await office.ask('notice', 'list')) as readonly Record<string, unknown>[]
    const own = papers.filter(paper => paper['recount'] === 1)
    expect(papers).toHaveLength(before + own.length)
    for (const kind of ['result', 'election-result', 'result-table', 'ruling-list', 'void-register'])
      expect(own.map(paper => paper['kind'])).toContain(kind)
    expect(own.every(paper => String(paper['title']).endsWith('（第1次重新计票）'))).toBe(true)
    // Each of them can be printed as the list says, and says that it is of the recount.
    for (const { kind, internal, printable } of own) {
      const call = ['notice', 'print', String(kind), '--recount', '1', ...(internal ? file : [])]
      if (printable) expect(text(await office.ask(...call), 'content')).toContain('第1次重新计票')
      else expect(await office.refusal(...call)).toBe('paper-not-so')
    }
    expect(await printed('void-register', '--recount', '1', ...file)).toContain('a1-00001-8')
    expect(first.list).not.toContain('无效票（没有业主')
    expect(await printed('ruling-list', '--recount', '1')).not.toBe(first.list)
    expect(await printed('result-table', '--recount', '1')).toContain('2026年3月19日')
    expect(await printed('ruling-list')).toBe(first.list)
    expect(await printed('result-table')).toBe(first.table)
    const after = (await office.ask('notice', 'list')) as readonly Record<string, unknown>[]
    expect(after.find(p => p['recount'] === 1 && p['kind'] === 'ruling-list')?.['printedOn']).not.toBeNull()
    expect((await office.ok('notice', 'list')).out).toContain('result-table --recount 1')
  })

  it('is filed beside what was declared', async () => {
    const office = await reopened()
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)
    const packet = async (folder: string) =>
      list(await office.ask('packet', '--out', folder, '--format', 'html', '--reason', '备案'), 'parts')
    const titles = (parts: readonly unknown[]) => parts.map(part => text(part, 'title'))
    const before = titles(await packet('备案材料'))
    expect(before.filter(title => title.includes('重新计票'))).toEqual([])
    await office.ok('assembly', 'close-count', '--at', '2026-03-19T10:00')
    const parts = await packet('备案材料2')
    const again = parts.filter(part => text(part, 'title').endsWith('（第1次重新计票）'))
    expect(again.map(part => pick(part, 'kind'))).toContain('result')
    expect(titles(parts).filter(title => !title.includes('重新计票'))).toEqual(before)
    for (const part of again)
      expect(readFileSync(office.path(join('备案材料2', text(part, 'file'))), 'utf8')).toContain(
        '第1次重新计票',
      )
    expect(
      list(await office.ask('notice', 'list')).find(
        paper => pick(paper, 'kind') === 'result' && (paper as { recount?: number }).recount === 1,
      ),
    ).toMatchObject({ printedOn: expect.stringMatching(/^2026/) })
  })

  it('is one at a time, final once closed, and never before the declaration', async () => {
    const closed = await officeAt('resolved')
    expect(await closed.refusal('assembly', 'reopen-count', ...WHY)).toBe('recount-before-declaration')
    const office = await officeAt('declared')
    expect(await office.refusal('assembly', 'close-count')).toBe('recount-not-open')
    expect(await office.refusal('tally', '--recount', '1')).toBe('recount-unknown')
    expect(
      await office.refusal(
        'assembly',
        'reopen-count',
        '--reason',
        '异议',
        '--evidence',
        '票',
        '--at',
        '2026-03-16T09:00',
      ),
    ).toBe('recount-too-early')
    await office.ok('assembly', 'reopen-count', ...WHY)
    expect(await office.refusal('assembly', 'reopen-count', ...WHY)).toBe('recount-open-already')
    expect(await office.refusal('assembly', 'close-count', '--at', '2026-03-17')).toBe('recount-closed-early')
    await office.ok('assembly', 'close-count', '--at', '2026-03-19')
    expect(await office.refusal('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)).toBe(
      'recount-not-open',
    )
    await office.ok(
      'assembly',
      'reopen-count',
      '--reason',
      '又有异议',
      '--evidence',
      '票',
      '--at',
      '2026-03-20',
    )
    expect(await office.ask('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)).toMatchObject({
      recount: 2,
    })
  })

  it('with papers that do not agree cannot be closed', async () => {
    const office = await reopened()
    await office.ok('ballot', 'correct', '1-201', '--received', '2026-03-10', '--marks', 'M1=反对', ...SEEN)
    expect(await office.refusal('assembly', 'close-count', '--at', '2026-03-19')).toBe('recount-papers-held')
    await office.ok('ballot', 'correct', '1-201', '--paper', '1', '--void', 'V4', ...SEEN)
    await office.ok('assembly', 'close-count', '--at', '2026-03-19')
  })

  it('raw SQL neither changes a closed recount nor adds to it', async () => {
    const office = await reopened()
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...SEEN)
    await office.ok('assembly', 'close-count', '--at', '2026-03-19')
    const db = connect(office.path('hoa.db'))
    for (const sql of [
      "update recount set closed_at = ''",
      'update recount set seal = seal',
      'delete from recount',
      'insert or replace into recount select * from recount',
      'update recount_paper set marks = marks',
      'delete from recount_paper',
      'insert into recount_paper select assembly_id, recount_no, voter, paper_no, ordinal + 1, received_at, void, marks, reason, witnesses, seal from recount_paper',
    ])
      expect(() => db.exec(sql)).toThrow('assembly-is-final')
    db.close()
  })
})
