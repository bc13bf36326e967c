import { areaText } from '../../basics/area.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { dayOf, dayWords, minuteWords } from '../../basics/time.ts'
import { streetOffice } from '../wording/notice-words.ts'
import type { PaperFacts } from './facts.ts'
import { deadlineValues, filingValues } from './filing.ts'
import { blanksOf, type PaperKind } from './kind.ts'
import { basisValues, stepValues } from './values/basis.ts'
import { candidateValues, committeeValues } from './values/candidates.ts'
import {
  agendaValues,
  assemblyValues,
  conveningValues,
  figureValues,
  reckoningValues,
  rollPlaces,
} from './values/convening.ts'
import { countingValues } from './values/counting.ts'
import { doorValues, momentValues, openingValues, roomValues } from './values/doors.ts'
import { adoptionValues, elevatorValues, itemsAbout } from './values/matters.ts'
import { knownBlanks } from './values/people.ts'
import { disputeValues, postingValues, remedyValues, textValues } from './values/records.ts'
import { countValues, resultValues } from './values/result.ts'
import { startingValues } from './values/starting.ts'
import {
  ballotValues,
  mandateValues,
  rollByBuilding,
  rollRows,
  unsoldArea,
  voterValues,
} from './values/voters.ts'

/** A blank to be filled in by hand. */
export const BLANK_LINE = '＿＿＿＿＿＿'
/** A blank for a sentence or two: more than a line of any paper. */
const BLANK_LINES = '＿'.repeat(48)
const BLANK_DAY: Phrase = { zh: '＿＿＿＿年＿＿月＿＿日', en: '(date)' }

/** What a template of this kind may show: the values of its groups, then its blanks, then what was given for them. */
export function paperValues(
  kind: PaperKind,
  facts: PaperFacts,
  fills: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const blanks = Object.keys(blanksOf(kind)).map(place => [place, BLANK_LINE] as const)
  const values: Record<string, unknown> = {
    ...Object.fromEntries(blanks),
    ...Object.fromEntries([...facts.usualFills].filter(([place]) => place in blanksOf(kind))),
    ...Object.assign({}, ...kind.groups.map(group => VALUES[group](facts))),
    ...knownBlanks(kind, facts),
    ...(kind.groups.includes('meeting') && { 公告日期: paperDay(kind, facts) }),
    ...(kind.posted && facts.number !== '' && { 公告编号: facts.number }),
    ...Object.fromEntries(fills),
  }
  return kind.itemBlanks ? { ...values, 表决事项: itemsToFill(kind.itemBlanks, values, fills) } : values
}

/** The items of the agenda with their own blanks. */
function itemsToFill(
  blanks: NonNullable<PaperKind['itemBlanks']>,
  { 表决事项 }: Readonly<Record<string, unknown>>,
  fills: ReadonlyMap<string, string>,
) {
  return (表决事项 as readonly { readonly 编号: string }[]).map(item => ({
    ...Object.fromEntries(
      Object.keys(blanks).map(place => [place, fills.get(`${item.编号}.${place}`) ?? BLANK_LINES]),
    ),
    ...item,
  }))
}

function paperDay({ dated }: PaperKind, { lang, assembly }: PaperFacts): string {
  if (!dated) return BLANK_DAY[lang]
  const day = {
    convened: assembly.convenedOn,
    opens: assembly.convenedOn === null ? null : dayOf(assembly.opensAt),
    closed: assembly.closedAt && dayOf(assembly.closedAt),
    declared:
      (assembly.declaredAt ?? assembly.closedAt) && dayOf(assembly.declaredAt ?? assembly.closedAt ?? ''),
  }[dated]
  return day ? dayWords(day, lang) : BLANK_DAY[lang]
}

const VALUES = {
  meeting: ({ lang, compound, assembly, inFull }: PaperFacts) => ({
    ...assemblyValues({ lang, compound, assembly }),
    小区地址: compound.address || BLANK_LINE,
    行政区: compound.district || BLANK_LINE,
    街道: compound.street || BLANK_LINE,
    街道办事处: streetOffice(compound.street, lang) || BLANK_LINE,
    居民委员会: compound.committeeOfResidents || BLANK_LINE,
    建设单位: compound.developer || BLANK_LINE,
    会议代码: assembly.code,
    表决截止: minuteWords(assembly.closesAt, lang),
    原定截止: minuteWords(assembly.plannedClosesAt, lang),
    延长理由: assembly.extensionReason,
    召集日期: dayText(assembly.convenedOn, lang),
    开始日期: dayWords(dayOf(assembly.opensAt), lang),
    截止日期: dayWords(dayOf(assembly.closesAt), lang),
    宣布日期: dayText(assembly.declaredAt, lang),
    公告日期: BLANK_DAY[lang],
    议事规则: (assembly.kind === 'first'
      ? { zh: '《首次业主大会会议表决规则》', en: 'the voting rules of the first owners’ assembly' }
      : { zh: '《业主大会议事规则》', en: 'the rules of procedure of the owners’ assembly' })[lang],
    内部: inFull ? '是' : '',
  }),
  starting: startingValues,
  agenda: (facts: PaperFacts) => ({ ...agendaValues(facts), ...itemsAbout(facts.items, facts.lang) }),
  roll: (facts: PaperFacts) => {
    const units = facts.units()
    const places = rollPlaces(facts)
    return {
      ...figureValues(facts, facts.roll(), places),
      ...reckoningValues(facts),
      建设单位面积: areaText(unsoldArea(units), places),
      名册: rollRows(units, facts, places),
      楼号小计: rollByBuilding(units, places),
    }
  },
  candidates: candidateValues,
  ballots: ballotValues,
  count: (facts: PaperFacts) => countValues({ ...facts, tally: facts.tally() }),
  committee: committeeValues,
  deadlines: deadlineValues,
  mandates: mandateValues,
  doors: doorValues,
  rooms: roomValues,
  opening: openingValues,
  record: momentValues,
  voter: voterValues,
  packet: ({ packet, lang }: PaperFacts) => ({
    材料: packet.map(({ no, title, file, note }) => ({
      序号: no,
      名称: title[lang],
      文件: file ?? { zh: '待补', en: 'to be added' }[lang],
      说明: note[lang],
    })),
  }),
  rows: ({ rowCount }: PaperFacts) => ({
    空行: Array.from({ length: rowCount }, (_, i) => ({ 序号: i + 1 })),
  }),
  postings: postingValues,
  disputes: disputeValues,
  texts: textValues,
  remedies: remedyValues,
  counting: countingValues,
  adoption: adoptionValues,
  filing: filingValues,
  elevator: elevatorValues,
  basis: basisValues,
  steps: stepValues,
  convening: (facts: PaperFacts) => conveningValues({ ...facts, roll: facts.roll() }),
  result: (facts: PaperFacts) => resultValues({ ...facts, tally: facts.tally() }),
}

export type GroupId = keyof typeof VALUES

/** What a group gives: its type is the set of its places. */
export type GroupValues<G extends GroupId> = ReturnType<(typeof VALUES)[G]>

function dayText(time: string | null, lang: Lang): string {
  return time === null ? BLANK_DAY[lang] : dayWords(dayOf(time), lang)
}
