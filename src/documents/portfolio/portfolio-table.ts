import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { percentBeside, roundedPercent } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import { PLAN_KIND_WORDS, STEP_STATE_WORDS } from '../../law/calendar/plan-words.ts'
import { COMMITTEE_STATE_WORDS } from '../../law/elections/standing.ts'
import { type Estate, type EstateGrouping, hasPapers, isCounted, isTermOver } from './estate.ts'

/* Where estates stand, as rows: a few columns for a terminal, more for a wide one, every figure for a sheet. */

interface Column {
  readonly head: Phrase
  readonly cell: (estate: Estate, lang: Lang) => string | number
}

/** What a terminal shows: `wide` only where there is room. */
const ON_SCREEN: readonly (Column & { readonly wide?: true })[] = [
  { head: { zh: '小区', en: 'estate' }, cell: ({ compound }) => compound.name },
  { head: { zh: '街道', en: 'street' }, cell: ({ compound }) => compound.street, wide: true },
  { head: { zh: '接下来', en: 'next' }, cell: (estate, lang) => nextWords(estate, lang) },
  { head: { zh: '最晚', en: 'by' }, cell: ({ plan }) => plan?.latest ?? '' },
  { head: { zh: '逾期', en: 'late' }, cell: ({ overdue }) => (overdue === 0 ? '' : overdue) },
  { head: { zh: '自', en: 'since' }, cell: ({ overdueSince }) => overdueSince ?? '', wide: true },
  { head: { zh: '会议', en: 'assembly' }, cell: (estate, lang) => assemblyWords(estate, lang) },
  { head: { zh: '收回率', en: 'returned' }, cell: estate => turnoutOf(estate, 'headcount') },
  {
    head: { zh: '（面积）', en: '(area)' },
    cell: estate => turnoutOf(estate, 'area'),
    wide: true,
  },
  {
    head: { zh: '通过/未过', en: 'carried/lost' },
    cell: ({ assembly }) => (isCounted(assembly) ? `${assembly.carried}/${assembly.lost}` : ''),
    wide: true,
  },
  {
    head: { zh: '业委会', en: 'committee' },
    cell: (estate, lang) => committeeWords(estate, lang),
    wide: true,
  },
  { head: { zh: '任期至', en: 'term ends' }, cell: ({ committee }) => committee.termEnds ?? '' },
  { head: { zh: '缺额', en: 'vacant' }, cell: ({ committee }) => committee.vacant || '', wide: true },
  {
    head: { zh: '争议未结/已结', en: 'disputes open/settled' },
    cell: ({ disputes: { open, settled } }) => (open + settled === 0 ? '' : `${open}/${settled}`),
    wide: true,
  },
  { head: { zh: '项目', en: 'projects' }, cell: ({ projects }) => projects.open || '', wide: true },
]

/** Terminals at least so wide show every column. */
const WIDE = 150

export function portfolioRows(
  estates: readonly Estate[],
  lang: Lang,
  columns: number,
): { readonly heads: string[]; readonly rows: (string | number)[][] } {
  const shown = ON_SCREEN.filter(({ wide }) => !wide || columns >= WIDE)
  return {
    heads: shown.map(({ head }) => head[lang]),
    rows: estates.map(estate => shown.map(({ cell }) => cell(estate, lang))),
  }
}

/** Every figure, for a sheet. */
const IN_SHEET: readonly Column[] = [
  { head: { zh: '代码', en: 'code' }, cell: e => e.compound.code },
  { head: { zh: '小区', en: 'estate' }, cell: e => e.compound.name },
  { head: { zh: '区', en: 'district' }, cell: e => e.compound.district },
  { head: { zh: '街道', en: 'street' }, cell: e => e.compound.street },
  { head: { zh: '坐落', en: 'address' }, cell: e => e.compound.address },
  { head: { zh: '联系服务', en: 'organiser' }, cell: e => e.compound.organiser },
  { head: { zh: '套数', en: 'units' }, cell: e => e.units },
  { head: { zh: '业主人数', en: 'voters' }, cell: e => e.headcount },
  { head: { zh: '面积', en: 'area' }, cell: e => areaText(e.area) },
  { head: { zh: '计划', en: 'plan' }, cell: (e, lang) => (e.plan ? PLAN_KIND_WORDS[e.plan.kind][lang] : '') },
  { head: { zh: '接下来', en: 'next step' }, cell: (e, lang) => e.plan?.title[lang] ?? '' },
  { head: { zh: '最晚', en: 'by' }, cell: e => e.plan?.latest ?? '' },
  {
    head: { zh: '状态', en: 'state' },
    cell: (e, lang) => (e.plan ? STEP_STATE_WORDS[e.plan.state][lang] : ''),
  },
  { head: { zh: '逾期步骤', en: 'late steps' }, cell: e => e.overdue },
  { head: { zh: '逾期自', en: 'late since' }, cell: e => e.overdueSince ?? '' },
  { head: { zh: '会议', en: 'assembly' }, cell: e => e.assembly?.title ?? '' },
  {
    head: { zh: '会议状态', en: 'its state' },
    cell: (e, lang) => (e.assembly ? STATE_WORDS[e.assembly.state][lang] : ''),
  },
  { head: { zh: '进行中的会议', en: 'assemblies going' }, cell: e => e.going },
  { head: { zh: '名册人数', en: 'roll, voters' }, cell: e => e.assembly?.roll.headcount ?? '' },
  {
    head: { zh: '名册面积', en: 'roll, area' },
    cell: e => (e.assembly ? areaText(e.assembly.roll.area) : ''),
  },
  { head: { zh: '收回人数', en: 'returned, voters' }, cell: e => e.assembly?.returned.headcount ?? '' },
  {
    head: { zh: '收回面积', en: 'returned, area' },
    cell: e => (e.assembly ? areaText(e.assembly.returned.area) : ''),
  },
  { head: { zh: '收回率（人数）', en: 'returned, % of voters' }, cell: e => turnoutOf(e, 'headcount') },
  { head: { zh: '收回率（面积）', en: 'returned, % of area' }, cell: e => turnoutOf(e, 'area') },
  { head: { zh: '通过', en: 'carried' }, cell: e => (isCounted(e.assembly) ? e.assembly.carried : '') },
  { head: { zh: '未通过', en: 'lost' }, cell: e => (isCounted(e.assembly) ? e.assembly.lost : '') },
  { head: { zh: '业委会', en: 'committee' }, cell: (e, lang) => committeeWords(e, lang) },
  { head: { zh: '届', en: 'term' }, cell: e => e.committee.term ?? '' },
  { head: { zh: '任期至', en: 'term ends' }, cell: e => e.committee.termEnds ?? '' },
  { head: { zh: '约定名额', en: 'seats' }, cell: e => e.committee.size },
  { head: { zh: '现任', en: 'held' }, cell: e => e.committee.standing },
  { head: { zh: '缺额', en: 'vacant' }, cell: e => e.committee.vacant },
  { head: { zh: '争议未结', en: 'disputes open' }, cell: e => e.disputes.open },
  { head: { zh: '争议已结', en: 'disputes settled' }, cell: e => e.disputes.settled },
  { head: { zh: '逾期未答复', en: 'disputes late' }, cell: e => e.disputes.late },
  { head: { zh: '进行中项目', en: 'projects open' }, cell: e => e.projects.open },
  { head: { zh: '物业合同至', en: 'manager’s contract ends' }, cell: e => e.compound.contractEnds ?? '' },
]

/** All estates with every figure, the header first. */
export function portfolioSheet(estates: readonly Estate[], lang: Lang): string[][] {
  return [
    IN_SHEET.map(({ head }) => head[lang]),
    ...estates.map(estate => IN_SHEET.map(({ cell }) => String(cell(estate, lang)))),
  ]
}

export function turnoutOf({ assembly }: Pick<Estate, 'assembly'>, axis: 'headcount' | 'area'): string {
  return hasPapers(assembly)
    ? percentBeside(assembly.quorum, assembly.returned[axis], assembly.roll[axis])
    : ''
}

export function nextWords({ plan }: Estate, lang: Lang): string {
  if (!plan) return ''
  const title = plan.title[lang].split(/[，,；;（(]/)[0] ?? ''
  return `${STEP_STATE_WORDS[plan.state][lang]} ${title}`
}

export function assemblyWords({ assembly, going }: Estate, lang: Lang): string {
  if (assembly) return STATE_WORDS[assembly.state][lang]
  return going === 0 ? '' : { zh: `${going} 次在进行`, en: `${going} going` }[lang]
}

export function committeeWords({ committee }: Estate, lang: Lang): string {
  return COMMITTEE_STATE_WORDS[committee.state][lang]
}

/** What many estates come to together. */
export interface Summed {
  readonly name: string
  readonly estates: number
  readonly units: number
  readonly headcount: number
  /** Estates with something late, with vacant seats, whose committee's term is over, and with an open dispute. */
  readonly late: number
  readonly vacant: number
  readonly over: number
  readonly disputed: number
  readonly disputesOpen: number
  readonly disputesSettled: number
  readonly projects: number
  /** Estates that have voted, and those of them that reached the quorum. */
  readonly voted: number
  readonly quorate: number
  /** Over all estates that have voted: heads and area of those who returned a ballot, and of the rolls. */
  readonly returned: { readonly headcount: number; readonly area: number }
  readonly roll: { readonly headcount: number; readonly area: number }
}

export function summed(name: string, estates: readonly Estate[], on: Day): Summed {
  const count = (is: (estate: Estate) => boolean) => estates.filter(is).length
  const total = (of: (estate: Estate) => number) => estates.reduce((sum, estate) => sum + of(estate), 0)
  const voted = estates.flatMap(({ assembly }) => (hasPapers(assembly) ? [assembly] : []))
  const over = (pick: (one: (typeof voted)[number]) => { headcount: number; area: number }) => ({
    headcount: voted.reduce((sum, one) => sum + pick(one).headcount, 0),
    area: voted.reduce((sum, one) => sum + pick(one).area, 0),
  })
  return {
    name,
    estates: estates.length,
    units: total(e => e.units),
    headcount: total(e => e.headcount),
    late: count(e => e.overdue > 0),
    vacant: count(e => e.committee.vacant > 0),
    over: count(e => isTermOver(e, on)),
    disputed: count(e => e.disputes.open > 0),
    disputesOpen: total(e => e.disputes.open),
    disputesSettled: total(e => e.disputes.settled),
    projects: total(e => e.projects.open),
    voted: voted.length,
    quorate: voted.filter(({ quorum }) => quorum.met).length,
    returned: over(one => one.returned),
    roll: over(one => one.roll),
  }
}

/** Sums by district, street or organiser, those with most that is late first. */
export function sumsBy(estates: readonly Estate[], by: EstateGrouping, on: Day): Summed[] {
  const groups = new Map<string, Estate[]>()
  for (const estate of estates) {
    const key = estate.compound[by]
    groups.set(key, [...(groups.get(key) ?? []), estate])
  }
  return [...groups]
    .map(([name, own]) => summed(name, own, on))
    .toSorted((a, b) => b.late - a.late || b.estates - a.estates || (a.name < b.name ? -1 : 1))
}

export const GROUPING_WORDS: Readonly<Record<EstateGrouping, Phrase>> = {
  district: { zh: '区', en: 'district' },
  street: { zh: '街道', en: 'street' },
  organiser: { zh: '联系服务', en: 'organiser' },
}

const SUMS: readonly {
  readonly head: Phrase
  readonly cell: (sum: Summed) => string | number
  readonly wide?: true
}[] = [
  { head: { zh: '小区', en: 'estates' }, cell: sum => sum.estates },
  { head: { zh: '业主', en: 'voters' }, cell: sum => sum.headcount },
  { head: { zh: '有逾期', en: 'late' }, cell: sum => sum.late },
  { head: { zh: '任期已满', en: 'term over' }, cell: sum => sum.over },
  { head: { zh: '有缺额', en: 'vacant' }, cell: sum => sum.vacant },
  { head: { zh: '争议未结', en: 'disputes' }, cell: sum => sum.disputesOpen },
  { head: { zh: '已结', en: 'settled' }, cell: sum => sum.disputesSettled, wide: true },
  { head: { zh: '进行中项目', en: 'projects' }, cell: sum => sum.projects, wide: true },
  { head: { zh: '已投票', en: 'voted' }, cell: sum => sum.voted },
  { head: { zh: '达到法定', en: 'quorate' }, cell: sum => sum.quorate },
  {
    head: { zh: '收回率（人数）', en: 'returned (heads)' },
    cell: sum => returnedOf(sum, 'headcount'),
    wide: true,
  },
  { head: { zh: '收回率（面积）', en: 'returned (area)' }, cell: sum => returnedOf(sum, 'area'), wide: true },
]

function returnedOf({ voted, returned, roll }: Summed, axis: 'headcount' | 'area'): string {
  return voted === 0 ? '' : roundedPercent(returned[axis], roll[axis])
}

export function sumRows(
  sums: readonly Summed[],
  by: EstateGrouping,
  lang: Lang,
  columns = Number.POSITIVE_INFINITY,
): { readonly heads: string[]; readonly rows: (string | number)[][] } {
  const nothing = { zh: '（没有填）', en: '(not given)' }[lang]
  const shown = SUMS.filter(({ wide }) => !wide || columns >= WIDE)
  return {
    heads: [GROUPING_WORDS[by][lang], ...shown.map(({ head }) => head[lang])],
    rows: sums.map(sum => [sum.name || nothing, ...shown.map(({ cell }) => cell(sum))]),
  }
}

/** All of it in one line. */
export function portfolioHead(sum: Summed, on: Day, lang: Lang): string {
  const { estates, headcount, late, over, vacant, disputesOpen, voted, quorate } = sum
  return {
    zh: `${on}：${estates} 个小区、业主 ${headcount} 人；有逾期 ${late} 个，业委会任期已满 ${over} 个、有缺额 ${vacant} 个，未结争议 ${disputesOpen} 件；已投票 ${voted} 个，其中达到法定参与 ${quorate} 个`,
    en: `${on}: ${estates} estates, ${headcount} voters; ${late} with something late, ${over} committees whose term is over, ${vacant} with vacant seats, ${disputesOpen} open disputes; ${voted} have voted, ${quorate} of them reached the quorum`,
  }[lang]
}
