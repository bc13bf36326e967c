import { areaText } from '../../../../basics/area.ts'
import { percentBeside } from '../../../../basics/bar.ts'
import type { Lang } from '../../../../basics/phrase.ts'
import { oneLine } from '../../../../basics/text.ts'
import { widthOf } from '../../../../documents/layout/width.ts'
import { wrap } from '../../../../documents/layout/wrap.ts'
import { fractionWords } from '../../../../documents/wording/words.ts'
import { cut, filled, type Line, plain, toned } from '../line.ts'
import type { DeskSetup, DeskState } from '../state.ts'
import { offered } from '../step/step-find.ts'
import { CARD_ROWS, cardLines, handLines } from './draw-ballot.ts'
import { HELP, KEYS, PROMPTS } from './draw-words.ts'

export interface Picture {
  readonly lines: readonly Line[]
  /** Where the next key will appear, counted from 0. */
  readonly cursor: { readonly row: number; readonly column: number }
}

/** What the screen says beside the state. */
export interface DrawContext {
  readonly setup: DeskSetup
  readonly title: string
  /** Who sits here. */
  readonly desk: string
  readonly lang: Lang
  readonly columns: number
  readonly rows: number
  /** Heads and area of the whole roll, and the share of them that the law asks for. */
  readonly roll: { readonly headcount: number; readonly area: number }
  readonly quorum: readonly [number, number]
}

/** The widest the desk ever draws: what every terminal has. */
const MOST_COLUMNS = 80
const BAR = 30
const ALERT_ROWS = 3

/** The screen as lines of at most 80 columns, full-width characters counting two. No character is of doubtful width. */
export function draw(state: DeskState, given: DrawContext): Picture {
  const columns = Math.min(MOST_COLUMNS, Math.max(20, given.columns))
  const context = { ...given, columns }
  const { rows, lang } = context
  const top = [...headLines(state, context), [plain('-'.repeat(columns - 1))]]
  const alerts = alertLines(state, lang, columns)
  // A ballot that is to be confirmed has the rows that nothing is said in.
  const said = state.stage === 'confirm' ? alerts : filled(alerts, ALERT_ROWS)
  const bottom = [...said.slice(0, ALERT_ROWS), lastLine(state, lang), keyLine(state, context)]
  const prompt = promptLine(state, context)
  const room = Math.max(1, rows - top.length - bottom.length - 1)
  const steady = room - (ALERT_ROWS - said.length) - CARD_ROWS
  const middle = state.help
    ? HELP[lang].map(text => [plain(text)])
    : state.stage === 'find' || state.stage === 'leave' || state.stage === 'elsewhere'
      ? offerLines(state, context, room)
      : [...cardLines(state, lang), ...handLines(state, context, room - CARD_ROWS, steady)]
  const lines = [...top, prompt, ...filled(middle, room), ...bottom].map(line => cut(line, columns))
  const column = prompt.reduce((width, segment) => width + widthOf(segment.text), 0)
  return { lines: lines.slice(0, rows), cursor: { row: top.length, column: Math.min(columns - 1, column) } }
}

/** Both axes with what they lack, and what the desk has done. */
function headLines(state: DeskState, { title, desk, lang, roll, quorum, setup }: DrawContext): Line[] {
  const { accepted, shortfall, papers, notCounted } = state.figures
  const words = {
    zh: {
      heads: '人数',
      area: '面积',
      lacks: '差',
      done: `已达${fractionWords(quorum, 'zh')}`,
      m2: '平方米',
      people: '人',
    },
    en: {
      heads: 'heads',
      area: 'area ',
      lacks: 'lacks',
      done: `${fractionWords(quorum, 'en')} reached`,
      m2: 'm2',
      people: '',
    },
  }[lang]
  const axis = (
    name: string,
    part: number,
    whole: number,
    lacks: number | undefined,
    said: (n: number) => string,
  ): Line => {
    const share = whole > 0 ? part / whole : 0
    const fill = Math.min(BAR, Math.floor(share * BAR))
    const goal = Math.ceil((quorum[0] / quorum[1]) * BAR)
    const bar = '#'.repeat(fill).padEnd(BAR, '.')
    const marked = `${bar.slice(0, goal)}|${bar.slice(goal)}`
    const reached = lacks === 0 && part > 0
    return [
      plain(`${name} [`),
      toned(reached ? 'good' : 'plain', marked),
      plain(`] ${said(part)}/${said(whole)} ${percentBeside({ of: quorum }, part, whole)} `),
      ...(lacks === undefined
        ? []
        : reached
          ? [toned('good', words.done)]
          : [toned('strong', `${words.lacks} ${said(lacks)}${name === words.area ? '' : words.people}`)]),
    ]
  }
  const second = setup.mode === 'second'
  const counted = {
    zh: `在案 ${papers} 张：有效 ${accepted.headcount}，不计入 ${notCounted}。本桌 ${state.recorded} 张`,
    en: `${papers} papers: ${accepted.headcount} count, ${notCounted} do not. This desk: ${state.recorded}`,
  }[lang]
  const twice = {
    zh: `${setup.third ? '再录' : '复录'} ${state.second} / ${papers} 张。本桌 ${state.recorded} 张`,
    en: `keyed ${setup.third ? 'a third time' : 'again'}: ${state.second} of ${papers}. This desk: ${state.recorded}`,
  }[lang]
  const heading = setup.third
    ? { zh: '【再录】', en: '[THIRD ENTRY] ' }
    : { zh: '【复录】', en: '[SECOND ENTRY] ' }
  const batch = state.batch && `  ${state.batch.label} ${state.batch.entered}/${state.batch.papers}`
  const { present } = state
  const here = present
    ? {
        zh: `  到场 ${present.headcount} 人 ${areaText(present.area)} 平方米`,
        en: `  present: ${present.headcount}, ${areaText(present.area)} m2`,
      }[lang]
    : ''
  const full = state.batch !== null && state.batch.entered > state.batch.papers
  return [
    [
      toned('strong', second ? heading[lang] : ''),
      toned('strong', oneLine(title)),
      toned('dim', `  ${oneLine(desk)}`),
    ],
    axis(words.heads, accepted.headcount, roll.headcount, shortfall?.headcount, String),
    axis(words.area, accepted.area, roll.area, shortfall?.area, areaText),
    [plain((second ? twice : counted) + here), toned(full ? 'bad' : 'strong', batch ? oneLine(batch) : '')],
  ]
}

function promptLine(state: DeskState, { lang, setup }: DrawContext): Line {
  const [question, shown] = PROMPTS[state.stage](state, setup)
  return [toned('strong', `${question[lang]} > `), plain(oneLine(state.stray ?? shown))]
}

/** Rooms that what was typed may mean. */
function offerLines(state: DeskState, { setup, lang }: DrawContext, room: number): Line[] {
  const rooms = offered(state, setup)
  if (rooms.length === 0) return state.text === '' ? recentLines(state, lang) : []
  const shown = rooms.slice(0, Math.max(1, room - 1))
  const lines = shown.map(
    (code, i): Line => [
      toned(i === state.chosen ? 'strong' : 'plain', `${i === state.chosen ? ' > ' : '   '}${oneLine(code)}`),
    ],
  )
  const more = rooms.length - shown.length
  if (more > 0) lines.push([toned('dim', { zh: `   另有 ${more} 个`, en: `   and ${more} more` }[lang])])
  return lines
}

function alertLines(state: DeskState, lang: Lang, columns: number): Line[] {
  return state.alerts.flatMap(alert => {
    const sign = alert.tone === 'bad' ? '! ' : '  '
    const texts = wrap(sure(oneLine(alert.text[lang])), columns - 3)
    return texts.map((text, i): Line => [toned(alert.tone, (i === 0 ? sign : '  ') + text)])
  })
}

/** Quotation marks and the like take one column on some terminals and two on others. */
function sure(text: string): string {
  return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/…/g, '..').replace(/—/g, '-')
}

/** What this desk entered last: whether a ballot went in is the first question behind an interruption. */
function recentLines({ recent }: DeskState, lang: Lang): Line[] {
  if (recent.length === 0) return []
  const struck = { zh: '  已作废', en: '  struck' }[lang]
  return [
    [],
    [toned('dim', { zh: '  此前录入：', en: '  entered before:' }[lang])],
    ...recent.map(({ at, unit, serial, no, ...last }): Line => {
      const paper = no > 1 ? ` (${no})` : ''
      return [toned('dim', `    ${at}  ${oneLine(unit)}  ${serial}${paper}${last.struck ? struck : ''}`)]
    }),
  ]
}

function lastLine({ recent: [last] }: DeskState, lang: Lang): Line {
  return last ? [toned('dim', `${{ zh: '上一张：', en: 'last: ' }[lang]}${oneLine(last.shown[lang])}`)] : []
}

function keyLine(state: DeskState, { lang, setup }: DrawContext): Line {
  if (state.help) return [toned('dim', { zh: '按任意键返回', en: 'any key goes back' }[lang])]
  return [toned('dim', KEYS[state.stage](state, setup)[lang])]
}
