import { maskNames } from '../../assembly/masking.ts'
import { namedPart } from '../../assembly/place.ts'
import { areaText } from '../../basics/area.ts'
import { shortestList } from '../../count/sensitivity/shortest-list.ts'
import { readItems } from '../../store/items.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { tableText } from '../columns.ts'
import { needState, theAssembly, theCompound, withRecord } from '../session.ts'
import { weightJson } from '../tally/json.ts'
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
    const lines = ballotLines(db, compound, assembly, readItems(db, assembly.id), roll)
    const held = lines.filter(line => line.papers.some(p => p.ruling === 'held')).map(line => line.serial)
    const out = lines
      .filter(line => line.papers.every(p => p.ruling === 'late'))
      .map(line => ({ line, units: roll.unitsOf(line.voter) }))
    const voters = out
      .filter(
        ({ units }) =>
          building === undefined ||
          units.some(u => u.building === building || namedPart(u.building) === namedPart(building)),
      )
      .map(({ line, units }) => ({
        serial: line.serial,
        building: units[0]?.building ?? '',
        units: line.units,
        area: areaText(line.weight.area),
        owners: maskNames(units[0]?.owners ?? ''),
      }))
    const { shortfall, ballots } = countVote(db, compound, assembly)
    const shortest =
      shortestList(
        out.map(({ line }) => ({ voter: line.voter, area: line.weight.area })),
        shortfall,
      )?.map(({ voter }) => roll.serialOf(voter)) ?? null
    const headers = {
      zh: ['票号', '幢', '房号', '面积(平方米)', '业主'],
      en: ['serial', 'building', 'units', 'area m²', 'owners'],
    }[call.lang]
    return {
      data: {
        shortfall: weightJson(shortfall),
        notReturned: weightJson(ballots.notReturned),
        shortest,
        held,
        voters,
      },
      text: async () => {
        const table = await tableText(
          headers,
          voters.map(v => [
            v.serial,
            v.building,
            v.units.length > 6
              ? `${v.units.slice(0, 6).join('、')}…（${v.units.length}）`
              : v.units.join('、'),
            v.area,
            v.owners,
          ]),
        )
        const missing = call.t({
          zh: `未收回 ${ballots.notReturned.headcount} 人、${areaText(ballots.notReturned.area)} 平方米；距三分之二还差 ${shortfall.headcount} 人、${areaText(shortfall.area)} 平方米`,
          en: `Not returned: ${ballots.notReturned.headcount} voters, ${areaText(ballots.notReturned.area)} m²; missing to two thirds: ${shortfall.headcount} voters, ${areaText(shortfall.area)} m²`,
        })
        return `${table}${missing}\n${heldText(call, held)}${shortestText(call, shortest, shortfall.headcount + shortfall.area === 0)}\n`
      },
    }
  })
}

/** Their papers are back but count for nothing yet: no door to knock at, a decision to be made. */
function heldText(call: Call, held: readonly string[]): string {
  if (held.length === 0) return ''
  const shown = held.slice(0, 40).join(' ') + (held.length > 40 ? ' …' : '')
  return call.t({
    zh: `另有 ${held.length} 人的票已收回但待认定，不在上面：${shown}\n→ 用 hoa ballot resolve 认定\n`,
    en: `Not in this list, ${held.length} whose papers are back but held: ${shown}\n→ decide with hoa ballot resolve\n`,
  })
}

function shortestText(call: Call, shortest: readonly string[] | null, reached: boolean): string {
  if (reached) return call.t({ zh: '已达到三分之二', en: 'Two thirds are reached' })
  if (!shortest)
    return call.t({
      zh: '即使全部收回也达不到三分之二',
      en: 'Two thirds cannot be reached even with all of them',
    })
  const shown = shortest.slice(0, 40).join(' ') + (shortest.length > 40 ? ' …' : '')
  return call.t({
    zh: `最少再收回这 ${shortest.length} 份即可达到：${shown}`,
    en: `The fewest that reach it, ${shortest.length}: ${shown}`,
  })
}
