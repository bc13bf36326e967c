// Bundles the benchmark and runs it: it is TypeScript and uses the program's own store to lay out large databases.
import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const at = path => fileURLToPath(new URL(path, import.meta.url))
// `run.js city` is the bench of a made-up city, anything else parts of the bench itself.
const name = process.argv[2] === 'city' ? 'city' : 'bench'
const outfile = at(`../../dist/${name}.mjs`)
mkdirSync(at('../../dist'), { recursive: true })
await build({
  entryPoints: [at(`${name}.ts`)],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['better-sqlite3', 'hucre', '@duckdb/node-api'],
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
