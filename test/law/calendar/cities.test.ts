import { describe, expect, it } from 'vitest'
import type { PlanKind } from '../../../src/assembly/plan.ts'
import { dayRuleText, type StepId } from '../../../src/law/calendar/day-rule.ts'
import { isTextMissing, stepsOf } from '../../../src/law/calendar/procedures.ts'
import { articlesInFull } from '../../../src/law/calendar/words.ts'

/* What the texts of the cities say of steps and their last days. */

const step = (place: string, kind: PlanKind, id: string, day = '2026-03-01') =>
  stepsOf(kind, place, day).find(one => one.id === id)
const latest = (place: string, kind: PlanKind, id: string, day?: string) => {
  const found = step(place, kind, id, day)
  return found === undefined ? 'no such step' : found.latest ? dayRuleText(found.latest) : 'none'
}

it.each([
  ['weifang', 're-election', 'R13', 'after(G,90) if known(G) else before(E,90)'],
  ['weifang', 're-election', 'R2', 'after(R,30)'],
  ['weifang', 're-election', 'R10', 'before(O,15)'],
  ['weifang', 'regular', 'N1', 'before(O,15)'],
  ['zibo', 'regular', 'N1', 'before(O,15)'],
  ['weifang', 're-election', 'R17', 'after(V,30)'],
  ['weifang', 'first', 'A2', 'after(A0,60)'],
  ['weifang', 'first', 'A3', 'after(G,10)'],
  ['weifang', 'early-re-election', 'R13', 'none'],
  ['zibo', 're-election', 'R13', 'after(G,90) if known(G) else before(E,60)'],
  ['zibo', 're-election', 'R1b', 'none'],
  ['zibo', 're-election', 'R10', 'before(O,15)'],
  ['shaoxing', 're-election', 'R3', 'after(G,3)'],
  ['zibo', 're-election', 'R19', 'after(V,10)'],
  ['zibo', 're-election', 'R14', 'after(R15,3)'],
  ['zibo', 'first', 'A10a', 'after(A10b,3)'],
  ['zibo', 'first', 'A2a', 'workdays(R,5)'],
  ['zibo', 'first', 'A2', 'after(A2a,30)'],
  ['zibo', 'first', 'A8', 'after(G,60)'],
  ['zibo', 'early-re-election', 'R13', 'after(X1,90)'],
  ['liaocheng', 'first', 'A1', 'after(A0,5)'],
  ['liaocheng', 'first', 'A2', 'after(A0,30)'],
  ['liaocheng', 're-election', 'R18', 'workdays(F,10)'],
  ['liaocheng', 're-election', 'R13', 'before(E,90)'],
  ['liaocheng', 'recall', 'K4', 'after(end,3)'],
  ['liaocheng', 'recall', 'K5', 'after(end,30)'],
  ['liaocheng', 'covenant', 'C5', 'after(V,30)'],
  ['liaocheng', 'by-election', 'B6', 'after(V,30)'],
  ['huzhou', 're-election', 'R13', 'before(E,60)'],
  ['huzhou', 'first', 'A8', 'months(G,3)'],
  ['huzhou', 'early-re-election', 'R13', 'months(X1,3)'],
  ['shaoxing', 'first', 'A1', 'after(A0,10)'],
  ['shaoxing', 're-election', 'R1', 'before(E,60)'],
  ['shaoxing', 're-election', 'R4', 'V'],
  ['shaoxing', 're-election', 'R13', 'E if known(G) else before(E,60)'],
  ['shaoxing', 're-election', 'R18', 'workdays(F,5)'],
  ['shaoxing', 'first', 'A10e', 'workdays(F,5)'],
  ['shaoxing', 'manager', 'S2', 'before(T,90)'],
  ['taizhou', 're-election', 'R13', 'months(E,-2)-1'],
  ['taizhou', 'manager', 'S2', 'before(T,90)'],
  ['zhoushan', 're-election', 'R19', 'after(E,10)'],
  ['zhoushan', 'manager', 'S2', 'months(T,-3)-1'],
  ['jiaxing', 'first', 'A2', 'after(R,60)'],
  ['jiaxing', 're-election', 'R6', 'none'],
  ['heze', 're-election', 'R13', 'before(E,90)'],
  ['heze', 're-election', 'R19', 'after(E,10)'],
  ['qingyuan', 're-election', 'R18', 'after(F,5)'],
  ['qingyuan', 're-election', 'R9', 'before(O,15)'],
] as const)('in %s, %s: %s is due %s', (place, kind, id, rule) => {
  expect(latest(place, kind, id)).toBe(rule)
})

it('owners of Jiaxing may ask once the developer’s thirty days are over', () => {
  const earliest = step('jiaxing', 'first', 'A1b')?.earliest
  expect(earliest && dayRuleText(earliest)).toBe('after(A0,30)+1')
})

describe('a city within a province', () => {
  it('has the province’s steps from when these hold, beside its own', () => {
    expect(step('liaocheng', 'regular', 'N5')?.articles).toEqual(['山东32¶4'])
    expect(step('liaocheng', 'regular', 'N5', '2021-12-02')?.articles).toEqual(['指导规则30'])
    expect(latest('liaocheng', 'first', 'A8', '2021-12-02')).toBe('after(G,60)')
    expect(isTextMissing('liaocheng', '2021-02-28')).toBe(true)
    expect(isTextMissing('liaocheng', '2021-03-01')).toBe(false)
  })

  it('that says all its steps itself takes none of them', () => {
    expect(latest('qingdao', 're-election', 'R18')).toBe('no such step')
  })
})

it('a group that comes first in an early re-election is waited for', () => {
  expect(stepsOf('early-re-election', 'shaoxing', '2026-03-01').map(({ id }) => id)).toEqual(
    'X1 X3 R3 R4 R7 R8 R9 R10 R12 R13 R14 R15 R17 R18 R19 R21 R24'.split(' ') as StepId[],
  )
  expect(step('shaoxing', 'early-re-election', 'R7')?.needs).toEqual(['X3'])
})

it('articles are said with the name of their text', () => {
  expect(articlesInFull(['绍兴24'], 'shaoxing')[0]?.zh).toBe('绍兴市物业管理条例第24条')
  expect(articlesInFull(['山东32¶4'], 'liaocheng')[0]?.zh).toBe('山东省物业管理条例第32条第4款')
})
