import { existsSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { rosterCsv } from '../../exchange/roster-export.ts'
import { readUnits } from '../../store/people/roster.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { writeWhole } from '../files/files.ts'
import { record, theCompound, withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const compound = theCompound(db, call)
    const path = resolve(call.world.folder, await call.needArgument('file'))
    const masked = call.flag('masked')
    const reason = masked ? (call.option('reason') ?? '') : await call.need('reason')
    const units = readUnits(db, compound.id)
    const wasThere = existsSync(path)
    try {
      record(db, call, { subject: compound.code, reason }, writer => {
        writer.tell(`units=${units.length}${masked ? ' masked' : ''}`)
        writeWhole(path, rosterCsv(units, { masked }), { force: call.flag('force'), mode: 0o600 })
      })
    } catch (error) {
      // An export that could not be logged has not happened.
      if (!wasThere) rmSync(path, { force: true })
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
