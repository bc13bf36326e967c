import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { check, passed } from './support/checks.js'
import { session } from './support/session.js'

/*
 * The session of the README from roster to backup, then the backup brought back, with the built program and the Node
 * that runs this: every command is a process of its own. The same papers must come to the same count on every Node, so
 * the digest of the count is printed, too.
 *
 *   npm run build && node test/smoke.js
 */

const ROOT = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'hoa-smoke-'))
symlinkSync(join(ROOT, 'test'), join(folder, 'test'), 'junction')

function hoa(...args) {
  return spawnSync(process.execPath, [join(ROOT, 'bin/hoa.js'), ...args], {
    cwd: folder,
    env: { ...process.env, HOA_DB: join(folder, 'hoa.db') },
    encoding: 'utf8',
  })
}

function runs(...args) {
  const { status, signal, stdout, stderr } = hoa(...args)
  check(`hoa ${args.join(' ')}`, status === 0, `${signal ?? `exit code ${status}`}\n${stdout}${stderr}`)
  return stdout
}

for (const words of session()) runs(...words)

runs('restore', '备份.db', '--db', '恢复.db')
runs('audit', 'verify', '--db', '恢复.db')
runs('ballot', 'show', '1-101', '--db', '恢复.db')
const count = runs('tally', '--json')
check('the backup holds the same count', count === runs('tally', '--json', '--db', '恢复.db'))
check('the count is final', JSON.parse(count || '{}').final === true)
check('a record is not overwritten unasked', hoa('restore', '备份.db').status === 1)
rmSync(folder, { recursive: true, force: true })

process.stdout.write(`Node ${process.version}: count ${createHash('sha256').update(count).digest('hex').slice(0, 16)}\n`)
passed()
