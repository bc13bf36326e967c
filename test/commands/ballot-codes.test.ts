import { copyFileSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ASSEMBLY_SECRET } from '../../src/store/ballot-tables.ts'
import { connect } from '../../src/store/open.ts'
import { codeOn, printed, readBallots, serialsOf } from '../support/ballot-pdf.ts'
import { list, newOffice, type Office, pick, text } from '../support/hoa.ts'
import { officeAt, SERIAL } from '../support/small-estate.ts'
import { CTRL_C, Terminal } from '../support/terminal.ts'

describe('the record of prints', () => {
  it('adds up: printed = issued + in hand + spoiled', async () => {
    const office = await officeAt('convened')
    office.user = '印刷员'
    await printed(office, '--building', '1')
    await printed(office, '1-201')
    await printed(office, '--spare', '3')
    await office.ok('ballot', 'replace', '1-101', '--reason', '遗失', '--out', 'r.pdf', '--large')
    await office.ok('ballot', 'replace', '1-101', '--reason', '又遗失', '--spare', 'a1-x00002-6')
    office.file('送达.csv', '房号,送达时间,送达方式,签收人\n1-201,2026-02-20,面交,某\n')
    await office.ok('ballot', 'serve', '送达.csv')
    const said = await office.ask('ballot', 'prints')
    expect(said).toMatchObject({
      // Three of building 1, one of them again, three spare, one replacement.
      printed: 8,
      // 1-201 is served; the spare paper went to 1-101.
      issued: 2,
      // 1-202 and two spare papers.
      inHand: 3,
      // 1-201 again, the first and the second paper of 1-101.
      spoiled: 3,
      voters: { printed: 3, again: 1, notServed: 1 },
      spare: { printed: 3, handedOut: 1, left: 2 },
      replaced: { voters: 1, times: 2, printed: 1 },
    })
    expect(
      list(said, 'prints').map(p => [
        pick(p, 'kind'),
        pick(p, 'format'),
        pick(p, 'numbers'),
        pick(p, 'printedBy'),
      ]),
    ).toEqual([
      ['voters', 'normal', '1-3', '印刷员'],
      ['voters', 'normal', '2', '印刷员'],
      ['spare', 'normal', '1-3', '印刷员'],
      ['replacement', 'large', '1', '印刷员'],
    ])
    const log = (await office.ok('audit', 'log', '--json')).out
    expect(log).toContain('ballot.print')
    expect(log).toContain('ballot.replace')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('is never changed, cut or replaced, and takes nothing once the result is declared', async () => {
    const office = await officeAt('convened')
    await printed(office, '1-101')
    await office.ok('ballot', 'replace', '1-101', '--reason', '遗失')
    await office.ok('assembly', 'cancel', '--reason', '议题撤回')
    const db = connect(office.path('hoa.db'))
    for (const [table, key] of [
      ['ballot_print', 'id'],
      ['replacement', 'no'],
    ]) {
      const columns = db.prepare<[], string>(`select name from pragma_table_info('${table}')`).pluck().all()
      const fresh = columns.map(c => (c === key ? `${c} + 1` : c)).join(', ')
      expect(() => db.exec(`update ${table} set seal = seal`)).toThrow('assembly-is-final')
      expect(() => db.exec(`delete from ${table}`)).toThrow('assembly-is-final')
      expect(() => db.exec(`insert into ${table} select ${fresh} from ${table}`)).toThrow('assembly-is-final')
      expect(() => db.exec(`insert or replace into ${table} select * from ${table}`)).toThrow(
        /number-is-taken|assembly-is-final/,
      )
    }
    db.close()
    expect(await office.refusal('ballot', 'replace', '1-101', '--reason', '遗失', '--assembly', 'a1')).toBe(
      'assembly-is-final',
    )
  })

  it('numbers spare papers on, and prints no paper again that was replaced', async () => {
    const office = await officeAt('convened')
    expect(serialsOf(await printed(office, '--spare', '2'))).toEqual(['a1-x00001-8', 'a1-x00002-6'])
    const pages = await printed(office, '--spare', '1', '--building', '2')
    expect(serialsOf(pages)).toEqual(['a1-x00003-4'])
    expect(pages[0]?.text).toContain('票号：a1-x00003-4备用')
    expect(pages.map(p => p.text).join('')).not.toContain('M4')
    await office.ok('ballot', 'replace', '2-101', '--reason', '污损')
    const said = await office.ok('ballot', 'print', '--building', '2', '--out', 'b.pdf', '--json')
    expect(list(said.json(), 'warnings').map(w => pick(w, 'code'))).toEqual(['ballots-replaced-left-out'])
    expect(await office.refusal('ballot', 'print', '2-101', '--out', 'c.pdf')).toBe('ballots-none-to-print')
  })
})

describe('what check codes are made with', () => {
  const PAPERS = ASSEMBLY_SECRET.name
  const secretsIn = (office: Office, file = 'hoa.db') => {
    const db = connect(office.path(file))
    const found = db
      .prepare<[], [string, string]>(`select purpose, secret from ${PAPERS} order by purpose`)
      .raw()
      .all()
    db.close()
    return new Map(found)
  }

  it('is chance at convening, and nothing that is printed or told: the same record has other codes', async () => {
    const codes: string[] = []
    for (const first of [1, 2]) {
      const office = await officeAt('drafted')
      office.random = bytes => new Uint8Array(bytes).fill(first)
      await office.ok('assembly', 'convene', '--at', '2026-02-01', '--yes')
      codes.push(codeOn((await printed(office, '1-202'))[0]))
    }
    expect(codes[0]?.slice(0, 16)).toBe(codes[1]?.slice(0, 16))
    expect(codes[0]).not.toBe(codes[1])
  })

  it('is made once, never shown, and never changed', async () => {
    const office = await officeAt('closed')
    const secret = secretsIn(office).get('papers') ?? ''
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    const shown = [
      ['audit', 'log', '--json'],
      ['audit', 'verify', '--json'],
      ['assembly', 'show', '--json'],
      ['ballot', 'list', '--json'],
      ['notice', 'print', 'convening'],
    ]
    for (const words of shown) expect((await office.ok(...words)).out).not.toContain(secret)
    await office.ok('proof', 'export', '--out', '材料', '--ballots', 'marks')
    expect(office.read('材料/record.json')).not.toContain(secret)
    expect([...secretsIn(office).keys()]).toEqual(['papers', 'proof'])
    const db = connect(office.path('hoa.db'))
    for (const sql of [`update ${PAPERS} set secret = secret`, `delete from ${PAPERS}`])
      expect(() => db.exec(sql)).toThrow('assembly-is-final')
    db.close()
  })

  it('goes along to a desk and into a backup; a proof’s stays, and a rehearsal has its own', async () => {
    const office = await officeAt('open')
    const code = codeOn((await printed(office, '1-202'))[0])
    office.random = bytes => new Uint8Array(bytes).fill(7)
    await office.ok('assembly', 'rehearse', '--out', '演练.db')
    expect(await office.refusal('ballot', 'show', code, '--db', office.path('演练.db'))).toMatch(/^serial-/)
    expect(secretsIn(office, '演练.db').get('papers')).toBe('07'.repeat(32))
    await office.ok('assembly', 'close', '--at', '2026-03-15T18:00')
    await office.ok('proof', 'export', '--out', '材料')
    await office.ok('desk', 'export', 'A.db', '--desk', 'A', '--clerk', '甲')
    expect(secretsIn(office, 'A.db')).toEqual(new Map([['papers', secretsIn(office).get('papers')]]))
    expect(text(await office.ask('ballot', 'show', code, '--db', office.path('A.db')), 'serial')).toBe(
      SERIAL[3],
    )
    await office.ok('backup', 'b.db')
    expect(secretsIn(office, 'b.db')).toEqual(secretsIn(office))
  })
})

describe('a scanned code', () => {
  interface Codes {
    readonly first: string
    readonly spare: string
    readonly second: string
    readonly words: string
  }
  let made: Promise<readonly [Office, Codes]> | undefined

  /** Printing is the same each time: later offices get a copy of the record. */
  async function withCodes(): Promise<Codes & { readonly office: Office }> {
    made ??= print()
    const [before, codes] = await made
    const office = newOffice()
    copyFileSync(before.path('hoa.db'), office.path('hoa.db'))
    return { office, ...codes }
  }

  /** The codes of a voter's first paper, of its replacement, and of a spare paper. */
  async function print(): Promise<readonly [Office, Codes]> {
    const office = await officeAt('open')
    const first = codeOn((await printed(office, '1-202'))[0])
    const spare = codeOn((await printed(office, '--spare', '1'))[0])
    await office.ok('ballot', 'replace', first, '--reason', '污损', '--out', 'r.pdf', '--fonts', 'bundled')
    const [page] = await readBallots(readFileSync(office.path('r.pdf')))
    return [office, { first, spare, second: codeOn(page), words: page?.text ?? '' }]
  }

  it('names the voter; the old one is refused once the paper was replaced', async () => {
    const { office, first, second, words } = await withCodes()
    expect(words).toContain('票号：a1-00003-4补发第1次')
    expect(words).toContain('本票为补发的票，此前发给的票作废。')
    expect(second).not.toBe(first)
    expect(second.slice(0, 16)).toBe(first.slice(0, 16))
    expect(text(await office.ask('ballot', 'show', second), 'serial')).toBe(SERIAL[3])
    const [, serial, check = ''] = second.split('|')
    expect(
      text(await office.ask('ballot', 'show', `${serial} ${check.slice(0, 4)}-${check.slice(4)}`), 'serial'),
    ).toBe(SERIAL[3])
    expect(await office.refusal('ballot', 'show', first)).toBe('paper-was-replaced')
    expect(
      await office.refusal('ballot', 'show', `${second.slice(0, -1)}${second.endsWith('0') ? 1 : 0}`),
    ).toBe('paper-code-wrong')
    expect(await office.refusal('ballot', 'show', 'HOA1|a1-00003-5|AAAAAAAA')).toBe(
      'serial-wrong-check-digit',
    )
    expect(await office.refusal('ballot', 'show', 'HOA1|a1-00099-5|AAAAAAAA')).toMatch(/^serial-/)
  })

  it('is good in the column 票号 of a file, and told with its line when it is not', async () => {
    const { office, first, second } = await withCodes()
    const rows = (code: string) =>
      `票号,收回时间,M1,M2,M3,M4,E1,C1\n${code},2026-03-05,同意,同意,同意,同意,1,1\n`
    office.file('旧.csv', rows(first))
    const said = await office.hoa('ballot', 'import', '旧.csv', '--json')
    expect(list(said.json(), 'error.problems')).toMatchObject([
      { line: 2, column: '票号', code: 'paper-was-replaced' },
    ])
    office.file('新.csv', rows(second))
    expect(await office.ask('ballot', 'import', '新.csv')).toMatchObject({ recorded: 1 })
    office.file('送.csv', `票号,送达时间,送达方式,签收人\n${second},2026-02-20,面交,某\n`)
    expect(await office.ask('ballot', 'serve', '送.csv')).toMatchObject({ recorded: 1 })
  })

  it.each([
    [[], '是旧票'],
    [['--plain'], 'paper-was-replaced'],
  ])('is taken at the desk %j, which refuses the old one', async (how, refused) => {
    const { office, first, second } = await withCodes()
    const terminal = new Terminal(office.folder, ['ballot', 'enter', '--at', '2026-03-10T10:00', ...how])
    await terminal.answers('票号或房号', first)
    await terminal.sees(refused)
    terminal.type(`${second}\r`)
    await terminal.sees('1-202')
    terminal.type(CTRL_C + CTRL_C)
    expect(await terminal.exit()).toBe(130)
  })

  it('is believed by the plain questions, which say what they cannot read', async () => {
    const { office, second } = await withCodes()
    const terminal = new Terminal(office.folder, ['ballot', 'enter', '--at', '2026-03-10T10:00', '--plain'])
    await terminal.answers('票号或房号', second)
    await terminal.answers('整张票有效请回车', second)
    await terminal.sees('看不懂，请重输')
    terminal.type(CTRL_C)
    expect(await terminal.exit()).toBe(130)
    expect(terminal.raw).not.toContain('已补发')
  })

  it.each([[[]], [['--plain']]])(
    'who names the voter instead is told what the paper must say: desk %j',
    async how => {
      const { office } = await withCodes()
      const terminal = new Terminal(office.folder, ['ballot', 'enter', '--at', '2026-03-10T10:00', ...how])
      await terminal.answers('票号或房号', '1-202')
      await terminal.sees('补发第1次')
      terminal.type(CTRL_C + CTRL_C)
      expect(await terminal.exit()).toBe(130)
    },
  )

  it('of a spare paper is nobody’s until it is handed out', async () => {
    const { office, spare, second } = await withCodes()
    expect(await office.refusal('ballot', 'show', spare)).toBe('spare-not-handed-out')
    expect(await office.refusal('ballot', 'show', 'a1-x00001-8')).toBe('spare-not-handed-out')
    expect(
      await office.refusal('ballot', 'replace', '1-202', '--reason', '遗失', '--spare', 'a1-x00009-1'),
    ).toMatch(/^serial-/)
    await office.ok('ballot', 'replace', '1-202', '--reason', '遗失', '--spare', spare)
    expect(text(await office.ask('ballot', 'show', spare), 'serial')).toBe(SERIAL[3])
    expect(text(await office.ask('ballot', 'show', 'a1-x00001-8'), 'serial')).toBe(SERIAL[3])
    expect(await office.refusal('ballot', 'show', second)).toBe('paper-was-replaced')
    expect(await office.refusal('ballot', 'replace', '2-101', '--reason', '遗失', '--spare', spare)).toBe(
      'spare-handed-out',
    )
    await office.ok('ballot', 'replace', '1-202', '--reason', '第三次')
    expect(await office.refusal('ballot', 'show', spare)).toBe('paper-was-replaced')
  })

  it('is as large as it must be, however long the code of the assembly is', async () => {
    const office = await officeAt('roster')
    const code = 'a'.repeat(32)
    const times = ['--opens', '2026-03-01T09:00', '--closes', '2026-03-15T18:00']
    await office.ok('assembly', 'new', '会议', '--code', code, ...times)
    await office.ok('motion', 'add', '议题', '--matter', 'other')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const [page] = await printed(office, '1-101')
    expect(codeOn(page)).toMatch(new RegExp(`^HOA1\\|${code}-00001-8\\|[0-9A-Z]{8}$`))
    expect(page?.module).toBeGreaterThan(0.5)
    expect(text(await office.ask('ballot', 'show', codeOn(page)), 'serial')).toBe(`${code}-00001-8`)
  })
})
