import type { Bar } from '../../../basics/bar.ts'
import { itemValues } from '../../notice/result-items.ts'
import { derivedSentences } from '../../wording/derived-words.ts'
import { barWords } from '../../wording/words.ts'
import type { PaperFacts } from '../facts.ts'
import type { GroupValues } from '../places.ts'

/** The documents whose adoption has a notice of its own, by the matter that adopts them. */
const DOCUMENTS: Readonly<Partial<Record<string, string>>> = {
  rules: '业主大会议事规则',
  covenant: '管理规约',
  'fund-covenant': '专项维修资金管理规约',
}

/** What was adopted, and whether a first assembly is established. */
export function adoptionValues(facts: PaperFacts): GroupValues<'adoption'> {
  const tally = facts.tally()
  const { established } = tally.derived
  return {
    通过的规则: tally.items.flatMap((item, i) => {
      if (item.kind === 'election' || item.outcome !== 'carried') return []
      const document = DOCUMENTS[item.matter]
      const told = facts.items.find(it => it.code === item.code)
      return document === undefined
        ? []
        : [
            {
              文件: document,
              ...itemValues(item, i, facts.rules, told),
              正文: told?.kind === 'motion' ? told.text.split(/\r?\n+/).filter(p => p.trim() !== '') : [],
            },
          ]
    }),
    业主大会成立: established?.established ? '是' : '',
    成立说明: derivedSentences({ established, elevators: [] }, 'zh').join(''),
  }
}

export function filingValues({ assembly, items, profile }: PaperFacts): GroupValues<'filing'> {
  const whole = items.some(item => item.kind === 'election' && item.fills === null)
  const { committeeQuorum, committeePass } = profile
  const of = (stated: { readonly value: Bar } | undefined) => stated && barWords(stated.value, 'zh')
  const present = of(committeeQuorum)
  const agreed = of(committeePass)
  return {
    备案类别: assembly.kind === 'first' ? '首次备案' : whole ? '换届备案' : '变更备案',
    委员会议事要求:
      present && agreed
        ? `业主委员会会议须有全体委员${present}出席，作出决定须经全体委员${agreed}同意。`
        : '',
  }
}
