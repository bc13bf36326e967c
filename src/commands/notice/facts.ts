import { isOver } from '../../assembly/assembly.ts'
import { groupKindOf } from '../../assembly/bodies/group.ts'
import type { Item } from '../../assembly/item.ts'
import type { RecountedPaper } from '../../assembly/paper.ts'
import { entranceNames, namedPart, placesIn } from '../../assembly/place.ts'
import type { Unit } from '../../assembly/unit.ts'
import { printedCode } from '../../basics/digest.ts'
import { groupBy } from '../../basics/groups.ts'
import { once } from '../../basics/once.ts'
import { Refused } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { elevatorParts } from '../../documents/papers/about.ts'
import type { BallotFact, PaperFacts } from '../../documents/papers/facts.ts'
import { type PaperKind, valueGroupsOf } from '../../documents/papers/kind.ts'
import { type PaperUse, useOf } from '../../documents/papers/premises.ts'
import type { CommitteeFact, PeopleFacts, PetitionFact } from '../../documents/papers/values/people.ts'
import { defaultRules, RULE_KEYS } from '../../law/house-rules.ts'
import { profileOf } from '../../law/profile.ts'
import { ruleTexts } from '../../law/rule-text.ts'
import { readPapers, readServices, readVisits } from '../../store/ballots/papers.ts'
import { readPaperFills } from '../../store/ballots/prints.ts'
import { readCandidacies, readDrawnLots } from '../../store/items.ts'
import { lastEntryOf } from '../../store/log.ts'
import { readCommittees, readSeats, type StoredCommittee } from '../../store/people/committees.ts'
import { inTheClear } from '../../store/people/numbers.ts'
import { readPetitions, type StoredPetition } from '../../store/people/petitions.ts'
import { type RollUnit, readExclusions, readMandates } from '../../store/people/roll.ts'
import { readUnit, readUnits } from '../../store/people/roster.ts'
import { readAnchors, readPlans } from '../../store/plans.ts'
import { ballotLines } from '../ballot/papers/history.ts'
import { screened } from '../candidate/candidacy.ts'
import { asItStands, postOn } from '../facts/bodies/committee.ts'
import { groupsOf, sitting } from '../facts/bodies/group.ts'
import { countedPetition } from '../facts/bodies/petition.ts'
import { momentOf } from '../facts/moment.ts'
import { declaredCheckCode, Vote } from '../facts/vote.ts'
import type { OnAssembly, OnCompound } from '../frame/the-assembly.ts'
import { readingsOf } from '../tally/readings.ts'
import { recordFacts } from './record-facts.ts'

/** Everything a paper of this assembly may be made of, or of its `vote`; each part is read once, when a paper asks for it. */
export function paperFacts(
  on: Pick<OnAssembly, 'db' | 'compound' | 'assembly'>,
  asked: Pick<PaperFacts, 'inFull' | 'rowCount'> & {
    readonly for: string | undefined
    readonly packet?: PaperFacts['packet']
    readonly among?: PaperFacts['among']
    readonly building?: string | undefined
    /** See {@link placeOf}. */
    readonly place?: string
    readonly recount?: readonly RecountedPaper[] | undefined
    readonly checkCode?: string | undefined
    readonly number?: string
    readonly dated?: PaperKind['dated']
  },
  vote = new Vote(on, asked.recount),
): PaperFacts {
  const { db, compound, assembly, items } = vote
  const { rules } = assembly
  const profile = profileOf(compound, assembly)
  const set = ruleTexts(rules, defaultRules(profile))
  const frozen = assembly.convenedOn !== null
  return {
    lang: 'zh',
    compound,
    assembly,
    items,
    rules,
    changedRules: RULE_KEYS.filter(key => set.has(key)),
    profile,
    checkCode: asked.checkCode ?? printedCode(declaredCheckCode(vote)),
    number: asked.number ?? '',
    usualFills: readPaperFills(db, compound.id),
    moment: momentOf(db, assembly, asked.dated),
    rollDigest: vote.rollDigest,
    inFull: asked.inFull,
    alone: false,
    rowCount: asked.rowCount,
    packet: asked.packet ?? [],
    voter: asked.for === undefined ? null : vote.roll.typed(asked.for),
    roll: () => vote.weighed().figures,
    tally: vote.tally,
    units: vote.units,
    ballots: once(() => (frozen ? ballotFacts(vote) : [])),
    candidacies: item => readCandidacies(db, items.find(stored => stored.code === item.code)?.id ?? 0),
    isReviewed: item => isReviewed(vote, item),
    lots: item => readDrawnLots(db, items.find(stored => stored.code === item.code)?.id ?? 0),
    exclusions: once(() =>
      readExclusions(db, assembly.id).map(({ itemId, voter, ground }) => ({
        item: items.find(item => item.id === itemId)?.code ?? '',
        voter,
        ground,
      })),
    ),
    readings: once(() => (isOver(assembly) ? readingsOf(vote) : [])),
    mandates: once(() => readMandates(db, assembly.id)),
    among: asked.among ?? 'all',
    building: asked.building === undefined ? null : buildingNamed(asked.building, vote),
    entrance: asked.place || null,
    visits: once(() => groupBy(readVisits(db, assembly.id), visit => visit.voter)),
    phones: once(() =>
      phonesOf(vote.units(), readUnits(db, compound.id), phone => inTheClear(db, compound.id, phone)),
    ),
    ...recordFacts(vote),
    people: once(() => peopleFacts(vote)),
    opening: () => lastEntryOf(db, 'assembly.open', assembly.path) ?? null,
  }
}

/** What can be made of a kind of paper now; a `vote` that other papers were made of need not be counted again. */
export function useNow(on: OnAssembly, kind: PaperKind, vote = new Vote(on)): PaperUse {
  return useOf(kind, paperFacts(on, { inFull: false, rowCount: 0, for: undefined }, vote))
}

/** Was every candidate who stands found eligible, by people's answers and the roster? */
function isReviewed(on: Vote, { code }: Item): boolean {
  const election = on.items.find(item => item.code === code)
  if (election?.kind !== 'election') return false
  const standing = election.candidates.filter(candidate => candidate.standing === 'standing')
  return (
    standing.length > 0 &&
    standing.every(candidate => screened(on, election.id, candidate).eligibility === 'eligible')
  )
}

function ballotFacts(vote: Vote): BallotFact[] {
  const { db, assembly, roll } = vote
  const services = groupBy(readServices(db, assembly.id), service => service.voter)
  const proxies = new Map(readPapers(db, assembly.id).map(p => [`${p.voter} ${p.no}`, p.proxy]))
  return ballotLines(vote).map(({ voter, serial, papers }) => ({
    voter,
    serial,
    units: roll.unitsOf(voter),
    services: services.get(voter) ?? [],
    papers: papers.map(paper => ({ ...paper, proxy: proxies.get(`${voter} ${paper.no}`) ?? '' })),
  }))
}

/** The building as the roll has it; one that it does not have is refused with those that it has. */
function buildingNamed(typed: string, vote: Vote): string {
  const units = vote.units()
  const { faults } = placesIn({ by: 'building', values: [typed] }, units)
  if (faults.length > 0) throw new Refused(faults)
  const same = (building: string) => building === typed || namedPart(building) === namedPart(typed)
  return (
    units.find(unit => unit.building === typed)?.building ??
    units.find(unit => same(unit.building))?.building ??
    typed
  )
}

/**
 * The entrance that a paper on elevators is to be about, as the roll names it: a paper of its own, with a number of its own.
 * Empty where none was asked for, and where the vote is about no other.
 */
export function placeOf(on: OnAssembly, kind: PaperKind, typed: string | undefined): string {
  if (typed === undefined) return ''
  if (!valueGroupsOf(kind).includes('elevator'))
    throw new Refused([{ code: 'paper-of-no-entrance', data: { title: kind.title } }])
  const vote = new Vote(on)
  const parts = elevatorParts({ assembly: on.assembly, items: on.items, units: vote.units, entrance: null })
  const units = parts.flatMap(part => part.units)
  const { has, faults } = placesIn({ by: 'entrance', values: [typed] }, units)
  if (faults.length > 0) throw new Refused(faults)
  const [name = ''] = entranceNames(has, vote.units())
  return entranceNames(() => true, units).length > 1 ? name : ''
}

/** The telephones of the owners on the roll, as the roster has them today; who bought since is not asked for a ballot. */
function phonesOf(
  rolled: readonly RollUnit[],
  known: readonly Unit[],
  clear: (phone: string) => string,
): Map<string, string> {
  const ownersOf = new Map(known.map(({ code, owners }) => [code, owners]))
  return new Map(
    rolled.map(({ code, owners }) => {
      const names = owners.split('、')
      const phones = (ownersOf.get(code) ?? [])
        .filter(({ name, phone }) => phone !== '' && names.includes(name))
        .map(({ phone }) => clear(phone))
      return [code, [...new Set(phones)].join('、')]
    }),
  )
}

/** Later than every day on record: what stands by then stands still. */
const STILL = '9999-12-31'

/** Who is on record around an assembly: the committee it elected or filled up, the one before, and the group that prepares it. */
function peopleFacts(on: OnAssembly): PeopleFacts {
  const { db, compound, assembly, items } = on
  const elections = new Set(items.map(({ id }) => id))
  const committees = readCommittees(db, compound.id)
  const from = (electionId: number | null) => electionId !== null && elections.has(electionId)
  const elected = committees.find(
    ({ id, electionId }) => from(electionId) || readSeats(db, id).some(seat => from(seat.electionId)),
  )
  const before = committees.findLast(one => !elected || one.term < elected.term)
  const kind = groupKindOf(assembly.kind)
  const group = groupsOf(on).findLast(
    one =>
      one.kind === kind &&
      one.formedOn <= dayOf(assembly.closesAt) &&
      (one.workedUntil === null || one.workedUntil >= dayOf(assembly.opensAt)),
  )
  const petition = readPetitions(db, compound.id).findLast(one => one.assemblyId === assembly.id)
  return {
    elected: elected ? committeeFact(on, elected, STILL, from) : null,
    inOffice: before ? committeeFact(on, before, dayOf(assembly.opensAt), from) : null,
    group: group
      ? {
          formedOn: group.formedOn,
          members: sitting(group).map(({ name, body, chair, unit }) => ({
            ...{ name, body, chair },
            building: unit === '' ? '' : (readUnit(db, compound.id, unit)?.building ?? ''),
          })),
        }
      : null,
    petition: petition ? petitionFact(on, petition) : null,
    contractEnds:
      readPlans(db, compound.id)
        .filter(({ assemblyId }) => assemblyId === assembly.id)
        .flatMap(plan => readAnchors(db, plan.id).get('contract-ends') ?? [])
        .at(-1) ?? null,
  }
}

export function petitionFact(on: OnAssembly, petition: StoredPetition): PetitionFact | null {
  const { handedInOn } = petition
  if (handedInOn === null) return null
  return { handedInOn, signed: countedPetition(on, petition, handedInOn).count.signed }
}

function committeeFact(
  on: OnCompound,
  committee: StoredCommittee,
  day: Day,
  isHere: (electionId: number | null) => boolean,
): CommitteeFact {
  const now = asItStands(on, committee, day)
  const { term, starts, ends, size, filing, filedOn } = committee
  return {
    ...{ term, starts, ends, size, filing, filedOn },
    held: now.held.map(seat => ({
      ...{ name: seat.name, unit: seat.unit, sex: seat.sex, politics: seat.politics },
      post: postOn(now, seat, day),
      electedHere: isHere(seat.electionId),
    })),
    chosenOn: now.posts.find(({ post }) => post === 'chair')?.since ?? null,
  }
}
