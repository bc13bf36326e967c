import { CAUSE_WORDS, type EndCause } from '../../assembly/bodies/committee.ts'
import { AIM_WORDS, type PetitionAim } from '../../assembly/bodies/petition.ts'
import { areaPlaces, areaText } from '../../basics/area.ts'
import { roundedPercent } from '../../basics/bar.ts'
import { hanNumeral } from '../../basics/han-number.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { type Day, dayWords } from '../../basics/time.ts'
import type { Weight } from '../../count/weight.ts'
import type { Citation } from '../../law/citation.ts'
import type { Petitioners } from '../../law/place-values.ts'
import { cited, spellLaws } from '../../law/told/cited.ts'
import { MATTERS } from '../../law/voting/majority.ts'
import { type Block, spans } from '../layout/blocks.ts'
import type { Paper } from '../paper.ts'
import { petitionWords } from '../papers/values/starting.ts'

/* The papers that belong to no assembly: a petition with its signature sheet, and the notice that a seat ended. */

/** How they are called by the steps of a plan, and which command prints each. */
export const PEOPLE_PAPERS: Readonly<Record<string, { readonly title: Phrase; readonly command: string }>> = {
  petition: { title: { zh: '业主联名书', en: 'petition of the owners' }, command: 'petition print' },
  'seat-ended': {
    title: { zh: '委员资格终止公告', en: 'notice that a member’s seat ended' },
    command: 'committee notice',
  },
}

const LINE = '＿＿＿＿＿＿'

/** A petition as its paper tells it; `signed` are those who count, without their names. */
export interface PetitionView {
  readonly estate: string
  readonly title: string
  readonly aim: PetitionAim
  readonly items: readonly { readonly title: string; readonly matter: keyof typeof MATTERS }[]
  readonly on: Day
  readonly roll: Weight
  readonly count: Weight
  readonly met: boolean
  /** What the place asks, and by which articles. */
  readonly asked: Petitioners
  readonly citations: readonly Citation[]
  readonly signed: readonly { readonly unit: string; readonly area: number; readonly on: Day }[]
  /** Empty rows to be signed in. */
  readonly rows: number
}

/** 联名提议: what is asked, on what ground, and the sheet that owners sign. The sheet is for whom it is handed to, never for posting. */
export function petitionPaper(view: PetitionView, lang: Lang): Paper {
  const { estate, items, roll, count, signed, rows } = view
  const t = (phrase: Phrase) => phrase[lang]
  const places = areaPlaces([...signed.map(({ area }) => area), count.area, roll.area])
  const share = (axis: keyof Weight) => roundedPercent(count[axis], roll[axis])
  const area = (of: Weight) => areaText(of.area, places)
  const { zh: asksZh, en: asksEn } = AIM_WORDS[view.aim]
  const met = view.met
    ? { zh: '已达到规定的比例', en: 'which is as many as the rules ask' }
    : { zh: '尚未达到规定的比例', en: 'which is not yet as many as the rules ask' }
  const begun: Phrase = {
    zh: `截至${dayWords(view.on, 'zh')}，签名业主${count.headcount}人，占全体业主${roll.headcount}人的${share('headcount')}；专有部分面积${area(count)}平方米，占全体${area(roll)}平方米的${share('area')}，${met.zh}。`,
    en: `By ${dayWords(view.on, 'en')} ${count.headcount} owners have signed, ${share('headcount')} of ${roll.headcount}, with ${area(count)} m², ${share('area')} of ${area(roll)} m², ${met.en}.`,
  }
  const rowsSigned = signed.map(row => [
    ...[row.unit, '', areaText(row.area, places), t({ zh: '已签', en: 'signed' }), dayWords(row.on, lang)],
  ])
  const blank = Array.from({ length: rows }, () => ['', '', '', '', ''])
  const heads = {
    zh: ['序号', '房号', '业主姓名', '专有面积', '签名', '日期'],
    en: ['No.', 'Room', 'Owner', 'Area (m²)', 'Signature', 'Date'],
  }[lang]
  return {
    blocks: [
      {
        kind: 'title',
        text: spans(t({ zh: `${estate}业主联名书`, en: `Petition of the owners of ${estate}` })),
      },
      paragraph(`${LINE}：`, true),
      paragraph(
        t({
          zh: `我们是${estate}的业主，现联名${asksZh}（${view.title}）。根据${inFull(view.citations)}，应当由${petitionWords(view.asked)}提出。`,
          en: `We are owners in ${estate} and jointly ask for this: ${asksEn} (${view.title}). By ${cited(view.citations, 'en')} it is asked for by ${petitionWords(view.asked, 'en')}.`,
        }),
      ),
      ...(items.length === 0
        ? []
        : [
            paragraph(t({ zh: '提议表决的事项：', en: 'To be voted on:' })),
            {
              kind: 'list',
              ordered: true,
              items: items.map(({ title, matter }) =>
                spans(t({ zh: `${title}（${MATTERS[matter].zh}）`, en: `${title} (${MATTERS[matter].en})` })),
              ),
            } as const,
          ]),
      ...(signed.length === 0 ? [] : [paragraph(t(begun))]),
      paragraph(
        t({
          zh: '同一业主有几处房屋的只签一次，计一人，面积全部计入；共有的由共有人推举一人签名。',
          en: 'Who owns several units signs once and counts as one, with the area of all; of co-owners one signs for all.',
        }),
      ),
      paragraph(
        t({
          zh: `联系人和电话：${LINE}　提交日期：${LINE}`,
          en: `Contact and telephone; handed in on (as written)`,
        }),
      ),
      { kind: 'heading', level: 1, text: spans(t({ zh: '签名表', en: 'Signatures' })) },
      {
        kind: 'table',
        columns: heads.map((head, i) => ({
          align: i === 0 ? ('center' as const) : i === 3 ? ('right' as const) : ('left' as const),
          head: spans(head),
        })),
        rows: [...rowsSigned, ...blank].map((row, i) => [String(i + 1), ...row].map(spans)),
      },
    ],
    foot: t({
      zh: '业主签名表　只交受理提议的单位　不得张贴、传播',
      en: 'Signatures of owners: only for the body that receives the petition, not to be posted or passed on',
    }),
  }
}

/** A seat that ended, as its notice tells it. */
export interface SeatEndedView {
  readonly estate: string
  readonly term: number
  readonly name: string
  readonly ended: Day
  readonly cause: EndCause
  readonly citations: readonly Citation[]
  readonly size: number
  readonly held: number
  /** Who stepped in for the seat; empty where nobody did. */
  readonly steppedIn: string
  /** What the empty seats call for, in a sentence; empty where none is. */
  readonly next: Phrase
}

/** 委员资格终止公告: who, since when, why by which article, and what it means for the committee. */
export function seatEndedPaper(view: SeatEndedView, lang: Lang): Paper {
  const { estate, name, term, ended, size, held, citations, steppedIn } = view
  const t = (phrase: Phrase) => phrase[lang]
  const ground =
    citations.length === 0 ? NOTHING : { zh: `（${inFull(citations)}）`, en: ` (${cited(citations, 'en')})` }
  const stepped =
    steppedIn === ''
      ? NOTHING
      : {
          zh: `候补委员${steppedIn}自同日起递补，`,
          en: ` The alternate ${steppedIn} has stepped in from the same day;`,
        }
  return {
    blocks: [
      {
        kind: 'title',
        text: spans(
          t({
            zh: `关于${estate}业主委员会委员资格终止的公告`,
            en: `Notice that a seat on the owners' committee of ${estate} has ended`,
          }),
        ),
      },
      paragraph(t({ zh: `${estate}全体业主：`, en: `To all owners of ${estate}:` }), true),
      paragraph(
        t({
          zh: `${estate}第${hanNumeral(term)}届业主委员会委员${name}，因${CAUSE_WORDS[view.cause].zh}，其委员资格自${dayWords(ended, 'zh')}起终止${ground.zh}。`,
          en: `The seat of ${name} on the owners' committee of ${estate}, term ${term}, ended on ${dayWords(ended, 'en')}: ${CAUSE_WORDS[view.cause].en}${ground.en}.`,
        }),
      ),
      paragraph(
        t({
          zh: `本届业主委员会约定委员${size}名，${stepped.zh}现任${held}名。${view.next.zh}`,
          en: `The committee is to have ${size} members.${stepped.en} ${held} now hold office. ${view.next.en}`,
        }),
      ),
      paragraph(
        t({
          zh: '资格终止的委员应当按照规定的期限移交由其保管的资料、印章和财物。',
          en: 'Whose seat has ended hands over the records, seals and property in his or her keeping within the time that the rules set.',
        }),
      ),
      paragraph(t({ zh: '特此公告。', en: 'This is hereby announced.' })),
      {
        kind: 'signature',
        lines: [
          t({ zh: `${estate}业主委员会`, en: `The owners' committee of ${estate}` }),
          t({ zh: '＿＿＿＿年＿＿月＿＿日', en: '(date)' }),
        ].map(spans),
      },
    ],
    foot: '',
  }
}

const NOTHING: Phrase = { zh: '', en: '' }

/** Articles with the full title of their law, which such a paper names once. */
function inFull(citations: readonly Citation[]): string {
  return spellLaws([cited(citations)]).join('')
}

function paragraph(text: string, flush = false): Block {
  return { kind: 'paragraph', text: spans(text), flush }
}
