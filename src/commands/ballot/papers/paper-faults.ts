import { resolve } from 'node:path'
import type { Item } from '../../../assembly/item.ts'
import { maskName } from '../../../assembly/people.ts'
import { groupBy } from '../../../basics/groups.ts'
import { type Problem, problemIf } from '../../../basics/problem.ts'
import { type Day, dayOf, type Minute } from '../../../basics/time.ts'
import type { SignedPaper } from '../../../count/papers/mandates.ts'
import type { FileFindings, FileOptions } from '../../../exchange/reading/rows.ts'
import { profileOf } from '../../../law/profile.ts'
import { channelFaults, closeOf } from '../../../law/voting/channels.ts'
import { deskHere } from '../../../store/ballots/desks.ts'
import { readTransfersAfter } from '../../../store/people/roster.ts'
import { type BallotReference, faultyColumn, PLACE_FIELDS } from '../../facts/roll-index.ts'
import { type FILE_OPTIONS, fileDetail, fileOptions } from '../../files/files.ts'
import { ProblemList } from '../../files/problem-list.ts'
import type { Call } from '../../frame/call.ts'
import type { Session, SessionWith } from '../../frame/session.ts'
import type { OnAssembly, OpenAssembly } from '../../frame/the-assembly.ts'
import type { BallotBox } from './box.ts'

/** A file of which each row names a ballot, as `exchange/` reads it. */
interface BallotRows<Row> extends FileFindings {
  readonly rows: readonly (Row & BallotReference & { readonly line: number })[]
}

/**
 * What the rows of a file say of the voters they name; refused with every fault and its line. `said` tells what is wrong
 * with a row beside its voter.
 */
export async function valuesByVoter<Row, V>(
  call: SessionWith<typeof FILE_OPTIONS>,
  given: string,
  read: (path: string, options: FileOptions & { readonly timed: boolean }) => Promise<BallotRows<Row>>,
  said: (row: Row, tell: (problem: Problem, field: string) => void) => V,
): Promise<{ values: (V & { voter: number })[]; warnings: readonly Problem[]; detail: string }> {
  const path = resolve(call.world.folder, given)
  const timed = call.option('at') !== undefined
  const file = await read(path, { ...fileOptions(call), name: given, timed })
  const problems = new ProblemList(given, file)
  const values: (V & { voter: number })[] = []
  for (const row of file.rows) {
    const value = said(row, (problem, field) => problems.add(row.line, problem, file.headers[field]))
    const voter = call.roll.find(row)
    if (typeof voter === 'object')
      problems.add(row.line, voter, faultyColumn(voter, file.headers), PLACE_FIELDS)
    else values.push({ ...value, voter })
  }
  problems.throwIfAny()
  return { values, warnings: file.warnings, detail: fileDetail(path, file.digest) }
}

/** Checks that a time in a file has come: it may not be after `--at`, or without it not after tomorrow. */
export function futureCheck(call: Call): (time: Minute) => Problem | undefined {
  const at = call.option('at') === undefined ? undefined : call.happenedAt()
  let last = at ?? call.latest
  return time => {
    if (time <= last) return undefined
    // A desk is left open over days.
    if (at === undefined) last = call.latest
    if (time <= last) return undefined
    return at === undefined
      ? { code: 'time-in-future', data: { time } }
      : { code: 'time-after-at', data: { time, at } }
  }
}

/**
 * When a paper was received that does not say so: `--at`, or now while the vote is open. A desk's own file is not told of the
 * close, so after the planned one nothing is taken for granted there: the papers counted that evening are not late.
 */
export function standingReceipt(call: Session): Minute | undefined {
  const { db, assembly } = call
  const at = call.minute('at')
  if (at !== undefined || assembly.state !== 'open') return at
  return call.now > assembly.closesAt && deskHere(db) ? undefined : call.now
}

/** No ballot exists before the day of convening, so none is served before it. */
export function servedTooEarly(assembly: OpenAssembly, servedAt: Minute): Problem | undefined {
  const { convenedOn } = assembly
  if (convenedOn === null || dayOf(servedAt) >= convenedOn) return undefined
  return { code: 'served-before-convening', data: { time: servedAt, convened: convenedOn } }
}

/** A paper is signed before it is returned. */
export function signedTooLate(signedOn: Day | null, receivedAt: Minute): Problem | undefined {
  if (signedOn === null || signedOn <= dayOf(receivedAt)) return undefined
  return { code: 'signed-after-received', data: { signed: signedOn, received: dayOf(receivedAt) } }
}

/** What is wrong with a paper, and with what part of it. */
export type PaperFault =
  | { readonly part: 'received' | 'signed'; readonly problem: Problem }
  | { readonly part: 'marks'; readonly item: Item; readonly problem: Problem }

/** What an import and a merge both ask of a paper of a voter who is on the roll. */
export function paperFaults(
  box: BallotBox,
  paper: {
    readonly voter: number
    readonly receivedAt: Minute
    readonly signedOn: Day | null
    readonly marks: string
  },
): PaperFault[] {
  const { voter, receivedAt, signedOn, marks } = paper
  const received = box.timeFault(receivedAt)
  const signed = signedTooLate(signedOn, receivedAt)
  return [
    ...(received ? [{ part: 'received' as const, problem: received }] : []),
    ...(signed ? [{ part: 'signed' as const, problem: signed }] : []),
    ...box.foreignMarks(voter, marks).map(item => ({
      part: 'marks' as const,
      item,
      problem: { code: 'not-in-electorate' as const, data: { item: item.code } },
    })),
  ]
}

/** What is odd about the channels that papers in the box came by, and which of them came after their channel had closed. */
export function channelWarnings(
  { compound, assembly }: Pick<OnAssembly, 'compound' | 'assembly'>,
  papers: Iterable<{ readonly channel: string; readonly receivedAt: Minute }>,
): Problem[] {
  const byChannel = groupBy(papers, paper => paper.channel)
  const profile = profileOf(compound, assembly)
  return [...byChannel].flatMap(([channel, own]) => {
    const closes = closeOf(channel, assembly)
    const late = own.filter(({ receivedAt }) => receivedAt > closes && receivedAt <= assembly.closesAt).length
    const name = channel === '' ? '纸质' : channel
    return [
      ...problemIf(late > 0, {
        code: 'papers-after-channel-close',
        data: { channel: name, count: late, closes },
      }),
      ...channelFaults(channel, own.length, assembly, profile),
    ]
  })
}

/** What a person should look at in the signatures of papers in the box: only ever warnings. */
export function signatureWarnings(
  { db, compound, assembly, roll }: OnAssembly,
  papers: Iterable<SignedPaper>,
): Problem[] {
  const most = assembly.rules['proxy-max']
  const transfers =
    assembly.convenedOn === null ? new Map() : readTransfersAfter(db, compound.id, assembly.convenedOn)
  if (most === null && transfers.size === 0) return []
  const actsFor = new Map<string, Set<number>>()
  const warnings: Problem[] = []
  for (const paper of papers) {
    if (paper.proxy !== '') {
      const voters = actsFor.get(paper.proxy) ?? new Set()
      actsFor.set(paper.proxy, voters.add(paper.voter))
    } else if (transfers.size > 0 && paper.signedBy === '') {
      const signedOn = paper.signedOn ?? dayOf(paper.receivedAt)
      for (const { code } of roll.unitsOf(paper.voter)) {
        const since = transfers.get(code)
        if (since !== undefined && since <= signedOn)
          warnings.push({ code: 'title-passed-since', data: { unit: code, since } })
      }
    }
  }
  for (const [holder, voters] of actsFor)
    if (most !== null && voters.size > most)
      warnings.push({ code: 'proxy-over-cap', data: { holder: maskName(holder), acts: voters.size, most } })
  return warnings
}
