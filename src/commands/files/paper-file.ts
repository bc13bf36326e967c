import { readFileSync } from 'node:fs'
import { type Problem, Refused } from '../../basics/problem.ts'
import type { FontSet } from '../../documents/fonts/font-set.ts'
import type { Paper } from '../../documents/paper.ts'
import type { CallWith, OptionSpec } from '../frame/spec.ts'

/** Formats that are files and never shown on the screen. */
export const FILE_FORMATS = ['docx', 'pdf'] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** The option of commands that write PDF. */
export const FONTS = {
  value: '<fonts>',
  choices: ['own', 'bundled'],
  zh: 'PDF 的字体：own 本机有仿宋就用本机的（默认），bundled 只用自带的（各机器结果相同）',
  en: 'fonts of a PDF: own, those of this machine if it has FangSong (default), or bundled, the same everywhere',
} as const satisfies OptionSpec
type Fonts = CallWith<{ readonly fonts: typeof FONTS }>

export interface PaperFile {
  readonly bytes: Uint8Array
  /** The fonts that its body is set in, the first one first; none where they are only named. */
  readonly fonts: readonly string[]
  readonly warnings: readonly Problem[]
}

/** A paper as a file. The libraries behind are the heaviest that there are and loaded only here. */
export async function paperFile(call: Fonts, paper: Paper, format: FileFormat): Promise<PaperFile> {
  if (format === 'docx') {
    const { toDocx } = await import('../../documents/print/to-docx.ts')
    return { bytes: toDocx(paper), fonts: [], warnings: [] }
  }
  const fonts = await printFonts(call)
  const { toPdf } = await import('../../documents/print/to-pdf.ts')
  const { bytes, missing } = toPdf(paper, fonts)
  return { bytes, fonts: fonts.families.body, warnings: missing.map(characterMissing) }
}

/** The fonts of a PDF as `--fonts` says; refused where the library that sets them cannot be loaded. */
export async function printFonts(call: Fonts): Promise<FontSet> {
  await import('@myriaddreamin/typst-ts-node-compiler').catch(() => {
    throw new Refused([
      { code: 'pdf-library-missing', data: { platform: `${process.platform} ${process.arch}` } },
    ])
  })
  const [{ fontSet }, { fontFolders, ownFonts }] = await Promise.all([
    import('../../documents/fonts/font-set.ts'),
    import('./own-fonts.ts'),
  ])
  const bundled = (name: string) => readFileSync(new URL(`templates/fonts/${name}.ttf`, call.world.root))
  const own = call.option('fonts') === 'bundled' ? undefined : ownFonts(fontFolders(call.world))
  return fontSet({ song: bundled('HoaSerifSC'), hei: bundled('HoaSansSC'), ...(own && { own }) })
}

export function characterMissing({ character, where }: { character: string; where: string }): Problem {
  const point = character.codePointAt(0) ?? 0
  const number = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
  return { code: 'character-missing', data: { character, number, where } }
}
