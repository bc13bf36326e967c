import { areaText } from '../../basics/area.ts'
import { dayInChinese, dayOf, minuteInChinese } from '../../basics/time.ts'
import { conveningValues } from '../convening.ts'
import { convenerName, meetingName, scopeSentence, streetOffice } from '../notice/sentences.ts'
import { resultValues } from '../result.ts'
import { FORM_WORDS, KIND_WORDS } from '../wording/words.ts'
import { deadlineValues } from './deadlines.ts'
import type { PaperFacts } from './facts.ts'
import type { PaperKind } from './kind.ts'
import type { GroupId, GroupValues } from './places.ts'
import { ballotValues, mandateValues, voterValues } from './values/ballots.ts'
import { candidateValues, committeeValues } from './values/candidates.ts'
import { adoptionValues, filingValues } from './values/closing.ts'
import { countingValues } from './values/counting.ts'
import { doorValues, openingValues } from './values/doors.ts'
import { elevatorValues } from './values/elevator.ts'
import { itemsAbout } from './values/items.ts'
import { rollRows, unsoldArea } from './values/roll.ts'
import { startingValues } from './values/starting.ts'

/** A blank to be filled in by hand. */
export const BLANK_LINE = '＿＿＿＿＿＿'
const BLANK_DAY = '＿＿＿＿年＿＿月＿＿日'

/** What a template of this kind may show: the values of its groups, then its blanks, then what was given for them. */
export function paperValues(
  kind: PaperKind,
  facts: PaperFacts,
  fills: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const blanks = Object.keys(kind.blanks ?? {}).map(place => [place, BLANK_LINE] as const)
  return {
    ...Object.fromEntries(blanks),
    ...Object.assign({}, ...kind.groups.map(group => VALUES[group](facts))),
    ...(kind.groups.includes('meeting') && { 公告日期: paperDay(kind, facts) }),
    ...Object.fromEntries(fills),
  }
}

function paperDay({ dated }: PaperKind, { assembly }: PaperFacts): string {
  if (!dated) return BLANK_DAY
  const day = {
    convened: assembly.convenedOn,
    opens: assembly.convenedOn === null ? null : dayOf(assembly.opensAt),
    closed: assembly.closedAt && dayOf(assembly.closedAt),
    declared:
      (assembly.declaredAt ?? assembly.closedAt) && dayOf(assembly.declaredAt ?? assembly.closedAt ?? ''),
  }[dated]
  return day ? dayInChinese(day) : BLANK_DAY
}

const VALUES: { readonly [G in GroupId]: (facts: PaperFacts) => GroupValues<G> } = {
  meeting: ({ compound, assembly, inFull }) => ({
    小区名称: compound.name,
    小区地址: compound.address || BLANK_LINE,
    行政区: compound.district || BLANK_LINE,
    街道: compound.street || BLANK_LINE,
    街道办事处: streetOffice(compound.street) || BLANK_LINE,
    居民委员会: compound.committeeOfResidents || BLANK_LINE,
    建设单位: compound.developer || BLANK_LINE,
    会议名称: meetingName(compound, assembly),
    会议代码: assembly.code,
    会议类别: KIND_WORDS[assembly.kind].zh,
    会议形式: FORM_WORDS[assembly.form].zh,
    会议范围: scopeSentence(assembly.scope, '本次会议'),
    召集人: convenerName(compound, assembly.kind),
    表决开始: minuteInChinese(assembly.opensAt),
    表决截止: minuteInChinese(assembly.closesAt),
    原定截止: minuteInChinese(assembly.plannedClosesAt),
    延长理由: assembly.extensionReason,
    召集日期: dayText(assembly.convenedOn),
    开始日期: dayInChinese(dayOf(assembly.opensAt)),
    截止日期: dayInChinese(dayOf(assembly.closesAt)),
    宣布日期: dayText(assembly.declaredAt),
    公告日期: BLANK_DAY,
    议事规则: assembly.kind === 'first' ? '《首次业主大会会议表决规则》' : '《业主大会议事规则》',
    内部: inFull ? '是' : '',
  }),
  starting: startingValues,
  agenda: facts => {
    const { 表决事项, 参与要求, 填写规则, 委托规则, 特别提示, 无效情形, 法律依据 } = convening(facts)
    return {
      表决事项,
      ...itemsAbout(facts.items),
      参与要求,
      填写规则,
      委托规则,
      特别提示,
      无效情形,
      法律依据,
    }
  },
  roll: facts => {
    const { 专有部分数, 全体人数, 全体面积, 不计入说明, 人数计算, 面积计算 } = convening(facts)
    const units = facts.units()
    return {
      专有部分数,
      全体人数,
      全体面积,
      不计入说明,
      人数计算,
      面积计算,
      建设单位面积: areaText(unsoldArea(units)),
      名册: rollRows(units, facts.inFull),
    }
  },
  candidates: candidateValues,
  ballots: ballotValues,
  count: facts => {
    const { 表决事项: 各项结果, 法律依据: 结果依据, ...values } = result(facts)
    const {
      待确认标记,
      待确认说明,
      延长说明,
      参与情况,
      参与检验,
      参与图,
      表决票,
      表决票说明,
      会议决定,
      计票规则,
      核验码,
    } = values
    return {
      待确认标记,
      待确认说明,
      延长说明,
      参与情况,
      参与检验,
      参与图,
      表决票,
      表决票说明,
      各项结果,
      会议决定,
      计票规则,
      结果依据,
      核验码,
    }
  },
  committee: committeeValues,
  deadlines: deadlineValues,
  mandates: mandateValues,
  doors: doorValues,
  opening: openingValues,
  voter: voterValues,
  packet: ({ packet }) => ({ 材料: packet }),
  rows: ({ rowCount }) => ({ 空行: Array.from({ length: rowCount }, (_, i) => ({ 序号: i + 1 })) }),
  counting: countingValues,
  adoption: adoptionValues,
  filing: filingValues,
  elevator: elevatorValues,
  convening,
  result,
}

function convening({ compound, assembly, items, rules, tally }: PaperFacts) {
  return conveningValues({ compound, assembly, items, roll: tally().roll, rules })
}

function result({ compound, assembly, items, rules, changedRules, checkCode, tally }: PaperFacts) {
  return resultValues({ compound, assembly, items, tally: tally(), rules, changedRules, checkCode })
}

function dayText(time: string | null): string {
  return time === null ? BLANK_DAY : dayInChinese(dayOf(time))
}
