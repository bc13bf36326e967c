import type { Election } from '../../assembly/item.ts'
import { placesIn, type UnitPlace, walkOrder } from '../../assembly/place.ts'
import { paperCodeText, readableCheck } from '../../assembly/serial.ts'
import { areaText } from '../../basics/area.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import { minutesInChinese, minuteWords } from '../../basics/time.ts'
import { withoutExclusions } from '../../count/electorate.ts'
import { type BallotItem, contestsOf, electionValues } from '../../documents/ballot/items.ts'
import { type BallotSheets, factsRoom, LOOKS, type PrintedBallot } from '../../documents/ballot/sheet.ts'
import {
  type BallotTexts,
  type BallotValues,
  ballotTexts,
  besides,
  fittingList,
  numbered,
} from '../../documents/ballot/texts.ts'
import { READING_AID } from '../../documents/paper.ts'
import { majorityWarnings, meetingName } from '../../documents/wording/notice-words.ts'
import { lawOf } from '../../law/profile.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readCandidacies, type StoredItem } from '../../store/items.ts'
import type { RollUnit } from '../../store/people/roll.ts'
import { checkScope } from '../facts/named.ts'
import type { PaperCodes } from '../facts/roll-index.ts'
import type { Vote } from '../facts/vote.ts'
import type { CallWith, ValueOption } from '../frame/spec.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'

/** What the papers of one print have in common. */
export interface Printing {
  readonly on: OnAssembly
  readonly voters: PrintedVoters
  readonly codes: PaperCodes
  readonly template: string
  readonly large: boolean
  readonly withNames: boolean
  /** In English the Chinese stays whole, with English beside it as a reading aid. */
  readonly lang: Lang
}

/** A paper that somebody may vote with: a voter's, as the first or as what replaced one, or a spare with its items. */
export type Countable =
  | { readonly voter: PrintedVoter; readonly serial: string; readonly issue: number; readonly copy?: true }
  | { readonly spare: number; readonly items: readonly number[] }

/** What is printed: such a paper, or a specimen of one. */
export type Wanted = Countable | { readonly specimen: true; readonly items: readonly number[] }

/** The papers wanted, with all that stands on them. */
export async function ballotSheets(printing: Printing, wanted: readonly Wanted[]): Promise<BallotSheets> {
  const { voters, large, withNames, lang } = printing
  const { compound, assembly } = printing.on
  const { items } = voters
  const texts = await textsFor(printing)
  const onBallot = await Promise.all(items.map(item => ballotItem(printing, item, texts)))
  const law = lawOf(compound, { closesAt: assembly.plannedClosesAt })
  const variants = new Map<string, number>()
  const lists: (readonly number[])[] = []
  const variantOf = (own: readonly number[]): number => {
    const key = own.join(' ')
    const known = variants.get(key)
    if (known !== undefined) return known
    variants.set(key, lists.length)
    return lists.push(own) - 1
  }
  const papers = wanted.map(one => paperOf(one, printing, variantOf))
  const { section } = texts
  const hasMotions = items.some(item => item.kind === 'motion' && !item.withdrawn)
  return {
    title: texts.title,
    compound: compound.name,
    ...markOf(wanted, texts),
    instructions: numbered([...section('填写说明'), ...(hasMotions ? section('议题说明') : [])]),
    example: section('填写示例').join(''),
    codeNote: section('编码说明'),
    warnings: section('特别提示'),
    signing: section('签名说明'),
    signatures: section('签名栏'),
    casting: section('投票说明'),
    hints: section('无效提示'),
    continued: section('续页说明'),
    kept: section('留存联').join(''),
    keptNote: section('留存说明').join(''),
    stub: section('存根'),
    ways: section('送达方式'),
    cut: section('裁切线').join(''),
    seal: section('骑缝章').join(''),
    contests: contestsOf(onBallot, assembly.rules, law, lang),
    aidNote: lang === 'zh' ? '' : besides(`${READING_AID.zh}。`, `${READING_AID.en}.`),
    variants: lists,
    papers,
    large,
    withNames,
  }
}

function paperOf(
  wanted: Wanted,
  { on: { compound }, voters, codes, large, withNames }: Printing,
  variantOf: (items: readonly number[]) => number,
): PrintedBallot {
  if ('items' in wanted)
    return {
      ...('spare' in wanted ? coded(codes, codes.spareSerial(wanted.spare), 0) : NO_CODE),
      units: '',
      area: '',
      heads: '',
      owners: '',
      variant: variantOf(wanted.items),
    }
  const { voter, serial, issue, copy } = wanted
  const look = LOOKS[large ? 'large' : 'normal']
  const units = voter.units.map(u => u.code)
  return {
    ...(copy ? { ...NO_CODE, serial } : coded(codes, serial, issue)),
    units: fittingList(units, factsRoom(look, 3), '处'),
    area: `${areaText(voter.units.reduce((sum, u) => sum + u.area, 0))}平方米`,
    heads: '1人',
    owners: withNames ? fittingList(ownersOf(voter, compound), factsRoom(look, 3), '人') : '',
    variant: variantOf(voters.itemsOf(voter.voter)),
  }
}

/** The papers of one print are all of one sort. */
function markOf(
  [first]: readonly Wanted[],
  { section }: BallotTexts,
): Pick<BallotSheets, 'mark' | 'markNote'> {
  if (!first) return { mark: '', markNote: [] }
  if ('specimen' in first) return { mark: '票样', markNote: section('票样说明') }
  if ('voter' in first && first.copy) return { mark: '副本', markNote: section('副本说明') }
  if ('spare' in first) return { mark: '备用', markNote: section('备用说明') }
  return first.issue === 0
    ? { mark: '', markNote: [] }
    : { mark: `补发第${first.issue}次`, markNote: section('补发说明') }
}

const NO_CODE = { serial: '', code: '', check: '' }

function coded(
  codes: PaperCodes,
  serial: string,
  issue: number,
): Pick<PrintedBallot, 'serial' | 'code' | 'check'> {
  const check = codes.check(serial, issue)
  return { serial, code: paperCodeText({ serial, check }), check: readableCheck(check) }
}

/** What is unsold or not delivered is the developer's, whoever is named as buyer (解释9). */
function ownersOf({ units }: PrintedVoter, compound: StoredCompound): string[] {
  const own = units.filter(u => u.status === 'delivered')
  if (own.length === 0) return [compound.developer || '建设单位']
  return [...new Set(own.flatMap(u => u.owners.split('、')))]
}

/** Only what is said of an election names its figures. */
async function ballotItem(printing: Printing, item: StoredItem, texts: BallotTexts): Promise<BallotItem> {
  if (item.kind !== 'election') return { item, candidacies: new Map(), texts }
  return {
    item,
    candidacies: readCandidacies(printing.on.db, item.id),
    texts: await textsFor(printing, item),
  }
}

function textsFor(printing: Printing, election?: Election): Promise<BallotTexts> {
  const values = (lang: Lang) => ({
    ...valuesOf(printing, lang),
    ...(election && electionValues(election, lang)),
  })
  return ballotTexts(printing.template, values('zh'), printing.lang === 'en' ? values('en') : undefined)
}

function valuesOf({ on: { compound, assembly }, voters }: Printing, lang: Lang): BallotValues {
  const { rules, opensAt, closesAt } = assembly
  const t = (phrase: Phrase) => phrase[lang]
  return {
    会议名称: meetingName(compound, assembly),
    小区名称: compound.name,
    票名: t(
      voters.items.every(item => item.kind === 'election')
        ? { zh: '选票', en: 'Ballot' }
        : { zh: '表决票', en: 'Ballot' },
    ),
    表决时间: t({
      zh: minutesInChinese(opensAt, closesAt),
      en: `${minuteWords(opensAt, 'en')} to ${minuteWords(closesAt, 'en')}`,
    }),
    表决截止: minuteWords(closesAt, lang),
    空白后果: t(
      rules.blank === 'abstain'
        ? { zh: '按弃权计算', en: 'counts as an abstention' }
        : { zh: '不计入该项的参与表决', en: 'does not take part in that item' },
    ),
    特别提示: majorityWarnings(rules, lang),
    应选名额: '',
    候补说明: '',
    候选人数: '',
    差额说明: '',
  }
}

/** A voter as a ballot shows one: the units in the order in which somebody walks past their doors. */
export interface PrintedVoter {
  readonly voter: number
  readonly units: readonly RollUnit[]
}

/** The voters of an assembly, and which items each one votes on. */
export class PrintedVoters {
  readonly items: readonly StoredItem[]
  /** By number. */
  readonly all: ReadonlyMap<number, PrintedVoter>
  private readonly places: readonly UnitPlace[]
  private readonly electorates: ReadonlyMap<string, Float64Array>

  constructor(vote: Vote) {
    this.items = vote.items
    const units = vote.units()
    this.places = units
    const groups = groupBy(
      units.filter(u => u.voter > 0),
      u => u.voter,
    )
    this.all = new Map([...groups].map(([voter, own]) => [voter, { voter, units: own.sort(walkOrder) }]))
    // Who is taken out of an item by decision votes on it all the same: the count with everybody stands beside the other.
    this.electorates = withoutExclusions(vote.electorates()).electorates
  }

  /** Indexes of the items that a voter votes on, in the order of the ballot; none that was withdrawn. */
  itemsOf(voter: number): number[] {
    return this.items.flatMap(({ code, withdrawn }, i) =>
      !withdrawn && (this.electorates.get(code)?.[voter] ?? 1) > 0 ? [i] : [],
    )
  }

  /** The voters of one building or entrance, as the call names it, or all; refused when there is no such place. */
  at(call: CallWith<{ readonly building: ValueOption; readonly entrance: ValueOption }>): PrintedVoter[] {
    const [building, entrance] = [call.option('building'), call.option('entrance')]
    const scopes = [
      ...(building === undefined ? [] : [{ by: 'building', values: [building] } as const]),
      ...(entrance === undefined
        ? []
        : [{ by: 'entrance', values: [this.entranceName(entrance, building)] } as const]),
    ]
    const inside = scopes.map(scope => checkScope(scope, this.places))
    const voters = [...this.all.values()]
    return voters.filter(({ units: [first] }) => first && inside.every(has => has(first)))
  }

  /** An entrance that several buildings have is told apart by the building that the call names too. */
  private entranceName(entrance: string, building: string | undefined): string {
    const { faults } = placesIn({ by: 'entrance', values: [entrance] }, this.places)
    return faults.length > 0 && building !== undefined ? `${building}/${entrance}` : entrance
  }
}

/** As somebody carries the heap from door to door: building, entrance, unit. */
export function inPlaceOrder(a: PrintedVoter, b: PrintedVoter): number {
  const [one, other] = [a.units[0], b.units[0]]
  return (one && other && walkOrder(one, other)) || a.voter - b.voter
}

export function bySerial(a: PrintedVoter, b: PrintedVoter): number {
  return a.voter - b.voter
}

/** Refuses when nobody is left to print for. */
export function needVoters(voters: readonly PrintedVoter[]): void {
  const none: Problem = { code: 'ballots-none-to-print' }
  if (voters.length === 0) throw new Refused([none])
}
