import {
  AMOUNT_WORDS,
  entriesInOrder,
  PROJECT_STEP_WORDS,
  standingOfProject,
  USUAL_CRITERIA,
} from '../../assembly/records/project.ts'
import { type Fen, yuanText } from '../../basics/money.ts'
import type { Lang } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { inLang } from '../../documents/paper.ts'
import { evaluationPaper } from '../../documents/people/evaluation-paper.ts'
import { readProjects, type StoredProject } from '../../store/records/projects.ts'
import { toldWritten } from '../files/files.ts'
import { PAPER_OUT, paperAnswer } from '../files/paper-out.ts'
import { REGISTER_FILE, writeRegister } from '../files/register-file.ts'
import { recordCommand } from '../frame/session.ts'
import { listing } from '../terminal/listing.ts'
import { needProject, PROJECT_CODE } from './project.ts'

const REGISTER_HEADS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    ...['代码', '名称', '到哪一步', '估算（元）', '批准（元）', '合同（元）', '已付（元）'],
    ...['承接单位', '评估', '结项'],
  ],
  en: ['code', 'what', 'step', 'estimate', 'approved', 'agreed', 'paid', 'contractor', 'score', 'closed'],
}

export const projectList = recordCommand(
  {
    path: ['project', 'list'],
    summary: {
      zh: '列出项目：到哪一步、批准、合同、已付、评估得分；可以写成表格或者文件',
      en: 'lists the projects: how far each is, approved, agreed, paid, its evaluation; into a sheet or a page',
    },
    options: { open: { zh: '只列没有结项的', en: 'only those that are open' }, ...REGISTER_FILE },
    example: 'hoa project list --out 项目.xlsx',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const projects = readProjects(db, compound.id).filter(
      project => !call.flag('open') || standingOfProject(project).closedOn === null,
    )
    const tableIn = (lang: Lang) => ({
      title: { zh: `${compound.name}项目登记表`, en: `Projects of ${compound.name}` }[lang],
      heads: REGISTER_HEADS[lang],
      rows: projects.map(project => {
        const now = standingOfProject(project)
        return [
          project.code,
          project.title,
          now.step === null ? '' : PROJECT_STEP_WORDS[now.step][lang],
          yuan(now.estimate),
          yuan(now.approved),
          yuan(now.contract),
          yuanText(now.paid),
          now.contractor,
          now.score ? `${now.score.points}/${now.score.outOf}` : '',
          now.closedOn ?? '',
        ]
      }),
      note: {
        zh: '已付为实施和结项登记的付款合计；评估为最近一次评估的得分。',
        en: 'Paid: what was recorded with work and at the close. Score: of the last evaluation.',
      }[lang],
    })
    const { heads, rows } = tableIn(call.lang)
    const { path, warnings } = await writeRegister(call, tableIn)
    return {
      data: projects.map(projectLine),
      warnings,
      text: () =>
        path !== undefined
          ? toldWritten(call, path)
          : projects.length === 0
            ? call.t({
                zh: '没有项目\n→ hoa project new <名称>\n',
                en: 'no projects\n→ hoa project new <title>\n',
              })
            : listing(heads, rows),
    }
  },
)

export const projectShow = recordCommand(
  {
    path: ['project', 'show'],
    summary: {
      zh: '一个项目的各步：日期、对方、金额、说明，合同与已付，评估得分',
      en: 'one project: its steps with days, parties, money and notes; agreed and paid; its evaluation',
    },
    arguments: { project: PROJECT_CODE },
    example: 'hoa project show J1',
    on: 'compound',
  },
  async call => {
    const project = await needProject(call)
    const line = projectLine(project)
    const heads = {
      zh: ['日期', '步骤', '对方或者经办', '金额（元）', '说明'],
      en: ['day', 'step', 'party', 'yuan', 'note'],
    }[call.lang]
    const rows = entriesInOrder(project).map(entry => [
      entry.on,
      call.t(PROJECT_STEP_WORDS[entry.step]),
      entry.party,
      entry.amount === null ? '' : `${yuanText(entry.amount)} ${call.t(AMOUNT_WORDS[entry.step] ?? NOTHING)}`,
      [entry.note, ...entry.scores.map(({ criterion, points, outOf }) => `${criterion} ${points}/${outOf}`)]
        .filter(part => part !== '')
        .join({ zh: '；', en: '; ' }[call.lang]),
    ])
    return {
      data: {
        ...line,
        steps: project.entries.map((entry, i) => ({
          no: i + 1,
          step: entry.step,
          on: entry.on,
          party: entry.party || null,
          amount: entry.amount === null ? null : yuanText(entry.amount),
          note: entry.note || null,
          ...(entry.step === 'evaluation' && { scores: entry.scores }),
        })),
      },
      text: () => {
        const { contract, paid, score, closed } = line
        const state =
          closed === null ? { zh: '进行中', en: 'open' } : { zh: `${closed} 结项`, en: `closed on ${closed}` }
        const head = call.t({
          zh: `${project.code} ${project.title}（${state.zh}）\n合同 ${contract ?? '—'} 元，已付 ${paid} 元；评估 ${score ? `${score.points}/${score.outOf}` : '—'}\n`,
          en: `${project.code} ${project.title} (${state.en})\nagreed ${contract ?? '—'} yuan, paid ${paid}; evaluation ${score ? `${score.points}/${score.outOf}` : '—'}\n`,
        })
        return rows.length === 0 ? head : [head, listing(heads, rows)]
      },
    }
  },
)

export const projectForm = recordCommand(
  {
    path: ['project', 'form'],
    asks: ['out'],
    summary: {
      zh: '打印项目评估表：各项满分，已登记评估的填上得分',
      en: 'the form on which a project is evaluated: criteria with their points, filled in where that is on record',
    },
    arguments: { project: PROJECT_CODE },
    options: {
      criterion: {
        value: '<criterion>=<of>',
        many: true,
        zh: '评估项目和满分，可多次，如 质量和效果=30；默认五项，共100分',
        en: 'a criterion and its full points; may be repeated; five with 100 points by default',
      },
      ...PAPER_OUT,
    },
    example: 'hoa project form J1 --format docx --out 评估表.docx',
    on: 'compound',
  },
  async call => {
    const project = await needProject(call)
    const evaluation = entriesInOrder(project).findLast(entry => entry.scores.length > 0)
    const asked = criteriaOf(call.list('criterion'))
    const rows =
      asked.length > 0
        ? asked
        : (evaluation?.scores ??
          USUAL_CRITERIA.map(({ zh, outOf }) => ({ criterion: zh, outOf, points: null })))
    const inWords = (criterion: string) =>
      USUAL_CRITERIA.find(({ zh }) => zh === criterion) ?? { zh: criterion, en: criterion }
    const { contract, paid, contractor, visits } = standingOfProject(project)
    const view = {
      estate: call.compound.name,
      ...{ code: project.code, title: project.title, contractor, visits },
      rows: rows.map(row => ({ ...row, criterion: inWords(row.criterion) })),
      contract: yuan(contract),
      paid: yuanText(paid),
      evaluatedOn: asked.length === 0 ? (evaluation?.on ?? null) : null,
      by: asked.length === 0 ? (evaluation?.party ?? '') : '',
      own: asked.length > 0 || evaluation !== undefined,
    }
    const paper = inLang(call.lang, lang => evaluationPaper(view, lang))
    return paperAnswer(call, paper, { project: project.code }, 0o644)
  },
)

const NOTHING = { zh: '', en: '' }

function yuan(fen: Fen | null): string {
  return fen === null ? '' : yuanText(fen)
}

/** A project as `project list --json` has it. */
function projectLine(project: StoredProject) {
  const { step, estimate, approved, contract, paid, contractor, visits, score, closedOn } =
    standingOfProject(project)
  const orNull = (fen: Fen | null) => (fen === null ? null : yuanText(fen))
  return {
    code: project.code,
    title: project.title,
    opened: project.openedOn,
    step,
    ...{ estimate: orNull(estimate), approved: orNull(approved), contract: orNull(contract) },
    paid: yuanText(paid),
    contractor: contractor || null,
    ...{ visits, score, closed: closedOn },
  }
}

/** `质量和效果=30` words, all faults at once. */
function criteriaOf(words: readonly string[]) {
  const problems: Problem[] = []
  const rows: { criterion: string; outOf: number; points: null }[] = []
  for (const word of words) {
    const [, criterion = '', outOf = ''] = /^\s*(.{1,60}?)\s*=\s*([1-9]\d{0,3})\s*$/u.exec(word) ?? []
    if (criterion === '') problems.push({ code: 'project-criterion', data: { value: word } })
    else rows.push({ criterion, outOf: Number(outOf), points: null })
  }
  if (problems.length > 0) throw new Refused(problems)
  return rows
}
