import type { Lang } from '../../../basics/phrase.ts'
import { compareEntries, type DoubleEntry } from '../../../count/control.ts'
import { readEntryDecisions, readSecondEntries } from '../../../store/ballots/control.ts'
import { readPapers } from '../../../store/ballots/papers.ts'
import type { OnAssembly } from '../../frame/the-assembly.ts'

/** The third entry of the whole heap held against what is on record; undefined where nobody made one. */
export function thirdEntries({ db, assembly }: OnAssembly): DoubleEntry | undefined {
  const third = readSecondEntries(db, assembly.id).filter(({ pass }) => pass === 3)
  if (third.every(({ withdrawn }) => withdrawn !== '')) return undefined
  return compareEntries(readPapers(db, assembly.id), third, readEntryDecisions(db, assembly.id))
}

/** How far the third entry has come, and which ballots differ in it, by serial. */
export function thirdEntryOf(on: OnAssembly) {
  const found = thirdEntries(on)
  const serials = (entries: readonly { readonly voter: number }[]) =>
    [...new Set(entries.map(({ voter }) => voter))].map(voter => on.roll.serialOf(voter))
  const differences = found?.differences ?? []
  return {
    keyed: found?.twice ?? 0,
    left: found?.once.length ?? readPapers(on.db, on.assembly.id).length,
    differing: serials(differences.filter(({ decided }) => !decided)),
    decided: serials(differences.filter(({ decided }) => decided)),
    onlyHere: serials(found?.onlySecond ?? []),
  }
}

/** The same for people. */
export function thirdEntryText(
  { lang }: { readonly lang: Lang },
  found: ReturnType<typeof thirdEntryOf>,
): string {
  const { keyed, left, differing, onlyHere } = found
  const list = (serials: readonly string[]) => serials.map(serial => `  ${serial}\n`).join('')
  const zh = [
    `再录：已录 ${keyed} 张，还有 ${left} 张没有再录，与在案不一致的 ${differing.length} 份\n${list(differing)}`,
    onlyHere.length > 0 ? `在案没有、再录里有的 ${onlyHere.length} 份：\n${list(onlyHere)}` : '',
    differing.length > 0 ? '→ 看意见：hoa ballot reconcile；对照票面认定：hoa ballot settle 票号\n' : '',
  ]
  const en = [
    `third entry: ${keyed} keyed, ${left} still to key, ${differing.length} differ from the record\n${list(differing)}`,
    onlyHere.length > 0 ? `keyed here and not on record, ${onlyHere.length}:\n${list(onlyHere)}` : '',
    differing.length > 0
      ? '→ the marks: hoa ballot reconcile; decide by the paper: hoa ballot settle <serial>\n'
      : '',
  ]
  return { zh, en }[lang].join('')
}
