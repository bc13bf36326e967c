import { idNoFault } from '../../assembly/certificate.ts'
import { maskName } from '../../assembly/people.ts'
import type { Unit } from '../../assembly/unit.ts'
import { areaText } from '../../basics/area.ts'
import { problemIf } from '../../basics/problem.ts'
import { ownersNamed, suspectedPairs, type UnitPair } from '../../count/suspects.ts'
import { votersOf } from '../../count/voters.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import { readCompoundRules, type StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import { readNumberLock } from '../../store/people/numbers.ts'
import { readOwnerDecisions, readUnits } from '../../store/people/roster.ts'
import {
  againstRegister,
  type Remark,
  sharedNumbers,
  spellings,
  unlikelyHomes,
} from '../facts/roster-remarks.ts'
import { recordCommand } from '../frame/session.ts'

/** What a compound's roster comes to (samples P12 to P14), areas as text. */
export interface RosterFigures {
  readonly units: number
  readonly owners: number
  readonly voters: number
  readonly area: string
  readonly leftOut: { readonly units: number; readonly area: string }
  readonly suspects: readonly UnitPair[]
}

/** How large a roster is, by the compound's own house rules. */
export function rosterSize(db: Db, compound: StoredCompound, units: readonly Unit[]) {
  const decisions = readOwnerDecisions(db, compound.id)
  const voters = votersOf(units, rulesFrom(readCompoundRules(db, compound.id)), decisions)
  const { headcount } = voters.figures
  return { units: units.length, headcount, area: totalArea(units), voters, decisions }
}

/** Counts the roster as it stands, with the compound's own house rules, and what it has odd as a whole. */
export function rosterFigures(
  db: Db,
  compound: StoredCompound,
  units: readonly Unit[] = readUnits(db, compound.id),
): { readonly figures: RosterFigures; readonly remarks: readonly Remark[] } {
  const { headcount, area: whole, voters, decisions } = rosterSize(db, compound, units)
  const { leftOut, area } = voters.figures
  const { owners, shared } = ownersNamed(units, decisions)
  const figures: RosterFigures = {
    units: units.length,
    owners,
    voters: headcount,
    area: areaText(whole),
    leftOut: { units: leftOut.units, area: areaText(leftOut.area) },
    suspects: suspectedPairs(units, voters, decisions),
  }
  const remarks = [...sharedNumbers(shared), ...spellings(units), ...againstRegister(compound, units, area)]
  return { figures, remarks }
}

function totalArea(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.area, 0)
}

/** So many odd numbers are told one by one. */
const MOST_ODD_NUMBERS = 50

export const rosterCheck = recordCommand(
  {
    path: ['roster', 'check'],
    summary: {
      zh: '检查名册：疑似同一业主、建设单位名下已交付房屋、证件号等',
      en: 'checks the roster: suspected same owners, delivered units of the developer, numbers',
    },
    example: 'hoa roster check',
    on: 'compound',
  },
  call => {
    const { db, compound } = call
    const units = readUnits(db, compound.id)
    const { figures, remarks } = rosterFigures(db, compound, units)
    const warnings = [
      ...remarks,
      ...unlikelyHomes(units),
      ...problemIf(readNumberLock(db, compound.id) !== undefined, { code: 'numbers-unchecked' }),
    ]
    const byCode = new Map(units.map(u => [u.code, u]))
    const developers = units.filter(
      u =>
        u.status === 'delivered' &&
        compound.developer !== '' &&
        u.owners.some(o => o.name === compound.developer),
    )
    const oddNumbers = units.flatMap(u =>
      u.owners.flatMap(o => {
        const fault = o.idNo === '' ? undefined : idNoFault(o.idNo, o.kind)
        return fault ? [{ unit: u.code, fault }] : []
      }),
    )
    const withoutNumber = units.filter(
      u => u.status === 'delivered' && u.owners.some(o => o.idNo === '' && o.kind === 'person'),
    ).length
    const names = (code: string) =>
      byCode
        .get(code)
        ?.owners.map(o => maskName(o.name))
        .join('、') ?? ''
    const data = {
      ...figures,
      developerUnits: developers.map(u => ({ unit: u.code, area: areaText(u.area) })),
      oddNumbers,
      withoutNumber,
    }
    return {
      data,
      warnings,
      text: async () => {
        const { problemText } = await import('../../problems/say.ts')
        const { suspects, leftOut } = figures
        const lines = [
          call.t({
            zh: `名册 ${figures.units} 套，业主 ${figures.owners} 名，计入表决 ${figures.voters} 人、不计入 ${leftOut.units} 套`,
            en: `${figures.units} units, ${figures.owners} owners, ${figures.voters} voters, ${leftOut.units} units left out`,
          }),
          call.t({
            zh: `疑似同一业主：${suspects.length} 对`,
            en: `suspected same owners: ${suspects.length} pairs`,
          }),
          ...suspects.map(([a, b]) => `  ${a} / ${b}  ${names(a)}`),
          call.t({
            zh: `建设单位名下的已交付房屋（按普通业主计人，请确认是否合并）：${developers.length} 套`,
            en: `delivered units in the developer's name (counted as any owner's; decide whether to merge): ${developers.length}`,
          }),
          ...developers.map(u => `  ${u.code}  ${areaText(u.area)}`),
          call.t({
            zh: `证件号可疑：${oddNumbers.length} 处；无证件号的业主涉及 ${withoutNumber} 套`,
            en: `odd certificate numbers: ${oddNumbers.length}; units with owners without a number: ${withoutNumber}`,
          }),
          ...oddNumbers
            .slice(0, MOST_ODD_NUMBERS)
            .map(({ unit, fault }) => `  ${unit}  ${problemText({ code: fault }, call.lang)}`),
          ...(suspects.length === 0
            ? []
            : [
                call.t({
                  zh: '→ 用 hoa roster merge <房号> <房号> --reason … 或 hoa roster keep-apart … 认定',
                  en: '→ decide with hoa roster merge or hoa roster keep-apart',
                }),
              ]),
        ]
        return `${lines.join('\n')}\n`
      },
    }
  },
)
