import type { Phrase } from '../basics/phrase.ts'
import { CITATIONS } from './articles.ts'
import type { Citation } from './citation.ts'
import { HOUSE_RULES, RULE_KEYS } from './house-rules.ts'
import { PLACES } from './places/index.ts'
import { type ProfileKey, sourcesOf } from './profile.ts'
import { NOTIONS } from './told/not-in-the-law.ts'
import { NOT_VOTES } from './told/not-votes.ts'
import { statedValues } from './values.ts'
import { MATTERS } from './voting/majority.ts'

/** Where hoa rests on an article, in words: profiles, matters, house rules, and what the count itself does. */
export function usesOf(article: Citation): Phrase[] {
  const uses = [
    ...COUNT_USES.filter(({ citation }) => citation === article),
    ...Object.values(MATTERS)
      .filter(({ citation }) => citation === article)
      .map(({ zh, en }): Phrase => ({ zh: `事项“${zh}”`, en: `the matter “${en}”` })),
    ...Object.entries(NOT_VOTES)
      .filter(([, { citation }]) => citation === article)
      .map(([id]): Phrase => ({ zh: `不由业主大会表决的 ${id}`, en: `${id}, which is no vote` })),
    ...RULE_KEYS.filter(key => HOUSE_RULES[key].citations.includes(article)).map(
      (key): Phrase => ({
        zh: `规则 ${key}（${HOUSE_RULES[key].zh}）`,
        en: `the rule ${key} (${HOUSE_RULES[key].en})`,
      }),
    ),
    ...profileUses(article),
    ...NOTIONS.filter(({ citations }) => citations.includes(article)).map(
      ({ zh, en }): Phrase => ({ zh: `法律没有的“${zh}”`, en: `what is not in the law: ${en}` }),
    ),
  ]
  return [...new Map(uses.map(({ zh, en }) => [`${zh} ${en}`, { zh, en }])).values()]
}

function profileUses(article: Citation): Phrase[] {
  return PLACES.flatMap(({ name, versions }) =>
    versions.flatMap(({ value }) =>
      statedValues(value)
        .filter(({ stated }) => sourcesOf(stated).includes(article))
        .flatMap(({ key, label, words }): Phrase[] => [
          ...(KEY_USES[key] ? [KEY_USES[key]] : []),
          {
            zh: `${name.zh}的“${label.zh}”：${words.zh}`,
            en: `${name.en}, ${label.en}: ${words.en}`,
          },
        ]),
    ),
  )
}

/** What hoa does by a value of a profile, where that is more than telling it. */
const KEY_USES: Readonly<Partial<Record<ProfileKey, Phrase>>> = {
  frozenMatters: { zh: '换届期间的事项提示', en: 'the warning on frozen matters' },
  elevator: { zh: '事项 elevator-site', en: 'the matter elevator-site' },
}

const use = (citation: Citation, zh: string, en: string) => ({ citation, zh, en })

/** What no table tells: the steps of counting and of procedure that name the article in their code. */
const COUNT_USES: readonly ({ readonly citation: Citation } & Phrase)[] = [
  use(CITATIONS.civil278Votes, '参与比例和同意比例（2021年起）', 'quorum and bars from 2021'),
  use(CITATIONS.civil278Matters, '事项类别', 'the list of matters'),
  use(CITATIONS.civil1259, '“以上”含本数，“过半数”不含', '“at least” and “more than”'),
  use(CITATIONS.civil1260, '2021年1月1日起改用民法典', 'the change of law on 2021-01-01'),
  use(CITATIONS.property76, '2021年前的同意比例', 'the bars before 2021'),
  use(CITATIONS.regulation10, '只有一个业主时的提示', 'the note on a single owner'),
  use(CITATIONS.regulation12, '2021年前的参加比例', 'the quorum before 2021'),
  use(CITATIONS.regulation12Forms, '会议形式', 'forms of meeting'),
  use(CITATIONS.regulation14, '召集时核对公告期', 'the notice period checked by convene'),
  use(CITATIONS.interpretation8, '面积依据', 'the source of areas'),
  use(CITATIONS.interpretation9, '合并计算人数', 'which units are one head'),
  use(CITATIONS.interpretation12, '结果公告中的撤销期限', 'the time limit told with the result'),
  use(CITATIONS.civil280Revocation, '结果公告中的撤销提示', 'who may contest, told with the result'),
  use(CITATIONS.property78, '2021年前结果公告中的撤销提示', 'who may contest, before 2021'),
  use(CITATIONS.regulation16, '备案申请和主任、副主任的推选', 'the filing, and the choice of the chair'),
  use(CITATIONS.civil165, '委托书的内容', 'what a mandate must say'),
  use(CITATIONS.civil169, '受托人不得转委托', 'a mandate is not passed on'),
  use(CITATIONS.general169, '2021年前不得转委托', 'a mandate is not passed on, before 2021'),
  use(CITATIONS.principles68, '2017年10月前不得转委托', 'a mandate is not passed on, before October 2017'),
  use(CITATIONS.civil23, '监护人代为表决', 'a guardian votes'),
  use(CITATIONS.general23, '2021年前监护人代为表决', 'a guardian votes, before 2021'),
  use(CITATIONS.principles14, '2017年10月前监护人代为表决', 'a guardian votes, before October 2017'),
  use(CITATIONS.privacy6, '索取资料的函、公示时的遮盖', 'the request for data; names masked'),
  use(CITATIONS.privacy19, '资料的退还和销毁', 'data given back or destroyed'),
  use(CITATIONS.guideline26, '送达未表决的计算', 'counting silent owners'),
  use(CITATIONS.civil230, '继承人为共有人', 'heirs as co-owners'),
  use(CITATIONS.minhangCourt, '送达未表决计入多数的条件', 'the conditions of the silence rule'),
]
