import { isOver } from '../../assembly/assembly.ts'
import { STATE_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { oneLine } from '../../basics/text.ts'
import { type Day, dayOf, dayReadBack, minuteReadBack } from '../../basics/time.ts'
import type { Tally } from '../../count/outcome.ts'
import { widthOf } from '../../documents/layout/width.ts'
import { clipped, wrap } from '../../documents/layout/wrap.ts'
import { untilWords } from '../../documents/plan/plan-view.ts'
import { weightText } from '../../documents/view/measured.ts'
import { viewTally } from '../../documents/view/tally-view.ts'
import { outcomeWords } from '../../documents/wording/words.ts'
import { shortOf } from '../../law/calendar/plan-words.ts'
import { profileOf } from '../../law/profile.ts'
import { lastDayOfNotice, noticeVerdict } from '../../law/voting/deadlines.ts'
import { mark } from '../terminal/paint.ts'
import type { Situation } from './situation.ts'

/*
 * The head of the menu: which compound and assembly, how far it is on both axes, what comes next and until when, what is wrong.
 */

/** Steps of plans that are told. */
const MOST_STEPS = 2

/** Lines that stay in sight with the choices below them: what is wrong comes before what was decided. */
export function homeLines(
  situation: Situation,
  lang: Lang,
  { width, rows }: { readonly width: number; readonly rows: number },
): string[] {
  const { on, today, path } = situation
  const date = dayReadBack(today, lang)
  if (!on)
    return wrap({ zh: `这里还没有数据文件（${path}）`, en: `No database here yet (${path})` }[lang], width)
  const { compound, at } = on
  const names = [compound.name, ...(at ? [at.assembly.title, STATE_WORDS[at.assembly.state][lang]] : [])]
  const head = [
    ...wrap(`${names.map(oneLine).join(' · ')}`, width).map(line => mark('strong', line)),
    ...besideOrBelow(
      [{ zh: `今天 ${date}`, en: `today ${date}` }[lang], ...windowOf(situation, lang)],
      width,
    ),
    ...wrapAll(figures(situation, lang), width),
  ]
  const next = wrapAll(comingNext(situation, lang), width, '→ ')
  const faults = wrong(situation, lang).map(fault => wrapAll([fault], width, '! '))
  const room = rows - head.length - next.length
  const told = fitted(faults, room, lang).map(line => mark('bad', line))
  const decided = outcomes(situation, lang, width)
  return [...head, ...fitted(decided, room - told.length, lang), ...next, ...told]
}

/** Those that have room, and how many are left out; where none has, nothing of them. */
function fitted(told: readonly (readonly string[])[], rows: number, lang: Lang): string[] {
  if (told.flat().length <= rows) return told.flat()
  const kept: string[] = []
  for (const [i, lines] of told.entries()) {
    if (kept.length + lines.length < rows) kept.push(...lines)
    else if (rows <= 0) return []
    else {
      const more = told.length - i
      return [...kept, { zh: `……另有 ${more} 项`, en: `… and ${more} more` }[lang]]
    }
  }
  return kept
}

/** In one line where there is room. */
function besideOrBelow(parts: readonly string[], width: number): string[] {
  const together = parts.join('  ')
  return widthOf(together) <= width ? [together] : parts.flatMap(part => wrap(part, width))
}

function wrapAll(lines: readonly string[], width: number, head = ''): string[] {
  return lines.flatMap(line => wrap(head + oneLine(line), width, { rest: ' '.repeat(head.length) }))
}

function windowOf({ on }: Situation, lang: Lang): string[] {
  const assembly = on?.at?.assembly
  if (!assembly || assembly.state === 'cancelled') return []
  const [opens, closes] = [minuteReadBack(assembly.opensAt, lang), minuteReadBack(assembly.closesAt, lang)]
  return [{ zh: `表决 ${opens}至${closes}`, en: `vote ${opens} to ${closes}` }[lang]]
}

/** The roll, then turnout, then what was decided. */
function figures({ on }: Situation, lang: Lang): string[] {
  if (!on) return []
  if (!on.at)
    return on.units === 0 ? [] : [{ zh: `名册 ${on.units} 套`, en: `a roster of ${on.units} units` }[lang]]
  const { tally, assembly, items } = on.at
  const roll = {
    zh: `名册 ${tally.roll.units} 套，${weightText(tally.roll, 'zh')}；表决事项 ${items.length} 项`,
    en: `roll: ${tally.roll.units} units, ${weightText(tally.roll, 'en')}; ${items.length} items`,
  }[lang]
  switch (assembly.state) {
    case 'draft':
    case 'cancelled':
      return [roll]
    case 'convened':
      return [roll, share(tally, 'served', { zh: '已送达', en: 'served' }, lang)]
    case 'open':
      return [share(tally, 'accepted', { zh: '已投票', en: 'voted' }, lang), lacking(tally, lang)]
    default:
      return [share(tally, 'accepted', { zh: '投票', en: 'voted' }, lang)]
  }
}

function lacking({ roll, shortfall, turnout }: Tally, lang: Lang): string {
  const of = { zh: `名册 ${weightText(roll, 'zh')}`, en: `of ${weightText(roll, 'en')}` }[lang]
  const short = shortfall
    ? {
        zh: `距参与人数、面积的要求还差 ${weightText(shortfall, 'zh')}`,
        en: `lacking ${weightText(shortfall, 'en')} to the quorum`,
      }
    : { zh: '参与人数、面积尚未达到要求', en: 'the quorum is not reached' }
  const rest = turnout.accepted.met ? { zh: '参与人数、面积已达到要求', en: 'the quorum is reached' } : short
  return `${of}${{ zh: '；', en: '; ' }[lang]}${rest[lang]}`
}

function share(tally: Tally, of: 'served' | 'accepted', words: Phrase, lang: Lang): string {
  const { weight, share: part } = viewTally(tally).voters[of]
  return {
    zh: `${words.zh} ${weight.headcount} 人（${part.headcount}），面积 ${areaText(weight.area)} ㎡（${part.area}）`,
    en: `${words.en}: ${weight.headcount} voters (${part.headcount}), ${areaText(weight.area)} m² (${part.area})`,
  }[lang]
}

/** Below this a title says nothing any more. */
const LEAST_OF_A_TITLE = 16

/** What was decided on each item: in a line where the title can be shortened for it. */
function outcomes({ on }: Situation, lang: Lang, width: number): string[][] {
  const { assembly, tally } = on?.at ?? {}
  if (!tally || !assembly || !isOver(assembly)) return []
  return tally.items.map(item => {
    const said = `${{ zh: '：', en: ': ' }[lang]}${outcomeWords(item, lang)}`
    const title = oneLine(item.title)
    const room = width - widthOf(said)
    const isShortened = widthOf(title) > room && room >= LEAST_OF_A_TITLE
    return wrap((isShortened ? `${clipped(title, room - 2)}…` : title) + said, width)
  })
}

/** What comes next, and until when. */
function comingNext({ on }: Situation, lang: Lang): string[] {
  if (!on) return []
  const plans = on.ahead.slice(0, MOST_STEPS).map(step => {
    const until = untilWords(step)[lang]
    return `${shortOf(step.step[lang])}${until && { zh: '，', en: ', ' }[lang]}${until}`
  })
  if (!on.at) return plans
  const { assembly, step } = on.at
  const at = (minute: string) => ({
    zh: `：${minuteReadBack(minute, 'zh')}`,
    en: `: ${minuteReadBack(minute, 'en')}`,
  })
  const until: Partial<Record<typeof assembly.state, () => Phrase>> = {
    draft: () => {
      const day = lastDayOfNotice(assembly, profileOf(on.compound, assembly))
      return {
        zh: `，最迟 ${dayReadBack(day, 'zh')}召集`,
        en: `, at the latest on ${dayReadBack(day, 'en')}`,
      }
    },
    convened: () => at(assembly.opensAt),
    open: () => at(assembly.closesAt),
  }
  return [`${step.words[lang]}${until[assembly.state]?.()[lang] ?? ''}`, ...plans]
}

/** What is wrong, or open and in the way. */
function wrong({ on, today, now }: Situation, lang: Lang): string[] {
  if (!on) return []
  const { at, suspects, units } = on
  const found: (Phrase | false)[] = [
    suspects > 0 && {
      zh: `疑似同一业主 ${suspects} 对，还没有认定`,
      en: `${suspects} pairs of owners may be the same person`,
    },
    units === 0 && { zh: '还没有导入业主名册', en: 'the roster is not imported yet' },
  ]
  if (at) {
    const { assembly, tally, withoutCandidates, unchecked, posted, step } = at
    const { held } = tally.ballots.papers
    found.push(
      ...withoutCandidates.map(title => ({
        zh: `“${title}”还没有候选人`,
        en: `“${title}” has no candidates yet`,
      })),
      unchecked > 0 && {
        zh: `${unchecked} 名候选人的资格还没有审查完`,
        en: `the eligibility of ${unchecked} candidates is not settled`,
      },
      assembly.state === 'draft' && lateNotice(on.compound, assembly, today),
      assembly.state === 'convened' &&
        !posted.has('convening') && {
          zh: '会议公告还没有登记张贴',
          en: 'the notice is not recorded as posted',
        },
      assembly.state === 'open' &&
        now >= assembly.closesAt && { zh: '截止时间已过', en: 'the time of the close has passed' },
      held > 0 &&
        assembly.state !== 'declared' && {
          zh: `内容不一致、待认定的票 ${held} 张`,
          en: `${held} papers contradict each other and are held`,
        },
      assembly.state === 'declared' && step.commands.includes('assembly close-count') && step.words,
    )
  }
  return found.flatMap(one => (one ? [one[lang]] : []))
}

/** Too few days of notice are left before the opening. */
function lateNotice(
  compound: Parameters<typeof profileOf>[0],
  assembly: Parameters<typeof profileOf>[1] & Parameters<typeof lastDayOfNotice>[0],
  today: Day,
): Phrase | false {
  const { verdict, days, required } = noticeVerdict(
    today,
    dayOf(assembly.opensAt),
    profileOf(compound, assembly),
    assembly.kind,
  )
  if (verdict === 'kept') return false
  return days < 0
    ? { zh: '开始时间已经过去：请先修改会议的时间', en: 'the opening has passed: change the times first' }
    : {
        zh: `距开始只有 ${days} 日，公告期须满 ${required} 日`,
        en: `only ${days} days to the opening; ${required} clear days of notice are needed`,
      }
}
