import { resolve } from 'node:path'
import { printedCode } from '../../basics/digest.ts'
import { Refused } from '../../basics/problem.ts'
import { pathOf } from '../../store/open.ts'
import { backUpTo } from '../../store/safety/backup.ts'
import { sameFile } from '../../store/safety/place.ts'
import { needFreeFile } from '../files/files.ts'
import { recordCommand } from '../frame/session.ts'
import { PASSPHRASE_FILE } from './options.ts'
import { passphraseOf } from './passphrase.ts'

const FORCE = { zh: '覆盖已有文件', en: 'overwrite the file' } as const

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
    const passphrase = encrypted ? await passphraseOf(call, 'new') : undefined
    const { entries, head, kept } = await backUpTo(db, path, passphrase)
    return {
      data: { path, entries, head, encrypted, kept: kept ?? null },
      text: () =>
        call.t({
          zh: `已备份到 ${path}（日志 ${entries} 条，链首校验码 ${printedCode(head)}，已核验${encrypted ? '，已加密；口令丢失则无法恢复' : ''}）\n${kept ? `那里原有的另一份数据文件另存为 ${kept}\n` : ''}`,
          en: `Backed up to ${path} (${entries} log entries, head ${printedCode(head)}, verified${encrypted ? '; encrypted: without the passphrase it is lost' : ''})\n${kept ? `The other database that was there is kept as ${kept}\n` : ''}`,
        }),
    }
  },
)
