import { problemIf } from '../../basics/problem.ts'
import { stillTrue } from '../../count/audit/assertions.ts'
import { MARGIN, Overstatement, withinBound } from '../../count/audit/errors.ts'
import { atMost, type ComparedDraw, drawsNeeded, remainingRisk, riskPercent } from '../../count/audit/risk.ts'
import { AUDIT_SOURCE } from '../../documents/wording/audit-words.ts'
import {
  readSampleAssertions,
  readSampleDraws,
  readSampleFindings,
  type SampleFinding,
} from '../../store/review.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { auditedVote, riskLimit, SAMPLE, takenOf, theSample } from './audited.ts'

/** `audit risk`: the risk that remains after the draws compared so far, in their order, and whether to go on. */
export const auditRisk = recordCommand(
  {
    path: ['audit', 'risk'],
    summary: {
      zh: '抽样核对的结论：还剩多少风险，是否还要再抽',
      en: 'what the comparison says: the risk that remains, and whether to go on',
    },
    options: { sample: SAMPLE },
    example: 'hoa audit risk',
    on: 'assembly',
    states: ['closed', 'declared'],
  },
  call => {
    const { db, assembly, roll } = call
    const sample = theSample(call)
    const vote = auditedVote(call)
    const assertions = readSampleAssertions(db, assembly.id, sample.no)
    const overstatement = new Overstatement(vote.facts, vote.regime, assertions)
    const draws = readSampleDraws(db, assembly.id, sample.no)
    const findings = new Map(readSampleFindings(db, assembly.id, sample.no).map(f => [f.voter, f]))
    // Draws count in their order: a paper that is easily found may not go before one that is not.
    const outstanding = draws.filter(d => !findings.has(d.voter))
    const firstOut = outstanding[0]?.draw ?? draws.length + 1
    const compared = draws.flatMap((d): (ComparedDraw & { readonly voter: number })[] => {
      const finding = findings.get(d.voter)
      if (!finding || d.draw >= firstOut) return []
      const error = overstatement.error(d.voter, takenOf(d), foundOf(finding))
      return [{ voter: d.voter, bound: d.bound, error: withinBound(error, d.bound) }]
    })
    const { limit } = riskLimit(sample.risk)
    const risk = remainingRisk(sample.bound, compared)
    // What was confirmed is the outcome as it was when the sample was drawn; it has to be the outcome still.
    const same = assertions.every(a => stillTrue(vote.facts, vote.regime, vote.taken, a))
    const met = same && atMost(risk, limit)
    const further = met || !same ? 0 : (drawsNeeded(sample.bound, limit, 100_000, risk) ?? null)
    const errors = [...new Map(compared.filter(c => c.error !== 0n).map(c => [c.voter, c.error]))].map(
      ([voter, error]) => ({ serial: roll.serialOf(voter), margin: marginPercent(error) }),
    )
    const waiting = [...new Set(outstanding.map(d => roll.serialOf(d.voter)))]
    const remaining = riskPercent(risk)
    const stillToAdd = further === null ? null : Math.max(0, further - (draws.length - compared.length))
    const code = same ? 'audit-count-changed' : 'audit-outcome-changed'
    const warnings = problemIf(vote.reported !== sample.reported, { code, data: { no: sample.no } })
    return {
      data: {
        sample: sample.no,
        items: sample.items,
        limit: sample.risk,
        draws: draws.length,
        compared: compared.length,
        outstanding: waiting,
        errors,
        risk: remaining,
        met,
        further,
      },
      warnings,
      text: () => {
        const lines = [
          call.t({
            zh: `第 ${sample.no} 次抽样（${sample.items.join('、')}）：抽取 ${draws.length} 次，已按顺序核对 ${compared.length} 次`,
            en: `Sample ${sample.no} (${sample.items.join(', ')}): ${draws.length} draws, ${compared.length} compared in their order`,
          }),
          ...(waiting.length > 0
            ? [call.t({ zh: `尚未核对：${waiting.join(' ')}`, en: `not compared yet: ${waiting.join(' ')}` })]
            : []),
          ...errors.map(e =>
            call.t({
              zh: `  ${e.serial} 与录入不一致，使最小的余量变化 ${e.margin}`,
              en: `  ${e.serial} differs from its entry by ${e.margin} of the smallest margin`,
            }),
          ),
          call.t({
            zh: `剩余风险 ${remaining}（容许 ${sample.risk}）`,
            en: `remaining risk ${remaining} (limit ${sample.risk})`,
          }),
          ...(same ? [conclusion(call, met, stillToAdd, waiting.length)] : []),
          AUDIT_SOURCE[call.lang],
        ]
        return `${lines.join('\n')}\n`
      },
    }
  },
)

function conclusion(call: Call, met: boolean, toAdd: number | null, waiting: number): string {
  if (met)
    return call.t({
      zh: '已达到：录入的结果如有误，这次核对未能发现的可能不超过容许的风险。不必再抽',
      en: 'Reached: had the entries come to a wrong outcome, this comparison would have missed it with at most the risk allowed. No further draw is needed',
    })
  if (toAdd === null)
    return call.t({
      zh: '差错太多，抽样不能确认结果：应当逐张复核全部的票',
      en: 'Too many errors: a sample cannot confirm the outcome, all papers should be looked at',
    })
  if (waiting > 0 && toAdd === 0)
    return call.t({ zh: '请继续核对余下的票', en: 'Go on with the papers that are left' })
  return call.t({
    zh: `尚未达到：再无差错时还须多抽 ${toAdd} 次（hoa audit sample --add ${toAdd}），或者逐张复核全部的票`,
    en: `Not reached: without further errors ${toAdd} more draws are needed (hoa audit sample --add ${toAdd}), or a look at all papers`,
  })
}

function foundOf(finding: SampleFinding) {
  return finding.found === 'paper'
    ? { kind: 'paper' as const, marks: finding.marks }
    : { kind: finding.found }
}

/** An error as a share of the smallest margin, rounded up; with its sign. */
function marginPercent(error: bigint): string {
  const size = error < 0n ? -error : error
  const hundredths = (size * 10_000n + MARGIN - 1n) / MARGIN
  return `${error < 0n ? '−' : '+'}${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}%`
}
