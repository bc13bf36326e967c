import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick } from '../support/hoa.ts'

let office: Office

beforeEach(async () => {
  office = newOffice()
  office.file('名册.csv', '房号,面积,业主\n1-101,100,张三\n1-102,100,李四\n1-103,100,王五\n')
  await office.ok('init', '新苑小区', '--code', 'xy', '--region', 'shanghai', '--yes')
  await office.ok('roster', 'import', '名册.csv')
})

const add = (name: string, ...more: readonly string[]) => ['group', 'member', 'add', name, ...more]

describe('a re-election group in Shanghai', () => {
  beforeEach(() => office.ok('group', 'form', 're-election', '--at', '2026-03-01'))

  it('is told whole', async () => {
    await office.ok(...add('张三', '--as', '业主', '--unit', '1-101'))
    await office.ok(...add('李四', '--as', 'owners', '--unit', '1-102'))
    await office.ok(...add('王五', '--as', 'owner', '--unit', '1-103'))
    await office.ok(...add('街道代表', '--as', 'street', '--chair'))
    await office.ok(...add('居委代表', '--as', '居委'))
    await office.ok('group', 'member', 'end', '王五', '--reason', '本人退出', '--at', '2026-03-10')
    expect(await office.ask('group', 'show')).toEqual({
      kind: 're-election',
      name: '换届改选小组',
      formedOn: '2026-03-01',
      dissolvedOn: null,
      workedUntil: null,
      listDue: '2026-03-08',
      chair: '街道代表',
      count: { members: 4, owners: 2 },
      members: [
        member(1, '张三', 'owners', '1-101'),
        member(2, '李四', 'owners', '1-102'),
        { ...member(3, '王五', 'owners', '1-103'), ended: '2026-03-10', endReason: '本人退出' },
        { ...member(4, '街道代表', 'street'), chair: true },
        member(5, '居委代表', 'residents'),
      ],
      warnings: [
        {
          ...{ file: null, line: null, column: null, code: 'group-even' },
          message: '小组现有 4 人，应为单数（上海市住宅物业管理规定第28条第3款）',
        },
      ],
    })
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })

  it('seats no developer, no head but the street office’s, and one head', async () => {
    expect(await office.refusal(...add('开发商代表', '--as', 'developer'))).toBe('group-body-barred')
    expect(await office.refusal(...add('张三', '--as', 'owners', '--chair'))).toBe('group-chair-barred')
    await office.ok(...add('街道代表', '--as', 'street', '--chair'))
    expect(await office.refusal(...add('街道又一人', '--as', 'street', '--chair'))).toBe('group-chair-taken')
  })

  it('seats for the owners who is one on that day', async () => {
    expect(await office.refusal(...add('李四', '--as', 'owners', '--unit', '1-101'))).toBe(
      'group-owner-not-owner',
    )
    expect(await office.refusal(...add('李四', '--as', 'owners', '--unit', '9-901'))).toBe('unit-unknown')
    await office.ok('roster', 'transfer', '1-101', '--to', '新业主', '--at', '2026-03-05')
    await office.ok(...add('张三', '--as', 'owners', '--unit', '1-101'))
    expect(
      await office.refusal(...add('张三', '--as', 'owners', '--unit', '1-101', '--at', '2026-03-06')),
    ).toBe('group-member-twice')
    expect(
      await office.refusal(...add('业主甲', '--as', 'owners', '--unit', '1-101', '--at', '2026-03-06')),
    ).toBe('group-owner-not-owner')
    await office.ok(...add('新业主', '--as', 'owners', '--unit', '1-101', '--at', '2026-03-06'))
    const said = await office.ask(...add('王五', '--as', 'owners'))
    expect(list(said, 'warnings').map(one => pick(one, 'code'))).toEqual(['group-owner-unit-unsaid'])
  })

  it('is one at a time, and nothing of it lies before its first day', async () => {
    expect(await office.refusal('group', 'form', 're-election')).toBe('group-works')
    expect(await office.refusal('group', 'dissolve', '--at', '2026-02-28')).toBe('group-day-too-early')
    await office.ok('group', 'dissolve', '--at', '2026-03-18')
    expect(await office.refusal(...add('张三', '--as', 'owners'))).toBe('group-none')
    await office.ok('group', 'form', 're-election', '--at', '2026-03-19')
  })

  it('knows its kinds, bodies and members', async () => {
    expect(await office.refusal('group', 'form', '物管会')).toBe('group-kind')
    expect(await office.refusal(...add('张三', '--as', '邻居'))).toBe('group-body')
    expect(await office.refusal('group', 'member', 'end', '张三', '--reason', '退出')).toBe(
      'group-member-unknown',
    )
    expect(await office.refusal(...add('张三'))).toBe('option-missing')
  })
})

it('where none was formed nothing is shown', async () => {
  expect(await office.refusal('group', 'show')).toBe('group-none')
})

it('both languages name it', async () => {
  await office.ok('group', 'form', '筹备组', '--at', '2026-03-01')
  expect((await office.ok('group', 'show', '--lang', 'en')).out).toBe(
    'preparatory group, formed 2026-03-01; its list is posted by 2026-03-08 (Shanghai Residential Property Management Provisions art. 15)\nno member is recorded yet\n',
  )
})

function member(no: number, name: string, as: string, unit: string | null = null) {
  return { no, name, as, unit, chair: false, ended: null, endReason: null }
}
