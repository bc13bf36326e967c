import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FOLDER, type Office, PROGRAM } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* A record on a medium that nobody can write. To root nothing is, so root sends somebody else. */

const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

/** Runs the built program as somebody who may only read. */
function reader(office: Office, ...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args, '--json'], {
    cwd: '/',
    env: { HOA_DB: office.path('hoa.db') },
    encoding: 'utf8',
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  })
  return { code: status, out: stdout, err: stderr }
}

/** Is there anybody here who could read the program and the folder, but not write? */
function canTry(): boolean {
  if (process.platform === 'win32') return false
  if (!isRoot) return true
  for (const folder of [FOLDER, dirname(dirname(PROGRAM))]) chmodSync(folder, 0o755)
  const { status } = spawnSync(process.execPath, [PROGRAM, '--version'], {
    cwd: '/',
    uid: NOBODY,
    gid: NOBODY,
  })
  return status === 0
}

describe.skipIf(!canTry())('a record that cannot be written', () => {
  it.each([
    ['the file', 0o444, 0o755],
    ['file and folder', 0o444, 0o555],
    ['the folder', 0o644, 0o555],
  ])('%s: is read, and a change is refused as what it is', async (_, file, folder) => {
    const office = await officeAt('voted')
    chmodSync(office.path('hoa.db'), file)
    chmodSync(office.folder, folder)
    try {
      const before = readFileSync(office.path('hoa.db'))
      const names = readdirSync(dirname(office.path('hoa.db')))
      for (const words of [
        ['tally'],
        ['roster', 'list'],
        ['audit', 'verify'],
        ['notice', 'show', 'convening'],
      ]) {
        const said = reader(office, ...words)
        expect([words[0], said.code, said.err]).toEqual([words[0], 0, ''])
      }
      const refused = reader(office, 'compound', 'edit', '--street', '另一街道')
      expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('database-read-only')])
      expect(refused.out).toContain(office.path('hoa.db'))
      const elsewhere = mkdtempSync(join(FOLDER, 'elsewhere-'))
      chmodSync(elsewhere, 0o777)
      const saved = reader(office, 'backup', join(elsewhere, '备份.db'))
      expect([saved.code, saved.err]).toEqual([0, ''])
      expect(readFileSync(office.path('hoa.db')).equals(before)).toBe(true)
      if (folder === 0o555) expect(readdirSync(office.folder)).toEqual(names)
    } finally {
      chmodSync(office.folder, 0o755)
    }
  })
})
