import { aMotion, anElection } from '../support/builders.ts'
import { aCard, aLast, aSetup, PaperDesk } from '../support/desk.ts'

/*
 * Keys per ballot, counted at a desk without a terminal: two motions and an election of five out of seven. A scan is the
 * scanner's own work and counts as none.
 *
 *   npm run bench -- keys
 */

export interface KeyRow {
  readonly what: string
  readonly keys: number
  readonly most: number
}

const ENTER = '\r'
const ITEMS = [aMotion({ code: 'M1' }), aMotion({ code: 'M2' }), anElection({ of: 7, seats: 5 })]
const MARKS = '1|1|1 2 3 4 5'
const LAST = aLast({ said: { void: null, marks: MARKS } })

function atDesk(): PaperDesk {
  const desk = new PaperDesk(aSetup({ items: ITEMS })).tell({
    on: 'done',
    last: LAST,
    alerts: [],
    added: true,
  })
  desk.take()
  return desk
}

/** The keys of each thing that is done at a table; what is keyed must do what it is said to do. */
export function keyRows(): KeyRow[] {
  const rows: KeyRow[] = []
  const count = (
    what: string,
    most: number,
    desk: PaperDesk,
    parts: readonly (string | (() => void))[],
    effect: string,
  ) => {
    let keys = 0
    for (const part of parts) {
      if (typeof part !== 'string') part()
      else {
        keys += part.length
        desk.type(part)
      }
    }
    if (!desk.take().some(done => done.do === effect))
      throw new Error(`${what}: ${effect} did not come of it`)
    rows.push({ what, keys, most })
  }
  const scanned = atDesk().finds(aCard({ voter: 3 }))
  count('a ballot that was scanned', 8, scanned, ['1112345', ENTER], 'record')
  const blank = atDesk().finds(aCard({ voter: 3 }))
  count('one that is all blank', 5, blank, ['000', ENTER, ENTER], 'record')
  const same = atDesk().finds(aCard({ voter: 3 }))
  count('one with the marks of the last', 2, same, ['=', ENTER], 'record')
  const void2 = atDesk().finds(aCard({ voter: 3 }))
  count('a paper void as a whole', 3, void2, ['v2', ENTER], 'record')
  const typed = atDesk()
  const found = () => typed.finds(aCard({ voter: 3 }))
  count('a ballot found by its room', 13, typed, [`1102${ENTER}`, found, '1112345', ENTER], 'record')
  const wrong = atDesk()
  const paper = { no: 1, said: LAST.said, shown: LAST.shown }
  const reopened = () => wrong.tell({ on: 'reopened', card: aCard(), paper })
  count('a correction of the last one', 10, wrong, ['u', reopened, '12', ENTER, ENTER, '1'], 'correct')
  const room = atDesk()
  const other = () => room.finds(aCard({ voter: 3, serial: 'a1-00003-4', units: ['1-102'] }))
  count('the last one given to another room', 8, room, [`c1102${ENTER}`, other, ENTER], 'move')
  return rows
}
