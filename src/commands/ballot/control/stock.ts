import { STOCK_KINDS, type StockCount, type StockKind } from '../../../assembly/papers/entry-control.ts'
import { foldWidth } from '../../../basics/text.ts'
import { readStock, setStock } from '../../../store/ballots/control.ts'
import { WrongUsage } from '../../frame/call.ts'
import { recordCommand } from '../../frame/session.ts'
import { REASON } from './options.ts'

const WORDS: Readonly<Record<StockKind, string>> = {
  printed: '印制',
  issued: '发出',
  spare: '剩余',
  spoiled: '作废',
  returned: '收回',
}

/** Records how many ballot papers were counted by hand: printed, left over, spoiled, out of a box. */
export const ballotStock = recordCommand(
  {
    path: ['ballot', 'stock'],
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
              `${of === '' ? '' : `${of} `}${call.t({ zh: WORDS[kind], en: kind })} ${count}\n`,
          )
          .join(''),
    }
  },
)

function countOf(text: string, box: string): StockCount {
  const [word = '', number = ''] = foldWidth(text).split('=')
  const kind = STOCK_KINDS.find(k => k === word.trim() || WORDS[k] === word.trim())
  if (!kind || !/^\d{1,7}$/.test(number.trim()))
    throw new WrongUsage([
      {
        code: 'stock-malformed',
        data: { value: text, kinds: STOCK_KINDS.map(k => `${k}（${WORDS[k]}）`).join(' ') },
      },
    ])
  if (box !== '' && kind !== 'returned') throw new WrongUsage([{ code: 'stock-box-kind', data: { kind } }])
  return { box, kind, count: Number(number) }
}
