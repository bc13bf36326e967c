import { existsSync, renameSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { backUpChecked } from '../../store/backup.ts'
import { pathOf, removeDatabase } from '../../store/open.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { withRecord } from '../session.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const path = resolve(call.world.folder, await call.needArgument('file'))
    if (path === resolve(pathOf(db))) throw new Refused([{ code: 'backup-onto-itself', data: { path } }])
    if (existsSync(path) && !call.flag('force')) throw new Refused([{ code: 'file-exists', data: { path } }])
    const beside = `${path}.part`
    removeDatabase(beside)
    const { entries, head } = backUpChecked(db, beside)
    renameSync(beside, path)
    return {
      data: { path, entries, head },
      text: () =>
        call.t({
          zh: `已备份到 ${path}（日志 ${entries} 条，校验码 ${head.slice(0, 12)}，已核验）\n`,
          en: `Backed up to ${path} (${entries} log entries, head ${head.slice(0, 12)}, verified)\n`,
        }),
    }
  })
}
