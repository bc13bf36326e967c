import type { Correction, Said } from '../../../assembly/papers/correction.ts'
import { sameSaid } from '../../../assembly/papers/entry-control.ts'
import { Refused } from '../../../basics/problem.ts'
import type { Writer } from '../../../store/act.ts'
import { addCorrection } from '../../../store/ballots/corrections.ts'
import { readEntered, readPapers, reopenResolution } from '../../../store/ballots/papers.ts'
import type { Db } from '../../../store/open.ts'
import type { Call } from '../../frame/call.ts'
import { actorOf, needSameState, type OpenAssembly, record } from '../../frame/session.ts'

/** What is to be corrected of a recorded paper, and what whoever corrects it saw there. */
export interface Correcting {
  readonly voter: number
  readonly no: number
  readonly serial: string
  readonly from: Said
  readonly to: Said
  readonly struck: boolean
  readonly reason: string
  readonly witnesses?: string
}

/**
 * Records a correction: the paper's row stays as it was entered, the correction beside it says what the paper says. One
 * that changed meanwhile is looked at again first; a decision that a paper is void is not undone.
 */
export function recordCorrection(
  db: Db,
  call: Call,
  assembly: OpenAssembly,
  correcting: Correcting,
  also: (writer: Writer) => void = () => {},
): void {
  const { voter, no, serial, from, to, struck, reason, witnesses = '' } = correcting
  const kind: Correction['kind'] = struck ? 'struck' : 'marks'
  record(
    db,
    call,
    { subject: `${assembly.path} ${serial}`, reason, detail: `correct paper ${no} ${kind}`, beside: true },
    writer => {
      needSameState(db, assembly)
      const paper = readPapers(db, assembly.id, voter).find(p => p.no === no)
      if (!paper || !sameSaid(paper, from)) throw new Refused([{ code: 'changed-meanwhile' }])
      const entered = readEntered(db, assembly.id, voter).find(p => p.no === no)
      if (entered && entered.voidReason !== '' && !struck && to.void !== paper.void)
        throw new Refused([{ code: 'void-by-decision', data: { serial, no, reason: entered.voidReason } }])
      const { name: by, enteredAt: at } = actorOf(db, call)
      addCorrection(writer, assembly.id, { voter, paperNo: no, kind, from, to, reason, witnesses, by, at })
      // A decision on this voter's papers knew what they said before: it is to be made again.
      reopenResolution(writer, assembly.id, voter)
      also(writer)
    },
  )
}
