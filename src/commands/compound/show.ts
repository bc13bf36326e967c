import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import type { Lang } from '../../basics/phrase.ts'
import { ruleLine } from '../../documents/wording/rule-words.ts'
import { RULE_KEYS } from '../../law/house-rules.ts'
import { placeOf } from '../../law/profile.ts'
import { rulesFrom } from '../../law/rule-text.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readPaperFills } from '../../store/ballots/prints.ts'
import { readCompoundRules } from '../../store/compounds.ts'
import { readUnitCodes } from '../../store/people/roster.ts'
import { readRemedyAddresses } from '../../store/records/disputes.ts'
import { recordCommand } from '../frame/session.ts'
import { listing } from '../terminal/listing.ts'
import { type Registered, registeredText } from './list.ts'

export const compoundShow = recordCommand(
  {
    path: ['compound', 'show'],
    summary: { zh: '显示小区资料', en: 'shows the compound' },
    example: 'hoa compound show',
    on: 'compound',
  },
  call => {
    const { db } = call
    const { id, ...compound } = call.compound
    const units = readUnitCodes(db, id).length
    const remedies = readRemedyAddresses(db, id)
    const fills = readPaperFills(db, id)
    const set = readCompoundRules(db, id)
    const rules = Object.fromEntries(set)
    const assemblies = readAssemblies(db, id).map(({ code, title, state }) => ({ code, title, state }))
    const labels = {
      zh: {
        code: '代码',
        name: '小区',
        district: '区（县）',
        street: '街道（乡镇）',
        address: '坐落',
        committeeOfResidents: '居民委员会',
        developer: '建设单位',
        region: '地方规定',
        organiser: '联系服务',
        contractEnds: '物业服务合同到期',
        registered: '登记簿',
        units: '房屋套数',
        rules: '议事规则',
        assembly: '会议',
        fill: '文书通用',
        remedy: { recheck: '核对', complaint: '投诉', mediation: '调解', court: '法院', review: '复议' },
      },
      en: {
        code: 'code',
        name: 'compound',
        district: 'district',
        street: 'street office',
        address: 'address',
        committeeOfResidents: "residents' committee",
        developer: 'developer',
        region: 'profile',
        organiser: 'looked after by',
        contractEnds: 'manager’s contract ends',
        registered: 'by the register',
        units: 'units',
        rules: 'house rules',
        assembly: 'assembly',
        fill: 'on all papers',
        remedy: {
          recheck: 'recheck',
          complaint: 'complaints',
          mediation: 'mediation',
          court: 'court',
          review: 'review',
        },
      },
    }[call.lang]
    return {
      data: {
        ...compound,
        ...registeredText(compound),
        units,
        rules,
        remedies: Object.fromEntries(remedies),
        fills: Object.fromEntries(fills),
        assemblies,
      },
      text: () =>
        listing(
          [],
          [
            [labels.code, compound.code],
            [labels.name, compound.name],
            [labels.district, compound.district],
            [labels.street, compound.street],
            [labels.address, compound.address],
            [labels.committeeOfResidents, compound.committeeOfResidents],
            [labels.developer, compound.developer],
            [labels.region, `${placeOf(compound.region).name[call.lang]} (${compound.region})`],
            ...given(labels.organiser, compound.organiser),
            ...given(labels.contractEnds, compound.contractEnds ?? ''),
            ...registeredRow(labels.registered, compound, call.lang),
            [labels.units, units],
            ...RULE_KEYS.filter(key => set.has(key)).map((key): [string, string] => [
              labels.rules,
              ruleLine(key, rulesFrom(set), set.get(key) ?? '', call.lang),
            ]),
            ...[...remedies].map(([remedy, address]): [string, string] => [labels.remedy[remedy], address]),
            ...[...fills].map(([place, text]): [string, string] => [labels.fill, `${place}：${text}`]),
            ...assemblies.map((a): [string, string] => [
              labels.assembly,
              `${a.code} ${a.title} (${STATE_WORDS[a.state][call.lang]})`,
            ]),
          ],
        ),
    }
  },
)

/** What nobody said has no line. */
function given(label: string, value: string): [string, string][] {
  return value === '' ? [] : [[label, value]]
}

function registeredRow(label: string, compound: Registered, lang: Lang): [string, string][] {
  const { registeredArea, registeredUnits } = registeredText(compound)
  const parts = [
    registeredArea && { zh: `${registeredArea} 平方米`, en: `${registeredArea} m²` }[lang],
    registeredUnits && { zh: `${registeredUnits} 套`, en: `${registeredUnits} units` }[lang],
  ].filter(part => part)
  return parts.length === 0 ? [] : [[label, parts.join({ zh: '，', en: ', ' }[lang])]]
}
