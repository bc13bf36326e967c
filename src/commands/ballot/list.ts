import { RULING_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { readServices } from '../../store/ballots/papers.ts'
import { tableText } from '../files/columns.ts'
import { recordCommand } from '../frame/session.ts'
import { ballotLines } from './papers/lines.ts'
import { RollIndex } from './papers/roll-index.ts'

export const ballotList = recordCommand(
  {
    path: ['ballot', 'list'],
    summary: { zh: '列出每位业主的票及认定', en: "lists every voter's papers and rulings" },
    options: {
      ruling: {
        value: '<ruling>',
        choices: ['accepted', 'void', 'late', 'held', 'duplicate', 'superseded', 'not-returned'],
        zh: '只列这类',
        en: 'only these',
      },
    },
    example: 'hoa ballot list --ruling held',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  call => {
    const { db, compound, assembly } = call
    const served = new Map<number, string>()
    for (const service of readServices(db, assembly.id))
      if (!served.has(service.voter)) served.set(service.voter, service.servedAt)
    const wanted = call.option('ruling')
    const ballots = ballotLines(db, compound, assembly, call.items, new RollIndex(db, assembly))
      .filter(
        line =>
          wanted === undefined ||
          (line.papers.length === 0 ? wanted === 'not-returned' : line.papers.some(p => p.ruling === wanted)),
      )
      .map(({ voter, serial, units, weight, papers }) => ({
        serial,
        units,
        headcount: weight.headcount,
        area: areaText(weight.area),
        served: served.get(voter) ?? null,
        papers: papers.map(({ no, receivedAt, ruling, reason }) => ({ no, receivedAt, ruling, reason })),
      }))
    const headers = {
      zh: ['票号', '房号', '面积(平方米)', '送达', '票'],
      en: ['serial', 'units', 'area m²', 'served', 'papers'],
    }[call.lang]
    return {
      data: ballots,
      text: () =>
        tableText(
          headers,
          ballots.map(b => {
            const papers = b.papers.map(p => `${p.no} ${RULING_WORDS[p.ruling][call.lang]}`).join('; ')
            return [
              b.serial,
              b.units.join('、'),
              b.area,
              b.served ?? '—',
              papers || RULING_WORDS['not-returned'][call.lang],
            ]
          }),
        ),
    }
  },
)
