import { after, before, byDistrict, dayBefore, months, shown, workdays } from '../calendar/day-rule.ts'
import { citing, due, type LocalCalendar, type LocalSteps } from '../calendar/step.ts'

/*
 * The procedures of Shanghai, whole: 上海市住宅物业管理规定 from its text of 2018; 6号 is 沪房规范〔2021〕6号, the short names of notices stand at the end.
 */

const NOTICE_6 = { from: '2021-07-01', until: '2026-06-30' } as const
const TENDERS = { from: '2026-01-01', until: '2030-12-31' } as const

const SINCE_2024_09_24: LocalSteps = {
  // 换届
  R1: due(dayBefore(months('E', -5)), ['上海28¶1'], 'P'),
  R1b: due(null, ['上海28¶2'], 'P'),
  R2: {
    ...due(after('R', 60), ['上海28¶1', '28¶3'], 'P'),
    zh: '组建换届改选小组：业主、街道（乡镇）、居委会，单数，业主不少于一半且符合条件，街道任组长，没有建设单位',
    en: 'the group is formed: owners, street office, residents’ committee; odd, at least half fit owners, led by the street office, no developer',
  },
  R3: due(after('G', 7), ['上海15¶1 by analogy'], 'D'),
  R3b: due(null, ['上海5¶3(二)', '15¶5 by analogy'], 'P'),
  R4: due('V', ['上海28¶4'], 'P'),
  R5: due(after('G', 10), ['上海29¶1'], 'P'),
  R6: due(null, ['上海67¶2'], 'P'),
  R6b: { ...due(months('V', 1), ['6号11'], 'P'), ...NOTICE_6 },
  R7: due(before('O', 15), ['上海16 by analogy'], 'D'),
  R8: due(null, ['上海20¶3', '21¶1'], 'P'),
  R9: due(before('O', 15), ['上海21¶1', '16¶2 by analogy'], 'P'),
  R10: due(before('O', 15), ['条例14'], 'P'),
  R11: due(dayBefore('O'), ['上海25¶2'], 'P'),
  R12: due(before('C', 7), ['议事规则', '指导规则22'], 'S'),
  R13: due('E', ['上海28¶1'], 'P'),
  R14: due(after('V', 3), ['上海21¶2'], 'P'),
  R15: due(after('V', 3), ['上海21¶2', '指导规则32'], 'D'),
  R16: due(null, ['上海22', '23¶1(六)'], 'P'),
  R17: due(after('V', 30), ['上海29¶2', '23¶1', '条例16'], 'P'),
  R18: due(after('F', 20), ['上海34'], 'P'),
  R19: due(after('R18', 10), ['上海29¶2'], 'P'),
  R20: due(null, ['上海29¶3'], 'P'),
  R21: due(null, ['上海23¶3'], 'P'),
  R22: due(null, ['上海67¶2'], 'P'),
  R22b: due(dayBefore(shown('R22', 30)), ['上海67¶2'], 'P'),
  R23: due(null, ['浦东9', '6号9'], 'P*'),
  R24: due(months('W', 12), ['民法典280¶2', '199', '解释12'], 'P'),

  // 首次业主大会会议
  A0: citing(['上海13¶2'], 'P'),
  A1: due(after('A0', 30), ['上海14¶1'], 'P'),
  A1b: due(null, ['上海14¶2'], 'P'),
  A2: due(after('R', 60), ['上海15¶1–2'], 'P'),
  A3: due(after('G', 7), ['上海15¶1'], 'P'),
  A4: due(null, ['上海15¶5'], 'P'),
  A5: due(before('O', 15), ['上海16¶2'], 'P'),
  A6: due(dayBefore('O'), ['上海16¶2'], 'P'),
  A7: due(before('O', 15), ['条例14'], 'P'),
  A8: due(after('G', 90), ['上海16¶3'], 'P'),
  A9: due(null, ['指导规则15'], 'K'),
  A10a: due(after('V', 3), ['上海21¶2'], 'P'),
  A10b: due(after('V', 3), ['上海21¶2', '指导规则32'], 'D'),
  A10c: due(null, ['上海22', '23¶1(六)'], 'P'),
  A10d: due(after('V', 30), ['上海23¶1', '条例16'], 'P'),
  A10e: due(after('F', 20), ['上海34'], 'P'),
  A10f: due(null, ['上海23¶3'], 'P'),
  A11: due(after('V', 30), ['上海42¶1'], 'P'),
  A12: due('V', ['上海16¶4'], 'P'),
  A13: due(months('W', 12), ['民法典280¶2', '199', '解释12'], 'P'),

  // 业委会召集的会议
  N0: due(null, ['上海25¶1', '条例13'], 'P'),
  N1: due(before('O', 15), ['条例14'], 'P'),
  N2: due(dayBefore('O'), ['上海25¶2'], 'P'),
  N3: due(before('C', 7), ['议事规则', '指导规则22'], 'S'),
  N4: due(null, ['民法典278', '上海18'], 'P'),
  N5: due(null, ['上海27¶3', '条例20'], 'P'),
  N6: due(months('W', 12), ['民法典280¶2', '199', '解释12'], 'P'),
  T1: citing(['上海25¶1', '条例13'], 'P'),
  T2: due(null, ['上海25¶1'], 'P'),
  T3: due(null, ['上海25¶3'], 'P'),
  T4a: citing(['上海26¶1'], 'P'),
  T4: due(null, ['上海26¶1'], 'P'),
  C1: due(null, ['上海12¶1(三)', '25¶1'], 'P'),
  C2: due(before('O', 15), ['条例14'], 'D'),
  C3: due(null, ['民法典278¶1(1)(2)', '上海18'], 'P'),
  C4: due(null, ['上海27¶3'], 'P'),
  C5: due(after('V', 30), ['上海33¶1'], 'P'),
  C5b: due(after('F', 20), ['上海34'], 'P'),

  // 罢免、补选、提前换届
  K1: citing(['上海31¶1(一)(二)', '¶2'], 'P'),
  K1b: due(null, ['上海31¶2'], 'P'),
  K2: due(before('O', 15), ['上海31¶1(三)', '¶2', '民法典278¶1(3)'], 'P'),
  K3: due(before('O', 15), ['上海31¶1(四)–(六)', '¶2', '民法典278¶1(3)'], 'P'),
  K4: due(after('end', 10), ['上海30'], 'P'),
  K5: due(after('end', 30), ['上海33¶1'], 'P'),
  K5b: due(after('F', 20), ['上海34'], 'P'),
  B1: due(null, ['上海32¶1'], 'P'),
  B2: { ...due(months('P', 3), ['6号4'], 'P'), ...NOTICE_6 },
  B3: due(null, ['上海20¶3', '21¶1 by analogy'], 'D'),
  B4: due(before('O', 15), ['上海21¶1', '16¶2 by analogy'], 'D'),
  B5: due(after('V', 3), ['上海21¶2 by analogy'], 'D'),
  B6: due(after('V', 30), ['上海33¶1'], 'P'),
  B6b: due(after('F', 20), ['上海34'], 'P'),
  X1: citing(['上海32¶2'], 'P'),
  X2: due(null, ['上海32¶2'], 'P'),
  X3: due(null, ['上海32¶3'], 'P'),

  // 维修资金、选聘物业
  M1: due(before('O', 15), ['民法典278¶1(5)', '上海18'], 'P'),
  M2: due(before('O', 15), ['上海69¶1'], 'P'),
  M4i: due(before('O', 15), ['民法典278¶1(6)', '上海65'], 'P'),
  M4a: citing(['上海65¶1'], 'P'),
  M4: due(after('M4a', 90), ['上海65¶3'], 'P'),
  M4b: due(null, ['上海65¶3'], 'P'),
  M4c: due(after('M4b', 90), ['上海65¶3'], 'P'),
  M5a: citing(['上海73¶2–3', '民法典281¶2'], 'P'),
  M5: due(after('M5a', 7), ['上海73¶3(二)'], 'P'),
  M5b: due(null, ['上海73¶3(二)'], 'P'),
  M6: { ...due(dayBefore('O'), ['6号10'], 'P'), ...NOTICE_6 },
  S1: { ...due(before('T', 90), ['招投标8'], 'P'), ...TENDERS },
  S2: due(dayBefore('T'), ['上海46¶1'], 'P'),
  S2b: due(dayBefore('T'), ['上海46¶1'], 'P'),
  S3: citing(['民法典946'], 'P*'),
  S3b: due(after('S3', 60), ['民法典946'], 'P*'),
  S4: due(before('T', 90), ['上海46¶2'], 'P'),
  S5: { ...citing(['招投标21'], 'P'), ...TENDERS },
  S5a: { ...due(after('S5', 3), ['招投标21'], 'P'), ...TENDERS },
  S5b: { ...due(dayBefore(shown('S5a', 5)), ['招投标21'], 'P'), ...TENDERS },
  S5c: { ...due(after('S5', 15), ['招投标22'], 'P'), ...TENDERS },
  S6: citing(['上海46¶3'], 'P'),
  S6b: due(after('S6', 60), ['上海46¶3'], 'P'),

  // 加装电梯
  E0: citing(['126号'], 'P*'),
  E1: due(null, ['126号'], 'P*'),
  E2: due(null, ['126号', '民法典278¶1(7)'], 'P*'),
  E3: citing(['126号'], 'P*'),
  E4: citing(['126号'], 'P*'),
  E5: due(null, ['126号'], 'P*'),
  E6: due(null, ['126号'], 'P*'),
  E7: due(null, ['126号'], 'P*'),
  E7b: {
    ...due(
      byDistrict({ 黄浦: workdays('E7', 10), 宝山: dayBefore(shown('E7', 10)) }),
      ['黄房管发〔2020〕22号', '宝规划资源〔2026〕1号'],
      'P*',
    ),
    zh: '设计方案公示期：黄浦十个工作日，宝山不少于十日',
    en: 'the display stays up: Huangpu 10 working days, Baoshan at least 10 days',
    if: { district: ['黄浦', '宝山'] },
  },
  E7c: {
    ...due(after(dayBefore(shown('E7', 10)), 7), ['宝规划资源〔2026〕1号'], 'P*'),
    if: { district: ['宝山'] },
    earliest: shown('E7', 10),
  },
  E8: due(null, ['126号'], 'P*'),
}

/** By 801号 the building decides on an elevator, not the entrance. */
const SINCE_2021: LocalSteps = {
  ...SINCE_2024_09_24,
  E0: citing(['801号'], 'P*'),
  E1: due(null, ['801号'], 'P*'),
  E2: {
    ...due(null, ['801号', '民法典278¶1(7)'], 'P*'),
    zh: '本幢业主表决：三分之二以上参与，四分之三以上同意',
    en: 'the vote of the building: two thirds take part, three quarters agree',
    who: ['building-owners'],
  },
  E3: citing(['801号'], 'P*'),
  E4: citing(['801号'], 'P*'),
  E5: due(null, ['801号'], 'P*'),
  E6: due(null, ['801号'], 'P*'),
  E7: due(null, ['801号'], 'P*'),
  E8: due(null, ['801号'], 'P*'),
}

/** The text of 2018 asks for three months in each place of its article 46. */
const SINCE_2018: LocalSteps = {
  ...SINCE_2021,
  S2: due(dayBefore(months('T', -3)), ['上海46¶1'], 'P'),
  S2b: due(dayBefore(months('T', -3)), ['上海46¶1'], 'P'),
  S4: due(dayBefore(months('T', -3)), ['上海46¶2'], 'P'),
  S6b: due(months('S6', 3), ['上海46¶3'], 'P'),
}

export const SHANGHAI_CALENDAR: LocalCalendar = {
  laws: {
    上海: { zh: '上海市住宅物业管理规定', en: 'Shanghai Residential Property Management Provisions' },
    浦东: { zh: '浦东新区住宅小区治理规定', en: 'Pudong rules on residential estates' },
    '6号': { zh: '沪房规范〔2021〕6号', en: 'Shanghai notice 6 of 2021' },
    招投标: { zh: '沪房规范〔2025〕6号', en: 'Shanghai notice 6 of 2025' },
    '126号': { zh: '沪房更新〔2024〕126号', en: 'Shanghai notice 126 of 2024' },
    '801号': { zh: '沪建房管联〔2020〕801号', en: 'Shanghai notice 801 of 2020' },
  },
  whole: true,
  notes: {
    fund: [
      {
        zh: '相关业主的决定不得与业主大会的决定相抵触，业委会应当执行（上海市住宅物业管理规定第69条第2款）。',
        en: 'What the sharing owners decide may not contradict the assembly, and the committee carries it out (Shanghai art. 69(2)).',
      },
      {
        zh: '维修资金账目每半年公布一次，公共收益每季度公布一次（上海市住宅物业管理规定第66条第2款）。',
        en: 'The fund’s accounts are published every half year, the common income every quarter (Shanghai art. 66(2)).',
      },
      {
        from: '2026-04-01',
        zh: '公共收益于每季度首月15日前公布，张贴到下一次公布（沪房规范〔2025〕8号第14条）。',
        en: 'The income is posted by the 15th and stays up till the next posting (Shanghai notice 8 of 2025, art. 14).',
      },
    ],
  },
  versions: [
    { from: '2018-11-22', value: { steps: SINCE_2018 } },
    { from: '2021-01-01', value: { steps: SINCE_2021 } },
    { from: '2024-09-24', value: { steps: SINCE_2024_09_24 } },
  ],
}
