import { RULING_WORDS } from '../../../assembly/vocabulary.ts'
import { groupBy } from '../../../basics/groups.ts'
import type { Lang } from '../../../basics/phrase.ts'
import { attendanceOf, presentOf } from '../../../count/papers/attendance.ts'
import { type PaperRuling, rulingContext } from '../../../count/papers/rulings.ts'
import { RunningCount } from '../../../count/papers/running.ts'
import type { Weight } from '../../../count/weight.ts'
import { reasonWords } from '../../../documents/wording/rule-words.ts'
import { regimeAt } from '../../../law/regime.ts'
import { problemText, wordsOf } from '../../../problems/say.ts'
import { readMovements } from '../../../store/ballots/attendance.ts'
import { countSecondEntries, readBatches, readBatchPapers } from '../../../store/ballots/control.ts'
import { readPapers, readResolutions } from '../../../store/ballots/papers.ts'
import { allEntries, entriesAfter, type LogEntry, lastEntry, votersOf } from '../../../store/log.ts'
import { readSignatures, withSigners } from '../../../store/people/roll.ts'
import { inSnapshot } from '../../../store/snapshot.ts'
import type { Signing } from '../../facts/vote.ts'
import { Vote } from '../../facts/vote.ts'
import type { OnAssembly } from '../../frame/the-assembly.ts'
import { bundleProblem, checkBundle } from '../papers/bundle.ts'
import type { DeskOptions } from './desk.ts'
import type { Alert, Card, DeskBatch, DeskEvent } from './state.ts'

/** Where a vote stands, kept up to date ballot by ballot, whoever enters them: the log tells what others did. */
export class DeskFigures {
  private readonly on: OnAssembly
  private readonly label: string | undefined
  /** Who keyed each voter's papers at a first desk. */
  private readonly keyedBy = new Map<number, Set<string>>()
  /** Heads and area of the whole roll. */
  readonly whole: Weight
  private readonly pass: number
  private signing: Signing
  private running: RunningCount
  private seenEntry: number
  private second: number
  private here: Weight | null
  private open: (DeskBatch & { readonly id: number }) | null

  constructor(on: OnAssembly, { pass, batch }: Pick<DeskOptions, 'pass' | 'batch'>) {
    const { db } = on
    this.on = on
    this.label = batch
    this.seenEntry = lastEntry(db)?.no ?? 0
    this.pass = pass
    if (pass > 1) for (const entry of allEntries(db)) this.note(entry)
    const vote = new Vote(on)
    this.signing = vote.signing()
    this.whole = vote.facts().roll
    this.running = countAll(vote)
    this.second = this.countSecond()
    this.open = this.openBatch()
    this.here = this.present()
  }

  get batch(): (DeskBatch & { readonly id: number }) | null {
    return this.open
  }

  rulingsOf(voter: number): readonly PaperRuling[] {
    return this.running.rulingsOf(voter)
  }

  keyedFirst(voter: number, by: string): boolean {
    return this.keyedBy.get(voter)?.has(by) ?? false
  }

  progress(): Extract<DeskEvent, { readonly on: 'progress' }> {
    const { second, open: batch, here: present } = this
    return { on: 'progress', figures: this.running.figures(), second, batch, present }
  }

  /** Takes in what was recorded since, here and at other desks; tells whether there was anything. */
  catchUp(): boolean {
    return inSnapshot(this.on.db, () => this.takeIn())
  }

  private takeIn(): boolean {
    const entries = entriesAfter(this.on.db, this.seenEntry)
    const last = entries.at(-1)
    if (!last) return false
    this.seenEntry = last.no
    const { path } = this.on.assembly
    const touched = new Set<number>()
    let all = false
    for (const entry of entries) {
      this.note(entry)
      const voter = this.voterIn(entry)
      if (voter !== undefined) for (const one of [voter, ...votersOf(entry)]) touched.add(one)
      // An act on one ballot names it; any other may have touched them all.
      else if (entry.subject === path || entry.subject.startsWith(`${path} `)) all = true
    }
    if (entries.some(entry => entry.act === 'ballot.check-in')) this.here = this.present()
    if (all) {
      const vote = new Vote(this.on)
      this.signing = vote.signing()
      this.running = countAll(vote)
      this.second = this.countSecond()
      this.open = this.openBatch()
      return true
    }
    for (const voter of touched) this.countAnew(voter)
    if (entries.some(entry => entry.kind === 'second')) this.second = this.countSecond()
    if (touched.size > 0 && this.label !== undefined) this.open = this.openBatch()
    return true
  }

  private note(entry: LogEntry): void {
    if (entry.act !== 'ballot.enter' || entry.kind !== 'paper') return
    const voter = this.voterIn(entry)
    if (voter !== undefined) this.keyedBy.set(voter, (this.keyedBy.get(voter) ?? new Set()).add(entry.actor))
  }

  /** The voter whose ballot an act on this assembly names. */
  private voterIn({ subject, act }: LogEntry): number | undefined {
    const { path } = this.on.assembly
    if (!act.startsWith('ballot.') || !subject.startsWith(`${path} `)) return undefined
    const voter = this.on.roll.find({ serial: subject.slice(path.length + 1) })
    return typeof voter === 'number' ? voter : undefined
  }

  private countAnew(voter: number): void {
    const signatures = readSignatures(this.on.db, this.on.assembly.id, voter)
    const papers = withSigners(readPapers(this.on.db, this.on.assembly.id, voter), signatures)
    this.running.put(
      voter,
      [...this.signing.judge(papers)],
      readResolutions(this.on.db, this.on.assembly.id, voter).get(voter),
    )
  }

  private countSecond(): number {
    return countSecondEntries(this.on.db, this.on.assembly.id, this.pass === 3 ? 3 : 2)
  }

  private present(): Weight | null {
    const { db, assembly, roll } = this.on
    return presentOf(attendanceOf(readMovements(db, assembly.id)), voter => roll.areaOf(voter)) ?? null
  }

  private openBatch(): (DeskBatch & { readonly id: number }) | null {
    const batch = readBatches(this.on.db, this.on.assembly.id).find(b => b.label === this.label)
    if (!batch) return null
    const { id, label, papers } = batch
    return { id, label, papers, entered: readBatchPapers(this.on.db, this.on.assembly.id, id).size }
  }
}

function countAll(vote: Vote): RunningCount {
  const { areas, roll, assembly, resolutions, papers } = vote.facts()
  const regime = regimeAt(assembly.closesAt)
  if (!regime)
    throw new Error(`no law for a vote closing ${assembly.closesAt}: assemblies are refused before`)
  const running = new RunningCount({ areas, roll, regime }, rulingContext(assembly, vote.items))
  for (const [voter, own] of groupBy(papers, paper => paper.voter))
    running.put(voter, own, resolutions.get(voter))
  return running
}

/** What became of a paper, where that is not simply that it counts. */
export function rulingAlerts(figures: DeskFigures, { voter, serial }: Card, no: number): Alert[] {
  const ruled = figures.rulingsOf(voter).find(ruling => ruling.no === no)
  if (!ruled || ruled.ruling === 'accepted') return []
  const words = (lang: Lang) =>
    `${serial} ${RULING_WORDS[ruled.ruling][lang]}  ${reasonWords(ruled.reason, lang)}`
  return [{ tone: 'bad', text: { zh: words('zh'), en: words('en') } }]
}

/** A bundle that is full is held against the tellers' count at once, while its papers lie on the table. */
export function bundleAlerts(on: OnAssembly, { batch }: DeskFigures): Alert[] {
  if (!batch || batch.entered < batch.papers) return []
  const { db, assembly, items } = on
  const known = readBatches(db, assembly.id).find(({ id }) => id === batch.id)
  if (!known) return []
  const fault = bundleProblem(checkBundle(on, known, readPapers(db, assembly.id)), items)
  if (fault) {
    const words = (lang: Lang) =>
      [problemText(fault, lang), wordsOf(fault).next?.[lang] ?? ''].join({ zh: '。', en: '. ' }[lang])
    return [{ tone: 'bad', text: { zh: words('zh'), en: words('en') } }]
  }
  const counted = known.totals.length > 0
  const agrees = { zh: counted ? '，与清点数一致' : '', en: counted ? ', as the tellers counted' : '' }
  const count = `${known.label} ${batch.entered}/${batch.papers} ✓`
  const text = { zh: `${count}${agrees.zh}，换捆`, en: `${count}${agrees.en}: next bundle` }
  return [{ tone: 'good', rings: true, text }]
}
