import { printable } from '../../basics/text.ts'
import { INK } from '../../documents/board/big-text.ts'
import { boardText } from '../../documents/board/board-text.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { needState, type OpenAssembly, theAssembly, theCompound, withRecord } from '../session.ts'
import { tallyJson } from '../tally/json.ts'
import { showLive } from './live.ts'
import { BoardWatch } from './look.ts'
import { servePage } from './serve.ts'

const USUAL_SECONDS = 5
const USUAL_WIDTH = 80

export async function run(call: Call): Promise<Answer> {
  if (call.option('port') !== undefined && !call.flag('serve'))
    throw new WrongUsage([{ code: 'port-without-serve' }])
  const every = call.count('every', 1) ?? USUAL_SECONDS
  const watch = new BoardWatch(call, await theOne(call))
  if (call.flag('serve')) return servePage(call, watch, every)
  const live = call.world.stdout.isTTY === true && !call.flag('json') && !call.flag('once')
  if (live && call.world.untilStopped) {
    await showLive(call, watch, every, call.world.untilStopped())
    return { data: null, text: () => '' }
  }
  const tally = watch.tally()
  return {
    data: tallyJson(tally, { marks: tally.final }),
    text: () => {
      const parts = boardText(watch.look(), call.world.stdout.columns ?? USUAL_WIDTH)
      return `${printable(parts.map(lines => lines.join('\n')).join('\n\n')).replaceAll(INK, '#')}\n`
    },
  }
}

/** Which assembly it is, by the rules that every command goes by; an older record is brought up to date on the way. */
function theOne(call: Call): Promise<OpenAssembly> {
  return withRecord(call, db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'reading')
    needState(assembly, 'convened', 'open', 'closed', 'declared')
    return assembly
  })
}
