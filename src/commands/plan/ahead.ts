import type { Day } from '../../basics/time.ts'
import { PEOPLE_PAPERS } from '../../documents/people/people-papers.ts'
import { isAhead, untilWords } from '../../documents/plan/plan-view.ts'
import type { TimedStep } from '../../law/calendar/timetable.ts'
import { readPlans } from '../../store/plans.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { type ReckonedPlan, reckonPlan } from './reckoned.ts'
import { commandFor } from './step-command.ts'
import { bySoonest, type ToldStep } from './told-step.ts'

/* What comes next in the open plans of an estate, and the commands that put it on record. */

export interface StepAhead {
  readonly reckoned: ReckonedPlan
  readonly step: TimedStep
}

/** Acts that are due or late; where none is, the next that waits. With all of it what may still come, rights and windows. */
export function stepsAhead(on: OnCompound, day: Day, all: boolean): StepAhead[] {
  return readPlans(on.db, on.compound.id)
    .filter(plan => plan.closedOn === null)
    .map(plan => reckonPlan(on, plan, day))
    .flatMap(reckoned => comingUp(reckoned, all).map(step => ({ reckoned, step })))
    .toSorted((a, b) => bySoonest(a.step, b.step))
}

function comingUp({ table }: ReckonedPlan, all: boolean): TimedStep[] {
  const ahead = table.steps.filter(({ state }) => isAhead(state))
  if (all) return ahead
  const acts = ahead.filter(({ step }) => step.sort === 'a')
  const due = acts.filter(({ state }) => state === 'due' || state === 'overdue')
  return due.length > 0 ? due : acts.toSorted(bySoonest).slice(0, 1)
}

/** What comes next in an estate. `several`: the record holds others, so that a command must say which one is meant. */
export function toldSteps(
  on: OnCompound,
  day: Day,
  { all, several }: { readonly all: boolean; readonly several: boolean },
): ToldStep[] {
  const { code } = on.compound
  const compound = several ? code : undefined
  return stepsAhead(on, day, all).map(({ reckoned, step }) => ({
    compound: code,
    plan: reckoned.plan.code,
    step: step.id,
    title: { zh: step.step.zh, en: step.step.en },
    latest: step.latest,
    state: step.state,
    command: {
      zh: commandFor(step.step, reckoned, { lang: 'zh', compound }),
      en: commandFor(step.step, reckoned, { lang: 'en', compound }),
    },
    papers: paperCommands(step, reckoned.plan.code, compound),
    until: untilWords(step),
  }))
}

/** What prints the papers of a step. */
function paperCommands(
  { step: { papers = [] } }: TimedStep,
  plan: string,
  compound: string | undefined,
): string[] {
  const where = compound === undefined ? '' : ` --compound ${compound}`
  const own = papers.flatMap(paper => PEOPLE_PAPERS[paper]?.command ?? [])
  // The index goes with the packet.
  const kinds = papers.filter(paper => !PEOPLE_PAPERS[paper] && paper !== 'packet-index')
  return [
    ...own.map(command => `hoa ${command}${where}`),
    ...kinds.map(kind => `hoa notice print ${kind} --plan ${plan}${where}`),
  ]
}
