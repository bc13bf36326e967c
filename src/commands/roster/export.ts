import { extname, resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { EXPORT_ENDINGS, type ExportEnding, rosterFile } from '../../exchange/export.ts'
import { readUnits } from '../../store/people/roster.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { writeWhole } from '../files/files.ts'
import { record, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const path = resolve(call.world.folder, await call.needArgument('file'))
    const ending = endingOf(path)
    const masked = call.flag('masked')
    const reason = masked ? (call.option('reason') ?? '') : await call.need('reason')
    const units = readUnits(db, compound.id)
    let undo = () => {}
    try {
      record(db, call, { subject: compound.code, reason }, writer => {
        writer.tell(`units=${units.length}${masked ? ' masked' : ''}`)
        undo = writeWhole(path, rosterFile(units, { ending, masked }), {
          force: call.flag('force'),
          mode: 0o600,
        })
      })
    } catch (error) {
      // An export that could not be logged has not happened.
      undo()
      throw error
    }
    return {
      data: { path, units: units.length, masked },
      text: () =>
        call.t({
          zh: `已导出 ${units.length} 套到 ${path}${masked ? '（已遮盖）' : '（含个人信息，请妥善保管）'}\n`,
          en: `Exported ${units.length} units to ${path}${masked ? ' (masked)' : ' (personal data: keep it safe)'}\n`,
        }),
    }
  })
}

function endingOf(path: string): ExportEnding {
  const typed = extname(path).slice(1).toLowerCase()
  const ending = EXPORT_ENDINGS.find(known => known === typed)
  if (ending === undefined)
    throw new Refused([{ code: 'export-ending', data: { ending: typed === '' ? '—' : `.${typed}` } }])
  return ending
}
