import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

let office: Office

beforeEach(async () => {
  office = newOffice()
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  office.file('名册.csv', '房号,面积,业主\n1-101,100,甲一\n1-102,90,乙二\n')
  await office.ok('roster', 'import', office.path('名册.csv'))
})

const post = (kind: string, at: string, ...more: readonly string[]) =>
  office.ask('posting', 'add', kind, '--at', at, '--place', '1号门', ...more)

async function step(id: string): Promise<unknown> {
  return list(await office.ask('plan', 'show', '--on', '2026-03-20'), 'steps').find(
    one => pick(one, 'id') === id,
  )
}

describe('a posting', () => {
  it('is told whole, its photographs by their digest', async () => {
    const photo = office.file('p.jpg', 'pixels')
    const digest = createHash('sha256').update('pixels').digest('hex')
    await office.ok('plan', 'new', 're-election')
    const posted = await office.ask(
      ...['posting', 'add', 'roll', '--at', '2026-03-01T09:00', '--until', '2026-03-18'],
      ...[
        '--place',
        '1号门',
        '--place',
        '2号门',
        '--photo',
        photo,
        '--posted-by',
        '张三',
        '--witness',
        '李四',
      ],
      ...['--note', '2号门补贴一次'],
    )
    const told = {
      no: 1,
      kind: 'roll',
      title: '业主人数和专有部分面积公示',
      assembly: null,
      plan: 'P1',
      at: '2026-03-01T09:00',
      places: ['1号门', '2号门'],
      until: '2026-03-18',
      shownThrough: null,
      by: '张三',
      witness: '李四',
      note: '2号门补贴一次',
      endedAt: null,
      state: 'up',
      photos: [{ name: 'p.jpg', digest, kept: false }],
    }
    expect(posted).toEqual({ ...told, opensFrom: '2026-03-17', warnings: [] })
    expect(await office.ask('posting', 'list')).toEqual([told])
    const ended = await office.ask('posting', 'end', '1', '--at', '2026-03-19T08:00')
    expect(ended).toEqual({ ...told, endedAt: '2026-03-19T08:00', state: 'down', warnings: [] })
    expect(await office.refusal('posting', 'end', '1')).toBe('posting-is-down')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('keeps a photograph itself only when asked', async () => {
    const photo = office.file('p.jpg', 'pixels')
    await post('roll', '2026-03-01', '--photo', photo, '--keep-photos')
    expect(pick(await office.ask('posting', 'list'), '0.photos.0.kept')).toBe(true)
  })

  it('must hang as long as the place says, and says so when it does not', async () => {
    await office.ok('compound', 'edit', '--region', 'ningbo')
    const short = await post('candidates', '2026-03-01', '--until', '2026-03-10')
    expect(pick(short, 'shownThrough')).toBe('2026-03-11')
    expect(list(short, 'warnings').map(warning => pick(warning, 'code'))).toEqual(['posting-until-short'])
    const ended = await office.ask('posting', 'end', '1', '--at', '2026-03-11T18:00')
    expect(pick(ended, 'state')).toBe('short')
    expect(list(ended, 'warnings').map(warning => pick(warning, 'code'))).toEqual(['posting-short'])
    await post('candidates', '2026-03-01')
    expect(await office.ask('posting', 'end', '2', '--at', '2026-03-12')).toMatchObject({ state: 'down' })
  })

  it('names the last day it must hang, and the next as the first on which it may come down', async () => {
    const paper = ['posting', 'add', 'audit-result', '--at', '2026-02-01', '--place', '门口']
    const said = await office.ok(...paper)
    expect(said.out).toContain('须贴满 30 日：贴到 2026-03-03（含当日），次日起可以揭下')
    const english = await office.ok(...paper, '--lang', 'en')
    expect(english.out).toContain('up to and including 2026-03-03, down from the next day')
    expect(await office.ask('posting', 'end', '1', '--at', '2026-03-03')).toMatchObject({ state: 'short' })
    expect(await office.ask('posting', 'end', '2', '--at', '2026-03-04')).toMatchObject({ state: 'down' })
  })

  it('the letter to the authorities is held against its own step where the place has one', async () => {
    const times = ['--opens', '2026-03-16', '--closes', '2026-03-30']
    await office.ok('assembly', 'new', '临时会议', '--code', 'a1', ...times)
    const letter = (at: string) => post('notice-to-authorities', at)
    expect(await letter('2026-03-15')).toMatchObject({ opensFrom: '2026-03-16', warnings: [] })
    const late = await letter('2026-03-16')
    expect(late).toMatchObject({ opensFrom: '2026-03-17', warnings: [{ code: 'posting-late' }] })
    expect(pick(late, 'warnings.0.message')).toContain('应在表决开始（2026-03-16）以前')
    // Elsewhere they are told when the owners are (条例14).
    await office.ok('compound', 'edit', '--region', 'national')
    expect(await letter('2026-03-01')).toMatchObject({ opensFrom: '2026-03-17' })
  })

  it('is held against the opening of its assembly', async () => {
    const times = ['--opens', '2026-03-16', '--closes', '2026-03-30']
    await office.ok('assembly', 'new', '临时会议', '--code', 'a1', ...times)
    const late = await post('roll', '2026-03-01')
    expect(late).toMatchObject({ assembly: 'a1', opensFrom: '2026-03-17' })
    expect(list(late, 'warnings').map(warning => pick(warning, 'code'))).toEqual(['posting-late'])
    expect(await post('roll', '2026-02-28')).toMatchObject({ opensFrom: '2026-03-16', warnings: [] })
  })

  it.each([
    [['posting', 'add', 'rol', '--place', '门口'], 'posting-kind'],
    [['posting', 'add', 'roll'], 'option-missing'],
    [['posting', 'add', 'roll', '--place', '门口', '--place', '门口'], 'posting-place-twice'],
    [
      ['posting', 'add', 'roll', '--at', '2026-03-01', '--place', '门口', '--until', '2026-02-01'],
      'posting-until-early',
    ],
    [['posting', 'add', 'roll', '--place', '门口', '--photo', '没有.jpg'], 'file-cannot-read'],
    [['posting', 'add', 'roll', '--place', '门口', '--plan', 'P9'], 'plan-unknown'],
    [['posting', 'add', 'roll', '--place', '门口', '--assembly', 'a9'], 'assembly-unknown'],
    [['posting', 'end', '1'], 'posting-unknown'],
  ])('%j is refused: %s', async (words, code) => {
    expect(await office.refusal(...words)).toBe(code)
    expect(await office.ask('posting', 'list')).toEqual([])
  })

  it('does not come down before it was posted', async () => {
    await post('roll', '2026-03-01T09:00')
    expect(await office.refusal('posting', 'end', '1', '--at', '2026-02-28')).toBe('posting-ended-early')
  })
})

describe('what a plan sees', () => {
  it('a posting does its step, and the result gives the day it is known from', async () => {
    await office.ok('plan', 'new', 're-election', 'elected=2026-03-10')
    await post('group-formed', '2026-02-01')
    await post('group-formed', '2026-01-31')
    expect(await step('R3')).toMatchObject({ state: 'done', doneOn: '2026-01-31', doneBy: 'act' })
    expect(await step('R24')).toMatchObject({ latest: null })
    await post('result', '2026-03-12T08:00')
    expect(await step('R24')).toMatchObject({ latest: '2027-03-12' })
    expect(pick(await office.ask('plan', 'show'), 'plan.anchors.knew')).toBe('2026-03-12')
    expect(await office.refusal('plan', 'set', 'knew=2026-03-11')).toBe('anchor-on-record')
  })

  it('is what belongs to it: not what was posted for another assembly, nor before the plan before it ended', async () => {
    const times = ['--opens', '2026-04-16', '--closes', '2026-04-30']
    await office.ok('plan', 'new', 'regular')
    await office.ok('assembly', 'new', '定期会议', '--code', 'a1', ...times)
    await office.ok('assembly', 'new', '另一次', '--code', 'a2', ...times)
    expect(await office.refusal('posting', 'add', 'roll', '--place', '门口')).toBe('assembly-not-named')
    await office.ok('plan', 'set', '--assembly', 'a1')
    await post('notice-to-authorities', '2026-03-01', '--assembly', 'a2')
    expect(await step('N2')).toMatchObject({ state: 'due' })
    await post('notice-to-authorities', '2026-03-05', '--assembly', 'a1')
    expect(await step('N2')).toMatchObject({ state: 'done', doneOn: '2026-03-05' })
    await office.ok('plan', 'close', 'P1', '--reason', '不办了', '--at', '2026-03-06')
    await office.ok('plan', 'new', 'temporary')
    expect(await step('N2')).toMatchObject({ state: 'due' })
    await post('notice-to-authorities', '2026-03-07', '--plan', 'P2')
    expect(await step('N2')).toMatchObject({ state: 'done', doneOn: '2026-03-07' })
  })
})
