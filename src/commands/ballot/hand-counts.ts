import { BLANK, SPOILT } from '../../assembly/marks.ts'
import { type BatchTotal, STOCK_KINDS, type StockCount } from '../../assembly/paper.ts'
import { STOCK_WORDS } from '../../assembly/vocabulary.ts'
import { foldWidth } from '../../basics/text.ts'
import { typedMark } from '../../exchange/reading/marks.ts'
import { readBatches, readStock, setBatch, setStock } from '../../store/ballots/control.ts'
import type { StoredItem } from '../../store/items.ts'
import { WrongUsage } from '../frame/call.ts'
import { checkText } from '../frame/codes.ts'
import { pairOf } from '../frame/pairs.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from '../frame/spec.ts'
import { totalInWords } from './papers/bundle.ts'

/** Announces a bundle of papers with the tellers' counts, before or after it is entered; again: says it anew. */
export const ballotBatchSet = recordCommand(
  {
    path: ['ballot', 'batch', 'set'],
    act: 'ballot.batch.set',
    asks: ['papers'],
    summary: {
      zh: '登记一捆票及计票人清点的各项票数',
      en: 'announces a bundle of papers with what the tellers counted in it',
    },
    arguments: { label: { zh: '捆的名称', en: 'what the bundle is called' } },
    options: {
      papers: { value: '<n>', zh: '张数', en: 'how many papers' },
      void: { value: '<n>', zh: '其中整张无效的', en: 'void papers among them' },
      count: {
        value: '<item>=<mark>:<n>',
        many: true,
        zh: '某项各意见的票数，如 M1=同意:30,反对:15',
        en: "one item's counts, M1=for:30,against:15",
      },
      reason: REASON,
    },
    example: 'hoa ballot batch set 第1捆 --papers 50 --count M1=同意:30,反对:15,空白:5',
    on: 'assembly',
    changes: true,
    states: ['open', 'closed'],
  },
  async call => {
    const { db, assembly, items } = call
    const label = await call.needArgument('label', text => checkText(text, 'label'))
    const known = readBatches(db, assembly.id).find(batch => batch.label === label)
    const papers = known ? (call.count('papers', 1) ?? known.papers) : await call.needCount('papers', 1)
    const voidPapers = call.count('void', 0) ?? known?.voidPapers ?? null
    const totals = call.list('count').flatMap(typed => totalsOf(typed, items))
    const reason = call.option('reason')?.trim() ?? ''
    const said = [
      `papers ${papers}`,
      ...totals.map(total => `${total.item} ${total.mark || '-'}:${total.count}`),
    ]
    const subject = `${assembly.path} ${label}`
    call.record({ subject, reason, detail: said.join(' '), beside: true }, writer =>
      setBatch(writer, assembly.id, known, { label, papers, voidPapers, totals }),
    )
    return {
      data: { label, papers, void: voidPapers, totals },
      text: () => {
        const words = totals.map(total => {
          const item = items.find(one => one.code === total.item)
          return `${total.item} ${item ? totalInWords(item, total.mark, call.lang) : total.mark} ${total.count}`
        })
        return call.t({
          zh: `捆 ${label}：${papers} 张${words.length > 0 ? `；${words.join('，')}` : ''}\n下一步：hoa ballot enter --batch ${label}\n`,
          en: `Bundle ${label}: ${papers} papers${words.length > 0 ? `; ${words.join(', ')}` : ''}\nNext: hoa ballot enter --batch ${label}\n`,
        })
      },
    }
  },
)

/** `M1=同意:30,反对:15,空白:5`, `E1=1:20,2:31`. */
function totalsOf(typed: string, items: readonly StoredItem[]): BatchTotal[] {
  const text = foldWidth(typed)
  const [code = '', list = ''] = pairOf(text) ?? []
  const item = items.find(one => one.code === code.trim().toUpperCase())
  const malformed = new WrongUsage([
    { code: 'count-malformed', data: { value: typed, items: items.map(one => one.code).join(' ') } },
  ])
  if (!item || list.trim() === '') throw malformed
  const totals = list
    .split(/[,，、;；]+/)
    .filter(pair => pair.trim() !== '')
    .map(pair => {
      const colon = pair.lastIndexOf(':')
      const mark = totalMark(item, pair.slice(0, colon).trim())
      const count = pair.slice(colon + 1).trim()
      if (colon < 0 || mark === undefined || !/^\d{1,6}$/.test(count)) throw malformed
      return { item: item.code, mark, count: Number(count) }
    })
  if (new Set(totals.map(total => total.mark)).size < totals.length) throw malformed
  return totals
}

/** A letter x is no word here: it is 反对 in a file and 无效 at the desk. */
function totalMark(item: StoredItem, word: string): string | undefined {
  if (/^(空白|blank)$/i.test(word)) return BLANK
  if (/^(废|无效|spoilt)$/i.test(word)) return SPOILT
  if (word === '' || /^x$/i.test(word)) return undefined
  if (item.kind !== 'election') return typedMark(item, word)
  return item.candidates.some(candidate => String(candidate.no) === word) ? word : undefined
}

/** Records how many ballot papers were counted by hand: printed, left over, spoiled, out of a box. */
export const ballotStock = recordCommand(
  {
    path: ['ballot', 'stock'],
    act: 'ballot.stock',
    summary: {
      zh: '登记清点的票据数：印制、发出、剩余、作废，各票箱收回',
      en: 'records papers counted by hand: printed, issued, spare, spoiled, returned per box',
    },
    arguments: {
      counts: { many: true, optional: true, zh: '如 printed=320 或 印制=320', en: 'such as printed=320' },
    },
    options: {
      box: { value: '<name>', line: true, zh: '票箱（与 returned 同用）', en: 'the box, with returned' },
      reason: REASON,
    },
    example: 'hoa ballot stock printed=320 spare=15 spoiled=5',
    on: 'assembly',
    changes: true,
    states: ['convened', 'open', 'closed'],
  },
  call => {
    const { db, assembly } = call
    const box = call.option('box')?.trim() ?? ''
    const typed = call.arguments('counts')
    if (typed.length === 0) throw new WrongUsage([{ code: 'argument-missing', data: { name: 'counts' } }])
    const counts = typed.map(text => countOf(text, box))
    const reason = call.option('reason')?.trim() ?? ''
    const detail = counts.map(c => `${c.kind}${box === '' ? '' : ` ${box}`}=${c.count}`).join(' ')
    call.record({ subject: assembly.path, reason, detail, beside: true }, writer => {
      for (const count of counts) setStock(writer, assembly.id, count)
    })
    const all = readStock(db, assembly.id)
    return {
      data: all,
      text: () =>
        all
          .map(
            ({ box: of, kind, count }) =>
              `${of === '' ? '' : `${of} `}${call.t(STOCK_WORDS[kind])} ${count}\n`,
          )
          .join(''),
    }
  },
)

function countOf(text: string, box: string): StockCount {
  const [word = '', number = ''] = pairOf(foldWidth(text)) ?? []
  const kind = STOCK_KINDS.find(k => k === word.trim() || STOCK_WORDS[k].zh === word.trim())
  if (!kind || !/^\d{1,7}$/.test(number.trim()))
    throw new WrongUsage([
      {
        code: 'stock-malformed',
        data: { value: text, kinds: STOCK_KINDS.map(k => `${k}（${STOCK_WORDS[k].zh}）`).join(' ') },
      },
    ])
  if (box !== '' && kind !== 'returned') throw new WrongUsage([{ code: 'stock-box-kind', data: { kind } }])
  return { box, kind, count: Number(number) }
}
