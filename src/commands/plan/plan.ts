import { ANCHORS, type Anchor } from '../../assembly/plan.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { type Day, dayOf, readTime, type WrittenTime } from '../../basics/time.ts'
import { PLAN_KIND_WORDS } from '../../law/calendar/plan-words.ts'
import type { PlanStep } from '../../law/calendar/procedures.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import {
  addPlan,
  changePlan,
  putStepDone,
  readPlans,
  readStepsDone,
  type StoredPlan,
  setAnchors,
  takeBackStep,
} from '../../store/plans.ts'
import { choicesOf } from '../facts/choices.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { pairIn } from '../frame/pairs.ts'
import { NOTHING_CHANGED, recordCommand } from '../frame/session.ts'
import { LIST_OUT, REASON } from '../frame/spec.ts'
import { type OnCompound, theAssembly } from '../frame/the-assembly.ts'
import { listing } from '../terminal/listing.ts'
import { type PlanRecord, recordedDays } from './acts/acts.ts'
import { assemblyOf, reckonPlan } from './reckoned.ts'
import { anchorData, missingText, openPlan, PLAN, readKind, thePlan } from './the-plan.ts'

const DAYS = {
  many: true,
  optional: true,
  zh: '已知或者约定的日期，如 term-ends=2026-12-31',
  en: 'days that are known or agreed, such as term-ends=2026-12-31',
} as const

export const planNew = recordCommand(
  {
    path: ['plan', 'new'],
    act: 'plan.new',
    summary: {
      zh: '建立计划：从几个日期推算一次表决前后的每一步',
      en: 'makes a plan: every step around a vote, reckoned from a few days',
    },
    arguments: { kind: { zh: '种类', en: 'the kind' }, day: DAYS },
    options: {
      code: { value: '<code>', zh: '计划代码，默认 P1、P2……', en: 'its code; P1, P2 … by default' },
    },
    example: 'hoa plan new re-election term-ends=2026-12-31',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const kind = await call.needArgument('kind', readKind, { choices: choicesOf(PLAN_KIND_WORDS) })
    const days = readDays(call, call.arguments('day'))
    const plans = readPlans(db, compound.id)
    const code = call.option('code')?.trim() ?? nextCode(plans)
    if (!/^[A-Za-z][A-Za-z0-9-]{0,31}$/.test(code)) throw new Refused([{ code: 'plan-code', data: { code } }])
    if (plans.some(plan => plan.code === code))
      throw new Refused([{ code: 'plan-code-taken', data: { code } }])
    const assembly = linkedAssembly(call)
    const madeOn = dayOf(call.now)
    needNotOnRecord({ db, compound, plan: { code, kind, madeOn, closedOn: null }, assembly }, days)
    const detail = [kind, ...[...days].map(([anchor, day]) => `${anchor}=${day ?? ''}`)].join(' ')
    call.record({ subject: `${compound.code} ${code}`, detail }, writer => {
      const id = addPlan(writer, compound.id, { code, kind, assemblyId: assembly?.id ?? null, madeOn })
      setAnchors(writer, id, days)
    })
    return {
      data: { plan: code, kind, assembly: assembly?.code ?? null, anchors: anchorData(days) },
      warnings: missingText(compound.region, reckonPlan(call, thePlan(call, code), madeOn)),
      text: () =>
        call.t({
          zh: `已建立计划 ${code}（${PLAN_KIND_WORDS[kind].zh}）\n→ 看每一步：hoa plan show ${code}\n`,
          en: `Plan ${code} (${PLAN_KIND_WORDS[kind].en})\n→ every step: hoa plan show ${code}\n`,
        }),
    }
  },
)

export const planList = recordCommand(
  {
    path: ['plan', 'list'],
    summary: { zh: '列出计划', en: 'lists the plans' },
    options: LIST_OUT,
    example: 'hoa plan list',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const assemblies = new Map(readAssemblies(db, compound.id).map(({ id, code }) => [id, code]))
    const plans = readPlans(db, compound.id).map(
      ({ code, kind, assemblyId, madeOn, closedOn, closeReason }) => ({
        code,
        kind,
        assembly: assemblyId === null ? null : (assemblies.get(assemblyId) ?? null),
        madeOn,
        closedOn,
        closeReason,
      }),
    )
    const heads = {
      zh: ['代码', '种类', '会议', '建立', '结束'],
      en: ['code', 'kind', 'assembly', 'made', 'closed'],
    }[call.lang]
    return {
      data: plans,
      text: () =>
        plans.length === 0
          ? call.t({ zh: '没有计划\n', en: 'no plans\n' })
          : listing(
              heads,
              plans.map(p => [
                p.code,
                call.t(PLAN_KIND_WORDS[p.kind]),
                p.assembly ?? '',
                p.madeOn,
                p.closedOn ?? '',
              ]),
            ),
    }
  },
)

export const planSet = recordCommand(
  {
    path: ['plan', 'set'],
    act: 'plan.set',
    summary: {
      zh: '设定已知或者约定的日期；值为空时取消；--assembly 关联会议',
      en: 'sets days that are known or agreed, or takes one back (`opens=`); --assembly names the assembly',
    },
    arguments: { plan: PLAN, day: DAYS },
    example: 'hoa plan set P1 opens=2026-11-01 closes=2026-11-15',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const words = call.arguments('day')
    const first = call.argument('plan')
    // Where there is one plan its name may be left out.
    const isDay = /[=＝]/.test(first ?? '')
    const plan = openPlan(call, isDay ? undefined : first)
    const days = readDays(call, isDay && first !== undefined ? [first, ...words] : words)
    const assembly = linkedAssembly(call)
    if (days.size === 0 && !assembly)
      throw new WrongUsage([{ code: 'argument-missing', data: { name: 'day' } }])
    const leadsTo = assembly ?? assemblyOf(db, compound, plan)
    needNotOnRecord({ db, compound, plan, assembly: leadsTo }, days)
    const detail = [...days].map(([anchor, day]) => `${anchor}=${day ?? ''}`).join(' ')
    const changed = call.recordEdit({ subject: `${compound.code} ${plan.code}`, detail }, writer => {
      setAnchors(writer, plan.id, days)
      if (assembly) changePlan(writer, plan.id, { assemblyId: assembly.id })
    })
    const now = reckonPlan(call, thePlan(call, plan.code), dayOf(call.now))
    return {
      data: { plan: plan.code, anchors: anchorData(now.anchors), ...(!changed && { unchanged: true }) },
      warnings: missingText(compound.region, now),
      text: () =>
        call.t(
          changed
            ? {
                zh: `${plan.code} 已设定 ${detail || assembly?.code}\n→ hoa plan show ${plan.code}\n`,
                en: `${plan.code}: ${detail || assembly?.code}\n→ hoa plan show ${plan.code}\n`,
              }
            : NOTHING_CHANGED,
        ),
    }
  },
)

export const planDone = recordCommand(
  {
    path: ['plan', 'done'],
    act: 'plan.done',
    summary: {
      zh: '登记一步已办：没有别的记录显示的才要登记',
      en: 'says that a step was done which no act on record shows',
    },
    arguments: { step: { zh: '步骤编号', en: 'the step' } },
    options: {
      plan: { value: '<code>', zh: '计划代码', en: 'the plan' },
      evidence: { value: '<text>', line: true, zh: '凭据：文号、收件回执、照片', en: 'what shows it' },
    },
    example: 'hoa plan done R5 --at 2026-09-10 --evidence 移交清单',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const plan = openPlan(call, call.option('plan'))
    const day = dayOf(call.happenedAt())
    const step = await call.needArgument('step', text => theStep(call, plan, day, text))
    if (step.sort === 'w') throw new Refused([{ code: 'step-is-window', data: { step: step.id } }])
    const evidence = call.option('evidence')
    const kept = {
      step: step.id,
      day,
      evidence: evidence === undefined ? '' : checkText(evidence, 'evidence'),
    }
    call.record(
      { subject: `${compound.code} ${plan.code} ${step.id}`, detail: kept.evidence, happenedAt: day },
      writer => putStepDone(writer, plan.id, kept),
    )
    return {
      data: { plan: plan.code, step: step.id, doneOn: day },
      text: () =>
        call.t({
          zh: `${plan.code} ${step.id} ${step.zh}：${day} 已办\n→ 接下来：hoa next\n`,
          en: `${plan.code} ${step.id} ${step.en}: done on ${day}\n→ what comes next: hoa next\n`,
        }),
    }
  },
)

export const planUndo = recordCommand(
  {
    path: ['plan', 'undo'],
    act: 'plan.undo',
    summary: { zh: '收回登记错的一步', en: 'takes back a step said to be done' },
    arguments: { step: { zh: '步骤编号', en: 'the step' } },
    options: { plan: { value: '<code>', zh: '计划代码', en: 'the plan' } },
    example: 'hoa plan undo R5',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const plan = openPlan(call, call.option('plan'))
    const step = (await call.needArgument('step')).trim()
    const said = readStepsDone(db, plan.id).find(one => one.step.toLowerCase() === step.toLowerCase())
    if (!said) throw new Refused([{ code: 'step-not-done', data: { step, plan: plan.code } }])
    call.record({ subject: `${compound.code} ${plan.code} ${said.step}`, detail: said.day }, writer =>
      takeBackStep(writer, plan.id, said.step),
    )
    return {
      data: { plan: plan.code, step: said.step },
      text: () =>
        call.t({
          zh: `${plan.code} ${said.step} 不再登记为已办\n`,
          en: `${plan.code} ${said.step} is no longer said to be done\n`,
        }),
    }
  },
)

export const planClose = recordCommand(
  {
    path: ['plan', 'close'],
    act: 'plan.close',
    asks: ['reason'],
    summary: { zh: '结束计划', en: 'closes a plan' },
    arguments: { plan: PLAN },
    options: { reason: REASON },
    example: 'hoa plan close P1 --reason 换届完成',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const plan = openPlan(call, call.argument('plan'))
    const closeReason = await call.need('reason', text => checkText(text, 'reason'))
    const closedOn = dayOf(call.happenedAt())
    call.record({ subject: `${compound.code} ${plan.code}`, reason: closeReason }, writer =>
      changePlan(writer, plan.id, { closedOn, closeReason }),
    )
    return {
      data: { plan: plan.code, closedOn },
      text: () => call.t({ zh: `计划 ${plan.code} 结束\n`, en: `The plan ${plan.code} is closed\n` }),
    }
  },
)

function theStep(on: OnCompound, plan: StoredPlan, day: Day, typed: string): PlanStep {
  const { steps } = reckonPlan(on, plan, day).table
  const found = steps.find(({ id }) => id.toLowerCase() === typed.trim().toLowerCase())
  if (found) return found.step
  const known = steps.map(({ id }) => id).join('、')
  throw new Refused([{ code: 'step-unknown', data: { step: typed, plan: plan.code, known } }])
}

/** Reads `opens=2026-11-01` words and says how, all faults at once; a day that is left out (`opens=`) takes what was agreed back. */
function readDays(call: Call, words: readonly string[]): Map<Anchor, Day | null> {
  const days = new Map<Anchor, Day | null>()
  const read = new Map<Anchor, { value: string; time: WrittenTime }>()
  const problems: Problem[] = []
  for (const word of words) {
    const [name, value] = pairIn(word)
    const anchor = ANCHORS.find(known => known === name)
    const time = value === '' ? null : readTime(value)
    if (!anchor) problems.push({ code: 'anchor-unknown', data: { anchor: name, known: ANCHORS.join('、') } })
    else if (time === undefined) problems.push({ code: 'anchor-not-a-day', data: { anchor, value } })
    else {
      days.set(anchor, time && dayOf(time.minute))
      if (time) read.set(anchor, { value, time: { ...time, dayOnly: true } })
    }
  }
  if (problems.length > 0) throw new Refused(problems)
  for (const [anchor, { value, time }] of read) call.readBack(anchor, value, time)
  return days
}

/** The assembly that is named; none is ever taken for granted, as a plan begins months before. */
function linkedAssembly(call: Call & OnCompound): ReturnType<typeof theAssembly> | undefined {
  if (call.option('assembly') === undefined) return undefined
  return theAssembly(call.db, call.compound, call, 'reading')
}

/** What an act on record shows is not agreed beside it. */
function needNotOnRecord(record: PlanRecord, days: ReadonlyMap<Anchor, Day | null>): void {
  const recorded = recordedDays(record).days
  const problems = [...days].flatMap(([anchor, value]): Problem[] => {
    const day = recorded[anchor]
    return value === null || day === undefined ? [] : [{ code: 'anchor-on-record', data: { anchor, day } }]
  })
  if (problems.length > 0) throw new Refused(problems)
}

function nextCode(plans: readonly StoredPlan[]): string {
  const taken = new Set(plans.map(plan => plan.code))
  let no = plans.length + 1
  while (taken.has(`P${no}`)) no += 1
  return `P${no}`
}
