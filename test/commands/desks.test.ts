import { copyFileSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { codeOn, printed, readBallots } from '../support/ballot-pdf.ts'
import fc from '../support/fast-check.ts'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt, SECRETS, SERIAL } from '../support/small-estate.ts'

/* Several computers without a network: each desk enters into a file of its own, and its papers are brought back. */

const HEAD = '房号,收回时间,M1,M2,M3,M4,E1,C1'
const file = (...rows: readonly string[]) => `${HEAD}\n${rows.join('\n')}\n`

async function desks(office: Office, ...codes: readonly string[]): Promise<void> {
  for (const code of codes)
    await office.ok('desk', 'export', `${code}.db`, '--desk', code, '--clerk', `录入员${code}`)
}

async function enters(office: Office, desk: string, ...rows: readonly string[]): Promise<void> {
  office.file(`${desk}.csv`, file(...rows))
  await office.ok('ballot', 'import', `${desk}.csv`, '--db', `${desk}.db`)
}

describe('the file of a desk', () => {
  it('holds the roll with masked names and no paper, for its owner alone', async () => {
    const office = await officeAt('voted')
    await office.ok(
      'mandate',
      'add',
      '1-201',
      '庚代理',
      '--id-no',
      '990000198504040045',
      '--evidence',
      '委托书',
    )
    await desks(office, 'A')
    expect(statSync(office.path('A.db')).mode & 0o777).toBe(0o600)
    const bytes = readFileSync(office.path('A.db')).toString('utf8')
    expect([...SECRETS, '庚代理'].filter(secret => bytes.includes(secret))).toEqual([])
    expect(await office.ask('ballot', 'list', '--db', 'A.db')).toMatchObject(
      SERIAL.slice(1).map(serial => ({ serial, papers: [] })),
    )
    expect(await office.ask('ballot', 'show', '1-201', '--db', 'A.db')).toMatchObject({
      units: [{ unit: '1-201', owners: '乙*、丙*' }],
      mandates: [{ holder: '庚*' }],
    })
    expect(await office.ask('audit', 'verify', '--db', 'A.db')).toMatchObject({ ok: true })
    expect(await office.ask('desk', 'list')).toMatchObject([{ desk: 'A', clerk: '录入员A', merged: false }])
  })

  it('reads the codes on printed papers, and knows which papers were replaced', async () => {
    const office = await officeAt('open')
    const first = codeOn((await printed(office, '1-202'))[0])
    const spare = codeOn((await printed(office, '--spare', '1'))[0])
    await office.ok(
      'ballot',
      'replace',
      first,
      '--reason',
      '甲大明遗失',
      '--out',
      'r.pdf',
      '--fonts',
      'bundled',
    )
    const second = codeOn((await readBallots(readFileSync(office.path('r.pdf'))))[0])
    await office.ok('ballot', 'replace', '1-201', '--spare', spare.split('|')[1] ?? '', '--reason', '污损')
    await desks(office, 'A')
    const shown = (code: string) => office.ask('ballot', 'show', code, '--db', 'A.db')
    expect(await shown(second)).toMatchObject({ serial: SERIAL[3] })
    expect(await shown(spare)).toMatchObject({ serial: SERIAL[2] })
    expect(await office.refusal('ballot', 'show', first, '--db', 'A.db')).toBe('paper-was-replaced')
    expect(await office.refusal('ballot', 'show', 'HOA1|a1-00001-8|AAAAAAAA', '--db', 'A.db')).toBe(
      'paper-code-wrong',
    )
    expect(readFileSync(office.path('A.db')).toString('utf8')).not.toContain('甲大明')
    office.file('扫.csv', `票号,收回时间,M1,M2,M3,M4,E1,C1\n${second},2026-03-05,同意,,,,,\n`)
    await office.ok('ballot', 'import', '扫.csv', '--db', 'A.db')
    expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({ recorded: 1 })
  })

  it('knows its clerk, and to whom ballots were delivered, but not who took them', async () => {
    const office = await officeAt('open')
    office.file('送达.csv', '房号,送达时间,送达方式,签收人\n1-201,2026-02-20,面交,辛签收\n')
    await office.ok('ballot', 'serve', '送达.csv')
    await desks(office, 'A')
    expect(readFileSync(office.path('A.db')).toString('utf8')).not.toContain('辛签收')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    const words = ['--marks', 'M1=反对', '--reason', '看错'] as const
    await office.ok('ballot', 'correct', '1-201', ...words, '--db', 'A.db')
    expect(await office.ask('ballot', 'show', '1-201', '--interim', '--db', 'A.db')).toMatchObject({
      services: [{ receivedBy: '' }, { receivedBy: '' }],
      corrections: [{ by: '录入员A' }],
    })
    await office.ok('desk', 'merge', 'A.db')
    expect(await office.ask('ballot', 'show', '1-201', '--interim')).toMatchObject({
      corrections: [{ by: '录入员A' }],
    })
  })

  it('of a rehearsal is for practice, too', async () => {
    const office = await officeAt('convened')
    await office.ok('assembly', 'rehearse', '--out', '演练.db')
    const clerk = ['--clerk', '录入员', '--db', '演练.db'] as const
    await office.ok('desk', 'export', 'A.db', '--desk', 'A', ...clerk)
    await office.ok('ballot', 'print', '1-201', '--out', 'p.pdf', '--fonts', 'bundled', '--db', '演练.db')
    const code = codeOn((await readBallots(readFileSync(office.path('p.pdf'))))[0])
    for (const db of ['演练.db', 'A.db'])
      expect(await office.ask('ballot', 'show', code, '--db', db)).toMatchObject({
        units: [{ unit: '1-201' }],
      })
    expect(await office.ask('tally', '--db', 'A.db')).toMatchObject({ assembly: { rehearsal: true } })
    expect(await office.ask('audit', 'verify', '--db', 'A.db')).toMatchObject({ ok: true })
    expect(await office.ask('desk', 'merge', 'A.db', '--db', '演练.db')).toMatchObject({ read: 0 })
    expect(await office.refusal('desk', 'merge', 'A.db')).toBe('desk-other-assembly')
  })

  it('is for entering only', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    for (const words of [
      ['ballot', 'void', '1-201', '--reason', 'V2'],
      ['ballot', 'serve', '--all', '--method', 'hand'],
      ['assembly', 'extend', '--closes', '2026-04-01', '--reason', '参与不足', '--override', '镇街同意'],
      ['assembly', 'close', '--at', '2026-03-15T18:00'],
      ['roll', 'correct', '1-201', 'area=1', '--reason', '核对', '--evidence', '登记簿'],
      ['desk', 'export', 'B.db', '--desk', 'B', '--clerk', '乙'],
      ['compound', 'edit', '--street', '街道'],
    ]) {
      const code = await office.refusal(...words, '--db', 'A.db')
      expect([words.join(' '), code]).toEqual([
        words.join(' '),
        words[1] === 'void' ? 'papers-none' : 'desk-only-enters',
      ])
    }
  })

  it('does not take papers counted after the close for late ones: their time must be said', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    office.file('晚.csv', '房号,M1,M2,M3,M4,E1,C1\n1-201,同意,,,,,\n')
    expect(await office.refusal('ballot', 'import', '晚.csv', '--db', 'A.db')).toBe('received-missing')
    await office.ok('ballot', 'import', '晚.csv', '--db', 'A.db', '--at', '2026-03-15T17:30')
    office.now = Date.UTC(2026, 2, 10, 2)
    office.file('早.csv', '房号,M1,M2,M3,M4,E1,C1\n1-202,同意,,,,,\n')
    await office.ok('ballot', 'import', '早.csv', '--db', 'A.db')
    await office.ok('desk', 'merge', 'A.db')
    expect(await office.ask('tally')).toMatchObject({ ballots: { late: { papers: 0 } } })
  })

  it('needs an id and a clerk of its own, and a place of its own', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    const clerk = ['--clerk', '录入员'] as const
    expect(await office.refusal('desk', 'export', 'A.db', '--desk', 'B', ...clerk)).toBe('desk-file-exists')
    expect(await office.refusal('desk', 'export', 'B.db', '--desk', 'A', ...clerk)).toBe('desk-taken')
    expect(await office.refusal('desk', 'export', 'B.db', '--desk', 'B/1', ...clerk)).toBe('desk-code')
    expect(await office.refusal('desk', 'export', 'B.db', '--desk', 'B')).toBe('option-missing')
    expect(await office.refusal('desk', 'export', '没有/B.db', '--desk', 'B', ...clerk)).toBe(
      'database-cannot-open',
    )
    expect(list(await office.ask('desk', 'list'))).toHaveLength(1)
    const convened = await officeAt('convened')
    expect(await convened.refusal('desk', 'export', 'A.db', '--desk', 'A', ...clerk)).toBe('wrong-state')
  })
})

describe('bringing a desk back', () => {
  it('takes its papers over once, each with its desk and clerk', async () => {
    const office = await officeAt('open')
    await desks(office, 'A', 'B')
    await enters(
      office,
      'A',
      '1-101,2026-03-05 10:00,同意,同意,同意,同意,1 2,1',
      '1-201,2026-03-05 10:05,反对,,,,,',
    )
    await enters(office, 'B', '2-201,2026-03-05 10:00,同意,,,,,')
    expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({
      read: 2,
      recorded: 2,
      already: 0,
      clerk: '录入员A',
    })
    const entries = list(await office.ask('audit', 'log')).length
    expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({ read: 2, recorded: 0, already: 2 })
    expect(list(await office.ask('audit', 'log'))).toHaveLength(entries)
    await enters(office, 'A', '1-202,2026-03-05 11:00,同意,,,,,')
    expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({ read: 3, recorded: 1, already: 2 })
    expect(await office.ask('ballot', 'show', '1-202')).toMatchObject({
      papers: [{ no: 1001, desk: { desk: 'A', clerk: '录入员A' } }],
    })
    expect(await office.ask('desk', 'list')).toMatchObject([
      { desk: 'A', merged: true, papers: 3 },
      { desk: 'B', merged: false, papers: 0 },
    ])
    const notMerged = [{ code: 'desks-not-merged' }]
    expect(await office.ask('ballot', 'reconcile')).toMatchObject({ ok: true, notes: notMerged })
    expect(await office.ask('assembly', 'close', '--at', '2026-03-15T18:00')).toMatchObject({
      warnings: notMerged,
    })
    expect(await office.refusal('assembly', 'declare', '--at', '2026-03-16')).toBe('desks-not-merged')
    office.file('另.db', readFileSync(office.path('hoa.db')))
    const overriding = ['--override', '此台作废', '--db', '另.db'] as const
    expect(await office.ask('assembly', 'declare', '--at', '2026-03-16', ...overriding)).toMatchObject({
      warnings: notMerged,
    })
    expect(await office.ask('desk', 'merge', 'B.db')).toMatchObject({ recorded: 1 })
    await office.ok('assembly', 'declare', '--at', '2026-03-16')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true, recounted: 1 })
    expect(await office.refusal('desk', 'merge', 'A.db')).toBe('assembly-is-final')
  })

  it('holds what two desks read differently, and sets a decision aside that did not know a paper', async () => {
    const office = await officeAt('open')
    await desks(office, 'A', 'B')
    office.file('这里.csv', file('1-201,2026-03-05 09:00,弃权,,,,,'))
    await office.ok('ballot', 'import', '这里.csv')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    await enters(office, 'B', '1-201,2026-03-05 10:00,反对,,,,,')
    await office.ok('desk', 'merge', 'B.db')
    expect(pick(await office.ask('tally'), 'ballots.held.papers')).toBe(2)
    await office.ok('ballot', 'resolve', '1-201', '--accept', '2001', '--reason', '当面确认')
    const said = await office.ask('desk', 'merge', 'A.db')
    expect(said).toMatchObject({ setAside: ['a1-00002-6'], warnings: [{ code: 'decisions-set-aside' }] })
    expect(await office.ask('ballot', 'show', '1-201')).toMatchObject({
      resolution: null,
      papers: [{ no: 1 }, { no: 1001, ruling: 'held' }, { no: 2001, ruling: 'held' }],
    })
    const acts = list(await office.ask('ballot', 'show', '1-201'), 'history').map(e => pick(e, 'act'))
    expect(acts).toEqual(['ballot.resolve', 'desk.merge'])
    // Papers entered here go on in their own thousand.
    office.file('再来.csv', file('1-201,2026-03-05 12:00,同意,,,,,'))
    await office.ok('ballot', 'import', '再来.csv')
    expect(list(await office.ask('ballot', 'show', '1-201'), 'papers').map(p => pick(p, 'no'))).toEqual([
      1, 2, 1001, 2001,
    ])
  })

  it('tells which papers were corrected at the desk after the close without a witness', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,', '1-202,2026-03-05 10:00,同意,,,,,')
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    const words = ['--marks', 'M1=反对', '--reason', '看错', '--db', 'A.db'] as const
    await office.ok('ballot', 'correct', '1-201', ...words)
    await office.ok('ballot', 'correct', '1-202', ...words, '--witness', '监票人甲')
    const said = await office.ask('desk', 'merge', 'A.db')
    expect(list(said, 'warnings')).toMatchObject([{ code: 'desk-corrections-unwitnessed' }])
    expect(pick(said, 'warnings.0.message')).toMatch(/^a1-00002-6 是截止之后在登记台 A 更正的/)
  })

  it('brings papers back though one was corrected here otherwise than at the desk', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    await office.ok('desk', 'merge', 'A.db')
    const correct = (mark: string, ...more: readonly string[]) =>
      office.ok('ballot', 'correct', '1-201', '--marks', `M1=${mark}`, '--reason', '看错', ...more)
    await correct('反对')
    await correct('弃权', '--db', 'A.db')
    await correct('同意', '--db', 'A.db')
    await enters(office, 'A', '1-202,2026-03-05 10:00,同意,,,,,')
    for (const recorded of [1, 0])
      expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({
        recorded,
        corrections: 0,
        left: [SERIAL[2]],
        warnings: [{ code: 'desk-corrections-left' }],
      })
    expect(await office.ask('ballot', 'show', '1-201', '--interim')).toMatchObject({
      corrections: [{ to: expect.stringContaining('M1 反对') }],
    })
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('tells of papers that were replaced after the export', async () => {
    const office = await officeAt('open')
    await office.ok('ballot', 'replace', '1-202', '--reason', '遗失', '--at', '2026-03-02T09:00')
    await office.ok('desk', 'export', 'A.db', '--desk', 'A', '--clerk', '甲', '--at', '2026-03-03T09:00')
    await office.ok('ballot', 'replace', '1-201', '--reason', '遗失', '--at', '2026-03-04T09:00')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,', '1-202,2026-03-05 10:00,同意,,,,,')
    expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({
      recorded: 2,
      warnings: [{ code: 'desk-papers-replaced', message: expect.stringContaining(SERIAL[2] ?? '') }],
    })
  })

  it('keeps a paper void that was made void since', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    await office.ok('desk', 'merge', 'A.db')
    await office.ok('ballot', 'void', '1-201', '--reason', 'V2')
    expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({ recorded: 0, already: 1 })
    expect(await office.ask('ballot', 'show', '1-201')).toMatchObject({ papers: [{ ruling: 'void' }] })
  })

  it('refuses what is no desk, another assembly, another roll, and a file that was tampered with', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    await office.ok('backup', '备份.db')
    expect(await office.refusal('desk', 'merge', '备份.db')).toBe('desk-not-a-desk')
    expect(await office.refusal('desk', 'merge', 'hoa.db')).toBe('desk-onto-itself')
    expect(await office.refusal('desk', 'merge', '没有.db')).toBe('file-cannot-read')
    office.file('名册也是.db', '房号\n1')
    expect(await office.refusal('desk', 'merge', '名册也是.db')).toBe('database-not-ours')

    copyFileSync(office.path('A.db'), office.path('改过.db'))
    const db = connect(office.path('改过.db'))
    db.exec("update paper set marks = '2|||||'")
    db.close()
    expect(await office.refusal('desk', 'merge', '改过.db')).toBe('desk-damaged')

    const other = await officeAt('open')
    await other.ok(
      'roll',
      'correct',
      '1-101',
      'owner=辛九',
      'id_no=',
      '--reason',
      '异议',
      '--evidence',
      '登记簿',
    )
    copyFileSync(office.path('A.db'), other.path('A.db'))
    expect(await other.refusal('desk', 'merge', 'A.db')).toBe('desk-other-roll')
    // An area may be corrected meanwhile: whose ballot it is stays the same.
    await office.ok('roll', 'correct', '1-101', 'area=101', '--reason', '异议', '--evidence', '登记簿')
    await office.ok('desk', 'merge', 'A.db')
  })

  it('takes a desk back into a record restored from before its export, but not another desk of the same number', async () => {
    const office = await officeAt('open')
    await office.ok('backup', '备份.db')
    await desks(office, 'A')
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    await office.ok('restore', '备份.db', '--force')
    expect(await office.ask('desk', 'merge', 'A.db')).toMatchObject({ recorded: 1 })
    await office.ok('restore', '备份.db', '--force')
    await office.ok('desk', 'export', '另.db', '--desk', 'B', '--clerk', '别人')
    expect(await office.refusal('desk', 'merge', 'A.db')).toBe('desk-not-known')
  })

  it('refuses a copy of a desk that went its own way', async () => {
    const office = await officeAt('open')
    await desks(office, 'A')
    copyFileSync(office.path('A.db'), office.path('副本.db'))
    await enters(office, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    await enters(office, '副本', '1-201,2026-03-05 10:00,反对,,,,,')
    await office.ok('desk', 'merge', 'A.db')
    expect(await office.refusal('desk', 'merge', '副本.db')).toBe('desk-paper-differs')
    const second = await officeAt('open')
    await desks(second, 'A')
    copyFileSync(second.path('A.db'), second.path('副本.db'))
    await enters(second, 'A', '1-201,2026-03-05 10:00,同意,,,,,')
    await enters(second, '副本', '1-202,2026-03-05 10:00,反对,,,,,')
    await second.ok('desk', 'merge', 'A.db')
    expect(await second.refusal('desk', 'merge', '副本.db')).toBe('desk-other-copy')
  })
})

describe('three desks', () => {
  const room = fc.constantFrom('1-101', '1-201', '1-202', '2-101', '2-102', '2-201', '2-202')
  const row = fc
    .tuple(
      room,
      fc.constantFrom('2026-03-05 10:00', '2026-03-05 10:01', '2026-03-16 08:00'),
      fc.constantFrom('同意', '反对', ''),
    )
    .map(([unit, time, mark]) => `${unit},${time},${mark},${mark},,,1,1`)
  const rows = fc.array(row, { minLength: 1, maxLength: 6 })

  it.each(['hold', 'first', 'last'])(
    'give the same ballots and the same tally in whatever order they come back: %s',
    async rule => {
      const before = await officeAt('drafted')
      await before.ok('assembly', 'edit', '--rule', `conflicting-ballots=${rule}`)
      await before.ok('assembly', 'convene', '--at', '2026-02-01')
      await before.ok('assembly', 'open', '--at', '2026-03-01T09:00')
      await desks(before, 'A', 'B', 'C')
      await fc.assert(
        fc.asyncProperty(fc.tuple(rows, rows, rows, rows), async ([here, ...piles]) => {
          for (const [i, desk] of ['A', 'B', 'C'].entries()) {
            copyFileSync(before.path(`${desk}.db`), before.path(`${desk}1.db`))
            await enters(before, `${desk}1`, ...(piles[i] ?? []))
          }
          before.file('这里.csv', file(...here))
          const seen = new Map<string, string>()
          copyFileSync(before.path('hoa.db'), before.path('合.db'))
          await before.ok('ballot', 'import', '这里.csv', '--db', '合.db')
          // As orders that begin alike go the same way so far, it is gone once for all of them.
          const bringBack = async (merged: string, left: readonly string[]) => {
            const at = ['--db', `合${merged}.db`] as const
            for (const desk of left) {
              copyFileSync(before.path(at[1]), before.path(`合${merged}${desk}.db`))
              await before.ok('desk', 'merge', `${desk}1.db`, '--db', `合${merged}${desk}.db`)
              await bringBack(
                merged + desk,
                left.filter(other => other !== desk),
              )
            }
            if (left.length > 0) return
            // To bring one back again changes nothing: this order is to give what the others give.
            if (merged === 'CBA') await before.ok('desk', 'merge', 'C1.db', ...at)
            const tally = await before.ask('tally', '--interim', ...at)
            const ballots = await before.ask('ballot', 'list', ...at)
            seen.set(merged, JSON.stringify([tally, ballots]))
          }
          await bringBack('', ['A', 'B', 'C'])
          expect(seen.size).toBe(6)
          expect(new Set(seen.values()).size).toBe(1)
        }),
        { numRuns: 3, seed: 20260315, endOnFailure: true },
      )
    },
    60_000,
  )
})
