import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha256 } from '../../basics/digest.ts'
import { noticeBlocks } from '../../documents/paper.ts'
import { paperValues } from '../../documents/papers/values.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readTemplates, setTemplate } from '../../store/printed.ts'
import { noticeChoices } from '../facts/choices.ts'
import { fileDetail } from '../files/files.ts'
import { programTemplate, readTemplate } from '../files/template-file.ts'
import { recordCommand, withRules } from '../frame/session.ts'
import { paperFacts } from './facts.ts'
import { theKind } from './kinds.ts'
import { KIND } from './options.ts'

/** `notice template <kind>`: shows the template in use, keeps the compound's own, or goes back to the program's. */
export const noticeTemplate = recordCommand(
  {
    path: ['notice', 'template'],
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
    const { id, kind } = await call.needArgument('kind', theKind, { choices: noticeChoices() })
    const from = call.option('from')
    const own = readTemplates(db, compound.id).get(id)
    if (from === undefined && !call.flag('reset')) {
      const body = own ?? programTemplate(call, id)
      return { data: { kind: id, own: own !== undefined, body }, text: () => body }
    }
    const path = from === undefined ? undefined : resolve(call.world.folder, from)
    const body = path === undefined ? null : readTemplate(path)
    const assembly = readAssemblies(db, compound.id).at(-1)
    // What can be tried is tried before it is kept: a broken template is no use on the day it is needed.
    if (body !== null && assembly) {
      const facts = paperFacts(db, compound, withRules(db, compound, assembly), {
        inFull: false,
        rowCount: 1,
        for: undefined,
      })
      await noticeBlocks(kind, body, paperValues(kind, facts, new Map()))
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
