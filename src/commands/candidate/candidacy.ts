import type { Candidate } from '../../assembly/item.ts'
import { type Candidacy, NO_CANDIDACY, NOMINATIONS } from '../../assembly/people.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { votersOf } from '../../count/voters.ts'
import type { Weight } from '../../count/weight.ts'
import { citedTogether } from '../../law/citation.ts'
import {
  type EligibilityQuestion,
  eligibilityQuestions,
  type Screening,
  screen,
} from '../../law/elections/eligibility.ts'
import { mayNotStand } from '../../law/elections/group.ts'
import { profileOf, sourcesOf } from '../../law/profile.ts'
import { readEligibility } from '../../store/items.ts'
import { readOwnerDecisions, readUnit, readUnits } from '../../store/people/roster.ts'
import { groupsOf } from '../facts/bodies/group.ts'
import { theUnit } from '../facts/named.ts'
import { checkText } from '../frame/codes.ts'
import type { SessionWith } from '../frame/session.ts'
import type { Options } from '../frame/spec.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'

export const NO = { zh: '号码', en: 'the number' } as const
export const ELECTION = {
  value: '<code>',
  zh: '选举代码，默认唯一的选举',
  en: 'the election; default the only one',
} as const

/** What a candidate's record may be given, on `add` and `edit` alike. */
export const CANDIDACY_OPTIONS = {
  'nominated-by': {
    value: '<way>',
    choices: NOMINATIONS,
    zh: '提名方式：自荐、联名推荐、组织推荐',
    en: 'how nominated: by oneself, jointly, or recommended',
  },
  backer: {
    value: '<unit>',
    many: true,
    zh: '联名推荐的业主房号，可多次',
    en: 'a unit whose owners back the candidate; may be repeated',
  },
  sex: { value: '<text>', zh: '性别', en: 'sex' },
  born: { value: '<year>', zh: '出生年或者年月，如 1968、1968-05', en: 'born: 1968 or 1968-05' },
  politics: { value: '<text>', zh: '政治面貌', en: 'political status' },
  profession: { value: '<text>', zh: '职业', en: 'profession' },
  statement: { value: '<text>', zh: '本人陈述', en: "the candidate's own words" },
  'pledged-on': { value: '<day>', zh: '签署承诺书的日期', en: 'the day the pledge was signed' },
} as const satisfies Options

/** The record with what this call gives written over it; nothing when the call gives none of it. */
export function candidacyFrom(
  call: SessionWith<typeof CANDIDACY_OPTIONS>,
  before: Candidacy = NO_CANDIDACY,
): Candidacy | undefined {
  const given = Object.keys(CANDIDACY_OPTIONS).some(name => call.options[name] !== undefined)
  if (!given) return undefined
  const text = (name: 'sex' | 'politics' | 'profession' | 'statement') => {
    const typed = call.option(name)
    return typed === undefined ? before[name] : checkText(typed, name)
  }
  const backers = call.list('backer').flatMap(list => list.split(/[,，、\s]+/).filter(word => word !== ''))
  const after: Candidacy = {
    nominatedBy: NOMINATIONS.find(way => way === call.option('nominated-by')) ?? before.nominatedBy,
    sex: text('sex'),
    born: bornOf(call.option('born')) ?? before.born,
    politics: text('politics'),
    profession: text('profession'),
    statement: text('statement'),
    pledgedOn: call.day('pledged-on') ?? before.pledgedOn,
    backers:
      backers.length === 0
        ? before.backers
        : [...new Set(backers.map(typed => theUnit(call, typed).code))].sort(),
  }
  if (after.backers.length > 0 && after.nominatedBy !== null && after.nominatedBy !== 'joint')
    throw new Refused([{ code: 'backers-not-joint' }])
  return after.backers.length > 0 ? { ...after, nominatedBy: 'joint' } : after
}

function bornOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined
  if (!/^(19|20)\d\d(-(0[1-9]|1[0-2]))?$/.test(typed.trim()))
    throw new Refused([{ code: 'born-malformed', data: { value: typed } }])
  return typed.trim()
}

/** The heads and area behind a joint nomination, counted as a roll counts them. */
export function backingOf({ db, compound, assembly }: OnAssembly, backers: readonly string[]): Weight {
  const known = readUnits(db, compound.id)
  const units = known.filter(unit => backers.includes(unit.code))
  return votersOf(units, assembly.rules, readOwnerDecisions(db, compound.id), known).figures
}

/** A joint nomination with fewer owners than the house rule asks for; never a wall. */
export function backingWarnings(
  on: OnAssembly,
  candidate: { readonly no: number; readonly name: string },
  candidacy: Candidacy | undefined,
): Problem[] {
  const least = on.assembly.rules['nomination-backers']
  if (candidacy?.nominatedBy !== 'joint' || least === null) return []
  const { headcount } = backingOf(on, candidacy.backers)
  if (headcount >= least) return []
  return [
    { code: 'backers-too-few', data: { no: candidate.no, name: candidate.name, backers: headcount, least } },
  ]
}

/** An owner in the preparatory group stands for the first committee, where the place does not let one; never a wall. */
export function groupWarnings(on: OnAssembly, name: string): Problem[] {
  const { compound, assembly } = on
  const barred = mayNotStand('preparation', profileOf(compound, assembly))
  if (!barred || assembly.kind !== 'first') return []
  const group = groupsOf(on).findLast(({ kind }) => kind === 'preparation')
  return problemIf(group?.members.some(one => one.body === 'owners' && one.name === name) === true, {
    code: 'group-reps-may-not-stand',
    data: { name, article: citedTogether(sourcesOf(barred)) },
  })
}

/** What must be asked about the candidates of an assembly. */
export function questionsOf({ compound, assembly }: OnAssembly): EligibilityQuestion[] {
  return eligibilityQuestions(profileOf(compound, assembly), dayOf(assembly.closesAt))
}

/** Every question about a candidate, and what the answers on record and the roster come to. */
export function screened(on: OnAssembly, electionId: number, candidate: Candidate): Screening {
  const { db, compound, assembly } = on
  return screen(
    candidate,
    questionsOf(on),
    readEligibility(db, electionId).get(candidate.no) ?? [],
    candidate.unit === '' ? undefined : readUnit(db, compound.id, candidate.unit)?.owners,
    dayOf(assembly.opensAt),
  )
}
