import { maskName, maskNames } from '../../assembly/masking.ts'
import { areaText } from '../../basics/area.ts'
import { reasonWords } from '../../documents/rule-words.ts'
import { RULING_WORDS, SERVICE_WORDS } from '../../documents/words.ts'
import { MANDATES } from '../../law/mandates.ts'
import { correctedMarks, readCorrections } from '../../store/corrections.ts'
import { readItems } from '../../store/items.ts'
import { readMandates } from '../../store/mandates.ts'
import { readPapers, readServices } from '../../store/papers.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../session.ts'
import { ballotHistory } from './history.ts'
import { ballotLines } from './lines.ts'
import { RollIndex } from './roll-index.ts'
import { marksInWords } from './words.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    needState(assembly, 'convened', 'open', 'closed', 'declared')
    const roll = new RollIndex(db, assembly)
    const voter = roll.typed(await call.needArgument('ballot'))
    const items = readItems(db, assembly.id)
    const line = ballotLines(db, compound, assembly, items, roll).find(l => l.voter === voter)
    const serial = roll.serialOf(voter)
    const final = assembly.state === 'closed' || assembly.state === 'declared'
    const withMarks = final || call.flag('interim')
    if (withMarks && !final)
      record(db, call, { subject: `${assembly.path} ${serial}`, beside: true }, writer =>
        writer.tell('interim'),
      )
    const own = readMandates(db, assembly.id).filter(m => m.voter === voter)
    const history = ballotHistory(
      db,
      assembly,
      items,
      roll,
      voter,
      own.map(m => m.id),
      call.lang,
    )
    const corrected = correctedMarks(readCorrections(db, assembly.id, voter))
    const papers = readPapers(db, assembly.id, voter).map((paper, i) => ({
      no: paper.no,
      receivedAt: paper.receivedAt,
      ruling: line?.papers[i]?.ruling ?? 'held',
      reason: line?.papers[i]?.reason ?? '',
      proxy: maskName(paper.proxy),
      channel: paper.channel,
      signedOn: paper.signedOn,
      desk: history.ofPaper(paper.no).desk,
      ...(withMarks && {
        marks: marksInWords(items, corrected.get(`${voter} ${paper.no}`) ?? paper.marks, call.lang),
        ...(corrected.has(`${voter} ${paper.no}`) && {
          entered: marksInWords(items, paper.marks, call.lang),
          corrections: history.ofPaper(paper.no).corrections,
        }),
      }),
    }))
    const services = [...readServices(db, assembly.id)]
      .filter(s => s.voter === voter)
      .map(({ servedAt, method, receivedBy }) => ({ servedAt, method, receivedBy: maskName(receivedBy) }))
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
        mandates,
        papers,
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
          call.t({ zh: `交回 ${papers.length} 张`, en: `papers returned: ${papers.length}` }),
          ...papers.flatMap(p => [
            `  ${p.no}  ${p.receivedAt}  ${RULING_WORDS[p.ruling][lang]}  ${reasonWords(p.reason, lang)}${p.proxy ? `  ${call.t({ zh: '代理人', en: 'proxy' })} ${p.proxy}` : ''}`,
            ...(p.desk
              ? [
                  `     ${call.t({ zh: '登记台', en: 'desk' })} ${p.desk.desk}  ${p.desk.clerk}  ${p.desk.enteredAt}`,
                ]
              : []),
            ...(p.marks ? [`     ${p.marks.join('  ')}`] : []),
            ...(p.entered
              ? [`     ${call.t({ zh: '原录入', en: 'entered as' })} ${p.entered.join('  ')}`]
              : []),
            ...(p.corrections ?? []).map(
              c =>
                `     ${call.t({ zh: `第 ${c.ordinal} 次更正`, en: `correction ${c.ordinal}` })} ${c.marks.join('  ')}  ${call.t({ zh: '理由', en: 'reason' })} ${c.reason}  ${call.t({ zh: '见证人', en: 'witnesses' })} ${c.witnesses}`,
            ),
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
  })
}
