import { areaText } from '../../basics/area.ts'
import { type Bar, roundedPercent } from '../../basics/bar.ts'
import { hanNumeral } from '../../basics/han-number.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type {
  CandidateResult,
  CandidateTally,
  ElectionTally,
  ItemTally,
  Quorum,
} from '../../count/outcome.ts'
import type { Weight } from '../../count/weight.ts'

/*
 * What a count comes to, before people (counting.md §11). Papers and screens take their words from here and, for the values of
 * an enum, from assembly/vocabulary.ts, so that one thing has one name; the unit tests keep out the words that must never be used.
 */

/** What stands in for rules of procedure that are not adopted yet (指导规则12). */
export const FIRST_ASSEMBLY_RULES: Phrase = {
  zh: '首次业主大会会议尚无已通过的业主大会议事规则，表决按会前公布的《首次业主大会会议表决规则》进行。',
  en: 'A first assembly has no adopted rules of procedure: it votes by the voting rules published before it.',
}

/** Who is in the hall, on both axes, of how many. */
export function presentWords(present: Weight, whole: Weight): Phrase {
  const heads = roundedPercent(present.headcount, whole.headcount)
  const area = roundedPercent(present.area, whole.area)
  return {
    zh: `现场到场 ${present.headcount} 人（${heads}）、${areaText(present.area)} 平方米（${area}）`,
    en: `present: ${present.headcount} voters (${heads}), ${areaText(present.area)} m² (${area})`,
  }
}

/** Said wherever figures are shown before the close to everybody, and to the committee. */
export const TURNOUT_ONLY: Phrase = {
  zh: '截止之前只公布参与情况，不公布意见。',
  en: 'Before the close only turnout is told, no opinions.',
}
export const INTERIM: Phrase = {
  zh: '表决尚未截止，以下是中期数字，不是结果。',
  en: 'Voting is not closed: interim figures, not a result.',
}

/** What an item came to, in the words for the public; names each axis on which a quorum failed. */
export function outcomeWords(item: ItemTally, lang: Lang): string {
  if (item.outcome === 'withdrawn') return WITHDRAWN[lang]
  if (item.outcome === 'no-quorum') return noQuorumWords(item, lang)
  switch (item.kind) {
    case 'motion':
      return MOTION_WORDS[item.outcome][lang]
    case 'election':
      return electionWords(item, lang)
    case 'choice':
      return choiceWords(item.options.find(o => o.no === item.carried)?.name, lang)
  }
}

/** The sentence that follows a decision not made; undefined where a decision was made or the item lapsed. */
export function afterOutcomeWords(item: ItemTally, lang: Lang): string | undefined {
  if (item.kind === 'election') return undefined
  return item.outcome === 'not-carried' || item.outcome === 'no-quorum' ? AFTER_BOTH[lang] : undefined
}

/** A candidate's result. Without a quorum nobody's share was judged, so none is said to be too small. */
export function candidateWords(candidate: CandidateTally, election: ElectionTally, lang: Lang): string {
  if (!election.quorum.met && candidate.result === 'not-elected')
    return { zh: '未当选', en: 'not elected' }[lang]
  return CANDIDATE_WORDS[candidate.result][lang]
}

/** The axes on which the quorum failed: `人数、面积均未达到三分之二`. Empty when it was met. */
function failedAxes(quorum: Quorum, lang: Lang): string {
  const heads = !quorum.headcount
  const area = !quorum.area
  if (!heads && !area) return ''
  const { verb, threshold } = barParts(quorum.bar, lang)
  if (lang === 'en') {
    const axis =
      heads && area ? `neither heads nor area ${verb}ed` : `${heads ? 'heads' : 'area'} did not ${verb}`
    return `${axis} ${threshold}`
  }
  const axis = heads && area ? '人数、面积均' : heads ? '人数' : '面积'
  return `${axis}未${verb}${threshold}`
}

/** A bar in words: `三分之二以上`, `过半数`, `at least 2/3`, `more than 1/2`. */
export function barWords(bar: Bar, lang: Lang): string {
  const { verb, threshold } = barParts(bar, lang)
  if (lang === 'en') return `${bar.wording} ${threshold}`
  return bar.wording === 'at least' ? `${threshold}以上` : `${verb}${threshold}`
}

/** What a share does to clear a bar, and what there is to clear: `达到` `三分之二`, `过` `半数`, `exceed` `1/2`. */
export function barParts(
  { wording, of }: Bar,
  lang: Lang,
): { readonly verb: string; readonly threshold: string } {
  const threshold = fractionWords(of, lang)
  if (wording === 'at least') return { verb: { zh: '达到', en: 'reach' }[lang], threshold }
  if (lang === 'en') return { verb: 'exceed', threshold }
  const isHalf = of[0] === 1 && of[1] === 2
  return isHalf ? { verb: '过', threshold: '半数' } : { verb: '超过', threshold }
}

/** A fraction in words: `三分之二`, `2/3`. */
export function fractionWords([numerator, denominator]: Bar['of'], lang: Lang): string {
  if (lang === 'en') return `${numerator}/${denominator}`
  return `${hanNumeral(denominator)}分之${hanNumeral(numerator)}`
}

/** What stands before an item in a paper: `（三）`, `(3)`. */
export function ordinalWords(index: number, lang: Lang): string {
  return { zh: `（${hanNumeral(index + 1)}）`, en: `(${index + 1})` }[lang]
}

/** A bar in signs: `≥2/3`, `>1/2`. */
export function barSigns(bar: Bar): string {
  return `${bar.wording === 'at least' ? '≥' : '>'}${bar.of[0]}/${bar.of[1]}`
}

const WITHDRAWN: Phrase = {
  zh: '本项已撤回，未作表决；已填写的意见不计入',
  en: 'withdrawn: not voted on, and marks on it are not counted',
}

const MOTION_WORDS = {
  carried: { zh: '获得通过', en: 'carried' },
  'not-carried': {
    zh: '未获通过（同意比例未达到法定要求）',
    en: 'not carried (the consent did not reach the statutory share)',
  },
  lapsed: {
    zh: '前提事项未获通过，本项不发生效力',
    en: 'lapsed: the item it depends on was not carried, so this one has no effect',
  },
} as const satisfies Record<string, Phrase>

const NO_QUORUM_WORDS = {
  'civil-code-278': {
    motion: { zh: '参与表决的业主未达到法定比例，未形成决定', en: 'too few owners took part: no decision' },
    election: {
      zh: '参与表决的业主未达到法定比例，选举未形成结果，无人当选',
      en: 'too few owners took part: the election has no result, nobody is elected',
    },
  },
  'property-law-76': {
    motion: {
      zh: '参加会议的业主未过半数，未形成决定',
      en: 'not more than half of the owners took part: no decision',
    },
    election: {
      zh: '参加会议的业主未过半数，选举未形成结果，无人当选',
      en: 'not more than half of the owners took part: the election has no result, nobody is elected',
    },
  },
} as const

/** Follows both `not-carried` and `no-quorum`. */
const AFTER_BOTH: Phrase = {
  zh: '本次会议未就该事项作出决定，不等于作出相反的决定。',
  en: 'This meeting made no decision on the item; that is not a decision to the contrary.',
}

export const CANDIDATE_WORDS: Readonly<Record<CandidateResult, Phrase>> = {
  elected: { zh: '当选', en: 'elected' },
  alternate: { zh: '当选候补委员', en: 'elected alternate' },
  tied: { zh: '得票相同，当选待定', en: 'tied, election open' },
  'tied-alternate': { zh: '得票相同，候补待定', en: 'tied, alternate open' },
  qualified: { zh: '达到法定同意比例，因名额已满未当选', en: 'majority reached, no place left' },
  'not-elected': { zh: '未达到法定同意比例，未当选', en: 'majority not reached, not elected' },
  withdrawn: { zh: '已退出，不计票', en: 'withdrawn, not counted' },
  disqualified: { zh: '经审查不具备资格，不计票', en: 'found ineligible, not counted' },
}

export const SPOILT_ITEM: Phrase = {
  zh: '该项意见无效（计入参与表决，不计入同意、反对、弃权）',
  en: 'mark spoilt (takes part; neither for, against nor abstaining)',
}

/** Said of everything that comes from a copy to practise on. */
export const REHEARSAL_WORDS: Phrase = {
  zh: '演练：数字是编造的，不是真实的表决',
  en: 'REHEARSAL: made-up figures, not the real vote',
}

/** Said of every result paper until the result is declared. */
export const UNCONFIRMED: Phrase = { zh: '待确认', en: 'to be declared' }

function noQuorumWords(item: ItemTally, lang: Lang): string {
  const words = NO_QUORUM_WORDS[item.quorum.law][item.kind === 'election' ? 'election' : 'motion'][lang]
  const axes = failedAxes(item.quorum, lang)
  if (axes === '') return words
  return lang === 'zh' ? `${words}（${axes}）` : `${words} (${axes})`
}

function electionWords(item: ElectionTally, lang: Lang): string {
  const elected = item.seats - item.vacancies
  switch (item.outcome) {
    case 'complete':
      return lang === 'zh' ? '应选委员全部选出' : 'all seats filled'
    case 'partial':
      return lang === 'zh'
        ? `选出${elected}名，缺额${item.vacancies}名`
        : `${elected} elected, ${item.vacancies} vacant`
    default:
      // Equals for the very first seat reached the majority, so the usual words would be untrue of them.
      if (item.candidates.some(c => c.result === 'tied')) {
        return lang === 'zh' ? '得票相同，当选待定，尚未选出委员' : 'tied, no member elected yet'
      }
      return lang === 'zh'
        ? '无候选人达到法定同意比例，未选出委员'
        : 'no candidate reached the majority, nobody is elected'
  }
}

function choiceWords(option: string | undefined, lang: Lang): string {
  if (option === undefined)
    return lang === 'zh'
      ? '各选项均未达到法定同意比例，未作出选择'
      : 'no option reached the majority, no choice was made'
  return lang === 'zh' ? `选定“${option}”` : `chosen: “${option}”`
}
