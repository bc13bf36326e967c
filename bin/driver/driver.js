// Which SQLite driver this Node can carry, and where it is installed (install.js says why there).
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { load } = require('../load.js')

/**
 * better-sqlite3 13 brings its binaries for Node-API 10; on a Node without it, such as 20, opening a database kills the
 * process. There 12 is used, which is compiled for one Node, and kills the process from 24.19 on (nodejs/node#65446).
 */
const MAJOR = Number(process.versions.napi) >= 10 ? 13 : 12
const FOLDER = join(__dirname, String(MAJOR))
const INSTALLER = join(__dirname, 'install.js')

/** The driver and its version; an error where it is not there or of another version. Its binary is loaded by the first connection. */
function loadDriver() {
  const root = join(FOLDER, 'node_modules/better-sqlite3')
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  if (!version.startsWith(`${MAJOR}.`)) throw new Error(`better-sqlite3 ${version} is not for this Node`)
  // 12 asks this package, which looks in a dozen places, for what installing it has put here.
  const bindings = name => require(join(root, 'build/Release', name))
  return { Database: load(join(root, 'lib/index.js'), { given: { bindings } }), version }
}

module.exports = { MAJOR, FOLDER, INSTALLER, loadDriver }
