import { MANNERS, type SeatsToFill } from '../../assembly/item.ts'
import { Refused } from '../../basics/problem.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { saveItem } from './draft.ts'

/** `election add` and `election edit`. */
export function run(call: Call): Promise<Answer> {
  return saveItem(call, 'election', async (base, before) => {
    const seats = before ? (call.count('seats', 1) ?? before.seats) : await call.needCount('seats', 1)
    return {
      ...base,
      kind: 'election',
      seats,
      alternates: call.count('alternates', 0) ?? before?.alternates ?? 0,
      manner: MANNERS.find(m => m === call.option('manner')) ?? before?.manner ?? 'approve',
      candidates: before?.candidates ?? [],
      fills: fillsOf(call, seats) ?? before?.fills ?? null,
    }
  })
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
