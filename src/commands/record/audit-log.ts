import { allEntries } from '../../store/log.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const about = call.option('about')
    const last = call.count('last', 1)
    const found = [...allEntries(db)].filter(entry => about === undefined || entry.subject.includes(about))
    const entries = last === undefined ? found : found.slice(-last)
    return {
      data: entries,
      text: () =>
        entries
          .map(e => {
            const happened =
              e.happenedAt.slice(0, 16) === e.enteredAt.slice(0, 16)
                ? ''
                : call.t({ zh: `（发生于 ${e.happenedAt}）`, en: ` (happened ${e.happenedAt})` })
            const why =
              e.reason === '' ? '' : call.t({ zh: `  理由：${e.reason}`, en: `  reason: ${e.reason}` })
            return `${String(e.no).padStart(5)}  ${e.enteredAt.slice(0, 19)}${happened}  ${e.actor}  ${e.act}  ${e.subject}  ${e.detail}${why}  ${e.hash.slice(0, 12)}\n`
          })
          .join(''),
    }
  })
}
