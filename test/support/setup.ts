import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, statfsSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '../..')
/** What lies here on Linux lies in memory. */
const MEMORY = '/dev/shm'
/** In bytes; a whole run takes less than half of it. */
const ROOM = 2 * 2 ** 30

/**
 * Before all tests: a folder for databases, and in it the program built once, for the tests that need a process of
 * their own. It is built apart from `dist`, which somebody may be using.
 */
export default function setup(): () => void {
  const folder = mkdtempSync(join(process.env['TMPDIR'] ?? memory() ?? tmpdir(), 'hoa-test-'))
  const program = join(folder, 'program')
  mkdirSync(program)
  const driver = join(ROOT, 'bin/driver')
  for (const name of ['bin', 'package.json', 'templates'])
    cpSync(join(ROOT, name), join(program, name), { recursive: true, filter: path => path !== driver })
  for (const name of ['src', 'node_modules', 'bin/driver'])
    symlinkSync(join(ROOT, name), join(program, name), 'junction')
  // What V8 compiles is kept for a whole run only: that takes longer than most single files of tests.
  const few = process.argv.some(word => word.startsWith('test/'))
  const built = spawnSync(
    process.execPath,
    [join(program, 'bin/build.mjs'), ...(few ? ['--no-cache'] : [])],
    {
      encoding: 'utf8',
    },
  )
  if (built.status !== 0)
    process.stderr.write(`the build failed; tests that need it will, too:\n${built.stderr}`)
  // A demo and a preview lie in the folder for what is passing.
  process.env['TMPDIR'] = folder
  process.env['HOA_TEST_FOLDER'] = folder
  process.env['HOA_TEST_PROGRAM'] = join(program, 'bin/hoa.js')
  return () => rmSync(folder, { recursive: true, force: true })
}

/** Every act is written through to the disk, and thousands of them would wait for it: where there is memory enough, none does. */
function memory(): string | undefined {
  try {
    const { bavail, bsize } = statfsSync(MEMORY)
    return bavail * bsize >= ROOM ? MEMORY : undefined
  } catch {
    return undefined
  }
}
