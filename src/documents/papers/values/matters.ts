import {
  type Item,
  type MatterId,
  type Motion,
  type Scope,
  standingItems,
  WHOLE,
} from '../../../assembly/item.ts'
import { placesIn } from '../../../assembly/place.ts'
import { areaText } from '../../../basics/area.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { elevatorPairs, isAddedElevator, scopeWithin } from '../../../law/voting/elevator.ts'
import { derivedSentences } from '../../wording/derived-words.ts'
import type { OwnedUnit, PaperFacts } from '../facts.ts'
import { paragraphs, rollPlaces } from './convening.ts'
import { itemValues } from './result.ts'
import { namesText } from './voters.ts'

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

/** What was adopted, and whether a first assembly is established. */
export function adoptionValues(facts: PaperFacts) {
  const tally = facts.tally()
  const { established } = tally.derived
  return {
    通过的规则: adoptedTexts(facts).map(({ text, item, index }) => {
      const motion = facts.items.find(it => it.code === item.code)
      const clauses = motion?.kind === 'motion' ? paragraphs(motion.text) : []
      return { 文件: text[facts.lang], ...itemValues(item, index, facts), 正文: clauses }
    }),
    业主大会成立: established?.established ? '是' : '',
    成立说明: derivedSentences({ established, elevators: [] }, facts.lang).join(''),
  }
}

/** The texts that were adopted or changed, with what carried them. */
export function adoptedTexts({ tally }: PaperFacts) {
  return tally().items.flatMap((item, index) => {
    const text = item.kind === 'election' || item.outcome !== 'carried' ? undefined : TEXTS[item.matter]
    return text === undefined ? [] : [{ text, item, index }]
  })
}

/** Where an elevator is to be added, who lives there, and what the vote on it came to: at one entrance where one was asked for. */
export function elevatorValues(facts: PaperFacts) {
  const { assembly } = facts
  const parts = elevatorParts(facts)
  const here = parts.filter(({ units }) => units.length > 0)
  const elsewhere = new Set(parts.filter(part => !here.includes(part)).map(({ code }) => code))
  const sites = elevatorPairs(standingItems(facts.items)).filter(({ motion }) => !elsewhere.has(motion))
  const counted = assembly.state === 'closed' || assembly.state === 'declared'
  const about = new Set([...here.map(({ code }) => code), ...sites.map(({ site }) => site)])
  return {
    加装电梯: here.flatMap(part => entrancesOf(part, facts)),
    电梯结果: counted
      ? facts
          .tally()
          .items.filter(item => about.has(item.code))
          .map((item, i) => itemValues(item, i, facts))
      : [],
    电梯说明: counted
      ? derivedSentences(
          {
            established: null,
            elevators: facts.tally().derived.elevators.filter(({ motion }) => !elsewhere.has(motion)),
          },
          facts.lang,
        )
      : [],
  }
}

/** An elevator that is voted on, and the units that it is for: those at the entrance where a paper is about one. */
interface ElevatorPart {
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

/** One part for each entrance, so that a sheet hangs at each door; nothing for a vote of the whole compound at no entrance. */
function entrancesOf({ scope, title, units }: ElevatorPart, facts: PaperFacts) {
  if (scope.by === 'all' && facts.entrance === null) return []
  const places = rollPlaces(facts)
  return [...groupBy(units, unit => doorOf(unit, facts.lang))].map(([place, inside]) => ({
    位置: place,
    事项: title,
    专有部分数: inside.length,
    业主人数: new Set(inside.map(unit => unit.voter)).size,
    面积: areaText(
      inside.reduce((sum, unit) => sum + unit.area, 0),
      places,
    ),
    户: inside.map((unit, i) => ({
      序号: i + 1,
      房号: unit.code,
      面积: areaText(unit.area, places),
      业主: namesText(unit.owners, facts.inFull) || '—',
    })),
  }))
}

/** A bare number gets the word that says what it is. */
function doorOf({ building, entrance }: OwnedUnit, lang: Lang): string {
  const named = (value: string, word: Phrase) =>
    /^\d+$/.test(value) ? { zh: `${value}${word.zh}`, en: `${word.en} ${value}` }[lang] : value
  return [
    named(building, { zh: '幢', en: 'building' }),
    named(entrance, { zh: '单元', en: 'entrance' }),
  ].join({ zh: '', en: ' ' }[lang])
}
