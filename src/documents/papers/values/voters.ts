import { BLANK, splitMarks } from '../../../assembly/marks.ts'
import { maskName } from '../../../assembly/people.ts'
import { doorOf, walkOrder } from '../../../assembly/place.ts'
import { RULING_WORDS, SERVICE_WORDS, USE_WORDS } from '../../../assembly/vocabulary.ts'
import { areaText } from '../../../basics/area.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { dayWords, minuteWords } from '../../../basics/time.ts'
import { MANDATES } from '../../../law/voting/mandates.ts'
import { reasonWords } from '../../wording/rule-words.ts'
import { undeliveredBallots } from '../about.ts'
import type { BallotFact, OwnedUnit, PaperFacts } from '../facts.ts'
import { rollPlaces } from './convening.ts'

const BLANK_LINE = '＿＿＿＿＿＿'

/** The ballots one by one; how anybody voted is in none of them. */
export function ballotValues(facts: PaperFacts) {
  const { lang } = facts
  const ballots = facts.ballots()
  const places = rollPlaces(facts)
  const name = (text: string) => (facts.inFull ? text : maskName(text))
  const rooms = (some: readonly BallotFact[]) => some.flatMap(ballot => ballot.units.map(unit => unit.code))
  return {
    发出票数: ballots.length,
    已送达数: ballots.filter(ballot => ballot.services.length > 0).length,
    已收回数: ballots.filter(ballot => ballot.papers.length > 0).length,
    票册: ballots.map((ballot, i) => {
      const service = ballot.services[0]
      const paper = ballot.papers.find(p => p.ruling === 'accepted') ?? ballot.papers[0]
      return {
        序号: i + 1,
        票号: ballot.serial,
        房号: roomsInShort(ballot, lang),
        面积: areaOf(ballot, places),
        业主: ownersText(ballot, facts.inFull),
        送达时间: service ? minuteWords(service.servedAt, lang) : '',
        送达方式: service ? SERVICE_WORDS[service.method][lang] : '',
        签收人: service ? name(service.receivedBy) : '',
        收回时间: paper ? minuteWords(paper.receivedAt, lang) : '',
        认定: paper ? RULING_WORDS[paper.ruling][lang] : RULING_WORDS['not-returned'][lang],
        原因: paper && paper.ruling !== 'accepted' ? reasonWords(paper.reason, lang, false) : '',
        代理人: paper ? name(paper.proxy) : '',
      }
    }),
    未送达房号: rooms(undeliveredBallots(facts).map(({ ballot }) => ballot)),
    上门未送达: undeliveredRows(facts),
    未送达楼幢: undeliveredByBuilding(facts),
    多套房号: manyRooms(ballots),
    未收回房号: rooms(ballots.filter(ballot => ballot.papers.length === 0)),
  }
}

/** Those who were visited in vain, building by building. */
function undeliveredByBuilding(facts: PaperFacts) {
  return [...groupBy(undelivered(facts), ({ unit }) => unit.building || '—')].map(([building, those]) => ({
    楼号: building,
    户: those.map(row => undeliveredRow(row, facts.lang)),
  }))
}

/** Those who were visited in vain, in the order in which one walks. */
export function undeliveredRows(facts: PaperFacts) {
  return undelivered(facts).map(row => undeliveredRow(row, facts.lang))
}

function undelivered(facts: PaperFacts) {
  return undeliveredBallots(facts)
    .filter(({ visits }) => visits.length > 0)
    .flatMap(({ ballot, visits }) => {
      const unit = doorOf(ballot.units)
      return unit ? [{ unit, ballot, visits }] : []
    })
    .sort((a, b) => walkOrder(a.unit, b.unit))
}

function undeliveredRow({ ballot, visits }: ReturnType<typeof undelivered>[number], lang: Lang) {
  return {
    房号: roomsText(ballot),
    上门次数: visits.length,
    最近上门: minuteWords(visits.at(-1)?.visitedAt ?? '', lang),
  }
}

/** The voter that a form is for; lines to fill in by hand where it is for nobody yet. */
export function voterValues(facts: PaperFacts) {
  const ballot = facts.voter === null ? undefined : facts.ballots().find(found => found.voter === facts.voter)
  if (!ballot) return { 票号: BLANK_LINE, 房号: BLANK_LINE, 业主: BLANK_LINE, 面积: BLANK_LINE }
  return {
    票号: ballot.serial,
    房号: roomsText(ballot),
    业主: ownersText(ballot, facts.inFull),
    面积: areaOf(ballot, rollPlaces(facts)),
  }
}

export function mandateValues(facts: PaperFacts) {
  const { lang } = facts
  const ballots = new Map(facts.ballots().map(ballot => [ballot.voter, ballot]))
  const name = (text: string) => (facts.inFull ? text : namesText(text, false))
  return {
    授权: facts.mandates().map((mandate, i) => {
      const ballot = ballots.get(mandate.voter)
      const told = splitMarks(mandate.instructions)
      return {
        序号: i + 1,
        票号: ballot?.serial ?? '',
        房号: ballot ? roomsText(ballot) : '',
        授权人: name(mandate.giver),
        被授权人: name(mandate.holder),
        类别: MANDATES[mandate.kind][lang],
        签署日期: dayWords(mandate.signedOn, lang),
        期限:
          mandate.validUntil === null
            ? { zh: '本次会议', en: 'this meeting' }[lang]
            : { zh: `至${dayWords(mandate.validUntil, 'zh')}`, en: `until ${mandate.validUntil}` }[lang],
        意见: facts.items
          .filter((_, n) => (told[n] ?? BLANK) !== BLANK)
          .map(item => item.code)
          .join('、'),
        材料: mandate.evidence,
      }
    }),
  }
}

/** Up to so many rooms of a voter stand in a cell of a list; more are named in full where there is room for them. */
const ROOMS_IN_A_CELL = 6

export function roomsText(ballot: BallotFact): string {
  return ballot.units.map(unit => unit.code).join('、')
}

/** The rooms of a voter in a cell of a list: `1-101、1-102、…等89套`. */
export function roomsInShort(ballot: BallotFact, lang: Lang): string {
  const { units } = ballot
  if (units.length <= ROOMS_IN_A_CELL) return roomsText(ballot)
  const first = units.slice(0, ROOMS_IN_A_CELL / 2).map(unit => unit.code)
  return {
    zh: `${first.join('、')}…等${units.length}套`,
    en: `${first.join(', ')} …, ${units.length} units`,
  }[lang]
}

/** The voters whose rooms a list does not name one by one, with all of them. */
export function manyRooms(ballots: readonly BallotFact[]) {
  return ballots
    .filter(({ units }) => units.length > ROOMS_IN_A_CELL)
    .map(ballot => ({ 票号: ballot.serial, 套数: ballot.units.length, 房号: roomsText(ballot) }))
}

export function areaOf(ballot: BallotFact, places: number): string {
  return areaText(
    ballot.units.reduce((sum, unit) => sum + unit.area, 0),
    places,
  )
}

export function ownersText(ballot: BallotFact, inFull: boolean): string {
  return [...new Set(ballot.units.map(unit => namesText(unit.owners, inFull)))]
    .filter(n => n !== '')
    .join('、')
}

/** The roll row by row: the first unit of a voter counts one head, the others are told to belong to it. */
export function rollRows(
  units: readonly OwnedUnit[],
  { lang, inFull }: Pick<PaperFacts, 'lang' | 'inFull'>,
  places: number,
) {
  const rowOf = new Map<number, number>()
  return units.map((unit, i) => {
    const first = unit.voter === 0 ? undefined : rowOf.get(unit.voter)
    if (unit.voter > 0 && first === undefined) rowOf.set(unit.voter, i + 1)
    return {
      序号: i + 1,
      楼号: unit.building || '—',
      单元: unit.entrance || '—',
      房号: unit.code,
      用途: USE_WORDS[unit.use][lang],
      面积: areaText(unit.area, places),
      计票人数:
        unit.voter === 0
          ? { zh: '不计', en: 'none' }[lang]
          : first === undefined
            ? '1'
            : { zh: `并入第${first}行`, en: `with row ${first}` }[lang],
      备注: unit.status === 'delivered' ? '' : { zh: '建设单位', en: 'developer' }[lang],
      业主: namesText(unit.owners, inFull) || '—',
    }
  })
}

/** The roll building by building: how many rooms, heads and square metres each has. A head stands where its first room is. */
export function rollByBuilding(units: readonly OwnedUnit[], places: number) {
  const counted = units.filter(unit => unit.voter > 0)
  const heads = new Map<number, string>()
  for (const unit of counted) if (!heads.has(unit.voter)) heads.set(unit.voter, unit.building)
  return [...groupBy(counted, unit => unit.building)].map(([building, those]) => ({
    楼号: building || '—',
    套数: those.length,
    计票人数: [...heads.values()].filter(own => own === building).length,
    面积: areaText(
      those.reduce((sum, unit) => sum + unit.area, 0),
      places,
    ),
  }))
}

/** Owners' names as a paper may show them. */
export function namesText(owners: string, inFull: boolean): string {
  if (owners === '') return ''
  return owners
    .split('、')
    .map(name => (inFull ? name : maskName(name)))
    .join('、')
}

/** What the developer has not sold or not delivered. */
export function unsoldArea(units: readonly OwnedUnit[]): number {
  return units
    .filter(unit => unit.voter > 0 && unit.status !== 'delivered')
    .reduce((sum, unit) => sum + unit.area, 0)
}
