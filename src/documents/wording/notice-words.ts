import type { Assembly, Compound, HouseRules } from '../../assembly/assembly.ts'
import { type GroupKind, groupKindOf } from '../../assembly/bodies/group.ts'
import type { Scope } from '../../assembly/item.ts'
import type { RecordMoment } from '../../assembly/records/record-code.ts'
import { CONVENER_WORDS, USE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Bar } from '../../basics/bar.ts'
import { printedCode } from '../../basics/digest.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { RollFigures } from '../../count/outcome.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import { groupName } from '../../law/elections/group.ts'
import type { Profile } from '../../law/profile.ts'
import type { Regime } from '../../law/regime.ts'
import { clauseName } from './rule-words.ts'
import { barWords } from './words.ts'

/* Sentences that papers share; in English for the reading aid beside them. */

/** The meeting's full name: the compound's stands before a title that does not hold it. */
export function meetingName(compound: Pick<Compound, 'name'>, assembly: Pick<Assembly, 'title'>): string {
  return assembly.title.includes(compound.name) ? assembly.title : `${compound.name}${assembly.title}`
}

/** Who convenes, and so signs. */
export function convenerName(
  compound: Pick<Compound, 'name' | 'street' | 'committeeOfResidents'>,
  { convener, kind }: Pick<Assembly, 'convener' | 'kind'>,
  profile: Profile,
  lang: Lang,
): string {
  const { name } = compound
  const of = ({ zh, en }: Phrase) => ({ zh: `${name}${zh}`, en: `the ${en} of ${name}` })[lang]
  switch (convener) {
    case 'committee':
      return of({ zh: '业主委员会', en: 'owners’ committee' })
    case 'group':
      return of(fullGroupName(groupKindOf(kind), profile))
    case 'street':
      return streetOffice(compound.street, lang) || CONVENER_WORDS.street[lang]
    case 'residents':
      return compound.committeeOfResidents || CONVENER_WORDS.residents[lang]
  }
}

/** What a group is called on paper: a 换届改选小组 with the committee that it has elected anew. */
export function fullGroupName(kind: GroupKind, profile: Profile): Phrase {
  const { zh, en } = groupName(kind, profile)
  return { zh: kind === 're-election' && !zh.endsWith('委员会') ? `业主委员会${zh}` : zh, en }
}

/** The office a letter is written to: a street has an 办事处, a town its 人民政府; empty when none is on record. */
export function streetOffice(street: string, lang: Lang): string {
  if (street.endsWith('街道')) return { zh: `${street}办事处`, en: `the street office of ${street}` }[lang]
  if (!/[镇乡]$/.test(street)) return street
  return { zh: `${street}人民政府`, en: `the government of ${street}` }[lang]
}

/** Empty for the whole compound. */
export function scopeSentence(scope: Scope, subject: 'meeting' | 'item', lang: Lang = 'zh'): string {
  if (scope.by === 'all') return ''
  const places = listOf(scope.values, lang)
  const [zh, en] = { meeting: ['本次会议', 'This meeting'], item: ['本项', 'This item'] }[subject]
  return {
    zh: `${zh}的范围为下列${scope.by === 'building' ? '楼幢' : '单元（门号）'}的业主：${places}。`,
    en: `${en} is of the owners of these ${scope.by === 'building' ? 'buildings' : 'entrances'}: ${places}.`,
  }[lang]
}

/** What was left out of the roll by its use; empty when nothing was. */
export function leftOutSentence(roll: RollFigures, areaPlaces: number, lang: Lang): string {
  const { units, area } = roll.leftOut
  if (units === 0) return ''
  const size = areaText(area, areaPlaces)
  return {
    zh: `另有专有部分以外或者按用途不计入的车位、储藏室、公共用房等${units}处，面积${size}平方米，不计入人数和面积。`,
    en: `${units} parking spaces, storage rooms, common rooms and the like, ${size} m², are no exclusive parts or do not count by their use; they count neither in heads nor in area. `,
  }[lang]
}

/** Where the whole compound votes: what its roll lacks, or has too much, beside the area that the register has; empty for nothing. */
export function registeredSentence(
  { registeredArea }: Pick<Compound, 'registeredArea'>,
  { scope }: Pick<Assembly, 'scope'>,
  roll: RollFigures,
  areaPlaces: number,
  lang: Lang,
): string {
  const area = roll.area + roll.leftOut.area
  if (registeredArea === null || scope.by !== 'all' || registeredArea === area) return ''
  const [registered, sum, difference] = [registeredArea, area, Math.abs(registeredArea - area)].map(figure =>
    areaText(figure, areaPlaces),
  )
  return {
    zh: `登记簿所载本小区专有部分总面积为${registered}平方米，名册所载为${sum}平方米（含不计入的部分），相差${difference}平方米。`,
    en: `The register has ${registered} m² of exclusive area in all, the roll ${sum} m² (with what does not count), a difference of ${difference} m².`,
  }[lang]
}

/** How heads are counted, by the house rule in force. */
export function headsSentence(rules: HouseRules, lang: Lang): string {
  const developer = {
    zh: '建设单位尚未出售和虽已出售但尚未交付的部分，合计按一人计算',
    en: 'what the developer has not sold, or sold but not delivered, is one head together',
  }[lang]
  if (rules.headcount === 'by-unit')
    return {
      zh: `业主人数依${clauseName(rules['headcount-clause'])}，按专有部分的数量计算，一个专有部分按一人计算；${developer}。`,
      en: `By ${clauseName(rules['headcount-clause'], 'en')} heads are the number of units, one head a unit; ${developer}.`,
    }[lang]
  return {
    zh: `业主人数按照专有部分的数量计算，一个专有部分按一人计算；同一业主有两个以上专有部分的，合计按一人计算；一个专有部分由数人共有的，按一人计算；${developer}。`,
    en: `Heads are the number of units, one head a unit; several units of one owner are one head; several co-owners of a unit are one head; ${developer}.`,
  }[lang]
}

/** How areas are found, and which uses count. */
export function areasSentence(rules: HouseRules, lang: Lang): string {
  const added = listOf(
    rules['counted-uses'].map(use => USE_WORDS[use][lang]),
    lang,
  )
  const uses =
    added === ''
      ? {
          zh: '车位、储藏室、公共用房不计入。',
          en: 'Parking spaces, storage rooms and common rooms do not count.',
        }
      : {
          zh: `依本小区规则，已单独登记的${added}计入，分子、分母一致。`,
          en: `By the rules of this estate these count where they are registered by themselves, in part and whole alike: ${added}.`,
        }
  return {
    zh: `专有部分面积按照不动产登记簿记载的面积计算；尚未登记的，暂按测绘机构的实测面积计算；尚未实测的，暂按房屋买卖合同记载的面积计算。${uses.zh}`,
    en: `Areas are those of the real estate register; of what is not registered, for now the surveyed ones; of what is not surveyed, those of the contract of sale. ${uses.en}`,
  }[lang]
}

/** What share of all owners must take part. */
export function quorumSentence(regime: Regime, lang: Lang): string {
  const bar = barWords(regime.quorum, lang)
  return regime.base === 'roll'
    ? {
        zh: `有专有部分面积${bar}且人数${bar}的业主参加`,
        en: `owners with ${bar} of the exclusive area and ${bar} of the heads take part`,
      }[lang]
    : {
        zh: `由专有部分面积占比${bar}的业主且人数占比${bar}的业主参与表决`,
        en: `owners with ${bar} of the exclusive area and ${bar} of the heads take part in the vote`,
      }[lang]
}

/** What share must agree, on both axes. */
export function consentSentence(bar: Bar, base: 'participating' | 'roll', lang: Lang): string {
  const words = barWords(bar, lang)
  return base === 'roll'
    ? {
        zh: `经专有部分占建筑物总面积${words}的业主且占总人数${words}的业主同意`,
        en: `the consent of owners with ${words} of the whole area and ${words} of all heads`,
      }[lang]
    : {
        zh: `经参与表决专有部分面积${words}的业主且参与表决人数${words}的业主同意`,
        en: `the consent of owners with ${words} of the area taking part and ${words} of the heads taking part`,
      }[lang]
}

/** Names in one line, as a list of people. */
export function listOf(names: readonly string[], lang: Lang = 'zh'): string {
  return names.join({ zh: '、', en: ', ' }[lang])
}

/** What silence and 随多数 come to where the house rules have them: on the notice and on the ballot (counting.md §7). */
export function majorityWarnings(rules: HouseRules, lang: Lang): string[] {
  const found: Phrase[] = []
  if (silenceCounts(rules)) {
    const days = rules['silence-service-days']
    const served =
      days > 0
        ? { zh: `截止的${days}日以前已经有效送达`, en: `served ${days} days before the close or earlier` }
        : { zh: '截止以前已经有效送达', en: 'served before the close' }
    const elections =
      rules['silence-elections'] === 'by-clause'
        ? {
            zh: '选举和多选一事项计入参与表决，不计入任何候选人或者选项',
            en: 'in elections and choices they take part and count for no candidate and no option',
          }
        : { zh: '选举和多选一事项不适用', en: 'it does not hold for elections and choices' }
    const [effect, advice] =
      rules.silence === 'with-majority'
        ? [
            {
              zh: '计入参与表决，并按已表决业主的多数意见（人数和面积均占多数的一方）计算',
              en: 'takes part and counts with the majority of those who voted (on both heads and area)',
            },
            {
              zh: '不愿按多数意见计算的业主',
              en: 'Owners who do not want to be counted with the majority',
            },
          ]
        : [
            {
              zh: '计入参与表决，计为弃权，不计入同意或者反对',
              en: 'takes part as abstaining, neither for nor against',
            },
            { zh: '要表示同意或者反对的业主', en: 'Owners who are for or against' },
          ]
    const clause = rules['silence-clause']
    found.push(
      {
        zh: `特别提示：不交回表决票也会产生后果。依${clauseName(clause)}，表决票在${served.zh}而业主在截止以前没有交回的，该业主${effect.zh}。仅以公告方式送达的不适用；${elections.zh}。${advice.zh}，请在截止以前交回表决票。`,
        en: `Mind: not returning a ballot has consequences too. By ${clauseName(clause, 'en')} an owner whose ballot was ${served.en} and is not returned before the close ${effect.en}. It does not hold where the only service was a public notice; ${elections.en}. ${advice.en} please return the ballot before the close.`,
      },
      { zh: `条款原文：${clause}`, en: `The clause: ${clause}` },
    )
  }
  if (rules['follow-mark'] === 'allowed')
    found.push({
      zh: '表决票上设有“随多数”。填写“随多数”的，计入参与表决，并按人数和面积均占多数的意见计算；人数与面积的多数意见不一致的，不计入任何一方。',
      en: 'The ballot has “with the majority”. Who marks it takes part and counts with the opinion that has the majority of both heads and area; where these differ, it counts for neither side.',
    })
  return found.map(told => told[lang])
}

/** The moments whose head papers bear. */
export const MOMENT_WORDS: Readonly<Record<RecordMoment['moment'], Phrase>> = {
  convened: { zh: '召集', en: 'convening' },
  closed: { zh: '截止', en: 'close' },
  declared: { zh: '宣布', en: 'declaration' },
}

/** What each page of a paper says of the record that it was printed from. */
export function recordLine({ moment, no, hash }: RecordMoment): Phrase {
  const { zh, en } = MOMENT_WORDS[moment]
  const code = printedCode(hash)
  return {
    zh: `记录校验码（${zh}时，日志第${no}条）：${code}`,
    en: `Code of the record (at the ${en}, log entry ${no}): ${code}`,
  }
}
