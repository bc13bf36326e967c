import type { HouseRules } from '../../assembly/assembly.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import {
  type Attributed,
  type ChoiceTally,
  decisionOf,
  type ElectionTally,
  type ItemTally,
  type MotionTally,
  type WrittenIn,
} from '../../count/outcome.ts'
import { NOTHING } from '../../count/weight.ts'
import { compositionSentences } from '../wording/composition-words.ts'
import { committeeSentences } from '../wording/derived-words.ts'
import { decisionWords, GROUND_READINGS } from '../wording/reading-words.ts'
import { clauseName } from '../wording/rule-words.ts'
import { outcomeWords, SPOILT_ITEM } from '../wording/words.ts'
import { weightText } from './measured.ts'

/** What must be said beside an item's figures, a sentence each, in the order in which it is read. */
export function itemNotes(item: ItemTally, rules: HouseRules, areaPlaces: number): Phrase[] {
  if (item.outcome === 'withdrawn') return []
  const own =
    item.kind === 'motion'
      ? motionNotes(item, rules, areaPlaces)
      : item.kind === 'choice'
        ? silenceElsewhere(item, rules, areaPlaces)
        : [
            ...silenceElsewhere(item, rules, areaPlaces),
            ...seatNotes(item, areaPlaces),
            ...vacancyNotes(item),
            ...alternateNotes(item),
            ...committeeNotes(item),
            ...compositionSentences(item.composition ?? []),
          ]
  return [...own, ...recusalNote(item, rules, areaPlaces), ...tenantsNote(item, rules)]
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
    notes.push(GROUND_READINGS[item.majority === 'special' ? 'ordinary' : 'special'].note)
  return notes
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
  const counted =
    rules.silence === 'with-majority'
      ? {
          zh: `计入参与表决并按多数意见计算：${attributed(silent, 'zh', areaPlaces)}`,
          en: `taking part and counted with the majority under the rules of procedure (${oneLine(clause)}): ${attributed(silent, 'en', areaPlaces)}`,
        }
      : {
          zh: `计入参与表决，计为弃权：${weightText(silent, 'zh', areaPlaces)}`,
          en: `taking part, in no opinion, under the rules of procedure (${oneLine(clause)}): ${weightText(silent, 'en', areaPlaces)}`,
        }
  return {
    zh: `送达后未表决的，依${clauseName(clause)}${counted.zh}；不计入时的结果为：${without('zh')}${differs ? DIFFER.zh : ''}。`,
    en: `Served but silent, ${counted.en}; the outcome without them: ${without('en')}${differs ? DIFFER.en : ''}.`,
  }
}

const DIFFER: Phrase = { zh: '（两种计算的结果不同）', en: ' (the two counts differ)' }

/** Who was taken out of an item (counting.md §3.5): how many, by which clause, and the outcome with everybody. */
function recusalNote(item: ItemTally, rules: HouseRules, areaPlaces: number): Phrase[] {
  const { excluded, withoutRecusal: all } = item
  if (!all) return []
  const differs = decisionOf(all) !== decisionOf(item)
  const clause = rules['recusal-clause']
  const out = excluded ?? NOTHING
  return [
    {
      zh: `依${clauseName(clause)}回避、不计入本项业主的：${weightText(out, 'zh', areaPlaces)}；不作回避时的结果为：${decisionWords(all, 'zh')}${differs ? DIFFER.zh : ''}。条款原文：${oneLine(clause)}`,
      en: `Taken out of this item by the rules of procedure (${oneLine(clause)}): ${weightText(out, 'en', areaPlaces)}; the outcome with all owners: ${decisionWords(all, 'en')}${differs ? DIFFER.en : ''}.`,
    },
  ]
}

/** Public housing whose flats are heads of their own (counting.md §3.7), and the outcome with its owner as one. */
function tenantsNote(item: ItemTally, rules: HouseRules): Phrase[] {
  const one = item.withoutTenantHeads
  if (!one) return []
  const differs = decisionOf(one) !== decisionOf(item)
  const more = item.roll.headcount - one.roll.headcount
  const clause = oneLine(rules['tenant-heads-clause'])
  return [
    {
      zh: `公有住房由承租人表决的，依“${clause}”每处按一人计（比合计多${more}人）；产权人合计按一人计时的结果为：${decisionWords(one, 'zh')}${differs ? DIFFER.zh : ''}。`,
      en: `Each flat of public housing whose tenant votes is a head, by “${clause}” (${more} more than as one); the outcome with its owner as one head: ${decisionWords(one, 'en')}${differs ? DIFFER.en : ''}.`,
    },
  ]
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

/** Said of every election and choice where silence counts: whether it counts here, and the outcome if it were otherwise. */
function silenceElsewhere(
  item: ElectionTally | ChoiceTally,
  rules: HouseRules,
  areaPlaces: number,
): Phrase[] {
  const { withoutSilence, withSilence } = item
  if (withoutSilence) {
    const clause = rules['silence-clause']
    const differs = decisionOf(withoutSilence) !== decisionOf(item)
    const silent = item.silent ?? NOTHING
    return [
      {
        zh: `送达后未表决的，依${clauseName(clause)}计入本项的参与表决，不计入任何一方：${weightText(silent, 'zh', areaPlaces)}；不计入时的结果为：${decisionWords(withoutSilence, 'zh')}${differs ? DIFFER.zh : ''}。`,
        en: `Served but silent, taking part here with a mark for nobody under the rules of procedure (${oneLine(clause)}): ${weightText(silent, 'en', areaPlaces)}; the outcome without them: ${decisionWords(withoutSilence, 'en')}${differs ? DIFFER.en : ''}.`,
      },
    ]
  }
  if (!withSilence) return []
  const differs = decisionOf(withSilence) !== decisionOf(item)
  const silent = withSilence.silent ?? NOTHING
  return [
    {
      zh: `未表决的业主不计入本项的参与表决；如按条款及于选举和多选一、计入参与表决（${weightText(silent, 'zh', areaPlaces)}）而不计入任何一方，结果为：${decisionWords(withSilence, 'zh')}${differs ? DIFFER.zh : ''}。`,
      en: `Silent owners take no part in this item; if the clause reached it and they took part (${weightText(silent, 'en', areaPlaces)}) with a mark for nobody, the outcome would be: ${decisionWords(withSilence, 'en')}${differs ? DIFFER.en : ''}.`,
    },
  ]
}

/** What became of the seats that papers could mark, and of the names written in. */
function seatNotes({ seatsMarked, writtenIn }: ElectionTally, areaPlaces: number): Phrase[] {
  const { papers, seats, marks, under, over } = seatsMarked
  const open = writtenIn.filter(({ refused }) => !refused)
  const refused = writtenIn.filter(one => one.refused)
  const names = (some: readonly WrittenIn[], lang: Lang) =>
    some
      .map(({ name, weight }) => `${oneLine(name)} ${weightText(weight, lang, areaPlaces)}`)
      .join({ zh: '；', en: '; ' }[lang])
  return [
    ...(papers === 0
      ? []
      : [
          {
            zh: `${papers}份票 × ${seats}个名额 = 所选${marks} + 少选${under} + 选举部分无效${over}。`,
            en: `${papers} papers × ${seats} seats = ${marks} marked + ${under} left unmarked + ${over} on spoilt parts.`,
          },
        ]),
    ...(open.length === 0
      ? []
      : [
          {
            zh: `另选他人尚未认定、暂不计入任何人的：${names(open, 'zh')}。认定之后结果可能改变。`,
            en: `Written in and not settled, counted for nobody yet: ${names(open, 'en')}. The result may change.`,
          },
        ]),
    ...(refused.length === 0
      ? []
      : [
          {
            zh: `另选他人经认定不成立、占名额而不计入任何人的：${names(refused, 'zh')}。`,
            en: `Written in and refused, taking a seat and counted for nobody: ${names(refused, 'en')}.`,
          },
        ]),
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
