import type { Post } from '../../../assembly/bodies/committee.ts'
import type { GroupBody } from '../../../assembly/bodies/group.ts'
import { areaText } from '../../../basics/area.ts'
import { hanNumeral } from '../../../basics/han-number.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { type Day, dayWords } from '../../../basics/time.ts'
import type { Weight } from '../../../count/weight.ts'
import { BODY_WORDS } from '../../../law/value-words.ts'
import { convenerName } from '../../wording/notice-words.ts'
import type { PaperFacts } from '../facts.ts'
import { blanksOf, type PaperKind } from '../kind.ts'

/** A committee as papers tell of it. */
export interface CommitteeFact {
  readonly term: number
  readonly starts: Day
  readonly ends: Day | null
  readonly size: number
  readonly held: readonly {
    readonly name: string
    readonly post: Post
    readonly unit: string
    readonly sex: string
    readonly politics: string
    /** By the assembly that the paper is about. */
    readonly electedHere: boolean
  }[]
  /** When its chair was chosen. */
  readonly chosenOn: Day | null
  readonly filing: string
  readonly filedOn: Day | null
}

/** The group that prepares the assembly. */
export interface GroupFact {
  readonly formedOn: Day
  readonly members: readonly {
    readonly name: string
    readonly body: GroupBody
    readonly building: string
    readonly chair: boolean
  }[]
}

/** Who asked for an assembly together, as far as signatures count. */
export interface PetitionFact {
  readonly handedInOn: Day
  readonly signed: Weight
}

/** Who is on record around an assembly; null where nobody is. */
export interface PeopleFacts {
  /** The committee that this assembly elected, or filled up. */
  readonly elected: CommitteeFact | null
  /** The one that was in office before it. */
  readonly inOffice: CommitteeFact | null
  readonly group: GroupFact | null
  /** The petition whose items are voted on here, once it was handed in. */
  readonly petition: PetitionFact | null
  /** When the contract with the manager ends, as a plan that leads here has it. */
  readonly contractEnds: Day | null
}

/** What the record has for the blanks of a kind, so that it is not written by hand once more. */
export function knownBlanks(kind: PaperKind, facts: PaperFacts): Record<string, string> {
  if (!kind.people) return {}
  const { lang } = facts
  const people = facts.people()
  const known: Readonly<Record<string, string | undefined>> = {
    group: () => groupBlanks(people.group, lang),
    convener: () => convenerBlanks(facts),
    elected: () => committeeBlanks(people.elected, 'elected', lang),
    inOffice: () => committeeBlanks(people.inOffice, 'inOffice', lang),
    petition: () => petitionBlanks(people.petition, lang),
    contract: () => contractBlanks(people.contractEnds, lang),
  }[kind.people]()
  const blanks = Object.keys(blanksOf(kind)).map(place => [place, known[place] ?? ''] as const)
  return Object.fromEntries(blanks.filter(([, text]) => text !== ''))
}

function groupBlanks(group: GroupFact | null, lang: Lang): Record<string, string | undefined> {
  const chair = group?.members.find(member => member.chair)
  return {
    成立日期: group ? dayWords(group.formedOn, lang) : undefined,
    组长:
      chair &&
      {
        zh: `${chair.name}（${BODY_WORDS[chair.body].zh}）`,
        en: `${chair.name} (${BODY_WORDS[chair.body].en})`,
      }[lang],
  }
}

/** A group that convenes is named; owners of a building who decide by themselves (业主小组) name theirs. */
function convenerBlanks({
  lang,
  compound,
  assembly,
  profile,
}: PaperFacts): Record<string, string | undefined> {
  return {
    小组名称: assembly.convener === 'group' ? convenerName(compound, assembly, profile, lang) : undefined,
  }
}

function petitionBlanks(petition: PetitionFact | null, lang: Lang): Record<string, string | undefined> {
  if (!petition) return {}
  const { handedInOn, signed } = petition
  return {
    提议日期: dayWords(handedInOn, lang),
    提议人数: String(signed.headcount),
    提议面积: areaText(signed.area),
  }
}

function contractBlanks(ends: Day | null, lang: Lang): Record<string, string | undefined> {
  return { 合同届满: ends === null ? undefined : dayWords(ends, lang) }
}

function committeeBlanks(
  committee: CommitteeFact | null,
  which: 'elected' | 'inOffice',
  lang: Lang,
): Record<string, string | undefined> {
  if (!committee) return {}
  const { term, starts, ends, size, held, chosenOn, filing, filedOn } = committee
  const named = (post: Post) =>
    held
      .filter(member => member.post === post)
      .map(({ name }) => name)
      .join('、')
  return {
    届次: {
      zh: which === 'elected' ? `第${hanNumeral(term)}届` : hanNumeral(term),
      en: which === 'elected' ? `term ${term}` : String(term),
    }[lang],
    任期:
      ends === null
        ? undefined
        : { zh: `自${dayWords(starts, 'zh')}起至${dayWords(ends, 'zh')}止`, en: `${starts} to ${ends}` }[
            lang
          ],
    任期开始: dayWords(starts, lang),
    任期届满: ends === null ? undefined : dayWords(ends, lang),
    应有委员: String(size),
    现有委员: String(held.length),
    主任: named('chair'),
    副主任: named('vice-chair'),
    负责人: named('chair'),
    委员会会议日期: chosenOn === null ? undefined : dayWords(chosenOn, lang),
    备案编号: filing,
    备案日期: filedOn === null ? undefined : dayWords(filedOn, lang),
  }
}

/** The members of the group in rows; empty where none is on record. Of owners a public list tells the building. */
export function groupRows({ lang, people }: PaperFacts) {
  return (people().group?.members ?? []).map(({ name, body, building, chair }, i) => ({
    序号: i + 1,
    姓名: name,
    代表身份: BODY_WORDS[body][lang],
    楼号: building,
    职务: chair ? { zh: '组长', en: 'chair' }[lang] : '',
  }))
}
