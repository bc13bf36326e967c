import type { Phrase } from '../../../basics/phrase.ts'
import type { Problem } from '../../../basics/problem.ts'
import { commandWord, printable } from '../../../basics/text.ts'
import { dayOf, readAnsweredTime } from '../../../basics/time.ts'
import { regimeAt } from '../../../law/regime.ts'
import { closeOf } from '../../../law/voting/channels.ts'
import { problemText } from '../../../problems/say.ts'
import { deskHere } from '../../../store/ballots/desks.ts'
import { leaveSnapshot } from '../../../store/snapshot.ts'
import type { Call } from '../../frame/call.ts'
import type { Session } from '../../frame/session.ts'
import { Interrupted } from '../../frame/world.ts'
import { wantsColour } from '../../terminal/paint.ts'
import { BallotBox } from '../papers/box.ts'
import { futureCheck, standingReceipt } from '../papers/paper-faults.ts'
import { Cards } from './cards.ts'
import { type DrawContext, draw } from './draw/draw.ts'
import { fieldsOf } from './fields.ts'
import { DeskFigures } from './figures.ts'
import { RoomFinder } from './finder.ts'
import type { Key } from './keys.ts'
import { DeskRecord } from './record.ts'
import { Screen } from './screen.ts'
import type { DeskEvent, DeskSetup, DeskState, Effect } from './state.ts'
import { deskAtRest, step } from './step/step.ts'

export interface DeskOptions {
  /** 1 for the first entry, 2 for the second, 3 for the third one of the whole heap; the later ones are blind. */
  readonly pass: 1 | 2 | 3
  /** The box that the papers come out of; empty where nobody said. */
  readonly box: string
  /** The bundle they lie in. */
  readonly batch: string | undefined
}

/** How often a desk at rest looks what other desks did, in milliseconds. */
const LOOK_ROUND = 2000

/** The ballot desk on a terminal of its own; gives how many ballots were entered at it. */
export function runDesk(call: Session, options: DeskOptions): Promise<number> {
  const { db, compound, assembly } = call
  const box = new BallotBox(call, futureCheck(call))
  const figures = new DeskFigures(call, options)
  const cards = new Cards(call, box, figures, options)
  const record = new DeskRecord(call, box, cards, figures, options)
  const setup = setupOf(call, box, options)
  const screen = new Screen(call.world, wantsColour(call.world, call.world.stdout))
  const { name } = call.clerk
  const context = (): DrawContext => ({
    setup,
    title: `${compound.name} ${assembly.title}`,
    desk: `${name}${options.box === '' ? '' : ` ${options.box}`}`,
    lang: call.lang,
    columns: screen.columns,
    rows: screen.rows,
    roll: figures.whole,
    quorum: regimeAt(assembly.closesAt)?.quorum.of ?? [2, 3],
  })
  let state: DeskState = deskAtRest({
    ...figures.progress(),
    recent: record.lately(),
  })
  leaveSnapshot(db)

  return new Promise((resolve, reject) => {
    const lookRound = setInterval(() => guarded(look), LOOK_ROUND)

    const leave = (settle: () => void): void => {
      clearInterval(lookRound)
      screen.close()
      settle()
    }
    /** Whatever goes wrong, the terminal is given back first. */
    const guarded = (run: () => void): void => {
      try {
        run()
      } catch (error) {
        leave(() => reject(error))
      }
    }
    const show = (): void => screen.show(draw(state, context()))
    const look = (): void => {
      if (!figures.catchUp()) return
      take(figures.progress())
      const { card } = state
      if (card && options.pass === 1 && figures.rulingsOf(card.voter).length !== card.papers.length)
        take({ on: 'meanwhile' })
      show()
    }
    const take = (event: DeskEvent): boolean => {
      const next = step(state, event, setup)
      state = next.state
      return next.effects.every(carryOut)
    }
    /** Does what a step asks for; false where the desk is left and nothing more is to be done. */
    const carryOut = (effect: Effect): boolean => {
      switch (effect.do) {
        case 'bell':
          screen.bell()
          return true
        case 'redraw':
          screen.redraw()
          return true
        case 'suspend':
          screen.suspend()
          return true
        case 'leave':
          leave(() => resolve(state.recorded))
          return false
        case 'interrupt':
          leave(() => {
            call.world.stderr.write(call.t(howToComeBack(call, state.recorded)))
            reject(new Interrupted())
          })
          return false
        case 'find':
          return take(record.find(effect.text, setup.finder)) && take(figures.progress())
        case 'reopen':
          return take(record.reopen(effect.voter, effect.no))
        case 'record':
          return take(record.put(effect.card, effect.draft, effect.marks)) && take(figures.progress())
        case 'move':
          return take(record.move(effect)) && take(figures.progress())
        case 'correct':
          return take(record.correct(effect)) && take(figures.progress())
      }
    }
    const press = (keys: readonly Key[]): void =>
      guarded(() => {
        for (const key of keys) if (!take({ on: 'key', key })) return
        show()
      })

    guarded(() => {
      screen.open(press, show)
      show()
    })
  })
}

/** What is said to somebody who stops the desk: what was confirmed is safe, and the same command goes on. */
function howToComeBack({ spec, options }: Call, recorded: number): Phrase {
  const typed = Object.entries(options).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : typeof value === 'string' ? [`--${name}`, commandWord(value)] : [],
  )
  const again = printable(['hoa', ...spec.path, ...typed].join(' '))
  return {
    zh: `本次录入 ${recorded} 张；已确认的票都在数据文件里\n继续录入：${again}\n`,
    en: `${recorded} papers entered; every confirmed ballot is on disk\nTo go on: ${again}\n`,
  }
}

/** Why an entry is wrong, nearly always. */
const REASONS = {
  marks: [
    { zh: '录入时按错键', en: 'a wrong key was pressed' },
    { zh: '念票人念错', en: 'the paper was read out wrongly' },
    { zh: '看错票面', en: 'the paper was misread' },
    { zh: '听错', en: 'what was read out was misheard' },
  ],
  struck: [
    { zh: '录错了房号，没有收到这张票', en: 'keyed for the wrong room: no such paper came back' },
    { zh: '一张票录了两次', en: 'one paper was keyed twice' },
  ],
  doubt: [
    { zh: '画得不清', en: 'the marks are unclear' },
    { zh: '有涂改', en: 'something was altered' },
    { zh: '签名有疑问', en: 'the signature is doubtful' },
    { zh: '票面破损', en: 'the paper is damaged' },
  ],
} as const

function setupOf(call: Session, box: BallotBox, { pass, box: boxName }: DeskOptions): DeskSetup {
  const { assembly, items, roll } = call
  return {
    mode: pass === 1 ? 'first' : 'second',
    third: pass === 3,
    assemblyCode: assembly.code,
    items,
    fields: fieldsOf(items),
    finder: new RoomFinder(roll.unitCodes),
    followAllowed: assembly.rules['follow-mark'] === 'allowed',
    asksReceipt: standingReceipt(call) === undefined,
    closesAt: closeOf(boxName, assembly),
    reasons: {
      marks: REASONS.marks.map(reason => call.t(reason)),
      struck: REASONS.struck.map(reason => call.t(reason)),
      // What goes back with a desk's file is papers and corrections of them.
      doubt: pass === 1 && !deskHere(call.db) ? REASONS.doubt.map(reason => call.t(reason)) : [],
    },
    readReceipt: typed => {
      const time = readAnsweredTime(typed, dayOf(call.now))?.minute
      const told = (fault: Problem) => ({ zh: problemText(fault, 'zh'), en: problemText(fault, 'en') })
      if (time === undefined) return told({ code: 'time-unreadable', data: { value: typed } })
      const fault = box.timeFault(time)
      return fault ? told(fault) : time
    },
  }
}
