import type { PlanKind } from '../../assembly/plan.ts'
import type { Phrase } from '../../basics/phrase.ts'
import type { StepState } from './timetable.ts'

/* How plans and the states of their steps are called; nothing of the calendar is loaded for it. */

export const PLAN_KIND_WORDS: Readonly<Record<PlanKind, Phrase>> = {
  first: { zh: '首次业主大会会议', en: 'the first assembly' },
  're-election': { zh: '换届', en: 're-election' },
  regular: { zh: '定期会议', en: 'a regular assembly' },
  temporary: { zh: '临时会议', en: 'a temporary assembly' },
  'by-election': { zh: '补选', en: 'a by-election' },
  recall: { zh: '罢免', en: 'a recall' },
  'early-re-election': { zh: '提前换届', en: 'an early re-election' },
  covenant: { zh: '管理规约、议事规则', en: 'covenant and rules' },
  fund: { zh: '专项维修资金', en: 'the maintenance fund' },
  manager: { zh: '选聘物业服务企业', en: 'the manager' },
  elevator: { zh: '加装电梯', en: 'an added elevator' },
}

export const STEP_STATE_WORDS: Readonly<Record<StepState, Phrase>> = {
  done: { zh: '已办', en: 'done' },
  due: { zh: '待办', en: 'due' },
  overdue: { zh: '逾期', en: 'overdue' },
  waiting: { zh: '等待', en: 'waiting' },
  later: { zh: '未到', en: 'later' },
  'not-needed': { zh: '不需要', en: 'not needed' },
}

/** What a step is in a few words: without what is said of it behind a bracket, a colon or a semicolon. */
export function shortOf(title: string): string {
  return title.replaceAll('（乡镇）', '').split(/[（：；]| \(|[:;] /)[0] ?? title
}
