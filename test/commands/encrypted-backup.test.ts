import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Office } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

async function backedUp(): Promise<Office> {
  const office = await officeAt('voted')
  office.file('口令.txt', 'correct horse battery\n不是口令\n')
  await office.ok('backup', '备份.age', '--encrypt', '--passphrase-file', '口令.txt')
  return office
}

describe('an encrypted backup', () => {
  it('holds nothing that could be read, and leaves nothing beside it', async () => {
    const office = await backedUp()
    const bytes = readFileSync(office.path('备份.age'))
    expect(bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/)
    for (const text of ['SQLite', '甲大明', '99000']) expect(bytes.includes(text)).toBe(false)
    if (process.platform !== 'win32') expect(statSync(office.path('备份.age')).mode & 0o777).toBe(0o600)
    expect(readdirSync(office.folder).filter(name => name.includes('备份'))).toEqual(['备份.age'])
  }, 120_000)

  it('is restored with its passphrase and with no other', async () => {
    const office = await backedUp()
    office.file('错.txt', 'correct horse')
    const restore = (file: string) =>
      office.refusal('restore', '备份.age', '--db', '新.db', '--passphrase-file', file)
    expect(await restore('错.txt')).toBe('passphrase-wrong')
    expect(existsSync(office.path('新.db'))).toBe(false)
    expect(await restore('口令.txt')).toBe('exit 0')
    expect(await office.ask('audit', 'verify', '--db', '新.db')).toMatchObject({ ok: true })
    expect(readdirSync(office.folder).filter(name => name.includes('decrypted'))).toEqual([])
  }, 120_000)

  it('that was cut or changed is refused', async () => {
    const office = await backedUp()
    const bytes = readFileSync(office.path('备份.age'))
    office.file('断.age', bytes.subarray(0, bytes.length - 100))
    bytes[bytes.length - 50] = (bytes[bytes.length - 50] ?? 0) ^ 1
    office.file('改.age', bytes)
    for (const name of ['断.age', '改.age'])
      expect(await office.refusal('restore', name, '--db', '新.db', '--passphrase-file', '口令.txt')).toBe(
        'passphrase-wrong',
      )
  }, 120_000)

  it('that asks for more memory than a restore may take is refused before it is tried', async () => {
    const office = await backedUp()
    const bytes = readFileSync(office.path('备份.age')).toString('latin1')
    expect(bytes).toMatch(/^-> scrypt \S+ 18$/m)
    for (const work of ['20', '22', '40', '99999']) {
      office.file('重.age', Buffer.from(bytes.replace(/^(-> scrypt \S+) 18$/m, `$1 ${work}`), 'latin1'))
      const said = await office.refusal('restore', '重.age', '--db', '新.db', '--passphrase-file', '口令.txt')
      expect([work, said]).toEqual([work, 'encryption-too-costly'])
    }
  }, 120_000)

  it('needs a passphrase worth its name, said somewhere', async () => {
    const office = await officeAt('voted')
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
