/**
 * A slow, obvious count, written from counting.md alone; nothing here comes from src. Each literal stands
 * beside the section that gives it. Areas are whole square centimetres as bigint; times are text, to the
 * minute, and are compared as text.
 */

export interface NaiveOwner {
  readonly name: string
  readonly idNo: string | null
  readonly kind: 'person' | 'organisation'
}

export interface NaiveUnit {
  readonly code: string
  readonly building: string
  readonly entrance: string
  readonly use: 'residential' | 'commercial' | 'office' | 'parking' | 'storage' | 'common' | 'other'
  readonly area: bigint
  readonly status: 'delivered' | 'undelivered' | 'unsold'
  readonly owners: readonly NaiveOwner[]
}

export interface NaiveDecision {
  readonly kind: 'merge' | 'keep-apart'
  readonly units: readonly string[]
}

export interface NaiveScope {
  readonly by: 'building' | 'entrance'
  readonly values: readonly string[]
}

export interface NaiveMotion {
  readonly kind: 'motion'
  readonly code: string
  readonly title: string
  readonly matter: string
  readonly onlyIf: string | null
  readonly scope: NaiveScope | null
  readonly withdrawn: boolean
}

export interface NaiveCandidate {
  readonly no: number
  readonly name: string
  readonly status: 'standing' | 'withdrawn' | 'disqualified'
}

export interface NaiveElection {
  readonly kind: 'election'
  readonly code: string
  readonly title: string
  readonly seats: number
  readonly alternates: number
  readonly manner: 'approve' | 'per-candidate'
  readonly candidates: readonly NaiveCandidate[]
  /** Null: papers may name nobody outside the list. Else each name settled: the person's number, or null where refused. */
  readonly writeIns: Readonly<Record<string, number | null>> | null
  readonly scope: NaiveScope | null
  readonly withdrawn: boolean
}

export interface NaiveChoice {
  readonly kind: 'choice'
  readonly code: string
  readonly title: string
  readonly matter: string
  readonly options: readonly { readonly no: number; readonly name: string }[]
  readonly scope: NaiveScope | null
  readonly withdrawn: boolean
}

export type NaiveItem = NaiveMotion | NaiveElection | NaiveChoice

/** What a paper says on one item: a word, the numbers named, or an opinion on each candidate. */
export type NaiveMark =
  | { readonly says: 'for' | 'against' | 'abstain' | 'follow' | 'blank' | 'spoilt' }
  | { readonly names: readonly number[]; readonly others?: readonly string[] }
  | {
      readonly each: Readonly<Record<number, 'for' | 'against' | 'abstain'>>
      readonly others?: readonly string[]
    }

export interface NaivePaper {
  /** Any unit of the voter. */
  readonly unit: string
  readonly no: number
  readonly receivedAt: string
  readonly void: string | null
  /** Who signed it for the owner; null: an owner did. */
  readonly proxy: string | null
  readonly channel: string
  readonly signedOn: string
  readonly marks: Readonly<Record<string, NaiveMark>>
}

export interface NaiveMandate {
  readonly unit: string
  readonly kind: 'proxy' | 'tenant'
  readonly giver: string
  readonly holder: string
  readonly signedOn: string
  /** What it says on the items it speaks of. */
  readonly instructions: Readonly<Record<string, NaiveMark>>
}

/** A unit that changed hands on a day during the vote. */
export interface NaiveTransfer {
  readonly unit: string
  readonly day: string
}

export interface NaiveService {
  readonly unit: string
  readonly at: string
  readonly method: 'door' | 'hand' | 'mailbox' | 'post' | 'notice' | 'online'
}

/** `upTo` is the number of the last paper that lay there when the person decided. */
export interface NaiveResolution {
  readonly unit: string
  readonly accept: number | null
  readonly upTo: number
}

export interface NaiveRules {
  readonly headcount: 'by-owner' | 'by-unit'
  readonly countedUses: readonly ('parking' | 'storage')[]
  readonly conflictingBallots: 'hold' | 'first' | 'last' | 'channel'
  readonly channelOrder: readonly string[]
  readonly blank: 'abstain' | 'not-participating'
  readonly spoiltItem: 'participating' | 'not-participating'
  readonly followMark: 'allowed' | 'not-allowed'
  readonly silence: 'not-participating' | 'participating' | 'with-majority'
  readonly silenceElections: 'never' | 'by-clause'
  readonly silenceServiceDays: number
  readonly tenantHeads: 'one' | 'by-flat'
  readonly rank: 'headcount,area' | 'area,headcount'
  readonly tie: 'runoff' | 'lot'
}

export interface NaiveFacts {
  readonly units: readonly NaiveUnit[]
  readonly decisions: readonly NaiveDecision[]
  readonly scope: NaiveScope | null
  readonly closesAt: string
  readonly rules: NaiveRules
  readonly items: readonly NaiveItem[]
  readonly papers: readonly NaivePaper[]
  readonly services: readonly NaiveService[]
  readonly resolutions: readonly NaiveResolution[]
  /** By election, the candidates drawn by lot, first drawn first. */
  readonly lots: Readonly<Record<string, readonly number[]>>
  readonly mandates: readonly NaiveMandate[]
  readonly transfers: readonly NaiveTransfer[]
  /** By item, units whose voters a decision takes out of it. */
  readonly excluded: Readonly<Record<string, readonly string[]>>
}

interface Sum {
  h: number
  a: bigint
}

/** Which of the counts that stand beside each other: flats as heads of their own, those taken out counted in. */
interface Way {
  readonly split: boolean
  readonly everybody: boolean
}

interface Voter {
  readonly units: readonly NaiveUnit[]
  readonly area: bigint
}

/** §2: an area as the contract prints it. */
function areaText(area: bigint): string {
  const whole = area / 10000n
  let part = String(area % 10000n)
  while (part.length < 4) part = `0${part}`
  while (part.length > 2 && part.endsWith('0')) part = part.slice(0, -1)
  return `${whole}.${part}`
}

function shareText(part: bigint, whole: bigint): string {
  if (whole === 0n) return '0.00%'
  const hundredths = (part * 10000n) / whole
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}

function show(sum: Sum) {
  return { headcount: sum.h, area: areaText(sum.a) }
}

function sumOf(voters: Iterable<Voter>): Sum {
  const sum = { h: 0, a: 0n }
  for (const voter of voters) {
    sum.h += 1
    sum.a += voter.area
  }
  return sum
}

function plus(...sums: Sum[]): Sum {
  return { h: sums.reduce((total, s) => total + s.h, 0), a: sums.reduce((total, s) => total + s.a, 0n) }
}

function minus(left: Sum, right: Sum): Sum {
  return { h: left.h - right.h, a: left.a - right.a }
}

/** §2: a share of an empty whole clears no bar. */
function clears(wording: string, top: bigint, below: bigint, part: bigint, whole: bigint): boolean {
  if (whole === 0n) return false
  return wording === 'at least' ? part * below >= whole * top : part * below > whole * top
}

// §3

function inScope(unit: NaiveUnit, scope: NaiveScope | null, all: readonly NaiveUnit[]): boolean {
  if (scope === null) return true
  if (scope.by === 'building') return scope.values.includes(unit.building)
  const buildings = new Set(all.filter(u => u.entrance === unit.entrance).map(u => u.building))
  if (buildings.size === 1 && scope.values.includes(unit.entrance)) return true
  return scope.values.includes(`${unit.building}/${unit.entrance}`)
}

function useCounts(unit: NaiveUnit, rules: NaiveRules): boolean {
  if (unit.use === 'common') return false
  if (unit.use === 'parking' || unit.use === 'storage') return rules.countedUses.includes(unit.use)
  return true
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Case and spaces folded; an old number of 15 digits is its form of 18. */
function numberOf(idNo: string | null): string | null {
  if (idNo === null) return null
  const folded = idNo.replaceAll(' ', '').toUpperCase()
  if (folded === '') return null
  // A travel permit: the two figures behind its first nine characters count how often it was renewed.
  if (/^[HM][0-9]{8}([0-9]{2}|\([0-9]{2}\))$/.test(folded)) return folded.slice(0, 9)
  if (!/^[0-9]{15}$/.test(folded)) return folded
  const seventeen = `${folded.slice(0, 6)}19${folded.slice(6)}`
  let total = 0
  for (const [i, weight] of weights.entries()) total += weight * Number(seventeen[i])
  return seventeen + '10X98765432'[total % 11]
}

/** Who holds a unit, as one line of text: equal lines are one voter (§3 rule 3). */
function holders(unit: NaiveUnit): string {
  const lines = unit.owners.map((owner, i) => {
    const number = numberOf(owner.idNo)
    if (number !== null) return `number ${number}`
    if (owner.kind === 'organisation') return `firm ${owner.name}`
    return `somebody, number ${i} of ${unit.code}`
  })
  return [...new Set(lines)].sort().join('\n')
}

/** §3 rule 3, a reading: keeping two units apart takes back every earlier merge that named both. */
function standing(decisions: readonly NaiveDecision[]): NaiveDecision[] {
  return decisions.filter(
    (merge, i) =>
      merge.kind === 'merge' &&
      !decisions.some(
        (later, j) =>
          j > i &&
          later.kind === 'keep-apart' &&
          later.units.filter(u => merge.units.includes(u)).length >= 2,
      ),
  )
}

function votersOf(facts: NaiveFacts): Voter[] {
  const label = new Map<NaiveUnit, string>()
  for (const unit of facts.units) {
    if (unit.status !== 'delivered') label.set(unit, 'the developer')
    else if (facts.rules.headcount === 'by-unit') label.set(unit, `unit ${unit.code}`)
    else label.set(unit, holders(unit))
  }
  if (facts.rules.headcount === 'by-owner') {
    for (const decision of standing(facts.decisions)) {
      const named = facts.units.filter(u => decision.units.includes(u.code))
      const labels = named.map(u => label.get(u))
      for (const [unit, old] of label) if (labels.includes(old)) label.set(unit, labels[0] ?? '')
    }
  }
  const voters = new Map<string, NaiveUnit[]>()
  for (const unit of facts.units) {
    if (!inScope(unit, facts.scope, facts.units) || !useCounts(unit, facts.rules)) continue
    const name = label.get(unit) ?? ''
    voters.set(name, [...(voters.get(name) ?? []), unit])
  }
  return [...voters.values()].map(units => ({ units, area: units.reduce((a, u) => a + u.area, 0n) }))
}

function within(voter: Voter, item: NaiveItem, roll: readonly NaiveUnit[]): Voter {
  const units = voter.units.filter(u => inScope(u, item.scope, roll))
  return { units, area: units.reduce((a, u) => a + u.area, 0n) }
}

// §5

/** Between the parts of an election's reading, and before a name that is nobody's number. */
const TAB = '\t'
const OTHER = 'other '

/**
 * What a mark reads as; two papers say the same when these are the same text for every item. Of a name written in (§8) the
 * person it was accepted as is read like a number; any other stays a name and takes a seat.
 */
function reading(item: NaiveItem, mark: NaiveMark | undefined, rules: NaiveRules): string {
  if (mark === undefined) return 'blank'
  if (item.kind === 'motion') {
    if (!('says' in mark)) throw new Error('not a mark on a motion')
    return mark.says === 'follow' && rules.followMark !== 'allowed' ? 'spoilt' : mark.says
  }
  if ('says' in mark) return mark.says
  if (item.kind === 'choice') {
    if (!('names' in mark)) throw new Error('not a mark on a choice')
    if (mark.names.length === 0) return 'blank'
    return mark.names.length === 1 ? `names ${mark.names[0]}` : 'spoilt'
  }
  const standing = item.candidates.filter(c => c.status === 'standing').map(c => c.no)
  const written = [...new Set(mark.others ?? [])]
  const persons = written.flatMap(name => item.writeIns?.[name] ?? [])
  const others = written.filter(name => (item.writeIns?.[name] ?? null) === null).sort()
  const inWords = others.map(name => `${OTHER}${name}:for`)
  if ('names' in mark) {
    const named = standing.filter(no => mark.names.includes(no) || persons.includes(no))
    if (named.length + others.length > item.seats) return 'spoilt'
    return named.length + others.length === 0
      ? 'blank'
      : [...named.map(no => `${no}:for`), ...inWords].join(TAB)
  }
  const marked = standing.map(no => `${no}:${persons.includes(no) ? 'for' : (mark.each[no] ?? 'unmarked')}`)
  if (marked.filter(m => m.endsWith(':for')).length + others.length > item.seats) return 'spoilt'
  if (marked.every(m => m.endsWith(':unmarked')) && others.length === 0) return 'blank'
  return [...marked, ...inWords].join(TAB)
}

/** §3.7: what a tenant of public housing may sign for. */
function forTenants(item: NaiveItem): boolean {
  return (
    item.kind === 'motion' &&
    (item.matter === 'elevator-site' || (item.matter === 'rebuild' && item.scope !== null))
  )
}

/** An owner's mandate ends with the title: when all the voter's units passed to others between it and the paper. */
function ended(mandate: NaiveMandate, paper: NaivePaper, facts: NaiveFacts, voter: Voter): boolean {
  return voter.units.every(unit =>
    facts.transfers.some(t => t.unit === unit.code && t.day > mandate.signedOn && t.day <= paper.signedOn),
  )
}

/** §4: the mandates a paper rests on: of one giver to one holder the latest signed not after the paper, whole. */
function mandatesOf(paper: NaivePaper, facts: NaiveFacts, voter: Voter): NaiveMandate[] {
  const given = facts.mandates.filter(
    m =>
      m.holder === paper.proxy &&
      m.signedOn <= paper.signedOn &&
      !ended(m, paper, facts, voter) &&
      voter.units.some(u => u.code === m.unit),
  )
  return given.filter(
    (m, i) =>
      !given.some(
        (other, j) =>
          other.giver === m.giver &&
          other.kind === m.kind &&
          (m.kind === 'proxy' || other.unit === m.unit) &&
          (other.signedOn > m.signedOn || (other.signedOn === m.signedOn && j > i)),
      ),
  )
}

/** The flats a paper speaks for, where only a tenant signed it; null: it speaks for the voter. */
function flatsOf(paper: NaivePaper, facts: NaiveFacts, voter: Voter): string[] | null {
  if (paper.proxy === null) return null
  const mandates = mandatesOf(paper, facts, voter)
  if (mandates.length === 0 || mandates.some(m => m.kind !== 'tenant')) return null
  return mandates.map(m => m.unit)
}

/** What a paper says on an item: nothing that is read where the item was withdrawn, or a tenant may not sign. */
function saysOn(item: NaiveItem, paper: NaivePaper, facts: NaiveFacts, voter: Voter): string {
  if (item.withdrawn) return 'not read'
  if (flatsOf(paper, facts, voter) !== null && !forTenants(item)) return 'not read'
  return reading(item, paper.marks[item.code], facts.rules)
}

/** §4: V3, a proxy's paper that reads otherwise than instructed; blank included, spoilt not. */
function betrays(paper: NaivePaper, facts: NaiveFacts, voter: Voter): boolean {
  if (paper.proxy === null) return false
  return mandatesOf(paper, facts, voter).some(m =>
    facts.items.some(item => {
      const told = m.instructions[item.code]
      if (item.withdrawn || told === undefined) return false
      const made = reading(item, paper.marks[item.code], facts.rules)
      return made !== 'spoilt' && made !== reading(item, told, facts.rules)
    }),
  )
}

function participates(read: string, rules: NaiveRules): boolean {
  if (read === 'blank') return rules.blank === 'abstain'
  if (read === 'spoilt') return rules.spoiltItem === 'participating'
  return true
}

// §4

interface Ruled {
  readonly paper: NaivePaper
  readonly ruling: 'accepted' | 'void' | 'late' | 'held' | 'duplicate' | 'superseded'
}

function rule(
  papers: readonly NaivePaper[],
  facts: NaiveFacts,
  voter: Voter,
  resolution: NaiveResolution | undefined,
) {
  const out: Ruled[] = []
  let good: NaivePaper[] = []
  for (const paper of papers) {
    if (paper.receivedAt > facts.closesAt) out.push({ paper, ruling: 'late' })
    else if (paper.void !== null) out.push({ paper, ruling: 'void' })
    else if (betrays(paper, facts, voter)) out.push({ paper, ruling: 'void' })
    // A reading: where a person decided that none stands, the papers that lay there are void.
    else if (resolution !== undefined && resolution.accept === null && paper.no <= resolution.upTo)
      out.push({ paper, ruling: 'void' })
    else good.push(paper)
  }
  good.sort((l, r) => (l.receivedAt === r.receivedAt ? l.no - r.no : l.receivedAt < r.receivedAt ? -1 : 1))
  const says = (paper: NaivePaper) => facts.items.map(item => saysOn(item, paper, facts, voter)).join('|')
  const inOrder = good
  const keep = (kept: NaivePaper) => {
    for (const paper of inOrder) {
      if (paper === kept) out.push({ paper, ruling: 'accepted' })
      else out.push({ paper, ruling: says(paper) === says(kept) ? 'duplicate' : 'superseded' })
    }
  }
  const hold = (held: readonly NaivePaper[]) => {
    for (const paper of inOrder) out.push({ paper, ruling: held.includes(paper) ? 'held' : 'superseded' })
  }
  // §3: title that passed during the vote comes before everything else.
  const daysOf = (unit: NaiveUnit) =>
    [...new Set(facts.transfers.filter(t => t.unit === unit.code).map(t => t.day))].sort()
  const days = [...new Set(voter.units.flatMap(daysOf))].sort()
  const wholly = voter.units.every(u => daysOf(u).length === days.length)
  const era = (paper: NaivePaper) => days.filter(day => day <= paper.signedOn).length
  const parted = !wholly && new Set(good.map(era)).size > 1
  if (!parted) {
    const earliest = good.map(era).sort((l, r) => l - r)[0]
    good = good.filter(paper => era(paper) === earliest)
    // §4: an owner's own paper goes before a proxy's.
    if (good.some(paper => paper.proxy === null)) good = good.filter(paper => paper.proxy === null)
  }
  const first = good[0]
  const last = good[good.length - 1]
  if (first === undefined || last === undefined) return out
  const agree = good.every(p => says(p) === says(first))
  const chosen = good.find(p => p.no === resolution?.accept)
  // A reading: a later paper that says something else than the one chosen was not decided on.
  const decided =
    chosen !== undefined && good.every(p => p.no <= (resolution?.upTo ?? 0) || says(p) === says(chosen))
  if (agree) keep(first)
  else if (decided) keep(chosen)
  else if (parted) hold(good)
  else if (facts.rules.conflictingBallots === 'first') keep(first)
  else if (facts.rules.conflictingBallots === 'last') keep(last)
  else if (facts.rules.conflictingBallots === 'channel') {
    const order = facts.rules.channelOrder
    const place = (paper: NaivePaper) => {
      const channel = paper.channel === '' ? 'paper' : paper.channel
      return order.includes(channel) ? order.indexOf(channel) : order.length
    }
    const best = good.map(place).sort((l, r) => l - r)[0]
    const top = good.filter(paper => place(paper) === best)
    const [leading] = top
    if (leading !== undefined && top.every(p => says(p) === says(leading))) keep(leading)
    else hold(top)
  } else hold(good)
  return out
}

// §7

function minutes(time: string): number {
  return (
    Date.UTC(
      Number(time.slice(0, 4)),
      Number(time.slice(5, 7)) - 1,
      Number(time.slice(8, 10)),
      Number(time.slice(11, 13)),
      Number(time.slice(14, 16)),
    ) / 60000
  )
}

function reachedInTime(service: NaiveService, facts: NaiveFacts): boolean {
  if (service.method === 'notice') return false
  return minutes(service.at) + facts.rules.silenceServiceDays * 24 * 60 <= minutes(facts.closesAt)
}

// §6

// Common ground for an elevator is a change of use where no place says otherwise.
const special278 = ['raise-fund', 'rebuild', 'common-parts', 'elevator-site']
const special76 = ['use-fund', 'raise-fund', 'rebuild']

function barOf(matter: string, civil: boolean) {
  if (civil) {
    return special278.includes(matter)
      ? { majority: 'special', wording: 'at least', top: 3n, below: 4n }
      : { majority: 'ordinary', wording: 'more than', top: 1n, below: 2n }
  }
  return special76.includes(matter)
    ? { majority: 'special', wording: 'at least', top: 2n, below: 3n }
    : { majority: 'ordinary', wording: 'more than', top: 1n, below: 2n }
}

function quorumOf(takingPart: Sum, roll: Sum, civil: boolean) {
  const met = (part: bigint, whole: bigint) =>
    civil ? clears('at least', 2n, 3n, part, whole) : clears('more than', 1n, 2n, part, whole)
  const headcount = {
    met: met(BigInt(takingPart.h), BigInt(roll.h)),
    share: shareText(BigInt(takingPart.h), BigInt(roll.h)),
  }
  const area = { met: met(takingPart.a, roll.a), share: shareText(takingPart.a, roll.a) }
  return { met: headcount.met && area.met, headcount, area }
}

/** The tally, from the facts: figure by figure what `hoa tally --json` gives, less names, texts and citations. */
export function naiveTally(facts: NaiveFacts) {
  const rules = facts.rules
  const civil = facts.closesAt.slice(0, 10) >= '2021-01-01' // §6
  const voters = votersOf(facts)
  const papersOf = (voter: Voter) => facts.papers.filter(p => voter.units.some(u => u.code === p.unit))
  const ruled = new Map<Voter, Ruled[]>()
  for (const voter of voters) {
    const resolution = facts.resolutions.filter(r => voter.units.some(u => u.code === r.unit)).at(-1)
    ruled.set(voter, rule(papersOf(voter), facts, voter, resolution))
  }
  const rulingsOf = (voter: Voter) => ruled.get(voter) ?? []
  const papers = (ruling: Ruled['ruling']) => ({
    papers: [...ruled.values()].flat().filter(r => r.ruling === ruling).length,
  })
  const accepted = voters.filter(v => rulingsOf(v).some(r => r.ruling === 'accepted'))
  const returned = voters.filter(v => rulingsOf(v).some(r => r.ruling !== 'late'))
  const serviceOf = (voter: Voter) => facts.services.filter(s => voter.units.some(u => u.code === s.unit))
  const silenceOn = rules.silence !== 'not-participating'
  const wellServed = (voter: Voter) => silenceOn && serviceOf(voter).some(s => reachedInTime(s, facts))
  const roll = sumOf(voters)
  const unitsInside = facts.units.filter(u => inScope(u, facts.scope, facts.units))
  const leftOut = unitsInside.filter(u => !useCounts(u, rules))

  /** §3.7: the heads of a voter on an item, each with the papers that reach it. */
  const headsOf = (voter: Voter, item: NaiveItem, split: boolean) => {
    const inside = within(voter, item, unitsInside)
    const all = papersOf(voter)
    const tenanted = inside.units.filter(u =>
      facts.mandates.some(m => m.kind === 'tenant' && m.unit === u.code),
    )
    if (!split || !forTenants(item) || tenanted.length === 0) return [{ inside, papers: all, alone: true }]
    const rest = inside.units.filter(u => !tenanted.includes(u))
    const area = (units: readonly NaiveUnit[]) => units.reduce((a, u) => a + u.area, 0n)
    return [
      ...tenanted.map(unit => ({
        inside: { units: [unit], area: unit.area },
        papers: all.filter(p => flatsOf(p, facts, voter)?.includes(unit.code) ?? true),
        alone: false,
      })),
      ...(rest.length === 0
        ? []
        : [
            {
              inside: { units: rest, area: area(rest) },
              papers: all.filter(p => flatsOf(p, facts, voter) === null),
              alone: false,
            },
          ]),
    ]
  }

  /** Every head of the item's electorate that takes part by a paper, with what it reads. */
  const partOf = (item: NaiveItem, { split, everybody }: Way) => {
    const out = everybody ? [] : (facts.excluded[item.code] ?? [])
    const electorate = voters.filter(v => !v.units.some(u => out.includes(u.code)))
    const heads = electorate.flatMap(voter => headsOf(voter, item, split).map(head => ({ ...head, voter })))
    const part: { inside: Voter; read: string }[] = []
    const silent: Voter[] = []
    for (const { voter, inside, papers, alone } of heads) {
      if (inside.units.length === 0 || item.withdrawn) continue
      if (papers.length === 0 && wellServed(voter)) silent.push(inside)
      const resolution = facts.resolutions.filter(r => voter.units.some(u => u.code === r.unit)).at(-1)
      const judged = alone ? rulingsOf(voter) : rule(papers, facts, voter, resolution)
      const paper = judged.find(r => r.ruling === 'accepted')?.paper
      if (paper === undefined) continue
      const read = saysOn(item, paper, facts, voter)
      if (read !== 'not read' && participates(read, rules)) part.push({ inside, read })
    }
    return {
      roll: sumOf(heads.map(head => head.inside).filter(v => v.units.length > 0)),
      part,
      silent: sumOf(silent),
      excluded: sumOf(
        voters
          .filter(v => !electorate.includes(v))
          .map(v => within(v, item, unitsInside))
          .filter(v => v.units.length > 0),
      ),
    }
  }

  const motion = (item: NaiveMotion, way: Way) => {
    const { roll, part, silent, excluded } = partOf(item, way)
    const reads = (...words: string[]) => sumOf(part.filter(p => words.includes(p.read)).map(p => p.inside))
    const [yes, no, abstain, spoilt, follow] = [
      reads('for'),
      reads('against'),
      reads('abstain', 'blank'),
      reads('spoilt'),
      reads('follow'),
    ]
    const leader =
      yes.h > no.h && yes.a > no.a
        ? ('for' as const)
        : no.h > yes.h && no.a > yes.a
          ? ('against' as const)
          : null
    const none: Sum = { h: 0, a: 0n }
    const bar = barOf(item.matter, civil)
    const outcomeWith = (silentPart: Sum) => {
      const participating = plus(yes, no, abstain, spoilt, follow, silentPart)
      const attributed = plus(follow, rules.silence === 'with-majority' ? silentPart : none)
      const countedFor = plus(yes, leader === 'for' ? attributed : none)
      const countedAgainst = plus(no, leader === 'against' ? attributed : none)
      const quorum = quorumOf(civil ? participating : minus(participating, silentPart), roll, civil)
      const base = civil ? participating : roll
      const cleared =
        clears(bar.wording, bar.top, bar.below, BigInt(countedFor.h), BigInt(base.h)) &&
        clears(bar.wording, bar.top, bar.below, countedFor.a, base.a)
      const outcome = !quorum.met ? 'no-quorum' : cleared ? 'carried' : 'not-carried'
      return { participating, countedFor, countedAgainst, quorum, outcome }
    }
    const result = outcomeWith(silent)
    const without = outcomeWith(none)
    return {
      code: item.code,
      kind: item.kind,
      matter: item.matter,
      majority: bar.majority,
      roll: show(roll),
      participating: show(result.participating),
      quorum: result.quorum,
      for: show(yes),
      against: show(no),
      abstain: show(abstain),
      spoilt: show(spoilt),
      follow: { ...show(follow), attributedTo: follow.h === 0 ? null : leader },
      ...(silenceOn
        ? {
            silent: {
              ...show(silent),
              attributedTo: silent.h === 0 || rules.silence === 'participating' ? null : leader,
            },
          }
        : {}),
      ...(excluded.h > 0 ? { excluded: show(excluded) } : {}),
      counted: { for: show(result.countedFor), against: show(result.countedAgainst) },
      bar: {
        wording: bar.wording,
        of: [Number(bar.top), Number(bar.below)],
        base: civil ? 'participating' : 'roll',
      },
      outcome: result.outcome,
      ...(silenceOn
        ? { withoutSilence: { participating: show(without.participating), outcome: without.outcome } }
        : {}),
    }
  }

  /** §7: an election or a choice with the silent in it as the house rule has it, and the other way beside it. */
  const bothWays = <T extends { readonly participating: unknown; readonly outcome: string }>(
    silent: Sum,
    counted: (silent: Sum) => T,
  ) => {
    const without = counted({ h: 0, a: 0n })
    if (!silenceOn) return without
    const within = counted(silent)
    const brief = ({ participating, outcome }: T) => ({ participating, outcome })
    return rules.silenceElections === 'by-clause'
      ? { ...within, silent: show(silent), withoutSilence: brief(without) }
      : { ...without, withSilence: brief(within) }
  }

  const election = (item: NaiveElection, way: Way) => {
    const { silent, ...rest } = partOf(item, way)
    return bothWays(silent, silentPart => electionWith(item, rest, silentPart))
  }

  const electionWith = (
    item: NaiveElection,
    { roll, part, excluded }: Omit<ReturnType<typeof partOf>, 'silent'>,
    silentPart: Sum,
  ) => {
    const made = sumOf(part.map(p => p.inside))
    const participating = plus(made, silentPart)
    const quorum = quorumOf(civil ? participating : made, roll, civil)
    const base = civil ? participating : roll
    const saying = (no: number, word: string) =>
      sumOf(part.filter(p => p.read.split(TAB).includes(`${no}:${word}`)).map(p => p.inside))
    const lines = item.candidates.map(candidate => {
      const standing = candidate.status === 'standing'
      const none: Sum = { h: 0, a: 0n }
      const yes = standing ? saying(candidate.no, 'for') : none
      return {
        candidate,
        yes,
        no: standing ? saying(candidate.no, 'against') : none,
        abstain: standing ? plus(saying(candidate.no, 'abstain'), saying(candidate.no, 'unmarked')) : none,
        qualified:
          standing &&
          quorum.met &&
          clears('more than', 1n, 2n, BigInt(yes.h), BigInt(base.h)) &&
          clears('more than', 1n, 2n, yes.a, base.a),
      }
    })
    type Line = (typeof lines)[number]
    const above = (l: Line, r: Line) =>
      rules.rank === 'headcount,area'
        ? l.yes.h > r.yes.h || (l.yes.h === r.yes.h && l.yes.a > r.yes.a)
        : l.yes.a > r.yes.a || (l.yes.a === r.yes.a && l.yes.h > r.yes.h)
    const qualified = lines.filter(l => l.qualified)
    const better = (line: Line) => qualified.filter(other => above(other, line)).length
    // A lot orders equals: the first drawn first, those not drawn after them and still equal.
    const lot = rules.tie === 'lot' ? (facts.lots[item.code] ?? []) : []
    const drawn = (line: Line) =>
      lot.includes(line.candidate.no) ? lot.indexOf(line.candidate.no) : lot.length
    const before = (l: Line, r: Line) => above(l, r) || (!above(r, l) && drawn(l) < drawn(r))
    const ahead = (line: Line) => qualified.filter(other => before(other, line)).length
    const level = (line: Line) =>
      qualified.filter(other => !before(other, line) && !before(line, other)).length
    const seatTied = qualified.some(l => ahead(l) < item.seats && ahead(l) + level(l) > item.seats)
    const result = (line: Line) => {
      if (line.candidate.status !== 'standing') return line.candidate.status
      if (!line.qualified) return 'not-elected'
      const last = ahead(line) + level(line)
      if (last <= item.seats) return 'elected'
      if (ahead(line) < item.seats) return 'tied'
      if (seatTied) return 'qualified'
      if (last <= item.seats + item.alternates) return 'alternate'
      return ahead(line) < item.seats + item.alternates ? 'tied-alternate' : 'qualified'
    }
    const elected = lines.filter(l => result(l) === 'elected').length
    // Papers × seats = marks + under + over.
    const spoilt = part.filter(p => p.read === 'spoilt').length
    const namedOn = (read: string) =>
      read === 'blank' || read === 'spoilt' ? 0 : read.split(TAB).filter(m => m.endsWith(':for')).length
    const marks = part.reduce((sum, p) => sum + namedOn(p.read), 0)
    const names = part
      .flatMap(p => p.read.split(TAB))
      .filter(word => word.startsWith(OTHER))
      .map(word => word.slice(OTHER.length, -':for'.length))
    return {
      code: item.code,
      kind: item.kind,
      seats: item.seats,
      alternates: item.alternates,
      manner: item.manner,
      roll: show(roll),
      participating: show(participating),
      quorum,
      spoilt: show(sumOf(part.filter(p => p.read === 'spoilt').map(p => p.inside))),
      blank: show(sumOf(part.filter(p => p.read === 'blank').map(p => p.inside))),
      ...(excluded.h > 0 ? { excluded: show(excluded) } : {}),
      seatsMarked: {
        papers: part.length,
        seats: item.seats,
        marks,
        over: spoilt * item.seats,
        under: part.reduce((sum, p) => sum + (p.read === 'spoilt' ? 0 : item.seats - namedOn(p.read)), 0),
      },
      writtenIn: [...new Set(names)].sort().map(name => ({
        name,
        for: show(
          sumOf(part.filter(p => p.read.split(TAB).includes(`${OTHER}${name}:for`)).map(p => p.inside)),
        ),
        refused: item.writeIns?.[name] === null,
      })),
      candidates: lines.map(line => ({
        no: line.candidate.no,
        name: line.candidate.name,
        for: show(line.yes),
        against: show(line.no),
        abstain: show(line.abstain),
        qualified: line.qualified,
        rank: line.qualified ? better(line) + 1 : null,
        result: result(line),
      })),
      outcome: !quorum.met
        ? 'no-quorum'
        : elected === item.seats
          ? 'complete'
          : elected > 0
            ? 'partial'
            : 'none',
      vacancies: item.seats - elected,
      runoff: seatTied && rules.tie === 'runoff',
    }
  }

  const choice = (item: NaiveChoice, way: Way) => {
    const { silent, ...rest } = partOf(item, way)
    return bothWays(silent, silentPart => choiceWith(item, rest, silentPart))
  }

  const choiceWith = (
    item: NaiveChoice,
    { roll, part, excluded }: Omit<ReturnType<typeof partOf>, 'silent'>,
    silentPart: Sum,
  ) => {
    const made = sumOf(part.map(p => p.inside))
    const participating = plus(made, silentPart)
    const quorum = quorumOf(civil ? participating : made, roll, civil)
    const base = civil ? participating : roll
    const bar = barOf(item.matter, civil)
    const reads = (word: string) => sumOf(part.filter(p => p.read === word).map(p => p.inside))
    const options = item.options.map(option => {
      const yes = reads(`names ${option.no}`)
      const carried =
        quorum.met &&
        clears(bar.wording, bar.top, bar.below, BigInt(yes.h), BigInt(base.h)) &&
        clears(bar.wording, bar.top, bar.below, yes.a, base.a)
      return { no: option.no, name: option.name, for: show(yes), carried }
    })
    return {
      code: item.code,
      kind: item.kind,
      matter: item.matter,
      majority: bar.majority,
      roll: show(roll),
      participating: show(participating),
      quorum,
      spoilt: show(reads('spoilt')),
      blank: show(reads('blank')),
      abstain: show(reads('abstain')),
      ...(excluded.h > 0 ? { excluded: show(excluded) } : {}),
      options,
      noneOfThese: show(reads('names 0')),
      outcome: !quorum.met ? 'no-quorum' : options.some(o => o.carried) ? 'carried' : 'not-carried',
    }
  }

  const itemsAs = (way: Way) => {
    const items = facts.items.map(item =>
      item.kind === 'motion'
        ? motion(item, way)
        : item.kind === 'election'
          ? election(item, way)
          : choice(item, way),
    )
    // §6, conditions: with and without silence each follow their own way. §8: what was withdrawn is neither.
    const lapse = (code: string, without: boolean): string => {
      const item = facts.items.find(i => i.code === code)
      const result = items.find(i => i.code === code)
      if (item === undefined || result === undefined) throw new Error(`no item ${code}`)
      if (item.withdrawn) return 'withdrawn'
      const condition = item.kind === 'motion' ? item.onlyIf : null
      if (condition !== null && lapse(condition, without) !== 'carried') return 'lapsed'
      if (without && 'withoutSilence' in result && result.withoutSilence !== undefined)
        return result.withoutSilence.outcome
      return result.outcome
    }
    return items.map((item, i) => {
      const { withSilence, withoutSilence, ...rest } = {
        withSilence: undefined,
        withoutSilence: undefined,
        ...item,
      }
      const off = facts.items[i]?.withdrawn === true
      const without =
        withoutSilence === undefined || (off && item.kind !== 'motion')
          ? {}
          : { withoutSilence: { ...(withoutSilence as object), outcome: lapse(item.code, true) } }
      return {
        ...rest,
        outcome: lapse(item.code, false),
        ...(withSilence === undefined || off ? {} : { withSilence }),
        ...without,
        ...(off && 'vacancies' in rest && 'seats' in rest ? { vacancies: rest.seats, runoff: false } : {}),
      }
    })
  }
  const split = rules.tenantHeads === 'by-flat'
  const items = itemsAs({ split, everybody: false })
  /** §3.5: the count with everybody in, where anybody is out. */
  const withAll = itemsAs({ split, everybody: true })
  /** §3.7: the count with a public owner's flats as one head. */
  const asOne = itemsAs({ split: false, everybody: false })
  const beside = (there: (typeof items)[number] | undefined) => ({
    roll: there?.roll,
    participating: there?.participating,
    outcome: there?.outcome,
  })

  const lacking = (part: bigint, whole: bigint) => {
    const needed = (2n * whole + 2n) / 3n // §10: the least whole number that is at least two thirds
    return civil && needed > part ? needed - part : 0n
  }
  const acceptedSum = sumOf(accepted)

  return {
    regime: civil ? 'civil-code-278' : 'property-law-76',
    roll: {
      units: voters.reduce((n, v) => n + v.units.length, 0),
      ...show(roll),
      leftOut: { units: leftOut.length, area: areaText(leftOut.reduce((a, u) => a + u.area, 0n)) },
    },
    voters: voters
      .map(v =>
        v.units
          .map(u => u.code)
          .sort()
          .join(' '),
      )
      .sort(),
    ballots: {
      issued: show(roll),
      served: show(sumOf(voters.filter(v => serviceOf(v).length > 0))),
      returned: show(sumOf(returned)),
      accepted: show(acceptedSum),
      notReturned: show(minus(roll, sumOf(returned))),
      void: papers('void'),
      late: papers('late'),
      held: papers('held'),
      duplicate: papers('duplicate'),
      superseded: papers('superseded'),
    },
    items: items.map((item, i) => ({
      ...item,
      ...('excluded' in item ? { withoutRecusal: beside(withAll[i]) } : {}),
      ...(item.roll.headcount === asOne[i]?.roll.headcount ? {} : { withoutTenantHeads: beside(asOne[i]) }),
    })),
    shortfall: show({
      h: Number(lacking(BigInt(acceptedSum.h), BigInt(roll.h))),
      a: lacking(acceptedSum.a, roll.a),
    }),
  }
}

/** Papers of unlike kinds say nothing against each other, nor do those that have another number when renewed. */
function contradict(one: string, two: string): boolean {
  const paper = (number: string) => {
    if (/^[0-9]{17}[0-9X]$/.test(number)) return 'identity'
    if (/^[HM][0-9]{8}$/.test(number)) return 'permit'
    if (/^[A-Z][A-Z]?[0-9]{7}[0-9]?$/.test(number)) return 'passport'
    return /^[0-9A-Z]{18}$/.test(number) ? 'credit code' : 'other'
  }
  return one !== two && paper(one) === paper(two) && paper(one) !== 'passport'
}

/** P14: pairs of delivered, counted units of two voters whose owners may be the same people. */
export function naiveSuspects(facts: NaiveFacts): string[] {
  const voters = votersOf(facts)
  const units = voters.flatMap(v => v.units).filter(u => u.status === 'delivered')
  const voterOf = (unit: NaiveUnit) => voters.find(v => v.units.includes(unit))
  const apart = (l: NaiveUnit, r: NaiveUnit) =>
    facts.decisions.some(d => d.kind === 'keep-apart' && d.units.includes(l.code) && d.units.includes(r.code))
  const may = (l: readonly NaiveOwner[], r: readonly NaiveOwner[], missing: boolean): boolean => {
    const [head, ...rest] = l
    if (head === undefined) return r.length === 0 && missing
    return r.some((other, i) => {
      const [one, two] = [numberOf(head.idNo), numberOf(other.idNo)]
      if (other.name.replaceAll(' ', '') !== head.name.replaceAll(' ', '')) return false
      if (one !== null && two !== null && contradict(one, two)) return false
      return may(
        rest,
        r.filter((_, j) => j !== i),
        missing || one === null || two === null || one !== two,
      )
    })
  }
  const pairs: string[] = []
  for (const l of units) {
    for (const r of units) {
      if (l.code >= r.code || voterOf(l) === voterOf(r) || apart(l, r)) continue
      if (may(l.owners, r.owners, false)) pairs.push(`${l.code}/${r.code}`)
    }
  }
  return pairs.sort()
}
