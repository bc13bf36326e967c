import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { FoundArticle } from '../../law/articles.ts'
import type { CitationId } from '../../law/citation.ts'
import { HOUSE_RULES, RULE_KEYS } from '../../law/house-rules.ts'
import { VERSIONS } from '../../law/profile.ts'
import { REGION_IDS, REGION_NAMES } from '../../law/regions.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { NOT_VOTES } from '../../law/voting/not-votes.ts'
import { statedValues } from './values.ts'

/** Where hoa rests on an article, in words: profiles, matters, house rules, and what the count itself does. */
export function usesOf(article: FoundArticle, lang: Lang): string[] {
  const uses = [
    ...COUNT_USES.filter(use => use.citation === article.id),
    ...Object.values(MATTERS)
      .filter(matter => matter.citation === article.id)
      .map(({ zh, en }): Phrase => ({ zh: `事项“${zh}”`, en: `the matter “${en}”` })),
    ...Object.entries(NOT_VOTES)
      .filter(([, { citation }]) => citation === article.id)
      .map(([id]): Phrase => ({ zh: `不由业主大会表决的 ${id}`, en: `${id}, which is no vote` })),
    ...RULE_KEYS.filter(key => HOUSE_RULES[key].citation === article.id).map(
      (key): Phrase => ({
        zh: `规则 ${key}（${HOUSE_RULES[key].zh}）`,
        en: `the rule ${key} (${HOUSE_RULES[key].en})`,
      }),
    ),
    ...profileUses(article),
  ]
  return [...new Set(uses.map(use => use[lang]))]
}

function profileUses(article: FoundArticle): Phrase[] {
  return REGION_IDS.flatMap(region =>
    VERSIONS[region].flatMap(version =>
      statedValues(version.value)
        .filter(({ stated }) => stated.citation.zh === article.zh)
        .map(
          ({ label, words }): Phrase => ({
            zh: `${REGION_NAMES[region].zh}的“${label.zh}”：${words.zh}`,
            en: `${REGION_NAMES[region].en}, ${label.en}: ${words.en}`,
          }),
        ),
    ),
  )
}

const use = (citation: CitationId, zh: string, en: string) => ({ citation, zh, en })

/** What no table tells: the steps of counting and of procedure that name the article in their code. */
const COUNT_USES: readonly ({ readonly citation: CitationId } & Phrase)[] = [
  use('civil278Votes', '参与比例和同意比例（2021年起）', 'quorum and bars from 2021'),
  use('civil278Matters', '事项类别', 'the list of matters'),
  use('civil1259', '“以上”含本数，“过半数”不含', '“at least” and “more than”'),
  use('civil1260', '2021年1月1日起改用民法典', 'the change of law on 2021-01-01'),
  use('property76', '2021年前的同意比例', 'the bars before 2021'),
  use('regulation10', '只有一个业主时的提示', 'the note on a single owner'),
  use('regulation12', '2021年前的参加比例；会议形式', 'the quorum before 2021; forms of meeting'),
  use('regulation14', '召集时核对公告期', 'the notice period checked by convene'),
  use('interpretation8', '面积依据', 'the source of areas'),
  use('interpretation9', '合并计算人数', 'which units are one head'),
  use('interpretation12', '结果公告中的撤销期限', 'the time limit told with the result'),
  use('guideline26', '送达未表决的计算', 'counting silent owners'),
  use('civil230', '继承人为共有人', 'heirs as co-owners'),
  use('shanghai28', '换届期间的事项提示', 'the warning on frozen matters'),
  use('shanghai126', '事项 elevator-site', 'the matter elevator-site'),
  use('minhangCourt', '送达未表决计入多数的条件', 'the conditions of the silence rule'),
]
