import type { Item, Motion } from '../../../assembly/item.ts'
import type { MatterId } from '../../../assembly/matter.ts'

/** What a motion on such a matter adopts or changes. */
const TEXTS: Partial<Readonly<Record<MatterId, string>>> = {
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
  const paragraphs = text.split(/\r?\n+/).map(line => line.trim())
  return { 编号: code, 名称: title, 正文: paragraphs.filter(line => line !== '') }
}
