import type { Assembly, HouseRules } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import {
  type BallotPaper,
  channelOf,
  type RecountedPaper,
  type Resolution,
  type Ruling,
  type VoidCode,
} from '../../assembly/paper.ts'
import { codePointOrder } from '../../basics/text.ts'
import type { Minute } from '../../basics/time.ts'
import { channelCloses } from '../../law/voting/channels.ts'
import type { CountedPaper } from '../tally.ts'
import type { FoundPaper } from './mandates.ts'
import { type Marked, saySame } from './readings.ts'

/** What became of one paper, and why: the reason is a key, with the number of the other paper where there is one. */
export interface PaperRuling {
  readonly no: number
  readonly ruling: Ruling
  readonly reason: string
}

export interface RulingContext {
  /** The planned or extended close; a paper received in this minute is in time. */
  readonly closesAt: Minute
  /** Earlier ends, of channels that have one. */
  readonly channelCloses: ReadonlyMap<string, Minute>
  readonly conflicting: HouseRules['conflicting-ballots']
  readonly channels: readonly string[]
  /** See `saySame` in `readings.ts` beside this. */
  readonly same: (a: Marked, b: Marked) => boolean
}

export function rulingContext(
  assembly: Pick<Assembly, 'closesAt' | 'rules'> & Partial<Pick<Assembly, 'plannedClosesAt'>>,
  items: readonly Item[],
): RulingContext {
  const { closesAt, rules } = assembly
  return {
    closesAt,
    channelCloses: channelCloses(assembly),
    conflicting: rules['conflicting-ballots'],
    channels: rules['channel-order'].map(channelOf),
    same: saySame(items, rules),
  }
}

/** Who speaks in a paper, where that decides between papers; a field is set only in the unusual case. */
export interface Signature {
  /** How many transfers since the roll was frozen came before those who signed. */
  readonly transfersBefore?: number
  /** Title passed to a part of the voter's units only. */
  readonly inPart?: true
  /** Signed by a proxy, before whom an owner's own paper goes. */
  readonly byProxy?: true
}

export type JudgedPaper = Pick<BallotPaper, 'no' | 'receivedAt' | 'void'> &
  Marked &
  Signature & { readonly voidDetail?: string; readonly channel?: string }

/** Rules on all papers of one voter (counting.md §3, §4), in the order given. */
export function rulePapers(
  papers: readonly JudgedPaper[],
  context: RulingContext,
  resolution: Resolution | undefined,
): PaperRuling[] {
  const [only, ...others] = papers
  // Nearly every voter returns one paper.
  if (only && others.length === 0 && !resolution) return [ruleOnly(only, context)]
  const rulings = new Map<number, PaperRuling>()
  const rule = (paper: JudgedPaper, ruling: Ruling, reason: string) =>
    rulings.set(paper.no, { no: paper.no, ruling, reason })
  let valid: JudgedPaper[] = []
  for (const paper of papers) {
    const late = lateness(paper, context)
    if (late) rule(paper, 'late', late)
    else if (paper.void !== null) rule(paper, 'void', voidReason(paper.void, paper.voidDetail))
    else valid.push(paper)
  }
  if (resolution?.accept === null) {
    for (const paper of valid) if (paper.no <= resolution.upTo) rule(paper, 'void', 'resolved-none')
    valid = valid.filter(paper => paper.no > resolution.upTo)
  }
  valid.sort(byReceipt)
  ruleOnValid()
  return papers.flatMap(paper => rulings.get(paper.no) ?? [])

  /** First who speaks, then what is said, then the decision of a person, then the house rule. */
  function ruleOnValid(): void {
    const parted = titleParted(valid)
    const speaking = parted ? valid : ownBeforeProxy(papersOfEarliestOwners(valid))
    const alike = allSaySame(speaking)
    const decided = resolution && speaking.find(paper => paper.no === resolution.accept)
    const [first] = speaking
    if (!first) return
    const last = speaking.at(-1) ?? first
    if (alike) keep(first, reasonToKeep(first))
    else if (decided && covers(resolution, decided, speaking)) keep(decided, `resolved:${decided.no}`)
    else if (parted) hold(speaking, 'title-in-part')
    else if (context.conflicting === 'first') keep(first, 'kept-first')
    else if (context.conflicting === 'last') keep(last, 'kept-last')
    else if (context.conflicting === 'channel') byChannel(speaking)
    else hold(speaking, 'differs')
  }

  function reasonToKeep(kept: JudgedPaper): string {
    if (valid.length === 1) return 'only-paper'
    if (kept === valid[0] && allSaySame(valid)) return 'first-of-same'
    return valid.some(paper => transfersBeforeOf(paper) > transfersBeforeOf(kept))
      ? 'kept-former-owner'
      : 'kept-own'
  }

  /** Papers differ: those that came by the highest-ranked channel stand. */
  function byChannel(speaking: readonly JudgedPaper[]): void {
    const best = Math.min(...speaking.map(rankOfChannel))
    const top = speaking.filter(paper => rankOfChannel(paper) === best)
    const [first] = top
    if (first && allSaySame(top)) keep(first, 'kept-channel')
    else hold(top, 'differs')
  }

  function rankOfChannel({ channel }: JudgedPaper): number {
    const rank = context.channels.indexOf(channelOf(channel ?? ''))
    return rank < 0 ? context.channels.length : rank
  }

  function allSaySame(some: readonly JudgedPaper[]): boolean {
    const [first, ...rest] = some
    return first === undefined || rest.every(paper => context.same(paper, first))
  }

  function keep(kept: JudgedPaper, reason: string): void {
    for (const paper of valid) {
      if (paper === kept) rule(paper, 'accepted', reason)
      else if (context.same(paper, kept)) rule(paper, 'duplicate', `same-as:${kept.no}`)
      else rule(paper, 'superseded', `superseded-by:${kept.no}`)
    }
  }

  /** Papers that lose to the held ones anyway are superseded, however the held ones are decided. */
  function hold(held: readonly JudgedPaper[], reason: string): void {
    for (const paper of valid) {
      if (held.includes(paper)) rule(paper, 'held', reason)
      else rule(paper, 'superseded', 'gives-way')
    }
  }

  /** A decision stands for the papers it knew; a later one that says something else opens the question again. */
  function covers(decision: Resolution, accepted: JudgedPaper, speaking: readonly JudgedPaper[]): boolean {
    return speaking.every(paper => paper.no <= decision.upTo || context.same(paper, accepted))
  }
}

/** A paper that owners signed before their title passed stands before any of those who followed them. */
function papersOfEarliestOwners(papers: readonly JudgedPaper[]): readonly JudgedPaper[] {
  const first = Math.min(...papers.map(transfersBeforeOf))
  return papers.filter(paper => transfersBeforeOf(paper) === first)
}

function transfersBeforeOf({ transfersBefore = 0 }: JudgedPaper): number {
  return transfersBefore
}

/** Papers from before and after a transfer of some of the voter's units: a person must decide which counts. */
function titleParted(papers: readonly JudgedPaper[]): boolean {
  return papers.some(({ inPart }) => inPart) && new Set(papers.map(transfersBeforeOf)).size > 1
}

function ownBeforeProxy(papers: readonly JudgedPaper[]): readonly JudgedPaper[] {
  const own = papers.filter(({ byProxy }) => !byProxy)
  return own.length > 0 ? own : papers
}

/** Why a paper came too late, if it did. */
function lateness(
  { receivedAt, channel }: JudgedPaper,
  { closesAt, channelCloses: ends }: RulingContext,
): string | undefined {
  if (receivedAt > closesAt) return 'after-close'
  const end = ends.size === 0 ? undefined : ends.get(channelOf(channel ?? ''))
  return end !== undefined && receivedAt > end ? 'after-channel-close' : undefined
}

function ruleOnly(paper: JudgedPaper, context: RulingContext): PaperRuling {
  const { no, void: voided, voidDetail } = paper
  const late = lateness(paper, context)
  if (late) return { no, ruling: 'late', reason: late }
  return voided === null
    ? { no, ruling: 'accepted', reason: 'only-paper' }
    : { no, ruling: 'void', reason: voidReason(voided, voidDetail) }
}

function voidReason(code: VoidCode, detail: string | undefined): string {
  return detail === undefined ? code : `${code}:${detail}`
}

function byReceipt(a: JudgedPaper, b: JudgedPaper): number {
  return codePointOrder(a.receivedAt, b.receivedAt) || a.no - b.no
}

/**
 * The papers as a recount takes them, ordered by voter and number: those it looked at again say what it found, one that
 * was never entered is added, all others stay as they were judged. A finding that a paper is in order takes the place of
 * whatever made it void, its signature included.
 */
export function asRecounted<P extends CountedPaper>(
  papers: Iterable<P>,
  found: readonly RecountedPaper[],
): Iterable<P | FoundPaper> {
  if (found.length === 0) return papers
  const keyOf = ({ voter, no }: { readonly voter: number; readonly no: number }) => `${voter} ${no}`
  const last = new Map(found.map(paper => [keyOf(paper), paper]))
  const channels = new Map<string, string>()
  const others: P[] = []
  for (const paper of papers) {
    if (!last.has(keyOf(paper))) others.push(paper)
    else if (paper.channel !== undefined) channels.set(keyOf(paper), paper.channel)
  }
  const looked = [...last].map(([key, { voter, no, receivedAt, void: voided, marks }]): FoundPaper => {
    const channel = channels.get(key)
    const said = { voter, no, receivedAt, void: voided, marks, ...(channel !== undefined && { channel }) }
    return { ...said, found: true }
  })
  return [...others, ...looked].sort((a, b) => a.voter - b.voter || a.no - b.no)
}
