import { Refused } from '../../basics/problem.ts'
import { printable } from '../../basics/text.ts'
import type { Tally } from '../../count/outcome.ts'
import { attendanceOf, presentOf } from '../../count/papers/attendance.ts'
import type { Weight } from '../../count/weight.ts'
import { weightJson } from '../../count/weight.ts'
import { type Board, boardOf } from '../../documents/board/board.ts'
import { boardText, INK } from '../../documents/board/board-text.ts'
import { type BuildingRooms, roomGrid } from '../../documents/view/rooms.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readMovements } from '../../store/ballots/attendance.ts'
import { readCompounds } from '../../store/compounds.ts'
import { isDriverError } from '../../store/driver/driver.ts'
import { lastEntry } from '../../store/log.ts'
import { asRefusal, type Db, openForReading } from '../../store/open.ts'
import { inSnapshot } from '../../store/snapshot.ts'
import { Vote } from '../facts/vote.ts'
import type { Call } from '../frame/call.ts'
import { databasePath, withSession } from '../frame/session.ts'
import { command } from '../frame/spec.ts'
import { type OpenAssembly, withRules } from '../frame/the-assembly.ts'
import { sizeOf } from '../frame/world.ts'
import { roomsOf } from '../meeting/rooms.ts'
import { tallyJson } from '../tally/json.ts'
import { wantsColour } from '../terminal/paint.ts'
import { servePage } from './serve.ts'

const USUAL_SECONDS = 5

export const boardCommand = command(
  {
    path: ['board'],
    summary: {
      zh: '大屏看板：参与情况，截止后为结果',
      en: 'the board for a hall: turnout, after the close the count; on the terminal, or in a browser with --serve',
    },
    options: {
      serve: {
        zh: '在本机浏览器里显示：只有本机能打开，只读，不含个人信息',
        en: 'as a page for a browser on this machine only: read only, no personal data',
      },
      port: {
        value: '<n>',
        zh: '端口（与 --serve 同用），默认任选一个',
        en: 'the port, with --serve; any free one by default',
      },
      every: {
        value: '<seconds>',
        zh: '几秒刷新一次，默认 5',
        en: 'seconds between two looks, 5 by default',
      },
      rooms: {
        zh: '也轮流显示楼层图：哪些房号的票已收回，不含姓名和意见',
        en: 'the rooms by floor too: whose ballots are back, no names, no opinions',
      },
      once: { zh: '只显示一次，不刷新', en: 'show it once and end' },
    },
    example: 'hoa board --serve',
    requires: [{ option: 'port', with: 'serve', problem: { code: 'port-without-serve' } }],
  },
  async call => {
    const every = call.count('every', 1) ?? USUAL_SECONDS
    const watch = new BoardWatch(call, await theOne(call))
    if (call.flag('serve')) return servePage(call, watch, every, call.count('port', 1) ?? 0)
    const live = call.world.stdout.isTTY === true && !call.flag('json') && !call.flag('once')
    if (live && call.world.untilStopped) {
      await showLive(call, watch, every, call.world.untilStopped())
      return { data: null, text: () => '' }
    }
    const tally = watch.tally()
    return {
      data: {
        ...tallyJson(tally, { marks: tally.final }),
        ...(watch.present && { present: weightJson(watch.present) }),
      },
      text: () => {
        const parts = boardText(watch.look(), sizeOf(call.world.stdout).columns)
        return `${printable(parts.map(lines => lines.join('\n')).join('\n\n')).replaceAll(INK, '#')}\n`
      },
    }
  },
)

/** Which assembly it is, by the rules that every command goes by; an older record is brought up to date on the way. */
function theOne(call: Call): Promise<OpenAssembly> {
  const states = ['convened', 'open', 'closed', 'declared'] as const
  return withSession(call, { on: 'assembly', states }, ({ assembly }) => assembly)
}

/**
 * Looks at one assembly again and again. Each look opens the record for reading alone, sees one state of it, and closes
 * it: desks go on writing. It counts anew only when the log has grown.
 */
export class BoardWatch {
  private readonly call: Call
  private readonly path: string
  private readonly assembly: OpenAssembly
  private head = ''
  private kept: Tally | undefined
  /** The rooms, where they are asked for. */
  private grid: readonly BuildingRooms[] = []
  /** Who is present; undefined where nobody ever signed in. */
  private here: Weight | undefined

  constructor(call: Call, assembly: OpenAssembly) {
    this.call = call
    this.path = databasePath(call)
    this.assembly = assembly
  }

  look(): Board {
    const { lang, now } = this.call
    return boardOf(this.tally(), { lang, now, present: this.here, rooms: this.grid })
  }

  /** Who was present at the last look; undefined where nobody ever signed in. */
  get present(): Weight | undefined {
    return this.here
  }

  /** The count as it stands; what of it may be told before the close is for the caller to know. */
  tally(): Tally {
    const db = openForReading(this.path)
    try {
      return inSnapshot(db, () => this.count(db))
    } catch (error) {
      throw isDriverError(error) ? asRefusal(this.path, error) : error
    } finally {
      db.close()
    }
  }

  private count(db: Db): Tally {
    const head = lastEntry(db)?.hash ?? ''
    if (this.kept && head === this.head) return this.kept
    const { id, compoundId } = this.assembly
    const compound = readCompounds(db).find(c => c.id === compoundId)
    const stored = readAssemblies(db, compoundId).find(a => a.id === id)
    if (!compound || !stored) throw new Error('the assembly of the board is gone')
    const vote = new Vote({ db, compound, assembly: withRules(db, compound, stored) })
    this.kept = vote.tally()
    if (this.call.options['rooms'] === true) this.grid = roomGrid(roomsOf(vote))
    this.here = presentOf(attendanceOf(readMovements(db, id)), voter => vote.roll.areaOf(voter))
    this.head = head
    return this.kept
  }
}

/** Another screen than the one that commands are typed on: what was there comes back untouched. */
const ENTER = '\u001b[?1049h\u001b[?25l'
const LEAVE = '\u001b[?25h\u001b[?1049l'
const HOME = '\u001b[H'
const REST_OF_LINE = '\u001b[K'
const REST_OF_SCREEN = '\u001b[J'

/** Shows the board on the whole terminal until it is stopped; what does not fit is shown in turns. */
export async function showLive(
  call: Call,
  watch: BoardWatch,
  every: number,
  stopped: Promise<void>,
): Promise<void> {
  const { stdout } = call.world
  const cell = wantsColour(call.world, stdout) ? '\u001b[7m \u001b[27m' : '#'
  let going = true
  stopped.then(() => {
    going = false
  })
  stdout.write(ENTER)
  try {
    let board: Board | undefined
    for (let turn = 0; going; turn++) {
      const fresh = lookAgain(watch, board)
      board = fresh ?? board
      const { columns, rows } = sizeOf(stdout)
      const parts = board ? boardText(board, columns - 1) : []
      const pages = pagesOf(parts, rows - 2)
      const page = pages[turn % pages.length] ?? []
      const foot = call.t({ zh: '按 Ctrl-C 结束', en: 'Ctrl-C ends' })
      const at = pages.length > 1 ? `  ${(turn % pages.length) + 1}/${pages.length}` : ''
      const lost = fresh ? '' : call.t({ zh: '  暂时读不到记录', en: '  the record cannot be read just now' })
      const lines = [...page, '', `${foot}${at}${lost}`].map(
        line => printable(line).replaceAll(INK, cell) + REST_OF_LINE,
      )
      stdout.write(HOME + lines.join('\r\n') + REST_OF_SCREEN)
      await Promise.race([stopped, wait(every * 1000, stopped)])
    }
  } finally {
    stdout.write(LEAVE)
  }
}

/** The next look; undefined while the record cannot be read, which a board lives through once it has shown something. */
function lookAgain(watch: BoardWatch, before: Board | undefined): Board | undefined {
  try {
    return watch.look()
  } catch (error) {
    if (!(error instanceof Refused) || !before) throw error
    return undefined
  }
}

/** Parts that fit together on a screen of `rows`; a part that is longer than a screen goes on on the next. */
export function pagesOf(parts: readonly (readonly string[])[], rows: number): string[][] {
  const pages: string[][] = []
  let page: string[] = []
  for (const part of parts) {
    if (page.length > 0 && page.length + 1 + part.length > rows) {
      pages.push(page)
      page = []
    }
    page.push(...(page.length > 0 ? [''] : []), ...part)
    while (page.length > rows) pages.push(page.splice(0, rows))
  }
  if (page.length > 0 || pages.length === 0) pages.push(page)
  return pages
}

/** A pause that does not keep the program alive once it is stopped. */
function wait(milliseconds: number, stopped: Promise<void>): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, milliseconds)
    stopped.then(() => clearTimeout(timer))
  })
}
