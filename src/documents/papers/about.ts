import {
  type Item,
  type MatterId,
  type Motion,
  type Scope,
  standingItems,
  WHOLE,
} from '../../assembly/item.ts'
import { placesIn } from '../../assembly/place.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { isAddedElevator, scopeWithin } from '../../law/voting/elevator.ts'
import { isEffective } from '../../law/voting/what-counts.ts'
import type { OwnedUnit, PaperFacts } from './facts.ts'
import { paragraphs } from './values/convening.ts'

/* What of a vote has papers of its own: texts, elevators, ballots that reached nobody. */

/** What a motion on such a matter adopts or changes, which has papers of its own. */
const TEXTS: Readonly<Partial<Record<MatterId, Phrase>>> = {
  rules: { zh: '业主大会议事规则', en: 'rules of procedure of the owners’ assembly' },
  covenant: { zh: '管理规约', en: 'covenant' },
  'fund-covenant': { zh: '专项维修资金管理规约', en: 'repair fund covenant' },
}

/** How the text is called that a matter adopts; undefined where it adopts none. */
export function textTitle(matter: MatterId): string | undefined {
  return TEXTS[matter]?.zh
}

/** Motions that have papers of their own: on texts, members to be replaced, the manager, and the fund raised again. */
export function itemsAbout(items: readonly Item[], lang: Lang) {
  const motions = standingItems(items).filter(item => item.kind === 'motion')
  const about = (matter: MatterId) => motions.filter(motion => motion.matter === matter).map(rowOf)
  return {
    文本事项: textMotions(items).map(motion => ({
      ...rowOf(motion),
      文本: TEXTS[motion.matter]?.[lang] ?? '',
    })),
    更换事项: about('committee'),
    物业事项: about('manager'),
    筹集事项: about('raise-fund'),
  }
}

/** Motions that adopt or change a text. */
export function textMotions(items: readonly Item[]): Motion[] {
  return standingItems(items)
    .filter(item => item.kind === 'motion')
    .filter(({ matter }) => TEXTS[matter] !== undefined)
}

function rowOf({ code, title, text }: Motion) {
  return { 编号: code, 名称: title, 正文: paragraphs(text) }
}

/** The texts that were adopted or changed, with what carried them. */
export function adoptedTexts({ tally }: PaperFacts) {
  return tally().items.flatMap((item, index) => {
    const text = item.kind === 'election' || item.outcome !== 'carried' ? undefined : TEXTS[item.matter]
    return text === undefined ? [] : [{ text, item, index }]
  })
}

/** An elevator that is voted on, and the units that it is for: those at the entrance where a paper is about one. */
export interface ElevatorPart {
  /** Of its motion; empty where the vote has none. */
  readonly code: string
  readonly title: string
  readonly scope: Scope
  readonly units: readonly OwnedUnit[]
}

/** The elevators of a vote; where none has a motion of its own, the vote's own scope. */
export function elevatorParts({
  assembly,
  items,
  units,
  entrance,
}: Pick<PaperFacts, 'assembly' | 'items' | 'units' | 'entrance'>): ElevatorPart[] {
  const rolled = units().filter(unit => unit.voter > 0)
  const here: Scope = entrance === null ? WHOLE : { by: 'entrance', values: [entrance] }
  const atDoor = placesIn(here, rolled).has
  const motions = standingItems(items).filter(item => isAddedElevator(item, assembly.scope))
  const voted = motions.length > 0 ? motions : [{ code: '', title: '', scope: WHOLE }]
  return voted.map(({ code, title, scope: own }) => {
    const scope = scopeWithin(own, assembly.scope)
    const { has } = placesIn(scope, rolled)
    return { code, title, scope, units: rolled.filter(unit => has(unit) && atDoor(unit)) }
  })
}

/** The ballots that have not reached their voters, with the visits made for them. Posting them by name reaches nobody. */
export function undeliveredBallots({ ballots, visits }: PaperFacts) {
  const made = visits()
  return ballots()
    .filter(
      ({ services, papers }) => papers.length === 0 && !services.some(({ method }) => isEffective(method)),
    )
    .map(ballot => ({ ballot, visits: made.get(ballot.voter) ?? [] }))
}
