// Bundles src/ into dist/: split, so that a command loads only what it needs; the SQL is copied beside the code.
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { licenceTexts } from './licences.js'

const root = new URL('../', import.meta.url)
const at = path => fileURLToPath(new URL(path, root))

rmSync(at('dist'), { recursive: true, force: true })
const { metafile } = await build({
  absWorkingDir: at(''),
  metafile: true,
  entryPoints: [at('src/main.ts')],
  outdir: at('dist'),
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: '[name]-[hash]',
  external: ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler'],
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  // Packages that were written for require() need one inside a module.
  banner: {
    js: "import { createRequire as requireMaker } from 'node:module'; const require = requireMaker(import.meta.url);",
  },
})
cpSync(at('src/store/schema.sql'), at('dist/schema.sql'))
if (existsSync(at('src/store/migrations')))
  cpSync(at('src/store/migrations'), at('dist/migrations'), { recursive: true })
writeFileSync(at('dist/LICENCES.txt'), licenceTexts(at(''), metafile.inputs))
