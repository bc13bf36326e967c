import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { tableText } from '../columns.ts'
import { theAssembly, theCompound, withRecord } from '../session.ts'
import { NOTICE_KINDS } from './kinds.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, db => {
    const assembly = theAssembly(db, theCompound(db, call), call, 'reading')
    const notices = Object.entries(NOTICE_KINDS).map(([kind, { title, states }]) => ({
      kind,
      title: title[call.lang],
      assembly: assembly.code,
      printable: states.some(state => state === assembly.state),
    }))
    const headers = { zh: ['种类', '名称', '现在可打印'], en: ['kind', 'title', 'printable now'] }[call.lang]
    const yes = { zh: ['否', '是'], en: ['no', 'yes'] }[call.lang]
    return {
      data: notices,
      text: () =>
        tableText(
          headers,
          notices.map(n => [n.kind, n.title, yes[Number(n.printable)] ?? '']),
        ),
    }
  })
}
