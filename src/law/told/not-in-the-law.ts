import type { Phrase } from '../../basics/phrase.ts'
import { foldWidth } from '../../basics/text.ts'
import { CITATIONS as C } from '../articles.ts'
import type { Citation } from '../citation.ts'

/* What people ask for and no law gives: what the law has in its place, where the wish comes from, and what can be done. */

export interface Notion extends Phrase {
  readonly id: string
  /** Other words for it, as they are typed. */
  readonly alias: readonly string[]
  /** What the law says where one looks for it. */
  readonly law: Phrase
  readonly wish: Phrase
  readonly instead: Phrase
  readonly citations: readonly Citation[]
}

export const NOTIONS: readonly Notion[] = [
  {
    id: 'second-meeting',
    zh: '二次会议降低门槛',
    en: 'second meeting with a lower quorum',
    alias: [
      '二次会议',
      '第二次会议',
      '再次召集',
      '重新召集',
      '降低门槛',
      'second meeting',
      'second call',
      'lower quorum',
    ],
    law: {
      zh: '参与和同意的比例不因第几次召集而不同；没有达到的，再次召集时从公告起重新进行，比例照旧',
      en: 'the shares for taking part and agreeing are the same at every attempt; a new one begins with its notice, at the same bars',
    },
    wish: {
      zh: '来自别处的制度：台湾地区公寓大厦的重新召集、德国2020年以前的第二次会议，以及公司和社团的章程',
      en: 'from elsewhere: the second call for condominiums in Taiwan, the second meeting in Germany until 2020, statutes of companies and associations',
    },
    instead: {
      zh: '表决期内逐户补送、延长表决期（须有议事规则）、书面或者电子方式表决；看 hoa ballot outstanding --shortest',
      en: 'serve the missing while the vote runs, extend it where the rules allow, vote in writing or online; see hoa ballot outstanding --shortest',
    },
    citations: [C.civil278Votes, C.property76, C.regulation12],
  },
  {
    id: 'those-present',
    zh: '以到会人数计算',
    en: 'a share of those present',
    alias: [
      '到会人数',
      '到会',
      '出席人数',
      '到会过半数',
      '出席过半数',
      'present',
      'those present',
      'attendance',
    ],
    law: {
      zh: '没有“到会人数”这一基数：参与以全体业主的人数和面积为基数，同意以参与表决的业主为基数（2021年以前以全体业主为基数）；到会而不投票的不算参与，书面投票的不必到会',
      en: 'there is no such base: taking part is a share of all owners by heads and area, agreeing one of those who voted (before 2021: of all); who comes and casts no ballot takes no part, who votes in writing need not come',
    },
    wish: {
      zh: '来自村民会议（到会人员过半数）、公司股东会（出席会议的表决权）和社团的会议',
      en: 'from villagers’ assemblies (a majority of those who came), shareholders’ meetings and associations',
    },
    instead: {
      zh: '签到只作会议记录；以交回的有效表决票计算参与',
      en: 'sign-in sheets are for the minutes; what counts is the valid ballots returned',
    },
    citations: [C.civil278Votes, C.property76, C.regulation12],
  },
  {
    id: 'absent-by-authorisation',
    zh: '授权缺席（缺席者凭事先授权计入）',
    en: 'absent owners counted by an authorisation',
    alias: [
      '授权缺席',
      '缺席授权',
      '缺席计入',
      '缺席表决',
      '概括授权',
      '全权委托',
      'absent',
      'absence',
      'blanket authorisation',
    ],
    law: {
      zh: '缺席的业主只能通过受托人交回表决票：委托须书面，写明代理人、事项、权限和期限；“同意授权业委会代为决定”的签名不是本次事项的表决票',
      en: 'an absent owner takes part only by a ballot that a proxy returns, on a written mandate with holder, matters, scope and time; a signature that leaves all to the committee is no ballot on these items',
    },
    wish: {
      zh: '来自历年收集授权签名的做法，以及把未交票的算作已授权的议事规则条款',
      en: 'from collected signatures that authorise in advance, and from clauses that take silence for a mandate',
    },
    instead: {
      zh: '用 hoa mandate add 登记书面委托，并由受托人交票；没有交票的按规则 silence 处理',
      en: 'record written mandates with hoa mandate add, and let the holder return a ballot; what is not returned falls under the rule silence',
    },
    citations: [C.regulation12, C.civil165, C.guideline26],
  },
  {
    id: 'silence-agrees',
    zh: '不表态视为同意',
    en: 'silence as consent',
    alias: [
      '视为同意',
      '默认同意',
      '默示同意',
      '不反对即同意',
      '未反馈视为同意',
      'silence means consent',
      'deemed consent',
    ],
    law: {
      zh: '没有一条法律把未表决当作同意。指导规则第26条允许议事规则约定未交回的票是否计入“已表决的多数票”，法院对此看法不一',
      en: 'no law takes silence for consent. Guideline art. 26 leaves it to the adopted rules whether ballots not returned go with the majority, and courts are of two minds',
    },
    wish: {
      zh: '来自指导规则第26条和照它写的议事规则，以及公示期满无异议的行政程序',
      en: 'from Guideline art. 26 and the rules made after it, and from public displays that pass when nobody objects',
    },
    instead: {
      zh: '只有已通过的议事规则有明确条款的，才可设规则 silence；hoa 总是同时列出两种结果',
      en: 'set the rule silence only where the adopted rules say so; hoa always shows both outcomes',
    },
    citations: [C.guideline26, C.minhangCourt],
  },
  {
    id: 'one-flat-one-vote',
    zh: '一户一票',
    en: 'one flat, one vote',
    alias: ['一户一票', '按户计票', '户数过半', 'one flat one vote', 'per household'],
    law: {
      zh: '人数和面积两项都须达到；同一业主有几套的按一人计，共有的算一人，面积按专有部分计',
      en: 'both heads and area must reach the bar; one owner of several units is one head, co-owners are one, area is that of the units',
    },
    wish: {
      zh: '来自居民委员会的户代表选举和日常说法',
      en: 'from the election of residents’ committees by households, and from everyday speech',
    },
    instead: {
      zh: '议事规则约定每个专有部分计一人的，可设规则 headcount=by-unit，并列出另一种结果',
      en: 'where the adopted rules count each unit as a head, set headcount=by-unit; the other outcome is shown too',
    },
    citations: [C.interpretation8, C.interpretation9, C.civil278Votes],
  },
  {
    id: 'veto',
    zh: '一票否决',
    en: 'the veto of one owner',
    alias: ['一票否决', '全体同意', '低层否决', 'veto', 'unanimity'],
    law: {
      zh: '业主共同决定的事项没有一票否决；只有把住宅改为经营性用房须经有利害关系的业主一致同意，而这不由业主大会表决',
      en: 'nothing that owners decide together can be vetoed; only turning a home into business premises needs all neighbours concerned, and that is no vote',
    },
    wish: {
      zh: '来自早年加装电梯须全体同意的地方规定，以及相邻关系的争议',
      en: 'from early local rules that wanted all owners to agree to an elevator, and from disputes between neighbours',
    },
    instead: {
      zh: '反对的业主可以提出异议、协商补偿，或者请求法院撤销侵害其权益的决定',
      en: 'who opposes may object, ask for compensation, or have a court revoke a decision that harms them',
    },
    citations: [C.civil279, C.civil280Revocation, C.civil278Votes],
  },
  {
    id: 'abstentions-left-out',
    zh: '弃权不计入基数',
    en: 'abstentions left out of the base',
    alias: ['弃权不计', '弃权不算', '除去弃权', 'abstentions not counted'],
    law: {
      zh: '同意的比例以参与表决的业主为基数，弃权是参与：它留在基数里，效果上不利于通过',
      en: 'agreeing is a share of those who took part, and abstaining is taking part: it stays in the base and so works against',
    },
    wish: {
      zh: '来自只比较同意和反对的会议规则（如多国的社团和业主会议）',
      en: 'from meetings that weigh only for and against, as associations in many countries do',
    },
    instead: {
      zh: '空白项怎样算由规则 blank 决定；明示的弃权总在基数里',
      en: 'what a blank is, the rule blank decides; an abstention that is marked always stays in the base',
    },
    citations: [C.civil278Votes],
  },
  {
    id: 'extension-by-itself',
    zh: '票数不足自动延期',
    en: 'a vote that goes on by itself',
    alias: ['自动延期', '自动顺延', '投到够为止', 'automatic extension'],
    law: {
      zh: '法律没有规定表决期可以自动延长；截止时间以公告为准，延长须有议事规则或者会前公布的表决规则为据',
      en: 'no law lets a vote go on by itself; the close is the one announced, and moving it takes the rules of procedure or those published beforehand',
    },
    wish: {
      zh: '来自各地议事规则的条款，以及必须凑够参与比例的实际困难',
      en: 'from clauses in rules of procedure, and from how hard it is to reach the quorum',
    },
    instead: {
      zh: '一开始就定足够长的表决期；确要延长的，用 hoa assembly extend 并公告理由',
      en: 'plan a window that is long enough; where it must be moved, hoa assembly extend and tell why',
    },
    citations: [C.regulation12],
  },
]

const NAMES = NOTIONS.map(notion => ({
  notion,
  names: [notion.id, notion.zh, notion.en, ...notion.alias].map(plain),
}))

/** What is called so, by its name or any other word for it, written with or without spaces. */
export function notionsNamed(typed: string): Notion[] {
  const wanted = plain(typed)
  return NAMES.filter(({ names }) => names.includes(wanted)).map(({ notion }) => notion)
}

/** What may be meant: a part of a name, or a longer one. */
export function notionsLike(typed: string): Notion[] {
  const wanted = plain(typed)
  if (wanted.length < 2) return []
  return NAMES.filter(({ names }) =>
    names.some(name => name.includes(wanted) || (HAN.test(name) && wanted.includes(name))),
  ).map(({ notion }) => notion)
}

const HAN = /^\p{Script=Han}+$/u

function plain(text: string): string {
  return foldWidth(text)
    .toLowerCase()
    .replace(/[\s'"“”‘’（）()，,、。.·-]/g, '')
}
