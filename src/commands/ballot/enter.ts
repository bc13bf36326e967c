import { Refused } from '../../basics/problem.ts'
import { readBatches } from '../../store/ballots/control.ts'
import { deskHere } from '../../store/ballots/desks.ts'
import { pathOf } from '../../store/open.ts'
import { inSnapshot } from '../../store/snapshot.ts'
import { Vote } from '../facts/vote.ts'
import { WrongUsage } from '../frame/call.ts'
import { type SessionWith, withSession } from '../frame/session.ts'
import type { Answer, Options } from '../frame/spec.ts'
import { command } from '../frame/spec.ts'
import { signIn } from '../operator/sign-in.ts'
import { thirdEntryOf, thirdEntryText } from './papers/third-entry.ts'

const OPTIONS = {
  second: {
    zh: '复录：由另一人不看第一遍再录一遍，差异见 hoa ballot reconcile',
    en: 'keys papers again, blind, by somebody else; ballot reconcile lists what differs',
  },
  third: {
    zh: '再录：由没有录过的人，把整堆票不看录入再录一遍，列出不一致的',
    en: 'keys the whole heap a third time, blind, by somebody new; lists what differs',
  },
  batch: {
    value: '<label>',
    zh: '录入的是这一捆（先用 hoa ballot batch set 登记）',
    en: 'the papers are of this bundle',
  },
  box: {
    value: '<name>',
    line: true,
    zh: '票从哪个票箱取出，记作渠道',
    en: 'the box the papers come out of, kept as the channel',
  },
  plain: {
    zh: '逐项提问，不用整屏：慢速线路、读屏软件',
    en: 'plain questions instead of the screen: slow lines, screen readers',
  },
} as const satisfies Options

/** Ballots entered one after the other: on a screen of their own, or by plain questions. */
export const ballotEnter = command(
  {
    path: ['ballot', 'enter'],
    act: 'ballot.enter',
    conflicts: [{ among: ['third', 'second', 'batch'], problem: { code: 'third-alone' } }],
    summary: {
      zh: '录票台：逐张录入表决票，可扫码（须有终端）',
      en: 'the ballot desk: enters ballots one by one, by scanner or by hand, on a terminal',
    },
    options: OPTIONS,
    example: 'hoa ballot enter',
  },
  async call => {
    if (!call.canAsk) throw new WrongUsage([{ code: 'terminal-needed' }])
    return withSession(call, { on: 'assembly', changes: true, states: ['open', 'closed'] }, enterBallots)
  },
)

async function enterBallots(call: SessionWith<typeof OPTIONS>): Promise<Answer> {
  const { db, assembly } = call
  const pass = call.flag('third') ? 3 : call.flag('second') ? 2 : 1
  const second = pass > 1
  const box = call.option('box')?.trim() ?? ''
  const batch = call.option('batch')?.trim()
  const plain = call.flag('plain') || call.world.env['TERM'] === 'dumb'
  if (plain && (second || batch !== undefined)) throw new WrongUsage([{ code: 'desk-needs-screen' }])
  const own = deskHere(db)
  // What goes back with a desk's file is papers and corrections of them.
  if (own && (second || batch !== undefined))
    throw new Refused([{ code: 'desk-only-enters', data: { desk: own.code, path: pathOf(db) } }])
  if (!own) await signIn(call)
  const batches = batch === undefined ? [] : readBatches(db, assembly.id).map(b => b.label)
  if (batch !== undefined && !batches.includes(batch))
    throw new Refused([{ code: 'batch-unknown', data: { batch, batches: batches.join('、') || '—' } }])
  const recorded = plain
    ? await import('./plain.ts').then(({ PlainDesk }) => new PlainDesk(call, box).run())
    : await import('./desk/desk.ts').then(({ runDesk }) => runDesk(call, { pass, box, batch }))
  const again = pass === 3 ? inSnapshot(db, () => thirdEntryOf(call)) : undefined
  const { accepted } = inSnapshot(db, () => new Vote(call).tally()).ballots
  return {
    data: { recorded, accepted: accepted.headcount, ...(again && { recount: again }) },
    text: () =>
      call.t({
        zh: `本次录入 ${recorded} 张；有效票共 ${accepted.headcount} 人\n`,
        en: `${recorded} papers entered; ${accepted.headcount} voters accepted in all\n`,
      }) + (again ? thirdEntryText(call, again) : ''),
  }
}
