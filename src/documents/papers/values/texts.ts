import type { Item, Motion } from '../../../assembly/item.ts'
import type { MatterId } from '../../../assembly/matter.ts'
import { derivedSentences } from '../../wording/derived-words.ts'
import type { PaperFacts } from '../facts.ts'
import { paragraphs } from './convening.ts'
import { itemValues } from './result.ts'

/** What a motion on such a matter adopts or changes, which has papers of its own. */
const TEXTS: Readonly<Partial<Record<MatterId, string>>> = {
  rules: '业主大会议事规则',
  covenant: '管理规约',
  'fund-covenant': '专项维修资金管理规约',
}

/** Motions that have papers of their own: those on texts, for comment, and those on members to be replaced. */
export function itemsAbout(items: readonly Item[]) {
  const motions = items.filter(item => item.kind === 'motion')
  return {
    文本事项: motions.flatMap(motion => {
      const text = TEXTS[motion.matter]
      return text === undefined ? [] : [{ ...rowOf(motion), 文本: text }]
    }),
    更换事项: motions.filter(motion => motion.matter === 'committee').map(rowOf),
  }
}

function rowOf({ code, title, text }: Motion) {
  return { 编号: code, 名称: title, 正文: paragraphs(text) }
}

/** What was adopted, and whether a first assembly is established. */
export function adoptionValues(facts: PaperFacts) {
  const tally = facts.tally()
  const { established } = tally.derived
  return {
    通过的规则: tally.items.flatMap((item, i) => {
      if (item.kind === 'election' || item.outcome !== 'carried') return []
      const text = TEXTS[item.matter]
      if (text === undefined) return []
      const motion = facts.items.find(it => it.code === item.code)
      const clauses = motion?.kind === 'motion' ? paragraphs(motion.text) : []
      return [{ 文件: text, ...itemValues(item, i, facts.rules, motion), 正文: clauses }]
    }),
    业主大会成立: established?.established ? '是' : '',
    成立说明: derivedSentences({ established, elevators: [] }, 'zh').join(''),
  }
}
