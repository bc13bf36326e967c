import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { officeAt, SERIAL } from '../support/small-estate.ts'

describe('lists', () => {
  it.each([
    ['accepted', ['1-101', '1-201', '2-101', '2-202']],
    ['void', ['2-102']],
    ['late', ['2-201']],
    ['held', ['1-202']],
    ['not-returned', []],
  ])('ballot list --ruling %s', async (ruling, units) => {
    const ballots = list(await (await officeAt('voted')).ask('ballot', 'list', '--ruling', ruling))
    expect(ballots.map(b => pick(b, 'units.0'))).toEqual(units)
  })

  it('ballot list has one entry a voter, in the order of the serials', async () => {
    const ballots = list(await (await officeAt('voted')).ask('ballot', 'list'))
    expect(ballots.map(b => pick(b, 'serial'))).toEqual(SERIAL.slice(1))
    expect(ballots[0]).toEqual({
      serial: SERIAL[1],
      units: ['1-101', '1-102'],
      headcount: 1,
      area: '180.50',
      served: '2026-02-20T10:00',
      papers: [{ no: 1, receivedAt: '2026-03-05T10:00', ruling: 'accepted', reason: expect.any(String) }],
    })
  })

  it('ballot outstanding tells who is missing and what is missing to two thirds', async () => {
    const office = await officeAt('voted')
    expect(await office.ask('ballot', 'outstanding')).toMatchObject({
      shortfall: { headcount: 1, area: '76.6656' },
      notReturned: { headcount: 1, area: '70.1234' },
      voters: [{ serial: SERIAL[6], units: ['2-201'] }],
    })
    expect(
      list(await (await officeAt('open')).ask('ballot', 'outstanding', '--building', '1号楼'), 'voters')
        .length,
    ).toBe(3)
  })

  it('ballot show tells marks before the close only with --interim, which is logged', async () => {
    const office = await officeAt('voted')
    expect(JSON.stringify(await office.ask('ballot', 'show', '1-201'))).not.toContain('同意')
    expect(JSON.stringify(await office.ask('ballot', 'show', '1-201', '--interim'))).toContain('同意')
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'ballot.show', subject: `ys/a1 ${SERIAL[2]}`, detail: 'interim' },
    ])
  })
})

describe('service', () => {
  const serve = async (office: Office, content: string) => {
    office.file('送达.csv', content)
    return office.hoa('ballot', 'serve', '送达.csv', '--json')
  }

  it('is recorded once, by unit or serial', async () => {
    const office = await officeAt('convened')
    const file = `票号,房号,送达时间,送达方式,签收人\n,1-101,2026-02-20 10:00,上门,甲\n${SERIAL[2]},,2026-02-20,信箱,\n,1-102,2026-02-20 10:00,door,甲\n`
    const said = (await serve(office, file)).json()
    expect(said).toMatchObject({
      read: 3,
      recorded: 2,
      already: 1,
      warnings: [{ code: 'service-unwitnessed' }],
    })
    expect((await serve(office, file)).json()).toMatchObject({ read: 3, recorded: 0, already: 3 })
    expect(pick(await office.ask('tally'), 'ballots.served')).toEqual({ headcount: 2, area: '280.50' })
  })

  it.each([
    ['9-999,2026-02-20,上门', 'unit-not-on-roll'],
    ['1-101,2026-02-20,飞鸽', 'method-unknown'],
    ['1-101,2026-04-01,上门', 'time-in-future'],
  ])('%s: %s', async (row, code) => {
    const said = await serve(await officeAt('convened'), `房号,送达时间,送达方式\n${row}\n`)
    expect(pick(said.json(), 'error.code')).toBe(code)
  })

  it.each([
    [['--all', '--method', 'pigeon'], 'option-choice'],
    [['--all'], 'option-missing'],
    [['--all', '--method', 'door', '表决票.csv'], 'file-or-all'],
    [[], 'argument-missing'],
  ])('%j: %s', async (words, code) => {
    expect(await (await officeAt('convened')).refusal('ballot', 'serve', ...words)).toBe(code)
  })
})
