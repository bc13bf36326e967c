import { Refused } from '../../basics/problem.ts'
import { deskHere } from '../../store/ballots/desks.ts'
import { readBatches } from '../../store/control/batches.ts'
import { readItems } from '../../store/items.ts'
import { pathOf } from '../../store/open.ts'
import { inSnapshot } from '../../store/snapshot.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { countVote } from '../facts/vote.ts'
import { needState, theAssembly, theCompound, withRecord } from '../session.ts'

/** Ballots entered one after the other: on a screen of their own, or by plain questions. */
export function run(call: Call): Promise<Answer> {
  if (!call.canAsk) throw new WrongUsage([{ code: 'terminal-needed' }])
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'open', 'closed')
    const items = readItems(db, assembly.id)
    const second = call.flag('second')
    const box = call.option('box')?.trim() ?? ''
    const batch = call.option('batch')?.trim()
    const plain = call.flag('plain') || call.world.env['TERM'] === 'dumb'
    if (plain && (second || batch !== undefined)) throw new WrongUsage([{ code: 'desk-needs-screen' }])
    const own = deskHere(db)
    // What goes back with a desk's file is papers and corrections of them.
    if (own && (second || batch !== undefined))
      throw new Refused([{ code: 'desk-only-enters', data: { desk: own.code, path: pathOf(db) } }])
    const batches = batch === undefined ? [] : readBatches(db, assembly.id).map(b => b.label)
    if (batch !== undefined && !batches.includes(batch))
      throw new Refused([{ code: 'batch-unknown', data: { batch, batches: batches.join('、') || '—' } }])
    const recorded = plain
      ? await import('./plain.ts').then(({ PlainDesk }) => new PlainDesk(call, db, assembly, items).run())
      : await import('./desk/desk.ts').then(({ runDesk }) =>
          runDesk(call, db, compound, assembly, items, { second, box, batch }),
        )
    const { accepted } = inSnapshot(db, () => countVote(db, compound, assembly)).ballots
    return {
      data: { recorded, accepted: accepted.headcount },
      text: () =>
        call.t({
          zh: `本次录入 ${recorded} 张；有效票共 ${accepted.headcount} 人\n`,
          en: `${recorded} papers entered; ${accepted.headcount} voters accepted in all\n`,
        }),
    }
  })
}
