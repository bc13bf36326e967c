import type { PaperKind } from '../kind.ts'

/** Reference part G: filing, objections, handover. */
export const FILING_PAPERS = {
  'packet-index': {
    title: { zh: '备案材料目录', en: 'index of the filing packet' },
    need: 'B',
    states: ['declared'],
    groups: ['meeting', 'packet'],
    must: ['材料'],
    dated: 'by-hand',
  },
} as const satisfies Record<string, PaperKind>
