import { newOffice, type Office } from './hoa.ts'

/*
 * A year of a few estates that one office looks after, lived through the commands: rosters, committees, plans, votes that end
 * in every way, disputes. `look` is called at the end of every month that something was done in.
 */

export const ESTATES = 9

export const codeOf = (no: number): string => `x${no}`
const at = (no: number): string[] => ['--compound', codeOf(no)]

function rosterOf(no: number): string {
  const rows = Array.from({ length: 4 + (no % 3) }, (_, i) => `${i + 1}-101,1,${80 + no + i},业主${i},T${i}`)
  // The first owner of some has a second flat, so that flats are not heads.
  if (no % 2 === 0) rows.push(`9-101,1,70,业主0,T0`)
  return ['房号,幢,专有面积,业主,证件号码', ...rows].join('\n')
}

function ballotsOf(no: number): string {
  const voters = 4 + (no % 3) - (no % 4 === 3 ? 2 : 0)
  const mark = (i: number, item: number) =>
    (no + i + item) % 4 === 0 ? '反对' : no % 5 === 4 && i % 2 === 0 ? '弃权' : '同意'
  const rows = Array.from(
    { length: voters },
    (_, i) => `${i + 1}-101,2026-05-10 10:00,${mark(i, 1)},${mark(i, 2)}`,
  )
  return ['房号,收回时间,M1,M2', ...rows].join('\n')
}

/** Lives the year; `look` sees the office on the day it stands at. */
export async function liveYear(look: (office: Office, day: string) => Promise<void>): Promise<Office> {
  const office = newOffice()
  const each = Array.from({ length: ESTATES }, (_, i) => i + 1)
  const onDay = async (day: string, act: (no: number) => Promise<unknown>) => {
    office.now = Date.parse(`${day}T10:00:00+08:00`)
    for (const no of each) await act(no)
    await look(office, day)
  }
  await onDay('2026-01-10', async no => {
    const street = ['--street', `第${(no % 3) + 1}街道`, '--district', '示例区', '--organiser', `组${no % 2}`]
    await office.ok(
      'init',
      `小区${no}`,
      '--code',
      codeOf(no),
      '--region',
      no % 2 ? 'national' : 'shanghai',
      ...street,
    )
    office.file('r.csv', rosterOf(no))
    await office.ok('roster', 'import', 'r.csv', ...at(no))
    const members = ['房号,姓名', ...[1, 2, 3].map(i => `${i}-101,业主${i - 1}`)].join('\n')
    office.file('m.csv', members)
    if (no % 4 !== 0)
      await office.ok(
        ...[
          'committee',
          'import',
          'm.csv',
          '--term',
          '1',
          '--starts',
          '2021-07-01',
          '--size',
          no % 3 ? '3' : '5',
        ],
        ...['--ends', `2026-${String(no).padStart(2, '0')}-28`, ...at(no)],
      )
    const kind = no % 4 === 0 ? ['first', 'delivered=2025-09-30'] : ['re-election']
    if (no !== 9) await office.ok('plan', 'new', ...kind, ...at(no))
  })
  await onDay('2026-03-20', async no => {
    if (no > 7) return
    const times = ['--opens', '2026-05-01T09:00', '--closes', '2026-05-20T18:00']
    await office.ok('assembly', 'new', '2026年会议', '--code', 'a1', ...times, ...at(no))
    await office.ok('motion', 'add', '甲', '--matter', 'other', ...at(no))
    await office.ok('motion', 'add', '乙', '--matter', 'use-fund', ...at(no))
    if (no === 7) return
    await office.ok('assembly', 'convene', '--at', '2026-03-20', ...at(no))
    await office.ok(
      ...['dispute', 'open', '--kind', 'objection', '--about', 'roll', '--from', '业主1'],
      '--claim',
      '面积有误',
      ...at(no),
    )
  })
  await onDay('2026-05-12', async no => {
    if (no > 6) return
    await office.ok('assembly', 'open', '--at', '2026-05-01T09:00', ...at(no))
    office.file('b.csv', ballotsOf(no))
    if (no !== 6) await office.ok('ballot', 'import', 'b.csv', ...at(no))
    if (no % 2)
      await office.ok(...['dispute', 'answer', '1', '--outcome', 'not-upheld', '--text', '已核对'], ...at(no))
    if (no === 1 || no === 5) await office.ok('dispute', 'settle', '1', '--outcome', 'not-upheld', ...at(no))
    if (no === 3)
      await office.ok('committee', 'end', '业主1', '--cause', 'resigned', '--at', '2026-05-10', ...at(no))
  })
  await onDay('2026-06-01', async no => {
    if (no > 5) return
    await office.ok('assembly', 'close', '--at', '2026-05-20T18:30', ...at(no))
    if (no !== 5) await office.ok('assembly', 'declare', '--at', '2026-05-22T10:00', ...at(no))
  })
  await onDay('2026-11-30', async no => {
    if (no <= 2) {
      await office.ok('project', 'new', '外墙维修', '--code', 'J1', ...at(no))
      if (no === 2) await office.ok('project', 'step', 'J1', 'closed', '--at', '2026-11-30', ...at(no))
    }
    if (no !== 2) return
    // Two are on their way at once: none of them is looked at.
    for (const code of ['b1', 'b2'])
      await office.ok(
        ...[
          'assembly',
          'new',
          code,
          '--code',
          code,
          '--opens',
          '2027-01-10',
          '--closes',
          '2027-01-20',
          ...at(no),
        ],
      )
  })
  return office
}
