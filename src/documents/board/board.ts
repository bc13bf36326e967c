import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { dayInChinese, dayOf, type Minute, minuteInChinese } from '../../basics/time.ts'
import type { ItemTally, Measured, Tally } from '../../count/outcome.ts'
import { type Axis, NOTHING, sameWeight, type Weight } from '../../count/weight.ts'
import { isOut, rankedCandidates } from '../view/item-view.ts'
import { axisViews, exactlyWords } from '../view/measured.ts'
import type { BuildingRooms } from '../view/rooms.ts'
import { type VotersRow, viewTally } from '../view/tally-view.ts'
import {
  afterOutcomeWords,
  barParts,
  candidateWords,
  outcomeWords,
  presentWords,
  REHEARSAL_WORDS,
  TURNOUT_ONLY,
  UNCONFIRMED,
} from '../wording/words.ts'

/** One figure for all to see: its share of a whole, the bar of the law, and what is read beside it. */
export interface BoardBar {
  readonly label: string
  /** `66.67%`, with as many places as it takes not to belie the verdict. */
  readonly share: string
  /** For drawing alone, 0 to 1. */
  readonly part: number
  /** Where the bar of the law stands, 0 to 1. */
  readonly mark: number
  readonly met: boolean
  /** `1203 / 1768 人`. */
  readonly figures: string
  /** `达到三分之二以上`. */
  readonly verdict: string
}

export interface BoardItem {
  readonly title: string
  readonly outcome: string
  /** The sentence behind a decision not made; empty otherwise. */
  readonly after: string
  /** Was something decided? */
  readonly decided: boolean
  readonly bars: readonly BoardBar[]
}

/** What a hall is shown: before the close turnout and shortfall, after it the count. Nobody's name but candidates'. */
export interface Board {
  readonly lang: Lang
  readonly compound: string
  readonly title: string
  readonly state: string
  /** Empty unless it is a rehearsal. */
  readonly rehearsal: string
  readonly closes: string
  readonly asOf: string
  readonly turnout: readonly BoardBar[]
  /** Issued, served, returned …, each with its number. */
  readonly papers: readonly (readonly [string, string])[]
  /** Who is in the hall, on both axes; empty where nobody signed in. */
  readonly present: string
  /** What still lacks; or that it is reached. */
  readonly shortfall: string
  /** Empty until the vote is closed. */
  readonly items: readonly BoardItem[]
  /** The rooms whose ballots are back; empty unless they are asked for. */
  readonly rooms: readonly BuildingRooms[]
  /** Said of the items until the result is declared, or why there are none yet. */
  readonly note: string
  /** All that changes in one sentence, for those who listen. */
  readonly summary: string
}

/** The board as it stands; `now` is told as the time of its figures. */
export function boardOf(
  tally: Tally,
  options: { lang: Lang; now: Minute; present?: Weight | undefined; rooms?: readonly BuildingRooms[] },
): Board {
  const { lang, now } = options
  const { assembly, compound, final } = tally
  const isServing = assembly.state === 'convened'
  const measured = isServing ? tally.turnout.served : tally.turnout.accepted
  const { voters } = viewTally(tally)
  const name = (isServing ? voters.served : voters.accepted).label[lang]
  const turnout = bars(name, measured, lang)
  const items = final ? tally.items.map(item => boardItem(item, lang)) : []
  const shortfall = shortfallText(tally, lang)
  return {
    lang,
    compound: compound.name,
    title: assembly.title,
    state: STATE_WORDS[assembly.state][lang],
    rehearsal: assembly.rehearsal ? REHEARSAL_WORDS[lang] : '',
    closes: minuteText(assembly.closesAt, lang),
    asOf: minuteText(now, lang),
    turnout,
    papers: paperFigures(tally, lang),
    present: options.present ? presentWords(options.present, tally.roll)[lang] : '',
    shortfall,
    items,
    rooms: options.rooms ?? [],
    note: noteText(tally, lang),
    summary: [
      ...turnout.map(b => `${b.label} ${b.share}`),
      ...(shortfall === '' ? [] : [shortfall]),
      ...items.map(item => `${item.title}${{ zh: '：', en: ': ' }[lang]}${item.outcome}`),
    ].join({ zh: '；', en: '; ' }[lang]),
  }
}

function noteText({ final, assembly, items }: Tally, lang: Lang): string {
  if (!final) return TURNOUT_ONLY[lang]
  if (items.length === 0 || assembly.state === 'declared') return ''
  return {
    zh: `以下结果${UNCONFIRMED.zh}，确认之前可能更正。`,
    en: `These results are ${UNCONFIRMED.en} and may still be corrected.`,
  }[lang]
}

function shortfallText({ shortfall, turnout, final, assembly }: Tally, lang: Lang): string {
  if (!shortfall || assembly.state === 'convened') return ''
  const { bar } = turnout.accepted
  const words = barParts(bar, lang).threshold
  const { headcount, area } = shortfall
  if (sameWeight(shortfall, NOTHING)) return final ? '' : reached(bar, true, lang)
  const lacks = {
    zh: `${headcount}人、${areaText(area)}平方米`,
    en: `${headcount} voters and ${areaText(area)} m²`,
  }[lang]
  return final
    ? `${reached(bar, false, lang)}${{ zh: '，差', en: ': lacking ' }[lang]}${lacks}`
    : { zh: `距${words}还差${lacks}`, en: `lacking to ${words}: ${lacks}` }[lang]
}

function paperFigures(tally: Tally, lang: Lang): [string, string][] {
  const { voters, papers } = viewTally(tally)
  const { issued, served, returned, accepted, notReturned } = voters
  const figure = (label: Phrase, count: number): [string, string] => [label[lang], String(count)]
  const byVoter = ({ label, weight }: VotersRow) => figure(label, weight.headcount)
  return [
    ...[issued, served, returned].map(byVoter),
    figure({ zh: '有效', en: 'accepted' }, accepted.weight.headcount),
    ...papers.flatMap(({ short, count }) => (short && count > 0 ? [figure(short, count)] : [])),
    byVoter(notReturned),
  ]
}

function boardItem(item: ItemTally, lang: Lang): BoardItem {
  return {
    title: `${item.code} ${item.title}`,
    outcome: outcomeWords(item, lang),
    after: afterOutcomeWords(item, lang) ?? '',
    decided: item.outcome === 'carried' || item.outcome === 'complete' || item.outcome === 'partial',
    bars: itemBars(item, lang),
  }
}

/** What decided the item: without the quorum how many took part, and nobody's consent. */
function itemBars(item: ItemTally, lang: Lang): BoardBar[] {
  if (item.outcome === 'lapsed') return []
  if (!item.quorum.met) return bars({ zh: '参与', en: 'taking part,' }[lang], item.quorum, lang)
  const consent = { zh: '同意', en: 'for' }[lang]
  switch (item.kind) {
    case 'motion':
      return bars(consent, item.comparison, lang)
    case 'choice':
      return item.options.flatMap(o => bars(`${o.no} ${o.name} `, o.comparison, lang))
    case 'election':
      return rankedCandidates(item)
        .filter(c => !isOut(c))
        .flatMap(c =>
          bars(`${c.no} ${c.name} `, c.comparison, lang).map((b, i) =>
            i === 0 ? { ...b, verdict: candidateWords(c, item, lang) } : b,
          ),
        )
  }
}

function bars(name: string, measured: Measured, lang: Lang): BoardBar[] {
  const { bar, part, whole } = measured
  return axisViews(measured).map(view => ({
    label: `${name}${lang === 'en' && !name.endsWith(' ') ? ' ' : ''}${view.name[lang]}`,
    share: view.share,
    part: whole[view.axis] > 0 ? Math.min(1, part[view.axis] / whole[view.axis]) : 0,
    mark: bar.of[0] / bar.of[1],
    met: view.clears,
    figures: figures(part, whole, view.axis, lang),
    verdict: `${reached(bar, view.clears, lang)}${view.isOnBar ? exactlyWords(bar, lang) : ''}`,
  }))
}

/** `已达到三分之二`, `未过半数`. */
function reached(bar: Bar, met: boolean, lang: Lang): string {
  const { verb, threshold } = barParts(bar, lang)
  const english =
    bar.wording === 'at least' ? (met ? 'reaches' : 'below') : met ? 'more than' : 'not more than'
  return {
    zh: `${met ? '已' : '未'}${verb}${threshold}`,
    en: `${english} ${threshold}`,
  }[lang]
}

function figures(part: Weight, whole: Weight, axis: Axis, lang: Lang): string {
  return axis === 'area'
    ? `${areaText(part.area)} / ${areaText(whole.area)} ${{ zh: '平方米', en: 'm²' }[lang]}`
    : `${part.headcount} / ${whole.headcount} ${{ zh: '人', en: 'voters' }[lang]}`
}

function minuteText(minute: Minute, lang: Lang): string {
  if (lang === 'en') return minute.replace('T', ' ')
  return minute.endsWith('T00:00') ? dayInChinese(dayOf(minute)) : minuteInChinese(minute)
}
