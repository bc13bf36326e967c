import type { Phrase } from '../../basics/phrase.ts'
import type { Guide } from './guide.ts'
import * as guides from './guides.ts'
import type { MenuStage, Situation } from './situation.ts'

/*
 * What the menu offers at each stage. The first of them that is due stands at the top: Enter takes it. A guide, or the words
 * of a command; every other command is found by what it is called.
 */

export interface Entry {
  readonly id: string
  /** Only where it is no command, whose name is known. */
  readonly name?: Phrase
  readonly guide?: Guide
  readonly due?: (situation: Situation) => boolean
}

function led(id: string, guide: Guide, due?: Entry['due']): Entry {
  return { id, name: guide.name, guide, ...(due && { due }) }
}

function plain(id: string, due?: Entry['due']): Entry {
  return { id, ...(due && { due }) }
}

const always = () => true
const at = ({ on }: Situation) => on?.at
const hasRoster = ({ on }: Situation) => (on?.units ?? 0) > 0
const isHeld = (s: Situation) => (at(s)?.tally.ballots.papers.held ?? 0) > 0
const hasOpened = (s: Situation) => s.now >= (at(s)?.assembly.opensAt ?? '')
const hasEnded = (s: Situation) => s.now >= (at(s)?.assembly.closesAt ?? '')

const ROSTER = led('guide roster', guides.ROSTER, s => !hasRoster(s))
const PAIRS = led('guide pairs', guides.PAIRS, ({ on }) => (on?.suspects ?? 0) > 0)
const NEW_ASSEMBLY = led('guide assembly', guides.NEW_ASSEMBLY, hasRoster)
const HELD = led('guide held', guides.HELD, s => isHeld(s) && hasEnded(s))
const BACKUP = led('guide backup', guides.BACKUP, always)

const AFTER: readonly Entry[] = [
  plain('tally'),
  plain('audit verify'),
  plain('decision list'),
  plain('dispute open'),
  plain('committee elect'),
  plain('next'),
]

export const ENTRIES: Readonly<Record<MenuStage, readonly Entry[]>> = {
  nothing: [
    led('guide compound', guides.NEW_COMPOUND, always),
    plain('demo'),
    plain('restore'),
    plain('doctor'),
  ],
  compound: [
    ROSTER,
    PAIRS,
    NEW_ASSEMBLY,
    plain('plan new'),
    plain('next'),
    plain('roster check'),
    plain('compound show'),
    plain('compound edit'),
    led('guide compound', guides.NEW_COMPOUND),
  ],
  draft: [
    ROSTER,
    PAIRS,
    led('guide items', guides.ITEMS, s => at(s)?.items.length === 0),
    led('guide election', guides.ELECTIONS, s => (at(s)?.withoutCandidates.length ?? 0) > 0),
    led('guide eligibility', guides.CHECK_CANDIDATES, s => (at(s)?.unchecked ?? 0) > 0),
    plain('assembly convene', always),
    plain('assembly edit'),
    plain('motion edit'),
    plain('motion remove'),
    plain('candidate edit'),
    plain('assembly cancel'),
    plain('next'),
  ],
  convened: [
    led('guide notice', guides.NOTICE, s => at(s)?.printed.has('convening') === false),
    led('guide ballots', guides.BALLOTS, s => at(s)?.ballotsPrinted === false),
    led('guide service', guides.SERVICE, s => at(s)?.served === false),
    plain('assembly open', hasOpened),
    plain('notice print'),
    led('guide posting', guides.POSTING),
    led('guide eligibility', guides.CHECK_CANDIDATES),
    plain('mandate add'),
    plain('roll correct'),
    plain('assembly rehearse'),
    plain('assembly extend'),
    plain('assembly cancel'),
    plain('next', s => !hasOpened(s)),
  ],
  open: [
    HELD,
    plain('ballot enter', s => !hasEnded(s)),
    plain('assembly close', hasEnded),
    plain('ballot import'),
    plain('tally'),
    plain('ballot outstanding'),
    plain('ballot reconcile'),
    plain('ballot correct'),
    plain('ballot void'),
    plain('board'),
    plain('assembly extend'),
    plain('next'),
  ],
  closed: [
    HELD,
    plain('tally', always),
    plain('assembly declare', always),
    plain('ballot enter'),
    plain('ballot reconcile'),
    plain('ballot list'),
    plain('ballot correct'),
    plain('election lot'),
    plain('audit sample'),
    plain('notice print'),
    plain('board'),
    plain('assembly extend'),
  ],
  declared: [
    led('guide result', guides.RESULT, s => at(s)?.printed.has('result') === false),
    led('guide packet', guides.PACKET, s => at(s)?.packed === false),
    BACKUP,
    ...AFTER,
    NEW_ASSEMBLY,
    ROSTER,
    led('guide compound', guides.NEW_COMPOUND),
  ],
  cancelled: [NEW_ASSEMBLY, ROSTER, PAIRS, BACKUP, plain('notice print'), plain('next')],
}

/** What is offered now, what is to be done next before all else; what was just done is not asked for again. */
export function entriesNow(situation: Situation, isDone: (id: string) => boolean): readonly Entry[] {
  const all = ENTRIES[situation.stage]
  const next = all.find(({ id, due }) => !isDone(id) && due?.(situation) === true)
  return next ? [next, ...all.filter(entry => entry !== next)] : all
}
