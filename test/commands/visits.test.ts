import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { officeAt, SECRETS, SERIAL } from '../support/small-estate.ts'

const visit = (office: Office, unit: string, result: string, ...words: string[]) =>
  office.ok('ballot', 'visit', unit, '--result', result, '--visitors', '甲访、乙访', ...words)

describe('a visit', () => {
  it('is kept with its result and its two visitors, shown masked, and logged without a name', async () => {
    const office = await officeAt('open')
    await visit(office, '2-201', 'absent', '--at', '2026-03-05T19:00', '--note', '灯亮着')
    await visit(
      office,
      SERIAL[6] ?? '',
      'appointment',
      '--at',
      '2026-03-06T19:00',
      '--again',
      '2026-03-08T20:00',
    )
    const shown = await office.ask('ballot', 'show', '2-201')
    expect(list(shown, 'visits')).toEqual([
      {
        visitedAt: '2026-03-05T19:00',
        result: 'absent',
        visitors: '甲*、乙*',
        receivedBy: '',
        againAt: null,
        note: '灯亮着',
      },
      {
        visitedAt: '2026-03-06T19:00',
        result: 'appointment',
        visitors: '甲*、乙*',
        receivedBy: '',
        againAt: '2026-03-08T20:00',
        note: '',
      },
    ])
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      {
        act: 'ballot.visit',
        subject: `ys/a1 ${SERIAL[6]}`,
        detail: 'appointment',
        happenedAt: '2026-03-06T19:00',
      },
    ])
    expect((await office.ok('ballot', 'outstanding')).out).toMatch(/a1-00006-7 .*2 约定再来 2026-03-08 20:00/)
    await office.ok('audit', 'verify')
  })

  it('at which the ballot is signed for is a service at the door, too, once', async () => {
    const office = await officeAt('convened')
    const at = ['--at', '2026-02-20T19:00']
    const said = await office.ask(
      ...[
        'ballot',
        'visit',
        '1-101',
        '--result',
        'received',
        '--visitors',
        '甲、乙',
        '--received-by',
        '甲大明',
        ...at,
      ],
    )
    expect(said).toMatchObject({ recorded: 1, served: 1, warnings: [] })
    await visit(office, '2-201', 'absent', ...at)
    expect(pick(await office.ask('tally'), 'ballots.served')).toEqual({ headcount: 1, area: '180.50' })
    expect(list(await office.ask('ballot', 'show', '1-101'), 'services')).toEqual([
      { servedAt: '2026-02-20T19:00', method: 'door', receivedBy: '甲*' },
    ])
    const again = await office.ask(
      'ballot',
      'visit',
      '1-101',
      '--result',
      'received',
      '--visitors',
      '甲 乙',
      ...at,
    )
    expect(again).toMatchObject({ recorded: 0, already: 1, served: 0 })
    expect(list(again, 'warnings').map(w => pick(w, 'code'))).toEqual(['visit-unsigned'])
  })

  it('by one person alone is told; --by stands in for the visitors', async () => {
    const office = await officeAt('open')
    const said = await office.ask('ballot', 'visit', '2-201', '--result', 'refused', '--by', '甲访')
    expect(list(said, 'warnings').map(w => pick(w, 'code'))).toEqual(['visit-alone'])
    const two = await office.ask('ballot', 'visit', '2-201', '--result', 'refused', '--by', '甲访，乙访')
    expect(list(two, 'warnings')).toEqual([])
  })

  it.each([
    [['9-999', '--result', 'absent', '--visitors', '甲、乙'], 'unit-not-on-roll'],
    [['1-101', '--result', 'gone', '--visitors', '甲、乙'], 'option-choice'],
    [['1-101', '--visitors', '甲、乙'], 'option-missing'],
    [['1-101', '--result', 'absent'], 'option-missing'],
    [['--result', 'absent'], 'argument-missing'],
    [['1-101', '--result', 'appointment', '--visitors', '甲、乙'], 'visit-again-missing'],
    [['1-101', '--result', 'absent', '--visitors', '甲、乙', '--again', '2026-03-22'], 'visit-again-only'],
    [
      ['1-101', '--result', 'appointment', '--visitors', '甲、乙', '--again', '2026-03-02'],
      'visit-again-early',
    ],
    [['1-101', '--result', 'absent', '--visitors', '甲、乙', '--at', '2026-01-31'], 'visit-before-convening'],
    [['1-101', '--result', 'absent', '--visitors', '甲、乙', '--at', '2026-04-01'], 'at-in-future'],
    [['1-101', '--file', '表决票.csv'], 'option-without-file'],
    [['--result', 'absent', '--file', '表决票.csv'], 'option-without-file'],
  ])('%j: %s', async (words, code) => {
    const office = await officeAt('open')
    const before = list(await office.ask('audit', 'log')).length
    expect(await office.refusal('ballot', 'visit', ...words)).toBe(code)
    expect(list(await office.ask('audit', 'log')).length).toBe(before)
  })
})

describe('a file of visits', () => {
  const FILE = `票号,房号,上门时间,上门结果,上门人,签收人,约定时间,备注
,1-101,2026-03-05 19:00,无人,甲访、乙访,,,
${SERIAL[2]},,2026-03-05 19:10,约定再来,甲访、乙访,,2026-03-07 20:00,晚上在家
,2-201,2026-03-05 19:30,签收,甲访、乙访,戊二,,
,1-102,2026-03-05 19:00,absent,"甲访,乙访",,,
`

  it('is recorded once, services with it', async () => {
    const office = await officeAt('open')
    office.file('上门.csv', FILE)
    const words = ['ballot', 'visit', '--file', '上门.csv']
    expect(await office.ask(...words, '--dry-run')).toMatchObject({ recorded: 3, served: 1, dryRun: true })
    expect(await office.ask(...words)).toMatchObject({ read: 4, recorded: 3, already: 1, served: 1 })
    expect(await office.ask(...words)).toMatchObject({ read: 4, recorded: 0, already: 4, served: 0 })
  })

  it('with problems tells all of them, with their lines, and records nothing', async () => {
    const office = await officeAt('open')
    office.file(
      '坏.csv',
      `房号,上门时间,上门结果,上门人,约定时间
9-999,2026-03-05,无人,甲、乙,
1-101,2026-03-05,飞走了,甲、乙,
1-101,2026-03-05,,甲、乙,
1-101,2026-03-05,无人,,
1-101,2026-03-25,无人,甲、乙,
1-101,2026-03-05,约定再来,甲、乙,
`,
    )
    const said = await office.hoa('ballot', 'visit', '--file', '坏.csv', '--json')
    const found = (document: unknown) =>
      list(document, 'error.problems').map(p => [pick(p, 'line'), pick(p, 'column'), pick(p, 'code')])
    expect(found(said.json())).toEqual([
      [2, '房号', 'unit-not-on-roll'],
      [3, '上门结果', 'visit-result-unknown'],
      [4, '上门结果', 'visit-result-missing'],
      [5, '上门人', 'visitors-missing'],
      [6, '上门时间', 'time-in-future'],
      [7, '约定时间', 'visit-again-missing'],
    ])
    expect(list(await office.ask('ballot', 'show', '1-101'), 'visits')).toEqual([])
    office.file('缺.csv', '房号,上门时间\n1-101,2026-03-05\n')
    expect(await office.refusal('ballot', 'visit', '--file', '缺.csv')).toBe('column-missing')
  })
})

describe('who is outstanding', () => {
  const serials = (document: unknown) => list(document, 'voters').map(v => pick(v, 'serial'))

  it('by the way one walks, or the largest first; of one building, of one entrance', async () => {
    const office = await officeAt('open')
    expect(serials(await office.ask('ballot', 'outstanding'))).toEqual(SERIAL.slice(1))
    expect(serials(await office.ask('ballot', 'outstanding', '--order', 'area')).slice(0, 2)).toEqual([
      SERIAL[5],
      SERIAL[1],
    ])
    expect(
      serials(await office.ask('ballot', 'outstanding', '--building', '2号楼', '--entrance', '3单元')),
    ).toEqual([SERIAL[6], SERIAL[7]])
  })

  it('each building with all its voters and those who are out', async () => {
    const office = await officeAt('voted')
    expect(pick(await office.ask('ballot', 'outstanding'), 'buildings')).toEqual([
      {
        building: '1',
        roll: { headcount: 3, area: '370.75' },
        outstanding: { headcount: 0, area: '0.00' },
      },
      {
        building: '2',
        roll: { headcount: 4, area: '480.3734' },
        outstanding: { headcount: 1, area: '70.1234' },
      },
    ])
  })

  it('the shortest list reaches two thirds on both axes, and no shorter one does', async () => {
    const office = await officeAt('open')
    const all = await office.ask('ballot', 'outstanding')
    const short = await office.ask('ballot', 'outstanding', '--shortest')
    expect(serials(short).toSorted()).toEqual([...list(all, 'shortest')].toSorted())
    expect(list(all, 'voters').filter(v => pick(v, 'inShortest') === true)).toHaveLength(
      list(all, 'shortest').length,
    )
    await visit(office, '2-102', 'refused')
    const without = await office.ask('ballot', 'outstanding', '--skip-refused')
    expect(serials(without)).not.toContain(SERIAL[5])
    expect(list(without, 'shortest')).not.toContain(SERIAL[5])
  })

  it('a paper that visitors saw and nobody entered is told', async () => {
    const office = await officeAt('open')
    await visit(office, '2-201', 'voted')
    expect(pick(await office.ask('ballot', 'outstanding'), 'missing')).toEqual([SERIAL[6]])
    expect((await office.ok('ballot', 'outstanding')).out).toContain('核对流动票箱')
  })
})

describe('the visiting list', () => {
  it('is masked, not for posting, and goes by building, entrance, room', async () => {
    const office = await officeAt('open')
    await visit(office, '2-201', 'absent')
    const said = (await office.ok('notice', 'print', 'visiting-list')).out
    for (const secret of SECRETS) expect(said).not.toContain(secret)
    expect(said).toContain('工作用表　用后交回　不得张贴、传播')
    expect(said).toContain('甲*')
    const rooms = ['1-101', '1-201', '2-101', '2-102', '2-201'].map(room => said.indexOf(room))
    expect(rooms).toEqual(rooms.toSorted((a, b) => a - b))
    expect(said.indexOf('1号楼')).toBeLessThan(said.indexOf('2号楼'))
  })

  it('in full has names and telephones, with a reason that is kept', async () => {
    const office = await officeAt('open')
    const words = ['notice', 'print', 'visiting-list', '--audience', 'file', '--format', 'md']
    expect(await office.refusal(...words)).toBe('option-missing')
    await office.ok(...words, '--reason', '上门催收', '--out', '名单.md')
    const file = readFileSync(office.path('名单.md'), 'utf8')
    for (const piece of ['甲大明', '00011110001', '内部资料']) expect(file).toContain(piece)
    expect(file).not.toContain('990000197001010018')
    expect((await office.ok('audit', 'log')).out).toContain('上门催收')
  })

  it('has no telephone of who bought the home since', async () => {
    const office = await officeAt('open')
    const sold = [
      'roster',
      'transfer',
      '2-201',
      '--to',
      '新业主',
      '--phone',
      '00019999999',
      '--at',
      '2026-03-10',
    ]
    await office.ok(...sold)
    const words = ['notice', 'print', 'visiting-list', '--audience', 'file', '--reason', '上门催收']
    const { out } = await office.ok(...words, '--format', 'md')
    expect(out).toContain('戊二')
    expect(out).not.toMatch(/00019999999|新业主/)
  })

  it('may hold the shortest list only, or one building only', async () => {
    const office = await officeAt('open')
    const short = (await office.ok('notice', 'print', 'visiting-list', '--among', 'shortest')).out
    const shortest = list(await office.ask('ballot', 'outstanding'), 'shortest')
    expect(short).toContain(`共${shortest.length}户`)
    const one = (await office.ok('notice', 'print', 'visiting-list', '--building', '1号楼')).out
    expect(one).toContain('1号楼')
    expect(one).not.toContain('2-101')
    expect(await office.refusal('notice', 'print', 'visiting-list', '--building', '9')).toBe('scope-unknown')
    expect(text(await office.ask('notice', 'print', 'visiting-list'), 'content')).not.toMatch(/同意|反对/)
  })
})
