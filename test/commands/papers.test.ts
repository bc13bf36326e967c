import { existsSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { list, pick, text } from '../support/hoa.ts'
import { readPdf } from '../support/pdf.ts'
import { officeAt, SECRETS } from '../support/small-estate.ts'

const OWN = `{% comment %} 本小区自己的 {% endcomment %}
# {{小区名称}}名册

共{{全体人数}}人、{{全体面积}}平方米。

{% for 户 in 名册 %}
{{户.房号}}

{% endfor %}
`

describe('the number of a notice', () => {
  const numberOf = (paper: string) => /业大〔\d+〕\d+号/.exec(paper)?.[0]

  it('belongs to the paper, not to a printing; an amended one is another paper', async () => {
    const office = await officeAt('convened')
    const print = async (...args: string[]) =>
      numberOf((await office.ok('notice', 'print', ...args)).out) ?? ''
    const roll = await print('roll')
    expect(roll).toMatch(/〕1号$/)
    expect(await print('convening')).toMatch(/〕2号$/)
    expect(await print('roll')).toBe(roll)
    expect(await print('service-sheet', '--audience', 'file', '--reason', '送达')).toBe('')
    expect(await print('roll', '--amends', '1-201的面积')).toMatch(/〕3号$/)
    const shown = await office.ok('notice', 'show', 'roll')
    expect(numberOf(shown.out)).toMatch(/〕3号$/)
    expect(shown.err).toBe('')
    expect(await print('void-criteria', '--fill', '公告编号=某苑业大〔2026〕9号')).toBe('业大〔2026〕9号')
  })
})

describe('a paper on the elevators of a vote', () => {
  it('is another paper at each entrance, with its own number, units and result', async () => {
    const office = await officeAt('drafted')
    await office.ok('motion', 'add', '二幢三单元加装电梯', '--matter', 'rebuild', '--scope', 'entrance=3')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const printed = async (...args: string[]) => {
      const { out } = await office.ok('notice', 'print', 'elevator-display', ...args)
      const number = /\d+号(?=\s+张贴期间)/.exec(out)?.[0]
      return [number, ...(out.match(/\d幢\d单元(?= +\d)/g) ?? [])]
    }
    const first = ['1号', '1幢1单元']
    expect(await printed('--entrance', '1')).toEqual(first)
    expect(await printed('--entrance', '1/2单元')).toEqual(['2号', '1幢2单元'])
    expect(await printed('--entrance', '2/3')).toEqual(['3号', '2幢3单元'])
    expect(await printed()).toEqual(['4号', '1幢1单元', '1幢2单元', '2幢3单元'])
    expect(await printed('--entrance', '1/1')).toEqual(first)
    expect(await printed('--entrance', '1', '--amends', '方案')).toEqual(['5号', '1幢1单元'])
    const shown = await office.ask('notice', 'show', 'elevator-display', '--entrance', '2')
    expect(pick(shown, 'content')).toContain('编号：一号小区业大〔2026〕2号')
    expect(await office.refusal('notice', 'print', 'elevator-display', '--entrance', '7')).toBe(
      'scope-unknown',
    )
    expect(await office.refusal('notice', 'print', 'roll', '--entrance', '1')).toBe('paper-of-no-entrance')
  })

  it('about the only entrance is the paper about all', async () => {
    const office = await officeAt('roster')
    await office.ok(
      ...[
        'assembly',
        'new',
        '表决',
        '--code',
        'b',
        '--opens',
        '2026-03-01T09:00',
        '--closes',
        '2026-03-15T18:00',
      ],
      ...['--scope', 'entrance=3'],
    )
    await office.ok('motion', 'add', '加装电梯', '--matter', 'rebuild')
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const whole = (await office.ok('notice', 'print', 'elevator-display')).out
    expect((await office.ok('notice', 'print', 'elevator-display', '--entrance', '3')).out).toBe(whole)
  })
})

describe('the notes on the agenda', () => {
  it('are filled item by item', async () => {
    const office = await officeAt('convened')
    const paper = (await office.ok('notice', 'print', 'agenda-notes', '--fill', 'M1.费用=每年三千元')).out
    expect(paper).toContain('费用的数额和来源：每年三千元')
    expect(await office.refusal('notice', 'print', 'agenda-notes', '--fill', 'M9.费用=无')).toBe(
      'fill-unknown',
    )
  })
})

describe('what a paper shows', () => {
  it('to be posted no owner’s name; for the file all of them, with a reason that is kept', async () => {
    const office = await officeAt('convened')
    const posted = (await office.ok('notice', 'print', 'roll')).out
    for (const secret of SECRETS) expect(posted).not.toContain(secret)
    expect(await office.refusal('notice', 'print', 'roll', '--audience', 'file')).toBe('option-missing')
    const full = await office.ok(
      ...[
        'notice',
        'print',
        'roll',
        '--audience',
        'file',
        '--reason',
        '街道备查',
        '--out',
        '名册.md',
        '--format',
        'md',
      ],
    )
    expect(full.code).toBe(0)
    const file = readFileSync(office.path('名册.md'), 'utf8')
    expect(file).toContain('甲大明')
    expect(file).toContain('内部资料')
    if (process.platform !== 'win32') expect(statSync(office.path('名册.md')).mode & 0o777).toBe(0o600)
    expect((await office.ok('audit', 'log')).out).toContain('街道备查')
  })

  it('in HTML, Word and PDF every page of the file copy says that it is internal', async () => {
    const office = await officeAt('convened')
    const print = (format: string) =>
      office.ok(
        ...['notice', 'print', 'roll', '--audience', 'file', '--reason', '备查', '--fonts', 'bundled'],
        ...['--format', format, '--out', `名册.${format}`],
      )
    await print('html')
    expect(readFileSync(office.path('名册.html'), 'utf8')).toContain('<p class="foot">内部资料')
    for (const format of ['docx', 'pdf']) {
      await print(format)
      expect(existsSync(office.path(`名册.${format}`))).toBe(true)
    }
  })
})

describe('blanks', () => {
  it('are filled when printed, or left to be written', async () => {
    const office = await officeAt('convened')
    const filled = await office.ok(
      'notice',
      'print',
      'roll',
      '--fill',
      '联系电话=居委会办公室',
      '--fill',
      '公示截止=2026年2月20日',
    )
    expect(filled.out).toContain('居委会办公室')
    expect(filled.out).toContain('公示期至2026年2月20日')
    expect(filled.out).toContain('到＿＿＿＿＿＿查阅')
  })

  it.each([
    [['--fill', '电话=1'], 'fill-unknown'],
    [['--fill', '联系电话'], 'not-key-value'],
    [['--fill', '联系电话=甲\u202e乙'], 'text-broken'],
    [['--for', '9-999'], 'unit-not-on-roll'],
    [['--rows', '-1'], 'option-not-a-count'],
    [['--amends', '更正面积'], 'paper-never-printed'],
    [['--templates', '没有的文件夹'], 'templates-folder-missing'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('convened')).refusal('notice', 'print', 'roll', ...words)).toBe(code)
  })

  it('are listed with the places of the template', async () => {
    const office = await officeAt('empty')
    const fields = await office.ask('notice', 'fields', 'roll')
    const places = list(fields, 'places').map(place => pick(place, 'place'))
    expect(places).toEqual(expect.arrayContaining(['小区名称', '名册', '全体面积', '联系电话']))
    expect((await office.ok('notice', 'fields', 'roll')).out).toContain('不能删：名册')
    expect(await office.refusal('notice', 'fields', 'rolls')).toBe('notice-unknown')
  })
})

describe('templates of one’s own', () => {
  it('come from a folder, or stay with the compound', async () => {
    const office = await officeAt('convened')
    office.file('roll.md', OWN)
    const own = await office.ok('notice', 'show', 'roll', '--templates', '.')
    expect(own.out).toContain('一号小区名册')
    expect((await office.ok('notice', 'show', 'roll')).out).not.toContain('一号小区名册')
    await office.ok('notice', 'template', 'roll', '--from', 'roll.md')
    expect((await office.ok('notice', 'show', 'roll')).out).toContain('一号小区名册')
    expect(await office.ask('notice', 'template', 'roll')).toMatchObject({ own: true, body: OWN })
    await office.ok('notice', 'template', 'roll', '--reset')
    expect((await office.ok('notice', 'show', 'roll')).out).not.toContain('一号小区名册')
    expect((await office.ok('audit', 'verify')).code).toBe(0)
  })

  it.each([
    ['名册.md', OWN.replace('{{小区名称}}', '{{小区名}}'), 'template-place-unknown'],
    ['名册.md', OWN.replace('{% endfor %}', ''), 'template-broken'],
    ['名册.md', OWN.replace('{{全体面积}}', '若干'), 'template-place-missing'],
  ])('a template that does not fit is refused before it is kept: %s', async (name, body, code) => {
    const office = await officeAt('convened')
    office.file(name, body)
    expect(await office.refusal('notice', 'template', 'roll', '--from', name)).toBe(code)
    expect(await office.ask('notice', 'template', 'roll')).toMatchObject({ own: false })
  })

  it('what is no text is refused', async () => {
    const office = await officeAt('convened')
    office.file('坏.md', Buffer.from([0xff, 0xfe, 0xff]))
    expect(await office.refusal('notice', 'template', 'roll', '--from', '坏.md')).toBe('template-unreadable')
    expect(await office.refusal('notice', 'template', 'roll', '--from', '没有.md')).toBe('file-cannot-read')
  })
})

describe('what was printed', () => {
  it('is on record, and shown against the facts as they are now', async () => {
    const office = await officeAt('convened')
    expect(pick(await office.ask('notice', 'show', 'roll'), 'printed')).toBeNull()
    await office.ok('notice', 'print', 'roll')
    expect(pick(await office.ask('notice', 'show', 'roll'), 'printed')).toEqual({
      on: '2026-03-20',
      changed: false,
    })
    await office.ok('roll', 'correct', '1-201', 'area=101', '--reason', '异议', '--evidence', '登记簿')
    const shown = await office.ask('notice', 'show', 'roll')
    expect(pick(shown, 'printed.changed')).toBe(true)
    expect(list(shown, 'warnings').map(w => pick(w, 'code'))).toEqual(['paper-changed-since'])
    const amended = (await office.ok('notice', 'print', 'roll', '--amends', '1-201的面积')).out
    expect(amended.replace(/\n\s*/g, '')).toContain(
      '本文更正2026年3月20日的同名文书，以本文为准。更正的内容：1-201的面积',
    )
    expect(pick(await office.ask('notice', 'show', 'roll'), 'printed.changed')).toBe(false)
  })

  it('a paper that changed only in its format or its amendment has not changed', async () => {
    const office = await officeAt('convened')
    await office.ok('notice', 'print', 'roll', '--format', 'html', '--out', 'a.html')
    expect(pick(await office.ask('notice', 'show', 'roll'), 'printed.changed')).toBe(false)
  })
})

describe('notice list', () => {
  it('tells what is due when, and what was printed', async () => {
    const office = await officeAt('convened')
    const find = async (kind: string) =>
      list(await office.ask('notice', 'list')).find(paper => text(paper, 'kind') === kind)
    // Fifteen whole days before the opening on 1 March.
    expect(await find('convening')).toMatchObject({ due: '2026-02-13', printedOn: null, printable: true })
    expect(await find('result')).toMatchObject({ printable: false })
    await office.ok('notice', 'print', 'convening')
    expect(await find('convening')).toMatchObject({ printedOn: '2026-03-20' })
  })

  it('takes the last days from the steps of the plan that leads to the assembly', async () => {
    const office = await officeAt('convened')
    await office.ok('compound', 'edit', '--region', 'shanghai')
    const dueOf = async (kind: string) => {
      const found = list(await office.ask('notice', 'list', '--all')).find(
        paper => text(paper, 'kind') === kind,
      )
      return [pick(found, 'due'), pick(found, 'provisional') ?? false]
    }
    expect(await dueOf('expiry-report')).toEqual([null, false])
    expect(await dueOf('service-sheet')).toEqual(['2026-03-07', false])
    await office.ok('plan', 'new', 're-election', 'term-ends=2026-08-31', '--assembly', 'a1')
    expect(await dueOf('expiry-report')).toEqual(['2026-03-30', false])
    expect(await dueOf('group-formed')).toEqual(['2026-06-05', true])
    // A copy of the list is due when the list is posted, not when the group is formed.
    await office.ok('plan', 'set', 'group-formed=2026-02-01')
    expect(await dueOf('group-formed')).toEqual(['2026-02-08', false])
  })
})

it('large type is for pages of a PDF', async () => {
  const office = await officeAt('declared')
  const print = ['notice', 'print', 'result', '--large', '--format']
  await office.ok(...print, 'pdf', '--out', '大.pdf')
  const [page] = (await readPdf(readFileSync(office.path('大.pdf')))).pages
  expect(page).toMatchObject({ width: 297, height: 420 })
  expect(await office.refusal(...print, 'html')).toBe('large-needs-pdf')
})
