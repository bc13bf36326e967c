// Bundles src/ into dist/: split, so that a command loads only what it needs; the SQL is copied beside the code.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, transform } from 'esbuild'
import { licenceTexts } from './licences.mjs'
import load from './load.js'

const { HEAD } = load

const root = new URL('../', import.meta.url)
const at = path => fileURLToPath(new URL(path, root))

const external = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler']
// Packages that were written for require() need one inside a module.
const banner = {
  js: "import { createRequire as requireMaker } from 'node:module'; const require = requireMaker(import.meta.url);",
}

/**
 * What is loaded together is read together, which takes half as long: by every command, by those on a whole record, by those on
 * one estate and the law of its place, to count, to print.
 */
const PACKS = {
  start: ['src/commands/frame/dispatch.ts', 'src/commands/terminal/tell.ts'],
  record: ['src/commands/compound/list.ts', 'src/commands/portfolio/portfolio.ts'],
  estate: ['src/commands/compound/show.ts'],
  count: ['src/commands/tally/tally.ts'],
  paper: ['src/commands/notice/print.ts'],
}

rmSync(at('dist'), { recursive: true, force: true })
const { allSpecs, manPage } = await commandsAtWork()
const specs = await allSpecs()
const { metafile, outputFiles } = await build({
  absWorkingDir: at(''),
  metafile: true,
  entryPoints: [at('src/main.ts')],
  outdir: at('dist'),
  outExtension: { '.js': '.cjs' },
  write: false,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  chunkNames: '[name]-[hash]',
  external,
  mainFields: ['module', 'main'],
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [
    {
      // Commander starts a program for a command that is a file of its own; none of ours is.
      name: 'commander starts no programs',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
          /[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
        )
        onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }))
      },
    },
    {
      // One measure of width for all that stands in columns; the package's own takes longer to load than a table to draw.
      name: 'tables measure as we do',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^string-width$/ }, ({ importer }) =>
          /[\\/]cli-table3[\\/]/.test(importer) ? { path: 'width', namespace: 'width' } : undefined,
        )
        onLoad({ filter: /.*/, namespace: 'width' }, () => ({
          contents: "module.exports = require('./src/documents/layout/wrap.ts').widthOf",
          resolveDir: at(''),
        }))
      },
    },
    {
      name: 'specs of the commands as data',
      setup: ({ onLoad }) =>
        onLoad({ filter: /commands[\\/]frame[\\/]all-specs\.ts$/ }, () => ({
          contents: `const specs = ${JSON.stringify(specs)}\nexport const allSpecs = async () => specs`,
        })),
    },
  ],
})
mkdirSync(at('dist'), { recursive: true })
await writeProgram()
cpSync(at('src/store/schema.sql'), at('dist/schema.sql'))
if (existsSync(at('src/store/migrations')))
  cpSync(at('src/store/migrations'), at('dist/migrations'), { recursive: true })
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
writeFileSync(at('dist/hoa.1'), manPage(specs, version))
writeFileSync(at('dist/LICENCES.txt'), licenceTexts(at(''), metafile.inputs))
if (!process.argv.includes('--no-cache'))
  spawnSync(process.execPath, [at('bin/code-cache.js')], { stdio: 'inherit' })

/** The chunks of the program: those that are loaded together in one file, the others each by itself. */
async function writeProgram() {
  const packs = packsOf(metafile.outputs)
  const packed = Object.fromEntries(Object.keys(PACKS).map(pack => [pack, []]))
  for (const { path, text } of outputFiles) {
    const name = basename(path)
    if (!name.endsWith('.cjs')) writeFileSync(path, text)
    else {
      const code = (await asCommonJs(text)).replace(/\brequire\("\.\/([^"]+\.cjs)"\)/g, (whole, chunk) =>
        packs.has(chunk) ? `require("./${packs.get(chunk)}.cjs#${chunk}")` : whole,
      )
      const pack = packs.get(name)
      if (pack === undefined) writeFileSync(path, code)
      else packed[pack].push(`${JSON.stringify(name)}: ${HEAD.slice(1)}${code}\n}`)
    }
  }
  for (const [pack, chunks] of Object.entries(packed))
    writeFileSync(at(`dist/${pack}.cjs`), `({\n${chunks.join(',\n')}\n})\n`)
}

/** In which pack a chunk is: the first whose commands load it at their start. */
function packsOf(outputs) {
  const packs = new Map()
  const take = (file, pack) => {
    const name = basename(file)
    if (packs.has(name) || name === 'main.cjs') return
    packs.set(name, pack)
    for (const { path, kind, external } of outputs[file].imports)
      if (kind === 'import-statement' && !external) take(path, pack)
  }
  for (const [pack, sources] of Object.entries(PACKS))
    for (const source of sources) {
      const [file] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint?.endsWith(source))
      take(file, pack)
    }
  return packs
}

/** Only modules can be split, and only of what is no module does Node keep what V8 compiled (bin/load.js). */
async function asCommonJs(text) {
  const { code } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifySyntax: true,
    minifyWhitespace: true,
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': 'moduleUrl' },
  })
  const url = "const moduleUrl = require('node:url').pathToFileURL(__filename).href;"
  return code.includes('moduleUrl') ? url + code : code
}

/** What every command is called and takes, read from the commands themselves, so that help need not load them; and the page made of it. */
async function commandsAtWork() {
  const file = at('dist/specs-of-this-build.mjs')
  await build({
    stdin: {
      contents: "export * from './frame/all-specs.ts'; export * from './help/man.ts'",
      resolveDir: at('src/commands'),
    },
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Nothing of a command runs here: what only its work needs may be missing on the machine that builds.
    plugins: [
      {
        name: 'packages are not needed',
        setup: ({ onResolve, onLoad }) => {
          onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
            kind === 'entry-point' || path.startsWith('node:') ? undefined : { path, namespace: 'absent' },
          )
          onLoad({ filter: /.*/, namespace: 'absent' }, () => ({ contents: 'module.exports = {}' }))
        },
      },
    ],
    banner,
    logLevel: 'error',
  })
  const found = await import(pathToFileURL(file).href)
  rmSync(file)
  return found
}
