import { describe, expect, it } from 'vitest'
import { list, pick } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* `ballot correct` between the close and the declaration, and the history that `ballot show` tells. */

const CORRECT = ['--reason', '录入错误', '--witness', '监票人甲', '--witness', '监票人乙'] as const

describe('a correction', () => {
  it('is what the count takes; the entry, the reason and the witnesses stay beside it', async () => {
    const office = await officeAt('closed')
    expect(pick(await office.ask('tally'), 'items.0')).toMatchObject({
      for: { headcount: 4 },
      against: { headcount: 0 },
    })
    await office.ok(
      'ballot',
      'correct',
      '1-201',
      '--paper',
      '1',
      '--marks',
      'M1=反对',
      '--marks',
      'E1=2',
      ...CORRECT,
    )
    const tally = await office.ask('tally')
    expect(pick(tally, 'items.0')).toMatchObject({
      for: { headcount: 3 },
      against: { headcount: 1, area: '100.00' },
    })
    expect(await office.ask('ballot', 'show', '1-201')).toMatchObject({
      papers: [
        {
          no: 1,
          marks: ['M1 反对', 'M2 同意', 'M3 弃权', 'M4 反对', 'E1 2 乙候选', 'C1 1 米色'],
        },
      ],
      corrections: [
        {
          paper: 1,
          ordinal: 1,
          kind: 'marks',
          reason: '录入错误',
          witnesses: '监*、监*',
          from: expect.stringContaining('M1 同意'),
        },
      ],
      history: [
        {
          act: 'ballot.correct',
          reason: '录入错误',
          detail: expect.stringContaining('correct paper 1 marks'),
        },
      ],
    })
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=弃权', ...CORRECT)
    expect(await office.ask('ballot', 'show', '1-201')).toMatchObject({
      papers: [
        {
          marks: ['M1 弃权', 'M2 同意', 'M3 弃权', 'M4 反对', 'E1 2 乙候选', 'C1 1 米色'],
        },
      ],
      corrections: [{}, {}],
    })
    const text = (await office.ok('ballot', 'show', '1-201')).out
    for (const piece of ['第 1 张更正', 'M1 反对', '监*', 'ballot.correct']) expect(text).toContain(piece)
    expect((await office.ok('tally', '--explain')).out.replaceAll(/\s/g, '')).toContain(
      '更正：原录入“M1同意E11甲候选、3丙候选”，现为“M1反对E12乙候选”',
    )
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
    await office.ok('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '当面确认')
    await office.ok('assembly', 'declare', '--at', '2026-03-16T10:00')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true, recounted: 1 })
  })

  it('can make papers that differed say the same, so that none is held', async () => {
    const office = await officeAt('closed')
    expect(pick(await office.ask('tally'), 'ballots.held.papers')).toBe(2)
    await office.ok('ballot', 'correct', '1-202', '--paper', '1', '--marks', 'M1=同意', ...CORRECT)
    expect(await office.ask('tally')).toMatchObject({
      ballots: { held: { papers: 0 }, duplicate: { papers: 1 } },
    })
  })

  it('leaves the file it came from without anything new, as it was and as it should have been', async () => {
    const office = await officeAt('closed')
    await office.ok('ballot', 'correct', '1-201', '--marks', 'M1=反对', ...CORRECT)
    expect(await office.ask('ballot', 'import', '表决票.csv')).toMatchObject({ recorded: 0 })
    office.file(
      '改.csv',
      '房号,收回时间,M1,M2,M3,M4,E1,C1\n1-201,2026-03-05 10:05,反对,同意,弃权,反对,1 3,1\n',
    )
    expect(await office.ask('ballot', 'import', '改.csv')).toMatchObject({ recorded: 0, already: 1 })
  })

  it.each([
    ['M1=也许', 'mark-unreadable'],
    ['M9=同意', 'item-unknown'],
    ['E1=9', 'mark-unreadable'],
    ['M1=同意', 'nothing-to-correct'],
    ['同意', 'not-key-value'],
  ])('%s is refused: %s', async (marks, code) => {
    const office = await officeAt('closed')
    expect(await office.refusal('ballot', 'correct', '1-201', '--marks', marks, ...CORRECT)).toBe(code)
  })

  it('needs a reason and a witness, a paper, an electorate, and and once declared a recount', async () => {
    const office = await officeAt('closed')
    const marks = ['--marks', 'M1=反对'] as const
    expect(await office.refusal('ballot', 'correct', '1-201', ...marks, '--reason', '错')).toBe(
      'option-missing',
    )
    expect(await office.refusal('ballot', 'correct', '1-201', ...marks, '--witness', '甲')).toBe(
      'option-missing',
    )
    expect(await office.refusal('ballot', 'correct', '1-202', ...marks, ...CORRECT)).toBe('paper-not-named')
    expect(await office.refusal('ballot', 'correct', '1-202', ...marks, '--paper', '3', ...CORRECT)).toBe(
      'paper-unknown',
    )
    expect(await office.refusal('ballot', 'correct', '2-101', '--marks', 'M4=同意', ...CORRECT)).toBe(
      'not-in-electorate',
    )
    expect(await office.refusal('ballot', 'correct', '1-201', '--received', '2026-03-05', ...CORRECT)).toBe(
      'received-only-in-recount',
    )
    const declared = await officeAt('declared')
    expect(await declared.refusal('ballot', 'correct', '1-201', ...marks, ...CORRECT)).toBe(
      'recount-not-open',
    )
  })

  it('of papers decided on before is told', async () => {
    const office = await officeAt('resolved')
    const said = await office.ask(
      'ballot',
      'correct',
      '1-202',
      '--paper',
      '2',
      '--marks',
      'M1=反对',
      ...CORRECT,
    )
    expect(list(said, 'warnings')).toMatchObject([{ code: 'correction-of-decided' }])
  })
})

describe('the history of a ballot', () => {
  it('tells its mandates, decisions and every act about it, in their order', async () => {
    const office = await officeAt('closed')
    await office.ok('ballot', 'resolve', '1-202', '--accept', '2', '--reason', '业主当面确认')
    await office.ok('ballot', 'void', '1-201', '--reason', 'V2')
    await office.ok('roll', 'correct', '1-202', 'area=90.30', '--reason', '异议', '--evidence', '登记簿')
    const shown = await office.ask('ballot', 'show', '1-202')
    expect(shown).toMatchObject({ resolution: { accept: 2, upTo: 2, reason: '业主当面确认' } })
    expect(list(shown, 'history').map(entry => pick(entry, 'act'))).toEqual([
      'ballot.resolve',
      'roll.correct',
    ])
  })
})
