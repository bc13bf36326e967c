import { Refused } from '../../../basics/problem.ts'
import { addEntryDecision } from '../../../store/ballots/control.ts'
import { own } from '../../frame/call.ts'
import { actorOf, recordCommand } from '../../frame/session.ts'
import { recordCorrection } from '../papers/corrections.ts'
import { saidInWords } from '../papers/words.ts'
import { BALLOT, PAPER, REASON } from './options.ts'
import { reconcile } from './reconciliation.ts'

/** Decides, with the paper in hand, which of its two entries reads it rightly; the second makes a correction of the first. */
export const ballotSettle = recordCommand(
  {
    path: ['ballot', 'settle'],
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
    const { db, assembly, items } = call
    const { roll, entries } = reconcile(db, assembly)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const named = call.count('paper', 1)
    const open = entries.differences.filter(
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
    const { name: by, enteredAt: at } = actorOf(db, call)
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
        db,
        call,
        assembly,
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
