import { expect, it } from 'vitest'
import { officeAt, type Stage } from '../support/small-estate.ts'

/* What is kept as one line of text: at most 500 characters, nothing that drives a terminal or hides. */

const DISPUTE = ['dispute', 'open', '--kind', 'objection', '--about', 'roll']
const SPLIT = ['elevator', 'cost', '--scope', 'building=1', '--total', '100', '--scheme', 'floor', '--keep']
const KEPT: readonly (readonly [Stage, readonly string[]])[] = [
  ['roster', ['roster', 'edit', '1-101', 'area=1', '--reason']],
  ['roster', ['roster', 'edit', '1-101', 'area=1', '--reason', '核对', '--by']],
  ['convened', ['roll', 'correct', '1-101', 'area=1', '--reason', '核对', '--evidence']],
  ['drafted', ['assembly', 'convene', '--at', '2026-02-28', '--override']],
  ['closed', ['assembly', 'declare', '--override']],
  ['convened', ['ballot', 'serve', '--all', '--method', 'hand', '--received-by']],
  ['open', ['ballot', 'visit', '1-101', '--result', 'absent', '--visitors']],
  ['open', ['ballot', 'visit', '1-101', '--result', 'absent', '--visitors', '甲、乙', '--note']],
  ['open', ['ballot', 'visit', '1-101', '--result', 'received', '--visitors', '甲、乙', '--received-by']],
  ['roster', ['roster', 'transfer', '1-101', '--to', '新业主', '--phone']],
  ['closed', ['ballot', 'correct', '1-201', '--marks', 'M1=反对', '--witness', '监票人', '--reason']],
  ['closed', ['ballot', 'correct', '1-201', '--marks', 'M1=反对', '--reason', '录错', '--witness']],
  ['declared', ['assembly', 'reopen-count', '--evidence', '存档票', '--reason']],
  ['declared', ['assembly', 'reopen-count', '--reason', '异议成立', '--evidence']],
  ['open', ['desk', 'export', 'A.db', '--desk', 'A', '--clerk']],
  ['declared', ['petition', 'new']],
  ['declared', ['posting', 'add', 'result', '--at', '2026-03-17T09:00', '--place']],
  ['declared', ['posting', 'add', 'result', '--at', '2026-03-17T09:00', '--place', '门', '--posted-by']],
  ['declared', ['posting', 'add', 'result', '--at', '2026-03-17T09:00', '--place', '门', '--witness']],
  ['declared', ['posting', 'add', 'result', '--at', '2026-03-17T09:00', '--place', '门', '--note']],
  ['declared', [...DISPUTE, '--claim', '有误', '--from']],
  ['declared', [...DISPUTE, '--from', '1-101', '--claim']],
  ['declared', [...DISPUTE, '--from', '1-101', '--claim', '有误', '--evidence']],
  ['declared', ['elevator', 'pay', '1-201', '1', '--note']],
  ['declared', ['decision', 'end', '1', '--at', '2026-03-20', '--by']],
]
const BAD = ['坏\u0007', '坏\u0085', '坏\u202e了', '坏\u2066了', '两\n行', '坏\ufffd', '看\u3164不见']

it.each(KEPT)(
  'at %s: the end of %j refuses control and direction characters and long text',
  async (stage, words) => {
    const office = await officeAt(stage)
    if (words[0] === 'elevator') await office.ok(...SPLIT)
    for (const text of BAD)
      expect([text, await office.refusal(...words, text)]).toEqual([text, 'text-broken'])
    expect(await office.refusal(...words, '长'.repeat(501))).toBe('text-too-long')
    await office.ok(...words, '𠀀'.repeat(500))
  },
)

it('a clause of the rules is such a line, and a field of a unit', async () => {
  const office = await officeAt('roster')
  for (const text of BAD) {
    const rule = ['compound', 'rule', 'set', `silence-clause=${text}`]
    expect([text, await office.refusal(...rule)]).toEqual([text, 'text-broken'])
    expect(await office.refusal('roster', 'edit', '1-101', `building=1${text}`, '--reason', '核对')).toBe(
      'text-broken',
    )
  }
  const long = `silence-clause=${'长'.repeat(501)}`
  expect(await office.refusal('compound', 'rule', 'set', long)).toBe('text-too-long')
})
