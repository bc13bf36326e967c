import type { AssemblyKind } from '../../assembly/assembly.ts'
import { MANNERS, type SeatsToFill } from '../../assembly/item.ts'
import { MANNER_WORDS } from '../../assembly/vocabulary.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { type CommitteeOnDay, committeeOn } from '../facts/bodies/committee.ts'
import { choicesOf } from '../facts/choices.ts'
import { own, readCount, WrongUsage } from '../frame/call.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer, CallWith, Options } from '../frame/spec.ts'
import { ADD, type Drafting, EDIT, IN_DRAFT, saveItem } from './draft.ts'

/** `election add` and `election edit`. */
const ELECTION = {
  seats: { value: '<n>', zh: '应选名额', en: 'seats' },
  alternates: { value: '<n>', zh: '候补名额，默认 0', en: 'alternates, 0 by default' },
  manner: {
    value: '<manner>',
    choices: MANNERS,
    zh: '在名单上选择，或逐人表态',
    en: 'name up to the seats, or an opinion on each',
  },
  'committee-size': {
    value: '<n>',
    zh: '补选：业主委员会约定的人数，默认取自记录',
    en: 'by-election: the number of members agreed; by default as on record',
  },
  remaining: {
    value: '<n>',
    zh: '补选：现任委员人数，默认取自记录',
    en: 'by-election: members who hold their seats; by default as on record',
  },
  'term-ends': {
    value: '<day>',
    zh: '补选：本届任期届满日，默认取自记录',
    en: 'by-election: the last day of the term; by default as on record',
  },
  'write-ins': {
    zh: '票上可以另选他人（须有选举办法的约定）',
    en: 'papers may name persons outside the list',
  },
} as const satisfies Options

export const electionAdd = recordCommand(
  {
    path: ['election', 'add'],
    act: 'election.add',
    asks: ['seats', 'alternates', 'manner'],
    summary: { zh: '加入选举', en: 'adds an election' },
    arguments: ADD.arguments,
    options: { ...ADD.options, ...ELECTION },
    example: 'hoa election add "第三届业主委员会委员选举" --seats 5 --alternates 1',
    ...IN_DRAFT,
  },
  call => save({ add: call }, call),
)

export const electionEdit = recordCommand(
  {
    path: ['election', 'edit'],
    act: 'election.edit',
    summary: { zh: '修改选举（草稿）', en: 'changes an election in a draft' },
    arguments: EDIT.arguments,
    options: { ...EDIT.options, ...ELECTION },
    example: 'hoa election edit E1 --seats 7',
    ...IN_DRAFT,
  },
  call => save({ edit: call }, call),
)

async function save(drafting: Drafting, call: SessionWith<typeof ELECTION>): Promise<Answer> {
  const notes: Problem[] = []
  const answer = await saveItem(drafting, 'election', makeElection(call, notes), {
    first: () => call.needCount('seats', 1),
    title: { standing: call.t({ zh: '业主委员会委员选举', en: 'Election of the owners’ committee' }) },
  })
  return { ...answer, warnings: [...(answer.warnings ?? []), ...notes] }
}

function makeElection(
  call: SessionWith<typeof ELECTION>,
  notes: Problem[],
): Parameters<typeof saveItem<'election'>>[2] {
  return async (base, before) => {
    const seats = before ? (call.count('seats', 1) ?? before.seats) : await call.needCount('seats', 1)
    if (!before) await askRest(call, base.title, seats)
    return {
      ...base,
      kind: 'election',
      seats,
      alternates: call.count('alternates', 0) ?? before?.alternates ?? 0,
      manner: MANNERS.find(m => m === call.option('manner')) ?? before?.manner ?? 'approve',
      candidates: before?.candidates ?? [],
      fills: fillsOf(call, base.code, seats, before === undefined, notes) ?? before?.fills ?? null,
      ...((call.flag('write-ins') || before?.writeIns) && { writeIns: [] }),
    }
  }
}

/** What else there is to say of a new election, where its seats were asked for. */
async function askRest(call: CallWith<typeof ELECTION>, title: string, seats: number): Promise<void> {
  const alternates = await call.offer('alternates', text => readCount('alternates', text, 0), {
    standing: '0',
  })
  const manner = await call.offer('manner', own, {
    about: { zh: '怎样填票', en: 'how it is voted on' },
    choices: choicesOf(MANNER_WORDS),
    standing: 'approve',
  })
  await call.review([
    title,
    call.t({
      zh: `应选 ${seats} 名，候补 ${alternates} 名`,
      en: `${seats} seats, ${alternates} alternates`,
    }),
    ...MANNERS.filter(m => m === manner).map(m => call.t(MANNER_WORDS[m])),
  ])
}

/**
 * 补选: the committee it fills up; only seats that are vacant can be filled. What is not said is taken from the committee on
 * record: there a new election for no more than its vacant seats, held by the committee itself, is a by-election.
 */
function fillsOf(
  call: SessionWith<typeof ELECTION>,
  item: string,
  seats: number,
  isNew: boolean,
  notes: Problem[],
): SeatsToFill | undefined {
  const { assembly } = call
  const known = committeeOn(call, dayOf(assembly.opensAt))
  const said = { size: call.count('committee-size', 1), remaining: call.count('remaining', 0) }
  const unsaid = said.size === undefined && said.remaining === undefined
  if (unsaid && !(isNew && known && isByElection(assembly.kind, known, seats))) return undefined
  const committeeSize = said.size ?? known?.committee.size
  const remaining = said.remaining ?? known?.held.length
  if (committeeSize === undefined || remaining === undefined)
    throw new WrongUsage([
      {
        code: 'option-missing',
        data: { option: committeeSize === undefined ? '--committee-size' : '--remaining' },
      },
    ])
  const vacant = committeeSize - remaining
  if (seats > vacant)
    throw new Refused([{ code: 'seats-not-vacant', data: { seats, vacant, committeeSize, remaining } }])
  const figures = { item, committeeSize, remaining }
  if (unsaid) notes.push({ code: 'by-election-from-record', data: figures })
  else if (known && (known.committee.size !== committeeSize || known.held.length !== remaining))
    notes.push({
      code: 'by-election-differs',
      data: { ...figures, size: known.committee.size, held: known.held.length },
    })
  return {
    kind: 'by-election',
    committeeSize,
    remaining,
    termEnds: call.day('term-ends') ?? known?.committee.ends ?? null,
    earlier: '',
  }
}

function isByElection(
  kind: AssemblyKind,
  { state, held, committee }: CommitteeOnDay,
  seats: number,
): boolean {
  const standing = kind === 'regular' || kind === 'temporary'
  return standing && state === 'by-election' && seats <= committee.size - held.length
}
