import { areaText } from '../../basics/area.ts'
import { percentBeside } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import type { Weight } from '../../count/weight.ts'
import { type Block, spans } from '../layout/blocks.ts'
import type { Paper } from '../paper.ts'

/** What an organisation did in a year for one estate. */
export interface EstateYear {
  readonly name: string
  readonly street: string
  readonly organiser: string
  readonly voters: number
  readonly votes: readonly YearVote[]
  readonly disputes: { readonly received: number; readonly settled: number; readonly open: number }
  /** Committees that were elected. */
  readonly elected: number
  /** Projects that were worked on in the year, as they stood at its end. */
  readonly projects: readonly YearProject[]
}

export interface YearProject {
  readonly title: string
  readonly contractor: string
  readonly paid: string
  readonly closedOn: string | null
  readonly score: { readonly points: number; readonly outOf: number } | null
}

export interface YearVote {
  readonly title: string
  readonly closedOn: string
  readonly roll: Weight
  readonly accepted: Weight
  readonly quorum: { readonly of: readonly [number, number]; readonly met: boolean }
  readonly carried: number
  readonly lost: number
}

const HEADS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '小区',
    '街道',
    '联系服务',
    '业主',
    '会议',
    '达到法定参与',
    '通过',
    '未通过',
    '新选业委会',
    '争议收到',
    '办结',
    '年末未结',
    '项目',
    '结项',
  ],
  en: [
    'estate',
    'street',
    'organiser',
    'voters',
    'votes',
    'quorate',
    'carried',
    'lost',
    'committees elected',
    'disputes received',
    'settled',
    'open',
    'projects',
    'closed',
  ],
}

/** A row an estate, the header first and the sum last. */
export function reportRows(years: readonly EstateYear[], lang: Lang): string[][] {
  const figures = years.map(one => figuresOf(one))
  const sums = figures.reduce(
    (sum, row) => sum.map((value, i) => value + (row[i] ?? 0)),
    figuresOf().map(() => 0),
  )
  return [
    [...HEADS[lang]],
    ...years.map((one, i) => [one.name, one.street, one.organiser, ...(figures[i] ?? []).map(String)]),
    [{ zh: '合计', en: 'all' }[lang], '', '', ...sums.map(String)],
  ]
}

function figuresOf(year?: EstateYear): number[] {
  const { voters = 0, votes = [], disputes = NO_DISPUTES, elected = 0, projects = [] } = year ?? {}
  return [
    voters,
    votes.length,
    votes.filter(({ quorum }) => quorum.met).length,
    votes.reduce((sum, { carried }) => sum + carried, 0),
    votes.reduce((sum, { lost }) => sum + lost, 0),
    elected,
    disputes.received,
    disputes.settled,
    disputes.open,
    projects.length,
    projects.filter(({ closedOn }) => closedOn !== null).length,
  ]
}

const NO_DISPUTES = { received: 0, settled: 0, open: 0 }

/** The yearly report as a paper: what was done in sentences, turnout as bars, every estate in a table. */
export function reportPaper(
  years: readonly EstateYear[],
  { year, lang, title }: { readonly year: string; readonly lang: Lang; readonly title: string },
): Paper {
  const t = (phrase: Phrase) => phrase[lang]
  const [heads = [], ...rows] = reportRows(years, lang)
  const sums = rows.at(-1) ?? []
  const [voters, votes, quorate, carried, lost, elected, received, settled, open, projects, closed] =
    sums.slice(3)
  const bars = years.flatMap(({ name, votes: held }) =>
    held.map(({ accepted, roll, quorum }) => ({
      label: name,
      share: roll.headcount > 0 ? accepted.headcount / roll.headcount : 0,
      mark: quorum.of[0] / quorum.of[1],
      text: `${percentBeside(quorum, accepted.headcount, roll.headcount)} / ${percentBeside(quorum, accepted.area, roll.area)}`,
    })),
  )
  const blocks: Block[] = [
    { kind: 'title', text: spans(title) },
    {
      kind: 'paragraph',
      flush: false,
      text: spans(
        t({
          zh: `${year}年服务 ${years.length} 个小区、业主 ${voters} 人。截止表决的会议 ${votes} 次，其中 ${quorate} 次达到法定参与；通过事项 ${carried} 项，未通过 ${lost} 项。新选出业主委员会 ${elected} 个。收到争议 ${received} 件，办结 ${settled} 件，年末未结 ${open} 件。开展项目 ${projects} 个，结项 ${closed} 个。`,
          en: `In ${year} ${years.length} estates with ${voters} voters were served. ${votes} votes were closed, ${quorate} of them with the quorum of the law; ${carried} items were carried and ${lost} lost. ${elected} committees were elected. ${received} disputes were received, ${settled} settled, and ${open} were open at the end of the year. ${projects} projects were worked on and ${closed} closed.`,
        }),
      ),
    },
    ...(bars.length === 0
      ? []
      : [
          {
            kind: 'heading',
            level: 1,
            text: spans(
              t({
                zh: `${bars.length > MOST_BARS ? `前 ${MOST_BARS} 次` : '各次'}会议有效票（人数/面积，竖线为法定参与）`,
                en: `Valid ballots of ${bars.length > MOST_BARS ? `the first ${MOST_BARS} votes` : 'each vote'} (heads/area; the line is the quorum)`,
              }),
            ),
          } as const,
          ...parts(bars.slice(0, MOST_BARS), BARS_TOGETHER).map(
            together => ({ kind: 'chart', bars: together }) as const,
          ),
        ]),
    { kind: 'heading', level: 1, text: spans(t({ zh: '各小区', en: 'The estates' })) },
    {
      kind: 'table',
      columns: heads.map((head, i) => ({
        align: i < 3 ? ('left' as const) : ('right' as const),
        head: spans(head),
      })),
      rows: rows.map(row => row.map(spans)),
    },
    ...projectBlocks(years, lang),
  ]
  return { blocks, foot: '', dense: 'all' }
}

/** The projects with their evaluation; nothing where there were none. */
function projectBlocks(years: readonly EstateYear[], lang: Lang): Block[] {
  const rows = years.flatMap(({ name, projects }) =>
    projects.map(({ title, contractor, paid, closedOn, score }) => [
      ...[name, title, contractor, paid, closedOn ?? ''],
      score ? `${score.points}/${score.outOf}` : '',
    ]),
  )
  if (rows.length === 0) return []
  const heads = {
    zh: ['小区', '项目', '承接单位', '已付（元）', '结项', '评估'],
    en: ['estate', 'project', 'contractor', 'paid (yuan)', 'closed', 'score'],
  }[lang]
  return [
    {
      kind: 'heading',
      level: 1,
      text: spans({ zh: '项目及其评估', en: 'Projects and their evaluation' }[lang]),
    },
    {
      kind: 'table',
      columns: heads.map(head => ({ align: 'left' as const, head: spans(head) })),
      rows: rows.map(row => row.map(spans)),
    },
  ]
}

/** More bars than these nobody looks at: the table has every vote’s estate. */
const MOST_BARS = 60
/** A chart is never split over pages: longer ones would leave half of one empty. */
const BARS_TOGETHER = 15

function parts<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size))
}

/** The votes of a year one by one, for a program. */
export function votesJson(votes: readonly YearVote[]) {
  return votes.map(({ roll, accepted, quorum, ...rest }) => ({
    ...rest,
    roll: { headcount: roll.headcount, area: areaText(roll.area) },
    accepted: { headcount: accepted.headcount, area: areaText(accepted.area) },
    quorumMet: quorum.met,
  }))
}
