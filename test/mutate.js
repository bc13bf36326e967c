import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/*
 * Does a change of any comparison turn a test red? Changes one sign, number or word of the law and the count at a time,
 * runs their tests on the changed code, and prints what survived. Nothing in the tree is touched: the change is made
 * while the tests are bundled, and `support/quick-vitest.js` runs the bundle.
 *
 *   node test/mutate.js [part of a file name]... [--list]
 */

const ROOT = join(import.meta.dirname, '..')
const QUICK = join(ROOT, 'test/support/quick-vitest.js')
/** Slow random tests come last. */
const LAST = ['agrees', 'properties', 'regroup', 'other-readings']

const SWAPS = [
  [/(?<![<>=!-])<=(?!=)/g, ['<', '>']],
  [/(?<![<>=!-])>=(?!=)/g, ['>', '<']],
  [/ < /g, [' <= ', ' > ']],
  [/ > /g, [' >= ', ' < ']],
  [/===/g, ['!==']],
  [/!==/g, ['===']],
  [/&&/g, ['||']],
  [/\|\|/g, ['&&']],
  [/(?<= )\+(?= )/g, ['-']],
  [/(?<= )-(?= )/g, ['+']],
  [/(?<![\w.'"-])\d[\d_]*n?(?![\w'"-])/g, [oneMore]],
  [/'at least'/g, ["'more than'"]],
  [/'more than'/g, ["'at least'"]],
  [/\bordinary\b(?=[',])/g, ['special']],
  [/\bspecial\b(?=[',])/g, ['ordinary']],
  [/'participating'/g, ["'roll'"]],
  [/(?<=base: )'roll'/g, ["'participating'"]],
  [/\btrue\b/g, ['false']],
  [/\bfalse\b/g, ['true']],
  [/\.every\(/g, ['.some(']],
  [/\.some\(/g, ['.every(']],
  [/\?\? null/g, ['&& null']],
  [/!(?=[a-z(])/g, ['']],
]

const args = process.argv.slice(2)
const wanted = args.filter(arg => !arg.startsWith('--'))
const mutants = files().flatMap(mutantsOf)
if (args.includes('--list')) for (const mutant of mutants) console.log(nameOf(mutant))
else await run()

function files() {
  const all = [...withRooms('src/law'), ...withRooms('src/count')].flatMap(filesOf)
  const code = [...all, 'src/basics/bar.ts'].filter(file => file.endsWith('.ts') && !file.endsWith('outcome.ts'))
  return wanted.length === 0 ? code : code.filter(file => wanted.some(part => file.includes(part)))
}

function withRooms(folder) {
  const rooms = readdirSync(join(ROOT, folder), { withFileTypes: true }).filter(entry => entry.isDirectory())
  return [folder, ...rooms.map(room => `${folder}/${room.name}`)]
}

function filesOf(room) {
  return readdirSync(join(ROOT, room)).map(name => `${room}/${name}`)
}

function mutantsOf(file) {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const code = codeOnly(source)
  const found = []
  for (const [pattern, replacements] of SWAPS) {
    for (const match of code.matchAll(pattern)) {
      for (const replacement of replacements) {
        const to = typeof replacement === 'string' ? replacement : replacement(match[0])
        const line = source.slice(0, match.index).split('\n').length
        found.push({ file, line, changed: source.slice(0, match.index) + to + source.slice(match.index + match[0].length), from: match[0], to, at: match.index })
      }
    }
  }
  return found.sort((a, b) => a.at - b.at)
}

function oneMore(number) {
  const digits = number.replaceAll('_', '')
  return digits.endsWith('n') ? `${BigInt(digits.slice(0, -1)) + 1n}n` : `${Number(digits) + 1}`
}

/** The source with comments, imports, types and citations blanked out, place by place. */
function codeOnly(source) {
  const blank = text => text.replace(/[^\n]/g, ' ')
  return source
    .replace(/\/\*[\s\S]*?\*\//g, blank)
    .replace(/(?<=^|\s)\/\/.*$/gm, blank)
    .replace(/^import .*$/gm, blank)
    .replace(/^(?:export )?type .*$/gm, blank)
    .replace(/^(?:export )?type \w+ =\n(?: {2}\|.*\n)+/gm, blank)
    .replace(/^(?:export )?interface [\s\S]*?^}/gm, blank)
    .replace(/\b(?:citationsOf|articlesIn|cite)\([\s\S]*?^(?:\}\)|\)|.*\)$)/gm, blank)
    .replace(/\b(?:zh|en|reason|otherReading): (?:'[^']*'|"[^"]*")/g, blank)
    .replace(/=>/g, '  ')
    .replace(/(?<=: (?:readonly )?(?:\w+(?:<[^>]*>)?(?:\[\])? \| )+)(?:null|undefined)/g, blank)
}

function nameOf({ file, line, from, to }) {
  return `${file}:${line} ${from.trim()} → ${to.trim() || 'nothing'}`
}

async function run() {
  const started = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'hoa-mutate-'))
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const queue = [...mutants]
  const survivors = []
  try {
    if (await fails(join(folder, 'unchanged.mjs'))) throw new Error('the tests fail before any change')
    const worker = async (_, i) => {
      for (let mutant = queue.shift(); mutant; mutant = queue.shift()) {
        if (await fails(join(folder, `changed-${i}.mjs`), mutant)) continue
        survivors.push(mutant)
        console.log(`survived  ${nameOf(mutant)}`)
      }
    }
    await Promise.all(Array.from({ length: Math.min(cpus().length, 4) }, worker))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  console.log(`${mutants.length} changes, ${survivors.length} survived, ${Math.round((Date.now() - started) / 1000)} s`)
}

/** Do the tests fail on the changed code, or not end within a minute? */
async function fails(outfile, mutant) {
  const changed = {
    name: 'changed',
    setup(builder) {
      builder.onResolve({ filter: /^vitest$/ }, () => ({ path: QUICK }))
      builder.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const hit = mutant && path === join(ROOT, mutant.file)
        return { contents: hit ? mutant.changed : readFileSync(path, 'utf8'), loader: 'ts' }
      })
    },
  }
  const entry = `${tests().map(file => `import './${file}'`).join('\n')}\nimport { finish } from 'vitest'\nawait finish()\n`
  try {
    await build({
      stdin: { contents: entry, resolveDir: ROOT, loader: 'js' },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      external: ['fast-check'],
      logLevel: 'silent',
      plugins: [changed],
    })
  } catch {
    return true
  }
  return new Promise(resolve => {
    const run = spawn(process.execPath, ['--max-old-space-size=600', outfile], {
      stdio: ['ignore', 'ignore', mutant ? 'ignore' : 'inherit'],
      env: { ...process.env, HOA_TEST_RUNS: '0.15', ...(mutant ? {} : { HOA_MUTATE_SHOW: '1' }) },
    })
    const patience = setTimeout(() => run.kill('SIGKILL'), 60_000)
    run.on('exit', code => {
      clearTimeout(patience)
      resolve(code !== 0)
    })
  })
}

function tests() {
  const all = ['test/law', ...withRooms('test/count'), 'test/basics'].flatMap(filesOf)
  const last = file => (LAST.some(name => file.includes(`${name}.test`)) ? 1 : 0)
  return all.filter(file => file.endsWith('.test.ts')).sort((a, b) => last(a) - last(b))
}
