import {
  AMOUNT_WORDS,
  PROJECT_STEP_WORDS,
  type ProjectEntry,
  type ProjectScore,
  type ProjectStep,
  readScore,
  standingOfProject,
} from '../../assembly/records/project.ts'
import { Vocabulary } from '../../assembly/vocabulary.ts'
import { type Fen, readYuan, yuanText } from '../../basics/money.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { insteadOf } from '../../basics/text.ts'
import { dayOf } from '../../basics/time.ts'
import {
  addProject,
  addProjectEntry,
  readProjects,
  type StoredProject,
} from '../../store/records/projects.ts'
import { choicesNamed, choicesOf } from '../facts/choices.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText, type TextName } from '../frame/codes.ts'
import { recordCommand, type SessionWith } from '../frame/session.ts'

const STEPS = new Vocabulary(PROJECT_STEP_WORDS)

export const PROJECT_CODE = { zh: '项目代码', en: 'the project' } as const

export const projectNew = recordCommand(
  {
    path: ['project', 'new'],
    act: 'project.new',
    summary: {
      zh: '建立项目：为小区办的、有合同的一件事，从需求到评估',
      en: 'opens a project: work for the estate under contract, from the need to the evaluation',
    },
    arguments: { title: { zh: '名称', en: 'what it is' } },
    options: {
      code: { value: '<code>', zh: '项目代码，默认 J1、J2……', en: 'its code; J1, J2 … by default' },
    },
    example: 'hoa project new 2026年换届指导服务 --code J1',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const title = await call.needArgument('title', text => checkText(text, 'title'))
    const projects = readProjects(db, compound.id)
    const code = call.option('code')?.trim() ?? nextCode(projects)
    if (!/^[A-Za-z][A-Za-z0-9-]{0,31}$/.test(code))
      throw new Refused([{ code: 'project-code', data: { code } }])
    if (projects.some(project => project.code === code))
      throw new Refused([{ code: 'project-code-taken', data: { code } }])
    const openedOn = dayOf(call.happenedAt())
    call.record({ subject: `${compound.code} ${code}`, detail: title }, writer =>
      addProject(writer, compound.id, { code, title, openedOn }),
    )
    return {
      data: { code, title, openedOn },
      text: () =>
        call.t({
          zh: `已建立项目 ${code}：${title}\n→ 需求：hoa project step ${code} need --at <日期> --amount <估算>\n`,
          en: `Project ${code}: ${title}\n→ its need: hoa project step ${code} need --at <day> --amount <estimate>\n`,
        }),
    }
  },
)

export const projectStep = recordCommand(
  {
    path: ['project', 'step'],
    act: 'project.step',
    summary: {
      zh: '登记项目的一步：需求、审批、采购、合同、实施（付款）、监督检查、评估、结项；登记后不改，重复的再登一次',
      en: 'records a step: need, approval, purchase, contract, work (paid), supervision, evaluation, closed; what is recorded stays',
    },
    arguments: {
      project: PROJECT_CODE,
      step: {
        zh: `步骤：${Object.keys(PROJECT_STEP_WORDS).join(' ')}`,
        en: `the step: ${Object.keys(PROJECT_STEP_WORDS).join(' ')}`,
      },
    },
    options: {
      amount: {
        value: '<yuan>',
        zh: '金额，元：需求的估算、批准的、成交的、合同的，实施和结项的为付款',
        en: 'in yuan: the estimate, what was approved, the price, what was agreed; of work and the close what was paid',
      },
      party: {
        value: '<text>',
        line: true,
        zh: '对方或者经办单位：批准的、承接的、监督的、评估的',
        en: 'with whom or by whom: who approved, the contractor, who supervised or evaluated',
      },
      score: {
        value: '<criterion>=<points>/<of>',
        many: true,
        zh: '评估的得分，可多次，如 质量和效果=27/30',
        en: 'points of an evaluation; may be repeated, such as quality=27/30',
      },
      note: {
        value: '<text>',
        line: true,
        zh: '说明：文号、内容、发现的问题',
        en: 'number, content, what was found',
      },
    },
    example:
      'hoa project step J1 evaluation --at 2026-12-20 --party 区社会组织服务中心 --score 质量和效果=27/30 --score 业主满意度=18/20',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const project = await needProject(call)
    const step = await call.needArgument('step', readStep, { choices: choicesOf(PROJECT_STEP_WORDS) })
    const on = dayOf(call.happenedAt())
    const entry: ProjectEntry = {
      ...{ step, on },
      party: optionalText(call.option('party'), 'party'),
      amount: amountOf(call.option('amount'), step),
      note: optionalText(call.option('note'), 'note'),
      scores: scoresOf(call.list('score'), step),
    }
    needOpen(project)
    if (on < project.openedOn)
      throw new Refused([
        { code: 'project-day-too-early', data: { project: project.code, day: on, opened: project.openedOn } },
      ])
    const warnings = warningsOf(project, entry)
    const no = call.record(
      { subject: `${compound.code} ${project.code}`, detail: detailOf(entry), happenedAt: on },
      writer => addProjectEntry(writer, project.id, entry),
    )
    const { contract, paid } = standingOfProject({ entries: [...project.entries, entry] })
    const told = AMOUNT_WORDS[step]
    return {
      data: {
        ...{ project: project.code, no, step, on, party: entry.party || null },
        amount: entry.amount === null ? null : yuanText(entry.amount),
        scores: entry.scores,
        ...{ contract: contract === null ? null : yuanText(contract), paid: yuanText(paid) },
      },
      warnings,
      text: () =>
        call.t({
          zh: `${project.code} ${PROJECT_STEP_WORDS[step].zh}：${on}${entry.amount === null || !told ? '' : `，${told.zh} ${yuanText(entry.amount)} 元`}\n`,
          en: `${project.code} ${PROJECT_STEP_WORDS[step].en}: ${on}${entry.amount === null || !told ? '' : `, ${told.en} ${yuanText(entry.amount)} yuan`}\n`,
        }),
    }
  },
)

/** The project of the call: the one that is named, on a terminal chosen from those there are. */
export async function needProject(
  call: SessionWith<Record<never, never>, { readonly project: typeof PROJECT_CODE }>,
): Promise<StoredProject> {
  const projects = readProjects(call.db, call.compound.id)
  if (projects.length === 0) throw new Refused([{ code: 'project-none' }])
  return call.needArgument('project', text => projectNamed(projects, text), {
    choices: choicesNamed(projects.map(({ code, title }) => ({ value: code, name: title }))),
  })
}

function projectNamed(projects: readonly StoredProject[], typed: string): StoredProject {
  const found = projects.find(({ code }) => code === typed.trim())
  if (found) return found
  const known = projects.map(({ code }) => code)
  const there = insteadOf(typed, known, { last: true })
  throw new Refused([{ code: 'project-unknown', data: { project: typed, there } }])
}

function nextCode(projects: readonly StoredProject[]): string {
  let no = projects.length + 1
  while (projects.some(({ code }) => code === `J${no}`)) no++
  return `J${no}`
}

function readStep(text: string): ProjectStep {
  const step = STEPS.read(text.trim())
  if (!step) throw new WrongUsage([{ code: 'project-step', data: { step: text, steps: STEPS.all } }])
  return step
}

function optionalText(text: string | undefined, name: TextName): string {
  return text === undefined ? '' : checkText(text, name)
}

function amountOf(text: string | undefined, step: ProjectStep): Fen | null {
  if (text === undefined) return null
  const fen = readYuan(text)
  if (fen === undefined)
    throw new WrongUsage([{ code: 'option-not-yuan', data: { option: '--amount', value: text } }])
  if (!AMOUNT_WORDS[step])
    throw new Refused([{ code: 'project-no-amount', data: { step: PROJECT_STEP_WORDS[step] } }])
  return fen
}

/** The points, all faults at once; only an evaluation has any, and a criterion once. */
function scoresOf(words: readonly string[], step: ProjectStep): ProjectScore[] {
  if (words.length > 0 && step !== 'evaluation')
    throw new Refused([{ code: 'project-no-score', data: { step: PROJECT_STEP_WORDS[step] } }])
  const problems: Problem[] = []
  const scores = new Map<string, ProjectScore>()
  for (const word of words) {
    const score = readScore(word)
    if (!score || scores.has(score.criterion)) problems.push({ code: 'project-score', data: { value: word } })
    else scores.set(score.criterion, score)
  }
  if (problems.length > 0) throw new Refused(problems)
  return [...scores.values()]
}

function needOpen(project: StoredProject): void {
  const { closedOn } = standingOfProject(project)
  if (closedOn !== null)
    throw new Refused([{ code: 'project-closed', data: { project: project.code, on: closedOn } }])
}

/** What an organiser has to know: more paid than agreed, agreed than approved; work without a contract; closed without a look. */
function warningsOf(project: StoredProject, entry: ProjectEntry): Problem[] {
  const now = standingOfProject({ entries: [...project.entries, entry] })
  const { approved, contract, paid } = now
  const data = {
    project: project.code,
    contract: contract === null ? '' : yuanText(contract),
    approved: approved === null ? '' : yuanText(approved),
    paid: yuanText(paid),
  }
  return [
    ...problemIf(entry.step === 'contract' && approved !== null && (contract ?? 0n) > approved, {
      code: 'project-over-approved',
      data,
    }),
    ...problemIf(
      (entry.amount ?? 0n) > 0n && contract !== null && paid > contract && entry.step !== 'contract',
      {
        code: 'project-over-contract',
        data,
      },
    ),
    ...problemIf(entry.step === 'work' && !project.entries.some(({ step }) => step === 'contract'), {
      code: 'project-without-contract',
      data,
    }),
    ...problemIf(entry.step === 'closed' && !project.entries.some(({ step }) => step === 'evaluation'), {
      code: 'project-without-evaluation',
      data,
    }),
  ]
}

function detailOf({ step, amount, party, scores }: ProjectEntry): string {
  return [
    step,
    ...(amount === null ? [] : [`amount=${yuanText(amount)}`]),
    ...(party === '' ? [] : [party]),
    ...scores.map(({ criterion, points, outOf }) => `${criterion}=${points}/${outOf}`),
  ].join(' ')
}
