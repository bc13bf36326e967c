import { MANNERS, type SeatsToFill } from '../../assembly/item.ts'
import { Refused } from '../../basics/problem.ts'
import { MANNER_WORDS } from '../../documents/wording/words.ts'
import type { Answer } from '../answer.ts'
import { type Call, own, readCount, WrongUsage } from '../call.ts'
import { choicesOf } from '../facts/choices.ts'
import { saveItem } from './draft.ts'

/** `election add` and `election edit`. */
export function run(call: Call): Promise<Answer> {
  return saveItem(call, 'election', makeElection(call), {
    first: () => call.needCount('seats', 1),
    title: { standing: call.t({ zh: '业主委员会委员选举', en: 'Election of the owners’ committee' }) },
  })
}

function makeElection(call: Call): Parameters<typeof saveItem<'election'>>[2] {
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
    }
  }
}

/** What else there is to say of a new election, where its seats were asked for. */
async function askRest(call: Call, title: string, seats: number): Promise<void> {
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
function fillsOf(call: Call, seats: number): SeatsToFill | undefined {
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
