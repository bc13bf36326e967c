import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, lstatSync, mkdirSync, readlinkSync, renameSync, symlinkSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { check } from './checks.js'
import { session } from './session.js'

/* A root with nothing in it but a bundle, a shell and the libraries that Node is linked with. */

const ARCH = { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch]
const LOADER = { x64: 'lib64/ld-linux-x86-64.so.2', arm64: 'lib/ld-linux-aarch64.so.1' }[process.arch]
const LIBRARIES = ['libc.so.6', 'libm.so.6', 'libdl.so.2', 'libpthread.so.0', 'librt.so.1', 'libstdc++.so.6', 'libgcc_s.so.1']

/** Plays the bundle in `folder`; the libraries are those of `from`, this system where there is none. */
export function playLinux(folder, work, from = '/') {
  const root = join(work, 'root')
  furnish(root, from)
  const place = '/opt/盘 一'
  mkdirSync(join(root, place), { recursive: true })
  renameSync(folder, join(root, place, basename(folder)))
  const program = `${place}/${basename(folder)}`
  const home = '/home/某人'
  mkdirSync(join(root, home, '文档'), { recursive: true })

  /** Runs the bundle in a folder of that root; `before` is done to the root in a view of the disks of its own. */
  const run = (at, words, before = ':') =>
    spawnSync(
      'unshare',
      [
        ...['-m', '-n', '/bin/sh', '-c', `root=$0; ${before}; exec chroot "$root" /bin/sh -c 'PATH=/bin; cd "$0" && exec "$@"' "$@"`],
        ...[root, at, `${program}/hoa`, ...words],
      ],
      { env: { PATH: process.env.PATH, LANG: 'zh_CN.UTF-8', HOME: home }, encoding: 'utf8', maxBuffer: 1 << 26 },
    )
  const runs = (at, ...words) => {
    const { status, signal, stdout, stderr } = run(at, words)
    check(`in an empty root: hoa ${words.join(' ')}`, status === 0, `${signal ?? status}\n${stdout}${stderr}`)
    return stdout
  }

  timed(words => run(home, words))
  const doctor = runs(home, 'doctor')
  process.stdout.write(doctor.replace(/^/gm, '  '))
  check('the SQLite is that of Node', doctor.includes('node:sqlite'))
  runs(home, 'demo', '--fast', '--out', '演示')
  runs(home, 'audit', 'verify', '--db', '演示/hoa.db')

  for (const words of session()) runs(home, ...words.map(word => word.replace(/^test\/samples\//, `${program}/样例/`)))
  for (const format of ['txt', 'md', 'html', 'docx', 'pdf'])
    runs(home, 'notice', 'print', 'result', '--format', format, '--out', `结果.${format}`)
  check('a PDF is one', existsSync(join(root, home, '结果.pdf')))
  runs(home, 'restore', '备份.db', '--db', '恢复.db')
  check(
    'the backup holds the same count',
    runs(home, 'tally', '--json') === runs(home, 'tally', '--json', '--db', '恢复.db'),
  )

  const readOnly = `mount --bind "$root${place}" "$root${place}" && mount -o remount,bind,ro "$root${place}"`
  const begun = run(program, ['init', '新城苑', '--code', 'xc'], readOnly)
  const other = `${home}/文档/hoa/hoa.db`
  check('started in a read-only folder', begun.status === 0, begun.stderr)
  check('it says where the record goes', begun.stderr.includes(`${program} 不能写入`) && begun.stdout.includes(other))
  check('and puts it there', existsSync(join(root, other)))
  const link = join(work, 'hoa')
  symlinkSync(join(root, program, 'hoa'), link)
  const linked = spawnSync(link, ['--version'], { encoding: 'utf8' })
  check('it starts through a link', linked.status === 0, linked.stderr)
}

function furnish(root, from) {
  for (const folder of ['bin', 'dev', 'tmp', 'lib64', `lib/${ARCH}`]) mkdirSync(join(root, folder), { recursive: true })
  const places = [`lib/${ARCH}`, `usr/lib/${ARCH}`].map(folder => join(from, folder))
  const copy = (path, to) => copyFileSync(behind(from, path), join(root, to))
  for (const library of LIBRARIES) {
    const path = places.map(place => join(place, library)).find(existsSync)
    if (!path) throw new Error(`${from} has no ${library}`)
    copy(path, `lib/${ARCH}/${library}`)
  }
  copy(join(from, LOADER), LOADER)
  copy(join(from, 'bin/dash'), 'bin/sh')
  spawnSync('cp', ['-a', '/dev/null', '/dev/urandom', join(root, 'dev')])
  const glibc = spawnSync('chroot', [root, `/lib/${ARCH}/libc.so.6`], { encoding: 'utf8' }).stdout?.split('\n')[0]
  process.stdout.write(`an empty root with sh, ${LOADER}, ${LIBRARIES.join(', ')}; ${glibc ?? ''}\n`)
}

/** The file behind links, which may lead to the top of another root. */
function behind(from, path) {
  let found = path
  while (lstatSync(found).isSymbolicLink()) {
    const to = readlinkSync(found)
    found = isAbsolute(to) ? join(from, to) : join(dirname(found), to)
  }
  return found
}

/** How much slower the first start is than a later one. */
function timed(run) {
  const time = () => {
    const begun = performance.now()
    run(['compound', '--help'])
    return performance.now() - begun
  }
  const first = time()
  const later = [0, 1, 2, 3, 4].map(time).sort((a, b) => a - b)[2]
  process.stdout.write(`first start ${first.toFixed(0)} ms, later ${later.toFixed(0)} ms, ${(first / later).toFixed(2)} ×\n`)
  check('the first start takes no more than three later ones', first <= 3 * later)
}
