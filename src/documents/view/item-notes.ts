import type { HouseRules } from '../../assembly/assembly.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import type { Attributed, ElectionTally, ItemTally, MotionTally } from '../../count/outcome.ts'
import type { Majority } from '../../law/voting/majority.ts'
import { committeeSentences } from '../wording/derived-words.ts'
import { clauseName } from '../wording/rule-words.ts'
import { outcomeWords, SPOILT_ITEM } from '../wording/words.ts'
import { weightText } from './measured.ts'

/** What must be said beside an item's figures, a sentence each, in the order in which it is read. */
export function itemNotes(item: ItemTally, rules: HouseRules, areaPlaces: number): Phrase[] {
  switch (item.kind) {
    case 'motion':
      return motionNotes(item, rules, areaPlaces)
    case 'choice':
      return silenceElsewhere(rules)
    case 'election':
      return [
        ...silenceElsewhere(rules),
        ...vacancyNotes(item),
        ...alternateNotes(item),
        ...committeeNotes(item),
      ]
  }
}

export const SPOILT_LEGEND: Phrase = {
  zh: `“意见无效”即${SPOILT_ITEM.zh}。`,
  en: `“Spoilt”: ${SPOILT_ITEM.en}.`,
}

function motionNotes(item: MotionTally, rules: HouseRules, areaPlaces: number): Phrase[] {
  const notes: Phrase[] = []
  if (item.condition) {
    const { code, met } = item.condition
    notes.push({
      zh: `本项以${code}获得通过为前提，该前提${met ? '已经满足' : '没有满足'}。`,
      en: `Depends on ${code} being carried, which it was${met ? '' : ' not'}.`,
    })
  }
  if (item.follow.headcount > 0)
    notes.push({
      zh: `填写“随多数”的，计入参与表决并按多数意见计算：${attributed(item.follow, 'zh', areaPlaces)}。`,
      en: `Marked “with the majority”: ${attributed(item.follow, 'en', areaPlaces)}.`,
    })
  const silence = silenceNote(item, rules, areaPlaces)
  if (silence) notes.push(silence)
  if (item.matter === 'elevator-site' && item.comparison.base === 'participating')
    notes.push(OTHER_GROUND[item.majority])
  return notes
}

/** The other reading of what common ground for an elevator needs, beside the one counted by. */
const OTHER_GROUND: Readonly<Record<Majority, Phrase>> = {
  ordinary: {
    zh: '另一种读法：属于改变共有部分用途，须四分之三以上同意。',
    en: 'Other reading: it changes the use of common parts and needs at least 3/4.',
  },
  special: {
    zh: '另一种读法：属于其他重大事项，过半数同意即可。',
    en: 'Other reading: it is another major matter, and more than half will do.',
  },
}

/**
 * Silence (counting.md §7): wherever it played a part, people are told how many, by which clause, to which side, and what
 * the outcome is without the silent.
 */
function silenceNote(item: MotionTally, rules: HouseRules, areaPlaces: number): Phrase | undefined {
  const { silent, withoutSilence } = item
  if (silent === null || withoutSilence === null) return undefined
  const without = (lang: Lang) => outcomeWords({ ...item, ...withoutSilence }, lang)
  const differs = withoutSilence.outcome !== item.outcome
  const clause = rules['silence-clause']
  return {
    zh: `送达后未表决的，依${clauseName(clause)}计入参与表决并按多数意见计算：${attributed(silent, 'zh', areaPlaces)}；不计入时的结果为：${without('zh')}${differs ? '（两种计算的结果不同）' : ''}。`,
    en: `Served but silent, taking part and counted with the majority under the rules of procedure (${oneLine(clause)}): ${attributed(silent, 'en', areaPlaces)}; the outcome without them: ${without('en')}${differs ? ' (the two counts differ)' : ''}.`,
  }
}

function attributed(share: Attributed, lang: Lang, areaPlaces: number): string {
  return `${weightText(share, lang, areaPlaces)}${share.headcount === 0 ? '' : SIDE_WORDS[share.attributedTo ?? 'neither'][lang]}`
}

const SIDE_WORDS: Readonly<Record<'for' | 'against' | 'neither', Phrase>> = {
  for: { zh: '，计入同意', en: ', added to “for”' },
  against: { zh: '，计入反对', en: ', added to “against”' },
  neither: {
    zh: '，人数与面积的多数意见不一致，未计入任何一方',
    en: ', the majorities of heads and area differ, so added to neither side',
  },
}

/** Said of every election and choice while silence counts elsewhere. */
function silenceElsewhere(rules: HouseRules): Phrase[] {
  if (rules.silence !== 'with-majority') return []
  return [
    {
      zh: '未表决的业主在选举和多选一中不计入参与表决，也不计入任何一方，议事规则另有约定的亦同。',
      en: 'Silent owners never count in an election or a choice, even where the clause says so.',
    },
  ]
}

/** How the seats that are still empty will be filled. */
function vacancyNotes(item: ElectionTally): Phrase[] {
  if (item.runoff) return [{ zh: '得票相同的候选人须再次选举。', en: 'The equal candidates need a run-off.' }]
  if (item.candidates.some(c => c.result === 'tied'))
    return [
      {
        zh: '得票相同的候选人按本小区规则当众抽签确定。',
        en: 'By the rules here the equal candidates draw lots in public.',
      },
    ]
  if (item.vacancies === 0 || item.outcome === 'no-quorum') return []
  return [
    {
      zh: `尚缺委员${item.vacancies}名，依法另行选举。`,
      en: `${item.vacancies === 1 ? 'One seat is' : `${item.vacancies} seats are`} vacant and will be filled by a further election.`,
    },
  ]
}

/** What became of the places for alternates where not all of them are taken. */
function alternateNotes(item: ElectionTally): Phrase[] {
  const chosen = item.candidates.filter(c => c.result === 'alternate').length
  const empty = item.alternates - chosen
  if (empty <= 0 || item.outcome === 'no-quorum') return []
  if (item.candidates.some(c => c.result === 'tied'))
    return [
      { zh: '当选确定之前，候补委员不能确定。', en: 'No alternate is determined while a seat is tied.' },
    ]
  if (item.candidates.some(c => c.result === 'tied-alternate'))
    return [
      {
        zh: `候补委员应选${item.alternates}名，得票相同，尚有${empty}名待定。`,
        en: `Alternates wanted: ${item.alternates}; still open between equals: ${empty}.`,
      },
    ]
  return [
    {
      zh: `候补委员应选${item.alternates}名，选出${chosen}名，空缺${empty}名：没有其他候选人达到法定同意比例。`,
      en: `Alternates wanted: ${item.alternates}; elected: ${chosen}; empty: ${empty}, as no other candidate reached the majority.`,
    },
  ]
}

function committeeNotes(item: ElectionTally): Phrase[] {
  const english = committeeSentences(item, 'en')
  return committeeSentences(item, 'zh').map((zh, i) => ({ zh, en: english[i] ?? '' }))
}
