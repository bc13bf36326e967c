import type { CitationId } from '../citation.ts'

/** Matters that no assembly decides, and the way they go instead (counting.md §6). */
export const NOT_VOTES: Readonly<
  Record<string, { readonly zh: string; readonly en: string; readonly citation: CitationId }>
> = {
  'home-to-business': {
    zh: '住宅改为经营性用房不由业主大会表决：须经有利害关系的业主一致同意',
    en: 'turning a home into business premises needs the unanimity of the neighbours concerned, not a vote',
    citation: 'civil279',
  },
  'committee-head': {
    zh: '业主委员会主任、副主任由业主委员会在委员中推选产生，不由业主大会表决',
    en: 'the committee elects its own head from its members',
    citation: 'guideline32',
  },
  'urgent-repair': {
    zh: '紧急维修依法申请使用维修资金，不需要业主大会表决',
    en: 'urgent repairs are applied for under the law, without a vote',
    citation: 'civil281',
  },
  'membership-ended': {
    zh: '委员资格自行终止的，只需公告，不需要表决',
    en: 'a membership that ended by itself is announced, not voted on',
    citation: 'guideline32',
  },
}
