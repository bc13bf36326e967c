import type { Movement } from '../../assembly/paper.ts'
import { Sum, type Weight } from '../weight.ts'

/** How a voter came to a meeting and left it, up to the last time. */
export interface Attended {
  readonly voter: number
  readonly isPresent: boolean
  readonly arrivedAt: string
  /** When they left last; null while they are there. */
  readonly leftAt: string | null
  readonly proxy: string
}

/** Where everybody stands who came, by voter in the order of first arrival. Movements are in the order they happened. */
export function attendanceOf(
  movements: Iterable<Movement & { readonly voter: number }>,
): ReadonlyMap<number, Attended> {
  const attended = new Map<number, Attended>()
  for (const { voter, move, movedAt, proxy } of movements) {
    const before = attended.get(voter)
    if (move === 'left') {
      if (before) attended.set(voter, { ...before, isPresent: false, leftAt: movedAt })
      continue
    }
    const arrivedAt = before?.arrivedAt ?? movedAt
    attended.set(voter, { voter, isPresent: true, arrivedAt, leftAt: null, proxy })
  }
  return attended
}

/** Who is present now, on both axes; undefined where nobody ever signed in. A voter is one head, whatever it holds. */
export function presentOf(
  attended: ReadonlyMap<number, Attended>,
  areaOf: (voter: number) => number,
): Weight | undefined {
  if (attended.size === 0) return undefined
  const present = new Sum()
  for (const { voter, isPresent } of attended.values()) if (isPresent) present.add(areaOf(voter))
  return present.total()
}
