import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'

/** Work under contract. */
export const PROJECT_PROBLEMS = {
  'project-none': {
    zh: '这个小区还没有项目',
    en: 'this compound has no project yet',
    next: { zh: 'hoa project new <名称>', en: 'hoa project new <title>' },
  },
  'project-unknown': (d: { project: string; there: Phrase }) => ({
    zh: `没有项目“${d.project}”；${d.there.zh}`,
    en: `there is no project “${d.project}”; ${d.there.en}`,
  }),
  'project-code': (d: { code: string }) => ({
    zh: `代码“${d.code}”应为 1 至 32 个字母、数字或连字符，以字母开头`,
    en: `the code “${d.code}” should be 1 to 32 letters, digits or hyphens, a letter first`,
  }),
  'project-code-taken': (d: { code: string }) => ({
    zh: `已有项目 ${d.code}`,
    en: `there is a project ${d.code} already`,
    next: { zh: '换一个代码，或者不写 --code', en: 'use another code, or leave --code out' },
  }),
  'project-step': (d: { step: string; steps: string }) => ({
    zh: `项目没有“${d.step}”这一步；可以是：${d.steps}`,
    en: `a project has no step “${d.step}”; it can be: ${d.steps}`,
  }),
  'project-no-amount': (d: { step: Phrase }) => ({
    zh: `“${d.step.zh}”没有金额`,
    en: `“${d.step.en}” has no amount`,
    next: { zh: '付款登在实施（work）', en: 'payments are recorded with work' },
  }),
  'project-no-score': (d: { step: Phrase }) => ({
    zh: `“${d.step.zh}”没有得分，得分登在评估（evaluation）`,
    en: `“${d.step.en}” has no points; they are recorded with an evaluation`,
  }),
  'project-score': (d: { value: string }) => ({
    zh: `得分“${d.value}”应写成 项目=得分/满分，如 质量和效果=27/30；得分不超过满分，同一项目只写一次`,
    en: `write points as criterion=points/of, such as quality=27/30: “${d.value}”; never more than the full points, each criterion once`,
  }),
  'project-criterion': (d: { value: string }) => ({
    zh: `评估项目“${d.value}”应写成 项目=满分，如 质量和效果=30`,
    en: `write a criterion with its full points, such as quality=30: “${d.value}”`,
  }),
  'project-closed': (d: { project: string; on: string }) => ({
    zh: `项目 ${d.project} 已于 ${d.on} 结项，不再登记`,
    en: `the project ${d.project} was closed on ${d.on}: nothing is added to it`,
    next: { zh: '后续的事另建项目：hoa project new', en: 'what comes after it is another: hoa project new' },
  }),
  'project-day-too-early': (d: { project: string; day: string; opened: string }) => ({
    zh: `${d.day} 早于项目 ${d.project} 建立的 ${d.opened}`,
    en: `${d.day} lies before ${d.opened}, when ${d.project} was opened`,
    next: { zh: '建立时可以用 --at 写明日期', en: 'project new takes the day with --at' },
  }),
  'project-over-approved': (d: { project: string; contract: string; approved: string }) => ({
    zh: `${d.project} 的合同金额 ${d.contract} 元超过批准的 ${d.approved} 元`,
    en: `what ${d.project} agrees on, ${d.contract} yuan, is more than the ${d.approved} approved`,
  }),
  'project-over-contract': (d: { project: string; paid: string; contract: string }) => ({
    zh: `${d.project} 已付 ${d.paid} 元，超过合同金额 ${d.contract} 元`,
    en: `${d.paid} yuan are paid for ${d.project}, more than the ${d.contract} agreed`,
  }),
  'project-without-contract': (d: { project: string }) => ({
    zh: `${d.project} 还没有登记合同`,
    en: `no contract is on record for ${d.project}`,
  }),
  'project-without-evaluation': (d: { project: string }) => ({
    zh: `${d.project} 没有登记评估就结项`,
    en: `${d.project} is closed without an evaluation on record`,
  }),
} satisfies ProblemTable
