import { VOID_CODES } from '../../../../assembly/paper.ts'
import { maskName } from '../../../../assembly/people.ts'
import { VOID_WORDS } from '../../../../assembly/vocabulary.ts'
import type { Lang } from '../../../../basics/phrase.ts'
import { oneLine } from '../../../../basics/text.ts'
import { widthOf } from '../../../../documents/layout/width.ts'
import { wrap } from '../../../../documents/layout/wrap.ts'
import { saidInWords } from '../../papers/words.ts'
import type { Field } from '../fields.ts'
import { type Line, plain, toned } from '../line.ts'
import type { DeskState } from '../state.ts'
import { reasonsFor } from '../step/step-parts.ts'
import type { DrawContext } from './draw.ts'
import { fieldLines, packed, titleWidth } from './draw-fields.ts'

/** Rows that the card takes, its empty last one included. */
export const CARD_ROWS = 3

/** Whose ballot lies on the table. */
export function cardLines({ card, draft, stage }: DeskState, lang: Lang): Line[] {
  if (!card) return []
  const units = card.units.length > 3 ? [...card.units.slice(0, 3), `(${card.units.length})`] : card.units
  const served = card.service
    ? toned('plain', card.service[lang])
    : toned('bad', { zh: '没有送达登记', en: 'no service recorded' }[lang])
  const proxy = draft?.proxy
    ? (card.holders.find(holder => holder.name === draft.proxy)?.shown[lang] ??
      `${maskName(draft.proxy)}${{ zh: '（未登记授权）', en: ' (no mandate on record)' }[lang]}`)
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
export function handLines(state: DeskState, context: DrawContext, room: number, steady: number): Line[] {
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
    return VOID_CODES.map((code, i) => [plain(`   ${i + 1}  ${code} ${VOID_WORDS[code][lang]}`)])
  if (stage === 'reason' || stage === 'doubt')
    return reasonsFor(state, setup).map((reason, i) => [plain(`   ${i + 1}  ${oneLine(reason)}`)])
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
  const title = here ? titleOf(here, context, steady) : []
  const most = Math.max(1, room - title.length - wasVoid.length - LEAST_FIELDS)
  const below = [...title, ...(here ? namesOf(here, context, most) : []), ...wasVoid]
  return [
    ...fieldLines(draft, card, at, context, { room: Math.max(1, room - below.length), steady }),
    ...below,
  ]
}

/** Rows of fields that stay, however many candidates there are to choose from. */
const LEAST_FIELDS = 3
const BELOW = 5

/** Titles that begin alike are told apart only in full. */
function titleOf({ code, title }: Field, context: DrawContext, steady: number): Line[] {
  if (widthOf(title) <= titleWidth(context, steady)) return []
  return wrap(`${code} ${oneLine(title)}`, context.columns - 1 - BELOW)
    .slice(0, 2)
    .map(text => [plain(`${' '.repeat(BELOW)}${text}`)])
}

/** The numbers that may be typed, with the names they stand for; how many find no room is said. */
function namesOf(field: Field, { setup, columns, lang }: DrawContext, most: number): Line[] {
  if (field.kind === 'motion' || field.kind === 'candidate' || field.kind === 'names') return []
  const item = setup.items[field.item]
  const named =
    item?.kind === 'election'
      ? item.candidates.filter(candidate => candidate.standing === 'standing')
      : item?.kind === 'choice'
        ? item.options
        : []
  const width = columns - 1 - BELOW
  const pieces = named.map(({ no, name }) => oneLine(`${no} ${name}`))
  const shown = (count: number) => packed(pieces.slice(0, count), width, width)
  let count = pieces.length
  while (count > 1 && shown(count).length > most - Number(count < pieces.length)) count -= 1
  const left = pieces.length - count
  return [
    ...shown(count),
    ...(left > 0 ? [{ zh: `另有 ${left} 个号码没有列出`, en: `and ${left} more numbers` }[lang]] : []),
  ].map(text => [toned('dim', `${' '.repeat(BELOW)}${text}`)])
}

function was({ draft }: DeskState, { lang, setup }: DrawContext): Line[] {
  const paper = draft?.corrects
  if (!paper) return []
  const words = oneLine(saidInWords(setup.items, paper.said, lang))
  return [[toned('dim', `   ${{ zh: '原录 ', en: 'was ' }[lang]}${words}`)]]
}
