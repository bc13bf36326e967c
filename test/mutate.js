import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile, importersOf, loader, modulesOf } from './support/changed-modules.js'
import { failureOf } from './support/quick-vitest.js'

/*
 * Does a change of any comparison turn a test red? Changes one sign, number or word of the law and the count at a time,
 * runs the tests that import what was changed, the nearest first, and prints what survived. Nothing in the tree is touched:
 * `support/changed-modules.js` makes the change in memory.
 *
 *   node test/mutate.js [count/items | majority.ts:31 | ...]... [--list] [--part=1/3]
 */

const ROOT = join(import.meta.dirname, '..')
process.env['HOA_TEST_RUNS'] ??= '0.15'

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
const [part, parts] = (args.find(arg => arg.startsWith('--part='))?.slice('--part='.length) ?? '1/1').split('/').map(Number)
const mutants = files()
  .flatMap(mutantsOf)
  .filter(mutant => wanted.length === 0 || wanted.some(name => mutant.name.includes(name)))
  .filter((_, i) => i % parts === part - 1)
if (args.includes('--list')) for (const { name } of mutants) console.log(name)
else await run()

function files() {
  const all = [...filesIn('src/law'), ...filesIn('src/count'), 'src/basics/bar.ts']
  return all.filter(file => file.endsWith('.ts') && !file.endsWith('outcome.ts'))
}

function filesIn(folder) {
  return readdirSync(join(ROOT, folder), { recursive: true }).map(name => `${folder}/${name}`)
}

function mutantsOf(file) {
  const source = readFileSync(join(ROOT, file), 'utf8')
  const code = codeOnly(source)
  const found = []
  for (const [pattern, replacements] of SWAPS) {
    for (const { 0: from, index } of code.matchAll(pattern)) {
      for (const replacement of replacements) {
        const to = typeof replacement === 'string' ? replacement : replacement(from)
        const changed = source.slice(0, index) + to + source.slice(index + from.length)
        const line = source.slice(0, index).split('\n').length
        const name = `${file}:${line} ${from.trim()} → ${to.trim() || 'nothing'}   ${changed.split('\n')[line - 1].trim()}`
        found.push({ file, source: changed, name, index })
      }
    }
  }
  return found.sort((a, b) => a.index - b.index)
}

function oneMore(number) {
  const digits = number.replaceAll('_', '')
  return digits.endsWith('n') ? `${BigInt(digits.slice(0, -1)) + 1n}n` : `${Number(digits) + 1}`
}

/**
 * The source with comments, imports, types, citations and words for people blanked out, place by place, and what the compiler
 * wants to be told of an index that is always in range.
 */
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
    .replace(/\] \?\? 0n?(?!\.)/g, blank)
    .replace(/'[^'\n]*'(?: \| '[^'\n]*')+/g, blank)
    .replace(/'[^'\n]*'|"[^"\n]*"/g, text => (/[\u4e00-\u9fff¶]|.{25}/.test(text) ? blank(text) : text))
    .replace(/\breadonly \w+\??: [^;}=\n]*/g, blank)
    .replace(/=>/g, '  ')
    .replace(/(?<=: (?:readonly )?(?:\w+(?:<[^>]*>)?(?:\[\])? \| )+)(?:null|undefined)/g, blank)
}

async function run() {
  const started = Date.now()
  const all = ['test/law', 'test/count', 'test/basics'].flatMap(filesIn).filter(file => file.endsWith('.test.ts'))
  const modules = await modulesOf(all)
  const importers = new Map(mutants.map(({ file }) => [file, importersOf(modules, file)]))
  const tests = all.filter(test => [...importers.values()].some(far => far.has(test)))
  const kept = new Map()
  const times = timesOf(tests, loader(modules, kept, new Set(tests)))
  const latest = new Map()
  let survived = 0
  const told = tried => `${tried} changes, ${survived} survived, ${Math.round((Date.now() - started) / 1000)} s`
  for (const [i, { file, source, name }] of mutants.entries()) {
    const far = importers.get(file)
    const cost = test => (test === latest.get(file) ? 0 : times.get(test) * far.get(test) ** 2)
    const near = tests.filter(test => far.has(test)).sort((a, b) => cost(a) - cost(b))
    const changed = await compile(file, source).catch(() => null)
    const load = loader(modules, kept, far, { [file]: changed })
    const red = changed === null ? null : near.find(test => failureOf(() => load(test)))
    if (red) latest.set(file, red)
    if (red === undefined) {
      survived++
      console.log(`survived  ${name}`)
    }
    if ((i + 1) % 100 === 0) console.error(told(i + 1))
  }
  timesOf(tests, loader(modules, kept, new Set(tests)))
  console.log(told(mutants.length))
}

/** How long each test takes without a change. After all changes too they must pass: none may have left a mark in what is kept. */
function timesOf(tests, load) {
  const times = new Map()
  for (const test of tests) {
    const start = performance.now()
    const cause = failureOf(() => load(test))
    if (cause) throw new Error(`${test} fails without a change`, { cause })
    times.set(test, performance.now() - start)
  }
  return times
}
