import type { HouseRules, RuleKey } from '../../assembly/assembly.ts'
import { FORM_WORDS, KIND_WORDS, STATE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { dayOf, minuteWords } from '../../basics/time.ts'
import type { Tally } from '../../count/outcome.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import type { Citation } from '../../law/citation.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import { DEFAULT_RULES, HOUSE_RULES, RULE_KEYS, ruleCitation } from '../../law/house-rules.ts'
import { ruleText } from '../../law/rule-text.ts'
import { wrap } from '../layout/wrap.ts'
import { weightText } from '../view/measured.ts'
import { citationsOf, viewTally } from '../view/tally-view.ts'
import { derivedSentences } from '../wording/derived-words.ts'
import { decisionWords, firmnessLines } from '../wording/reading-words.ts'
import { ruleName, ruleValueWords } from '../wording/rule-words.ts'
import { FIRST_ASSEMBLY_RULES, INTERIM } from '../wording/words.ts'
import { type BallotLine, ballotLines, type CorrectionLine, HANGING, WIDTH } from './account-ballots.ts'
import { itemAccount } from './account-items.ts'

/** The account of a count: everything an owner or a lawyer needs to follow it without the program. */
export interface Account {
  readonly tally: Tally
  readonly rules: HouseRules
  readonly changedRules: readonly RuleKey[]
  /** What it rests on besides the articles of the items. */
  readonly basis: readonly Citation[]
  readonly ballots: readonly BallotLine[]
  /** The same papers under every reading not taken. */
  readonly otherReadings: readonly OtherReading[]
  /** Voters taken out of an item by decision. */
  readonly exclusions: readonly ExclusionLine[]
  /** Papers that count otherwise than they were entered. */
  readonly corrections?: readonly CorrectionLine[]
}

/** A voter excluded from an item, by serial and units, with the ground cited and the reason given. */
export interface ExclusionLine {
  readonly item: string
  readonly serial: string
  readonly units: readonly string[]
  readonly ground: string
  readonly reason: string
}

/** The account as plain text of at most 78 columns: rules, roll, items with their inequalities, then every ballot. */
export function accountText(account: Account, lang: Lang): string {
  const lines = [
    ...heading(account, lang),
    ...rollLines(account.tally, lang),
    ...paperLines(account.tally, lang),
  ]
  lines.push('', { zh: '一、适用的规则', en: '1. House rules in force' }[lang])
  if (account.tally.assembly.kind === 'first') lines.push(...wrap(FIRST_ASSEMBLY_RULES[lang], WIDTH, HANGING))
  for (const key of RULE_KEYS) if (isTold(key, account)) lines.push(...ruleLines(key, account, lang))
  lines.push('', { zh: '二、各事项', en: '2. Items' }[lang])
  for (const item of account.tally.items)
    lines.push(
      '',
      ...itemAccount(item, account.rules, lang).flatMap((line, i) =>
        wrap(line, WIDTH, i === 0 ? { rest: '   ' } : HANGING),
      ),
    )
  for (const sentence of derivedSentences(account.tally.derived, lang))
    lines.push('', ...wrap(sentence, WIDTH, HANGING))
  lines.push('', { zh: '三、换一种理解，结果会不会变', en: '3. Does an outcome hang on a reading' }[lang])
  for (const line of firmnessLines(account.tally, account.otherReadings, lang))
    lines.push(...wrap(line, WIDTH, HANGING))
  for (const line of account.exclusions) lines.push(...wrap(exclusionSentence(line, lang), WIDTH, HANGING))
  lines.push('', { zh: '四、所依据的条文', en: '4. Articles' }[lang])
  for (const article of citationsOf(account.tally.items, account.basis))
    lines.push(
      ...wrap(`${article[lang]}${{ zh: '：', en: ': ' }[lang]}${article.gist[lang]}`, WIDTH, HANGING),
    )
  lines.push('', { zh: '五、每一份表决票', en: '5. Every ballot' }[lang])
  for (const ballot of account.ballots) lines.push(...ballotLines(ballot, account.corrections ?? [], lang))
  return `${lines.join('\n')}\n`
}

function heading({ tally }: Account, lang: Lang): string[] {
  const { assembly, compound } = tally
  const time = (minute: string): string => minuteWords(minute, lang)
  const lines = [
    { zh: '计票说明', en: 'Account of the count' }[lang],
    ...wrap(`${oneLine(compound.name)}  ${oneLine(assembly.title)} (${assembly.code})`, WIDTH),
    ...wrap(
      {
        zh: `${KIND_WORDS[assembly.kind].zh}，${FORM_WORDS[assembly.form].zh}；${time(assembly.opensAt)}至${time(assembly.closesAt)}；${STATE_WORDS[assembly.state].zh}`,
        en: `${KIND_WORDS[assembly.kind].en} meeting, ${FORM_WORDS[assembly.form].en}; ${time(assembly.opensAt)} to ${time(assembly.closesAt)}; ${STATE_WORDS[assembly.state].en}`,
      }[lang],
      WIDTH,
    ),
  ]
  if (!tally.final) lines.push(...wrap(INTERIM[lang], WIDTH))
  if (assembly.noticeOverride !== '') {
    lines.push(
      ...wrap(
        {
          zh: `通知时间不足而仍予召集的理由：${oneLine(assembly.noticeOverride)}`,
          en: `The notice period was overridden: ${oneLine(assembly.noticeOverride)}`,
        }[lang],
        WIDTH,
      ),
    )
  }
  return lines
}

function rollLines({ roll }: Tally, lang: Lang): string[] {
  const { leftOut } = roll
  const text = {
    zh: `表决名册：${roll.units}套，${weightText(roll, lang)}。按用途不计入：${leftOut.units}套，${areaText(leftOut.area)}平方米。`,
    en: `Roll: ${roll.units} units, ${weightText(roll, lang)}. Left out by use: ${leftOut.units} units, ${areaText(leftOut.area)} m².`,
  }[lang]
  return ['', ...wrap(text, WIDTH)]
}

function paperLines(tally: Tally, lang: Lang): string[] {
  const { voters, papers } = viewTally(tally)
  const { roll: _, ...byBallot } = voters
  const told = Object.values(byBallot).map(
    ({ label, weight }) => `${label[lang]} ${weightText(weight, lang)}`,
  )
  const aside = papers.filter(paper => paper.isAside).map(({ label, count }) => `${label[lang]} ${count}`)
  return [
    ...wrap(`${{ zh: '按业主计：', en: 'Voters: ' }[lang]}${told.join({ zh: '；', en: '; ' }[lang])}`, WIDTH),
    ...wrap(`${{ zh: '按份计：', en: 'Papers: ' }[lang]}${aside.join({ zh: '；', en: '; ' }[lang])}`, WIDTH),
  ]
}

/** A clause is told only where it is set: without one there is nothing to tell. */
function isTold(key: RuleKey, { rules, tally }: Account): boolean {
  if (key === 'nomination-backers') return tally.items.some(item => item.kind === 'election')
  if (key === 'double-entry') return rules[key] === 'required'
  if (key.endsWith('-clause')) return rules[key] !== ''
  if (key === 'channel-order') return rules['conflicting-ballots'] === 'channel'
  if (key === 'channel-closes') return rules[key] !== 'none'
  if (key === 'silence-elections' || key === 'silence-service-days') return silenceCounts(rules)
  if (key === 'tenant-heads') return rules[key] !== 'one'
  return true
}

function ruleLines(key: RuleKey, account: Account, lang: Lang): string[] {
  const [zhFrom, enFrom] = originOf(key, account)
  const { reason, otherReading } = HOUSE_RULES[key]
  const article = ruleCitation(key, dayOf(account.tally.assembly.closesAt))
  const contested = HOUSE_RULES[key].contested ? { zh: '，有争议', en: ', contested' }[lang] : ''
  const head = {
    zh: `${ruleName(key, lang)}：${oneLine(ruleValueWords(key, account.rules, lang))}（${zhFrom}${contested}）`,
    en: `${ruleName(key, lang)}: ${oneLine(ruleValueWords(key, account.rules, lang))} (${enFrom}${contested})`,
  }[lang]
  const why = {
    zh: `默认的理由：${reason.zh}。另一种理解：${otherReading.zh}。${article ? `依据：${article.zh}` : ''}`,
    en: `Reason of the default: ${reason.en}. Other reading: ${otherReading.en}. ${article?.en ?? ''}`.trim(),
  }[lang]
  const lines = [head, why, ...otherOutcomes(key, account, lang)]
  return lines.flatMap((line, i) => wrap(line, WIDTH, i === 0 ? HANGING : { first: '    ', rest: '    ' }))
}

/** Where a rule's value comes from: the compound, the place, or nowhere in particular. */
function originOf(key: RuleKey, { rules, changedRules }: Account): readonly [zh: string, en: string] {
  if (changedRules.includes(key)) return ['本小区约定', 'set']
  return ruleText(rules[key]) === ruleText(DEFAULT_RULES[key])
    ? ['默认', 'default']
    : ['当地规定', 'rule of the place']
}

/** The outcome of each item under the reading not taken, and whether it differs: always told of contested rules. */
function otherOutcomes(key: RuleKey, account: Account, lang: Lang): string[] {
  if (!HOUSE_RULES[key].contested) return []
  const others = account.otherReadings.filter(reading => reading.id === key)
  if (others.length === 0 && account.tally.assembly.kind === 'first')
    return [
      {
        zh: '首次业主大会会议尚无已通过的议事规则，不适用另一种理解。',
        en: 'A first assembly has no adopted rules yet: the other reading does not arise.',
      }[lang],
    ]
  return others.map(other => {
    const outcomes = account.tally.items.map((here, i) => {
      const there = other.items[i] ?? here
      const words = decisionWords(there, lang)
      const now = decisionWords(here, lang)
      return words === now
        ? `${here.code} ${words}`
        : {
            zh: `${here.code} ${words}（结果不同，本次为：${now}）`,
            en: `${here.code} ${words} (differs; here: ${now})`,
          }[lang]
    })
    const value = oneLine(ruleValueWords(key, other.rules, lang))
    return {
      zh: `按“${value}”计算的结果：${outcomes.join('；')}`,
      en: `Counted as “${value}”: ${outcomes.join('; ')}`,
    }[lang]
  })
}

function exclusionSentence({ item, serial, units, ground, reason }: ExclusionLine, lang: Lang): string {
  const named =
    lang === 'zh' ? `${serial}（${oneLine(units.join('、'))}）` : `${serial} (${oneLine(units.join(', '))})`
  return {
    zh: `回避：${named}不计入${item}的业主，不参加该项表决。依据：${oneLine(ground)}；理由：${oneLine(reason)}。`,
    en: `Excluded: ${named} is no part of ${item}’s electorate. Ground: ${oneLine(ground)}; reason: ${oneLine(reason)}.`,
  }[lang]
}
