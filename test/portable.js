import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { check, passed } from './support/checks.js'
import { playLinux } from './support/portable-linux.js'
import { playWindows } from './support/portable-windows.js'

/*
 * The bundles of `npm run portable`, each unpacked and looked at, and played where nothing is installed:
 *
 *   npm run portable && sudo node test/portable.js
 *
 * Everywhere: one folder, its sums, its sizes, what its native files want of a system. The Linux bundle for this machine runs
 * in a root of its own that holds nothing but the bundle, a shell and the libraries that Node is linked with; with
 * HOA_OLD_ROOT=<a root with an older glibc> these come from there. (That wants root, `unshare` and binutils.) The one for
 * arm64 is not run. The one for Windows runs under Wine where HOA_WINE_ROOT=<a root with Wine 10> is set: Node 24 needs what
 * Wine 8 lacks. Both roots are made with, for instance,
 *
 *   debootstrap --variant=minbase --include=libstdc++6 bullseye /var/old-root
 *   debootstrap --variant=minbase trixie /var/wine-root && chroot /var/wine-root apt-get install -y --no-install-recommends wine64 wine locales
 *   chroot /var/wine-root localedef -i zh_CN -f UTF-8 zh_CN.UTF-8
 *   mount -t proc proc /var/wine-root/proc; mount --bind /dev /var/wine-root/dev
 */

const RELEASE = join(import.meta.dirname, '../release')
const LARGEST_UNPACKED = 250e6
const LARGEST_ARCHIVE = 90e6
/** Kylin V10 and UOS 20 */
const OLDEST_GLIBC = [2, 28]

const MACHINES = { 'linux-x64': 'X86-64', 'linux-arm64': 'AArch64' }

const work = mkdtempSync(join(tmpdir(), 'hoa-portable-'))
try {
  const archives = readdirSync(RELEASE).filter(name => /\.(?:zip|tar\.gz)$/.test(name))
  check('there is a bundle for each platform', archives.length === 3, archives.join(' '))
  for (const archive of archives) {
    const [, name, platform] = /^(hoa-.+?-((?:win|linux)-(?:x64|arm64)))\.(?:zip|tar\.gz)$/.exec(archive)
    const place = join(work, '解压 到这里')
    rmSync(place, { recursive: true, force: true })
    mkdirSync(place)
    unpack(join(RELEASE, archive), place)
    check(`${archive} holds one folder`, readdirSync(place).join() === name, readdirSync(place).join())
    const folder = join(place, name)
    lookAt(folder, platform, statSync(join(RELEASE, archive)).size)
    if (platform === 'win-x64') playWindows(folder, process.env.HOA_WINE_ROOT)
    else if (platform === `linux-${process.arch}`) playLinux(folder, work, process.env.HOA_OLD_ROOT)
    else process.stdout.write(`${platform}: built and looked at, not run here\n`)
  }
} finally {
  rmSync(work, { recursive: true, force: true })
}
passed()

function unpack(archive, place) {
  if (archive.endsWith('.zip')) {
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(archive)))) {
      mkdirSync(dirname(join(place, name)), { recursive: true })
      writeFileSync(join(place, name), bytes)
    }
    return
  }
  const { status, stderr } = spawnSync('tar', ['-xzf', archive, '-C', place], { encoding: 'utf8' })
  check(`${archive} unpacks`, status === 0, stderr)
}

function lookAt(folder, platform, packed) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name =>
    statSync(join(folder, name)).isFile(),
  )
  const unpacked = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  process.stdout.write(`${platform}: ${(packed / 1e6).toFixed(1)} MB, unpacked ${(unpacked / 1e6).toFixed(1)} MB\n`)
  check(`${platform} is small enough`, unpacked <= LARGEST_UNPACKED && packed <= LARGEST_ARCHIVE)

  const windows = platform === 'win-x64'
  const needed = [
    windows ? 'hoa.cmd' : 'hoa',
    windows ? 'runtime/node.exe' : 'runtime/node',
    ...['使用说明.pdf', 'CHANGELOG.md', 'sbom.cdx.json', 'app/templates/result.md', 'app/templates/fonts/HoaSerifSC.ttf'],
    ...['样例/laofang-gbk.csv', '样例/xincheng.xlsx', '许可/hoa.txt', '许可/Node.js.txt', '许可/程序所含软件包.txt'],
  ]
  const missing = needed.filter(name => !files.includes(name))
  check(`${platform} has all that belongs to it`, missing.length === 0, missing.join(' '))
  const foreign = files.filter(name => /(?:^|\/)(?:test|src)\/|\.ts$|better-sqlite3/.test(name.replace(/\.d\.ts$/, '')))
  check(`${platform} has nothing else`, foreign.length === 0, foreign.join(' '))

  const sums = readFileSync(join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
  const wrong = sums.filter(line => {
    const [digest, name] = line.split('  ')
    return createHash('sha256').update(readFileSync(join(folder, name))).digest('hex') !== digest
  })
  check(`${platform} is what its sums say`, wrong.length === 0 && sums.length === files.length - 1, wrong.join('\n'))
  const { components } = JSON.parse(readFileSync(join(folder, 'sbom.cdx.json'), 'utf8'))
  const runtime = components.find(part => part.name === `node-${platform}`)
  check(`${platform} lists its parts`, runtime !== undefined && components.some(part => part.name === 'commander'))

  if (!windows) for (const name of files) wants(join(folder, name), name, platform)
}

/** What a native file wants of the system, as far as it is one. */
function wants(path, name, platform) {
  const head = readFileSync(path).subarray(0, 4).toString('latin1')
  if (head !== '\x7fELF') return
  const machine = /Machine:.*?(X86-64|AArch64)/.exec(output('readelf', '-h', path))?.[1]
  check(`${name} is for ${platform}`, machine === MACHINES[platform], machine)
  // readelf reads files of every machine, objdump those of its own.
  const versions = [...output('readelf', '-V', '-W', path).matchAll(/Name: (GLIBC|GLIBCXX|CXXABI)_([\d.]+)/g)]
  const newest = kind =>
    versions
      .filter(([, of]) => of === kind)
      .map(([, , version]) => version)
      .sort((a, b) => compare(b.split('.').map(Number), a.split('.').map(Number)))[0] ?? 'none'
  const libraries = [...output('readelf', '-d', '-W', path).matchAll(/NEEDED.*\[(.+)\]/g)].map(([, library]) => library)
  process.stdout.write(
    `${platform} ${name}: GLIBC ${newest('GLIBC')}, GLIBCXX ${newest('GLIBCXX')}, CXXABI ${newest('CXXABI')}; ${libraries.join(' ')}\n`,
  )
  check(`${name} runs on glibc ${OLDEST_GLIBC.join('.')}`, compare(newest('GLIBC').split('.').map(Number), OLDEST_GLIBC) <= 0)
}

function compare(one, other) {
  for (let i = 0; i < Math.max(one.length, other.length); i++) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

function output(command, ...args) {
  if (!existsSync('/usr/bin/readelf')) throw new Error('readelf is wanted: apt install binutils')
  return spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26 }).stdout
}
