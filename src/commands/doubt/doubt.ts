import { DOUBT_OUTCOMES, VOID_CODES } from '../../assembly/paper.ts'
import { DOUBT_WORDS, VOID_WORDS } from '../../assembly/vocabulary.ts'
import { Refused } from '../../basics/problem.ts'
import { addDoubt, addDoubtDecision, addScans, readDoubts, readScans } from '../../store/ballots/doubts.ts'
import { readPapers } from '../../store/ballots/papers.ts'
import { PAPER, paperNamed, paperOfBallot, recordCorrection } from '../ballot/papers/corrections.ts'
import { saidInWords, withTypedMarks } from '../ballot/papers/words.ts'
import { choicesOf } from '../facts/choices.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { own } from '../frame/call.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT, REASON } from '../frame/spec.ts'
import { needListed, PINS_FILE } from '../operator/sign-in.ts'
import { listing, unitsCell } from '../terminal/listing.ts'
import { SCAN, scansOf, scanText } from './scan.ts'

/** Puts a paper aside that somebody is not sure of. It counts as entered until two have looked. */
export const ballotDoubt = recordCommand(
  {
    path: ['ballot', 'doubt'],
    act: 'ballot.doubt',
    asks: ['paper', 'reason'],
    summary: {
      zh: '把一张存疑的票放进待裁定：由两人对照票面裁定，宣布前须裁定完',
      en: 'puts a doubtful paper aside, to be decided by two before the result is declared',
    },
    arguments: { ballot: BALLOT },
    options: { paper: PAPER, reason: REASON, scan: SCAN },
    example: 'hoa ballot doubt 3-501 --reason 第二项画得不清',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, assembly } = call
    const { voter, serial, paper } = await paperOfBallot(call)
    const paperNo = paper.no
    const reason = await call.need('reason')
    const scans = scansOf(call, call.list('scan'), { voter, paperNo })
    const { name: by, enteredAt: at } = call.clerk
    const detail = `paper ${paperNo} in doubt${scans.map(scanText).join('')}`
    call.record({ subject: `${assembly.path} ${serial}`, reason, detail, beside: true }, writer => {
      call.needSameState()
      if (readDoubts(db, assembly.id, voter).some(d => d.paperNo === paperNo && !d.decided))
        throw new Refused([{ code: 'doubt-waits', data: { serial, no: paperNo } }])
      addDoubt(writer, assembly.id, { voter, paperNo, by, at, reason })
      addScans(writer, assembly.id, scans)
    })
    return {
      data: { serial, paper: paperNo, reason, scans },
      text: () =>
        call.t({
          zh: `${serial} 第 ${paperNo} 张已放进待裁定\n下一步：两人对照票面，hoa ballot adjudicate ${serial}\n`,
          en: `${serial} paper ${paperNo} is put aside\nNext: two look at it, hoa ballot adjudicate ${serial}\n`,
        }),
    }
  },
)

/** What waits to be decided by two, and what was. */
export const ballotDoubts = recordCommand(
  {
    path: ['ballot', 'doubts'],
    summary: {
      zh: '待裁定的票，--all 连同已裁定的',
      en: 'the papers put aside; with --all those decided, too',
    },
    options: { all: { zh: '连同已裁定的', en: 'those decided, too' }, ...LIST_OUT },
    example: 'hoa ballot doubts',
    on: 'assembly',
    states: ['open', 'closed', 'declared'],
  },
  call => {
    const { db, assembly, roll } = call
    const scans = readScans(db, assembly.id)
    const doubts = readDoubts(db, assembly.id)
      .filter(({ decided }) => call.flag('all') || !decided)
      .map(({ voter, paperNo, decided, reason, by, at }) => ({
        serial: roll.serialOf(voter),
        units: roll.unitsOf(voter).map(unit => unit.code),
        paper: paperNo,
        reason,
        by,
        at,
        scans: scans.filter(scan => scan.voter === voter && scan.paperNo === paperNo).map(({ name }) => name),
        decided,
      }))
    return {
      data: doubts,
      text: () => [
        listing(
          {
            zh: ['票号', '房号', '第几张', '为什么存疑', '提出', '扫描件', '裁定', '两人'],
            en: ['serial', 'units', 'paper', 'why', 'raised by', 'scans', 'decided', 'by'],
          }[call.lang],
          doubts.map(d => [
            d.serial,
            unitsCell(d.units),
            String(d.paper),
            d.reason,
            d.by,
            d.scans.join('、'),
            d.decided ? call.t(DOUBT_WORDS[d.decided.outcome]) : '',
            d.decided?.initials ?? '',
          ]),
        ),
        call.t({ zh: `共 ${doubts.length} 张\n`, en: `${doubts.length} papers\n` }),
      ],
    }
  },
)

/** Two people decide, paper in hand, what a doubtful paper says; what they find wrong is corrected in the same act. */
export const ballotAdjudicate = recordCommand(
  {
    path: ['ballot', 'adjudicate'],
    act: 'ballot.adjudicate',
    asks: ['paper', 'outcome', 'void', 'marks', 'reason', 'initial'],
    summary: {
      zh: '裁定存疑的票：照录入、更正或整张无效；须两人署名',
      en: 'decides a doubtful paper: it stands, is corrected, or is void; two put their names to it',
    },
    arguments: { ballot: BALLOT },
    options: {
      paper: PAPER,
      outcome: {
        value: '<outcome>',
        choices: DOUBT_OUTCOMES,
        zh: '照录入 stands、更正 corrected、整张无效 void',
        en: 'stands, corrected or void',
      },
      void: { value: '<V1-V4>', choices: VOID_CODES, zh: '整张无效的原因', en: 'why it is void' },
      marks: {
        value: '<item>=<mark>',
        many: true,
        zh: '更正为，如 M1=反对、E1="1 3"',
        en: 'what it says, M1=against, E1="1 3"',
      },
      reason: REASON,
      initial: {
        value: '<name>',
        line: true,
        many: true,
        zh: '裁定人姓名，须两人',
        en: 'who decided; two names',
      },
      pins: PINS_FILE,
    },
    example:
      'hoa ballot adjudicate 3-501 --outcome stands --reason 对照票面可以辨认 --initial 甲 --initial 乙',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, assembly, items, roll } = call
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const serial = roll.serialOf(voter)
    const waiting = readDoubts(db, assembly.id, voter).filter(({ decided }) => !decided)
    if (waiting.length === 0) throw new Refused([{ code: 'doubt-none', data: { serial } }])
    const papers = readPapers(db, assembly.id, voter)
    const paper = await paperNamed(
      call,
      serial,
      papers.filter(({ no }) => waiting.some(({ paperNo }) => paperNo === no)),
    )
    const doubt = waiting.find(({ paperNo }) => paperNo === paper.no)
    if (!doubt) throw new Refused([{ code: 'doubt-none', data: { serial } }])
    const from = { void: paper.void, marks: paper.marks }
    const typed = await call.need('outcome', own, { choices: choicesOf(DOUBT_WORDS) })
    const outcome = DOUBT_OUTCOMES.find(one => one === typed) ?? 'stands'
    const code =
      outcome === 'void' ? await call.need('void', own, { choices: choicesOf(VOID_WORDS) }) : undefined
    const voided = VOID_CODES.find(one => one === code) ?? null
    const marks = outcome === 'corrected' ? await call.needList('marks') : []
    const to = outcome === 'stands' ? from : { void: voided, marks: withTypedMarks(items, from.marks, marks) }
    const reason = await call.need('reason')
    const initials = await call.needList('initial')
    if (new Set(initials.map(name => name.trim())).size < 2)
      throw new Refused([{ code: 'two-initials', data: { serial } }])
    await needListed(call, initials, call.option('pins'))
    const decided = { outcome, initials: initials.join('、'), reason, at: call.clerk.enteredAt }
    const subject = `${assembly.path} ${serial}`
    const detail = `paper ${paper.no} ${outcome}`
    if (outcome === 'stands')
      call.record({ subject, reason, detail, beside: true }, writer => {
        call.needSameState()
        addDoubtDecision(writer, assembly.id, doubt, decided)
      })
    else
      recordCorrection(
        call,
        { voter, no: paper.no, serial, from, to, struck: false, reason, witnesses: decided.initials },
        writer => addDoubtDecision(writer, assembly.id, doubt, decided),
      )
    const left = readDoubts(db, assembly.id).filter(one => !one.decided).length
    return {
      data: { serial, paper: paper.no, outcome, left },
      text: () =>
        call.t({
          zh: `${serial} 第 ${paper.no} 张：${DOUBT_WORDS[outcome].zh}  ${saidInWords(items, to, 'zh')}\n还有 ${left} 张待裁定\n`,
          en: `${serial} paper ${paper.no}: ${DOUBT_WORDS[outcome].en}  ${saidInWords(items, to, 'en')}\n${left} still wait\n`,
        }),
    }
  },
)
