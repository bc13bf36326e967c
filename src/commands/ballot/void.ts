import { VOID_CODES, type VoidCode } from '../../assembly/papers/ballot.ts'
import { VOID_WORDS } from '../../assembly/vocabulary.ts'
import { Refused } from '../../basics/problem.ts'
import { readPapers, voidPaper } from '../../store/ballots/papers.ts'
import { choicesOf } from '../facts/choices.ts'
import { own } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { BALLOT } from './options.ts'
import { RollIndex } from './papers/roll-index.ts'
import { paperChoices } from './papers/words.ts'

function voidCode(text: string): VoidCode {
  const typed = text.trim().toUpperCase()
  const code = VOID_CODES.find(v => v === typed)
  if (!code) throw new Refused([{ code: 'void-code', data: { value: typed } }])
  return code
}

export const ballotVoid = recordCommand(
  {
    path: ['ballot', 'void'],
    asks: ['paper', 'reason'],
    summary: { zh: '认定一张已录入的票无效', en: 'makes a recorded paper void' },
    arguments: { ballot: BALLOT },
    options: {
      paper: { value: '<no>', zh: '第几张，只有一张时可省', en: 'which paper, if there are several' },
      reason: {
        value: '<V1-V4>',
        zh: 'V1 非规定票 V2 未签名 V3 无委托 V4 身份不明',
        en: 'V1 wrong form, V2 unsigned, V3 no mandate, V4 unidentifiable',
      },
    },
    example: 'hoa ballot void 3-501 --reason V2',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, assembly } = call
    const roll = new RollIndex(db, assembly)
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const papers = readPapers(db, assembly.id, voter)
    if (papers.length === 0) throw new Refused([{ code: 'papers-none', data: { serial } }])
    if (papers.length > 1 && call.canAsk)
      await call.need('paper', own, { choices: paperChoices(call.items, papers) })
    const no = call.count('paper', 1)
    if (no === undefined && papers.length > 1)
      throw new Refused([
        { code: 'paper-not-named', data: { serial, papers: papers.map(p => p.no).join('、') } },
      ])
    const paper = no === undefined ? papers[0] : papers.find(p => p.no === no)
    if (!paper)
      throw new Refused([
        { code: 'paper-unknown', data: { serial, no: no ?? 0, papers: papers.map(p => p.no).join('、') } },
      ])
    const code = await call.need('reason', voidCode, {
      about: { zh: '无效的原因', en: 'why it is void' },
      choices: choicesOf(VOID_WORDS),
    })
    if (paper.void !== null)
      throw new Refused([{ code: 'paper-void-already', data: { serial, no: paper.no, reason: paper.void } }])
    call.record(
      { subject: `${assembly.path} ${serial}`, reason: code, detail: `paper ${paper.no}` },
      writer => voidPaper(writer, assembly.id, voter, paper.no, code, code),
    )
    return {
      data: { serial, paper: paper.no, void: code },
      text: () =>
        call.t({
          zh: `${serial} 第 ${paper.no} 张认定无效：${VOID_WORDS[code].zh}\n`,
          en: `${serial} paper ${paper.no} is void: ${VOID_WORDS[code].en}\n`,
        }),
    }
  },
)
