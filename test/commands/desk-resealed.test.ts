import { copyFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { list, type Office, pick } from '../support/hoa.ts'
import { reseal } from '../support/reseal.ts'
import { officeAt } from '../support/small-estate.ts'

/* Files of desks that somebody changed and sealed anew with the program’s own code: facts are checked, not only seals. */

const PAPER = 'update paper set'

/** What is changed, and the codes of all that is told of it. */
const REFUSED: readonly (readonly [what: string, sql: string, ...codes: string[]])[] = [
  ['a voter who is not on the roll', `${PAPER} voter = 99999 where voter = 1`, 'desk-damaged'],
  ['marks that are none', `${PAPER} marks = '9|zz|1|1|99 98|1' where voter = 1`, 'desk-damaged'],
  ['a candidate there is not', `${PAPER} marks = '1|1|1|1|99|1' where voter = 1`, 'desk-damaged'],
  ['an option there is not', `${PAPER} marks = '1|1|1|1|1|7' where voter = 1`, 'desk-damaged'],
  ['numbers out of order', `${PAPER} marks = '1|1|1|1|2 1|1' where voter = 1`, 'desk-damaged'],
  ['too few items', `${PAPER} marks = '1|1' where voter = 1`, 'desk-damaged'],
  ['too many items', `${PAPER} marks = '1|1|1|1|1|1|1' where voter = 1`, 'desk-damaged'],
  [
    'marks without end',
    `${PAPER} marks = replace(hex(zeroblob(200000)), '0', '1')`,
    'desk-damaged',
    'desk-damaged',
  ],
  ['a time that is none', `${PAPER} received_at = 'garbage' where voter = 1`, 'desk-damaged'],
  ['no time', `${PAPER} received_at = '' where voter = 1`, 'desk-damaged'],
  [
    'a time before the opening',
    `${PAPER} received_at = '2026-02-01T10:00' where voter = 1`,
    'received-before-opening',
  ],
  ['a day of signing that is none', `${PAPER} signed_on = '2026-02-31' where voter = 1`, 'desk-damaged'],
  [
    'signed after it was received',
    `${PAPER} signed_on = '2026-03-19' where voter = 1`,
    'signed-after-received',
  ],
  ['an item of another building', `${PAPER} marks = '1|1|1|1|1|1' where voter = 4`, 'not-in-electorate'],
  [
    'control characters in a proxy',
    `${PAPER} proxy = 'a' || char(27) || '[2J' where voter = 1`,
    'desk-damaged',
  ],
  [
    'a channel of 600 characters',
    `${PAPER} channel = replace(hex(zeroblob(300)), '0', 'x') where voter = 1`,
    'desk-damaged',
  ],
  ['control characters in an actor', "update log set actor = 'a' || char(8238) where no = 2", 'desk-damaged'],
  ['an act that no desk does', "update log set act = 'assembly.declare' where no = 2", 'desk-damaged'],
  ['a time of entry that is none', "update log set entered_at = 'soon' where no = 2", 'desk-damaged'],
  [
    'units of one voter given to another',
    "update roll_unit set voter = 1 where code = '1-201'",
    'desk-other-roll',
  ],
  ['a number outside its thousand', `${PAPER} no = 2001 where voter = 1`, 'desk-damaged'],
  [
    'several at once, all told',
    `${PAPER} marks = 'zz'; ${PAPER} proxy = char(7) where voter = 1; update log set act = 'x' where no = 2`,
    ...['desk-damaged', 'desk-damaged', 'desk-damaged', 'desk-damaged'],
  ],
]

let office: Office

beforeAll(async () => {
  office = await officeAt('open')
  await office.ok('desk', 'export', 'A.db', '--desk', 'A', '--clerk', '录入员甲')
  office.file(
    'A.csv',
    '房号,收回时间,M1,M2,M3,M4,E1,C1\n1-101,2026-03-05 10:00,同意,同意,同意,同意,1 2,1\n2-101,2026-03-06 10:00,同意,同意,同意,,2,0\n',
  )
  await office.ok('ballot', 'import', 'A.csv', '--db', 'A.db')
})

describe('desk merge refuses a file sealed anew with', () => {
  it.each(REFUSED)('%s', async (_, sql, ...codes) => {
    copyFileSync(office.path('A.db'), office.path('改.db'))
    reseal(office.path('改.db'), db => db.exec(sql))
    const said = await office.hoa('desk', 'merge', '改.db', '--json')
    expect(said.code).toBe(1)
    expect(list(said.json(), 'error.problems').map(p => pick(p, 'code'))).toEqual(codes)
    expect(await office.ask('ballot', 'list')).toMatchObject(Array(7).fill({ papers: [] }))
  })
})

it('desk merge takes what an import would take, though it was sealed anew', async () => {
  const there = await officeAt('open')
  await there.ok('desk', 'export', 'A.db', '--desk', 'A', '--clerk', '录入员甲')
  there.file('A.csv', office.read('A.csv'))
  await there.ok('ballot', 'import', 'A.csv', '--db', 'A.db')
  reseal(there.path('A.db'), db => db.exec(`${PAPER} marks = '2|x||f|x|0' where voter = 1`))
  expect(await there.ask('desk', 'merge', 'A.db')).toMatchObject({ read: 2, recorded: 2, already: 0 })
})
