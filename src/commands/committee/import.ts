import { type Problem, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { type MemberRow, readMemberFile } from '../../exchange/member-file.ts'
import { termFaults } from '../../law/elections/term.ts'
import { profileOn } from '../../law/profile.ts'
import {
  addCommittee,
  addSeats,
  changeCommittee,
  putPosts,
  readCommittees,
  readSeats,
  type StoredSeat,
} from '../../store/people/committees.ts'
import { asItStands, committeeRemarks } from '../facts/bodies/committee.ts'
import { FILE_OPTIONS } from '../files/files.ts'
import { rowsOfUnits } from '../files/rows-of-units.ts'
import { checkText } from '../frame/codes.ts'
import { CHECKED, recordCommand } from '../frame/session.ts'
import type { Options } from '../frame/spec.ts'
import { needTermFree, needTermInOrder, TERM, termText } from './term.ts'

const OPTIONS = {
  ...FILE_OPTIONS,
  ...TERM,
  'elected-on': {
    value: '<day>',
    zh: '选举产生之日，默认任期开始',
    en: 'when elected; by default the first day',
  },
  filing: { value: '<text>', line: true, zh: '备案证号', en: 'the number of the filing certificate' },
} as const satisfies Options

/** `committee import`: a committee that was there before the record. */
export const committeeImport = recordCommand(
  {
    path: ['committee', 'import'],
    act: 'committee.import',
    asks: ['starts', 'ends'],
    summary: {
      zh: '登记此前已有的业主委员会：从委员名单（房号、姓名、职务、任职日期、候补）',
      en: 'records a committee that was there before: from a list of members (unit, name, post, since, alternate)',
    },
    arguments: { file: { zh: '委员名单文件', en: 'the file' } },
    options: OPTIONS,
    example: 'hoa committee import 委员.csv --term 2 --starts 2022-01-01 --ends 2026-12-31',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const file = await rowsOfUnits(call, await call.needFile('file'), readMemberFile)
    const committees = readCommittees(db, compound.id)
    const term = call.count('term', 1) ?? (committees.at(-1)?.term ?? 0) + 1
    // An estate of a list has its committee on record, and none of its members.
    const bare = committees.find(one => one.term === term && readSeats(db, one.id).length === 0)
    needTermFree(
      committees.filter(one => one !== bare),
      term,
    )
    const starts = dayOf(await call.needMinute('starts'))
    if (call.option('ends') === undefined && call.canAsk) await call.needMinute('ends')
    const ends = call.day('ends') ?? null
    const electedOn = call.day('elected-on') ?? starts
    const members = file.rows.filter(row => !row.alternate)
    const size = call.count('size', 1) ?? Math.max(members.length, 1)
    const filing = call.option('filing')
    const committee = {
      ...{ term, size, starts, ends, electedOn, electionId: null },
      filing: filing === undefined ? '' : checkText(filing, 'filing'),
      filedOn: filing === undefined ? null : starts,
    }
    const problems: Problem[] =
      size < members.length ? [{ code: 'committee-size-small', data: { size, members: members.length } }] : []
    const [chair, second] = members.filter(row => row.post === 'chair')
    if (chair && second)
      problems.push({ code: 'committee-two-chairs', data: { one: chair.name, other: second.name } })
    if (problems.length > 0) throw new Refused(problems)
    needTermInOrder(committee)
    const warnings = [...file.warnings, ...termFaults(committee, profileOn(compound.region, electedOn))]
    const seats = seatsOf(file.rows, starts)
    const posts = seats.flatMap(({ no, since }, i) => {
      const post = file.rows[i]?.post ?? 'member'
      return since === null || post === 'member' ? [] : [{ seatNo: no, since, post }]
    })
    call.record(
      { subject: `${compound.code} ${term}`, detail: file.detail, happenedAt: electedOn },
      writer => {
        const id = bare?.id ?? addCommittee(writer, compound.id, committee)
        if (bare) changeCommittee(writer, id, committee)
        addSeats(writer, id, seats)
        putPosts(writer, id, posts)
      },
    )
    const stored = readCommittees(db, compound.id).find(one => one.term === term)
    const now = stored && asItStands(call, stored, dayOf(call.now))
    return {
      data: {
        ...{ term, read: file.rows.length, dryRun: call.isDryRun },
        members: members.length,
        alternates: file.rows.length - members.length,
        state: now?.state ?? null,
      },
      warnings: [...warnings, ...(now ? committeeRemarks(call, now) : [])],
      text: () =>
        call.t(
          call.isDryRun
            ? {
                zh: `${CHECKED.zh}委员 ${members.length} 名\n`,
                en: `${CHECKED.en}${members.length} members\n`,
              }
            : {
                zh: `已登记第 ${term} 届业主委员会：委员 ${members.length} 名，${termText(committee, 'zh')}\n→ hoa committee show\n`,
                en: `Committee of term ${term}: ${members.length} members, ${termText(committee, 'en')}\n→ hoa committee show\n`,
              },
        ),
    }
  },
)

function seatsOf(rows: readonly MemberRow[], starts: string): StoredSeat[] {
  const alternates = rows.filter(row => row.alternate)
  return rows.map((row, i) => ({
    no: i + 1,
    name: row.name,
    unit: row.unit,
    rank: alternates.indexOf(row) + 1,
    electionId: null,
    since: row.alternate ? null : (row.since ?? starts),
    ended: null,
    cause: null,
    sex: row.sex,
    politics: row.politics,
  }))
}
