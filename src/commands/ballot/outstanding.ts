import { maskNames } from '../../assembly/people.ts'
import { doorOf, namedPart, walkOrder } from '../../assembly/place.ts'
import { VISIT_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Bar } from '../../basics/bar.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { naturalOrder } from '../../basics/text.ts'
import { type Chased, chase, isMissing, isOutstanding } from '../../count/outstanding.ts'
import { NOTHING, sameWeight, type Weight, weightJson } from '../../count/weight.ts'
import { weightText } from '../../documents/view/measured.ts'
import { barWords } from '../../documents/wording/words.ts'
import { readVisits, type VoterVisit } from '../../store/ballots/papers.ts'
import type { StoredRollUnit } from '../../store/people/roll.ts'
import { Vote } from '../facts/vote.ts'
import { recordCommand } from '../frame/session.ts'
import { type CallWith, LIST_OUT, type Options } from '../frame/spec.ts'
import { listing, unitsCell } from '../terminal/listing.ts'
import { ballotLines } from './papers/history.ts'

const OPTIONS = {
  building: { value: '<name>', zh: '只列一幢', en: 'one building only' },
  entrance: { value: '<name>', zh: '只列一个单元（门号）', en: 'one entrance only' },
  order: {
    value: '<order>',
    choices: ['walk', 'area'],
    zh: 'walk 按上门的路线（默认），area 面积大的在前',
    en: 'walk: as one walks (default); area: largest first',
  },
  shortest: { zh: '只列达到参与比例至少要再收回的', en: 'only the fewest that reach the quorum' },
  'skip-refused': { zh: '不算最近一次上门拒收的', en: 'leave out those who refused at the last visit' },
  ...LIST_OUT,
} as const satisfies Options

export const ballotOutstanding = recordCommand(
  {
    path: ['ballot', 'outstanding'],
    summary: {
      zh: '催收：列出尚未交回的业主，以及至少还要收回哪些',
      en: 'who has not returned a ballot, by building or area, and the fewest that reach the quorum',
    },
    options: OPTIONS,
    example: 'hoa ballot outstanding --shortest',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  call => {
    const vote = new Vote(call)
    const everybody = chasedVoters(vote)
    const { shortfall, ballots, turnout } = vote.tally()
    const { bar } = turnout.accepted
    const { all, shortest } = chase(everybody, shortfall, { skipRefused: call.flag('skip-refused') })
    const least = new Set(shortest)
    const listed = (call.flag('shortest') && shortfall ? all.filter(voter => least.has(voter)) : all)
      .filter(inPlace(call))
      .sort(call.option('order') === 'area' ? byArea : byDoor)
    const data = {
      shortfall: weightJson(shortfall ?? NOTHING),
      notReturned: weightJson(ballots.notReturned),
      shortest: shortfall ? (shortest?.map(({ serial }) => serial) ?? null) : [],
      held: everybody.filter(v => v.papers.some(p => p.ruling === 'held')).map(v => v.serial),
      missing: everybody.filter(isMissing).map(v => v.serial),
      buildings: buildingsOf(everybody).map(({ building, roll, out }) => ({
        building,
        roll: weightJson(roll),
        outstanding: weightJson(out),
      })),
      voters: listed.map(voter => voterJson(voter, least.has(voter))),
    }
    return {
      data,
      text: () => [
        listing(
          {
            zh: ['票号', '幢', '单元', '房号', '面积(平方米)', '业主', '上门', ''],
            en: ['serial', 'building', 'entrance', 'units', 'area m²', 'owners', 'visits', ''],
          }[call.lang],
          data.voters.map((v, i) => [
            v.serial,
            v.building,
            v.entrance,
            unitsCell(v.units),
            v.area,
            v.owners,
            visitsText(call, listed[i]),
            v.inShortest ? '*' : '',
          ]),
        ),
        '\n',
        listing(
          {
            zh: ['幢', '全体人数', '未收回', '面积(平方米)', '未收回'],
            en: ['building', 'voters', 'outstanding', 'area m²', 'outstanding'],
          }[call.lang],
          data.buildings.map(b => [
            b.building || '—',
            b.roll.headcount,
            b.outstanding.headcount,
            b.roll.area,
            b.outstanding.area,
          ]),
        ),
        `\n${call.t({
          zh: `未收回 ${weightText(ballots.notReturned, 'zh')}；${shortfallWords(shortfall, bar).zh}`,
          en: `Not returned: ${weightText(ballots.notReturned, 'en')}; ${shortfallWords(shortfall, bar).en}`,
        })}\n`,
        heldText(call, data.held),
        missingText(call, data.missing),
        shortfall ? `${shortestText(call, data.shortest, shortfall, bar)}\n` : '',
      ],
    }
  },
)

function voterJson({ serial, door, units, area, visits }: ChasedVoter, inShortest: boolean) {
  const last = visits.at(-1)
  return {
    serial,
    building: door?.building ?? '',
    entrance: door?.entrance ?? '',
    units: units.map(unit => unit.code),
    area: areaText(area),
    owners: maskNames(door?.owners ?? ''),
    visits: visits.length,
    lastVisit: last ? { visitedAt: last.visitedAt, result: last.result, againAt: last.againAt } : null,
    inShortest,
  }
}

/** Voters with a unit in the building and at the entrance that are asked for. */
function inPlace(call: CallWith<typeof OPTIONS>): (voter: ChasedVoter) => boolean {
  const same = (own: string, asked: string | undefined) =>
    asked === undefined || own === asked || namedPart(own) === namedPart(asked)
  const building = call.option('building')
  const entrance = call.option('entrance')
  return ({ units }) => units.some(u => same(u.building, building) && same(u.entrance, entrance))
}

function byArea(a: ChasedVoter, b: ChasedVoter): number {
  return b.area - a.area || a.voter - b.voter
}

function byDoor(a: ChasedVoter, b: ChasedVoter): number {
  return a.door && b.door ? walkOrder(a.door, b.door) : a.voter - b.voter
}

/** How far each building is: everybody who is called at there, and those who are outstanding. */
function buildingsOf(voters: readonly ChasedVoter[]) {
  const rows = new Map<string, { roll: Weight; out: Weight }>()
  const more = ({ headcount, area }: Weight, by: number): Weight => ({
    headcount: headcount + 1,
    area: area + by,
  })
  for (const voter of voters) {
    const building = voter.door?.building ?? ''
    const { roll, out } = rows.get(building) ?? {
      roll: { headcount: 0, area: 0 },
      out: { headcount: 0, area: 0 },
    }
    rows.set(building, {
      roll: more(roll, voter.area),
      out: isOutstanding(voter) ? more(out, voter.area) : out,
    })
  }
  return [...rows]
    .map(([building, row]) => ({ building, ...row }))
    .sort(
      (a, b) => Number(a.building === '') - Number(b.building === '') || naturalOrder(a.building, b.building),
    )
}

/** `2 无人`: how often, and what came of the last visit. */
function visitsText(call: CallWith<typeof OPTIONS>, voter: ChasedVoter | undefined): string {
  const last = voter?.visits.at(-1)
  if (!voter || !last) return ''
  const again = last.againAt === null ? '' : ` ${last.againAt.replace('T', ' ')}`
  return `${voter.visits.length} ${VISIT_WORDS[last.result][call.lang]}${again}`
}

/** What is lacking to the quorum, where the law has a shortfall reckoned. */
function shortfallWords(shortfall: Weight | null, bar: Bar): Phrase {
  if (!shortfall)
    return {
      zh: '按这次表决适用的法律，不计算距参与比例还差多少',
      en: 'under the law of this vote no shortfall to the quorum is reckoned',
    }
  return {
    zh: `要达到${barWords(bar, 'zh')}还差 ${weightText(shortfall, 'zh')}`,
    en: `lacking to the quorum (${barWords(bar, 'en')}): ${weightText(shortfall, 'en')}`,
  }
}

/** Their papers are back but count for nothing yet: no door to knock at, a decision to be made. */
function heldText(call: CallWith<typeof OPTIONS>, held: readonly string[]): string {
  if (held.length === 0) return ''
  return call.t({
    zh: `另有 ${held.length} 人的票已收回但待认定，不在上面：${shown(held)}\n→ 用 hoa ballot resolve 认定\n`,
    en: `Not in this list, ${held.length} whose papers are back but held: ${shown(held)}\n→ decide with hoa ballot resolve\n`,
  })
}

/** The paper went into the mobile box before the visitors' eyes, and nobody entered it. */
function missingText(call: CallWith<typeof OPTIONS>, missing: readonly string[]): string {
  if (missing.length === 0) return ''
  return call.t({
    zh: `上门记录写明当场投票，但没有录入的 ${missing.length} 人：${shown(missing)}\n→ 核对流动票箱，录入这些票\n`,
    en: `Voted at the door by the record of visits, but not entered, ${missing.length}: ${shown(missing)}\n→ look into the mobile box and enter them\n`,
  })
}

function shortestText(
  call: CallWith<typeof OPTIONS>,
  shortest: readonly string[] | null,
  shortfall: Weight,
  bar: Bar,
): string {
  if (sameWeight(shortfall, NOTHING))
    return call.t({
      zh: `已达到${barWords(bar, 'zh')}`,
      en: `The quorum (${barWords(bar, 'en')}) is reached`,
    })
  if (!shortest)
    return call.t({
      zh: `即使全部收回也达不到${barWords(bar, 'zh')}`,
      en: `The quorum (${barWords(bar, 'en')}) cannot be reached even with all of them`,
    })
  return call.t({
    zh: `最少再收回这 ${shortest.length} 份即可达到（上面带 * 的）：${shown(shortest)}\n→ 打印上门名单：hoa notice print visiting-list --among shortest`,
    en: `The fewest that reach it, ${shortest.length} (marked * above): ${shown(shortest)}\n→ a list to walk with: hoa notice print visiting-list --among shortest`,
  })
}

function shown(serials: readonly string[]): string {
  return serials.slice(0, 40).join(' ') + (serials.length > 40 ? ' …' : '')
}

/** A voter with the door to knock at and what came of knocking. */
interface ChasedVoter extends Chased {
  readonly serial: string
  readonly units: readonly StoredRollUnit[]
  readonly door: StoredRollUnit | undefined
  readonly visits: readonly VoterVisit[]
}

/** Every voter of the roll, in the order of the serials. */
function chasedVoters(vote: Vote): ChasedVoter[] {
  const { db, assembly, roll } = vote
  const visits = groupBy(readVisits(db, assembly.id), visit => visit.voter)
  return ballotLines(vote).map(({ voter, serial, weight, papers }) => {
    const units = roll.unitsOf(voter)
    return {
      voter,
      serial,
      area: weight.area,
      papers,
      units,
      door: doorOf(units),
      visits: visits.get(voter) ?? [],
    }
  })
}
