import { extname, resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { EXPORT_ENDINGS, type ExportEnding, rosterFile } from '../../exchange/export.ts'
import { readUnits } from '../../store/people/roster.ts'
import { writeWhole } from '../files/files.ts'
import { recordCommand } from '../frame/session.ts'
import { REASON } from './options.ts'

export const rosterExport = recordCommand(
  {
    path: ['roster', 'export'],
    act: 'roster.export',
    asks: ['reason'],
    summary: {
      zh: '导出名册为 CSV 或 xlsx，可再导入；记入日志',
      en: 'exports the roster as CSV or xlsx that can be imported again; logged',
    },
    arguments: { file: { zh: '输出文件，.csv 或 .xlsx', en: 'the file, .csv or .xlsx' } },
    options: {
      reason: REASON,
      masked: { zh: '遮盖姓名、证件号、电话', en: 'mask names, numbers, telephones' },
      force: { zh: '覆盖已有文件', en: 'overwrite the file' },
    },
    example: 'hoa roster export 名册.csv --reason 存档',
    on: 'compound',
  },
  async call => {
    const { db, compound } = call
    const path = resolve(call.world.folder, await call.needArgument('file'))
    const ending = endingOf(path)
    const masked = call.flag('masked')
    const reason = masked ? (call.option('reason') ?? '') : await call.need('reason')
    const units = readUnits(db, compound.id)
    let undo = () => {}
    try {
      call.record({ subject: compound.code, reason }, writer => {
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
  },
)

function endingOf(path: string): ExportEnding {
  const typed = extname(path).slice(1).toLowerCase()
  const ending = EXPORT_ENDINGS.find(known => known === typed)
  if (ending === undefined)
    throw new Refused([{ code: 'export-ending', data: { ending: typed === '' ? '—' : `.${typed}` } }])
  return ending
}
