import { planText } from '../../documents/plan/plan-text.ts'
import { viewPlan, votingToComeOff } from '../../documents/plan/plan-view.ts'
import { FINDING_WORDS, findingsOn } from '../../law/calendar/findings.ts'
import { PLAN_KIND_WORDS, shortOf } from '../../law/calendar/plan-words.ts'
import { slackOf } from '../../law/calendar/timetable.ts'
import { articlesInFull, whoWords } from '../../law/calendar/words.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import type { OnCompound } from '../frame/the-assembly.ts'
import { dayLookedAt, ON } from './looked-at.ts'
import { type ReckonedPlan, reckonPlan } from './reckoned.ts'
import { anchorData, missingText, PLAN, thePlan } from './the-plan.ts'

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
            call.t({
              zh: `公告期之外还余 ${slack} 日${votingToComeOff(reckoned.table).zh}。`,
              en: `${slack} days are left beyond the notice${votingToComeOff(reckoned.table).en}.`,
            }),
          )
        return `${lines.join('\n')}\n`
      },
    }
  },
)

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
      ...(timed.step.reading && { reading: timed.step.reading[lang] }),
    })),
  }
}
