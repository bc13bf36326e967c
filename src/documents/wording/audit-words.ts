import type { Item } from '../../assembly/item.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { Assertion } from '../../count/audit/assertion.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import { needOfItem } from '../../law/voting/majority.ts'
import { barParts, barWords } from './words.ts'

/** An assertion as a sentence: `M1 参与表决的人数达到三分之二以上`. */
export function assertionWords(assertion: Assertion, item: Item, law: PlaceLaw, lang: Lang): string {
  const { about, option, rival, holds, axis } = assertion
  const on = axis === 'headcount' ? { zh: '人数', en: 'heads' }[lang] : { zh: '面积', en: 'area' }[lang]
  const name = (no: number) => `${no} ${nameOf(item, no)}`.trim()
  switch (about) {
    case 'quorum':
      return {
        zh: `${item.code} 参与表决的${on}${reaches(law.regime.quorum, holds)}`,
        en: `${item.code} participating ${on}: ${holds ? '' : 'not '}${barWords(law.regime.quorum, 'en')}`,
      }[lang]
    case 'bar': {
      const { bar } = needOfItem(item, law)
      const whose = option === 0 ? '' : ` ${name(option)}`
      return {
        zh: `${item.code}${whose} 同意的${on}${reaches(bar, holds)}`,
        en: `${item.code}${whose} consent by ${on}: ${holds ? '' : 'not '}${barWords(bar, 'en')}`,
      }[lang]
    }
    case 'leads': {
      const [one, other] = (option === 1 ? ['同意', '反对'] : ['反对', '同意']) as [string, string]
      const [first, second] = option === 1 ? ['for', 'against'] : ['against', 'for']
      return holds
        ? {
            zh: `${item.code} ${one}的${on}多于${other}`,
            en: `${item.code} more ${first} than ${second} by ${on}`,
          }[lang]
        : {
            zh: `${item.code} ${one}的${on}不多于${other}`,
            en: `${item.code} not more ${first} than ${second} by ${on}`,
          }[lang]
    }
    case 'above':
      return holds
        ? {
            zh: `${item.code} ${name(option)} 的${on}多于 ${name(rival)}`,
            en: `${item.code} ${name(option)} above ${name(rival)} by ${on}`,
          }[lang]
        : {
            zh: `${item.code} ${name(option)} 的${on}不多于 ${name(rival)}`,
            en: `${item.code} ${name(option)} not above ${name(rival)} by ${on}`,
          }[lang]
  }
}

/** `占三分之二以上`, `过半数`, `未达到三分之二`, `未过半数`. */
function reaches(bar: Bar, holds: boolean): string {
  const { verb, threshold } = barParts(bar, 'zh')
  if (!holds) return `未${verb}${threshold}`
  return `${bar.wording === 'at least' ? '占' : ''}${barWords(bar, 'zh')}`
}

function nameOf(item: Item, no: number): string {
  if (item.kind === 'motion') return ''
  return (item.kind === 'election' ? item.candidates : item.options).find(o => o.no === no)?.name ?? ''
}

/** What a sample says and does not say, in plain words for the committee. */
export const AUDIT_MEANING = {
  zh: [
    '录入的结果如果是错的（漏录、错录足以改变某一事项的结论），这样抽取的票中出现差错的机会很大；',
    '逐张对照后差错很少，就说明结果弄错而又没有被发现的可能不超过所定的风险。',
    '面积大的业主被抽到的机会大，因为它的差错影响大；没有交票的业主也会被抽到，是为了查有没有票漏录。',
    '抽样只查“录入与票面是否一致”，不查票面签名真假，也不代替对异议的处理。',
  ],
  en: [
    'If the entries came to a wrong outcome, a sample drawn like this would most likely show errors;',
    'when next to none are found, the chance that a wrong outcome went unnoticed is at most the risk chosen.',
    'Large areas are drawn more often, because an error there weighs more; voters without a paper are drawn too, to see whether one was left out.',
    'It compares entries with papers; it says nothing about signatures, and takes no objection’s place.',
  ],
} as const

/** Where the method comes from. */
export const AUDIT_SOURCE = {
  zh: '方法：风险限定审计（Lindeman、Stark 2012；按差错上限的比例抽取、Kaplan–Markov 检验，Stark 2009；SHANGRLA 断言，Stark 2020）。随机数：SHA-256（种子,序号）。',
  en: 'Method: a risk-limiting audit (Lindeman and Stark 2012; sampling in proportion to error bounds and the Kaplan–Markov test, Stark 2009; SHANGRLA assertions, Stark 2020). Random numbers: SHA-256 of seed,number.',
} as const
