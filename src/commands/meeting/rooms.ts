import { namedPart } from '../../assembly/place.ts'
import { groupBy } from '../../basics/groups.ts'
import { Refused } from '../../basics/problem.ts'
import { insteadOf } from '../../basics/text.ts'
import { buildingLines, ROOM_LEGEND, type Room, roomGrid, roomState } from '../../documents/view/rooms.ts'
import { readVisits } from '../../store/ballots/papers.ts'
import { ballotLines } from '../ballot/papers/history.ts'
import { Vote } from '../facts/vote.ts'
import { recordCommand } from '../frame/session.ts'
import { sizeOf } from '../frame/world.ts'

/** The grid of rooms: where ballots are back, where somebody called, where nobody did. */
export const ballotRooms = recordCommand(
  {
    path: ['ballot', 'rooms'],
    summary: {
      zh: '楼层图：逐幢逐层看哪些房号的票已收回、上过门、还没有收回；不显示姓名和意见',
      en: 'the rooms by building and floor: returned, visited, out; no names, no opinions',
    },
    options: { building: { value: '<name>', zh: '只看一幢', en: 'one building only' } },
    example: 'hoa ballot rooms --building 3',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  call => {
    const asked = call.option('building')
    const all = roomGrid(roomsOf(new Vote(call)))
    const shown = all.filter(
      ({ building }) => asked === undefined || namedPart(building) === namedPart(asked),
    )
    if (asked !== undefined && shown.length === 0) {
      const places = all.map(({ building }) => building)
      throw new Refused([{ code: 'scope-unknown', data: { value: asked, there: insteadOf(asked, places) } }])
    }
    return {
      data: shown,
      text: () => {
        const width = sizeOf(call.world.stdout).columns
        const parts = shown.map(building => buildingLines(building, width, call.lang).join('\n'))
        return `${[...parts, ROOM_LEGEND[call.lang]].join('\n\n')}\n`
      },
    }
  },
)

/** Every unit that has a vote, with what became of its voter's ballot. */
export function roomsOf(vote: Vote): Room[] {
  const { db, assembly, roll } = vote
  const visits = groupBy(readVisits(db, assembly.id), visit => visit.voter)
  return ballotLines(vote).flatMap(({ voter, papers }) => {
    const state = roomState(papers, visits.get(voter)?.length ?? 0)
    return roll.unitsOf(voter).map(({ building, entrance, code }) => ({ building, entrance, code, state }))
  })
}
