import type { HouseRules } from '../assembly/house-rules.ts'
import { clauseName } from './wording/rule-words.ts'

/** What silence and 随多数 come to where the house rules have them: on the notice and on the ballot (counting.md §7). */
export function majorityWarnings(rules: HouseRules): string[] {
  const found: string[] = []
  if (rules.silence === 'with-majority') {
    const days = rules['silence-service-days']
    const served = days > 0 ? `截止的${days}日以前已经有效送达` : '截止以前已经有效送达'
    found.push(
      `特别提示：不交回表决票也会产生后果。依${clauseName(rules['silence-clause'])}，表决票在${served}而业主在截止以前没有交回的，该业主计入参与表决，并按已表决业主的多数意见（人数和面积均占多数的一方）计算。仅以公告方式送达的不适用；选举和多选一事项不适用。不愿按多数意见计算的业主，请在截止以前交回表决票。`,
      `条款原文：${rules['silence-clause']}`,
    )
  }
  if (rules['follow-mark'] === 'allowed') {
    found.push(
      '表决票上设有“随多数”。填写“随多数”的，计入参与表决，并按人数和面积均占多数的意见计算；人数与面积的多数意见不一致的，不计入任何一方。',
    )
  }
  return found
}
