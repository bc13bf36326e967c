import { resolve } from 'node:path'
import { foldWidth } from '../../basics/text.ts'
import { ballotFigures } from '../../count/tally.ts'
import { type BallotRow, readBallotFile } from '../../exchange/ballot-file.ts'
import { SIGNS, type Sign } from '../../exchange/reading/marks.ts'
import { addPapers } from '../../store/ballots/papers.ts'
import { addSignatures } from '../../store/people/roll.ts'
import { clockProblems } from '../facts/clock.ts'
import { faultyColumn, PLACE_FIELDS } from '../facts/roll-index.ts'
import { signingOf, Vote } from '../facts/vote.ts'
import { FILE_OPTIONS, fileDetail, fileOptions } from '../files/files.ts'
import { ProblemList } from '../files/problem-list.ts'
import { WrongUsage } from '../frame/call.ts'
import { pairOf } from '../frame/pairs.ts'
import { CHECKED, recordCommand } from '../frame/session.ts'
import type { CallWith, Options } from '../frame/spec.ts'
import { ballotsJson } from '../tally/json.ts'
import { during } from '../terminal/paint.ts'
import { BallotBox, type NewPaper, type NumberedPaper } from './papers/box.ts'
import {
  channelWarnings,
  futureCheck,
  paperFaults,
  signatureWarnings,
  standingReceipt,
} from './papers/paper-faults.ts'

const OPTIONS = {
  ...FILE_OPTIONS,
  items: {
    value: '<codes>',
    zh: '文件只含这些事项，如 M1,M2；其余作空白',
    en: 'the file holds these items only; the others are blank',
  },
  marks: {
    value: '<signs>',
    zh: '另定符号，如 √=for,×=against,○=abstain',
    en: 'other signs, e.g. √=for,×=against,○=abstain',
  },
} as const satisfies Options

export const ballotImport = recordCommand(
  {
    path: ['ballot', 'import'],
    act: 'ballot.import',
    summary: {
      zh: '导入表决票；有任何问题时不写入；同一文件导入两次不会重复',
      en: 'imports ballots; on any problem nothing is written; the same file twice adds nothing',
    },
    arguments: { file: { zh: '表决票文件', en: 'the file' } },
    options: OPTIONS,
    example: 'hoa ballot import 表决票.xlsx',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { assembly, items, roll } = call
    const given = await call.needFile('file')
    const path = resolve(call.world.folder, given)
    const file = await during(call, { zh: '读取表决票', en: 'reading the ballots' }, () =>
      readBallotFile(path, {
        ...fileOptions(call),
        name: given,
        items,
        ...itemsOption(call),
        ...marksOption(call),
      }),
    )
    const named = file.rows.some(row => row.signedBy !== '')
    const signing = signingOf(call, [], { named })
    const clock = clockProblems(call.db, call.world.now())
    const { recorded, ballots, odd } = call.record({ subject: assembly.path, beside: true }, writer => {
      call.needSameState()
      const box = new BallotBox(call, futureCheck(call))
      const problems = new ProblemList(given, file)
      const fallback = standingReceipt(call)
      const fresh: NumberedPaper[] = []
      for (const row of file.rows) {
        const voter = roll.find(row)
        const receivedAt = row.receivedAt ?? fallback
        if (typeof voter === 'object')
          problems.add(row.line, voter, faultyColumn(voter, file.headers), PLACE_FIELDS)
        if (receivedAt === undefined)
          problems.add(row.line, { code: 'received-missing' }, file.headers['received_at'])
        if (typeof voter === 'object' || receivedAt === undefined) continue
        const paper = paperOf(row, voter, receivedAt)
        const columns = { received: file.headers['received_at'], signed: file.headers['signed_on'] }
        for (const fault of paperFaults(box, paper)) {
          const column = fault.part === 'marks' ? file.markColumns[fault.item.code] : columns[fault.part]
          problems.add(row.line, fault.problem, column, fault.part === 'signed' ? ['received_at'] : [])
        }
        if (!box.has(paper, row.receivedAt !== null)) fresh.push(box.put(paper))
      }
      problems.throwIfAny()
      // Sorted by the key of the table, so that SQLite appends instead of inserting in the middle.
      const ordered = fresh.toSorted((a, b) => a.voter - b.voter || a.no - b.no)
      addPapers(writer, assembly.id, ordered)
      addSignatures(writer, assembly.id, ordered)
      if (fresh.length > 0)
        writer.tell(`${fileDetail(path, file.digest)} read=${file.rows.length} recorded=${fresh.length}`)
      return {
        recorded: fresh.length,
        ballots: ballotFigures({ ...new Vote(call).rulingFacts(), papers: signing.judge(box) }),
        odd: [...signatureWarnings(call, fresh), ...channelWarnings(call, fresh)],
      }
    })
    const already = file.rows.length - recorded
    const warnings = [...file.warnings, ...clock, ...odd]
    return {
      data: {
        read: file.rows.length,
        recorded,
        already,
        dryRun: call.isDryRun,

        ballots: ballotsJson(ballots),
      },
      warnings,
      text: () => {
        const dry = call.isDryRun ? call.t(CHECKED) : ''
        const { held, late, duplicate, superseded } = ballots.papers
        return call.t({
          zh: `${dry}读取 ${file.rows.length} 张，录入 ${recorded} 张，此前已录 ${already} 张\n有效 ${ballots.accepted.headcount} 人，无效 ${ballots.papers.void} 张，逾期 ${late} 张，待认定 ${held} 张，重复 ${duplicate} 张，被取代 ${superseded} 张\n${held > 0 ? '→ 待认定的票：hoa ballot list --ruling held，用 hoa ballot resolve 认定\n' : ''}`,
          en: `${dry}${file.rows.length} papers read, ${recorded} recorded, ${already} recorded before\naccepted ${ballots.accepted.headcount} voters, void ${ballots.papers.void}, late ${late}, held ${held}, duplicate ${duplicate}, superseded ${superseded}\n${held > 0 ? '→ held papers: hoa ballot list --ruling held, decide with hoa ballot resolve\n' : ''}`,
        })
      },
    }
  },
)

function paperOf(row: BallotRow, voter: number, receivedAt: string): NewPaper {
  const { marks, proxy, channel, signedOn, signedBy } = row
  return { voter, receivedAt, void: row.void, marks, proxy, channel, signedOn, signedBy }
}

function itemsOption(call: CallWith<typeof OPTIONS>): { only?: readonly string[] } {
  const typed = call.option('items')
  if (typed === undefined) return {}
  const only = typed
    .split(/[,，、\s]+/)
    .filter(code => code !== '')
    .map(code => code.toUpperCase())
  if (only.length === 0) throw new WrongUsage([{ code: 'items-empty' }])
  return { only }
}

function marksOption(call: CallWith<typeof OPTIONS>): { markSigns?: Readonly<Record<string, Sign>> } {
  const typed = call.option('marks')
  if (typed === undefined) return {}
  const signs = new Map<string, Sign>()
  for (const pair of typed.split(/[,，]/)) {
    const [typedSign, word] = pairOf(pair, { last: true }) ?? []
    const meaning = SIGNS.find(sign => sign === word)
    if (typedSign === undefined || !meaning)
      throw new WrongUsage([{ code: 'marks-malformed', data: { value: pair } }])
    const sign = foldWidth(typedSign).toLowerCase()
    if ((signs.get(sign) ?? meaning) !== meaning)
      throw new WrongUsage([{ code: 'marks-contradict', data: { sign } }])
    signs.set(sign, meaning)
  }
  return { markSigns: Object.fromEntries(signs) }
}
