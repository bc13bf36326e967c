import { readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isSigned, KEY_BYTES, privatePem, publicKeyOf, seedOf, signed } from '../../src/basics/digest.ts'
import { aged } from '../support/age.ts'
import { list, type Office, pick, text } from '../support/hoa.ts'
import { reseal } from '../support/reseal.ts'
import { officeAt } from '../support/small-estate.ts'

const PASSPHRASE = 'correct horse battery'
const seed = (byte: number) => new Uint8Array(KEY_BYTES).fill(byte)

/** Puts the key of a teller there, each another. */
async function putKey(office: Office, name: string, byte: number): Promise<void> {
  office.file('口令.txt', `${PASSPHRASE}\n`)
  office.file(`${name}.key`, await aged(privatePem(seed(byte)), PASSPHRASE))
}

const sign = (office: Office, name: string, ...more: string[]) =>
  office.hoa(
    ...['audit', 'sign', '--key', `${name}.key`, '--signer', name, '--passphrase-file', '口令.txt', '--json'],
    ...more,
  )

const codes = (answer: unknown) => list(answer, 'warnings').map(w => pick(w, 'code'))

describe('ed25519', () => {
  it('signs as RFC 8032 says', () => {
    // Test 2 of RFC 8032, 7.1.
    const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
    const key = '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c'
    expect(publicKeyOf(seed)).toBe(key)
    const signature = signed(seed, 'r')
    expect(signature).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
    expect(isSigned(key, 'r', signature)).toBe(true)
    for (const [k, t, s] of [
      [key, 's', signature],
      [key, 'r', signature.replace('9', '8')],
      [key.replace('3', '4'), 'r', signature],
      ['', '', ''],
    ] as const)
      expect(isSigned(k, t, s)).toBe(false)
    expect(seedOf('-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----')).toBeUndefined()
  })
})

describe('tellers sign the record at the close', () => {
  it('with keys of their own; verify and the proof show them, and one alone is told', async () => {
    const office = await officeAt('resolved')
    await putKey(office, '监票人乙', 2)
    office.random = bytes => new Uint8Array(bytes).fill(1)
    const made = await office.ask('audit', 'key', 'new', '监票人甲.key', '--passphrase-file', '口令.txt')
    if (process.platform !== 'win32') expect(statSync(office.path('监票人甲.key')).mode & 0o777).toBe(0o600)
    expect(readFileSync(office.path('监票人甲.key')).includes('PRIVATE')).toBe(false)
    expect(codes((await sign(office, '监票人甲')).json())).toEqual(['signed-alone'])
    expect((await sign(office, '监票人乙')).json()).toMatchObject({ moment: 'closed' })
    await putKey(office, '监票人甲', 1)
    expect(text((await sign(office, '监票人甲')).json(), 'error.code')).toBe('signed-already')
    office.file('错.txt', 'not the passphrase\n')
    expect(
      await office.refusal(
        'audit',
        'sign',
        '--key',
        '监票人甲.key',
        '--signer',
        '甲',
        '--passphrase-file',
        '错.txt',
      ),
    ).toBe('passphrase-wrong')
    expect(
      await office.refusal(
        'audit',
        'sign',
        '--key',
        '口令.txt',
        '--signer',
        '甲',
        '--passphrase-file',
        '口令.txt',
      ),
    ).toBe('key-malformed')
    await office.ok('assembly', 'declare', '--at', '2026-03-17')
    const fingerprint = text(made, 'fingerprint')
    const said = await office.ask('audit', 'verify', '--against', fingerprint)
    expect(
      list(said, 'signatures').map(one => [pick(one, 'signer'), pick(one, 'holds'), pick(one, 'current')]),
    ).toEqual([
      ['监票人甲', true, true],
      ['监票人乙', true, true],
    ])
    expect(pick(said, 'against.0.found.0.what')).toBe('key')
    expect((await office.ok('audit', 'verify')).out).toContain('监票人甲')
    await office.ok('proof', 'export', '--out', '材料')
    const record = JSON.parse(office.read('材料/record.json'))
    expect(list(record, 'signatures').map(one => pick(one, 'publicKey'))).toContain(text(made, 'publicKey'))
    expect(office.read('材料/record.json')).not.toContain('监票人')
    expect(await office.ask('proof', 'check', '材料')).toMatchObject({ ok: true })
    record.signatures[0].signedAt = '2026-03-01T00:00'
    office.file('材料/record.json', JSON.stringify(record))
    const bad = await office.hoa('proof', 'check', '材料', '--json')
    expect(list(bad.json(), 'faults').map(f => pick(f, 'check'))).toContain('signature')
  }, 120_000)

  it('what is entered afterwards is not what was signed, and is told', async () => {
    const office = await officeAt('resolved')
    await putKey(office, '监票人甲', 1)
    await sign(office, '监票人甲')
    await office.ok('ballot', 'void', '1-101', '--reason', 'V4')
    const said = await office.ask('audit', 'verify')
    expect(codes(said)).toContain('attestation-outdated')
    expect(pick(said, 'signatures.0.holds')).toBe(true)
    await sign(office, '监票人甲')
    expect(codes(await office.ask('audit', 'verify'))).not.toContain('attestation-outdated')
  }, 120_000)

  it('a signature that somebody changed, and sealed anew, is found', async () => {
    const office = await officeAt('resolved')
    await putKey(office, '监票人甲', 1)
    await sign(office, '监票人甲')
    reseal(office.path('hoa.db'), db =>
      db.exec("update attestation set check_code = 'ffffffffffffffffffffffffffffffff'"),
    )
    const said = await office.hoa('audit', 'verify', '--json')
    expect(said.code).toBe(1)
    expect(list(said.json(), 'findings').map(f => pick(f, 'code'))).toEqual(['attestation-broken'])
  }, 120_000)
})
