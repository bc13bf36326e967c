// Makes 使用说明.pdf from its text, on the way that every paper of the program takes.
import { readFileSync } from 'node:fs'
import { fontSet } from '../../src/documents/fonts/font-set.ts'
import { paperBlocks } from '../../src/documents/paper.ts'
import { toPdf } from '../../src/documents/print/to-pdf.ts'

/** The guide as a PDF; `text` is a template, `fonts` the folder of the program's own. Throws where a character has no glyph. */
export async function guidePdf(text: string, values: object, fonts: URL): Promise<Uint8Array> {
  const font = (name: string) => readFileSync(new URL(`${name}.ttf`, fonts))
  const blocks = await paperBlocks(text, values)
  const paper = { blocks, foot: '' }
  const files = { song: font('HoaSerifSC'), hei: font('HoaSansSC'), kai: font('HoaKaiSC') }
  const { bytes, missing } = toPdf(paper, fontSet(files))
  if (missing.length > 0) throw new Error(`no glyph for ${missing.map(m => m.character).join('')}`)
  return bytes
}
