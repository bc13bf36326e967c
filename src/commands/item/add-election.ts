import { MANNERS, type SeatsToFill } from '../../assembly/item.ts'
import { MANNER_WORDS } from '../../assembly/vocabulary.ts'
import { Refused } from '../../basics/problem.ts'
import { choicesOf } from '../facts/choices.ts'
import { own, readCount, WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
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
    zh: '补选：业主委员会约定的人数',
    en: 'by-election: the number of members agreed',
  },
  remaining: { value: '<n>', zh: '补选：现任委员人数', en: 'by-election: members who hold their seats' },
  'term-ends': { value: '<day>', zh: '补选：本届任期届满日', en: 'by-election: the last day of the term' },
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

function save(drafting: Drafting, call: CallWith<typeof ELECTION>): Promise<Answer> {
  return saveItem(drafting, 'election', makeElection(call), {
    first: () => call.needCount('seats', 1),
    title: { standing: call.t({ zh: '业主委员会委员选举', en: 'Election of the owners’ committee' }) },
  })
}

function makeElection(call: CallWith<typeof ELECTION>): Parameters<typeof saveItem<'election'>>[2] {
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
      fills: fillsOf(call, seats) ?? before?.fills ?? null,
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

/** 补选: the committee it fills up; only seats that are vacant can be filled. */
function fillsOf(call: CallWith<typeof ELECTION>, seats: number): SeatsToFill | undefined {
  const committeeSize = call.count('committee-size', 1)
  const remaining = call.count('remaining', 0)
  if (committeeSize === undefined && remaining === undefined) return undefined
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
  return {
    kind: 'by-election',
    committeeSize,
    remaining,
    termEnds: call.day('term-ends') ?? null,
    earlier: '',
  }
}
