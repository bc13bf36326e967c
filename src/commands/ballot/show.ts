import { isOver } from '../../assembly/assembly.ts'
import type { Ruling } from '../../assembly/paper.ts'
import { maskName, maskNames } from '../../assembly/people.ts'
import { RULING_WORDS, SERVICE_WORDS, VISIT_WORDS } from '../../assembly/vocabulary.ts'
import { areaText } from '../../basics/area.ts'
import { groupBy } from '../../basics/groups.ts'
import type { Lang, Phrase } from '../../basics/phrase.ts'
import { reasonWords } from '../../documents/wording/rule-words.ts'
import { MANDATES } from '../../law/voting/mandates.ts'
import { readCorrections, readPapers, readServices, readVisits } from '../../store/ballots/papers.ts'
import { readMandates } from '../../store/people/roll.ts'
import { BALLOT } from '../facts/roll-index.ts'
import { Vote } from '../facts/vote.ts'
import { recordCommand } from '../frame/session.ts'
import { LIST_OUT } from '../frame/spec.ts'
import { listing, unitsCell } from '../terminal/listing.ts'
import { ballotHistory, ballotLines } from './papers/history.ts'
import { marksInWords, saidInWords } from './papers/words.ts'

export const ballotList = recordCommand(
  {
    path: ['ballot', 'list'],
    summary: { zh: '列出每位业主的票及认定', en: "lists every voter's papers and rulings" },
    options: {
      ...LIST_OUT,
      ruling: {
        value: '<ruling>',
        choices: ['accepted', 'void', 'late', 'held', 'duplicate', 'superseded', 'not-returned'],
        zh: '只列这类',
        en: 'only these',
      },
    },
    example: 'hoa ballot list --ruling held',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  call => {
    const { db, assembly } = call
    const served = new Map<number, string>()
    for (const service of readServices(db, assembly.id))
      if (!served.has(service.voter)) served.set(service.voter, service.servedAt)
    const wanted = call.option('ruling')
    const ballots = ballotLines(new Vote(call))
      .filter(
        line =>
          wanted === undefined ||
          (line.papers.length === 0 ? wanted === 'not-returned' : line.papers.some(p => p.ruling === wanted)),
      )
      .map(({ voter, serial, units, weight, papers }) => ({
        serial,
        units,
        headcount: weight.headcount,
        area: areaText(weight.area),
        served: served.get(voter) ?? null,
        papers: papers.map(({ no, receivedAt, ruling, reason }) => ({ no, receivedAt, ruling, reason })),
      }))
    const headers = {
      zh: ['票号', '房号', '面积(平方米)', '送达', '收回的票和认定'],
      en: ['serial', 'units', 'area m²', 'served', 'papers and their rulings'],
    }[call.lang]
    return {
      data: ballots,
      text: () =>
        listing(
          headers,
          ballots.map(b => {
            const papers = papersInShort(b.papers, call.lang)
            return [
              b.serial,
              unitsCell(b.units),
              b.area,
              b.served ?? '—',
              papers || RULING_WORDS['not-returned'][call.lang],
            ]
          }),
        ),
    }
  },
)

/** What became of a voter's papers, those alike together: `第1、2张：待认定票`. Whether it counts stands in the summary of the count. */
function papersInShort(
  papers: readonly { readonly no: number; readonly ruling: Ruling }[],
  lang: Lang,
): string {
  const alike = [...groupBy(papers, ({ ruling }) => ruling)].map(([ruling, own]) => {
    const word = RULING_WORDS[ruling][lang].replace(/（[^（）]*）$| \([^()]*\)$/, '')
    const nos = own.map(({ no }) => no).join({ zh: '、', en: ', ' }[lang])
    return { zh: `第${nos}张：${word}`, en: `${own.length > 1 ? 'papers' : 'paper'} ${nos}: ${word}` }[lang]
  })
  return alike.join({ zh: '；', en: '; ' }[lang])
}

/** Which of a voter's papers, and what became of it. */
function paperWords({ no, ruling }: { readonly no: number; readonly ruling: Ruling }): Phrase {
  const { zh, en } = RULING_WORDS[ruling]
  return { zh: `第 ${no} 张：${zh}`, en: `paper ${no}: ${en}` }
}

export const ballotShow = recordCommand(
  {
    path: ['ballot', 'show'],
    act: 'ballot.show',
    summary: {
      zh: '显示一位业主的送达、票、认定；截止前显示意见须 --interim',
      en: "shows one voter's services, papers and rulings; marks before the close need --interim",
    },
    arguments: { ballot: BALLOT },
    options: { interim: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' } },
    example: 'hoa ballot show 3-501',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  async call => {
    const { db, assembly, items, roll } = call
    const voter = await call.needArgument('ballot', text => roll.typed(text))
    const line = ballotLines(new Vote(call)).find(l => l.voter === voter)
    const serial = roll.serialOf(voter)
    const final = isOver(assembly)
    const withMarks = final || call.flag('interim')
    if (withMarks && !final)
      call.record({ subject: `${assembly.path} ${serial}`, beside: true }, writer => writer.tell('interim'))
    const own = readMandates(db, assembly.id).filter(m => m.voter === voter)
    const history = ballotHistory(
      call,
      voter,
      own.map(m => m.id),
      call.lang,
    )
    const rulings = new Map(line?.papers.map(ruled => [ruled.no, ruled]))
    const papers = readPapers(db, assembly.id, voter).map(paper => ({
      no: paper.no,
      receivedAt: paper.receivedAt,
      ruling: rulings.get(paper.no)?.ruling ?? 'held',
      reason: rulings.get(paper.no)?.reason ?? '',
      proxy: maskName(paper.proxy),
      channel: paper.channel,
      signedOn: paper.signedOn,
      desk: history.deskOf(paper.no),
      ...(withMarks && { marks: marksInWords(items, paper.marks, call.lang) }),
    }))
    const corrections = readCorrections(db, assembly.id, voter).map(correction => ({
      paper: correction.paperNo,
      ordinal: correction.ordinal,
      kind: correction.kind,
      reason: correction.reason,
      witnesses: maskNames(correction.witnesses),
      by: correction.by,
      at: correction.at,
      ...(withMarks && {
        from: saidInWords(items, correction.from, call.lang),
        to: correction.kind === 'struck' ? null : saidInWords(items, correction.to, call.lang),
      }),
    }))
    const services = [...readServices(db, assembly.id, voter)].map(({ servedAt, method, receivedBy }) => ({
      servedAt,
      method,
      receivedBy: maskName(receivedBy),
    }))
    const visits = readVisits(db, assembly.id)
      .filter(v => v.voter === voter)
      .map(({ voter: _, visitors, receivedBy, ...visit }) => ({
        ...visit,
        visitors: maskNames(visitors),
        receivedBy: maskName(receivedBy),
      }))
    const mandates = own.map(m => ({
      no: m.id,
      kind: m.kind,
      holder: maskName(m.holder),
      signedOn: m.signedOn,
      validUntil: m.validUntil,
      revokedOn: m.revokedOn,
    }))
    const units = roll.unitsOf(voter).map(unit => ({
      unit: unit.code,
      area: areaText(unit.area),
      owners: maskNames(unit.owners),
    }))
    return {
      data: {
        serial,
        units,
        area: areaText(roll.areaOf(voter)),
        services,
        visits,
        mandates,
        papers,
        corrections,
        resolution: history.resolution,
        recounts: history.recounts,
        history: history.log,
      },
      text: () => {
        const { lang } = call
        const lines = [
          `${serial}  ${call.t({ zh: '面积', en: 'area' })} ${areaText(roll.areaOf(voter))}`,
          ...units.map(u => `  ${u.unit}  ${u.area}  ${u.owners}`),
          ...mandates.map(
            m =>
              `  ${call.t({ zh: '授权', en: 'mandate' })} ${m.no}  ${MANDATES[m.kind][lang]} ${m.holder}  ${m.signedOn}${m.revokedOn === null ? '' : call.t({ zh: `，${m.revokedOn} 撤回`, en: `, withdrawn ${m.revokedOn}` })}`,
          ),
          call.t({ zh: `送达 ${services.length} 次`, en: `served ${services.length} times` }),
          ...services.map(s => `  ${s.servedAt}  ${SERVICE_WORDS[s.method][lang]}  ${s.receivedBy}`),
          ...visits.map(
            v =>
              `  ${call.t({ zh: '上门', en: 'visit' })} ${v.visitedAt}  ${VISIT_WORDS[v.result][lang]}${v.againAt === null ? '' : ` ${v.againAt}`}  ${v.visitors}`,
          ),
          call.t({ zh: `交回 ${papers.length} 张`, en: `papers returned: ${papers.length}` }),
          ...papers.flatMap(p => [
            `  ${call.t(paperWords(p))}  ${p.receivedAt}  ${reasonWords(p.reason, lang)}${p.proxy ? `  ${call.t({ zh: '代理人', en: 'proxy' })} ${p.proxy}` : ''}`,
            ...(p.desk
              ? [
                  `     ${call.t({ zh: '登记台', en: 'desk' })} ${p.desk.desk}  ${p.desk.clerk}  ${p.desk.enteredAt}`,
                ]
              : []),
            ...(p.marks ? [`     ${p.marks.join('  ')}`] : []),
          ]),
          ...corrections.flatMap(c => [
            call.t({
              zh: `  第 ${c.paper} 张${c.kind === 'struck' ? '录入作废' : '更正'}  ${c.at.slice(0, 16)}  ${c.by}  理由：${c.reason}${c.witnesses && `  见证人：${c.witnesses}`}`,
              en: `  paper ${c.paper} ${c.kind === 'struck' ? 'struck' : 'corrected'}  ${c.at.slice(0, 16)}  ${c.by}  because: ${c.reason}${c.witnesses && `  witnesses: ${c.witnesses}`}`,
            }),
            ...(c.from === undefined ? [] : [`     ${c.from} → ${c.to ?? '—'}`]),
          ]),
          ...(history.resolution
            ? [
                call.t({
                  zh: `认定：${history.resolution.accept === null ? '均不采用' : `采用第 ${history.resolution.accept} 张`}，理由 ${history.resolution.reason}`,
                  en: `decided: ${history.resolution.accept === null ? 'none counts' : `paper ${history.resolution.accept} stands`}, reason ${history.resolution.reason}`,
                }),
              ]
            : []),
          ...history.recounts.map(
            r =>
              `${call.t({ zh: `第 ${r.recount} 次重新计票：第 ${r.paper} 张`, en: `recount ${r.recount}: paper ${r.paper}` })} ${r.void ?? r.marks.join('  ')}  ${r.reason}  ${r.witnesses}`,
          ),
          ...(history.log.length > 0 ? [call.t({ zh: '日志', en: 'the log' })] : []),
          ...history.log.map(e =>
            `  ${e.no}  ${e.enteredAt.slice(0, 19)}  ${e.actor}  ${e.act}  ${e.detail}  ${e.reason}`.trimEnd(),
          ),
        ]
        return `${lines.join('\n')}\n`
      },
    }
  },
)
