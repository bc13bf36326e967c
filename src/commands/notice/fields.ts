import type { Lang, Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { isBlank, spans } from '../../documents/layout/blocks.ts'
import { pad } from '../../documents/layout/wrap.ts'
import { BLANKS_IN_ENGLISH } from '../../documents/papers/english/blanks.ts'
import { PLACES_IN_ENGLISH } from '../../documents/papers/english/places.ts'
import { blanksOf, type PaperKind, valueGroupsOf } from '../../documents/papers/kind.ts'
import { PARTS } from '../../documents/papers/parts.ts'
import { PLACES } from '../../documents/papers/places.ts'
import { paperValues } from '../../documents/papers/values.ts'
import { whichPaper } from '../facts/choices.ts'
import { type Session, withSession } from '../frame/session.ts'
import { type CallWith, command } from '../frame/spec.ts'
import { paperFacts } from './facts.ts'
import { FORM, fillsOf, KIND, numberOf, theKind } from './paper.ts'

/** Where what stands in a blank comes from. */
const SOURCES = {
  fill: { zh: '打印时填写', en: 'with this --fill' },
  compound: { zh: '本小区各种文书一次填好', en: 'filled once for all papers of the compound' },
  record: { zh: '记录里有', en: 'on record' },
  number: { zh: '自动编号', en: 'counted by itself' },
} as const satisfies Record<string, Phrase>

interface Filled {
  readonly text: string
  readonly from: keyof typeof SOURCES
}

const OPTIONS = { fill: FORM.fill } as const

/** `notice fields <kind>`: the places a template of this kind may use, its blanks, and what stands in them now. */
export const noticeFields = command(
  {
    path: ['notice', 'fields'],
    summary: {
      zh: '一种文书的模板可以使用的名称；各空白处已经填了什么',
      en: 'the places that the template of a paper may use; what each of its blanks is filled with',
    },
    arguments: { kind: KIND },
    options: OPTIONS,
    example: 'hoa notice fields convening',
  },
  async call => {
    const { id, kind } = await call.needArgument('kind', theKind, whichPaper())
    const places = valueGroupsOf(kind).flatMap(group =>
      Object.entries(PLACES[group]).map(([place, about]) => ({
        place,
        about: told(PLACES_IN_ENGLISH, about, call.lang),
        group,
        blank: false,
      })),
    )
    const standing = await standingIn(call, id, kind)
    const blanks = blanksWith(kind, standing.items, call.lang).map(({ place, about }) => ({
      ...{ place, about, group: 'blank', blank: true },
      filled: standing.filled.get(place) ?? null,
    }))
    const parts = Object.entries<{ about: string }>(PARTS).map(([name, { about }]) => ({
      place: `{{表：${name}}}`,
      about: told(PLACES_IN_ENGLISH, about, call.lang),
    }))
    const line = ({ place, about }: { place: string; about: string }) => `  ${pad(place, 18, 'left')}${about}`
    const blankLine = (blank: (typeof blanks)[number]): string => {
      const { filled } = blank
      const now =
        filled === null
          ? call.t({ zh: '还没有填：留空手写', en: 'not filled: left to be written by hand' })
          : call.t({
              zh: `已填：${filled.text}（${SOURCES[filled.from].zh}）`,
              en: `filled: ${filled.text} (${SOURCES[filled.from].en})`,
            })
      return standing.known ? `${line(blank)}\n  ${pad('', 18, 'left')}${now}` : line(blank)
    }
    const must = kind.must ?? []
    return {
      data: { kind: id, must, places: [...places, ...blanks], parts: Object.keys(PARTS) },
      text: () =>
        [
          call.t({ zh: `${kind.title.zh}（${id}）的模板可以使用：`, en: `The template of ${id} may use:` }),
          ...places.map(line),
          call.t({
            zh: '现成的表格和段落，整行照写（也可以用 hoa notice template 名称 换成自己的）：',
            en: 'ready tables and parts, on a line of their own (hoa notice template <name> takes your own):',
          }),
          ...parts.map(line),
          ...(blanks.length === 0
            ? []
            : [
                call.t({
                  zh: '打印时用 --fill 名称=内容 填写，或者用 hoa compound edit --fill 名称=内容 为本小区各种文书一次填好，不填的留空手写：',
                  en: 'filled with --fill place=text, or once for all papers with hoa compound edit --fill place=text, or left to be written by hand:',
                }),
                ...blanks.map(blankLine),
              ]),
          ...(must.length === 0
            ? []
            : [call.t({ zh: `不能删：${must.join('、')}`, en: `must stay: ${must.join(', ')}` })]),
          '',
        ].join('\n'),
    }
  },
)

/** The blanks of a kind; those of each item by the items that there are, or of an M1 where none are known. */
function blanksWith(kind: PaperKind, items: readonly string[], lang: Lang) {
  const ofItems = { zh: '（M1等各项）', en: ' (M1 and so on)' }[lang]
  const [codes, more] = items.length > 0 ? [items, ''] : [['M1'], ofItems]
  return [
    ...Object.entries(blanksOf(kind)).map(([place, about]) => ({
      place,
      about: told(BLANKS_IN_ENGLISH, about, lang),
    })),
    ...codes.flatMap(code =>
      Object.entries(kind.itemBlanks ?? {}).map(([place, about]) => ({
        place: `${code}.${place}`,
        about: told(BLANKS_IN_ENGLISH, about, lang) + more,
      })),
    ),
  ]
}

/** What stands in the blanks of a kind. */
interface Standing {
  /** Is there a record to ask? */
  readonly known: boolean
  readonly items: readonly string[]
  readonly filled: ReadonlyMap<string, Filled>
}

/** Why there may be nothing to ask: no record, or none that a call without names is about. */
const NOTHING_TO_ASK = [
  ...['database-missing', 'compound-none', 'compound-not-named', 'assembly-none', 'assembly-none-going'],
  'assembly-not-named',
]

/** What stands in the blanks as the record is now; nothing where it is not clear which assembly is meant. */
async function standingIn(call: CallWith<typeof OPTIONS>, id: string, kind: PaperKind): Promise<Standing> {
  const words = call.list('fill')
  try {
    return await withSession(call, { on: 'assembly' }, session => filledIn(session, id, kind, words))
  } catch (error) {
    const isBare =
      error instanceof Refused && error.problems.every(({ code }) => NOTHING_TO_ASK.includes(code))
    if (!isBare || words.length > 0) throw error
    return { known: false, items: [], filled: new Map() }
  }
}

async function filledIn(
  session: Session,
  id: string,
  kind: PaperKind,
  words: readonly string[],
): Promise<Standing> {
  const { db, compound, assembly, items } = session
  const number = kind.posted ? numberOf(session, { kind: id, recountNo: 0, place: '', amends: '' }, []) : ''
  const facts = paperFacts({ db, compound, assembly }, { inFull: false, rowCount: 1, for: undefined, number })
  const fills = fillsOf(words, kind, items)
  const values = await paperValues(kind, facts, fills)
  const own = await paperValues(kind, { ...facts, usualFills: new Map() }, new Map())
  const sourceOf = (place: string): Filled['from'] => {
    if (fills.has(place)) return 'fill'
    if (place === '公告编号') return 'number'
    return own[place] === values[place] ? 'record' : 'compound'
  }
  const filled = new Map<string, Filled>()
  for (const place of Object.keys(blanksOf(kind))) {
    const text = String(values[place] ?? '')
    if (!isBlank(spans(text))) filled.set(place, { text, from: sourceOf(place) })
  }
  for (const [place, text] of fills) filled.set(place, { text, from: 'fill' })
  return { known: true, items: kind.itemBlanks ? items.map(({ code }) => code) : [], filled }
}

/** What stands in a place or a blank, in the reader's language; the names themselves are a template's. */
function told(english: Readonly<Record<string, string>>, about: string, lang: Lang): string {
  return lang === 'zh' ? about : (english[about] ?? about)
}
