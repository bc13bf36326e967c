import { readFileSync } from 'node:fs'
import { parseCsv } from './csv.ts'

/*
 * A second reckoner of plans, for comparison: the reference tables as they stand, read as text, and the rules about them as plain
 * recursion. Slow, and nothing of src/law in it.
 */

export interface Situation {
  readonly kind: string
  readonly place: string
  readonly district: string
  readonly on: string
  /** Days agreed beforehand, by anchor. */
  readonly set: Readonly<Record<string, string>>
  /** Steps said to be done. */
  readonly done: Readonly<Record<string, string>>
  /** Days the record shows, by anchor, and acts by the words of the tables. */
  readonly recorded?: Readonly<Record<string, string>>
  readonly acts?: Readonly<Record<string, string>>
  readonly objections?: boolean
}

export interface Reckoned {
  readonly id: string
  readonly sort: string
  readonly needs: readonly string[]
  readonly earliest: string | null
  readonly latest: string | null
  readonly latestWorkday: string | null
  readonly provisional: boolean
  readonly holidaysKnown: boolean
  readonly state: string
  readonly doneOn: string | null
  readonly doneBy: string | null
}

interface Row {
  id: string
  sort: string
  needs: string
  if: string
  earliest: string
  latest: string
  shown: string
}

type Cells = Readonly<Record<string, string>>

const read = (name: string): Cells[] =>
  parseCsv(readFileSync(new URL(`../law/calendar/${name}`, import.meta.url), 'utf8'))
const SHANGHAI = read('shanghai.csv').filter(row => row['sort'] !== 'n')
const PLACES = read('places.csv')
const HOLIDAYS = new Map(read('holidays.csv').map(row => [row['day'] ?? '', row['kind'] ?? '']))

/* Days. */

const stamp = (day: string) => Date.parse(`${day}T00:00:00Z`)
const plus = (day: string, days: number) =>
  new Date(stamp(day) + days * 86_400_000).toISOString().slice(0, 10)

function plusMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const index = year * 12 + month - 1 + months
  const last = new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate()
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}

function isRest(day: string): boolean {
  const named = HOLIDAYS.get(day)
  if (named) return named === 'rest'
  return [0, 6].includes(new Date(stamp(day)).getUTCDay())
}

function workday(day: string): string {
  return isRest(day) ? workday(plus(day, 1)) : day
}

function nthWorkday(day: string, n: number): string {
  return n === 0 ? day : nthWorkday(workday(plus(day, 1)), n - 1)
}

/* Which rows a plan has. */

const TABLES: Readonly<Record<string, string>> = {
  regular: 'N0 N1 N2 N3 N4 N5 N6',
  temporary: 'T1 T2 T3 T4a T4 N1 N2 N3 N4 N5 N6',
  recall: 'K0 K1 K1b K2 K3 K3h K4 K5 K5b N1 N2 N3 N4 N5 N6',
  'by-election': 'B1 B2 B3 B4 B5 B6 B6b N1 N2 N3 N4 N5 N6',
  'early-re-election': 'X1 X2 N1 N2 N3 N4 N5 N6 X3',
  covenant: 'C1 C2 C3 C4 C5 C5b N1 N2 N3 N6',
  fund: 'M1 M2 M4i M4a M4 M4b M4c M5a M5 M5b M6 N1 N2 N3 N4 N5 N6',
  manager: 'S1 S2 S2b S3 S3b S4 S5 S5a S5b S5c S6 S6b N1 N2 N3 N5 N6',
  elevator: 'E0 E1 E2 E3 E4 E5 E6 E7 E7b E7c E8 N1 N3 N6',
  first: 'A0 A1 A1b A2a A2 A3 A4 A5 A6 A7 A8 A9 A10a A10b A10c A10d A10e A10f A11 A12 A13',
  're-election':
    'R1 R1b R2 R3 R3b R4 R5 R6 R6b R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19 R20 R21 R22 R22b R23 R24',
}
const NOTICE_NEEDS: Readonly<Record<string, string>> = {
  temporary: 'T2',
  recall: 'K2|K3',
  'by-election': 'B4',
  'early-re-election': 'X2',
  covenant: 'C2',
  fund: 'M1|M2|M4i',
  elevator: 'E1',
}
const VOTES = ['R13', 'A8', 'N4', 'C3', 'S2', 'E2']
const FILINGS = ['R17', 'A10d', 'K5', 'B6', 'C5']
const NOTICE_6 = ['2021-07-01', '2026-06-30'] as const
const TENDERS = ['2026-01-01', '2030-12-31'] as const
const IN_FORCE: Readonly<Record<string, readonly [string, string]>> = {
  R6b: NOTICE_6,
  B2: NOTICE_6,
  M6: NOTICE_6,
  S1: TENDERS,
  S5: TENDERS,
  S5a: TENDERS,
  S5b: TENDERS,
  S5c: TENDERS,
}
const BEGINS: Readonly<Record<string, string>> = {
  beijing: '2024-03-29',
  hangzhou: '2022-03-01',
  ningbo: '2022-04-01',
  qingdao: '2021-05-01',
  shandong: '2021-12-03',
  shenzhen: '2020-03-01',
}

function rowsOf(kind: string, place: string, reference: string): Row[] {
  const rows =
    place === 'shanghai' && reference >= '2018-11-22'
      ? shanghaiRows(kind, reference)
      : otherRows(kind, reference >= (BEGINS[place] ?? '9999') ? place : 'national')
  const vote = VOTES.find(id => rows.some(row => row.id === id)) ?? ''
  for (const row of rows) {
    if (row.id === 'N5' || row.id === 'N6') row.needs = vote
    if (row.id === 'N1' && row.needs === '*') row.needs = NOTICE_NEEDS[kind] ?? ''
    if (kind === 'fund' && row.id.startsWith('N')) row.if = 'not done(M5a)'
  }
  return rows
}

function shanghaiRow(id: string): Row | undefined {
  const cells = SHANGHAI.find(row => row['id'] === id)
  if (!cells) return undefined
  const { sort = '', needs = '', earliest = '', latest = '' } = cells
  return {
    ...{ id, sort, earliest, latest },
    needs: id === 'N1' ? '*' : needs,
    if: cells['if'] ?? '',
    shown: cells['shown by'] ?? '',
  }
}

function shanghaiRows(kind: string, reference: string): Row[] {
  const rows = (TABLES[kind] ?? '').split(' ').flatMap(id => shanghaiRow(id) ?? [])
  if (reference < '2021-01-01')
    for (const row of rows) {
      if (['S2', 'S2b', 'S4'].includes(row.id)) row.latest = 'months(T,-3)-1'
      if (row.id === 'S6b') row.latest = 'months(S6,3)'
    }
  return rows.filter(({ id }) => {
    const [from, until] = IN_FORCE[id] ?? ['0000', '9999']
    return from <= reference && reference <= until
  })
}

/** Rows of other places that Shanghai has not. */
const ELSEWHERE: Readonly<Record<string, Partial<Row>>> = {
  A2a: { sort: 'a', needs: 'A1b', if: 'not done(A2)', earliest: 'R', shown: 'hand' },
  K0: { sort: 'r', shown: 'hand' },
  K3h: { sort: 'a', needs: 'N1', earliest: 'N1', shown: 'hand' },
}

function otherRows(kind: string, place: string): Row[] {
  const latestOf = (id: string) => PLACES.find(row => row['place'] === place && row['id'] === id)
  const has = (id: string) => latestOf(id)?.['there'] === 'yes'
  const early = kind === 'early-re-election'
  const group = place === 'ningbo' ? 'X1 X3 R3 R4 R5' : 'X1 X2'
  const ids = early
    ? `${group} R7 R8 R9 R10 R12 R13 R14 R15 R17 R18 R19 R21 R24`
    : (TABLES[kind] ?? '').replace('X1 ', '')
  return ids
    .split(' ')
    .filter(has)
    .map(id => {
      const empty: Row = { id, sort: '', needs: '', if: '', earliest: '', latest: '', shown: 'hand' }
      const row: Row = { ...empty, ...shanghaiRow(id), ...ELSEWHERE[id] }
      row.latest = latestOf(id)?.['latest'] ?? ''
      return { ...row, ...changed(row, kind, place, has) }
    })
}

/** What else differs from the tables of Shanghai in a place. */
function changed(row: Row, kind: string, place: string, has: (id: string) => boolean): Partial<Row> {
  const early = kind === 'early-re-election'
  const byGroup = place === 'ningbo' || place === 'qingdao'
  switch (row.id) {
    case 'R1':
      return place === 'qingdao' ? { if: 'overdue(R13) and not done(R2)' } : {}
    case 'R2':
      return byGroup ? { needs: '', if: 'overdue(R13)', earliest: '' } : {}
    case 'R3':
    case 'R4':
    case 'R5':
      if (early && place === 'ningbo') return { needs: 'X3' }
      return byGroup && kind === 're-election' ? { if: 'known(G)' } : {}
    case 'R7':
    case 'R8':
      return early ? { needs: place === 'ningbo' ? 'X3' : 'X2' } : {}
    case 'R13':
      return early ? { latest: place === 'ningbo' ? 'E' : '' } : {}
    case 'R19':
      return {
        needs: 'R13',
        earliest: 'V',
        ...(early && { latest: place === 'qingdao' ? 'after(V,10)' : '' }),
      }
    case 'R20':
      return place === 'qingdao' ? { needs: '', earliest: '' } : {}
    case 'R21':
      return has('R18') ? {} : { needs: 'R17', earliest: 'F' }
    case 'A0':
      return { earliest: 'P' }
    case 'A1b':
      return { if: 'not done(A2)', earliest: 'A0', shown: has('A1') ? 'hand' : 'R' }
    case 'A2':
      if (place === 'beijing') return { needs: 'A2a', earliest: 'A2a' }
      if (place === 'ningbo' || place === 'shandong') return { needs: 'A0', earliest: 'A0' }
      return place === 'national' || place === 'shenzhen' ? { needs: 'A1b' } : {}
    case 'A10f':
      return has('A10e') ? {} : { needs: 'A10d', earliest: 'F' }
    case 'A12':
      if (place === 'beijing') return { needs: 'A10e', earliest: 'A10e' }
      return place === 'ningbo' ? { needs: 'A10d', earliest: 'F' } : {}
    case 'N1':
      return kind === 'recall' ? { needs: 'K3' } : {}
    case 'K3':
      return { if: '' }
    case 'X3':
      return { needs: 'X1', earliest: 'X1' }
    default:
      return {}
  }
}

/* What is known. */

interface Found {
  readonly day: string
  readonly by: 'act' | 'hand'
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  E: ['term-ends'],
  T: ['contract-ends'],
  P: ['delivered'],
  Q: ['first-delivery'],
  R: ['report-received'],
  G: ['group-formed'],
  O: ['opens'],
  C: ['closes'],
  V: ['elected', 'counted'],
  F: ['filed'],
  W: ['knew'],
}
const GIVEN_BY: Readonly<Record<string, readonly string[]>> = {
  P: ['A0'],
  R: ['R1', 'R1b', 'A1', 'A1b'],
  G: ['R2', 'A2', 'X3'],
  V: [...VOTES, 'N0', 'B2', 'M4'],
  F: FILINGS,
}

const earliestOf = (days: readonly string[]): string | undefined => days.toSorted()[0]

function symbol(name: string, situation: Situation): Found | undefined {
  const names = NAMES[name] ?? []
  const act = names.map(one => situation.recorded?.[one]).find(day => day !== undefined)
  const hand =
    earliestOf((GIVEN_BY[name] ?? []).flatMap(id => situation.done[id] ?? [])) ??
    names.map(one => situation.set[one]).find(day => day !== undefined)
  const day = act ?? hand
  if (day === undefined) return undefined
  const by = act === undefined ? 'hand' : 'act'
  const close = name === 'V' ? symbol('C', situation)?.day : undefined
  return { day: close !== undefined && close > day ? close : day, by }
}

function referenceOf(situation: Situation): string {
  for (const name of ['O', 'V', 'E', 'T', 'G', 'R']) {
    const found = symbol(name, situation)
    if (found) return found.day
  }
  const two = situation.place === 'shanghai' ? symbol('Q', situation)?.day : undefined
  const met = [symbol('P', situation)?.day, two && plusMonths(two, 24)].filter(day => day !== undefined)
  return situation.done['A0'] ?? earliestOf(met) ?? situation.on
}

/* What comes before what. */

/** Is a day told before one that it can only follow? Every pair is compared: `O C` is C, never before O. */
export function isDisordered(situation: Situation): boolean {
  const { kind, place, set, done } = situation
  const rows = rowsOf(kind, place, referenceOf(situation))
  const rowOf = (id: string) => rows.find(row => row.id === id)
  const said = earliestOf((GIVEN_BY['V'] ?? []).flatMap(id => done[id] ?? []))
  const two =
    place === 'shanghai' && set['first-delivery'] ? plusMonths(set['first-delivery'], 24) : undefined
  const met = earliestOf(
    [done['A0'] ?? set['delivered'], rowOf('A0')?.earliest.startsWith('first') ? two : undefined].flatMap(
      one => one ?? [],
    ),
  )
  const days: Readonly<Record<string, string | undefined>> = {
    ...Object.fromEntries(
      ['P', 'Q', 'R', 'G', 'O', 'C', 'F', 'W'].map(name => [name, symbol(name, situation)?.day]),
    ),
    V: said ?? set['elected'],
    N: said === undefined ? set['counted'] : undefined,
    M: kind === 'first' ? met : undefined,
  }
  const group = rowOf('R2') ?? rowOf('A2') ?? rowOf('X3')
  const byReport = /R1|A1|A2a/.test(group?.needs ?? '')
  const prepared = kind === 'first' || rowOf('R13') !== undefined
  const behindVote = group?.needs === 'N4'
  const votes = 'O C N V'
  const pairs = [
    'Q P',
    ...['O C', 'O N', 'O V', 'C N', 'C V', 'N V', 'O W', 'C W', 'N W'],
    ...(prepared ? `${votes} W F`.split(' ').map(later => `G ${later}`) : []),
    ...(byReport ? `G ${votes} W F`.split(' ').map(later => `R ${later}`) : []),
    ...`R G ${votes} W F`.split(' ').map(later => `M ${later}`),
    ...(behindVote ? ['O G', 'C G', 'N G'] : ['V W']),
    ...(rowOf('B2') ? ['P N', 'P V'] : []),
    ...(done['K1'] !== undefined && done['K1'] <= situation.on && kind === 'recall'
      ? []
      : ['O F', 'C F', 'N F', 'V F']),
  ]
  return pairs.some(written => {
    const [before = '', later = ''] = written.split(' ')
    const [from, to] = [days[before], days[later]]
    return from !== undefined && to !== undefined && to < from
  })
}

/* One plan. */

export function reckonSlowly(situation: Situation): Reckoned[] {
  const reference = referenceOf(situation)
  const rows = rowsOf(situation.kind, situation.place, reference)
  const { on } = situation
  const rowOf = (id: string) => rows.find(row => row.id === id)
  const first = (...ids: readonly string[]) => ids.find(id => rowOf(id))
  const vote = first(...VOTES)
  const filing = first(...FILINGS)

  interface Value {
    readonly day: string
    readonly bounded: boolean
    readonly rolls: boolean
  }
  const plain = (day: string | undefined, bounded = false): Value | undefined =>
    day === undefined ? undefined : { day, bounded, rolls: false }

  /** When a step was or will be done. */
  function doneDay(row: Row): Found | undefined {
    const hand = situation.done[row.id]
    const byHand: Found | undefined = hand === undefined ? undefined : { day: hand, by: 'hand' }
    if (row.id === 'A0') {
      const met = value(row.earliest, false)
      return byHand ?? (met && { day: met.day, by: 'hand' })
    }
    if (row.shown === 'R') {
      const asked = row.id === 'R1' ? 'R1b' : row.id === 'A1' ? 'A1b' : ''
      const report = symbol('R', situation)
      if (report?.by === 'act' || byHand) return report?.by === 'act' ? report : byHand
      return situation.done[asked] === undefined ? report : undefined
    }
    if (row.shown.startsWith('group form')) {
      const group = symbol('G', situation)
      return group?.by === 'act' ? group : (byHand ?? group)
    }
    if (row.shown === 'V') return symbol('V', situation)
    if (row.shown === 'F') {
      const filed = symbol('F', situation)
      return filed?.by === 'act' ? filed : (byHand ?? filed)
    }
    const wanted =
      row.id === 'A5'
        ? ['roll', 'drafts-for-comment', 'candidate-method', 'candidates', 'election-rules'].map(
            kind => `posting ${kind}`,
          )
        : [row.shown]
    const acts = wanted.flatMap(act => situation.acts?.[act] ?? [])
    if (row.sort !== 'w' && acts.length === wanted.length)
      return { day: acts.toSorted().at(-1) ?? '', by: 'act' }
    return byHand
  }

  /** The value of a symbol or a step in an expression. */
  function named(name: string, bounds: boolean): Value | undefined {
    const own = () => {
      if (name === 'on') return on
      if (name === 'end') {
        const ended = rowOf('K1')
        return (ended && doneDay(ended)?.day) ?? symbol('V', situation)?.day
      }
      if (NAMES[name]) return symbol(name, situation)?.day
      const row = rowOf(name)
      return row && doneDay(row)?.day
    }
    const known = plain(own())
    if (known || !bounds) return known
    const lastOf = (id: string | undefined) => {
      const row = id === undefined ? undefined : rowOf(id)
      const last = row && value(row.latest, true)
      return last && { ...last, bounded: true, rolls: false }
    }
    const close = () => plain(symbol('C', situation)?.day, true)
    const count = () => plain(symbol('V', situation)?.day, true)
    if (name === 'R') return lastOf(first('R1', 'A1'))
    if (name === 'G') return lastOf(first('R2', 'A2', 'X3'))
    if (name === 'O') return close() ?? count() ?? lastOf(vote)
    if (name === 'C') return count() ?? lastOf(vote)
    if (name === 'V' || name === 'end') return close() ?? lastOf(vote)
    if (name === 'F') return lastOf(filing)
    return NAMES[name] ? undefined : lastOf(name)
  }

  /** The value of an expression as the tables write it. */
  function value(text: string, bounds: boolean): Value | undefined {
    if (text === '') return undefined
    const districts = /^黄浦 (.+), 宝山 (.+)$/.exec(text)
    if (districts)
      return value((situation.district.startsWith('黄浦') ? districts[1] : districts[2]) ?? '', bounds)
    const either = /^(.+) if known\((\w)\) else (.+)$/.exec(text)
    if (either) return value((symbol(either[2] ?? '', situation) ? either[1] : either[3]) ?? '', bounds)
    const shift = /^(.+)([+-])1$/.exec(text)
    if (shift?.[1] !== undefined) {
      const from = value(shift[1], bounds)
      return from && { ...from, day: plus(from.day, shift[2] === '+' ? 1 : -1), rolls: false }
    }
    const earlier = /^first\((\w+), (.+)\)$/.exec(text)
    if (earlier) {
      const found = [earlier[1] ?? '', earlier[2] ?? ''].flatMap(part => value(part, bounds) ?? [])
      return found.toSorted((a, b) => a.day.localeCompare(b.day))[0]
    }
    const end = /^yearend\((.+)\)$/.exec(text)
    if (end) {
      const from = value(end[1] ?? '', bounds)
      return from && { ...from, day: `${from.day.slice(0, 4)}-12-31`, rolls: false }
    }
    const or = /^(\w+) or (\w+)$/.exec(text)
    if (or) return value(or[1] ?? '', bounds) ?? value(or[2] ?? '', bounds)
    const call = /^(after|before|shown|workdays|months)\((.+),(-?\d+)\)$/.exec(text)
    if (!call) return named(text, bounds)
    const [, name, of = '', count = ''] = call
    const from = value(of, bounds)
    if (!from) return undefined
    const n = Number(count)
    switch (name) {
      case 'after':
        return { ...from, day: plus(from.day, n), rolls: true }
      case 'before':
        return { ...from, day: plus(from.day, -(n + 1)), rolls: false }
      case 'shown':
        return { ...from, day: plus(from.day, n + 1), rolls: false }
      case 'workdays':
        return { ...from, day: nthWorkday(from.day, n), rolls: false }
      default:
        return { ...from, day: plusMonths(from.day, n), rolls: n > 0 }
    }
  }

  function holds(text: string): boolean {
    if (text === '') return true
    if (text.includes(' and ')) return text.split(' and ').every(holds)
    if (text.startsWith("the estate's district is ") || text.startsWith('the district is '))
      return text
        .replace(/^.* is /, '')
        .split(' or ')
        .some(name => situation.district.startsWith(name))
    if (text.startsWith('an objection')) return situation.objections === true
    if (text.includes(' or ')) return text.split(' or ').some(holds)
    if (text.startsWith('not ')) return !holds(text.slice(4))
    const [, name, of = ''] = /^(done|overdue|known|past)\((\w+)\)$/.exec(text) ?? []
    if (name === 'known') return symbol(of, situation) !== undefined
    if (name === 'past') return (symbol(of, situation)?.day ?? '9999') < on
    const row = rowOf(of)
    if (!row) return false
    return name === 'done' ? (doneDay(row)?.day ?? '9999') <= on : stateOf(of) === name
  }

  function isMet(need: string): boolean {
    const ids = need.split('|').filter(id => rowOf(id))
    if (ids.length > 1) return ids.some(id => stateOf(id) === 'done')
    return ids.every(id => ['done', 'not-needed'].includes(stateOf(id)))
  }

  function stateOf(id: string): string {
    const row = rowOf(id)
    if (!row) throw new Error(`no ${id}`)
    const shown = doneDay(row)
    if (shown && shown.day <= on) return 'done'
    if (!holds(row.if)) return 'not-needed'
    if (row.sort === 'e') return shown ? 'later' : 'not-needed'
    const latest = value(row.latest, true)
    const past = latest !== undefined && latest.day < on
    const open = row.needs.split(', ').some(need => !isMet(need))
    const early = (value(row.earliest, false)?.day ?? '') > on
    if (row.sort === 'w') {
      if (open) return 'waiting'
      if (past && !latest.bounded) return 'done'
    } else {
      if (past) return row.sort === 'r' ? 'not-needed' : 'overdue'
      if (open) return 'waiting'
    }
    return early ? 'later' : 'due'
  }

  return rows.map(row => {
    const state = stateOf(row.id)
    const needed = state !== 'not-needed'
    const earliest = needed ? value(row.earliest, false)?.day : undefined
    const latest = needed ? value(row.latest, true) : undefined
    const shown = state === 'done' ? doneDay(row) : undefined
    const years = latest?.day.slice(0, 4) ?? '2020'
    return {
      id: row.id,
      sort: row.sort,
      needs: row.needs.split(/, |\|/).filter(id => rowOf(id)),
      earliest: earliest ?? null,
      latest: latest?.day ?? null,
      latestWorkday: latest ? (latest.rolls ? workday(latest.day) : latest.day) : null,
      provisional: latest?.bounded ?? false,
      holidaysKnown: years >= '2020' && years <= '2026',
      state,
      doneOn: shown?.day ?? (state === 'done' ? (latest?.day ?? null) : null),
      doneBy: shown?.by ?? null,
    }
  })
}
