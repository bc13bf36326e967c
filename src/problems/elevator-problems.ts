import type { ProblemTable } from '../basics/problem.ts'

export const ELEVATOR_PROBLEMS = {
  'file-or-scope': {
    zh: '请给一个各户的文件，或者用 --scope 指明名册里的哪些户，两者取一',
    en: 'name a file of the units, or the part of the roster with --scope, one of the two',
    next: {
      zh: '如：hoa elevator cost --scope entrance=3-1 --total 600000 --scheme floor',
      en: 'such as: hoa elevator cost --scope entrance=3-1 --total 600000 --scheme floor',
    },
  },
  'scheme-or-coefficient': {
    zh: '--scheme 与 --coefficient 只能用一个',
    en: 'name a scheme or coefficients, not both',
  },
  'option-not-yuan': (d: { option: string; value: string }) => ({
    zh: `${d.option} 的“${d.value}”不是金额`,
    en: `“${d.value}” of ${d.option} is no amount`,
    next: {
      zh: '写元，最多两位小数，如 600000 或 600000.50',
      en: 'give yuan with at most two decimals, such as 600000 or 600000.50',
    },
  }),
  'nothing-to-share': (d: { total: string; subsidy: string }) => ({
    zh: `总费用 ${d.total} 元减去补贴 ${d.subsidy} 元，没有要分摊的`,
    en: `the total ${d.total} less the subsidy ${d.subsidy} leaves nothing to share`,
  }),
  'nobody-shares': {
    zh: '照此办法没有一户分摊：各户的系数都是零',
    en: 'nobody shares by this scheme: every coefficient is zero',
    next: {
      zh: '换一种办法，或者用 --from-floor、--coefficient 指明哪些楼层分摊',
      en: 'take another scheme, or say with --from-floor or --coefficient which floors pay',
    },
  },
  'floor-unknown': (d: { units: string; first: string }) => ({
    zh: `看不出楼层：${d.units}`,
    en: `no floor can be read from: ${d.units}`,
    next: {
      zh: `用 --floor 指明，如 --floor ${d.first}=1；或者在文件里加“楼层”一列`,
      en: `say it with --floor, such as --floor ${d.first}=1, or add a column “floor” to the file`,
    },
  }),
  'floor-without-coefficient': (d: { floors: string }) => ({
    zh: `没有给系数的楼层：${d.floors}`,
    en: `floors without a coefficient: ${d.floors}`,
    next: {
      zh: '不分摊的写 0，如 --coefficient 1=0',
      en: 'for those that pay nothing say 0: --coefficient 1=0',
    },
  }),
  'unit-without-weight': (d: { units: string }) => ({
    zh: `文件里没有系数的户：${d.units}`,
    en: `units without a coefficient in the file: ${d.units}`,
    next: {
      zh: '补上系数（不分摊的写 0），或者用 --scheme',
      en: 'add it (0 for those that pay nothing), or name a scheme',
    },
  }),
  'unit-without-area': (d: { units: string }) => ({
    zh: `没有面积的户：${d.units}`,
    en: `units without an area: ${d.units}`,
    next: { zh: '在文件里补上专有面积', en: 'add their exclusive area to the file' },
  }),
  'split-not-named': (d: { typed: string; known: string }) => ({
    zh:
      d.typed === ''
        ? `没有写明按哪一份留存的分摊；有：${d.known}`
        : `没有留存的分摊“${d.typed}”；有：${d.known}`,
    en:
      d.typed === ''
        ? `by which kept split is not said; there are: ${d.known}`
        : `no split “${d.typed}” is kept; there are: ${d.known}`,
    next: {
      zh: '用编号指明；要留存一份：hoa elevator cost … --keep',
      en: 'name its number; to keep one: hoa elevator cost … --keep',
    },
  }),
  'unit-shares-nothing': (d: { unit: string; no: number; units: string }) => ({
    zh: `${d.unit} 不在第 ${d.no} 份分摊之列；有：${d.units}`,
    en: `${d.unit} is not in split ${d.no}; there are: ${d.units}`,
    next: {
      zh: '核对房号，或者用 --cost 指明另一份',
      en: 'check the unit, or name another split with --cost',
    },
  }),
  'back-more-than-paid': (d: { unit: string; paid: string; back: string }) => ({
    zh: `${d.unit} 只缴了 ${d.paid} 元，不能退 ${d.back} 元`,
    en: `${d.unit} has paid ${d.paid} yuan only; ${d.back} cannot go back`,
    next: { zh: '核对金额：hoa elevator paid', en: 'check it: hoa elevator paid' },
  }),
  'paid-more-than-due': (d: { unit: string; due: string; paid: string }) => ({
    zh: `${d.unit} 应缴 ${d.due} 元，已缴 ${d.paid} 元，多缴了`,
    en: `${d.unit} owes ${d.due} yuan and has paid ${d.paid}: too much`,
    next: {
      zh: '退款的用 hoa elevator pay --back 登记',
      en: 'what goes back is recorded with hoa elevator pay --back',
    },
  }),
  'paid-by-stranger': (d: { units: string; file: string }) => ({
    zh: `${d.file} 里有不在分摊之列的户：${d.units}`,
    en: `${d.file} has units that do not share: ${d.units}`,
    next: { zh: '核对房号', en: 'check the codes of the units' },
  }),
} satisfies ProblemTable
