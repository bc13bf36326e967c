// Loads the program from `dist`, with what V8 has compiled of it before, where code-cache.js could keep that: half of
// the time a small command takes is V8 reading the program. Without it everything works as well.
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { Script } = require('node:vm')

const DIST = join(__dirname, '../dist')
/** V8 takes back only what the same version made on the same kind of machine, and says so. */
const CACHE = join(DIST, 'cache', `${process.versions.v8}-${process.platform}-${process.arch}`)

const HEAD = '(function (exports, require, module, __filename) {'
const modules = new Map()

/** What a file of `dist` exports; `told` gets its script when it has run. */
function load(name, told) {
  const known = modules.get(name)
  if (known) return known.exports
  const filename = join(DIST, name)
  const script = new Script(`${HEAD}${readFileSync(filename, 'utf8')}\n})`, {
    filename,
    cachedData: cached(name),
  })
  const module = { exports: {} }
  modules.set(name, module)
  const required = id => (id.startsWith('./') ? load(id.slice(2), told) : require(id))
  script.runInThisContext()(module.exports, required, module, filename)
  told?.(name, script)
  return module.exports
}

function cached(name) {
  try {
    return readFileSync(join(CACHE, name))
  } catch {
    return undefined
  }
}

module.exports = { load, DIST, CACHE }
