import { resolve } from 'node:path'
import type { Problem } from '../../basics/problem.ts'
import { asText } from '../../documents/paper.ts'
import { registerPaper } from '../../documents/plan/plan-page.ts'
import { textTable } from '../../exchange/export.ts'
import { WrongUsage } from '../frame/call.ts'
import type { CallWith, Options } from '../frame/spec.ts'
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
  force: { zh: '覆盖已有文件', en: 'overwrite the file' },
} as const satisfies Options

/** Writes a table to the file that `--out` names, as a page or as a sheet; does nothing without. */
export async function writeRegister(
  call: CallWith<typeof REGISTER_FILE>,
  table: {
    readonly title: string
    readonly heads: readonly string[]
    readonly rows: readonly (readonly string[])[]
    readonly note: string
  },
): Promise<{ readonly path: string | undefined; readonly warnings: readonly Problem[] }> {
  const out = call.option('out')
  if (out === undefined) return { path: undefined, warnings: [] }
  const path = resolve(call.world.folder, out)
  const ending = ENDINGS.find(one => path.toLowerCase().endsWith(`.${one}`))
  if (!ending) throw new WrongUsage([{ code: 'ending-unknown', data: { path, endings: ENDINGS.join(' ') } }])
  const write = (content: string | Uint8Array) =>
    writeWhole(path, content, { force: call.flag('force'), mode: 0o644 })
  if (ending === 'xlsx' || ending === 'csv') {
    const sheet = table.title.slice(0, 20).replace(/[:：\\/?*[\]]/g, ' ')
    write(textTable(sheet, [table.heads, ...table.rows], ending))
    return { path, warnings: [] }
  }
  const paper = registerPaper(table)
  if (ending === 'html') {
    write(asText(paper, 'html'))
    return { path, warnings: [] }
  }
  const file = await paperFile(call, paper, ending)
  write(file.bytes)
  return { path, warnings: file.warnings }
}
