import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PLAN_KINDS, type PlanKind } from '../../../src/assembly/plan.ts'
import { type DayRule, dayRuleText, type StepId } from '../../../src/law/calendar/day-rule.ts'
import { type PlanStep, stepsOf } from '../../../src/law/calendar/procedures.ts'
import type { ActId, Condition } from '../../../src/law/calendar/step.ts'
import { PLACES } from '../../../src/law/places/index.ts'
import { parseCsv } from '../../support/csv.ts'

/*
 * The steps against the reference tables, cell by cell: shanghai.csv holds its ten tables, places.csv the last day of every
 * step in the other places. What a table says in words is not compared.
 */

const read = (name: string) => parseCsv(readFileSync(new URL(name, import.meta.url), 'utf8'))

/** Days on which the rows that hold for a time only are there. */
const ON: Readonly<Partial<Record<StepId, string>>> = {
  R6b: '2022-01-01',
  B2: '2022-01-01',
  M6: '2022-01-01',
}
const TODAY = '2026-03-01'

function kindsOf(table: string): readonly PlanKind[] {
  return PLAN_KINDS.filter(kind => table === kind || table === 'vote')
}

function find(place: string, table: string, id: StepId): PlanStep | undefined {
  return kindsOf(table)
    .flatMap(kind => stepsOf(kind, place, ON[id] ?? TODAY))
    .find(step => step.id === id)
}

const rule = (one: DayRule | null | undefined) => (one ? dayRuleText(one) : '')

function conditionText(one: Condition | null | undefined): string {
  if (!one) return ''
  if ('all' in one) return one.all.map(conditionText).join(' and ')
  if ('any' in one) return one.any.map(conditionText).join(' or ')
  if ('not' in one) return `not ${conditionText(one.not)}`
  if ('objections' in one) return "an objection in the plan's assembly is open or answered"
  if ('district' in one) {
    const [first, second] = one.district
    return second ? `the estate's district is ${first} or ${second}` : `the district is ${first}`
  }
  const [[name, of] = []] = Object.entries(one)
  return `${name}(${of})`
}

/** The acts of the record as the tables name them. */
const ACT_WORDS: Readonly<Partial<Record<ActId, string>>> = {
  convened: 'assembly convene',
  'candidate-added': 'candidate add',
  served: 'ballot serve',
  'election-added': 'election add',
  'temporary-called': 'assembly new --kind temporary',
  'officers-chosen': 'committee officer',
  'filing-shown': 'committee edit filing=',
  'group-dissolved': 'group dissolve',
  'petition-handed-in': 'petition hand-in',
  'seat-ended': 'committee end',
  'to-be-re-elected': 'committee state re-elect, else hand',
  'objections-answered': 'dispute answer; the last counts',
  mediation: 'dispute open --kind mediation',
  'item-use-fund': 'convened with use-fund, whole',
  'item-use-fund-part': 'convened with use-fund in a scope',
  'item-raise-fund': 'convened with raise-fund',
  'item-recall': 'convened with such an item, other causes',
  'item-recall-health': 'convened with such an item, cause health',
  'item-elevator-site': 'declared with elevator-site',
}

function shownText({ id, sort, shownBy }: PlanStep): string {
  if (id === 'A0') return 'P, Q'
  if (id === 'A5') return 'posting of each of these; the last counts'
  if (sort === 'w') return ''
  if (!shownBy) return 'hand'
  if (shownBy === 'G') return id === 'A2' ? 'group form preparation' : 'group form re-election'
  if (typeof shownBy === 'string') return shownBy
  return shownBy.map(act => ACT_WORDS[act] ?? act.replace('posted-', 'posting ')).join(', ')
}

describe('Shanghai', () => {
  const rows = read('shanghai.csv').filter(row => row['sort'] !== 'n')

  it.each(rows)('$kind $id', row => {
    const step = find('shanghai', row['kind'] ?? '', row['id'] as StepId)
    if (!step) throw new Error('no such step')
    // A vote's own row leaves to the kind what its notice and its result wait for.
    const needs = row['needs']?.startsWith('*') || row['kind'] === 'vote' ? 'by kind' : row['needs']
    expect({
      sort: step.sort,
      needs: needs === 'by kind' ? needs : (step.needs ?? []).map(need => [need].flat().join('|')).join(', '),
      if: row['kind'] === 'vote' ? '' : conditionText(step.if),
      earliest: rule(step.earliest),
      latest: rule(step.latest),
      papers: (step.papers ?? []).join(', '),
      shown: shownText(step),
      certainty: step.certainty,
      ifMissed: step.ifMissed ?? 'late',
    }).toEqual({
      sort: row['sort'],
      needs,
      if: row['if'],
      earliest: row['earliest'],
      latest: row['latest'],
      papers: row['papers'],
      shown: row['shown by'],
      certainty: row['certainty']?.split('/')[0],
      ifMissed: row['if missed'],
    })
  })

  it('articles stand as the tables have them', () => {
    const wrong = rows
      .filter(row => {
        const step = find('shanghai', row['kind'] ?? '', row['id'] as StepId)
        return step?.articles.some(article => !row['articles']?.includes(article.replace(' by analogy', '')))
      })
      .map(row => row['id'])
    expect(wrong).toEqual([])
  })

  it('has no other steps', () => {
    const known = new Set(rows.map(row => row['id']))
    const ours = PLAN_KINDS.flatMap(kind =>
      ['2022-01-01', TODAY].flatMap(day => stepsOf(kind, 'shanghai', day)),
    ).map(({ id }) => id)
    expect([...new Set(ours)].filter(id => !known.has(id))).toEqual([])
    expect([...known].filter(id => !ours.includes(id as StepId))).toEqual([])
  })
})

describe('the other places', () => {
  const rows = read('places.csv')

  it.each([...new Set(rows.map(row => row['place'] ?? ''))])('%s', place => {
    const steps = new Map(
      PLAN_KINDS.filter(kind => kind !== 'early-re-election')
        .flatMap(kind => stepsOf(kind, place, TODAY))
        .map(step => [step.id as string, step]),
    )
    for (const step of stepsOf('early-re-election', place, TODAY))
      if (step.id.startsWith('X')) steps.set(step.id, step)
    const ours = rows
      .filter(row => row['place'] === place)
      .map(({ id = '' }) => {
        const step = steps.get(id)
        return step ? [id, 'yes', rule(step.latest), step.certainty] : [id, 'no', '', '']
      })
    expect(ours).toEqual(
      rows
        .filter(row => row['place'] === place)
        .map(row => [row['id'], row['there'], row['latest'], row['certainty']]),
    )
    const named = new Set(rows.map(row => row['id']))
    expect([...steps.keys()].filter(id => !named.has(id))).toEqual([])
  })

  it.each([
    ['national', 'X1 X2 R7 R8 R9 R10 R12 R13 R14 R15 R17 R19 R21 R24'],
    ['beijing', 'X1 X2 R7 R8 R9 R10 R12 R13 R14 R15 R17 R18 R19 R21 R24'],
    ['ningbo', 'X1 X3 R3 R4 R5 R7 R8 R9 R10 R12 R13 R14 R15 R17 R19 R21 R24'],
    ['shanghai', 'X1 X2 N1 N2 N3 N4 N5 N6 X3'],
  ])('an early re-election in %s', (place, ids) => {
    expect(
      stepsOf('early-re-election', place, TODAY)
        .map(({ id }) => id)
        .join(' '),
    ).toBe(ids)
  })

  it.each([
    ['national', 'R13', ''],
    ['ningbo', 'R13', 'E'],
    ['shandong', 'R13', ''],
    ['hangzhou', 'R19', ''],
    ['qingdao', 'R19', 'after(V,10)'],
  ])('in an early re-election in %s, %s is due %s', (place, id, latest) => {
    const step = stepsOf('early-re-election', place, TODAY).find(one => one.id === id)
    expect(rule(step?.latest)).toBe(latest)
  })

  it.each([
    ['national', 're-election', 'R19', 'R13', 'V'],
    ['national', 're-election', 'R21', 'R17', 'F'],
    ['beijing', 're-election', 'R21', 'R18', 'R18'],
    ['national', 'first', 'A10f', 'A10d', 'F'],
    ['shandong', 'first', 'A10f', 'A10e', 'A10e'],
    ['national', 'first', 'A0', '', 'P'],
    ['national', 'first', 'A2', 'A1b', 'R'],
    ['shenzhen', 'first', 'A2', 'A1b', 'R'],
    ['beijing', 'first', 'A2a', 'A1b', 'R'],
    ['beijing', 'first', 'A2', 'A2a', 'A2a'],
    ['ningbo', 'first', 'A2', 'A0', 'A0'],
    ['shandong', 'first', 'A2', 'A0', 'A0'],
    ['qingdao', 'first', 'A2', 'A1|A1b', 'R'],
    ['beijing', 'first', 'A12', 'A10e', 'A10e'],
    ['ningbo', 'first', 'A12', 'A10d', 'F'],
    ['ningbo', 're-election', 'R2', '', ''],
    ['qingdao', 're-election', 'R2', '', ''],
    ['qingdao', 're-election', 'R20', '', ''],
    ['beijing', 'recall', 'N1', 'K3', ''],
    ['hangzhou', 'recall', 'K3h', 'N1', 'N1'],
    ['ningbo', 'early-re-election', 'X3', 'X1', 'X1'],
    ['ningbo', 'early-re-election', 'R7', 'X3', 'G'],
    ['qingdao', 'early-re-election', 'R8', 'X2', 'G'],
  ] as const)('in %s, %s: %s needs %s, from %s', (place, kind, id, needs, earliest) => {
    const step = stepsOf(kind, place, TODAY).find(one => one.id === id)
    expect((step?.needs ?? []).map(need => [need].flat().join('|')).join(', ')).toBe(needs)
    expect(rule(step?.earliest)).toBe(earliest)
  })

  it('in Hangzhou the defence of a member is no paper of its own', () => {
    const step = stepsOf('recall', 'hangzhou', TODAY).find(({ id }) => id === 'K3h')
    expect(step?.papers).toBeUndefined()
  })

  it.each([
    ['qingdao', 're-election', 'R1', 'overdue(R13) and not done(R2)'],
    ['ningbo', 're-election', 'R2', 'overdue(R13)'],
    ['ningbo', 're-election', 'R4', 'known(G)'],
    ['ningbo', 'early-re-election', 'R4', ''],
    ['national', 'first', 'A1b', 'not done(A2)'],
    ['national', 'recall', 'K3', ''],
  ] as const)('in %s, %s: %s only if %s', (place, kind, id, condition) => {
    expect(conditionText(stepsOf(kind, place, TODAY).find(one => one.id === id)?.if)).toBe(condition)
  })
})

describe('versions', () => {
  it.each([
    ['manager', '2020-12-31', 'S2', 'months(T,-3)-1'],
    ['manager', '2021-01-01', 'S2', 'T-1'],
    ['manager', '2020-12-31', 'S6b', 'months(S6,3)'],
    ['manager', '2021-01-01', 'S6b', 'after(S6,60)'],
  ] as const)('%s in Shanghai on %s: %s is due %s', (kind, day, id, latest) => {
    expect(rule(stepsOf(kind, 'shanghai', day).find(step => step.id === id)?.latest)).toBe(latest)
  })

  it.each([
    ['re-election', 'R6b', '2021-06-30', false],
    ['re-election', 'R6b', '2021-07-01', true],
    ['re-election', 'R6b', '2026-06-30', true],
    ['re-election', 'R6b', '2026-07-01', false],
    ['manager', 'S1', '2025-12-31', false],
    ['manager', 'S1', '2026-01-01', true],
    ['manager', 'S1', '2031-01-01', false],
    ['fund', 'M6', '2026-06-30', true],
    ['fund', 'M6', '2026-07-01', false],
  ] as const)('%s %s on %s: %s', (kind, id, day, there) => {
    expect(stepsOf(kind, 'shanghai', day).some(step => step.id === id)).toBe(there)
  })

  it('an elevator is voted by the building before 2024-09-24, and by the entrance from then', () => {
    const who = (day: string) => stepsOf('elevator', 'shanghai', day).find(({ id }) => id === 'E2')
    expect(who('2024-09-23')).toMatchObject({
      who: ['building-owners'],
      articles: ['801号', '民法典278¶1(7)'],
    })
    expect(who('2024-09-24')).toMatchObject({
      who: ['entrance-owners'],
      articles: ['126号', '民法典278¶1(7)'],
    })
  })

  it('before its own text a place has the national steps', () => {
    expect(stepsOf('re-election', 'beijing', '2024-03-28')).toEqual(
      stepsOf('re-election', 'national', '2024-03-28'),
    )
    expect(stepsOf('re-election', 'shanghai', '2018-11-21')).toEqual(
      stepsOf('re-election', 'national', '2018-11-21'),
    )
    expect(stepsOf('re-election', 'beijing', '2024-03-29')).not.toEqual(
      stepsOf('re-election', 'national', '2024-03-29'),
    )
  })
})

it('every step that another waits for, or is reckoned from, is one of the plan, or one that the place has not', () => {
  const ids = new Set(
    PLAN_KINDS.flatMap(kind => PLACES.flatMap(({ id }) => stepsOf(kind, id, TODAY))).map(s => s.id),
  )
  for (const kind of PLAN_KINDS)
    for (const { id: place } of PLACES)
      for (const { zh, en, needs = [] } of stepsOf(kind, place, TODAY)) {
        expect(zh && en).toBeTruthy()
        for (const need of needs.flat()) expect(ids).toContain(need)
      }
})
