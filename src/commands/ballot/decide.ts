import { VOID_CODES, type VoidCode } from '../../assembly/paper.ts'
import { VOID_WORDS } from '../../assembly/vocabulary.ts'
import { Refused } from '../../basics/problem.ts'
import { addEntryDecision } from '../../store/ballots/control.ts'
import { readPapers, setResolution, voidPaper } from '../../store/ballots/papers.ts'
import { choicesOf } from '../facts/choices.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { Vote } from '../facts/vote.ts'
import { own, WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import { PAPER, paperOfBallot, recordCorrection } from './papers/corrections.ts'
import { ballotLines } from './papers/history.ts'
import { paperChoices, saidInWords } from './papers/words.ts'
import { reconcile } from './reconcile.ts'

function voidCode(text: string): VoidCode {
  const typed = text.trim().toUpperCase()
  const code = VOID_CODES.find(v => v === typed)
  if (!code) throw new Refused([{ code: 'void-code', data: { value: typed } }])
  return code
}

export const ballotVoid = recordCommand(
  {
    path: ['ballot', 'void'],
    act: 'ballot.void',
    asks: ['paper', 'reason'],
    summary: { zh: '认定一张已录入的票无效', en: 'makes a recorded paper void' },
    arguments: { ballot: BALLOT },
    options: {
      paper: PAPER,
      reason: {
        value: '<V1-V4>',
        zh: 'V1 非规定票 V2 未签名 V3 无委托 V4 身份不明',
        en: 'V1 wrong form, V2 unsigned, V3 no mandate, V4 unidentifiable',
      },
    },
    example: 'hoa ballot void 3-501 --reason V2',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { assembly } = call
    const { voter, serial, paper } = await paperOfBallot(call)
    const code = await call.need('reason', voidCode, {
      about: { zh: '无效的原因', en: 'why it is void' },
      choices: choicesOf(VOID_WORDS),
    })
    if (paper.void !== null)
      throw new Refused([{ code: 'paper-void-already', data: { serial, no: paper.no, reason: paper.void } }])
    call.record(
      { subject: `${assembly.path} ${serial}`, reason: code, detail: `paper ${paper.no}` },
      writer => voidPaper(writer, assembly.id, voter, paper.no, code, code),
    )
    return {
      data: { serial, paper: paper.no, void: code },
      text: () =>
        call.t({
          zh: `${serial} 第 ${paper.no} 张认定无效：${VOID_WORDS[code].zh}\n`,
          en: `${serial} paper ${paper.no} is void: ${VOID_WORDS[code].en}\n`,
        }),
    }
  },
)

const NONE_OF_THEM = { value: 'none', name: { zh: '都不采用', en: 'none of them' } }

/** The paper that stands, null for none of them. */
function accepted(text: string, serial: string, held: readonly number[]): number | null {
  const typed = text.trim()
  if (typed !== 'none' && !/^\d{1,5}$/.test(typed))
    throw new WrongUsage([{ code: 'accept-malformed', data: { value: typed } }])
  const accept = typed === 'none' ? null : Number(typed)
  if (accept !== null && !held.includes(accept))
    throw new Refused([{ code: 'paper-unknown', data: { serial, no: accept, papers: held.join('、') } }])
  return accept
}

export const ballotResolve = recordCommand(
  {
    path: ['ballot', 'resolve'],
    act: 'ballot.resolve',
    asks: ['accept', 'reason'],
    summary: {
      zh: '认定内容不一致的待认定票：采用哪一张，或都不采用',
      en: 'decides held papers: which one stands, or none',
    },
    arguments: { ballot: BALLOT },
    options: {
      accept: { value: '<no|none>', zh: '采用第几张，或 none', en: 'which paper stands, or none' },
      reason: REASON,
    },
    example: 'hoa ballot resolve 3-501 --accept 2 --reason 共有人书面推举',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, assembly, items, roll } = call
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const papers = ballotLines(new Vote(call)).find(l => l.voter === voter)?.papers ?? []
    const held = papers.filter(p => p.ruling === 'held').map(p => p.no)
    if (held.length === 0) throw new Refused([{ code: 'nothing-held', data: { serial } }])
    const both = readPapers(db, assembly.id, voter).filter(p => held.includes(p.no))
    const accept = await call.need('accept', text => accepted(text, serial, held), {
      about: { zh: '采用哪一张', en: 'which paper stands' },
      choices: [...paperChoices(items, both), NONE_OF_THEM],
    })
    const typed = accept ?? 'none'
    const reason = await call.need('reason')
    const upTo = Math.max(...papers.map(p => p.no))
    call.record(
      { subject: `${assembly.path} ${serial}`, reason, detail: `accept ${typed} of ${held.join(' ')}` },
      writer => setResolution(writer, assembly.id, voter, { accept, upTo, reason }),
    )
    return {
      data: { serial, accept, held },
      text: () =>
        call.t({
          zh:
            accept === null
              ? `${serial}：待认定的 ${held.length} 张均不采用\n`
              : `${serial}：采用第 ${accept} 张\n`,
          en:
            accept === null
              ? `${serial}: none of the ${held.length} held papers counts\n`
              : `${serial}: paper ${accept} stands\n`,
        }),
    }
  },
)

/** Decides, with the paper in hand, which of its two entries reads it rightly; the second makes a correction of the first. */
export const ballotSettle = recordCommand(
  {
    path: ['ballot', 'settle'],
    act: 'ballot.settle',
    asks: ['stands', 'reason'],
    summary: {
      zh: '两遍录入不一致的，对照票面认定以哪一遍为准',
      en: 'decides, paper in hand, which of two differing entries stands',
    },
    arguments: { ballot: BALLOT },
    options: {
      paper: PAPER,
      stands: {
        value: '<first|second>',
        choices: ['first', 'second'],
        zh: '以第一遍还是第二遍为准',
        en: 'which entry reads the paper rightly',
      },
      reason: REASON,
    },
    example: 'hoa ballot settle 3-501 --stands second --reason 对照票面',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { assembly, items, roll } = call
    const { entries, again } = reconcile(call)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const named = call.count('paper', 1)
    const open = [...entries.differences, ...(again?.differences ?? [])].filter(
      d => d.voter === voter && !d.decided && (named === undefined || d.first.no === named),
    )
    const [difference, ...others] = open
    if (!difference) throw new Refused([{ code: 'nothing-differs', data: { serial } }])
    const papers = open.map(d => d.first.no).join('、')
    if (others.length > 0) throw new Refused([{ code: 'paper-not-named', data: { serial, papers } }])
    const { first, second } = difference
    const entered = { first, second }
    const choices = (['first', 'second'] as const).map(value => ({
      value,
      name: {
        zh: `${value === 'first' ? '第一遍' : '第二遍'}  ${saidInWords(items, entered[value], 'zh')}`,
        en: `the ${value} entry  ${saidInWords(items, entered[value], 'en')}`,
      },
    }))
    const stands = (await call.need('stands', own, { choices })) === 'second' ? 'second' : 'first'
    const reason = await call.need('reason')
    const { name: by, enteredAt: at } = call.clerk
    const decision = {
      voter,
      paperNo: first.no,
      secondNo: second.no,
      first,
      second,
      stands,
      reason,
      by,
      at,
    } as const
    if (stands === 'second')
      recordCorrection(
        call,
        { voter, no: first.no, serial, from: first, to: second, struck: false, reason },
        writer => addEntryDecision(writer, assembly.id, decision),
      )
    else
      call.record(
        { subject: `${assembly.path} ${serial}`, reason, detail: `first entry of paper ${first.no} stands` },
        writer => addEntryDecision(writer, assembly.id, decision),
      )
    return {
      data: { serial, paper: first.no, stands },
      text: () =>
        call.t({
          zh: `${serial} 第 ${first.no} 张以${stands === 'first' ? '第一遍' : '第二遍'}录入为准\n`,
          en: `${serial} paper ${first.no}: the ${stands} entry stands\n`,
        }),
    }
  },
)
