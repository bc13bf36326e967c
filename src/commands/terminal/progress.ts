import type { Phrase } from '../../basics/phrase.ts'
import type { Call } from '../frame/call.ts'

/** Says on a terminal that something long is going on; the function given back wipes it out again. */
export function progress(call: Call, what: Phrase): () => void {
  const { stderr } = call.world
  if (stderr.isTTY !== true || call.flag('json')) return () => {}
  stderr.write(`${call.t(what)} …`)
  return () => stderr.write('\r\u001b[2K')
}
