import type { HouseRules } from '../../assembly/assembly.ts'
import type { Choice, Election, Item } from '../../assembly/item.ts'
import type { Candidacy } from '../../assembly/people.ts'
import type { Bar } from '../../basics/bar.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { CONTEST_WORDS, contestOf } from '../../law/elections/committee.ts'
import type { PlaceLaw } from '../../law/profile.ts'
import type { Regime } from '../../law/regime.ts'
import { needOfItem } from '../../law/voting/majority.ts'
import { scopeSentence } from '../wording/notice-words.ts'
import { barWords } from '../wording/words.ts'
import type { BallotContest, ContestRow } from './sheet.ts'
import { type BallotTexts, type BallotValues, besides } from './texts.ts'

/** An item with what the ballot says of it beyond its own facts. */
export interface BallotItem {
  readonly item: Item
  /** Of an election, what is on record of its candidates, by number. */
  readonly candidacies: ReadonlyMap<number, Candidacy>
  /** The texts of the template, filled with the figures of this item. */
  readonly texts: BallotTexts
}

/** Items as contests, in their order; for readers of English with it beside the words that are ours. */
export function contestsOf(
  items: readonly BallotItem[],
  rules: HouseRules,
  law: PlaceLaw,
  lang: Lang,
): BallotContest[] {
  const t = inWords(lang)
  return items.map(({ item, candidacies, texts }): BallotContest => {
    const head = { code: item.code, title: item.title, notes: notesOn(item, items, law).map(t) }
    if (item.kind === 'motion') return { ...head, lead: [], words: opinions(rules).map(t), rows: [] }
    if (item.kind === 'choice')
      return { ...head, lead: texts.section('多选一说明'), words: [t(CHOOSE)], rows: optionRows(item, t) }
    const approve = item.manner === 'approve'
    const free = item.writeIns ? Math.min(item.seats, MOST_FREE_ROWS) : 0
    return {
      ...head,
      lead: texts.section(approve ? '选举说明（选择候选人）' : '选举说明（逐人表决）'),
      words: (approve ? OPINIONS.slice(0, 1) : OPINIONS).map(t),
      rows: [...candidateRows(item, candidacies), ...Array.from({ length: free }, () => freeRow(t))],
    }
  })
}

/** A phrase as it stands on the paper. */
type InWords = (phrase: Phrase) => string

function inWords(lang: Lang): InWords {
  return ({ zh, en }) => (lang === 'zh' ? zh : besides(zh, en))
}

const CHOOSE: Phrase = { zh: '选择', en: 'choose' }
const OPINIONS: readonly Phrase[] = [
  { zh: '同意', en: 'for' },
  { zh: '反对', en: 'against' },
  { zh: '弃权', en: 'abstain' },
]

/** 另选他人: a row to write a name in. */
function freeRow(t: InWords): ContestRow {
  return { no: t({ zh: '另选', en: 'other' }), name: t({ zh: '姓名：', en: 'name' }), about: '', free: true }
}

/** Rows for names are as many as there are seats, but no more than this: a line may hold several. */
const MOST_FREE_ROWS = 5

/** The figures of an election that its part of the template may use. */
export function electionValues(item: Election, lang: Lang): Partial<BallotValues> {
  const standing = item.candidates.filter(c => c.standing === 'standing').length
  const { alternates } = item
  return {
    应选名额: String(item.seats),
    候补说明:
      alternates > 0
        ? {
            zh: `、候补委员${alternates}名（委员出缺时递补）`,
            en: ` and ${alternates} alternates (who step in for members)`,
          }[lang]
        : '',
    候选人数: String(standing),
    差额说明: CONTEST_WORDS[contestOf(standing, item.seats)][lang],
  }
}

function opinions(rules: HouseRules): readonly Phrase[] {
  return rules['follow-mark'] === 'allowed' ? [...OPINIONS, { zh: '随多数', en: 'with majority' }] : OPINIONS
}

/** The small print under an item's title: the bar, the scope, the condition. */
function notesOn(item: Item, items: readonly BallotItem[], law: PlaceLaw): Phrase[] {
  const { bar } = needOfItem(item, law)
  const verb = {
    motion: { zh: '通过', en: 'Carried with' },
    election: { zh: '当选', en: 'Elected with' },
    choice: { zh: '选定', en: 'Chosen with' },
  }[item.kind]
  const onlyIf = item.kind === 'motion' ? item.onlyIf : null
  const other = items.find(it => it.item.code === onlyIf)?.item
  const gone = other?.withdrawn
    ? { zh: '，该前提事项已撤回', en: ', which was withdrawn' }
    : { zh: '', en: '' }
  const consent = consentWords(bar, law.regime)
  return [
    { zh: `${verb.zh}条件：${consent.zh}。`, en: `${verb.en} ${consent.en}.` },
    { zh: scopeSentence(item.scope, 'item'), en: scopeSentence(item.scope, 'item', 'en') },
    item.kind === 'election' && item.writeIns
      ? {
          zh: '可以另选他人：在末尾的空行写明姓名，写明即为同意，计入名额。',
          en: 'Others may be written in on the last lines: a name written is a vote for, and counts among the seats.',
        }
      : { zh: '', en: '' },
    onlyIf === null
      ? { zh: '', en: '' }
      : {
          zh: `本项以${onlyIf}${other ? `“${other.title}”` : ''}获得通过为前提${gone.zh}。`,
          en: `Only if ${onlyIf} is carried${gone.en}.`,
        },
  ].filter(({ zh }) => zh !== '')
}

/** The bar on both axes, in the one line that there is room for. */
function consentWords(bar: Bar, { base }: Regime): Phrase {
  const [zh, en] = [barWords(bar, 'zh'), barWords(bar, 'en')]
  return base === 'roll'
    ? { zh: `占总面积${zh}且占总人数${zh}的业主同意`, en: `${en} of all area and of all heads` }
    : { zh: `参与表决的面积、人数均${zh}同意`, en: `${en} of the area and of the heads taking part` }
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

function optionRows({ options }: Choice, t: InWords): ContestRow[] {
  return [
    ...options.map(({ no, name }) => ({ no: String(no), name, about: '', free: false })),
    { no: '0', name: t({ zh: '以上都不同意', en: 'none of these' }), about: '', free: false },
  ]
}
