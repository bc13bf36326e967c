import { resolve } from 'node:path'
import { isOver } from '../../assembly/assembly.ts'
import { standingOfProject } from '../../assembly/records/project.ts'
import { yuanText } from '../../basics/money.ts'
import type { Problem } from '../../basics/problem.ts'
import { type Day, dayOf } from '../../basics/time.ts'
import { isDecision } from '../../documents/papers/values/result.ts'
import { type EstateYear, reportPaper, reportRows, votesJson } from '../../documents/portfolio/report.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readCompounds, type StoredCompound } from '../../store/compounds.ts'
import { allSplitOff } from '../../store/log.ts'
import type { Db } from '../../store/open.ts'
import { readCommittees } from '../../store/people/committees.ts'
import { readUnits } from '../../store/people/roster.ts'
import { readProjects } from '../../store/records/projects.ts'
import { disputeLine, disputesOf } from '../dispute/dispute.ts'
import { Vote } from '../facts/vote.ts'
import { toldWritten } from '../files/files.ts'
import { FONTS } from '../files/paper-file.ts'
import { writeTable } from '../files/register-file.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { FORCE, type Options } from '../frame/spec.ts'
import { type OnCompound, withRules } from '../frame/the-assembly.ts'
import { rosterSize } from '../roster/check.ts'
import { listing } from '../terminal/listing.ts'
import { during } from '../terminal/paint.ts'

const FORMATS = ['pdf', 'docx', 'html', 'xlsx', 'csv'] as const

const OPTIONS = {
  year: { value: '<year>', zh: '哪一年', en: 'which year' },
  format: {
    value: '<format>',
    choices: FORMATS,
    zh: '写成文件的格式，要有 --out；没有时显示在屏幕上',
    en: 'the format of a file, with --out; without it the report is shown',
  },
  out: { value: '<file>', zh: '输出文件', en: 'the file' },
  fonts: FONTS,
  force: FORCE,
} as const satisfies Options

export const portfolioReport = recordCommand(
  {
    path: ['portfolio', 'report'],
    asks: ['year'],
    summary: {
      zh: '年度报告：服务的小区、会议和结果、业委会、争议，可写成公文或表格',
      en: 'the report of a year: estates served, votes and results, committees, disputes; as a paper or a sheet',
    },
    options: OPTIONS,
    example: 'hoa portfolio report --year 2026 --format pdf --out 年度报告.pdf',
    on: 'record',
  },
  async call => {
    const { db, lang } = call
    const year = await call.need('year', text => {
      if (/^(19|20)\d{2}$/.test(text.trim())) return text.trim()
      throw new WrongUsage([
        { code: 'option-not-a-count', data: { option: '--year', value: text, least: 1900 } },
      ])
    })
    const { served, left } = servedIn(db, year)
    const years = await during(call, { zh: '汇总各小区', en: 'reckoning the estates' }, () =>
      served.map(compound => yearOf({ db, compound }, year)),
    )
    const titles = { zh: `${year}年度服务报告`, en: `Report of the year ${year}` }
    const title = titles[lang]
    const rows = reportRows(years, lang)
    const out = call.option('out')
    const path = out === undefined ? null : resolve(call.world.folder, out)
    const format = call.option('format')
    if (path === null && format !== undefined)
      throw new WrongUsage([{ code: 'out-needed', data: { format } }])
    if (path !== null && format === undefined)
      throw new WrongUsage([{ code: 'ending-unknown', data: { path, endings: FORMATS.join(' ') } }])
    const warnings = [
      ...left,
      ...(path === null || format === undefined
        ? []
        : await writeTable(call, path, format, {
            title,
            rows,
            paper: to => reportPaper(years, { year, lang: to, title: titles[to] }),
          })),
    ]
    return {
      data: {
        year,
        path,
        estates: years.map(({ votes, ...rest }) => ({ ...rest, votes: votesJson(votes) })),
      },
      warnings,
      text: () => {
        if (path !== null) return toldWritten(call, path)
        const [heads = [], ...lines] = rows
        return [`${title}\n\n`, listing(heads, lines)]
      },
    }
  },
)

/** The estates that were looked after to the end of a year; those that left in it are told of by the files that they went into. */
function servedIn(
  db: Db,
  year: string,
): { readonly served: readonly StoredCompound[]; readonly left: readonly Problem[] } {
  const gone = allSplitOff(db)
  const dayLeft = ({ code }: StoredCompound) => gone.get(code)?.happenedAt.slice(0, 10) ?? '9999'
  const all = readCompounds(db)
  return {
    served: all.filter(compound => dayLeft(compound) > `${year}-12-31`),
    left: all
      .filter(compound => dayLeft(compound).startsWith(`${year}-`))
      .map(compound => ({
        code: 'report-without',
        data: { estate: compound.name, on: dayLeft(compound) },
      })),
  }
}

/** What happened in an estate in a year: each figure from the day on which it happened. */
function yearOf(on: OnCompound, year: string): EstateYear {
  const { db, compound } = on
  const isIn = (day: Day | null) => day?.startsWith(`${year}-`) === true
  const isBy = (day: Day | null) => day !== null && day <= `${year}-12-31`
  const disputes = disputesOf(on).map(dispute => disputeLine(on, dispute))
  const votes = readAssemblies(db, compound.id).filter(
    stored => isOver(stored) && !stored.rehearsal && isIn(dayOf(stored.closesAt)),
  )
  return {
    name: compound.name,
    street: compound.street,
    organiser: compound.organiser,
    voters: rosterSize(db, compound, readUnits(db, compound.id)).headcount,
    votes: votes.map(stored => {
      const tally = new Vote({ ...on, assembly: withRules(db, compound, stored) }).tally()
      const decided = tally.items.filter(({ outcome }) => outcome !== 'lapsed' && outcome !== 'withdrawn')
      const carried = decided.filter(isDecision).length
      const { accepted } = tally.turnout
      return {
        title: stored.title,
        closedOn: dayOf(stored.closesAt),
        roll: { headcount: tally.roll.headcount, area: tally.roll.area },
        accepted: tally.ballots.accepted,
        quorum: { of: accepted.bar.of, met: accepted.met },
        ...{ carried, lost: decided.length - carried },
      }
    }),
    disputes: {
      received: disputes.filter(({ opened }) => isIn(opened)).length,
      settled: disputes.filter(({ closed }) => isIn(closed)).length,
      open: disputes.filter(({ opened, closed }) => isBy(opened) && !isBy(closed)).length,
    },
    elected: readCommittees(db, compound.id).filter(
      ({ electedOn, electionId }) => electionId !== null && isIn(electedOn),
    ).length,
    projects: readProjects(db, compound.id)
      .map(({ title, openedOn, entries }) => ({
        title,
        openedOn,
        entries: entries.filter(({ on: day }) => isBy(day)),
      }))
      .filter(({ openedOn, entries }) => isIn(openedOn) || entries.some(({ on: day }) => isIn(day)))
      .map(project => {
        const { contractor, paid, closedOn, score } = standingOfProject(project)
        return { title: project.title, contractor, paid: yuanText(paid), closedOn, score }
      }),
  }
}
