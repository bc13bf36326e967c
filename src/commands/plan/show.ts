import { groupBy } from '../../basics/groups.ts'
import type { Day } from '../../basics/time.ts'
import { PEOPLE_PAPERS } from '../../documents/people/people-papers.ts'
import { planText, shortOf } from '../../documents/plan/plan-text.ts'
import { isAhead, latestWords, viewPlan } from '../../documents/plan/plan-view.ts'
import { FINDING_WORDS, findingsOn } from '../../law/calendar/findings.ts'
import { PLAN_KIND_WORDS, STEP_STATE_WORDS } from '../../law/calendar/plan-words.ts'
import { slackOf, type TimedStep } from '../../law/calendar/timetable.ts'
import { articlesInFull, whoWords } from '../../law/calendar/words.ts'
import { compoundsHere } from '../../store/compounds.ts'
import { readPlans } from '../../store/plans.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { type OnCompound, theCompound } from '../frame/the-assembly.ts'
import { dayLookedAt, ON } from './looked-at.ts'
import { anchorData, missingText, PLAN, thePlan } from './plan.ts'
import { type ReckonedPlan, reckonPlan } from './reckoned.ts'
import { commandFor } from './step-command.ts'

export const planShow = recordCommand(
  {
    path: ['plan', 'show'],
    summary: {
      zh: '计划的每一步：最早、最晚、由谁、到了没有，和一张按周的图',
      en: 'every step of a plan: from when, by when, who, whether it is done, and bars over the weeks',
    },
    arguments: { plan: PLAN },
    options: { on: ON, all: { zh: '目前不需要的也列出', en: 'what is not needed now, too' } },
    example: 'hoa plan show P1 --on 2026-03-01',
    on: 'compound',
  },
  call => {
    const { compound } = call
    const on = dayLookedAt(call)
    const reckoned = reckonPlan(call, thePlan(call, call.argument('plan')), on)
    return {
      data: planData(call, reckoned),
      warnings: missingText(compound.region, reckoned),
      text: () =>
        planText(viewPlan({ compound, ...reckoned }, call.lang), on, call.lang, { all: call.flag('all') }),
    }
  },
)

export const planCheck = recordCommand(
  {
    path: ['plan', 'check'],
    summary: {
      zh: '核对计划：会使表决被撤销的、已经办不到的、只是逾期的，分开列出',
      en: 'checks a plan: what would let the vote be attacked, what cannot be done any more, what is merely late',
    },
    arguments: { plan: PLAN },
    options: { on: ON },
    example: 'hoa plan check P1',
    on: 'compound',
  },
  call => {
    const on = dayLookedAt(call)
    const reckoned = reckonPlan(call, thePlan(call, call.argument('plan')), on)
    const found = findingsOn(reckoned.table)
    const slack = slackOf(reckoned.table)
    const ok = found.every(({ kind }) => kind === 'late')
    const { code } = reckoned.plan
    return {
      data: {
        format: 'hoa-plan-check/1',
        plan: code,
        on,
        ok,
        findings: found.map(({ kind, step, message }) => ({
          kind,
          step: step.id,
          title: call.t(step.step),
          latest: step.latest,
          doneOn: step.doneOn,
          message: call.t(message),
        })),
        slack,
      },
      failed: !ok,
      warnings: missingText(call.compound.region, reckoned),
      text: () => {
        const lines = found.map(
          ({ kind, step, message }) =>
            `${call.t(FINDING_WORDS[kind])}  ${step.id}  ${shortOf(call.t(step.step))}\n    ${call.t(message)}`,
        )
        if (found.length === 0)
          lines.push(
            call.t({
              zh: `计划 ${code} 没有逾期或者办不到的。`,
              en: `Nothing in ${code} is late or impossible.`,
            }),
          )
        if (slack !== null)
          lines.push(
            call.t({ zh: `公告期之外还余 ${slack} 日。`, en: `${slack} days are left beyond the notice.` }),
          )
        return `${lines.join('\n')}\n`
      },
    }
  },
)

export const nextCommand = recordCommand(
  {
    path: ['next'],
    summary: {
      zh: '接下来办什么：各计划到期的步骤，先到期的在前，附要输入的命令',
      en: 'what comes next in every plan, soonest first, with the command to type',
    },
    options: {
      all: {
        zh: '还没到时候的、可以行使的权利也列出；有几个小区的，各项都列出',
        en: 'what is not due yet, and rights that may be used, too; of several estates every step',
      },
      on: ON,
    },
    example: 'hoa next',
    on: 'record',
  },
  call => {
    const on = dayLookedAt(call)
    const compounds =
      call.option('compound') === undefined ? compoundsHere(call.db) : [theCompound(call.db, call)]
    const steps = soonestFirst(
      compounds.flatMap(compound => stepsAhead({ db: call.db, compound }, on, call.flag('all'))),
    )
    const several = compounds.length > 1
    const rows = steps.map(({ compound, reckoned, step }) => ({
      compound: compound.code,
      plan: reckoned.plan.code,
      step: step.id,
      title: call.t(step.step),
      latest: step.latest,
      state: step.state,
      command: commandFor(step.step, reckoned, {
        lang: call.lang,
        compound: several ? compound.code : undefined,
      }),
      papers: paperCommands(step, reckoned.plan.code, several ? compound.code : undefined),
    }))
    return {
      data: rows,
      text: () => {
        if (rows.length === 0)
          return call.t({
            zh: '没有到期要办的。看全部：hoa next --all；建立计划：hoa plan new\n',
            en: 'Nothing is due. All of it: hoa next --all; a plan: hoa plan new\n',
          })
        const all = steps.map((one, i) => ({ ...one, row: rows[i], others: 0 }))
        // Of several estates what is most pressing in each; all of one is a command away.
        const shown =
          several && !call.flag('all')
            ? [...groupBy(all, one => one.compound.code).values()].flatMap(([first, ...others]) =>
                first ? [{ ...first, others: others.length }] : [],
              )
            : all
        return `${shown
          .map(({ compound, reckoned, step, row, others }) => {
            const where = `${several ? `${compound.code} ` : ''}${reckoned.plan.code} ${step.id}`
            const by = call.t(latestWords(step))
            const last = step.provisional ? `  ${by}` : call.t({ zh: `  最晚 ${by}`, en: `  by ${by}` })
            const papers = row?.papers.map(command => `\n      ${call.t(PAPER)}${command}`) ?? []
            const more = {
              zh: `\n      另有 ${others} 项：hoa next --compound ${compound.code}`,
              en: `\n      ${others} more: hoa next --compound ${compound.code}`,
            }
            return `${call.t(STEP_STATE_WORDS[step.state])}  ${where}  ${shortOf(call.t(step.step))}${by === '' ? '' : last}\n    → ${row?.command}${papers.join('')}${others > 0 ? call.t(more) : ''}`
          })
          .join('\n')}\n`
      },
    }
  },
)

const PAPER = { zh: '文书 ', en: 'paper: ' } as const

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

interface StepAhead extends Pick<OnCompound, 'compound'> {
  readonly reckoned: ReckonedPlan
  readonly step: TimedStep
}

/** What comes next in the open plans of a compound. */
export function stepsAhead(on: OnCompound, day: Day, all: boolean): StepAhead[] {
  return readPlans(on.db, on.compound.id)
    .filter(plan => plan.closedOn === null)
    .map(plan => reckonPlan(on, plan, day))
    .flatMap(reckoned => comingUp(reckoned, all).map(step => ({ compound: on.compound, reckoned, step })))
}

export function soonestFirst(steps: readonly StepAhead[]): StepAhead[] {
  return steps.toSorted((a, b) => ((a.step.latest ?? '9999') < (b.step.latest ?? '9999') ? -1 : 1))
}

/** Acts that are due or late; where none is, the next that waits. With all of it what may still come, rights and windows. */
function comingUp({ table }: ReckonedPlan, all: boolean): TimedStep[] {
  const ahead = table.steps.filter(({ state }) => isAhead(state))
  if (all) return ahead
  const acts = ahead.filter(({ step }) => step.sort === 'a')
  const due = acts.filter(({ state }) => state === 'due' || state === 'overdue')
  const soonest = acts.toSorted((a, b) => ((a.latest ?? '9999') < (b.latest ?? '9999') ? -1 : 1))
  return due.length > 0 ? due : soonest.slice(0, 1)
}

/** The document of contract §6. */
export function planData(
  { compound, lang }: Call & OnCompound,
  { plan, on, anchors, table }: ReckonedPlan,
): object {
  return {
    format: 'hoa-plan/1',
    compound: { code: compound.code, name: compound.name },
    plan: {
      code: plan.code,
      kind: plan.kind,
      title: PLAN_KIND_WORDS[plan.kind][lang],
      profile: compound.region,
      on,
      reference: table.reference,
      anchors: anchorData(anchors),
    },
    steps: table.steps.map(timed => ({
      id: timed.id,
      title: timed.step[lang],
      who: whoWords(timed.step)[lang],
      earliest: timed.earliest,
      latest: timed.latest,
      latestWorkday: timed.latestWorkday,
      ...(timed.provisional && { provisional: true }),
      ...(!timed.holidaysKnown && { holidaysKnown: false }),
      state: timed.state,
      doneOn: timed.doneOn,
      doneBy: timed.doneBy,
      needs: timed.needs,
      papers: timed.step.papers ?? [],
      articles: timed.step.articles,
      citations: articlesInFull(timed.step.articles, compound.region).map(article => article[lang]),
      certainty: timed.step.certainty,
      ifMissed: timed.step.ifMissed ?? 'late',
      sort: timed.step.sort,
    })),
  }
}
