import type { PlanKind } from '../../assembly/plan.ts'
import type { Day } from '../../basics/time.ts'
import { onDay } from '../dated.ts'
import { chainOf } from '../place.ts'
import { NATIONAL_STEPS } from '../places/national-steps.ts'
import { placeOf } from '../profile.ts'
import type { DayRule, StepId } from './day-rule.ts'
import {
  type CalendarVersion,
  type Condition,
  done,
  type LocalSteps,
  type Model,
  type Models,
  not,
  type ProcedureStep,
} from './step.ts'
import { BY_ELECTION, EARLY_RE_ELECTION, RECALL } from './steps/committee.ts'
import { ELEVATOR } from './steps/elevator.ts'
import { FIRST_ASSEMBLY } from './steps/first.ts'
import { FUND, MANAGER } from './steps/money.ts'
import { RE_ELECTION } from './steps/re-election.ts'
import { COVENANT, TEMPORARY, VOTE } from './steps/standing-committee.ts'

/*
 * Which steps a plan has, by its kind, its place and the day it is about. `steps/` holds the skeleton: what each step is, what
 * it waits for, and from when. The places say which of them there are, when each is due, and by which article.
 */

/** A step in a plan: complete, with its id. */
export interface PlanStep extends ProcedureStep {
  readonly id: StepId
}

/** What a plan of this kind goes through, in order, in a place on the day that the plan is about. */
export function stepsOf(kind: PlanKind, place: string, day: Day): readonly PlanStep[] {
  const local = calendarOn(place, day)
  const under = local?.whole ? undefined : NATIONAL_STEPS
  const layers = [under?.steps, local?.steps, under?.inKind?.[kind], local?.inKind?.[kind]]
  const isThere = (id: StepId) => layers.some(layer => layer?.[id])
  const models = under && kind === 'early-re-election' ? reElectedAtOnce(isThere) : modelsOf(kind)
  return models
    .flatMap(model => localStep(model, layers) ?? [])
    .filter(({ from = day, until = day }) => from <= day && day <= until)
}

/** What a place says of its steps on a day, or the nearest around it that says something; laid over the national steps. */
function calendarOn(place: string, day: Day): (CalendarVersion & { readonly whole: boolean }) | undefined {
  const said = chainOf(placeOf(place)).flatMap(({ calendar }) => {
    const version = calendar && onDay(calendar.versions, day)
    return version ? [{ ...version, whole: calendar.whole === true }] : []
  })
  return said.at(-1)
}

/** Are the steps of a place on a day not in hoa, so that those around it, in the end the national ones, stand for them? */
export function isTextMissing(place: string, day: Day): boolean {
  const calendar = placeOf(place).calendar
  return place !== 'national' && !(calendar && onDay(calendar.versions, day))
}

/** The vote of a plan, the step that its close and count are the days of. */
export const VOTES = ['R13', 'A8', 'N4', 'C3', 'S2', 'E2'] as const satisfies StepId[]
/** The step by which a committee, or a change of it, is filed. */
export const FILINGS = ['R17', 'A10d', 'K5', 'B6', 'C5'] as const satisfies StepId[]

/** A step of the skeleton with its id. */
interface PlanModel extends Model {
  readonly id: StepId
}

/** A procedure around a vote of the standing committee: what it shares with others, and what differs in that. */
interface Frame {
  readonly own: Models
  readonly shared: readonly (keyof typeof VOTE)[]
  /** What the notice waits for. */
  readonly notice: NonNullable<Model['needs']>
  /** Which step is the vote. */
  readonly vote: StepId
  /** What comes behind the vote. */
  readonly last?: Models
  /** When there is a vote at all. */
  readonly if?: Condition
}

const WHOLE = ['N1', 'N2', 'N3', 'N4', 'N5', 'N6'] as const
const { X3, ...CALLED_EARLY } = EARLY_RE_ELECTION

const FRAMES: Readonly<Record<Exclude<PlanKind, 'first' | 're-election'>, Frame>> = {
  regular: { own: {}, shared: ['N0', ...WHOLE], notice: [], vote: 'N4' },
  temporary: { own: TEMPORARY, shared: WHOLE, notice: ['T2'], vote: 'N4' },
  'by-election': { own: BY_ELECTION, shared: WHOLE, notice: ['B4'], vote: 'N4' },
  recall: { own: RECALL, shared: WHOLE, notice: [['K2', 'K3']], vote: 'N4' },
  'early-re-election': { own: CALLED_EARLY, shared: WHOLE, notice: ['X2'], vote: 'N4', last: { X3 } },
  covenant: { own: COVENANT, shared: ['N1', 'N2', 'N3', 'N6'], notice: ['C2'], vote: 'C3' },
  fund: { own: FUND, shared: WHOLE, notice: [['M1', 'M2', 'M4i']], vote: 'N4', if: not(done('M5a')) },
  manager: { own: MANAGER, shared: ['N1', 'N2', 'N3', 'N5', 'N6'], notice: [], vote: 'S2' },
  elevator: { own: ELEVATOR, shared: ['N1', 'N3', 'N6'], notice: ['E1'], vote: 'E2' },
}

function modelsOf(kind: PlanKind): PlanModel[] {
  if (kind === 'first') return listed(FIRST_ASSEMBLY)
  if (kind === 're-election') return listed(RE_ELECTION)
  const { own, shared, notice, vote, last = {}, if: onlyIf = null } = FRAMES[kind]
  const needs: Readonly<Partial<Record<StepId, Model['needs']>>> = { N1: notice, N5: [vote], N6: [vote] }
  const votes = shared.map((id): PlanModel => {
    const model: Model = VOTE[id]
    return { id, ...model, needs: needs[id] ?? model.needs ?? [], if: onlyIf }
  })
  return [...listed(own), ...votes, ...listed(last)]
}

function listed(models: Models): PlanModel[] {
  return (Object.entries(models) as [StepId, Model][]).map(([id, model]) => ({ id, ...model }))
}

/** An early re-election that goes on at once, in one plan: by the steps of a group where the place has one first. */
function reElectedAtOnce(isThere: (id: StepId) => boolean): PlanModel[] {
  const group = isThere('X3') ? ['R3', 'R4', 'R5'] : []
  const then = ['R7', 'R8', 'R9', 'R10', 'R12', 'R13', 'R14', 'R15', 'R17', 'R18', 'R19', 'R21', 'R24']
  const ids = [...group, ...then]
  return [...listed(EARLY_RE_ELECTION), ...listed(RE_ELECTION).filter(({ id }) => ids.includes(id))]
}

/** A step as the layers say it, the last first heard; undefined where the place does not have it. */
function localStep(model: PlanModel, layers: readonly (LocalSteps | undefined)[]): PlanStep | undefined {
  const said = layers.map(layer => (layer?.[model.id] === null ? null : sayOf(layer, model.id)))
  const last = said.lastIndexOf(null)
  const parts = said.slice(last + 1).filter(part => part !== undefined)
  const step: PlanModel & Partial<ProcedureStep> = Object.assign({}, model, ...parts)
  return isDated(step) ? step : undefined
}

function isDated(step: PlanModel & Partial<ProcedureStep>): step is PlanStep {
  return step.articles !== undefined && step.certainty !== undefined
}

/** Steps that a place dates as it dates those of a re-election. */
const LIKE: Readonly<Partial<Record<StepId, StepId>>> = {
  A10a: 'R14',
  A10b: 'R15',
  A10d: 'R17',
  A10e: 'R18',
  A10f: 'R21',
  A13: 'R24',
  N3: 'R12',
  N6: 'R24',
  B3: 'R8',
  B4: 'R9',
  B5: 'N5',
}

function sayOf(layer: LocalSteps | undefined, id: StepId): Partial<ProcedureStep> | undefined {
  const own = layer?.[id] ?? undefined
  const like = LIKE[id]
  const model = like && layer?.[like]
  if (!model?.articles || model.certainty === undefined || own?.articles) return own
  const { latest, articles, certainty } = model
  return { articles, certainty, ...(latest !== undefined && { latest: renamed(latest) }), ...own }
}

/** The same rule among the steps of a first assembly. */
function renamed(rule: DayRule | null): DayRule | null {
  if (rule === null || typeof rule === 'string' || !('days' in rule) || rule.of !== 'R15') return rule
  return { ...rule, of: 'A10b' }
}
