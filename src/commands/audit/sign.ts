import { resolve } from 'node:path'
import { attestedText, fingerprintOf } from '../../assembly/records/attestation.ts'
import { KEY_BYTES, printedCode, privatePem, publicKeyOf, seedOf, signed } from '../../basics/digest.ts'
import { type Problem, problemIf, Refused } from '../../basics/problem.ts'
import { addAttestation, readAttestations } from '../../store/review.ts'
import { decrypted, isEncrypted, SALT_BYTES, writeEncrypted } from '../../store/safety/encrypted.ts'
import { momentOf } from '../facts/moment.ts'
import { Vote } from '../facts/vote.ts'
import { needFreeFile, readFile } from '../files/files.ts'
import { PASSPHRASE_FILE, passphraseOf } from '../files/passphrase.ts'
import { checkText } from '../frame/codes.ts'
import { recordCommand } from '../frame/session.ts'
import { command } from '../frame/spec.ts'
import { during } from '../terminal/paint.ts'

/** What is asked for where no file says it. */
const PASSPHRASE = { zh: '钥匙的口令', en: 'passphrase of the key' }

/** A key is a few hundred bytes, whatever it is wrapped in. */
const LARGEST_KEY = 64 * 1024

export const auditKeyNew = command(
  {
    path: ['audit', 'key', 'new'],
    summary: {
      zh: '计票人、监票人自己的钥匙：做一把，用口令加密，放在自己的U盘里',
      en: 'makes a teller’s own key, encrypted with a passphrase, to be kept on a stick',
    },
    arguments: { file: { zh: '钥匙文件，放在U盘上', en: 'the file of the key, on a stick' } },
    options: { 'passphrase-file': PASSPHRASE_FILE },
    example: 'hoa audit key new 监票人甲.key --passphrase-file 口令.txt',
  },
  async call => {
    const path = resolve(call.world.folder, await call.needArgument('file'))
    needFreeFile(path, { force: false })
    const passphrase = await passphraseOf(call, 'new', PASSPHRASE)
    const seed = call.world.random(KEY_BYTES)
    const salt = call.world.random(SALT_BYTES)
    await during(call, { zh: '加密', en: 'encrypting' }, () =>
      writeEncrypted(path, path, Buffer.from(privatePem(seed)), { passphrase, salt }),
    )
    const publicKey = publicKeyOf(seed)
    const fingerprint = fingerprintOf(publicKey)
    return {
      data: { path, publicKey, fingerprint },
      text: () =>
        call.t({
          zh: `已写入 ${path}\n指纹：${printedCode(fingerprint)}\n→ 表决开始以前，把指纹写在表决票封面或者零报告上，由本人签名；钥匙自己保管，不留在录入的电脑里。口令丢失则无法使用。\n`,
          en: `Written: ${path}\nFingerprint: ${printedCode(fingerprint)}\n→ before the vote opens write the fingerprint on the cover of the ballots or the zero report and sign it; keep the key yourself, and none on the computer where papers are entered. Without its passphrase it is lost.\n`,
        }),
    }
  },
)

/** How many tellers sign, so that one alone vouches for nothing. */
const WANTED = 2

export const auditSign = recordCommand(
  {
    path: ['audit', 'sign'],
    act: 'audit.sign',
    asks: ['key', 'signer'],
    summary: {
      zh: '计票人、监票人用自己的钥匙签认截止时的记录和核验码（两人以上）',
      en: 'a teller signs, with a key of their own, the record at the close and its check code (two or more do)',
    },
    options: {
      key: {
        value: '<file>',
        zh: 'hoa audit key new 做的钥匙文件',
        en: 'the key that hoa audit key new made',
      },
      signer: { value: '<name>', line: true, zh: '签认人', en: 'who signs' },
      'passphrase-file': PASSPHRASE_FILE,
    },
    example: 'hoa audit sign --key 监票人甲.key --signer 监票人甲',
    on: 'assembly',
    changes: true,
    states: ['closed', 'declared'],
  },
  async call => {
    const { db, assembly } = call
    const key = resolve(call.world.folder, await call.need('key'))
    const sealed = readFile(key, LARGEST_KEY)
    if (!isEncrypted(sealed)) throw new Refused([{ code: 'key-malformed', data: { path: key } }])
    const signer = await call.need('signer', text => checkText(text, 'signer'))
    const passphrase = await passphraseOf(call, 'known', PASSPHRASE)
    const pem = await during(call, { zh: '打开钥匙', en: 'opening the key' }, () =>
      decrypted(key, sealed, passphrase),
    )
    const seed = seedOf(pem.toString('utf8'))
    if (!seed) throw new Refused([{ code: 'key-malformed', data: { path: key } }])
    const moment = momentOf(db, assembly)
    if (moment === null || moment.moment === 'convened')
      throw new Error(`the log does not tell how ${assembly.path} came to be ${assembly.state}`)
    const known = readAttestations(db, assembly.id)
    const publicKey = publicKeyOf(seed)
    const said = {
      moment: moment.moment,
      entry: moment.no,
      head: moment.hash,
      checkCode: new Vote(call).check().code,
      signedAt: call.happenedAt(),
    }
    const same = known.filter(
      one => one.publicKey === publicKey && one.head === said.head && one.checkCode === said.checkCode,
    )
    if (same.length > 0)
      throw new Refused([{ code: 'signed-already', data: { signer: same[0]?.signer ?? '' } }])
    const signature = signed(seed, attestedText(assembly.path, said))
    const attestation = { no: known.length + 1, signer, publicKey, ...said, signature }
    const fingerprint = fingerprintOf(publicKey)
    call.record(
      { subject: assembly.path, detail: `signer=${signer} key=${fingerprint} check=${said.checkCode}` },
      writer => addAttestation(writer, assembly.id, attestation),
    )
    const keys = new Set(
      [...known, attestation].filter(one => one.checkCode === said.checkCode).map(one => one.publicKey),
    )
    const alone: Problem[] = problemIf(keys.size < WANTED, { code: 'signed-alone' })
    return {
      data: {
        assembly: assembly.code,
        signer,
        fingerprint,
        moment: said.moment,
        entry: said.entry,
        checkCode: said.checkCode,
        signature,
      },
      warnings: alone,
      text: () =>
        call.t({
          zh: `${signer} 已签认：核验码 ${printedCode(said.checkCode)}，日志第 ${said.entry} 条，指纹 ${printedCode(fingerprint)}\n`,
          en: `${signer} signed: check code ${printedCode(said.checkCode)}, log entry ${said.entry}, fingerprint ${printedCode(fingerprint)}\n`,
        }),
    }
  },
)
