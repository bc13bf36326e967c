import type { HouseRules } from '../../../assembly/assembly.ts'
import { type Candidate, type Election, type Item, standingItems } from '../../../assembly/item.ts'
import { VOID_CODES, type VoidCode } from '../../../assembly/paper.ts'
import { RULING_WORDS, VOID_WORDS } from '../../../assembly/vocabulary.ts'
import type { Lang, Phrase } from '../../../basics/phrase.ts'
import { minuteWords } from '../../../basics/time.ts'
import { areasInside } from '../../../count/electorate.ts'
import { returnedPapers } from '../../view/tally-view.ts'
import { channelWords, reasonWords } from '../../wording/rule-words.ts'
import { ordinalWords } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import { rollPlaces } from './convening.ts'
import { areaOf, namesText, ownersText, roomsInShort } from './voters.ts'

/** What tellers and scrutineers write on and check by. */
export function countingValues(facts: PaperFacts) {
  const returned = paperRows(facts)
  return {
    认定标准: voidCriteria(facts.rules).map(({ code, of, effect }) => ({
      编号: code,
      情形: of[facts.lang],
      处理: effect[facts.lang],
    })),
    唱票表: standingItems(facts.items).map((item, i) => callSheet(item, i, facts)),
    票数核对: countChecks(facts),
    收回票: numbered(returned.map(paper => paper.row)),
    未计入票: numbered(returned.filter(paper => !paper.accepted).map(paper => paper.row)),
  }
}

/** Votes that one line of a tally sheet holds: ten cells of 正. */
const VOTES_A_LINE = 50

/**
 * The lines of one item's tally sheet: together they hold as many strokes as there are voters, however they are spread. What
 * is voted for or against has all the lines it may need; the others share what follows, since no voter marks two of them.
 */
function callSheet(item: Item, index: number, { lang, units, rules }: PaperFacts) {
  const all = units()
  const size = Math.max(0, ...all.map(unit => unit.voter)) + 1
  const voters = areasInside(item, all, size).filter(area => area > 0).length
  const lines = Math.max(1, Math.ceil(voters / VOTES_A_LINE))
  const opinions = opinionsOf(item, rules['follow-mark'] === 'allowed', lang)
  const rows = opinions.flatMap(({ own, ...opinion }) =>
    Array.from({ length: own ? lines : 1 }, (_, line) => ({
      ...opinion,
      票数: `${line * VOTES_A_LINE + 1}—${(line + 1) * VOTES_A_LINE}`,
    })),
  )
  const marked = item.kind === 'election' && item.manner === 'per-candidate' ? standingIn(item).length : 1
  const shared = Math.floor(voters / VOTES_A_LINE) * Math.max(1, marked)
  return {
    序号: ordinalWords(index, lang),
    编号: item.code,
    名称: item.title,
    说明:
      item.kind === 'election'
        ? {
            zh: `应选委员${item.seats}名。同意超过${item.seats}名的，记入“意见无效”，不再逐人唱票。`,
            en: `${item.seats} members to be elected. A ballot for more goes to “spoilt” and is not called name by name.`,
          }[lang]
        : '',
    行: [
      ...rows,
      ...Array.from({ length: shared }, () => ({
        编号: '—',
        项目: { zh: '续行', en: 'further line' }[lang],
        票数: { zh: '写明续哪一项', en: 'write of which' }[lang],
      })),
    ],
    合计: opinions.map(({ own: _, ...opinion }) => opinion),
  }
}

/** What is called out; an opinion with lines of its `own` may be that of every voter, the others are rarely many. */
interface Opinion {
  readonly 编号: string
  readonly 项目: string
  readonly own: boolean
}

const OPINIONS = {
  for: { zh: '同意', en: 'for' },
  against: { zh: '反对', en: 'against' },
  abstain: { zh: '弃权', en: 'abstain' },
  follow: { zh: '随多数', en: 'with the majority' },
  none: { zh: '以上都不同意', en: 'none of these' },
  blank: { zh: '空白', en: 'blank' },
  spoilt: { zh: '意见无效', en: 'spoilt' },
} as const satisfies Record<string, Phrase>

function opinionsOf(item: Item, follow: boolean, lang: Lang): Opinion[] {
  const of = (编号: string | number, 项目: string, own: boolean): Opinion => ({
    编号: String(编号),
    项目,
    own,
  })
  const plain = (opinion: keyof typeof OPINIONS, own = false) => of('—', OPINIONS[opinion][lang], own)
  const on = (name: string, opinion: keyof typeof OPINIONS) => `${name}　${OPINIONS[opinion][lang]}`
  const rest = [plain('blank'), plain('spoilt')]
  switch (item.kind) {
    case 'motion':
      return [
        plain('for', true),
        plain('against', true),
        plain('abstain'),
        ...(follow ? [plain('follow')] : []),
        ...rest,
      ]
    case 'choice':
      return [
        ...item.options.map(({ no, name }) => of(no, name, true)),
        of(0, OPINIONS.none[lang], true),
        ...rest,
      ]
    case 'election':
      return [
        ...standingIn(item).flatMap(({ no, name }) =>
          item.manner === 'approve'
            ? [of(no, name, true)]
            : [
                of(no, on(name, 'for'), true),
                of(no, on(name, 'against'), true),
                of(no, on(name, 'abstain'), false),
              ],
        ),
        ...rest,
      ]
  }
}

function standingIn({ candidates }: Election): Candidate[] {
  return candidates.filter(c => c.standing === 'standing').sort((a, b) => a.no - b.no)
}

/** Sums that must come out before a count goes on (reference D31): papers with papers, owners with owners, and the bridge. */
function countChecks({ lang, tally, ballots: issuedBallots }: PaperFacts) {
  const { ballots } = tally()
  const { issued, returned, notReturned, accepted, papers } = ballots
  const kinds = [accepted.headcount, ...Object.values(papers)]
  const onRecord = issuedBallots().map(ballot => ballot.papers.length)
  const all = onRecord.reduce((sum, n) => sum + n, 0)
  const further = onRecord.reduce((sum, n) => sum + Math.max(0, n - 1), 0)
  const row = (about: Phrase, left: string, value: number, right: number) => ({
    项目: about[lang],
    算式: `${left} ${value === right ? '=' : '≠'} ${right}`,
    结果: (value === right
      ? { zh: '相符', en: 'agrees' }
      : { zh: '不相符，查明之前不得计票', en: 'does not agree: to be cleared up before the count' })[lang],
  })
  return [
    row(
      {
        zh: '各类票的份数之和等于收回的份数',
        en: 'ballots of all kinds are together those returned',
      },
      kinds.join(' + '),
      returnedPapers(ballots),
      all,
    ),
    row(
      {
        zh: '收回的份数减去同一业主的第二份以上，等于已交回的业主',
        en: 'those returned without second ballots of an owner are the owners who returned',
      },
      `${all} − ${further}`,
      all - further,
      returned.headcount,
    ),
    row(
      {
        zh: '已交回和未交回的业主等于发出的份数',
        en: 'owners who returned and who did not are together the ballots issued',
      },
      `${returned.headcount} + ${notReturned.headcount}`,
      returned.headcount + notReturned.headcount,
      issued.headcount,
    ),
  ]
}

/** Every returned paper in the order of the ballots; how it voted is not in it. */
function paperRows(facts: PaperFacts) {
  const { lang } = facts
  const places = rollPlaces(facts)
  return facts.ballots().flatMap(ballot =>
    ballot.papers.map((paper, i) => ({
      accepted: paper.ruling === 'accepted',
      row: {
        票号: ballot.serial,
        份次: { zh: `第${i + 1}份`, en: `no. ${i + 1}` }[lang],
        房号: roomsInShort(ballot, lang),
        面积: areaOf(ballot, places),
        计票人数: 1,
        业主: ownersText(ballot, facts.inFull),
        收回时间: minuteWords(paper.receivedAt, lang),
        签名: SIGNED[paper.reason === 'V2' ? 'none' : paper.proxy === '' ? 'owner' : 'proxy'][lang],
        代理人: namesText(paper.proxy, facts.inFull),
        认定: RULING_WORDS[paper.ruling][lang],
        原因: paper.ruling === 'accepted' ? '' : reasonWords(paper.reason, lang, false),
      },
    })),
  )
}

const SIGNED = {
  none: { zh: '无', en: 'none' },
  owner: { zh: '本人', en: 'owner' },
  proxy: { zh: '代理人', en: 'proxy' },
} as const satisfies Record<string, Phrase>

function numbered<T extends object>(rows: readonly T[]) {
  return rows.map((row, i) => ({ 序号: i + 1, ...row }))
}

/** One case of a ballot or a mark, and what it comes to. */
interface Criterion {
  readonly code: string
  readonly of: Phrase
  readonly effect: Phrase
}

/** The criteria V1 to V12 (reference D33), each with what it comes to under the house rules in force. */
export function voidCriteria(rules: HouseRules): Criterion[] {
  const row = (code: string, of: Phrase, effect: Phrase): Criterion => ({ code, of, effect })
  const spoilt = spoiltEffect(rules)
  const follow =
    rules['follow-mark'] === 'allowed'
      ? { zh: '', en: '' }
      : { zh: '；填写“随多数”', en: '; “with the majority” is written' }
  const differing = DIFFERING[rules['conflicting-ballots']](rules)
  return [
    ...VOID_CODES.map(code => row(code, VOID_WORDS[code], wholeEffect(code, rules))),
    row(
      'V5',
      { zh: '选举中同意的候选人超过应选名额', en: 'more candidates than seats are chosen in an election' },
      { zh: `选举部分的意见无效，${spoilt.zh}`, en: `the election is spoilt; it ${spoilt.en}` },
    ),
    row(
      'V6',
      { zh: '对同一事项选择两种以上意见', en: 'two opinions or more on one item' },
      { zh: `该项意见无效，${spoilt.zh}`, en: `the item is spoilt; it ${spoilt.en}` },
    ),
    row(
      'V7',
      {
        zh: `没有按票面要求的符号填写、无法辨认，或者涂改之处没有签名${follow.zh}`,
        en: `another sign than the ballot asks for, one that cannot be read, or a change without a signature${follow.en}`,
      },
      { zh: `该项意见无效，${spoilt.zh}`, en: `the item is spoilt; it ${spoilt.en}` },
    ),
    row(
      'V8',
      { zh: '对某一事项没有填写意见', en: 'no opinion on an item' },
      rules.blank === 'abstain'
        ? {
            zh: '计入该项的参与表决，议题按弃权计算，其他事项不受影响',
            en: 'takes part in that item, on a motion as an abstention; the other items are not touched',
          }
        : {
            zh: '依本小区规则不计入该项的参与表决，其他事项不受影响',
            en: 'by the rules of this estate does not take part in that item; the other items are not touched',
          },
    ),
    row(
      'V9',
      { zh: '同一业主交回两份以上的票', en: 'one owner returned several ballots' },
      {
        zh: `内容相同的只计一次；内容不一致的，${differing.zh}`,
        en: `those that say the same count once; where they differ, ${differing.en}`,
      },
    ),
    row(
      'V10',
      { zh: '在表决截止之后收到', en: 'received after the close' },
      { zh: '列为逾期票，不计入', en: 'late, not counted' },
    ),
    row(
      'V11',
      { zh: '对同一候选人重复选择', en: 'one candidate chosen twice' },
      { zh: '只计一次，票有效', en: 'counts once, the ballot is valid' },
    ),
    row(
      'V12',
      {
        zh: '票面破损，但票号、签名和意见可以辨认',
        en: 'damaged, but number, signature and opinions can be read',
      },
      { zh: '票有效', en: 'the ballot is valid' },
    ),
  ]
}

const DIFFERING: Readonly<Record<HouseRules['conflicting-ballots'], (rules: HouseRules) => Phrase>> = {
  hold: () => ({
    zh: '均列为待认定票，认定之前不计入',
    en: 'all are held and not counted until there is a ruling',
  }),
  first: () => ({
    zh: '依本小区规则以先收到的为准',
    en: 'by the rules of this estate the first received counts',
  }),
  last: () => ({
    zh: '依本小区规则以后收到的为准',
    en: 'by the rules of this estate the last received counts',
  }),
  channel: rules => ({
    zh: `依本小区规则按渠道以${channelWords(rules, 'zh')}的次序认定，同一渠道的均列为待认定票`,
    en: `by the rules of this estate the channel decides, in this order: ${channelWords(rules, 'en')}; those of one channel are all held`,
  }),
}

function wholeEffect(code: VoidCode, rules: HouseRules): Phrase {
  const whole = {
    zh: '整份票无效，不计入参与表决',
    en: 'void as a whole, does not take part',
  }
  if (code !== 'V3') return whole
  const recorded =
    rules.mandates === 'recorded'
      ? { zh: '；没有登记授权的，视为没有书面委托', en: '; without a recorded mandate there is none' }
      : { zh: '', en: '' }
  return rules['proxy-instructions'] === 'required'
    ? {
        zh: `${whole.zh}；委托书没有逐项载明业主意见的、违背委托的同样处理${recorded.zh}`,
        en: `${whole.en}; the same where the mandate does not state the owner’s opinion on each item, or it was gone against${recorded.en}`,
      }
    : {
        zh: `${whole.zh}；违背委托书载明的意见的同样处理${recorded.zh}`,
        en: `${whole.en}; the same where the opinions in the mandate were gone against${recorded.en}`,
      }
}

function spoiltEffect(rules: HouseRules): Phrase {
  return rules['spoilt-item'] === 'participating'
    ? {
        zh: '计入参与表决，不计入同意、反对、弃权，其他事项不受影响',
        en: 'takes part and is neither for, against nor abstaining; the other items are not touched',
      }
    : {
        zh: '依本小区规则不计入该项的参与表决，其他事项不受影响',
        en: 'by the rules of this estate does not take part; the other items are not touched',
      }
}
