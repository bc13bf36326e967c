import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { sha256 } from '../../basics/digest.ts'
import type { Lang } from '../../basics/phrase.ts'
import { pad } from '../../documents/layout/wrap.ts'
import { noticePaper } from '../../documents/paper.ts'
import { PAPER_KINDS } from '../../documents/papers/catalogue.ts'
import { BLANKS_IN_ENGLISH } from '../../documents/papers/english/blanks.ts'
import { PLACES_IN_ENGLISH } from '../../documents/papers/english/places.ts'
import { blanksOf, type PaperKind } from '../../documents/papers/kind.ts'
import { PARTS } from '../../documents/papers/parts.ts'
import { PLACES } from '../../documents/papers/places.ts'
import { paperValues } from '../../documents/papers/values.ts'
import { readAssemblies } from '../../store/assemblies.ts'
import { readTemplates, setTemplate } from '../../store/ballots/prints.ts'
import { whichPaper } from '../facts/choices.ts'
import { fileDetail } from '../files/files.ts'
import { programTemplate, readParts, readTemplate } from '../files/paper-file.ts'
import { recordCommand } from '../frame/session.ts'
import { command } from '../frame/spec.ts'
import { withRules } from '../frame/the-assembly.ts'
import { paperFacts } from './facts.ts'
import { KIND, theKind } from './paper.ts'

/** `notice fields <kind>`: the places a template of this kind may use, and its blanks. */
export const noticeFields = command(
  {
    path: ['notice', 'fields'],
    summary: { zh: '一种文书的模板可以使用的名称', en: 'the places that the template of a paper may use' },
    arguments: { kind: KIND },
    example: 'hoa notice fields convening',
  },
  async call => {
    const { id, kind } = await call.needArgument('kind', theKind, whichPaper())
    const places = kind.groups.flatMap(group =>
      Object.entries(PLACES[group]).map(([place, about]) => ({
        place,
        about: told(PLACES_IN_ENGLISH, about, call.lang),
        group,
        blank: false,
      })),
    )
    const ofItems = call.t({ zh: '（M1等各项）', en: ' (M1 and so on)' })
    const blanks = [
      ...Object.entries(blanksOf(kind)).map(([place, about]) => ({ place, about, items: '' })),
      ...Object.entries(kind.itemBlanks ?? {}).map(([place, about]) => ({
        place: `M1.${place}`,
        about,
        items: ofItems,
      })),
    ].map(({ place, about, items }) => ({
      place,
      about: told(BLANKS_IN_ENGLISH, about, call.lang) + items,
      group: 'blank',
      blank: true,
    }))
    const all = [...places, ...blanks]
    const parts = Object.entries<{ about: string }>(PARTS).map(([name, { about }]) => ({
      place: `{{表：${name}}}`,
      about: told(PLACES_IN_ENGLISH, about, call.lang),
    }))
    const line = ({ place, about }: { place: string; about: string }) => `  ${pad(place, 18, 'left')}${about}`
    return {
      data: { kind: id, must: kind.must ?? [], places: all, parts: Object.keys(PARTS) },
      text: () =>
        [
          call.t({ zh: `${kind.title.zh}（${id}）的模板可以使用：`, en: `The template of ${id} may use:` }),
          ...places.map(line),
          call.t({
            zh: '现成的表格和段落，整行照写（也可以用 hoa notice template 名称 换成自己的）：',
            en: 'ready tables and parts, on a line of their own (hoa notice template <name> takes your own):',
          }),
          ...parts.map(line),
          ...(blanks.length === 0
            ? []
            : [
                call.t({
                  zh: '打印时用 --fill 名称=内容 填写，或者用 hoa compound edit --fill 名称=内容 为本小区各种文书一次填好，不填的留空手写：',
                  en: 'filled with --fill place=text, or once for all papers with hoa compound edit --fill place=text, or left to be written by hand:',
                }),
                ...blanks.map(line),
              ]),
          ...((kind.must ?? []).length === 0
            ? []
            : [
                call.t({ zh: `不能删：${kind.must?.join('、')}`, en: `must stay: ${kind.must?.join(', ')}` }),
              ]),
          '',
        ].join('\n'),
    }
  },
)

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
      const values = paperValues(kind, facts, new Map())
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

/** What stands in a place or a blank, in the reader's language; the names themselves are a template's. */
function told(english: Readonly<Record<string, string>>, about: string, lang: Lang): string {
  return lang === 'zh' ? about : (english[about] ?? about)
}
