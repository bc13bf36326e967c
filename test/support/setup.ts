import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')

/** Before all tests: `dist` is built once, for the tests that need a process of their own, and a folder for databases is made. */
export default function setup(): () => void {
  if (!isFresh()) {
    const built = spawnSync(process.execPath, [join(ROOT, 'bin/build.js')], { encoding: 'utf8' })
    if (built.status !== 0) throw new Error(`the build failed:\n${built.stderr}`)
  }
  const folder = mkdtempSync(join(tmpdir(), 'hoa-test-'))
  process.env['HOA_TEST_FOLDER'] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

/** A build newer than everything it is made of is left alone: another run may be using it. */
function isFresh(): boolean {
  const built = join(ROOT, 'dist/main.js')
  const copied = join(ROOT, 'dist/schema.sql')
  if (!existsSync(built) || !existsSync(copied)) return false
  const { mtimeMs } = statSync(built)
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
  const newest = Math.max(
    ...sources.filter(s => s.isFile()).map(s => statSync(join(s.parentPath, s.name)).mtimeMs),
  )
  return mtimeMs > Math.max(newest, statSync(join(ROOT, 'bin/build.js')).mtimeMs)
}
