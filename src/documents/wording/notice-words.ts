import type { Assembly, AssemblyKind, Compound, HouseRules } from '../../assembly/assembly.ts'
import type { Scope } from '../../assembly/item.ts'
import { CONVENER_WORDS, USE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Bar } from '../../basics/bar.ts'
import type { RollFigures } from '../../count/outcome.ts'
import { silenceCounts } from '../../law/contested-rules.ts'
import type { Profile } from '../../law/profile.ts'
import type { Regime } from '../../law/regime.ts'
import { clauseName } from './rule-words.ts'
import { barWords } from './words.ts'

/* Sentences that both notices share. They are Chinese only: a notice is posted in the compound. */

/** The meeting's full name: the compound's stands before a title that does not hold it. */
export function meetingName(compound: Pick<Compound, 'name'>, assembly: Pick<Assembly, 'title'>): string {
  return assembly.title.includes(compound.name) ? assembly.title : `${compound.name}${assembly.title}`
}

/** Who convenes, and so signs. */
export function convenerName(
  compound: Pick<Compound, 'name' | 'street' | 'committeeOfResidents'>,
  { convener, kind }: Pick<Assembly, 'convener' | 'kind'>,
  profile: Pick<Profile, 'convenerOfFirst' | 'reElectionGroup'>,
): string {
  switch (convener) {
    case 'committee':
      return `${compound.name}业主委员会`
    case 'group':
      return `${compound.name}${groupName(kind, profile)}`
    case 'street':
      return streetOffice(compound.street) || CONVENER_WORDS.street.zh
    case 'residents':
      return compound.committeeOfResidents || CONVENER_WORDS.residents.zh
  }
}

function groupName(
  kind: AssemblyKind,
  profile: Pick<Profile, 'convenerOfFirst' | 'reElectionGroup'>,
): string {
  if (kind !== 'first') return reElectionGroupName(profile)
  return profile.convenerOfFirst?.value === 'property-committee' ? '物业管理委员会' : '首次业主大会会议筹备组'
}

/** What the body that holds a re-election is called here: 换届改选小组, 换届小组 …, or 物业管理委员会. */
export function reElectionGroupName({ reElectionGroup }: Pick<Profile, 'reElectionGroup'>): string {
  const name = reElectionGroup?.value.name?.zh ?? '换届改选小组'
  return name.endsWith('委员会') ? name : `业主委员会${name}`
}

/** The office a letter is written to: a street has an 办事处, a town its 人民政府; empty when none is on record. */
export function streetOffice(street: string): string {
  if (street.endsWith('街道')) return `${street}办事处`
  return /[镇乡]$/.test(street) ? `${street}人民政府` : street
}

/** Empty for the whole compound. */
export function scopeSentence(scope: Scope, subject: string): string {
  if (scope.by === 'all') return ''
  return `${subject}的范围为下列${scope.by === 'building' ? '楼幢' : '单元（门号）'}的业主：${scope.values.join('、')}。`
}

/** What was left out of the roll by its use; empty when nothing was. */
export function leftOutSentence(roll: RollFigures, areaPlaces = 2): string {
  const { units, area } = roll.leftOut
  return units === 0
    ? ''
    : `另有专有部分以外或者按用途不计入的车位、储藏室、公共用房等${units}处，面积${areaText(area, areaPlaces)}平方米，不计入人数和面积。`
}

/** Where the whole compound votes: what its roll lacks, or has too much, beside the area that the register has; empty for nothing. */
export function registeredSentence(
  { registeredArea }: Pick<Compound, 'registeredArea'>,
  { scope }: Pick<Assembly, 'scope'>,
  roll: RollFigures,
  areaPlaces = 2,
): string {
  const area = roll.area + roll.leftOut.area
  if (registeredArea === null || scope.by !== 'all' || registeredArea === area) return ''
  const [registered, sum, difference] = [registeredArea, area, Math.abs(registeredArea - area)].map(figure =>
    areaText(figure, areaPlaces),
  )
  return `登记簿所载本小区专有部分总面积为${registered}平方米，名册所载为${sum}平方米（含不计入的部分），相差${difference}平方米。`
}

/** How heads are counted, by the house rule in force. */
export function headsSentence(rules: HouseRules): string {
  const developer = '建设单位尚未出售和虽已出售但尚未交付的部分，合计按一人计算'
  if (rules.headcount === 'by-unit')
    return `业主人数依${clauseName(rules['headcount-clause'])}，按专有部分的数量计算，一个专有部分按一人计算；${developer}。`
  return `业主人数按照专有部分的数量计算，一个专有部分按一人计算；同一业主有两个以上专有部分的，合计按一人计算；一个专有部分由数人共有的，按一人计算；${developer}。`
}

/** How areas are found, and which uses count. */
export function areasSentence(rules: HouseRules): string {
  const added = rules['counted-uses'].map(use => USE_WORDS[use].zh)
  const uses =
    added.length === 0
      ? '车位、储藏室、公共用房不计入。'
      : `依本小区规则，已单独登记的${added.join('、')}计入，分子、分母一致。`
  return `专有部分面积按照不动产登记簿记载的面积计算；尚未登记的，暂按测绘机构的实测面积计算；尚未实测的，暂按房屋买卖合同记载的面积计算。${uses}`
}

/** What share of all owners must take part. */
export function quorumSentence(regime: Regime): string {
  const bar = barWords(regime.quorum, 'zh')
  return regime.base === 'roll'
    ? `有专有部分面积${bar}且人数${bar}的业主参加`
    : `由专有部分面积占比${bar}的业主且人数占比${bar}的业主参与表决`
}

/** What share must agree, on both axes. */
export function consentSentence(bar: Bar, base: 'participating' | 'roll'): string {
  const words = barWords(bar, 'zh')
  return base === 'roll'
    ? `经专有部分占建筑物总面积${words}的业主且占总人数${words}的业主同意`
    : `经参与表决专有部分面积${words}的业主且参与表决人数${words}的业主同意`
}

/** Names in one line, as a list of people. */
export function listOf(names: readonly string[]): string {
  return names.join('、')
}

/** What silence and 随多数 come to where the house rules have them: on the notice and on the ballot (counting.md §7). */
export function majorityWarnings(rules: HouseRules): string[] {
  const found: string[] = []
  if (silenceCounts(rules)) {
    const days = rules['silence-service-days']
    const served = days > 0 ? `截止的${days}日以前已经有效送达` : '截止以前已经有效送达'
    const elections =
      rules['silence-elections'] === 'by-clause'
        ? '选举和多选一事项计入参与表决，不计入任何候选人或者选项'
        : '选举和多选一事项不适用'
    const [effect, advice] =
      rules.silence === 'with-majority'
        ? [
            '计入参与表决，并按已表决业主的多数意见（人数和面积均占多数的一方）计算',
            '不愿按多数意见计算的业主',
          ]
        : ['计入参与表决，计为弃权，不计入同意或者反对', '要表示同意或者反对的业主']
    found.push(
      `特别提示：不交回表决票也会产生后果。依${clauseName(rules['silence-clause'])}，表决票在${served}而业主在截止以前没有交回的，该业主${effect}。仅以公告方式送达的不适用；${elections}。${advice}，请在截止以前交回表决票。`,
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
