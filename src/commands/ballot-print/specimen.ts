import { Refused } from '../../basics/problem.ts'
import { problemJson } from '../../problems/say.ts'
import type { StoredCompound } from '../../store/compounds.ts'
import type { Db } from '../../store/open.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { writeWhole } from '../files/files.ts'
import { type OpenAssembly, theAssembly, theCompound, withRecord } from '../session.ts'
import { type MadePdf, makePdf } from './make.ts'
import { Voters } from './voters.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const assembly = theAssembly(db, compound, call, 'reading')
    const made = await specimen(db, call, compound, assembly, await call.need('out'))
    writeWhole(made.path, made.bytes, { force: call.flag('force'), mode: 0o644 })
    const { path, sheets, format, template, warnings } = made
    return {
      data: { path, sheets, format, template, warnings: warnings.map(w => problemJson(w, call.lang)) },
      warnings,
      text: () =>
        call.t({
          zh: `已写入 ${path}：票样 ${sheets} 页\n`,
          en: `Written: ${path}: a specimen of ${sheets} pages\n`,
        }),
    }
  })
}

/** 票样: one paper with every item, without a serial and without a code, so that nobody can vote with it. */
export function specimen(
  db: Db,
  call: Call,
  compound: StoredCompound,
  assembly: OpenAssembly,
  out: string,
): Promise<MadePdf> {
  const voters = new Voters(db, assembly)
  if (voters.items.length === 0) throw new Refused([{ code: 'items-none' }])
  const items = voters.items.map((_, i) => i)
  return makePdf(db, call, { compound, assembly, voters }, [{ specimen: true, items }], out)
}
