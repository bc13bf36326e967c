import type { HouseRules } from '../../src/assembly/assembly.ts'
import { type Item, MATTER_IDS, type MatterId, type Scope, WHOLE } from '../../src/assembly/item.ts'
import { joinMarks, numbersMark, perCandidateMark, withNames } from '../../src/assembly/marks.ts'
import type { VoidCode } from '../../src/assembly/paper.ts'
import type { Mandate } from '../../src/assembly/people.ts'
import { placesIn } from '../../src/assembly/place.ts'
import type { OwnerDecision, Unit } from '../../src/assembly/unit.ts'
import { areaText } from '../../src/basics/area.ts'
import { truncatedPercent } from '../../src/basics/bar.ts'
import { groupBy } from '../../src/basics/groups.ts'
import { electoratesOf, type RolledUnit } from '../../src/count/electorate.ts'
import type { ItemTally, Quorum, Tally } from '../../src/count/outcome.ts'
import { underMandates } from '../../src/count/papers/mandates.ts'
import type { VoteFacts } from '../../src/count/tally.ts'
import { tenantFlats } from '../../src/count/tenants.ts'
import { votersOf } from '../../src/count/voters.ts'
import { NOTHING, type Weight } from '../../src/count/weight.ts'
import { profileOn } from '../../src/law/profile.ts'
import { anAssembly, rulesWith } from './builders.ts'
import type { NaiveFacts, NaiveItem, NaiveMark, NaiveScope, NaiveUnit } from './naive-count.ts'

/** Naive facts as the program's own, and its tally in the words of the naive count. */

export function rulesOf(facts: NaiveFacts): HouseRules {
  const { rules } = facts
  return rulesWith({
    headcount: rules.headcount,
    'counted-uses': rules.countedUses,
    'conflicting-ballots': rules.conflictingBallots,
    'channel-order': rules.channelOrder,
    blank: rules.blank,
    'spoilt-item': rules.spoiltItem,
    'follow-mark': rules.followMark,
    silence: rules.silence,
    'silence-elections': rules.silenceElections,
    'silence-clause': rules.silence === 'not-participating' ? '' : '议事规则第八条',
    'tenant-heads': rules.tenantHeads,
    'silence-service-days': rules.silenceServiceDays,
    rank: rules.rank,
    tie: rules.tie,
  })
}

export function unitOf(unit: NaiveUnit): Unit {
  return {
    ...unit,
    area: Number(unit.area),
    areaSource: 'register',
    owners: unit.owners.map(o => ({ name: o.name, idNo: o.idNo ?? '', kind: o.kind, phone: '' })),
  }
}

export function decisionsOf(facts: NaiveFacts): OwnerDecision[] {
  return facts.decisions.map(d => ({ ...d, reason: '核对' }))
}

function scopeOf(scope: NaiveScope | null): Scope {
  return scope ?? WHOLE
}

function matterOf(matter: string): MatterId {
  const known = MATTER_IDS.find(m => m === matter)
  if (known === undefined) throw new Error(`no matter ${matter}`)
  return known
}

function itemOf(given: NaiveItem): Item {
  const { withdrawn, ...item } = given
  const base = {
    scope: scopeOf(item.scope),
    ...(withdrawn && { withdrawn: { at: '2026-03-02T10:00', reason: '撤回' } }),
  }
  switch (item.kind) {
    case 'motion':
      return { ...item, ...base, matter: matterOf(item.matter), text: '' }
    case 'election': {
      const { writeIns, ...election } = item
      return {
        ...election,
        ...base,
        fills: null,
        candidates: item.candidates.map(c => ({ no: c.no, name: c.name, unit: '', standing: c.status })),
        ...(writeIns && {
          writeIns: Object.entries(writeIns).map(([name, no]) => ({ name, no, sameAs: '', reason: '' })),
        }),
      }
    }
    case 'choice':
      return { ...item, ...base, matter: matterOf(item.matter) }
  }
}

const WORDS = { for: '1', against: '2', abstain: '3', follow: 'f', blank: '', spoilt: 'x' } as const

function markOf(item: NaiveItem, mark: NaiveMark | undefined): string {
  if (mark === undefined) return ''
  if ('says' in mark) return item.kind === 'choice' && mark.says === 'abstain' ? 'a' : WORDS[mark.says]
  if ('each' in mark)
    return withNames(
      perCandidateMark(Object.entries(mark.each).map(([no, m]) => [Number(no), WORDS[m]])),
      mark.others ?? [],
    )
  if (item.kind !== 'choice') return withNames(numbersMark(mark.names), mark.others ?? [])
  return mark.names.length > 1 ? 'x' : mark.names.join('')
}

interface Adapted {
  readonly facts: VoteFacts
  /** The codes of each voter's units, one line a voter. */
  readonly voters: string[]
  readonly voterOfUnit: ReadonlyMap<string, number>
  /** The units of the roll. */
  readonly rolled: readonly RolledUnit[]
}

export function factsOf(facts: NaiveFacts): Adapted {
  const all = facts.units.map(unitOf)
  const inside = all.filter(u => placesIn(scopeOf(facts.scope), all).has(u))
  const rules = rulesOf(facts)
  const { voterOf, areas, figures } = votersOf(inside, rules, decisionsOf(facts), all)
  const voterOfUnit = new Map(inside.map((unit, i) => [unit.code, voterOf[i] ?? 0]))
  const numbered = <T extends { readonly unit: string }>(rows: readonly T[]) =>
    rows.map(row => ({ ...row, voter: voterOfUnit.get(row.unit) ?? 0 })).filter(row => row.voter > 0)
  const items = facts.items.map(itemOf)
  const rolled = inside.map((unit, i) => ({ ...unit, voter: voterOf[i] ?? 0, ownerKey: '' }))
  const out = new Map(
    Object.entries(facts.excluded).map(([code, units]) => [
      code,
      [...new Set(units.map(unit => voterOfUnit.get(unit) ?? 0))].filter(voter => voter > 0),
    ]),
  )
  const marksOf = (marks: Readonly<Record<string, NaiveMark>>) =>
    joinMarks(facts.items.map(item => markOf(item, marks[item.code])))
  const mandates = numbered(facts.mandates).map(
    ({ voter, unit, kind, giver, holder, signedOn, instructions }, id): Mandate => ({
      id,
      voter,
      unit,
      kind,
      giver,
      holder,
      holderIdNo: '',
      role: 'other',
      signedOn,
      validUntil: null,
      instructions: marksOf(instructions),
      evidence: '',
      recordedAt: '2000-01-01T00:00',
      revokedOn: null,
      revokedReason: '',
    }),
  )
  const titles = rolled.flatMap(({ code, voter }) => [
    { voter, unit: code, name: `业主${code}`, since: '', until: '' },
    ...facts.transfers
      .filter(transfer => transfer.unit === code)
      .map(({ day }) => ({ voter, unit: code, name: `买方${code}`, since: day, until: '' })),
  ])
  const papers = numbered(facts.papers)
    .sort((a, b) => a.voter - b.voter || a.no - b.no)
    .map(paper => ({
      voter: paper.voter,
      no: paper.no,
      receivedAt: paper.receivedAt,
      void: paper.void as VoidCode | null,
      marks: marksOf(paper.marks),
      proxy: paper.proxy ?? '',
      channel: paper.channel,
      signedOn: paper.signedOn,
      signedBy: '',
    }))
  const signing = {
    mandates: groupBy(mandates, mandate => mandate.voter),
    titles: groupBy(titles, title => title.voter),
    convenedOn: '2000-01-01',
  }
  const voters: string[][] = Array.from(areas, () => [])
  for (const [code, voter] of voterOfUnit) if (voter > 0) voters[voter]?.push(code)
  return {
    voterOfUnit,
    rolled,
    voters: voters
      .slice(1)
      .map(codes => codes.sort().join(' '))
      .sort(),
    facts: {
      compound: { code: 'x', name: 'x' },
      assembly: anAssembly({ closesAt: facts.closesAt, rules }),
      items,
      roll: figures,
      areas,
      ...electoratesOf(items, rolled, areas.length, out),
      tenantFlats: tenantFlats(items, rolled, mandates, '2026-03-01T09:00'),
      profile: profileOn('national', facts.closesAt.slice(0, 10)),
      papers: [...underMandates(papers, signing, items, rules)],
      signed: { papers, who: signing },
      services: numbered(facts.services).map(s => ({ voter: s.voter, servedAt: s.at, method: s.method })),
      lots: new Map(Object.entries(facts.lots)),
      resolutions: new Map(numbered(facts.resolutions).map(r => [r.voter, { ...r, reason: '核对' }])),
    },
  }
}

function show(weight: Weight) {
  return { headcount: weight.headcount, area: areaText(weight.area) }
}

function quorum(q: Quorum) {
  return {
    met: q.met,
    headcount: { met: q.headcount, share: truncatedPercent(q.part.headcount, q.whole.headcount) },
    area: { met: q.area, share: truncatedPercent(q.part.area, q.whole.area) },
  }
}

function brief({ participating, outcome }: ItemTally) {
  return { participating: show(participating), outcome }
}

function beside(other: ItemTally) {
  return { roll: show(other.roll), ...brief(other) }
}

function item(tally: ItemTally) {
  const common = {
    code: tally.code,
    roll: show(tally.roll),
    participating: show(tally.participating),
    quorum: quorum(tally.quorum),
    spoilt: show(tally.spoilt),
    ...(tally.excluded && { excluded: show(tally.excluded) }),
    // Told also of an item whose outcome hangs on another's: what the naive count tells is whom it is about.
    ...(tally.excluded && tally.withoutRecusal && { withoutRecusal: beside(tally.withoutRecusal) }),
    ...(tally.withoutTenantHeads &&
      tally.withoutTenantHeads.roll.headcount !== tally.roll.headcount && {
        withoutTenantHeads: beside(tally.withoutTenantHeads),
      }),
    ...(tally.kind !== 'motion' && {
      ...(tally.silent && { silent: show(tally.silent) }),
      ...(tally.withoutSilence && { withoutSilence: brief(tally.withoutSilence) }),
      ...(tally.withSilence && { withSilence: brief(tally.withSilence) }),
    }),
  }
  switch (tally.kind) {
    case 'motion':
      return {
        ...common,
        kind: tally.kind,
        matter: tally.matter,
        majority: tally.majority,
        for: show(tally.for),
        against: show(tally.against),
        abstain: show(tally.abstain),
        follow: { ...show(tally.follow), attributedTo: tally.follow.attributedTo },
        ...(tally.silent
          ? { silent: { ...show(tally.silent), attributedTo: tally.silent.attributedTo } }
          : {}),
        counted: { for: show(tally.counted.for), against: show(tally.counted.against) },
        bar: {
          wording: tally.comparison.bar.wording,
          of: [...tally.comparison.bar.of],
          base: tally.comparison.base,
        },
        outcome: tally.outcome,
        ...(tally.withoutSilence
          ? {
              withoutSilence: {
                participating: show(tally.withoutSilence.participating),
                outcome: tally.withoutSilence.outcome,
              },
            }
          : {}),
      }
    case 'election':
      return {
        ...common,
        kind: tally.kind,
        seats: tally.seats,
        alternates: tally.alternates,
        manner: tally.manner,
        blank: show(tally.blank),
        seatsMarked: tally.seatsMarked,
        writtenIn: tally.writtenIn.map(({ name, weight, refused }) => ({ name, for: show(weight), refused })),
        candidates: tally.candidates.map(c => ({
          no: c.no,
          name: c.name,
          for: show(c.for),
          against: show(c.against),
          abstain: show(c.abstain),
          qualified: c.qualified,
          rank: c.rank,
          result: c.result,
        })),
        outcome: tally.outcome,
        vacancies: tally.vacancies,
        runoff: tally.runoff,
      }
    case 'choice':
      return {
        ...common,
        kind: tally.kind,
        matter: tally.matter,
        majority: tally.majority,
        blank: show(tally.blank),
        abstain: show(tally.abstain),
        options: tally.options.map(o => ({ no: o.no, name: o.name, for: show(o.for), carried: o.carried })),
        noneOfThese: show(tally.noneOfThese),
        outcome: tally.outcome,
      }
  }
}

/** The tally as the naive count renders its own. */
export function rendered(tally: Tally, voters: readonly string[]) {
  const { ballots, roll } = tally
  const papers = (ruling: keyof typeof ballots.papers) => ({ papers: ballots.papers[ruling] })
  return {
    regime: tally.assembly.regime,
    roll: {
      units: roll.units,
      ...show(roll),
      leftOut: { units: roll.leftOut.units, area: areaText(roll.leftOut.area) },
    },
    voters,
    ballots: {
      issued: show(ballots.issued),
      served: show(ballots.served),
      returned: show(ballots.returned),
      accepted: show(ballots.accepted),
      notReturned: show(ballots.notReturned),
      void: papers('void'),
      late: papers('late'),
      held: papers('held'),
      duplicate: papers('duplicate'),
      superseded: papers('superseded'),
    },
    items: tally.items.map(item),
    shortfall: show(tally.shortfall ?? NOTHING),
  }
}
