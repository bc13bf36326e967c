import { recordCodeText } from '../../assembly/records/record-code.ts'
import { areaText } from '../../basics/area.ts'
import { printedCode } from '../../basics/digest.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { dayOf, dayWords, minuteWords } from '../../basics/time.ts'
import { MOMENT_WORDS, streetOffice } from '../wording/notice-words.ts'
import { itemsAbout } from './about.ts'
import type { PaperFacts } from './facts.ts'
import { blanksOf, type PaperKind, valueGroupsOf } from './kind.ts'
import { basisValues, stepValues } from './values/basis.ts'
import {
  agendaValues,
  assemblyValues,
  conveningValues,
  figureValues,
  reckoningValues,
  rollPlaces,
} from './values/convening.ts'
import { knownBlanks } from './values/people.ts'

/** A blank to be filled in by hand. */
export const BLANK_LINE = '＿＿＿＿＿＿'
/** A blank for a sentence or two: more than a line of any paper. */
const BLANK_LINES = '＿'.repeat(48)
const BLANK_DAY: Phrase = { zh: '＿＿＿＿年＿＿月＿＿日', en: '(date)' }

/** What a template of this kind may show: the values of its groups, then its blanks, then what was given for them. */
export async function paperValues(
  kind: PaperKind,
  facts: PaperFacts,
  fills: ReadonlyMap<string, string>,
): Promise<Record<string, unknown>> {
  const groups = await Promise.all(valueGroupsOf(kind).map(group => VALUES[group](facts)))
  const blanks = Object.keys(blanksOf(kind)).map(place => [place, BLANK_LINE] as const)
  const values: Record<string, unknown> = {
    ...Object.fromEntries(blanks),
    ...Object.fromEntries([...facts.usualFills].filter(([place]) => place in blanksOf(kind))),
    ...Object.assign({}, ...groups),
    ...knownBlanks(kind, facts),
    ...(valueGroupsOf(kind).includes('meeting') && { 公告日期: paperDay(kind, facts) }),
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

/** What binds a paper to the record it was printed from: `hoa audit verify --against` takes each of these codes. */
export function momentValues(facts: PaperFacts) {
  const { lang, compound, assembly, moment, checkCode } = facts
  const roll = facts.rollDigest()
  const known = moment?.moment === 'declared' ? checkCode : ''
  return {
    记录时刻: moment ? MOMENT_WORDS[moment.moment][lang] : '',
    日志序号: moment?.no ?? '',
    记录校验码: printedCode(moment?.hash ?? ''),
    名册校验码: printedCode(roll),
    记录码: moment ? recordCodeText(`${compound.code}/${assembly.code}`, moment, roll, known) : '',
  }
}

/** What stands in each group of places. What only some papers ask for is loaded when one does. */
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
  starting: async (facts: PaperFacts) => (await import('./values/starting.ts')).startingValues(facts),
  agenda: (facts: PaperFacts) => ({ ...agendaValues(facts), ...itemsAbout(facts.items, facts.lang) }),
  roll: async (facts: PaperFacts) => {
    const { rollByBuilding, rollRows, unsoldArea } = await import('./values/voters.ts')
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
  candidates: async (facts: PaperFacts) => (await import('./values/candidates.ts')).candidateValues(facts),
  ballots: async (facts: PaperFacts) => (await import('./values/voters.ts')).ballotValues(facts),
  count: async (facts: PaperFacts) =>
    (await import('./values/result.ts')).countValues({ ...facts, tally: facts.tally() }),
  committee: async (facts: PaperFacts) => (await import('./values/candidates.ts')).committeeValues(facts),
  deadlines: async (facts: PaperFacts) => (await import('./filing.ts')).deadlineValues(facts),
  mandates: async (facts: PaperFacts) => (await import('./values/voters.ts')).mandateValues(facts),
  doors: async (facts: PaperFacts) => (await import('./values/doors.ts')).doorValues(facts),
  rooms: async (facts: PaperFacts) => (await import('./values/doors.ts')).roomValues(facts),
  opening: async (facts: PaperFacts) => (await import('./values/doors.ts')).openingValues(facts),
  record: momentValues,
  voter: async (facts: PaperFacts) => (await import('./values/voters.ts')).voterValues(facts),
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
  postings: async (facts: PaperFacts) => (await import('./values/records.ts')).postingValues(facts),
  disputes: async (facts: PaperFacts) => (await import('./values/records.ts')).disputeValues(facts),
  texts: async (facts: PaperFacts) => (await import('./values/records.ts')).textValues(facts),
  remedies: async (facts: PaperFacts) => (await import('./values/records.ts')).remedyValues(facts),
  counting: async (facts: PaperFacts) => (await import('./values/counting.ts')).countingValues(facts),
  adoption: async (facts: PaperFacts) => (await import('./values/matters.ts')).adoptionValues(facts),
  filing: async (facts: PaperFacts) => (await import('./filing.ts')).filingValues(facts),
  elevator: async (facts: PaperFacts) => (await import('./values/matters.ts')).elevatorValues(facts),
  basis: basisValues,
  steps: stepValues,
  convening: (facts: PaperFacts) => conveningValues({ ...facts, roll: facts.roll() }),
  result: async (facts: PaperFacts) =>
    (await import('./values/result.ts')).resultValues({ ...facts, tally: facts.tally() }),
}

export type GroupId = keyof typeof VALUES

/** What a group gives: its type is the set of its places. */
export type GroupValues<G extends GroupId> = Awaited<ReturnType<(typeof VALUES)[G]>>

function dayText(time: string | null, lang: Lang): string {
  return time === null ? BLANK_DAY[lang] : dayWords(dayOf(time), lang)
}
