import type { HouseRules } from '../../assembly/assembly.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import type {
  CandidateResult,
  CandidateTally,
  ElectionTally,
  ItemTally,
  Measured,
  OptionTally,
} from '../../count/outcome.ts'
import { sameWeight, type Weight } from '../../count/weight.ts'
import type { Citation } from '../../law/citation.ts'
import { MAJORITY_WORDS } from '../../law/voting/majority.ts'
import { afterOutcomeWords, outcomeWords } from '../wording/words.ts'
import { itemNotes, SPOILT_LEGEND } from './item-notes.ts'
import { citationsOf } from './tally-view.ts'

/**
 * One item of a tally as people read it. Screen, board, account and papers only lay this out: what there is to be told of
 * an item, in which order and under which name, is settled here.
 */
export interface ItemView {
  readonly tally: ItemTally
  readonly figures: readonly FigureRow[]
  /** Did enough take part? Null where nothing was voted on. */
  readonly quorum: TestRow | null
  /** What is compared with the bar: the consent to a motion, to each option, to each candidate still in the race. */
  readonly consents: readonly TestRow[]
  /** Of an election: the qualified by rank, the others by votes, those out of the race last. */
  readonly candidates: readonly CandidateTally[]
  readonly options: readonly OptionTally[]
  readonly outcome: Phrase
  /** The sentence behind a decision not made. */
  readonly after: Phrase | null
  /** What a word in the figures means. */
  readonly legend: readonly Phrase[]
  /** What must be said beside the figures, a sentence each. */
  readonly notes: readonly Phrase[]
  readonly articles: readonly Citation[]
}

export type FigureId =
  | 'roll'
  | 'participating'
  | 'for'
  | 'against'
  | 'abstain'
  | 'ofWhichBlank'
  | 'blank'
  | 'noneOfThese'
  | 'spoilt'
  | 'follow'
  | 'silent'
  | 'countedFor'
  | 'countedAgainst'

export interface FigureRow {
  readonly id: FigureId
  readonly label: Phrase
  readonly weight: Weight
  /** What its share is of; null for the electorate itself. */
  readonly of: { readonly base: 'roll' | 'participating'; readonly whole: Weight } | null
  /** The row that is compared with the bar, which carries the share that agrees with the verdict. */
  readonly measured: Measured | null
}

export interface TestRow {
  readonly label: Phrase
  /** Where there is little room. */
  readonly short: Phrase
  readonly measured: Measured
  /** What the whole is: the electorate, or those who took part. */
  readonly base: 'roll' | 'participating'
}

/** @param areaPlaces decimals of the areas in its sentences, at least */
export function viewItem(item: ItemTally, rules: HouseRules, areaPlaces = 2): ItemView {
  const after = afterOutcomeWords(item, 'zh')
  const told = {
    tally: item,
    outcome: inBoth(lang => outcomeWords(item, lang)),
    after: after === undefined ? null : inBoth(lang => afterOutcomeWords(item, lang) ?? ''),
    notes: itemNotes(item, rules, areaPlaces),
    articles: citationsOf([item]),
  }
  // What was withdrawn was not counted: it has no figures.
  if (item.outcome === 'withdrawn')
    return { ...told, figures: [], quorum: null, consents: [], candidates: [], options: [], legend: [] }
  return {
    ...told,
    figures: figuresOf(item),
    quorum: {
      label: LABELS.participating,
      short: { zh: '参与', en: 'part' },
      measured: item.quorum,
      base: 'roll',
    },
    consents: consentsOf(item),
    candidates: item.kind === 'election' ? rankedCandidates(item) : [],
    options: item.kind === 'choice' ? item.options : [],
    legend: item.spoilt.headcount > 0 ? [SPOILT_LEGEND] : [],
  }
}

/** What an item needs: the majority of its matter, or the places to be filled. */
export function needWords(item: ItemTally, lang: Lang): string {
  if (item.kind !== 'election') return MAJORITY_WORDS[item.majority][lang]
  const { seats, alternates } = item
  return {
    zh: `应选${seats}名${alternates > 0 ? `，候补${alternates}名` : ''}`,
    en: `seats: ${seats}${alternates > 0 ? `, alternates: ${alternates}` : ''}`,
  }[lang]
}

/** Candidates as people read them: the qualified by rank, the others by votes, those out of the race last. */
export function rankedCandidates(election: ElectionTally): CandidateTally[] {
  return [...election.candidates].sort(
    (a, b) =>
      Number(isOut(a)) - Number(isOut(b)) ||
      (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
      b.for.headcount - a.for.headcount ||
      b.for.area - a.for.area ||
      a.no - b.no,
  )
}

/** Those with a result, by rank. */
export function candidatesWith(result: CandidateResult, election: ElectionTally): CandidateTally[] {
  return rankedCandidates(election).filter(c => c.result === result)
}

/** Withdrawn or found ineligible: not counted. */
export function isOut({ result }: CandidateTally): boolean {
  return result === 'withdrawn' || result === 'disqualified'
}

const LABELS: Readonly<Record<FigureId, Phrase>> = {
  roll: { zh: '全体业主', en: 'electorate' },
  participating: { zh: '参与表决', en: 'taking part' },
  for: { zh: '同意', en: 'for' },
  against: { zh: '反对', en: 'against' },
  abstain: { zh: '弃权', en: 'abstain' },
  ofWhichBlank: { zh: '其中空白', en: 'of these blank' },
  blank: { zh: '空白', en: 'blank' },
  noneOfThese: { zh: '以上都不同意', en: 'none of these' },
  spoilt: { zh: '意见无效', en: 'spoilt' },
  follow: { zh: '随多数', en: 'follow' },
  silent: { zh: '送达后未表决', en: 'silent' },
  countedFor: { zh: '计入后同意', en: 'for, as counted' },
  countedAgainst: { zh: '计入后反对', en: 'against, as counted' },
}

function figuresOf(item: ItemTally): FigureRow[] {
  const { base, whole } =
    item.kind === 'motion' ? item.comparison : { base: 'participating' as const, whole: item.participating }
  const opinion = (id: FigureId, weight: Weight, measured: Measured | null = null): FigureRow => ({
    id,
    label: LABELS[id],
    weight,
    of: { base, whole },
    measured,
  })
  /** Told only where somebody did so. */
  const some = (id: FigureId, weight: Weight | null) =>
    weight && (weight.headcount > 0 || weight.area > 0) ? [opinion(id, weight)] : []
  const electorate: FigureRow[] = [
    { id: 'roll', label: LABELS.roll, weight: item.roll, of: null, measured: null },
    {
      id: 'participating',
      label: LABELS.participating,
      weight: item.participating,
      of: { base: 'roll', whole: item.roll },
      measured: sameWeight(item.participating, item.quorum.part) ? item.quorum : null,
    },
  ]
  switch (item.kind) {
    case 'motion': {
      const { counted, comparison } = item
      const isAttributed = counted.for.area !== item.for.area || counted.against.area !== item.against.area
      return [
        ...electorate,
        opinion('for', item.for, isAttributed ? null : comparison),
        opinion('against', item.against),
        opinion('abstain', item.abstain),
        ...some('ofWhichBlank', item.blank),
        ...some('spoilt', item.spoilt),
        ...some('follow', item.follow),
        ...some('silent', item.silent),
        ...(isAttributed
          ? [opinion('countedFor', counted.for, comparison), opinion('countedAgainst', counted.against)]
          : []),
      ]
    }
    case 'choice':
      return [
        ...electorate,
        opinion('noneOfThese', item.noneOfThese),
        ...some('abstain', item.abstain),
        opinion('blank', item.blank),
        opinion('spoilt', item.spoilt),
        ...some('silent', item.silent),
      ]
    case 'election':
      return [
        ...electorate,
        opinion('blank', item.blank),
        opinion('spoilt', item.spoilt),
        ...some('silent', item.silent),
      ]
  }
}

function consentsOf(item: ItemTally): TestRow[] {
  switch (item.kind) {
    case 'motion':
      return [{ label: LABELS.for, short: LABELS.for, measured: item.comparison, base: item.comparison.base }]
    case 'choice':
      return item.options.map(({ no, name, comparison }) => ({
        label: { zh: `选项${no} ${oneLine(name)}`, en: `option ${no} ${oneLine(name)}` },
        short: { zh: `选项${no}`, en: `option ${no}` },
        measured: comparison,
        base: comparison.base,
      }))
    case 'election':
      return rankedCandidates(item)
        .filter(candidate => !isOut(candidate))
        .map(({ no, name, comparison }) => ({
          label: { zh: `${no}号 ${oneLine(name)}`, en: `no ${no} ${oneLine(name)}` },
          short: { zh: `${no}号`, en: `no ${no}` },
          measured: comparison,
          base: comparison.base,
        }))
  }
}

function inBoth(told: (lang: Lang) => string): Phrase {
  return { zh: told('zh'), en: told('en') }
}
