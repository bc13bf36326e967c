import { groupBy } from '../../basics/groups.ts'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { drawBallots, totalBound } from '../../count/audit/draw.ts'
import { drawsNeeded, type Fraction } from '../../count/audit/risk.ts'
import { checkCode } from '../../count/check-code.ts'
import { AUDIT_MEANING, AUDIT_SOURCE, assertionWords } from '../../documents/wording/audit-words.ts'
import { readRollAreas } from '../../store/people/roll.ts'
import {
  addSample,
  addSampleDraws,
  readSampleAssertions,
  readSampleDraws,
  readSamples,
  type Sample,
} from '../../store/review.ts'
import { WrongUsage } from '../frame/call.ts'
import type { SessionWith } from '../frame/session.ts'
import { recordCommand } from '../frame/session.ts'
import type { Answer, CallWith, Options } from '../frame/spec.ts'
import { theItem } from '../item/draft.ts'
import { listing, unitsCell } from '../terminal/listing.ts'
import { assertionsFor, auditedVote, boundsOf, drawRow, riskLimit, SAMPLE, theSample } from './audited.ts'

/** `audit sample`: draws by a seed, or more by the same seed, or shows again what was drawn. */
const OPTIONS = {
  seed: {
    value: '<digits>',
    zh: '种子：当众掷骰子得到的至少 20 位数字（截止之后掷）',
    en: 'at least 20 digits of dice thrown in public, after the close',
  },
  risk: {
    value: '<percent>',
    zh: '容许的风险，默认 5%：结果有误而未被发现的可能',
    en: 'the risk limit, 5% by default: that a wrong outcome goes unnoticed',
  },
  items: { value: '<codes>', zh: '只核对这些事项，如 M1,E1', en: 'these items only, e.g. M1,E1' },
  add: { value: '<n>', zh: '同一种子再抽 n 次', en: 'n further draws by the same seed' },
  bounds: {
    zh: '与 --json 合用：附每位业主的差错上限，供他人重抽',
    en: 'with --json: every bound, so that others can draw again',
  },
  sample: SAMPLE,
} as const satisfies Options

export const auditSample = recordCommand(
  {
    path: ['audit', 'sample'],
    act: 'audit.sample',
    asks: ['seed'],
    summary: {
      zh: '抽样核对：用公开掷出的种子抽取要对照的票，按存档顺序列出',
      en: 'draws ballots to be held against the papers, by a public seed of dice; lists them as the archive lies',
    },
    options: OPTIONS,
    example: 'hoa audit sample --seed 40718253649017263548 --risk 5%',
    on: 'assembly',
    states: ['closed', 'declared'],
  },
  async call => {
    const { db, assembly } = call
    const add = call.count('add', 1)
    const seed = call.option('seed')
    const shown = seed === undefined && (add !== undefined || readSamples(db, assembly.id).length > 0)
    const sample = shown
      ? theSample(call)
      : draw(call, foldWidth(await call.need('seed')).replaceAll(/\s/g, ''))
    if (shown && add !== undefined) drawMore(call, sample, add)
    return listed(call, sample)
  },
)

/** Draws a sample that is large enough if no error turns up. */
function draw(call: SessionWith<typeof OPTIONS>, seed: string): Sample {
  const { db, assembly } = call
  if (!/^\d{20,100}$/.test(seed)) throw new WrongUsage([{ code: 'audit-seed', data: { least: 20 } }])
  const { limit, text: risk } = riskLimit(call.option('risk') ?? '5%')
  const vote = auditedVote(call)
  const codes = itemsAsked(call, vote.facts.items)
  const assertions = assertionsFor(vote, codes)
  const ballots = boundsOf(vote, assertions)
  const bound = totalBound(ballots)
  const needed = drawsEnough(bound, limit, ballots.length)
  const sample: Sample = {
    no: readSamples(db, assembly.id).length + 1,
    drawnAt: call.happenedAt(),
    seed,
    risk,
    items: codes,
    bound,
    reported: vote.reported,
  }
  const { code: check } = checkCode(vote.facts, readRollAreas(db, assembly.id), vote.tally)
  const detail = `sample ${sample.no} seed=${seed} risk=${risk} items=${codes.join(',')} draws=${needed} check=${check}`
  call.record({ subject: assembly.path, detail, happenedAt: sample.drawnAt }, writer => {
    addSample(writer, assembly.id, sample, assertions)
    addSampleDraws(
      writer,
      assembly.id,
      sample.no,
      drawBallots(ballots, seed, 1, needed).map(drawn => drawRow(drawn, vote.taken[drawn.voter])),
    )
  })
  return sample
}

/** A sample that would have to be larger than the roll says nothing that looking at every paper does not say better. */
function drawsEnough(bound: bigint, limit: Fraction, voters: number): number {
  const needed = drawsNeeded(bound, limit, voters)
  if (needed === undefined) throw new Refused([{ code: 'audit-in-full', data: { voters } }])
  return needed
}

/** Goes on drawing by the same seed; only while the count is what it was when the sample was drawn. */
function drawMore(call: SessionWith<typeof OPTIONS>, sample: Sample, add: number): void {
  const { db, assembly } = call
  const vote = auditedVote(call)
  if (vote.reported !== sample.reported)
    throw new Refused([{ code: 'audit-count-changed', data: { no: sample.no } }])
  const ballots = boundsOf(vote, readSampleAssertions(db, assembly.id, sample.no))
  const first = readSampleDraws(db, assembly.id, sample.no).length + 1
  const detail = `sample ${sample.no} draws ${first}-${first + add - 1}`
  call.record({ subject: assembly.path, detail }, writer =>
    addSampleDraws(
      writer,
      assembly.id,
      sample.no,
      drawBallots(ballots, sample.seed, first, add).map(drawn => drawRow(drawn, vote.taken[drawn.voter])),
    ),
  )
}

function itemsAsked(call: CallWith<typeof OPTIONS>, items: Parameters<typeof theItem>[0]): string[] {
  const typed = call.option('items')
  if (typed === undefined) return items.map(item => item.code)
  const codes = typed.split(/[,，、\s]+/).filter(code => code !== '')
  if (codes.length === 0) throw new WrongUsage([{ code: 'items-empty' }])
  const asked = new Set(codes.map(code => theItem(items, code).code))
  return items.map(item => item.code).filter(code => asked.has(code))
}

/** The list of papers to pull, in the order of the archive, and nothing of what the entries say of them. */
function listed(call: SessionWith<typeof OPTIONS>, sample: Sample): Answer {
  const { db, assembly, roll } = call
  const vote = auditedVote(call)
  const assertions = readSampleAssertions(db, assembly.id, sample.no)
  const draws = readSampleDraws(db, assembly.id, sample.no)
  const ballots = [...groupBy(draws, d => d.voter)]
    .sort(([a], [b]) => a - b)
    .map(([voter, drawn]) => {
      return {
        serial: roll.serialOf(voter),
        units: roll.unitsOf(voter).map(unit => unit.code),
        paper: drawn[0]?.paperNo || null,
        draws: drawn.map(d => d.draw),
      }
    })
  const law = { regime: vote.regime, profile: vote.facts.profile }
  const words = assertions.flatMap(assertion => {
    const item = vote.facts.items.find(({ code }) => code === assertion.item)
    return item ? [assertionWords(assertion, item, law, call.lang)] : []
  })
  const headers = {
    zh: ['票号', '房号', '要找的票', '抽到第几次'],
    en: ['serial', 'units', 'look for', 'draws'],
  }[call.lang]
  const lookFor = (paper: number | null) =>
    paper === null
      ? call.t({ zh: '确认没有应当计入的票', en: 'that no paper counts' })
      : call.t({ zh: `第 ${paper} 张`, en: `paper ${paper}` })
  return {
    data: {
      sample: sample.no,
      seed: sample.seed,
      risk: sample.risk,
      items: sample.items,
      total: String(sample.bound),
      draws: draws.length,
      assertions: words,
      ballots,
      ...(call.flag('bounds') && {
        bounds: boundsOf(vote, assertions).map(({ voter, bound }) => ({
          serial: roll.serialOf(voter),
          bound: String(bound),
        })),
      }),
    },
    text: () => {
      const table = listing(
        headers,
        ballots.map(b => [b.serial, unitsCell(b.units), lookFor(b.paper), b.draws.join(' ')]),
      )
      const head = call.t({
        zh: `第 ${sample.no} 次抽样：种子 ${sample.seed}，容许的风险 ${sample.risk}，事项 ${sample.items.join('、')}\n抽取 ${draws.length} 次，共 ${ballots.length} 位业主。逐位到存档中找票，照票面输入：hoa audit compare <票号> M1=同意 …（没有票 --none，有票但不应计入 --void）；全部输入后 hoa audit risk\n`,
        en: `Sample ${sample.no}: seed ${sample.seed}, risk limit ${sample.risk}, items ${sample.items.join(', ')}\n${draws.length} draws, ${ballots.length} voters. Pull each paper and enter what it says: hoa audit compare <serial> M1=for … (--none: no paper; --void: none that counts); then hoa audit risk\n`,
      })
      const meaning = AUDIT_MEANING[call.lang].map(line => `  ${line}\n`).join('')
      const resting = call.t({ zh: '结论所依据的不等式：\n', en: 'What the outcomes rest on:\n' })
      const behind = `\n${resting}${words.map(w => `  ${w}\n`).join('')}\n${meaning}${AUDIT_SOURCE[call.lang]}\n`
      return [`${head}\n`, table, behind]
    },
  }
}
