import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { printedCode } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { holdsRehearsal } from '../../store/assemblies.ts'
import { pathOf } from '../../store/open.ts'
import { backUpTo, type Restorable, restorableBytes, restorableCopy } from '../../store/safety/backup.ts'
import { whyMissing } from '../../store/safety/beside.ts'
import { decrypted, isEncrypted, SALT_BYTES } from '../../store/safety/encrypted.ts'
import { isLinkToNothing, refuseSpecial, sameFile } from '../../store/safety/place.ts'
import { headOf, needFreeFile, readFile } from '../files/files.ts'
import { PASSPHRASE_FILE, passphraseOf } from '../files/passphrase.ts'
import { databasePath, recordCommand } from '../frame/session.ts'
import { type Answer, type CallWith, command, FORCE, type Options } from '../frame/spec.ts'
import { during } from '../terminal/paint.ts'

export const backupCommand = recordCommand(
  {
    path: ['backup'],
    summary: { zh: '备份数据文件', en: 'backs up the database' },
    arguments: { file: { zh: '备份文件', en: 'the file' } },
    options: {
      encrypt: { zh: '用口令加密（age 格式）', en: 'encrypts it with a passphrase (age format)' },
      'passphrase-file': PASSPHRASE_FILE,
      force: FORCE,
    },
    example: 'hoa backup 备份-2026-03-15.db',
    on: 'record',
  },
  async call => {
    const { db } = call
    const path = resolve(call.world.folder, await call.needArgument('file'))
    if (sameFile(path, pathOf(db))) throw new Refused([{ code: 'backup-onto-itself', data: { path } }])
    needFreeFile(path, { force: call.flag('force') })
    const encrypted = call.flag('encrypt')
    const sealing = encrypted
      ? { passphrase: await passphraseOf(call, 'new'), salt: call.world.random(SALT_BYTES) }
      : undefined
    const { entries, head, kept } = await during(
      call,
      { zh: '备份并核对', en: 'backing up and checking' },
      () => backUpTo(db, path, sealing),
    )
    return {
      data: { path, entries, head, encrypted, kept: kept ?? null },
      text: () =>
        call.t({
          zh: `已备份到 ${path}（日志 ${entries} 条，日志校验码 ${printedCode(head)}，副本完整${encrypted ? '，已加密；口令丢失则无法恢复' : ''}）\n${kept ? `那里原有的另一份数据文件另存为 ${kept}\n` : ''}`,
          en: `Backed up to ${path} (${entries} log entries, head ${printedCode(head)}, the copy is whole${encrypted ? '; encrypted: without the passphrase it is lost' : ''})\n${kept ? `The other database that was there is kept as ${kept}\n` : ''}`,
        }),
    }
  },
)

const OPTIONS = {
  'passphrase-file': PASSPHRASE_FILE,
  force: { zh: '替换现有数据文件', en: 'replace the database that is there' },
} as const satisfies Options

export const restoreCommand = command(
  {
    path: ['restore'],
    summary: {
      zh: '从备份恢复；已有数据文件时须 --force，原文件另存',
      en: 'restores a backup; over an existing database with --force, which keeps the old one aside',
    },
    arguments: { file: { zh: '备份文件', en: 'the backup' } },
    options: OPTIONS,
    example: 'hoa restore 备份-2026-03-15.db',
  },
  async call => {
    const target = databasePath(call)
    const path = resolve(call.world.folder, await call.needFile('file'))
    const head = headOf(path)
    if (sameFile(path, target)) throw new Refused([{ code: 'backup-onto-itself', data: { path } }])
    refuseSpecial(target)
    if (isLinkToNothing(target)) throw new Refused([whyMissing(target)])
    const backup = isEncrypted(head)
      ? restorableBytes(
          path,
          await decrypted(path, readFile(path), await passphraseOf(call, 'known')),
          target,
        )
      : restorableCopy(path, target)
    try {
      return await restore(call, path, backup, target)
    } finally {
      backup.discard()
    }
  },
)

async function restore(
  call: CallWith<typeof OPTIONS>,
  path: string,
  backup: Restorable,
  target: string,
): Promise<Answer> {
  const { entries, head } = backup
  const there = existsSync(target) && statSync(target).size > 0
  if (there && backup.rehearsal && !holdsRehearsal(target))
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
  const kept = await during(call, { zh: '恢复', en: 'restoring' }, () => backup.putInPlace())
  return {
    data: { path: target, from: path, entries, head, kept: kept ?? null },
    text: () =>
      call.t({
        zh: `已从 ${path} 恢复到 ${target}（日志 ${entries} 条，日志校验码 ${printedCode(head)}）\n${kept ? `原文件另存为 ${kept}\n` : ''}`,
        en: `Restored ${target} from ${path} (${entries} log entries, head ${printedCode(head)})\n${kept ? `The old file is kept as ${kept}\n` : ''}`,
      }),
  }
}
