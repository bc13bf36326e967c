import type { Election } from '../../../../assembly/item.ts'
import { BLANK, markNumbers, SPOILT } from '../../../../assembly/marks.ts'
import { VOID_WORDS } from '../../../../assembly/vocabulary.ts'
import type { Lang } from '../../../../basics/phrase.ts'
import { oneLine } from '../../../../basics/text.ts'
import { NO_BREAK, widthOf, wrap } from '../../../../documents/layout/wrap.ts'
import { markInWords, saidInWords } from '../../papers/words.ts'
import { type Field, tooMany, valuesOf } from '../fields.ts'
import { column, type Line, plain, type Tone, toned } from '../line.ts'
import type { DeskSetup, DeskState, Draft } from '../state.ts'
import type { DrawContext } from './draw.ts'

/** Rows that the card takes, its empty last one included. */
export const CARD_ROWS = 3

/** Columns for the title of an item. */
const TITLE = 34

/** Whose ballot lies on the table. */
export function cardLines({ card, draft, stage }: DeskState, lang: Lang): Line[] {
  if (!card) return []
  const units = card.units.length > 3 ? [...card.units.slice(0, 3), `(${card.units.length})`] : card.units
  const served = card.service
    ? toned('plain', card.service[lang])
    : toned('bad', { zh: '没有送达登记', en: 'no service recorded' }[lang])
  const proxy = draft?.proxy
    ? (card.holders.find(holder => holder.name === draft.proxy)?.shown[lang] ??
      { zh: '代理人（未登记授权）', en: 'a proxy without a mandate on record' }[lang])
    : card.holders.map(holder => holder.shown[lang]).join({ zh: '、', en: ', ' }[lang])
  const signer = draft?.proxy
    ? { zh: '代理人签名：', en: 'signed by ' }[lang]
    : { zh: '本人签名；有授权：', en: 'the owner signs; mandates: ' }[lang]
  return [
    [
      toned('strong', `  ${oneLine(units.join({ zh: '、', en: ', ' }[lang]))}`),
      plain(`   ${oneLine(card.owners)}   ${card.area} ${{ zh: '平方米', en: 'm2' }[lang]}`),
    ],
    [
      toned('dim', `  ${card.serial}  `),
      served,
      plain(proxy === '' || stage === 'signer' ? '' : `  ${signer}${oneLine(proxy)}`),
    ],
    [],
  ]
}

/** What is asked about it: who signed, which paper, or the marks. */
export function handLines(state: DeskState, context: DrawContext, room: number): Line[] {
  const { card, draft, stage } = state
  const { lang, setup } = context
  if (!card || !draft) return []
  if (stage === 'returned')
    return card.papers.map(paper => [plain(`   ${paper.no}  ${oneLine(paper.shown[lang])}`)])
  if (stage === 'signer')
    return [
      [plain({ zh: '   0  业主本人', en: '   0  the owner' }[lang])],
      ...card.holders.map((holder, i): Line => [plain(`   ${i + 1}  ${oneLine(holder.shown[lang])}`)]),
    ]
  if (stage === 'void')
    return (['V1', 'V2', 'V3', 'V4'] as const).map((code, i) => [
      plain(`   ${i + 1}  ${code} ${VOID_WORDS[code][lang]}`),
    ])
  if (draft.struck)
    return [
      [
        toned(
          'bad',
          {
            zh: '   这一条录入作废：这位业主没有交回这张票（录错了人，或者一张录了两次）',
            en: '   this entry is struck: no such paper came back from this voter',
          }[lang],
        ),
      ],
    ]
  if (draft.void !== null)
    return [[toned('bad', `   ${draft.void} ${VOID_WORDS[draft.void][lang]}`)], ...was(state, context)]
  const at = stage === 'marks' ? draft.at : -1
  const here = setup.fields[at]
  const wasVoid = draft.corrects?.said.void ? was(state, context) : []
  const below = [...(here ? [...titleOf(here), ...namesOf(here, setup)] : []), ...wasVoid]
  const rows = Math.max(1, room - below.length)
  const first = Math.max(0, Math.min(draft.at - Math.floor(rows / 2), setup.fields.length - rows))
  return [
    ...setup.fields
      .slice(first, first + rows)
      .map((field, i) => fieldLine(field, first + i, draft, context, card.outside, first + i === at)),
    ...below,
  ]
}

/** Titles that begin alike are told apart only in full. */
function titleOf({ code, title }: Field): Line[] {
  if (widthOf(title) <= TITLE) return []
  return wrap(`${code} ${oneLine(title)}`, 74)
    .slice(0, 2)
    .map(text => [plain(`     ${text}`)])
}

/** The numbers that may be typed, with the names they stand for. */
function namesOf(field: Field, setup: DeskSetup): Line[] {
  if (field.kind === 'motion' || field.kind === 'candidate' || field.kind === 'names') return []
  const item = setup.items[field.item]
  const named =
    item?.kind === 'election'
      ? item.candidates.filter(candidate => candidate.standing === 'standing')
      : item?.kind === 'choice'
        ? item.options
        : []
  return wrap(named.map(({ no, name }) => `${no}${NO_BREAK}${oneLine(name)}`).join('  '), 74)
    .slice(0, 2)
    .map(text => [toned('dim', `     ${text}`)])
}

function fieldLine(
  field: Field,
  i: number,
  draft: Draft,
  { setup, lang }: DrawContext,
  outside: ReadonlySet<number>,
  here: boolean,
): Line {
  const name = `${here ? ' > ' : '   '}${column(field.code, 6)}${column(oneLine(field.title), TITLE)} `
  const label = here ? toned('strong', name) : plain(name)
  if (outside.has(field.item))
    return [label, toned('dim', { zh: '不在表决范围内', en: 'not in the electorate' }[lang])]
  if (here && draft.typed !== '') return [label, plain(draft.typed)]
  const value = draft.values[i]
  const [tone, text] = valueWords(field, value ?? null, draft, setup, lang)
  const old = draft.corrects && before(field, i, draft, setup, lang)
  return [
    label,
    toned(tone, text),
    ...(old ? [toned('dim', { zh: `（原录 ${old}）`, en: ` (was ${old})` }[lang])] : []),
  ]
}

function valueWords(
  field: Field,
  value: string | null,
  draft: Draft,
  setup: DeskSetup,
  lang: Lang,
): [Tone, string] {
  const item = setup.items[field.item]
  if (value === null || !item) return ['dim', '_']
  const words = said(field, value, setup, lang)
  if (value === SPOILT || tooMany(item, setup.fields, draft.values, field.item) > 0)
    return ['bad', `! ${words}`]
  return [value === BLANK ? 'dim' : 'strong', words]
}

function said(field: Field, value: string, setup: DeskSetup, lang: Lang): string {
  const item = setup.items[field.item]
  if (!item) return value
  if (field.kind === 'numbers' && item.kind === 'election' && /^\d/.test(value)) return numbered(item, value)
  if (field.kind === 'names') return value === '' ? { zh: '无', en: 'none' }[lang] : oneLine(value)
  if (field.kind !== 'candidate') return oneLine(markInWords(item, value, lang))
  // One candidate of such an election is marked as a motion is.
  return markInWords({ ...MOTION, code: field.code, title: field.title }, value, lang)
}

/** The numbers first: they are what was read out. */
function numbered({ candidates }: Election, value: string): string {
  const names = markNumbers(value).map(no => candidates.find(c => c.no === no)?.name ?? '')
  return `${value}  ${oneLine(names.join('、'))}`
}

const MOTION = {
  kind: 'motion',
  matter: 'other',
  text: '',
  onlyIf: null,
  scope: { by: 'all' },
} as const

/** What a field said before the correction, where that differs; why a paper was void is no mark of any field. */
function before(field: Field, i: number, draft: Draft, setup: DeskSetup, lang: Lang): string {
  const paper = draft.corrects
  if (!paper || paper.said.void !== null) return ''
  const old = valuesOf(setup.fields, paper.said.marks)[i]
  return old === undefined || old === draft.values[i] ? '' : said(field, old, setup, lang)
}

function was({ draft }: DeskState, { lang, setup }: DrawContext): Line[] {
  const paper = draft?.corrects
  if (!paper) return []
  const words = oneLine(saidInWords(setup.items, paper.said, lang))
  return [[toned('dim', `   ${{ zh: '原录 ', en: 'was ' }[lang]}${words}`)]]
}
