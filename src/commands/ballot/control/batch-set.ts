import type { BatchTotal } from '../../../assembly/papers/entry-control.ts'
import { BLANK, SPOILT } from '../../../assembly/papers/marks.ts'
import { foldWidth } from '../../../basics/text.ts'
import { typedMark } from '../../../exchange/typed-mark.ts'
import { readBatches, setBatch } from '../../../store/control/batches.ts'
import { readItems, type StoredItem } from '../../../store/items.ts'
import type { Answer } from '../../answer.ts'
import { type Call, WrongUsage } from '../../call.ts'
import { checkText } from '../../codes.ts'
import { needState, record, theAssembly, theCompound, withRecord } from '../../session.ts'
import { totalInWords } from './reconciliation.ts'

/** Announces a bundle of papers with the tellers' counts, before or after it is entered; again: says it anew. */
export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'writing')
    needState(assembly, 'open', 'closed')
    const items = readItems(db, assembly.id)
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
    record(db, call, { subject, reason, detail: said.join(' '), beside: true }, writer =>
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
  })
}

/** `M1=同意:30,反对:15,空白:5`, `E1=1:20,2:31`. */
function totalsOf(typed: string, items: readonly StoredItem[]): BatchTotal[] {
  const text = foldWidth(typed)
  const [code = '', list = ''] = text.split('=')
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
