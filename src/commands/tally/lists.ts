import { doorOf } from '../../assembly/place.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { ItemTally, Tally } from '../../count/outcome.ts'
import { isOutstanding, turnoutByDoor } from '../../count/outstanding.ts'
import type { Weight } from '../../count/weight.ts'
import { viewItem } from '../../documents/view/item-view.ts'
import { viewTally } from '../../documents/view/tally-view.ts'
import { CANDIDATE_WORDS } from '../../documents/wording/words.ts'
import { ballotLines } from '../ballot/papers/history.ts'
import type { Vote } from '../facts/vote.ts'
import { type Listing, listing } from '../terminal/listing.ts'

/** A result as lists for a sheet: who took part, every figure of every item, turnout by building and entrance. */
export function tallyLists(
  vote: Vote,
  tally: Tally,
  { marks, lang }: { marks: boolean; lang: Lang },
): Listing[] {
  const say = (zh: readonly string[], en: readonly string[]) => ({ zh, en })[lang]
  const voters = Object.values(viewTally(tally).voters).map(({ label, weight }) => [
    label[lang],
    ...cells(weight),
  ])
  const items = tally.items.flatMap(item => itemRows(vote, item, lang))
  return [
    listing(say(['参与情况', '人数', '面积(平方米)'], ['turnout', 'voters', 'area m²']), voters),
    ...(marks
      ? [
          listing(
            say(
              ['事项', '名称', '项目', '人数', '面积(平方米)', '结果'],
              ['item', 'title', 'figure', 'voters', 'area m²', 'outcome'],
            ),
            items,
          ),
        ]
      : []),
    listing(
      say(
        ['幢', '单元', '业主人数', '面积(平方米)', '交回人数', '交回面积', '有效人数', '有效面积'],
        ['building', 'entrance', 'voters', 'area m²', 'returned', 'area m²', 'accepted', 'area m²'],
      ),
      vote.assembly.convenedOn === null ? [] : doorRows(vote),
    ),
  ]
}

const cells = ({ headcount, area }: Weight): [number, string] => [headcount, areaText(area)]

/** The figures of an item, and each candidate or option with its votes. */
function itemRows({ assembly }: Vote, item: ItemTally, lang: Lang): (string | number)[][] {
  const { figures, candidates, options, outcome } = viewItem(item, assembly.rules)
  const row = (figure: string, weight: Weight, result = '') => [
    item.code,
    item.title,
    figure,
    ...cells(weight),
    result,
  ]
  return [
    ...figures.map(({ label, weight }, i) => row(label[lang], weight, i === 0 ? outcome[lang] : '')),
    ...candidates.map(candidate =>
      row(`${candidate.no} ${candidate.name}`, candidate.for, CANDIDATE_WORDS[candidate.result][lang]),
    ),
    ...options.map(option => row(`${option.no} ${option.name}`, option.for)),
  ]
}

/** A voter of several units is counted, with all its area, at the door where one calls. */
function doorRows(vote: Vote): (string | number)[][] {
  const voters = ballotLines(vote).map(({ voter, weight, papers }) => {
    const door = doorOf(vote.roll.unitsOf(voter))
    return {
      building: door?.building ?? '',
      entrance: door?.entrance ?? '',
      weight,
      returned: !isOutstanding({ papers }),
      accepted: papers.some(paper => paper.ruling === 'accepted'),
    }
  })
  return turnoutByDoor(voters).map(({ building, entrance, roll, returned, accepted }) => [
    building,
    entrance,
    ...cells(roll),
    ...cells(returned),
    ...cells(accepted),
  ])
}
