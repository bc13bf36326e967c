import type { Batch } from '../../../assembly/paper.ts'
import type { Lang } from '../../../basics/phrase.ts'
import type { Problem } from '../../../basics/problem.ts'
import { type BatchCheck, checkBatch, papersToLookAt } from '../../../count/control.ts'
import { readBatchPapers } from '../../../store/ballots/control.ts'
import type { VoterPaper } from '../../../store/ballots/papers.ts'
import type { StoredItem } from '../../../store/items.ts'
import type { OnAssembly } from '../../frame/the-assembly.ts'
import { markInWords } from './words.ts'

/** A bundle held against what the tellers counted in it, with the papers that are likely to be keyed wrongly. */
export interface CheckedBundle extends BatchCheck {
  /** `第3张 3-501 a1-00003-4`, the likeliest first. */
  readonly look: readonly { readonly place: number; readonly unit: string; readonly serial: string }[]
}

/** Papers named at once: more would not be looked at. */
const MOST_NAMED = 8

/** Holds a bundle against the tellers' count; `papers` are all papers of the assembly, or at least those in it. */
export function checkBundle(
  { db, assembly, items, roll }: OnAssembly,
  batch: Batch,
  papers: readonly VoterPaper[],
): CheckedBundle {
  const places = readBatchPapers(db, assembly.id, batch.id)
  const placeOf = ({ voter, no }: VoterPaper) => places.get(`${voter} ${no}`) ?? 0
  const inside = papers.filter(paper => placeOf(paper) > 0).sort((a, b) => placeOf(a) - placeOf(b))
  const check = checkBatch(batch, inside, items)
  const look = papersToLookAt(check.faults, inside, items).map(paper => ({
    place: placeOf(paper),
    unit: roll.unitsOf(paper.voter)[0]?.code ?? '',
    serial: roll.serialOf(paper.voter),
  }))
  return { ...check, look }
}

/** What does not add up in a bundle; undefined where all of it does. */
export function bundleProblem(
  { batch, faults, look }: CheckedBundle,
  items: readonly StoredItem[],
): Problem | undefined {
  if (faults.length === 0) return undefined
  const what = (lang: Lang) =>
    faults
      .map(({ item, mark, said, entered }) => {
        const place = items.find(one => one.code === item)
        const name = place ? `${item} ${totalInWords(place, mark, lang)}` : BUNDLE_WORDS[mark]?.[lang]
        return { zh: `${name} 报 ${said} 录 ${entered}`, en: `${name} said ${said}, entered ${entered}` }[
          lang
        ]
      })
      .join({ zh: '；', en: '; ' }[lang])
  const named = look.slice(0, MOST_NAMED)
  const papers = (lang: Lang) =>
    named
      .map(({ place, unit }) => ({ zh: `第${place}张 ${unit}`, en: `no. ${place} ${unit}` })[lang])
      .join({ zh: '、', en: ', ' }[lang]) + (look.length > named.length ? ' …' : '')
  return {
    code: 'batch-differs',
    data: {
      batch: batch.label,
      what: { zh: what('zh'), en: what('en') },
      look: { zh: papers('zh'), en: papers('en') },
    },
  }
}

/** What a figure of a bundle counts: a mark, or one candidate's support. */
export function totalInWords(item: StoredItem, mark: string, lang: Lang): string {
  if (item.kind !== 'election' || !/^\d/.test(mark)) return markInWords(item, mark, lang)
  return `${mark} ${item.candidates.find(candidate => String(candidate.no) === mark)?.name ?? ''}`
}

const BUNDLE_WORDS: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  papers: { zh: '张数', en: 'papers' },
  void: { zh: '无效票', en: 'void papers' },
}
