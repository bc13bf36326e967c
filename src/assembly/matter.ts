/** What a motion is about (counting.md §6). The majority each needs is in `law/voting/majority.ts`. */
export const MATTER_IDS = [
  'rules',
  'covenant',
  'committee',
  'manager',
  'use-fund',
  'raise-fund',
  'rebuild',
  'common-parts',
  'other',
  'fund-covenant',
  'self-manage',
  'zone',
  'fees',
  'use-income',
  'committee-pay',
  'parking-rules',
  'early-re-election',
  'lawsuit',
  'elevator-site',
] as const
export type MatterId = (typeof MATTER_IDS)[number]
