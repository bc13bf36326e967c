import type { Assembly, HouseRules, RuleKey } from '../../assembly/assembly.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { dayOf, dayWords, minuteWords } from '../../basics/time.ts'
import type { Tally } from '../../count/outcome.ts'
import { returnedPapers } from '../view/tally-view.ts'
import { ruleName, ruleValueWords } from './rule-words.ts'
import { UNCONFIRMED } from './words.ts'

/* What papers say of a count beside its figures. */

/** Of a result that is not declared yet. */
export const UNDECLARED: Phrase = {
  zh: `本公告所列结果${UNCONFIRMED.zh}：表决已经截止，结果尚未正式确认，确认之前可能更正，以确认之后的公告为准。`,
  en: 'The results in this notice are still to be declared: voting has closed, the result is not yet formally declared and may be corrected before it is; the notice after that counts.',
}

/** When the result was declared, behind a sentence. */
export function declaredWords({ declaredAt }: Assembly): Phrase {
  if (declaredAt === null) return { zh: '', en: '' }
  const day = dayOf(declaredAt)
  return { zh: `，结果于${dayWords(day, 'zh')}确认`, en: `; the result was declared on ${day}` }
}

/** How the close was moved; nothing where it was not. */
export function extensionSentence(assembly: Assembly): Phrase {
  const { closesAt, plannedClosesAt, extensionReason: reason, extensionOverride: why } = assembly
  if (closesAt === plannedClosesAt) return { zh: '', en: '' }
  return {
    zh: [
      `表决截止时间由${minuteWords(plannedClosesAt, 'zh')}延长至${minuteWords(closesAt, 'zh')}`,
      `${reason === '' ? '' : `，理由：${reason}`}。`,
      why === '' ? '' : `该延长超出会前公布的约定或者当地的期限，仍予延长的理由：${why}。`,
    ].join(''),
    en: [
      `The close of voting was moved from ${minuteWords(plannedClosesAt, 'en')} to ${minuteWords(closesAt, 'en')}`,
      `${reason === '' ? '' : `, because: ${reason}`}.`,
      why === ''
        ? ''
        : ` That is beyond what was published before the meeting or what the place allows; it was done all the same because: ${why}.`,
    ].join(''),
  }
}

/** What has to be said of the numbers of ballots. */
export function paperNotes({
  assembly,
  tally,
}: {
  readonly assembly: Assembly
  readonly tally: Tally
}): Phrase[] {
  const { held } = tally.ballots.papers
  const { declareOverride, declaredAt } = assembly
  return [
    papersAndOwners(tally),
    ...(held === 0
      ? []
      : declaredAt === null
        ? [
            {
              zh: `尚有待认定票${held}份，同一业主交回的各份内容不一致，认定之前不计入。`,
              en: `${held} ballots are held, of owners whose ballots differ; they do not count until there is a ruling.`,
            },
          ]
        : [
            {
              zh: `结果确认时尚有待认定票${held}份，未计入。`,
              en: `When the result was declared ${held} ballots were still held and did not count.`,
            },
          ]),
    ...(declareOverride === ''
      ? []
      : [
          {
            zh: `仍予确认结果的理由：${declareOverride}。`,
            en: `Why the result was declared all the same: ${declareOverride}.`,
          },
        ]),
  ]
}

/** Papers are counted one by one, owners once: what leads from the ones to the others. */
function papersAndOwners({ ballots }: Tally): Phrase {
  const { issued, returned, notReturned } = ballots
  const papers = returnedPapers(ballots)
  const further = papers - returned.headcount
  return {
    zh: [
      `表决票以份计，业主以人计，每名业主发出一份。收回的${papers}份来自${returned.headcount}名业主`,
      further > 0 ? `，其中${further}份是同一业主交回的第二份以上的票` : '',
      `；没有交回的业主${notReturned.headcount}人，与交回的合计${issued.headcount}人。`,
    ].join(''),
    en: [
      `Ballots are counted one by one, owners by heads; each owner was issued one. The ${papers} returned are of ${returned.headcount} owners`,
      further > 0 ? `, ${further} of them second or further ballots of the same owner` : '',
      `; ${notReturned.headcount} owners returned none, ${issued.headcount} together.`,
    ].join(''),
  }
}

/** How shares are written, on every paper that has some (counting.md §11). */
export const SHARES_NOTE: Phrase = {
  zh: '比例四舍五入到百分数的小数点后两位，与法定比例相近的写到能够区分为止；是否达到法定比例按整数算式认定。“以上”包括本数，“过半数”不包括本数。',
  en: 'Shares are rounded to two decimals of a percent, close to a bar with as many as tell them apart; whether a bar is reached is decided by the whole numbers. “At least” includes the figure itself, “more than” does not.',
}

/** Rules that every reader of the figures needs, and all that the compound set otherwise. */
const ALWAYS_TOLD: readonly RuleKey[] = [
  'headcount',
  'conflicting-ballots',
  'blank',
  'spoilt-item',
  'silence',
]

/** The rules of the count, a line each. */
export function ruleLines(rules: HouseRules, changed: readonly RuleKey[], lang: Lang): string[] {
  const keys = [...ALWAYS_TOLD, ...changed.filter(key => !ALWAYS_TOLD.includes(key))]
  return keys.map(key => {
    const own = changed.includes(key) ? { zh: '（本小区约定）', en: ' (set by this estate)' }[lang] : ''
    return `${ruleName(key, lang)}${{ zh: '：', en: ': ' }[lang]}${ruleValueWords(key, rules, lang)}${own}`
  })
}
