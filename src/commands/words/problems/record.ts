import { next } from '../next.ts'
import type { ProblemWords } from '../words.ts'

/** The database and files. */
export const RECORD_PROBLEMS: Readonly<Record<string, ProblemWords>> = {
  'database-missing': {
    zh: '没有数据文件 {path}',
    en: 'there is no database {path}',
    ...next('用 hoa init 建立，或用 --db 指明', 'begin one with hoa init, or name one with --db'),
  },
  'database-not-ours': {
    zh: '{path} 不是 hoa 的数据文件，没有改动它',
    en: '{path} is no database of hoa; it was not changed',
    ...next('检查 --db 或 HOA_DB', 'check --db or HOA_DB'),
  },
  'database-version': {
    zh: '{path} 的版本是 {version}，这个 hoa 只认识到 {latest}，没有改动它',
    en: '{path} is of version {version}, this hoa knows up to {latest}; it was not changed',
    ...next('换用较新的 hoa', 'use a newer hoa'),
  },
  'database-damaged': {
    zh: '数据文件已损坏：{path}',
    en: 'the database is damaged: {path}',
    ...next(
      '用 hoa restore 恢复最近的备份（同一文件夹里的 .bak）',
      'hoa restore brings back the latest backup (the .bak files beside it)',
    ),
  },
  'database-locked': {
    zh: '另一个程序正在使用 {path}',
    en: 'another program is using {path}',
    ...next('稍等再试，或关闭另一个程序', 'wait and try again, or close the other program'),
  },
  'database-read-only': {
    zh: '不能写入 {path}（只读或没有权限）',
    en: '{path} cannot be written (read-only or not permitted)',
    ...next('检查文件和文件夹的权限', 'check the permissions of file and folder'),
  },
  'database-cannot-open': {
    zh: '不能打开 {path}',
    en: '{path} cannot be opened',
    ...next('检查路径和权限；文件夹要先建好', 'check the path and permissions; the folder must exist'),
  },
  'changed-meanwhile': {
    zh: '另一个程序刚刚改动了数据，没有写入',
    en: 'another program has just changed the record; nothing was written',
    ...next('再运行一次这条命令', 'run the command again'),
  },
  'file-is-record': {
    zh: '{path} 是一个数据文件，不能覆盖',
    en: '{path} is a database and is not overwritten',
    ...next('换一个文件名', 'use another name'),
  },
  'disk-full': {
    zh: '磁盘已满，没有写入 {path}',
    en: 'the disk is full; {path} was not written',
    ...next('腾出空间后再试', 'free some space and try again'),
  },
  'disk-fault': {
    zh: '读写磁盘出错：{path}',
    en: 'the disk failed at {path}',
    ...next('检查磁盘或U盘，再试一次', 'check the disk and try again'),
  },
  'driver-missing': {
    zh: 'SQLite 驱动不能加载',
    en: 'the SQLite driver cannot be loaded',
    ...next(
      '运行 npm rebuild better-sqlite3，然后 hoa doctor',
      'run npm rebuild better-sqlite3, then hoa doctor',
    ),
  },
  'assembly-is-final': {
    zh: '会议已宣布或已取消，不能再改',
    en: 'the assembly is declared or cancelled and can no longer change',
    ...next(
      '对已宣布结果的异议成立的，用 hoa assembly reopen-count 重新计票',
      'after an upheld objection to what was declared: hoa assembly reopen-count',
    ),
  },
  'log-is-final': { zh: '操作日志不能修改', en: 'the audit log cannot be changed' },
  'file-exists': {
    zh: '{path} 已存在',
    en: '{path} exists',
    ...next('换一个文件名，或加 --force', 'use another name, or add --force'),
  },
  'file-cannot-write': {
    zh: '不能写 {path}',
    en: '{path} cannot be written',
    ...next('检查文件夹和权限', 'check the folder and permissions'),
  },
  'file-cannot-read': {
    zh: '不能读 {path}',
    en: '{path} cannot be read',
    ...next('检查文件名和权限', 'check the name and permissions'),
  },
  'folder-not-empty': {
    zh: '文件夹 {path} 不是空的',
    en: 'the folder {path} is not empty',
    ...next('换一个空文件夹', 'use an empty one'),
  },
  'text-file-encoding': {
    zh: '{path} 不是 UTF-8 文本',
    en: '{path} is no UTF-8 text',
    ...next('另存为 UTF-8', 'save it as UTF-8'),
  },
  'backup-failed': {
    zh: '操作已完成，但自动备份没有成功：{path}',
    en: 'done, but the automatic backup failed: {path}',
    ...next('检查磁盘空间，然后 hoa backup', 'check the disk, then hoa backup'),
  },
  'write-vanished': {
    zh: '写入表 {table} 没有生效：数据文件被别的工具改动过，没有写入任何内容',
    en: 'what was written to {table} did not arrive: another tool has changed the database; nothing was kept',
    ...next(
      '用 hoa audit verify 核验，用 hoa restore 恢复备份',
      'see hoa audit verify; hoa restore brings a backup back',
    ),
  },
  'record-unreadable': {
    zh: '数据文件中表 {table} 的记录 {row} 读不出来',
    en: 'row {row} of {table} cannot be read',
    ...next(
      '用 hoa audit verify 核验，用 hoa restore 恢复备份',
      'see hoa audit verify; hoa restore brings a backup back',
    ),
  },
  'backup-damaged': {
    zh: '备份 {path} 不完整：{table} {row}',
    en: 'the backup {path} is not whole: {table} {row}',
    ...next('换一个备份', 'use another backup'),
  },
  'backup-onto-itself': {
    zh: '备份和数据文件是同一个文件：{path}',
    en: 'backup and database are the same file: {path}',
    ...next('换一个文件名', 'use another name'),
  },
  'restore-onto-existing': {
    zh: '{path} 已存在，没有替换',
    en: '{path} exists and was not replaced',
    ...next(
      '加 --force 替换（原文件会另存），或用 --db 恢复到别处',
      'add --force to replace it (the old one is kept aside), or restore elsewhere with --db',
    ),
  },

  'passphrase-wrong': {
    zh: '口令打不开 {path}，或者文件已损坏',
    en: 'the passphrase does not open {path}, or the file is damaged',
    ...next('核对口令再试；没有口令无法恢复', 'check the passphrase; without it the backup is lost'),
  },
  'passphrase-short': {
    zh: '口令至少 {least} 个字符',
    en: 'a passphrase has at least {least} characters',
  },
  'passphrases-differ': { zh: '两次输入的口令不同', en: 'the two passphrases differ' },
}
