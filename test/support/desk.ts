import type { Item } from '../../src/assembly/item.ts'
import type { DrawContext } from '../../src/commands/ballot/desk/draw/draw.ts'
import { fieldsOf } from '../../src/commands/ballot/desk/fields.ts'
import { RoomFinder } from '../../src/commands/ballot/desk/finder.ts'
import { type Key, KeyReader } from '../../src/commands/ballot/desk/keys.ts'
import type {
  Card,
  DeskEvent,
  DeskSetup,
  DeskState,
  Effect,
  LastBallot,
} from '../../src/commands/ballot/desk/state.ts'
import { deskAtRest, step } from '../../src/commands/ballot/desk/step/step.ts'
import { aChoice, aMotion, anElection } from './builders.ts'

export const ITEMS: readonly Item[] = [
  aMotion({ code: 'M1', title: '关于续聘物业服务企业的议题' }),
  aMotion({ code: 'M2', title: '关于筹集专项维修资金的议题' }),
  anElection({ code: 'E1', title: '业主委员会委员选举', of: 5, seats: 2 }),
  aChoice({ code: 'C1', title: '外墙颜色' }),
]

export const FIGURES = {
  accepted: { headcount: 0, area: 0 },
  returned: { headcount: 0, area: 0 },
  papers: 0,
  notCounted: 0,
  shortfall: { headcount: 2, area: 20_000 },
}

export function aSetup(given: Partial<DeskSetup> & { readonly items?: readonly Item[] } = {}): DeskSetup {
  const items = given.items ?? ITEMS
  return {
    mode: 'first',
    third: false,
    assemblyCode: 'a1',
    items,
    fields: fieldsOf(items),
    finder: new RoomFinder(['1-101', '1-102', '3-501']),
    followAllowed: false,
    asksReceipt: false,
    closesAt: '2026-03-15T18:00',
    reasons: { marks: ['按错键', '念错'], struck: ['录错了人'], doubt: ['画得不清'] },
    readReceipt: typed => (/^\d{4}-/.test(typed) ? typed.replace(' ', 'T') : { zh: '看不懂', en: 'no time' }),
    ...given,
  }
}

export function aCard(given: Partial<Card> = {}): Card {
  return {
    voter: 2,
    serial: 'a1-00002-6',
    units: ['3-501'],
    owners: '乙*',
    area: '100.00',
    service: { zh: '面交送达', en: 'served by hand' },
    holders: [],
    papers: [],
    outside: new Set(),
    alerts: [],
    ...given,
  }
}

export function aLast(given: Partial<LastBallot> = {}): LastBallot {
  return {
    voter: 2,
    no: 1,
    serial: 'a1-00002-6',
    unit: '3-501',
    at: '2026-03-10 10:00',
    said: { void: null, marks: '1|2|1 3|0' },
    outside: new Set(),
    struck: false,
    shown: { zh: '已录入 3-501', en: 'recorded 3-501' },
    ...given,
  }
}

/** A desk without a terminal or a record: keys go in, effects come out. */
export class PaperDesk {
  readonly setup: DeskSetup
  state: DeskState
  effects: Effect[] = []
  private readonly reader = new KeyReader()

  constructor(setup: DeskSetup = aSetup()) {
    this.setup = setup
    this.state = deskAtRest({ figures: FIGURES, second: 0, batch: null, present: null })
  }

  tell(event: DeskEvent): this {
    const next = step(this.state, event, this.setup)
    this.state = next.state
    this.effects.push(...next.effects)
    return this
  }

  /** Keys as a terminal sends them. */
  type(keys: string): this {
    for (const key of this.reader.read(keys)) this.press(key)
    return this
  }

  press(key: Key): this {
    return this.tell({ on: 'key', key })
  }

  /** The card that the record would find. */
  finds(card: Card = aCard()): this {
    return this.tell({ on: 'found', card })
  }

  /** The effects since they were last taken. */
  take(): Effect[] {
    const taken = this.effects
    this.effects = []
    return taken
  }

  /** What would be recorded by the keys so far; undefined while nothing is. */
  recorded(): string | undefined {
    const effect = this.take().find(e => e.do === 'record')
    return effect?.do === 'record' ? (effect.draft.void ?? effect.marks) : undefined
  }

  get warned(): string {
    return this.state.alerts.map(alert => alert.text.zh).join('\n')
  }
}

export function aDrawing(given: Partial<DrawContext> = {}): DrawContext {
  return {
    setup: aSetup(),
    title: '一号小区 2026年第一次会议',
    desk: '测试员',
    lang: 'zh',
    columns: 80,
    rows: 24,
    roll: { headcount: 3, area: 30_000 },
    quorum: [2, 3],
    ...given,
  }
}
