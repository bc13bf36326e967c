import { describe, expect, it } from 'vitest'
import type { Office } from '../support/hoa.ts'
import { officeAt, type Stage } from '../support/small-estate.ts'

/* What may be done in which state (contract §2): each command in every state, refused where it does not belong. */

const STATES = {
  draft: 'drafted',
  convened: 'served',
  open: 'voted',
  closed: 'closed',
  declared: 'declared',
} as const satisfies Record<string, Stage>
type State = keyof typeof STATES | 'cancelled'

const AFTER_CONVENING: readonly State[] = ['convened', 'open', 'closed', 'declared']

const COMMANDS: readonly (readonly [words: readonly string[], allowed: readonly State[]])[] = [
  [['assembly', 'edit', '--title', '另一个名称'], ['draft']],
  [['assembly', 'convene', '--at', '2026-02-01'], ['draft']],
  [['assembly', 'open', '--at', '2026-03-01T09:00'], ['convened']],
  [
    ['assembly', 'extend', '--closes', '2026-03-18', '--reason', '参与不足', '--override', '镇街同意'],
    ['convened', 'open', 'closed'],
  ],
  [['assembly', 'close', '--at', '2026-03-15T18:00'], ['open']],
  [['assembly', 'declare', '--override', '业主委员会决定', '--at', '2026-03-16'], ['closed']],
  [
    ['assembly', 'cancel', '--reason', '议题撤回'],
    ['draft', 'convened', 'open'],
  ],
  [['motion', 'add', '议题', '--matter', 'other'], ['draft']],
  [['motion', 'edit', 'M1', '--title', '改'], ['draft']],
  [['motion', 'remove', 'M2'], ['draft']],
  [['election', 'add', '选举', '--seats', '3'], ['draft']],
  [['election', 'edit', 'E1', '--seats', '3'], ['draft']],
  [['election', 'remove', 'E1'], ['draft']],
  [['candidate', 'add', '戊候选'], ['draft']],
  [['candidate', 'edit', '1', '--name', '甲'], ['draft']],
  [['candidate', 'remove', '4'], ['draft']],
  [
    ['candidate', 'withdraw', '4', '--reason', '本人申请'],
    ['draft', 'convened', 'open'],
  ],
  [['choice', 'add', '选', '--matter', 'other', '--option', '甲', '--option', '乙'], ['draft']],
  [['choice', 'edit', 'C1', '--title', '改'], ['draft']],
  [['choice', 'remove', 'C1'], ['draft']],
  [
    ['ballot', 'serve', '--all', '--method', 'post', '--at', '2026-02-21'],
    ['convened', 'open', 'closed'],
  ],
  [
    ['ballot', 'import', '再来.csv'],
    ['open', 'closed'],
  ],
  [
    ['ballot', 'void', '1-101', '--reason', 'V2'],
    ['open', 'closed'],
  ],
  [
    ['ballot', 'resolve', '1-202', '--accept', 'none', '--reason', '都不算'],
    ['open', 'closed'],
  ],
  [
    ['roll', 'correct', '1-101', 'area=101', '--reason', '异议', '--evidence', '登记簿'],
    ['convened', 'open', 'closed'],
  ],
  [['ballot', 'list'], AFTER_CONVENING],
  [['ballot', 'outstanding'], AFTER_CONVENING],
  [
    ['notice', 'print', 'convening'],
    [...AFTER_CONVENING, 'cancelled'],
  ],
  [
    ['notice', 'print', 'agenda-notes'],
    [...AFTER_CONVENING, 'cancelled'],
  ],
  [
    ['notice', 'print', 'result'],
    ['closed', 'declared'],
  ],
  [
    ['assembly', 'show'],
    ['draft', ...AFTER_CONVENING, 'cancelled'],
  ],
  [['tally'], ['draft', ...AFTER_CONVENING, 'cancelled']],
]

describe.each([...Object.keys(STATES), 'cancelled'] as State[])('%s', state => {
  it.each(
    COMMANDS.map(
      ([words, allowed]) => [words.slice(0, 3).join(' '), words, allowed.includes(state)] as const,
    ),
  )('%s', async (_, words, allowed) => {
    const office = await officeIn(state)
    const refusal = await office.refusal(...words, '--assembly', 'a1')
    if (!allowed)
      expect(refusal).toBe(
        words[0] !== 'notice' && (state === 'declared' || state === 'cancelled')
          ? 'assembly-is-final'
          : 'wrong-state',
      )
    // A void or a decision needs papers, which an earlier state does not have.
    else expect(refusal).toMatch(/^exit 0$/)
  })
})

describe('what is removed from a draft', () => {
  const REMOVED = [
    ['motion', 'M2'],
    ['election', 'E1'],
    ['choice', 'C1'],
    ['candidate', '4'],
  ] as const

  it.each(REMOVED)('%s: once convened it is withdrawn, as the refusal says', async (noun, which) => {
    for (const stage of ['served', 'voted'] as const) {
      const office = await officeAt(stage)
      const { code, err } = await office.hoa(noun, 'remove', which)
      expect(code).toBe(1)
      expect(err).toContain(`hoa ${noun} withdraw\n`)
      await office.ok(noun, 'withdraw', which, '--reason', '方案另行论证', '--at', '2026-03-10T10:00')
    }
  })

  it.each(REMOVED)(
    '%s: after the close nothing is withdrawn, and no refusal says so',
    async (noun, which) => {
      const office = await officeAt('closed')
      const { err } = await office.hoa(noun, 'remove', which)
      expect(err).toContain('wrong-state')
      expect(err).not.toContain('withdraw')
      expect(await office.refusal(noun, 'withdraw', which, '--reason', '另行论证')).toBe('wrong-state')
    },
  )
})

describe('the plan', () => {
  it.each([
    ['convened', ['assembly', 'open', '--at', '2026-03-01T08:59'], 'open-too-early'],
    ['open', ['assembly', 'close', '--at', '2026-03-15T17:59'], 'close-too-early'],
    ['open', ['assembly', 'extend', '--closes', '2026-03-15T18:00', '--reason', '太少'], 'extend-not-later'],
    ['open', ['assembly', 'extend', '--closes', '2026-03-14', '--reason', '太少'], 'extend-not-later'],
    ['open', ['assembly', 'extend', '--closes', '2026-03-18', '--reason', '太少'], 'extend-without-rule'],
    ['drafted', ['assembly', 'edit', '--closes', '2026-02-01'], 'window-reversed'],
    ['closed', ['assembly', 'declare'], 'papers-held'],
  ] as const)('at %s: %j is refused: %s', async (stage, words, code) => {
    expect(await (await officeAt(stage)).refusal(...words)).toBe(code)
  })

  it('an extended close is the one that lateness and closing are judged by', async () => {
    const office = await officeAt('voted')
    expect(await office.ask('ballot', 'list', '--ruling', 'late')).toMatchObject([{ units: ['2-201'] }])
    await office.ok(
      'assembly',
      'extend',
      '--closes',
      '2026-03-16T12:00',
      '--reason',
      '参与不足',
      '--override',
      '镇街同意',
      '--at',
      '2026-03-15T10:00',
    )
    expect(await office.ask('ballot', 'list', '--ruling', 'late')).toEqual([])
    expect(await office.refusal('assembly', 'close', '--at', '2026-03-15T18:00')).toBe('close-too-early')
    await office.ok('assembly', 'close', '--at', '2026-03-16T12:00')
  })

  it.each([
    ['15', 'extend-without-rule'],
    ['15+elections', 'exit 0'],
    ['14+elections', 'extend-beyond-rule'],
  ])('the house rule extension=%s, with elections, fifteen days on: %s', async (rule, expected) => {
    const office = await officeAt('drafted')
    await office.ok('assembly', 'edit', '--rule', `extension=${rule}`)
    await office.ok('assembly', 'convene', '--at', '2026-02-01')
    const extend = ['assembly', 'extend', '--closes', '2026-03-30T18:00', '--reason', '参与不足']
    expect(await office.refusal(...extend)).toBe(expected)
  })

  it('an extension after the close opens the vote again, with a reason', async () => {
    const office = await officeAt('closed')
    const extend = ['assembly', 'extend', '--closes', '2026-03-18T18:00', '--reason', '参与不足']
    expect(await office.refusal(...extend)).toBe('extend-without-rule')
    const again = await office.ask(...extend, '--override', '镇街同意', '--at', '2026-03-16')
    expect(again).toMatchObject({ state: 'open', before: '2026-03-15T18:00' })
    expect(await office.ask('assembly', 'show')).toMatchObject({ state: 'open' })
  })

  it('an extension recorded after the close is taken with a warning', async () => {
    const office = await officeAt('open')
    const said = await office.hoa(
      'assembly',
      'extend',
      '--closes',
      '2026-03-30',
      '--reason',
      '参与不足',
      '--override',
      'the street office agrees',
      '--lang',
      'en',
    )
    expect([said.code, said.err]).toEqual([
      0,
      'note extended-late: the extension is recorded (2026-03-20 10:00) after the close 2026-03-15 18:00; it must be announced before it\nnote extend-overridden: the extension goes beyond the rules; the reason is recorded: the street office agrees; the decision may be revoked for it\n',
    ])
  })

  it('a result that holds papers is declared with a reason, which is kept', async () => {
    const office = await officeAt('closed')
    await office.ok('assembly', 'declare', '--override', '业主拒绝说明', '--at', '2026-03-16')
    expect(await office.ask('assembly', 'show')).toMatchObject({
      state: 'declared',
      declareOverride: '业主拒绝说明',
    })
    expect(await office.ask('audit', 'log', '--last', '1')).toMatchObject([
      { act: 'assembly.declare', reason: '业主拒绝说明' },
    ])
  })
})

async function officeIn(state: State): Promise<Office> {
  const office = await officeAt(state === 'cancelled' ? 'voted' : STATES[state])
  if (state === 'cancelled') await office.ok('assembly', 'cancel', '--reason', '议题撤回')
  office.file('再来.csv', '房号,收回时间,M1,M2,M3,M4,E1,C1\n2-201,2026-03-05,同意,同意,同意,,1,1\n')
  return office
}
