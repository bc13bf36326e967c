import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Candidates, mandates, exclusions. */
export const PEOPLE_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'backers-not-joint': {
    zh: '只有联名推荐（joint）才登记联名业主',
    en: 'only a joint nomination has backers',
    ...next('用 --nominated-by joint，或者去掉 --backer', 'use --nominated-by joint, or leave --backer out'),
  },
  'backers-too-few': {
    zh: '{no} 号 {name} 的联名业主 {backers} 人，少于规则要求的 {least} 人',
    en: 'candidate {no} {name} has {backers} backers, fewer than the {least} of the house rule',
  },
  'born-malformed': {
    zh: '出生年月“{value}”应写作 1968 或 1968-05',
    en: '“{value}” is no year or month of birth: 1968 or 1968-05',
  },
  'answer-malformed': {
    zh: '“{value}”应写作 项=yes 或 项=no',
    en: '“{value}” must be question=yes or question=no',
  },
  'question-unknown': {
    zh: '没有审查项“{question}”；相近的：{near}；有：{known}',
    en: 'there is no question “{question}”; near: {near}; there are: {known}',
  },
  'candidates-unchecked': {
    zh: '{item} 有 {count} 名候选人的资格尚未核对完',
    en: '{item}: the eligibility of {count} candidates is not fully checked',
    ...next('用 hoa candidate check <号码> 逐项登记', 'record the answers with hoa candidate check <no>'),
  },
  'candidate-ineligible': {
    zh: '{item} 的 {no} 号 {name} 有不具备资格的答复',
    en: '{item}: an answer speaks against candidate {no} {name}',
    ...next(
      '查明后用 hoa candidate disqualify，或者更正答复',
      'look into it; then hoa candidate disqualify, or correct the answer',
    ),
  },

  'mandate-giver': {
    zh: '{giver} 在 {signed} 不是该户业主，无权授权',
    en: '{giver} had no title to the unit on {signed} and cannot give a mandate',
    ...next('用 --given-by 写明授权的业主', 'name the owner with --given-by'),
  },
  'mandate-chain': {
    zh: '{giver} 自己也是受托人，不得转委托（民法典第169条）',
    en: '{giver} holds a mandate and cannot pass it on (Civil Code art. 169)',
    ...next('由业主本人另行委托', 'the owner gives a mandate of their own'),
  },
  'mandate-holder-no-owner': {
    zh: '{kind}应在该户共有人中产生，{holder} 不是该户业主',
    en: 'a {kind} is one of the owners; {holder} is none',
  },
  'mandate-role-barred': {
    zh: '按本小区规则，{role}不得担任代理人：{holder}',
    en: 'by house rule {role} may not act as proxy: {holder}',
  },
  'mandate-over-cap': {
    zh: '{holder} 已代理 {acts} 名业主，按规则最多 {most} 名',
    en: '{holder} acts for {acts} owners already; the house rule allows {most}',
  },
  'mandate-ends-before': {
    zh: '授权期限 {until} 早于签署日期 {signed}',
    en: 'the mandate ends on {until}, before it was signed on {signed}',
  },
  'mandate-unknown': {
    zh: '没有第 {no} 号授权',
    en: 'there is no mandate {no}',
    ...next('用 hoa mandate list 查看', 'hoa mandate list shows them'),
  },
  'mandate-revoked-already': {
    zh: '第 {no} 号授权已于 {on} 撤回',
    en: 'mandate {no} was withdrawn on {on} already',
  },
  'mandate-not-instructed': {
    zh: '规则要求委托书逐项载明意见，未载明的有：{items}；这样的委托不能用于投票',
    en: 'the house rule asks for instructions on every item; missing: {items}. Papers on such a mandate are void',
    ...next(
      '请业主补写意见，再用 --instruct 登记',
      'have the owner complete it, then record it with --instruct',
    ),
  },
  'mandate-without-evidence': {
    zh: '没有登记 {holder} 出示的授权材料',
    en: 'nothing is on record of what {holder} showed',
    ...next('用 --evidence 写明，如授权委托书原件', 'say so with --evidence'),
  },
  'instruction-unreadable': {
    zh: '{item} 的意见“{value}”看不懂',
    en: 'the instruction “{value}” on {item} cannot be read',
  },
  'proxy-over-cap': {
    zh: '代理人 {holder} 的票涉及 {acts} 名业主，超过规则的 {most} 名',
    en: 'papers of the proxy {holder} are for {acts} owners, more than the {most} of the house rule',
    ...next('核对后用 hoa ballot void 认定', 'check them and decide with hoa ballot void'),
  },
  'title-passed-since': {
    zh: '{unit} 在 {since} 已转让，这张票签署于此后，请核对是否由新业主签名',
    en: '{unit} changed hands on {since}, before this paper was signed: check that the new owner signed it',
  },
  'excluded-already': {
    zh: '{serial} 已经回避 {item}',
    en: '{serial} is out of {item} already',
  },
  'not-excluded': { zh: '{serial} 没有回避 {item}', en: '{serial} is not out of {item}' },
}
