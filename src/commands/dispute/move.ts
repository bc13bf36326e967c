import { DISPUTE_OUTCOMES, type DisputeMove, FINDINGS, standingOf } from '../../assembly/records/dispute.ts'
import { DISPUTE_MOVE_WORDS, DISPUTE_OUTCOME_WORDS } from '../../assembly/vocabulary.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { entryAt } from '../../store/log.ts'
import { addMove, type StoredDispute } from '../../store/records/disputes.ts'
import { choicesOf } from '../facts/choices.ts'
import { oneOfWords } from '../facts/words.ts'
import { readCount } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'
import type { Answer } from '../frame/spec.ts'
import { DISPUTE_NO, disputeChoices, disputeLine, disputesOf, dueOf, openDispute } from './dispute.ts'

const WHICH = { no: DISPUTE_NO } as const
const BASIS = {
  value: '<text>',
  line: true,
  zh: '依据的条文、规则',
  en: 'the articles or rules it rests on',
} as const
const CHANGED = {
  value: '<entry>',
  zh: '因此作出的更正：它在操作日志中的序号（hoa audit log）',
  en: 'the act that it led to, by its number in the log (hoa audit log)',
} as const

export const disputeAnswer = recordCommand(
  {
    path: ['dispute', 'answer'],
    act: 'dispute.answer',
    asks: ['outcome', 'text'],
    summary: {
      zh: '登记答复：成立与否、理由、依据、更正了什么',
      en: 'records an answer: the finding, why, what it changed',
    },
    arguments: WHICH,
    options: {
      outcome: {
        value: '<outcome>',
        zh: '成立、部分成立、不成立',
        en: 'upheld, partly-upheld or not-upheld',
      },
      text: { value: '<text>', line: true, zh: '核实情况和理由', en: 'what was found, and why' },
      basis: BASIS,
      changed: CHANGED,
    },
    example: 'hoa dispute answer 1 --outcome upheld --text 经核对不动产登记簿，面积有误，已更正',
    on: 'compound',
  },
  async call => {
    const { dispute, disputes } = await openOne(call)
    const read = oneOfWords('--outcome', DISPUTE_OUTCOME_WORDS, FINDINGS)
    const typed = call.option('outcome')
    const outcome =
      typed !== undefined || call.canAsk
        ? await call.need('outcome', read, { choices: choicesOf(DISPUTE_OUTCOME_WORDS, FINDINGS) })
        : null
    const text = await call.need('text', given => checkText(given, 'answer'))
    const move: DisputeMove = {
      move: 'answer',
      on: dayOf(call.happenedAt()),
      outcome,
      text,
      basis: call.option('basis')?.trim() ?? '',
      changedBy: changedBy(call, call.option('changed')),
    }
    const due = dueOf(call, dispute)
    const first = standingOf(dispute).answered === null
    return moved(call, dispute, move, disputes, [
      ...problemIf(first && due !== null && move.on > due.day, {
        code: 'dispute-answered-late',
        data: { no: dispute.no, on: move.on, due: due?.day ?? '' },
      }),
      ...problemIf(outcome === 'upheld' && move.changedBy === null, {
        code: 'dispute-changes-nothing',
        data: { no: dispute.no },
      }),
    ])
  },
)

export const disputeRefer = recordCommand(
  {
    path: ['dispute', 'refer'],
    act: 'dispute.refer',
    asks: ['to'],
    summary: {
      zh: '登记移送：转给街道、调解委员会、法院等',
      en: 'records that it was referred to another body',
    },
    arguments: WHICH,
    options: { to: { value: '<body>', line: true, zh: '移送给谁', en: 'to whom' } },
    example: 'hoa dispute refer 1 --to 某某街道人民调解委员会',
    on: 'compound',
  },
  async call => {
    const { dispute, disputes } = await openOne(call)
    const text = await call.need('to', given => checkText(given, 'handed-to'))
    const on = dayOf(call.happenedAt())
    return moved(
      call,
      dispute,
      { move: 'refer', on, outcome: null, text, basis: '', changedBy: null },
      disputes,
      [],
    )
  },
)

export const disputeSettle = recordCommand(
  {
    path: ['dispute', 'settle'],
    act: 'dispute.settle',
    asks: ['outcome'],
    summary: {
      zh: '登记办结：成立与否、达成的协议、撤回',
      en: 'records how it ended: the finding, an agreement, withdrawn',
    },
    arguments: WHICH,
    options: {
      outcome: {
        value: '<outcome>',
        zh: 'upheld 成立、partly-upheld 部分成立、not-upheld 不成立、agreement 达成协议、no-agreement 未达成协议、withdrawn 撤回',
        en: 'upheld, partly-upheld, not-upheld, agreement, no-agreement or withdrawn',
      },
      agreement: { value: '<text>', line: true, zh: '协议的内容', en: 'what was agreed' },
      basis: BASIS,
      changed: CHANGED,
    },
    example: 'hoa dispute settle 1 --outcome agreement --agreement 电梯井外移一米',
    on: 'compound',
  },
  async call => {
    const { dispute, disputes } = await openOne(call)
    const outcome = await call.need('outcome', oneOfWords('--outcome', DISPUTE_OUTCOME_WORDS), {
      choices: choicesOf(DISPUTE_OUTCOME_WORDS, DISPUTE_OUTCOMES),
    })
    const text = call.option('agreement')?.trim() ?? ''
    const move: DisputeMove = {
      move: 'settle',
      on: dayOf(call.happenedAt()),
      outcome,
      text,
      basis: call.option('basis')?.trim() ?? '',
      changedBy: changedBy(call, call.option('changed')),
    }
    return moved(call, dispute, move, disputes, [
      ...problemIf(
        dispute.kind === 'objection' && standingOf(dispute).answered === null && outcome !== 'withdrawn',
        {
          code: 'dispute-never-answered',
          data: { no: dispute.no },
        },
      ),
    ])
  },
)

type OnOne = SessionWith<Record<never, never>, typeof WHICH>

async function openOne(call: OnOne): Promise<{ dispute: StoredDispute; disputes: readonly StoredDispute[] }> {
  const disputes = disputesOf(call)
  const open = disputes.filter(one => standingOf(one).closed === null)
  const dispute = await call.needArgument('no', text => openDispute(disputes, text), {
    choices: disputeChoices(open),
  })
  return { dispute, disputes }
}

/** The entry of the log by which something was changed. */
function changedBy({ db }: OnOne, typed: string | undefined): number | null {
  if (typed === undefined) return null
  const no = readCount('changed', typed, 1)
  if (!entryAt(db, no)) throw new Refused([{ code: 'log-entry-unknown', data: { no } }])
  return no
}

function moved(
  call: OnOne,
  dispute: StoredDispute,
  move: DisputeMove,
  disputes: readonly StoredDispute[],
  warnings: readonly Problem[],
): Answer {
  const { no, openedOn, moves } = dispute
  const last = moves.at(-1)?.on ?? openedOn
  if (move.on < last) throw new Refused([{ code: 'dispute-before', data: { no, on: move.on, last } }])
  call.record({ subject: `${call.compound.code} dispute ${no}`, detail: move.outcome ?? '' }, writer =>
    addMove(writer, dispute.id, move),
  )
  const now = { ...dispute, moves: [...moves, move] }
  const others = disputes.filter(one => one.no !== no && standingOf(one).closed === null).length
  return {
    data: { ...disputeLine(call, now), referredTo: standingOf(now).referredTo, changedBy: move.changedBy },
    warnings,
    text: () => {
      const done = DISPUTE_MOVE_WORDS[move.move]
      const outcome = move.outcome ? DISPUTE_OUTCOME_WORDS[move.outcome] : { zh: '', en: '' }
      const to = move.move === 'refer' ? { zh: `给${move.text}`, en: ` to ${move.text}` } : { zh: '', en: '' }
      return call.t({
        zh: `第 ${no} 号争议于 ${move.on} ${done.zh}${to.zh}${outcome.zh && `：${outcome.zh}`}；其余未办结 ${others} 件\n`,
        en: `Number ${no} was ${done.en}${to.en} on ${move.on}${outcome.en && `: ${outcome.en}`}; ${others} others are open\n`,
      })
    },
  }
}
