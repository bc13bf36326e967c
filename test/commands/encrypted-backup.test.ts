import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { Decrypter } from 'age-encryption'
import { beforeAll, describe, expect, it } from 'vitest'
import { aged } from '../support/age.ts'
import type { Office } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

const PASSPHRASE = 'correct horse battery'

let office: Office
/** What hoa wrote. */
let written: Buffer

beforeAll(async () => {
  office = await officeAt('voted')
  office.file('口令.txt', `${PASSPHRASE}\n不是口令\n`)
  await office.ok('backup', '备份.age', '--encrypt', '--passphrase-file', '口令.txt')
  written = readFileSync(office.path('备份.age'))
})

const restore = (name: string, file = '口令.txt') =>
  office.refusal('restore', name, '--db', '新.db', '--passphrase-file', file)

describe('an encrypted backup', () => {
  it('holds nothing that could be read, and leaves nothing beside it', () => {
    expect(written.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/)
    for (const text of ['SQLite', '甲大明', '99000']) expect(written.includes(text)).toBe(false)
    if (process.platform !== 'win32') expect(statSync(office.path('备份.age')).mode & 0o777).toBe(0o600)
    expect(readdirSync(office.folder).filter(name => name.includes('备份'))).toEqual(['备份.age'])
  })

  it('is restored with its passphrase', async () => {
    expect(await restore('备份.age')).toBe('exit 0')
    expect(await office.ask('audit', 'verify', '--db', '新.db')).toMatchObject({ ok: true })
    expect(readdirSync(office.folder).filter(name => name.includes('decrypted'))).toEqual([])
    rmSync(office.path('新.db'))
  }, 120_000)

  it('is what any program opens that knows the format, and what such a one wrote is restored, with its passphrase alone', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE)
    const plain = await decrypter.decrypt(written)
    expect(await office.ask('audit', 'verify', '--db', office.file('明文.db', plain))).toMatchObject({
      ok: true,
    })
    office.file('别的.age', await aged(plain, PASSPHRASE))
    office.file('错.txt', 'correct horse')
    expect(await restore('别的.age', '错.txt')).toBe('passphrase-wrong')
    expect(existsSync(office.path('新.db'))).toBe(false)
    expect(await restore('别的.age')).toBe('exit 0')
    expect(await office.ask('audit', 'verify', '--db', '新.db')).toMatchObject({ ok: true })
    rmSync(office.path('新.db'))
  }, 120_000)

  it('that was cut or changed anywhere is refused', async () => {
    const whole = Buffer.from(await aged(readFileSync(office.path('hoa.db')), PASSPHRASE))
    const mac = whole.indexOf('--- ')
    const changedAt = (at: number) => Buffer.from(whole).fill((whole[at] ?? 0) ^ 1, at, at + 1)
    const instead = (of: RegExp, text: string) =>
      Buffer.from(whole.toString('latin1').replace(of, text), 'latin1')
    const broken = {
      'the end cut off': whole.subarray(0, -100),
      'the end changed': changedAt(whole.length - 50),
      'the salt changed': changedAt(whole.indexOf('scrypt ') + 9),
      'the wrapped key changed': changedAt(mac - 10),
      'the code of the head changed': changedAt(mac + 10),
      'what the first part is encrypted with changed': changedAt(whole.indexOf('\n', mac) + 3),
      'more work than it was': instead(/ 4$/m, ' 5'),
      'work in another spelling': instead(/ 4$/m, ' 04'),
      'no salt': instead(/scrypt \S+/, 'scrypt'),
      'a second passphrase': instead(/^-> scrypt [\s\S]*?(?=^---)/m, '$&$&'),
      'a wrapped key cut short': instead(/^(.*).{4}\n---/m, '$1\n---'),
      'wrapped in another way': instead(/scrypt/, 'X25519'),
    }
    for (const [how, bytes] of Object.entries(broken)) {
      office.file('坏.age', bytes)
      expect([how, await restore('坏.age')]).toEqual([how, 'passphrase-wrong'])
    }
    office.file('好.age', whole)
    expect(await restore('好.age')).not.toBe('passphrase-wrong')
  })

  it('that asks for more memory than a restore may take is refused before it is tried', async () => {
    const bytes = written.toString('latin1')
    expect(bytes).toMatch(/^-> scrypt \S+ 18$/m)
    for (const work of ['20', '22', '40', '99999']) {
      office.file('重.age', Buffer.from(bytes.replace(/^(-> scrypt \S+) 18$/m, `$1 ${work}`), 'latin1'))
      expect([work, await restore('重.age')]).toEqual([work, 'encryption-too-costly'])
    }
  })

  it('needs a passphrase worth its name, said somewhere', async () => {
    office.file('短.txt', 'kurz')
    expect(await office.refusal('backup', 'a.age', '--encrypt', '--passphrase-file', '短.txt')).toBe(
      'passphrase-short',
    )
    expect(await office.refusal('backup', 'a.age', '--encrypt', '--passphrase-file', '没有.txt')).toBe(
      'file-cannot-read',
    )
    expect(await office.refusal('backup', 'a.age', '--encrypt')).toBe('option-missing')
    expect(existsSync(office.path('a.age'))).toBe(false)
  })
})
