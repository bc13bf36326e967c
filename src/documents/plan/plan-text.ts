import type { Lang } from '../../basics/phrase.ts'
import { addDays, type Day, daysBetween } from '../../basics/time.ts'
import { shortOf } from '../../law/calendar/plan-words.ts'
import type { TimedStep } from '../../law/calendar/timetable.ts'
import { grid } from '../layout/grid.ts'
import { widthOf } from '../layout/width.ts'
import { wrap } from '../layout/wrap.ts'
import type { PlanView } from './plan-view.ts'

/* A plan as a terminal shows it: the steps, and under them bars over the weeks. */

const WIDTH = 80
const WEEK = 7

/** Everything but what is not needed; with all of it too. */
export function planText(view: PlanView, on: Day, lang: Lang, options: { readonly all: boolean }): string {
  const steps = view.steps.filter(({ timed }) => options.all || timed.state !== 'not-needed')
  const hidden = view.steps.length - steps.length
  const [state = '', id = '', what = '', , earliest = '', latest = '', done = ''] = view.heads
  const columns = [state, id, what, earliest, `${latest} / ${done}`].map(head => ({
    head,
    align: 'left' as const,
  }))
  const rows = steps.map(step => [
    step.state,
    step.id,
    `${shortOf(step.title)}${step.who === '' ? '' : lang === 'zh' ? `［${step.who}］` : ` [${step.who}]`}`,
    step.done === '' ? step.earliest : '',
    step.done === '' ? step.latest : step.done,
  ])
  const about = [view.title, ...view.about].flatMap(line => wrap(line, WIDTH))
  const notes = [
    ...(hidden > 0
      ? [
          lang === 'zh'
            ? `另有 ${hidden} 步目前不需要，--all 一并列出。`
            : `${hidden} more steps are not needed now; --all lists them.`,
        ]
      : []),
    // The table has no room for them.
    ...steps.flatMap(({ id, reading }) => (reading === '' ? [] : [`${id} ${reading}`])),
    ...view.notes,
  ]
  return `${[
    ...about,
    '',
    ...grid(columns, rows, { width: WIDTH, indent: 0, ruled: true }),
    '',
    ...weeksText(
      steps.map(step => step.timed),
      on,
      lang,
    ),
    '',
    ...notes.flatMap(note => wrap(note, WIDTH, { first: '* ', rest: '  ' })),
  ]
    .join('\n')
    .trimEnd()}\n`
}

/** A long time after the last duty only a window is open: it is cut there. */
const MOST_WEEKS = 53

/**
 * Bars over the weeks: `=` from the first day to the last, `~` where the last is not known yet, `*` done, `!` overdue, and
 * `|` the week of the day looked at.
 */
export function weeksText(steps: readonly TimedStep[], on: Day, lang: Lang): string[] {
  const drawn = steps.filter(step => step.doneOn ?? step.latest ?? step.earliest)
  if (drawn.length === 0) return []
  const days = drawn.flatMap(({ step, doneOn, earliest, latest }) =>
    [doneOn, earliest, step.sort === 'w' ? null : latest].filter(day => day !== null),
  )
  const sorted = [...days, on].sort()
  const first = sorted[0] ?? on
  const spanned = Math.floor(daysBetween(first, sorted.at(-1) ?? on) / WEEK) + 1
  const label = Math.max(...drawn.map(({ id }) => id.length)) + 1
  const room = WIDTH - label
  // A cell is a week, or as many as it takes to fit.
  const weeks = Math.min(spanned, MOST_WEEKS * 3)
  const perCell = Math.ceil(weeks / room)
  const cells = Math.ceil(weeks / perCell)
  const cellOf = (day: Day) => Math.floor(daysBetween(first, day) / (WEEK * perCell))
  const today = cellOf(on)
  const legend =
    lang === 'zh'
      ? `按${perCell === 1 ? '周' : `每 ${perCell} 周`}：= 可办至最晚日，~ 至迟，* 已办，! 逾期，| 今天`
      : `by ${perCell === 1 ? 'week' : `${perCell} weeks`}: = until the last day, ~ at the latest, * done, ! overdue, | today`
  return [
    ...wrap(legend, WIDTH),
    `${' '.repeat(label)}${monthsLine(first, cells, perCell, lang)}`.trimEnd(),
    ...drawn.map(step => `${step.id.padEnd(label)}${barOf(step, cells, today, cellOf)}`.trimEnd()),
  ]
}

function barOf(
  { doneOn, earliest, latest, state, provisional }: TimedStep,
  cells: number,
  today: number,
  cellOf: (day: Day) => number,
): string {
  const from = cellOf(doneOn ?? earliest ?? latest ?? '')
  const to = cellOf(doneOn ?? latest ?? earliest ?? '')
  const mark = doneOn !== null ? '*' : state === 'overdue' ? '!' : provisional ? '~' : '='
  return Array.from({ length: cells }, (_, cell) =>
    from <= cell && cell <= Math.max(from, to) ? mark : cell === today ? '|' : cell % 4 === 0 ? '.' : ' ',
  ).join('')
}

/** The months above the cell in which each begins, as far as they do not run into each other. */
function monthsLine(first: Day, cells: number, perCell: number, lang: Lang): string {
  let line = ''
  for (let cell = 0; cell < cells; cell++) {
    const day = addDays(first, cell * WEEK * perCell)
    const before = cell === 0 ? '' : addDays(first, (cell - 1) * WEEK * perCell).slice(0, 7)
    const month = day.slice(0, 7)
    if (month === before || widthOf(line) > cell) continue
    const name = lang === 'zh' ? `${Number(month.slice(5))}月` : month.slice(2)
    if (cell + widthOf(name) > cells) break
    line += ' '.repeat(cell - widthOf(line)) + name
  }
  return line
}
