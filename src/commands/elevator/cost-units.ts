import { resolve } from 'node:path'
import { floorOfCode } from '../../assembly/place.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { PaidSoFar } from '../../documents/elevator/cost-view.ts'
import { type CostRow, readCostFile, readFloor } from '../../exchange/cost-file.ts'
import { countedUses } from '../../law/voting/what-counts.ts'
import { readUnits } from '../../store/people/roster.ts'
import { checkScope, readScope, scopeWarnings } from '../facts/named.ts'
import { fileOptions } from '../files/files.ts'
import { WrongUsage } from '../frame/call.ts'
import { withSession } from '../frame/session.ts'
import { type CostCall, type CostUnit, parted } from './cost-options.ts'

/** The units in question: of a file, or of a part of the roster. */
export async function unitsOf(
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
  return new Map(call.list('floor').map(word => parted(word, readFloor)))
}

/** What each unit has paid so far, by a file. */
export async function paidOf(
  call: CostCall,
  units: readonly CostUnit[],
): Promise<{ paid: PaidSoFar; warnings: readonly Problem[] }> {
  const file = call.option('paid')
  if (file === undefined) return { paid: null, warnings: [] }
  const { rows, warnings } = await readFileOf(call, file)
  const known = new Set(units.map(({ code }) => code))
  const strange = joined(rows).filter(({ code }) => !known.has(code))
  if (strange.length > 0)
    throw new Refused([
      { code: 'paid-by-stranger', data: { units: strange.map(({ code }) => code).join('、'), file } },
    ])
  return { paid: new Map(joined(rows).map(({ code, paid }) => [code, paid ?? 0n])), warnings }
}
