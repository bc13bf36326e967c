import { printedCode } from '../../basics/digest.ts'
import { allEntries } from '../../store/log.ts'
import { recordCommand } from '../frame/session.ts'

export const auditLog = recordCommand(
  {
    path: ['audit', 'log'],
    summary: { zh: '显示操作日志', en: 'shows the audit log' },
    options: {
      last: { value: '<n>', zh: '只看最后几条', en: 'only the last ones' },
      about: { value: '<text>', zh: '只看对象中含此文字的', en: 'only those whose subject holds this text' },
    },
    example: 'hoa audit log --last 20',
    on: 'record',
  },
  call => {
    const { db } = call
    const about = call.option('about')
    const last = call.count('last', 1)
    const found = [...allEntries(db)].filter(entry => about === undefined || entry.subject.includes(about))
    const entries = last === undefined ? found : found.slice(-last)
    return {
      data: entries.map(
        ({ kind: _, paperNo: _no, voters: _voters, digest: _digest, checkCode: _code, ...entry }) => entry,
      ),
      text: () =>
        entries
          .map(e => {
            const happened =
              e.happenedAt.slice(0, 16) === e.enteredAt.slice(0, 16)
                ? ''
                : call.t({ zh: `（发生于 ${e.happenedAt}）`, en: ` (happened ${e.happenedAt})` })
            const why =
              e.reason === '' ? '' : call.t({ zh: `  理由：${e.reason}`, en: `  reason: ${e.reason}` })
            return `${String(e.no).padStart(5)}  ${e.enteredAt.slice(0, 19)}${happened}  ${e.actor}  ${e.act}  ${e.subject}  ${e.detail}${why}  ${printedCode(e.hash)}\n`
          })
          .join(''),
    }
  },
)
