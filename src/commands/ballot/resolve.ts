import { Refused } from '../../basics/problem.ts'
import { setResolution } from '../../store/ballots/papers.ts'
import { readItems } from '../../store/items.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { ballotLines } from './papers/lines.ts'
import { RollIndex } from './papers/roll-index.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'open', 'closed')
    const roll = new RollIndex(db, assembly)
    const voter = roll.typed(await call.needArgument('ballot'))
    const serial = roll.serialOf(voter)
    const papers =
      ballotLines(db, compound, assembly, readItems(db, assembly.id), roll).find(l => l.voter === voter)
        ?.papers ?? []
    const held = papers.filter(p => p.ruling === 'held').map(p => p.no)
    if (held.length === 0) throw new Refused([{ code: 'nothing-held', data: { serial } }])
    const typed = (await call.need('accept')).trim()
    if (typed !== 'none' && !/^\d{1,5}$/.test(typed))
      throw new WrongUsage([{ code: 'accept-malformed', data: { value: typed } }])
    const accept = typed === 'none' ? null : Number(typed)
    if (accept !== null && !held.includes(accept))
      throw new Refused([{ code: 'paper-unknown', data: { serial, no: accept, papers: held.join('、') } }])
    const reason = await call.need('reason')
    const upTo = Math.max(...papers.map(p => p.no))
    record(
      db,
      call,
      { subject: `${assembly.path} ${serial}`, reason, detail: `accept ${typed} of ${held.join(' ')}` },
      writer => setResolution(writer, assembly.id, voter, { accept, upTo, reason }),
    )
    return {
      data: { serial, accept, held },
      text: () =>
        call.t({
          zh:
            accept === null
              ? `${serial}：待认定的 ${held.length} 张均不采用\n`
              : `${serial}：采用第 ${accept} 张\n`,
          en:
            accept === null
              ? `${serial}: none of the ${held.length} held papers counts\n`
              : `${serial}: paper ${accept} stands\n`,
        }),
    }
  })
}
