import type { RecountedPaper } from '../../assembly/paper.ts'
import { placesIn } from '../../assembly/place.ts'
import type { Owner, OwnerDecision, Unit } from '../../assembly/unit.ts'
import { sha256 } from '../../basics/digest.ts'
import { groupBy } from '../../basics/groups.ts'
import { once } from '../../basics/once.ts'
import { codePointOrder } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import { ofRoll } from '../../count/ballot-sheet.ts'
import { type CheckedUnit, checkCode, rollDigest } from '../../count/check-code.ts'
import { electoratesOf, weighRoll } from '../../count/electorate.ts'
import {
  type SignedPaper,
  type SignedPapers,
  type SigningFacts,
  type TitleHeld,
  underMandates,
} from '../../count/papers/mandates.ts'
import { asRecounted } from '../../count/papers/rulings.ts'
import { type CountedPaper, type RulingFacts, tally, type VoteFacts } from '../../count/tally.ts'
import { type TenantFlat, tenantFlats } from '../../count/tenants.ts'
import { type Voters, voterKey, votersOf } from '../../count/voters.ts'
import { formedBySize, sizeOf } from '../../law/elections/committee.ts'
import { profileOf } from '../../law/profile.ts'
import {
  hasProxies,
  readCountedPapers,
  readPapers,
  readResolutions,
  readServices,
} from '../../store/ballots/papers.ts'
import { readLot } from '../../store/items.ts'
import { lastEntryOf } from '../../store/log.ts'
import {
  type RollUnit,
  readExclusions,
  readMandates,
  readRoll,
  readRollAreas,
  readRollWeights,
  readSignatures,
  withSigners,
} from '../../store/people/roll.ts'
import {
  readOwnerDecisions,
  readTitlesByCode,
  readTransfersAfter,
  readUnits,
} from '../../store/people/roster.ts'
import { AssemblyOnRecord, type OnAssembly } from '../frame/the-assembly.ts'
import { resultJson } from '../tally/json.ts'
import { withComposition } from './bodies/composition.ts'

/**
 * A vote as it is counted. All that a count needs is read from the store here, when it is first asked for, and once; a draft
 * has the roll that it would freeze today. Who writes in between takes a new one.
 */
export class Vote extends AssemblyOnRecord {
  /** What a recount takes papers for. */
  readonly recount: readonly RecountedPaper[]

  constructor(on: Pick<OnAssembly, 'db' | 'compound' | 'assembly'>, recount: readonly RecountedPaper[] = []) {
    super(on)
    this.recount = recount
  }

  /** Of a draft: the roll that it would freeze today. */
  readonly draft = once(() => (this.assembly.convenedOn === null ? draftRoll(this) : undefined))

  /** The units of the roll. */
  readonly units = once((): readonly RollUnit[] => {
    const draft = this.draft()
    return draft ? [...rollUnits(draft)] : readRoll(this.db, this.assembly.id)
  })

  /** By item, the voters that decisions take out of its electorate. */
  readonly excluded = once(() => {
    const exclusions = readExclusions(this.db, this.assembly.id)
    const voters = (id: number) => exclusions.filter(e => e.itemId === id).map(e => e.voter)
    const of = this.items.map(({ id, code }) => [code, new Set(voters(id))] as const)
    return new Map(of.filter(([, out]) => out.size > 0))
  })

  /** By item with an electorate of its own, each voter's area inside it, and whom decisions take out of it. */
  readonly electorates = once(() => {
    const excluded = this.excluded()
    const own = this.items.some(item => item.scope.by !== 'all' || excluded.has(item.code))
    const units = own ? this.units() : []
    const size = units.reduce((most, { voter }) => Math.max(most, voter), 0) + 1
    return electoratesOf(this.items, units, size, excluded)
  })

  /** By voter, the flats of public housing whose tenants may sign. */
  readonly tenantFlats = once(() => {
    const tenants = readMandates(this.db, this.assembly.id).filter(mandate => mandate.kind === 'tenant')
    return tenants.length === 0
      ? new Map<number, TenantFlat[]>()
      : tenantFlats(this.items, this.units(), tenants, this.assembly.openedAt)
  })

  /** What the roll comes to, and each voter's area. */
  readonly weighed = once(() => this.draft()?.voters ?? weighRoll(readRollWeights(this.db, this.assembly.id)))

  readonly signing = once(() => signingOf(this, this.recount))

  /** What becomes of papers rests on, the papers left out. */
  readonly rulingFacts = once((): Omit<RulingFacts, 'papers'> => {
    const { db, assembly, items } = this
    const { areas, figures } = this.weighed()
    return {
      assembly,
      items,
      roll: figures,
      areas,
      services: again(() => ofRoll(readServices(db, assembly.id), areas)),
      resolutions: readResolutions(db, assembly.id),
    }
  })

  readonly facts = once((): VoteFacts => {
    const { db, compound, assembly, items } = this
    const elections = items.filter(item => item.kind === 'election')
    const profile = profileOf(compound, assembly)
    const ruling = this.rulingFacts()
    const { papers, signed } = this.signing()
    return {
      ...ruling,
      compound,
      ...this.electorates(),
      tenantFlats: this.tenantFlats(),
      profile,
      size: elections.length > 0 && formedBySize(profile) ? sizeOf(this.units()) : undefined,
      papers: again(() => ofRoll(papers, ruling.areas)),
      signed: signed && { ...signed, papers: again(() => ofRoll(signed.papers, ruling.areas)) },
      lots: new Map(elections.map(item => [item.code, readLot(db, item.id)])),
    }
  })

  readonly tally = once(() => withComposition(this, tally(this.facts())))

  /** The digest of who votes with which units, as the roll has it now. */
  readonly rollDigest = once((): string => {
    const draft = this.draft()
    return draft ? draftRollDigest(this, draft) : rollDigest(this, readRollAreas(this.db, this.assembly.id))
  })

  /** The code of what was counted. */
  readonly check = once(() => checkCode(this.facts(), readRollAreas(this.db, this.assembly.id), this.tally()))
}

/** The units in an assembly's scope, grouped into voters as its rules and the decisions on record say. */
export interface DraftRoll {
  readonly units: readonly Unit[]
  readonly voters: Voters
  readonly decisions: readonly OwnerDecision[]
}

/** The roll that an assembly would freeze today. */
export function draftRoll({ db, compound, assembly }: OnAssembly): DraftRoll {
  const all = readUnits(db, compound.id)
  const units = assembly.scope.by === 'all' ? all : all.filter(placesIn(assembly.scope, all).has)
  const decisions = readOwnerDecisions(db, compound.id)
  return { units, voters: votersOf(units, assembly.rules, decisions), decisions }
}

/** The units of a draft as a roll keeps them. */
export function* rollUnits({ units, voters }: DraftRoll): Generator<RollUnit> {
  for (const [i, unit] of units.entries()) yield rollUnit(unit, voters.voterOf[i] ?? 0)
}

/** The digest of a roll that is not frozen yet. */
export function draftRollDigest(on: OnAssembly, { units, voters }: DraftRoll): string {
  const areas = units.map(({ code, area }, i): CheckedUnit => [code, voters.voterOf[i] ?? 0, area])
  return rollDigest(
    on,
    areas.sort(([a], [b]) => codePointOrder(a, b)),
  )
}

export function rollUnit(unit: Unit, voter: number): RollUnit {
  const { code, building, entrance, use, area, status } = unit
  return {
    voter,
    area,
    code,
    building,
    entrance,
    use,
    status,
    owners: unit.owners.map(o => o.name).join('、'),
    ownerKey: voterKey(unit),
  }
}

/** The unit as a roll froze it; numbers, which a roll does not keep, are the roster's where the names still agree. */
export function asRolled(frozen: RollUnit, unit: Unit | undefined): Unit {
  const { code, building, entrance, use, area, status } = frozen
  const names = frozen.owners === '' ? [] : frozen.owners.split('、')
  const owners = names.map(
    (name): Owner =>
      unit?.owners.find(owner => owner.name === name) ?? { name, idNo: '', kind: 'person', phone: '' },
  )
  return { code, building, entrance, use, area, status, areaSource: unit?.areaSource ?? 'register', owners }
}

/** What the log keeps of a result, sealed with it: what a count of the same papers must find again. */
export interface KeptResult {
  readonly digest: string
  readonly checkCode: string
}

export function resultFacts(vote: Vote): KeptResult {
  return { digest: sha256(JSON.stringify(resultJson(vote.tally()))), checkCode: vote.check().code }
}

/** The same for people. */
export function resultDetail({ digest, checkCode: check }: KeptResult): string {
  return `result=${digest} check=${check}`
}

/** The check code of what was declared; empty before. */
export function declaredCheckCode({ db, assembly }: OnAssembly): string {
  return assembly.state === 'declared'
    ? (lastEntryOf(db, 'assembly.declare', assembly.path)?.checkCode ?? '')
    : ''
}

/** How the papers of an assembly are judged by who signed them. */
export interface Signing {
  readonly judge: (papers: Iterable<SignedPaper>) => Iterable<CountedPaper>
  /** The papers on record, judged. */
  readonly papers: Iterable<CountedPaper>
  /** The same as they were entered, with what they are judged by. */
  readonly signed?: SignedPapers
}

/**
 * Who may sign for whom, and what that makes of the papers. `recount`: what a recount takes papers for; `named`: papers that
 * are about to be recorded name their signer. Corrected papers say what they are corrected to. Where nothing is on record
 * about signatures, papers stand as they were entered and nothing more is read.
 */
export function signingOf(
  on: OnAssembly,
  recount: readonly RecountedPaper[],
  { named = false }: { readonly named?: boolean } = {},
): Signing {
  const { db, compound, assembly, items } = on
  const { convenedOn, rules } = assembly
  const mandates = readMandates(db, assembly.id)
  const signatures = readSignatures(db, assembly.id)
  const asked =
    named ||
    mandates.length > 0 ||
    signatures.size > 0 ||
    rules.mandates === 'recorded' ||
    rules['conflicting-ballots'] === 'channel' ||
    rules['channel-closes'] !== 'none' ||
    hasProxies(db, assembly.id) ||
    (convenedOn !== null && readTransfersAfter(db, compound.id, convenedOn).size > 0)
  if (!asked)
    return {
      judge: papers => papers,
      papers: again(() => asRecounted(readCountedPapers(db, assembly.id), recount)),
    }
  const facts: SigningFacts = {
    mandates: groupBy(mandates, mandate => mandate.voter),
    titles: titlesByVoter(on),
    convenedOn: convenedOn ?? dayOf(assembly.opensAt),
  }
  const judge = (papers: SignedPapers['papers']) => underMandates(papers, facts, items, rules)
  const papers = again(() => asRecounted(withSigners(readPapers(db, assembly.id), signatures), recount))
  return { judge, papers: again(() => judge(papers)), signed: { papers, who: facts } }
}

/** Who has had title to the units of each voter, from when until when. */
export function titlesByVoter({ db, compound, assembly }: OnAssembly): Map<number, TitleHeld[]> {
  const titles = readTitlesByCode(db, compound.id)
  const held = new Map<number, TitleHeld[]>()
  for (const { code, voter } of readRoll(db, assembly.id)) {
    const known = held.get(voter) ?? []
    known.push(...(titles.get(code) ?? []))
    held.set(voter, known)
  }
  return held
}

/** What can be gone through more than once, read anew each time instead of being held. */
export function again<T>(read: () => Iterable<T>): Iterable<T> {
  return { [Symbol.iterator]: () => read()[Symbol.iterator]() }
}
