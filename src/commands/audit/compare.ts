import { joinMarks, splitMarks } from '../../assembly/papers/marks.ts'
import { Refused } from '../../basics/problem.ts'
import { weightIn } from '../../count/audit/assertions.ts'
import {
  addSampleFinding,
  readSampleAssertions,
  readSampleDraws,
  type SampleFinding,
} from '../../store/review/samples.ts'
import type { Answer } from '../answer.ts'
import { RollIndex } from '../ballot/papers/roll-index.ts'
import { typedMarks } from '../ballot/papers/typed-marks.ts'
import { marksInWords } from '../ballot/papers/words.ts'
import { type Call, WrongUsage } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { auditedVote, takenOf, theSample } from './audited.ts'

/** `audit compare`: what the archive holds of one drawn voter, recorded before the entry is shown beside it. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    needState(assembly, 'closed', 'declared')
    const sample = theSample(call, db, assembly)
    const roll = new RollIndex(db, assembly)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const drawn = readSampleDraws(db, assembly.id, sample.no).find(d => d.voter === voter)
    if (!drawn) throw new Refused([{ code: 'audit-not-drawn', data: { serial, no: sample.no } }])
    const { facts } = auditedVote(db, compound, assembly)
    const asserted = new Set(readSampleAssertions(db, assembly.id, sample.no).map(a => a.item))
    const audited = facts.items.filter(
      item => asserted.has(item.code) && weightIn(facts, item.code, 'headcount', voter) > 0,
    )
    const words = call.arguments('mark')
    const [none, voided] = [call.flag('none'), call.flag('void')]
    if ([none, voided, words.length > 0].filter(Boolean).length !== 1)
      throw new WrongUsage([{ code: 'audit-compare-what' }])
    const typed = typedMarks(facts.items, words)
    const missing = audited.filter(item => !typed.has(facts.items.indexOf(item)))
    if (words.length > 0 && missing.length > 0)
      throw new Refused([
        { code: 'audit-item-missing', data: { items: missing.map(item => item.code).join('、') } },
      ])
    const found: SampleFinding['found'] = none ? 'none' : voided ? 'void' : 'paper'
    const marks = joinMarks(facts.items.map((_, i) => typed.get(i) ?? ''))
    const witnesses = call.list('witness').join('、')
    record(
      db,
      call,
      { subject: `${assembly.path} ${serial}`, detail: `sample ${sample.no} ${found}`, beside: true },
      writer => addSampleFinding(writer, assembly.id, sample.no, { voter, found, marks, witnesses }),
    )
    const entered = takenOf(drawn.reported)
    const part = (text: string) => {
      const parts = splitMarks(text)
      const shown = facts.items.map((item, i) => (audited.includes(item) ? (parts[i] ?? '') : ''))
      return marksInWords(facts.items, joinMarks(shown), call.lang).filter((_, i) =>
        audited.some(item => facts.items.indexOf(item) === i),
      )
    }
    const nothing = call.t({ zh: '没有计入的票', en: 'no paper that counts' })
    const absent = call.t({ zh: '没有票', en: 'no paper' })
    const onRecord = [...facts.papers].some(p => p.voter === voter)
    const entry =
      entered.kind === 'paper'
        ? part(entered.marks).join('  ')
        : entered.kind === 'silent' || !onRecord
          ? absent
          : nothing
    const paper = found === 'paper' ? part(marks).join('  ') : found === 'none' ? absent : nothing
    // A paper nobody entered and that does not count changes nothing, but for who was taken for silent.
    const same = entry === paper || (found === 'void' && entered.kind === 'none')
    return {
      data: { sample: sample.no, serial, found, same, paper, entry },
      text: () =>
        call.t({
          zh: same
            ? `${serial} 已记录，与录入一致\n`
            : `${serial} 已记录，与录入不一致\n  票面：${paper}\n  录入：${entry}\n→ 输错时再输一次即可；确系录入错误的，核对结束后用 hoa ballot correct 更正\n`,
          en: same
            ? `${serial} recorded: it agrees with the entry\n`
            : `${serial} recorded: it does not agree with the entry\n  paper: ${paper}\n  entry: ${entry}\n→ mistyped? enter it again; a wrong entry is corrected with hoa ballot correct when the comparison is done\n`,
        }),
    }
  })
}
