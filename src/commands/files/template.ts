import { resolve } from 'node:path'
import type { Item } from '../../assembly/item.ts'
import type { Phrase } from '../../basics/phrase.ts'
import { Refused } from '../../basics/problem.ts'
import { EXPORT_ENDINGS, formTable } from '../../exchange/export.ts'
import { readItems } from '../../store/items.ts'
import { type Call, WrongUsage } from '../frame/call.ts'
import { withRecord } from '../frame/session.ts'
import { type Command, command, FORCE, type Options } from '../frame/spec.ts'
import { theAssembly, theCompound } from '../frame/the-assembly.ts'
import { listing } from '../terminal/listing.ts'
import { columnNotes, FILE_WORDS, type FileKind } from './column-notes.ts'
import { writeWhole } from './files.ts'

/*
 * Files to be filled in: the header that an import knows, two example rows that it passes over, and what belongs into
 * each column.
 */

const OPTIONS = {
  out: {
    value: '<file>',
    zh: '写入文件：.xlsx（另有一页说明）或 .csv；没有时只列出各列',
    en: 'the file: .xlsx, with a sheet of notes, or .csv; without it the columns are only listed',
  },
  force: FORCE,
} as const satisfies Options

export const rosterTemplate = template('roster', ['roster', 'template'])
export const ballotTemplate = template('ballot', ['ballot', 'template'])
export const serviceTemplate = template('service', ['service', 'template'])
export const portfolioTemplate = template('estate', ['portfolio', 'template'])
export const visitTemplate = template('visit', ['visit', 'template'])

/** A column as the form has it. */
interface FormColumn {
  readonly head: string
  readonly needed: boolean
  readonly about: string
  readonly also: string
  readonly examples: readonly [string, string]
}

function template(kind: FileKind, path: readonly string[]): Command {
  const { command: reads, ...words } = FILE_WORDS[kind]
  return command(
    {
      path,
      summary: {
        zh: `${words.zh}文件的模板：表头、两行示例和各列的说明`,
        en: `a template for the file of ${words.en}: the header, two example rows, what belongs where`,
      },
      options: OPTIONS,
      example: `hoa ${path.join(' ')} --out ${words.zh}.xlsx`,
    },
    async call => {
      const columns = [
        ...columnNotes(kind).map(note => asColumn(note, call)),
        ...(await itemColumns(kind, call)),
      ]
      const heads = COLUMN_HEADS.map(head => call.t(head))
      const notes = columns.map(({ head, needed, about, also }) => [
        head,
        needed ? call.t(YES) : '',
        about,
        also,
      ])
      const out = call.option('out')
      const file = out === undefined ? null : resolve(call.world.folder, out)
      if (file !== null) {
        const ending = EXPORT_ENDINGS.find(one => file.toLowerCase().endsWith(`.${one}`))
        if (!ending)
          throw new WrongUsage([
            { code: 'ending-unknown', data: { path: file, endings: EXPORT_ENDINGS.join(' ') } },
          ])
        const rows = [
          columns.map(({ head }) => head),
          ...([0, 1] as const).map(i => columns.map(({ examples }) => examples[i])),
        ]
        const content = formTable(
          { name: call.t(words), rows },
          { name: call.t({ zh: '说明', en: 'notes' }), rows: [heads, ...notes] },
          ending,
        )
        writeWhole(file, content, { force: call.flag('force'), mode: 0o644 })
      }
      return {
        data: { kind, path: file, columns: columns.map(({ head, needed }) => ({ name: head, needed })) },
        text: () =>
          file === null
            ? [listing(heads, notes), `\n→ hoa ${path.join(' ')} --out ${call.t(words)}.xlsx\n`]
            : call.t({
                zh: `已写入 ${file}\n示例两行可以删去，不删也不会读入。填好后：hoa ${reads} <文件>，先加 --dry-run 检查\n`,
                en: `Written to ${file}\nThe two example rows may stay: they are not read. Once it is filled in: hoa ${reads} <file>, first with --dry-run\n`,
              }),
      }
    },
  )
}

const YES: Phrase = { zh: '是', en: 'yes' }
const COLUMN_HEADS: readonly Phrase[] = [
  { zh: '列名', en: 'column' },
  { zh: '必填', en: 'needed' },
  { zh: '填什么', en: 'what stands there' },
  { zh: '也可以叫', en: 'other names' },
]

function asColumn(
  { field, names, needed, about, examples }: ReturnType<typeof columnNotes>[number],
  { lang }: Call,
): FormColumn {
  const head = lang === 'zh' ? (names[0] ?? field) : field
  const also = names.filter(name => name !== head && (lang === 'zh' || !/\p{Script=Han}/u.test(name)))
  return { head, needed, about: about[lang], also: also.join({ zh: '、', en: ', ' }[lang]), examples }
}

/** The columns of the items: of the assembly where there is one, else one of each kind to show how. */
async function itemColumns(kind: FileKind, call: Call): Promise<FormColumn[]> {
  if (kind !== 'ballot') return []
  return (await itemsThere(call)).map(({ code, title, kind }) => ({
    head: code,
    needed: true,
    about: call.t({ zh: `${title}：${HOW[kind].zh}`, en: `${title}: ${HOW[kind].en}` }),
    also: title,
    examples: EXAMPLES[kind],
  }))
}

const HOW: Readonly<Record<Item['kind'], Phrase>> = {
  motion: { zh: '同意、反对、弃权；空着是空白', en: 'for, against, abstain; empty is blank' },
  election: { zh: '候选人号码，用空格隔开', en: 'numbers of candidates, parted by spaces' },
  choice: { zh: '选项的号码，0 是以上都不同意', en: 'the number of the option, 0 for none of these' },
}
const EXAMPLES: Readonly<Record<Item['kind'], readonly [string, string]>> = {
  motion: ['同意', '反对'],
  election: ['1 2', '1'],
  choice: ['1', '0'],
}

type ItemToldOf = Pick<Item, 'code' | 'title' | 'kind'>

async function itemsThere(call: Call): Promise<readonly ItemToldOf[]> {
  try {
    return await withRecord(call, db => {
      const { id } = theAssembly(db, theCompound(db, call), call, 'reading')
      return readItems(db, id)
    })
  } catch (error) {
    if (!(error instanceof Refused) || call.option('assembly') !== undefined) throw error
    return [
      { code: 'M1', title: call.t({ zh: '第一项议题', en: 'the first motion' }), kind: 'motion' },
      { code: 'E1', title: call.t({ zh: '选举', en: 'the election' }), kind: 'election' },
    ]
  }
}
