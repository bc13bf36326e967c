import { resolve } from 'node:path'
import { floorOfCode } from '../../assembly/place.ts'
import type { CostShare, CostSplit } from '../../assembly/records/elevator-cost.ts'
import type { Area } from '../../basics/area.ts'
import { apportion, type Fen, readYuan, yuanText } from '../../basics/money.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import type { PaidSoFar } from '../../documents/elevator/cost-view.ts'
import { type CostRow, readCoefficient, readCostFile, readFloor } from '../../exchange/cost-file.ts'
import {
  COST_SCHEME_IDS,
  COST_SCHEMES,
  type CostScheme,
  coefficientOf,
} from '../../law/voting/elevator-cost.ts'
import { countedUses } from '../../law/voting/what-counts.ts'
import { readUnits } from '../../store/people/roster.ts'
import { keepSplit } from '../../store/records/elevator-costs.ts'
import { choicesOf } from '../facts/choices.ts'
import { checkScope, readScope, scopeWarnings } from '../facts/named.ts'
import { FILE_OPTIONS, fileOptions } from '../files/files.ts'
import { WrongUsage } from '../frame/call.ts'
import { withSession } from '../frame/session.ts'
import { type Arguments, type CallWith, command, type Options } from '../frame/spec.ts'
import { paidBy, SPLIT_FILE, splitAnswer, theSplit } from './splits.ts'

const ARGUMENTS = {
  file: {
    optional: true,
    zh: '各户的文件：房号、楼层、面积、系数',
    en: 'the units: code, floor, area, coefficient',
  },
} as const satisfies Arguments

const { sheet, encoding, map } = FILE_OPTIONS
const OPTIONS = {
  scope: {
    value: '<scope>',
    many: true,
    zh: '名册里的哪些户：entrance=3-1 或 building=3',
    en: 'the units of the roster: entrance=3-1 or building=3',
  },
  total: { value: '<yuan>', zh: '总费用，元', en: 'the whole cost in yuan' },
  subsidy: { value: '<yuan>', zh: '政府补贴，元；默认 0', en: 'the subsidy in yuan; 0 by default' },
  scheme: {
    value: '<name>',
    choices: COST_SCHEME_IDS,
    zh: '分摊办法（法律没有规定，由业主协商）',
    en: 'how it is shared (no statute says; the owners agree)',
  },
  coefficient: {
    value: '<floor>=<number>',
    many: true,
    zh: '业主自己约定的各层系数，如 2=0.5',
    en: 'coefficients that the owners agreed, such as 2=0.5',
  },
  'by-area': { zh: '约定的系数再乘以专有面积', en: 'agreed coefficients times the exclusive area' },
  'from-floor': {
    value: '<floor>',
    zh: '从哪一层起分摊；以下的不分摊',
    en: 'the first floor that pays; those below do not',
  },
  floor: {
    value: '<unit>=<floor>',
    many: true,
    zh: '房号看不出楼层的，指明楼层',
    en: 'the floor of a unit whose code does not tell it',
  },
  paid: { value: '<file>', zh: '已缴款文件：房号、已缴', en: 'what was paid: unit, paid' },
  keep: {
    zh: '留在记录里，以后按它收款（hoa elevator pay）',
    en: 'keep it on record, to be paid by (hoa elevator pay)',
  },
  'instead-of': {
    value: '<no>',
    zh: '与 --keep 同用：代替以前留存的哪一份，已缴的款项转过来',
    en: 'with --keep: the kept split it takes the place of, with what was paid by it',
  },
  ...SPLIT_FILE,
  ...{ sheet, encoding, map },
} as const satisfies Options

type CostCall = CallWith<typeof OPTIONS, typeof ARGUMENTS>

/** A unit before its share is reckoned. */
interface CostUnit {
  readonly code: string
  readonly floor: number | undefined
  readonly area: Area | null
  /** The weight that the file gives it. */
  readonly weight: number | null
}

export const elevatorCost = command(
  {
    path: ['elevator', 'cost'],
    act: 'elevator.keep',
    asks: ['scope', 'total', 'scheme'],
    summary: {
      zh: '加装电梯的费用怎样分摊：各户数额精确到分，合计相等',
      en: 'how the cost of an added elevator is shared, exact to the fen',
    },
    arguments: ARGUMENTS,
    options: OPTIONS,
    example: 'hoa elevator cost --scope entrance=3-1 --total 600000 --subsidy 280000 --scheme floor',
    conflicts: [{ among: ['scheme', 'coefficient'], problem: { code: 'scheme-or-coefficient' } }],
  },
  async call => {
    const { place, units, warnings } = await unitsOf(call)
    const total = await call.need('total', text => needYuan('total', text))
    const subsidy = needYuan('subsidy', call.option('subsidy') ?? '0')
    const shared = total - subsidy
    if (shared <= 0n)
      throw new Refused([
        { code: 'nothing-to-share', data: { total: yuanText(total), subsidy: yuanText(subsidy) } },
      ])
    const scheme = await schemeOf(call, units)
    const paid = await paidOf(call, units)
    const weighed = weigh(units, scheme)
    if (weighed.every(({ weight }) => weight === 0n)) throw new Refused([{ code: 'nobody-shares' }])
    const parts = apportion(
      shared,
      weighed.map(({ weight }) => weight),
    )
    const shares = weighed.map(
      ({ unit, coefficient }, i): CostShare => ({
        unit: unit.code,
        floor: unit.floor ?? null,
        coefficient,
        area: unit.area,
        share: parts[i] ?? 0n,
      }),
    )
    const split: CostSplit = {
      ...{ place, total, subsidy, shared, shares },
      scheme: scheme.words,
      source: scheme.source,
      byArea: scheme.byArea,
    }
    const no = call.flag('keep') ? await kept(call, split) : undefined
    const answer = await splitAnswer(call, split, paid)
    return {
      ...answer,
      data: { ...answer.data, ...(no !== undefined && { no }) },
      warnings: [...warnings, ...answer.warnings],
    }
  },
)

/** Keeps the split; gives its number. */
async function kept(call: CostCall, split: CostSplit): Promise<number> {
  const asked = call.option('instead-of')
  return withSession(call, { on: 'compound' }, session => {
    const { compound, db } = session
    const before = asked === undefined ? undefined : theSplit(session, asked)
    const shares = new Set(split.shares.map(({ unit }) => unit))
    const strange = before
      ? [...paidBy(db, compound.id, before).keys()].filter(unit => !shares.has(unit))
      : []
    if (before && strange.length > 0)
      throw new Refused([
        { code: 'paid-by-stranger', data: { units: strange.join('、'), file: `#${before.no}` } },
      ])
    const instead = before?.no ?? null
    return session.record(
      {
        subject: `${compound.code} elevator`,
        detail: `shared=${yuanText(split.shared)} units=${shares.size}${before ? ` instead-of=${before.no}` : ''}`,
      },
      writer =>
        keepSplit(writer, compound.id, split, { keptOn: dayOf(session.happenedAt()), insteadOf: instead }),
    )
  })
}

/** The units in question: of a file, or of a part of the roster. */
async function unitsOf(
  call: CostCall,
): Promise<{ place: string; units: CostUnit[]; warnings: readonly Problem[] }> {
  const file = call.argument('file')
  const asksScope = file === undefined && call.canAsk
  const words = asksScope ? await call.needList('scope', readScope) : call.list('scope')
  if ((file === undefined) === (words.length === 0)) throw new WrongUsage([{ code: 'file-or-scope' }])
  const named = namedFloors(call)
  const floorOf = (code: string, said: number | null) => named.get(code) ?? said ?? floorOfCode(code)
  if (file !== undefined) {
    const { rows, warnings } = await readFileOf(call, file)
    const units = joined(rows).map(row => ({
      code: row.code,
      floor: floorOf(row.code, row.floor),
      area: row.area,
      weight: row.coefficient,
    }))
    return { place: '', units, warnings }
  }
  return withSession(call, { on: 'compound' }, ({ db, compound }) => {
    const scope = readScope(words)
    const all = readUnits(db, compound.id)
    const has = checkScope(scope, all)
    const counts = countedUses([])
    const units = all
      .filter(unit => has(unit) && counts.has(unit.use))
      .map(({ code, area }) => ({ code, floor: floorOf(code, null), area, weight: null }))
    return { place: compound.name, units, warnings: scopeWarnings(scope, all) }
  })
}

async function readFileOf(call: CostCall, file: string): Promise<Awaited<ReturnType<typeof readCostFile>>> {
  const path = resolve(call.world.folder, file)
  const found = await readCostFile(path, { name: file, ...fileOptions(call) })
  if (found.problemTotal > 0) throw new Refused(found.problems, found.problemTotal)
  return found
}

/** Several rows of one unit, as a roster has them for its owners, are one; payments add up. */
function joined(rows: readonly CostRow[]): CostRow[] {
  const units = new Map<string, CostRow>()
  for (const row of rows) {
    const known = units.get(row.code)
    units.set(
      row.code,
      known
        ? {
            ...known,
            floor: known.floor ?? row.floor,
            area: known.area ?? row.area,
            coefficient: known.coefficient ?? row.coefficient,
            paid: known.paid === null ? row.paid : known.paid + (row.paid ?? 0n),
          }
        : row,
    )
  }
  return [...units.values()]
}

function namedFloors(call: CostCall): Map<string, number> {
  return new Map(
    call.list('floor').map(word => {
      const [code, floor] = parted(word, readFloor)
      return [code, floor]
    }),
  )
}

/** `501=5`: what stands before the last equals sign, and the figure behind it. */
function parted(word: string, read: (text: string) => number | undefined): [string, number] {
  const at = word.lastIndexOf('=')
  const value = at < 1 ? undefined : read(word.slice(at + 1))
  if (value === undefined) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
  return [word.slice(0, at).trim(), value]
}

function needYuan(name: 'total' | 'subsidy', text: string): Fen {
  const fen = readYuan(text)
  if (fen === undefined)
    throw new WrongUsage([{ code: 'option-not-yuan', data: { option: `--${name}`, value: text } }])
  return fen
}

interface AgreedScheme {
  readonly words: CostSplit['scheme']
  readonly source: CostSplit['source']
  readonly byArea: boolean
  readonly coefficient: (unit: CostUnit) => number
}

const AGREED = { zh: '业主约定的系数', en: 'coefficients that the owners agreed' }
const NO_SOURCE = { zh: '', en: '' }

async function schemeOf(call: CostCall, units: readonly CostUnit[]): Promise<AgreedScheme> {
  const byArea = call.flag('by-area')
  const agreed = call.list('coefficient')
  if (agreed.length > 0) {
    const floors = new Map(
      agreed.map(word => {
        const [floor, coefficient] = parted(word, readCoefficient)
        const read = readFloor(floor)
        if (read === undefined) throw new WrongUsage([{ code: 'not-key-value', data: { value: word } }])
        return [read, coefficient]
      }),
    )
    needFloors(units)
    const lacking = [...new Set(units.flatMap(({ floor = 0 }) => (floors.has(floor) ? [] : [floor])))]
    if (lacking.length > 0)
      throw new Refused([{ code: 'floor-without-coefficient', data: { floors: lacking.join('、') } }])
    return {
      ...{ words: AGREED, source: NO_SOURCE, byArea },
      coefficient: ({ floor = 0 }) => floors.get(floor) ?? 0,
    }
  }
  // A file that gives weights says how it is shared, unless a scheme is named.
  if (call.option('scheme') === undefined && units.some(({ weight }) => weight !== null)) {
    const without = units.filter(({ weight }) => weight === null).map(({ code }) => code)
    if (without.length > 0)
      throw new Refused([{ code: 'unit-without-weight', data: { units: without.join('、') } }])
    return { ...{ words: AGREED, source: NO_SOURCE, byArea }, coefficient: ({ weight }) => weight ?? 0 }
  }
  const id = await call.need('scheme', readScheme, { choices: choicesOf(COST_SCHEMES) })
  const scheme: CostScheme = COST_SCHEMES[id]
  const typed = call.option('from-floor')
  const from = typed === undefined ? undefined : readFloor(typed)
  if (typed !== undefined && from === undefined)
    throw new WrongUsage([{ code: 'not-key-value', data: { value: typed } }])
  needFloors(units)
  return {
    words: scheme,
    source: scheme.source,
    byArea: scheme.byArea,
    coefficient: ({ floor = 0 }) => coefficientOf(scheme, floor, from),
  }
}

function readScheme(text: string): (typeof COST_SCHEME_IDS)[number] {
  const id = COST_SCHEME_IDS.find(known => known === text.trim())
  if (id) return id
  throw new WrongUsage([
    {
      code: 'option-choice',
      data: { option: '--scheme', value: text, choices: COST_SCHEME_IDS.join(' | ') },
    },
  ])
}

/** A floor that the code does not tell is asked about, never guessed. */
function needFloors(units: readonly CostUnit[]): void {
  const unread = units.filter(({ floor }) => floor === undefined).map(({ code }) => code)
  if (unread.length > 0)
    throw new Refused([{ code: 'floor-unknown', data: { units: unread.join('、'), first: unread[0] ?? '' } }])
}

function weigh(
  units: readonly CostUnit[],
  { coefficient, byArea }: AgreedScheme,
): { unit: CostUnit; coefficient: number; weight: bigint }[] {
  const without = byArea ? units.filter(({ area }) => area === null).map(({ code }) => code) : []
  if (without.length > 0)
    throw new Refused([{ code: 'unit-without-area', data: { units: without.join('、') } }])
  return units.map(unit => {
    const own = coefficient(unit)
    return { unit, coefficient: own, weight: BigInt(own) * (byArea ? BigInt(unit.area ?? 0) : 1n) }
  })
}

/** What each unit has paid so far, by a file. */
async function paidOf(call: CostCall, units: readonly CostUnit[]): Promise<PaidSoFar> {
  const file = call.option('paid')
  if (file === undefined) return null
  const { rows } = await readFileOf(call, file)
  const known = new Set(units.map(({ code }) => code))
  const strange = joined(rows).filter(({ code }) => !known.has(code))
  if (strange.length > 0)
    throw new Refused([
      { code: 'paid-by-stranger', data: { units: strange.map(({ code }) => code).join('、'), file } },
    ])
  return new Map(joined(rows).map(({ code, paid }) => [code, paid ?? 0n]))
}
