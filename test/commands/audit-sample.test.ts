import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick, text } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* `audit sample`, `audit compare`, `audit risk`: entries held against papers by a public seed. */

const SEED = '40718253649017263548'
const VOTERS = 120
/** Every tenth unit is ten times as large. */
const area = (i: number) => (i % 10 === 0 ? 900 : 90)
const mark = (i: number) => (i % 8 === 0 ? '' : i % 7 === 0 ? '反对' : '同意')

let kept: Promise<Office> | undefined

/** A vote of 120 owners, closed: most agree to M1, all to M2. */
async function closed(): Promise<Office> {
  const office = newOffice()
  kept ??= walked()
  const first = await kept
  await first.ok('backup', office.path('hoa.db'))
  return office
}

async function walked(): Promise<Office> {
  const office = newOffice()
  const rooms = Array.from({ length: VOTERS }, (_, i) => i + 1)
  office.file('名册.csv', `房号,面积,业主\n${rooms.map(i => `${i},${area(i)},业主${i}`).join('\n')}\n`)
  const back = rooms.filter(i => i % 6 !== 0)
  office.file(
    '票.csv',
    `房号,收回时间,M1,M2\n${back.map(i => `${i},2026-03-05 10:00,${mark(i)},同意`).join('\n')}\n`,
  )
  for (const words of [
    ['init', '大小区', '--code', 'da'],
    ['roster', 'import', '名册.csv'],
    ['assembly', 'new', '会议', '--code', 'a1', '--opens', '2026-03-01', '--closes', '2026-03-15'],
    ['motion', 'add', '议题一', '--matter', 'other'],
    ['motion', 'add', '议题二', '--matter', 'other'],
    ['assembly', 'convene', '--at', '2026-02-01'],
    ['assembly', 'open', '--at', '2026-03-01'],
    ['ballot', 'import', '票.csv'],
    ['assembly', 'close', '--at', '2026-03-15'],
  ])
    await office.ok(...words)
  return office
}

function roomsOf(sample: unknown): number[] {
  return list(sample, 'ballots').map(ballot => Number(list(ballot, 'units')[0]))
}

async function compareAll(office: Office, rooms: readonly number[]): Promise<void> {
  for (const i of rooms) {
    if (i % 6 === 0) await office.ok('audit', 'compare', `${i}`, '--none')
    else await office.ok('audit', 'compare', `${i}`, `M1=${mark(i)}`, 'M2=同意', '--witness', '监票人甲')
  }
}

let keptCompared: Promise<readonly [Office, readonly number[]]> | undefined

/** The same with a sample of all its items, whose papers are all compared and are as they were entered. */
async function compared(): Promise<{ readonly office: Office; readonly rooms: readonly number[] }> {
  keptCompared ??= compareSample()
  const [first, rooms] = await keptCompared
  const office = newOffice()
  await first.ok('backup', office.path('hoa.db'))
  return { office, rooms }
}

async function compareSample(): Promise<readonly [Office, readonly number[]]> {
  const office = await closed()
  const rooms = roomsOf(await office.ask('audit', 'sample', '--seed', SEED))
  await compareAll(office, rooms)
  return [office, rooms]
}

describe('a sample', () => {
  it('is drawn by the seed alone: anybody can draw it again from the bounds', async () => {
    const office = await closed()
    const sample = await office.ask('audit', 'sample', '--seed', SEED, '--bounds')
    const total = BigInt(text(sample, 'total'))
    const bounds = list(sample, 'bounds')
    const drawn = Array.from({ length: Number(pick(sample, 'draws')) }, (_, i) => {
      const hash = createHash('sha256')
        .update(`${SEED},${i + 1}`)
        .digest('hex')
      let number = BigInt(`0x${hash}`) % total
      return text(
        bounds.find(b => {
          number -= BigInt(text(b, 'bound'))
          return number < 0n
        }),
        'serial',
      )
    })
    expect(new Set(drawn)).toEqual(new Set(list(sample, 'ballots').map(b => pick(b, 'serial'))))
    const serials = list(sample, 'ballots').map(b => text(b, 'serial'))
    expect(serials).toEqual([...serials].sort())
    // Shown again as it was drawn, without a word of what the entries say.
    const again = await office.ask('audit', 'sample')
    expect(list(again, 'ballots')).toEqual(list(sample, 'ballots'))
    expect(JSON.stringify(again)).not.toMatch(/"marks"|反对/)
    const shown = (await office.ok('audit', 'sample')).out
    for (const piece of [
      'Lindeman',
      'SHA-256',
      'M1 参与表决的人数占三分之二以上',
      'M2 同意的面积过半数',
      '确认没有应当计入的票',
    ])
      expect(shown).toContain(piece)
  })

  it('sees large units more often than small ones', async () => {
    const office = await closed()
    const sample = await office.ask('audit', 'sample', '--seed', SEED, '--risk', '0.1%', '--items', 'M2')
    const draws = list(sample, 'ballots').flatMap(b =>
      list(b, 'draws').map(() => Number(list(b, 'units')[0])),
    )
    const large = draws.filter(i => i % 10 === 0).length / draws.length
    expect(large).toBeGreaterThan(0.25)
  })

  it('without errors brings the risk under its limit exactly at its end', async () => {
    const office = await closed()
    const sample = await office.ask('audit', 'sample', '--seed', SEED)
    expect(await office.ask('audit', 'risk')).toMatchObject({ compared: 0, risk: '100.00%', met: false })
    const rooms = roomsOf(sample)
    await compareAll(office, rooms.slice(0, -1))
    expect(await office.ask('audit', 'risk')).toMatchObject({ met: false, errors: [] })
    await compareAll(office, rooms.slice(-1))
    const risk = await office.ask('audit', 'risk')
    expect(risk).toMatchObject({ met: true, further: 0, outstanding: [], compared: pick(sample, 'draws') })
    expect(Number.parseFloat(text(risk, 'risk'))).toBeLessThanOrEqual(5)
    expect((await office.ok('audit', 'risk')).out).toContain('不必再抽')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('with an error asks for more draws by the same seed, which bring it down again', async () => {
    const office = await closed()
    const sample = await office.ask('audit', 'sample', '--seed', SEED, '--items', 'M2')
    const rooms = roomsOf(sample)
    await compareAll(office, rooms)
    const wrong = rooms.find(i => i % 6 !== 0 && i % 10 !== 0) ?? 0
    const said = await office.ask('audit', 'compare', `${wrong}`, 'M2=反对')
    expect(said).toMatchObject({ same: false, paper: 'M2 反对', entry: 'M2 同意' })
    const risk = await office.ask('audit', 'risk')
    expect(risk).toMatchObject({ met: false, errors: [{ margin: expect.stringMatching(/^\+/) }] })
    const further = Number(pick(risk, 'further'))
    expect(further).toBeGreaterThan(0)
    const more = await office.ask('audit', 'sample', '--add', `${further}`)
    expect(pick(more, 'draws')).toBe(Number(pick(sample, 'draws')) + further)
    await compareAll(
      office,
      roomsOf(more).filter(i => !rooms.includes(i)),
    )
    expect(await office.ask('audit', 'risk')).toMatchObject({ met: true })
    // Mistyped: the last comparison of a paper stands.
    await office.ok('audit', 'compare', `${wrong}`, 'M2=同意')
    expect(await office.ask('audit', 'risk')).toMatchObject({ met: true, errors: [] })
  })

  it('holds a paper that is gone for as bad as it can be', async () => {
    const { office, rooms } = await compared()
    const gone = rooms.find(i => i % 6 !== 0 && i % 10 === 0) ?? 0
    await office.ok('audit', 'compare', `${gone}`, '--none')
    const risk = await office.ask('audit', 'risk')
    expect(risk).toMatchObject({ met: false, errors: [{}] })
  })

  it('tells a void paper that is there from one that is gone', async () => {
    const VOID = [1, 2, 3, 4, 5, 8, 9, 11]
    const office = await closed()
    for (const room of VOID)
      await office.ok('ballot', 'correct', `${room}`, '--void', 'V2', '--reason', '错', '--witness', '甲')
    const rooms = roomsOf(
      await office.ask('audit', 'sample', '--seed', SEED, '--items', 'M2', '--risk', '0.5%'),
    )
    const voided = rooms.find(i => VOID.includes(i)) ?? 0
    const never = rooms.find(i => i % 6 === 0) ?? 0
    await compareAll(
      office,
      rooms.filter(i => !VOID.includes(i)),
    )
    for (const room of rooms.filter(i => VOID.includes(i)))
      await office.ok('audit', 'compare', `${room}`, '--void')
    const against = (room: number, what: string) => office.ask('audit', 'compare', `${room}`, what)
    expect(await against(voided, '--none')).toMatchObject({ same: false, paper: '没有票' })
    expect(pick(await office.ask('audit', 'risk'), 'errors')).toHaveLength(1)
    expect(await against(voided, '--void')).toMatchObject({ same: true, entry: '没有计入的票' })
    expect(await against(never, '--none')).toMatchObject({ same: true })
    expect(await against(never, '--void')).toMatchObject({ same: true })
    expect(await office.ask('audit', 'risk')).toMatchObject({ errors: [] })
  })

  it('after a correction stands for the count it was drawn from, and no more is drawn', async () => {
    const { office } = await compared()
    const other =
      Array.from({ length: VOTERS }, (_, i) => i + 1).find(i => mark(i) === '同意' && i % 6 !== 0) ?? 0
    await office.ok(
      'ballot',
      'correct',
      `${other}`,
      '--marks',
      'M1=反对',
      '--reason',
      '错',
      '--witness',
      '甲',
    )
    expect(await office.ask('audit', 'risk')).toMatchObject({
      met: true,
      warnings: [{ code: 'audit-count-changed' }],
    })
    expect(await office.refusal('audit', 'sample', '--add', '3')).toBe('audit-count-changed')
    expect(await office.ask('audit', 'sample', '--seed', SEED.replace('4', '5'))).toMatchObject({ sample: 2 })
    expect(await office.ask('audit', 'risk')).toMatchObject({ sample: 2, compared: 0 })
    expect(await office.ask('audit', 'risk', '--sample', '1')).toMatchObject({ sample: 1, met: true })
  })
})

it('an area corrected after the draw never makes an error count for more than it could', async () => {
  const { office, rooms } = await compared()
  const gone = rooms.find(i => i % 6 !== 0) ?? 0
  await office.ok('audit', 'compare', `${gone}`, '--none')
  const before = text(await office.ask('audit', 'risk'), 'risk')
  await office.ok('roll', 'correct', `${gone}`, 'area=2000', '--reason', '异议', '--evidence', '登记簿')
  expect(text(await office.ask('audit', 'risk'), 'risk')).toBe(before)
})

it('a sample says nothing any more once corrections have turned the outcome', async () => {
  const office = await closed()
  const rooms = roomsOf(await office.ask('audit', 'sample', '--seed', SEED, '--items', 'M1'))
  await compareAll(office, rooms)
  expect(await office.ask('audit', 'risk')).toMatchObject({ met: true })
  const why = ['--reason', '错', '--witness', '甲']
  for (let i = 1; i <= VOTERS; i++)
    if (mark(i) === '同意' && i % 6 !== 0 && i % 2 === 0)
      await office.ok('ballot', 'correct', `${i}`, '--marks', 'M1=反对', ...why)
  expect(pick(await office.ask('tally'), 'items.0.outcome')).toBe('not-carried')
  expect(await office.ask('audit', 'risk')).toMatchObject({
    met: false,
    warnings: [{ code: 'audit-outcome-changed' }],
  })
})

describe('refused', () => {
  it('a seed that is too short, a risk that is none, an item there is not, a vote that is not closed', async () => {
    const office = await closed()
    expect(await office.refusal('audit', 'sample')).toBe('option-missing')
    expect(await office.refusal('audit', 'sample', '--seed', '123')).toBe('audit-seed')
    expect(await office.refusal('audit', 'sample', '--seed', `${SEED}x`)).toBe('audit-seed')
    for (const risk of ['0', '51%', '5.123', 'x'])
      expect([risk, await office.refusal('audit', 'sample', '--seed', SEED, '--risk', risk)]).toEqual([
        risk,
        'audit-risk-limit',
      ])
    expect(await office.refusal('audit', 'sample', '--seed', SEED, '--items', 'M9')).toBe('item-unknown')
    expect(await office.refusal('audit', 'risk')).toBe('audit-no-sample')
    const open = await officeAt('voted')
    expect(await open.refusal('audit', 'sample', '--seed', SEED)).toBe('wrong-state')
  })

  it('an estate so small, or a vote so close, that all papers are to be looked at', async () => {
    const office = await officeAt('resolved')
    expect(await office.refusal('audit', 'sample', '--seed', SEED)).toBe('audit-in-full')
  })

  it('a comparison of what was not drawn, of nothing, of two things, or with an item left out', async () => {
    const office = await closed()
    const rooms = roomsOf(await office.ask('audit', 'sample', '--seed', SEED))
    const out = Array.from({ length: VOTERS }, (_, i) => i + 1).find(i => !rooms.includes(i)) ?? 0
    const room = `${rooms[0]}`
    expect(await office.refusal('audit', 'compare', `${out}`, '--none')).toBe('audit-not-drawn')
    expect(await office.refusal('audit', 'compare', room)).toBe('audit-compare-what')
    expect(await office.refusal('audit', 'compare', room, '--none', '--void')).toBe('audit-compare-what')
    expect(await office.refusal('audit', 'compare', room, 'M1=同意')).toBe('audit-item-missing')
    expect(await office.refusal('audit', 'compare', room, 'M1=同意', 'M2=也许')).toBe('mark-unreadable')
    await office.ok('audit', 'compare', room, 'M1=', 'M2=废')
  })
})
