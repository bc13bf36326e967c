import type { PaperKind } from '../kind.ts'

/** What the desk prints for itself: at the opening, and to go from door to door. */
export const DESK_PAPERS = {
  'zero-report': {
    title: { zh: '零报告', en: 'zero report: no ballot at the opening' },
    need: 'B',
    states: ['open', 'closed', 'declared'],
    groups: ['meeting', 'roll', 'opening'],
    blanks: {
      票箱编号: '检视的票箱的编号',
      封条编号: '加封所用封条的编号',
      检视时间: '当场检视票箱的时间',
      检视地点: '检视票箱的地点',
    },
    must: ['开始时票数', '打印时票数', '补打说明'],
    dated: 'opens',
  },
  'visiting-list': {
    title: { zh: '上门名单', en: 'list of doors to visit' },
    need: 'C',
    states: ['convened', 'open'],
    groups: ['meeting', 'doors'],
    must: ['待访楼幢', '名单范围'],
    dated: 'by-hand',
    working: true,
  },
} as const satisfies Record<string, PaperKind>
