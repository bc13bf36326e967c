import { type Area, areaText } from '../basics/area.ts'
import { type Bar, clears } from '../basics/bar.ts'

/** What is counted on both axes: heads (人数) and exclusive area (专有部分面积, cm²). */
export interface Weight {
  readonly headcount: number
  readonly area: Area
}

/** One of the two: heads or area. */
export type Axis = keyof Weight

export const NOTHING: Weight = { headcount: 0, area: 0 }

/** A weight that is still being added to. */
export class Sum implements Weight {
  headcount = 0
  area = 0

  /** Adds one head with its area. */
  add(area: Area): void {
    this.headcount += 1
    this.area += area
  }

  plus(other: Weight): void {
    this.headcount += other.headcount
    this.area += other.area
  }

  /** A copy that no longer changes. */
  total(): Weight {
    return { headcount: this.headcount, area: this.area }
  }
}

export function sameWeight(a: Weight, b: Weight): boolean {
  return a.headcount === b.headcount && a.area === b.area
}

export function plus(...weights: readonly Weight[]): Weight {
  const sum = new Sum()
  for (const weight of weights) sum.plus(weight)
  return sum.total()
}

export function minus(whole: Weight, part: Weight): Weight {
  return { headcount: whole.headcount - part.headcount, area: whole.area - part.area }
}

/** Does `part` clear the bar on each axis? */
export function clearsEach(
  bar: Bar,
  part: Weight,
  whole: Weight,
): { readonly headcount: boolean; readonly area: boolean } {
  return { headcount: clears(bar, part.headcount, whole.headcount), area: clears(bar, part.area, whole.area) }
}

/** Does `part` clear the bar on both axes? */
export function clearsBoth(bar: Bar, part: Weight, whole: Weight): boolean {
  const each = clearsEach(bar, part, whole)
  return each.headcount && each.area
}

/** Heads and area as every `--json` writes them. */
export function weightJson({ headcount, area }: Weight): { headcount: number; area: string } {
  return { headcount, area: areaText(area) }
}
