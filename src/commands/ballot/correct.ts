import type { Said } from '../../assembly/paper.ts'
import { VOID_CODES, type VoidCode } from '../../assembly/paper.ts'
import { problemIf, Refused } from '../../basics/problem.ts'
import { readResolutions } from '../../store/ballots/papers.ts'
import { addRecountedPaper } from '../../store/review.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import { type CallWith, type Options, REASON } from '../frame/spec.ts'
import { needListed, PINS_FILE } from '../operator/sign-in.ts'
import { theOpenRecount } from '../recount/the-recount.ts'
import { BallotBox } from './papers/box.ts'
import { PAPER, paperMeant, recordCorrection } from './papers/corrections.ts'
import { futureCheck } from './papers/paper-faults.ts'
import { saidInWords, withTypedMarks } from './papers/words.ts'

/**
 * `ballot correct`: what a paper says where its entry says something else. The entry stays, the correction with its reason
 * beside it; after the close somebody else must have looked, too. Once the result is declared, only a recount takes it.
 */
const OPTIONS = {
  paper: PAPER,
  marks: {
    value: '<item>=<mark>',
    many: true,
    zh: '这一项应为，如 M1=反对、E1="1 3"',
    en: 'what the item says, M1=against, E1="1 3"',
  },
  void: { value: '<V1-V4|none>', zh: '整张无效的原因，或 none', en: 'why it is void, or none' },
  strike: { zh: '此条作废：录错了人，或一张录了两次', en: "another voter's paper, or one keyed twice" },
  received: {
    value: '<time>',
    zh: '重新计票时：补入一张没有录入的票，何时收回',
    en: 'in a recount: adds a paper never entered, received then',
  },
  reason: REASON,
  witness: {
    value: '<name>',
    line: true,
    many: true,
    zh: '见证人，截止之后必须有；可多次',
    en: 'a witness, needed after the close; may be repeated',
  },
  pins: PINS_FILE,
} as const satisfies Options

export const ballotCorrect = recordCommand(
  {
    path: ['ballot', 'correct'],
    act: 'ballot.correct',
    asks: ['paper', 'reason', 'witness'],
    summary: {
      zh: '更正录错的票：原录入保留，更正及理由一并记下；宣布之后只在重新计票中有效',
      en: 'corrects a mistyped paper: the entry stays, the correction stands beside it; once declared, in a recount only',
    },
    arguments: { ballot: BALLOT },
    options: OPTIONS,
    example: 'hoa ballot correct 3-501 --marks M1=反对 --reason 录入时看错一行 --witness 监票人甲',
    on: 'assembly',
    states: ['open', 'closed', 'declared'],
  },
  async call => {
    const { db, assembly, items, roll } = call
    const recount = assembly.state === 'declared' ? theOpenRecount(call) : undefined
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const { no, receivedAt, entered } = await paperMeant(call, { voter, serial }, recount)
    const struck = call.flag('strike')
    if (struck && recount) throw new Refused([{ code: 'strike-not-in-recount' }])
    const now = entered ?? { void: null, marks: '' }
    const to = struck
      ? now
      : { void: voidOf(call, now.void), marks: withTypedMarks(items, now.marks, call.list('marks')) }
    if (!struck && entered && to.void === now.void && to.marks === now.marks)
      throw new Refused([{ code: 'nothing-to-correct', data: { serial, no } }])
    const foreign = new BallotBox(call, futureCheck(call)).foreignMarks(voter, to.marks)
    if (foreign.length > 0)
      throw new Refused(foreign.map(item => ({ code: 'not-in-electorate', data: { item: item.code } })))
    const reason = await call.need('reason')
    const named = call.list('witness').join('、')
    const witnesses = named || (assembly.state === 'open' ? '' : await call.need('witness'))
    if (assembly.state !== 'open') await needAnother(call, serial, witnesses)
    const decided = !recount && (readResolutions(db, assembly.id, voter).get(voter)?.upTo ?? 0) > 0
    if (recount) {
      const detail = `recount ${recount.no} paper ${no}${entered ? '' : ' added'}`
      call.record({ subject: `${assembly.path} ${serial}`, reason, detail }, writer =>
        addRecountedPaper(writer, assembly.id, recount.no, {
          voter,
          no,
          receivedAt,
          ...to,
          reason,
          witnesses,
        }),
      )
    } else recordCorrection(call, { voter, no, serial, from: now, to, struck, reason, witnesses })
    const warnings = problemIf(decided, { code: 'correction-of-decided', data: { serial } })
    const inWords = (said: Said) => saidInWords(items, said, call.lang)
    const before = entered ? inWords(entered) : call.t({ zh: '未录入', en: 'never entered' })
    const after = struck ? call.t({ zh: '录入作废', en: 'struck' }) : inWords(to)
    return {
      data: {
        serial,
        paper: no,
        recount: recount?.no ?? null,
        struck,
        void: to.void,
        before: entered ? before : null,
        after: struck ? null : after,
      },
      warnings,
      text: () =>
        call.t({
          zh: `${serial} 第 ${no} 张更正${recount ? `（第 ${recount.no} 次重新计票）` : ''}\n  原：${before}\n  现：${after}\n原录入保留：hoa ballot show ${serial}\n`,
          en: `${serial} paper ${no} corrected${recount ? ` (recount ${recount.no})` : ''}\n  before: ${before}\n  now:    ${after}\nThe entry is kept: hoa ballot show ${serial}\n`,
        }),
    }
  },
)

function voidOf(call: CallWith<typeof OPTIONS>, now: VoidCode | null): VoidCode | null {
  const typed = call.option('void')?.trim().toUpperCase()
  if (typed === undefined) return now
  if (typed === 'NONE') return null
  const code = VOID_CODES.find(v => v === typed)
  if (!code) throw new Refused([{ code: 'void-code', data: { value: typed } }])
  return code
}

/** After the close a correction is an act of two: of whoever enters it, and of somebody else who looked at the paper. */
async function needAnother(
  call: SessionWith<typeof OPTIONS>,
  serial: string,
  witnesses: string,
): Promise<void> {
  const { name } = call.clerk
  const others = witnesses.split('、').map(one => one.trim())
  if (others.every(other => other === name))
    throw new Refused([{ code: 'witness-alone', data: { serial, name } }])
  await needListed(call, [...new Set([name, ...others])], call.option('pins'))
}
