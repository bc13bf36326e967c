import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { removeDatabase } from '../../store/open.ts'
import { checkBackup, restoreFrom } from '../../store/safety/backup.ts'
import { decryptFile, isEncrypted } from '../../store/safety/encrypted.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { holdsRehearsal } from '../rehearsal/rehearsals.ts'
import { databasePath } from '../session.ts'
import { passphraseOf } from './passphrase.ts'

export async function run(call: Call): Promise<Answer> {
  const target = databasePath(call)
  const path = resolve(call.world.folder, await call.needFile('file'))
  if (!existsSync(path)) throw new Refused([{ code: 'file-cannot-read', data: { path } }])
  if (path === target) throw new Refused([{ code: 'backup-onto-itself', data: { path } }])
  if (!isEncrypted(path)) return restore(call, path, path, target)
  const plain = `${target}.decrypted`
  try {
    await decryptFile(path, plain, await passphraseOf(call, 'known'))
    return await restore(call, path, plain, target)
  } finally {
    removeDatabase(plain)
  }
}

/** `plain` is what the backup at `path` holds. */
async function restore(call: Call, path: string, plain: string, target: string): Promise<Answer> {
  const { entries, head } = checkBackup(plain)
  const there = existsSync(target) && statSync(target).size > 0
  if (there && holdsRehearsal(path) && !holdsRehearsal(target))
    throw new Refused([{ code: 'rehearsal-over-record', data: { path: target } }])
  if (there && !call.flag('force') && !call.canAsk)
    throw new Refused([{ code: 'restore-onto-existing', data: { path: target } }])
  if (there)
    await call.insist({ zh: '替换', en: 'replace' }, () =>
      call.t({
        zh: `${target} 已存在，将由备份 ${path} 替换（日志 ${entries} 条），原文件另存在旁边\n`,
        en: `${target} exists; the backup ${path} (${entries} log entries) takes its place, the old one is kept aside\n`,
      }),
    )
  const kept = restoreFrom(plain, target)
  return {
    data: { path: target, from: path, entries, head, kept: kept ?? null },
    text: () =>
      call.t({
        zh: `已从 ${path} 恢复到 ${target}（日志 ${entries} 条，校验码 ${head.slice(0, 12)}）\n${kept ? `原文件另存为 ${kept}\n` : ''}`,
        en: `Restored ${target} from ${path} (${entries} log entries, head ${head.slice(0, 12)})\n${kept ? `The old file is kept as ${kept}\n` : ''}`,
      }),
  }
}
