import { FOR, joinMarks } from '../../../assembly/marks.ts'
import { maskName, maskNames } from '../../../assembly/people.ts'
import { readCheckAlone, readPaperCode } from '../../../assembly/serial.ts'
import { RULING_WORDS, SERVICE_WORDS } from '../../../assembly/vocabulary.ts'
import { areaText } from '../../../basics/area.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { Refused } from '../../../basics/problem.ts'
import { someOf } from '../../../basics/text.ts'
import { closeOf } from '../../../law/voting/channels.ts'
import { MANDATES } from '../../../law/voting/mandates.ts'
import { readSecondEntries } from '../../../store/ballots/control.ts'
import { readPapers, readServices } from '../../../store/ballots/papers.ts'
import { readMandates } from '../../../store/people/roll.ts'
import { readTransfersAfter } from '../../../store/people/roster.ts'
import type { Session } from '../../frame/session.ts'
import type { BallotBox } from '../papers/box.ts'
import { standingReceipt } from '../papers/paper-faults.ts'
import { saidInWords } from '../papers/words.ts'
import type { DeskOptions } from './desk.ts'
import type { DeskFigures } from './figures.ts'
import type { RoomFinder } from './finder.ts'
import type { Alert, Card, CardPaper } from './state.ts'

/** Looks ballots up: whose each is, what is on record of it, and what about it is odd. */
export class Cards {
  private readonly call: Session
  private readonly box: BallotBox
  private readonly figures: DeskFigures
  private readonly pass: number
  /** Until when what is entered here is in time. */
  private readonly closesAt: string
  /** Day of the last transfer since the roll was frozen, by unit. */
  private readonly transfers: ReadonlyMap<string, string>

  constructor(
    call: Session,
    box: BallotBox,
    figures: DeskFigures,
    { pass, box: boxName }: Pick<DeskOptions, 'pass' | 'box'>,
  ) {
    this.call = call
    this.box = box
    this.figures = figures
    this.pass = pass
    const { db, compound, assembly } = call
    this.closesAt = closeOf(boxName, assembly)
    const { convenedOn } = assembly
    this.transfers = convenedOn === null ? new Map() : readTransfersAfter(db, compound.id, convenedOn)
  }

  /** The ballot that a scanned code, a serial or a room names, whole or in part. */
  named(text: string, finder: RoomFinder): Card {
    const coded = readPaperCode(text) ?? readCheckAlone(text)
    return this.of(this.voterNamed(text, finder), coded !== undefined)
  }

  /** `scanned`: the code on the paper was read, which tells a replaced paper from the one that took its place. */
  of(voter: number, scanned = false): Card {
    const second = this.pass > 1
    const { db, assembly, roll, clerk } = this.call
    const { name } = clerk
    if (second && (this.figures.keyedFirst(voter, name) || this.keyedInAnotherPass(voter, name)))
      throw new Refused([{ code: 'second-same-person', data: { who: name } }])
    const units = roll.unitsOf(voter)
    const [service] = readServices(db, assembly.id, voter)
    return {
      voter,
      serial: roll.serialOf(voter),
      units: units.map(unit => unit.code),
      owners: maskNames(units[0]?.owners ?? ''),
      area: areaText(roll.areaOf(voter)),
      service: service
        ? {
            zh: `${service.servedAt.slice(0, 10)} ${SERVICE_WORDS[service.method].zh}送达`,
            en: `served ${service.servedAt.slice(0, 10)} ${SERVICE_WORDS[service.method].en}`,
          }
        : null,
      holders: readMandates(db, assembly.id)
        .filter(mandate => mandate.voter === voter && mandate.revokedOn === null)
        .map(({ holder, kind }) => ({
          name: holder,
          shown: {
            zh: `${maskName(holder)}（${MANDATES[kind].zh}）`,
            en: `${maskName(holder)} (${MANDATES[kind].en})`,
          },
        })),
      papers: second ? [] : this.papersOf(voter),
      outside: this.outside(voter),
      alerts: second
        ? []
        : [...this.alerts(units.map(unit => unit.code)), ...(scanned ? [] : this.replaced(voter))],
    }
  }

  /** Who keyed a paper once does not key it in another pass. */
  private keyedInAnotherPass(voter: number, name: string): boolean {
    const entries = readSecondEntries(this.call.db, this.call.assembly.id, voter)
    return entries.some(({ withdrawn, by, pass }) => withdrawn === '' && by === name && pass !== this.pass)
  }

  /** The second entries of a voter that this desk made itself. */
  ownEntries(voter: number): CardPaper[] {
    const { name } = this.call.clerk
    return readSecondEntries(this.call.db, this.call.assembly.id, voter)
      .filter(entry => entry.withdrawn === '' && entry.by === name && entry.pass === this.pass)
      .map(({ no, void: voided, marks }) => ({
        no,
        said: { void: voided, marks },
        shown: { zh: '', en: '' },
      }))
  }

  /** The voter whose ballot the subject of a log entry names. */
  voterIn(subject: string): number | undefined {
    const { path } = this.call.assembly
    if (!subject.startsWith(`${path} `)) return undefined
    const found = this.call.roll.find({ serial: subject.slice(path.length + 1) })
    return typeof found === 'number' ? found : undefined
  }

  private voterNamed(text: string, finder: RoomFinder): number {
    try {
      return this.call.roll.typedInFull(text)
    } catch (error) {
      const unknown = error instanceof Refused && error.problems[0]?.code === 'unit-not-on-roll'
      const rooms = unknown ? finder.find(text) : []
      const [room] = rooms
      if (room === undefined) return this.call.roll.typed(text)
      const named = rooms.map(unit => this.call.roll.find({ unit }))
      // Rooms of one voter name the same ballot.
      if (new Set(named).size === 1 || rooms.length === 1) return this.call.roll.typed(room)
      const units = someOf(rooms, { most: 6 })
      throw new Refused([{ code: 'unit-ambiguous', data: { unit: text, units } }])
    }
  }

  private papersOf(voter: number): CardPaper[] {
    const rulings = new Map(this.figures.rulingsOf(voter).map(ruled => [ruled.no, ruled]))
    return readPapers(this.call.db, this.call.assembly.id, voter).map(
      ({ no, receivedAt, void: voided, marks }) => {
        const ruled = rulings.get(no)
        const said = { void: voided, marks }
        // Before the close nobody sees how others voted by typing their rooms.
        const shown = (lang: Lang) =>
          this.call.assembly.state === 'open' ? '' : `  ${saidInWords(this.call.items, said, lang)}`
        const words = (lang: Lang) =>
          `${receivedAt.replace('T', ' ')}  ${ruled ? RULING_WORDS[ruled.ruling][lang] : ''}${shown(lang)}`
        return { no, said, shown: { zh: words('zh'), en: words('en') } }
      },
    )
  }

  /** The items that this voter may not mark. */
  private outside(voter: number): Set<number> {
    const only = (i: number) => joinMarks(this.call.items.map((_, j) => (i === j ? FOR : '')))
    return new Set(
      this.call.items.flatMap((_, i) => (this.box.foreignMarks(voter, only(i)).length > 0 ? [i] : [])),
    )
  }

  private replaced(voter: number): Alert[] {
    const no = this.call.roll.codes.replacementsOf(voter).length
    return no === 0
      ? []
      : [
          {
            tone: 'bad',
            text: {
              zh: `票已补发，请核对票面有“补发第${no}次”或者是登记的备用票`,
              en: `replaced: see that this is replacement ${no} or the spare paper on record`,
            },
          },
        ]
  }

  private alerts(units: readonly string[]): Alert[] {
    const alerts: Alert[] = []
    const bad = (zh: string, en: string) => alerts.push({ tone: 'bad', text: { zh, en } })
    const receipt = standingReceipt(this.call)
    if (receipt !== undefined && receipt > this.closesAt)
      bad('逾期：表决已经截止，录入后不计入', 'late: the vote has closed, it will not count')
    for (const unit of units) {
      const since = this.transfers.get(unit)
      if (since !== undefined)
        bad(
          `${unit} 已于 ${since} 转让，请核对签名人和签署日期`,
          `${unit} changed hands on ${since}: look at the signer and the day`,
        )
    }
    return alerts
  }
}
