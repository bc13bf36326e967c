import { STATES } from '../../assembly/assembly.ts'
import { PLAN_KINDS } from '../../assembly/plan.ts'
import { keysOf } from '../../basics/groups.ts'
import { nearest } from '../../basics/text.ts'
import type { Day } from '../../basics/time.ts'
import { type Estate, hasPapers, isTermOver } from '../../documents/portfolio/estate.ts'
import { WrongUsage } from '../frame/call.ts'
import { pairIn } from '../frame/pairs.ts'

/* Which estates are shown, and in what order. */

interface Key {
  /** What an estate has of it. */
  readonly of: (estate: Estate, on: Day) => string
  /** All that it may be, where that is known. */
  readonly values?: readonly string[]
}

const YES_NO = ['yes', 'no'] as const
const ifSo = (so: boolean): string => (so ? 'yes' : 'no')
const NONE = 'none'

export const FILTERS: Readonly<Record<string, Key>> = {
  code: { of: ({ compound }) => compound.code },
  name: { of: ({ compound }) => compound.name },
  district: { of: ({ compound }) => compound.district },
  street: { of: ({ compound }) => compound.street },
  organiser: { of: ({ compound }) => compound.organiser },
  region: { of: ({ compound }) => compound.region },
  state: { of: ({ assembly }) => assembly?.state ?? NONE, values: [...STATES, NONE] },
  plan: { of: ({ plan }) => plan?.kind ?? NONE, values: [...PLAN_KINDS, NONE] },
  step: { of: ({ plan }) => plan?.step ?? NONE },
  committee: {
    of: ({ committee }) => committee.state,
    values: ['complete', 'by-election', 're-elect', 'none', 'unknown'],
  },
  overdue: { of: ({ overdue }) => ifSo(overdue > 0), values: YES_NO },
  over: { of: (estate, on) => ifSo(isTermOver(estate, on)), values: YES_NO },
  vacant: { of: ({ committee }) => ifSo(committee.vacant > 0), values: YES_NO },
  disputes: { of: ({ disputes }) => ifSo(disputes.open > 0), values: YES_NO },
  projects: { of: ({ projects }) => ifSo(projects.open > 0), values: YES_NO },
  quorum: {
    of: ({ assembly }) => (hasPapers(assembly) ? ifSo(assembly.quorum.met) : NONE),
    values: [...YES_NO, NONE],
  },
}

/** Estates that fit: of one key any of its values, of different keys all. */
export function filtered(estates: readonly Estate[], filters: readonly string[], on: Day): Estate[] {
  const wanted = new Map<string, string[]>()
  for (const filter of filters) {
    const [key, value] = pairIn(filter)
    const known = Object.hasOwn(FILTERS, key) ? FILTERS[key] : undefined
    if (!known) {
      const keys = Object.keys(FILTERS)
      const near = nearest(key, keys).join(' ')
      throw new WrongUsage([{ code: 'filter-unknown', data: { key, near, keys: keys.join(' ') } }])
    }
    if (known.values && !known.values.includes(value))
      throw new WrongUsage([{ code: 'filter-value', data: { key, value, values: known.values.join(' ') } }])
    wanted.set(key, [...(wanted.get(key) ?? []), value])
  }
  return estates.filter(estate =>
    [...wanted].every(([key, values]) => values.includes(FILTERS[key]?.of(estate, on) ?? '')),
  )
}

/** Estates with these words in what they are called and where they lie. */
export function found(estates: readonly Estate[], text: string | undefined): readonly Estate[] {
  const words = (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter(word => word !== '')
  if (words.length === 0) return estates
  return estates.filter(({ compound }) => {
    const { code, name, district, street, address, organiser } = compound
    const all = [code, name, district, street, address, organiser].join('\n').toLowerCase()
    return words.every(word => all.includes(word))
  })
}

type SortKey = (estate: Estate) => string | number

const LAST = '9999'
const turnout: SortKey = ({ assembly }) =>
  hasPapers(assembly) ? assembly.returned.headcount / Math.max(1, assembly.roll.headcount) : -1

export const SORTS = {
  /** What has been late longest, then what is due next. */
  urgency: ({ overdueSince, plan }) => `${overdueSince ?? LAST} ${plan?.latest ?? LAST}`,
  code: ({ compound }) => compound.code,
  name: ({ compound }) => compound.name,
  district: ({ compound }) => `${compound.district} ${compound.street}`,
  street: ({ compound }) => compound.street,
  organiser: ({ compound }) => compound.organiser,
  next: ({ plan }) => plan?.latest ?? LAST,
  overdue: ({ overdue }) => -overdue,
  'term-ends': ({ committee }) => committee.termEnds ?? LAST,
  vacant: ({ committee }) => -committee.vacant,
  turnout,
  disputes: ({ disputes }) => -disputes.open,
  voters: ({ headcount }) => -headcount,
} as const satisfies Readonly<Record<string, SortKey>>

export const SORT_KEYS = keysOf(SORTS)

/** In the order of a key; equals by their codes. */
export function sorted(
  estates: readonly Estate[],
  key: keyof typeof SORTS,
  { reverse }: { readonly reverse: boolean },
): Estate[] {
  const of: SortKey = SORTS[key]
  const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0)
  const ordered = estates
    .map(estate => ({ estate, at: of(estate) }))
    .sort((a, b) => order(a.at, b.at) || order(a.estate.compound.code, b.estate.compound.code))
    .map(({ estate }) => estate)
  return reverse ? ordered.reverse() : ordered
}
