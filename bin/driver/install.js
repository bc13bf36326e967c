// Sees to it that this Node can load the SQLite driver: npm runs it after installing (`postinstall`), and so can you.
//
// better-sqlite3 13 brings its binaries and wants Node-API 10 (Node 22.14); 12, for an older Node, has to be compiled.
// Neither is a dependency of the program. npm 10, which comes with Node 22, runs the install script of every dependency,
// needed or not, `allowScripts` or not; and from a lock file npm 10 and 11 run node-gyp for 13 too, as they forget its
// `gypfile: false` (npm/cli#9837): everybody would need a compiler. So each has a folder with a lock file of its own and
// is put there, scripts off, by this script of the root, which npm 10, 11 and 12 all run.
const { spawnSync } = require('node:child_process')
const { join } = require('node:path')
const { FOLDER: folder, MAJOR } = require('./driver.js')

/** From 24 on Node has a SQLite of its own that will do (src/store/driver/node-sqlite.ts). */
const hasItsOwn = Number(process.versions.node.split('.')[0]) >= 24
const build = MAJOR === 12 ? 'install' : 'build-release'

if (!opens()) {
  process.stderr.write(`hoa: installing the SQLite driver for Node ${process.version}\n`)
  npm(folder, 'ci', '--ignore-scripts')
  if (!opens() && hasItsOwn) {
    process.stderr.write(
      'hoa: it cannot be had, or suits another system than this; the SQLite that Node brings is used instead\n',
    )
    process.exit(0)
  }
  if (!opens()) {
    process.stderr.write('hoa: no binary of it suits this machine; compiling one, which takes some minutes\n')
    npm(join(folder, 'node_modules/better-sqlite3'), 'run', build)
  }
  if (!opens()) {
    process.stderr.write(
      'hoa: the SQLite driver could not be installed; the lines above say why. Compiling it needs a C++20 compiler, make\n' +
        'and Python 3. With Node 22.14 or later nothing is compiled on Windows, macOS and Linux with glibc 2.34 or musl.\n',
    )
    process.exit(1)
  }
}

/** Asked in a process of its own: a driver of the wrong version does not fail, it kills. */
function opens() {
  const script = `
    const { version } = require('better-sqlite3/package.json')
    if (version !== require('./package.json').dependencies['better-sqlite3']) process.exit(1)
    new (require('better-sqlite3'))(':memory:')`
  return spawnSync(process.execPath, ['-e', script], { cwd: folder, stdio: 'ignore' }).status === 0
}

function npm(cwd, ...args) {
  // What the npm that called us was told about its own task (`npm install --global …`) is not meant for this one.
  const theirs =
    /^npm_config_(?:global|location|prefix|local_prefix|omit|include|only|dry_run|allow_scripts|package_lock_only)$/i
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !theirs.test(name)))
  const cli = process.env.npm_execpath ?? ''
  if (/npm-cli\.[cm]?js$/.test(cli)) spawnSync(process.execPath, [cli, ...args], { cwd, env, stdio: 'inherit' })
  else spawnSync('npm', args, { cwd, env, stdio: 'inherit', shell: process.platform === 'win32' })
}
