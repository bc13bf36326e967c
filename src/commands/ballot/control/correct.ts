import { VOID_CODES, type VoidCode } from '../../../assembly/ballot.ts'
import { BLANK, joinMarks, splitMarks } from '../../../assembly/marks.ts'
import { type Problem, Refused } from '../../../basics/problem.ts'
import { foldWidth } from '../../../basics/text.ts'
import { typedMark } from '../../../exchange/typed-mark.ts'
import { readItems, type StoredItem } from '../../../store/items.ts'
import { readPapers } from '../../../store/papers.ts'
import type { Answer } from '../../answer.ts'
import { type Call, WrongUsage } from '../../call.ts'
import { needState, theAssembly, theCompound, withRecord } from '../../session.ts'
import { BallotBox } from '../box.ts'
import { recordCorrection } from '../corrections.ts'
import { RollIndex } from '../roll-index.ts'
import { saidInWords } from '../words.ts'

/** Corrects what was mistyped of a recorded paper; the entry stays, and the correction with its reason beside it. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'writing')
    needState(assembly, 'open', 'closed')
    const roll = new RollIndex(db, assembly)
    const items = readItems(db, assembly.id)
    const voter = roll.typed(await call.needArgument('ballot'))
    const serial = roll.serialOf(voter)
    const papers = readPapers(db, assembly.id, voter)
    const no = call.count('paper', 1)
    if (papers.length === 0) throw new Refused([{ code: 'papers-none', data: { serial } }])
    const listed = papers.map(p => p.no).join('、')
    if (no === undefined && papers.length > 1)
      throw new Refused([{ code: 'paper-not-named', data: { serial, papers: listed } }])
    const paper = no === undefined ? papers[0] : papers.find(p => p.no === no)
    if (!paper) throw new Refused([{ code: 'paper-unknown', data: { serial, no: no ?? 0, papers: listed } }])
    const struck = call.flag('strike')
    const to = struck ? paper : { void: voidOf(call, paper.void), marks: marksOf(call, items, paper.marks) }
    if (!struck && to.void === paper.void && to.marks === paper.marks)
      throw new Refused([{ code: 'nothing-to-correct', data: { serial, no: paper.no } }])
    const foreign = new BallotBox(call, db, assembly, items).foreignMarks(voter, to.marks)
    if (foreign.length > 0)
      throw new Refused(foreign.map(item => ({ code: 'not-in-electorate', data: { item: item.code } })))
    const reason = await call.need('reason')
    recordCorrection(db, call, assembly, {
      voter,
      no: paper.no,
      serial,
      from: paper,
      to,
      struck,
      reason,
      witnesses: call.list('witness').join('、'),
    })
    return {
      data: { serial, paper: paper.no, struck, void: to.void },
      text: () => {
        const said = saidInWords(items, to, call.lang)
        return struck
          ? call.t({
              zh: `${serial} 第 ${paper.no} 张的录入作废\n`,
              en: `${serial} paper ${paper.no} is struck\n`,
            })
          : call.t({
              zh: `${serial} 第 ${paper.no} 张更正为：${said}\n`,
              en: `${serial} paper ${paper.no} now reads: ${said}\n`,
            })
      },
    }
  })
}

function voidOf(call: Call, now: VoidCode | null): VoidCode | null {
  const typed = call.option('void')?.trim().toUpperCase()
  if (typed === undefined) return now
  if (typed === 'NONE') return null
  const code = VOID_CODES.find(v => v === typed)
  if (!code) throw new Refused([{ code: 'void-code', data: { value: typed } }])
  return code
}

/** The paper's marks with those that `--marks` names put in their places. */
function marksOf(call: Call, items: readonly StoredItem[], marks: string): string {
  const parts = splitMarks(marks)
  const all = items.map((_, i) => parts[i] ?? BLANK)
  const problems: Problem[] = []
  for (const typed of call.list('marks')) {
    const [code = '', value] = typed.split(/[=＝]/)
    const i = items.findIndex(item => item.code === foldWidth(code).trim().toUpperCase())
    const item = items[i]
    if (!item || value === undefined)
      throw new WrongUsage([
        { code: 'mark-malformed', data: { value: typed, items: items.map(one => one.code).join(' ') } },
      ])
    const word = value.trim()
    const mark = /^(空白|blank)$/i.test(word) ? BLANK : typedMark(item, word)
    if (mark === undefined) problems.push({ code: 'mark-unread', data: { item: item.code, value: word } })
    else all[i] = mark
  }
  if (problems.length > 0) throw new Refused(problems)
  return joinMarks(all)
}
