import { isOver } from '../../../assembly/assembly.ts'
import { standingItems } from '../../../assembly/item.ts'
import { areaText } from '../../../basics/area.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { elevatorPairs } from '../../../law/voting/elevator.ts'
import { derivedSentences } from '../../wording/derived-words.ts'
import { adoptedTexts, type ElevatorPart, elevatorParts } from '../about.ts'
import type { OwnedUnit, PaperFacts } from '../facts.ts'
import { paragraphs, rollPlaces } from './convening.ts'
import { itemValues } from './result.ts'
import { namesText } from './voters.ts'

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

/** Where an elevator is to be added, who lives there, and what the vote on it came to: at one entrance where one was asked for. */
export function elevatorValues(facts: PaperFacts) {
  const { assembly } = facts
  const parts = elevatorParts(facts)
  const here = parts.filter(({ units }) => units.length > 0)
  const elsewhere = new Set(parts.filter(part => !here.includes(part)).map(({ code }) => code))
  const sites = elevatorPairs(standingItems(facts.items)).filter(({ motion }) => !elsewhere.has(motion))
  const counted = isOver(assembly)
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
