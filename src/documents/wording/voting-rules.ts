import type { Assembly, HouseRules } from '../../assembly/assembly.ts'
import type { Item } from '../../assembly/item.ts'
import { ROLE_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import { onlySystem } from '../../law/judge.ts'
import type { Profile } from '../../law/profile.ts'
import { cited } from '../../law/told/cited.ts'
import { mandateBasis } from '../../law/voting/basis.ts'
import { listOf, majorityWarnings } from './notice-words.ts'
import { channelClosesWords, channelWords, clauseName } from './rule-words.ts'

/* What owners are told before they vote: how to fill in and return a ballot, how to vote by proxy, what to mind. */

/** How a ballot is filled in and returned. */
export function fillingRules(items: readonly Item[], rules: HouseRules): Phrase[] {
  const motions = items.some(item => item.kind === 'motion')
  const found: Phrase[] = [
    {
      zh: '每名业主一份表决票；同一业主有两个以上专有部分的，面积合并计算，仍为一份。共有的，由共有人推选一人行使表决权。',
      en: 'One ballot for each owner; the areas of several units of one owner are added on one ballot. Co-owners choose one of them to vote.',
    },
  ]
  if (motions)
    found.push(
      rules['follow-mark'] === 'allowed'
        ? {
            zh: '每一议题只能在同意、反对、弃权、随多数中选择一项。',
            en: 'For each motion choose one of: for, against, abstain, with the majority.',
          }
        : {
            zh: '每一议题只能在同意、反对、弃权中选择一项。',
            en: 'For each motion choose one of: for, against, abstain.',
          },
    )
  found.push(
    rules.blank === 'abstain'
      ? {
          zh: '交回的有效票上某一事项空白的，计入该事项的参与表决，议题按弃权计算。',
          en: 'An item left blank on an accepted ballot takes part; on a motion it is an abstention.',
        }
      : {
          zh: '交回的有效票上某一事项空白的，依本小区规则不计入该事项的参与表决。',
          en: 'By the rules of this estate an item left blank on an accepted ballot does not take part.',
        },
    rules['spoilt-item'] === 'participating'
      ? {
          zh: '某一事项选择两种以上意见、所选超过名额或者无法辨认的，该项意见无效，计入参与表决，不计入同意、反对、弃权；其他事项不受影响。',
          en: 'Two opinions on one item, too many names, or a mark that cannot be read spoil that item: it takes part and is neither for, against nor abstaining; the other items are not touched.',
        }
      : {
          zh: '某一事项选择两种以上意见、所选超过名额或者无法辨认的，该项意见无效，依本小区规则不计入该事项的参与表决；其他事项不受影响。',
          en: 'Two opinions on one item, too many names, or a mark that cannot be read spoil that item, which by the rules of this estate does not take part; the other items are not touched.',
        },
    CONFLICTING[rules['conflicting-ballots']](rules),
    {
      zh: '截止时间之后收到的票为逾期票，不计入；在截止的那一分钟收到的，视为按时。',
      en: 'A ballot received after the close is late and not counted; one received in the minute of the close is in time.',
    },
  )
  if (rules['channel-closes'] !== 'none')
    found.push({
      zh: `各渠道的截止时间不同：${channelClosesWords(rules, 'zh')}；经该渠道在此之后收到的票为逾期票。`,
      en: `The channels close at different times: ${channelClosesWords(rules, 'en')}; what comes by a channel after that is late.`,
    })
  return found
}

const SAME_COUNTS_ONCE: Phrase = {
  zh: '同一业主交回两份以上票的，内容相同的只计一次；内容不一致的',
  en: 'Several ballots of one owner that say the same count once; where they differ,',
}

const CONFLICTING: Readonly<Record<HouseRules['conflicting-ballots'], (rules: HouseRules) => Phrase>> = {
  hold: () => ({
    zh: `${SAME_COUNTS_ONCE.zh}均列为待认定票，认定之前不计入。`,
    en: `${SAME_COUNTS_ONCE.en} all are held and not counted until there is a ruling.`,
  }),
  first: () => ({
    zh: `${SAME_COUNTS_ONCE.zh}，依本小区规则以先收到的为准。`,
    en: `${SAME_COUNTS_ONCE.en} by the rules of this estate the first received counts.`,
  }),
  last: () => ({
    zh: `${SAME_COUNTS_ONCE.zh}，依本小区规则以后收到的为准。`,
    en: `${SAME_COUNTS_ONCE.en} by the rules of this estate the last received counts.`,
  }),
  channel: rules => ({
    zh: `${SAME_COUNTS_ONCE.zh}，依本小区规则按渠道以${channelWords(rules, 'zh')}的次序认定；同一渠道的均列为待认定票。`,
    en: `${SAME_COUNTS_ONCE.en} by the rules of this estate the channel decides, in this order: ${channelWords(rules, 'en')}; those of one channel are all held.`,
  }),
}

/** How one votes by proxy. */
export function proxyRules(rules: HouseRules, day: Day): Phrase[] {
  const basis = mandateBasis(day)
  const article = {
    zh: basis.length === 0 ? '' : `（${cited(basis)}）`,
    en: basis.length === 0 ? '' : ` (${cited(basis, 'en')})`,
  }
  const found: Phrase[] = [
    {
      zh: `业主可以委托他人代为表决。委托应当采用书面形式，写明代理人、委托事项、权限和期限，由业主签名或者盖章${article.zh}，委托书与表决票一并交回。`,
      en: `An owner may vote by proxy. The mandate is in writing, names the proxy, the matter, the powers and the time, is signed or sealed by the owner${article.en} and returned with the ballot.`,
    },
  ]
  if (rules['proxy-instructions'] === 'required')
    found.push({
      zh: '委托书应当逐项载明业主的意见，代理人按照业主的意见表决；没有逐项载明的，不能用于表决。',
      en: 'The mandate states the owner’s opinion on each item and the proxy votes by it; one that does not cannot be used.',
    })
  found.push({
    zh: '代理人的票违背委托书载明的意见的，整份票无效；业主本人也交回票的，以本人的为准。',
    en: 'A proxy’s ballot against the opinions in the mandate is void as a whole; where the owner returns a ballot too, the owner’s counts.',
  })
  if (rules['proxy-max'] !== null)
    found.push({
      zh: `一名代理人最多接受${rules['proxy-max']}名业主的委托。`,
      en: `One proxy may act for ${rules['proxy-max']} owners at most.`,
    })
  if (rules['proxy-banned'].length > 0) {
    const banned = (lang: Lang) =>
      listOf(
        rules['proxy-banned'].map(role => ROLE_WORDS[role][lang]),
        lang,
      )
    found.push({
      zh: `${banned('zh')}不得担任代理人。`,
      en: `These may not be proxies: ${banned('en')}.`,
    })
  }
  if (rules.mandates === 'recorded')
    found.push({
      zh: '授权应当先行登记；代理人签名而没有登记授权的票无效。',
      en: 'Mandates are recorded first; a ballot signed by a proxy without a recorded mandate is void.',
    })
  return found
}

/** What owners must be warned of: silence above all (counting.md §7). */
export function ownerWarnings(rules: HouseRules, lang: Lang): string[] {
  const found: Phrase[] = []
  if (rules.headcount === 'by-unit')
    found.push({
      zh: `业主人数按专有部分的数量计算的条款原文：${rules['headcount-clause']}`,
      en: `The clause by which heads are the number of units: ${rules['headcount-clause']}`,
    })
  const recusal = rules['recusal-clause']
  if (rules.recusal === 'by-clause')
    found.push({
      zh: `依${clauseName(recusal)}可以决定业主对某一事项回避，回避的业主不计入该事项的业主人数和面积。法律以全体业主为基数，没有规定业主回避，因此回避的业主仍可以填写、交回表决票，结果公告同时载明计入和不计入时的结果。条款原文：${recusal}`,
      en: `By ${clauseName(recusal, 'en')} it may be decided that owners recuse themselves from an item and do not count in its heads and area. The law counts all owners and knows no recusal: they may still fill in and return the ballot, and the notice of the result gives the outcome with and without them. The clause: ${recusal}`,
    })
  const tenants = rules['tenant-heads-clause']
  if (rules['tenant-heads'] === 'by-flat')
    found.push({
      zh: `公有住房由承租人表决的事项，承租人在表决开始以前已经登记授权的，每处按一人计算，产权单位的其他住房合计按一人计算；结果公告同时载明产权单位合计按一人计算时的结果。依据原文：${tenants}`,
      en: `Where tenants of public housing vote, each flat whose tenant has a mandate on record before voting opens is one head, the other flats of its owner are one together; the notice of the result also gives the outcome with that owner as one head. The text: ${tenants}`,
    })
  return [...majorityWarnings(rules, lang), ...found.map(told => told[lang])]
}

/** Where votes online go through one system alone, owners are told. */
export function onlineSentences(assembly: Assembly, profile: Profile): Phrase[] {
  const article = onlySystem(assembly, profile)
  if (!article) return []
  return [
    {
      zh: `网上表决只在主管部门的电子投票系统中进行（${cited([article])}）；在其他平台的接龙、问卷中表示的意见不计入。`,
      en: `Online votes go through the authority’s system alone (${cited([article], 'en')}); opinions in lists or questionnaires on other platforms do not count.`,
    },
  ]
}
