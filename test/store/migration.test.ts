import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { connect, openDatabase } from '../../src/store/open.ts'
import { LATEST_VERSION } from '../../src/store/schema.ts'
import { newFolder, PROGRAM, ROOT } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/** The program as it may be next year: one migration more. */
let newer: string

beforeAll(() => {
  newer = newFolder()
  for (const part of ['bin', 'dist', 'package.json'])
    cpSync(join(dirname(PROGRAM), '..', part), join(newer, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(newer, 'node_modules'), 'junction')
  const remarks = 'create table remark (no integer primary key) strict;'
  mkdirSync(join(newer, 'dist/migrations'), { recursive: true })
  const name = `${String(LATEST_VERSION + 1).padStart(4, '0')}-remarks.sql`
  writeFileSync(join(newer, 'dist/migrations', name), remarks)
  appendFileSync(join(newer, 'dist/schema.sql'), `\n${remarks}\n`)
  // The build keeps them; what it has not kept is made.
  for (const made of ['schema.json', 'empty.db']) rmSync(join(newer, 'dist', made))
})

describe('a record of an older version', () => {
  it('is backed up, then brought up to date; the older program leaves it alone from then on', async () => {
    const office = await officeAt('voted')
    const before = readFileSync(office.path('hoa.db'))
    const said = spawnSync(process.execPath, [join(newer, 'bin/hoa.js'), 'audit', 'verify', '--json'], {
      cwd: office.folder,
      encoding: 'utf8',
      env: { ...process.env, HOA_DB: '' },
    })
    expect([said.status, said.stderr]).toEqual([0, ''])
    // Verified: tables, indexes and triggers are those of a record that the newer program makes itself.
    expect(JSON.parse(said.stdout)).toMatchObject({ ok: true, entries: 17 })
    const migrated = connect(office.path('hoa.db'), { readonly: true })
    expect(migrated.pragma('user_version', { simple: true })).toBe(LATEST_VERSION + 1)
    migrated.close()

    const backup = `hoa.db.000017-before-version-${LATEST_VERSION + 1}.bak`
    expect(readdirSync(office.folder).filter(name => name.endsWith('.bak'))).toEqual([backup])
    const old = openDatabase(office.path(backup))
    expect(old.pragma('user_version', { simple: true })).toBe(LATEST_VERSION)
    old.close()

    const after = readFileSync(office.path('hoa.db'))
    expect(after.equals(before)).toBe(false)
    expect(await office.refusal('tally')).toBe('database-version')
    expect(readFileSync(office.path('hoa.db')).equals(after)).toBe(true)
    await office.ok('restore', backup, '--force')
    await office.ok('tally')
  })

  it('is brought up to date when a newer program restores a backup of it, which an older one does not do the other way', async () => {
    const office = await officeAt('voted')
    await office.ok('backup', '旧版.db')
    const byNewer = (...words: string[]) =>
      spawnSync(process.execPath, [join(newer, 'bin/hoa.js'), ...words, '--json'], {
        cwd: office.folder,
        encoding: 'utf8',
        env: { ...process.env, HOA_DB: office.path('新.db') },
      })
    const before = readFileSync(office.path('旧版.db'))
    expect(byNewer('restore', '旧版.db')).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(office.path('旧版.db')).equals(before)).toBe(true)
    expect(byNewer('audit', 'verify').status).toBe(0)
    expect(byNewer('backup', '新版.db').status).toBe(0)
    const copy = connect(office.path('新版.db'), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(LATEST_VERSION + 1)
    copy.close()

    const now = readFileSync(office.path('hoa.db'))
    expect(await office.refusal('restore', '新版.db', '--force')).toBe('database-version')
    expect(readFileSync(office.path('hoa.db')).equals(now)).toBe(true)
    const doctor = await office.hoa('doctor', '--db', office.path('新版.db'), '--lang', 'en')
    expect(doctor.code).toBe(1)
    expect(doctor.out).toContain(`version ${LATEST_VERSION + 1}`)
  })
})
