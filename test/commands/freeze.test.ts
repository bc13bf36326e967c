import { beforeEach, describe, expect, it } from 'vitest'
import { list, newOffice, type Office, text } from '../support/hoa.ts'

let office: Office
beforeEach(() => {
  office = newOffice()
  office.now = Date.UTC(2026, 5, 1)
})

const frozen = (answer: unknown) =>
  list(answer, 'warnings')
    .map(warning => text(warning, 'code'))
    .filter(code => code.startsWith('matter-frozen'))

async function estate(region: string): Promise<void> {
  await office.ok('init', '一号小区', '--code', 'ys', '--region', region)
  await office.ok('roster', 'import', office.file('r.csv', '房号,面积,业主\n1,100,甲\n2,100,乙\n3,100,丙\n'))
}

async function assembly(code: string, kind: string, opens: string, ...more: string[]): Promise<void> {
  const closes = `${opens.slice(0, 8)}28`
  await office.ok(
    ...[
      'assembly',
      'new',
      `会议${code}`,
      '--code',
      code,
      '--kind',
      kind,
      '--opens',
      opens,
      '--closes',
      closes,
    ],
    ...more,
  )
}

const add = (code: string, matter: string) =>
  office.ask('motion', 'add', '一件事', '--matter', matter, '--assembly', code)
const convene = (code: string, day: string) =>
  office.ask('assembly', 'convene', '--assembly', code, '--at', day)

/** A re-election of one seat: drafted, or held until it is declared, with so many votes for the only candidate. */
async function reElection(until: 'drafted' | 'declared', votes = 3): Promise<void> {
  await assembly('a1', 're-election', '2026-03-20')
  const on = ['--assembly', 'a1']
  await office.ok('election', 'add', '选举', '--seats', '1', ...on)
  await office.ok('candidate', 'add', '甲', '--election', 'E1', ...on)
  if (until === 'drafted') return
  await office.ok('assembly', 'convene', '--at', '2026-03-01', ...on)
  await office.ok('assembly', 'open', '--at', '2026-03-20', ...on)
  const rows = ['1', '2', '3'].map((unit, i) => `${unit},2026-03-21 10:00,${i < votes ? '1' : ''}`)
  await office.ok('ballot', 'import', office.file('b.csv', `房号,收回时间,E1\n${rows.join('\n')}\n`), ...on)
  await office.ok('assembly', 'close', '--at', '2026-03-28T23:59', ...on)
  await office.ok('assembly', 'declare', '--at', '2026-03-29', ...on)
}

describe('while a re-election group works', () => {
  it.each([
    ['shanghai', '上海市住宅物业管理规定第28条'],
    ['ningbo', '宁波市住宅小区物业管理条例第36条'],
    ['shaoxing', '绍兴市物业管理条例第24条'],
  ])('what the committee convenes in %s is told when it is drafted and convened', async (region, article) => {
    await estate(region)
    await reElection('drafted')
    await assembly('a2', 'temporary', '2026-03-20')
    const drafted = await add('a2', 'manager')
    expect(frozen(drafted)).toEqual(['matter-frozen'])
    expect(
      list(drafted, 'warnings')
        .map(warning => text(warning, 'message'))
        .join(),
    ).toContain(article)
    expect(frozen(await add('a2', 'rules'))).toEqual([])
    expect(frozen(await convene('a2', '2026-03-01'))).toEqual(['matter-frozen'])
  })

  it('others may convene, and elsewhere everybody may', async () => {
    await estate('shanghai')
    await reElection('drafted')
    for (const [code, convener] of [
      ['b1', 'street'],
      ['b2', 'residents'],
    ] as const) {
      await assembly(code, 'temporary', '2026-03-20', '--convener', convener)
      expect(frozen(await add(code, 'manager'))).toEqual([])
    }
    await office.ok('compound', 'edit', '--region', 'hangzhou')
    await assembly('b3', 'temporary', '2026-03-20')
    expect(frozen(await add('b3', 'manager'))).toEqual([])
  })

  it('a re-election that was cancelled is none', async () => {
    await estate('shanghai')
    await reElection('drafted')
    await office.ok('assembly', 'cancel', '--reason', '改期', '--assembly', 'a1')
    await assembly('a2', 'regular', '2026-03-20')
    expect(frozen(await add('a2', 'fees'))).toEqual([])
  })

  it('ends on the day the new committee is elected', async () => {
    await estate('shanghai')
    await reElection('declared')
    await assembly('a2', 'temporary', '2026-04-20')
    expect(frozen(await add('a2', 'manager'))).toEqual([])
    expect(frozen(await convene('a2', '2026-03-27'))).toEqual(['matter-frozen'])
    await assembly('a3', 'temporary', '2026-04-20')
    await add('a3', 'manager')
    expect(frozen(await convene('a3', '2026-03-28'))).toEqual([])
  })

  it('goes on where nobody was elected', async () => {
    await estate('shanghai')
    await reElection('declared', 0)
    await assembly('a2', 'temporary', '2026-05-20')
    expect(frozen(await add('a2', 'manager'))).toEqual(['matter-frozen'])
    expect(frozen(await convene('a2', '2026-05-01'))).toEqual(['matter-frozen'])
  })

  it('begins on the day of a plan where the group is on record there', async () => {
    await estate('shanghai')
    await office.ok('plan', 'new', 're-election', '--code', 'P1', 'group-formed=2026-03-02')
    for (const [code, day, expected] of [
      ['a2', '2026-03-01', []],
      ['a3', '2026-03-02', ['matter-frozen']],
    ] as const) {
      await assembly(code, 'temporary', '2026-03-20')
      await add(code, 'manager')
      expect(frozen(await convene(code, day))).toEqual([...expected])
    }
  })
})
