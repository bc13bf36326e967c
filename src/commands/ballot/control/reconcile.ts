import type { Said } from '../../../assembly/papers/correction.ts'
import type { StockKind } from '../../../assembly/papers/entry-control.ts'
import { problemJson, problemText } from '../../../problems/say.ts'
import type { Call } from '../../frame/call.ts'
import { recordCommand } from '../../frame/session.ts'
import { saidInWords } from '../papers/words.ts'
import { differingItems, type Reconciliation, reconcile } from './reconciliation.ts'

export const ballotReconcile = recordCommand(
  {
    path: ['ballot', 'reconcile'],
    summary: {
      zh: '核对：票据、送达与交回、票箱、两遍录入、各捆；对不上的逐一列出',
      en: 'holds papers, service, boxes, double entry and bundles together; names what does not add up',
    },
    options: { interim: { zh: '截止前也显示意见（记入日志）', en: 'show marks before the close; logged' } },
    example: 'hoa ballot reconcile',
    on: 'assembly',
    states: ['convened', 'open', 'closed', 'declared'],
  },
  call => {
    const { db, assembly } = call
    const final = assembly.state === 'closed' || assembly.state === 'declared'
    const withMarks = final || call.flag('interim')
    const found = reconcile(db, assembly)
    if (withMarks && !final && found.entries.differences.length > 0)
      call.record({ subject: assembly.path, beside: true }, writer => writer.tell('interim'))
    const differing = differencesOf(call, found, withMarks)
    const { roll, entries, batches, faults, notes } = found
    return {
      data: {
        ok: faults.length === 0,
        stock: stockJson(found),
        boxes: found.boxes,
        entries: {
          papers: found.papers,
          once: entries.once.length,
          twice: entries.twice,
          differing,
          secondOnly: entries.onlySecond.map(entry => roll.serialOf(entry.voter)),
        },
        batches: batches.map(({ batch, entered, faults: wrong }) => ({
          label: batch.label,
          papers: batch.papers,
          entered,
          differing: wrong,
        })),
        faults: faults.map(fault => problemJson(fault, call.lang)),
        notes: notes.map(note => problemJson(note, call.lang)),
      },
      failed: faults.length > 0,
      text: () => textOf(call, found, differing),
    }
  },
)

type Differing = ReturnType<typeof differencesOf>

function differencesOf(call: Call, { roll, items, entries }: Reconciliation, withMarks: boolean) {
  const said = (entry: Said) => saidInWords(items, entry, call.lang)
  return entries.differences.map(difference => ({
    serial: roll.serialOf(difference.voter),
    units: roll.unitsOf(difference.voter).map(unit => unit.code),
    paper: difference.first.no,
    items: differingItems(difference, items),
    decided: difference.decided?.stands ?? null,
    reason: difference.decided?.reason ?? null,
    ...(withMarks && { first: said(difference.first), second: said(difference.second) }),
  }))
}

function stockJson({ counts, voters, served, returned }: Reconciliation) {
  const count = (kind: StockKind) => counts.find(c => c.box === '' && c.kind === kind)?.count ?? null
  return {
    printed: count('printed'),
    issued: count('issued') ?? voters,
    spare: count('spare'),
    spoiled: count('spoiled'),
    served,
    returned,
    voters,
  }
}

function textOf(call: Call, found: Reconciliation, differing: Differing): string {
  const { entries, batches, boxes, faults, notes, papers } = found
  const stock = stockJson(found)
  const t = (zh: string, en: string) => call.t({ zh, en })
  const said = (count: number | null) => (count === null ? t('未报', 'not said') : String(count))
  const lines = [
    t(
      `票据：印制 ${said(stock.printed)}，发出 ${stock.issued}，剩余 ${said(stock.spare)}，作废 ${said(stock.spoiled)}`,
      `Papers: printed ${said(stock.printed)}, issued ${stock.issued}, spare ${said(stock.spare)}, spoiled ${said(stock.spoiled)}`,
    ),
    t(
      `业主：名册 ${stock.voters} 人，送达 ${stock.served} 人，交回 ${stock.returned} 人`,
      `Voters: ${stock.voters} on the roll, ${stock.served} served, ${stock.returned} returned`,
    ),
    ...boxes.map(({ box, counted, entered }) =>
      t(
        `票箱 ${box}：清点 ${said(counted)}，录入 ${entered}`,
        `Box ${box}: counted ${said(counted)}, entered ${entered}`,
      ),
    ),
    t(
      `录入 ${papers} 张：录一遍 ${entries.once.length}，录两遍 ${entries.twice}，其中不一致 ${differing.length}`,
      `${papers} papers: keyed once ${entries.once.length}, twice ${entries.twice}, of them differing ${differing.length}`,
    ),
    ...differing.flatMap(d => [
      `  ${d.serial}  ${d.units.slice(0, 3).join('、')}  ${d.items.join(' ')}  ${
        d.decided === null
          ? t('未认定', 'undecided')
          : t(
              `以第${d.decided === 'first' ? '一' : '二'}遍为准：${d.reason}`,
              `${d.decided} stands: ${d.reason}`,
            )
      }`,
      ...(d.first === undefined ? [] : [`     1  ${d.first}`, `     2  ${d.second}`]),
    ]),
    ...batches.map(({ batch, entered, faults: wrong }) =>
      t(
        `捆 ${batch.label}：报 ${batch.papers} 张，录入 ${entered} 张，${wrong.length === 0 ? '一致' : '不一致'}`,
        `Bundle ${batch.label}: ${batch.papers} said, ${entered} entered, ${wrong.length === 0 ? 'agrees' : 'differs'}`,
      ),
    ),
    ...notes.map(note => `  ${note.code}: ${problemText(note, call.lang)}`),
    faults.length === 0
      ? t('核对一致', 'Everything adds up')
      : t(`有 ${faults.length} 处对不上：`, `${faults.length} things do not add up:`),
    ...faults.map(fault => `  ${fault.code}: ${problemText(fault, call.lang)}`),
  ]
  return `${lines.join('\n')}\n`
}
