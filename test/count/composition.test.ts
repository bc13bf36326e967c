import { expect, it } from 'vitest'
import {
  type CompositionRuleNow,
  isOfTheParty,
  isWoman,
  type MemberFacts,
  readAmount,
  ruleOfKey,
  rulesInForce,
  UNKNOWN_MEMBER,
} from '../../src/assembly/bodies/composition.ts'
import { compositionOf } from '../../src/count/items/composition.ts'

function rule(words: string): CompositionRuleNow {
  const [key = '', value = ''] = words.split('=')
  const named = ruleOfKey(key)
  const amount = named && readAmount(value, named)
  if (!named || !amount) throw new Error(words)
  return { ...named, amount, since: '2026-01-01', source: '议事规则第十二条' }
}

/** `P` of the Party, `-` not, `?` not known; a letter behind it is the building. */
function members(...said: readonly string[]): MemberFacts[] {
  return said.map(([party = '', building]) => ({
    ...UNKNOWN_MEMBER,
    party: { P: true, '-': false }[party] ?? null,
    building: building ?? null,
  }))
}

it.each([
  // Below, on and above each bar.
  ['party-least=1/2', ['P', '-', '-'], { count: 1, unknown: 0, met: false }],
  ['party-least=1/2', ['P', 'P', '-', '-'], { count: 2, unknown: 0, met: true }],
  ['party-over=1/2', ['P', 'P', '-', '-'], { count: 2, unknown: 0, met: false }],
  ['party-over=50%', ['P', 'P', '-'], { count: 2, unknown: 0, met: true }],
  ['party-most=1/3', ['P', '-', '-'], { count: 1, unknown: 0, met: true }],
  ['party-most=1/3', ['P', 'P', '-'], { count: 2, unknown: 0, met: false }],
  ['party-least=2', ['P', '-', '-'], { count: 1, unknown: 0, met: false }],
  ['party-least=2', ['P', 'P', '-'], { count: 2, unknown: 0, met: true }],
  ['party-over=2', ['P', 'P', '-'], { count: 2, unknown: 0, met: false }],
  // What is not known is said, and decides only where it cannot change the answer.
  ['party-least=2', ['P', '?', '-'], { count: 1, unknown: 1, met: null }],
  ['party-least=2', ['P', 'P', '?'], { count: 2, unknown: 1, met: true }],
  ['party-least=3', ['P', '-', '?'], { count: 1, unknown: 1, met: false }],
  ['party-most=1', ['P', '?', '-'], { count: 1, unknown: 1, met: null }],
  ['party-most=1', ['P', 'P', '?'], { count: 2, unknown: 1, met: false }],
  ['party-most=2', ['P', '?', '-'], { count: 1, unknown: 1, met: true }],
  ['buildings-least=2', ['-A', '-A', '-A'], { count: 1, unknown: 0, met: false }],
  ['buildings-least=2', ['-A', '-B', '-A'], { count: 2, unknown: 0, met: true }],
  ['buildings-least=2', ['-A', '-A', '-'], { count: 1, unknown: 1, met: null }],
  ['buildings-least=3', ['-A', '-A', '-'], { count: 1, unknown: 1, met: false }],
  ['per-building-most=2', ['-A', '-A', '-B'], { count: 2, unknown: 0, met: true }],
  ['per-building-most=1', ['-A', '-A', '-B'], { count: 2, unknown: 0, met: false }],
  ['per-building-most=2', ['-A', '-A', '-'], { count: 2, unknown: 1, met: null }],
  ['per-building-most=1', ['-', '-'], { count: 0, unknown: 2, met: null }],
  ['per-building-most=1/2', ['-A', '-A', '-B'], { count: 2, unknown: 0, met: false }],
  ['women-least=1', ['P'], { count: 0, unknown: 1, met: null }],
] as const)('%s of %j', (words, who, found) => {
  expect(compositionOf([rule(words)], members(...who))).toMatchObject([{ ...found, members: who.length }])
})

it('a committee of nobody meets and breaks no rule', () => {
  expect(compositionOf([rule('party-least=1')], [])).toEqual([])
})

it('reads amounts that can be measured, and no others', () => {
  const party = { subject: 'party' } as const
  for (const bad of ['0', '-1', '1.5', '3/2', '1/0', '0/3', '100%', 'half', '', '2/2'])
    expect([bad, readAmount(bad, party)]).toEqual([bad, undefined])
  expect(readAmount('1/2', { subject: 'buildings' })).toBeUndefined()
  expect(readAmount(' 50% ', party)).toEqual({ share: [50, 100] })
})

it('the last word on a rule holds, from its day on', () => {
  const first = rule('party-least=1/2')
  const later = { ...rule('party-least=3'), since: '2026-05-01' }
  const ended = { ...first, amount: null, since: '2026-07-01' }
  const amounts = (day: string) => rulesInForce([ended, later, first], day).map(one => one.amount)
  expect(amounts('2025-12-31')).toEqual([])
  expect(amounts('2026-04-30')).toEqual([{ share: [1, 2] }])
  expect(amounts('2026-05-01')).toEqual([{ number: 3 }])
  expect(amounts('2026-07-01')).toEqual([])
})

it.each([
  ['中共党员', true],
  ['党员', true],
  ['预备党员', true],
  ['中共预备党员', true],
  ['中共党员（退休）', true],
  ['CPC member', true],
  ['民革党员', false],
  ['群众', false],
  ['共青团员', false],
  ['九三学社社员', false],
  ['', null],
  ['退休', null],
] as const)('%s says of the Party: %s', (politics, said) => expect(isOfTheParty(politics)).toBe(said))

it.each([
  ['女', true],
  ['F', true],
  ['男', false],
  ['', null],
  ['不详', null],
] as const)('%s says of a woman: %s', (sex, said) => expect(isWoman(sex)).toBe(said))
