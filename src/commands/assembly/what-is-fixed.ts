import { areaText } from '../../basics/area.ts'
import type { Problem } from '../../basics/problem.ts'
import { type Day, dayOf, dayReadBack, daysBetween, minuteReadBack } from '../../basics/time.ts'
import type { Tally } from '../../count/outcome.ts'
import { tallyText } from '../../documents/tally/tally-text.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import type { DraftRoll } from '../facts/vote.ts'
import type { Call } from '../frame/call.ts'
import type { OpenAssembly } from '../frame/session.ts'
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
  call: Call,
  assembly: OpenAssembly,
  convenedOn: Day,
  roll: DraftRoll,
  items: readonly StoredItem[],
  warnings: readonly Problem[],
): Promise<string> {
  const { lang } = call
  const { headcount, area, units } = roll.voters.figures
  const days = daysBetween(convenedOn, dayOf(assembly.opensAt))
  return page(call, assembly, warnings, [
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

function standing(item: Extract<StoredItem, { kind: 'election' }>, call: Call): string {
  const candidates = item.candidates.filter(c => c.standing === 'standing').length
  return call.t({
    zh: `（选 ${item.seats} 名，候选人 ${candidates} 名）`,
    en: ` (${item.seats} seats, ${candidates} candidates)`,
  })
}

/** Turnout so far: nothing comes in any more. */
export function toBeClosed(
  call: Call,
  assembly: OpenAssembly,
  tally: Tally,
  warnings: readonly Problem[],
): Promise<string> {
  return page(call, assembly, warnings, [
    tallyText(tally, {
      rules: assembly.rules,
      lang: call.lang,
      width: widthOf(call),
      marks: false,
    }).trimEnd(),
    call.t({
      zh: `截止时间 ${minuteReadBack(assembly.closesAt, 'zh')}。截止之后收到的票不再计入。`,
      en: `Closes ${minuteReadBack(assembly.closesAt, 'en')}. Papers received after it do not count.`,
    }),
  ])
}

/** The result as it will stand. */
export function toBeDeclared(
  call: Call,
  db: Db,
  compound: StoredCompound,
  assembly: OpenAssembly,
  tally: Tally,
  warnings: readonly Problem[],
): Promise<string> {
  return page(call, assembly, warnings, [
    tallyText(tally, {
      rules: assembly.rules,
      lang: call.lang,
      width: widthOf(call),
      marks: true,
      readings: readingsOf(db, compound, assembly),
    }).trimEnd(),
  ])
}

/** What goes with an assembly that is called off. */
export function toBeCancelled(call: Call, db: Db, assembly: OpenAssembly, papers: number): Promise<string> {
  const items = readItems(db, assembly.id)
  return page(
    call,
    assembly,
    [],
    [
      call.t({
        zh: `会议将取消：${items.length} 项表决事项、已录入的 ${papers} 份票都不再算数`,
        en: `The assembly is called off: its ${items.length} items and the ${papers} papers entered come to nothing`,
      }),
    ],
  )
}

function widthOf(call: Call): number {
  return call.world.stdout.columns ?? 80
}

async function page(
  call: Call,
  assembly: OpenAssembly,
  warnings: readonly Problem[],
  lines: readonly string[],
): Promise<string> {
  const open = await warningLines(warnings, call.lang)
  return `${[
    mark('strong', `${assembly.title}（${assembly.code}）`),
    ...lines,
    ...(open.length > 0 ? ['', call.t({ zh: '还没有解决的：', en: 'Still open:' }), ...open] : []),
    '',
  ].join('\n')}\n`
}
