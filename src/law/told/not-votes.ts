import type { Phrase } from '../../basics/phrase.ts'
import { CITATIONS } from '../articles.ts'
import type { Citation } from '../citation.ts'

/* Acts that are no vote of the assembly, whatever matter they are put under (counting.md §6). */

interface NotVote extends Phrase {
  readonly citation: Citation
  /** Titles that name such an act, under whatever matter. */
  readonly titles: RegExp
}

/** Matters that no assembly decides, and the way they go instead (counting.md §6). */
export const NOT_VOTES: Readonly<Record<string, NotVote>> = {
  'home-to-business': {
    zh: '住宅改为经营性用房不由业主大会表决：须经有利害关系的业主一致同意',
    en: 'turning a home into business premises needs the unanimity of the neighbours concerned, not a vote',
    citation: CITATIONS.civil279,
    titles:
      /住改[商非]|(?:住宅|住房|民居)[^，。；]{0,8}改(?:变|为|成|作|造)[^，。；]{0,10}(?:经营|商业|商用|餐|店|铺|民宿|旅馆|酒店|办公|公司|培训|美容|棋牌|诊所|工作室)/,
  },
  'committee-head': {
    zh: '业主委员会主任、副主任由业主委员会在委员中推选产生，不由业主大会表决',
    en: 'the committee elects its own head from its members',
    citation: CITATIONS.guideline32,
    titles: /(?:选举|推选|选任|改选|罢免|更换)(?:[^，。；]{0,6}(?:业主委员会|业委会))?的?[正副]?主任/,
  },
  'urgent-repair': {
    zh: '紧急维修依法申请使用维修资金，不需要业主大会表决',
    en: 'urgent repairs are applied for under the law, without a vote',
    citation: CITATIONS.civil281,
    titles: /(?:紧急|应急)(?:维修|抢修|修缮)|抢修/,
  },
  'membership-ended': {
    zh: '委员资格自行终止的，只需公告，不需要表决',
    en: 'a membership that ended by itself is announced, not voted on',
    citation: CITATIONS.guideline43,
    titles: /委员(?:的?资格)?自[行动然]终止|委员(?:辞职|辞任)|辞去[^，。；]{0,8}委员/,
  },
  'residents-covenant': {
    zh: '居民公约、居规民约由居民会议讨论制定、居民委员会监督执行，不由业主大会表决；业主大会表决的是管理规约',
    en: 'a residents’ covenant is made by the residents’ meeting; the owners’ assembly votes on the management covenant',
    citation: CITATIONS.organicLaw15,
    titles: /居民公约|居规民约|村规民约/,
  },
}

/** What the title of an item names that no assembly decides; undefined where it names nothing of the kind. */
export function otherActIn(title: string): NotVote | undefined {
  const plain = title.replace(/\s/g, '')
  return Object.values(NOT_VOTES).find(({ titles }) => titles.test(plain))
}
