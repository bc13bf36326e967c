// Bundles the benchmark and runs it: it is TypeScript and uses the program's own store to lay out large databases.
import { mkdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const at = path => fileURLToPath(new URL(path, import.meta.url))
const outfile = at('../../dist/bench.mjs')
mkdirSync(at('../../dist'), { recursive: true })
await build({
  entryPoints: [at('bench.ts')],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['better-sqlite3', 'hucre'],
  logLevel: 'warning',
})
await import(pathToFileURL(outfile).href)
