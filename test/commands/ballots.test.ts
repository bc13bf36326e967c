import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt, SERIAL } from '../support/small-estate.ts'

const HEADER = '收回时间,M1,M2,M3,M4,E1,C1'
const MARKS = '同意,同意,同意,,1,1'

/** Imports one file of ballots and gives its outcome: the codes of its problems with their lines, or how many were recorded. */
async function importing(office: Office, content: string, ...words: string[]): Promise<unknown> {
  office.file('一批.csv', content)
  const said = (await office.hoa('ballot', 'import', '一批.csv', '--json', ...words)).json()
  if (pick(said, 'error') === undefined) return pick(said, 'recorded')
  return list(said, 'error.problems').map(p => `${pick(p, 'line')} ${pick(p, 'code')}`)
}

describe('a paper is named by its serial, its unit, or both', () => {
  it.each([
    [`${SERIAL[2]},`, 1],
    [`${SERIAL[2]?.toUpperCase()},`, 1],
    [`${SERIAL[2]},1-201`, 1],
    [`${SERIAL[1]},1-102`, 1],
    [',1-202', 1],
    [',２－３０１', 1],
    ['a1-00002-5,', ['2 serial-wrong-check-digit']],
    ['a1-00020-6,', ['2 serial-wrong-check-digit']],
    ['a1-2-6,', ['2 serial-not-a-serial']],
    ['b1-00002-6,', ['2 serial-other-assembly']],
    ['a1-00008-3,', ['2 serial-unknown']],
    [`${SERIAL[2]},1-202`, ['2 serial-and-unit-differ']],
    [',9-999', ['2 unit-not-on-roll']],
    [',P-1', ['2 unit-does-not-count']],
    [',', ['2 voter-missing']],
  ])('%s', async (voter, expected) => {
    expect(
      await importing(await officeAt('open'), `票号,房号,${HEADER}\n${voter},2026-03-05 10:00,${MARKS}\n`),
    ).toEqual(expected)
  })

  it('a joined code is looked up as it stands, then with its building and entrance', async () => {
    const office = await officeAt('open')
    expect(
      await importing(
        office,
        `幢,房号,${HEADER}\n1号楼,201,2026-03-05,${MARKS}\n2,2-201,2026-03-05,${MARKS}\n`,
      ),
    ).toBe(2)
  })
})

describe('the time a paper was received', () => {
  it.each([
    ['2026-03-01T09:00', 1],
    ['2026-03-15 18:00:59', 1],
    ['2026-03-16', 1],
    ['2026-03-21 23:59', 1],
    ['2026-03-22', ['2 time-in-future']],
    ['2026-03-01T08:59', ['2 received-before-opening']],
    ['2026-02-30', ['2 time-unreadable']],
    ['', 1],
  ])('“%s”, while the vote is open', async (time, expected) => {
    expect(await importing(await officeAt('open'), `房号,${HEADER}\n1-201,${time},${MARKS}\n`)).toEqual(
      expected,
    )
  })

  it('must be said once the box is closed, in the file or by --at', async () => {
    const office = await officeAt('closed')
    const file = `房号,M1,M2,M3,M4,E1,C1\n2-201,${MARKS}\n`
    expect(await importing(office, file)).toEqual(['2 received-missing'])
    expect(await importing(office, file, '--at', '2026-03-15T17:00')).toBe(1)
    const papers = list(await office.ask('ballot', 'show', '2-201'), 'papers')
    expect(papers).toMatchObject([{ ruling: 'late' }, { ruling: 'accepted', receivedAt: '2026-03-15T17:00' }])
  })

  it('may not be after --at', async () => {
    const office = await officeAt('open')
    expect(
      await importing(
        office,
        `房号,${HEADER}\n1-201,2026-03-05 10:01,${MARKS}\n`,
        '--at',
        '2026-03-05T10:00',
      ),
    ).toEqual(['2 time-after-at'])
    expect(
      await importing(office, `房号,${HEADER}\n1-201,2026-03-05 23:59,${MARKS}\n`, '--at', '2026-03-05'),
    ).toEqual(['2 time-after-at'])
  })
})

describe('marks', () => {
  it('of a voter outside an item’s electorate are refused, with the column', async () => {
    const office = await officeAt('open')
    office.file(
      '一批.csv',
      `房号,${HEADER}\n2-201,2026-03-05,同意,同意,同意,弃权,1,1\n1-201,2026-03-05,同意,同意,同意,弃权,1,1\n`,
    )
    const said = (await office.hoa('ballot', 'import', '一批.csv', '--json')).json()
    expect(list(said, 'error.problems')).toMatchObject([
      { file: '一批.csv', line: 2, column: 'M4', code: 'not-in-electorate' },
    ])
  })

  it('of some items only, with --items; the others are blank', async () => {
    const office = await officeAt('closed')
    const file = '房号,收回时间,M1,M3\n2-201,2026-03-05,同意,反对\n'
    expect(await importing(office, file)).toEqual([
      '1 item-without-column',
      '1 item-without-column',
      '1 item-without-column',
      '1 item-without-column',
    ])
    expect(await importing(office, file, '--items', 'm1,M9')).toContain('1 items-unknown')
    expect(await importing(office, file, '--items', 'm1，M3')).toBe(1)
    const papers = list(await office.ask('ballot', 'show', '2-201'), 'papers')
    expect(pick(papers[1], 'marks')).toEqual([
      'M1 同意',
      'M2 空白',
      'M3 反对',
      'M4 空白',
      'E1 空白',
      'C1 空白',
    ])
  })

  it('in other signs, with --marks', async () => {
    const office = await officeAt('closed')
    const file = '房号,收回时间,M1,M2,M3\n2-201,2026-03-05,○,√,△\n'
    const words = ['--items', 'M1,M2,M3', '--marks', '○=for,√=against,△=abstain']
    expect(await importing(office, file, ...words)).toBe(1)
    expect(pick(await office.ask('ballot', 'show', '2-201', '--lang', 'en'), 'papers.1.marks')).toEqual([
      'M1 for',
      'M2 against',
      'M3 abstain',
      'M4 blank',
      'E1 blank',
      'C1 blank',
    ])
    expect(await office.refusal('ballot', 'import', '一批.csv', '--marks', '○=maybe')).toBe('marks-malformed')
  })
})

describe('a paper that is recorded already', () => {
  const row = (time: string, more = MARKS) => `房号,${HEADER},无效原因\n1-201,${time},${more},\n`

  it.each([
    ['the same again', row('2026-03-05 10:00'), 0],
    ['at another time', row('2026-03-05 10:01'), 1],
    ['with another mark', row('2026-03-05 10:00', '反对,同意,同意,,1,1'), 1],
    ['void now', row('2026-03-05 10:00').replace(/,\n$/, ',V1\n'), 1],
    ['without a time', row(''), 0],
    ['twice in one file', `${row('2026-03-06')}1-201,2026-03-06,${MARKS},\n`, 1],
  ])('%s', async (_, file, recorded) => {
    const office = await officeAt('open')
    expect(await importing(office, row('2026-03-05 10:00'))).toBe(1)
    expect(await importing(office, file)).toBe(recorded)
  })

  it('a file without rows is accepted and says so', async () => {
    const office = await officeAt('open')
    office.file('一批.csv', `房号,${HEADER}\n`)
    const said = await office.ask('ballot', 'import', '一批.csv')
    expect(said).toMatchObject({ read: 0, recorded: 0, already: 0, warnings: [{ code: 'nothing-to-read' }] })
  })
})

describe('void', () => {
  it('a recorded paper is made void with a code for whole papers', async () => {
    const office = await officeAt('voted')
    expect(await office.ask('ballot', 'void', '1-201', '--reason', 'v2')).toEqual({
      serial: SERIAL[2],
      paper: 1,
      void: 'V2',
    })
    expect(list(await office.ask('ballot', 'show', '1-201'), 'papers')).toMatchObject([{ ruling: 'void' }])
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'ballot.void', reason: 'V2', subject: `ys/a1 ${SERIAL[2]}` },
    ])
  })

  it.each([
    [['1-201', '--reason', 'V5'], 'void-code'],
    [['1-201', '--reason', '未签名'], 'void-code'],
    [['2-102', '--reason', 'V1'], 'paper-void-already'],
    [['1-202', '--reason', 'V1'], 'paper-not-named'],
    [['1-202', '--paper', '3', '--reason', 'V1'], 'paper-unknown'],
    [['1-202', '--paper', '0', '--reason', 'V1'], 'option-not-a-count'],
    [['1-202', '--paper', '2', '--reason', 'V1'], 'exit 0'],
    [['P-1', '--reason', 'V1'], 'unit-does-not-count'],
    [['1-201'], 'option-missing'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('voted')).refusal('ballot', 'void', ...words)).toBe(code)
  })
})

describe('papers that contradict each other', () => {
  const rulings = async (office: Office) =>
    list(await office.ask('ballot', 'show', '1-202'), 'papers').map(p => pick(p, 'ruling'))

  it('wait for a decision: one of them, or none', async () => {
    const office = await officeAt('closed')
    expect(await rulings(office)).toEqual(['held', 'held'])
    await office.ok('ballot', 'resolve', '1-202', '--accept', '1', '--reason', '本人当面确认')
    expect(await rulings(office)).toEqual(['accepted', 'superseded'])
    expect(await office.refusal('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '改主意')).toBe(
      'nothing-held',
    )
  })

  it('none counts, and the voter still is among those who returned', async () => {
    const office = await officeAt('closed')
    await office.ok('ballot', 'resolve', SERIAL[3] ?? '', '--accept', 'none', '--reason', '无法确认')
    const { ballots } = (await office.ask('tally')) as { ballots: unknown }
    expect(ballots).toMatchObject({
      held: { papers: 0 },
      accepted: { headcount: 4 },
      returned: { headcount: 6 },
    })
    await office.ok('assembly', 'declare', '--at', '2026-03-16')
  })

  it('are held again when a later paper says something else', async () => {
    const office = await officeAt('voted')
    await office.ok('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '本人当面确认')
    expect(await importing(office, `房号,${HEADER}\n1-202,2026-03-09,弃权,弃权,弃权,弃权,,0\n`)).toBe(1)
    expect(await rulings(office)).toContain('held')
    await office.ok('ballot', 'resolve', '1-202', '--accept', '3', '--reason', '最后一张')
    expect(await rulings(office)).toEqual(['superseded', 'superseded', 'accepted'])
  })

  it.each([
    [['1-202', '--accept', '3', '--reason', '…'], 'paper-unknown'],
    [['1-202', '--accept', 'both', '--reason', '…'], 'accept-malformed'],
    [['1-202', '--accept', '1'], 'option-missing'],
    [['1-201', '--accept', '1', '--reason', '…'], 'nothing-held'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('closed')).refusal('ballot', 'resolve', ...words)).toBe(code)
  })
})
