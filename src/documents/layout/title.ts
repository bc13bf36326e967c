import { CLOSING, OPENING } from './wrap.ts'

/** Parts of a title that are not torn apart when it takes more than one line. */
export const TITLE_UNITS =
  /\d+年|第[一二三四五六七八九十]+[次届期]|业主大会会议|业主大会|业主委员会|表决结果|的公告|的公示|的通知|关于|召开|小区|物业服务|管理规约|议事规则|维修资金/g

/** What a break costs; lines that differ from their mean cost the square of the difference in ems. */
const COST = { line: 60, atUnit: 4, inText: 40 } as const
/** Fewest ems of a line: one character never stands alone. */
const SHORTEST = 2

/**
 * A title in lines of at most `room`: as few as they can be, of about one length, broken between units of sense,
 * never before a closing mark, never with one character alone, and never within one of the names that it may hold. The
 * lines joined are the title.
 */
export function titleLines(
  title: string,
  room: number,
  measure: (text: string) => number,
  names: readonly string[] = [],
): string[] {
  if (measure(title) <= room) return [title]
  const pieces = piecesOf(title, names).flatMap(piece => (measure(piece) > room ? [...piece] : [piece]))
  const fewest = Math.ceil(measure(title) / room)
  let best: Way | undefined
  for (let lines = fewest; lines <= fewest + 2; lines++) {
    const way = cheapest(pieces, lines, room, measure)
    if (way && (!best || way.cost < best.cost)) best = way
  }
  return (best?.lines ?? [title]).map(line => line.trim())
}

interface Way {
  readonly lines: readonly string[]
  readonly cost: number
}

/** The cheapest way to set pieces in so many lines; undefined when there is none. */
function cheapest(
  pieces: readonly string[],
  count: number,
  room: number,
  measure: (text: string) => number,
): Way | undefined {
  const mean = pieces.reduce((sum, piece) => sum + measure(piece), 0) / count
  /** The best ways to set the first so many pieces in the lines so far. */
  let ways: (Way | undefined)[] = [{ lines: [], cost: COST.line * count }]
  for (let line = 0; line < count; line++) {
    const next: (Way | undefined)[] = []
    ways.forEach((way, from) => {
      if (!way) return
      let width = 0
      for (let to = from + 1; to <= pieces.length; to++) {
        width += measure(pieces[to - 1] ?? '')
        if (width > room) break
        const broken = breakCost(pieces[to - 1], pieces[to])
        if (width < SHORTEST || broken === undefined) continue
        const cost = way.cost + (width - mean) ** 2 + broken
        if (cost < (next[to]?.cost ?? Number.POSITIVE_INFINITY))
          next[to] = { lines: [...way.lines, pieces.slice(from, to).join('')], cost }
      }
    })
    ways = next
  }
  return ways[pieces.length]
}

/** What it costs to break between two pieces; undefined where no line may break. */
function breakCost(before: string | undefined, after: string | undefined): number | undefined {
  if (before === undefined || after === undefined) return 0
  if (OPENING.test(before) || CLOSING.test(after)) return undefined
  if (CLOSING.test(before) || OPENING.test(after) || before.trim() === '') return 0
  if (before === '的' || before === '和') return COST.atUnit
  return [...before].length > 1 || [...after].length > 1 ? COST.atUnit : COST.inText
}

function piecesOf(title: string, names: readonly string[]): string[] {
  const whole = names.filter(name => name !== '').map(name => name.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
  const units = [...whole, TITLE_UNITS.source, '[\\x21-\\x7e\\u00a0-\\u024f]+', '.']
  return title.match(new RegExp(units.join('|'), 'gsu')) ?? []
}
