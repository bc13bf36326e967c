import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { dayOf } from '../../basics/time.ts'
import { pathOf } from '../../store/open.ts'
import { lockNumbers, SALT_BYTES, unlockNumbers } from '../../store/people/numbers.ts'
import { wipeFreePages } from '../../store/people/personal.ts'
import { automaticBackups } from '../../store/safety/beside.ts'
import { passphraseOf } from '../files/passphrase.ts'
import { recordCommand, type Session } from '../frame/session.ts'
import { NUMBERS, OF_NUMBERS, openNumbers } from './numbers.ts'

const NEW = { zh: '新的口令', en: 'the new passphrase' }

export const privacyLock = recordCommand(
  {
    path: ['privacy', 'lock'],
    act: 'privacy.lock',
    summary: {
      zh: '用口令加密本小区的证件号码和电话；已经加密的换口令',
      en: 'encrypts certificate numbers and telephones with a passphrase, or changes it',
    },
    options: {
      ...NUMBERS,
      'new-passphrase-file': {
        value: '<file>',
        zh: '换口令时，新口令所在的文件（第一行）',
        en: 'a file whose first line is the new passphrase, where it is changed',
      },
    },
    example: 'hoa privacy lock --passphrase-file 口令.txt',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    const changed = (await openNumbers(call)) !== undefined
    const passphrase = changed
      ? await passphraseOf(call, 'new', NEW, 'new-passphrase-file')
      : await passphraseOf(call, 'new', OF_NUMBERS)
    const on = dayOf(call.happenedAt())
    const salt = call.world.random(SALT_BYTES)
    const rows = call.record({ subject: compound.code }, writer => {
      const count = lockNumbers(writer, compound.id, { passphrase, salt, on })
      writer.tell(`rows=${count}${changed ? ' new passphrase' : ''}`)
      return count
    })
    const warnings = changed ? [] : residue(call)
    return {
      data: { compound: compound.code, rows, changed },
      warnings,
      text: () =>
        call.t(
          changed
            ? {
                zh: `已换口令（${rows} 条记录重新加密）。旧口令打不开现在的文件，仍打得开以前的备份\n`,
                en: `The passphrase is changed (${rows} rows encrypted anew). The old one does not open this file any more, but still opens earlier backups\n`,
              }
            : {
                zh: `已加密 ${rows} 条记录里的证件号码和电话。姓名不加密。口令丢失则号码无法找回；导入、导出、更正号码和打印电话时要用它（--passphrase-file，或者环境变量 HOA_PASSPHRASE）\n`,
                en: `Certificate numbers and telephones of ${rows} rows are encrypted; names are not. Without the passphrase they are lost; it is asked for when numbers are imported, exported, corrected or printed (--passphrase-file, or HOA_PASSPHRASE)\n`,
              },
        ),
    }
  },
)

export const privacyUnlock = recordCommand(
  {
    path: ['privacy', 'unlock'],
    act: 'privacy.unlock',
    summary: {
      zh: '取消加密：证件号码和电话恢复为明文',
      en: 'takes the passphrase away: certificate numbers and telephones are in the clear again',
    },
    options: NUMBERS,
    example: 'hoa privacy unlock --passphrase-file 口令.txt',
    on: 'compound',
  },
  async call => {
    const { compound } = call
    if (!(await openNumbers(call))) throw new Refused([{ code: 'numbers-not-locked' }])
    const rows = call.record({ subject: compound.code }, writer => {
      const count = unlockNumbers(writer, compound.id)
      writer.tell(`rows=${count}`)
      return count
    })
    return {
      data: { compound: compound.code, rows },
      text: () =>
        call.t({
          zh: `已恢复 ${rows} 条记录里的证件号码和电话，拿到数据文件的人都能读到\n`,
          en: `Certificate numbers and telephones of ${rows} rows are in the clear: whoever has the file can read them\n`,
        }),
    }
  },
)

/** Takes what is encrypted now out of free pages and the write-ahead log; says what is left elsewhere. */
function residue({ db }: Session): Problem[] {
  const backups = automaticBackups(pathOf(db))
  return [
    ...problemIf(!wipeFreePages(db), { code: 'lock-pages-left' }),
    { code: 'lock-copies-left', data: { backups: backups.length } },
  ]
}
