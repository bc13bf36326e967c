import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** Items. */
export const ITEM_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'item-unknown': { zh: '没有事项 {item}；有：{near}', en: 'there is no item {item}; there is: {near}' },
  'item-taken': { zh: '事项代码 {item} 已被使用', en: 'the item code {item} is taken' },
  'item-of-other-kind': { zh: '{item} 是 {kind}，不是 {wanted}', en: '{item} is a {kind}, not a {wanted}' },
  'item-needed': { zh: '{by} 以 {item} 为前提，先修改 {by}', en: '{by} hangs on {item}; change {by} first' },
  'item-code-malformed': {
    zh: '事项代码“{value}”不合规定，应为 {letter}1、{letter}2……',
    en: 'the item code “{value}” is not allowed: {letter}1, {letter}2 …',
  },
  'title-twice': { zh: '已有同名事项：{title}', en: 'another item has the title {title}' },
  'matter-unknown': {
    zh: '没有事项类别“{matter}”；相近的：{near}；有：{known}',
    en: 'there is no matter “{matter}”; near: {near}; there are: {known}',
  },
  'not-a-vote': { zh: '“{matter}”不由业主大会表决：{way}', en: '“{matter}” is not for the assembly: {way}' },
  'condition-not-earlier': {
    zh: '前提 {item} 须是排在前面的议题或多选一',
    en: 'the condition {item} must be an earlier motion or choice',
  },
  'candidate-taken': { zh: '{election} 已有 {no} 号候选人', en: '{election} has a candidate {no} already' },
  'candidate-unknown': {
    zh: '{election} 没有 {no} 号候选人；有：{known}',
    en: '{election} has no candidate {no}; there is: {known}',
  },
  'candidate-gone': { zh: '{no} 号候选人已经退出', en: 'candidate {no} has withdrawn already' },
  'candidate-name-twice': {
    zh: '已有同名候选人 {name}，请在公告中注明房号以区分',
    en: 'another candidate is named {name}; tell them apart by unit on the notice',
  },

  'lot-not-the-rule': {
    zh: '本次会议的规则是 tie=runoff，得票相同须再次选举',
    en: 'the rule of this assembly is tie=runoff: equals go to a run-off',
    ...next('用 hoa election runoff', 'use hoa election runoff'),
  },
  'lot-nothing-tied': {
    zh: '{election} 没有得票相同、须抽签的候选人',
    en: '{election} has no equals to draw between',
  },
  'lot-not-tied': {
    zh: '{no} 号不在得票相同的候选人之内：{tied}',
    en: 'candidate {no} is not among the tied: {tied}',
  },
  'lot-too-many': {
    zh: '只有 {places} 个名额，抽中了 {drawn} 名',
    en: '{places} places are left, {drawn} were drawn',
  },
  'numbers-malformed': {
    zh: '“{value}”应为候选人号码，如 3,5',
    en: '“{value}” must be candidate numbers, such as 3,5',
  },
  'runoff-not-needed': { zh: '{election} 的名额已全部选出', en: 'all seats of {election} are filled' },
  'runoff-not-closed': { zh: '会议 {assembly} 还没有截止', en: 'the assembly {assembly} is not closed yet' },
  'runoff-nobody': {
    zh: '{election} 没有可以再次参选的候选人',
    en: '{election} has no candidate left for a run-off',
  },
  'runoff-same-assembly': {
    zh: '再次选举要放在另一次会议里',
    en: 'a run-off belongs to another assembly',
    ...next(
      '先用 hoa assembly new 建立，再用 --assembly 指明',
      'draft one with hoa assembly new and name it with --assembly',
    ),
  },
}
