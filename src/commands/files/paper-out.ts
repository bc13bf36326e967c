import { resolve } from 'node:path'
import { FORMATS, inFormat, type Paper } from '../../documents/paper.ts'
import { own, WrongUsage } from '../frame/call.ts'
import { type Answer, type CallWith, FORCE, type Options } from '../frame/spec.ts'
import { toldWritten, writeWhole } from './files.ts'
import { FILE_FORMATS, FONTS, isLarge, LARGE, paperFile } from './paper-file.ts'

/** How a paper that belongs to no assembly is written out. */
export const PAPER_OUT = {
  format: {
    value: '<format>',
    choices: ['txt', 'md', 'html', 'docx', 'pdf'],
    zh: '格式，默认看 --out 的扩展名，没有时 txt；docx 和 pdf 要有 --out',
    en: 'format: by default what --out ends in, or txt; docx and pdf need --out',
  },
  large: LARGE,
  fonts: FONTS,
  out: { value: '<path>', zh: '输出文件', en: 'the file' },
  force: FORCE,
} as const satisfies Options

/** Writes a paper into a file, or tells it; a file of signatures or names is for its owner alone to read. */
export async function paperAnswer(
  call: CallWith<typeof PAPER_OUT>,
  paper: Paper,
  about: object,
  mode: number,
): Promise<Answer> {
  const format = call.option('format') ?? 'txt'
  const large = isLarge(call, format)
  const asFile = FILE_FORMATS.find(one => one === format)
  const out = call.option('out')
  if (asFile && out === undefined) {
    if (!call.canAsk) throw new WrongUsage([{ code: 'out-needed', data: { format } }])
    await call.need('out', own, { standing: `hoa.${format}` })
  }
  const content = asFile
    ? await paperFile(call, paper, asFile, { large })
    : { bytes: await inFormat(paper, FORMATS.find(one => one === format) ?? 'txt'), warnings: [] }
  const given = call.option('out')
  if (given === undefined) {
    const text = String(content.bytes)
    return { data: { ...about, format, content: text }, text: () => text }
  }
  const path = resolve(call.world.folder, given)
  writeWhole(path, content.bytes, { force: call.flag('force'), mode })
  return {
    data: { ...about, format, path },
    warnings: content.warnings,
    text: () => toldWritten(call, path),
  }
}
