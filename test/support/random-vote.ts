import fc from './fast-check.ts'
import type {
  NaiveCandidate,
  NaiveDecision,
  NaiveFacts,
  NaiveItem,
  NaiveMandate,
  NaiveMark,
  NaiveOwner,
  NaivePaper,
  NaiveResolution,
  NaiveRules,
  NaiveScope,
  NaiveService,
  NaiveTransfer,
  NaiveUnit,
} from './naive-count.ts'

/*
 * Small assemblies of every kind: few units with tiny areas, so that figures often land exactly on a bar.
 */

/** How many random assemblies a property looks at; the mutation runner asks for fewer. */
export function runs(usual: number): number {
  return Math.max(20, Math.round(usual * Number(process.env['HOA_TEST_RUNS'] ?? '1')))
}

/**
 * The same vote with each paper in a minute of its own: which of two voters' papers of one minute was entered first no record
 * tells, where they become one voter's.
 */
export function oneByOne<V extends Pick<NaiveFacts, 'papers'>>(vote: V): V {
  const taken = new Set<string>()
  const papers = vote.papers.map(paper => {
    let at = paper.receivedAt
    while (taken.has(at)) at = new Date(Date.parse(`${at}:00Z`) + 60_000).toISOString().slice(0, 16)
    taken.add(at)
    return { ...paper, receivedAt: at }
  })
  return { ...vote, papers }
}

type Gen = {
  readonly below: (n: number) => number
  readonly pick: <T>(...of: readonly [T, ...T[]]) => T
  readonly chance: (percent: number) => boolean
}

const OWNERS: readonly [NaiveOwner, ...NaiveOwner[]] = [
  { name: '张三', idNo: null, kind: 'person' },
  { name: '张三', idNo: '310109196905041234', kind: 'person' },
  { name: '张三', idNo: '310109690504123', kind: 'person' },
  { name: '张三', idNo: '31010919690504123x', kind: 'person' },
  { name: '李四', idNo: null, kind: 'person' },
  { name: '李四', idNo: '11010519491231002x', kind: 'person' },
  { name: '李 四', idNo: '110105 19491231 002X', kind: 'person' },
  { name: '王五', idNo: '110105491231002', kind: 'person' },
  { name: '王五', idNo: 'H1234567', kind: 'person' },
  { name: '新城公司', idNo: null, kind: 'organisation' },
  { name: '新城公司', idNo: '91310000132203821H', kind: 'organisation' },
  { name: '新城公司', idNo: '91310000132203821h', kind: 'organisation' },
  { name: '老房公司', idNo: null, kind: 'organisation' },
]

const CLOSES: readonly [string, ...string[]] = [
  '2026-03-15T18:00',
  '2026-03-15T18:00',
  '2026-03-01T23:59',
  '2021-01-01T00:00',
  '2020-12-31T23:59',
  '2012-03-01T12:00',
]

const MATTERS = [
  'rules',
  'covenant',
  'committee',
  'manager',
  'use-fund',
  'raise-fund',
  'rebuild',
  'common-parts',
  'other',
  'fund-covenant',
  'zone',
  'lawsuit',
  'elevator-site',
] as const

const METHODS = ['door', 'hand', 'mailbox', 'post', 'notice', 'online'] as const

const evenly = (n: number) => fc.noBias(fc.nat({ max: n - 1 }))

function genOf(below: (n: number) => number): Gen {
  return { below, pick: (...of) => of[below(of.length)] ?? of[0], chance: percent => below(100) < percent }
}

/** One election in which everybody votes and many are equal: ties at the last seat, alternates, ties among them. */
export const anyTightElection: fc.Arbitrary<NaiveFacts> = fc.gen().map(value => {
  const gen = genOf(n => value(evenly, n))
  const seats = 1 + gen.below(5)
  const length = seats + gen.below(4)
  const manner = gen.pick('approve', 'per-candidate')
  const even = gen.chance(60)
  const units = Array.from({ length: 3 + gen.below(10) }, (_, i) => ({
    code: `${i + 1}`,
    building: '1',
    entrance: '1',
    use: 'residential' as const,
    area: even ? 1n : BigInt(gen.pick(1, 2)),
    status: 'delivered' as const,
    owners: [{ name: `业主${i}`, idNo: `P${i}`, kind: 'person' as const }],
  }))
  const standing = 'standing' as const
  return {
    units,
    decisions: [],
    scope: null,
    closesAt: gen.pick('2026-03-15T18:00', '2026-03-15T18:00', '2019-03-15T18:00'),
    rules: someRules(gen),
    items: [
      {
        kind: 'election',
        code: 'E1',
        title: '选举',
        seats,
        alternates: gen.below(4),
        manner,
        candidates: Array.from({ length }, (_, k) => ({
          no: k + 1,
          name: `候选人${k + 1}`,
          status: standing,
        })),
        writeIns: null,
        scope: null,
        withdrawn: false,
      },
    ],
    papers: units.map((unit, i) => {
      const ring = someRing(gen, length, gen.chance(90) ? seats : 1)
      const names = gen.chance(50) ? ring : someOthers(gen, length, seats)
      const mark =
        manner === 'approve' ? { names } : { each: Object.fromEntries(names.map(no => [no, 'for' as const])) }
      return {
        ...{ unit: unit.code, no: i + 1, receivedAt: '2019-03-10T10:00', void: null },
        ...{ proxy: null, channel: '', signedOn: '2019-03-10' },
        marks: { E1: mark },
      }
    }),
    services: [],
    resolutions: [],
    lots: { E1: gen.chance(50) ? [] : someRing(gen, length, 1 + gen.below(2)) },
    mandates: [],
    transfers: [],
    excluded: {},
  }
})

/** Random facts of one vote. */
export const anyVote: fc.Arbitrary<NaiveFacts> = fc.gen().map(value => {
  const gen = genOf(n => value(evenly, n))
  const units = someUnits(gen)
  const rules = someRules(gen)
  const scope = gen.chance(25) ? someScope(gen, units) : null
  const items = someItems(gen, units)
  const closesAt = gen.pick(...CLOSES)
  const favour = gen.pick(20, 50, 65, 80, 95)
  const mandates = gen.chance(60) ? [] : someMandates(gen, units, items, closesAt, favour)
  const papers = somePapers(gen, units, items, closesAt, favour, mandates)
  return {
    units,
    decisions: someDecisions(gen, units),
    scope,
    closesAt,
    rules,
    items,
    papers,
    services: someServices(gen, units, closesAt),
    resolutions: gen.chance(70) ? someResolutions(gen, papers) : [],
    lots: {},
    mandates,
    transfers: gen.chance(70) ? [] : someTransfers(gen, units, closesAt),
    excluded: gen.chance(75) ? {} : someExcluded(gen, units, items),
  }
})

function someUnits(gen: Gen): NaiveUnit[] {
  const alike = gen.chance(50)
  const even = alike && gen.chance(50)
  return Array.from({ length: 1 + gen.below(14) }, (_, i) => {
    const status = gen.pick<NaiveUnit['status']>(
      'delivered',
      'delivered',
      'delivered',
      'delivered',
      'undelivered',
      'unsold',
    )
    const owners = [gen.pick(...OWNERS)]
    if (gen.chance(25)) {
      const other = gen.pick(...OWNERS)
      if (!owners.some(o => o.name === other.name && o.idNo !== null && other.idNo !== null))
        owners.push(other)
    }
    if (alike || gen.chance(30)) owners.splice(0, 2, { name: `业主${i}`, idNo: `P${i}`, kind: 'person' })
    return {
      code: `${i + 1}`,
      building: gen.pick('1', '1', '2'),
      entrance: gen.pick('东', '东', '西', '1'),
      use: alike
        ? ('residential' as const)
        : gen.pick<NaiveUnit['use']>(
            'residential',
            'residential',
            'residential',
            'commercial',
            'office',
            'other',
            'parking',
            'storage',
            'common',
          ),
      area: even ? 1n : gen.chance(70) ? BigInt(gen.pick(1, 1, 2, 3)) : BigInt(1 + gen.below(2_000_000)),
      status: alike && gen.chance(90) ? ('delivered' as const) : status,
      owners: status === 'unsold' && gen.chance(50) ? [] : owners,
    }
  }).map(unit => (unit.owners.length === 0 ? { ...unit, status: 'unsold' as const } : unit))
}

function someRules(gen: Gen): NaiveRules {
  return {
    headcount: gen.pick('by-owner', 'by-owner', 'by-unit'),
    countedUses: gen.pick([], [], ['parking'], ['storage'], ['parking', 'storage']),
    conflictingBallots: gen.pick('hold', 'hold', 'first', 'last', 'channel'),
    channelOrder: gen.pick(['paper', 'online'], ['online', 'paper'], ['online']),
    blank: gen.pick('abstain', 'not-participating'),
    spoiltItem: gen.pick('participating', 'not-participating'),
    followMark: gen.pick('allowed', 'not-allowed'),
    silence: gen.pick('not-participating', 'participating', 'with-majority'),
    silenceElections: gen.pick('never', 'by-clause'),
    tenantHeads: gen.pick('one', 'by-flat'),
    silenceServiceDays: gen.pick(0, 0, 1, 7),
    rank: gen.pick('headcount,area', 'area,headcount'),
    tie: gen.pick('runoff', 'lot'),
  }
}

function someScope(gen: Gen, units: readonly NaiveUnit[]): NaiveScope | null {
  const [first, ...rest] = units
  if (first === undefined) return null
  const chosen = [gen.pick(first, ...rest), gen.pick(first, ...rest)]
  if (gen.chance(50)) return { by: 'building', values: chosen.map(u => u.building) }
  return { by: 'entrance', values: chosen.map(u => `${u.building}/${u.entrance}`) }
}

function someItems(gen: Gen, units: readonly NaiveUnit[]): NaiveItem[] {
  const count = 1 + gen.below(3)
  const items: NaiveItem[] = []
  for (let i = 0; i < count; i += 1) {
    const scope = gen.chance(20) ? someScope(gen, units) : null
    const withdrawn = gen.chance(6)
    const kind = gen.pick('motion', 'motion', 'motion', 'election', 'election', 'choice')
    const [first, ...rest] = items.filter(item => item.kind !== 'election').map(item => item.code)
    if (kind === 'motion') {
      const onlyIf = first !== undefined && gen.chance(60) ? gen.pick(first, ...rest) : null
      items.push({
        kind,
        code: `M${i + 1}`,
        title: '议题',
        matter: gen.pick(...MATTERS),
        onlyIf,
        scope,
        withdrawn,
      })
    } else if (kind === 'choice') {
      const options = Array.from({ length: 2 + gen.below(2) }, (_, k) => ({
        no: k + 1,
        name: `方案${k + 1}`,
      }))
      items.push({
        kind,
        code: `C${i + 1}`,
        title: '选择',
        matter: gen.pick(...MATTERS),
        options,
        scope,
        withdrawn,
      })
    } else {
      const seats = 1 + gen.below(4)
      const candidates = Array.from(
        { length: gen.chance(70) ? seats + 1 + gen.below(2) : 1 + gen.below(6) },
        (_, k) => ({
          no: k + 1,
          name: `候选人${k + 1}`,
          status: gen.chance(95)
            ? ('standing' as const)
            : gen.pick('withdrawn' as const, 'disqualified' as const),
        }),
      )
      items.push({
        kind,
        code: `E${i + 1}`,
        title: '选举',
        seats,
        alternates: gen.below(3),
        manner: gen.pick('approve', 'per-candidate'),
        ...someWriteIns(gen, candidates),
        scope,
        withdrawn,
      })
    }
  }
  return items
}

const WRITTEN = ['赵六', '钱七', '孙 八', '周+九'] as const

/** Sometimes papers may name others: some of the names are persons by now, some refused, some not settled. */
function someWriteIns(gen: Gen, candidates: readonly NaiveCandidate[]) {
  if (gen.chance(65)) return { candidates, writeIns: null }
  const first = candidates.length + 1
  const settled: Record<string, number | null> = {}
  for (const name of WRITTEN)
    if (gen.chance(60)) settled[name] = gen.pick(null, first, first, first + 1, gen.pick(1, first))
  const persons = [...new Set(Object.values(settled))].filter(no => no !== null && no >= first)
  return {
    candidates: [
      ...candidates,
      ...persons
        .map(no => ({ no: no ?? 0, name: `另选${no}`, status: 'standing' as const }))
        .sort((a, b) => a.no - b.no),
    ],
    writeIns: settled,
  }
}

/** Some of the names that papers may write in. */
function someOthersWritten(gen: Gen, item: NaiveItem) {
  if (item.kind !== 'election' || item.writeIns === null || gen.chance(60)) return {}
  return { others: WRITTEN.filter(() => gen.chance(35)) }
}

function someMark(gen: Gen, item: NaiveItem, favour: number): NaiveMark {
  if (item.kind === 'motion') {
    if (gen.chance(favour)) return { says: 'for' }
    return {
      says: gen.pick('against', 'against', 'against', 'abstain', 'follow', 'follow', 'blank', 'spoilt'),
    }
  }
  if (gen.chance(5)) return { says: 'spoilt' }
  if (item.kind === 'choice') {
    if (gen.chance(8)) return { says: 'abstain' }
    return { names: gen.chance(favour) ? [1] : gen.pick([2], [2], [0], [], [1, 2]) }
  }
  const others = someOthersWritten(gen, item)
  if (item.manner === 'approve') {
    if (gen.chance(favour)) return { names: someRing(gen, item.candidates.length, item.seats), ...others }
    const names = item.candidates.map(c => c.no).filter(() => gen.chance(favour))
    return { names: gen.chance(90) ? names.slice(0, item.seats) : names, ...others }
  }
  const each: Record<number, 'for' | 'against' | 'abstain'> = {}
  if (gen.chance(favour)) {
    for (const no of someRing(gen, item.candidates.length, item.seats)) each[no] = 'for'
    return { each, ...others }
  }
  for (const candidate of item.candidates) {
    const full = Object.values(each).filter(m => m === 'for').length >= item.seats && gen.chance(90)
    const says = !full && gen.chance(favour) ? 'for' : gen.pick('against', 'abstain', 'unmarked')
    if (says !== 'unmarked') each[candidate.no] = says
  }
  return { each, ...others }
}

/** All but as many as have no seat, taken out at random. */
function someOthers(gen: Gen, candidates: number, seats: number): number[] {
  const names = Array.from({ length: candidates }, (_, i) => i + 1)
  while (names.length > seats) names.splice(gen.below(names.length), 1)
  return names
}

/** As many neighbouring numbers as there are seats: papers like these make equals. */
function someRing(gen: Gen, candidates: number, seats: number): number[] {
  const start = gen.below(candidates)
  return Array.from({ length: Math.min(seats, candidates) }, (_, i) => ((start + i) % candidates) + 1)
}

function somePapers(
  gen: Gen,
  units: readonly NaiveUnit[],
  items: readonly NaiveItem[],
  closesAt: string,
  favour: number,
  mandates: readonly NaiveMandate[],
): NaivePaper[] {
  const papers: NaivePaper[] = []
  const tidy = gen.chance(40)
  const share = tidy ? 100 : gen.pick(65, 85, 100)
  for (const unit of units) {
    if (!gen.chance(share)) continue
    const count = tidy || gen.chance(80) ? 1 : 2 + gen.below(2)
    let marks: Record<string, NaiveMark> = {}
    for (let k = 0; k < count; k += 1) {
      if (k === 0 || gen.chance(50))
        marks = Object.fromEntries(items.map(item => [item.code, someMark(gen, item, favour)]))
      const mandate = gen.chance(60)
        ? mandates.filter(m => m.unit === unit.code).at(-gen.below(2) - 1)
        : undefined
      const receivedAt = tidy ? shifted(closesAt, -1440) : someTime(gen, closesAt)
      papers.push({
        unit: unit.code,
        no: papers.length + 1,
        receivedAt,
        void: !tidy && gen.chance(6) ? gen.pick('V1', 'V2', 'V3', 'V4') : null,
        proxy: mandate?.holder ?? (gen.chance(4) ? '代理人丙' : null),
        channel: gen.pick('', 'paper', 'online', 'online', 'box'),
        signedOn: gen.chance(70)
          ? receivedAt.slice(0, 10)
          : shifted(closesAt, -1440 * gen.below(6)).slice(0, 10),
        marks: mandate && gen.chance(60) ? { ...marks, ...mandate.instructions } : marks,
      })
    }
  }
  return papers
}

/** Some owners let somebody sign for them, and tell some of those how. */
function someMandates(
  gen: Gen,
  units: readonly NaiveUnit[],
  items: readonly NaiveItem[],
  closesAt: string,
  favour: number,
): NaiveMandate[] {
  return units.flatMap(unit =>
    Array.from({ length: gen.pick(0, 0, 1, 1, 2, 3) }, () => ({
      unit: unit.code,
      kind: gen.pick('proxy', 'tenant'),
      giver: gen.pick('业主', '业主', '共有人'),
      holder: gen.pick('代理人甲', '代理人甲', '代理人乙'),
      signedOn: shifted(closesAt, -1440 * gen.pick(4, 3, 2, 1)).slice(0, 10),
      instructions: Object.fromEntries(
        items.filter(() => gen.chance(30)).map(item => [item.code, someInstruction(gen, item, favour)]),
      ),
    })),
  )
}

/** Nobody instructs a proxy to leave an item blank: what is left blank is left to the holder. */
function someInstruction(gen: Gen, item: NaiveItem, favour: number): NaiveMark {
  const mark = someMark(gen, item, favour)
  const empty =
    ('says' in mark && mark.says === 'blank') ||
    ('names' in mark && mark.names.length + (mark.others ?? []).length === 0) ||
    ('each' in mark && Object.keys(mark.each).length + (mark.others ?? []).length === 0)
  return empty ? { says: 'spoilt' } : mark
}

function someTransfers(gen: Gen, units: readonly NaiveUnit[], closesAt: string): NaiveTransfer[] {
  const day = shifted(closesAt, -1440 * gen.pick(1, 2)).slice(0, 10)
  return units.flatMap(unit => {
    if (!gen.chance(40)) return []
    const days = gen.chance(80) ? [day] : [day, shifted(`${day}T00:00`, 1440 * gen.pick(-1, 1)).slice(0, 10)]
    return days.map(one => ({ unit: unit.code, day: one }))
  })
}

function someExcluded(gen: Gen, units: readonly NaiveUnit[], items: readonly NaiveItem[]) {
  return Object.fromEntries(
    items
      .filter(() => gen.chance(60))
      .map(item => [item.code, units.filter(() => gen.chance(25)).map(unit => unit.code)]),
  )
}

/** Mostly well before the close; sometimes in its very minute, or the one after. */
function someTime(gen: Gen, closesAt: string): string {
  return gen.chance(90)
    ? gen.pick(shifted(closesAt, -3000), shifted(closesAt, -1440), shifted(closesAt, -1440))
    : gen.pick(closesAt, shifted(closesAt, 1), shifted(closesAt, -1), shifted(closesAt, 1440))
}

function shifted(time: string, minutes: number): string {
  return new Date(Date.parse(`${time}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

function someServices(gen: Gen, units: readonly NaiveUnit[], closesAt: string): NaiveService[] {
  return units.flatMap(unit =>
    gen.chance(70)
      ? [
          {
            unit: unit.code,
            method: gen.pick(...METHODS),
            at: shifted(closesAt, gen.pick(-20_000, -20_000, -10_080, -10_079, -1440, -1439, 0, 1)),
          },
        ]
      : [],
  )
}

function someResolutions(gen: Gen, papers: readonly NaivePaper[]): NaiveResolution[] {
  return papers.flatMap(paper =>
    gen.chance(12)
      ? [
          {
            unit: paper.unit,
            accept: gen.chance(75) ? paper.no : null,
            upTo: paper.no + gen.below(3),
          },
        ]
      : [],
  )
}

function someDecisions(gen: Gen, units: readonly NaiveUnit[]): NaiveDecision[] {
  const [first, ...rest] = units
  if (first === undefined || !gen.chance(35)) return []
  return Array.from({ length: 1 + gen.below(3) }, () => ({
    kind: gen.chance(70) ? ('merge' as const) : ('keep-apart' as const),
    units: [...new Set([gen.pick(first, ...rest), gen.pick(first, ...rest)].map(u => u.code))],
  })).filter(d => d.units.length > 1)
}
