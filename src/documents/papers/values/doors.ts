import { standingItems } from '../../../assembly/item.ts'
import type { Visit } from '../../../assembly/paper.ts'
import { doorOf, walkOrder } from '../../../assembly/place.ts'
import { ITEM_KIND_WORDS, VISIT_WORDS } from '../../../assembly/vocabulary.ts'
import { areaText } from '../../../basics/area.ts'
import { printedCode } from '../../../basics/digest.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { minuteWords } from '../../../basics/time.ts'
import { chase } from '../../../count/outstanding.ts'
import { NOTHING, sameWeight } from '../../../count/weight.ts'
import { buildingName, ROOM_LEGEND, roomGrid, roomSign, roomState } from '../../view/rooms.ts'
import { listOf } from '../../wording/notice-words.ts'
import { barWords } from '../../wording/words.ts'
import type { BallotFact, OwnedUnit, PaperFacts } from '../facts.ts'
import { rollPlaces } from './convening.ts'
import { namesText } from './voters.ts'

interface Door {
  readonly unit: OwnedUnit
  readonly ballot: BallotFact
  readonly area: number
  readonly visits: readonly Visit[]
}

/** Whom to visit, in the order in which one walks: building by building. How anybody voted is nowhere in it. */
export function doorValues(facts: PaperFacts) {
  const doors = doorsOf(facts)
  const places = rollPlaces(facts)
  let number = 0
  const buildings = [...groupBy(doors, door => door.unit.building)].map(([building, here]) => {
    return {
      名称: buildingName(building, facts.lang),
      户数: here.length,
      面积: areaText(
        here.reduce((sum, door) => sum + door.area, 0),
        places,
      ),
      户: here.map(door => ({ 序号: ++number, ...doorRow(door, facts, places) })),
    }
  })
  return {
    待访户数: doors.length,
    待访楼幢: buildings,
    差额说明: shortfallSentence(facts, places),
    名单范围: rangeSentence(facts),
  }
}

/** Which rooms' ballots are back, floor by floor: rooms alone, nobody's name. */
export function roomValues(facts: PaperFacts) {
  const visits = facts.visits()
  const rooms = facts.ballots().flatMap(({ voter, units, papers }) => {
    const state = roomState(papers, visits.get(voter)?.length ?? 0)
    return units.map(({ building, entrance, code }) => ({ building, entrance, code, state }))
  })
  return {
    楼层图: roomGrid(rooms)
      .filter(({ building }) => facts.building === null || building === facts.building)
      .map(({ building, rooms: all, returned, floors }) => ({
        名称: buildingName(building, facts.lang),
        已收回: returned,
        套数: all,
        层: floors.map(({ floor, rooms: here }) => ({
          层: floor === null ? '—' : floor,
          房号: here.map(room => roomSign(room).trim()).join('　'),
        })),
      })),
    图例: ROOM_LEGEND[facts.lang],
  }
}

/** What stands on record at the opening, and since. */
export function openingValues(facts: PaperFacts) {
  const ballots = facts.ballots()
  const now = ballots.reduce((sum, ballot) => sum + ballot.papers.length, 0)
  const opening = facts.opening()
  const { openedAt, opensAt } = facts.assembly
  return {
    开始时间: minuteWords(openedAt ?? opensAt, facts.lang),
    开始时票数: 0,
    开始日志序号: opening?.no ?? '',
    开始校验码: printedCode(opening?.hash ?? ''),
    发出份数: ballots.length,
    打印时票数: now,
    补打说明:
      now === 0
        ? ''
        : {
            zh: '本报告是补打的，票箱的检视以开始表决时在场人员的签名为准。',
            en: 'This report was printed later: for the inspection of the box the signatures of those present at the opening count.',
          }[facts.lang],
    零票事项: standingItems(facts.items).map(item => ({
      编号: item.code,
      名称: item.title,
      类别: ITEM_KIND_WORDS[item.kind][facts.lang],
    })),
  }
}

function doorsOf(facts: PaperFacts): Door[] {
  const visits = facts.visits()
  const voters = facts.ballots().map(ballot => ({
    voter: ballot.voter,
    area: ballot.units.reduce((sum, unit) => sum + unit.area, 0),
    papers: ballot.papers,
    visits: visits.get(ballot.voter) ?? [],
    ballot,
  }))
  const { all, shortest } = chase(voters, facts.tally().shortfall, { skipRefused: false })
  return ((facts.among === 'shortest' && shortest) || all)
    .flatMap(({ ballot, area, visits }): Door[] => {
      const unit = doorOf(ballot.units)
      return unit ? [{ unit, ballot, area, visits }] : []
    })
    .filter(({ unit }) => facts.building === null || unit.building === facts.building)
    .sort((a, b) => walkOrder(a.unit, b.unit))
}

function doorRow({ unit, ballot, area, visits }: Door, facts: PaperFacts, places: number) {
  const others = ballot.units.filter(other => other.code !== unit.code).map(other => other.code)
  const last = visits.at(-1)
  const { lang } = facts
  return {
    单元: unit.entrance || '—',
    房号:
      others.length === 0
        ? unit.code
        : {
            zh: `${unit.code}（另有${othersText(others, 'zh')}）`,
            en: `${unit.code} (and ${othersText(others, 'en')})`,
          }[lang],
    业主: namesText(unit.owners, facts.inFull) || { zh: '建设单位', en: 'the developer' }[lang],
    电话: facts.inFull ? facts.phones().get(unit.code) || '—' : '',
    面积: areaText(area, places),
    票号: ballot.serial,
    上门次数: visits.length,
    上次结果: last
      ? visitText(last, lang)
      : ballot.services.length > 0
        ? '—'
        : { zh: '未送达', en: 'not served' }[lang],
  }
}

function visitText({ result, againAt }: Visit, lang: Lang): string {
  const words = VISIT_WORDS[result][lang]
  return againAt === null ? words : `${words} ${againAt.slice(5).replace('T', ' ')}`
}

function othersText(codes: readonly string[], lang: Lang): string {
  const few = listOf(codes.slice(0, 3), lang)
  if (codes.length <= 3) return few
  return { zh: `${few}等${codes.length}处`, en: `${few} …, ${codes.length} in all` }[lang]
}

function shortfallSentence({ lang, tally }: PaperFacts, places: number): string {
  const { shortfall, turnout } = tally()
  if (!shortfall) return ''
  const { headcount, area } = shortfall
  const bar = barWords(turnout.accepted.bar, lang)
  if (sameWeight(shortfall, NOTHING))
    return {
      zh: `有效票的人数和面积均已达到全体业主的${bar}。`,
      en: `Accepted ballots have reached ${bar} of all owners on heads and area.`,
    }[lang]
  // Of two thirds of an area more decimals may be lacking than areas have: so much is enough.
  const least = 10 ** (4 - places)
  const lacking = areaText(Math.ceil(area / least) * least, places)
  return {
    zh: `有效票要达到全体业主的${bar}，至少还差${headcount}人、${lacking}平方米。`,
    en: `To reach ${bar} of all owners, ${headcount} heads and ${lacking} m² are still lacking.`,
  }[lang]
}

function rangeSentence({ lang, among, building }: PaperFacts): string {
  const whom =
    among === 'shortest'
      ? {
          zh: '只列达到法定参与比例至少还要收回的',
          en: 'Only the fewest owners whose ballots reach the quorum',
        }
      : { zh: '列出全部尚未交回表决票的', en: 'All owners whose ballots are outstanding' }
  if (building === null) return { zh: `${whom.zh}业主`, en: whom.en }[lang]
  return {
    zh: `${buildingName(building, 'zh')}的业主：${whom.zh}`,
    en: `${buildingName(building, 'en')}: ${whom.en}`,
  }[lang]
}
