import { PLACES } from '../../src/law/places/index.ts'
import { list, newOffice, type Office, pick } from './hoa.ts'

/*
 * A year of many estates that one office looks after, lived through the commands: rosters, committees, plans, votes that end
 * in every way, elections, disputes, projects. `look` is called at the end of every month that something was done in.
 */

export const codeOf = (no: number): string => `x${no}`

/** How far an estate gets in the year: from 1, which has declared a vote and has a project, to 9, of which there is only a roster. */
export const partOf = (no: number): number => ((no - 1) % 9) + 1
const hasCommittee = (no: number): boolean => no % 4 !== 0
const elects = (no: number): boolean => no % 2 === 1

/** The first nine under two laws, all others under every law there is in turn. */
const regionOf = (no: number): string =>
  no <= 9 ? (['shanghai', 'national'][no % 2] ?? '') : (PLACES[no % PLACES.length]?.id ?? '')

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
  const chosen = (i: number) => (elects(no) ? `,${['1 2 3', '1 2', '2 3 4'][(no + i) % 3]}` : '')
  const rows = Array.from(
    { length: voters },
    (_, i) => `${i + 1}-101,2026-05-10 10:00,${mark(i, 1)},${mark(i, 2)}${chosen(i)}`,
  )
  return [`房号,收回时间,M1,M2${elects(no) ? ',E1' : ''}`, ...rows].join('\n')
}

/** Lives the year of so many estates; `look` sees the office on the day it stands at. */
export async function liveYear(
  estates: number,
  look: (office: Office, day: string) => Promise<void>,
): Promise<Office> {
  const office = newOffice()
  const onDay = async (day: string, acts: (no: number, on: OnEstate) => Promise<unknown>) => {
    office.now = Date.parse(`${day}T10:00:00+08:00`)
    for (let no = 1; no <= estates; no++)
      await acts(no, (line, ...words) => office.ok(...line.split(' '), ...words, '--compound', codeOf(no)))
    await look(office, day)
  }
  await onDay('2026-01-10', (no, on) => begin(office, no, on))
  await onDay('2026-03-20', async (no, on) => {
    if (partOf(no) > 7) return
    await on('assembly new 2026年会议 --code a1 --opens 2026-05-01T09:00 --closes 2026-05-20T18:00')
    await on('motion add 甲 --matter other')
    await on('motion add 乙 --matter use-fund')
    if (elects(no)) {
      await on('election add 选举委员 --seats 3')
      for (const i of [0, 1, 2, 3]) await on(`candidate add 业主${i} --election E1 --unit ${i + 1}-101`)
    }
    if (partOf(no) === 7) return
    await on('assembly convene --at 2026-03-20')
    await on('dispute open --kind objection --about roll --from 业主1 --claim 面积有误')
  })
  await onDay('2026-05-12', async (no, on) => {
    if (partOf(no) > 6) return
    await on('assembly open --at 2026-05-01T09:00')
    office.file('b.csv', ballotsOf(no))
    if (partOf(no) !== 6) await on('ballot import b.csv')
    if (no % 2) await on('dispute answer 1 --outcome not-upheld --text 已核对')
    if (no % 4 === 1) await on('dispute settle 1 --outcome not-upheld')
    if (no % 4 === 3) await on('committee end 业主1 --cause resigned --at 2026-05-10')
  })
  await onDay('2026-06-01', async (no, on) => {
    if (partOf(no) > 5) return
    await on('assembly close --at 2026-05-20T18:30')
    if (partOf(no) === 5) return
    await on('assembly declare --at 2026-05-22T10:00')
    // Every second committee that was elected in full takes office.
    const election = list(await office.ask('tally', '--compound', codeOf(no)), 'items')[2]
    if (pick(election, 'outcome') === 'complete' && no > 9 && no % 4 === 1)
      await on('committee elect --from E1 --at 2026-05-25')
  })
  await onDay('2026-11-30', async (no, on) => {
    if (partOf(no) <= 2) await on('project new 外墙维修 --code J1')
    if (partOf(no) !== 2) return
    await on('project step J1 closed --at 2026-11-30')
    // Two are on their way at once: none of them is looked at.
    for (const code of ['b1', 'b2'])
      await on(`assembly new ${code} --code ${code} --opens 2027-01-10 --closes 2027-01-20`)
  })
  return office
}

type OnEstate = (line: string, ...words: readonly string[]) => Promise<unknown>

async function begin(office: Office, no: number, on: OnEstate): Promise<void> {
  const street = ['--street', `第${(no % 3) + 1}街道`, '--district', '示例区', '--organiser', `组${no % 2}`]
  await office.ok('init', `小区${no}`, '--code', codeOf(no), '--region', regionOf(no), ...street)
  office.file('r.csv', rosterOf(no))
  await on('roster import r.csv')
  office.file('m.csv', ['房号,姓名', ...[1, 2, 3].map(i => `${i}-101,业主${i - 1}`)].join('\n'))
  const ends = `2026-${String(partOf(no)).padStart(2, '0')}-28`
  if (hasCommittee(no))
    await on(
      `committee import m.csv --term 1 --starts 2021-07-01 --ends ${ends} --size ${no % 3 ? '3' : '5'}`,
    )
  if (partOf(no) === 9) return
  await on(hasCommittee(no) ? 'plan new re-election' : 'plan new first delivered=2025-09-30')
}
