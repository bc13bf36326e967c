import type { Lang } from '../../basics/phrase.ts'
import type { Derived, ElevatorOutcome, Established } from '../../count/items/derived.ts'
import type { ElectionTally } from '../../count/outcome.ts'
import { citedInFull } from '../../law/told/cited.ts'

/** What several items come to together (counting.md §8), a sentence each. */
export function derivedSentences({ established, elevators }: Derived, lang: Lang): string[] {
  return [
    ...(established ? [establishedSentence(established, lang)] : []),
    ...elevators.map(pair => elevatorSentence(pair, lang)),
  ]
}

/** What a first assembly decides together. */
export const FIRST_NEED_WORDS = {
  rules: { zh: '业主大会议事规则', en: 'the rules of procedure' },
  covenant: { zh: '管理规约', en: 'the covenant' },
  committee: { zh: '业主委员会', en: 'the committee' },
} as const

function establishedSentence(established: Established, lang: Lang): string {
  if (established.established)
    return {
      zh: '首次业主大会会议通过了业主大会议事规则和管理规约，并选举产生了业主委员会，业主大会成立。',
      en: 'The first assembly adopted its rules and covenant and elected a committee: the owners’ assembly is established.',
    }[lang]
  const missing = (['rules', 'covenant', 'committee'] as const)
    .filter(part => !established[part])
    .map(part => FIRST_NEED_WORDS[part][lang])
  return {
    zh: `业主大会尚未成立：须同时通过业主大会议事规则、管理规约并选举产生业主委员会，尚缺${missing.join('、')}。`,
    en: `The owners’ assembly is not established yet: rules, covenant and committee are needed together; missing: ${missing.join(', ')}.`,
  }[lang]
}

function elevatorSentence({ motion, site, carried }: ElevatorOutcome, lang: Lang): string {
  return carried
    ? {
        zh: `加装电梯须由${motion}（所在范围的业主）和${site}（全体业主）均予同意，两项均获得通过。`,
        en: `The elevator needs both ${motion} (its own owners) and ${site} (all owners): both are carried.`,
      }[lang]
    : {
        zh: `加装电梯须由${motion}（所在范围的业主）和${site}（全体业主）均予同意，本次没有同时获得通过。`,
        en: `The elevator needs both ${motion} (its own owners) and ${site} (all owners): they are not both carried.`,
      }[lang]
}

/** How the committee stands after an election; nothing where every seat of a whole committee is filled. */
export function committeeSentences(item: ElectionTally, lang: Lang): string[] {
  const { members, agreed, formed, even, citation } = item.committee
  if (members >= agreed && !even) return []
  const lines: string[] = []
  if (formed && citation)
    lines.push(
      {
        zh: `业主委员会现有委员${members}名，少于约定的${agreed}名，依${citedInFull(citation)}，业主委员会成立。`,
        en: `The committee has ${members} of ${agreed} members and is formed by ${citation.en}.`,
      }[lang],
    )
  else if (!formed)
    lines.push(
      {
        zh: item.committee.seated
          ? `业主委员会应有委员${agreed}名，现有${members}名，尚未补足。`
          : `业主委员会应有委员${agreed}名，选出${members}名，本届业主委员会尚未成立。`,
        en: `The committee should have ${agreed} members and has ${members}: ${item.committee.seated ? 'its seats are not all filled' : 'it is not yet formed'}.`,
      }[lang],
    )
  if (even)
    lines.push(
      {
        zh: `委员人数为双数（${members}名），应当依法另行选举，使委员人数为单数。`,
        en: `The number of members is even (${members}); a further election should make it odd.`,
      }[lang],
    )
  return lines
}
