import { isGoing } from '../../assembly/assembly.ts'
import { standingOfProject } from '../../assembly/records/project.ts'
import type { Day } from '../../basics/time.ts'
import { isDecision } from '../../documents/papers/values/result.ts'
import type { EstateDay, EstateRecord } from '../../documents/portfolio/estate.ts'
import { readAssemblies, type StoredAssembly } from '../../store/assemblies.ts'
import { readUnits } from '../../store/people/roster.ts'
import { readProjects } from '../../store/records/projects.ts'
import { disputeLine, disputesOf, isUnanswered } from '../dispute/dispute.ts'
import { committeeOn, vacantIn } from '../facts/bodies/committee.ts'
import { Vote } from '../facts/vote.ts'
import { type OnCompound, usualAssembly, withRules } from '../frame/the-assembly.ts'
import { stepsAhead } from '../plan/ahead.ts'
import { rosterSize } from '../roster/check.ts'

/*
 * The figures of one estate, each asked of what its own command asks: `roster check`, `tally`, `next`, `committee show`,
 * `dispute list`.
 */

export function estateRecord(on: OnCompound): EstateRecord {
  const { db, compound } = on
  const { units, headcount, area } = rosterSize(db, compound, readUnits(db, compound.id))
  const assemblies = readAssemblies(db, compound.id)
  const looked = usualAssembly(assemblies)
  return {
    ...{ units, headcount, area },
    assembly: looked ? assemblyFigures(on, looked) : null,
    going: assemblies.filter(isGoing).length,
    projects: {
      open: readProjects(db, compound.id).filter(one => standingOfProject(one).closedOn === null).length,
    },
  }
}

function assemblyFigures(on: OnCompound, stored: StoredAssembly): EstateRecord['assembly'] {
  const assembly = withRules(on.db, on.compound, stored)
  const tally = new Vote({ ...on, assembly }).tally()
  const { code, title, state, opensAt, closesAt } = stored
  const decided = tally.final ? tally.items.filter(({ outcome }) => !UNDECIDED.has(outcome)) : []
  const carried = decided.filter(isDecision).length
  const { headcount, area } = tally.roll
  return {
    ...{ code, title, state, opensAt, closesAt },
    roll: { headcount, area },
    returned: tally.ballots.returned,
    accepted: tally.ballots.accepted,
    quorum: { of: tally.turnout.accepted.bar.of, met: tally.turnout.accepted.met },
    ...{ carried, lost: decided.length - carried },
  }
}

/** Items that nobody decided about. */
const UNDECIDED: ReadonlySet<string> = new Set(['lapsed', 'withdrawn'])

export function estateDay(on: OnCompound, day: Day): EstateDay {
  const steps = stepsAhead(on, day, false)
  const [next] = steps
  const late = steps.filter(({ step }) => step.state === 'overdue')
  const disputes = disputesOf(on).map(dispute => disputeLine(on, dispute))
  const settled = disputes.filter(({ closed }) => closed !== null).length
  return {
    committee: committeeFigures(on, day),
    plan: next
      ? {
          code: next.reckoned.plan.code,
          kind: next.reckoned.plan.kind,
          step: next.step.id,
          title: { zh: next.step.step.zh, en: next.step.step.en },
          latest: next.step.latest,
          state: next.step.state,
        }
      : null,
    overdue: late.length,
    overdueSince: late[0]?.step.latest ?? null,
    disputes: {
      open: disputes.length - settled,
      settled,
      late: disputes.filter(line => isUnanswered(line, day)).length,
    },
  }
}

function committeeFigures(on: OnCompound, day: Day): EstateDay['committee'] {
  const now = committeeOn(on, day)
  if (!now) return { state: 'none', term: null, termEnds: null, size: 0, standing: 0, vacant: 0 }
  const { committee, held, state } = now
  const { term, ends, size } = committee
  return {
    ...{ state, term, size },
    termEnds: ends,
    standing: held.length,
    vacant: vacantIn(now),
  }
}
