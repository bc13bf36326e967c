import { describe, expect, it } from 'vitest'
import type { MatterId } from '../../src/assembly/item.ts'
import type { ChoiceTally } from '../../src/count/outcome.ts'
import { tally } from '../../src/count/tally.ts'
import { aChoice, aVote, choiceOf, metres, papersMarked, times } from '../support/builders.ts'

function chosen(
  marks: readonly (string | null)[],
  matter: MatterId = 'manager',
  closesAt = '2026-03-15T18:00',
  areas: readonly number[] = metres(marks.length),
): ChoiceTally {
  const papers = papersMarked(marks, '2019-03-01T10:00')
  return choiceOf(tally(aVote({ areas, papers, items: [aChoice({ matter })], assembly: { closesAt } })))
}

describe('a choice', () => {
  it.each<[string, (string | null)[], MatterId, string, number | null]>([
    ['more than half', ['1', '1', '2'], 'manager', 'carried', 1],
    ['the second option', ['2', '2', '1'], 'manager', 'carried', 2],
    ['half', ['1', '1', '2', '2'], 'manager', 'not-carried', null],
    ['leading without a majority', ['1', '1', '2', '0', ''], 'manager', 'not-carried', null],
    ['none of these by a majority is no option', ['0', '0', '0'], 'manager', 'not-carried', null],
    ['none of these takes part and supports none', ['1', '1', '0', '0'], 'manager', 'not-carried', null],
    ['spoilt takes part', ['1', '1', 'x', 'x'], 'manager', 'not-carried', null],
    ['blank takes part', ['1', '1', '', ''], 'manager', 'not-carried', null],
    ['three quarters on a special matter', ['1', '1', '1', '2'], 'rebuild', 'carried', 1],
    ['below three quarters on a special matter', ['1', '1', '2'], 'rebuild', 'not-carried', null],
    ['too few take part', ['1', null, null], 'manager', 'no-quorum', null],
  ])('%s', (_what, marks, matter, outcome, carried) => {
    const result = chosen(marks, matter)
    expect([result.outcome, result.carried]).toEqual([outcome, carried])
    expect(result.options.filter(o => o.carried).map(o => o.no)).toEqual(carried === null ? [] : [carried])
  })

  it('needs both axes', () => {
    expect(chosen(['1', '1', '2'], 'manager', '2026-03-15T18:00', [10, 10, 20]).outcome).toBe('not-carried')
    expect(chosen(['1', '2'], 'manager', '2026-03-15T18:00', [90, 10]).outcome).toBe('not-carried')
  })

  it.each<[MatterId, number, number, string]>([
    ['manager', 50, 10, 'not-carried'],
    ['manager', 51, 0, 'carried'],
    ['use-fund', 66, 10, 'not-carried'],
    ['use-fund', 67, 0, 'carried'],
  ])('before 2021 is measured on all: %s with %i of 100 for, %i against', (matter, yes, no, outcome) => {
    const marks = [...times(yes, '1'), ...times(no, '2'), ...times(100 - yes - no, null)]
    const result = chosen(marks, matter, '2019-03-15T18:00')
    expect(result.outcome).toBe(outcome)
    expect(result.options[0]?.comparison.base).toBe('roll')
  })

  it('tells its majority and figures', () => {
    expect(chosen(['1', '2', '0', '', 'x'], 'raise-fund')).toMatchObject({
      majority: 'special',
      participating: { headcount: 5, area: 50_000 },
      noneOfThese: { headcount: 1, area: 10_000 },
      blank: { headcount: 1, area: 10_000 },
      spoilt: { headcount: 1, area: 10_000 },
      options: [
        { no: 1, for: { headcount: 1, area: 10_000 } },
        { no: 2, for: { headcount: 1, area: 10_000 } },
      ],
      citations: [{ id: 'civil278Votes' }, { id: 'civil278Item6' }],
    })
  })
})
