import type { HouseRules } from '../../assembly/assembly.ts'
import type { Choice, Election, Item } from '../../assembly/item.ts'
import type { Candidacy } from '../../assembly/people.ts'
import type { Bar } from '../../basics/bar.ts'
import { CONTEST_WORDS, contestOf } from '../../law/elections/committee.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import type { Regime } from '../../law/regime.ts'
import { needOfItem } from '../../law/voting/majority.ts'
import { scopeSentence } from '../wording/notice-words.ts'
import { barWords } from '../wording/words.ts'
import type { BallotContest, ContestRow } from './sheet.ts'
import type { BallotTexts, BallotValues } from './texts.ts'

/** An item with what the ballot says of it beyond its own facts. */
export interface BallotItem {
  readonly item: Item
  /** Of an election, what is on record of its candidates, by number. */
  readonly candidacies: ReadonlyMap<number, Candidacy>
  /** The texts of the template, filled with the figures of this item. */
  readonly texts: BallotTexts
}

/** Items as contests, in their order. */
export function contestsOf(items: readonly BallotItem[], rules: HouseRules, law: PlaceLaw): BallotContest[] {
  return items.map(({ item, candidacies, texts }): BallotContest => {
    const head = { code: item.code, title: item.title, notes: notesOn(item, items, law) }
    if (item.kind === 'motion') return { ...head, lead: [], words: opinions(rules), rows: [] }
    if (item.kind === 'choice')
      return { ...head, lead: texts.section('多选一说明'), words: ['选择'], rows: optionRows(item) }
    const approve = item.manner === 'approve'
    const free = item.writeIns ? Math.min(item.seats, MOST_FREE_ROWS) : 0
    return {
      ...head,
      lead: texts.section(approve ? '选举说明（选择候选人）' : '选举说明（逐人表决）'),
      words: approve ? ['同意'] : ['同意', '反对', '弃权'],
      rows: [...candidateRows(item, candidacies), ...Array.from({ length: free }, () => FREE_ROW)],
    }
  })
}

/** 另选他人: a row to write a name in. */
const FREE_ROW: ContestRow = { no: '另选', name: '姓名：', about: '', free: true }

/** Rows for names are as many as there are seats, but no more than this: a line may hold several. */
const MOST_FREE_ROWS = 5

/** The figures of an election that its part of the template may use. */
export function electionValues(item: Election): Partial<BallotValues> {
  const standing = item.candidates.filter(c => c.standing === 'standing').length
  return {
    应选名额: String(item.seats),
    候补说明: item.alternates > 0 ? `、候补委员${item.alternates}名（委员出缺时递补）` : '',
    候选人数: String(standing),
    差额说明: CONTEST_WORDS[contestOf(standing, item.seats)].zh,
  }
}

function opinions(rules: HouseRules): string[] {
  return ['同意', '反对', '弃权', ...(rules['follow-mark'] === 'allowed' ? ['随多数'] : [])]
}

/** The small print under an item's title: the bar, the scope, the condition. */
function notesOn(item: Item, items: readonly BallotItem[], law: PlaceLaw): string[] {
  const { bar } = needOfItem(item, law)
  const verb = { motion: '通过', election: '当选', choice: '选定' }[item.kind]
  const onlyIf = item.kind === 'motion' ? item.onlyIf : null
  const other = items.find(it => it.item.code === onlyIf)?.item
  return [
    `${verb}条件：${consent(bar, law.regime)}。`,
    scopeSentence(item.scope, 'item'),
    item.kind === 'election' && item.writeIns
      ? '可以另选他人：在末尾的空行写明姓名，写明即为同意，计入名额。'
      : '',
    onlyIf === null
      ? ''
      : `本项以${onlyIf}${other ? `“${other.title}”` : ''}获得通过为前提${other?.withdrawn ? '，该前提事项已撤回' : ''}。`,
  ].filter(note => note !== '')
}

/** The bar on both axes, in the one line that there is room for. */
function consent(bar: Bar, { base }: Regime): string {
  const words = barWords(bar, 'zh')
  return base === 'roll'
    ? `占总面积${words}且占总人数${words}的业主同意`
    : `参与表决的面积、人数均${words}同意`
}

function candidateRows(election: Election, candidacies: ReadonlyMap<number, Candidacy>): ContestRow[] {
  return election.candidates
    .filter(c => c.standing === 'standing')
    .sort((a, b) => a.no - b.no)
    .map(({ no, name }) => ({ no: String(no), name, about: shortData(candidacies.get(no)), free: false }))
}

/** Sex, birth, politics and profession; statements belong on the list of candidates, not beside the boxes. */
function shortData(candidacy: Candidacy | undefined): string {
  if (!candidacy) return ''
  const { sex, born, politics, profession } = candidacy
  return [sex, born === '' ? '' : `${bornInChinese(born)}生`, politics, profession].filter(Boolean).join('，')
}

/** `1968-05` → `1968年5月`; any other text stands as it is. */
function bornInChinese(born: string): string {
  const found = /^(\d{4})(?:-(\d\d))?$/.exec(born)
  return found ? `${found[1]}年${found[2] ? `${Number(found[2])}月` : ''}` : born
}

function optionRows({ options }: Choice): ContestRow[] {
  return [
    ...options.map(({ no, name }) => ({ no: String(no), name, about: '', free: false })),
    { no: '0', name: '以上都不同意', about: '', free: false },
  ]
}
