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

  'seats-not-vacant': {
    zh: '补选名额 {seats} 名多于缺额 {vacant} 名（约定 {committeeSize} 名，现任 {remaining} 名）',
    en: '{seats} seats are more than the {vacant} vacant ({committeeSize} agreed, {remaining} held)',
  },
  'by-election-too-few': {
    zh: '{item}：现任委员 {remaining} 名、约定 {committeeSize} 名，应当提前换届改选而不是补选（{article}）',
    en: '{item}: {remaining} of {committeeSize} members remain: the whole committee is to be elected early instead ({article})',
  },
  'members-even': {
    zh: '{item}：补满后委员 {members} 名，是双数；应为单数（{article}）',
    en: '{item}: the committee would have {members} members, an even number; it should be odd ({article})',
  },
  'elevator-electorate': {
    zh: '{item}：如系加装电梯，表决的业主范围与规定不同（{article}）',
    en: '{item}: if this is an added elevator, its electorate is not the one the rule names ({article})',
    ...next('用 --scope entrance=… 或 building=… 改正', 'correct it with --scope entrance=… or building=…'),
  },
  'site-not-all-owners': {
    zh: '{item}：占用小区共有部分须由全体业主表决（{article}）',
    en: '{item}: common ground of the compound is for all owners ({article})',
    ...next('去掉 --scope，或用 --scope all', 'leave --scope out, or use --scope all'),
  },
  'site-needs-special': {
    zh: '{item}：当地没有按过半数同意的规定，占用共有部分改变用途的须四分之三以上同意（{article}）',
    en: '{item}: no rule of the place lets more than half do; changing the use of common ground needs 3/4 ({article})',
    ...next('稳妥的做法是用 --matter common-parts', 'safe: use --matter common-parts'),
  },
  'elevator-site-loose': {
    zh: '{item} 没有与加装电梯的议题相互关联，各自计算结果',
    en: '{item} is not bound to the motion on the elevator; each has its own outcome',
    ...next('用 --only-if <电梯议题>=carried 关联', 'bind it with --only-if <motion>=carried'),
  },
  'first-assembly-incomplete': {
    zh: '首次业主大会会议缺少：{missing}；缺一项，业主大会不能成立',
    en: 'a first assembly lacks: {missing}; without it the owners’ assembly is not established',
  },
}
