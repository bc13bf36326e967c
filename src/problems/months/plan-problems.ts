import type { Phrase } from '../../basics/phrase.ts'
import type { ProblemTable } from '../../basics/problem.ts'
import { orNear } from '../near.ts'
import { notATime } from '../time-forms.ts'

export const PLAN_PROBLEMS = {
  // The months around a vote.
  'cause-without-recall': (d: { matter: string }) => ({
    zh: `--cause 只用于终止委员资格的议题（committee），这一项是 ${d.matter}`,
    en: `--cause is for ending a member’s seat (committee); this one is ${d.matter}`,
    next: {
      zh: '去掉 --cause，或者改为 --matter committee',
      en: 'leave --cause out, or take --matter committee',
    },
  }),
  'template-way': {
    zh: '--template、--from、--reset 只能用一个',
    en: 'name one of --template, --from and --reset',
  },
  'plan-none': {
    zh: '这个小区还没有计划',
    en: 'this compound has no plan yet',
    next: {
      zh: '先建一个：hoa plan new re-election term-ends=2026-12-31',
      en: 'make one: hoa plan new re-election term-ends=2026-12-31',
    },
  },
  'plan-not-named': (d: { codes: string }) => ({
    zh: `有几个计划，请写明是哪一个：${d.codes}`,
    en: `there are several plans; say which: ${d.codes}`,
  }),
  'plan-unknown': (d: { plan: string; codes: string }) => ({
    zh: `没有计划“${d.plan}”；有：${d.codes}`,
    en: `there is no plan “${d.plan}”; there are: ${d.codes}`,
  }),
  'plan-closed': (d: { plan: string; on: string }) => ({
    zh: `计划 ${d.plan} 已于 ${d.on} 结束，不再改动`,
    en: `the plan ${d.plan} was closed on ${d.on} and does not change any more`,
    next: { zh: '另建一个：hoa plan new', en: 'make another: hoa plan new' },
  }),
  'plan-kind': (d: { kind: string; near: Phrase; kinds: string }) => ({
    zh: `没有“${d.kind}”这种计划${orNear(d.near).zh}；可以是：${d.kinds}`,
    en: `there is no kind of plan “${d.kind}”${orNear(d.near).en}; it can be: ${d.kinds}`,
  }),
  'plan-code': (d: { code: string }) => ({
    zh: `计划代码“${d.code}”应为 1 至 32 个字母、数字或连字符，以字母开头`,
    en: `the code “${d.code}” of a plan should be 1 to 32 letters, digits or hyphens, a letter first`,
  }),
  'plan-code-taken': (d: { code: string }) => ({
    zh: `已有计划 ${d.code}`,
    en: `there is a plan ${d.code} already`,
    next: { zh: '换一个代码，或者不写 --code', en: 'use another code, or leave --code out' },
  }),
  'anchor-unknown': (d: { anchor: string; known: string }) => ({
    zh: `没有日期项“${d.anchor}”；可以是：${d.known}`,
    en: `there is no day called “${d.anchor}”; it can be: ${d.known}`,
  }),
  'anchor-not-a-day': (d: { anchor: string; value: string }) =>
    notATime(
      d.value,
      { zh: `${d.anchor}：`, en: `${d.anchor}: ` },
      { zh: `${d.anchor} 不是日期：“${d.value}”`, en: `${d.anchor} is no day: “${d.value}”` },
    ),
  'anchor-on-record': (d: { anchor: string; day: string }) => ({
    zh: `${d.anchor} 记录里已经有了：${d.day}，不另设定`,
    en: `${d.anchor} is on record already: ${d.day}; it is not set beside that`,
    next: {
      zh: '要改，就改那次会议，或者登记它的小组、业主委员会',
      en: 'to change it, change the assembly, the group or the committee that it stands with',
    },
  }),
  'step-unknown': (d: { step: string; plan: string; known: string }) => ({
    zh: `计划 ${d.plan} 没有步骤“${d.step}”；有：${d.known}`,
    en: `the plan ${d.plan} has no step “${d.step}”; it has: ${d.known}`,
  }),
  'step-is-window': (d: { step: string }) => ({
    zh: `${d.step} 是一段期间，由日期推算，不登记办理`,
    en: `${d.step} is a period, reckoned from days; it is not done`,
  }),
  'step-not-done': (d: { step: string; plan: string }) => ({
    zh: `计划 ${d.plan} 的 ${d.step} 没有登记为已办`,
    en: `${d.step} of the plan ${d.plan} was not said to be done`,
    next: {
      zh: '由记录显示的，要在那里更正',
      en: 'what an act on record shows is put right where it stands',
    },
  }),
  'place-text-missing': (d: { place: Phrase; on: string }) => ({
    zh: `hoa 未收录 ${d.place.zh} 在 ${d.on} 的本地步骤，按全国（或者所在省）的推算（不是说当时没有）`,
    en: `hoa has not recorded the local steps of ${d.place.en} on ${d.on}: the national ones, or its province’s, stand for them (not: that there were none)`,
    next: {
      zh: '对照当地当时的规定：hoa law show',
      en: 'compare with the local text of that time: hoa law show',
    },
  }),
} satisfies ProblemTable
