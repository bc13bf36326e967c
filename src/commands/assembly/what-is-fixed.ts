import { areaText } from '../../basics/area.ts'
import type { Lang } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import { type Day, dayOf, dayReadBack, daysBetween, minuteReadBack } from '../../basics/time.ts'
import type { OtherReading } from '../../count/sensitivity/other-readings.ts'
import { tallyText } from '../../documents/tally/tally-text.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import type { ItemOf } from '../../store/items.ts'
import type { DraftRoll, Vote } from '../facts/vote.ts'
import type { Call } from '../frame/call.ts'
import type { Session } from '../frame/session.ts'
import { sizeOf } from '../frame/world.ts'
import { readingsOf } from '../tally/readings.ts'
import { mark } from '../terminal/paint.ts'
import { warningLines } from '../terminal/tell.ts'

/*
 * What stands on the page before an act that cannot be undone: what it will fix, and what is still open.
 */

export const CONVENE = { zh: '召集', en: 'convene' }
export const CLOSE = { zh: '截止', en: 'close' }
export const DECLARE = { zh: '宣布', en: 'declare' }
export const CANCEL = { zh: '取消', en: 'cancel' }

/** The roll that is frozen, the items that can no longer change, and the days of notice. */
export function toBeConvened(
  call: Session,
  convenedOn: Day,
  roll: DraftRoll,
  warnings: readonly Problem[],
): Promise<string> {
  const { lang, assembly, items } = call
  const { headcount, area, units } = roll.voters.figures
  const days = daysBetween(convenedOn, dayOf(assembly.opensAt))
  return page(call, warnings, [
    call.t({
      zh: `表决名册将冻结：${units} 套，${headcount} 人，${areaText(area)} 平方米`,
      en: `The roll will be frozen: ${units} units, ${headcount} voters, ${areaText(area)} m²`,
    }),
    call.t({
      zh: `表决事项 ${items.length} 项，此后不可更改：`,
      en: `${items.length} items, fixed from then on:`,
    }),
    ...items.map(
      item => `  ${item.code}  ${item.title}${item.kind === 'election' ? standing(item, call) : ''}`,
    ),
    `${minuteReadBack(assembly.opensAt, lang)} – ${minuteReadBack(assembly.closesAt, lang)}`,
    call.t({
      zh: `召集日 ${dayReadBack(convenedOn, lang)}，距开始 ${days} 日`,
      en: `Convened ${dayReadBack(convenedOn, lang)}, ${days} days before the opening`,
    }),
  ])
}

function standing(item: ItemOf<'election'>, call: Call): string {
  const candidates = item.candidates.filter(c => c.standing === 'standing').length
  return call.t({
    zh: `（选 ${item.seats} 名，候选人 ${candidates} 名）`,
    en: ` (${item.seats} seats, ${candidates} candidates)`,
  })
}

/** Turnout so far: nothing comes in any more. */
export function toBeClosed(call: Session, vote: Vote, warnings: readonly Problem[]): Promise<string> {
  const closesAt = (lang: Lang) => minuteReadBack(call.assembly.closesAt, lang)
  return page(call, warnings, [
    counted(call, vote, { marks: false }),
    call.t({
      zh: `截止时间 ${closesAt('zh')}。截止之后收到的票不再计入。`,
      en: `Closes ${closesAt('en')}. Papers received after it do not count.`,
    }),
  ])
}

/** The result as it will stand. */
export function toBeDeclared(call: Session, vote: Vote, warnings: readonly Problem[]): Promise<string> {
  return page(call, warnings, [counted(call, vote, { marks: true, readings: readingsOf(vote) })])
}

function counted(
  { assembly: { rules }, lang, world }: Session,
  vote: Vote,
  told: { readonly marks: boolean; readonly readings?: readonly OtherReading[] },
): string {
  return tallyText(vote.tally(), { rules, lang, width: sizeOf(world.stdout).columns, ...told }).trimEnd()
}

/** What goes with an assembly that is called off. */
export function toBeCancelled(call: Session): Promise<string> {
  const papers = readPapers(call.db, call.assembly.id).length
  return page(
    call,
    [],
    [
      call.t({
        zh: `会议将取消：${call.items.length} 项表决事项、已录入的 ${papers} 份票都不再算数`,
        en: `The assembly is called off: its ${call.items.length} items and the ${papers} papers entered come to nothing`,
      }),
    ],
  )
}

async function page(call: Session, warnings: readonly Problem[], lines: readonly string[]): Promise<string> {
  const { assembly } = call
  const open = await warningLines(warnings, call.lang)
  return `${[
    mark('strong', `${assembly.title}（${assembly.code}）`),
    ...lines,
    ...(open.length > 0 ? ['', call.t({ zh: '还没有解决的：', en: 'Still open:' }), ...open] : []),
    '',
  ].join('\n')}\n`
}
