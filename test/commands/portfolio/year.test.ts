import { describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../../support/hoa.ts'
import { codeOf, ESTATES, liveYear } from '../../support/year.ts'

/* Every figure of `portfolio --json` is what the single estate's own command says. */

const LOST = new Set(['not-carried', 'no-quorum', 'none'])

/** What the commands about one estate come to, put together by hand. */
async function byItself(office: Office, code: string, day: string) {
  const at = ['--compound', code]
  const roster = await office.ask('roster', 'check', ...at)
  const committee = await office.ask('committee', 'show', '--on', day, ...at)
  const steps = list(await office.ask('next', '--on', day, ...at))
  const disputes = list(await office.ask('dispute', 'list', ...at))
  const late = steps.filter(step => pick(step, 'state') === 'overdue').map(step => pick(step, 'latest'))
  const tally = await office.hoa('tally', '--json', ...at)
  const closed = disputes.filter(one => pick(one, 'closed') !== null).length
  const counted = tally.code === 0 ? tally.json() : null
  const outcomes = list(counted ?? { items: [] }, 'items').map(item => String(pick(item, 'outcome')))
  const decided = pick(counted, 'final') === true ? outcomes : []
  return {
    units: pick(roster, 'units'),
    headcount: pick(roster, 'voters'),
    area: pick(roster, 'area'),
    committee: {
      state: pick(committee, 'state'),
      termEnds: pick(committee, 'term.ends') ?? null,
      vacant: pick(committee, 'vacant') ?? 0,
    },
    plan:
      steps.length === 0
        ? null
        : {
            code: pick(steps[0], 'plan'),
            step: pick(steps[0], 'step'),
            latest: pick(steps[0], 'latest'),
            state: pick(steps[0], 'state'),
          },
    assembly: counted && {
      code: pick(counted, 'assembly.code'),
      state: pick(counted, 'assembly.state'),
      roll: { headcount: pick(counted, 'roll.headcount'), area: pick(counted, 'roll.area') },
      returned: pick(counted, 'ballots.returned'),
      carried: decided.filter(outcome => !LOST.has(outcome)).length,
      lost: decided.filter(outcome => LOST.has(outcome)).length,
    },
    overdue: late.length,
    overdueSince: late[0] ?? null,
    disputes: { open: disputes.length - closed, settled: closed },
    projects: { open: list(await office.ask('project', 'list', '--open', ...at)).length },
  }
}

describe('a year of many estates', () => {
  it('is told by `portfolio` as by the commands about each of them, remembered or reckoned anew', async () => {
    let seen = 0
    const office = await liveYear(async (at, day) => {
      const told = list(await at.ask('portfolio'))
      expect(list(await at.ask('portfolio'))).toEqual(told)
      expect(list(await at.ask('portfolio', '--fresh'))).toEqual(told)
      const byCode = new Map(told.map(estate => [pick(estate, 'compound.code'), estate]))
      for (let no = 1; no <= ESTATES; no++) {
        expect(byCode.get(codeOf(no)), `${codeOf(no)} on ${day}`).toMatchObject(
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
    expect(votes).toHaveLength(5)
    const sum = (path: string) =>
      report.reduce<number>((total, estate) => total + Number(pick(estate, path)), 0)
    const told = (path: string) =>
      estates.reduce<number>((total, estate) => total + Number(pick(estate, path)), 0)
    expect(sum('disputes.settled')).toBe(told('disputes.settled'))
    expect(sum('disputes.open')).toBe(told('disputes.open'))
    expect(report.flatMap(estate => list(estate, 'projects'))).toMatchObject([
      { closedOn: null },
      { closedOn: '2026-11-30' },
    ])
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
    expect(office.read('report.html')).toContain('年服务 9 个小区')
    expect(office.read('report.csv').trim().split('\n')).toHaveLength(11)
    expect(all('assembly.lost').size).toBeGreaterThan(1)
    expect(estates.find(estate => pick(estate, 'compound.code') === 'x2')).toMatchObject({
      assembly: null,
      going: 2,
    })
  }, 60_000)
})
