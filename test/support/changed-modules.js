import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { compileFunction } from 'node:vm'
import { transform } from 'esbuild'
import * as vitest from './quick-vitest.js'

const ROOT = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)

/*
 * The modules that tests import, for `test/mutate.js`: compiled once and kept as they ran. When one of them is changed, that
 * one and all that import it run anew, and the others stay.
 */

/** What `files` import and they themselves, each by its path: its code and the paths of those of ours it imports. */
export async function modulesOf(files) {
  const modules = new Map()
  const paths = [...files]
  for (const path of paths) {
    if (modules.has(path)) continue
    modules.set(path, await compile(path, readFileSync(join(ROOT, path), 'utf8')))
    paths.push(...modules.get(path).imports)
  }
  return modules
}

export async function compile(path, source) {
  const define = { 'import.meta.url': '__url' }
  const { code } = await transform(source, { loader: 'ts', format: 'cjs', target: 'node20', define })
  const found = code.matchAll(/\brequire\("(\..*?)"\)/g)
  const run = compileFunction(code, ['require', 'module', 'exports', '__url'], { filename: path })
  return { run, imports: [...found].map(([, name]) => join(dirname(path), name)) }
}

/** How far each module is from `path`: 0 that itself, 1 what imports it, 2 what imports these. */
export function importersOf(modules, path) {
  const far = new Map([[path, 0]])
  for (const [reached, distance] of far) {
    for (const [importer, { imports }] of modules) {
      if (imports.includes(reached) && !far.has(importer)) far.set(importer, distance + 1)
    }
  }
  return far
}

/** Loads modules: those that `anew` has run again, one that is `changed` in that form; the others are `kept` as they ran. */
export function loader(modules, kept, anew, changed = {}) {
  const again = new Map()
  return load

  function load(path) {
    const ran = anew.has(path) ? again : kept
    if (!ran.has(path)) {
      const module = { exports: {} }
      ran.set(path, module)
      const { run } = changed[path] ?? modules.get(path)
      run(name => imported(name, path), module, module.exports, pathToFileURL(join(ROOT, path)).href)
    }
    return ran.get(path).exports
  }

  function imported(name, path) {
    if (name === 'vitest') return vitest
    return name.startsWith('.') ? load(join(dirname(path), name)) : require(name)
  }
}
