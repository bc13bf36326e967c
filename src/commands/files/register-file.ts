import { resolve } from 'node:path'
import type { Lang } from '../../basics/phrase.ts'
import type { Problem } from '../../basics/problem.ts'
import { type Block, spans } from '../../documents/layout/blocks.ts'
import { inFormat, inLang, type Paper } from '../../documents/paper.ts'
import { textTable } from '../../exchange/export.ts'
import { WrongUsage } from '../frame/call.ts'
import { type CallWith, FORCE, type Options } from '../frame/spec.ts'
import { writeWhole } from './files.ts'
import { FONTS, paperFile } from './paper-file.ts'

const ENDINGS = ['pdf', 'docx', 'html', 'xlsx', 'csv'] as const

/** The options of what can be written to a file as a table. */
export const REGISTER_FILE = {
  out: {
    value: '<file>',
    zh: '写成文件，按扩展名：pdf docx html xlsx csv',
    en: 'write it to a file, by its ending: pdf docx html xlsx csv',
  },
  fonts: FONTS,
  force: FORCE,
} as const satisfies Options

/** A register in one language: a table, and what a reader must know of it. */
export interface RegisterTable {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly note: string
}

/** Writes a table to the file that `--out` names, as a page or as a sheet; does nothing without. */
export async function writeRegister(
  call: CallWith<typeof REGISTER_FILE>,
  tableIn: (lang: Lang) => RegisterTable,
): Promise<{ readonly path: string | undefined; readonly warnings: readonly Problem[] }> {
  const out = call.option('out')
  if (out === undefined) return { path: undefined, warnings: [] }
  const path = resolve(call.world.folder, out)
  const ending = ENDINGS.find(one => path.toLowerCase().endsWith(`.${one}`))
  if (!ending) throw new WrongUsage([{ code: 'ending-unknown', data: { path, endings: ENDINGS.join(' ') } }])
  const { title, heads, rows } = tableIn(call.lang)
  const warnings = await writeTable(call, path, ending, {
    title,
    rows: [heads, ...rows],
    paper: lang => registerPaper(tableIn(lang)),
  })
  return { path, warnings }
}

/** A register as a page. */
function registerPaper({ title, heads, rows, note }: RegisterTable): Paper {
  const columns = heads.map(head => ({ align: 'left' as const, head: spans(head) }))
  const blocks: Block[] = [
    { kind: 'title', text: spans(title) },
    { kind: 'table', columns, rows: rows.map(row => row.map(spans)) },
    { kind: 'note', paragraphs: [spans(note)] },
  ]
  return { blocks, foot: '' }
}

/** Formats that a table can be written in: a sheet, or a page. */
export type TableFormat = (typeof ENDINGS)[number]

/**
 * Writes a table as a sheet or as a page; gives what to warn of. The first row is the header; the paper is made only for a page,
 * which for readers of English has both languages.
 */
export async function writeTable(
  call: CallWith<Pick<typeof REGISTER_FILE, 'fonts' | 'force'>>,
  path: string,
  format: TableFormat,
  table: {
    readonly title: string
    readonly rows: readonly (readonly string[])[]
    readonly paper: (lang: Lang) => Paper
  },
): Promise<readonly Problem[]> {
  const write = (content: string | Uint8Array) =>
    writeWhole(path, content, { force: call.flag('force'), mode: 0o644 })
  if (format === 'xlsx' || format === 'csv') {
    write(textTable(table.title.slice(0, 20).replace(/[:：\\/?*[\]]/g, ' '), table.rows, format))
    return []
  }
  if (format === 'html') {
    write(await inFormat(inLang(call.lang, table.paper), 'html'))
    return []
  }
  const { bytes, warnings } = await paperFile(call, inLang(call.lang, table.paper), format)
  write(bytes)
  return warnings
}
