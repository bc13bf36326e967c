import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../../basics/problem.ts'
import { borrowEnglish } from '../../documents/english.ts'
import {
  characterMissing,
  FONTS,
  printed,
  programTemplate,
  TEMPLATES,
  templateFile,
} from '../files/paper-file.ts'
import type { SessionWith } from '../frame/session.ts'
import { type CallWith, FORCE, type Options } from '../frame/spec.ts'
import { during } from '../terminal/paint.ts'
import type { PrintedVoters } from './papers.ts'
import { ballotSheets, type Wanted } from './papers.ts'

/** Where sheets go and how they look. */
export const OUT_OPTIONS = {
  out: { value: '<file.pdf>', zh: '写到这个 PDF 文件', en: 'the PDF' },
  large: { zh: '大字版（正文 18 磅以上），给老年业主', en: 'large type (18 pt and more), for older owners' },
  templates: TEMPLATES,
  fonts: FONTS,
  force: FORCE,
} as const satisfies Options
/** Sheets of an assembly's own voters. */
export const SHEET_OPTIONS = {
  ...OUT_OPTIONS,
  'with-names': {
    zh: '印上业主姓名（默认不印）；票即含个人信息',
    en: "print the owners' names too; the sheets are then personal data",
  },
} as const satisfies Options

export function lookOf(call: CallWith<typeof OUT_OPTIONS>): SheetLook {
  return { large: call.flag('large'), templates: call.option('templates') }
}

export function sheetLookOf(call: CallWith<typeof SHEET_OPTIONS>): SheetLook {
  return { ...lookOf(call), withNames: call.flag('with-names') }
}

/** A PDF that is made but not written yet, and what its record says. */
export interface MadePdf {
  readonly path: string
  readonly bytes: Uint8Array
  readonly sheets: number
  readonly format: 'normal' | 'large'
  readonly names: boolean
  /** The edited template; null for the program's own. */
  readonly template: string | null
  readonly warnings: readonly Problem[]
}

/** How the papers look. */
export interface SheetLook {
  readonly large?: boolean
  readonly withNames?: boolean
  readonly templates?: string | undefined
}

/** Sets papers. */
export async function makePdf(
  call: SessionWith<{ readonly fonts: typeof FONTS }>,
  voters: PrintedVoters,
  wanted: readonly Wanted[],
  out: string,
  { large = false, withNames = false, templates }: SheetLook,
): Promise<MadePdf> {
  const what = { zh: `排印 ${wanted.length} 份表决票`, en: `setting ${wanted.length} ballot papers` }
  return during(call, what, async () => {
    const template = templateFile(call, 'ballot', templates)
    const words =
      template.path === null ? template.text : borrowEnglish(template.text, programTemplate(call, 'ballot'))
    const { codes } = call.roll
    const sheets = await ballotSheets(
      { on: call, voters, codes, template: words, large, withNames, lang: call.lang },
      wanted,
    )
    const folder = fileURLToPath(new URL('templates', call.world.root))
    const pdf = await printed(call, async () => {
      const { ballotsToPdf } = await import('../../documents/ballot/to-pdf.ts')
      return fonts => ballotsToPdf(sheets, fonts, folder)
    })
    const personal: Problem[] = withNames ? [{ code: 'ballots-personal-data' }] : []
    return {
      path: resolve(call.world.folder, out),
      bytes: pdf.bytes,
      sheets: pdf.sheets,
      format: large ? 'large' : 'normal',
      names: withNames,
      template: template.path,
      warnings: [...personal, ...pdf.missing.map(characterMissing)],
    }
  })
}
