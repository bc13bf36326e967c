import { standingOf } from '../../../assembly/records/dispute.ts'
import { readPlans } from '../../../store/plans.ts'
import { readDisputes } from '../../../store/records/disputes.ts'
import { seenBy } from '../../facts/about.ts'
import type { PlanRecord, Shown } from './acts.ts'

/** Objections to be answered, the day on which the last of them was, and a mediation asked for. */
export function* shownByDisputes({ db, compound, plan, assembly }: PlanRecord): Generator<Shown> {
  const seen = seenBy(
    readDisputes(db, compound.id),
    ({ openedOn }) => openedOn,
    plan,
    assembly,
    readPlans(db, compound.id),
  )
  const objections = seen.filter(({ kind }) => kind === 'objection').map(standingOf)
  if (objections.length > 0) yield { objections: true }
  const answered = objections.map(({ answered, closed }) => answered ?? closed)
  const last = answered
    .flatMap(day => day ?? [])
    .sort()
    .at(-1)
  if (last !== undefined && !answered.includes(null)) yield { act: 'objections-answered', day: last }
  const mediation = seen.find(({ kind }) => kind === 'mediation')
  if (mediation) yield { act: 'mediation', day: mediation.openedOn }
}
