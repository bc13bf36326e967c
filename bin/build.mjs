// Bundles src/ into dist/: split, so that a command loads only what it needs; the SQL is copied beside the code.
import crypto from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import codeCache from './code-cache.js'
import { asCommonJs } from './common-js.mjs'
import { licenceTexts } from './licences.mjs'
import load from './load.js'

const { HEAD } = load
const { keepCompiled } = codeCache

const root = new URL('../', import.meta.url)
const at = path => fileURLToPath(new URL(path, root))

const external = ['better-sqlite3', '@myriaddreamin/typst-ts-node-compiler']
// Packages that were written for require() need one inside a module.
const banner = {
  js: "import { createRequire as requireMaker } from 'node:module'; const require = requireMaker(import.meta.url);",
}

/**
 * What usual commands load: every one, those on a whole record, those on one estate and the law of its place, to count, to print.
 * What the same of them load, each with all before it but for the count that no printing needs, is read together, which takes
 * half as long.
 */
const PACKS = {
  start: ['src/commands/frame/dispatch.ts', 'src/commands/terminal/tell.ts'],
  record: [
    'src/commands/compound/list.ts',
    'src/commands/plan/next.ts',
    'src/commands/portfolio/portfolio.ts',
    'src/documents/portfolio/portfolio-table.ts',
  ],
  estate: [
    'src/commands/compound/show.ts',
    'src/commands/assembly/show.ts',
    'src/commands/frame/the-assembly.ts',
  ],
  count: ['src/commands/tally/tally.ts', 'src/commands/ballot/show.ts'],
  paper: [
    'src/commands/notice/print.ts',
    'src/documents/layout/to-html.ts',
    'node_modules/liquidjs/',
    'node_modules/markdown-it/',
  ],
}

/** A chunk as another one names it. */
const NEEDED = /\b(require(?:\.later)?)\("\.\/([^"]+\.cjs)"\)/g

rmSync(at('dist'), { recursive: true, force: true })
mkdirSync(at('dist'))
cpSync(at('src/store/schema.sql'), at('dist/schema.sql'))
if (existsSync(at('src/store/migrations')))
  cpSync(at('src/store/migrations'), at('dist/migrations'), { recursive: true })
const { allSpecs, connect, emptyRecord, manPage, untouchedSchema } = await programAtWork()
const inMemory = () => connect(':memory:')
writeFileSync(at('dist/empty.db'), emptyRecord(inMemory))
writeFileSync(at('dist/schema.json'), untouchedSchema(inMemory))
writeFileSync(at('dist/templates.json'), JSON.stringify(templateDigests()))
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
  // liquidjs times each piece of a template, for a limit that is not used: by `Date`, where it finds no better clock to load.
  define: { 'global.performance': 'undefined' },
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
        // Bundled by itself: what a package requires would else be a module that is set only when it is asked for.
        onLoad({ filter: /.*/, namespace: 'width' }, async () => {
          const { outputFiles } = await build({
            stdin: {
              contents: "export { widthOf as default } from './width.ts'",
              resolveDir: at('src/documents/layout'),
            },
            write: false,
            bundle: true,
            format: 'cjs',
            footer: { js: 'module.exports = module.exports.default' },
            platform: 'node',
            target: 'node20',
          })
          return { contents: outputFiles[0].text }
        })
      },
    },
    {
      // To load it takes longer than to read a small record, which needs none of it.
      name: 'cryptography is loaded when it is first called',
      setup: ({ onResolve, onLoad }) => {
        onResolve({ filter: /^node:crypto$/ }, ({ kind }) =>
          kind === 'import-statement' ? { path: 'crypto', namespace: 'lazy' } : undefined,
        )
        onLoad({ filter: /.*/, namespace: 'lazy' }, () => ({
          contents: [
            'let crypto',
            "const loaded = () => (crypto ??= require('node:crypto'))",
            ...Object.entries(crypto)
              .filter(([, value]) => typeof value === 'function')
              .map(([name]) => `export const ${name} = (...given) => loaded().${name}(...given)`),
          ].join('\n'),
        }))
      },
    },
    {
      // Node's own way to find what package.json names loads a good part of its loader.
      name: 'what is outside is found by load.js',
      setup: ({ onLoad }) =>
        onLoad({ filter: /store[\\/]driver[\\/]driver\.ts$/ }, ({ path }) => ({
          contents: `const createRequire = () => require\n${readFileSync(path, 'utf8').replace(/^import \{ createRequire \}.*$/m, '')}`,
          loader: 'ts',
        })),
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
await writeProgram()
const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
writeFileSync(at('dist/hoa.1'), manPage(specs, version))
writeFileSync(at('dist/LICENCES.txt'), licenceTexts(at(''), metafile.inputs))
if (!process.argv.includes('--no-cache')) await keepCompiled()

/** The chunks of the program: those that are loaded together in one file, the others each by itself. */
async function writeProgram() {
  const packs = packsOf(metafile.outputs)
  const outputs = new Map(Object.entries(metafile.outputs).map(([file, output]) => [basename(file), output]))
  refuseCircles(outputs)
  const packed = new Map()
  for (const { path, text } of outputFiles) {
    const name = basename(path)
    if (!name.endsWith('.cjs')) writeFileSync(path, text)
    else {
      const code = asCommonJs(text, outputs.get(name)).replace(NEEDED, (whole, how, chunk) =>
        packs.has(chunk) ? `${how}("./${packs.get(chunk)}.cjs#${chunk}")` : whole,
      )
      const pack = packs.get(name)
      if (pack === undefined) writeFileSync(path, code)
      else
        packed.set(pack, [...(packed.get(pack) ?? []), `${JSON.stringify(name)}: ${HEAD.slice(1)}${code}\n}`])
    }
  }
  for (const [pack, chunks] of packed)
    writeFileSync(at(`dist/${pack}.cjs`), `({\n${chunks.join(',\n')}\n})\n`)
}

/** Of each template as it is built with; a paper of one that was changed since is looked through when it is printed. */
function templateDigests() {
  const names = readdirSync(at('templates'), { recursive: true }).filter(name => name.endsWith('.md'))
  return names.map(name => crypto.hash('sha256', readFileSync(at(`templates/${name}`), 'utf8'), 'hex')).sort()
}

/** Chunks that need each other would find nothing of each other yet. */
function refuseCircles(outputs) {
  const done = new Set()
  const goThrough = (name, before) => {
    if (before.includes(name)) throw new Error(`chunks need each other: ${[...before, name].join(' → ')}`)
    if (done.has(name)) return
    for (const { path, kind, external } of outputs.get(name).imports)
      if (kind === 'import-statement' && !external) goThrough(basename(path), [...before, name])
    done.add(name)
  }
  for (const name of outputs.keys()) goThrough(name, [])
}

/** In which pack a chunk is: that of all that load it. */
function packsOf(outputs) {
  const loaders = new Map()
  const take = (file, loader) => {
    const name = basename(file)
    const known = loaders.get(name) ?? []
    if (known.includes(loader) || name === 'main.cjs') return
    loaders.set(name, [...known, loader])
    for (const { path, kind, external } of outputs[file].imports)
      if (kind === 'import-statement' && !external) take(path, loader)
  }
  for (const [loader, sources] of Object.entries(PACKS))
    for (const source of new Set([...PACKS.start, ...sources]))
      take(
        Object.keys(outputs).find(file => outputs[file].entryPoint?.includes(source)),
        loader,
      )
  return new Map([...loaders].map(([name, all]) => [name, all.join('-')]))
}

/**
 * What every command is called and takes, read from the commands themselves, so that help need not load them, and the page made of
 * it; and what a new record is made with.
 */
async function programAtWork() {
  const file = at('dist/specs-of-this-build.mjs')
  await build({
    stdin: {
      contents: `export * from './frame/all-specs.ts'
        export * from './help/man.ts'
        export { connect } from '../store/open.ts'
        export { emptyRecord, untouchedSchema } from '../store/schema.ts'`,
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
