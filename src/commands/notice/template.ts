import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha256 } from '../../basics/digest.ts'
import { noticePaper } from '../../documents/paper.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import type { PaperKind } from '../../documents/papers/kind.ts'
import { PARTS } from '../../documents/papers/parts.ts'
import { paperValues } from '../../documents/papers/values.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readTemplates, setTemplate } from '../../store/ballots/prints.ts'
import { whichPaper } from '../facts/choices.ts'
import { fileDetail } from '../files/files.ts'
import { programTemplate, readParts, readTemplate } from '../files/paper-file.ts'
import { recordCommand } from '../frame/session.ts'
import { withRules } from '../frame/the-assembly.ts'
import { paperFacts } from './facts.ts'
import { KIND, theKind } from './paper.ts'

/** `notice template <kind>`: shows the template in use, keeps the compound's own, or goes back to the program's. */
export const noticeTemplate = recordCommand(
  {
    path: ['notice', 'template'],
    act: 'notice.template',
    summary: {
      zh: '查看模板，换成本小区自己的，或者恢复',
      en: "shows a template, keeps the compound's own, or resets it",
    },
    arguments: { kind: KIND },
    options: {
      from: { value: '<file>', zh: '本小区自己的模板（UTF-8）', en: "the compound's own template, UTF-8" },
      reset: { zh: '恢复自带的模板', en: "back to the program's" },
    },
    example: 'hoa notice template roll --from 名册公示.md',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const { id, kind, file } = await call.needArgument('kind', theTemplate, whichPaper())
    const from = call.option('from')
    const kept = readTemplates(db, compound.id)
    const own = kept.get(id)
    if (from === undefined && !call.flag('reset')) {
      const body = own ?? programTemplate(call, file)
      return { data: { kind: id, own: own !== undefined, body }, text: () => body }
    }
    const path = from === undefined ? undefined : resolve(call.world.folder, from)
    const body = path === undefined ? null : readTemplate(path)
    const assembly = readAssemblies(db, compound.id).at(-1)
    // What can be tried is tried before it is kept: a broken template is no use on the day it is needed.
    if (body !== null && assembly) {
      const facts = paperFacts(
        { db, compound, assembly: withRules(db, compound, assembly) },
        {
          inFull: false,
          rowCount: 1,
          for: undefined,
        },
      )
      const values = await paperValues(kind, facts, new Map())
      const parts = readParts(call, undefined, kept)
      if (id === file) await noticePaper(kind, body, values, parts)
      else await noticePaper(kind, programTemplate(call, 'result'), values, new Map(parts).set(id, body))
    }
    call.record(
      {
        subject: `${compound.code} ${id}`,
        detail: path === undefined ? 'reset' : fileDetail(path, sha256(readFileSync(path))),
      },
      writer => setTemplate(writer, compound.id, id, body),
    )
    return {
      data: { kind: id, own: body !== null },
      text: () =>
        body === null
          ? call.t({ zh: `${id} 恢复使用自带的模板\n`, en: `${id} uses the program's template again\n` })
          : call.t({ zh: `${id} 以后使用本小区的模板\n`, en: `${id} uses the compound's own template\n` }),
    }
  },
)

/** What has a template: a kind of paper, or a part of several, which is tried on the notice of the result. */
function theTemplate(typed: string): {
  readonly id: string
  readonly kind: PaperKind
  readonly file: string
} {
  const part = Object.entries(PARTS).find(([name]) => name === typed.trim())
  if (part) return { id: part[0], kind: PAPER_KINDS.result, file: `parts/${part[1].file}` }
  const { id, kind } = theKind(typed)
  return { id, kind, file: id }
}
