// Loads the program from `dist`, and the SQLite driver, with what V8 has compiled of them before, where code-cache.js could
// keep that: half of the time a small command takes is V8 reading the program. Without it everything works as well.
const { readFileSync } = require('node:fs')
const { join, posix, sep } = require('node:path')
const { Script } = require('node:vm')

const ROOT = slashed(join(__dirname, '..'))
const MAIN = `${ROOT}/dist/main.cjs`
/** V8 takes back only what the same version made on the same kind of machine, and says so. */
const CACHE = `${ROOT}/dist/cache/${process.versions.v8}-${process.platform}-${process.arch}`

const HEAD = '(function (exports, require, module, __filename, __dirname) {'
/** Every script that was loaded, by its path, and what it runs to: a function, or one for each module that is packed in it. */
const scripts = new Map()
const modules = new Map()

/**
 * What a file exports, or one of the modules that the build has packed into it. The scripts that it names by `./` or `../` are
 * loaded the same way, the rest by Node, but for what `given` stands in for.
 */
function load(path, { given = {}, part } = {}) {
  const filename = slashed(path)
  const key = part === undefined ? filename : `${filename}#${part}`
  const known = modules.get(key)
  if (known) return known.exports
  const folder = posix.dirname(filename)
  const module = { exports: {} }
  modules.set(key, module)
  const required = id => {
    if (Object.hasOwn(given, id)) return given[id]
    if (id === '#driver') return require('./driver/driver.js')
    if (!id.startsWith('.')) return require(id)
    const [file, part] = id.split('#')
    // Not by Node's own rules, which look into folders: a script is named with its ending or without.
    const named = file.startsWith('./') ? `${folder}/${file.slice(2)}` : posix.join(folder, file)
    if (named.endsWith('.node')) return require(named)
    return load(/\.c?js$/.test(named) ? named : `${named}.js`, { given, part })
  }
  required.later = id => Promise.resolve().then(() => required(id))
  const { made } = scripts.get(filename) ?? run(filename, part !== undefined)
  const body = part === undefined ? made : made[part]
  body(module.exports, required, module, filename, folder)
  return module.exports
}

function run(filename, isPack) {
  const text = readFileSync(filename, 'utf8')
  const script = new Script(isPack ? text : `${HEAD}${text}\n})`, { filename, cachedData: cached(filename) })
  const ran = { script, made: script.runInThisContext() }
  scripts.set(filename, ran)
  return ran
}

/** Where what was compiled of a file is kept. */
function cacheOf(filename) {
  return `${CACHE}/${filename.slice(ROOT.length + 1).replaceAll('/', '-')}`
}

/** A path by which a file is known, whoever named it: Windows has two kinds of strokes. */
function slashed(path) {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

function cached(filename) {
  try {
    return readFileSync(cacheOf(filename))
  } catch {
    return undefined
  }
}

module.exports = { HEAD, load, scripts, cacheOf, CACHE, MAIN }
