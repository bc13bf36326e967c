import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Problem } from '../../basics/problem.ts'
import { PaperCodes } from '../ballot/papers/paper-codes.ts'
import type { FONTS } from '../files/paper-file.ts'
import { characterMissing, printFonts } from '../files/paper-file.ts'
import { templateFile } from '../files/template-file.ts'
import type { SessionWith } from '../frame/session.ts'
import { progress } from '../terminal/progress.ts'
import { ballotSheets, type Wanted } from './papers.ts'
import type { Voters } from './voters.ts'

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
export interface Look {
  readonly large?: boolean
  readonly withNames?: boolean
  readonly templates?: string | undefined
}

/** Sets papers. */
export async function makePdf(
  call: SessionWith<{ readonly fonts: typeof FONTS }>,
  voters: Voters,
  wanted: readonly Wanted[],
  out: string,
  { large = false, withNames = false, templates }: Look,
): Promise<MadePdf> {
  const { db, compound, assembly } = call
  const done = progress(call, {
    zh: `排印 ${wanted.length} 份表决票`,
    en: `setting ${wanted.length} ballot papers`,
  })
  try {
    const template = templateFile(call, 'ballot', templates)
    const codes = new PaperCodes(db, assembly)
    const sheets = await ballotSheets(
      db,
      { compound, assembly, voters, codes, template: template.text, large, withNames },
      wanted,
    )
    const fonts = await printFonts(call)
    const { ballotsToPdf } = await import('../../documents/ballot/to-pdf.ts')
    const pdf = ballotsToPdf(sheets, fonts, fileURLToPath(new URL('templates', call.world.root)))
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
  } finally {
    done()
  }
}
