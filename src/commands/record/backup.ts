import { existsSync, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refused } from '../../basics/problem.ts'
import { pathOf, removeDatabase } from '../../store/open.ts'
import { backUpChecked } from '../../store/safety/backup.ts'
import { encryptFile } from '../../store/safety/encrypted.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { withRecord } from '../session.ts'
import { passphraseOf } from './passphrase.ts'

export function run(call: Call): Promise<Answer> {
  return withRecord(call, async db => {
    const path = resolve(call.world.folder, await call.needArgument('file'))
    if (path === resolve(pathOf(db))) throw new Refused([{ code: 'backup-onto-itself', data: { path } }])
    if (existsSync(path) && !call.flag('force')) throw new Refused([{ code: 'file-exists', data: { path } }])
    const encrypted = call.flag('encrypt')
    const passphrase = encrypted ? await passphraseOf(call, 'new') : ''
    const beside = `${path}.part`
    removeDatabase(beside)
    const { entries, head } = backUpChecked(db, beside)
    if (encrypted) await encryptOver(beside, passphrase)
    renameSync(beside, path)
    return {
      data: { path, entries, head, encrypted },
      text: () =>
        call.t({
          zh: `已备份到 ${path}（日志 ${entries} 条，校验码 ${head.slice(0, 12)}，已核验${encrypted ? '，已加密；口令丢失则无法恢复' : ''}）\n`,
          en: `Backed up to ${path} (${entries} log entries, head ${head.slice(0, 12)}, verified${encrypted ? '; encrypted: without the passphrase it is lost' : ''})\n`,
        }),
    }
  })
}

/** Puts the encrypted file in the place of the plain one, which does not stay behind. */
async function encryptOver(path: string, passphrase: string): Promise<void> {
  const sealed = `${path}.age`
  try {
    await encryptFile(path, sealed, passphrase)
  } catch (error) {
    rmSync(sealed, { force: true })
    throw error
  } finally {
    removeDatabase(path)
  }
  renameSync(sealed, path)
}
