import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/store/open.ts'
import { verifyRecord } from '../../src/store/safety/verify.ts'
import { type Office, PROGRAM } from '../support/hoa.ts'
import { officeAt } from '../support/small-estate.ts'

/* The built program, stopped where it hurts most. All such places: `test/attack`. */

const canTrace = spawnSync('strace', ['-V']).status === 0

describe.skipIf(!canTrace)('killed', () => {
  it.each([
    ['before the old record has its second name', 'link'],
    ['before the new one takes its place', 'rename'],
  ])('%s, restore leaves a record that opens', { timeout: 120_000 }, async (_, call) => {
    const office = await officeAt('voted')
    await office.ok('backup', '备份.db')
    await office.ok('compound', 'edit', '--street', '另一街道')
    expect(killedAt(office, call, 'restore', '备份.db', '--force')).toBe('SIGKILL')
    const db = openDatabase(office.path('hoa.db'))
    expect(verifyRecord(db)).toMatchObject({ findings: [], entries: 18 })
    db.close()
    expect((await office.hoa('doctor')).out).toContain('.part')
    await office.ok('restore', '备份.db', '--force')
  })

  it('before an encrypted backup has its name: nothing of it is in the clear', {
    timeout: 120_000,
  }, async () => {
    const office = await officeAt('voted')
    office.env['HOA_PASSPHRASE'] = 'correct horse battery'
    const before = new Set(readdirSync(office.folder))
    expect(killedAt(office, 'link', 'backup', '备份.age', '--encrypt')).toBe('SIGKILL')
    const left = readdirSync(office.folder).filter(name => !before.has(name) && !/-(?:wal|shm)$/.test(name))
    expect(left).toHaveLength(1)
    for (const name of left) {
      const bytes = readFileSync(office.path(name))
      expect(bytes.toString('latin1', 0, 3)).toBe('age')
      expect(bytes.includes('SQLite')).toBe(false)
    }
    expect(existsSync(office.path('备份.age'))).toBe(false)
  })
})

describe.skipIf(process.platform === 'win32')('interrupted as soon as it runs', () => {
  it('it ends as interrupted, not by the signal', { timeout: 60_000 }, async () => {
    const office = await officeAt('voted')
    // Sent as soon as it listens. Some versions of Node load and run all of it before they hear of a signal: then the command
    // is through, and says so. The system may hand the signal to another thread, later: it is waited for, so that it never
    // comes when Node, at its end, has put everything back as it was.
    const send = `process.kill(process.pid,'SIGINT');Atomics.wait(new Int32Array(new SharedArrayBuffer(4)),0,0,200)`
    const slow = `data:text/javascript,process.on('newListener',name=>{if(name==='SIGINT')setImmediate(()=>{${send}})})`
    const child = spawn(process.execPath, ['--import', slow, PROGRAM, 'tally'], {
      cwd: office.folder,
      env: { ...process.env, ...office.env },
      stdio: 'ignore',
    })
    const [code, signal] = await once(child, 'exit')
    expect(signal).toBe(null)
    expect([0, 130]).toContain(code)
  })
})

function killedAt(office: Office, call: string, ...words: readonly string[]): NodeJS.Signals | null {
  const { signal } = spawnSync(
    'strace',
    [
      ...[
        '-f',
        '-qq',
        '-o',
        '/dev/null',
        '-e',
        `trace=${call}`,
        '-e',
        `inject=${call}:signal=SIGKILL:when=1`,
      ],
      ...[process.execPath, PROGRAM, ...words],
    ],
    { cwd: office.folder, env: { ...process.env, ...office.env }, stdio: 'ignore' },
  )
  return signal
}
