import { paperCodeText, readableCheck } from '../../assembly/papers/paper-code.ts'
import { areaText } from '../../basics/area.ts'
import { minuteInChinese } from '../../basics/time.ts'
import { type BallotItem, ballotPieces, chunksOf, electionValues } from '../../documents/ballot/items.ts'
import { type BallotSheets, type Chunk, factsRoom, LOOKS, type Paper } from '../../documents/ballot/sheet.ts'
import {
  type BallotTexts,
  type BallotValues,
  ballotTexts,
  fittingList,
} from '../../documents/ballot/texts.ts'
import { majorityWarnings, meetingName } from '../../documents/wording/notice-words.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { readCandidacies } from '../../store/people/candidacies.ts'
import type { PaperCodes } from '../ballot/papers/paper-codes.ts'
import { lawOf } from '../facts/profile.ts'
import type { OpenAssembly } from '../frame/session.ts'
import type { PrintedVoter, Voters } from './voters.ts'

/** What the papers of one print have in common. */
export interface Printing {
  readonly compound: StoredCompound
  readonly assembly: OpenAssembly
  readonly voters: Voters
  readonly codes: PaperCodes
  readonly template: string
  readonly large: boolean
  readonly withNames: boolean
}

/** A paper that somebody may vote with: a voter's, as the first or as what replaced one, or a spare with its items. */
export type Countable =
  | { readonly voter: PrintedVoter; readonly serial: string; readonly issue: number }
  | { readonly spare: number; readonly items: readonly number[] }

/** What is printed: such a paper, or a specimen of one. */
export type Wanted = Countable | { readonly specimen: true; readonly items: readonly number[] }

/** The papers wanted, with all that stands on them. */
export async function ballotSheets(
  db: Db,
  printing: Printing,
  wanted: readonly Wanted[],
): Promise<BallotSheets> {
  const { compound, assembly, voters, large, withNames } = printing
  const { items } = voters
  const texts = await ballotTexts(printing.template, valuesOf(printing))
  const onBallot = await Promise.all(items.map(item => ballotItem(db, printing, item, texts)))
  const law = lawOf(compound, { closesAt: assembly.plannedClosesAt })
  const parts = ballotPieces(onBallot, assembly.rules, law)
  const variants = new Map<string, number>()
  const lists: Chunk[][] = []
  const variantOf = (own: readonly number[]): number => {
    const key = own.join(' ')
    const known = variants.get(key)
    if (known !== undefined) return known
    variants.set(key, lists.length)
    return lists.push(chunksOf(own, onBallot, parts)) - 1
  }
  const papers = wanted.map(one => paperOf(one, printing, variantOf))
  const { section } = texts
  return {
    title: texts.title,
    compound: fittingList([compound.name], factsRoom(LOOKS[large ? 'large' : 'normal'], 3), '个'),
    ...markOf(wanted, texts),
    instructions: section('填写说明'),
    warnings: section('特别提示'),
    signing: section('签名说明'),
    signatures: section('签名栏'),
    casting: section('投票说明'),
    hints: section('无效提示'),
    continued: section('续页说明'),
    stub: section('存根'),
    ways: section('送达方式'),
    cut: section('裁切线').join(''),
    seal: section('骑缝章').join(''),
    pieces: parts.pieces,
    variants: lists,
    papers,
    large,
    withNames,
  }
}

function paperOf(
  wanted: Wanted,
  { compound, voters, codes, large, withNames }: Printing,
  variantOf: (items: readonly number[]) => number,
): Paper {
  if ('items' in wanted)
    return {
      ...('spare' in wanted ? coded(codes, codes.spareSerial(wanted.spare), 0) : NO_CODE),
      units: '',
      area: '',
      heads: '',
      owners: '',
      variant: variantOf(wanted.items),
    }
  const { voter, serial, issue } = wanted
  const look = LOOKS[large ? 'large' : 'normal']
  const units = voter.units.map(u => u.code)
  return {
    ...coded(codes, serial, issue),
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
  if ('spare' in first) return { mark: '备用', markNote: section('备用说明') }
  return first.issue === 0
    ? { mark: '', markNote: [] }
    : { mark: `补发第${first.issue}次`, markNote: section('补发说明') }
}

const NO_CODE = { serial: '', code: '', check: '' }

function coded(codes: PaperCodes, serial: string, issue: number): Pick<Paper, 'serial' | 'code' | 'check'> {
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
async function ballotItem(
  db: Db,
  printing: Printing,
  item: StoredItem,
  texts: BallotTexts,
): Promise<BallotItem> {
  if (item.kind !== 'election') return { item, candidacies: new Map(), texts }
  const values = { ...valuesOf(printing), ...electionValues(item) }
  return {
    item,
    candidacies: readCandidacies(db, item.id),
    texts: await ballotTexts(printing.template, values),
  }
}

function valuesOf({ compound, assembly, voters }: Printing): BallotValues {
  const { rules } = assembly
  return {
    会议名称: meetingName(compound, assembly),
    小区名称: compound.name,
    票名: voters.items.every(item => item.kind === 'election') ? '选票' : '表决票',
    表决截止: minuteInChinese(assembly.closesAt),
    空白后果: rules.blank === 'abstain' ? '按弃权计算' : '不计入该项的参与表决',
    特别提示: majorityWarnings(rules),
    应选名额: '',
    候补说明: '',
    候选人数: '',
    差额说明: '',
  }
}
