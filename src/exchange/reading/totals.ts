import { type Area, areaText, CM2_PER_M2 } from '../../basics/area.ts'
import type { CellPlace, Findings } from '../problems.ts'
import { type Cell, isBlank, type Row } from '../table/table.ts'

/** 合计, `本页小计`, `3幢小计`, `总计：`, `合计(420户)`; not 张合计, who owns a flat. */
const TOTAL = /^(?:本[页表幢栋楼]|本单元|\d+号?[幢栋楼])?(?:合计|总计|小计|共计)(?:[::(（\d].*)?$/

/** What may be off before it is told: 0.01 m². */
const TOLERANCE: Area = CM2_PER_M2 / 100

/** The position of the cell that makes a row a total: its first filled one, or one of these columns. */
export function totalCell(row: Row, columns: readonly (number | undefined)[]): number | undefined {
  const { cells } = row
  let first = 0
  while (first < cells.length && isBlank(cells[first])) first++
  if (saysTotal(cells[first])) return first
  for (const column of columns) {
    if (column !== undefined && saysTotal(cells[column])) return column
  }
  return undefined
}

function saysTotal(cell: Cell | undefined): boolean {
  return (
    typeof cell === 'string' &&
    cell.length <= 40 &&
    cell.includes('计') &&
    TOTAL.test(cell.replace(/\s+/g, ''))
  )
}

/** Sums a roster's areas as its rows go by, to compare with the totals that stand among them. */
export class RunningTotals {
  private sum: Area = 0
  private since: Area = 0

  add(area: Area): void {
    this.sum += area
    this.since += area
  }

  /** A total that agrees neither with all so far nor with what came after the last total is told. */
  compare(cell: Cell | undefined, place: CellPlace, findings: Findings): void {
    const stated = statedArea(cell)
    const off = (sum: Area) => stated !== undefined && Math.abs(stated - sum) > TOLERANCE + 1e-3
    if (off(this.sum) && off(this.since)) {
      findings.warn('total-differs', place, {
        stated: areaText(Math.round(stated ?? 0)),
        sum: areaText(this.sum),
      })
    }
    this.since = 0
  }

  get total(): Area {
    return this.sum
  }
}

function statedArea(cell: Cell | undefined): number | undefined {
  if (typeof cell === 'number') return cell * CM2_PER_M2
  if (typeof cell !== 'string') return undefined
  const found = /^(\d+(?:\.\d+)?)(?:㎡|平方米|平米|m2|m²)?$/i.exec(cell.replace(/[,\s]/g, ''))
  return found ? Number(found[1]) * CM2_PER_M2 : undefined
}
