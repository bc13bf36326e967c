import { sha256 } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { assertionsOf, type Weighed } from '../../count/audit/assertions.ts'
import type { Bounded } from '../../count/audit/draw.ts'
import { Overstatement } from '../../count/audit/errors.ts'
import type { Fraction } from '../../count/audit/risk.ts'
import { type Taken, takenBallots } from '../../count/audit/taken.ts'
import type { Tally } from '../../count/outcome.ts'
import { tally, type VoteFacts } from '../../count/tally.ts'
import { type Regime, regimeAt } from '../../law/regime.ts'
import { readSamples, type Sample, type SampleDraw } from '../../store/review.ts'
import { Vote } from '../facts/vote.ts'
import { WrongUsage } from '../frame/call.ts'
import type { SessionWith } from '../frame/session.ts'
import type { ValueOption } from '../frame/spec.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'

export const SAMPLE = {
  value: '<no>',
  zh: '第几次抽样，默认最后一次',
  en: 'which sample; the last by default',
} as const

/** The vote as an audit looks at it. */
export interface AuditedVote {
  readonly facts: VoteFacts
  readonly regime: Regime
  readonly tally: Tally
  /** By voter number. */
  readonly taken: readonly Taken[]
  /** The digest of what was taken for each ballot. */
  readonly reported: string
}

export function auditedVote(on: OnAssembly): AuditedVote {
  const { assembly } = on
  const read = new Vote(on).facts()
  const facts = { ...read, papers: [...read.papers], services: [...read.services] }
  const regime = regimeAt(assembly.closesAt)
  if (!regime) throw new Error(`no law for a vote closing ${assembly.closesAt}`)
  const taken = takenBallots(facts)
  const reported = sha256(
    taken.map((ballot, voter) => `${voter} ${facts.areas[voter]} ${said(ballot)}`).join('\n'),
  )
  return { facts, regime, tally: tally(facts), taken, reported }
}

function said(taken: Taken): string {
  return taken.kind === 'paper' ? `paper ${taken.no} ${taken.marks}` : taken.kind
}

/** The assertions of the items asked for; refused where an item can only be confirmed by looking at every paper. */
export function assertionsFor(vote: AuditedVote, codes: readonly string[]): readonly Weighed[] {
  const { facts, regime, taken } = vote
  const { assertions, inFull } = assertionsOf(facts, vote.tally.items, regime, taken, new Set(codes))
  if (inFull.length > 0) throw new Refused([{ code: 'audit-no-margin', data: { items: inFull.join('、') } }])
  if (assertions.length === 0) throw new Refused([{ code: 'audit-nothing' }])
  return assertions
}

/** Every voter with the bound on the error of that ballot, in the order of the serials. */
export function boundsOf(vote: AuditedVote, assertions: readonly Weighed[]): Bounded[] {
  const overstatement = new Overstatement(vote.facts, vote.regime, assertions)
  return vote.taken.flatMap((taken, voter) =>
    (vote.facts.areas[voter] ?? 0) > 0 ? [{ voter, bound: overstatement.bound(voter, taken) }] : [],
  )
}

/** The sample that `--sample` names, or the last one. */
export function theSample(call: SessionWith<{ readonly sample: ValueOption }>): Sample {
  const { db, assembly } = call
  const samples = readSamples(db, assembly.id)
  const no = call.count('sample', 1)
  const sample = no === undefined ? samples.at(-1) : samples.find(s => s.no === no)
  if (!sample) throw new Refused([{ code: 'audit-no-sample', data: { assembly: assembly.code } }])
  return sample
}

/** A draw with what was taken of its ballot, as the record keeps it. */
export function drawRow(drawn: Bounded & { readonly draw: number }, taken: Taken | undefined): SampleDraw {
  const paper = taken?.kind === 'paper' ? taken : { no: 0, marks: '' }
  return { ...drawn, taken: taken?.kind ?? 'none', paperNo: paper.no, marks: paper.marks }
}

export function takenOf({ taken, paperNo, marks }: SampleDraw): Taken {
  return taken === 'paper' ? { kind: taken, no: paperNo, marks } : { kind: taken }
}

/** Reads `5%`, `5`, `2.5%`: a risk limit of 0.01 to 50 per cent, exactly. */
export function riskLimit(typed: string): { readonly limit: Fraction; readonly text: string } {
  const found = /^(\d{1,2})(?:\.(\d{1,2}))?%?$/.exec(foldWidth(typed).trim())
  const [, whole = '', part = ''] = found ?? []
  const hundredths = Number(whole) * 100 + Number(part.padEnd(2, '0'))
  if (!found || hundredths < 1 || hundredths > 5000)
    throw new WrongUsage([{ code: 'audit-risk-limit', data: { value: typed } }])
  const decimals = part.replace(/0+$/, '')
  return {
    limit: { numerator: BigInt(hundredths), denominator: 10_000n },
    text: `${Number(whole)}${decimals === '' ? '' : `.${decimals}`}%`,
  }
}
