import type { HouseRules, RuleKey } from '../../assembly/assembly.ts'
import { channelOf, VOID_CODES } from '../../assembly/paper.ts'
import { ROLE_WORDS, USE_WORDS, VOID_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { minuteWords } from '../../basics/time.ts'
import { HOUSE_RULES } from '../../law/house-rules.ts'
import { announcedCloses } from '../../law/voting/channels.ts'
import { extensionOf } from '../../law/voting/extension.ts'

/* House rules and the fate of single papers, in words. Why a rule stands as it does, `law/house-rules.ts` says. */

/** The value a house rule has, in words; a clause is given as its own text. */
export function ruleValueWords(key: RuleKey, rules: HouseRules, lang: Lang): string {
  const value = rules[key]
  if (value === null) return lang === 'zh' ? '不限' : 'no limit'
  if (key === 'channel-order') return channelWords(rules, lang)
  if (key === 'channel-closes') return channelClosesWords(rules, lang)
  if (key === 'extension') return extensionWords(rules.extension, lang)
  if (Array.isArray(value)) {
    if (value.length === 0) return lang === 'zh' ? '无' : 'none'
    const words: readonly Phrase[] =
      key === 'proxy-banned'
        ? rules['proxy-banned'].map(role => ROLE_WORDS[role])
        : rules['counted-uses'].map(use => USE_WORDS[use])
    return words.map(word => word[lang]).join(lang === 'zh' ? '、' : ', ')
  }
  if (value === '') return lang === 'zh' ? '无' : 'none'
  const known = VALUE_WORDS[key]?.[String(value)]
  if (known) return known[lang]
  if (key === 'proxy-max' || key === 'nomination-backers')
    return lang === 'zh' ? `${value}名业主` : `${value} owners`
  if (key === 'silence-service-days') return lang === 'zh' ? `${value}日` : `${value} days`
  return String(value)
}

/** The channels in the order in which their papers stand: `纸质、网上`. */
export function channelWords(rules: HouseRules, lang: Lang): string {
  const words = rules['channel-order'].map(channel => CHANNEL_WORDS[channelOf(channel)]?.[lang] ?? channel)
  return words.join(lang === 'zh' ? '、' : ', ')
}

/** The ends of channels: `网上2026年3月9日24时`. */
export function channelClosesWords(rules: HouseRules, lang: Lang): string {
  const ends = [...announcedCloses(rules['channel-closes'])].map(
    ([channel, at]) =>
      `${CHANNEL_WORDS[channel]?.[lang] ?? channel}${lang === 'zh' ? '' : ' '}${minuteWords(at, lang)}`,
  )
  if (ends.length === 0) return { zh: '同时截止', en: 'all together' }[lang]
  return ends.join(lang === 'zh' ? '，' : ', ')
}

const CHANNEL_WORDS: Readonly<Record<string, Phrase>> = {
  paper: { zh: '纸质', en: 'paper' },
  online: { zh: '网上', en: 'online' },
}

function extensionWords(rule: string, lang: Lang): string {
  const extension = extensionOf(rule)
  if (!extension) return { zh: '不得延长', en: 'not to be moved' }[lang]
  const { days, elections } = extension
  return {
    zh: `自原定截止起最多延长${days}日${elections ? '，选举亦同' : '，选举不延长'}`,
    en: `by at most ${days} days from the first close${elections ? ', elections too' : ', elections not'}`,
  }[lang]
}

/** A rule as a screen tells it, with what is typed to set it: `得票相同：抽签（tie=lot）`. */
export function ruleLine(key: RuleKey, rules: HouseRules, typed: string, lang: Lang): string {
  const value = ruleValueWords(key, rules, lang)
  return {
    zh: `${ruleName(key, 'zh')}：${value}（${key}=${typed}）`,
    en: `${ruleName(key, 'en')}: ${value} (${key}=${typed})`,
  }[lang]
}

export function ruleName(key: RuleKey, lang: Lang): string {
  return HOUSE_RULES[key][lang]
}

/**
 * Why a paper got its ruling, from its key: a void code, `after-close`, `first-of-same`, `same-as:2`, `differs`,
 * `superseded-by:2`, `resolved:1`, `resolved-none`, `only-paper`, `kept-first`, `kept-last`, or a void code with what was
 * wrong with the signature, `V3:no-mandate`. An unknown key is a bug.
 */
export function reasonWords(reason: string, lang: Lang, coded = true): string {
  const [key = '', no = ''] = reason.split(':')
  const code = VOID_CODES.find(c => c === key)
  if (code) {
    const why = PAPER_REASON_WORDS[no]
    return `${coded ? `${code} ` : ''}${VOID_WORDS[code][lang]}${why ? (lang === 'zh' ? `（${why.zh}）` : ` (${why.en})`) : ''}`
  }
  const words = PAPER_REASON_WORDS[key]
  if (!words) throw new Error(`no words for the reason ${reason}`)
  return words[lang].replace('{no}', no)
}

/** The clause a house rule rests on, for a sentence: `《议事规则》第八条`, from the clause's own text. */
export function clauseName(clause: string, lang: Lang = 'zh'): string {
  const article =
    /第[〇零一二三四五六七八九十百千\d]+条(?:之[一二三四五六七八九十]+)?(?:第[一二三四五六七八九十\d]+[款项])*/.exec(
      clause,
    )
  if (lang === 'en') return article ? `the rules of procedure (${article[0]})` : 'the rules of procedure'
  return article ? `《议事规则》${article[0]}` : '《议事规则》有关条款'
}

/** Why a paper got its ruling; `{no}` is the other paper's number. Void codes have their own words. */
export const PAPER_REASON_WORDS: Readonly<Record<string, Phrase>> = {
  'after-close': { zh: '在表决截止之后收到', en: 'received after the close' },
  'after-channel-close': { zh: '在该渠道截止之后收到', en: 'received after its channel had closed' },
  'only-paper': {
    zh: '该业主唯一一份按时且符合要求的票',
    en: 'the only paper of this voter in time and in order',
  },
  'first-of-same': {
    zh: '该业主交回的各份内容相同，以先收到的计入',
    en: 'the papers of this voter say the same; the first counts',
  },
  'same-as': { zh: '与第{no}份内容相同', en: 'says the same as paper {no}' },
  differs: {
    zh: '该业主交回的各份内容不一致，认定之前均不计入',
    en: 'the papers of this voter differ; none counts until decided',
  },
  'superseded-by': { zh: '以第{no}份为准', en: 'paper {no} stands instead' },
  resolved: { zh: '经认定，以第{no}份为准', en: 'decided: paper {no} stands' },
  'no-mandate': { zh: '没有登记该代理人的授权', en: 'no mandate of this holder is on record' },
  'mandate-later': { zh: '授权晚于签署', en: 'the mandate was given after the signature' },
  'mandate-expired': { zh: '授权期限已过', en: 'the mandate had expired' },
  'mandate-revoked': { zh: '授权已撤回', en: 'the mandate had been withdrawn' },
  'title-passed': { zh: '授权后房屋已转让', en: 'the unit changed hands after the mandate' },
  'no-instructions': { zh: '委托书未逐项载明意见', en: 'the mandate does not instruct item by item' },
  'against-mandate': { zh: '违背委托书载明的意见', en: 'against the instructions of the mandate' },
  'title-in-part': {
    zh: '投票期间部分房屋转让，转让前后各份内容不一致，认定之前均不计入',
    en: 'a part of the units changed hands, and papers from before and after differ; none counts until decided',
  },
  'kept-former-owner': {
    zh: '房屋转让前签署，以此份为准',
    en: 'signed before the unit changed hands: this one stands',
  },
  'kept-own': { zh: '业主本人签署，先于代理人的', en: 'the owner’s own paper goes before a proxy’s' },
  'kept-channel': {
    zh: '内容不一致，按本小区规则以该渠道的为准',
    en: 'the papers differ; by house rule those of this channel stand',
  },
  'gives-way': {
    zh: '让位于该业主其他的票（本人、转让前或者先序渠道的）',
    en: 'gives way to other papers of this voter (the owner’s own, from before the transfer, or of an earlier channel)',
  },
  'not-an-owner': {
    zh: '签署时签署人不是业主，也没有授权',
    en: 'the signer was no owner then, and held no mandate',
  },
  'resolved-none': { zh: '经认定，各份均不计入', en: 'decided: none of the papers stands' },
  'kept-first': {
    zh: '内容不一致，按本小区规则以先收到的为准',
    en: 'the papers differ; by house rule the first stands',
  },
  'kept-last': {
    zh: '内容不一致，按本小区规则以后收到的为准',
    en: 'the papers differ; by house rule the last stands',
  },
}

const VALUE_WORDS: Readonly<Partial<Record<RuleKey, Readonly<Record<string, Phrase>>>>> = {
  headcount: {
    'by-owner': { zh: '同一业主有多处的按一人计', en: 'one head per owner, however many units' },
    'by-unit': { zh: '每个专有部分按一人计', en: 'one head per unit' },
  },
  'conflicting-ballots': {
    hold: { zh: '待认定，认定之前不计入', en: 'held until decided' },
    first: { zh: '以先收到的为准', en: 'the first received stands' },
    last: { zh: '以后收到的为准', en: 'the last received stands' },
    channel: { zh: '按渠道的先后', en: 'by the order of channels' },
  },
  blank: {
    abstain: { zh: '计入参与表决，按弃权', en: 'takes part, counted as abstaining' },
    'not-participating': { zh: '不计入该项的参与表决', en: 'does not take part in that item' },
  },
  'spoilt-item': {
    participating: { zh: '计入参与表决，不计入同意、反对、弃权', en: 'takes part, in no opinion' },
    'not-participating': { zh: '不计入该项的参与表决', en: 'does not take part in that item' },
  },
  'follow-mark': {
    'not-allowed': { zh: '不使用，填写的按该项意见无效', en: 'not in use; such a mark is spoilt' },
    allowed: { zh: '可以填写，按多数意见计算', en: 'allowed, counted with the majority' },
  },
  silence: {
    'not-participating': { zh: '不计入参与表决', en: 'does not take part' },
    participating: { zh: '计入参与表决，计为弃权', en: 'takes part, in no opinion' },
    'with-majority': {
      zh: '计入参与表决并按多数意见计算',
      en: 'takes part and is counted with the majority',
    },
  },
  'silence-elections': {
    never: { zh: '不计入参与表决', en: 'does not take part' },
    'by-clause': {
      zh: '计入参与表决，不计入任何候选人或者选项',
      en: 'takes part, with no mark for anybody',
    },
  },
  recusal: {
    none: { zh: '不作回避', en: 'nobody is taken out' },
    'by-clause': { zh: '依条款不计入该项的业主', en: 'taken out of an item by the clause' },
  },
  'tenant-heads': {
    one: { zh: '同一产权人的合计按一人计', en: 'one head for one public owner' },
    'by-flat': { zh: '承租人表决的每处按一人计', en: 'each flat whose tenant votes is one head' },
  },
  rank: {
    'headcount,area': { zh: '先比同意人数，再比同意面积', en: 'by heads, then by area' },
    'area,headcount': { zh: '先比同意面积，再比同意人数', en: 'by area, then by heads' },
  },
  tie: {
    runoff: { zh: '再次选举', en: 'a run-off' },
    lot: { zh: '当众抽签', en: 'a lot drawn in public' },
  },
  'proxy-instructions': {
    'not-required': { zh: '不作要求', en: 'not required' },
    required: { zh: '须逐项载明，代理人照此表决', en: 'required; the proxy votes accordingly' },
  },
  mandates: {
    'as-entered': { zh: '由收票人核对授权，按登记的为准', en: 'checked at the table; as entered' },
    recorded: { zh: '须有登记的授权，没有的无效', en: 'only with a mandate on record' },
  },
  'double-entry': {
    'not-required': { zh: '不作要求', en: 'not required' },
    required: { zh: '每张票由两人各录一遍', en: 'every paper keyed by two people' },
  },
}
