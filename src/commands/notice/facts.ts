import type { Item } from '../../assembly/item.ts'
import type { RecountedPaper } from '../../assembly/papers/recount.ts'
import { namedPart, placesIn } from '../../assembly/places/place.ts'
import type { Unit } from '../../assembly/places/unit.ts'
import { printedCode } from '../../basics/digest.ts'
import { groupBy } from '../../basics/groups.ts'
import { Refused } from '../../basics/problem.ts'
import type { BallotFact, PaperFacts } from '../../documents/papers/facts.ts'
import { defaultRules, RULE_KEYS } from '../../law/house-rules.ts'
import { ruleTexts } from '../../law/rule-text.ts'
import { readPapers, readServices, readVisits } from '../../store/ballots/papers.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import { lastEntryOf } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readCandidacies } from '../../store/people/candidacies.ts'
import { readMandates } from '../../store/people/mandates.ts'
import { readRoll, type StoredRollUnit } from '../../store/people/roll.ts'
import { readUnits } from '../../store/people/roster.ts'
import { ballotLines } from '../ballot/papers/history.ts'
import { RollIndex } from '../ballot/papers/roll-index.ts'
import { screened } from '../candidate/candidacy.ts'
import { declaredCheckCode } from '../facts/checked-vote.ts'
import { profileOf } from '../facts/profile.ts'
import { countVote, draftRoll, rollUnits } from '../facts/vote.ts'
import type { OpenAssembly } from '../frame/session.ts'

/** Everything a paper of this assembly may be made of; each part is read once, when a paper asks for it. */
export function paperFacts(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  asked: Pick<PaperFacts, 'inFull' | 'rowCount'> & {
    readonly for: string | undefined
    readonly packet?: readonly object[]
    readonly among?: PaperFacts['among']
    readonly building?: string | undefined
    readonly recount?: readonly RecountedPaper[] | undefined
    readonly checkCode?: string | undefined
  },
): PaperFacts {
  const { rules } = assembly
  const profile = profileOf(compound, assembly)
  const set = ruleTexts(rules, defaultRules(profile))
  const items = readItems(db, assembly.id)
  const frozen = assembly.convenedOn !== null
  const roll = once(() => new RollIndex(db, assembly))
  return {
    compound,
    assembly,
    items,
    rules,
    changedRules: RULE_KEYS.filter(key => set.has(key)),
    profile,
    checkCode: asked.checkCode ?? printedCode(declaredCheckCode(db, assembly)),
    inFull: asked.inFull,
    rowCount: asked.rowCount,
    packet: asked.packet ?? [],
    voter: asked.for === undefined ? null : roll().typed(asked.for),
    tally: once(() => countVote(db, compound, assembly, asked.recount)),
    units: once(() =>
      frozen ? readRoll(db, assembly.id) : [...rollUnits(draftRoll(db, compound, assembly))],
    ),
    ballots: once(() => (frozen ? ballotFacts(db, compound, assembly, items, roll(), asked.recount) : [])),
    candidacies: item => readCandidacies(db, items.find(stored => stored.code === item.code)?.id ?? 0),
    isReviewed: item => isReviewed(db, compound, assembly, item, items),
    mandates: once(() => readMandates(db, assembly.id)),
    among: asked.among ?? 'all',
    building: asked.building === undefined ? null : buildingNamed(asked.building, db, assembly),
    visits: once(() => groupBy(readVisits(db, assembly.id), visit => visit.voter)),
    phones: once(() => phonesOf(readRoll(db, assembly.id), readUnits(db, compound.id))),
    opening: () => lastEntryOf(db, 'assembly.open', assembly.path) ?? null,
  }
}

/** Was every candidate who stands found eligible, by people's answers and the roster? */
function isReviewed(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  { code }: Item,
  items: readonly StoredItem[],
): boolean {
  const election = items.find(item => item.code === code)
  if (election?.kind !== 'election') return false
  const standing = election.candidates.filter(candidate => candidate.standing === 'standing')
  return (
    standing.length > 0 &&
    standing.every(
      candidate => screened(db, compound, assembly, election.id, candidate).eligibility === 'eligible',
    )
  )
}

function ballotFacts(
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  items: readonly StoredItem[],
  roll: RollIndex,
  recount?: readonly RecountedPaper[],
): BallotFact[] {
  const services = groupBy(readServices(db, assembly.id), service => service.voter)
  const proxies = new Map(readPapers(db, assembly.id).map(p => [`${p.voter} ${p.no}`, p.proxy]))
  return ballotLines(db, compound, assembly, items, roll, recount).map(({ voter, serial, papers }) => ({
    voter,
    serial,
    units: roll.unitsOf(voter),
    services: services.get(voter) ?? [],
    papers: papers.map(paper => ({ ...paper, proxy: proxies.get(`${voter} ${paper.no}`) ?? '' })),
  }))
}

/** The building as the roll has it; one that it does not have is refused with those that it has. */
function buildingNamed(typed: string, db: Db, assembly: OpenAssembly): string {
  const units = readRoll(db, assembly.id)
  const { faults } = placesIn({ by: 'building', values: [typed] }, units)
  if (faults.length > 0) throw new Refused(faults)
  const same = (building: string) => building === typed || namedPart(building) === namedPart(typed)
  return (
    units.find(unit => unit.building === typed)?.building ??
    units.find(unit => same(unit.building))?.building ??
    typed
  )
}

/** The telephones of the owners on the roll, as the roster has them today; who bought since is not asked for a ballot. */
function phonesOf(rolled: readonly StoredRollUnit[], known: readonly Unit[]): Map<string, string> {
  const ownersOf = new Map(known.map(({ code, owners }) => [code, owners]))
  return new Map(
    rolled.map(({ code, owners }) => {
      const names = owners.split('、')
      const phones = (ownersOf.get(code) ?? [])
        .filter(({ name, phone }) => phone !== '' && names.includes(name))
        .map(({ phone }) => phone)
      return [code, [...new Set(phones)].join('、')]
    }),
  )
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
