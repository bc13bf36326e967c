import { isOver } from '../../assembly/assembly.ts'
import { splitMarks } from '../../assembly/marks.ts'
import type { Said, StockKind } from '../../assembly/paper.ts'
import { groupBy } from '../../basics/groups.ts'
import { type Problem, Refused } from '../../basics/problem.ts'
import {
  checkStock,
  compareEntries,
  type Difference,
  type DoubleEntry,
  type StockFault,
} from '../../count/control.ts'
import { problemJson, problemLine } from '../../problems/say.ts'
import { readBatches, readEntryDecisions, readSecondEntries, readStock } from '../../store/ballots/control.ts'
import { readDesks } from '../../store/ballots/desks.ts'
import { readDoubts } from '../../store/ballots/doubts.ts'
import { readPapers, readServices } from '../../store/ballots/papers.ts'
import type { StoredItem } from '../../store/items.ts'
import type { RollIndex } from '../facts/roll-index.ts'
import type { Call } from '../frame/call.ts'
import { recordCommand, type Session } from '../frame/session.ts'
import type { OnAssembly } from '../frame/the-assembly.ts'
import { bundleProblem, type CheckedBundle, checkBundle } from './papers/bundle.ts'
import { thirdEntries, thirdEntryOf } from './papers/third-entry.ts'
import { saidInWords } from './papers/words.ts'

export const ballotReconcile = recordCommand(
  {
    path: ['ballot', 'reconcile'],
    act: 'ballot.reconcile',
    summary: {
      zh: '核对：票据、送达与交回、票箱、两遍录入、各捆；对不上的逐一列出',
      en: 'holds papers, service, boxes, double entry and bundles together; names what does not add up',
    },
    options: { interim: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' } },
    example: 'hoa ballot reconcile',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  call => {
    const { assembly, roll } = call
    const final = isOver(assembly)
    const withMarks = final || call.flag('interim')
    const found = reconcile(call)
    if (withMarks && !final && found.entries.differences.length + (found.again?.differences.length ?? 0) > 0)
      call.record({ subject: assembly.path, beside: true }, writer => writer.tell('interim'))
    const differing = differencesOf(call, found.entries, withMarks)
    const again = found.again && differencesOf(call, found.again, withMarks)
    const { entries, batches, faults, notes } = found
    return {
      data: {
        ok: faults.length === 0,
        stock: stockJson(found),
        boxes: found.boxes,
        entries: {
          papers: found.papers,
          once: entries.once.length,
          twice: entries.twice,
          differing,
          secondOnly: entries.onlySecond.map(entry => roll.serialOf(entry.voter)),
        },
        recount: again ? { ...thirdEntryOf(call), differences: again } : null,
        batches: batches.map(({ batch, entered, faults: wrong }) => ({
          label: batch.label,
          papers: batch.papers,
          entered,
          differing: wrong,
        })),
        faults: faults.map(fault => problemJson(fault, call.lang)),
        notes: notes.map(note => problemJson(note, call.lang)),
      },
      failed: faults.length > 0,
      text: () => textOf(call, found, differing, again),
    }
  },
)

type Differing = ReturnType<typeof differencesOf>

function differencesOf({ roll, items, lang }: Session, entries: DoubleEntry, withMarks: boolean) {
  const said = (entry: Said) => saidInWords(items, entry, lang)
  return entries.differences.map(difference => ({
    serial: roll.serialOf(difference.voter),
    units: roll.unitsOf(difference.voter).map(unit => unit.code),
    paper: difference.first.no,
    items: differingItems(difference, items),
    decided: difference.decided?.stands ?? null,
    reason: difference.decided?.reason ?? null,
    ...(withMarks && { first: said(difference.first), second: said(difference.second) }),
  }))
}

function stockJson({ counts, voters, served, returned }: Reconciliation) {
  const count = (kind: StockKind) => counts.find(c => c.box === '' && c.kind === kind)?.count ?? null
  return {
    printed: count('printed'),
    issued: count('issued') ?? voters,
    spare: count('spare'),
    spoiled: count('spoiled'),
    served,
    returned,
    voters,
  }
}

function textOf(
  call: Call,
  found: Reconciliation,
  differing: Differing,
  again: Differing | undefined,
): string {
  const { entries, batches, boxes, faults, notes, papers } = found
  const stock = stockJson(found)
  const t = (zh: string, en: string) => call.t({ zh, en })
  const said = (count: number | null) => (count === null ? t('未报', 'not said') : String(count))
  const differenceLines = (d: Differing[number]) => [
    `  ${d.serial}  ${d.units.slice(0, 3).join('、')}  ${d.items.join(' ')}  ${
      d.decided === null
        ? t('未认定', 'undecided')
        : t(
            `以第${d.decided === 'first' ? '一' : '二'}遍为准：${d.reason}`,
            `${d.decided} stands: ${d.reason}`,
          )
    }`,
    ...(d.first === undefined ? [] : [`     1  ${d.first}`, `     2  ${d.second}`]),
  ]
  const lines = [
    t(
      `票据：印制 ${said(stock.printed)}，发出 ${stock.issued}，剩余 ${said(stock.spare)}，作废 ${said(stock.spoiled)}`,
      `Papers: printed ${said(stock.printed)}, issued ${stock.issued}, spare ${said(stock.spare)}, spoiled ${said(stock.spoiled)}`,
    ),
    t(
      `业主：名册 ${stock.voters} 人，送达 ${stock.served} 人，交回 ${stock.returned} 人`,
      `Voters: ${stock.voters} on the roll, ${stock.served} served, ${stock.returned} returned`,
    ),
    ...boxes.map(({ box, counted, entered }) =>
      t(
        `票箱 ${box}：清点 ${said(counted)}，录入 ${entered}`,
        `Box ${box}: counted ${said(counted)}, entered ${entered}`,
      ),
    ),
    t(
      `录入 ${papers} 张：录一遍 ${entries.once.length}，录两遍 ${entries.twice}，其中不一致 ${differing.length}`,
      `${papers} papers: keyed once ${entries.once.length}, twice ${entries.twice}, of them differing ${differing.length}`,
    ),
    ...differing.flatMap(differenceLines),
    ...(again && found.again
      ? [
          t(
            `再录 ${found.again.twice} 张，没有再录的 ${found.again.once.length} 张，不一致 ${again.length}`,
            `keyed a third time ${found.again.twice}, not yet ${found.again.once.length}, differing ${again.length}`,
          ),
          ...again.flatMap(differenceLines),
        ]
      : []),
    ...batches.map(({ batch, entered, faults: wrong }) =>
      t(
        `捆 ${batch.label}：报 ${batch.papers} 张，录入 ${entered} 张，${wrong.length === 0 ? '一致' : '不一致'}`,
        `Bundle ${batch.label}: ${batch.papers} said, ${entered} entered, ${wrong.length === 0 ? 'agrees' : 'differs'}`,
      ),
    ),
    ...notes.map(note => `  ${problemLine(note, call.lang)}`),
    faults.length === 0
      ? t('核对一致', 'Everything adds up')
      : t(`有 ${faults.length} 处对不上：`, `${faults.length} things do not add up:`),
    ...faults.map(fault => `  ${problemLine(fault, call.lang)}`),
  ]
  return `${lines.join('\n')}\n`
}

/** What the papers, their two entries, the bundles and the boxes say of each other. */
export interface Reconciliation {
  readonly counts: ReturnType<typeof readStock>
  readonly voters: number
  readonly served: number
  readonly returned: number
  readonly papers: number
  readonly boxes: readonly {
    readonly box: string
    readonly counted: number | null
    readonly entered: number
  }[]
  readonly entries: DoubleEntry
  /** The third entry of the whole heap; undefined where nobody made one. */
  readonly again: DoubleEntry | undefined
  readonly batches: readonly CheckedBundle[]
  /** What does not add up and must before the close, unless somebody answers for it. */
  readonly faults: readonly Problem[]
  /** What does not add up where nobody undertook that it would. */
  readonly notes: readonly Problem[]
}

export function reconcile(on: OnAssembly): Reconciliation {
  const { db, assembly, items, roll } = on
  const papers = readPapers(db, assembly.id)
  const counts = readStock(db, assembly.id)
  const served = new Set([...readServices(db, assembly.id)].map(service => service.voter))
  const returned = new Set(papers.map(paper => paper.voter))
  const byBox = new Map([...groupBy(papers, paper => paper.channel)].map(([box, own]) => [box, own.length]))
  const voters = [...roll.voters].length
  const entries = compareEntries(
    papers,
    readSecondEntries(db, assembly.id).filter(({ pass }) => pass === 2),
    readEntryDecisions(db, assembly.id),
  )
  const batches = readBatches(db, assembly.id).map(batch => checkBundle(on, batch, papers))
  const faults: Problem[] = []
  const notes: Problem[] = []
  const keepsStock = counts.some(count => count.kind === 'printed')
  for (const fault of checkStock({ counts, voters, served, returned, byBox }))
    (fault.kind !== 'unserved' || keepsStock ? faults : notes).push(stockProblem(fault, roll))
  const again = thirdEntries(on)
  const differ = again?.differences.filter(difference => !difference.decided) ?? []
  if (differ.length > 0)
    faults.push({
      code: 'third-entry-differs',
      data: counted(
        roll,
        differ.map(d => d.voter),
      ),
    })
  const open = entries.differences.filter(difference => !difference.decided)
  if (open.length > 0)
    faults.push({
      code: 'entries-differ',
      data: counted(
        roll,
        open.map(d => d.voter),
      ),
    })
  if (entries.onlySecond.length > 0)
    faults.push({
      code: 'entries-second-only',
      data: counted(
        roll,
        entries.onlySecond.map(e => e.voter),
      ),
    })
  if (entries.once.length > 0) {
    const once: Problem = {
      code: 'entries-once',
      data: counted(
        roll,
        entries.once.map(e => e.voter),
      ),
    }
    if (assembly.rules['double-entry'] === 'required') faults.push(once)
    else if (entries.twice > 0) notes.push(once)
  }
  const waiting = readDoubts(db, assembly.id).filter(({ decided }) => !decided)
  if (waiting.length > 0) {
    const data = counted(
      roll,
      waiting.map(({ voter }) => voter),
    )
    // They are looked at once the box is closed; the result waits for it.
    ;(assembly.state === 'closed' ? faults : notes).push({ code: 'doubts-wait', data })
  }
  const out = desksNotMerged(on)
  if (out) notes.push(out)
  faults.push(...batches.flatMap(check => bundleProblem(check, items) ?? []))
  return {
    counts,
    voters,
    served: served.size,
    returned: returned.size,
    papers: papers.length,
    boxes: boxesOf(counts, byBox),
    entries,
    again,
    batches,
    faults,
    notes,
  }
}

/** Desks whose papers are not here yet; undefined when there are none. */
export function desksNotMerged({ db, assembly }: OnAssembly): Problem | undefined {
  const out = readDesks(db, assembly.id).filter(desk => !desk.here && desk.mergedNo === 0)
  return out.length === 0
    ? undefined
    : { code: 'desks-not-merged', data: { desks: out.map(desk => desk.code).join('、') } }
}

/** Refuses to go on over something that does not add up, unless a reason is given for it. */
export function needReconciled(on: OnAssembly, override: string): readonly Problem[] {
  const { faults, notes } = reconcile(on)
  if (faults.length > 0 && override === '')
    throw new Refused([{ code: 'not-reconciled', data: { count: faults.length } }, ...faults])
  return [...faults, ...notes]
}

/** The items on which two entries of a paper say different things; none where one of them is void. */
export function differingItems(difference: Difference, items: readonly StoredItem[]): string[] {
  const [first, second] = [difference.first, difference.second].map(entry => splitMarks(entry.marks))
  if (difference.first.void !== null || difference.second.void !== null) return []
  return items.filter((_, i) => (first?.[i] ?? '') !== (second?.[i] ?? '')).map(item => item.code)
}

function boxesOf(
  counts: Reconciliation['counts'],
  byBox: ReadonlyMap<string, number>,
): Reconciliation['boxes'] {
  const counted = new Map(
    counts.filter(c => c.kind === 'returned' && c.box !== '').map(c => [c.box, c.count]),
  )
  const names = new Set([...counted.keys(), ...[...byBox.keys()].filter(box => box !== '')])
  return [...names].map(box => ({ box, counted: counted.get(box) ?? null, entered: byBox.get(box) ?? 0 }))
}

function stockProblem(fault: StockFault, roll: RollIndex): Problem {
  switch (fault.kind) {
    case 'printed':
      return { code: 'stock-printed', data: { printed: fault.printed, accounted: fault.accounted } }
    case 'issued':
      return { code: 'stock-issued', data: { issued: fault.issued, voters: fault.voters } }
    case 'unserved':
      return { code: 'stock-unserved', data: counted(roll, fault.voters) }
    case 'box':
      return { code: 'stock-box', data: { box: fault.box, said: fault.said, entered: fault.entered } }
    case 'boxes':
      return { code: 'stock-boxes', data: { said: fault.said, entered: fault.entered } }
  }
}

/** How many ballots, and the first of them by name. */
function counted(roll: RollIndex, voters: readonly number[]): { count: number; serials: string } {
  const named = [...new Set(voters)]
  const serials = named
    .slice(0, 10)
    .map(voter => roll.serialOf(voter))
    .join(' ')
  return { count: voters.length, serials: named.length > 10 ? `${serials} …` : serials }
}
