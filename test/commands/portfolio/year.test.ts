import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../../support/hoa.ts'
import { codeOf, liveYear, partOf } from '../../support/year.ts'

/*
 * Every figure of `portfolio --json` is what the single estate's own command says. Nine estates in the suite; how many a
 * service organisation looks after, by hand, in some seven minutes:
 *
 *   YEAR_OF=343 npx vitest run test/commands/portfolio/year.test.ts
 */

const ESTATES = Number(process.env['YEAR_OF'] ?? 9)

const withPart = (is: (part: number) => boolean): number =>
  Array.from({ length: ESTATES }, (_, i) => partOf(i + 1)).filter(is).length

const LOST = new Set(['not-carried', 'no-quorum', 'none'])
const UNDECIDED = new Set(['lapsed', 'withdrawn'])

/** All that the commands about one estate come to, put together by hand. */
async function byItself(office: Office, code: string, day: string) {
  const at = ['--compound', code]
  const roster = await office.ask('roster', 'check', ...at)
  const steps = list(await office.ask('next', '--on', day, ...at))
  const [next] = steps
  const plans = list(await office.ask('plan', 'list', ...at))
  const disputes = list(await office.ask('dispute', 'list', ...at))
  const late = steps.filter(step => pick(step, 'state') === 'overdue').map(step => pick(step, 'latest'))
  const closed = disputes.filter(one => pick(one, 'closed') !== null).length
  const assemblies = list(await office.ask('assembly', 'list', ...at))
  return {
    compound: await ownFacts(office, at),
    units: pick(roster, 'units'),
    headcount: pick(roster, 'voters'),
    area: pick(roster, 'area'),
    committee: await committeeByItself(office, day, at),
    plan: next
      ? {
          code: pick(next, 'plan'),
          kind: pick(
            plans.find(plan => pick(plan, 'code') === pick(next, 'plan')),
            'kind',
          ),
          step: pick(next, 'step'),
          title: pick(next, 'title'),
          latest: pick(next, 'latest'),
          state: pick(next, 'state'),
        }
      : null,
    assembly: await voteByItself(office, assemblies, at),
    going: assemblies.filter(one => !['declared', 'cancelled'].includes(String(pick(one, 'state')))).length,
    overdue: late.length,
    overdueSince: late[0] ?? null,
    disputes: {
      open: disputes.length - closed,
      settled: closed,
      late: disputes.filter(
        one =>
          pick(one, 'answered') === null && pick(one, 'closed') === null && String(pick(one, 'due')) < day,
      ).length,
    },
    projects: { open: list(await office.ask('project', 'list', '--open', ...at)).length },
  }
}

async function ownFacts(office: Office, at: readonly string[]) {
  const shown = await office.ask('compound', 'show', ...at)
  const keys = ['code', 'name', 'district', 'street', 'address', 'organiser', 'region', 'contractEnds']
  return Object.fromEntries(keys.map(key => [key, pick(shown, key)]))
}

async function committeeByItself(office: Office, day: string, at: readonly string[]) {
  const shown = await office.ask('committee', 'show', '--on', day, ...at)
  return {
    state: pick(shown, 'state'),
    term: pick(shown, 'term.no') ?? null,
    termEnds: pick(shown, 'term.ends') ?? null,
    size: pick(shown, 'size') ?? 0,
    standing: pick(shown, 'standing') ?? 0,
    vacant: pick(shown, 'vacant') ?? 0,
  }
}

async function voteByItself(office: Office, assemblies: readonly unknown[], at: readonly string[]) {
  const said = await office.hoa('tally', '--json', ...at)
  if (said.code !== 0) return null
  const tally = said.json()
  const own = assemblies.find(one => pick(one, 'code') === pick(tally, 'assembly.code'))
  const outcomes = list(tally, 'items').map(item => String(pick(item, 'outcome')))
  const decided = pick(tally, 'final') === true ? outcomes.filter(one => !UNDECIDED.has(one)) : []
  const weight = (path: string) => ({
    headcount: Number(pick(tally, `${path}.headcount`)),
    area: String(pick(tally, `${path}.area`)),
  })
  const [roll, accepted] = [weight('roll'), weight('ballots.accepted')]
  const ten = ({ area }: typeof roll) => Math.round(Number(area) * 10_000)
  return {
    ...Object.fromEntries(
      ['code', 'title', 'state', 'opensAt', 'closesAt'].map(key => [key, pick(own, key)]),
    ),
    ...{ roll, accepted, returned: weight('ballots.returned') },
    // 民法典278: two thirds of heads and of area.
    quorum: {
      of: [2, 3],
      met: accepted.headcount * 3 >= roll.headcount * 2 && ten(accepted) * 3 >= ten(roll) * 2,
    },
    carried: decided.filter(outcome => !LOST.has(outcome)).length,
    lost: decided.filter(outcome => LOST.has(outcome)).length,
  }
}

describe('a year of many estates', () => {
  it(
    'is told by `portfolio` as by the commands about each of them, remembered or reckoned anew',
    async () => {
      let seen = 0
      const office = await liveYear(ESTATES, async (at, day) => {
        const told = list(await at.ask('portfolio'))
        expect(list(await at.ask('portfolio'))).toEqual(told)
        expect(list(await at.ask('portfolio', '--fresh'))).toEqual(told)
        const byCode = new Map(told.map(estate => [pick(estate, 'compound.code'), estate]))
        for (let no = 1; no <= ESTATES; no++) {
          expect(byCode.get(codeOf(no)), `${codeOf(no)} on ${day}`).toEqual(
            await byItself(at, codeOf(no), day),
          )
          seen += 1
        }
      })
      expect(seen).toBe(ESTATES * 5)
      // The year had something of everything to compare.
      const estates = list(await office.ask('portfolio'))
      const all = (path: string) => new Set(estates.map(estate => pick(estate, path)))
      expect(all('assembly.state')).toEqual(new Set(['declared', 'closed', 'open', 'draft', undefined]))
      expect(all('committee.state').size).toBeGreaterThan(2)
      expect(all('disputes.settled').size).toBe(2)
      expect(all('projects.open')).toEqual(new Set([0, 1]))
      // The report of the year says the same of it, in every form.
      const report = list(await office.ask('portfolio', 'report', '--year', '2026'), 'estates')
      const votes = report.flatMap(estate => list(estate, 'votes'))
      expect(votes).toHaveLength(withPart(part => part <= 5))
      const sum = (path: string) =>
        report.reduce<number>((total, estate) => total + Number(pick(estate, path)), 0)
      const told = (path: string) =>
        estates.reduce<number>((total, estate) => total + Number(pick(estate, path)), 0)
      expect(sum('disputes.settled')).toBe(told('disputes.settled'))
      expect(sum('disputes.open')).toBe(told('disputes.open'))
      const projects = report.flatMap(estate => list(estate, 'projects'))
      expect(projects).toHaveLength(withPart(part => part <= 2))
      expect(projects.filter(one => pick(one, 'closedOn') === '2026-11-30')).toHaveLength(
        withPart(part => part === 2),
      )
      for (const format of ['pdf', 'docx', 'html', 'xlsx', 'csv'])
        await office.ok(
          'portfolio',
          'report',
          '--year',
          '2026',
          '--format',
          format,
          '--out',
          `report.${format}`,
        )
      expect(office.read('report.html')).toContain(`年服务 ${ESTATES} 个小区`)
      expect(office.read('report.csv').trim().split('\n')).toHaveLength(ESTATES + 2)
      expect(all('assembly.lost').size).toBeGreaterThan(1)
      expect(estates.find(estate => pick(estate, 'compound.code') === 'x2')).toMatchObject({
        assembly: null,
        going: 2,
      })
    },
    60_000 + ESTATES * 10_000,
  )
})
