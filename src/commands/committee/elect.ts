import type { Committee } from '../../assembly/bodies/committee.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { insteadOf } from '../../basics/text.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import type { ElectionTally } from '../../count/outcome.ts'
import { termFaults } from '../../law/elections/term.ts'
import { profileOn } from '../../law/profile.ts'
import { countedOn } from '../../law/voting/deadlines.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { type ItemOf, readCandidacies, readItems } from '../../store/items.ts'
import {
  addCommittee,
  addSeats,
  readCommittees,
  readSeats,
  type StoredCommittee,
  type StoredSeat,
} from '../../store/people/committees.ts'
import { readRecountedPapers, readRecounts } from '../../store/review.ts'
import { committeeOn, committeeRemarks } from '../facts/bodies/committee.ts'
import { choicesNamed } from '../facts/choices.ts'
import { Vote } from '../facts/vote.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Options } from '../frame/spec.ts'
import { type OnCompound, withRules } from '../frame/the-assembly.ts'
import { needTermFree, needTermInOrder, TERM, termText } from './term.ts'

const OPTIONS = {
  from: { value: '<election>', zh: '已宣布结果的选举，如 E1', en: 'a declared election, such as E1' },
  ...TERM,
} as const satisfies Options

/** A declared election, and what it came to. */
interface Elected {
  readonly assembly: StoredAssembly
  readonly election: ItemOf<'election'>
  readonly tally: ElectionTally
}

export const committeeElect = recordCommand(
  {
    path: ['committee', 'elect'],
    act: 'committee.elect',
    asks: ['from', 'ends'],
    summary: {
      zh: '登记选举产生的业主委员会：当选委员、候补委员取自已宣布的选举；补选的补入本届',
      en: 'records the committee that was elected, from a declared election; a by-election fills up the one in office',
    },
    options: OPTIONS,
    example: 'hoa committee elect --from E1 --ends 2031-11-30',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const elections = electionsHeld(call)
    const found = await call.need('from', text => electionNamed(elections, text, call.option('assembly')), {
      choices: choicesNamed(
        elections
          .filter(({ assembly }) => assembly.state === 'declared')
          .map(({ assembly, election }) => ({
            value: `${assembly.code} ${election.code}`,
            name: election.title,
          })),
      ),
    })
    const elected = counted(call, found)
    const { assembly, election, tally } = elected
    const committees = readCommittees(call.db, compound.id)
    needNotTaken(call, committees, elected)
    const electedOn = electionDay(call, assembly)
    const before = fillsUp(committees, elections, election)
    const warnings: Problem[] = problemIf(!tally.committee.formed, {
      code: 'committee-not-formed',
      data: { members: tally.committee.members, agreed: tally.committee.agreed },
    })
    const term = before?.term ?? (await newTerm(call, committees, electedOn, tally))
    if (typeof term !== 'number') {
      needTermInOrder(term)
      warnings.push(...termFaults(term, profileOn(compound.region, electedOn)))
    }
    const seats = seatsOf(call, elected, electedOn, before ? readSeats(call.db, before.id).length : 0)
    const number = typeof term === 'number' ? term : term.term
    call.record(
      {
        subject: `${compound.code} ${number}`,
        detail: `${assembly.code} ${election.code}: ${seats.map(seat => seat.name).join('、')}`,
        happenedAt: electedOn,
      },
      writer => {
        const id =
          typeof term === 'number'
            ? (before?.id ?? 0)
            : addCommittee(writer, compound.id, { ...term, electionId: election.id })
        addSeats(writer, id, seats)
      },
    )
    const now = committeeOn(call, electedOn, number)
    return {
      data: {
        term: number,
        from: { assembly: assembly.code, election: election.code },
        electedOn,
        members: seats.filter(seat => seat.rank === 0).map(seat => seat.name),
        alternates: seats.filter(seat => seat.rank > 0).map(seat => seat.name),
        standing: now?.held.length ?? 0,
        size: now?.committee.size ?? 0,
        state: now?.state ?? 'none',
      },
      warnings: [...warnings, ...(now ? committeeRemarks(call, now) : [])],
      text: () =>
        call.t({
          zh: `第 ${number} 届业主委员会：${electedOn} 选出 ${seats.map(seat => seat.name + (seat.rank > 0 ? '（候补）' : '')).join('、')}；${termText(now?.committee, 'zh')}\n→ 推选主任：hoa committee officer <姓名> chair --at <日期>\n`,
          en: `Committee of term ${number}: elected on ${electedOn} ${seats.map(seat => seat.name + (seat.rank > 0 ? ' (alternate)' : '')).join(', ')}; ${termText(now?.committee, 'en')}\n→ its chair: hoa committee officer <name> chair --at <day>\n`,
        }),
    }
  },
)

/** The elections of assemblies, the last first; whether their result is declared is looked at when one is chosen. */
function electionsHeld({ db, compound }: OnCompound): Pick<Elected, 'assembly' | 'election'>[] {
  return readAssemblies(db, compound.id)
    .toReversed()
    .flatMap(assembly =>
      readItems(db, assembly.id)
        .filter(item => item.kind === 'election')
        .map(election => ({ assembly, election })),
    )
}

/** `E1`, of the last declared assembly that has one; `a1 E1` or `--assembly a1` says which. */
function electionNamed(
  elections: readonly Pick<Elected, 'assembly' | 'election'>[],
  typed: string,
  asked: string | undefined,
): Pick<Elected, 'assembly' | 'election'> {
  const [code = '', named = asked] = typed
    .trim()
    .split(/[\s/]+/)
    .toReversed()
  const fits = elections.filter(
    ({ assembly, election }) =>
      election.code === code.toUpperCase() && (named === undefined || assembly.code === named),
  )
  const found = fits.find(({ assembly }) => assembly.state === 'declared')
  if (found) return found
  const [first] = fits
  if (first)
    throw new Refused([
      {
        code: 'election-not-declared',
        data: { election: first.election.code, assembly: first.assembly.code },
      },
    ])
  const known = elections.map(({ assembly, election }) => `${assembly.code} ${election.code}`)
  throw new Refused([
    { code: 'item-unknown', data: { item: typed, there: insteadOf(typed, known, { last: true }) } },
  ])
}

/** What the election came to: as declared, or as the last recount that was closed found it. */
function counted(on: OnCompound, { assembly, election }: Pick<Elected, 'assembly' | 'election'>): Elected {
  const { db, compound } = on
  const recount = readRecounts(db, assembly.id).findLast(({ closedAt }) => closedAt !== null)
  const papers = recount ? readRecountedPapers(db, assembly.id, recount.no) : []
  const tally = new Vote({ db, compound, assembly: withRules(db, compound, assembly) }, papers)
    .tally()
    .items.find(item => item.code === election.code)
  if (tally?.kind !== 'election' || !tally.candidates.some(({ result }) => result === 'elected'))
    throw new Refused([{ code: 'committee-nobody-elected', data: { election: election.code } }])
  return { assembly, election, tally }
}

function needNotTaken(
  { db }: OnCompound,
  committees: readonly StoredCommittee[],
  { assembly, election }: Elected,
): void {
  const taken = committees.find(
    ({ id, electionId }) =>
      electionId === election.id || readSeats(db, id).some(seat => seat.electionId === election.id),
  )
  if (taken)
    throw new Refused([
      {
        code: 'election-taken',
        data: { election: election.code, assembly: assembly.code, term: taken.term },
      },
    ])
}

/** The day of the election: as it is said, else that of the count; never before the close. */
function electionDay(call: SessionWith<typeof OPTIONS>, assembly: StoredAssembly): Day {
  const day =
    call.option('at') === undefined ? (countedOn(assembly) ?? dayOf(call.now)) : dayOf(call.happenedAt())
  const closed = dayOf(assembly.closesAt)
  if (day < closed) throw new Refused([{ code: 'committee-before-close', data: { day, closed } }])
  return day
}

/** The committee whose vacant seats the election fills: the one in office, or for a run-off the one it left undone. */
function fillsUp(
  committees: readonly StoredCommittee[],
  elections: readonly Pick<Elected, 'assembly' | 'election'>[],
  { fills }: ItemOf<'election'>,
): StoredCommittee | undefined {
  if (!fills) return undefined
  if (fills.kind === 'by-election') return committees.at(-1)
  const earlier = elections.find(
    ({ assembly, election }) => `${assembly.code} ${election.code}` === fills.earlier,
  )
  return committees.find(({ electionId }) => electionId !== null && electionId === earlier?.election.id)
}

async function newTerm(
  call: SessionWith<typeof OPTIONS>,
  committees: readonly StoredCommittee[],
  electedOn: Day,
  { committee }: ElectionTally,
): Promise<Committee> {
  const term = call.count('term', 1) ?? (committees.at(-1)?.term ?? 0) + 1
  needTermFree(committees, term)
  const starts = call.day('starts') ?? electedOn
  if (call.option('ends') === undefined && call.canAsk) await call.needMinute('ends')
  return {
    ...{ term, starts, electedOn },
    size: call.count('size', 1) ?? committee.agreed,
    ends: call.day('ends') ?? null,
    filing: '',
    filedOn: null,
  }
}

/** Those elected in the order of their votes, and the alternates behind them. */
function seatsOf(
  { db }: OnCompound,
  { election, tally }: Elected,
  electedOn: Day,
  before: number,
): StoredSeat[] {
  const candidacies = readCandidacies(db, election.id)
  const byRank = (result: 'elected' | 'alternate') =>
    tally.candidates
      .filter(candidate => candidate.result === result)
      .toSorted((a, b) => (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER))
  const alternates = byRank('alternate')
  return [...byRank('elected'), ...alternates].map((candidate, i) => {
    const rank = alternates.indexOf(candidate) + 1
    const candidacy = candidacies.get(candidate.no)
    return {
      no: before + i + 1,
      name: candidate.name,
      unit: election.candidates.find(({ no }) => no === candidate.no)?.unit ?? '',
      rank,
      electionId: election.id,
      since: rank > 0 ? null : electedOn,
      ended: null,
      cause: null,
      sex: candidacy?.sex ?? '',
      politics: candidacy?.politics ?? '',
    }
  })
}
