import type { Correction, Recount, Said } from '../../../assembly/paper.ts'
import { sameSaid } from '../../../assembly/paper.ts'
import { Refused } from '../../../basics/problem.ts'
import type { Minute } from '../../../basics/time.ts'
import type { Writer } from '../../../store/act.ts'
import { nextPaperNo } from '../../../store/ballots/desks.ts'
import {
  addCorrection,
  addPapers,
  nextNumber,
  readEntered,
  readPapers,
  reopenResolution,
  type VoterPaper,
} from '../../../store/ballots/papers.ts'
import { readRecountedPapers } from '../../../store/review.ts'
import { own } from '../../frame/call.ts'
import type { Session, SessionWith } from '../../frame/session.ts'
import type { ArgumentSpec, ValueOption } from '../../frame/spec.ts'
import { paperChoices } from './words.ts'

export const PAPER = {
  value: '<no>',
  zh: '第几张，只有一张时可省',
  en: 'which paper, if there are several',
} as const

/** A paper that is to be corrected. */
export interface PaperMeant {
  readonly no: number
  readonly receivedAt: Minute
  /** What the count takes it for now; undefined for one that a recount finds and nobody entered. */
  readonly entered: Said | undefined
}

/** The paper that `--paper` names, or the only one; with `--received`, in a recount, one that nobody entered. */
export async function paperMeant(
  call: SessionWith<{ readonly paper: ValueOption; readonly received: ValueOption }>,
  { voter, serial }: { readonly voter: number; readonly serial: string },
  recount: Recount | undefined,
): Promise<PaperMeant> {
  const { db, assembly } = call
  const found = recount ? readRecountedPapers(db, assembly.id, recount.no).filter(p => p.voter === voter) : []
  // What a recount takes a paper for stands before what it was entered as.
  const known = [...readPapers(db, assembly.id, voter), ...found]
  const papers = new Map(known.map(paper => [paper.no, paper]))
  const received = call.minute('received')
  if (received !== undefined) {
    if (!recount) throw new Refused([{ code: 'received-only-in-recount' }])
    const { opensAt: opens } = assembly
    if (received < opens)
      throw new Refused([{ code: 'received-before-opening', data: { time: received, opens } }])
    return { no: nextPaperNo(papers.keys(), 0), receivedAt: received, entered: undefined }
  }
  const { no, receivedAt, ...entered } = await paperNamed(call, serial, [...papers.values()])
  return { no, receivedAt, entered }
}

/** The paper of a voter that `--paper` names, or the only one. */
export async function paperNamed<P extends Pick<VoterPaper, 'no' | 'receivedAt' | 'void' | 'marks'>>(
  call: SessionWith<{ readonly paper: ValueOption }>,
  serial: string,
  papers: readonly P[],
): Promise<P> {
  if (papers.length === 0) throw new Refused([{ code: 'papers-none', data: { serial } }])
  if (papers.length > 1 && call.canAsk)
    await call.need('paper', own, { choices: paperChoices(call.items, papers) })
  const named = call.count('paper', 1)
  const listed = papers.map(p => p.no).join('、')
  if (named === undefined && papers.length > 1)
    throw new Refused([{ code: 'paper-not-named', data: { serial, papers: listed } }])
  const paper = named === undefined ? papers[0] : papers.find(p => p.no === named)
  if (!paper) throw new Refused([{ code: 'paper-unknown', data: { serial, no: named ?? 0, papers: listed } }])
  return paper
}

/** The voter whom the argument `ballot` names, and the paper of theirs that is meant. */
export async function paperOfBallot(
  call: SessionWith<{ readonly paper: ValueOption }, { readonly ballot: ArgumentSpec }>,
): Promise<{ readonly voter: number; readonly serial: string; readonly paper: VoterPaper }> {
  const { db, assembly, roll } = call
  const voter = await call.needArgument('ballot', text => roll.typed(text))
  const serial = roll.serialOf(voter)
  const paper = await paperNamed(call, serial, readPapers(db, assembly.id, voter))
  return { voter, serial, paper }
}

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
  call: Session,
  correcting: Correcting,
  also: (writer: Writer) => void = () => {},
): void {
  const { no, serial, struck, reason } = correcting
  const subject = `${call.assembly.path} ${serial}`
  const detail = `correct paper ${no} ${struck ? 'struck' : 'marks'}`
  call.record({ subject, reason, detail, beside: true }, writer => {
    correct(call, writer, correcting)
    also(writer)
  })
}

/**
 * Records that a paper was entered for the wrong voter: that entry is struck, and the paper stands with whom it belongs to,
 * received as before. One act; either record names the other. `check` looks once more, in its transaction, whether it still
 * holds; `also` gets the number that the paper has there.
 */
export function recordMove(
  call: Session,
  wrong: Omit<Correcting, 'to' | 'struck'>,
  right: { readonly voter: number; readonly serial: string; readonly said: Said },
  check: () => void,
  also: (writer: Writer, no: number) => void,
): number {
  const { db, assembly } = call
  const entered = readPapers(db, assembly.id, wrong.voter).find(paper => paper.no === wrong.no)
  if (!entered) throw new Refused([{ code: 'entry-struck' }])
  const { voter, serial, said } = right
  const subject = `${assembly.path} ${serial}`
  const { reason } = wrong
  return call.record({ subject, reason, happenedAt: entered.receivedAt, beside: true }, writer => {
    check()
    correct(call, writer, { ...wrong, to: wrong.from, struck: true })
    const no = nextNumber(db, assembly.id, voter)
    addPapers(writer, assembly.id, [{ ...entered, ...said, voter, no }])
    also(writer, no)
    const detail = `paper ${no}, entered before as paper ${wrong.no} of ${wrong.serial}`
    writer.tell(detail, { kind: 'paper', paperNo: no, voters: [wrong.voter] })
    return no
  })
}

function correct(call: Session, writer: Writer, correcting: Correcting): void {
  const { db, assembly } = call
  const { voter, no, serial, from, to, struck, reason, witnesses = '' } = correcting
  const kind: Correction['kind'] = struck ? 'struck' : 'marks'
  call.needSameState()
  const paper = readPapers(db, assembly.id, voter).find(p => p.no === no)
  if (!paper || !sameSaid(paper, from)) throw new Refused([{ code: 'changed-meanwhile' }])
  const entered = readEntered(db, assembly.id, voter).find(p => p.no === no)
  if (entered && entered.voidReason !== '' && !struck && to.void !== paper.void)
    throw new Refused([{ code: 'void-by-decision', data: { serial, no, reason: entered.voidReason } }])
  const { name: by, enteredAt: at } = call.clerk
  addCorrection(writer, assembly.id, { voter, paperNo: no, kind, from, to, reason, witnesses, by, at })
  // A decision on this voter's papers knew what they said before: it is to be made again.
  reopenResolution(writer, assembly.id, voter)
}
