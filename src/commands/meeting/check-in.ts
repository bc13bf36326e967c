import type { Movement } from '../../assembly/paper.ts'
import { maskName } from '../../assembly/people.ts'
import { areaText } from '../../basics/area.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { type Attended, attendanceOf, presentOf } from '../../count/papers/attendance.ts'
import type { Weight } from '../../count/weight.ts'
import { weightJson } from '../../count/weight.ts'
import { presentWords } from '../../documents/wording/words.ts'
import { addMovements, readMovements } from '../../store/ballots/attendance.ts'
import { readMandates } from '../../store/people/roll.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { Vote } from '../facts/vote.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { listing, unitsCell } from '../terminal/listing.ts'

/**
 * Signs owners in at a meeting, and out again: who is there on both axes. It is a record of the meeting and no more; whether a
 * voter takes part in the vote is told by its paper alone.
 */
export const ballotCheckIn = recordCommand(
  {
    path: ['ballot', 'check-in'],
    act: 'ballot.check-in',
    asks: ['ballots'],
    summary: {
      zh: '会议签到：到场、离场、再回来，现场有多少人、多少面积',
      en: 'signs owners in at a meeting, or out with --leave: who is present, by heads and area',
    },
    arguments: { ballots: { many: true, optional: true, ...BALLOT } },
    options: {
      leave: { zh: '离场（再回来的，再签到一次）', en: 'they leave; who returns is signed in again' },
      proxy: {
        value: '<name>',
        line: true,
        zh: '到场的代理人，业主本人到场的不写',
        en: 'who came in the owner’s stead',
      },
    },
    example: 'hoa ballot check-in 3-501',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
    conflicts: [{ among: ['leave', 'proxy'], problem: { code: 'leave-with-proxy' } }],
  },
  async call => {
    const { db, assembly, roll } = call
    const typed = await call.needArguments('ballots', texts => texts.map(text => roll.typed(text)))
    if (typed.length === 0) throw new WrongUsage([{ code: 'argument-missing', data: { name: 'ballots' } }])
    const voters = [...new Set(typed.map(text => roll.typed(text)))]
    const move: Movement['move'] = call.flag('leave') ? 'left' : 'arrived'
    const proxy = call.option('proxy')?.trim() ?? ''
    const movedAt = call.happenedAt()
    const serials = voters.map(voter => roll.serialOf(voter))
    const [only, ...others] = serials
    const subject = others.length === 0 ? `${assembly.path} ${only}` : assembly.path
    const { moved, before } = call.record({ subject, happenedAt: movedAt, beside: true }, writer => {
      call.needSameState()
      const before = attendanceOf(readMovements(db, assembly.id))
      const faults = voters.flatMap(voter =>
        faultOf(before.get(voter), { move, movedAt }, roll.serialOf(voter)),
      )
      if (faults.length > 0) throw new Refused(faults)
      const moved = voters.filter(voter => (before.get(voter)?.isPresent ?? false) !== (move === 'arrived'))
      addMovements(
        writer,
        assembly.id,
        moved.map(voter => ({ voter, move, movedAt, proxy })),
      )
      if (moved.length > 0)
        writer.tell(`${move} ${moved.map(voter => roll.serialOf(voter)).join(' ')}`, { voters: moved })
      return { moved, before }
    })
    const again = voters.filter(voter => !moved.includes(voter))
    const { present, whole } = presence(call)
    const holders = readMandates(db, assembly.id).filter(({ revokedOn }) => revokedOn === null)
    const unknown = moved.filter(
      voter =>
        proxy !== '' && !holders.some(({ voter: giver, holder }) => giver === voter && holder === proxy),
    )
    const warnings: Problem[] = [
      ...problemIf(assembly.form === 'written', { code: 'check-in-written' }),
      ...problemIf(dayOf(movedAt) < dayOf(assembly.opensAt), {
        code: 'check-in-early',
        data: { opens: assembly.opensAt },
      }),
      ...unknown.map(
        (voter): Problem => ({ code: 'check-in-no-mandate', data: { serial: roll.serialOf(voter) } }),
      ),
    ]
    const named = (voter: number) =>
      `${roll.unitsOf(voter)[0]?.code ?? ''} ${roll.serialOf(voter)}  ${movedAt.replace('T', ' ')}`
    const did = move === 'left' ? { zh: '离场', en: 'left' } : { zh: '到场', en: 'present' }
    return {
      data: {
        move,
        recorded: moved.map(voter => roll.serialOf(voter)),
        already: again.map(voter => roll.serialOf(voter)),
        present: weightJson(present),
      },
      warnings,
      text: () =>
        `${[
          ...moved.map(voter => `${named(voter)}  ${call.t(did)}`),
          ...again.map(voter => {
            const since = before.get(voter)?.arrivedAt.replace('T', ' ') ?? ''
            return call.t({
              zh: `${roll.serialOf(voter)} 此前 ${since} 已签到`,
              en: `${roll.serialOf(voter)} signed in before, at ${since}`,
            })
          }),
          call.t(presentWords(present, whole)),
        ].join('\n')}\n`,
    }
  },
)

/** Nobody leaves who is not there, or before they came. */
function faultOf(
  before: Attended | undefined,
  { move, movedAt }: Pick<Movement, 'move' | 'movedAt'>,
  serial: string,
): Problem[] {
  const last = before?.leftAt ?? before?.arrivedAt ?? ''
  return [
    ...problemIf(move === 'left' && !before?.isPresent, { code: 'not-signed-in', data: { serial } }),
    ...problemIf(movedAt < last, { code: 'check-in-backwards', data: { serial, last } }),
  ]
}

/** Who is present on both axes, and of how many. */
function presence(on: OnAssembly): { readonly present: Weight; readonly whole: Weight } {
  const attended = attendanceOf(readMovements(on.db, on.assembly.id))
  const present = presentOf(attended, voter => on.roll.areaOf(voter)) ?? { headcount: 0, area: 0 }
  return { present, whole: new Vote(on).facts().roll }
}

/** Who came to the meeting, when they came and left. */
export const ballotAttendance = recordCommand(
  {
    path: ['ballot', 'attendance'],
    summary: {
      zh: '签到名单：谁到场、谁已离场，现场的人数和面积',
      en: 'who signed in at the meeting, who is there now, by heads and area',
    },
    options: LIST_OUT,
    example: 'hoa ballot attendance',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  call => {
    const { db, assembly, roll } = call
    const attended = [...attendanceOf(readMovements(db, assembly.id)).values()]
    const { present, whole } = presence(call)
    const voters = attended.map(({ voter, isPresent, arrivedAt, leftAt, proxy }) => ({
      serial: roll.serialOf(voter),
      units: roll.unitsOf(voter).map(unit => unit.code),
      area: areaText(roll.areaOf(voter)),
      present: isPresent,
      arrivedAt,
      leftAt,
      proxy: maskName(proxy),
    }))
    return {
      data: { present: weightJson(present), roll: weightJson(whole), voters },
      text: () => [
        listing(
          {
            zh: ['票号', '房号', '面积(平方米)', '到场', '离场', '代理人'],
            en: ['serial', 'units', 'area m²', 'arrived', 'left', 'proxy'],
          }[call.lang],
          voters.map(v => [
            v.serial,
            unitsCell(v.units),
            v.area,
            v.arrivedAt.replace('T', ' '),
            v.leftAt?.replace('T', ' ') ?? '',
            v.proxy,
          ]),
        ),
        `${call.t(presentWords(present, whole))}\n`,
      ],
    }
  },
)
