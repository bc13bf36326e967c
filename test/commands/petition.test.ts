import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

let office: Office

const ROSTER = `房号,用途,面积,业主,证件号,状态
1-101,住宅,100,甲,990000197001010018,已交付
1-102,住宅,80,甲,990000197001010018,已交付
1-103,住宅,100,乙、丙,,已交付
1-104,住宅,100,丁,,已交付
1-105,住宅,100,戊,,已交付
1-106,住宅,100,己,,未交付
1-107,住宅,100,庚,,已交付
1-108,住宅,100,辛,,已交付
1-109,住宅,100,壬,,已交付
1-110,住宅,100,癸,,已交付
1-111,住宅,100,子,,已交付
P-1,车位,12,丑,,已交付
`

beforeEach(async () => {
  office = newOffice()
  office.file('名册.csv', ROSTER)
  await office.ok(
    'init',
    '新苑小区',
    '--code',
    'xy',
    '--region',
    'shanghai',
    '--developer',
    '某某房产',
    '--yes',
  )
  await office.ok('roster', 'import', '名册.csv')
})

const show = (...more: readonly string[]) => office.ask('petition', 'show', ...more)
const codes = (said: unknown) => list(said, 'warnings').map(one => pick(one, 'code'))

describe('a petition', () => {
  beforeEach(async () => {
    await office.ok(
      'petition',
      'new',
      '提议召开临时会议',
      '--item',
      '解聘物业服务人=manager',
      '--at',
      '2026-02-01',
    )
  })

  it('is told whole', async () => {
    await office.ok('petition', 'sign', '1-101', '1-102', '1-106', 'P-1', '--at', '2026-02-02')
    expect(await show('T1')).toEqual({
      code: 'T1',
      title: '提议召开临时会议',
      // Ten owners: 甲, 乙 with 丙, six more, the developer with what is not delivered; the parking place does not count.
      roll: { headcount: 10, area: '1080.00' },
      signed: { headcount: 1, area: '180.00' },
      bar: { of: [1, 5], axis: 'headcount', wording: 'at least' },
      met: false,
      lacking: { headcount: 1, area: '0.00' },
      refused: [
        { unit: '1-106', code: 'undelivered', name: null },
        { unit: 'P-1', code: 'does-not-count', name: null },
      ],
      sameOwner: [{ unit: '1-102', with: '1-101' }],
      aim: 'assembly',
      items: [{ title: '解聘物业服务人', matter: 'manager' }],
      on: '2026-03-20',
      madeOn: '2026-02-01',
      handedInOn: null,
      answeredOn: null,
      answer: null,
      answerReason: null,
      assembly: null,
      article: '上海市住宅物业管理规定第25条',
      others: [
        {
          aim: 'manager',
          met: false,
          lacking: { headcount: 1, area: '36.00' },
          article: '沪房规范〔2025〕6号第7条',
        },
      ],
      warnings: expect.any(Array),
    })
    expect(codes(await show())).toEqual(['signature-same-owner', 'signature-refused', 'signature-refused'])
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('reaches one fifth with exactly two of ten owners', async () => {
    await office.ok('petition', 'sign', '1-104', '--at', '2026-02-02')
    expect(await show()).toMatchObject({ met: false, lacking: { headcount: 1 } })
    expect(await office.ask('petition', 'sign', '1-105')).toMatchObject({ met: true })
    expect(await show()).toMatchObject({ met: true, lacking: { headcount: 0, area: '0.00' } })
  })

  it('counts co-owners once, and nobody twice', async () => {
    await office.ok('petition', 'sign', '1-103', '--name', '乙')
    await office.ok('petition', 'sign', '1-103', '--name', '丙')
    const again = await office.ask('petition', 'sign', '1-103', '--name', '丙')
    expect(again).toMatchObject({ read: 1, recorded: 0, already: 1, signed: { headcount: 1 } })
    expect(codes(again)).toEqual(['signature-already'])
    expect(await show()).toMatchObject({
      signed: { headcount: 1, area: '100.00' },
      sameOwner: [{ unit: '1-103', with: '1-103' }],
    })
  })

  it('is counted on the roster of the day on which it is handed in', async () => {
    await office.ok('petition', 'sign', '1-104', '1-105', '--at', '2026-02-02')
    await office.ok('roster', 'transfer', '1-105', '--to', '新业主', '--at', '2026-02-20')
    expect(await show('--on', '2026-02-19')).toMatchObject({ met: true, refused: [] })
    expect(await show()).toMatchObject({
      met: false,
      refused: [{ unit: '1-105', code: 'sold-since', name: null }],
    })
    const early = await office.ask('petition', 'hand-in', 'T1', '--at', '2026-02-19')
    expect(early).toMatchObject({ handedInOn: '2026-02-19', met: true, warnings: [] })
    expect(await show()).toMatchObject({ met: true, on: '2026-02-19', refused: [] })
  })

  it('refuses who is no owner that day, and says so at once', async () => {
    const said = await office.ask('petition', 'sign', '1-104', '--name', '邻居')
    expect(said).toMatchObject({ recorded: 1, signed: { headcount: 0 } })
    expect(codes(said)).toEqual(['signature-refused'])
    expect(await show()).toMatchObject({ refused: [{ unit: '1-104', code: 'not-owner', name: '邻*' }] })
    expect(await office.refusal('petition', 'sign', '9-901')).toBe('unit-unknown')
  })

  it('may be signed by the developer for what is not delivered', async () => {
    await office.ok('petition', 'sign', '1-106', '--name', '某某房产')
    expect(await show()).toMatchObject({ signed: { headcount: 1, area: '100.00' }, refused: [] })
  })

  it('is taken back by an owner, and given again', async () => {
    await office.ok('petition', 'sign', '1-104', '--at', '2026-02-02')
    expect(await office.refusal('petition', 'withdraw', '1-105')).toBe('signature-unknown')
    expect(await office.refusal('petition', 'withdraw', '1-104', '--at', '2026-02-01')).toBe(
      'petition-day-too-early',
    )
    await office.ok('petition', 'withdraw', '1-104', '--at', '2026-02-10')
    expect(await show()).toMatchObject({
      signed: { headcount: 0 },
      refused: [{ unit: '1-104', code: 'withdrawn', name: null }],
    })
    expect(await show('--on', '2026-02-09')).toMatchObject({ signed: { headcount: 1 }, refused: [] })
    await office.ok('petition', 'sign', '1-104', '--at', '2026-02-11')
    expect(await show()).toMatchObject({ signed: { headcount: 1 } })
  })

  it('that falls short may be handed in again', async () => {
    await office.ok('petition', 'sign', '1-104', '--at', '2026-02-02')
    const short = await office.ask('petition', 'hand-in', '--at', '2026-02-03')
    expect(codes(short)).toEqual(['petition-short'])
    await office.ok('petition', 'sign', '1-105', '--at', '2026-02-04')
    expect(await show()).toMatchObject({
      met: false,
      refused: [{ unit: '1-105', code: 'later', name: null }],
    })
    expect(await office.ask('petition', 'hand-in', '--at', '2026-02-04')).toMatchObject({ met: true })
  })

  it('is answered, and its items go into an assembly', async () => {
    await office.ok('petition', 'sign', '1-104', '1-105', '--at', '2026-02-02')
    const answer = (...more: readonly string[]) => [
      ...['petition', 'answer', '--answer', 'granted', '--reason', '五月召开', ...more],
    ]
    expect(await office.refusal(...answer())).toBe('petition-not-handed-in')
    await office.ok('petition', 'hand-in', 'T1', '--at', '2026-02-05')
    expect(await office.refusal(...answer('--at', '2026-02-04'))).toBe('petition-day-too-early')
    await office.ok(...answer('--at', '2026-02-06'))
    expect(await office.refusal('petition', 'sign', '1-107')).toBe('petition-answered')
    await office.ok(
      ...['assembly', 'new', '临时会议', '--code', 'a1', '--kind', 'temporary'],
      ...['--opens', '2026-05-01', '--closes', '2026-05-15'],
    )
    await office.ok('petition', 'put', 'T1')
    expect(await office.refusal('petition', 'put', 'T1')).toBe('petition-put')
    expect(pick(await office.ask('assembly', 'show'), 'items.0')).toMatchObject({
      ...{ code: 'M1', title: '解聘物业服务人', matter: 'manager' },
    })
    expect(await show()).toMatchObject({ answer: 'granted', answeredOn: '2026-02-06', assembly: 'a1' })
  })

  it('takes a file of signatures whole, or none of it', async () => {
    office.file('签名.csv', '房号,签名人,签名日期\n1-104,丁,2026-02-02\n1-105,别人,2026年2月3日\n合计,,\n')
    expect(await office.ask('petition', 'import', '签名.csv')).toMatchObject({
      ...{ petition: 'T1', read: 2, recorded: 2, already: 0, signed: { headcount: 1 } },
    })
    expect(await office.ask('petition', 'import', '签名.csv')).toMatchObject({ recorded: 0, already: 2 })
    office.file('坏.csv', '房号,签名人\n9-901,某\n9-902,某\n1-107,庚\n')
    const said = await office.hoa('petition', 'import', '坏.csv', '--json')
    expect([said.code, pick(said.json(), 'error.code'), pick(said.json(), 'error.total')]).toEqual([
      1,
      'unit-unknown',
      2,
    ])
    office.file('将来.csv', '房号,签名日期\n1-107,2026-03-25\n')
    expect(await office.refusal('petition', 'import', '将来.csv')).toBe('time-in-future')
    expect(await show()).toMatchObject({ signed: { headcount: 1 } })
  })
})

it('refuses what it cannot be about', async () => {
  expect(await office.refusal('petition', 'show')).toBe('petition-none')
  expect(await office.refusal('petition', 'new', '提议', '--item', '无类别')).toBe('petition-item')
  expect(await office.refusal('petition', 'new', '提议', '--item', '某事=nothing')).toBe('petition-item')
  expect(await office.refusal('petition', 'new', '提议', '--code', '1T')).toBe('petition-code')
  // Shanghai names no owners who may ask for that.
  expect(await office.refusal('petition', 'new', '提议', '--aim', 'audit')).toBe('petition-not-for-owners')
  await office.ok('petition', 'new', '提议一')
  expect(await office.refusal('petition', 'new', '提议', '--code', 't1')).toBe('petition-code-taken')
  await office.ok('petition', 'new', '提议二')
  expect(await office.refusal('petition', 'show')).toBe('petition-not-named')
  expect(await office.refusal('petition', 'show', 'T9')).toBe('petition-unknown')
  expect(list(await office.ask('petition', 'list')).map(one => pick(one, 'code'))).toEqual(['T1', 'T2'])
  expect(await office.refusal('petition', 'put', 'T1')).toBe('assembly-none')
})

it('asks in each place what that place asks', async () => {
  const at = async (region: string, aim: string) => {
    const other = newOffice()
    other.file('名册.csv', ROSTER)
    await other.ok('init', '小区', '--code', 'xy', '--region', region, '--yes')
    await other.ok('roster', 'import', '名册.csv')
    await other.ok('petition', 'new', '提议', '--aim', aim)
    return pick(await other.ask('petition', 'show'), 'bar')
  }
  expect(await at('beijing', 'first')).toEqual({ of: [1, 20], axis: 'either', wording: 'at least' })
  expect(await at('shenzhen', 'assembly')).toEqual({ of: [1, 5], axis: 'either', wording: 'at least' })
  expect(await at('liaocheng', 'audit')).toEqual({ of: [1, 5], axis: 'both', wording: 'at least' })
  expect(await at('zibo', 're-election')).toEqual({ of: [10, 10], axis: 'headcount', wording: 'at least' })
  // No share is named: any owner's name is enough.
  const any = { of: [1, 10], axis: 'headcount', wording: 'at least' }
  expect(await at('beijing', 're-election')).toEqual(any)
  expect(await at('national', 'first')).toEqual(any)
  expect(await at('shenzhen', 'first')).toEqual(any)
  expect(await at('national', 'recall')).toEqual({ of: [1, 5], axis: 'both', wording: 'at least' })
})
