import type { PlanKind } from '../../assembly/plan.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Day } from '../../basics/time.ts'
import { notesOn, trapAt } from '../../law/calendar/advice.ts'
import { PLAN_KIND_WORDS } from '../../law/calendar/plan-words.ts'
import type { PlanStep } from '../../law/calendar/procedures.ts'
import { byWhen } from '../../law/calendar/rule-words.ts'
import { articlesInFull, IF_MISSED_WORDS, STEP_CERTAINTY_WORDS, whoWords } from '../../law/calendar/words.ts'
import { placeOf } from '../../law/profile.ts'
import { PAPER_KINDS } from '../papers/catalogue.ts'
import { PEOPLE_PAPERS } from '../people/people-papers.ts'

/** What the template of a working method may use: a procedure step by step, in the words of one language. */
export function methodValues(
  { kind, compound, day }: { kind: PlanKind; compound: { name: string; region: string }; day: Day },
  steps: readonly (PlanStep & { readonly command: string })[],
  lang: Lang,
): object {
  const t = (phrase: Phrase) => phrase[lang]
  const place = t(placeOf(compound.region).name)
  return {
    标题: t({
      zh: `工作方法：${PLAN_KIND_WORDS[kind].zh}`,
      en: `Working method: ${PLAN_KIND_WORDS[kind].en}`,
    }),
    小区名称: compound.name,
    地方: place,
    说明: t({
      zh: `按${place}的规定，一步一步列出由谁、何时、带什么、容易错在哪里。可以改成本单位自己的做法。`,
      en: `By the rules of ${place}: who does what by when, what to bring, and where it goes wrong. It may be made your own.`,
    }),
    步骤: steps.map(step => stepValues(step, compound.region, lang)),
    注意: notesOn(kind, compound.region, day).map(t),
  }
}

function stepValues(step: PlanStep & { readonly command: string }, region: string, lang: Lang): object {
  const { id, needs = [], latest, papers = [], reading, ifMissed = 'late', certainty } = step
  const t = (phrase: Phrase) => phrase[lang]
  const comma = lang === 'zh' ? '、' : ', '
  const or = lang === 'zh' ? '或' : ' or '
  const trap = trapAt(id)
  const values = {
    由谁: t(whoWords(step)),
    时间: latest ? t(byWhen(latest)) : '',
    先决: needs.map(need => [need].flat().join(or)).join(comma),
    文书: papers.map(paper => paperTitle(paper, lang)).join(comma),
    易错: [
      ...(trap ? [t(trap)] : []),
      ...(ifMissed === 'void' ? [t(IF_MISSED_WORDS.void)] : []),
      ...(reading ? [t({ zh: `另一种理解：${reading.zh}`, en: `another reading: ${reading.en}` })] : []),
    ].join(lang === 'zh' ? '；' : '; '),
    依据: [
      ...articlesInFull(step.articles, region).map(t),
      ...(certainty.startsWith('P')
        ? []
        : [
            t({
              zh: `（${t(STEP_CERTAINTY_WORDS[certainty])}）`,
              en: `(${t(STEP_CERTAINTY_WORDS[certainty])})`,
            }),
          ]),
    ].join(comma),
    命令: step.command,
  }
  return {
    ...{ 编号: id, 名称: t(step), ...values },
    要点: Object.entries(values).flatMap(([name, text]) =>
      text === ''
        ? []
        : [t({ zh: `${name}：${text}`, en: `${ENGLISH[name as keyof typeof values]}: ${text}` })],
    ),
  }
}

const ENGLISH = {
  由谁: 'who',
  时间: 'by when',
  先决: 'after',
  文书: 'papers to bring',
  易错: 'where it goes wrong',
  依据: 'articles',
  命令: 'command',
} as const

/** The title of a paper; with its command where that is one of its own. */
function paperTitle(paper: string, lang: Lang): string {
  const kind = Object.entries(PAPER_KINDS).find(([id]) => id === paper)?.[1]
  if (kind) return kind.title[lang]
  const own = PEOPLE_PAPERS[paper]
  if (!own) return paper
  const { title, command } = own
  return lang === 'zh' ? `${title.zh}（hoa ${command}）` : `${title.en} (hoa ${command})`
}
