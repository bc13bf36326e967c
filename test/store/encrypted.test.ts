import crypto, { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { decrypted, writeEncrypted } from '../../src/store/safety/encrypted.ts'
import { aged } from '../support/age.ts'

const folder = mkdtempSync(join(tmpdir(), 'hoa-encrypted-'))

afterEach(() => {
  vi.restoreAllMocks()
  syncBuiltinESMExports()
  rmSync(folder, { recursive: true, force: true })
})

it('no memory for a passphrase is not a wrong one, and no fault of ours', async () => {
  const sealed = await aged('content', 'correct horse')
  expect(String(await decrypted('a.age', sealed, 'correct horse'))).toBe('content')
  vi.spyOn(crypto, 'scryptSync').mockImplementation(() => {
    throw new Error('error:030C0100:digital envelope routines::malloc failure')
  })
  syncBuiltinESMExports()
  const short = (path: string, megabytes: number) => ({
    problems: [{ code: 'passphrase-no-memory', data: { path, megabytes } }],
  })
  await expect(decrypted('a.age', sealed, 'correct horse')).rejects.toMatchObject(short('a.age', 1))
  const path = join(folder, 'b.age')
  const sealing = { passphrase: 'correct horse', salt: randomBytes(16) }
  await expect(writeEncrypted(path, 'known.age', Buffer.from('content'), sealing)).rejects.toMatchObject(
    short('known.age', 256),
  )
  expect(readdirSync(folder)).toEqual([])
})
