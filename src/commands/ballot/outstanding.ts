import { namedPart } from '../../assembly/place.ts'
import { areaText } from '../../basics/area.ts'
import { readItems } from '../../store/items.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { tableText } from '../columns.ts'
import { needState, theAssembly, theCompound, withRecord } from '../session.ts'
import { weightJson } from '../tally/json.ts'
import { maskName } from '../units.ts'
import { countVote } from '../vote.ts'
import { ballotLines } from './lines.ts'
import { RollIndex } from './roll-index.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    needState(assembly, 'convened', 'open', 'closed', 'declared')
    const roll = new RollIndex(db, assembly)
    const building = call.option('building')
    const voters = ballotLines(db, assembly, readItems(db, assembly.id), roll)
      .filter(line => line.papers.every(p => p.ruling === 'late'))
      .map(line => ({ line, units: roll.unitsOf(line.voter) }))
      .filter(({ units }) => building === undefined || units.some(u => u.building === building || namedPart(u.building) === namedPart(building)))
      .map(({ line, units }) => ({
        serial: line.serial,
        building: units[0]?.building ?? '',
        units: line.units,
        area: areaText(line.weight.area),
        owners: maskedOwners(units[0]?.owners ?? ''),
      }))
    const { shortfall, ballots } = countVote(db, compound, assembly)
    const headers = { zh: ['票号', '幢', '房号', '面积(平方米)', '业主'], en: ['serial', 'building', 'units', 'area m²', 'owners'] }[call.lang]
    return {
      data: { shortfall: weightJson(shortfall), notReturned: weightJson(ballots.notReturned), voters },
      text: async () => {
        const table = await tableText(headers, voters.map(v => [v.serial, v.building, v.units.length > 6 ? `${v.units.slice(0, 6).join('、')}…（${v.units.length}）` : v.units.join('、'), v.area, v.owners]))
        const missing = call.t({
          zh: `未收回 ${ballots.notReturned.headcount} 人、${areaText(ballots.notReturned.area)} 平方米；距三分之二还差 ${shortfall.headcount} 人、${areaText(shortfall.area)} 平方米`,
          en: `Not returned: ${ballots.notReturned.headcount} voters, ${areaText(ballots.notReturned.area)} m²; missing to two thirds: ${shortfall.headcount} voters, ${areaText(shortfall.area)} m²`,
        })
        return `${table}${missing}\n`
      },
    }
  })
}

function maskedOwners(names: string): string {
  return names === '' ? '' : names.split('、').map(maskName).join('、')
}
