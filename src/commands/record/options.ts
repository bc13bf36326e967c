export const PASSPHRASE_FILE = {
  value: '<file>',
  zh: '口令所在的文件（第一行）；也可用环境变量 HOA_PASSPHRASE',
  en: 'a file whose first line is the passphrase; or HOA_PASSPHRASE',
} as const
