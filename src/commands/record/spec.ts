import type { CommandSpec, OptionSpec } from '../spec.ts'

const FORCE = { name: 'force', about: { zh: '覆盖已有文件', en: 'overwrite the file' } }

const PASSPHRASE_FILE: OptionSpec = {
  name: 'passphrase-file',
  value: '<file>',
  about: {
    zh: '口令所在的文件（第一行）；也可用环境变量 HOA_PASSPHRASE',
    en: 'a file whose first line is the passphrase; or HOA_PASSPHRASE',
  },
}

export const RECORD_COMMANDS: readonly CommandSpec[] = [
  {
    path: ['audit', 'log'],
    summary: { zh: '显示操作日志', en: 'shows the audit log' },
    options: [
      { name: 'last', value: '<n>', about: { zh: '只看最后几条', en: 'only the last ones' } },
      {
        name: 'about',
        value: '<text>',
        about: { zh: '只看对象中含此文字的', en: 'only those whose subject holds this text' },
      },
    ],
    example: 'hoa audit log --last 20',
    load: () => import('./audit-log.ts'),
  },
  {
    path: ['audit', 'verify'],
    summary: {
      zh: '核验：逐行、日志链、重新计票',
      en: 'verifies every row, the chain of the log, and recounts',
    },
    example: 'hoa audit verify',
    load: () => import('./audit-verify.ts'),
  },
  {
    path: ['backup'],
    summary: { zh: '备份数据文件', en: 'backs up the database' },
    arguments: [{ name: 'file', about: { zh: '备份文件', en: 'the file' } }],
    options: [
      {
        name: 'encrypt',
        about: { zh: '用口令加密（age 格式）', en: 'encrypts it with a passphrase (age format)' },
      },
      PASSPHRASE_FILE,
      FORCE,
    ],
    example: 'hoa backup 备份-2026-03-15.db',
    load: () => import('./backup.ts'),
  },
  {
    path: ['restore'],
    summary: {
      zh: '从备份恢复；已有数据文件时须 --force，原文件另存',
      en: 'restores a backup; over an existing database with --force, which keeps the old one aside',
    },
    arguments: [{ name: 'file', about: { zh: '备份文件', en: 'the backup' } }],
    options: [
      PASSPHRASE_FILE,
      { name: 'force', about: { zh: '替换现有数据文件', en: 'replace the database that is there' } },
    ],
    example: 'hoa restore 备份-2026-03-15.db',
    load: () => import('./restore.ts'),
  },
  {
    path: ['doctor'],
    summary: {
      zh: '检查本机和数据文件，指出问题和办法',
      en: 'what is wrong with this machine or database, and the cure',
    },
    example: 'hoa doctor',
    load: () => import('./doctor.ts'),
  },
  {
    path: ['demo'],
    summary: {
      zh: '用内置数据演示一次完整的会议和选举',
      en: 'a whole assembly with an election on built-in data',
    },
    options: [
      { name: 'fast', about: { zh: '不停顿', en: 'without pauses' } },
      {
        name: 'out',
        value: '<folder>',
        about: { zh: '输出文件夹，默认临时文件夹', en: 'the folder; a temporary one by default' },
      },
    ],
    example: 'hoa demo --fast',
    load: () => import('./demo.ts'),
  },
  {
    path: ['completion'],
    summary: { zh: '输出命令补全脚本', en: 'prints a shell completion script' },
    arguments: [{ name: 'shell', about: { zh: 'bash、zsh 或 fish', en: 'bash, zsh or fish' } }],
    example: 'hoa completion bash >> ~/.bashrc',
    load: () => import('./completion.ts'),
  },
]
