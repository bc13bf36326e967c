import { isOver } from '../../assembly/assembly.ts'
import { percentBeside } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { addMonths, type Day, dayOf, daysBetween, weekdayOf } from '../../basics/time.ts'
import { escapeHtml } from '../layout/to-html.ts'
import { type Estate, type EstateGrouping, hasPapers } from './estate.ts'
import { PORTFOLIO_SCRIPT, PORTFOLIO_STYLE, SHOWN_AT_ONCE } from './page-parts.ts'
import {
  GROUPING_WORDS,
  portfolioHead,
  portfolioRows,
  type Summed,
  summed,
  sumsBy,
} from './portfolio-table.ts'

/** What the page is about. */
export interface PortfolioAsked {
  readonly on: Day
  readonly lang: Lang
  /** What the heat table and its bars put estates together by. */
  readonly by: EstateGrouping
  /** Which estates these are, where they are not all. */
  readonly about: string
}

/** Months of the calendar. */
const MONTHS = 6

/**
 * Many estates as one page that holds all it needs: style, drawings and script stand in it, nothing is fetched. Everything
 * drawn stands in a table too; without scripts only sorting and searching are missing.
 */
export function portfolioPage(estates: readonly Estate[], asked: PortfolioAsked): string {
  const { on, lang, by, about } = asked
  const t = (phrase: Phrase) => phrase[lang]
  const whole = summed('', estates, on)
  const groups = sumsBy(estates, by, on)
  const title = t({ zh: '各小区一览', en: 'The estates at a glance' })
  return `<!DOCTYPE html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>${text(`${title} ${on}`)}</title>
<style>${PORTFOLIO_STYLE}</style>
</head>
<body>
<header><h1>${text(title)}</h1>${about === '' ? '' : `<p>${text(about)}</p>`}<p>${text(portfolioHead(whole, on, lang))}</p></header>
<main>
${cards(whole, lang)}
${section(t({ zh: `按${GROUPING_WORDS[by].zh}看`, en: `By ${GROUPING_WORDS[by].en}` }), heat(groups, by, lang))}
${section(t({ zh: '期限日历', en: 'Calendar of deadlines' }), calendar(deadlinesOf(estates, lang), on, lang))}
${section(t({ zh: '收回的票', en: 'Ballots returned' }), turnouts(estates, groups, by, lang))}
${section(t({ zh: '全部小区', en: 'All estates' }), everyEstate(estates, lang))}
</main>
<script>${PORTFOLIO_SCRIPT}</script>
</body>
</html>
`
}

function section(title: string, content: string): string {
  return `<section><h2>${text(title)}</h2>\n${content}\n</section>`
}

function cards({ estates, late, over, vacant, disputesOpen, voted, quorate }: Summed, lang: Lang): string {
  const all: [Phrase, number, number][] = [
    [{ zh: '有逾期的小区', en: 'estates with something late' }, late, estates],
    [{ zh: '业委会任期已满', en: 'committees whose term is over' }, over, estates],
    [{ zh: '业委会有缺额', en: 'committees with vacant seats' }, vacant, estates],
    [{ zh: '已投票、达到法定参与', en: 'voted and reached the quorum' }, quorate, voted],
  ]
  const told = all.map(
    ([words, part, whole]) =>
      `<li><strong>${part}</strong><span> / ${whole}</span><br>${text(words[lang])}</li>`,
  )
  told.push(
    `<li><strong>${disputesOpen}</strong><br>${text({ zh: '未结争议', en: 'open disputes' }[lang])}</li>`,
  )
  return `<ul class="cards">${told.join('')}</ul>`
}

/** A table whose cells are the darker, the larger the share of the estates that they count. */
function heat(groups: readonly Summed[], by: EstateGrouping, lang: Lang): string {
  const counted: [Phrase, (sum: Summed) => number][] = [
    [{ zh: '有逾期', en: 'late' }, sum => sum.late],
    [{ zh: '任期已满', en: 'term over' }, sum => sum.over],
    [{ zh: '有缺额', en: 'vacant seats' }, sum => sum.vacant],
    [{ zh: '争议未结', en: 'open disputes' }, sum => sum.disputed],
  ]
  const heads = [
    GROUPING_WORDS[by][lang],
    { zh: '小区', en: 'estates' }[lang],
    ...counted.map(([words]) => words[lang]),
    { zh: '未达法定参与', en: 'below the quorum' }[lang],
  ]
  const cell = (part: number, whole: number) =>
    `<td class="heat" style="--heat:${whole === 0 ? 0 : Math.round((100 * part) / whole)}%">${whole === 0 ? '' : part}</td>`
  const rows = groups.map(
    sum =>
      `<tr><th scope="row">${text(sum.name || NOT_GIVEN[lang])}</th><td>${sum.estates}</td>${counted
        .map(([, of]) => cell(of(sum), sum.estates))
        .join('')}${cell(sum.voted - sum.quorate, sum.voted)}</tr>`,
  )
  const caption = {
    zh: '有这种情况的小区个数；颜色越深，所占比例越大。末列只看已投票的小区。',
    en: 'Estates of which this holds: the darker, the larger their share. The last column is of estates that have voted.',
  }[lang]
  return tableOf(heads, rows, caption)
}

const NOT_GIVEN: Phrase = { zh: '（没有填）', en: '(not given)' }

/** Something that is due on a day in one of the estates. */
interface Deadline {
  readonly day: Day
  readonly what: string
  readonly estate: string
}

/** What lies ahead of estates, day by day: the next step, a vote that opens or closes, a term and a contract that end. */
function deadlinesOf(estates: readonly Estate[], lang: Lang): Deadline[] {
  return estates
    .flatMap(({ compound, plan, assembly, committee }) => {
      const at = (day: Day | null | undefined, what: string): Deadline[] =>
        day ? [{ day, what, estate: compound.name }] : []
      const going = assembly && !isOver(assembly) ? assembly : null
      return [
        ...at(plan?.latest, plan?.title[lang] ?? ''),
        ...at(going && dayOf(going.opensAt), { zh: '表决开始', en: 'the vote opens' }[lang]),
        ...at(going && dayOf(going.closesAt), { zh: '表决截止', en: 'the vote closes' }[lang]),
        ...at(committee.termEnds, { zh: '业委会任期届满', en: 'the committee’s term ends' }[lang]),
        ...at(compound.contractEnds, { zh: '物业服务合同到期', en: 'the manager’s contract ends' }[lang]),
      ]
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.estate < b.estate ? -1 : 1))
}

/** The coming months, each day the darker the more falls on it; what it is stands in the list below. */
function calendar(deadlines: readonly Deadline[], on: Day, lang: Lang): string {
  const first = `${on.slice(0, 7)}-01`
  const end = addMonths(first, MONTHS)
  const coming = deadlines.filter(({ day }) => day >= on && day < end)
  const byDay = new Map<Day, number>()
  for (const { day } of coming) byDay.set(day, (byDay.get(day) ?? 0) + 1)
  const most = Math.max(1, ...byDay.values())
  const months = Array.from({ length: MONTHS }, (_, i) =>
    month(addMonths(first, i), { byDay, most, on, lang }),
  )
  const rows = coming.map(
    ({ day, what, estate }) => `<tr><td>${day}</td><td>${text(what)}</td><td>${text(estate)}</td></tr>`,
  )
  const heads = { zh: ['日期', '期限', '小区'], en: ['day', 'deadline', 'estate'] }[lang]
  const list = tableOf(heads, rows, { zh: '同样的期限，按日期排列', en: 'The same, day by day' }[lang])
  const summary = { zh: `列出这 ${coming.length} 项`, en: `the ${coming.length} of them as a list` }[lang]
  return `<div class="months">${months.join('')}</div>\n<details><summary>${text(summary)}</summary>${list}</details>`
}

function month(
  first: Day,
  {
    byDay,
    most,
    on,
    lang,
  }: {
    readonly byDay: ReadonlyMap<Day, number>
    readonly most: number
    readonly on: Day
    readonly lang: Lang
  },
): string {
  const days = daysBetween(first, addMonths(first, 1))
  // Weeks begin on Monday.
  const before = (weekdayOf(first) + 6) % 7
  const cells = Array.from({ length: Math.ceil((before + days) / 7) * 7 }, (_, i) => {
    const no = i - before + 1
    if (no < 1 || no > days) return '<td></td>'
    const day = `${first.slice(0, 8)}${String(no).padStart(2, '0')}`
    const count = byDay.get(day) ?? 0
    const told = count === 0 ? '' : `<b>${count}</b>`
    const heatOf = count === 0 ? 0 : Math.round(20 + (80 * count) / most)
    return `<td class="heat${day === on ? ' today' : ''}" style="--heat:${heatOf}%"><small>${no}</small>${told}</td>`
  })
  const weeks = Array.from(
    { length: cells.length / 7 },
    (_, i) => `<tr>${cells.slice(i * 7, i * 7 + 7).join('')}</tr>`,
  )
  const name = { zh: `${Number(first.slice(0, 4))}年${Number(first.slice(5, 7))}月`, en: first.slice(0, 7) }[
    lang
  ]
  const heads = { zh: [...'一二三四五六日'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] }[lang]
  return `<table class="month"><caption>${text(name)}</caption><thead><tr>${heads.map(h => `<th scope="col">${h}</th>`).join('')}</tr></thead><tbody>${weeks.join('')}</tbody></table>`
}

/** Bars against the line of the law: first of the groups, then of every estate that has voted. */
function turnouts(
  estates: readonly Estate[],
  groups: readonly Summed[],
  by: EstateGrouping,
  lang: Lang,
): string {
  const voted = estates.flatMap(({ compound, assembly }) =>
    hasPapers(assembly) ? [{ name: compound.name, ...assembly }] : [],
  )
  const [line] = voted.map(({ quorum }) => quorum.of)
  if (!line) return `<p>${text({ zh: '还没有小区投票。', en: 'No estate has voted yet.' }[lang])}</p>`
  const share = ({ accepted, roll }: (typeof voted)[number]) =>
    accepted.headcount / Math.max(1, roll.headcount)
  const bars = groups
    .filter(sum => sum.voted > 0)
    .map(sum => barRow(sum.name || NOT_GIVEN[lang], sum.returned, sum.roll, line))
  const each = voted
    .toSorted((a, b) => share(a) - share(b) || (a.name < b.name ? -1 : 1))
    .map(one =>
      barRow(one.name, one.accepted, one.roll, one.quorum.of, one.quorum.met ? MET.yes[lang] : MET.no[lang]),
    )
  const heads = {
    zh: [GROUPING_WORDS[by].zh, '人数（上）、面积（下）', '人数', '面积'],
    en: [GROUPING_WORDS[by].en, 'heads (above), area (below)', 'heads', 'area'],
  }[lang]
  const legend = {
    zh: `竖线是法定参与比例（${line[0]}/${line[1]}）。`,
    en: `The line is the quorum of the law (${line[0]}/${line[1]}).`,
  }[lang]
  const ofGroups = {
    zh: `各${GROUPING_WORDS[by].zh}收回的票占名册的比例。${legend}`,
    en: `Ballots returned of the rolls, by ${GROUPING_WORDS[by].en}. ${legend}`,
  }[lang]
  const ofEach = {
    zh: `各小区有效票占名册的比例，低的在前。${legend}`,
    en: `Valid ballots of each roll, the lowest first. ${legend}`,
  }[lang]
  const summary = { zh: `逐个小区（${each.length}）`, en: `each estate (${each.length})` }[lang]
  return `${tableOf(heads, bars, ofGroups, 'bars')}\n<details><summary>${text(summary)}</summary>${tableOf([{ zh: '小区', en: 'estate' }[lang], ...heads.slice(1), { zh: '法定参与', en: 'the quorum' }[lang]], each, ofEach, 'bars')}</details>`
}

const MET = {
  yes: { zh: '达到', en: 'reached' },
  no: { zh: '未达到', en: 'not reached' },
} as const satisfies Readonly<Record<string, Phrase>>

interface OnBoth {
  readonly headcount: number
  readonly area: number
}

function barRow(
  name: string,
  part: OnBoth,
  whole: OnBoth,
  of: readonly [number, number],
  verdict?: string,
): string {
  const width = (axis: keyof OnBoth) => Math.floor((1000 * part[axis]) / Math.max(1, whole[axis]))
  const at = Math.round((1000 * of[0]) / of[1])
  const percent = (axis: keyof OnBoth) => percentBeside({ of }, part[axis], whole[axis])
  // What it shows stands in the cells beside it.
  const drawn = `<svg viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true"><rect class="heads" y="2" height="17" width="${width('headcount')}"/><rect class="area" y="21" height="17" width="${width('area')}"/><line x1="${at}" x2="${at}" y1="0" y2="40"/></svg>`
  return `<tr><th scope="row">${text(name)}</th><td>${drawn}</td><td>${percent('headcount')}</td><td>${percent('area')}</td>${verdict === undefined ? '' : `<td>${text(verdict)}</td>`}</tr>`
}

function everyEstate(estates: readonly Estate[], lang: Lang): string {
  const { heads, rows } = portfolioRows(estates, lang, Number.POSITIVE_INFINITY)
  const lines = rows.map((cells, i) => {
    const late = (estates[i]?.overdue ?? 0) > 0
    return `<tr${late ? ' class="late"' : ''}>${cells.map((cell, n) => (n === 0 ? `<th scope="row">${text(String(cell))}</th>` : `<td>${text(String(cell))}</td>`)).join('')}</tr>`
  })
  const find = { zh: '查找', en: 'find' }[lang]
  const caption = {
    zh: '点一下列名按这一列排序；有逾期的小区左边有一道线。',
    en: 'A click on a heading sorts by it; estates with something late have a line on their left.',
  }[lang]
  const more = {
    zh: `先列出 ${SHOWN_AT_ONCE} 个；全部列出`,
    en: `the first ${SHOWN_AT_ONCE} are listed; list all`,
  }[lang]
  return `<p class="find"><label>${text(find)} <input type="search" id="find"></label> <output id="left">${estates.length}</output> <button id="more" hidden>${text(more)}</button></p>\n${tableOf(heads, lines, caption, 'all')}`
}

function tableOf(heads: readonly string[], rows: readonly string[], caption: string, name = ''): string {
  const cells = heads.map(head => `<th scope="col">${text(head)}</th>`).join('')
  return `<div class="scroll"><table${name === '' ? '' : ` class="${name}"`}><caption>${text(caption)}</caption><thead><tr>${cells}</tr></thead>\n<tbody>${rows.join('\n')}</tbody></table></div>`
}

const text = escapeHtml
