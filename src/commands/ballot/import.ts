import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { foldWidth } from '../../basics/text.ts'
import { tally } from '../../count/tally.ts'
import { type BallotRow, readBallotFile } from '../../exchange/ballot-file.ts'
import { problemJson } from '../../problems/say.ts'
import { addPapers } from '../../store/ballots/papers.ts'
import { readItems } from '../../store/items.ts'
import { addSignatures } from '../../store/people/mandates.ts'
import type { Answer } from '../answer.ts'
import { type Call, WrongUsage } from '../call.ts'
import { signingOf } from '../facts/signing.ts'
import { voteFacts } from '../facts/vote.ts'
import { fileDetail, fileOptions } from '../files/files.ts'
import { needSameState, needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { ballotsJson } from '../tally/json.ts'
import { progress } from '../terminal/progress.ts'
import { BallotBox, type NewPaper, type NumberedPaper } from './papers/box.ts'
import { ProblemList } from './papers/problem-list.ts'
import { faultyColumn, RollIndex } from './papers/roll-index.ts'
import { signatureWarnings } from './papers/signature-warnings.ts'
import { signedTooLate, standingReceipt } from './papers/times.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'writing')
    needState(assembly, 'open', 'closed')
    const given = await call.needFile('file')
    const path = resolve(call.world.folder, given)
    const items = readItems(db, assembly.id)
    const done = progress(call, { zh: '读取表决票', en: 'reading the ballots' })
    const file = await readBallotFile(path, {
      ...fileOptions(call),
      name: given,
      items,
      ...itemsOption(call),
      ...marksOption(call),
    })
    done()
    if (file.problemTotal > 0) throw new Refused(file.problems, file.problemTotal)
    const roll = new RollIndex(db, assembly)
    const signing = signingOf(db, compound, assembly, items, {
      named: file.rows.some(row => row.signedBy !== ''),
    })
    const { recorded, ballots, signatures } = record(
      db,
      call,
      { subject: assembly.path, beside: true },
      writer => {
        needSameState(db, assembly)
        const box = new BallotBox(call, db, assembly, items)
        const problems = new ProblemList(given)
        const fallback = standingReceipt(call, db, assembly)
        const fresh: NumberedPaper[] = []
        for (const row of file.rows) {
          const voter = roll.find(row)
          const receivedAt = row.receivedAt ?? fallback
          if (typeof voter === 'object') problems.add(row.line, voter, faultyColumn(voter, row))
          if (receivedAt === undefined)
            problems.add(row.line, { code: 'received-missing' }, row.receivedColumn)
          if (typeof voter === 'object' || receivedAt === undefined) continue
          const fault = box.timeFault(receivedAt)
          if (fault) problems.add(row.line, fault, row.receivedColumn)
          const signedFault = signedTooLate(row.signedOn, receivedAt)
          if (signedFault) problems.add(row.line, signedFault, row.signedColumn)
          for (const item of box.foreignMarks(voter, row.marks)) {
            problems.add(
              row.line,
              { code: 'not-in-electorate', data: { item: item.code } },
              file.markColumns[item.code],
            )
          }
          const paper = paperOf(row, voter, receivedAt)
          if (!box.has(paper, row.receivedAt !== null)) fresh.push(box.put(paper))
        }
        problems.throwIfAny()
        // In the order of the table's key the rows are appended instead of inserted here and there.
        const ordered = fresh.toSorted((a, b) => a.voter - b.voter || a.no - b.no)
        addPapers(writer, assembly.id, ordered)
        addSignatures(writer, assembly.id, ordered)
        if (fresh.length > 0)
          writer.tell(`${fileDetail(path, file.digest)} read=${file.rows.length} recorded=${fresh.length}`)
        return {
          recorded: fresh.length,
          ballots: tally({ ...voteFacts(db, compound, assembly), papers: signing.judge(box) }).ballots,
          signatures: signatureWarnings(db, compound, assembly, roll, fresh),
        }
      },
    )
    const already = file.rows.length - recorded
    const warnings = [...file.warnings, ...signatures]
    return {
      data: {
        read: file.rows.length,
        recorded,
        already,
        dryRun: call.flag('dry-run'),
        warnings: warnings.map(w => problemJson(w, call.lang)),
        ballots: ballotsJson(ballots),
      },
      warnings,
      text: () => {
        const dry = call.flag('dry-run')
          ? call.t({ zh: '检查通过，未写入：', en: 'Checked, nothing written: ' })
          : ''
        const { held, late, duplicate, superseded } = ballots.papers
        return call.t({
          zh: `${dry}读取 ${file.rows.length} 张，录入 ${recorded} 张，此前已录 ${already} 张\n有效 ${ballots.accepted.headcount} 人，无效 ${ballots.papers.void} 张，逾期 ${late} 张，待认定 ${held} 张，重复 ${duplicate} 张，被取代 ${superseded} 张\n${held > 0 ? '→ 待认定的票：hoa ballot list --ruling held，用 hoa ballot resolve 认定\n' : ''}`,
          en: `${dry}${file.rows.length} papers read, ${recorded} recorded, ${already} recorded before\naccepted ${ballots.accepted.headcount} voters, void ${ballots.papers.void}, late ${late}, held ${held}, duplicate ${duplicate}, superseded ${superseded}\n${held > 0 ? '→ held papers: hoa ballot list --ruling held, decide with hoa ballot resolve\n' : ''}`,
        })
      },
    }
  })
}

function paperOf(row: BallotRow, voter: number, receivedAt: string): NewPaper {
  const { marks, proxy, channel, signedOn, signedBy } = row
  return { voter, receivedAt, void: row.void, marks, proxy, channel, signedOn, signedBy }
}

function itemsOption(call: Call): { only?: readonly string[] } {
  const typed = call.option('items')
  if (typed === undefined) return {}
  const only = typed
    .split(/[,，、\s]+/)
    .filter(code => code !== '')
    .map(code => code.toUpperCase())
  if (only.length === 0) throw new WrongUsage([{ code: 'items-empty' }])
  return { only }
}

type Sign = 'for' | 'against' | 'abstain' | 'follow' | 'spoilt'
const SIGNS: readonly Sign[] = ['for', 'against', 'abstain', 'follow', 'spoilt']

function marksOption(call: Call): { markSigns?: Readonly<Record<string, Sign>> } {
  const typed = call.option('marks')
  if (typed === undefined) return {}
  const signs = new Map<string, Sign>()
  for (const pair of typed.split(/[,，]/)) {
    const at = pair.lastIndexOf('=')
    const meaning = SIGNS.find(sign => sign === pair.slice(at + 1).trim())
    if (at < 1 || !meaning) throw new WrongUsage([{ code: 'marks-malformed', data: { value: pair } }])
    const sign = foldWidth(pair.slice(0, at)).trim().toLowerCase()
    if ((signs.get(sign) ?? meaning) !== meaning)
      throw new WrongUsage([{ code: 'marks-contradict', data: { sign } }])
    signs.set(sign, meaning)
  }
  return { markSigns: Object.fromEntries(signs) }
}
