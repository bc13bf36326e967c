import type { Said } from '../../../assembly/paper.ts'
import type { Phrase } from '../../../basics/phrase.ts'
import { type Problem, Refused } from '../../../basics/problem.ts'
import { problemText, wordsOf } from '../../../problems/say.ts'
import { addSecondEntry, putInBatch, withdrawSecondEntry } from '../../../store/ballots/control.ts'
import { addDoubt } from '../../../store/ballots/doubts.ts'
import { addPapers, nextNumber, readPapers } from '../../../store/ballots/papers.ts'
import { entriesAfter, lastEntry } from '../../../store/log.ts'
import type { Session } from '../../frame/session.ts'
import type { BallotBox } from '../papers/box.ts'
import { recordCorrection, recordMove } from '../papers/corrections.ts'
import { saidInWords } from '../papers/words.ts'
import type { Cards } from './cards.ts'
import type { DeskOptions } from './desk.ts'
import { bundleAlerts, type DeskFigures, rulingAlerts } from './figures.ts'
import type { RoomFinder } from './finder.ts'
import type { Alert, Card, DeskEvent, Draft, Effect, LastBallot } from './state.ts'
import { KEPT } from './step/step-last.ts'

type Correcting = Extract<Effect, { readonly do: 'correct' }>
type Moving = Extract<Effect, { readonly do: 'move' }>

/** Carries out what the desk's steps ask of the record. What it answers with `done` is on disk. */
export class DeskRecord {
  private readonly call: Session
  private readonly box: BallotBox
  private readonly cards: Cards
  private readonly figures: DeskFigures
  private readonly pass: number
  private readonly second: boolean
  /** Which box the papers come out of; empty where nobody said. */
  private readonly boxName: string
  /** What was keyed here last. */
  private own: { readonly voter: number; readonly no: number } | null = null

  /** The papers that were entered here since the desk began, and stand. */
  private readonly here = new Set<string>()

  constructor(
    call: Session,
    box: BallotBox,
    cards: Cards,
    figures: DeskFigures,
    options: Pick<DeskOptions, 'pass' | 'box'>,
  ) {
    this.call = call
    this.box = box
    this.cards = cards
    this.figures = figures
    this.pass = options.pass
    this.second = options.pass > 1
    this.boxName = options.box
  }

  /** What this person entered last here, before the desk began, newest first: the log knows it. */
  lately(): readonly LastBallot[] {
    if (this.second) return []
    const { name } = this.call.clerk
    const from = Math.max(0, (lastEntry(this.call.db)?.no ?? 0) - LOOKED_BACK)
    const own = entriesAfter(this.call.db, from).filter(
      entry => entry.act === 'ballot.enter' && entry.actor === name && entry.kind === 'paper',
    )
    const found: LastBallot[] = []
    for (const { subject, paperNo: no, enteredAt } of own.reverse()) {
      const voter = this.cards.voterIn(subject)
      const card = voter === undefined ? undefined : this.cards.of(voter)
      const paper = card?.papers.find(p => p.no === no)
      if (card && paper) found.push(this.last(card, no, paper.said, RECORDED, enteredAt))
      if (found.length === KEPT) break
    }
    return found
  }

  find(text: string, finder: RoomFinder): DeskEvent {
    return this.guarded(() => {
      this.figures.catchUp()
      return { on: 'found', card: this.cards.named(text, finder) }
    })
  }

  reopen(voter: number, no: number): DeskEvent {
    return this.guarded(() => {
      this.figures.catchUp()
      const card = this.cards.of(voter)
      const paper = (this.second ? this.cards.ownEntries(voter) : card.papers).find(p => p.no === no)
      if (!paper) throw new Refused([{ code: 'entry-struck' }])
      this.needNoWitness(card, no)
      this.tellLook(card, no)
      return { on: 'reopened', card, paper }
    })
  }

  /** After the close a correction has its witness, for whom this screen does not ask; a slip in what was just keyed needs none. */
  private needNoWitness({ voter, serial }: Pick<Card, 'voter' | 'serial'>, no: number): void {
    if (this.second || this.call.assembly.state === 'open') return
    if (this.own?.voter !== voter || this.own.no !== no)
      throw new Refused([{ code: 'correction-needs-witness', data: { serial, no } }])
  }

  /** Before the close a look at the marks of a paper is an act, but not at those this desk has just keyed. */
  private tellLook({ voter, serial }: Card, no: number): void {
    if (this.second || this.call.assembly.state !== 'open') return
    if (this.own?.voter === voter && this.own.no === no) return
    const subject = `${this.call.assembly.path} ${serial}`
    this.call.record({ subject, beside: true }, writer =>
      writer.tell(`interim, paper ${no}`, { kind: 'look', paperNo: no }),
    )
  }

  put(card: Card, draft: Draft, marks: string): DeskEvent {
    const said = { void: draft.void, marks }
    return this.guarded(() => (this.second ? this.putSecond(card, said) : this.putFirst(card, draft, said)))
  }

  correct(effect: Correcting): DeskEvent {
    return this.guarded(() => (this.second ? this.correctSecond(effect) : this.correctFirst(effect)))
  }

  /** The last ballot is another voter's: struck with the one, recorded with the other. */
  move(effect: Moving): DeskEvent {
    return this.guarded(() => (this.second ? this.moveSecond(effect) : this.moveFirst(effect)))
  }

  private putFirst(card: Card, draft: Draft, said: Said): DeskEvent {
    const { voter, serial } = card
    const receivedAt = draft.receivedAt ?? this.call.minute('at') ?? this.call.now
    const fault = this.box.timeFault(receivedAt)
    if (fault) throw new Refused([fault])
    const paper = { voter, receivedAt, ...said, proxy: draft.proxy, channel: this.boxName, signedOn: null }
    const subject = `${this.call.assembly.path} ${serial}`
    const no = this.call.record({ subject, happenedAt: receivedAt, beside: true }, writer => {
      this.call.needSameState()
      this.needSamePapers(card)
      const next = nextNumber(this.call.db, this.call.assembly.id, voter)
      addPapers(writer, this.call.assembly.id, [{ ...paper, no: next }])
      if (this.figures.batch) putInBatch(writer, this.call.assembly.id, voter, next, this.figures.batch.id)
      const { doubt } = draft
      const { name: by, enteredAt: at } = this.call.clerk
      if (doubt !== '')
        addDoubt(writer, this.call.assembly.id, { voter, paperNo: next, by, at, reason: doubt })
      writer.tell(`paper ${next}${doubt === '' ? '' : ', in doubt'}`, { kind: 'paper', paperNo: next })
      return next
    })
    this.own = { voter, no }
    this.here.add(`${voter}/${no}`)
    this.figures.catchUp()
    return {
      on: 'done',
      added: true,
      last: this.last(card, no, said, RECORDED),
      alerts: [...rulingAlerts(this.figures, card, no), ...bundleAlerts(this.call, this.figures)],
    }
  }

  private moveFirst({ from, card, draft, marks }: Moving): DeskEvent {
    const said = { void: draft.void, marks }
    const { voter, no: wrong, serial, said: was } = from
    this.needNoWitness(from, wrong)
    const reason = this.call.t(ELSEWHERE(card))
    const no = recordMove(
      this.call,
      { voter, no: wrong, serial, from: was, reason },
      { voter: card.voter, serial: card.serial, said },
      () => this.needSamePapers(card),
      (writer, next) => {
        const { batch } = this.figures
        if (batch) putInBatch(writer, this.call.assembly.id, card.voter, next, batch.id)
      },
    )
    const struck = this.here.delete(`${voter}/${wrong}`)
    this.own = { voter: card.voter, no }
    this.here.add(`${card.voter}/${no}`)
    this.figures.catchUp()
    const last = this.last(card, no, said, MOVED(from))
    return {
      on: 'done',
      added: true,
      struck,
      last,
      gone: from,
      alerts: [...rulingAlerts(this.figures, card, no), ...bundleAlerts(this.call, this.figures)],
    }
  }

  /** A second entry for the wrong voter is withdrawn, and stands with the right one. */
  private moveSecond({ from, card, draft, marks }: Moving): DeskEvent {
    const said = { void: draft.void, marks }
    const { name: by, enteredAt: at } = this.call.clerk
    const reason = this.call.t(ELSEWHERE(card))
    const subject = `${this.call.assembly.path} ${card.serial}`
    const { voter, no: wrong, serial } = from
    const no = this.call.record({ subject, reason, beside: true }, writer => {
      this.call.needSameState()
      withdrawSecondEntry(writer, this.call.assembly.id, { voter, no: wrong }, reason)
      const next = addSecondEntry(writer, this.call.assembly.id, {
        voter: card.voter,
        ...said,
        by,
        at,
        pass: this.pass,
      })
      writer.tell(`second ${next}, entered before as second ${wrong} of ${serial}`, { kind: 'second' })
      return next
    })
    this.figures.catchUp()
    const last = this.last(card, no, said, MOVED(from))
    return { on: 'done', added: false, last, gone: from, alerts: [] }
  }

  /** The papers of a voter are those that were on the card when it was looked at. */
  private needSamePapers({ voter, serial, papers }: Card): void {
    const here = readPapers(this.call.db, this.call.assembly.id, voter)
    if (here.length !== papers.length || here.some((p, i) => p.no !== papers[i]?.no))
      throw new Refused([{ code: 'ballot-meanwhile', data: { serial } }])
  }

  private putSecond(card: Card, said: Said): DeskEvent {
    const { voter, serial } = card
    const { name: by, enteredAt: at } = this.call.clerk
    const subject = `${this.call.assembly.path} ${serial}`
    const no = this.call.record({ subject, beside: true }, writer => {
      this.call.needSameState()
      const next = addSecondEntry(writer, this.call.assembly.id, { voter, ...said, by, at, pass: this.pass })
      writer.tell(`second ${next}`, { kind: 'second' })
      return next
    })
    this.figures.catchUp()
    const last = this.last(card, no, said, { zh: '已复录', en: 'keyed again' })
    return { on: 'done', added: true, last, alerts: [] }
  }

  private correctFirst({ card, paper, to, struck, reason }: Correcting): DeskEvent {
    const { voter, serial } = card
    const { no, said: from } = paper
    recordCorrection(this.call, { voter, no, serial, from, to, struck, reason })
    this.figures.catchUp()
    const done = struck ? { zh: '已作废此条', en: 'struck' } : { zh: '已更正', en: 'corrected' }
    return {
      on: 'done',
      added: false,
      struck: struck && this.here.delete(`${voter}/${no}`),
      last: { ...this.last(card, no, to, done), struck },
      alerts: [
        { tone: 'good', text: done },
        ...rulingAlerts(this.figures, card, no),
        ...bundleAlerts(this.call, this.figures),
      ],
    }
  }

  /** A second entry that was keyed wrongly is withdrawn, and the right one added behind it. */
  private correctSecond({ card, paper, to, struck, reason }: Correcting): DeskEvent {
    const { voter, serial } = card
    const { name: by, enteredAt: at } = this.call.clerk
    const subject = `${this.call.assembly.path} ${serial}`
    const no = this.call.record({ subject, reason, beside: true }, writer => {
      this.call.needSameState()
      withdrawSecondEntry(writer, this.call.assembly.id, { voter, no: paper.no }, reason)
      const next = struck
        ? paper.no
        : addSecondEntry(writer, this.call.assembly.id, { voter, ...to, by, at, pass: this.pass })
      writer.tell(`second ${paper.no} withdrawn${struck ? '' : `, second ${next}`}`, { kind: 'second' })
      return next
    })
    this.figures.catchUp()
    const done = { zh: '复录已更正', en: 'second entry corrected' }
    const last = { ...this.last(card, no, to, done), struck }
    return { on: 'done', added: false, last, alerts: [{ tone: 'good', text: done }] }
  }

  private last(
    { voter, serial, units: [unit = ''], outside }: Card,
    no: number,
    said: Said,
    done: Phrase,
    enteredAt = this.call.clerk.enteredAt,
  ): LastBallot {
    const words = (lang: 'zh' | 'en') =>
      `${done[lang]} ${unit} ${serial}${no > 1 ? ` (${no})` : ''}  ${saidInWords(this.call.items, said, lang)}`
    const at = enteredAt.slice(0, 16).replace('T', ' ')
    const shown = { zh: words('zh'), en: words('en') }
    return { voter, no, serial, unit, at, said, outside, struck: false, shown }
  }

  /** A refusal is told on the screen, and the desk goes on. */
  private guarded(run: () => DeskEvent): DeskEvent {
    try {
      return run()
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      this.figures.catchUp()
      const alert = (problem: Problem): Alert[] => {
        const { next } = wordsOf(problem)
        const said = { zh: problemText(problem, 'zh'), en: problemText(problem, 'en') }
        return [
          { tone: 'bad', text: said },
          ...(next && TOLD_ON.has(problem.code) ? [{ tone: 'bad' as const, text: next }] : []),
        ]
      }
      const mend = error.problems.some(problem => problem.code === 'unit-ambiguous')
      const stuck = error.problems.some(problem => STUCK.has(problem.code))
      return { on: 'refused', alerts: error.problems.flatMap(alert), mend, stuck }
    }
  }
}

/** Refusals that Enter would meet again. */
const STUCK: ReadonlySet<string> = new Set([
  'ballot-meanwhile',
  'entry-struck',
  'changed-meanwhile',
  'assembly-meanwhile',
])
/** Those of which a desk is told what to do, too. */
const TOLD_ON: ReadonlySet<string> = new Set(['ballot-meanwhile', 'assembly-meanwhile'])

/** How many entries of the log are looked through for what was entered here last. */
const LOOKED_BACK = 500

const RECORDED: Phrase = { zh: '已录入', en: 'recorded' }

const ELSEWHERE = ({ units: [unit = ''], serial }: Card): Phrase => ({
  zh: `录错了房号，这张票是 ${unit} ${serial} 的`,
  en: `keyed for the wrong room: the paper is that of ${unit} ${serial}`,
})

const MOVED = ({ unit }: LastBallot): Phrase => ({
  zh: `已由 ${unit} 改录到`,
  en: `moved from ${unit} to`,
})
