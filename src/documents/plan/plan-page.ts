import type { Lang } from '../../basics/phrase.ts'
import { type Day, daysBetween } from '../../basics/time.ts'
import { shortOf } from '../../law/calendar/plan-words.ts'
import { type Block, spans } from '../layout/blocks.ts'
import type { Paper } from '../paper.ts'
import type { PlanView, StepView } from './plan-view.ts'

/** A plan as a page: the steps with their articles, and how far each last day lies. */
export function planPaper(view: PlanView, on: Day, lang: Lang): Paper {
  const steps = view.steps.filter(({ timed }) => timed.state !== 'not-needed')
  const [state = '', id = '', what = '', who = '', earliest = '', latest = ''] = view.heads
  const articles = lang === 'zh' ? '依据' : 'articles'
  const columns = [id, state, what, who, earliest, latest, articles].map(head => ({
    align: 'left' as const,
    head: spans(head),
  }))
  const rows = steps.map(step =>
    [
      step.id,
      step.state,
      step.title,
      step.who,
      step.earliest,
      step.done === '' ? step.latest : step.done,
      step.articles,
    ].map(spans),
  )
  const bars = chartOf(steps, on)
  const blocks: Block[] = [
    { kind: 'title', text: spans(view.title) },
    ...view.about.map((line): Block => ({ kind: 'paragraph', text: spans(line), flush: true })),
    { kind: 'table', columns, rows },
    ...(bars.length === 0
      ? []
      : [
          {
            kind: 'heading',
            level: 1,
            text: spans(
              lang === 'zh'
                ? '各步最晚日的远近（竖线为今天）'
                : 'How far each last day lies (the mark is today)',
            ),
          } as const,
          { kind: 'chart', bars } as const,
        ]),
    { kind: 'note', paragraphs: view.notes.map(spans) },
  ]
  return { blocks, foot: '', dense: 'all' }
}

/** Every dated step in the time from the first day to the last. */
function chartOf(steps: readonly StepView[], on: Day) {
  const dated = steps.flatMap(({ id, title, timed }) => {
    const day = timed.doneOn ?? timed.latest
    return day === null || timed.step.sort === 'w' ? [] : [{ label: `${id} ${shortOf(title)}`, day }]
  })
  const days = [...dated.map(({ day }) => day), on].sort()
  const first = days[0] ?? on
  const whole = Math.max(1, daysBetween(first, days.at(-1) ?? on))
  const placeOf = (day: Day) => daysBetween(first, day) / whole
  return dated.map(({ label, day }) => ({ label, share: placeOf(day), mark: placeOf(on), text: day }))
}

/** A plan as rows of a sheet, its header first. */
export function planRows(view: PlanView, lang: Lang): string[][] {
  const heads =
    lang === 'zh'
      ? [
          '编号',
          '状态',
          '步骤',
          '由谁',
          '最早',
          '最晚',
          '法定顺延至',
          '至迟',
          '办理日',
          '文书',
          '依据',
          '可靠程度',
          '误期',
        ]
      : [
          'step',
          'state',
          'what',
          'who',
          'earliest',
          'latest',
          'latest workday',
          'provisional',
          'done on',
          'papers',
          'articles',
          'certainty',
          'if missed',
        ]
  return [
    heads,
    ...view.steps.map(({ timed, ...step }) => [
      step.id,
      step.state,
      step.title,
      step.who,
      step.earliest,
      timed.latest ?? '',
      timed.latestWorkday ?? '',
      timed.provisional ? (lang === 'zh' ? '是' : 'yes') : '',
      step.done,
      (timed.step.papers ?? []).join(' '),
      step.articles,
      step.certainty,
      timed.step.ifMissed ?? 'late',
    ]),
  ]
}
