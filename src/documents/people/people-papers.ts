import { CAUSE_WORDS, type EndCause } from '../../assembly/bodies/committee.ts'
import { AIM_WORDS, type PetitionAim } from '../../assembly/bodies/petition.ts'
import { areaPlaces, areaText } from '../../basics/area.ts'
import { roundedPercent } from '../../basics/bar.ts'
import { hanNumeral } from '../../basics/han-number.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { type Day, dayInChinese } from '../../basics/time.ts'
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
export function petitionPaper(view: PetitionView): Paper {
  const { estate, items, roll, count, signed, rows } = view
  const places = areaPlaces([...signed.map(({ area }) => area), count.area, roll.area])
  const share = (axis: keyof Weight) => roundedPercent(count[axis], roll[axis])
  const begun =
    signed.length === 0
      ? []
      : [
          paragraph(
            `截至${dayInChinese(view.on)}，签名业主${count.headcount}人，占全体业主${roll.headcount}人的${share('headcount')}；专有部分面积${areaText(count.area, places)}平方米，占全体${areaText(roll.area, places)}平方米的${share('area')}，${view.met ? '已达到' : '尚未达到'}规定的比例。`,
          ),
        ]
  const rowsSigned = signed.map(({ unit, area, on }, i) => [
    ...[String(i + 1), unit, '', areaText(area, places), '已签', dayInChinese(on)],
  ])
  const blank = Array.from({ length: rows }, (_, i) => [String(signed.length + i + 1), '', '', '', '', ''])
  return {
    blocks: [
      { kind: 'title', text: spans(`${estate}业主联名书`) },
      paragraph(`${LINE}：`, true),
      paragraph(
        `我们是${estate}的业主，现联名${AIM_WORDS[view.aim].zh}（${view.title}）。根据${inFull(view.citations)}，应当由${petitionWords(view.asked)}提出。`,
      ),
      ...(items.length === 0
        ? []
        : [
            paragraph('提议表决的事项：'),
            {
              kind: 'list',
              ordered: true,
              items: items.map(({ title, matter }) => spans(`${title}（${MATTERS[matter].zh}）`)),
            } as const,
          ]),
      ...begun,
      paragraph('同一业主有几处房屋的只签一次，计一人，面积全部计入；共有的由共有人推举一人签名。'),
      paragraph(`联系人和电话：${LINE}　提交日期：${LINE}`),
      { kind: 'heading', level: 1, text: spans('签名表') },
      {
        kind: 'table',
        columns: ['序号', '房号', '业主姓名', '专有面积', '签名', '日期'].map(head => ({
          align: 'left' as const,
          head: spans(head),
        })),
        rows: [...rowsSigned, ...blank].map(row => row.map(spans)),
      },
    ],
    foot: '业主签名表　只交受理提议的单位　不得张贴、传播',
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
  readonly next: string
}

/** 委员资格终止公告: who, since when, why by which article, and what it means for the committee. */
export function seatEndedPaper(view: SeatEndedView): Paper {
  const { estate, name, ended, size, held } = view
  const ground = view.citations.length === 0 ? '' : `（${inFull(view.citations)}）`
  return {
    blocks: [
      { kind: 'title', text: spans(`关于${estate}业主委员会委员资格终止的公告`) },
      paragraph(`${estate}全体业主：`, true),
      paragraph(
        `${estate}第${hanNumeral(view.term)}届业主委员会委员${name}，因${CAUSE_WORDS[view.cause].zh}，其委员资格自${dayInChinese(ended)}起终止${ground}。`,
      ),
      paragraph(
        `本届业主委员会约定委员${size}名，${view.steppedIn === '' ? '' : `候补委员${view.steppedIn}自同日起递补，`}现任${held}名。${view.next}`,
      ),
      paragraph('资格终止的委员应当按照规定的期限移交由其保管的资料、印章和财物。'),
      paragraph('特此公告。'),
      {
        kind: 'signature',
        lines: [spans(`${estate}业主委员会`), spans('＿＿＿＿年＿＿月＿＿日')],
      },
    ],
    foot: '',
  }
}

/** Articles with the full title of their law, which such a paper names once. */
function inFull(citations: readonly Citation[]): string {
  return spellLaws([cited(citations)]).join('')
}

function paragraph(text: string, flush = false): Block {
  return { kind: 'paragraph', text: spans(text), flush }
}
