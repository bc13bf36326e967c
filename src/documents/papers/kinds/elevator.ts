import type { PaperKind } from '../kind.ts'

/** Reference part H: added elevators. */
export const ELEVATOR_PAPERS = {
  'elevator-consultation': {
    title: { zh: '加装电梯意见征询表', en: 'consultation on an elevator' },
    need: 'B',
    states: ['draft', 'convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'elevator', 'rows'],
    blanks: {
      电梯方案: '站数、型号、位置和图纸',
      费用预算: '总费用和政府补贴',
      分摊办法: '费用怎样分摊',
      后期维护: '运行、维护、保养的费用和责任',
      影响和补偿: '对采光、通风、噪声等的影响和补偿',
      代理人: '申请人的代理人或者实施单位',
    },
    must: ['加装电梯'],
    dated: 'by-hand',
    internal: true,
    for: ['elevator'],
  },
  'elevator-display': {
    title: { zh: '加装电梯公示', en: 'an elevator, for inspection' },
    need: 'B',
    states: ['draft', 'convened', 'open', 'closed', 'declared'],
    groups: ['meeting', 'count', 'elevator'],
    blanks: {
      电梯方案: '站数、型号、位置',
      图纸查阅地点: '到哪里查阅图纸和说明',
      费用预算: '总费用和政府补贴',
      分摊办法: '费用怎样分摊',
      后期维护: '运行、维护、保养的费用和责任',
      影响和补偿: '对采光、通风、噪声等的影响和补偿',
      代理人: '申请人的代理人或者实施单位',
      公示截止: '公示到哪一日为止',
      异议受理单位: '受理异议、组织协商的单位',
      联系电话: '联系人和电话',
    },
    must: ['公示截止', '异议受理单位', '电梯结果', '待确认标记'],
    dated: 'by-hand',
    for: ['elevator'],
  },
} as const satisfies Record<string, PaperKind>
