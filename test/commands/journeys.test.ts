import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, pick, text } from '../support/hoa.ts'

/*
 * The months around a vote as people type them, first step to last: a re-election, an elevator, a covenant from below, a
 * dispute. Fourteen flats of fourteen owners in two entrances.
 */
const OWNERS = '张三 李四 王五 赵六 钱七 孙八 周九 吴十 郑一 冯二 陈三 褚四 卫五 蒋六'.split(' ')
const UNITS = OWNERS.map((owner, i) => {
  const entrance = i < 7 ? 1 : 2
  return { code: `${entrance}-${(i % 7) + 1}01`, entrance, owner }
})
const ROSTER = `房号,幢,单元,专有面积,业主\n${UNITS.map(u => `${u.code},1,${u.entrance},80,${u.owner}`).join('\n')}\n`

let office: Office
/** Types a line as it stands in the journey; what it tells of has happened by then. */
const type = (line: string) => {
  const [, day] = / --at (\d{4}-\d\d-\d\d)/.exec(line) ?? []
  if (day !== undefined && Date.parse(`${day}T12:00:00Z`) > office.now) at(day)
  return office.ok(...line.split(' '))
}
const at = (day: string) => {
  office.now = Date.parse(`${day}T12:00:00Z`)
}
const stateOf = async (step: string) => {
  const found = list(await office.ask('plan', 'show'), 'steps').find(one => pick(one, 'id') === step)
  return text(found, 'state')
}
const ballots = (items: string, of: readonly string[], received: string) => {
  const [head = '', mark = ''] = items.split('=')
  office.file(
    '票.csv',
    `房号,收回时间,${head}\n${of.map(code => `${code},${received},${mark}`).join('\n')}\n`,
  )
}

beforeEach(async () => {
  office = newOffice()
  office.file('名册.csv', ROSTER)
  at('2026-06-01')
  await type('init 新苑小区 --code xy --region shanghai --district 宝山区 --street 某某街道 --yes')
  await type('roster import 名册.csv')
})

describe('a re-election in Shanghai', () => {
  it('goes from five months before the end of the term to filing and handover', async () => {
    await type('plan new re-election term-ends=2026-12-31')
    const [first] = list(await office.ask('next'))
    expect(first).toMatchObject({
      step: 'R1',
      latest: '2026-07-30',
      command: 'hoa plan done R1 --plan P1 --at 2026-06-01',
    })
    await type('plan done R1 --at 2026-06-01 --evidence 收件回执')
    at('2026-07-01')
    await type('group form re-election --at 2026-07-01')
    for (const [name, body, unit] of [
      ['张三', 'owners', '1-101'],
      ['李四', 'owners', '1-201'],
      ['街道甲', 'street', ''],
      ['王五', 'owners', '1-301'],
      ['居委甲', 'residents', ''],
    ])
      await office.ok(
        'group',
        'member',
        'add',
        name ?? '',
        '--as',
        body ?? '',
        ...(unit ? ['--unit', unit] : ['--by', '测试员']),
        ...(name === '街道甲' ? ['--chair'] : []),
      )
    await type('posting add group-formed --at 2026-07-02T09:00 --place 小区公告栏')
    await type('plan done R3b --at 2026-07-05')
    await type('plan done R5 --at 2026-07-08 --evidence 移交清单')
    await type('plan done R6 --at 2026-07-10')
    expect([await stateOf('R2'), await stateOf('R3'), await stateOf('R4')]).toEqual(['done', 'done', 'due'])
    at('2026-08-01')
    await type(
      'assembly new 换届会议 --code a1 --kind re-election --opens 2026-10-01T09:00 --closes 2026-10-20T18:00',
    )
    await type('plan set --assembly a1')
    await type('election add 第二届业主委员会选举 --seats 5')
    for (const name of OWNERS.slice(0, 6)) await office.ok('candidate', 'add', name)
    await type('posting add roll --at 2026-08-02T09:00 --place 小区公告栏')
    await type('posting add candidates --at 2026-08-20T09:00 --place 小区公告栏')
    await type('posting add notice-to-authorities --at 2026-09-01T09:00 --place 房管机构')
    at('2026-09-01')
    await type('assembly convene --at 2026-09-01')
    await type('ballot serve --all --method hand --received-by 本人 --at 2026-09-20T10:00')
    at('2026-10-21')
    await type('assembly open --at 2026-10-01T09:00')
    ballots(
      'E1=1 2 3 4 5',
      UNITS.slice(0, 12).map(u => u.code),
      '2026-10-05 10:00',
    )
    await type('ballot import 票.csv')
    await type('assembly close --at 2026-10-20T18:00')
    await type('assembly declare --at 2026-10-21')
    await type('committee elect --from E1 --ends 2031-12-31')
    await type('committee officer 张三 chair --at 2026-10-22')
    await type('posting add officers --at 2026-10-22T15:00 --place 小区公告栏')
    await type('posting add result --at 2026-10-22T15:00 --place 小区公告栏')
    at('2026-12-01')
    await type('plan done R16 --at 2026-10-30')
    await type('plan done R17 --at 2026-11-05 --evidence 受理单')
    await type('committee edit filing=备2026-0012 --at 2026-11-20')
    await type('plan done R19 --at 2026-11-25')
    await type('posting add seal-notice --at 2026-11-26T09:00 --place 小区公告栏')
    const open = list(await office.ask('plan', 'show'), 'steps')
      .filter(step => !['done', 'not-needed'].includes(text(step, 'state')))
      .map(step => pick(step, 'id'))
    // The audit goes on, and the ballots are kept for the year.
    expect(open).toEqual(['R22', 'R22b', 'R24'])
    expect(await office.ask('plan', 'check')).toMatchObject({ ok: true })
    await type('plan close P1 --reason 换届完成')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })
})

describe('an elevator for one entrance', () => {
  it('goes from the cost split to the display and an objection', async () => {
    await type('plan new elevator')
    expect(text(await office.ask('plan', 'method', 'elevator'), 'text')).toContain('占用专有部分')
    const cost = await office.ask(
      'elevator',
      'cost',
      '--scope',
      'entrance=1',
      '--total',
      '600000',
      '--subsidy',
      '280000',
      '--scheme',
      'floor',
    )
    expect(cost).toMatchObject({ shared: '320000.00', sum: '320000.00' })
    await type(
      'elevator cost --scope entrance=1 --total 600000 --subsidy 280000 --scheme floor --format pdf --out 分摊.pdf',
    )
    await type('plan done E1 --at 2026-06-01')
    await type(
      'assembly new 加装电梯表决 --code dt --kind temporary --opens 2026-07-01T09:00 --closes 2026-07-15T18:00',
    )
    await type('plan set --assembly dt')
    await type('motion add 一单元加装电梯 --matter rebuild --scope entrance=1')
    await type('motion add 占用小区绿地 --matter elevator-site --only-if M1=carried')
    await type('assembly convene --at 2026-06-01')
    await type('ballot serve --all --method hand --received-by 本人 --at 2026-06-20T10:00')
    at('2026-07-16')
    await type('assembly open --at 2026-07-01T09:00')
    ballots('M1,M2=同意,同意', UNITS.map(u => u.code).slice(0, 6), '2026-07-03 10:00')
    await type('ballot import 票.csv --items M1,M2')
    ballots('M2=同意', UNITS.map(u => u.code).slice(7, 13), '2026-07-03 10:00')
    await type('ballot import 票.csv --items M2')
    await type('assembly close --at 2026-07-15T18:00')
    await type('assembly declare --at 2026-07-16')
    const outcomes = list(await office.ask('tally'), 'items').map(item => [
      pick(item, 'roll.headcount'),
      pick(item, 'outcome'),
    ])
    expect(outcomes).toEqual([
      [7, 'carried'],
      [14, 'carried'],
    ])
    expect([await stateOf('E2'), await stateOf('E3'), await stateOf('E5')]).toEqual(['done', 'done', 'due'])
    await type('plan done E4 --at 2026-07-16 --evidence 1-701书面同意')
    await type('plan done E5 --at 2026-07-18')
    await type('posting add result --at 2026-07-17T09:00 --place 小区公告栏')
    await type('posting add elevator-display --at 2026-07-20T09:00 --place 小区公告栏')
    // Baoshan: displayed for ten days, then comments for seven.
    const steps = list(await office.ask('plan', 'show', '--on', '2026-07-21'), 'steps')
    expect(steps.find(step => pick(step, 'id') === 'E7b')).toMatchObject({
      latest: '2026-07-30',
      state: 'due',
    })
    expect(steps.find(step => pick(step, 'id') === 'E7c')).toMatchObject({
      earliest: '2026-07-31',
      latest: '2026-08-06',
    })
    await office.ok(
      'dispute',
      'open',
      '--kind',
      'mediation',
      '--about',
      'elevator',
      '--from',
      '1-101 张三',
      '--claim',
      '影响采光',
    )
    expect(await stateOf('E8')).toBe('done')
    await office.ok('dispute', 'settle', '1', '--outcome', 'agreement', '--agreement', '电梯井外移一米')
    office.file('缴款.csv', '房号,已缴\n1-701,60000\n')
    const paid = await office.ask(
      'elevator',
      'cost',
      '--scope',
      'entrance=1',
      '--total',
      '600000',
      '--subsidy',
      '280000',
      '--scheme',
      'floor',
      '--paid',
      '缴款.csv',
    )
    expect(list(paid, 'units').at(-1)).toMatchObject({ unit: '1-701', paid: '60000.00' })
    await type('plan close P1 --reason 转入施工')
  })
})

describe('a covenant from below', () => {
  it('goes from the owners’ petition to the text that is posted', async () => {
    await type('plan new covenant')
    await type('petition new 提议修改管理规约 --item 管理规约=covenant')
    await type('petition sign 1-101 1-201 1-301 --at 2026-06-01')
    expect(pick(await office.ask('petition', 'show', 'T1'), 'met')).toBe(true)
    await type('petition hand-in T1 --at 2026-06-01')
    expect(await stateOf('C1')).toBe('done')
    office.file('规约.txt', '第一条　本小区的生活垃圾分类投放。\n')
    await type('text add covenant --file 规约.txt')
    await type(
      'assembly new 规约会议 --code gy --kind temporary --opens 2026-07-10T09:00 --closes 2026-07-20T18:00',
    )
    await type('plan set --assembly gy')
    expect(await office.refusal('motion', 'add', '居民公约', '--matter', 'residents-covenant')).not.toBe(
      'exit 0',
    )
    await type('motion add 管理规约 --matter covenant')
    await type('posting add drafts-for-comment --at 2026-06-05T09:00 --place 小区公告栏')
    await type('assembly convene --at 2026-06-10')
    await type('ballot serve --all --method hand --received-by 本人 --at 2026-06-25T10:00')
    at('2026-07-21')
    await type('assembly open --at 2026-07-10T09:00')
    ballots(
      'M1=同意',
      UNITS.slice(0, 11).map(u => u.code),
      '2026-07-12 10:00',
    )
    await type('ballot import 票.csv')
    await type('assembly close --at 2026-07-20T18:00')
    await type('assembly declare --at 2026-07-21')
    await type('text adopt covenant --item M1')
    await type('posting add adoption --at 2026-07-21T09:00 --place 小区公告栏')
    await type('plan done C5 --at 2026-07-21')
    expect([await stateOf('C2'), await stateOf('C3'), await stateOf('C4')]).toEqual(['done', 'done', 'done'])
    expect((await office.ok('plan', 'show')).out).toContain('居民公约由居民会议制定')
    expect(await office.ask('plan', 'check')).toMatchObject({ ok: true })
  })
})

describe('a dispute', () => {
  it('is found by its room, corrected with a reason, counted again, and posted as amended', async () => {
    await type('assembly new 年度会议 --code nd --opens 2026-07-10T09:00 --closes 2026-07-20T18:00')
    await type('motion add 续聘物业 --matter manager')
    await type('assembly convene --at 2026-06-10')
    await type('ballot serve --all --method hand --received-by 本人 --at 2026-06-25T10:00')
    at('2026-07-21')
    await type('assembly open --at 2026-07-10T09:00')
    ballots(
      'M1=反对',
      UNITS.slice(0, 10).map(u => u.code),
      '2026-07-12 10:00',
    )
    await type('ballot import 票.csv')
    await type('assembly close --at 2026-07-20T18:00')
    await type('notice print preliminary-result')
    await office.ok(
      'dispute',
      'open',
      '--kind',
      'objection',
      '--about',
      'ballot',
      '--from',
      '1-101 张三',
      '--claim',
      '本人投的是同意',
    )
    expect((await office.ok('ballot', 'show', '1-101')).out).toContain('反对')
    await office.ok(
      'ballot',
      'correct',
      '1-101',
      '--marks',
      'M1=同意',
      '--reason',
      '核对原票，录入有误',
      '--witness',
      '监票人甲',
    )
    expect(pick(list(await office.ask('tally'), 'items')[0], 'for.headcount')).toBe(1)
    expect((await office.ok('ballot', 'show', '1-101')).out).toContain('核对原票')
    await office.ok('notice', 'print', 'preliminary-result', '--amends', '1-101的表决意见')
    await office.ok('dispute', 'answer', '1', '--outcome', 'upheld', '--text', '核对原票，已更正')
    await type('assembly declare --at 2026-07-21')
    expect(await office.ask('audit', 'verify')).toMatchObject({ ok: true })
  })
})
