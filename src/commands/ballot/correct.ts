import { VOID_CODES, type VoidCode } from '../../assembly/ballot.ts'
import { joinMarks, splitMarks } from '../../assembly/marks.ts'
import type { Recount } from '../../assembly/recount.ts'
import { Refused } from '../../basics/problem.ts'
import { addCorrection, correctedMarks, readCorrections } from '../../store/corrections.ts'
import { nextPaperNo } from '../../store/desks.ts'
import { readItems, type StoredItem } from '../../store/items.ts'
import type { Db } from '../../store/open.ts'
import { readPapers, readResolutions } from '../../store/papers.ts'
import { addRecountedPaper, readRecountedPapers } from '../../store/review/recounts.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { theOpenRecount } from '../recount/the-recount.ts'
import { needState, type OpenAssembly, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { problemJson } from '../tell.ts'
import { BallotBox } from './box.ts'
import { RollIndex } from './roll-index.ts'
import { typedMarks } from './typed-marks.ts'
import { marksInWords } from './words.ts'

/**
 * `ballot correct`: what a paper in the archive says, where the entry says something else. Between the close and the
 * declaration the count takes the correction; once the result is declared, only a recount does. The entry always stays.
 */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    needState(assembly, 'closed', 'declared')
    const recount = assembly.state === 'declared' ? theOpenRecount(db, assembly) : undefined
    const items = readItems(db, assembly.id)
    const roll = new RollIndex(db, assembly)
    const voter = roll.typed(await call.needArgument('ballot'))
    const serial = roll.serialOf(voter)
    const paper = paperMeant(call, db, assembly, { voter, serial }, recount)
    const typed = typedMarks(items, call.list('marks'))
    const voided = voidTyped(call, recount)
    if (typed.size === 0 && voided === undefined && paper.known)
      throw new WrongUsage([{ code: 'option-missing', data: { option: '--marks' } }])
    const before = splitMarks(paper.marks)
    const marks = joinMarks(items.map((_, i) => typed.get(i) ?? before[i] ?? ''))
    const becomes = voided === undefined ? paper.void : voided
    refuseForeign(call, db, assembly, items, voter, marks)
    if (paper.known && marks === paper.marks && becomes === paper.void)
      throw new Refused([{ code: 'correction-changes-nothing', data: { serial, no: paper.no } }])
    if (!recount && paper.void !== null)
      throw new Refused([{ code: 'correction-of-void', data: { serial, no: paper.no } }])
    const reason = await call.need('reason')
    const witnesses = call.list('witness').join('、') || (await call.need('witness'))
    const detail = `paper ${paper.no}${paper.known ? '' : ' added'} ${[...typed.keys()].map(i => items[i]?.code ?? '').join(' ')}${voided === undefined ? '' : ` void=${voided ?? 'none'}`}`
    const ordinal = record(db, call, { subject: `${assembly.path} ${serial}`, reason, detail }, writer =>
      recount
        ? addRecountedPaper(writer, assembly.id, recount.no, {
            voter,
            no: paper.no,
            receivedAt: paper.receivedAt,
            void: becomes,
            marks,
            reason,
            witnesses,
          })
        : addCorrection(writer, assembly.id, { voter, paperNo: paper.no, marks, reason, witnesses }),
    )
    const decided = readResolutions(db, assembly.id).has(voter)
    const warnings = decided ? [{ code: 'correction-of-decided', data: { serial } }] : []
    const said = (text: string) => marksInWords(items, text, call.lang)
    return {
      data: {
        serial,
        paper: paper.no,
        ordinal,
        recount: recount?.no ?? null,
        before: paper.known ? said(paper.marks) : null,
        after: said(marks),
        void: becomes,
        warnings: warnings.map(w => problemJson(w, call.lang)),
      },
      warnings,
      text: () =>
        call.t({
          zh: `${serial} 第 ${paper.no} 张第 ${ordinal} 次更正${recount ? `（第 ${recount.no} 次重新计票）` : ''}\n  原：${paper.known ? said(paper.marks).join('  ') : '未录入'}\n  现：${said(marks).join('  ')}${becomes ? `  无效 ${becomes}` : ''}\n原录入保留：hoa ballot show ${serial}\n`,
          en: `${serial} paper ${paper.no}, correction ${ordinal}${recount ? ` (recount ${recount.no})` : ''}\n  before: ${paper.known ? said(paper.marks).join('  ') : 'never entered'}\n  now:    ${said(marks).join('  ')}${becomes ? `  void ${becomes}` : ''}\nThe entry is kept: hoa ballot show ${serial}\n`,
        }),
    }
  })
}

interface PaperMeant {
  readonly no: number
  readonly receivedAt: string
  readonly void: VoidCode | null
  readonly marks: string
  /** False for a paper that a recount finds and nobody entered. */
  readonly known: boolean
}

/** The paper as the count takes it now: with its corrections, and what this recount found before. */
function paperMeant(
  call: Call,
  db: Db,
  assembly: OpenAssembly,
  { voter, serial }: { readonly voter: number; readonly serial: string },
  recount: Recount | undefined,
): PaperMeant {
  const corrected = correctedMarks(readCorrections(db, assembly.id, voter))
  const papers: PaperMeant[] = readPapers(db, assembly.id, voter).map(
    ({ no, receivedAt, void: v, marks }) => ({
      no,
      receivedAt,
      void: v,
      marks: corrected.get(`${voter} ${no}`) ?? marks,
      known: true,
    }),
  )
  for (const found of recount ? readRecountedPapers(db, assembly.id, recount.no) : []) {
    if (found.voter !== voter) continue
    const at = papers.findIndex(paper => paper.no === found.no)
    papers.splice(at < 0 ? papers.length : at, at < 0 ? 0 : 1, { ...found, known: true })
  }
  const received = call.minute('received')
  if (received !== undefined) {
    if (!recount) throw new Refused([{ code: 'received-only-in-recount' }])
    if (received < assembly.opensAt)
      throw new Refused([
        { code: 'received-before-opening', data: { time: received, opens: assembly.opensAt } },
      ])
    const no = nextPaperNo(
      papers.map(paper => paper.no),
      0,
    )
    return { no, receivedAt: received, void: null, marks: '', known: false }
  }
  if (papers.length === 0) throw new Refused([{ code: 'papers-none', data: { serial } }])
  const named = call.count('paper', 1)
  const all = papers.map(paper => paper.no).join('、')
  if (named === undefined && papers.length > 1)
    throw new Refused([{ code: 'paper-not-named', data: { serial, papers: all } }])
  const paper = named === undefined ? papers[0] : papers.find(p => p.no === named)
  if (!paper) throw new Refused([{ code: 'paper-unknown', data: { serial, no: named ?? 0, papers: all } }])
  return paper
}

/** `--void V2|none`, in a recount only: before the declaration a paper is made void by `ballot void`. */
function voidTyped(call: Call, recount: Recount | undefined): VoidCode | null | undefined {
  const typed = call.option('void')?.trim()
  if (typed === undefined) return undefined
  if (!recount) throw new Refused([{ code: 'void-only-in-recount' }])
  if (typed === 'none') return null
  const code = VOID_CODES.find(v => v === typed.toUpperCase())
  if (!code) throw new Refused([{ code: 'void-code', data: { value: typed } }])
  return code
}

function refuseForeign(
  call: Call,
  db: Db,
  assembly: OpenAssembly,
  items: readonly StoredItem[],
  voter: number,
  marks: string,
): void {
  const foreign = new BallotBox(call, db, assembly, items).foreignMarks(voter, marks)
  if (foreign.length > 0)
    throw new Refused(foreign.map(item => ({ code: 'not-in-electorate', data: { item: item.code } })))
}
