import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { connect } from '../../src/store/open.ts'
import { list, PROGRAM, pick, ROOT, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

describe('before the close', () => {
  it('a tally shows turnout and shortfall, and of the items only what they are', async () => {
    const office = await officeAt('voted')
    const tally = await office.ask('tally')
    expect(tally).toMatchObject({
      format: 'hoa-tally/1',
      final: false,
      shortfall: { headcount: 1, area: '76.6656' },
    })
    for (const item of list(tally, 'items'))
      expect(Object.keys(item as object)).toEqual(['code', 'kind', 'title', 'roll'])
    const shown = await office.hoa('tally', '--explain')
    expect(shown.out).not.toMatch(/同意|反对|甲候选/)
    expect(list(await office.ask('audit', 'log', '--last', '1'))).toMatchObject([{ act: 'ballot.import' }])
  })

  it('--interim shows the marks, and is logged, each time', async () => {
    const office = await officeAt('voted')
    expect(pick(await office.ask('tally', '--interim'), 'items.0.for.headcount')).toBe(4)
    await office.ok('tally', '--interim', '--explain')
    expect(await office.ask('audit', 'log', '--last', '2')).toMatchObject([
      { act: 'tally', subject: 'ys/a1', detail: 'interim' },
      { act: 'tally', subject: 'ys/a1', detail: 'interim' },
    ])
  })

  it('a draft has the roll it would have today', async () => {
    const office = await officeAt('drafted')
    expect(await office.ask('tally')).toMatchObject({
      assembly: { state: 'draft' },
      roll: { headcount: 7, area: '851.1234' },
    })
    await office.ok('roster', 'merge', '1-202', '2-101', '--reason', '同一人')
    expect(await office.ask('tally')).toMatchObject({ roll: { headcount: 6, area: '851.1234' } })
  })
})

describe('after the close', () => {
  it('the figures are those of the contract', async () => {
    const tally = await (await officeAt('declared')).ask('tally')
    expect(tally).toMatchObject({
      format: 'hoa-tally/1',
      final: true,
      compound: { code: 'ys', name: '一号小区' },
      assembly: {
        code: 'a1',
        state: 'declared',
        opensAt: '2026-03-01T09:00',
        closesAt: '2026-03-15T18:00',
        regime: 'civil-code-278',
      },
      roll: { units: 9, headcount: 7, area: '851.1234', leftOut: { units: 2, area: '42.50' } },
      ballots: {
        issued: { headcount: 7, area: '851.1234' },
        served: { headcount: 7, area: '851.1234' },
        returned: { headcount: 6, area: '781.00' },
        accepted: { headcount: 5, area: '581.00' },
        notReturned: { headcount: 1, area: '70.1234' },
        void: { papers: 1 },
        late: { papers: 1 },
        held: { papers: 0 },
        duplicate: { papers: 0 },
        superseded: { papers: 1 },
      },
      shortfall: { headcount: 0, area: '0.00' },
    })
    expect(list(tally, 'items').map(item => [pick(item, 'code'), pick(item, 'outcome')])).toEqual([
      ['M1', 'carried'],
      ['M2', 'carried'],
      ['M3', 'carried'],
      ['M4', 'not-carried'],
      ['E1', 'complete'],
      ['C1', 'carried'],
    ])
  })

  it('--explain shows every inequality, the articles, and every ballot with its ruling', async () => {
    const office = await officeAt('declared')
    const account = (await office.hoa('tally', '--explain')).out
    expect(account).toContain('581.00 × 3 ≥ 2 × 851.1234')
    expect(account).toContain('民法典第278条')
    for (const serial of list(await office.ask('ballot', 'list')).map(b => text(b, 'serial')))
      expect(account).toContain(serial)
    expect((await office.hoa('tally', '--explain', '--lang', 'en')).out).toContain(
      '581.00 × 3 ≥ 2 × 851.1234',
    )
  })

  it('a result paper says until the declaration that it waits for confirmation', async () => {
    const before = (await (await officeAt('closed')).hoa('notice', 'show', 'result')).out
    const after = (await (await officeAt('declared')).hoa('notice', 'show', 'result')).out
    expect([before.includes('待确认'), after.includes('待确认')]).toEqual([true, false])
  })

  it('the result paper carries the check code of what was declared', async () => {
    const office = await officeAt('resolved')
    const code = text(await office.ask('assembly', 'declare', '--at', '2026-03-16'), 'checkCode')
    await office.ok('compound', 'edit', '--street', '后来的街道')
    const paper = (await office.hoa('notice', 'show', 'result')).out
    expect(paper.replaceAll(/\s/g, '')).toContain(code)
  })
})

describe('notices', () => {
  it('are written where they are told to, not over a file, and the same every time', async () => {
    const office = await officeAt('declared')
    for (const format of ['txt', 'md', 'html']) {
      const words = ['notice', 'print', 'result', '--format', format]
      await office.ok(...words, '--out', `结果.${format}`)
      expect(await office.refusal(...words, '--out', `结果.${format}`)).toBe('file-exists')
      const first = office.read(`结果.${format}`)
      office.now += 86_400_000
      await office.ok(...words, '--out', `结果.${format}`, '--force')
      expect(office.read(`结果.${format}`)).toBe(first)
      expect((await office.hoa(...words)).out.trim()).toBe(first.trim())
    }
    for (const [out, ...words] of [
      ['无.HTML'],
      ['无.md'],
      ['无.docx'],
      ['有.docx', '--format', 'txt'],
      ['有.doc'],
    ] as const)
      await office.ok('notice', 'print', 'result', '--out', out, ...words)
    for (const [written, before] of [
      ['无.HTML', '结果.html'],
      ['无.md', '结果.md'],
      ['有.docx', '结果.txt'],
      ['有.doc', '结果.txt'],
    ] as const)
      expect(office.read(written)).toBe(office.read(before))
    expect(office.read('无.docx').slice(0, 2)).toBe('PK')
    expect(await office.refusal('notice', 'print', 'result', '--out', '没有/结果.txt')).toBe(
      'file-cannot-write',
    )
    expect(await office.refusal('notice', 'print', 'reslt')).toBe('notice-unknown')
  })

  it.each(['docx'])(
    'as %s are files: --out is needed, nothing is overwritten, always the same',
    async format => {
      const office = await officeAt('declared')
      const words = ['notice', 'print', 'result', '--format', format]
      expect((await office.hoa(...words)).code).toBe(2)
      expect(await office.refusal(...words)).toBe('out-needed')
      const out = `结果.${format}`
      await office.ok(...words, '--out', out)
      const first = readFileSync(office.path(out))
      expect(await office.refusal(...words, '--out', out)).toBe('file-exists')
      office.now += 86_400_000
      await office.ok(...words, '--out', out, '--force')
      expect(Buffer.compare(readFileSync(office.path(out)), first)).toBe(0)
    },
  )

  it('as PDF say in which fonts they are, and warn of a character that none has', async () => {
    const office = await officeAt('declared')
    cpSync(`${ROOT}/templates`, office.path('templates'), { recursive: true })
    cpSync(`${ROOT}/package.json`, office.path('package.json'))
    office.root = pathToFileURL(`${office.folder}/`)
    const template = office.path('templates/result.md')
    writeFileSync(template, `${readFileSync(template, 'utf8')}\n监票人：欧阳𠮷\n`)
    const words = ['notice', 'print', 'result', '--format', 'pdf', '--fonts', 'bundled', '--out', '结果.pdf']
    const said = await office.hoa(...words, '--json')
    expect(said.json()).toMatchObject({
      format: 'pdf',
      fonts: ['Hoa Serif SC', 'Hoa Sans SC'],
      warnings: [{ code: 'character-missing' }],
    })
    expect(said.err).toContain('没有字体有“𠮷”（U+20BB7），印成了“〓”；所在：监票人：欧阳𠮷')
    expect(said.code).toBe(0)
  })

  it('a template with a place that has no value, or with a hole, is refused', async () => {
    const office = await officeAt('declared')
    cpSync(`${ROOT}/templates`, office.path('templates'), { recursive: true })
    cpSync(`${ROOT}/package.json`, office.path('package.json'))
    // Templates as the program was built with them are not looked through; one that was changed is.
    cpSync(join(dirname(PROGRAM), '../dist/templates.json'), office.path('dist/templates.json'))
    office.root = pathToFileURL(`${office.folder}/`)
    await office.ok('notice', 'print', 'result')
    const template = office.path('templates/result.md')
    const whole = readFileSync(template, 'utf8')
    writeFileSync(template, `${whole}\n{{ nobody }}\n`)
    expect(await office.refusal('notice', 'print', 'result')).toBe('template-place-unknown')
    writeFileSync(template, `${whole}\n{{ assembly\n`)
    expect(await office.refusal('notice', 'print', 'result')).toBe('template-broken')
    writeFileSync(template, '# 结果\n')
    expect(await office.refusal('notice', 'print', 'result')).toBe('template-place-missing')
  })
})

describe('the audit log', () => {
  it('can be cut to the last entries or to one subject', async () => {
    const office = await officeAt('declared')
    expect(list(await office.ask('audit', 'log', '--last', '3')).map(e => pick(e, 'no'))).toEqual([
      18, 19, 20,
    ])
    const about = list(await office.ask('audit', 'log', '--about', 'E1'))
    expect(about.map(e => pick(e, 'act'))).toEqual(['election.add', ...Array(4).fill('candidate.add')])
  })

  it('verify gives the number of entries and the head', async () => {
    const office = await officeAt('declared')
    const last = list(await office.ask('audit', 'log', '--last', '1'))[0]
    expect(await office.ask('audit', 'verify')).toMatchObject({
      ok: true,
      entries: 20,
      head: pick(last, 'hash'),
      recounted: 1,
      findings: [],
    })
  })

  it('verify of a changed record exits with 1 and names table and row', async () => {
    const office = await officeAt('declared')
    const db = connect(office.path('hoa.db'))
    db.exec("drop trigger paper_changed_late; update paper set marks = '2|2|2|2|3|2' where voter = 1")
    db.close()
    const said = await office.hoa('audit', 'verify', '--json', '--lang', 'en')
    expect([said.code, pick(said.json(), 'ok')]).toEqual([1, false])
    const findings = list(said.json(), 'findings').map(f => [pick(f, 'code'), pick(f, 'message')])
    expect(findings).toContainEqual(['audit-row-changed', 'row 1 1 1 of paper is not as it was written'])
    expect(findings.map(([code]) => code)).toContain('audit-recount-differs')
    expect((await office.hoa('doctor')).code).toBe(1)
  })
})

it('goes into a sheet: turnout, every figure of every item, turnout by building and entrance', async () => {
  const office = await officeAt('declared')
  await office.ok('tally', '--out', '结果.csv')
  const rows = office.read('结果.csv').split('\r\n')
  expect(rows).toContain('幢,单元,业主人数,面积(平方米),交回人数,交回面积,有效人数,有效面积')
  expect(rows.some(row => row.startsWith('E1,第二届业主委员会委员选举,1 甲候选,'))).toBe(true)
  const doors = rows.slice(rows.findIndex(row => row.startsWith('幢,')) + 1).filter(row => row !== '')
  // Seven voters, each once, at the door where one calls.
  expect(doors.reduce((sum, row) => sum + Number(row.split(',')[2]), 0)).toBe(7)
  const open = await officeAt('voted')
  await open.ok('tally', '--out', '参与.csv')
  expect(open.read('参与.csv')).not.toContain('甲候选')
})
