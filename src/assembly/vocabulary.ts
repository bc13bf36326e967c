import { keysOf } from '../basics/groups.ts'
import type { Phrase } from '../basics/phrase.ts'
import type { AssemblyForm, AssemblyKind, AssemblyState, Convener } from './assembly.ts'
import type { Candidate, ItemKind, Manner } from './item.ts'
import type { DoubtOutcome, Ruling, ServiceMethod, StockKind, VisitResult, VoidCode } from './paper.ts'
import type { HolderRole, Nomination } from './people.ts'
import type { DisputeKind, DisputeMove, DisputeOutcome, DisputeSubject } from './records/dispute.ts'
import type { CommentOutcome } from './records/rule-document.ts'
import type { AreaSource, OwnerKind, Status, Use } from './unit.ts'

/*
 * The words of whatever a file may name and a paper may print: what people are shown, in both languages, and what a cell
 * may hold. The Chinese word is the contract's; a file may hold it, the key, or any of `also`. Exports write the Chinese.
 */

export interface Term extends Phrase {
  /** More ways to write it in a file. */
  readonly also?: readonly string[]
}

/** Reads one of several words, in either language. */
export class Vocabulary<Word extends string> {
  /** All words, as a sentence lists them. */
  readonly all: string
  private readonly words = new Map<string, Word>()
  private readonly terms: Readonly<Record<Word, Term>>

  constructor(terms: Readonly<Record<Word, Term>>) {
    this.terms = terms
    const ours = keysOf(terms)
    for (const word of ours) {
      const { zh, also = [] } = terms[word]
      for (const spelling of [word, zh, ...also]) this.words.set(spelling, word)
    }
    this.all = `${ours.map(word => terms[word].zh).join(' ')} / ${ours.join(' ')}`
  }

  read(text: string): Word | undefined {
    return this.words.get(text) ?? this.words.get(text.toLowerCase())
  }

  /** A word in both languages, for a sentence that must do in either. */
  both(word: Word): string {
    return `${this.terms[word].zh} ${word}`
  }
}

export const USE_WORDS: Readonly<Record<Use, Term>> = {
  residential: { zh: '住宅', en: 'homes' },
  commercial: { zh: '商业', en: 'commercial' },
  office: { zh: '办公', en: 'offices' },
  parking: { zh: '车位', en: 'parking' },
  storage: { zh: '储藏', en: 'storage', also: ['储藏室'] },
  common: { zh: '公共', en: 'common rooms', also: ['公共用房'] },
  other: { zh: '其他', en: 'other' },
}

export const AREA_SOURCE_WORDS: Readonly<Record<AreaSource, Term>> = {
  register: { zh: '登记簿', en: 'register' },
  survey: { zh: '实测', en: 'survey' },
  contract: { zh: '合同', en: 'contract' },
}

export const STATUS_WORDS: Readonly<Record<Status, Term>> = {
  delivered: { zh: '已交付', en: 'delivered' },
  undelivered: { zh: '未交付', en: 'sold, not delivered' },
  unsold: { zh: '未售', en: 'unsold' },
}

export const OWNER_KIND_WORDS: Readonly<Record<OwnerKind, Term>> = {
  person: { zh: '个人', en: 'person' },
  organisation: { zh: '单位', en: 'organisation' },
}

export const SERVICE_WORDS: Readonly<Record<ServiceMethod, Term>> = {
  door: { zh: '上门', en: 'door to door' },
  hand: { zh: '面交', en: 'by hand' },
  mailbox: { zh: '信箱', en: 'letter box' },
  post: { zh: '邮寄', en: 'post' },
  notice: { zh: '公告', en: 'public notice' },
  online: { zh: '电子', en: 'online' },
}

export const VISIT_WORDS: Readonly<Record<VisitResult, Term>> = {
  received: { zh: '签收', en: 'ballot received' },
  voted: { zh: '当场投票', en: 'voted at the door' },
  refused: { zh: '拒收', en: 'refused' },
  absent: { zh: '无人', en: 'nobody there' },
  appointment: { zh: '约定再来', en: 'asked to come again' },
}

/* What files do not name, but screens and papers do. */

export const STATE_WORDS: Readonly<Record<AssemblyState, Phrase>> = {
  draft: { zh: '筹备中', en: 'draft' },
  convened: { zh: '已召集', en: 'convened' },
  open: { zh: '表决中', en: 'voting' },
  closed: { zh: '已截止，待确认', en: 'closed, to be declared' },
  declared: { zh: '结果已确认', en: 'declared' },
  cancelled: { zh: '已取消', en: 'cancelled' },
}

export const KIND_WORDS: Readonly<Record<AssemblyKind, Phrase>> = {
  regular: { zh: '定期会议', en: 'regular' },
  first: { zh: '首次会议', en: 'first' },
  temporary: { zh: '临时会议', en: 'temporary' },
  're-election': { zh: '换届会议', en: 're-election' },
}

export const CONVENER_WORDS: Readonly<Record<Convener, Phrase>> = {
  committee: { zh: '业主委员会', en: 'the committee' },
  group: { zh: '筹备组、换届改选小组', en: 'the preparing group' },
  street: { zh: '街道办事处、乡镇人民政府', en: 'the street office' },
  residents: { zh: '居民委员会', en: "the residents' committee" },
}

export const FORM_WORDS: Readonly<Record<AssemblyForm, Phrase>> = {
  written: { zh: '书面征求意见', en: 'in writing' },
  discussion: { zh: '集体讨论', en: 'meeting in person' },
  online: { zh: '电子投票', en: 'online' },
  mixed: { zh: '集体讨论、书面征求意见和电子投票相结合', en: 'in person, in writing and online' },
}

export const ITEM_KIND_WORDS: Readonly<Record<ItemKind, Phrase>> = {
  motion: { zh: '议题', en: 'motion' },
  election: { zh: '选举', en: 'election' },
  choice: { zh: '多选一', en: 'choice' },
}

export const MANNER_WORDS: Readonly<Record<Manner, Phrase>> = {
  approve: { zh: '在候选人中选择', en: 'name up to as many candidates as seats' },
  'per-candidate': { zh: '逐人表示同意、反对、弃权', en: 'for, against or abstain on each candidate' },
}

export const RULING_WORDS: Readonly<Record<Ruling | 'not-returned', Phrase>> = {
  accepted: { zh: '有效票', en: 'accepted' },
  void: { zh: '无效票', en: 'void' },
  late: { zh: '逾期票（不计入）', en: 'late (not counted)' },
  held: { zh: '待认定票（不计入）', en: 'held for a ruling (not counted)' },
  duplicate: { zh: '重复票（只计一次）', en: 'duplicate (counted once)' },
  superseded: { zh: '已由另一份取代（不计入）', en: 'superseded by another (not counted)' },
  'not-returned': { zh: '未收回', en: 'not returned' },
}

/** What becomes of a doubtful paper. */
export const DOUBT_WORDS: Readonly<Record<DoubtOutcome, Phrase>> = {
  stands: { zh: '照录入', en: 'stands as entered' },
  corrected: { zh: '更正', en: 'corrected' },
  void: { zh: '整张无效', en: 'void' },
}

/** Why a whole paper is void (reference D33). */
export const VOID_WORDS: Readonly<Record<VoidCode, Phrase>> = {
  V1: {
    zh: '不是本次会议发放的表决票，或者票号未经发放',
    en: 'not an official paper, or its serial was never issued',
  },
  V2: { zh: '没有业主或者其代理人签名', en: 'not signed by the owner or a proxy' },
  V3: { zh: '代理人没有书面委托，或者违背委托', en: 'the proxy holds no written mandate or went against it' },
  V4: {
    zh: '无法辨认业主或者房号，或者不在表决名册内',
    en: 'owner or unit cannot be identified, or is not on the roll',
  },
}

export const NOMINATION_WORDS: Readonly<Record<Nomination, Phrase>> = {
  self: { zh: '自荐', en: 'self-nominated' },
  joint: { zh: '业主联名推荐', en: 'nominated jointly by owners' },
  recommended: { zh: '组织推荐', en: 'recommended' },
}

export const STANDING_WORDS: Readonly<Record<Candidate['standing'], Phrase>> = {
  standing: { zh: '在列', en: 'standing' },
  withdrawn: { zh: '已退出', en: 'withdrawn' },
  disqualified: { zh: '不具备资格', en: 'disqualified' },
}

export const ROLE_WORDS: Readonly<Record<HolderRole, Phrase>> = {
  owner: { zh: '本小区业主', en: 'an owner here' },
  kin: { zh: '近亲属', en: 'kin' },
  tenant: { zh: '承租人', en: 'a tenant' },
  'manager-staff': { zh: '物业服务人的工作人员', en: "the manager's staff" },
  'developer-staff': { zh: '建设单位的工作人员', en: "the developer's staff" },
  candidate: { zh: '候选人', en: 'a candidate' },
  teller: { zh: '唱票、计票、监票人员', en: 'a teller or scrutineer' },
  other: { zh: '其他人', en: 'somebody else' },
}

export const STOCK_WORDS: Readonly<Record<StockKind, Phrase>> = {
  printed: { zh: '印制', en: 'printed' },
  issued: { zh: '发出', en: 'issued' },
  spare: { zh: '剩余', en: 'spare' },
  spoiled: { zh: '作废', en: 'spoiled' },
  returned: { zh: '收回', en: 'returned' },
}

export const DISPUTE_KIND_WORDS: Readonly<Record<DisputeKind, Term>> = {
  objection: { zh: '异议', en: 'objection' },
  complaint: { zh: '投诉', en: 'complaint' },
  mediation: { zh: '调解', en: 'mediation', also: ['人民调解'] },
}

export const DISPUTE_SUBJECT_WORDS: Readonly<Record<DisputeSubject, Term>> = {
  group: { zh: '小组成员', en: 'the group', also: ['小组', '筹备组', '换届改选小组'] },
  roll: { zh: '名册', en: 'the roll', also: ['业主名册', '表决名册'] },
  candidate: { zh: '候选人', en: 'a candidate' },
  ballot: { zh: '表决票', en: 'a ballot', also: ['选票'] },
  service: { zh: '送达', en: 'service of ballots' },
  result: { zh: '表决结果', en: 'the result', also: ['结果', '决定'] },
  posting: { zh: '张贴公示', en: 'a posting', also: ['张贴', '公示', '公告'] },
  elevator: { zh: '加装电梯', en: 'an added elevator', also: ['电梯'] },
  other: { zh: '其他', en: 'something else' },
}

export const DISPUTE_OUTCOME_WORDS: Readonly<Record<DisputeOutcome, Term>> = {
  upheld: { zh: '成立', en: 'upheld', also: ['采纳'] },
  'partly-upheld': { zh: '部分成立', en: 'upheld in part', also: ['部分采纳'] },
  'not-upheld': { zh: '不成立', en: 'not upheld', also: ['不采纳'] },
  agreement: { zh: '达成协议', en: 'settled by agreement', also: ['和解'] },
  'no-agreement': { zh: '未达成协议', en: 'no agreement' },
  withdrawn: { zh: '撤回', en: 'withdrawn' },
}

export const DISPUTE_MOVE_WORDS: Readonly<Record<DisputeMove['move'], Phrase>> = {
  answer: { zh: '答复', en: 'answered' },
  refer: { zh: '移送', en: 'referred' },
  settle: { zh: '办结', en: 'settled' },
}

export const COMMENT_OUTCOME_WORDS: Readonly<Record<CommentOutcome, Term>> = {
  adopted: { zh: '采纳', en: 'adopted' },
  'partly-adopted': { zh: '部分采纳', en: 'adopted in part' },
  'not-adopted': { zh: '不采纳', en: 'not adopted', also: ['未采纳'] },
}
