import { joinMarks, splitMarks } from '../../assembly/marks.ts'
import { Refused } from '../../basics/problem.ts'
import { weightIn } from '../../count/audit/assertions.ts'
import {
  addSampleFinding,
  readSampleAssertions,
  readSampleDraws,
  type SampleFinding,
} from '../../store/review.ts'
import { marksInWords, typedMarks } from '../ballot/papers/words.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { WrongUsage } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { auditedVote, SAMPLE, takenOf, theSample } from './audited.ts'

/** `audit compare`: what the archive holds of one drawn voter, recorded before the entry is shown beside it. */
export const auditCompare = recordCommand(
  {
    path: ['audit', 'compare'],
    act: 'audit.compare',
    summary: {
      zh: '记录抽到的票的票面意见（不看录入，照票面输入）',
      en: 'records what a drawn paper says, read from the paper without looking at the entry',
    },
    arguments: {
      ballot: BALLOT,
      mark: {
        many: true,
        optional: true,
        zh: '票面意见：事项=意见，如 M1=同意',
        en: 'what it says: item=mark, e.g. M1=for',
      },
    },
    options: {
      void: {
        zh: '存档中有票，但不应计入（无效、逾期、内容不一致）',
        en: 'there is a paper, but none that counts',
      },
      none: { zh: '存档中没有这位业主的票', en: 'the archive holds no paper of this voter' },
      witness: {
        value: '<name>',
        line: true,
        many: true,
        zh: '核对人或见证人，可多次',
        en: 'who compared or witnessed; may be repeated',
      },
      sample: SAMPLE,
    },
    example: 'hoa audit compare 3-501 M1=同意 M2=反对 --witness 监票人甲',
    on: 'assembly',
    states: ['closed', 'declared'],
  },
  async call => {
    const { db, assembly, roll } = call
    const sample = theSample(call)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const drawn = readSampleDraws(db, assembly.id, sample.no).find(d => d.voter === voter)
    if (!drawn) throw new Refused([{ code: 'audit-not-drawn', data: { serial, no: sample.no } }])
    const { facts } = auditedVote(call)
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
    call.record(
      { subject: `${assembly.path} ${serial}`, detail: `sample ${sample.no} ${found}`, beside: true },
      writer => addSampleFinding(writer, assembly.id, sample.no, { voter, found, marks, witnesses }),
    )
    const entered = takenOf(drawn)
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
  },
)
