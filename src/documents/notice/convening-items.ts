import type { HouseRules } from '../../assembly/house-rules.ts'
import type { Election, Item } from '../../assembly/item.ts'
import { dayInChinese } from '../../basics/time.ts'
import { contestOf } from '../../law/elections/committee.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { MATTERS, needOfItem } from '../../law/voting/majority.ts'
import { CONTEST_WORDS, chineseNumeral, MAJORITY_WORDS } from '../wording/words.ts'
import { consentSentence, listOf, scopeSentence } from './sentences.ts'

/** One item as the convening notice tells it: what is decided, by which majority, between whom. */
export function itemOnNotice(
  item: Item,
  index: number,
  items: readonly Item[],
  rules: HouseRules,
  law: PlaceLaw,
) {
  const { majority, bar, citations } = needOfItem(item, law)
  const verb = item.kind === 'motion' ? '通过' : item.kind === 'election' ? '当选' : '选定'
  return {
    序号: `（${chineseNumeral(index + 1)}）`,
    编号: item.code,
    名称: item.title,
    类别:
      item.kind === 'election'
        ? `选举（${MAJORITY_WORDS[majority].zh}）`
        : `${MAJORITY_WORDS[majority].zh}：${MATTERS[item.matter].zh}`,
    通过条件: `${verb}须${consentSentence(bar, law.regime.base)}（${listOf(citations.map(article => article.zh))}）`,
    范围: scopeSentence(item.scope, '本项'),
    前提: conditionSentence(item, items),
    正文: item.kind === 'motion' ? paragraphs(item.text) : [],
    选举说明: item.kind === 'election' ? electionSentences(item, rules) : [],
    候选人: item.kind === 'election' ? standing(item).map(c => ({ 编号: c.no, 姓名: c.name })) : [],
    选项: item.kind === 'choice' ? item.options.map(o => ({ 编号: o.no, 名称: o.name })) : [],
  }
}

function conditionSentence(item: Item, items: readonly Item[]): string {
  if (item.kind !== 'motion' || item.onlyIf === null) return ''
  const other = items.find(it => it.code === item.onlyIf)
  return `本项以${item.onlyIf}${other ? `“${other.title}”` : ''}获得通过为前提；前提事项未获通过的，本项不发生效力。`
}

/** The text to be decided, paragraph by paragraph. */
function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n+/)
    .map(p => p.trim())
    .filter(p => p !== '')
}

function standing(election: Election) {
  return election.candidates.filter(c => c.standing === 'standing').sort((a, b) => a.no - b.no)
}

function electionSentences(election: Election, rules: HouseRules): string[] {
  const { seats, alternates } = election
  const count = standing(election).length
  const rank =
    rules.rank === 'headcount,area'
      ? '先比同意人数，同意人数相同的比同意面积'
      : '先比同意面积，同意面积相同的比同意人数'
  const tie = rules.tie === 'runoff' ? '再次选举' : '当众抽签'
  return [
    `应选委员${seats}名${alternates > 0 ? `、候补委员${alternates}名` : ''}，候选人${count}名，${CONTEST_WORDS[contestOf(count, seats)].zh}。`,
    ...seatsToFillSentence(election.fills),
    election.manner === 'approve'
      ? `在表决票上选择候选人，最多选${seats}名，可以少选；多选的，选举部分的意见无效。同一候选人重复选择的只计一次。`
      : `对每名候选人分别表示同意、反对或者弃权，同意的最多${seats}名；同意超过${seats}名的，选举部分的意见无效。只对部分候选人表示意见的，其余候选人按弃权计算。`,
    `达到上述同意比例的候选人按得票排列名次：${rank}。名次在前的当选${alternates > 0 ? '，其后的依次当选候补委员' : ''}；得票完全相同而超出名额的，以${tie}确定。`,
  ]
}

/** Of a by-election or a run-off: which committee it fills up, and until when. */
export function seatsToFillSentence(fills: Election['fills']): string[] {
  if (!fills) return []
  const { kind, committeeSize, remaining, termEnds } = fills
  const term =
    termEnds === null
      ? '任期至本届业主委员会任期届满'
      : `任期至本届业主委员会任期届满（${dayInChinese(termEnds)}）`
  return [
    kind === 'by-election'
      ? `本次为补选：业主委员会应有委员${committeeSize}名，现任${remaining}名；补选的委员${term}。`
      : `本次为再次选举：业主委员会应有委员${committeeSize}名，此前已选出${remaining}名。`,
  ]
}
